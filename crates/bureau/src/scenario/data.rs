//! The historical figures, as data: what became of whom, and who said what at the explanations.
//!
//! The files are `nnrc/disposition.csv` and `nnrc/explanations.csv`. How sure each figure is stands here, beside what reads them: a figure that nobody has
//! confirmed is never shown as established.

use jiff::civil::Date;
use serde::{Serialize, Serializer};
use volya_core::place::State;

use crate::error::BureauError;

const DISPOSITION: &str = include_str!("nnrc/disposition.csv");
const EXPLANATIONS: &str = include_str!("nnrc/explanations.csv");

/// The first day in the Neutral Nations' custody.
pub(super) const START: Date = Date::constant(1953, 9, 24);
/// How many days States may explain themselves to their people.
pub(super) const ACCESS_DAYS: i64 = 90;
/// The day on which whoever is left is a civilian.
pub(super) const LAPSE_DAY: i64 = 120;

/// A group of the table, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Koreans whom the United Nations Command had held.
    UncKoreans,
    /// Chinese whom it had held.
    UncChinese,
    /// Koreans of the Republic whom the northern side had held.
    NorthKoreans,
    /// Americans whom it had held.
    NorthAmericans,
    /// The one Briton.
    NorthBritish,
}

impl Group {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::UncKoreans, Self::UncChinese, Self::NorthKoreans, Self::NorthAmericans, Self::NorthBritish];

    /// As the table calls it.
    #[must_use]
    pub fn says(self) -> &'static str {
        match self {
            Self::UncKoreans => "Koreans held by the UN Command",
            Self::UncChinese => "Chinese held by the UN Command",
            Self::NorthKoreans => "Koreans of the South held by the northern side",
            Self::NorthAmericans => "Americans held by the northern side",
            Self::NorthBritish => "Britons held by the northern side",
        }
    }

    /// Whether the UN Command had held them.
    #[must_use]
    pub fn is_unc(self) -> bool {
        matches!(self, Self::UncKoreans | Self::UncChinese)
    }

    /// The State that they come from, and to which the other side would have them returned.
    pub(super) fn origin(self) -> &'static str {
        match self {
            Self::UncKoreans => "KP",
            Self::UncChinese => "CN",
            Self::NorthKoreans => "KR",
            Self::NorthAmericans => "US",
            Self::NorthBritish => "GB",
        }
    }

    /// Where they could go instead without leaving the two sides.
    pub(super) fn other_side(self) -> &'static str {
        match self {
            Self::UncKoreans => "KR",
            Self::UncChinese => "TW",
            Self::NorthKoreans | Self::NorthAmericans | Self::NorthBritish => "KP",
        }
    }

    /// The language in which they would be heard.
    pub(super) fn language(self) -> &'static str {
        match self {
            Self::UncKoreans | Self::NorthKoreans => "ko",
            Self::UncChinese => "zh",
            Self::NorthAmericans | Self::NorthBritish => "en",
        }
    }

    /// What the numbers under which they are held begin with.
    pub(super) fn letter(self) -> char {
        match self {
            Self::UncKoreans => 'K',
            Self::UncChinese => 'C',
            Self::NorthKoreans => 'R',
            Self::NorthAmericans => 'U',
            Self::NorthBritish => 'B',
        }
    }

    fn parse(side: &str, group: &str) -> Option<Self> {
        match (side, group) {
            ("UNC", "korean") => Some(Self::UncKoreans),
            ("UNC", "chinese") => Some(Self::UncChinese),
            ("KPA_CPV", "korean") => Some(Self::NorthKoreans),
            ("KPA_CPV", "us") => Some(Self::NorthAmericans),
            ("KPA_CPV", "uk") => Some(Self::NorthBritish),
            _ => None,
        }
    }
}

impl Serialize for Group {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(match self {
            Self::UncKoreans => "unc-koreans",
            Self::UncChinese => "unc-chinese",
            Self::NorthKoreans => "north-koreans",
            Self::NorthAmericans => "north-americans",
            Self::NorthBritish => "north-british",
        })
    }
}

/// How sure a historical figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sure {
    /// Read in a primary source.
    Read,
    /// Seen in a secondary source.
    Seen,
    /// From general knowledge, closing with the totals, and confirmed by nothing that was seen.
    NotConfirmed,
}

/// What became of people, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Outcomes {
    /// Returned to their own side.
    pub returned: u32,
    /// Escaped or missing; which of the two is not told apart.
    pub missing: u32,
    /// Died.
    pub died: u32,
    /// To India, which was neutral.
    pub to_india: u32,
    /// Not repatriated: civilians when the time had run out.
    pub not_repatriated: u32,
}

