//! What in the whole register awaits a second signature: by person, and by imported file, which is signed whole.

use std::collections::BTreeMap;

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use volya_core::event::{BulkClosed, Event};
use volya_core::fold::{Record, Signer};
use volya_core::id::{BulkId, Digest, EntryHash, Label, PersonId};
use volya_core::roster::Role;

use super::countersign::{Signable, countersign, signable};
use super::people::{PersonRow, folded};
use crate::archive::{Bureau, Receipt};
use crate::error::BureauError;

/// Entries about one person that await a signature and came together: one by one, or with one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awaits {
    /// With which file, if with one.
    pub bulk: Option<BulkId>,
    /// How many.
    pub entries: usize,
    /// How many of them the member who acts here is the second for.
    pub mine: usize,
    /// SHA-256 of their hashes, in the order of the log.
    which: Digest,
}

/// An entry that could be signed, as much of it as is needed later.
pub(super) type Open = (EntryHash, Option<BulkId>, bool);

/// Those among somebody's records that a second member could sign, and whether `signer` is one.
pub(super) fn open(records: &[Record], signer: &Signer) -> Vec<Open> {
    let of = |record: &Record| {
        let written = record.written().filter(|written| written.what.can_be_countersigned())?;
        Some((record.hash, written.bulk, record.may_be_signed_by(signer) && signer.role.may_open()))
    };
    records.iter().filter_map(of).collect()
}

/// Those of them that are unsigned, by the file they came with.
pub(super) fn awaits(open: &[Open], unsigned: &[EntryHash]) -> Vec<Awaits> {
    let mut groups: BTreeMap<Option<BulkId>, (usize, usize, Sha256)> = BTreeMap::new();
    for entry in unsigned {
        let Some((_, bulk, may_sign)) = open.iter().find(|(hash, ..)| hash == entry) else { continue };
        let (entries, mine, which) = groups.entry(*bulk).or_default();
        *entries += 1;
        *mine += usize::from(*may_sign);
        which.update(entry.0);
    }
    let group = |(bulk, (entries, mine, which)): (_, (_, _, Sha256))| Awaits {
        bulk,
        entries,
        mine,
        which: Digest(which.finalize().into()),
    };
    groups.into_iter().map(group).collect()
}

/// How much awaits a signature.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnsignedCount {
    /// About so many persons.
    pub persons: usize,
    /// So many entries about them.
    pub entries: usize,
    /// Of which the member who acts here may sign so many.
    pub mine: usize,
    /// So many entries about the office.
    pub office: usize,
}

/// One person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsignedRow {
    /// Who.
    pub person: PersonId,
    /// What people call him.
    pub label: Option<Label>,
    /// How many entries.
    pub entries: usize,
    /// Of which the member who acts here may sign so many.
    pub mine: usize,
}

/// An imported file of which something awaits a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsignedFile {
    /// What it holds, under which id.
    pub closed: BulkClosed,
    /// When it was imported.
    pub at: Timestamp,
    /// In what role.
    pub role: Role,
    /// How many of its entries await a signature.
    pub entries: usize,
    /// About how many persons.
    pub persons: usize,
    /// Whether the member who acts here may sign it.
    pub may_sign: bool,
    /// SHA-256 of which entries these are: who signs says what he was shown.
    pub shown: Digest,
}

/// Everything that awaits a signature, a page at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsignedPage {
    /// In all.
    pub count: UnsignedCount,
    /// Imported files, the latest first.
    pub files: Vec<UnsignedFile>,
    /// How many persons the filter lets pass.
    pub found: usize,
    /// Those on this page.
    pub rows: Vec<UnsignedRow>,
}

/// Which persons are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct UnsignedAsked {
    /// Those alone of whom something may be signed here.
    pub mine: bool,
    /// How many are passed over.
    pub from: usize,
    /// How many are wanted.
    pub count: usize,
}

/// How much of the register awaits a signature.
///
/// # Errors
/// Where the index fails.
pub fn count_unsigned(bureau: &mut Bureau) -> Result<UnsignedCount, BureauError> {
    let office = bureau.office()?.unsigned.len();
    let counted = bureau.require_counted().is_ok();
    let mut count = UnsignedCount { office, ..UnsignedCount::default() };
    for row in folded(bureau)?.filter(|row| !row.awaits.is_empty()) {
        let UnsignedRow { entries, mine, .. } = row_of(row, counted);
        count.persons += 1;
        count.entries += entries;
        count.mine += mine;
    }
    Ok(count)
}

