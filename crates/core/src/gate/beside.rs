//! People whom a list should have named and does not. They stand beside its lines, and each is an alarm.

use serde::{Deserialize, Serialize};

use super::finding::{Finding, Resolver, Row, Verdict};
use super::line::Line;
use super::reason::Reason;
use super::terms::{ListGround, ListKind, Terms};
use crate::case::{Art109, CustodyStatus, Health};
use crate::event::AlarmCause;
use crate::fold::Person;
use crate::id::PersonId;
use crate::law::{Basis, Rule};

/// Somebody whom the list does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Missing {
    /// Why he was looked for.
    pub cause: AlarmCause,
    /// Who.
    pub person: PersonId,
}

/// Everybody who stood on an earlier version and is not on this one. `earlier` are persons, not names: a man who returns under another spelling
/// is not dropped.
#[must_use]
pub fn dropped(lines: &[Line], earlier: impl IntoIterator<Item = PersonId>) -> Vec<Missing> {
    let named = named(lines);
    let gone = earlier.into_iter().filter(|person| !named.contains(person));
    gone.map(|person| Missing { cause: AlarmCause::Dropped, person }).collect()
}

/// Whether somebody who is on no line should be on this list: one who is held here, where the list claims to hold everybody; one who is seriously
/// ill or wounded, where it is a list of those (GC III art. 110).
#[must_use]
pub fn left_out(person: &Person, terms: &Terms) -> Option<AlarmCause> {
    let held = [CustodyStatus::InCustody, CustodyStatus::Hospital];
    if terms.kind != ListKind::Outgoing || !person.facts.custody.standing().any(|s| held.contains(&s.value.status)) {
        return None;
    }
    let serious = person.facts.medical.standing().any(|s| {
        s.value.art109 == Art109::Eligible || matches!(s.value.health, Health::SeriouslySick | Health::SeriouslyWounded)
    });
    if serious && (terms.complete || terms.ground == Some(ListGround::Art109)) {
        Some(AlarmCause::LeftOut)
    } else {
        terms.complete.then_some(AlarmCause::NotOnCompleteList)
    }
}

/// Everybody whom a line names.
#[must_use]
pub fn named(lines: &[Line]) -> std::collections::BTreeSet<PersonId> {
    lines.iter().flat_map(|line| line.named.iter().copied()).collect()
}

impl Missing {
    /// As a finding, which no line has.
    #[must_use]
    pub fn finding(&self) -> Finding {
        let (rule, reason) = match self.cause {
            AlarmCause::Dropped => (Rule::List8, Reason::DroppedFromList),
            AlarmCause::NotOnCompleteList => (Rule::List8, Reason::NotOnCompleteList),
            AlarmCause::LeftOut => (Rule::List10, Reason::LeftOut),
        };
        let (row, basis, resolver) = (Row::ListData, Basis::Data, Resolver::Sender);
        Finding { row, rule, basis, verdict: Verdict::Hold, person: Some(self.person), reason, resolver, entries: Box::default() }
    }
}
