//! A second member of another role signs what others recorded. Only then does it open anything.

use std::collections::{BTreeMap, BTreeSet};

use volya_core::event::{Countersign, Event, NotSameAs, SameAs};
use volya_core::fold::{Position, Record, Signer, Unreadable, fold_person};
use volya_core::id::{BulkId, EntryHash, Label, Letter, PersonId};

use crate::archive::{Bureau, Draft, Receipt, lock_code};
use crate::error::BureauError;

/// An entry that awaits a signature.
#[derive(Clone, Debug, PartialEq)]
pub struct Signable {
    /// The entry.
    pub entry: EntryHash,
    /// Whom it concerns, if a person.
    pub person: Option<PersonId>,
    /// Whether the member who acts here may sign it.
    pub may_sign: bool,
    /// Whether he may sign it by keying the paper in again, and not otherwise.
    pub may_key: bool,
    /// The record.
    pub record: Record,
    /// What it would answer, take the place of or call a mistake: who signs it takes this away.
    pub named: Vec<Record>,
    /// The label of the other record that it speaks of.
    pub other: Option<Label>,
    /// The letter of the device that it parks.
    pub parks: Option<Letter>,
}

/// What awaits a signature: about one person, or about the office where none is named.
///
/// # Errors
/// Where the index fails.
pub fn signable(bureau: &mut Bureau, person: Option<PersonId>) -> Result<Vec<Signable>, BureauError> {
    let office = bureau.office()?;
    let unsigned = match person {
        Some(person) => {
            bureau.require_person(person)?;
            fold_person(&[person], bureau.records_of(person)?, &office).unsigned
        }
        None => office.unsigned.clone(),
    };
    let signer = Signer { member: bureau.member(), role: bureau.role() };
    let mut found = Vec::new();
    for entry in unsigned {
        let record = bureau.record(entry)?;
        let from_paper = is_from_paper(&record);
        let may_sign = record.may_be_signed_by(&signer) && bureau.require_counted().is_ok();
        let (named, other) = (named_by(bureau, &record)?, other_of(bureau, &record)?);
        let parks = match record.written().map(|w| &w.what) {
            Some(Event::Parked(parked)) => Some(bureau.letter_of(parked.head.device)),
            _ => None,
        };
        found.push(Signable {
            entry,
            person: record.subject,
            may_sign: may_sign && !from_paper && !is_clearance(&record),
            may_key: may_sign && from_paper,
            record,
            named,
            other,
            parks,
        });
    }
    Ok(found)
}

/// The records that an entry names, as far as they are here.
fn named_by(bureau: &Bureau, record: &Record) -> Result<Vec<Record>, BureauError> {
    let marked = match record.written().map(|w| &w.what) {
        Some(Event::Mistaken(mark)) => mark.entries.as_slice(),
        _ => &[],
    };
    let named: BTreeSet<EntryHash> = record.supersedes.iter().chain(marked).copied().collect();
    named.into_iter().map(|entry| bureau.record(entry)).filter(|found| !matches!(found, Err(BureauError::NoSuchEntry))).collect()
}

fn other_of(bureau: &Bureau, record: &Record) -> Result<Option<Label>, BureauError> {
    match record.written().map(|w| &w.what) {
        Some(Event::SameAs(SameAs { other }) | Event::NotSameAs(NotSameAs { other })) => bureau.label(*other),
        _ => Ok(None),
    }
}

