//! What can be wrong with a log's files.

use crate::TilePath;

/// Says why a log could not be read, believed or continued.
///
/// Paths are relative to the log's folder. Any of these means that the log is in doubt, and doubt holds.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// The reader could not read a file that may be there.
    #[error("{path} cannot be read: {source}")]
    Read {
        /// The file that was asked for.
        path: String,
        /// What the reader said.
        source: std::io::Error,
    },
    /// A file that the log's size calls for is not there, nor a wider one that would hold its contents.
    #[error("{path} is missing")]
    Missing {
        /// The file that was asked for.
        path: String,
    },
    /// A file is there and does not say what the log committed to.
    #[error("{path} is damaged: {what}")]
    Damaged {
        /// The file that is wrong.
        path: String,
        /// What is wrong with it.
        what: &'static str,
    },
    /// The right edge of a log does not hash to the root it is to be continued from.
    #[error("{path} does not fit the root of the log; nothing was appended")]
    EdgeDamaged {
        /// The file that is wrong, or the lowest of those that may be.
        path: String,
    },
    /// Entries and tiles agree with each other and not with the root.
    #[error("the first {size} entries do not hash to the given root")]
    RootMismatch {
        /// The size at which the roots differ, in entries.
        size: u64,
    },
    /// An entry is longer than [`MAX_ENTRY_BYTES`](crate::MAX_ENTRY_BYTES).
    #[error("entry {seq} has {bytes} bytes, more than a log takes")]
    EntryTooLong {
        /// The number the entry would have had.
        seq: u64,
        /// Its length in bytes.
        bytes: usize,
    },
    /// A size is larger than [`MAX_SIZE`](crate::MAX_SIZE).
    #[error("a log of {size} entries is larger than any this program reads")]
    TooLarge {
        /// The size, in entries.
        size: u64,
    },
    /// An entry or a smaller size was asked for that lies beyond the log.
    #[error("{wanted} lies beyond a log of {size} entries")]
    OutOfRange {
        /// The entry number or size asked for.
        wanted: u64,
        /// The log's size, in entries.
        size: u64,
    },
    /// [`append_hashed`](crate::append_hashed) was given another number of hashes than of entries.
    #[error("{entries} entries came with {hashes} hashes")]
    HashCount {
        /// How many entries were given.
        entries: usize,
        /// How many leaf hashes were given.
        hashes: usize,
    },
}

impl LogError {
    pub(crate) fn damaged(path: TilePath, what: &'static str) -> Self {
        LogError::Damaged { path: path.to_string(), what }
    }
}
