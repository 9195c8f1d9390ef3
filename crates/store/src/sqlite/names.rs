//! Forms and sounds: whom they are given, and taken from again.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{OptionalExtension, Transaction};

use super::held::{Held, key};
use super::read::held_by;
use super::{failed, schema};
use crate::{Batch, KeyRef, Sound, StoreError, Subject};

/// By person and entry, what a batch adds.
type Given = BTreeMap<(Subject, KeyRef), Held>;

/// Adds the forms and sounds of a batch.
///
/// Every table is written in its own order, so that a batch visits each page once; what is known of a bearer already is joined with what comes.
pub(super) fn add(transaction: &Transaction<'_>, batch: &Batch) -> Result<(), StoreError> {
    let mut given = Given::new();
    for row in &batch.forms {
        given.entry((row.subject, row.source)).or_default().forms.insert((row.kind, row.form));
    }
    for row in &batch.sounds {
        given.entry((row.subject, row.source)).or_default().sounds.insert(row.sound);
    }
    let mut sought: Vec<(i64, i64)> = Vec::new();
    let mut sounds: Vec<(Sound, i64)> = Vec::new();
    for ((subject, source), new) in given {
        let bearer = keep(transaction, &subject, &source, &new)?;
        sought.extend(new.forms.iter().map(|(_, form)| (key(form), bearer)));
        sounds.extend(new.sounds.iter().map(|sound| (*sound, bearer)));
    }
    sought.sort_unstable();
    sounds.sort_unstable();
    let mut add = transaction.prepare_cached(schema::ADD_SOUGHT).map_err(failed)?;
    for row in sought {
        add.execute(row).map_err(failed)?;
    }
    let mut add = transaction.prepare_cached(schema::ADD_SOUND).map_err(failed)?;
    for row in sounds {
        add.execute(row).map_err(failed)?;
    }
    Ok(())
}

/// Keeps what an entry gives a person, and returns the number of the two.
fn keep(transaction: &Transaction<'_>, subject: &Subject, source: &KeyRef, new: &Held) -> Result<i64, StoreError> {
    let mut known = transaction.prepare_cached(schema::BEARER).map_err(failed)?;
    let number: Option<i64> = known.query_row((subject, source), |row| row.get(0)).optional().map_err(failed)?;
    let mut held = transaction.prepare_cached(schema::HELD).map_err(failed)?;
    let (number, before) = match number {
        Some(number) => (number, held_by(&mut held, number)?),
        None => {
            let mut add = transaction.prepare_cached(schema::ADD_BEARER).map_err(failed)?;
            (add.insert((subject, source)).map_err(failed)?, Held::default())
        }
    };
    let all = Held { forms: &before.forms | &new.forms, sounds: &before.sounds | &new.sounds };
    let mut set = transaction.prepare_cached(schema::SET_HELD).map_err(failed)?;
    set.execute((number, all.forms_blob(), all.sounds_blob())).map_err(failed)?;
    Ok(number)
}

/// Takes everything from a person by which he is known.
pub(super) fn forget(transaction: &Transaction<'_>, subject: &Subject) -> Result<(), StoreError> {
    let mut bearers = transaction.prepare_cached(schema::BEARERS_OF).map_err(failed)?;
    let numbers: Vec<i64> = bearers.query_map([subject], |row| row.get(0)).and_then(Iterator::collect).map_err(failed)?;
    let mut held_by_number = transaction.prepare_cached(schema::HELD).map_err(failed)?;
    for number in numbers {
        let held = held_by(&mut held_by_number, number)?;
        let drop = |statement: &str| transaction.prepare_cached(statement).map_err(failed);
        let mut drop_sought = drop(schema::DROP_SOUGHT)?;
        for key in held.forms.iter().map(|(_, form)| key(form)).collect::<BTreeSet<i64>>() {
            drop_sought.execute((key, number)).map_err(failed)?;
        }
        let mut drop_sound = drop(schema::DROP_SOUND)?;
        for sound in &held.sounds {
            drop_sound.execute((sound, number)).map_err(failed)?;
        }
        drop(schema::DROP_HELD)?.execute([number]).map_err(failed)?;
        drop(schema::DROP_BEARER)?.execute([number]).map_err(failed)?;
    }
    Ok(())
}
