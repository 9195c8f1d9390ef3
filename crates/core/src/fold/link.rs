//! Records that are, may be, or are no longer thought to be of one person.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::office::Office;
use super::person::{Doubt, Person, fold_person};
use super::record::{Position, Record, Signatures, in_order};
use crate::event::Event;
use crate::id::{EntryHash, PersonId};

/// What is settled about two records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkState {
    /// One member says they are one person; the other has not signed.
    Proposed,
    /// Two members say so.
    Confirmed,
    /// One member says it was wrong; the other has not signed.
    Disputed,
    /// Two members say it was wrong.
    Undone,
}

/// The states to be judged for one candidate: the worst of them decides.
pub type Units = Vec<Person>;

/// Folds everything that may be this person. `records` are those of all records reachable from `start` by any link.
///
/// While a link is not settled, every record is judged alone and, where two once agreed, joined as well: neither a refusal nor
/// a missing fact can be hidden by linking or unlinking.
#[must_use]
pub fn units(start: PersonId, records: &[Record], office: &Office) -> Units {
    let links = links(records, office);
    let class = reach(start, &links, |state| state != LinkState::Undone);
    let unsettled =
        links.iter().any(|((a, _), state)| class.contains(a) && matches!(state, LinkState::Proposed | LinkState::Disputed));
    let mut groups: BTreeSet<BTreeSet<PersonId>> =
        class.iter().map(|id| reach(*id, &links, |state| matches!(state, LinkState::Confirmed | LinkState::Disputed))).collect();
    if unsettled {
        groups.extend(class.iter().map(|id| BTreeSet::from([*id])));
    }
    let mut units: Units = groups.iter().map(|group| fold_group(start, group, records, office)).collect();
    if unsettled {
        for unit in &mut units {
            unit.doubts.push(Doubt::LinkPending(unit.ids[0]));
        }
    }
    units
}

/// The people whom these records are about: records that two members have linked, and nobody separates, are one person's; every record is of one.
/// The first of his ids is that of his first entry.
#[must_use]
pub fn people(records: &[Record], office: &Office) -> Vec<Person> {
    let links = links(records, office);
    let mut subjects: Vec<(Position, PersonId)> = records.iter().filter_map(|r| Some((r.position, r.subject?))).collect();
    subjects.sort_unstable();
    let mut placed: BTreeSet<PersonId> = BTreeSet::new();
    let mut people = Vec::new();
    for (_, first) in subjects {
        if !placed.contains(&first) {
            let group = reach(first, &links, |state| state == LinkState::Confirmed);
            placed.extend(&group);
            people.push(fold_group(first, &group, records, office));
        }
    }
    people
}

fn fold_group(start: PersonId, group: &BTreeSet<PersonId>, records: &[Record], office: &Office) -> Person {
    let mut ids: Vec<PersonId> = group.iter().copied().collect();
    ids.sort_by_key(|id| *id != start);
    // Of who is no longer taken for him it is asked what stood there.
    let apart = records.iter().any(|record| undoing(record).is_some());
    let concerns = |record: &&Record| apart || record.subject.is_some_and(|subject| group.contains(&subject));
    fold_person(&ids, records.iter().filter(concerns).cloned().collect(), office)
}

/// A link that two members undid: what the other record says may be his all the same.
pub(super) struct Undone {
    /// The other record, and those that were ever linked to it.
    pub(super) others: Vec<PersonId>,
    /// The entry by which it was undone, and when that was written.
    pub(super) by: EntryHash,
    pub(super) written_at: Timestamp,
}

/// The links between these records and others that two members undid, each with the last entry that says so.
pub(super) fn undone(ids: &[PersonId], records: &[Record], office: &Office) -> Vec<Undone> {
    if !records.iter().any(|record| undoing(record).is_some()) {
        return Vec::new();
    }
    let links = links(records, office);
    let of_record = |record: &Record| {
        let (written_at, ends) = undoing(record)?;
        let other = ends.into_iter().find(|end| !ids.contains(end))?;
        let is_his = ends.iter().any(|end| ids.contains(end)) && links.get(&pair(ends[0], ends[1])) == Some(&LinkState::Undone);
        is_his.then_some((record.position, other, record.hash, written_at))
    };
    let mut found: Vec<_> = records.iter().filter_map(of_record).collect();
    found.sort_unstable_by_key(|(position, ..)| *position);
    let last: BTreeMap<PersonId, _> = found.into_iter().map(|(_, other, by, at)| (other, (by, at))).collect();
    let apart: Links = links.into_iter().filter(|((a, b), _)| !ids.contains(a) && !ids.contains(b)).collect();
    let undone =
        |(other, (by, written_at))| Undone { others: reach(other, &apart, |_| true).into_iter().collect(), by, written_at };
    last.into_iter().map(undone).collect()
}

/// When somebody said that a link was wrong, and between which records.
fn undoing(record: &Record) -> Option<(Timestamp, [PersonId; 2])> {
    let written = record.written()?;
    let Event::NotSameAs(not) = &written.what else { return None };
    Some((written.at, [record.subject?, not.other]))
}

type Links = BTreeMap<(PersonId, PersonId), LinkState>;

fn links(records: &[Record], office: &Office) -> Links {
    let records = in_order(records.to_vec(), office.closings(), office.all_parked(), office.taints());
    let signatures = Signatures::collect(records.iter());
    let mut said: BTreeMap<(PersonId, PersonId), PairSaid> = BTreeMap::new();
    for record in &records {
        let (Some(subject), Some(written)) = (record.subject, record.written()) else {
            continue;
        };
        let counted = signatures.count(record, office.signatures());
        match &written.what {
            Event::SameAs(same) => {
                said.entry(pair(subject, same.other)).or_default().same.push((record.hash, counted));
            }
            Event::NotSameAs(not) => {
                let undone = record.supersedes.clone();
                said.entry(pair(subject, not.other)).or_default().not_same.push((undone, counted));
            }
            _ => {}
        }
    }
    said.into_iter().filter_map(|(pair, said)| said.state().map(|state| (pair, state))).collect()
}

#[derive(Default)]
struct PairSaid {
    same: Vec<(EntryHash, bool)>,
    not_same: Vec<(Vec<EntryHash>, bool)>,
}

impl PairSaid {
    fn state(&self) -> Option<LinkState> {
        let undone = |entry: &EntryHash, counted_only: bool| {
            self.not_same.iter().any(|(names, counted)| (*counted || !counted_only) && names.contains(entry))
        };
        let standing: Vec<&(EntryHash, bool)> = self.same.iter().filter(|(entry, _)| !undone(entry, true)).collect();
        if self.same.is_empty() {
            return None;
        }
        if standing.is_empty() {
            return Some(LinkState::Undone);
        }
        Some(if standing.iter().any(|(entry, _)| undone(entry, false)) {
            LinkState::Disputed
        } else if standing.iter().any(|(_, counted)| *counted) {
            LinkState::Confirmed
        } else {
            LinkState::Proposed
        })
    }
}

fn pair(a: PersonId, b: PersonId) -> (PersonId, PersonId) {
    if a < b { (a, b) } else { (b, a) }
}

fn reach(start: PersonId, links: &Links, follow: impl Fn(LinkState) -> bool) -> BTreeSet<PersonId> {
    let mut found = BTreeSet::from([start]);
    let mut open = vec![start];
    while let Some(id) = open.pop() {
        for ((a, b), state) in links {
            let next = if *a == id { *b } else { *a };
            if (*a == id || *b == id) && follow(*state) && found.insert(next) {
                open.push(next);
            }
        }
    }
    found
}
