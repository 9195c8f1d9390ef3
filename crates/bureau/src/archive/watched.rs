//! A verification that goes on beside the work, watched by somebody who may stop it.

use std::collections::BTreeSet;
use std::io::{ErrorKind, Read};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use volya_store::{BlobName, Blobs, ReadSeek, StoreError};

use super::open::Bureau;
use super::verify::{VerifyReport, verify_logs};
use crate::error::BureauError;

/// Verifies an archive's folder as [`verify_logs`] does, with no key, while acts go on.
pub struct Verification {
    archive: Arc<dyn Blobs>,
    files: usize,
    seen: Mutex<BTreeSet<BlobName>>,
    stopped: AtomicBool,
}

impl Bureau {
    /// A verification of this archive, not begun.
    ///
    /// # Errors
    /// Where the folder cannot be listed.
    pub fn verification(&self) -> Result<Verification, BureauError> {
        let archive = self.home.archive.clone();
        let files = archive.list("")?.len();
        Ok(Verification { archive, files, seen: Mutex::default(), stopped: AtomicBool::new(false) })
    }
}

impl Verification {
    /// Verifies; takes as long as it takes.
    ///
    /// # Errors
    /// What is damaged, and where; [`BureauError::Stopped`].
    pub fn run(&self) -> Result<VerifyReport, BureauError> {
        let found = verify_logs(&Watched(self));
        // What was read while it was being stopped says nothing, whole or damaged.
        if self.stopped.load(Ordering::Relaxed) { Err(BureauError::Stopped) } else { found }
    }

    /// How many files were looked at, of how many there were at the beginning. Not every file has to be.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner).len();
        (seen.min(self.files), self.files)
    }

    /// Stops it at the next file.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    fn see(&self, name: &BlobName) -> Result<(), StoreError> {
        if self.stopped.load(Ordering::Relaxed) {
            return Err(StoreError::Io { path: name.to_string(), kind: ErrorKind::Interrupted });
        }
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).insert(name.clone());
        Ok(())
    }
}

/// The archive as the verification reads it. It writes nothing.
struct Watched<'a>(&'a Verification);

impl Watched<'_> {
    fn refused(names: &[BlobName]) -> StoreError {
        StoreError::ReadOnly { path: names.first().map(ToString::to_string).unwrap_or_default() }
    }
}

impl Blobs for Watched<'_> {
    fn read(&self, name: &BlobName, limit_bytes: u64) -> Result<Option<Vec<u8>>, StoreError> {
        self.0.see(name)?;
        self.0.archive.read(name, limit_bytes)
    }

    fn open(&self, name: &BlobName) -> Result<Option<Box<dyn ReadSeek>>, StoreError> {
        self.0.see(name)?;
        self.0.archive.open(name)
    }

    fn list(&self, folder: &str) -> Result<Vec<BlobName>, StoreError> {
        self.0.archive.list(folder)
    }

    fn folders(&self, folder: &str) -> Result<Vec<BlobName>, StoreError> {
        self.0.archive.folders(folder)
    }

    fn put_all(&self, blobs: &[(BlobName, &[u8])]) -> Result<(), StoreError> {
        Err(Self::refused(&blobs.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>()))
    }

    fn create_from(&self, name: &BlobName, _: &mut dyn Read) -> Result<(), StoreError> {
        Err(Self::refused(std::slice::from_ref(name)))
    }

    fn remove_all(&self, names: &[BlobName]) -> Result<(), StoreError> {
        Err(Self::refused(names))
    }

    fn remove_all_durably(&self, names: &[BlobName]) -> Result<(), StoreError> {
        Err(Self::refused(names))
    }
}