impl Outcomes {
    /// Everybody.
    #[must_use]
    pub fn sum(&self) -> u32 {
        self.returned + self.missing + self.died + self.to_india + self.not_repatriated
    }

    /// The two together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            returned: self.returned + other.returned,
            missing: self.missing + other.missing,
            died: self.died + other.died,
            to_india: self.to_india + other.to_india,
            not_repatriated: self.not_repatriated + other.not_repatriated,
        }
    }
}

/// How sure each figure of a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "each is about the figure of its name")]
pub struct Marks {
    pub handed_over: Sure,
    pub returned: Sure,
    pub missing: Sure,
    pub died: Sure,
    pub to_india: Sure,
    pub not_repatriated: Sure,
}

impl Marks {
    /// The UN Command's rows have inner cells that close with the totals, of which no page was seen.
    pub(super) fn of(group: Group) -> Self {
        let inner = if group.is_unc() { Sure::NotConfirmed } else { Sure::Seen };
        // The 21 Americans stand in the Army's history.
        let not_repatriated = if group == Group::NorthAmericans { Sure::Read } else { inner };
        Self { handed_over: Sure::Seen, returned: inner, missing: inner, died: inner, to_india: Sure::Seen, not_repatriated }
    }

    /// Of both groups of the UN Command together, or of the northern side's three: sums of what was seen.
    pub(super) fn of_side(unc: bool) -> Self {
        let split = if unc { Sure::NotConfirmed } else { Sure::Seen };
        let (returned, not_repatriated) = (Sure::Seen, Sure::Read);
        Self { handed_over: Sure::Seen, returned, missing: split, died: split, to_india: Sure::Seen, not_repatriated }
    }

    /// Of all groups together.
    pub(super) const TOTAL: Self = Self {
        handed_over: Sure::Seen,
        returned: Sure::Seen,
        missing: Sure::NotConfirmed,
        died: Sure::NotConfirmed,
        to_india: Sure::Seen,
        not_repatriated: Sure::Read,
    };
}

/// A row of the disposition table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Disposition {
    pub(super) group: Group,
    pub(super) handed_over: u32,
    pub(super) became: Outcomes,
}

/// One day on which a side explained itself to its people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Session {
    pub(super) on: Date,
    pub(super) group: Group,
    pub(super) explained: u32,
    pub(super) chose: u32,
    pub(super) sure: Sure,
}

/// Both tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Figures {
    pub(super) dispositions: Vec<Disposition>,
    pub(super) sessions: Vec<Session>,
}

impl Figures {
    /// As they stand in the files.
    pub(super) fn historical() -> Result<Self, BureauError> {
        let read = || Some(Self { dispositions: dispositions(DISPOSITION)?, sessions: sessions(EXPLANATIONS)? });
        read().ok_or(BureauError::Refused("the scenario's figures cannot be read"))
    }

    /// A small play of the same shape: one of so many, and at least one of every fate. Rows close as the historical ones do.
    pub(super) fn thinned(&self, every: u32) -> Self {
        if every <= 1 {
            return self.clone();
        }
        let mut sessions = self.sessions.clone();
        let mut so_far = 0;
        for session in &mut sessions {
            let stayed = session.explained - session.chose;
            // Rounded down as they add up, so that the visits carry no less of the changes than they did.
            let before = so_far / every;
            so_far += session.chose;
            session.chose = so_far / every - before;
            session.explained = session.chose + stayed.div_ceil(every);
        }
        let some = |count: u32| count.div_ceil(every);
        let thin = |row: &Disposition| {
            let chose = |of: &[Session]| of.iter().filter(|s| s.group == row.group).map(|s| s.chose).sum::<u32>();
            let became = Outcomes {
                returned: some(row.became.returned - chose(&self.sessions)) + chose(&sessions),
                missing: some(row.became.missing),
                died: some(row.became.died),
                to_india: some(row.became.to_india),
                not_repatriated: some(row.became.not_repatriated),
            };
            Disposition { handed_over: became.sum(), became, ..*row }
        };
        Self { dispositions: self.dispositions.iter().map(thin).collect(), sessions }
    }

    pub(super) fn of(&self, group: Group) -> Option<&Disposition> {
        self.dispositions.iter().find(|row| row.group == group)
    }

    /// Everybody together.
    pub(super) fn total(&self) -> Outcomes {
        self.dispositions.iter().fold(Outcomes::default(), |sum, row| sum.and(row.became))
    }

