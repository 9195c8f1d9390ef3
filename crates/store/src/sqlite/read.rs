//! Reading, by statements that are prepared once.

use rusqlite::{CachedStatement, Connection, OptionalExtension, Params, Row, Transaction};

use super::{Logs, failed, schema};
use crate::{CLASS_PERSON, EntryRow, FormRow, Hash, KeyRef, KeyRow, PageRow, RowBody, Sound, SoundRow, StoreError, Subject};

type Rows<T> = Result<Vec<T>, StoreError>;

/// All rows that a statement finds.
fn rows<T>(
    connection: &Connection,
    statement: &str,
    parameters: impl Params,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Rows<T> {
    collect(&mut prepared(connection, statement)?, parameters, read)
}

fn prepared<'a>(connection: &'a Connection, statement: &str) -> Result<CachedStatement<'a>, StoreError> {
    connection.prepare_cached(statement).map_err(failed)
}

/// Many statements that see the index at one time; each by itself would take the file's lock and give it back.
fn one_look(connection: &Connection) -> Result<Transaction<'_>, StoreError> {
    connection.unchecked_transaction().map_err(failed)
}

fn collect<T>(
    statement: &mut CachedStatement<'_>,
    parameters: impl Params,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Rows<T> {
    let rows = statement.query_map(parameters, read).map_err(failed)?;
    rows.collect::<Result<_, _>>().map_err(failed)
}

fn first<T: rusqlite::types::FromSql>(
    connection: &Connection,
    statement: &str,
    parameters: impl Params,
) -> Result<Option<T>, StoreError> {
    let mut statement = connection.prepare_cached(statement).map_err(failed)?;
    statement.query_row(parameters, |row| row.get(0)).optional().map_err(failed)
}

pub(super) fn stamp(connection: &Connection) -> Result<Option<Vec<u8>>, StoreError> {
    first(connection, schema::STAMP, [])
}

pub(super) fn logs(connection: &Connection) -> Result<Logs, StoreError> {
    let mut logs = Logs::default();
    for (number, device, branch) in rows(connection, schema::LOGS, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))? {
        logs.numbers.insert((device, branch), number);
        logs.names.insert(number, (device, branch));
    }
    Ok(logs)
}

pub(super) fn entries_of_many(connection: &Connection, logs: &Logs, subjects: &[Subject]) -> Rows<Vec<EntryRow>> {
    let _one_look = one_look(connection)?;
    let mut statement = prepared(connection, schema::ENTRIES_OF)?;
    subjects.iter().map(|subject| entries(&mut statement, logs, subject)).collect()
}

pub(super) fn copies(connection: &Connection, logs: &Logs, hash: &Hash) -> Rows<EntryRow> {
    entries(&mut prepared(connection, schema::COPIES)?, logs, hash)
}

/// Sorted here, not by SQLite: the order needs the log's name, and a subject's entries are few.
fn entries(statement: &mut CachedStatement<'_>, logs: &Logs, key: &[u8]) -> Rows<EntryRow> {
    let mut found = statement.query([key]).map_err(failed)?;
    let mut entries = Vec::new();
    while let Some(row) = found.next().map_err(failed)? {
        entries.push(entry(row, logs)?);
    }
    entries.sort_unstable_by_key(EntryRow::order);
    Ok(entries)
}

fn entry(row: &Row<'_>, logs: &Logs) -> Result<EntryRow, StoreError> {
    let number: i64 = row.get(1).map_err(failed)?;
    let (device, branch) = *logs.names.get(&number).ok_or(StoreError::IndexDamaged)?;
    let sequence = unsigned(row, 2)?;
    let lamport = unsigned(row, 3)?;
    let (superseded, rest) = row.get_ref(7).map_err(failed)?.as_blob().map_err(|_| StoreError::IndexDamaged)?.as_chunks();
    if !rest.is_empty() {
        return Err(StoreError::IndexDamaged);
    }
    let read = || {
        Ok(EntryRow {
            hash: row.get(0)?,
            device,
            branch,
            sequence,
            lamport,
            subject: row.get(4)?,
            compartment: row.get(5)?,
            class: row.get(6)?,
            supersedes: superseded.to_vec(),
            bulk: row.get(8)?,
            body: match row.get(9)? {
                Some(reason) => RowBody::Locked(reason),
                None => RowBody::Opened(row.get(10)?),
            },
        })
    };
    read().map_err(failed)
}

/// Only numbers of 0 to 2^63 − 1 were written.
fn unsigned(row: &Row<'_>, column: usize) -> Result<u64, StoreError> {
    u64::try_from(row.get::<_, i64>(column).map_err(failed)?).map_err(|_| StoreError::IndexDamaged)
}

pub(super) fn entry_exists(connection: &Connection, hash: &Hash) -> Result<bool, StoreError> {
    Ok(first::<i64>(connection, schema::ENTRY_EXISTS, [hash])?.is_some())
}

