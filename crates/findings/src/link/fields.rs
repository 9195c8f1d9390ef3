//! Numbers, ranks and places.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::weights::{self as w, Level};
use crate::names::{Name, Verdict, compare};

/// Characters of a field that are compared; what is longer was made to be endless.
const LONGEST: usize = 200;

/// Numbers without what habit adds, with Cyrillic letters that look Latin as Latin.
fn plain_number(text: &str) -> String {
    let twin =
        |c: char| "АВЕКМНОРСТХІ".chars().position(|twin| twin == c).and_then(|at| "ABEKMHOPCTXI".chars().nth(at)).unwrap_or(c);
    let upper = text.chars().filter(|c| *c != '№').take(LONGEST).nfkc().flat_map(char::to_uppercase);
    upper.map(twin).filter(|c| c.is_alphanumeric()).collect()
}

pub(super) fn number(a: Option<&str>, b: Option<&str>) -> Option<Level> {
    let (a, b) = (plain_number(a?), plain_number(b?));
    if a.is_empty() || b.is_empty() {
        return None;
    }
    let long = a.chars().count().min(b.chars().count()) >= 5;
    Some(match strsim::osa_distance(&a, &b) {
        0 => w::NUMBER_SAME,
        1 if long => w::NUMBER_NEAR,
        _ => w::NUMBER_DIFFERS,
    })
}

static RANKS: LazyLock<HashMap<&'static str, u8>> = LazyLock::new(|| {
    let lines = include_str!("../../data/ranks.tsv").lines().filter(|line| !line.starts_with('#'));
    let rows = lines.filter_map(|line| line.split_once('\t'));
    rows.flat_map(|(step, words)| words.split(',').map(move |word| (word, step.parse().unwrap_or(0)))).collect()
});

/// Ranks that the table knows; others say nothing.
pub(super) fn rank(a: Option<&str>, b: Option<&str>) -> Option<Level> {
    let step = |text: &str| RANKS.get(words(text).as_str()).copied();
    let (a, b) = (step(a?)?, step(b?)?);
    Some(match a.abs_diff(b) {
        0 => w::RANK_SAME,
        1 => w::RANK_NEAR,
        _ => w::RANK_DIFFERS,
    })
}

/// Words in small letters, with one space between them.
fn words(text: &str) -> String {
    let small: String = text.chars().take(LONGEST).nfkc().flat_map(char::to_lowercase).collect();
    small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Places are names too: Курськ, Курск and Kursk.
pub(super) fn place(a: Option<&str>, b: Option<&str>) -> Option<Level> {
    let (a, b) = (a?, b?);
    let (read_a, read_b) = (Name::parse(a), Name::parse(b));
    if words(a) == words(b) && !words(a).is_empty() {
        return Some(w::PLACE_SAME);
    }
    if read_a.unread().is_some() || read_b.unread().is_some() {
        return None;
    }
    let alike = compare(&read_a, &read_b).verdict != Verdict::None;
    Some(if alike { w::PLACE_SAME } else { w::PLACE_DIFFERS })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_compare_as_they_are_written() {
        assert_eq!(number(Some("АВ-123 456"), Some("ab123456")), Some(w::NUMBER_SAME));
        assert_eq!(number(Some("123456"), Some("123465")), Some(w::NUMBER_NEAR));
        assert_eq!(number(Some("12"), Some("13")), Some(w::NUMBER_DIFFERS));
        assert_eq!(number(Some("№"), Some("13")), None);
        assert_eq!(rank(Some("рядовой"), Some("전사")), Some(w::RANK_SAME));
        assert_eq!(rank(Some("Sgt."), Some("старший сержант")), Some(w::RANK_NEAR));
        assert_eq!(rank(Some("cook"), Some("전사")), None);
        assert_eq!(place(Some("Курск"), Some("Kursk")), Some(w::PLACE_SAME));
        assert_eq!(place(Some("Курск"), Some("Суджа")), Some(w::PLACE_DIFFERS));
    }
}
