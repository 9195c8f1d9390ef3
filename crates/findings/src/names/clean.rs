//! From what was typed to words: what cannot be seen goes, look-alikes are settled, titles are set aside, several writings are divided.

use unicode_normalization::UnicodeNormalization;

use super::noise::{alike, drop_titles, is_placeholder, is_plain_title, is_state};
use super::notice::{Notice, Unread};
use super::script::{Script, is_apostrophe, is_hyphen, is_unseen};

/// Characters of a field that are read; no name is longer.
pub const LETTERS: usize = 160;
/// Writings of one field that are read.
const WRITINGS: usize = 6;
/// Words of one writing that are read.
const WORDS: usize = 7;

/// One word, in small letters.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) text: String,
    /// A hyphen stood before it.
    pub(super) hyphen: bool,
    /// A full stop stood behind it, or it is a single letter: it may be an initial.
    pub(super) dot: bool,
    /// A full stop stood behind it: a single vowel is an initial then, and a syllable otherwise.
    pub(super) stop: bool,
}

/// One writing of a name: words of one script. Hangul and Hanja may stand together.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Writing {
    pub(super) script: Script,
    pub(super) words: Vec<Token>,
}

/// Divides a field into writings; and whether a single word was left out.
pub(super) fn writings(text: &str, notices: &mut Vec<Notice>) -> (Vec<Writing>, bool) {
    let text = visible(text, notices);
    if is_placeholder(&plain(&text)) {
        notices.push(Notice::Unread(Unread::Placeholder));
        return (Vec::new(), false);
    }
    let mut found: Vec<Writing> = Vec::new();
    let (mut titles, mut letters, mut left_out) = (0, 0, false);
    let (parts, mut cut) = parts(&text);
    for (place, part) in parts.into_iter().enumerate() {
        let mut words = words(&part, notices);
        letters += words.len();
        let whole = words.clone();
        let (dropped, doubtful) = drop_titles(&mut words);
        titles = titles.max(dropped);
        let as_written = if doubtful { whole } else { Vec::new() };
        cut |= words.len() > WORDS;
        for writing in [words, as_written].into_iter().flat_map(by_script) {
            // A single word in brackets is a call sign or a maiden name; it must not match everybody.
            let single = writing.words.len() == 1 && !matches!(writing.script, Script::Hangul | Script::Hanja);
            let aside = place > 0 && single && !found.is_empty();
            left_out |= aside;
            if !aside && !found.contains(&writing) {
                if found.len() < WRITINGS {
                    found.push(writing);
                } else {
                    cut = true;
                }
            }
        }
    }
    if cut && !notices.contains(&Notice::Unread(Unread::TooLong)) {
        notices.push(Notice::Unread(Unread::TooLong));
    }
    if titles > 0 {
        notices.push(Notice::Titles(titles));
    }
    if found.is_empty() {
        notices.push(Notice::Unread(if letters > 0 { Unread::TitleOnly } else { Unread::NoLetter }));
    }
    if found.len() > 1 {
        notices.push(Notice::Writings(found.len()));
    }
    (found, left_out)
}

/// Whether a field says that there is no name, or that it is not known: `unknown`, `н/у`, «нет», `없음`.
pub fn says_no_name(text: &str) -> bool {
    is_placeholder(&plain(&visible(text, &mut Vec::new())))
}

/// Whether a writing holds States and nothing else, as people put them behind a name.
pub fn names_a_state(text: &str) -> bool {
    let plain = plain(&visible(text, &mut Vec::new()));
    !plain.is_empty() && plain.split(' ').all(is_state)
}

/// A writing without titles and States, where it has some beside a name and none of them may be a name: `Mun Il` of `Sgt. Mun Il`.
pub fn without_titles(text: &str) -> Option<String> {
    let is_title = |word: &&str| is_plain_title(&word.to_lowercase());
    let (titles, name): (Vec<&str>, Vec<&str>) = text.split_whitespace().partition(is_title);
    (!titles.is_empty() && !name.is_empty()).then(|| name.join(" "))
}

