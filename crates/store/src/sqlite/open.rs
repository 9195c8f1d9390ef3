//! Opening the file, or throwing it away.

use std::fmt::Write;
use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use zeroize::Zeroizing;

use super::{failed, schema};
use crate::{SCHEMA_VERSION, StoreError};

/// Set with the key, before the first read: they say how the file is to be read.
///
/// Pages of 8 KiB hold seven entries of 1 KiB where 4 KiB hold three; HMAC-SHA-256 authenticates them faster than the default SHA-512 where the
/// processor knows SHA. Memory security stays off: it wipes and pins every page that SQLite frees, while the same bodies lie in ordinary
/// memory on our side. The log would name files on standard error.
const CIPHER: &str = "
PRAGMA cipher_page_size = 8192;
PRAGMA cipher_hmac_algorithm = HMAC_SHA256;
PRAGMA cipher_memory_security = OFF;
";

/// Set on every connection, after the key.
///
/// NORMAL in WAL mode syncs at checkpoints, not at commits: a power cut loses the latest batches whole, their stamps with them. OFF would
/// save those few syncs too, but could leave pages of different ages, each authentic: rows missing under a stamp that says they are there.
/// Removed rows are overwritten, so that a forgotten person does not stay in free pages.
const SETTINGS: &str = "
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA wal_autocheckpoint = 4000;
PRAGMA temp_store = MEMORY;
PRAGMA secure_delete = ON;
PRAGMA cache_size = -65536;
";

pub(super) fn open_or_recreate(path: &Path, raw_key: &[u8; 32]) -> Result<Connection, StoreError> {
    match open_current(path, raw_key) {
        Ok(Some(connection)) => return Ok(connection),
        Ok(None) | Err(StoreError::IndexDamaged) => {}
        Err(error) => return Err(error),
    }
    remove(path)?;
    let connection = connect(path, raw_key)?;
    create(&connection)?;
    Ok(connection)
}

/// Opens what is there; nothing if it is empty or of another schema.
fn open_current(path: &Path, raw_key: &[u8; 32]) -> Result<Option<Connection>, StoreError> {
    if fs::metadata(path).map_or(0, |found| found.len()) == 0 {
        return Ok(None);
    }
    let connection = connect(path, raw_key)?;
    let version: u32 =
        connection.query_row("SELECT user_version FROM pragma_user_version", [], |row| row.get(0)).map_err(failed)?;
    if version != SCHEMA_VERSION {
        return Ok(None);
    }
    super::read::stamp(&connection)?;
    Ok(Some(connection))
}

fn connect(path: &Path, raw_key: &[u8; 32]) -> Result<Connection, StoreError> {
    make_private(path)?;
    let connection = Connection::open(path).map_err(failed)?;
    connection.set_prepared_statement_cache_capacity(64);
    connection.execute_batch(&key_pragma(raw_key)).map_err(failed)?;
    // The first read is the test of the key.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).map_err(failed)?;
    connection.execute_batch(SETTINGS).map_err(failed)?;
    Ok(connection)
}

/// The key as SQLCipher wants it, in a string that is wiped. SQLite parses a short-lived copy of its own, which is not.
fn key_pragma(raw_key: &[u8; 32]) -> Zeroizing<String> {
    // Reserved whole, so that growing does not leave a copy behind.
    let mut pragma = Zeroizing::new(String::with_capacity(512));
    pragma.push_str("PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'");
    for byte in raw_key {
        // Writing to a string does not fail.
        let _ = write!(pragma, "{byte:02x}");
    }
    pragma.push_str("'\";");
    pragma.push_str(CIPHER);
    pragma
}

fn create(connection: &Connection) -> Result<(), StoreError> {
    // The version comes last: a crash before it leaves a file that the next opening throws away.
    let tables = format!("BEGIN IMMEDIATE; {} PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;", schema::TABLES);
    connection.execute_batch(&tables).map_err(failed)
}

/// Makes the file readable by its owner alone before SQLite, which copies its mode to `-wal` and `-shm`, writes into it.
fn make_private(path: &Path) -> Result<(), StoreError> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop).map_err(|error| StoreError::from_io("index", &error))
}

/// Removes the index and what belongs to it. The main file goes first: a crash below leaves what no
/// opening believes without it, where a main file without its log could pass for whole.
fn remove(path: &Path) -> Result<(), StoreError> {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        match fs::remove_file(PathBuf::from(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(StoreError::from_io("index", &error));
            }
            _ => {}
        }
    }
    Ok(())
}
