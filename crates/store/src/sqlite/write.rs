//! Writing: a whole batch or nothing.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

use super::{Logs, failed, names, schema};
use crate::index::signed;
use crate::{Batch, EntryRow, Hash, KeyRow, RowBody, StoreError};

pub(super) fn apply(connection: &mut Connection, logs: &mut Logs, batch: &Batch) -> Result<(), StoreError> {
    let transaction = begin(connection)?;
    forget(&transaction, batch)?;
    add_entries(&transaction, logs, batch)?;
    names::add(&transaction, batch)?;
    add_labels(&transaction, batch)?;
    add_keys(&transaction, batch)?;
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
    for subject in &batch.forgotten {
        names::forget(transaction, subject)?;
    }
    for statement in schema::FORGET {
        let mut delete = transaction.prepare_cached(statement).map_err(failed)?;
        for subject in &batch.forgotten {
            delete.execute([subject]).map_err(failed)?;
        }
    }
    Ok(())
}

/// By subject: a run in the order of an index visits each of its pages once, and what is about one person lies together.
fn add_entries(transaction: &Transaction<'_>, logs: &mut Logs, batch: &Batch) -> Result<(), StoreError> {
    let mut rows: Vec<&EntryRow> = batch.entries.iter().collect();
    rows.sort_by_key(|row| row.subject);
    let mut drop_earlier = transaction.prepare_cached(schema::DROP_ENTRY).map_err(failed)?;
    let mut add = transaction.prepare_cached(schema::ADD_ENTRY).map_err(failed)?;
    for row in rows {
        let (locked, body) = match &row.body {
            RowBody::Opened(bytes) => (None, Some(bytes)),
            RowBody::Locked(reason) => (Some(reason), None),
        };
        let log = log_number(transaction, logs, row)?;
        drop_earlier.execute((row.hash, log)).map_err(failed)?;
        add.execute(rusqlite::params![
            row.hash,
            log,
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

fn add_labels(transaction: &Transaction<'_>, batch: &Batch) -> Result<(), StoreError> {
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

fn add_keys(transaction: &Transaction<'_>, batch: &Batch) -> Result<(), StoreError> {
    let mut rows: Vec<&KeyRow> = batch.keys.iter().collect();
    // Stable, so that of two rows with one reference the later stands.
    rows.sort_by_key(|row| (row.subject, row.compartment, row.key_ref));
    let mut pages = HashMap::new();
    let mut add = transaction.prepare_cached(schema::ADD_KEY).map_err(failed)?;
    for row in rows {
        let page = match pages.get(row.page.as_str()) {
            Some(number) => *number,
            None => *pages.entry(row.page.as_str()).or_insert(page_number(transaction, &row.page)?),
        };
        add.execute((row.subject, row.compartment, row.key_ref, page)).map_err(failed)?;
    }
    Ok(())
}

/// Names of pages stay until the index is cleared, those of pages that are gone among them.
fn page_number(transaction: &Transaction<'_>, page: &str) -> Result<i64, StoreError> {
    let mut known = transaction.prepare_cached(schema::PAGE_NUMBER).map_err(failed)?;
    if let Some(number) = known.query_row([page], |row| row.get(0)).optional().map_err(failed)? {
        return Ok(number);
    }
    transaction.prepare_cached(schema::ADD_PAGE_NAME).and_then(|mut add| add.insert([page])).map_err(failed)
}

fn add_rest(transaction: &Transaction<'_>, batch: &Batch) -> Result<(), StoreError> {
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