    /// The UN Command's people, or the northern side's, together.
    pub(super) fn of_side(&self, unc: bool) -> Outcomes {
        let rows = self.dispositions.iter().filter(|row| row.group.is_unc() == unc);
        rows.fold(Outcomes::default(), |sum, row| sum.and(row.became))
    }

    pub(super) fn handed_over(&self) -> u32 {
        self.dispositions.iter().map(|row| row.handed_over).sum()
    }

    /// How many changed their minds at explanations.
    pub(super) fn chose_at_sessions(&self, group: Group) -> u32 {
        self.sessions.iter().filter(|s| s.group == group).map(|s| s.chose).sum()
    }
}

fn rows(file: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    file.lines().skip(1).filter(|line| !line.trim().is_empty()).map(|line| line.split(',').map(str::trim).collect())
}

fn dispositions(file: &'static str) -> Option<Vec<Disposition>> {
    let read = |row: Vec<&str>| {
        let [side, group, handed_over, figures @ ..] = row.as_slice() else { return None };
        let figures: Vec<u32> = figures.iter().map(|text| text.parse().ok()).collect::<Option<_>>()?;
        let [returned, missing, died, to_india, not_repatriated] = figures[..] else { return None };
        let became = Outcomes { returned, missing, died, to_india, not_repatriated };
        Some(Disposition { group: Group::parse(side, group)?, handed_over: handed_over.parse().ok()?, became })
    };
    rows(file).map(read).collect()
}

fn sessions(file: &'static str) -> Option<Vec<Session>> {
    let read = |row: Vec<&str>| {
        let [on, group, explained, chose, evidence] = row[..] else { return None };
        Some(Session {
            on: on.parse().ok()?,
            group: Group::parse("UNC", group)?,
            explained: explained.parse().ok()?,
            chose: chose.parse().ok()?,
            sure: if evidence == "S" { Sure::Seen } else { Sure::NotConfirmed },
        })
    };
    rows(file).map(read).collect()
}

pub(super) fn state(code: &str) -> Result<State, BureauError> {
    Ok(State::parse(code)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_and_column_closes_with_the_known_totals() {
        let figures = Figures::historical().unwrap();
        assert!(figures.dispositions.iter().all(|row| row.handed_over == row.became.sum()));
        assert_eq!(figures.dispositions.iter().map(|row| row.group).collect::<Vec<_>>(), Group::ALL);
        let outcomes =
            |returned, missing, died, to_india, not_repatriated| Outcomes { returned, missing, died, to_india, not_repatriated };
        assert_eq!(figures.of_side(true), outcomes(628, 13, 38, 86, 21_839));
        assert_eq!(figures.of_side(false), outcomes(10, 0, 0, 2, 347));
        assert_eq!((figures.total(), figures.handed_over()), (outcomes(638, 13, 38, 88, 22_186), 22_963));
    }

    #[test]
    fn ten_days_of_explanations_lie_within_the_ninety_of_access() {
        let figures = Figures::historical().unwrap();
        let sum = |of: fn(&Session) -> u32| figures.sessions.iter().map(of).sum::<u32>();
        assert_eq!((figures.sessions.len(), sum(|s| s.explained), sum(|s| s.chose)), (10, 3_152, 136));
        let last = START.checked_add(jiff::Span::new().days(ACCESS_DAYS)).unwrap();
        assert_eq!(last, Date::constant(1953, 12, 23));
        assert!(figures.sessions.iter().all(|s| s.on > START && s.on <= last && s.chose <= s.explained));
        assert_eq!((figures.chose_at_sessions(Group::UncChinese), figures.chose_at_sessions(Group::UncKoreans)), (90, 46));
    }

    #[test]
    fn what_no_source_confirms_is_marked_so() {
        let inner = Marks::of(Group::UncKoreans);
        assert!([inner.returned, inner.missing, inner.died, inner.not_repatriated].iter().all(|s| *s == Sure::NotConfirmed));
        assert_eq!((inner.handed_over, inner.to_india), (Sure::Seen, Sure::Seen));
    }

    #[test]
    fn a_small_play_has_somebody_of_every_fate_and_closes_too() {
        let whole = Figures::historical().unwrap();
        assert_eq!(whole.thinned(1), whole);
        for every in [2, 10, 100, 500] {
            let some = whole.thinned(every);
            for (row, of) in some.dispositions.iter().zip(&whole.dispositions) {
                assert_eq!(row.handed_over, row.became.sum());
                assert_eq!(row.became.died > 0, of.became.died > 0);
                let refusing: u32 = some.sessions.iter().filter(|s| s.group == row.group).map(|s| s.explained - s.chose).sum();
                assert!(refusing <= row.became.not_repatriated, "{every}");
            }
        }
    }
}
