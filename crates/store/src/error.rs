//! What can go wrong with a disk, told without telling what was on it.

use std::io;

use thiserror::Error;

use crate::BlobName;

/// A storage act that did not happen, or may not have happened.
///
/// Paths are relative to the root that was opened. No variant carries content.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StoreError {
    /// The disk, the folder or this handle may only be read (EROFS, EACCES, EPERM).
    #[error("cannot write {path}: read-only")]
    ReadOnly {
        /// Path within the root.
        path: String,
    },
    /// The disk or the quota is full (ENOSPC, EDQUOT).
    #[error("no space left to write {path}")]
    Full {
        /// Path within the root.
        path: String,
    },
    /// Something that must be there is not.
    #[error("{path} is missing")]
    Missing {
        /// Path within the root.
        path: String,
    },
    /// The value is larger than the caller's limit; nothing was allocated for it.
    #[error("{path} is larger than {limit_bytes} bytes")]
    TooLarge {
        /// Path within the root.
        path: String,
        /// The limit that was set.
        limit_bytes: u64,
    },
    /// A name outside the archive's alphabet or shape. The name itself is not repeated: it may be a stranger's.
    #[error("not a name in an archive: {reason}")]
    BadName {
        /// Which rule it breaks.
        reason: &'static str,
    },
    /// A symbolic link, device or pipe where a file or folder belongs: it could lead out of the archive.
    #[error("{path} is neither a plain file nor a plain folder")]
    Foreign {
        /// Path within the root.
        path: String,
    },
    /// The lock is held.
    #[error("another process works on this archive")]
    InUse,
    /// The reader handed to [`Blobs::create_from`](crate::Blobs::create_from) failed; nothing was kept.
    #[error("the source of {path} could not be read: {kind}")]
    Source {
        /// Path within the root of what was to be written.
        path: String,
        /// The source's error.
        kind: io::ErrorKind,
    },
    /// Any other failure of the file system.
    #[error("{path}: {kind}")]
    Io {
        /// Path within the root.
        path: String,
        /// The system's error.
        kind: io::ErrorKind,
    },
    /// The index contradicts itself or its encryption; [`Index::clear`](crate::Index::clear) or open it anew, then rebuild.
    #[error("the index is damaged and must be rebuilt")]
    IndexDamaged,
    /// A number that does not fit the index (greater than 2^63 − 1).
    #[error("{what} is out of range")]
    OutOfRange {
        /// Which number.
        what: &'static str,
    },
    /// SQLite failed in another way.
    #[error("the index failed with SQLite code {code}")]
    Index {
        /// SQLite's extended result code.
        code: i32,
    },
    /// A planned fault: the process is taken to be dead (see `fault`).
    #[error("the process has died here, as the test planned")]
    Died,
}

impl StoreError {
    /// Tells the kinds apart that a user can do something about.
    pub(crate) fn from_io(path: &str, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full { path },
            io::ErrorKind::NotFound => Self::Missing { path },
            kind => Self::Io { path, kind },
        }
    }

    /// As [`from_io`](Self::from_io), for reading: there, a refused permission does not mean "read-only".
    pub(crate) fn from_read(path: &str, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing { path: path.to_owned() },
            kind => Self::Io { path: path.to_owned(), kind },
        }
    }
}

/// Why a head was not moved.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum HeadError {
    /// The head is not what the caller expected: somebody else moved it. Nothing was written.
    #[error("{name} has changed meanwhile")]
    Changed {
        /// The head.
        name: BlobName,
    },
    /// The store failed. The head may or may not have moved: read it again before anything else.
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from_os(code: i32) -> StoreError {
        StoreError::from_io("logs/a", &io::Error::from_raw_os_error(code))
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_systems_codes_become_kinds() {
        let path = || "logs/a".to_owned();
        for eacces_eperm_erofs in [13, 1, 30] {
            assert_eq!(from_os(eacces_eperm_erofs), StoreError::ReadOnly { path: path() });
        }
        for enospc_edquot in [28, 122] {
            assert_eq!(from_os(enospc_edquot), StoreError::Full { path: path() });
        }
        assert_eq!(from_os(2), StoreError::Missing { path: path() });
        assert!(matches!(from_os(5), StoreError::Io { .. }));
    }

    #[test]
    fn a_forbidden_read_is_not_called_read_only() {
        let error = StoreError::from_read("keys/a", &io::Error::from(io::ErrorKind::PermissionDenied));
        assert!(matches!(error, StoreError::Io { kind: io::ErrorKind::PermissionDenied, .. }));
    }
}
