//! The clearance: an act of its own, on top of a verdict (R-GATE-21, R-GATE-22).
//!
//! Only [`clear`] makes one, and only where the gate clears the very line at these heads. What is read back from the log is a
//! [`ClearanceIssued`]: an opinion, which [`faults`] holds against everything that is known now. The log makes it single-use, not the type.

mod fault;
mod footing;

pub use fault::Fault;
pub use footing::Ground;

use jiff::Timestamp;

use super::line::{Line, LineVerdict};
use super::{ListKind, Question, Verdict, screen};
use crate::event::{ClearanceIssued, Event};
use crate::fold::{Issued, Person};
use crate::id::{DeviceId, Digest, EntryHash, PersonId};

/// The gate's consent to move one person along one route, over one crossing, once.
///
/// Only [`clear`] makes one; it is neither copied nor read from anywhere. It counts when a member of another role has signed its entry.
#[derive(Debug)]
pub struct Clearance {
    person: PersonId,
    issued: ClearanceIssued,
}

impl Clearance {
    /// Whom it is for.
    #[must_use]
    pub fn person(&self) -> PersonId {
        self.person
    }

    /// Spends it into the event that the log takes.
    #[must_use]
    pub fn into_event(self) -> Event {
        Event::ClearanceIssued(Box::new(self.issued))
    }
}

/// For what a clearance is asked.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The record of the screening.
    pub screening: EntryHash,
    /// SHA-256 of the list.
    pub list: Digest,
    /// The line.
    pub line: u32,
    /// Where he crosses.
    pub crossing: String,
    /// The device that may use it.
    pub device: DeviceId,
    /// From when it may be used.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

/// Issues a clearance for one line, where the gate clears it now.
///
/// # Errors
/// Every [`Fault`] that stands against it.
pub fn clear(
    lines: &[Line],
    question: &Question<'_>,
    wanted: Wanted,
    sha256: impl Fn(&[u8]) -> Digest,
) -> Result<Clearance, Vec<Fault>> {
    let mut faults = window(&wanted, question);
    if wanted.crossing.trim().is_empty() {
        faults.push(Fault::NoCrossing);
    }
    faults.extend(not_outgoing(question));
    let judged = Judged::of(lines, wanted.line, question);
    faults.extend(judged.not_clear());
    if judged.line.is_some() && judged.person().is_none() {
        faults.push(Fault::NotOnePerson);
    }
    let units = judged.line.into_iter().flat_map(|line| &line.candidates).flat_map(|candidate| &candidate.units);
    let stands = units.filter_map(|unit| unit.passage.clearance_beside(None, question.now)).next();
    faults.extend(stands.map(|entry| Fault::AnotherStands { entry }));
    match (judged.person(), question.route, Ground::of(lines, wanted.line, wanted.list, question)) {
        (Some(person), Some(route), Ok(ground)) if faults.is_empty() => {
            let Wanted { screening, list, line, crossing, device, from, until } = wanted;
            let (route, footing) = (route.clone(), ground.digested(sha256));
            let issued = ClearanceIssued { screening, list, line, route, crossing, device, from, until, footing };
            Ok(Clearance { person, issued })
        }
        _ if faults.is_empty() => Err(vec![Fault::NotOnePerson]),
        _ => Err(faults),
    }
}

/// On a list of people who come to us, or of the dead, other rows are asked: none of its lines lets anybody be moved.
fn not_outgoing(question: &Question<'_>) -> Option<Fault> {
    (question.terms.kind != ListKind::Outgoing).then_some(Fault::NotOutgoing)
}

/// The window is not empty, not over, and no longer than the policy lets it be.
fn window(wanted: &Wanted, question: &Question<'_>) -> Vec<Fault> {
    let hours = question.office.policy().clearance_hours;
    let mut faults = Vec::new();
    if wanted.until <= wanted.from || wanted.until <= question.now.latest() {
        faults.push(Fault::WindowOver);
    }
    let from_now = wanted.until.duration_since(question.now.earliest());
    if from_now > jiff::SignedDuration::from_hours(i64::from(hours)) {
        faults.push(Fault::WindowTooLong { hours });
    }
    faults
}

/// For what somebody comes with a clearance.
#[derive(Clone, Debug)]
pub enum Purpose {
    /// To be the second member who signs it.
    Countersign,
    /// To see whether it could be used.
    Check,
    /// To use it.
    Use {
        /// On which device.
        on: DeviceId,
        /// At which crossing.
        crossing: String,
        /// When he was asked for the last time, there.
        confirmed_at: Timestamp,
    },
}

/// A clearance as it is shown, with what is known now.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The clearance on record.
    pub issued: &'a Issued,
    /// The person about whom it was written.
    pub person: &'a Person,
    /// The lines of its list, read again.
    pub lines: &'a [Line],
    /// The question of its screening, at these heads.
    pub question: &'a Question<'a>,
    /// Whether another version of the list has been screened since.
    pub newer_version: bool,
}

