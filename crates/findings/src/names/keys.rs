//! The few strings by which names that may be one are found.
//!
//! A key is a class of sounds, so coarse that whatever [`compare`](super::compare) would call possible shares one with high probability
//! (`docs/names.md` has the measurement), and so fine that a name has few of them. They are made to be keyed (HMAC) before they are stored: whoever
//! sees them in the clear learns the name's sounds.

use std::collections::BTreeSet;

use super::words::{Role, Word};
use super::{Name, Read, Script, Unread};

/// Keys of one name. Names may be one if one's `asked` or `wide` meets the other's `held`.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Keys {
    /// To be stored for whoever is recorded under the name.
    pub held: BTreeSet<String>,
    /// To be looked for when the name is asked about.
    pub asked: BTreeSet<String>,
    /// Of a surname or another single word: what finds everybody who bears it among other names, a fifth of a people for 김.
    pub wide: BTreeSet<String>,
    /// What is his and nobody else's who only sounds alike: to be stored beside what is held. It finds nobody ([`is_wholly_held`]).
    pub own: BTreeSet<String>,
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
    keys.own = keys.own.into_iter().take(MOST).collect();
    keys
}

/// Whether all of a name is somebody's of whom it is asked what is [his own](Keys::own): every writing of it, and in one reading of that every word. An
/// initial is his where it begins his father's name, and stands behind his own. A title may be a surname too: what stands beside it is a whole name.
pub fn is_wholly_held(name: &Name, held: impl Fn(&str) -> bool) -> bool {
    let titled = name.has_titles();
    !name.readings.is_empty()
        && name.unread() != Some(Unread::TooLong)
        && !name.aside
        && name.readings.iter().all(|read| {
            !(titled && read.is_one_word()) && is_held_as_korean(read, &held) || is_held_by_words(read, titled, &held)
        })
        && !is_another_korean(name, &held)
}

/// Whether a name in letters reads as a Korean one that is not his of whom it is asked, though it may consist of the same words: Kim Su-chol is not Kim
/// Chol-su. Two words of which one is a given name of the East Slavic table are one man's in either order.
pub fn is_another_korean(name: &Name, held: impl Fn(&str) -> bool) -> bool {
    let may_turn = |read: &Read| read.words.first().is_some_and(|words| words.len() < if read.given { 3 } else { 2 });
    let mut korean = name.readings.iter().filter(|read| read.is_korean_in_letters() && !may_turn(read));
    korean.any(|read| !is_held_as_korean(read, &held))
}

fn is_any(mark: &str, classes: &BTreeSet<String>, held: &impl Fn(&str) -> bool) -> bool {
    classes.iter().any(|class| held(&format!("{mark}{class}")))
}

fn is_held_as_korean(read: &Read, held: &impl Fn(&str) -> bool) -> bool {
    if read.korean.is_none() || read.korean.missing || read.korean.has_initials() {
        return false;
    }
    // What he is called in Hangul is narrower than what a romanisation of it may mean.
    let (whole, surname) = if held(HANGUL) { (HANGUL, HANGUL_SURNAME) } else { (SYLLABLES, SURNAME) };
    is_any(whole, &read.korean.written(), held)
        || read.korean.is_surname_alone() && is_any(surname, &read.korean.own_surname(), held)
        || [Some(&read.letters), read.turned.as_ref()].into_iter().flatten().any(|text| held(&format!("{LETTERS}{text}")))
}

fn is_held_by_words(read: &Read, titled: bool, held: &impl Fn(&str) -> bool) -> bool {
    // A letter without a sound here may be anybody's.
    read.is_all_heard() && read.words.iter().any(|words| are_his(words, titled, held))
}

