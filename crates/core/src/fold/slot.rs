//! What stands recorded in one place of a case: usually one value, two where devices that had not met recorded differently.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::record::{Record, Signatures};
use crate::id::EntryHash;

/// One recorded value that no counted entry has superseded.
#[derive(Clone, Debug, PartialEq)]
pub struct Stand<T> {
    /// The entry.
    pub entry: EntryHash,
    /// When it was written.
    pub written_at: Timestamp,
    /// Whether a second member of another role has signed it.
    pub counted: bool,
    /// Whether its author may open anything. What may not can hold, and takes nothing off the calendar.
    pub trusted: bool,
    /// The value.
    pub value: T,
}

impl Stand<()> {
    /// The same entry, with its value.
    pub(super) fn with<T>(&self, value: T) -> Stand<T> {
        Stand { entry: self.entry, written_at: self.written_at, counted: self.counted, trusted: self.trusted, value }
    }
}

/// All values that stand in one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot<T>(Vec<Stand<T>>);

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Slot<T> {
    /// Every value that stands, in the order of the log.
    pub fn standing(&self) -> impl Iterator<Item = &Stand<T>> {
        self.0.iter()
    }

    /// Whether nothing is recorded at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether any value that stands has been countersigned.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        self.0.iter().any(|stand| stand.counted)
    }

    /// The entries that stand, which a new value names as superseded.
    pub fn entries(&self) -> impl Iterator<Item = EntryHash> + '_ {
        self.0.iter().map(|stand| stand.entry)
    }

    pub(crate) fn push(&mut self, stand: Stand<T>) {
        self.0.push(stand);
    }

    pub(crate) fn extend(&mut self, stands: Option<Stand<T>>) {
        self.0.extend(stands);
    }

    pub(crate) fn retain(&mut self, stands: impl Fn(&Stand<T>) -> bool) {
        self.0.retain(stands);
    }

    /// Drops what a counted value of this same place names.
    pub(crate) fn settle(&mut self, superseded_by: impl Fn(EntryHash) -> Vec<EntryHash>) {
        self.settle_where(superseded_by, |_, _| true);
    }

    /// Drops what a counted value names, where the two are about the same thing.
    pub(crate) fn settle_where(&mut self, superseded_by: impl Fn(EntryHash) -> Vec<EntryHash>, same: impl Fn(&T, &T) -> bool) {
        if self.0.len() < 2 {
            return;
        }
        let mut gone: BTreeSet<EntryHash> = BTreeSet::new();
        for stand in self.0.iter().filter(|s| s.counted) {
            let named = superseded_by(stand.entry);
            let same = self.0.iter().filter(|old| named.contains(&old.entry) && same(&stand.value, &old.value));
            gone.extend(same.map(|old| old.entry));
        }
        self.0.retain(|stand| !gone.contains(&stand.entry));
    }
}

/// Makes the stand of a record's value.
pub(crate) fn stand<T>(record: &Record, value: T, signatures: &Signatures, elsewhere: &Signatures) -> Option<Stand<T>> {
    let written_at = record.written()?.at;
    let (counted, trusted) = (signatures.count(record, elsewhere), record.may_open());
    Some(Stand { entry: record.hash, written_at, counted, trusted, value })
}
