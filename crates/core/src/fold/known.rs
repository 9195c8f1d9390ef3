//! What somebody is known by: what came with his registration, and what was added since.
//!
//! Whoever registers somebody says who he is, and nothing is recorded of him yet. What one member adds later could make another man's line his.

use std::collections::BTreeSet;

use super::record::Record;
use crate::event::Event;
use crate::id::EntryHash;

/// The identities that were written together with their registration: behind it in the same log, at the same time, with nothing between. Of somebody
/// who was registered twice under one id there are none.
pub(super) fn at_registration(records: &[Record]) -> BTreeSet<EntryHash> {
    let is = |record: &&Record, kind: fn(&Event) -> bool| record.written().is_some_and(|written| kind(&written.what));
    let registered: Vec<&Record> = records.iter().filter(|r| is(r, |what| matches!(what, Event::Registered(_)))).collect();
    let mut known: Vec<&Record> = records.iter().filter(|r| is(r, |what| matches!(what, Event::Identity(_)))).collect();
    known.sort_by_key(|record| record.position.sequence);
    let once = registered.iter().filter(|one| registered.iter().filter(|other| other.subject == one.subject).count() == 1);
    let mut found = BTreeSet::new();
    for begins in once {
        let mut next = begins.position.sequence + 1;
        let with_it = |record: &&&Record| {
            let at = |record: &Record| record.written().map(|written| written.at);
            record.subject == begins.subject && record.position.device == begins.position.device && at(record) == at(begins)
        };
        for record in known.iter().filter(with_it) {
            if record.position.sequence == next {
                found.insert(record.hash);
                next += 1;
            }
        }
    }
    found
}
