//! The index in SQLite, every page encrypted and authenticated by SQLCipher.
//!
//! House rules of this folder. The raw key appears in one wiped string. The file may vanish at any time, and whatever cannot be read with
//! this key and this schema is thrown away, so nothing is kept here that the logs don't hold. The file is authenticated page by page, not
//! as a whole: who can write to the device's folder can put back an older index, which the stamp then names.

mod held;
mod names;
mod open;
mod read;
mod schema;
mod write;

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, ErrorCode};

use crate::index::signed;
use crate::{Batch, CLASS_PERSON, EntryRow, FormRow, Hash, Index, KeyRef, KeyRow, PageRow, Sound, SoundRow, StoreError, Subject};

/// The index in one encrypted file (and its `-wal` and `-shm`), in the device's state folder.
///
/// Threads take turns. One process at a time: take the [`Lock`](crate::disk::Lock) of the device's state first.
pub struct SqliteIndex(Mutex<Inner>);

struct Inner {
    connection: Connection,
    /// The table `logs`, both ways: entries name their log by a small number.
    logs: Logs,
}

#[derive(Default)]
struct Logs {
    numbers: HashMap<(Hash, Hash), i64>,
    names: HashMap<i64, (Hash, Hash)>,
}

impl SqliteIndex {
    /// Opens an index, or makes an empty one.
    ///
    /// A file of another key or schema, or a damaged one, is removed and an empty index takes its place: [`stamp`](Index::stamp) is then `None`.
    ///
    /// # Errors
    /// If the disk fails. The file is then left alone.
    pub fn open(path: &Path, raw_key: &[u8; 32]) -> Result<Self, StoreError> {
        let connection = open::open_or_recreate(path, raw_key)?;
        let logs = read::logs(&connection)?;
        Ok(Self(Mutex::new(Inner { connection, logs })))
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        // A panic inside a transaction rolled it back; the connection is sound.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Index for SqliteIndex {
    fn stamp(&self) -> Result<Option<Vec<u8>>, StoreError> {
        read::stamp(&self.inner().connection)
    }

    fn apply(&self, batch: &Batch) -> Result<(), StoreError> {
        let inner = &mut *self.inner();
        let applied = write::apply(&mut inner.connection, &mut inner.logs, batch);
        if applied.is_err() {
            // Numbers that were given inside the undone transaction are void.
            inner.logs = read::logs(&inner.connection)?;
        }
        applied
    }

    fn clear(&self) -> Result<(), StoreError> {
        let inner = &mut *self.inner();
        inner.logs = Logs::default();
        write::clear(&mut inner.connection)
    }

    fn entries_of_many(&self, subjects: &[Subject]) -> Result<Vec<Vec<EntryRow>>, StoreError> {
        let inner = self.inner();
        read::entries_of_many(&inner.connection, &inner.logs, subjects)
    }

    fn copies(&self, hash: &Hash) -> Result<Vec<EntryRow>, StoreError> {
        let inner = self.inner();
        read::copies(&inner.connection, &inner.logs, hash)
    }

    fn entry_exists(&self, hash: &Hash) -> Result<bool, StoreError> {
        read::entry_exists(&self.inner().connection, hash)
    }

    fn subjects_with_forms(&self, forms: &[(u8, Hash)]) -> Result<Vec<Vec<Subject>>, StoreError> {
        read::subjects_with_forms(&self.inner().connection, forms)
    }

    fn bearers_of_sounds(&self, sounds: &[Sound]) -> Result<Vec<Vec<(Subject, KeyRef)>>, StoreError> {
        read::bearers_of_sounds(&self.inner().connection, sounds)
    }

    fn sounds_of_many(&self, subjects: &[Subject]) -> Result<Vec<Vec<SoundRow>>, StoreError> {
        read::sounds_of_many(&self.inner().connection, subjects)
    }

    fn shared_forms(&self, kind: u8) -> Result<Vec<Vec<Subject>>, StoreError> {
        read::shared_forms(&self.inner().connection, kind)
    }

    fn forms_of_many(&self, subjects: &[Subject]) -> Result<Vec<Vec<FormRow>>, StoreError> {
        read::forms_of_many(&self.inner().connection, subjects)
    }

    fn subjects_of_labels(&self, labels: &[&str]) -> Result<Vec<Vec<Subject>>, StoreError> {
        read::subjects_of_labels(&self.inner().connection, labels)
    }

    fn labels_of_many(&self, subjects: &[Subject]) -> Result<Vec<Vec<String>>, StoreError> {
        read::labels_of_many(&self.inner().connection, subjects)
    }

    fn links_of_many(&self, subjects: &[Subject]) -> Result<Vec<Vec<Subject>>, StoreError> {
        read::links_of_many(&self.inner().connection, subjects)
    }

    fn key_for(&self, subject: &Subject, compartment: u8) -> Result<Vec<KeyRow>, StoreError> {
        read::key_for(&self.inner().connection, subject, compartment)
    }

    fn pages(&self) -> Result<Vec<PageRow>, StoreError> {
        read::pages(&self.inner().connection)
    }

    fn meta(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        read::meta(&self.inner().connection, name)
    }

    fn persons(&self) -> Result<Vec<Subject>, StoreError> {
        read::persons(&self.inner().connection)
    }

    fn count_persons(&self) -> Result<u64, StoreError> {
        read::count(&self.inner().connection, schema::COUNT_PERSONS, [CLASS_PERSON])
    }

    fn count_entries(&self) -> Result<u64, StoreError> {
        read::count(&self.inner().connection, schema::COUNT_ENTRIES, [])
    }

    fn count_of_bulk(&self, bulk: &[u8; 16]) -> Result<u64, StoreError> {
        read::count(&self.inner().connection, schema::COUNT_OF_BULK, [bulk])
    }

    fn locked_before(&self, device: &Hash, place: u64) -> Result<Vec<u8>, StoreError> {
        read::locked_before(&self.inner().connection, device, signed("sequence", place)?)
    }
}

/// SQLite's error by kind. Its message is dropped: it may quote a statement.
fn failed(error: rusqlite::Error) -> StoreError {
    let path = || "index".to_owned();
    let rusqlite::Error::SqliteFailure(inner, _) = error else {
        // A column of the wrong type or length: the tables are not ours.
        return StoreError::IndexDamaged;
    };
    match inner.code {
        // SQLCipher reports a page that fails its authentication as a plain error where it is not the first page.
        ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt | ErrorCode::Unknown => StoreError::IndexDamaged,
        ErrorCode::DiskFull => StoreError::Full { path: path() },
        ErrorCode::ReadOnly => StoreError::ReadOnly { path: path() },
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::InUse,
        _ => StoreError::Index { code: inner.extended_code },
    }
}
