//! From letters to syllables: every way to divide a romanised or cyrillised word into Korean syllables.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::jamo::{FINALS, INITIALS, Part, VOWELS};
use super::{cyrillic, latin};

/// A spelling; what a system says it is; what habit writes so; what is met now and then.
pub(super) type Row = (&'static str, &'static str, &'static str, &'static str);

/// One manner of writing Korean in letters.
pub(super) struct Spellings {
    pub(super) initials: &'static [Row],
    pub(super) vowels: &'static [Row],
    pub(super) finals: &'static [Row],
}

/// The same, ready to be looked up.
pub(super) struct Manner {
    initials: HashMap<&'static str, Part>,
    vowels: HashMap<&'static str, Part>,
    finals: HashMap<&'static str, Part>,
}

pub(super) static LATIN: LazyLock<Manner> = LazyLock::new(|| Manner::of(&latin::LATIN));
pub(super) static RUSSIAN: LazyLock<Manner> = LazyLock::new(|| Manner::of(&cyrillic::RUSSIAN));
pub(super) static UKRAINIAN: LazyLock<Manner> = LazyLock::new(|| Manner::of(&cyrillic::UKRAINIAN));
pub(super) static EITHER: LazyLock<Manner> = LazyLock::new(|| Manner::of(&cyrillic::EITHER));

impl Manner {
    fn of(spellings: &Spellings) -> Self {
        let table = |rows: &'static [Row], order: &str| {
            let said = rows.iter().filter(|row| !(row.1.is_empty() && row.2.is_empty() && row.3.is_empty()));
            said.map(|(spelling, sure, habit, heard)| (*spelling, Part::new(order, sure, habit, heard))).collect()
        };
        Self {
            initials: table(spellings.initials, INITIALS),
            vowels: table(spellings.vowels, VOWELS),
            finals: table(spellings.finals, FINALS),
        }
    }

    /// The initial that a letter stands for; a vowel stands for a syllable without one, if a full stop says that it is an initial.
    pub(super) fn initial(&self, text: &str, stop: bool) -> Option<Part> {
        let spelled = self.initials.get(text).copied().filter(|_| !text.is_empty());
        let begins_vowel = || stop && self.vowels.keys().any(|vowel| vowel.starts_with(text));
        spelled.or_else(|| begins_vowel().then(|| self.initials.get("").copied()).flatten())
    }
}

/// A syllable as it was spelled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spelled {
    pub(super) initial: Part,
    pub(super) vowel: Part,
    pub(super) last: Part,
}

/// A word divided into syllables, and what the division costs in plausibility.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Division {
    pub(super) syllables: Vec<Spelled>,
    pub(super) cost: u8,
}

/// Syllables that a word may have: a surname of two and a given name of two, written as one.
const SYLLABLES: usize = 4;
/// Letters that a word may have: no four syllables are longer.
const LETTERS: usize = 26;
/// Divisions of one word that are kept.
const DIVISIONS: usize = 14;
/// Steps of the search, for words made to be endless.
const STEPS: usize = 4_000;

/// Every division of a word, the likeliest first; none if it cannot be Korean.
pub(super) fn divisions(word: &str, manner: &Manner) -> Vec<Division> {
    let letters: Vec<char> = word.chars().collect();
    if letters.is_empty() || letters.len() > LETTERS {
        return Vec::new();
    }
    let mut search = Search { letters: &letters, manner, found: Vec::new(), steps: 0 };
    search.go(0, &mut Vec::new(), 0, true);
    search.found.sort_by_key(|division| division.cost);
    search.found.truncate(DIVISIONS);
    search.found
}

struct Search<'a> {
    letters: &'a [char],
    manner: &'a Manner,
    found: Vec<Division>,
    steps: usize,
}

impl Search<'_> {
    /// Divides what is left from `at` on; `closed` says that a vowel may begin there at no cost.
    fn go(&mut self, at: usize, syllables: &mut Vec<Spelled>, cost: u8, closed: bool) {
        if at == self.letters.len() {
            self.found.push(Division { syllables: syllables.clone(), cost });
            return;
        }
        self.steps += 1;
        if syllables.len() == SYLLABLES || self.steps > STEPS {
            return;
        }
        // An apostrophe between syllables only divides them.
        let divided = self.letters[at] == '\'' && at > 0;
        let at = if divided { at + 1 } else { at };
        for (initial, after_initial) in self.spelled(at, 3, |manner| &manner.initials) {
            let liaison = u8::from(after_initial == at && !closed && !divided);
            for (vowel, after_vowel) in self.spelled(after_initial, 3, |manner| &manner.vowels) {
                for (last, after) in self.spelled(after_vowel, 3, |manner| &manner.finals) {
                    syllables.push(Spelled { initial, vowel, last });
                    self.go(after, syllables, cost + liaison, false);
                    syllables.pop();
                }
            }
        }
    }

    /// Spellings of a table that stand at a place, with the place behind each.
    fn spelled(&self, at: usize, longest: usize, table: fn(&Manner) -> &HashMap<&'static str, Part>) -> Vec<(Part, usize)> {
        let table = table(self.manner);
        let ends = at..=(at + longest).min(self.letters.len());
        let text = |end: usize| self.letters.get(at..end).map(|letters| letters.iter().collect::<String>());
        ends.rev().filter_map(|end| Some((*table.get(text(end)?.as_str())?, end))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(word: &str) -> Vec<usize> {
        let mut counts: Vec<usize> = divisions(word, &LATIN).iter().map(|d| d.syllables.len()).collect();
        counts.dedup();
        counts
    }

    #[test]
    fn words_divide_into_syllables_or_not_at_all() {
        assert!(counts("yongho").contains(&2));
        assert!(counts("ch'angho").contains(&2));
        assert!(counts("paengno").contains(&2));
        assert!(counts("sorya").contains(&2));
        assert!(counts("riyongho").contains(&3));
        assert!(counts("ivanov").is_empty() && counts("petrov").is_empty() && counts("schmidt").is_empty());
        assert!(!divisions("ёнхо", &RUSSIAN).is_empty() && !divisions("йонхо", &UKRAINIAN).is_empty());
    }

    #[test]
    fn endless_words_end() {
        assert!(divisions(&"a".repeat(10_000), &LATIN).is_empty());
        assert!(divisions(&"ngngngng".repeat(3), &LATIN).len() <= DIVISIONS);
    }
}
