//! Writing: a whole batch or nothing.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{Logs, failed, schema};
use crate::index::signed;
use crate::{Batch, EntryRow, Hash, RowBody, StoreError};

pub(super) fn apply(connection: &mut Connection, logs: &mut Logs, batch: &Batch) -> Result<(), StoreError> {
    let transaction = begin(connection)?;
    forget(&transaction, batch)?;
    add_entries(&transaction, logs, batch)?;
    add_names(&transaction, batch)?;
    add_rest(&transaction, batch)?;
    transaction.commit().map_err(failed)?;
    if !batch.forgotten.is_empty() {
        empty_wal(connection)?;
    }
    Ok(())
}

pub(super) fn clear(connection: &mut Connection) -> Result<(), StoreError> {
    let transaction = begin(connection)?;
    for table in schema::TABLE_NAMES {
        transaction.execute(&format!("DELETE FROM {table}"), []).map_err(failed)?;
    }
    transaction.commit().map_err(failed)?;
    empty_wal(connection)
}

fn begin(connection: &mut Connection) -> Result<Transaction<'_>, StoreError> {
    connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)
}

/// Moves the write-ahead log into the file and cuts it, for it still holds the pages as they were before something was forgotten.
fn empty_wal(connection: &Connection) -> Result<(), StoreError> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(failed)
}

fn forget(transaction: &Transaction<'_>, batch: &Batch) -> Result<(), StoreError> {
    for statement in schema::FORGET {
        let mut delete = transaction.prepare_cached(statement).map_err(failed)?;
        for subject in &batch.forgotten {
            delete.execute([subject]).map_err(failed)?;
        }
    }
    Ok(())
}

fn add_entries(transaction: &Transaction<'_>, logs: &mut Logs, batch: &Batch) -> Result<(), StoreError> {
    let mut add = transaction.prepare_cached(schema::ADD_ENTRY).map_err(failed)?;
    for row in &batch.entries {
        let (locked, body) = match &row.body {
            RowBody::Opened(bytes) => (None, Some(bytes)),
            RowBody::Locked(reason) => (Some(reason), None),
        };
        add.execute(rusqlite::params![
            row.hash,
            log_number(transaction, logs, row)?,
            signed("sequence", row.sequence)?,
            signed("lamport", row.lamport)?,
            row.subject,
            row.compartment,
            row.class,
            row.supersedes.as_flattened(),
            row.bulk,
            locked,
            body,
        ])
        .map_err(failed)?;
    }
    Ok(())
}

fn log_number(transaction: &Transaction<'_>, logs: &mut Logs, row: &EntryRow) -> Result<i64, StoreError> {
    let log: (Hash, Hash) = (row.device, row.branch);
    if let Some(number) = logs.numbers.get(&log) {
        return Ok(*number);
    }
    transaction.execute(schema::ADD_LOG, log).map_err(failed)?;
    let number = transaction.last_insert_rowid();
    logs.numbers.insert(log, number);
    logs.names.insert(number, log);
    Ok(number)
}

/// Forms and sounds go in by value: their table is ordered by them, and a sorted run visits each page once.
fn add_names(transaction: &Transaction<'_>, batch: &Batch) -> Result<(), StoreError> {
    let mut forms: Vec<_> = batch.forms.iter().collect();
    forms.sort_unstable_by_key(|row| (row.kind, row.form, row.subject));
    let mut add = transaction.prepare_cached(schema::ADD_FORM).map_err(failed)?;
    for row in forms {
        add.execute((row.kind, row.form, row.subject, row.source)).map_err(failed)?;
    }
    let mut sounds: Vec<_> = batch.sounds.iter().collect();
    sounds.sort_unstable();
    let mut add = transaction.prepare_cached(schema::ADD_SOUND).map_err(failed)?;
    for row in sounds {
        add.execute((row.sound, row.subject, row.source)).map_err(failed)?;
    }
    let mut add = transaction.prepare_cached(schema::ADD_LABEL).map_err(failed)?;
    for row in &batch.labels {
        add.execute((&row.label, row.subject)).map_err(failed)?;
    }
    let mut add = transaction.prepare_cached(schema::ADD_LINK).map_err(failed)?;
    for (one, other) in &batch.links {
        add.execute((one, other)).map_err(failed)?;
    }
    Ok(())
}

fn add_rest(transaction: &Transaction<'_>, batch: &Batch) -> Result<(), StoreError> {
    let mut add = transaction.prepare_cached(schema::ADD_KEY).map_err(failed)?;
    for row in &batch.keys {
        add.execute((row.key_ref, row.subject, row.compartment, &row.page)).map_err(failed)?;
    }
    let mut drop_page = transaction.prepare_cached(schema::DROP_PAGE).map_err(failed)?;
    for page in &batch.pages_gone {
        drop_page.execute([page]).map_err(failed)?;
    }
    let mut add = transaction.prepare_cached(schema::ADD_PAGE).map_err(failed)?;
    for row in &batch.pages {
        add.execute((&row.page, row.generation, row.says)).map_err(failed)?;
    }
    let mut add = transaction.prepare_cached(schema::ADD_META).map_err(failed)?;
    for (name, value) in &batch.meta {
        add.execute((name, value)).map_err(failed)?;
    }
    let mut set = transaction.prepare_cached(schema::SET_STAMP).map_err(failed)?;
    set.execute([&batch.stamp]).map_err(failed)?;
    Ok(())
}
