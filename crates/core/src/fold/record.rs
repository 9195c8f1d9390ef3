//! A record: one entry, verified and as far as possible opened by others, with what is known of its author.

use std::collections::{BTreeMap, BTreeSet};

use super::taint::Taints;
use crate::event::{Countersign, Event, Head, Written};
use crate::id::{BulkId, DeviceId, EntryHash, MemberId, PersonId};
use crate::roster::Role;

/// Where an entry stands in the order of things, which no clock decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// 1 + the highest that the author's device had seen.
    pub lamport: u64,
    /// Whose log.
    pub device: DeviceId,
    /// Place in that log.
    pub sequence: u64,
}

/// Whether what an entry says may open anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// It may.
    Full,
    /// It can hold, never open: written after a fork, after its device was parked or removed, or by a role that may not open.
    HoldsOnly,
}

/// Why an entry could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unreadable {
    /// This member does not hold the compartment's key.
    NotForThisMember,
    /// No key page has its key.
    KeyPageMissing,
    /// It does not open, or is not what its envelope says.
    Damaged,
    /// It was written by a newer version.
    Newer,
}

/// What could be read of an entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// All of it.
    Read(Box<Written>),
    /// Only whom it concerns.
    Unreadable(Unreadable),
}

/// One entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Its hash, by which others name it.
    pub hash: EntryHash,
    /// Its place.
    pub position: Position,
    /// Who wrote it.
    pub member: MemberId,
    /// In what role.
    pub role: Role,
    /// Whom it concerns, if a person.
    pub subject: Option<PersonId>,
    /// Entries that it names as superseded.
    pub supersedes: Vec<EntryHash>,
    /// Whether it may open anything.
    pub trust: Trust,
    /// What it says.
    pub content: Content,
}

impl Record {
    /// What was written, where it could be read.
    #[must_use]
    pub fn written(&self) -> Option<&Written> {
        match &self.content {
            Content::Read(written) => Some(written),
            Content::Unreadable(_) => None,
        }
    }

    /// Whether what it says may open anything, once signed where it must be.
    #[must_use]
    pub fn may_open(&self) -> bool {
        self.trust == Trust::Full && self.role.may_open()
    }

    /// Whether `signer` may make this entry count: another member, of another role, both trusted in full.
    #[must_use]
    pub fn may_be_signed_by(&self, signer: &Signer) -> bool {
        self.may_open() && self.member != signer.member && self.role != signer.role
    }
}

/// Who signed something for others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signer {
    /// Which member.
    pub member: MemberId,
    /// In what role.
    pub role: Role,
}

/// All signatures of second members among some records.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Signatures {
    entries: BTreeMap<EntryHash, Vec<Signer>>,
    bulks: BTreeMap<BulkId, Vec<Signer>>,
}

impl Signatures {
    pub(crate) fn collect<'a>(records: impl Iterator<Item = &'a Record>) -> Self {
        let mut all = Self::default();
        for record in records {
            let Some(Written { what: Event::Countersign(signed), .. }) = record.written() else {
                continue;
            };
            if record.may_open() {
                all.add(signed, Signer { member: record.member, role: record.role });
            }
        }
        all
    }

    fn add(&mut self, signed: &Countersign, signer: Signer) {
        for entry in &signed.entries {
            self.entries.entry(*entry).or_default().push(signer);
        }
        for bulk in &signed.bulks {
            self.bulks.entry(*bulk).or_default().push(signer);
        }
    }

    /// Whether a second member has signed `record`, alone or with the file it came in; `elsewhere` are signatures kept with the office.
    pub(crate) fn count(&self, record: &Record, elsewhere: &Self) -> bool {
        let bulk = record.written().and_then(|w| w.bulk);
        let of_entry = self.entries.get(&record.hash).into_iter().chain(elsewhere.entries.get(&record.hash));
        let of_bulk = bulk.and_then(|b| elsewhere.bulks.get(&b));
        of_entry.chain(of_bulk).flatten().any(|signer| record.may_be_signed_by(signer))
    }
}

/// Which imported files were closed, and up to where the rows of each can count.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Closings {
    closed: BTreeSet<BulkId>,
    /// The first trusted closing entry on each device.
    ends: BTreeMap<BulkId, BTreeMap<DeviceId, u64>>,
}

impl Closings {
    pub(crate) fn collect(records: &[Record], parked: &BTreeMap<DeviceId, Head>) -> Self {
        let mut closings = Self::default();
        for record in records {
            let Some(Event::BulkClosed(closed)) = record.written().map(|w| &w.what) else {
                continue;
            };
            closings.closed.insert(closed.bulk);
            if record.may_open() && !is_beyond(record, parked) {
                let Position { device, sequence, .. } = record.position;
                let end = closings.ends.entry(closed.bulk).or_default().entry(device).or_insert(sequence);
                *end = sequence.min(*end);
            }
        }
        closings
    }

    pub(crate) fn closed(&self) -> &BTreeSet<BulkId> {
        &self.closed
    }

    /// Whether a row is one of those that stood there when its file was closed. A second member signs a file by its id: a row written
    /// later under that id, or on another device, is none that he saw.
    fn covers(&self, bulk: BulkId, row: Position) -> bool {
        let on_one_device = self.ends.get(&bulk).filter(|ends| ends.len() == 1);
        on_one_device.and_then(|ends| ends.get(&row.device)).is_some_and(|end| row.sequence < *end)
    }
}

fn is_beyond(record: &Record, parked: &BTreeMap<DeviceId, Head>) -> bool {
    parked.get(&record.position.device).is_some_and(|head| record.position.sequence >= head.size)
}

/// Puts records into their order, drops repetitions and rows of files that were never closed, and lets nothing open that a device
/// wrote beyond the size at which it was parked or in a time that is doubtful, or that was slipped into a closed file.
pub(crate) fn in_order(
    mut records: Vec<Record>,
    closings: &Closings,
    parked: &BTreeMap<DeviceId, Head>,
    taints: &Taints,
) -> Vec<Record> {
    let bulk_of = |record: &Record| record.written().and_then(|w| w.bulk);
    records.retain(|r| bulk_of(r).is_none_or(|bulk| closings.closed.contains(&bulk)));
    for record in &mut records {
        let slipped_in = bulk_of(record).is_some_and(|bulk| !closings.covers(bulk, record.position));
        let doubtful = record.written().is_some_and(|w| taints.covers_device(record.position.device, w.at));
        if slipped_in || doubtful || is_beyond(record, parked) {
            record.trust = Trust::HoldsOnly;
        }
    }
    // The same entry on two branches of a forked log is one entry; the less trusted copy stands.
    records.sort_by_key(|r| (r.position, r.hash, r.trust == Trust::Full));
    records.dedup_by_key(|r| r.hash);
    records
}
