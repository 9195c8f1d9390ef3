//! Text from files and records, made harmless for a terminal.

/// The text on one line, with everything shown that could move the cursor, hide, or turn the direction of what stands around it.
pub(super) fn line(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hostile(c) { shown.extend(c.escape_unicode()) } else { shown.push(c) }
    }
    shown
}

fn is_hostile(c: char) -> bool {
    c.is_control()
        || matches!(c,
            // Direction: marks, embeddings, overrides, isolates.
            '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            // Line and paragraph separators; what is not seen and could tell two texts apart; annotation and tags.
            | '\u{2028}' | '\u{2029}' | '\u{00ad}' | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_moves_the_cursor_or_turns_the_text() {
        for hostile in ["\u{1b}[2J", "\r\n", "\u{9b}1m", "\u{202e}txet", "\u{2066}", "\u{200f}", "\u{7f}", "\u{2028}"] {
            assert!(line(hostile).chars().all(|c| !is_hostile(c)), "{hostile:?}");
        }
        assert_eq!(line("a\u{202e}b\tc"), "a\\u{202e}b\\u{9}c");
    }

    #[test]
    fn names_in_every_script_stay_as_they_are() {
        for name in ["Остап Галка", "김철수", "Нур\u{2019}ян", "किरण\u{200d}", "J\u{301}an"] {
            assert_eq!(line(name), name);
        }
    }
}
