//! Every level of every field, with its m and u.
//!
//! m: how often the level is met between two records of one man; u: between two records of different men. They are judgements, written down so that
//! they can be argued with: m from how field registers go wrong (dates copied badly, ages instead of dates, ranks by hearsay), u from counting (days in
//! a year, years in which soldiers are born). A level that is met between the same man no more often than between others weighs zero.

use crate::names::{Comparison, Method, Verdict};

/// From this probability on two records are taken for one man.
pub const MATCH: f64 = 0.90;
/// From this probability on they may be one. Three in a thousand: a missed protected person is the worse error, and a possible one only holds.
pub const POSSIBLE: f64 = 0.003;

/// From this sum of weights beside the name on down, other fields speak against it: another birth, or another number with something more.
pub const AGAINST: f64 = -4.0;

/// How one field compares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    /// The level in words.
    pub says: &'static str,
    /// How often it is met between records of one man.
    pub m: f64,
    /// How often between records of two.
    pub u: f64,
}

impl Level {
    const fn new(says: &'static str, m: f64, u: f64) -> Self {
        Self { says, m, u }
    }

    /// log₂(m / u), with this u.
    pub(super) fn weight(&self, u: f64) -> f64 {
        (self.m / u.max(1e-9)).log2()
    }
}

/// Soldiers of one army are born within some thirty years, most of them within fifteen.
const YEARS: f64 = 25.0;
const DAY: f64 = 1.0 / (365.0 * YEARS);

pub(super) const BIRTH_SAME_DAY: Level = Level::new("the same day of birth", 0.70, DAY);
pub(super) const BIRTH_SWAPPED: Level = Level::new("day and month of birth exchanged", 0.04, DAY);
pub(super) const BIRTH_DAYS_APART: Level = Level::new("births a few days apart", 0.04, 6.0 * DAY);
pub(super) const BIRTH_YEAR_SLIPPED: Level = Level::new("the same day, the year one off", 0.04, 2.0 * DAY);
pub(super) const BIRTH_LUNAR: Level = Level::new("births as far apart as the lunar and the solar calendar", 0.03, 35.0 * DAY);
pub(super) const BIRTH_SAME_MONTH: Level =
    Level::new("the same month of birth, as far as it is known", 0.85, 1.0 / (12.0 * YEARS));
pub(super) const BIRTH_SAME_YEAR: Level = Level::new("the same year of birth, as far as it is known", 0.85, 1.0 / YEARS);
pub(super) const BIRTH_ONLY_YEAR: Level = Level::new("the same year of birth, another day", 0.07, 1.0 / YEARS);
pub(super) const BIRTH_YEAR_OFF: Level = Level::new("years of birth one apart", 0.08, 2.0 / YEARS);
pub(super) const BIRTH_YEARS_OFF: Level = Level::new("years of birth two apart", 0.03, 2.0 / YEARS);
pub(super) const BIRTH_AGE_FITS: Level = Level::new("an age that fits, Korean or western counting", 0.85, 3.0 / YEARS);
pub(super) const BIRTH_DIFFERS: Level = Level::new("another birth", 0.03, 0.85);

pub(super) const NUMBER_SAME: Level = Level::new("the same number", 0.88, 1e-6);
pub(super) const NUMBER_NEAR: Level = Level::new("numbers one character apart", 0.06, 1e-4);
pub(super) const NUMBER_DIFFERS: Level = Level::new("another number", 0.06, 0.999);

pub(super) const RANK_SAME: Level = Level::new("the same rank", 0.65, 0.25);
pub(super) const RANK_NEAR: Level = Level::new("ranks one step apart", 0.25, 0.25);
pub(super) const RANK_DIFFERS: Level = Level::new("another rank", 0.10, 0.50);

pub(super) const PLACE_SAME: Level = Level::new("the same place of capture", 0.60, 0.05);
pub(super) const PLACE_DIFFERS: Level = Level::new("another place of capture", 0.40, 0.95);

pub(super) const CAPTURE_SAME_DAY: Level = Level::new("the same day of capture", 0.60, 0.005);
pub(super) const CAPTURE_DAYS_APART: Level = Level::new("captures within three days", 0.22, 0.02);
pub(super) const CAPTURE_MONTH: Level = Level::new("captures within a month, or the same month", 0.14, 0.15);
pub(super) const CAPTURE_DIFFERS: Level = Level::new("another time of capture", 0.04, 0.83);

const NAME_SAME: Level = Level::new("the same name", 0.80, 1.0);
const NAME_MATCH: Level = Level::new("one name in two manners of writing", 0.14, 3.0);
const NAME_POSSIBLE: Level = Level::new("names that may be one", 0.05, 20.0);
const NAME_SURNAME: Level = Level::new("the surname, and nothing more is known", 0.30, 1.0);
const NAME_UNREAD: Level = Level::new("a name that could not be read", 0.50, 0.50);
const NAME_DIFFERS: Level = Level::new("another name", 0.02, 0.999);

/// Of two people with one Korean surname, one in so many bears a given name that sounds the same: two syllables, each about one in forty.
const GIVEN: f64 = 1.0 / 1500.0;
/// Of two people with East Slavic or other names, one pair in so many bears the same.
const OTHER_NAMES: f64 = 1.0 / 8000.0;
/// A surname of which no share is known.
const UNKNOWN_SURNAME: f64 = 1.0 / 500.0;

/// The level of a comparison of names, with the u that its surname gives.
pub(super) fn name(comparison: &Comparison) -> (Level, f64) {
    let share = comparison.surname_share.map(|share| f64::from(share) / 1e6);
    let whole = share.map_or(OTHER_NAMES, |share| share * GIVEN);
    match (comparison.method, comparison.verdict) {
        (Method::Unread, _) => (NAME_UNREAD, NAME_UNREAD.u),
        (Method::SurnameAlone, Verdict::Possible) => (NAME_SURNAME, share.unwrap_or(UNKNOWN_SURNAME)),
        (_, Verdict::None) => (NAME_DIFFERS, NAME_DIFFERS.u),
        (_, Verdict::Match) if comparison.score >= 0.97 => (NAME_SAME, whole),
        (_, Verdict::Match) => (NAME_MATCH, whole * NAME_MATCH.u),
        (_, Verdict::Possible) => (NAME_POSSIBLE, whole * NAME_POSSIBLE.u),
    }
}
