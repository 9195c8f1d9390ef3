//! The few strings by which names that may be one are found.
//!
//! A key is a class of sounds, so coarse that whatever [`compare`](super::compare) would call possible shares one with high probability
//! (`docs/names.md` has the measurement), and so fine that a name has few of them. They are made to be keyed (HMAC) before they are stored: whoever
//! sees them in the clear learns the name's sounds.

use std::collections::BTreeSet;

use super::words::{Role, Word};
use super::{Name, Read, Unread};

/// Keys of one name. Names may be one if one's `asked` or `wide` meets the other's `held`.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Keys {
    /// To be stored for whoever is recorded under the name.
    pub held: BTreeSet<String>,
    /// To be looked for when the name is asked about.
    pub asked: BTreeSet<String>,
    /// Of a surname or another single word: what finds everybody who bears it among other names, a fifth of a people for 김.
    pub wide: BTreeSet<String>,
    /// Of his father's name: to be stored beside what is held. They find nobody and tell him from namesakes.
    pub fathers: BTreeSet<String>,
}

/// Keys of a name at most. In the order of their first letter whole names come before single words, so what falls away finds least.
const MOST: usize = 96;

/// The keys of a name. None for a name that cannot be read: it has to be held by itself.
///
/// A whole name is held under its keys and under its surname, and asks for its keys and for people of whom only the surname is known; a surname
/// alone is held as such, asks for others known by it alone, and widely for everybody who bears it.
pub fn keys(name: &Name) -> Keys {
    let mut keys = Keys::default();
    for read in &name.readings {
        korean(read, &mut keys);
        // Korean names are compared by words only if they have a given name of the East Slavic table.
        if read.korean.is_none() || read.given {
            words(read, &mut keys);
        }
    }
    keys.held = keys.held.into_iter().take(MOST).collect();
    keys.asked = keys.asked.into_iter().take(MOST).collect();
    keys.wide = keys.wide.into_iter().take(MOST).collect();
    keys.fathers = keys.fathers.into_iter().take(MOST).collect();
    keys
}

/// Whether all of a name is somebody's of whom it is asked which keys are [held](Keys::held), [fathers](Keys::fathers) among them: every writing of it, and in one reading of that every word.
/// Initials are nobody's. A name that says nothing of whom it means is anybody's.
pub fn is_wholly_held(name: &Name, held: impl Fn(&str) -> bool) -> bool {
    if matches!(name.unread(), Some(Unread::NoLetter | Unread::Placeholder | Unread::TitleOnly)) {
        return true;
    }
    !name.readings.is_empty()
        && name.unread() != Some(Unread::TooLong)
        && name.readings.iter().all(|read| is_held_as_korean(read, &held) || is_held_by_words(read, &held))
}

fn is_held_as_korean(read: &Read, held: &impl Fn(&str) -> bool) -> bool {
    if read.korean.is_none() || read.korean.missing || read.korean.has_initials() {
        return false;
    }
    let surname = || read.korean.surname_keys().iter().any(|key| held(&format!("S{key}")) || held(&format!("s{key}")));
    read.korean.keys().iter().any(|key| held(&format!("K{key}"))) || read.korean.is_surname_alone() && surname()
}

fn is_held_by_words(read: &Read, held: &impl Fn(&str) -> bool) -> bool {
    let is_his = |word: &&Word| word.keys().iter().any(|key| held(&format!("W{key}")) || held(&format!("w{key}")));
    read.words.iter().any(|words| {
        let core: Vec<&Word> = core(words).collect();
        let initials = words.iter().any(|word| word.role == Role::Initial);
        let fathers = || words.iter().filter(|word| word.role == Role::Patronymic).all(|word| is_his_father(word, held));
        !core.is_empty() && (core.len() > 1 || !initials) && core.iter().all(is_his) && fathers()
    })
}

/// A father's name differs where both give one. Names of the table are compared as such, since languages begin them otherwise: Николаевич, Миколайович.
fn is_his_father(word: &Word, held: &impl Fn(&str) -> bool) -> bool {
    let (named, sounds) = word.fathers();
    let compare = |mark: &str, classes: &BTreeSet<String>| classes.iter().any(|class| held(&format!("{mark}{class}")));
    if !named.is_empty() && held(FATHER_NAMED) {
        return compare(FATHER_NAMED, &named);
    }
    !held(FATHER) || compare(FATHER, &sounds)
}

/// What is held of a father's name: that there is one, its sounds; and the same of one that is made of a name of the table.
const FATHER: &str = "F";
const FATHER_NAMED: &str = "N";

/// The words by which one is told from others of his family and from others of his given name.
fn core(words: &[Word]) -> impl Iterator<Item = &Word> {
    words.iter().filter(|word| !matches!(word.role, Role::Patronymic | Role::Initial))
}

fn korean(read: &Read, keys: &mut Keys) {
    if read.korean.is_none() {
        return;
    }
    let whole = read.korean.keys();
    let partial = read.korean.is_surname_alone() || read.korean.has_initials();
    for key in whole {
        keys.held.insert(format!("K{key}"));
        keys.asked.insert(format!("K{key}"));
    }
    surname(read.korean.surname_keys(), partial, keys);
}

fn surname(of: BTreeSet<String>, partial: bool, keys: &mut Keys) {
    for key in of {
        keys.held.insert(if partial { format!("s{key}") } else { format!("S{key}") });
        keys.asked.insert(format!("s{key}"));
        if partial {
            keys.wide.insert(format!("S{key}"));
        }
    }
}

fn words(read: &Read, keys: &mut Keys) {
    for words in &read.words {
        for word in words.iter().filter(|word| word.role == Role::Patronymic) {
            father(word, keys);
        }
        let core: Vec<&Word> = core(words).collect();
        let partial = core.len() < 2;
        for word in &core {
            for key in word.keys() {
                let alone = if partial { 'w' } else { 'W' };
                keys.held.insert(format!("{alone}{key}"));
                keys.asked.insert(format!("w{key}"));
                if partial {
                    keys.wide.insert(format!("W{key}"));
                }
            }
        }
        for (at, one) in core.iter().enumerate() {
            for two in core.iter().skip(at + 1) {
                for key in pairs(one, two) {
                    keys.held.insert(key.clone());
                    keys.asked.insert(key);
                }
            }
        }
    }
}

fn father(word: &Word, keys: &mut Keys) {
    let (named, sounds) = word.fathers();
    for (mark, classes) in [(FATHER, sounds), (FATHER_NAMED, named)] {
        if !classes.is_empty() {
            keys.fathers.insert(mark.to_owned());
            keys.fathers.extend(classes.iter().map(|class| format!("{mark}{class}")));
        }
    }
}

/// Two words in either order are one key.
fn pairs(one: &Word, two: &Word) -> BTreeSet<String> {
    let (ones, twos) = (one.keys(), two.keys());
    let joined = |a: &String, b: &String| if a < b { format!("P{a} {b}") } else { format!("P{b} {a}") };
    ones.iter().flat_map(|a| twos.iter().map(move |b| joined(a, b))).collect()
}
