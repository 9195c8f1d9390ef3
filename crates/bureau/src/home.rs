//! Where an archive and the state of this device lie.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use volya_store::disk::{DiskBlobs, Lock, SyncCounter};
use volya_store::memory::{MemoryBlobs, MemoryIndex};
use volya_store::sqlite::SqliteIndex;
use volya_store::{Blobs, Heads, Index, StoreError};

use crate::archive::ArchiveFile;
use crate::error::BureauError;

/// The folders behind one device's view of one archive.
pub struct Home {
    pub(crate) archive: Arc<dyn Blobs>,
    pub(crate) archive_heads: Arc<dyn Heads>,
    pub(crate) state: Arc<dyn Blobs>,
    pub(crate) state_heads: Arc<dyn Heads>,
    pub(crate) index: IndexPlace,
    pub(crate) writable: bool,
    _lock: Option<Lock>,
}

/// Where the index lies.
pub(crate) enum IndexPlace {
    Memory(MemoryIndex),
    File(PathBuf),
}

impl IndexPlace {
    pub(crate) fn open(&self, key: &[u8; 32]) -> Result<Box<dyn Index>, StoreError> {
        Ok(match self {
            Self::Memory(index) => Box::new(index.clone()),
            Self::File(path) => Box::new(SqliteIndex::open(path, key)?),
        })
    }
}

impl Home {
    /// The archive in `archive`, with this machine's state for it under `data` (one folder per archive id).
    ///
    /// Where the archive's disk is read-only, everything can be read and nothing written.
    ///
    /// # Errors
    /// [`BureauError::NoArchive`]; [`StoreError::InUse`] where another process holds this device.
    pub fn on_disk(archive: &Path, data: &Path) -> Result<Self, BureauError> {
        Self::counted(archive, data, &SyncCounter::new())
    }

    /// As [`on_disk`](Home::on_disk), counting every fsync.
    ///
    /// # Errors
    /// As [`on_disk`](Home::on_disk).
    pub fn counted(archive: &Path, data: &Path, syncs: &SyncCounter) -> Result<Self, BureauError> {
        let reading = DiskBlobs::open_to_read(archive).map_err(|_| BureauError::NoArchive)?;
        let id = ArchiveFile::read(&reading)?.archive;
        let state = data.join(id.to_string());
        std::fs::create_dir_all(&state).map_err(|e| io(&e))?;
        Self::with_state(archive, &state, syncs)
    }

    pub(crate) fn with_state(archive: &Path, state: &Path, syncs: &SyncCounter) -> Result<Self, BureauError> {
        // The lock comes first: opening for writing sweeps what a crash left behind.
        let lock = Lock::take(state)?;
        let (archive_blobs, writable) = match DiskBlobs::open(archive) {
            Ok(blobs) if is_writable(archive) => (blobs, true),
            Ok(_) | Err(StoreError::ReadOnly { .. }) => (DiskBlobs::open_to_read(archive)?, false),
            Err(error) => return Err(error.into()),
        };
        let archive_blobs = archive_blobs.counted_by(syncs);
        let state_blobs = DiskBlobs::open(state)?.counted_by(syncs);
        Ok(Self {
            archive_heads: Arc::new(archive_blobs.heads()),
            archive: Arc::new(archive_blobs),
            state_heads: Arc::new(state_blobs.heads()),
            index: IndexPlace::File(state.join("index.db")),
            state: Arc::new(state_blobs),
            writable,
            _lock: Some(lock),
        })
    }

    /// Stores that are handed over, for tests: in memory, or made to fail.
    #[must_use]
    pub fn of(
        archive: (Arc<dyn Blobs>, Arc<dyn Heads>),
        state: (Arc<dyn Blobs>, Arc<dyn Heads>),
        index: Option<MemoryIndex>,
    ) -> Self {
        Self {
            archive: archive.0,
            archive_heads: archive.1,
            state: state.0,
            state_heads: state.1,
            index: IndexPlace::Memory(index.unwrap_or_default()),
            writable: true,
            _lock: None,
        }
    }

    /// Everything in memory.
    #[must_use]
    pub fn in_memory(archive: &MemoryBlobs, state: &MemoryBlobs) -> Self {
        let pair =
            |blobs: &MemoryBlobs| -> (Arc<dyn Blobs>, Arc<dyn Heads>) { (Arc::new(blobs.clone()), Arc::new(blobs.heads())) };
        Self::of(pair(archive), pair(state), None)
    }
}

/// Whether a file can be made in the folder; asked once, so that a read-only archive is met at the door and not in mid-act.
fn is_writable(folder: &Path) -> bool {
    let probe = folder.join(".volya-writable");
    // One that a crash left goes first. A new one is made and no link is followed: the folder may come from a stranger.
    let _ = std::fs::remove_file(&probe);
    let made = std::fs::OpenOptions::new().write(true).create_new(true).open(&probe).is_ok();
    let _ = std::fs::remove_file(&probe);
    made
}

pub(crate) fn io(error: &std::io::Error) -> BureauError {
    BureauError::Store(StoreError::Io { path: String::from("state"), kind: error.kind() })
}
