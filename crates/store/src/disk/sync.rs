//! Making bytes durable, and counting what that costs.

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Counts syncs of files and folders; clones share the count.
#[derive(Debug, Clone, Default)]
pub struct SyncCounter(Arc<AtomicU64>);

impl SyncCounter {
    /// A count that starts at nought.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Syncs since it was made.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    /// Waits until a file's bytes and length are on the disk.
    pub(super) fn sync_file(&self, file: &File) -> io::Result<()> {
        self.0.fetch_add(1, Ordering::Relaxed);
        file.sync_data()
    }

    /// Waits until a folder's listing is on the disk.
    pub(super) fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.0.fetch_add(1, Ordering::Relaxed);
        // Elsewhere a folder cannot be opened as a file, and renames are journalled by the system.
        if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
    }
}