/// What awaits a signature, by person and by file.
///
/// # Errors
/// Where the index fails.
pub fn list_unsigned(bureau: &mut Bureau, asked: UnsignedAsked) -> Result<UnsignedPage, BureauError> {
    let counted = bureau.require_counted().is_ok();
    let count = count_unsigned(bureau)?;
    let rows = folded(bureau)?.filter(|row| !row.awaits.is_empty()).map(|row| row_of(row, counted));
    let mut rows: Vec<UnsignedRow> = rows.filter(|row| !asked.mine || row.mine > 0).collect();
    rows.sort_by_cached_key(|row| (row.label.is_none(), row.label.clone(), row.person));
    let found = rows.len();
    let rows = rows.into_iter().skip(asked.from).take(asked.count).collect();
    Ok(UnsignedPage { count, files: files(bureau)?, found, rows })
}

fn row_of(row: &PersonRow, counted: bool) -> UnsignedRow {
    let sum = |of: fn(&Awaits) -> usize| row.awaits.iter().map(of).sum();
    let mine = if counted { sum(|awaits| awaits.mine) } else { 0 };
    UnsignedRow { person: row.person, label: row.label.clone(), entries: sum(|awaits| awaits.entries), mine }
}

fn files(bureau: &mut Bureau) -> Result<Vec<UnsignedFile>, BureauError> {
    let signer = Signer { member: bureau.member(), role: bureau.role() };
    let counted = bureau.require_counted().is_ok() && signer.role.may_open();
    let mut waiting: BTreeMap<BulkId, (usize, usize, Sha256)> = BTreeMap::new();
    for row in folded(bureau)? {
        for (bulk, awaits) in row.awaits.iter().filter_map(|awaits| Some((awaits.bulk?, awaits))) {
            let (entries, persons, which) = waiting.entry(bulk).or_default();
            *entries += awaits.entries;
            *persons += 1;
            which.update(row.person.0);
            which.update(awaits.which.0);
        }
    }
    let mut files = Vec::new();
    for record in bureau.office_records()?.iter() {
        let Some(written) = record.written() else { continue };
        let Event::BulkClosed(closed) = &written.what else { continue };
        let Some((entries, persons, which)) = waiting.remove(&closed.bulk) else { continue };
        files.push(UnsignedFile {
            closed: closed.clone(),
            at: written.at,
            role: record.role,
            entries,
            persons,
            may_sign: counted && record.may_be_signed_by(&signer),
            shown: Digest(which.finalize().into()),
        });
    }
    files.reverse();
    Ok(files)
}

/// An imported file and what signing it would sign: whom it speaks of, a page at a time, with the entries.
pub struct UnsignedFilePage {
    /// The file.
    pub file: UnsignedFile,
    /// Those on this page.
    pub rows: Vec<(UnsignedRow, Vec<Signable>)>,
}

/// Shows what signing an imported file whole would sign. Nothing is written.
///
/// # Errors
/// [`BureauError::NothingToSign`] where nothing of such a file awaits a signature.
pub fn show_unsigned_file(bureau: &mut Bureau, bulk: BulkId, from: usize, count: usize) -> Result<UnsignedFilePage, BureauError> {
    let file = unsigned_file(bureau, bulk)?;
    let of_it = |row: &&PersonRow| row.awaits.iter().any(|awaits| awaits.bulk == Some(bulk));
    let mut persons: Vec<UnsignedRow> = folded(bureau)?.filter(of_it).map(|row| row_of(row, true)).collect();
    persons.sort_by_cached_key(|row| (row.label.is_none(), row.label.clone(), row.person));
    let mut rows = Vec::new();
    for row in persons.into_iter().skip(from).take(count) {
        let mut entries = signable(bureau, Some(row.person))?;
        entries.retain(|one| one.record.written().and_then(|written| written.bulk) == Some(bulk));
        rows.push((row, entries));
    }
    Ok(UnsignedFilePage { file, rows })
}

/// Signs an imported file whole, as it was shown.
///
/// # Errors
/// [`BureauError::ChangedMeanwhile`] where other entries await a signature by now than were shown; those of [`countersign`].
pub fn countersign_file(bureau: &mut Bureau, bulk: BulkId, shown: Digest) -> Result<Receipt, BureauError> {
    if unsigned_file(bureau, bulk)?.shown != shown {
        return Err(BureauError::ChangedMeanwhile);
    }
    countersign(bureau, &[], &[bulk])
}

fn unsigned_file(bureau: &mut Bureau, bulk: BulkId) -> Result<UnsignedFile, BureauError> {
    files(bureau)?.into_iter().find(|file| file.closed.bulk == bulk).ok_or(BureauError::NothingToSign)
}