fn plain(text: &str) -> String {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// NFKC in small letters, without what cannot be seen.
fn visible(text: &str, notices: &mut Vec<Notice>) -> String {
    // What lies behind ten times the limit is not even looked at.
    let unseen = text.chars().take(LETTERS * 10).filter(|c| is_unseen(*c)).count();
    if unseen > 0 {
        notices.push(Notice::Unseen(unseen));
    }
    let seen = text.chars().take(LETTERS * 10).filter(|c| !is_unseen(*c));
    let small: String = seen.nfkc().flat_map(char::to_lowercase).nfkc().filter(|c| !is_unseen(*c)).take(LETTERS + 1).collect();
    if small.chars().count() <= LETTERS && text.chars().nth(LETTERS * 10).is_none() {
        return small;
    }
    notices.push(Notice::Unread(Unread::TooLong));
    small.chars().take(LETTERS).collect()
}

/// The field without brackets, then each part in brackets or behind a slash; and whether there were more than are read.
fn parts(text: &str) -> (Vec<String>, bool) {
    let divides = |c: char| matches!(c, '/' | '|' | ';' | '=' | '\n' | '\r' | '«' | '»' | '"' | '“' | '”');
    let (mut outside, mut inside, mut depth) = (vec![String::new()], Vec::new(), 0usize);
    for c in text.chars() {
        match c {
            '(' | '[' | '{' => {
                depth += 1;
                inside.push(String::new());
            }
            ')' | ']' | '}' => {
                depth = depth.saturating_sub(1);
                outside.last_mut().into_iter().for_each(|part| part.push(' '));
            }
            c if divides(c) && depth == 0 => outside.push(String::new()),
            c if divides(c) => inside.push(String::new()),
            c => {
                let part = if depth > 0 { inside.last_mut() } else { outside.last_mut() };
                part.into_iter().for_each(|part| part.push(c));
            }
        }
    }
    outside.extend(inside);
    outside.retain(|part| part.chars().any(char::is_alphabetic));
    let cut = outside.len() > 2 * WRITINGS;
    outside.truncate(2 * WRITINGS);
    (outside, cut)
}

/// Words of letters and apostrophes.
fn words(part: &str, notices: &mut Vec<Notice>) -> Vec<Token> {
    let mut words: Vec<Token> = Vec::new();
    let (mut word, mut hyphen) = (String::new(), false);
    for c in part.chars().chain([' ']) {
        if c.is_alphabetic() || is_mark(c) {
            word.push(c);
        } else if is_apostrophe(c) {
            word.push('\'');
        } else {
            let text = word.trim_matches('\'').to_owned();
            // A trailing apostrophe is kept: Paek', like the one within.
            if !text.is_empty() {
                let text = alike(text, notices);
                let stop = c == '.' && text.chars().count() <= 2;
                let dot = stop || text.chars().count() == 1;
                words.push(Token { text, hyphen, dot, stop });
                hyphen = false;
            }
            word.clear();
            hyphen = is_hyphen(c) || (hyphen && c == ' ');
        }
    }
    words
}

/// Marks that did not compose with their letter: a stress mark, or the breve of a romanisation.
fn is_mark(c: char) -> bool {
    // Not one that strikes it out.
    matches!(c, '\u{300}'..='\u{333}' | '\u{339}'..='\u{362}')
}

/// Words of each script apart. Hangul and Hanja that make one name together are also kept together.
fn by_script(mut words: Vec<Token>) -> Vec<Writing> {
    words.truncate(WORDS);
    let mut found: Vec<Writing> = Vec::new();
    let mut korean: Vec<Token> = Vec::new();
    for word in words {
        for (script, text) in runs(&word.text) {
            let token = Token { text, ..word.clone() };
            if matches!(script, Script::Hangul | Script::Hanja) {
                korean.push(token.clone());
            }
            match found.iter_mut().find(|writing| writing.script == script) {
                Some(writing) => writing.words.push(token),
                None => found.push(Writing { script, words: vec![token] }),
            }
        }
    }
    let both = found.iter().filter(|writing| matches!(writing.script, Script::Hangul | Script::Hanja)).count() == 2;
    let syllables: usize = korean.iter().map(|word| word.text.chars().count()).sum();
    if both && syllables <= 4 {
        found.retain(|writing| !matches!(writing.script, Script::Hangul | Script::Hanja));
        found.insert(0, Writing { script: Script::Hanja, words: korean });
    }
    found
}

/// Runs of letters of one script; apostrophes belong to what stands before them.
fn runs(word: &str) -> Vec<(Script, String)> {
    let mut runs: Vec<(Script, String)> = Vec::new();
    for c in word.chars() {
        match (Script::of(c), runs.last_mut()) {
            (None, Some((_, run))) => run.push(c),
            (Some(script), Some((last, run))) if *last == script => run.push(c),
            (Some(script), _) => runs.push((script, c.to_string())),
            (None, None) => {}
        }
    }
    runs
}
