//! The Neutral Nations Repatriation Commission, 1953 to 1954, played through: the one case in which thousands were asked whether they wanted to go home, some
//! changed their minds, and a list that said "return them all" would have been wrong for nearly everybody.
//!
//! The figures are history's, with a mark where nobody has confirmed them; **every person is invented**. Whoever is registered, declares, is signed for and is
//! screened goes through the same acts and the same gate as in any archive. The profile [`PROFILE`] is a set of assumed *facts*, each printed: it loosens no
//! rule. So the two columns of the answer differ in what was recorded and in nothing else.
//!
//! Read first: [`run`]; [`ASSUMPTIONS`]; [`Report`].

mod answers;
mod cast;
mod data;
mod invariants;
mod names;
mod play;
mod profile;
mod sheets;
mod tally;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::civil::Date;
use serde::Serialize;

pub use answers::{Answer, DefectCount, GroupCount, RuleCount};
pub use data::{Group, Marks, Outcomes, Sure};
pub use invariants::Invariant;
pub use profile::{ASSUMPTIONS, Assumption, Column, NAME as PROFILE};

use crate::error::BureauError;
use crate::stage::Place;

/// Something that has been done, for a door that prints while it waits.
#[derive(Clone, Debug)]
pub struct Step {
    /// The day in the play.
    pub on: Date,
    /// What, in plain English.
    pub what: String,
    /// How long it took.
    pub took: Duration,
}

/// How long each kind of work took, on the machine's clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the time of the work of its name")]
pub struct Took {
    pub found: Duration,
    pub register: Duration,
    pub declare: Duration,
    pub record: Duration,
    pub sign: Duration,
    pub screen: Duration,
    pub check: Duration,
    pub total: Duration,
}

/// A group, or a sum of groups, in the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Which group; `None` for a sum.
    pub group: Option<Group>,
    /// As it is printed.
    pub says: &'static str,
    /// How many were handed over, in the archive.
    pub handed_over: u32,
    /// What became of them, in the archive.
    pub became: Outcomes,
    /// How many were, in history.
    pub historical_handed_over: u32,
    /// What did, in history.
    pub historical: Outcomes,
    /// How sure each historical figure is.
    pub marks: Marks,
}

/// One day of explanations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Day {
    /// The day.
    pub on: Date,
    /// Of whom.
    pub group: Group,
    /// How many were heard, in the archive.
    pub explained: u32,
    /// How many of them said that they wanted to return, in the archive.
    pub chose: u32,
    /// How many were heard, in history.
    pub historical_explained: u32,
    /// How many chose, in history.
    pub historical_chose: u32,
    /// How sure that is.
    pub mark: Sure,
}

/// What the play has shown.
#[derive(Debug)]
pub struct Report {
    /// One person of so many was played; 1 is everybody.
    pub every: u32,
    /// What became of whom: the groups, both sides, everybody.
    pub rows: Vec<Row>,
    /// The explanations, day by day.
    pub days: Vec<Day>,
    /// "Return them all": before the changes, after them as history has it, and under the profile.
    pub answers: [Answer; 3],
    /// What happens on day 120, and who declares it.
    pub day_120: &'static str,
    /// What must hold.
    pub invariants: Vec<Invariant>,
    /// Entries in both logs.
    pub entries: u64,
    /// Times.
    pub took: Took,
    /// The office's device, for whoever keeps the archive.
    pub office: Place,
    /// The file with the passphrase of both devices.
    pub passphrase_file: PathBuf,
}

impl Report {
    /// Whether everything held that must.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.invariants.iter().all(|invariant| invariant.ok)
    }
}

/// Plays the case in `folder`, which must be new or empty, with one of `every` people, and hands each step to `told` as it is done.
///
/// `log_n` is the work factor of the devices' passphrase: [`PASSPHRASE_LOG_N`](crate::PASSPHRASE_LOG_N) but in tests.
///
/// # Errors
/// [`BureauError::NotEmpty`]; storage; whatever an act refuses.
pub fn run(folder: &Path, every: u32, log_n: u8, told: &mut dyn FnMut(Step)) -> Result<Report, BureauError> {
    let played = play::play(folder, every, log_n, told)?;
    let historical = data::Figures::historical()?;
    let invariants = invariants::all(&played);
    Ok(Report {
        every: every.max(1),
        rows: rows(&played, &historical),
        days: days(&played, &historical),
        day_120: profile::DAY_120,
        invariants,
        entries: played.entries,
        took: played.took,
        answers: [played.before, played.strict, played.assumed],
        office: played.office,
        passphrase_file: played.passphrase,
    })
}

/// `22,963`.
#[must_use]
pub fn thousands(count: impl std::fmt::Display) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn rows(played: &play::Played, historical: &data::Figures) -> Vec<Row> {
    let counted = tally::outcomes(&played.seen);
    let people = |is: &dyn Fn(Group) -> bool| {
        u32::try_from(played.seen.iter().filter(|person| person.in_register && is(person.group)).count()).unwrap_or(u32::MAX)
    };
    let sum = |is: &dyn Fn(Group) -> bool| {
        counted.iter().filter(|(group, _)| is(**group)).fold(Outcomes::default(), |sum, (_, became)| sum.and(*became))
    };
    let row = |group, says, is: &dyn Fn(Group) -> bool, historical: Outcomes, marks| Row {
        group,
        says,
        handed_over: people(is),
        became: sum(is),
        historical_handed_over: historical.sum(),
        historical,
        marks,
    };
    let of_groups = historical
        .dispositions
        .iter()
        .map(|of| row(Some(of.group), of.group.says(), &|group| group == of.group, of.became, Marks::of(of.group)));
    let mut rows: Vec<Row> = of_groups.collect();
    let sides = [("UN Command, together", true), ("northern side, together", false)];
    for (says, unc) in sides {
        rows.push(row(None, says, &|group| group.is_unc() == unc, historical.of_side(unc), Marks::of_side(unc)));
    }
    rows.push(row(None, "everybody", &|_| true, historical.total(), Marks::TOTAL));
    rows
}

fn days(played: &play::Played, historical: &data::Figures) -> Vec<Day> {
    let day = |session: &data::Session| {
        let (explained, chose) = invariants::at_session(&played.seen, session.on, session.group);
        Day {
            on: session.on,
            group: session.group,
            explained,
            chose,
            historical_explained: session.explained,
            historical_chose: session.chose,
            mark: session.sure,
        }
    };
    historical.sessions.iter().map(day).collect()
}
