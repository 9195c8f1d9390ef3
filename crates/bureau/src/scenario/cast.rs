//! Who is in the register, and what becomes of each: the figures, dealt out to invented people.

use jiff::civil::Date;
use jiff::{Span, Timestamp};

use super::data::{Figures, Group, START};
use super::names::{FullName, Names};
use crate::error::BureauError;

/// The seed of the names. Another seed, other people; the same, the same.
const SEED: u64 = 1953;
/// The last day on which somebody changes his mind, dies or goes missing in this play; the real days are not known.
const LAST_VISIT_DAY: i64 = 104;

/// Somebody.
pub(super) struct Person {
    pub(super) group: Group,
    pub(super) custody_id: String,
    pub(super) name: FullName,
    pub(super) birth_year: u32,
    pub(super) fate: Fate,
}

/// What becomes of him.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// He changes his mind and is returned.
    Returned(Change),
    /// He escapes or goes missing.
    Missing(Date),
    /// He dies.
    Died(Date),
    /// He chooses neither side, and goes to India.
    ToIndia,
    /// He stays with his refusal; at an explanation, where he is taken to one.
    Stays { explained: Option<usize> },
}

/// When he changes his mind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// At this explanation.
    AtSession(usize),
    /// On this day, to a neutral visitor.
    ToVisitor(Date),
}

impl Fate {
    pub(super) fn changes(self) -> bool {
        matches!(self, Self::Returned(_))
    }

    /// At which explanation he is heard.
    pub(super) fn session(self) -> Option<usize> {
        match self {
            Self::Returned(Change::AtSession(session)) => Some(session),
            Self::Stays { explained } => explained,
            _ => None,
        }
    }
}

/// Everybody, group by group.
pub(super) fn everybody(figures: &Figures) -> Vec<Person> {
    let mut names = Names::from_seed(SEED);
    let mut people = Vec::new();
    for group in Group::ALL {
        for (number, fate) in (1..).zip(fates(figures, group)) {
            let birth_year = 1918 + (number * 7) % 17;
            let custody_id = format!("{}-{number:05}", group.letter());
            people.push(Person { group, custody_id, name: names.next(group), birth_year, fate });
        }
    }
    people
}

fn fates(figures: &Figures, group: Group) -> Vec<Fate> {
    let Some(row) = figures.of(group) else { return Vec::new() };
    let of_group = || figures.sessions.iter().enumerate().filter(|(_, session)| session.group == group);
    let became = row.became;
    let mut fates: Vec<Fate> = Vec::new();
    for (at, session) in of_group() {
        fates.extend((0..session.chose).map(|_| Fate::Returned(Change::AtSession(at))));
    }
    let by_visit = became.returned - figures.chose_at_sessions(group);
    fates.extend(spread(by_visit).map(|on| Fate::Returned(Change::ToVisitor(on))));
    fates.extend(spread(became.missing).map(Fate::Missing));
    fates.extend(spread(became.died).map(Fate::Died));
    fates.extend((0..became.to_india).map(|_| Fate::ToIndia));
    let mut heard = of_group().flat_map(|(at, session)| (session.chose..session.explained).map(move |_| at));
    fates.extend((0..became.not_repatriated).map(|_| Fate::Stays { explained: heard.next() }));
    fates
}

/// So many days, evenly over the time.
fn spread(count: u32) -> impl Iterator<Item = Date> {
    let last = LAST_VISIT_DAY - 1;
    (0..i64::from(count)).map(move |n| day(1 + n * last / i64::from(count)))
}

/// The n-th day after custody began.
pub(super) fn day(n: i64) -> Date {
    START.saturating_add(Span::new().days(n))
}

/// This hour of that day.
pub(super) fn hour(on: Date, hour: i8) -> Result<Timestamp, BureauError> {
    let at = on.at(hour, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC);
    at.map(|zoned| zoned.timestamp()).map_err(|_| BureauError::Refused("a day of the scenario does not exist"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::data::LAPSE_DAY;

    #[test]
    fn every_figure_is_dealt_out_and_nobody_twice() {
        let figures = Figures::historical().unwrap();
        let people = everybody(&figures);
        assert_eq!(people.len(), 22_963);
        for row in &figures.dispositions {
            let of = |is: fn(&Fate) -> bool| people.iter().filter(|p| p.group == row.group && is(&p.fate)).count() as u32;
            assert_eq!(of(|_| true), row.handed_over);
            assert_eq!(of(|fate| fate.changes()), row.became.returned);
            assert_eq!(of(|fate| matches!(fate, Fate::Missing(_))), row.became.missing);
            assert_eq!(of(|fate| matches!(fate, Fate::Died(_))), row.became.died);
            assert_eq!(of(|fate| *fate == Fate::ToIndia), row.became.to_india);
            assert_eq!(of(|fate| matches!(fate, Fate::Stays { .. })), row.became.not_repatriated);
        }
        for (at, session) in figures.sessions.iter().enumerate() {
            let heard: Vec<&Person> = people.iter().filter(|p| p.fate.session() == Some(at)).collect();
            assert_eq!(heard.len() as u32, session.explained);
            assert_eq!(heard.iter().filter(|p| p.fate.changes()).count() as u32, session.chose);
            assert!(heard.iter().all(|p| p.group == session.group));
        }
        assert_eq!(day(LAPSE_DAY), Date::constant(1954, 1, 22));
    }
}
