//! What stands in a name field and is no name: titles, words for "not known", letters of another alphabet that look alike.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::clean::Token;
use super::korean::begins_with_surname;
use super::notice::Notice;
use super::script::{Script, cyrillic_twin, latin_twin};

const PLACEHOLDERS: [&str; 41] = [
    "unknown",
    "unnamed",
    "no name",
    "not known",
    "name unknown",
    "n n",
    "n a",
    "none",
    "john doe",
    "anonymous",
    "неизвестно",
    "неизвестен",
    "неизвестный",
    "неизвестная",
    "н у",
    "невідомо",
    "невідомий",
    "невідома",
    "без имени",
    "нет данных",
    "невядомы",
    "미상",
    "불명",
    "무명",
    "성명미상",
    "이름 모름",
    "신원 미상",
    "нет",
    "немає",
    "без отчества",
    "отсутствует",
    "б о",
    "без по батькові",
    "відсутнє",
    "б п",
    "н д",
    "no patronymic",
    "not applicable",
    "not given",
    "없음",
    "해당 없음",
];

/// Whether plain words say that there is no name, or that it is not known.
pub(super) fn is_placeholder(plain: &str) -> bool {
    PLACEHOLDERS.contains(&plain)
}

/// A word with Latin and Cyrillic letters, in the script that all of it can be.
pub(super) fn alike(word: String, notices: &mut Vec<Notice>) -> String {
    let word: String = word.chars().filter(|c| !matches!(c, '\u{301}' | '\u{300}')).collect();
    let has = |script| word.chars().any(|c| Script::of(c) == Some(script));
    if !(has(Script::Latin) && has(Script::Cyrillic)) {
        return word;
    }
    let to = |twin: fn(char) -> Option<char>, foreign| -> (String, usize) {
        let mut left = 0;
        let turned = word.chars().map(|c| match (Script::of(c) == Some(foreign), twin(c)) {
            (true, Some(twin)) => twin,
            (true, None) => {
                left += 1;
                c
            }
            _ => c,
        });
        let turned = turned.collect();
        (turned, left)
    };
    let (cyrillic, left_latin) = to(cyrillic_twin, Script::Latin);
    let (latin, left_cyrillic) = to(latin_twin, Script::Cyrillic);
    let as_cyrillic = left_latin <= left_cyrillic;
    notices.retain(|notice| !matches!(notice, Notice::LookAlikes(_)));
    notices.push(Notice::LookAlikes(if as_cyrillic { "Cyrillic" } else { "Latin" }));
    if as_cyrillic { cyrillic } else { latin }
}

/// The words under a heading of the table.
fn under(heading: &str) -> HashSet<&'static str> {
    let lines = include_str!("../../data/titles.txt").lines().skip_while(|line| !line.starts_with(heading)).skip(1);
    lines.take_while(|line| !line.starts_with('#')).filter(|line| !line.is_empty()).collect()
}

static STATES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| under("# States"));

static NOBODYS_NAME: LazyLock<HashSet<&'static str>> = LazyLock::new(|| under("# Short"));

/// Whether a word is a State's name.
pub(super) fn is_state(word: &str) -> bool {
    STATES.contains(word)
}

static TITLES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("../../data/titles.txt").lines();
    lines.filter(|line| !line.starts_with('#') && !line.is_empty()).collect()
});

/// Whether a word beside others is a title and no name: `л-т`, `Sgt.`
pub(super) fn is_plain_title(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    TITLES.contains(word) && !may_be_name(word)
}

/// Leaves titles out, wherever they stand, if a word is left. Says how many, and whether one of them is so short that it may be a name: Пан, Maj.
pub(super) fn drop_titles(words: &mut Vec<Token>) -> (usize, bool) {
    let hyphened = hyphened(words);
    let is_title = |at: usize| TITLES.contains(words[at].text.as_str()) || hyphened[at];
    if let [only] = words.as_slice() {
        let dropped = is_title(0) && !is_short_hangul(&only.text) && !may_be_name(&only.text);
        return if dropped { (words.drain(..).count(), false) } else { (0, false) };
    }
    let is_rank = |at: usize| at < words.len() && is_title(at) && !OF_A_RANK.contains(&words[at].text.as_str());
    let titles: Vec<bool> = (0..words.len()).map(|at| is_rank(at) || is_title(at) && is_rank(at + 1)).collect();
    let doubtful = (0..words.len()).any(|at| titles[at] && !hyphened[at] && may_be_name(&words[at].text));
    let mut is_left = titles.iter().map(|title| !title);
    words.retain(|_| is_left.next().unwrap_or(true));
    (titles.iter().filter(|title| **title).count(), doubtful)
}

/// Which words are pieces of a title that a hyphen divides: `л-т`.
fn hyphened(words: &[Token]) -> Vec<bool> {
    let mut pieces = Vec::with_capacity(words.len());
    for run in words.chunk_by(|_, next| next.hyphen) {
        let whole = run.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join("-");
        let is_title = run.len() > 1 && TITLES.contains(whole.as_str());
        pieces.extend(run.iter().map(|_| is_title));
    }
    pieces
}

/// Words of a rank that tell a father from his son where no rank follows them.
const OF_A_RANK: [&str; 3] = ["младший", "старший", "молодший"];

/// A short title with a vowel may be a name as well; Mr and Lt are none.
fn may_be_name(title: &str) -> bool {
    !NOBODYS_NAME.contains(title)
        && title.chars().count() < 4
        && title.contains(['a', 'e', 'i', 'o', 'u', 'y', 'а', 'е', 'и', 'і', 'о', 'у', 'я', 'ю', 'є', 'ї'])
}

/// A word of two Hangul syllables may be a name as well as a rank, where the first is a surname.
fn is_short_hangul(word: &str) -> bool {
    word.chars().all(|c| Script::of(c) == Some(Script::Hangul)) && word.chars().count() < 3 && begins_with_surname(word)
}
