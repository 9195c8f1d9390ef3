//! What is due for a person by the calendar, and what has gone wrong: the rules that bind people and not the gate.
//!
//! Three files: [`held`](self) for who is held, `gone` for who was moved, is missing or has died, `path` for what is sought for him;
//! `alarms` puts together what presses and who answered.
//!
//! Nothing here moves anybody or lets anybody be moved. What is due stays due until the fact is recorded; nothing takes it off by itself.

mod alarms;
mod gone;
mod held;
mod path;

pub use alarms::{Alarms, Pressing, alarms};

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::{CustodyStatus, Health};
use crate::day::{begins, begins_first, ends};
use crate::event::{DangerKind, Duty};
use crate::fold::{Facts, Office, Person, Position, Slot, Stand};
use crate::id::{EntryHash, PersonId};
use crate::law::Rule;
use crate::policy::Policy;
use crate::time::Now;

/// How pressing it is, the most pressing last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// It is due later.
    Due,
    /// It should have been done.
    Overdue,
    /// A rule was broken; it can be answered, and not be undone.
    Breach,
    /// Somebody is in danger now.
    Danger,
}

/// Something that is due for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// Which rule asks for it.
    pub rule: Rule,
    /// What it is.
    pub what: &'static str,
    /// For whom.
    pub person: Option<PersonId>,
    /// By when.
    pub by: Timestamp,
    /// How pressing it is.
    pub urgency: Urgency,
    /// The entry that tells of it, where one does: it is answered by this.
    pub entry: Option<EntryHash>,
    /// Where the latest entry stands on which it rests: an answer to many covers it only if its author had seen that.
    pub told: Option<Position>,
}

impl Urgency {
    /// `due`, `overdue`, `breach`, `danger`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Overdue => "overdue",
            Self::Breach => "breach",
            Self::Danger => "danger",
        }
    }
}

impl Due {
    /// On which matter somebody is called.
    #[must_use]
    pub fn duty(&self) -> Duty {
        match self.rule {
            Rule::Not10 | Rule::Hnd6 | Rule::Doc4 => Duty::Interview,
            Rule::Will16 | Rule::Not7 | Rule::Not8 | Rule::Death1 | Rule::Death2 | Rule::Hnd7 => Duty::Custody,
            Rule::Hnd1 | Rule::Hnd2 => Duty::Assessment,
            Rule::Gate16 | Rule::Gate21 | Rule::Hnd4 | Rule::Hnd5 => Duty::Custody,
            _ => Duty::Any,
        }
    }
}

/// Everything that is due for a person, the earliest first. For one whose case was closed with evidence that two members signed, nothing is,
/// unless he is held still, or again.
#[must_use]
pub fn due(person: &Person, office: &Office, now: Now) -> Vec<Due> {
    let facts = &person.facts;
    let mut calendar = Calendar { person, facts, policy: office.policy(), now, found: Vec::new() };
    calendar.dangers();
    calendar.moves();
    if !facts.ended.is_counted() || calendar.held_since().is_some() {
        calendar.in_custody();
        calendar.news();
        calendar.visits();
        calendar.after_his_choice();
        calendar.path();
        calendar.family();
        calendar.after_handover();
        calendar.handover();
        calendar.after_arrival();
        calendar.missing_or_dead();
    }
    calendar.found.sort_by_key(|due| due.by);
    calendar.found
}

struct Calendar<'a> {
    person: &'a Person,
    facts: &'a Facts,
    policy: &'a Policy,
    now: Now,
    found: Vec<Due>,
}

impl Calendar<'_> {
    fn add(&mut self, rule: Rule, what: &'static str, by: Timestamp) {
        // At the end of now that is later: what may be overdue is.
        let urgency = if by < self.now.latest() { Urgency::Overdue } else { Urgency::Due };
        self.push(rule, what, by, urgency, None);
    }

    fn breach(&mut self, rule: Rule, what: &'static str, at: Timestamp, entry: EntryHash) {
        self.push(rule, what, at, Urgency::Breach, Some(entry));
    }

    fn push(&mut self, rule: Rule, what: &'static str, by: Timestamp, urgency: Urgency, entry: Option<EntryHash>) {
        let told = entry.map_or_else(|| self.last_of_custody(), |entry| self.person.place(entry));
        self.found.push(Due { rule, what, person: self.person.ids.first().copied(), by, urgency, entry, told });
    }

    /// Dangers that somebody saw, whoever it was (R-WILL-12, R-STAT-6, R-NOT-8, R-NOT-3).
    fn dangers(&mut self) {
        for (entry, _, danger) in &self.person.passage.dangers {
            let (rule, what) = match danger.kind {
                DangerKind::SelfHarm => (Rule::Will12, "he may harm himself"),
                DangerKind::Threat => (Rule::Stat6, "he is threatened"),
                DangerKind::Reprisal => (Rule::Not8, "something is done to him for what he said or chose"),
                DangerKind::Relative => (Rule::Not3, "a relative of his is in danger"),
            };
            self.push(rule, what, danger.seen_at, Urgency::Danger, Some(*entry));
        }
    }

    fn custody(&self, statuses: &[CustodyStatus]) -> Option<Timestamp> {
        let stands = self.facts.custody.standing().filter(|s| statuses.contains(&s.value.status));
        stands.map(|s| s.value.since.and_then(begins).unwrap_or(s.written_at).min(s.written_at)).min()
    }

    /// The latest entry on where he is, from which most of what is due runs; his first entry where nothing says it.
    fn last_of_custody(&self) -> Option<Position> {
        let last = self.facts.custody.entries().filter_map(|entry| self.person.place(entry)).max();
        last.or_else(|| self.person.places.first().map(|(_, place)| *place))
    }

    fn held_since(&self) -> Option<Timestamp> {
        self.custody(&[CustodyStatus::InCustody, CustodyStatus::Hospital])
    }

    fn is_ill(&self) -> bool {
        let well = |health: Health| matches!(health, Health::Good | Health::Convalescent);
        self.facts.medical.standing().any(|s| !well(s.value.health))
    }
}

/// Days in which a complaint, a recall and an enquiry are answered; ours to set, no source does.
const ANSWER_DAYS: u32 = 7;

/// The latest day on which somebody who may open something says that it was done.
fn latest<T>(slot: &Slot<T>, on: impl Fn(&T) -> Date) -> Option<Timestamp> {
    slot.standing().filter(|s| s.trusted).filter_map(|s| day(s, on(&s.value))).max()
}

/// The end of the day on which something was done. A day that had begun nowhere on Earth when it was written down is no day of anything done.
fn day<T>(stand: &Stand<T>, on: Date) -> Option<Timestamp> {
    let had_begun = begins_first(on)? <= stand.written_at;
    had_begun.then(|| ends(on)).flatten()
}

fn after_days(from: Timestamp, days: u32) -> Timestamp {
    from.saturating_add(SignedDuration::from_hours(i64::from(days) * 24)).unwrap_or(from)
}
