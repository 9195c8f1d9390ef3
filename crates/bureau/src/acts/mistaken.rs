//! Entries that should not have been written as they were. Nothing is deleted; two members say that it was a mistake.

use std::collections::BTreeMap;

use volya_core::event::{Event, Mistaken};
use volya_core::id::{EntryHash, PersonId};

use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// Marks entries as mistakes. Those concerned hold until a member of another role has signed the mark; a refusal that was a mistake
/// leaves a hold until the person is heard again.
///
/// # Errors
/// [`BureauError::NoSuchEntry`]; [`BureauError::Refused`] for marks, signatures and what concerns no person.
pub fn mark_mistaken(bureau: &mut Bureau, entries: &[EntryHash], reason: &str) -> Result<Receipt, BureauError> {
    if reason.trim().is_empty() {
        return Err(BureauError::Refused("a mark needs a reason"));
    }
    if entries.is_empty() {
        return Err(BureauError::Refused("a mark names at least one entry"));
    }
    let mut of_whom: BTreeMap<PersonId, Vec<EntryHash>> = BTreeMap::new();
    for entry in entries {
        let record = bureau.record(*entry)?;
        let person = record.subject.ok_or(BureauError::Refused("what concerns no person is recorded anew, not marked"))?;
        if matches!(record.written().map(|w| &w.what), Some(Event::Mistaken(_) | Event::Countersign(_) | Event::Registered(_))) {
            return Err(BureauError::Refused("marks, signatures and labels are not undone by marks; record the fact anew"));
        }
        of_whom.entry(person).or_default().push(*entry);
    }
    let drafts = of_whom.into_iter().map(|(person, entries)| {
        let mark = Mistaken { entries: entries.clone(), reason: reason.to_owned() };
        Draft::about(person, Event::Mistaken(mark)).superseding(entries)
    });
    let drafts: Vec<Draft> = drafts.collect();
    bureau.commit(drafts)
}