/// Everything that stands against it now; nothing where it holds good for this purpose.
#[must_use]
pub fn faults(shown: Shown<'_>, purpose: &Purpose, sha256: impl Fn(&[u8]) -> Digest) -> Vec<Fault> {
    let mut found = of_the_record(&shown, purpose);
    found.extend(not_outgoing(shown.question));
    found.extend(of_the_footing(&shown, sha256));
    let judged = Judged::of(shown.lines, shown.issued.clearance.line, shown.question);
    found.extend(judged.not_clear());
    if judged.person().is_none_or(|person| !shown.person.ids.contains(&person)) {
        found.push(Fault::OtherPerson);
    }
    found.extend(of_the_purpose(&shown, purpose));
    found
}

fn of_the_record(shown: &Shown<'_>, purpose: &Purpose) -> Vec<Fault> {
    let (issued, passage, now) = (shown.issued, &shown.person.passage, shown.question.now);
    let mut found = Vec::new();
    let mut require = |holds: bool, fault: Fault| {
        if !holds {
            found.push(fault);
        }
    };
    let on_record = passage.issued_as(issued.entry);
    require(on_record.is_some(), Fault::NotInThisLog);
    require(on_record.is_none_or(|on_record| on_record == issued), Fault::FileDiffers);
    require(issued.trusted, Fault::IssuerMayNot);
    require(issued.counted || matches!(purpose, Purpose::Countersign), Fault::NotCountersigned);
    if let Some((_, by)) = passage.voided.iter().find(|(of, _)| *of == issued.entry) {
        require(false, Fault::Voided { by: *by });
    }
    if let Some(used) = passage.used.iter().find(|used| used.used.of == issued.entry) {
        require(false, Fault::Used { by: used.entry });
    }
    if let Some(entry) = passage.clearance_beside(Some(issued.entry), now) {
        require(false, Fault::AnotherStands { entry });
    }
    // Each end of now at which it would be refused.
    require(issued.clearance.until >= now.latest(), Fault::Expired);
    let may_begin = issued.clearance.from <= now.earliest() || !matches!(purpose, Purpose::Use { .. });
    require(may_begin, Fault::TooEarly);
    require(!shown.newer_version, Fault::ListChanged);
    // Whatever an edited or forged entry claims, no window is longer than the law of the house lets it be, from when it was written.
    let hours = i64::from(shown.question.office.policy().clearance_hours);
    let longest = issued.written_at.saturating_add(jiff::SignedDuration::from_hours(hours)).unwrap_or(issued.written_at);
    require(issued.clearance.until <= longest, Fault::WindowTooLong { hours: shown.question.office.policy().clearance_hours });
    found
}

fn of_the_footing(shown: &Shown<'_>, sha256: impl Fn(&[u8]) -> Digest) -> Vec<Fault> {
    let then = shown.issued.clearance.footing;
    let same_route = shown.question.route == Some(&shown.issued.clearance.route);
    let ground = Ground::of(shown.lines, shown.issued.clearance.line, shown.issued.clearance.list, shown.question);
    let (Ok(ground), true) = (ground, same_route) else {
        return vec![Fault::LineChanged];
    };
    let now = ground.digested(sha256);
    let parts = [
        (then.person == now.person, Fault::PersonChanged),
        (then.standings == now.standings, Fault::StandingChanged),
        (then.policy == now.policy, Fault::PolicyChanged),
        (then.line == now.line, Fault::LineChanged),
    ];
    parts.into_iter().filter(|(same, _)| !same).map(|(_, fault)| fault).collect()
}

fn of_the_purpose(shown: &Shown<'_>, purpose: &Purpose) -> Vec<Fault> {
    let Purpose::Use { on, crossing, confirmed_at } = purpose else {
        return Vec::new();
    };
    let (named, now) = (&shown.issued.clearance, shown.question.now);
    let hours = shown.question.office.policy().crossing_hours;
    let fresh = !now.is_older_than(*confirmed_at, hours) && !now.is_future(*confirmed_at);
    let parts = [
        (*on == named.device, Fault::OtherDevice),
        (crossing.trim() == named.crossing.trim(), Fault::OtherCrossing),
        (fresh, Fault::NotAskedHere { hours }),
    ];
    parts.into_iter().filter(|(holds, _)| !holds).map(|(_, fault)| fault).collect()
}

/// One line as the gate judges it now.
struct Judged<'a> {
    line: Option<&'a Line>,
    verdict: Option<LineVerdict>,
}

impl<'a> Judged<'a> {
    fn of(lines: &'a [Line], number: u32, question: &Question<'_>) -> Self {
        // All lines are judged: another line that names him too holds this one.
        let verdict = screen(lines, question).lines.into_iter().find(|line| line.number == number);
        Self { line: lines.iter().find(|line| line.number == number), verdict }
    }

    fn not_clear(&self) -> Option<Fault> {
        match &self.verdict {
            None => Some(Fault::NoSuchLine),
            Some(line) if line.verdict == Verdict::Clear => None,
            Some(line) => Some(Fault::NotClear { rule: line.headline().map(|found| found.rule) }),
        }
    }

    /// The one person whom the line means.
    fn person(&self) -> Option<PersonId> {
        match self.line?.candidates.as_slice() {
            [one] if one.units.len() == 1 => one.id(),
            _ => None,
        }
    }
}
