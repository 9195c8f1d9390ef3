//! Heads as small files, moved under a lock.

use std::fs::File;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use super::lock::open_lock_file;
use super::root::{Root, read_limited};
use super::staged::{Touched, write_bytes};
use super::sync::SyncCounter;
use crate::heads::check_size;
use crate::{BlobName, HEAD_LIMIT, HeadError, Heads, StoreError};

/// The file that orders writers of one folder. No [`BlobName`] can name it.
const GUARD: &str = ".heads-lock";

/// Heads in a folder; clones and other processes are ordered by a lock file.
#[derive(Debug, Clone)]
pub struct DiskHeads {
    root: Root,
    /// Orders the threads of this process: two clones share one open lock file, which would not hold them apart.
    threads: Arc<Mutex<Option<File>>>,
}

impl DiskHeads {
    /// Opens a folder, making it if it is missing.
    ///
    /// # Errors
    /// If the folder can't be made or read.
    pub fn open(root: &Path) -> Result<Self, StoreError> {
        Root::open(root).map(Self::within)
    }

    /// Counts this handle's syncs on `counter` from now on.
    #[must_use]
    pub fn counted_by(mut self, counter: &SyncCounter) -> Self {
        self.root.syncs = counter.clone();
        self
    }

    /// Syncs so far, by all handles that share the counter.
    #[must_use]
    pub fn syncs(&self) -> u64 {
        self.root.syncs.count()
    }

    pub(super) fn within(root: Root) -> Self {
        Self { root, threads: Arc::default() }
    }

    fn swap_locked(&self, name: &BlobName, expected: Option<&[u8]>, new: &[u8]) -> Result<(), HeadError> {
        if self.read(name)?.as_deref() != expected {
            return Err(HeadError::Changed { name: name.clone() });
        }
        let mut touched = Touched::default();
        let staged = self.root.stage(name, &mut touched, |file| write_bytes(file, name, new))?;
        // The rename is the moment. A crash above leaves the old head; one below leaves either, and both are whole.
        staged.publish(&self.root)?;
        self.root.settle(touched)?;
        Ok(())
    }
}

impl Heads for DiskHeads {
    fn read(&self, name: &BlobName) -> Result<Option<Vec<u8>>, StoreError> {
        match self.root.find(name)? {
            Some(path) => read_limited(&path, name, HEAD_LIMIT),
            None => Ok(None),
        }
    }

    fn swap(&self, name: &BlobName, expected: Option<&[u8]>, new: &[u8]) -> Result<(), HeadError> {
        check_size(name, new)?;
        self.root.check_writable(name)?;
        let failed = |error: std::io::Error| StoreError::from_io(GUARD, &error);
        // A poisoned mutex guards nothing but the lock file; the head itself is always whole.
        let mut guard = self.threads.lock().unwrap_or_else(PoisonError::into_inner);
        let file = match guard.take() {
            Some(file) => file,
            None => open_lock_file(&self.root, GUARD)?,
        };
        file.lock().map_err(failed)?;
        let swapped = self.swap_locked(name, expected, new);
        // Should unlocking fail, dropping the file unlocks it.
        if file.unlock().is_ok() {
            *guard = Some(file);
        }
        swapped
    }
}
