//! Reading, by statements that are prepared once.

use rusqlite::{CachedStatement, Connection, OptionalExtension, Params, Row, Transaction, params};

use super::held::{Held, blob, forms_in, holds, key, sounds_in};
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
    let (superseded, rest) = blob(row, 7)?.as_chunks();
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

/// Looked up in the order of the tables, so that each page is decrypted once: first who may bear a form by its first bytes, then what they hold.
pub(super) fn subjects_with_forms(connection: &Connection, forms: &[(u8, Hash)]) -> Rows<Vec<Subject>> {
    let _one_look = one_look(connection)?;
    let mut statement = prepared(connection, schema::SOUGHT)?;
    let mut order: Vec<usize> = (0..forms.len()).collect();
    order.sort_unstable_by_key(|&place| key(&forms[place].1));
    let mut maybe: Vec<(i64, usize)> = Vec::new();
    for place in order {
        let bearers = collect(&mut statement, [key(&forms[place].1)], |row| row.get(0))?;
        maybe.extend(bearers.into_iter().map(|bearer| (bearer, place)));
    }
    maybe.sort_unstable();
    let mut found = vec![Vec::new(); forms.len()];
    for of_one in maybe.chunk_by(|a, b| a.0 == b.0) {
        bear(connection, of_one, forms, &mut found)?;
    }
    found.iter_mut().for_each(|subjects| {
        subjects.sort_unstable();
        subjects.dedup();
    });
    Ok(found)
}

/// Adds one bearer to the forms that are wholly his.
fn bear(
    connection: &Connection,
    maybe: &[(i64, usize)],
    forms: &[(u8, Hash)],
    found: &mut [Vec<Subject>],
) -> Result<(), StoreError> {
    let bearer = maybe[0].0;
    let mut statement = prepared(connection, schema::HELD)?;
    let mut rows = statement.query([bearer]).map_err(failed)?;
    let held = blob(rows.next().map_err(failed)?.ok_or(StoreError::IndexDamaged)?, 0)?;
    let mut subject = None;
    for (_, place) in maybe {
        if !holds(held, &forms[*place])? {
            continue;
        }
        if subject.is_none() {
            subject = first(connection, schema::SUBJECT_OF_BEARER, [bearer])?;
        }
        found[*place].push(subject.ok_or(StoreError::IndexDamaged)?);
    }
    Ok(())
}

/// What one bearer holds.
pub(super) fn held_by(statement: &mut CachedStatement<'_>, bearer: i64) -> Result<Held, StoreError> {
    let mut rows = statement.query([bearer]).map_err(failed)?;
    Held::read(rows.next().map_err(failed)?.ok_or(StoreError::IndexDamaged)?)
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

/// One row for each that `read` finds in what is held of each of many subjects; one list for each, sorted.
fn held_of_many<T: Ord>(
    connection: &Connection,
    subjects: &[Subject],
    read: impl Fn(&Row<'_>, Subject, KeyRef, &mut Vec<T>) -> Result<(), StoreError>,
) -> Rows<Vec<T>> {
    let _one_look = one_look(connection)?;
    let (mut bearers, mut held) = (prepared(connection, schema::BEARERS_OF)?, prepared(connection, schema::HELD)?);
    let mut of = |subject: &Subject| {
        let numbers: Vec<(i64, KeyRef)> = collect(&mut bearers, [subject], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut found = Vec::new();
        for (number, source) in numbers {
            let mut rows = held.query([number]).map_err(failed)?;
            read(rows.next().map_err(failed)?.ok_or(StoreError::IndexDamaged)?, *subject, source, &mut found)?;
        }
        found.sort_unstable();
        Ok(found)
    };
    subjects.iter().map(&mut of).collect()
}

pub(super) fn sounds_of_many(connection: &Connection, subjects: &[Subject]) -> Rows<Vec<SoundRow>> {
    held_of_many(connection, subjects, |row, subject, source, found| {
        let sounds = sounds_in(blob(row, 1)?)?;
        found.extend(sounds.iter().map(|sound| SoundRow { sound: *sound, subject, source }));
        Ok(())
    })
}

pub(super) fn forms_of_many(connection: &Connection, subjects: &[Subject]) -> Rows<Vec<FormRow>> {
    held_of_many(connection, subjects, |row, subject, source, found| {
        found.extend(forms_in(blob(row, 0)?)?.map(|(kind, form)| FormRow { form, kind, subject, source }));
        Ok(())
    })
}

/// Read from end to end: whoever asks this asks it of the whole register.
pub(super) fn shared_forms(connection: &Connection, kind: u8) -> Rows<Vec<Subject>> {
    let _one_look = one_look(connection)?;
    let mut statement = prepared(connection, schema::ALL_HELD)?;
    let mut rows = statement.query([]).map_err(failed)?;
    let mut bearers: Vec<(Hash, Subject)> = Vec::new();
    while let Some(row) = rows.next().map_err(failed)? {
        let subject = row.get(0).map_err(failed)?;
        bearers.extend(forms_in(blob(row, 1)?)?.filter(|(of, _)| *of == kind).map(|(_, form)| (form, subject)));
    }
    bearers.sort_unstable();
    bearers.dedup();
    let shared = bearers.chunk_by(|a, b| a.0 == b.0).filter(|of| of.len() > 1);
    Ok(shared.map(|of| of.iter().map(|(_, subject)| *subject).collect()).collect())
}

pub(super) fn subjects_of_labels(connection: &Connection, labels: &[&str]) -> Rows<Vec<Subject>> {
    let _one_look = one_look(connection)?;
    let mut statement = prepared(connection, schema::WITH_LABEL)?;
    labels.iter().map(|label| collect(&mut statement, [label], |row| row.get(0))).collect()
}

pub(super) fn labels_of_many(connection: &Connection, subjects: &[Subject]) -> Rows<Vec<String>> {
    let _one_look = one_look(connection)?;
    let mut statement = prepared(connection, schema::LABELS_OF)?;
    subjects.iter().map(|subject| collect(&mut statement, [subject], |row| row.get(0))).collect()
}

pub(super) fn links_of_many(connection: &Connection, subjects: &[Subject]) -> Rows<Vec<Subject>> {
    let _one_look = one_look(connection)?;
    let mut statement = prepared(connection, schema::LINKS_OF)?;
    subjects.iter().map(|subject| collect(&mut statement, [subject], |row| row.get(0))).collect()
}

fn key_row(row: &Row<'_>) -> rusqlite::Result<KeyRow> {
    Ok(KeyRow { key_ref: row.get(0)?, subject: row.get(1)?, compartment: row.get(2)?, page: row.get(3)? })
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

pub(super) fn locked_before(connection: &Connection, device: &Hash, place: i64) -> Rows<u8> {
    rows(connection, schema::LOCKED_BEFORE, params![device, place], |row| row.get(0))
}

pub(super) fn count(connection: &Connection, statement: &str, parameters: impl Params) -> Result<u64, StoreError> {
    let count: i64 = first(connection, statement, parameters)?.unwrap_or_default();
    u64::try_from(count).map_err(|_| StoreError::IndexDamaged)
}
