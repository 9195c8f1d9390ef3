//! What stands recorded about persons: what a new entry names as superseded is read from here, and what is asked of the whole register.

use std::collections::BTreeSet;

use rayon::prelude::*;
use volya_core::fold::{Office, Person, Record, fold_person};
use volya_core::id::{BulkId, PersonId};
use volya_store::EntryRow;

use crate::archive::Bureau;
use crate::error::BureauError;

/// Persons folded together; bounds memory.
const TOGETHER: usize = 1024;

/// The state of one person's own record.
pub(super) fn state_of(bureau: &mut Bureau, person: PersonId) -> Result<Person, BureauError> {
    bureau.require_person(person)?;
    let office = bureau.office()?;
    Ok(fold_person(&[person], bureau.records_of(person)?, &office))
}

/// What `ask` finds in the own record of each of these persons.
pub(super) fn of_some<T: Send>(
    bureau: &Bureau,
    office: &Office,
    persons: &[PersonId],
    ask: impl Fn(PersonId, &Person) -> Option<T> + Sync,
) -> Result<Vec<T>, BureauError> {
    records_of_some(bureau, office, persons, |person, records| ask(person, &fold_person(&[person], records, office)))
}

/// What `ask` finds in the records of everybody in the register.
pub(super) fn of_everybody_records<T: Send>(
    bureau: &Bureau,
    office: &Office,
    ask: impl Fn(PersonId, Vec<Record>) -> Option<T> + Sync,
) -> Result<Vec<T>, BureauError> {
    let everybody: Vec<PersonId> = bureau.index.persons()?.into_iter().map(PersonId).collect();
    records_of_some(bureau, office, &everybody, ask)
}

/// What `ask` finds of each class of records that may be one person, record by record; without those of whom nothing is registered.
pub(super) fn of_classes<T: Send>(
    bureau: &Bureau,
    office: &Office,
    classes: &[impl AsRef<[PersonId]> + Sync],
    ask: impl Fn(&[PersonId], Vec<Vec<Record>>) -> T + Sync,
) -> Result<Vec<T>, BureauError> {
    let mut found = Vec::new();
    for some in classes.chunks(TOGETHER) {
        let members: Vec<PersonId> = some.iter().flat_map(AsRef::as_ref).copied().collect();
        let mut records = bureau.records_of_each(&members)?.into_iter();
        let records: Vec<Vec<Vec<Record>>> =
            some.iter().map(|class| records.by_ref().take(class.as_ref().len()).collect()).collect();
        let asked = some.par_iter().zip(records).filter_map(|(class, records)| {
            records.iter().any(|of_one| is_registered(of_one, office)).then(|| ask(class.as_ref(), records))
        });
        found.par_extend(asked);
    }
    Ok(found)
}

/// Those of these persons of whom anything is recorded that did not come in a file that was never closed.
pub(super) fn registered_of(
    bureau: &Bureau,
    office: &Office,
    persons: impl IntoIterator<Item = PersonId>,
) -> Result<BTreeSet<PersonId>, BureauError> {
    let persons: Vec<PersonId> = persons.into_iter().collect();
    let mut registered = BTreeSet::new();
    for some in persons.chunks(TOGETHER) {
        let ids: Vec<[u8; 16]> = some.iter().map(|person| person.0).collect();
        let rows = bureau.index.entries_of_many(&ids)?;
        let counts = |row: &EntryRow| row.bulk.is_none_or(|bulk| office.closed_bulks().contains(&BulkId(bulk)));
        let counted = some.iter().zip(rows).filter(|(_, rows)| rows.iter().any(counts));
        registered.extend(counted.map(|(person, _)| *person));
    }
    Ok(registered)
}

/// Whether anything is recorded that did not come in a file that was never closed.
pub(super) fn is_registered(records: &[Record], office: &Office) -> bool {
    records.iter().any(|record| office.has_closed(record))
}

/// What `ask` finds in the own records of each of these persons.
fn records_of_some<T: Send>(
    bureau: &Bureau,
    office: &Office,
    persons: &[PersonId],
    ask: impl Fn(PersonId, Vec<Record>) -> Option<T> + Sync,
) -> Result<Vec<T>, BureauError> {
    let each: Vec<[PersonId; 1]> = persons.iter().map(|person| [*person]).collect();
    let found = of_classes(bureau, office, &each, |person, records| ask(person[0], records.into_iter().flatten().collect()))?;
    Ok(found.into_iter().flatten().collect())
}

/// What `ask` finds in the own record of everybody in the register.
pub(super) fn of_everybody<T: Send>(
    bureau: &Bureau,
    office: &Office,
    ask: impl Fn(PersonId, &Person) -> Option<T> + Sync,
) -> Result<Vec<T>, BureauError> {
    let everybody: Vec<PersonId> = bureau.index.persons()?.into_iter().map(PersonId).collect();
    of_some(bureau, office, &everybody, ask)
}
