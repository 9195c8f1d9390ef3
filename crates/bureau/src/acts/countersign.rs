//! A second member of another role signs what others recorded. Only then does it open anything.

use std::collections::BTreeMap;

use volya_core::event::{Countersign, Event};
use volya_core::fold::{Record, Signer, fold_person};
use volya_core::id::{BulkId, EntryHash, PersonId};

use crate::archive::{Bureau, Draft, Receipt};
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
        found.push(Signable {
            entry,
            person: record.subject,
            may_sign: may_sign && !from_paper && !is_clearance(&record),
            may_key: may_sign && from_paper,
            record,
        });
    }
    Ok(found)
}

/// Signs entries of others, and imported files whole.
///
/// # Errors
/// [`BureauError::NotCounted`] or [`BureauError::Removed`]; [`BureauError::SameMemberOrRole`]; [`BureauError::NothingToSign`]; [`BureauError::NoSuchEntry`].
pub fn countersign(bureau: &mut Bureau, entries: &[EntryHash], bulks: &[BulkId]) -> Result<Receipt, BureauError> {
    bureau.require_counted()?;
    let signer = Signer { member: bureau.member(), role: bureau.role() };
    let mut about: BTreeMap<Option<PersonId>, Vec<EntryHash>> = BTreeMap::new();
    for entry in entries {
        let record = bureau.record(*entry)?;
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
        about.entry(record.subject).or_default().push(*entry);
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
    }
    Ok(())
}
