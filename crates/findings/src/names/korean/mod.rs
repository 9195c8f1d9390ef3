//! Korean names, syllable by syllable, from Hangul, Hanja, romanisations and cyrillisations.
//!
//! Every writing becomes a few readings: a surname of one or two syllables, a given name of one to three, each syllable a set of what it may
//! be. Two names are one as far as a reading of one and a reading of the other can be the same syllables; the distance says how much habit it
//! takes. Hangul with Hangul leaves no room but the northern and southern initials; newspaper romanisation leaves much.

mod cyrillic;
mod hanja;
mod jamo;
mod keys;
mod latin;
mod parse;
mod reading;
mod said;
mod spelling;
mod surnames;

use super::clean::Writing;
use jamo::Sound;
use reading::Reading;
pub(super) use said::SaidPart;
pub(super) use surnames::begins_with_surname;

/// A writing's Korean readings.
#[derive(Clone)]
pub(super) struct Korean {
    readings: Box<[Reading]>,
    /// What the first and the last syllables of any reading can be.
    edges: [Sound; 2],
    /// Some Hanja had no reading.
    pub(super) missing: bool,
}

/// How two names agree as Korean ones.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Agreement {
    /// All syllables, at this distance.
    Whole {
        distance: u8,
        /// Some of them stand as initials.
        initials: bool,
        /// Of a million people, so many bear the surname.
        share: u32,
    },
    /// The surname, and one of the names has nothing more.
    SurnameAlone { distance: u8, share: u32 },
    /// Not: this share of syllables, in hundredths.
    Not { agreeing: u8 },
}

impl Korean {
    pub(super) fn read(writing: &Writing) -> Self {
        let (readings, missing) = parse::readings(writing);
        let either = |place: fn(&Reading) -> Option<&Sound>| readings.iter().filter_map(place).copied().reduce(Sound::or);
        let edges = [either(|r| r.sounds().first()), either(|r| r.sounds().last())].map(Option::unwrap_or_default);
        Self { readings: readings.into(), edges, missing }
    }

    /// Whether it can be a Korean name.
    pub(super) fn is_some(&self) -> bool {
        !self.readings.is_empty()
    }

    /// Whether it cannot.
    pub(super) fn is_none(&self) -> bool {
        self.readings.is_empty()
    }

    /// Whether every reading has a surname and nothing more.
    pub(super) fn is_surname_alone(&self) -> bool {
        self.is_some() && self.readings.iter().all(Reading::is_surname_alone)
    }

    /// Whether it stands with initials.
    pub(super) fn has_initials(&self) -> bool {
        self.readings.iter().any(Reading::has_initials)
    }

    /// Whether no pair of readings can agree, by their first and last syllables.
    #[inline]
    fn is_far_from(&self, other: &Self) -> bool {
        let apart = |n: usize, m: usize| self.edges[n].distance(&other.edges[m]).is_none();
        apart(0, 0) || (apart(1, 1) && !self.is_surname_alone() && !other.is_surname_alone())
    }

    /// The closest pair of readings.
    fn closest<'a>(&'a self, other: &'a Self) -> Option<(u8, &'a Reading, &'a Reading)> {
        let mut best: Option<(u8, &Reading, &Reading)> = None;
        for one in &self.readings {
            for two in &other.readings {
                if let Some(far) = one.distance(two).filter(|far| best.is_none_or(|(least, ..)| *far < least)) {
                    best = Some((far, one, two));
                }
            }
        }
        best
    }

    /// How the two agree.
    pub(super) fn agreement(&self, other: &Self) -> Agreement {
        if self.is_far_from(other) {
            return self.apart(other);
        }
        if let Some((distance, one, two)) = self.closest(other).filter(|(_, one, _)| !one.is_surname_alone()) {
            let initials = one.has_initials() || two.has_initials();
            return Agreement::Whole { distance, initials, share: one.share.min(two.share) };
        }
        self.surname_alone(other).unwrap_or_else(|| self.apart(other))
    }

    fn surname_alone(&self, other: &Self) -> Option<Agreement> {
        if !self.is_surname_alone() && !other.is_surname_alone() {
            return None;
        }
        let pairs = self.readings.iter().flat_map(|one| other.readings.iter().map(move |two| (one, two)));
        let far = pairs.filter_map(|(one, two)| Some((surname_distance(one, two)?, one.share.min(two.share))));
        far.min().map(|(distance, share)| Agreement::SurnameAlone { distance, share })
    }

    fn apart(&self, other: &Self) -> Agreement {
        let (same, of) = match (self.readings.first(), other.readings.first()) {
            (Some(one), Some(two)) => one.agreeing(two),
            _ => (0, 1),
        };
        Agreement::Not { agreeing: u8::try_from(same * 100 / of.max(1)).unwrap_or(0) }
    }
}

fn surname_distance(one: &Reading, two: &Reading) -> Option<u8> {
    let (a, b) = (one.surname(), two.surname());
    let start = one.cost.saturating_add(two.cost);
    (a.len() == b.len()).then(|| a.iter().zip(b).try_fold(start, |sum, (a, b)| Some(sum + a.distance(b)?))).flatten()
}
