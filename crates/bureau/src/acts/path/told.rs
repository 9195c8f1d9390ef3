//! What was told and how it bears: each declaration with why it counts or not, what contradicts itself, to where people may be sent on.

use jiff::{SignedDuration, Timestamp};

use volya_core::event::{Event, Taint};
use volya_core::fold::Office;
use volya_core::id::EntryHash;
use volya_core::place::{Destination, State};
use volya_core::will::{Declaration, Defect};

use super::page::StandingFact;
use crate::acts::show::PersonPage;

/// One declaration of his.
#[derive(Clone, Debug, PartialEq)]
pub struct Declared {
    /// Its entry.
    pub entry: EntryHash,
    /// When it was written.
    pub at: Timestamp,
    /// What he said, and how it was taken.
    pub declaration: Declaration,
    /// The destinations about which it still stands; what a later word of his has answered, or two have called a mistake, is none of them.
    pub stands: Vec<Destination>,
    /// What keeps a yes in it from counting.
    pub defects: Vec<Defect>,
    /// Whether a yes in it still awaits a second signature.
    pub awaits_signature: bool,
    /// Until when a yes in it counts; `None` where none does.
    pub counts_until: Option<Timestamp>,
}

/// His declarations, in the order of the log.
pub(super) fn declared(record: &PersonPage, office: &Office) -> Vec<Declared> {
    let days = i64::from(office.policy().declaration_validity_days);
    let of = |line: &crate::acts::show::EntryLine| {
        let Ok(Event::Declaration(declaration)) = &line.content else { return None };
        let yeses: Vec<_> = record.state.acceptances.iter().filter(|yes| yes.entry == line.entry).collect();
        let noes = record.state.against.iter().filter(|word| word.entry == line.entry).map(|word| word.to);
        let until = yeses.iter().filter(|yes| yes.stands()).map(|yes| yes.ages_from() + SignedDuration::from_hours(24 * days));
        Some(Declared {
            entry: line.entry,
            at: line.at?,
            declaration: (**declaration).clone(),
            stands: yeses.iter().map(|yes| yes.to).chain(noes).collect(),
            defects: yeses.first().map(|yes| yes.defects.clone()).unwrap_or_default(),
            awaits_signature: yeses.iter().any(|yes| !yes.counted),
            counts_until: until.max(),
        })
    };
    record.entries.iter().filter_map(of).collect()
}

/// Facts that stand about the same thing, and say different things of it.
pub(super) fn contradictions(facts: &[StandingFact]) -> Vec<Vec<StandingFact>> {
    let mut groups: Vec<Vec<StandingFact>> = Vec::new();
    for fact in facts {
        match groups.iter_mut().find(|group| group[0].fact.is_about_the_same(&fact.fact)) {
            Some(group) => group.push(fact.clone()),
            None => groups.push(vec![fact.clone()]),
        }
    }
    let differ = |group: &Vec<StandingFact>| group.iter().any(|one| one.fact != group[0].fact);
    groups.into_iter().filter(differ).collect()
}

/// What was marked as doubtful, where a declaration of his rests on it.
pub(super) fn doubtful(declared: &[Declared], office: &Office) -> Vec<(EntryHash, Taint)> {
    let bears = |taint: &Taint| {
        declared.iter().any(|one| taint.names(&one.declaration) && taint.covers_either(one.declaration.taken_at, one.at))
    };
    office.taints().iter().filter(|(_, taint)| bears(taint)).cloned().collect()
}

/// To where a State that his record speaks of is likely to send people on.
pub(super) fn onward(record: &PersonPage, office: &Office) -> Vec<(State, State)> {
    let state = &record.state;
    let spoken = state.acceptances.iter().map(|yes| yes.to).chain(state.against.iter().map(|word| word.to));
    let spoken = spoken.filter_map(|to| if let Destination::State(state) = to { Some(state) } else { None });
    let offers = state.facts.offer.standing().map(|stand| stand.value.by);
    let routes = state.passage.issued.iter().flat_map(|issued| {
        let route = &issued.clearance.route;
        route.via.iter().copied().chain([route.to])
    });
    let mut edges: Vec<(State, State)> = Vec::new();
    for from in spoken.chain(offers).chain(routes).chain(state.risks.keys().copied()) {
        let found = office.standing(from).into_iter().flat_map(|slot| slot.standing());
        edges.extend(found.flat_map(|stand| stand.value.onward.iter().map(move |to| (from, *to))));
    }
    edges.sort_unstable();
    edges.dedup();
    edges
}

#[cfg(test)]
mod tests {
    use volya_core::case::{Custody, CustodyStatus, Fact};

    use super::*;

    fn held(entry: u8, status: CustodyStatus) -> StandingFact {
        let fact = Fact::Custody(Custody { status, since: None, place: None });
        StandingFact { entry: EntryHash([entry; 32]), at: Timestamp::UNIX_EPOCH, counted: true, fact }
    }

    #[test]
    fn two_facts_contradict_each_other_where_they_say_different_things_of_the_same() {
        let facts = [held(1, CustodyStatus::InCustody), held(2, CustodyStatus::Missing)];
        assert_eq!(contradictions(&facts), [facts.to_vec()]);
        assert!(contradictions(&[held(1, CustodyStatus::Hospital), held(2, CustodyStatus::Hospital)]).is_empty());
        assert!(contradictions(&facts[..1]).is_empty());
    }
}
