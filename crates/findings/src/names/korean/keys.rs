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
        self.readings.iter().flat_map(|reading| product(reading.surname(), classes, usize::MAX)).collect()
    }

    /// The name syllable by syllable, for each way in which it may stand in Hangul as habit writes it; none where these are too many. Its surname
    /// stands first, where it can.
    pub(in super::super) fn own(&self) -> BTreeSet<String> {
        let is_in_order = self.readings.iter().any(|reading| !reading.is_turned);
        spelled_out(self.whole().filter(|reading| !(is_in_order && reading.is_turned)).map(Reading::sounds))
    }

    /// The same as somebody else may have written it: with the surname first or last.
    pub(in super::super) fn written(&self) -> BTreeSet<String> {
        spelled_out(self.whole().map(Reading::sounds))
    }

    fn whole(&self) -> impl Iterator<Item = &Reading> {
        self.readings.iter().filter(|reading| !reading.is_surname_alone() && !reading.has_initials() && !reading.is_torn)
    }

    /// The same of its surname.
    pub(in super::super) fn own_surname(&self) -> BTreeSet<String> {
        let is_in_order = self.readings.iter().any(|reading| !reading.is_turned);
        let readings = self.readings.iter().filter(|reading| !(reading.is_torn || is_in_order && reading.is_turned));
        spelled_out(readings.map(Reading::surname))
    }
}

/// Ways to write one name in Hangul that are kept.
const OWN: usize = 64;

fn spelled_out<'a>(readings: impl Iterator<Item = &'a [Sound]>) -> BTreeSet<String> {
    let ways = readings.map(|sounds| product(sounds, syllables, OWN + 1)).filter(|ways| ways.len() <= OWN);
    ways.flatten().take(OWN).collect()
}

/// The syllables that a sound may be as habit writes it, by the places of their letters.
fn syllables(sound: &Sound) -> Vec<String> {
    let [initials, vowels, finals] = sound.sets(1);
    let each = |set: u32, order: &str| (0..order.chars().count()).filter(|bit| set & (1 << bit) != 0).collect::<Vec<_>>();
    let (vowels, finals) = (each(vowels, VOWELS), each(finals, FINALS));
    let ends: Vec<String> = vowels.iter().flat_map(|v| finals.iter().map(move |f| format!("{v}.{f} "))).collect();
    each(initials, INITIALS).iter().flat_map(|i| ends.iter().map(move |end| format!("{i}.{end}"))).collect()
}

fn whole(reading: &Reading) -> BTreeSet<String> {
    product(reading.sounds(), classes, usize::MAX)
}

/// Every sequence of what the syllables may be, and no more than so many.
fn product(sounds: &[Sound], each: fn(&Sound) -> Vec<String>, most: usize) -> BTreeSet<String> {
    let mut keys = BTreeSet::from([String::new()]);
    for sound in sounds {
        let next = each(sound);
        keys = keys.iter().flat_map(|key| next.iter().map(move |one| format!("{key}{one}"))).take(most).collect();
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
