//! Blocking keys of Korean names: coarse classes of sounds, so few that a name has a handful.

use std::collections::BTreeSet;

use super::Korean;
use super::jamo::{FINALS, INITIALS, Sound, VOWELS, bits};
use super::reading::Reading;

impl Korean {
    /// Keys of the whole name, as `K` with classes of its syllables.
    pub(in super::super) fn keys(&self) -> BTreeSet<String> {
        self.readings.iter().filter(|reading| !reading.is_surname_alone() && !reading.has_initials()).flat_map(whole).collect()
    }

    /// Keys of the surname alone.
    pub(in super::super) fn surname_keys(&self) -> BTreeSet<String> {
        self.readings.iter().flat_map(|reading| product(reading.surname())).collect()
    }
}

impl Korean {
    /// The name syllable by syllable, for each way in which it may stand in Hangul as habit writes it; none where these are too many.
    pub(in super::super) fn own(&self) -> BTreeSet<String> {
        let whole = self.readings.iter().filter(|reading| !reading.is_surname_alone() && !reading.has_initials());
        self.spelled_out(whole.map(Reading::sounds))
    }

    /// The same of its surname.
    pub(in super::super) fn own_surname(&self) -> BTreeSet<String> {
        self.spelled_out(self.readings.iter().map(Reading::surname))
    }

    fn spelled_out<'a>(&self, sounds: impl Iterator<Item = &'a [Sound]>) -> BTreeSet<String> {
        sounds.flat_map(exactly).take(OWN).collect()
    }
}

/// Ways to write one name in Hangul that are kept.
const OWN: usize = 64;

fn exactly(sounds: &[Sound]) -> BTreeSet<String> {
    let mut ways = BTreeSet::from([String::new()]);
    for sound in sounds {
        let [initials, vowels, finals] = sound.sets(1);
        let each = |set: u32, size: u32| (0..size).filter(move |bit| set & (1 << bit) != 0);
        let syllables: Vec<String> = each(initials, 19)
            .flat_map(|i| each(vowels, 21).flat_map(move |v| each(finals, 8).map(move |f| format!("{i}.{v}.{f} "))))
            .collect();
        ways =
            ways.iter().flat_map(|way| syllables.iter().map(move |syllable| format!("{way}{syllable}"))).take(OWN + 1).collect();
    }
    if ways.len() > OWN { BTreeSet::new() } else { ways }
}

fn whole(reading: &Reading) -> BTreeSet<String> {
    product(reading.sounds())
}

/// Every sequence of classes that the syllables may have.
fn product(sounds: &[Sound]) -> BTreeSet<String> {
    let mut keys = BTreeSet::from([String::new()]);
    for sound in sounds {
        let classes = classes(sound);
        keys = keys.iter().flat_map(|key| classes.iter().map(move |class| format!("{key}{class}"))).collect();
    }
    keys
}

/// Classes of initials whose members stand for one another in some script; ㄴㄹㅇ are one, by the northern and southern initials.
const INITIAL_CLASSES: [&str; 7] = ["ㄱㄲㅋ", "ㄴㄹㅇ", "ㄷㄸㅌ", "ㅈㅉㅊ", "ㅁ", "ㅂㅃㅍ", "ㅅㅆ"];
/// Classes of vowels: those that a letter o, u, i or e may stand for. Most vowels belong to one class.
const VOWEL_CLASSES: [&str; 5] = ["ㅏㅑㅘ", "ㅓㅕㅗㅛㅝ", "ㅜㅠㅡ", "ㅣㅢㅟ", "ㅐㅒㅔㅖㅙㅚㅞ"];
const FINAL_CLASSES: [&str; 5] = ["-", "ㄱ", "ㅇㄴ", "ㄷㄹ", "ㅁㅂ"];

/// The classes that a syllable may be in, as text of three characters each.
fn classes(sound: &Sound) -> Vec<String> {
    let [initials, vowels, finals] = sound.sets(2);
    let of = |set: u32, table: &[&str], order: &str, rest: char| -> Vec<char> {
        let mut found: Vec<char> = Vec::new();
        let mut known = 0;
        for (class, letter) in table.iter().zip('a'..) {
            known |= bits(class, order);
            if set & bits(class, order) != 0 {
                found.push(letter);
            }
        }
        if set & !known & ((1 << order.chars().count()) - 1) != 0 {
            found.push(rest);
        }
        found
    };
    let initials = of(initials, &INITIAL_CLASSES, INITIALS, 'h');
    let vowels = of(vowels, &VOWEL_CLASSES, VOWELS, 'z');
    let finals = of(finals, &FINAL_CLASSES, FINALS, 'z');
    let mut classes = Vec::new();
    for i in &initials {
        for v in &vowels {
            classes.extend(finals.iter().map(|f| format!("{i}{v}{f}")));
        }
    }
    classes
}
