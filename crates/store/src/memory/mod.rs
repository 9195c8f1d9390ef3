//! The same promises without a disk, for tests.
//!
//! A handle is cheap to clone; clones share what they hold, as two processes share a disk.

mod blobs;
mod heads;
mod index;

pub use blobs::MemoryBlobs;
pub use heads::MemoryHeads;
pub use index::MemoryIndex;

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Locks, whatever happened to the last holder: every change below is one map operation, so no holder leaves half of one.
fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}
