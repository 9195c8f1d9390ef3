//! Words by which notes, totals and names are told apart. Where they leave a doubt, the row counts as a person.

use super::normalise::plain;

/// Whether text may name a person: two words in a row that begin with capitals, or a word of Hangul or Han as long as a name.
///
/// Says yes too often rather than too seldom: what it says no to may be left out of the rows.
pub(super) fn may_name(text: &str) -> bool {
    let mut run = 0;
    for token in text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '/' | '|' | '(' | ')' | '[' | ']' | '"' | '«' | '»'))
    {
        let word = token.trim_matches(|c: char| !c.is_alphabetic());
        if word.is_empty() {
            continue;
        }
        if is_of_titles(word) {
            run = 0;
        } else if has_no_case(word) {
            return true;
        } else if word.starts_with(char::is_uppercase) {
            run += 1;
            if run > 1 {
                return true;
            }
        } else {
            run = 0;
        }
    }
    false
}

/// Whether text begins as a name does: with a capital, or in a script without them.
pub(super) fn begins_as_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
}

/// Hangul, Han and the like, where no capital tells a name.
fn has_no_case(word: &str) -> bool {
    (2..=5).contains(&word.chars().count()) && word.chars().all(|c| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase())
}

/// Whether a word belongs to titles of lists, so that it is no part of a name.
fn is_of_titles(word: &str) -> bool {
    const STEMS: &[&str] = &[
        "список",
        "списк",
        "перелік",
        "перечень",
        "обмін",
        "обмен",
        "військовополонен",
        "военноплен",
        "додаток",
        "приложение",
        "затверджую",
        "утверждаю",
        "станом",
        "состоян",
        "list",
        "exchange",
        "prisoner",
        "annex",
        "persons",
        "명단",
        "명부",
        "포로",
        "교환",
        "대상자",
        "북한",
        "조선",
        "인민군",
        "인원",
        "현재",
        "송환",
    ];
    const SMALL: &[&str] = &[
        "для", "із", "из", "з", "на", "від", "от", "по", "за", "у", "в", "і", "и", "та", "of", "for", "the", "and", "to", "from",
        "by", "war",
    ];
    // A capital alone is an initial.
    if word.chars().count() == 1 && word.starts_with(char::is_uppercase) {
        return false;
    }
    let word = plain(word);
    STEMS.iter().any(|stem| word.starts_with(stem)) || SMALL.contains(&word.as_str())
}

/// Whether a cell says of itself that it is a note.
pub(super) fn is_note(text: &str) -> bool {
    const MARKS: &[&str] = &["примітка", "примітки", "примечание", "примечания", "note", "notes", "nb", "n.b.", "비고", "참고"];
    let lower = plain(text);
    lower.starts_with('※')
        || MARKS.iter().any(|mark| lower.strip_prefix(mark).is_some_and(|rest| rest.trim_start().starts_with([':', '：'])))
}

/// What a cell says if it is nothing but a total: the number in it, if there is one.
pub(super) fn total(text: &str) -> Option<Option<u64>> {
    const TOTALS: &[&str] =
        &["всього", "усього", "разом", "итого", "всего", "total", "in total", "sum", "합계", "총계", "총원", "총", "계"];
    const COUNTED: &[&str] = &[
        "осіб",
        "особи",
        "особа",
        "чел",
        "чел.",
        "человек",
        "человека",
        "лиц",
        "людей",
        "військовополонених",
        "військовослужбовців",
        "военнопленных",
        "военнослужащих",
        "persons",
        "people",
        "person",
        "prisoners",
        "names",
        "명",
        "인",
        "за",
        "списком",
        "списку",
        "по",
    ];
    let lower = plain(text);
    let rest = TOTALS.iter().filter_map(|word| lower.strip_prefix(word)).min_by_key(|rest| rest.len())?;
    // "Totalov" begins with the word and is another.
    if rest.starts_with(|c: char| c.is_alphabetic() && !matches!(c, '명' | '인')) {
        return None;
    }
    let mut numbers = Vec::new();
    for word in rest.split(|c: char| c.is_whitespace() || matches!(c, ':' | '：' | '-' | '–' | '—' | '=' | ',' | '.')) {
        let (digits, unit) = word.split_at(word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len()));
        if !digits.is_empty() {
            numbers.push(digits.parse::<u64>().ok()?);
        }
        if !unit.is_empty() && !COUNTED.contains(&unit) {
            return None;
        }
    }
    match numbers.as_slice() {
        [] => Some(None),
        [one] => Some(Some(*one)),
        _ => None,
    }
}

/// Whether a word of totals stands alone: then it could be somebody's name.
pub(super) fn is_bare_word(text: &str) -> bool {
    text.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_titles() {
        for text in [
            "Ли Ён Хо",
            "ЛИ ЁН ХО",
            "리영호",
            "李英浩",
            "Список: Ли Ён Хо",
            "Також Остап Галка",
            "Нечай-Левада Мар'ян",
            "І. Галка",
        ] {
            assert!(may_name(text), "{text}");
        }
        for text in [
            "СПИСОК ВІЙСЬКОВОПОЛОНЕНИХ ДЛЯ ОБМІНУ № 5",
            "List of prisoners of war",
            "포로 교환 명단",
            "Офіцери",
            "1999",
            "прошу перевірити цих людей",
        ] {
            assert!(!may_name(text), "{text}");
        }
    }

    #[test]
    fn totals_are_nothing_but_totals() {
        for (text, number) in [
            ("Всього: 25", Some(25)),
            ("ИТОГО 3 человека", Some(3)),
            ("합계 12명", Some(12)),
            ("Total", None),
            ("Total persons: 7", Some(7)),
            ("계: 4", Some(4)),
            ("Усього 2 особи.", Some(2)),
        ] {
            assert_eq!(total(text), Some(number), "{text}");
        }
        for text in ["Totalov", "Итого Иван", "Total 3 of 4", "계영호", "Всього офіцерів: 3", "99999999999999999999"]
        {
            assert_eq!(total(text), None, "{text}");
        }
    }
}
