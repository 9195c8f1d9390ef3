//! From the index's rows to the records that the rules fold.

use volya_core::cbor;
use volya_core::event::Written;
use volya_core::fold::{Content, Position, Record, Trust, Unreadable};
use volya_core::id::{DeviceId, Digest, EntryHash, PersonId};
use volya_core::roster::Roster;
use volya_store::{EntryRow, RowBody};

use serde::{Deserialize, Serialize};

/// The plain body of an entry (`spec/entry.md`).
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Body {
    pub(crate) event: Written,
    pub(crate) seed: Digest,
}

pub(crate) fn lock_code(why: Unreadable) -> u8 {
    match why {
        Unreadable::NotForThisMember => 1,
        Unreadable::KeyPageMissing => 2,
        Unreadable::Damaged => 3,
        Unreadable::Newer => 4,
    }
}

fn lock_reason(code: u8) -> Unreadable {
    match code {
        1 => Unreadable::NotForThisMember,
        2 => Unreadable::KeyPageMissing,
        4 => Unreadable::Newer,
        _ => Unreadable::Damaged,
    }
}

/// From which sequence on a device's entries may hold and never open, because its log was found in two versions.
pub(crate) type ForkPoints = [(DeviceId, u64)];

/// Who may write, and from where on he may only hold.
#[derive(Clone, Copy)]
pub(crate) struct Authors<'a> {
    /// The roster, without what forked and parked devices said too late.
    pub(crate) roster: &'a Roster,
    /// The roster with all that was ever said: whom a parked admin enrolled can hold, never open.
    pub(crate) ever: &'a Roster,
    pub(crate) forks: &'a ForkPoints,
    /// Entries that begin a wait before their time, in order.
    pub(crate) backdated: &'a [EntryHash],
}

/// Rows whose author no roster knows are left out: their logs are not part of the archive.
pub(crate) fn records(rows: Vec<EntryRow>, authors: Authors<'_>) -> Vec<Record> {
    rows.into_iter().filter_map(|row| record(row, authors)).collect()
}

fn record(row: EntryRow, authors: Authors<'_>) -> Option<Record> {
    let device = DeviceId(row.device);
    let enrolled = authors.roster.author(device);
    let (member, role) = enrolled.or_else(|| authors.ever.author(device))?;
    let content = match row.body {
        RowBody::Opened(bytes) => match cbor::from_slice::<Written>(&bytes) {
            Ok(written) => Content::Read(Box::new(written)),
            Err(_) => Content::Unreadable(Unreadable::Damaged),
        },
        RowBody::Locked(code) => Content::Unreadable(lock_reason(code)),
    };
    let after_fork = authors.forks.iter().any(|(forked, point)| *forked == device && row.sequence >= *point);
    let backdated = authors.backdated.binary_search(&EntryHash(row.hash)).is_ok();
    let may_open = authors.roster.may_open(device, row.sequence) && !after_fork && !backdated;
    let trust = if may_open { Trust::Full } else { Trust::HoldsOnly };
    Some(Record {
        hash: EntryHash(row.hash),
        position: Position { lamport: row.lamport, device, sequence: row.sequence },
        member,
        role,
        subject: (row.subject != [0; 16]).then_some(PersonId(row.subject)),
        supersedes: row.supersedes.into_iter().map(EntryHash).collect(),
        trust,
        content,
    })
}
