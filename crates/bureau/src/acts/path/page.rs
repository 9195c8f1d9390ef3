//! One page about one person: who, where, what he wants, risk, path, clearances and moves, what is due.

use std::collections::BTreeMap;

use jiff::Timestamp;
use volya_core::case::{Fact, NextMove};
use volya_core::event::{Event, Guarantee};
use volya_core::id::{EntryHash, PersonId};
use volya_core::place::State;

use crate::acts::due::{DueAsked, DuePage, what_is_due};
use crate::acts::show::{PersonPage, show_whole};
use crate::archive::Bureau;
use crate::error::BureauError;

/// A fact that stands.
#[derive(Clone, Debug, PartialEq)]
pub struct StandingFact {
    /// Its entry.
    pub entry: EntryHash,
    /// When it was written.
    pub at: Timestamp,
    /// Whether a second member has signed it.
    pub counted: bool,
    /// What it says.
    pub fact: Fact,
}

/// The page. What this member may not open is not in it.
#[derive(Clone, Debug, PartialEq)]
pub struct CasePage {
    /// His record: labels, what he is known by, what he said, risk, clearances, moves.
    pub record: PersonPage,
    /// The facts that stand, in the order of the log.
    pub facts: Vec<StandingFact>,
    /// Whose move it is, with the days since.
    pub awaited: Vec<(NextMove, i64)>,
    /// Public guarantees that speak of him.
    pub guarantees: Vec<(EntryHash, Guarantee)>,
    /// States that offer to receive him and are not the one he comes from.
    pub third_ways: Vec<State>,
    /// Entries about him that cannot be read here.
    pub sealed: usize,
    /// What presses, what was answered, what comes later.
    pub due: DuePage,
}

/// One person's page.
///
/// # Errors
/// Where nothing is recorded about him, or the index fails.
pub fn show_case(bureau: &mut Bureau, person: PersonId) -> Result<CasePage, BureauError> {
    let record = show_whole(bureau, person)?;
    let due = what_is_due(bureau, &DueAsked { person: Some(person), later: true, members: false })?;
    let origins: Vec<State> = record.state.facts.origin.standing().map(|stand| stand.value.state).collect();
    let office = bureau.office()?;
    let in_scope = office.guarantees.standing().filter(|stand| stand.value.covers(&origins));
    let guarantees = in_scope.map(|stand| (stand.entry, stand.value.clone())).collect();
    let today = super::letter::today(bureau);
    let days = |awaited: &NextMove| today.duration_since(awaited.since).as_hours() / 24;
    let awaited = record.state.facts.next_move.standing().map(|stand| (stand.value.clone(), days(&stand.value))).collect();
    let mut third_ways: Vec<State> = record.state.facts.offer.standing().map(|stand| stand.value.by).collect();
    third_ways.retain(|state| !origins.contains(state));
    third_ways.sort_unstable();
    third_ways.dedup();
    let sealed = record.entries.iter().filter(|entry| entry.content.is_err()).count();
    Ok(CasePage { facts: standing(&record), awaited, guarantees, third_ways, sealed, due, record })
}

fn standing(record: &PersonPage) -> Vec<StandingFact> {
    let mut stands: BTreeMap<EntryHash, bool> = BTreeMap::new();
    record.state.facts.each(|_, entry, counted| {
        stands.insert(entry, counted);
    });
    let fact = |line: &crate::acts::show::EntryLine| match &line.content {
        Ok(Event::Fact(fact)) => {
            Some(StandingFact { entry: line.entry, at: line.at?, counted: *stands.get(&line.entry)?, fact: fact.clone() })
        }
        _ => None,
    };
    record.entries.iter().filter_map(fact).collect()
}
