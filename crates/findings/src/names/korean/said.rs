//! In words, why two Korean readings agree or not.

use super::Korean;
use super::jamo::{FINALS, INITIALS, Sound, VOWELS};
use super::reading::Reading;

/// One part of a name, as both sides have it.
pub(in super::super) struct SaidPart {
    pub(in super::super) role: &'static str,
    pub(in super::super) left: String,
    pub(in super::super) right: String,
    pub(in super::super) distance: Option<u8>,
    pub(in super::super) rule: String,
}

impl Korean {
    /// The syllables of the closest readings, or of the likeliest if none agree.
    pub(in super::super) fn explain(&self, other: &Self) -> Vec<SaidPart> {
        let pair = self.closest(other).map(|(_, one, two)| (one, two));
        let likeliest = || Some((self.readings.first()?, other.readings.first()?));
        let Some((one, two)) = pair.or_else(likeliest) else { return Vec::new() };
        parts(one, two)
    }
}

fn parts(one: &Reading, two: &Reading) -> Vec<SaidPart> {
    let mut parts: Vec<SaidPart> = Vec::new();
    let longest = one.sounds().len().max(two.sounds().len());
    for place in 0..longest {
        let role = if place < one.surname().len() { "surname" } else { "given name" };
        let (a, b) = (one.sounds().get(place), two.sounds().get(place));
        let said = |sound: Option<&Sound>| sound.map_or_else(|| "–".to_owned(), syllable);
        let distance = a.zip(b).and_then(|(a, b)| a.distance(b));
        parts.push(SaidPart { role, left: said(a), right: said(b), distance, rule: rule(a.zip(b)) });
    }
    parts
}

fn rule(pair: Option<(&Sound, &Sound)>) -> String {
    let Some((a, b)) = pair else { return "only one of the names has this syllable".to_owned() };
    if a.is_open() || b.is_open() {
        return if a.distance(b).is_some() { "an initial that fits" } else { "an initial that does not fit" }.to_owned();
    }
    let names = ["initial", "vowel", "final"];
    match a.distance(b) {
        Some(0) => "the same syllable".to_owned(),
        Some(far) => {
            let [ia, ..] = a.sets(0);
            let [ib, ..] = b.sets(0);
            let law = (ia | ib) & (1 << 5) != 0 && ia & ib == 0 && (ia | ib) & ((1 << 11) | (1 << 2)) != 0;
            let what = if law { "northern and southern initial" } else { "a spelling that habit allows" };
            format!("{what} (distance {far})")
        }
        None => {
            let differ: Vec<&str> =
                names.into_iter().zip(a.agreeing(b)).filter(|(_, agrees)| !agrees).map(|(name, _)| name).collect();
            format!("another syllable, by its {}", differ.join(" and "))
        }
    }
}

/// A sound in Hangul: the syllable if it is one, else what each part may be.
fn syllable(sound: &Sound) -> String {
    let degree = if sound.sets(0).iter().all(|set| *set != 0) { 0 } else { 2 };
    let [initials, vowels, finals] = sound.sets(degree);
    if sound.is_open() {
        return format!("{}…", letters(initials, INITIALS));
    }
    let choices = initials.count_ones() * vowels.count_ones() * finals.count_ones();
    if choices > 3 {
        return format!("[{}][{}][{}]", letters(initials, INITIALS), letters(vowels, VOWELS), letters(finals, FINALS));
    }
    let each = |set: u32, size: u32| (0..size).filter(move |bit| set & (1 << bit) != 0);
    let mut syllables = Vec::new();
    for i in each(initials, 19) {
        for v in each(vowels, 21) {
            syllables.extend(each(finals, 8).filter_map(|f| compose(i, v, f)));
        }
    }
    syllables.iter().map(char::to_string).collect::<Vec<_>>().join("/")
}

fn letters(set: u32, order: &str) -> String {
    order.chars().enumerate().filter(|(bit, _)| set & (1 << bit) != 0).map(|(_, c)| c).collect()
}

/// The composed syllable; finals by how they are spoken.
fn compose(initial: u32, vowel: u32, last: u32) -> Option<char> {
    const WRITTEN: [u32; 8] = [0, 1, 4, 7, 8, 16, 17, 21];
    let last = WRITTEN.get(usize::try_from(last).ok()?)?;
    char::from_u32(0xac00 + initial * 588 + vowel * 28 + last)
}
