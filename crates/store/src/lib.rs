//! Where the archive lies: on a disk, or in memory for tests.
//!
//! **Promise.** What a call has acknowledged survives a crash: its bytes are on the disk before the call returns, or the call fails.
//! Half-written files carry temporary names that no reader sees. Opened text stands in one file only, the encrypted [`Index`].
//!
//! **Trust.** The operating system's word that a sync is a sync, and the user's own data folder. The archive folder is not trusted: it may
//! come from a stranger, so names are parsed, sizes are limited before anything is allocated, and symbolic links are refused. This room
//! checks no signature and no hash; what it returns is bytes.
//!
//! **Read first.** [`Blobs`] (named bytes), [`Heads`] (the small values that say how far a log goes), [`Index`] (a cache that may be lost).
//!
//! Storage is split by promise, not by product:
//!
//! | trait | keeps | if it is lost |
//! |---|---|---|
//! | [`Blobs`] | tiles, bundles, key pages, media | the archive is damaged |
//! | [`Heads`] | checkpoints, by compare-and-swap | the archive is damaged |
//! | [`Index`] | opened entries, under the device's key | it is rebuilt from the logs |
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod blobs;
mod error;
mod heads;
mod index;

#[cfg(test)]
mod contract;

pub mod disk;
#[cfg(any(test, feature = "faults"))]
pub mod fault;
pub mod memory;
pub mod sqlite;

pub use blobs::{BlobName, Blobs, ReadSeek};
pub use error::{HeadError, StoreError};
pub use heads::{HEAD_LIMIT, Heads};
pub use index::{
    Batch, CLASS_PERSON, EntryRow, FormRow, Hash, Index, KeyRef, KeyRow, LabelRow, PageRow, RowBody, SCHEMA_VERSION, Sound,
    SoundRow, Subject,
};
