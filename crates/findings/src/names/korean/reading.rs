//! One way to read a name as Korean: surname, then given name, as sounds.

use super::jamo::{FINALS, INITIALS};
use super::jamo::{Part, Sound, bits};
use super::spelling::Spelled;

/// Syllables of a name: at most two of a surname and three of a given name.
pub(super) const LONGEST: usize = 5;

/// One way to read a name as Korean.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Reading {
    sounds: [Sound; LONGEST],
    length: u8,
    surname: u8,
    /// How far-fetched it is.
    pub(super) cost: u8,
    /// Of a million people, so many bear its surname.
    pub(super) share: u32,
    /// The surname stands last.
    pub(super) is_turned: bool,
    /// Surname and given name are divided where a hyphen joins them.
    pub(super) is_torn: bool,
}

impl Reading {
    /// None if it has more syllables than a name.
    pub(super) fn new(surname: &[Sound], given: &[Sound], cost: u8, share: u32) -> Option<Self> {
        let length = surname.len() + given.len();
        if length > LONGEST || surname.is_empty() {
            return None;
        }
        let mut sounds = [Sound::default(); LONGEST];
        sounds.iter_mut().zip(surname.iter().chain(given)).for_each(|(place, sound)| *place = *sound);
        Some(Self {
            sounds,
            length: u8::try_from(length).unwrap_or(0),
            surname: u8::try_from(surname.len()).unwrap_or(0),
            cost,
            share,
            is_turned: false,
            is_torn: false,
        })
    }

    /// The same, more far-fetched by so much.
    pub(super) fn dearer(self, by: u8) -> Self {
        Self { cost: self.cost.saturating_add(by), ..self }
    }

    /// The same with how it was divided.
    pub(super) fn divided(self, is_turned: bool, is_torn: bool) -> Self {
        Self { is_turned, is_torn, ..self }
    }

    /// The same of the same syllables, divided in another way too.
    pub(super) fn also(&mut self, other: &Self) {
        self.is_turned &= other.is_turned;
        self.is_torn &= other.is_torn;
    }

    /// All syllables, the surname's first.
    #[inline]
    pub(super) fn sounds(&self) -> &[Sound] {
        &self.sounds[..usize::from(self.length)]
    }

    pub(super) fn surname(&self) -> &[Sound] {
        &self.sounds[..usize::from(self.surname)]
    }

    pub(super) fn given(&self) -> &[Sound] {
        &self.sounds[usize::from(self.surname)..usize::from(self.length)]
    }

    /// Whether it has a surname and nothing more.
    pub(super) fn is_surname_alone(&self) -> bool {
        self.length == self.surname
    }

    /// Whether some of it stands as initials.
    pub(super) fn has_initials(&self) -> bool {
        self.given().iter().any(Sound::is_open)
    }

    /// How far apart two readings are; none if a syllable differs.
    #[inline]
    pub(super) fn distance(&self, other: &Self) -> Option<u8> {
        if self.length != other.length {
            return None;
        }
        let mut sum = self.cost + other.cost;
        // The last syllable differs most often among those who share a surname.
        for place in (0..usize::from(self.length)).rev() {
            sum = sum.saturating_add(self.sounds[place].distance(&other.sounds[place])?);
        }
        Some(sum)
    }

    /// How many syllables agree, of how many.
    pub(super) fn agreeing(&self, other: &Self) -> (usize, usize) {
        let pairs = self.sounds().iter().zip(other.sounds());
        (pairs.filter(|(a, b)| a.distance(b).is_some()).count(), self.sounds().len().max(other.sounds().len()))
    }
}

/// Sounds of spelled syllables, with what one does to the next when they are spoken together: Paengno is 백로, Jongno 종로, Silla 신라.
pub(super) fn sounds_of(spelled: &[Spelled]) -> Vec<Sound> {
    let mut spelled = spelled.to_vec();
    for next in 1..spelled.len() {
        let (before, behind) = spelled.split_at_mut(next);
        if let (Some(one), Some(other)) = (before.last_mut(), behind.first_mut()) {
            (one.last, other.initial) = assimilate(one.last, other.initial);
        }
    }
    spelled.iter().map(|s| Sound::of(s.initial, s.vowel, s.last)).collect()
}

fn assimilate(last: Part, initial: Part) -> (Part, Part) {
    let has = |part: Part, letters: &str, order| part.0[0] & bits(letters, order) != 0;
    let (mut before, mut after) = (last, initial);
    if has(initial, "ㄴㅁ", INITIALS) {
        for (heard, written) in [("ㅇ", "ㄱ"), ("ㅁ", "ㅂ"), ("ㄴ", "ㄷ")] {
            if has(last, heard, FINALS) {
                before = before.or_from(1, bits(written, FINALS));
            }
        }
    }
    if has(initial, "ㄴ", INITIALS) && has(last, "ㄱㅇㅁㅂ", FINALS) {
        after = after.or_from(1, bits("ㄹ", INITIALS));
    }
    if has(initial, "ㄹ", INITIALS) && has(last, "ㄹ", FINALS) {
        before = before.or_from(1, bits("ㄴ", FINALS));
        after = after.or_from(1, bits("ㄴ", INITIALS));
    }
    (before, after)
}

/// A given name of which only the first letter is known.
pub(super) fn initial(part: Part) -> Sound {
    Sound::of(part.or_from(1, bits("ㅇ", INITIALS)), Part::ANY, Part::ANY)
}
