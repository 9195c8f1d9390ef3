//! One process at a time.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use super::root::Root;
use crate::StoreError;

/// The file that is locked. It stays when the lock is gone; the lock is the system's, not the file's presence.
const LOCK: &str = "lock";

/// Held by the one process that works on an archive or a device's state. Released when dropped, or when the process ends in any way.
///
/// Advisory: it keeps honest programs apart.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of a folder, making the folder if it is missing; does not wait.
    ///
    /// # Errors
    /// [`StoreError::InUse`] if somebody holds it, this process included.
    pub fn take(folder: &Path) -> Result<Self, StoreError> {
        std::fs::create_dir_all(folder).map_err(|error| StoreError::from_io(".", &error))?;
        // Not opened for writing: that would sweep away the temporary files of whoever holds the lock.
        let file = open_lock_file(&Root::open_to_read(folder)?, LOCK)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
            Err(TryLockError::Error(error)) => Err(StoreError::from_io(LOCK, &error)),
        }
    }
}

/// Opens a lock file directly under the root, making it if need be. Its content is nothing.
pub(super) fn open_lock_file(root: &Root, name: &'static str) -> Result<File, StoreError> {
    let path = root.plain_child(name)?;
    OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)
        .map_err(|error| StoreError::from_io(name, &error))
}