/// Signs entries of others, and imported files whole.
///
/// # Errors
/// [`BureauError::NotCounted`] or [`BureauError::Removed`]; [`BureauError::SameMemberOrRole`]; [`BureauError::NothingToSign`]; [`BureauError::NoSuchEntry`].
pub fn countersign(bureau: &mut Bureau, entries: &[EntryHash], bulks: &[BulkId]) -> Result<Receipt, BureauError> {
    bureau.require_counted()?;
    let signer = Signer { member: bureau.member(), role: bureau.role() };
    let mut about: BTreeMap<Option<PersonId>, Vec<EntryHash>> = BTreeMap::new();
    for entry in with_their_twins(bureau, entries)? {
        let record = bureau.record(entry)?;
        let can = record.written().is_some_and(|w| w.what.can_be_countersigned());
        if !can {
            return Err(BureauError::NothingToSign);
        }
        if !record.may_be_signed_by(&signer) || !signer.role.may_open() {
            return Err(BureauError::SameMemberOrRole);
        }
        if is_from_paper(&record) {
            return Err(BureauError::KeyItAgain);
        }
        if is_clearance(&record) {
            return Err(BureauError::Refused(
                "a clearance is signed with `volya clearance countersign`, which asks the gate again",
            ));
        }
        about.entry(record.subject).or_default().push(entry);
    }
    check_bulks(bureau, bulks, &signer)?;
    if about.is_empty() && bulks.is_empty() {
        return Err(BureauError::NothingToSign);
    }
    let mut drafts = Vec::new();
    for (person, entries) in about {
        for some in entries.chunks(ENTRIES_IN_ONE) {
            let event = Event::Countersign(Countersign { entries: some.to_vec(), bulks: Vec::new() });
            drafts.push(match person {
                Some(person) => Draft::about(person, event),
                None => Draft::office(event),
            });
        }
    }
    if !bulks.is_empty() {
        let event = Event::Countersign(Countersign { entries: Vec::new(), bulks: bulks.to_vec() });
        drafts.push(Draft::office(event));
    }
    bureau.commit(drafts)
}

/// The entries, with the other half of every link: it stands in both records, and who signs one signs both.
fn with_their_twins(bureau: &Bureau, entries: &[EntryHash]) -> Result<BTreeSet<EntryHash>, BureauError> {
    let mut all: BTreeSet<EntryHash> = entries.iter().copied().collect();
    for entry in entries {
        let record = bureau.record(*entry)?;
        let (Some(subject), Some(Event::SameAs(same))) = (record.subject, record.written().map(|w| &w.what)) else { continue };
        let says_it_too = |twin: &Record| {
            let back = Event::SameAs(SameAs { other: subject });
            twin.member == record.member && twin.subject == Some(same.other) && twin.written().is_some_and(|w| w.what == back)
        };
        all.extend(bureau.records_of(same.other)?.iter().filter(|twin| says_it_too(twin)).map(|twin| twin.hash));
    }
    Ok(all)
}

/// Whether it is a declaration that was keyed in from paper, and not with a file of many.
pub(super) fn is_from_paper(record: &Record) -> bool {
    record.written().is_some_and(|written| match &written.what {
        Event::Declaration(declaration) => written.bulk.is_none() && declaration.paper.is_some(),
        _ => false,
    })
}

/// Whoever signs a clearance asks the gate at his own desk first: an act of its own does.
fn is_clearance(record: &Record) -> bool {
    matches!(record.written().map(|w| &w.what), Some(Event::ClearanceIssued(_)))
}

/// Whether every row of a file can be read here, whatever its end says of their number: who signs it signs those too that nobody shows him.
fn is_whole(bureau: &Bureau, closing: &Record) -> Result<bool, BureauError> {
    let Some(Event::BulkClosed(closed)) = closing.written().map(|w| &w.what) else { return Ok(false) };
    let Position { device, sequence, .. } = closing.position;
    let hidden = [Unreadable::KeyPageMissing, Unreadable::Damaged, Unreadable::Newer].map(lock_code);
    let closed_here = bureau.index.locked_before(&device.0, sequence)?;
    Ok(bureau.index.count_of_bulk(&closed.bulk.0)? == closed.entries && !closed_here.iter().any(|why| hidden.contains(why)))
}

/// As many hashes as fit an entry of the smaller sizes.
const ENTRIES_IN_ONE: usize = 100;

fn check_bulks(bureau: &mut Bureau, bulks: &[BulkId], signer: &Signer) -> Result<(), BureauError> {
    if bulks.is_empty() {
        return Ok(());
    }
    let closings = bureau.office_records()?;
    for bulk in bulks {
        let closing = closings.iter().find(|record| match record.written().map(|w| &w.what) {
            Some(Event::BulkClosed(closed)) => closed.bulk == *bulk,
            _ => false,
        });
        let closing = closing.ok_or(BureauError::NoSuchEntry)?;
        if !closing.may_be_signed_by(signer) {
            return Err(BureauError::SameMemberOrRole);
        }
        if !is_whole(bureau, closing)? {
            return Err(BureauError::Refused(
                "every row of a file that is signed whole can be read here: merge the copy that has its keys, or sign the rows that are shown one by one",
            ));
        }
    }
    Ok(())
}