fn are_his(words: &[Word], titled: bool, held: &impl Fn(&str) -> bool) -> bool {
    let core: Vec<&Word> = core(words).collect();
    let of_role = |role| (0..words.len()).filter(move |at| words[*at].role == role).collect::<Vec<_>>();
    let (initials, fathers) = (of_role(Role::Initial), of_role(Role::Patronymic));
    let is_his_initial = match initials.as_slice() {
        [] => true,
        // One letter, and nothing behind it: `Ни.` and `No.` say something else.
        [one] => {
            let is_last = *one + 1 == words.len() && words[*one].text.chars().count() == 1 && !titled;
            is_last && core.len() > 1 && fathers.is_empty() && is_any(FATHERS_INITIAL, &words[*one].written_first(), held)
        }
        _ => false,
    };
    core.len() > usize::from(titled)
        && is_his_initial
        && are_distinct(&core)
        && core.iter().all(|word| is_any(WORD, &word.written(), held))
        && fathers.iter().all(|at| is_his_father(words, *at, held))
}

/// No two words are one: a surname that sounds like his given name is another's.
fn are_distinct(words: &[&Word]) -> bool {
    words.iter().enumerate().all(|(at, word)| words[at + 1..].iter().all(|other| word.own().is_disjoint(&other.own())))
}

/// A father's name differs where both give one. Names of the table are compared as such, since languages begin them otherwise: Николаевич, Миколайович.
/// Where none is recorded, a word is one by standing behind a given name and being made of another; Станкевич is a surname.
fn is_his_father(words: &[Word], at: usize, held: &impl Fn(&str) -> bool) -> bool {
    let word = &words[at];
    let named = word.fathers();
    let behind_given = at > 0 && words[at - 1].role == Role::Given;
    match (named.is_empty(), held(FATHER_NAMED)) {
        _ if !held(FATHER) => behind_given && !named.is_empty(),
        (false, true) => is_any(FATHER_NAMED, &named, held),
        (true, false) => is_any(FATHER, &word.written(), held),
        _ => false,
    }
}

// Marks of what is one's own (`spec/matching.md`).
/// A Korean name by its syllables.
const SYLLABLES: &str = "H";
/// The same where it stands in Hangul; alone, that it does.
const HANGUL: &str = "G";
/// A Korean surname.
const SURNAME: &str = "h";
/// The same where the name stands in Hangul.
const HANGUL_SURNAME: &str = "g";
/// A Korean name in letters, word for word.
const LETTERS: &str = "L";
/// Another word.
const WORD: &str = "V";
/// A father's name by all its sounds; alone, that there is one.
const FATHER: &str = "F";
/// A father's name by the name of the table that it is made of; alone, that it is made of one.
const FATHER_NAMED: &str = "N";
/// What a father's name begins with.
const FATHERS_INITIAL: &str = "I";

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
    if read.script == Script::Hangul {
        keys.own.insert(HANGUL.to_owned());
        keys.own.extend(marked(HANGUL, read.korean.own()).chain(marked(HANGUL_SURNAME, read.korean.own_surname())));
    }
    if read.is_korean_in_letters() && !read.korean.is_surname_alone() && !read.korean.has_initials() {
        keys.own.insert(format!("{LETTERS}{}", read.letters));
    }
    keys.own.extend(marked(SYLLABLES, read.korean.own()).chain(marked(SURNAME, read.korean.own_surname())));
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
            father(word, &mut keys.own);
        }
        let core: Vec<&Word> = core(words).collect();
        let partial = core.len() < 2;
        for word in &core {
            keys.own.extend(marked(WORD, word.own()));
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

fn father(word: &Word, own: &mut BTreeSet<String>) {
    for (mark, classes) in [(FATHER, word.own()), (FATHER_NAMED, word.fathers())] {
        if !classes.is_empty() {
            own.insert(mark.to_owned());
            own.extend(marked(mark, classes));
        }
    }
    own.extend(marked(FATHERS_INITIAL, word.own_first()));
}

fn marked(mark: &'static str, classes: BTreeSet<String>) -> impl Iterator<Item = String> {
    classes.into_iter().map(move |class| format!("{mark}{class}"))
}

/// Two words in either order are one key.
fn pairs(one: &Word, two: &Word) -> BTreeSet<String> {
    let (ones, twos) = (one.keys(), two.keys());
    let joined = |a: &String, b: &String| if a < b { format!("P{a} {b}") } else { format!("P{b} {a}") };
    ones.iter().flat_map(|a| twos.iter().map(move |b| joined(a, b))).collect()
}