/// Looked up in the order of the table, so that each page is decrypted once.
pub(super) fn subjects_with_forms(connection: &Connection, forms: &[(u8, Hash)]) -> Rows<Vec<Subject>> {
    let mut order: Vec<usize> = (0..forms.len()).collect();
    order.sort_unstable_by_key(|&place| forms[place]);
    let _one_look = one_look(connection)?;
    let mut statement = prepared(connection, schema::WITH_FORM)?;
    let mut found = vec![Vec::new(); forms.len()];
    for place in order {
        let (kind, form) = forms[place];
        found[place] = collect(&mut statement, (kind, form), |row| row.get(0))?;
    }
    Ok(found)
}

/// Looked up in the order of the table, so that each page is decrypted once.
pub(super) fn bearers_of_sounds(connection: &Connection, sounds: &[Sound]) -> Rows<Vec<(Subject, KeyRef)>> {
    let mut order: Vec<usize> = (0..sounds.len()).collect();
    order.sort_unstable_by_key(|&place| sounds[place]);
    let _one_look = one_look(connection)?;
    let mut statement = prepared(connection, schema::WITH_SOUND)?;
    let mut found = vec![Vec::new(); sounds.len()];
    for place in order {
        found[place] = collect(&mut statement, [sounds[place]], |row| Ok((row.get(0)?, row.get(1)?)))?;
    }
    Ok(found)
}

pub(super) fn sounds_of_many(connection: &Connection, subjects: &[Subject]) -> Rows<Vec<SoundRow>> {
    let _one_look = one_look(connection)?;
    let mut statement = prepared(connection, schema::SOUNDS_OF)?;
    let read = |row: &Row<'_>| Ok(SoundRow { sound: row.get(0)?, subject: row.get(1)?, source: row.get(2)? });
    subjects.iter().map(|subject| collect(&mut statement, [subject], read)).collect()
}

pub(super) fn shared_forms(connection: &Connection, kind: u8) -> Rows<Vec<Subject>> {
    let found: Vec<(Hash, Subject)> = rows(connection, schema::SHARED_FORMS, [kind], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.chunk_by(|a, b| a.0 == b.0).map(|of| of.iter().map(|(_, subject)| *subject).collect()).collect())
}

pub(super) fn forms_of_many(connection: &Connection, subjects: &[Subject]) -> Rows<Vec<FormRow>> {
    let _one_look = one_look(connection)?;
    let mut statement = prepared(connection, schema::FORMS_OF)?;
    let read = |row: &Row<'_>| Ok(FormRow { form: row.get(0)?, kind: row.get(1)?, subject: row.get(2)?, source: row.get(3)? });
    subjects.iter().map(|subject| collect(&mut statement, [subject], read)).collect()
}

pub(super) fn subject_of_label(connection: &Connection, label: &str) -> Rows<Subject> {
    rows(connection, schema::WITH_LABEL, [label], |row| row.get(0))
}

pub(super) fn labels_of_many(connection: &Connection, subjects: &[Subject]) -> Rows<Vec<String>> {
    let _one_look = one_look(connection)?;
    let mut statement = prepared(connection, schema::LABELS_OF)?;
    subjects.iter().map(|subject| collect(&mut statement, [subject], |row| row.get(0))).collect()
}

pub(super) fn links_of(connection: &Connection, subject: &Subject) -> Rows<Subject> {
    rows(connection, schema::LINKS_OF, [subject], |row| row.get(0))
}

fn key_row(row: &Row<'_>) -> rusqlite::Result<KeyRow> {
    Ok(KeyRow { key_ref: row.get(0)?, subject: row.get(1)?, compartment: row.get(2)?, page: row.get(3)? })
}

pub(super) fn key(connection: &Connection, key_ref: &KeyRef) -> Result<Option<KeyRow>, StoreError> {
    Ok(rows(connection, schema::KEY, [key_ref], key_row)?.pop())
}

pub(super) fn key_for(connection: &Connection, subject: &Subject, compartment: u8) -> Rows<KeyRow> {
    rows(connection, schema::KEY_FOR, (subject, compartment), key_row)
}

pub(super) fn pages(connection: &Connection) -> Rows<PageRow> {
    rows(connection, schema::PAGES, [], |row| Ok(PageRow { page: row.get(0)?, generation: row.get(1)?, says: row.get(2)? }))
}

pub(super) fn meta(connection: &Connection, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
    first(connection, schema::META, [name])
}

pub(super) fn persons(connection: &Connection) -> Rows<Subject> {
    rows(connection, schema::PERSONS, [CLASS_PERSON], |row| row.get(0))
}

pub(super) fn count(connection: &Connection, statement: &str, parameters: impl Params) -> Result<u64, StoreError> {
    let count: i64 = first(connection, statement, parameters)?.unwrap_or_default();
    u64::try_from(count).map_err(|_| StoreError::IndexDamaged)
}
