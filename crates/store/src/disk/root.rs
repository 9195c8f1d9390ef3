//! One folder, entered with care: names become paths, and links are refused.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use super::sync::SyncCounter;
use crate::{BlobName, StoreError};

/// How temporary files begin. No [`BlobName`] can.
pub(super) const TEMPORARY: &str = ".tmp-";
/// A folder that was opened, and what its syncs cost.
#[derive(Debug, Clone)]
pub(super) struct Root {
    pub(super) path: PathBuf,
    writable: bool,
    pub(super) syncs: SyncCounter,
    /// Parents of folders that were made and whose sync is not known to be done; once for each maker.
    ///
    /// Whoever finds a folder must not believe that it survives a crash while its maker, perhaps failed, has not synced the parent. So
    /// every act syncs these too. A process killed between making and syncing leaves no such note; journalling file systems bound the
    /// harm by committing a file's new parents along with its own sync.
    pub(super) fresh: Arc<Mutex<Vec<PathBuf>>>,
}

impl Root {
    /// Opens a folder for writing, making it if need be, and removes what a crash left half-written.
    pub(super) fn open(path: &Path) -> Result<Self, StoreError> {
        fs::create_dir_all(path).map_err(|error| StoreError::from_io(".", &error))?;
        let root = Self { writable: true, ..Self::open_to_read(path)? };
        root.sweep();
        Ok(root)
    }

    /// Opens a folder that is there; every write will be refused.
    pub(super) fn open_to_read(path: &Path) -> Result<Self, StoreError> {
        // The root is the user's choice and may be a link; only what lies below it is a stranger's.
        let path = path.canonicalize().map_err(|error| StoreError::from_read(".", &error))?;
        if !path.is_dir() {
            return Err(StoreError::Foreign { path: ".".to_owned() });
        }
        Ok(Self { path, writable: false, syncs: SyncCounter::new(), fresh: Arc::default() })
    }

    /// The path of a name whose every component is plain; `None` if there is no such file.
    pub(super) fn find(&self, name: &BlobName) -> Result<Option<PathBuf>, StoreError> {
        if let Some(folder) = name.folder()
            && self.find_folder(folder)?.is_none()
        {
            return Ok(None);
        }
        let path = self.path.join(name.as_str());
        match kind_of(&path, name.as_str())? {
            Some(kind) if kind.is_file() => Ok(Some(path)),
            Some(kind) if !kind.is_dir() => Err(StoreError::Foreign { path: name.to_string() }),
            _ => Ok(None),
        }
    }

    /// The path of a folder whose every component is plain; `None` if there is no such folder.
    pub(super) fn find_folder(&self, folder: &str) -> Result<Option<PathBuf>, StoreError> {
        let mut path = self.path.clone();
        for part in folder.split('/').filter(|part| !part.is_empty()) {
            path.push(part);
            match kind_of(&path, folder)? {
                Some(kind) if kind.is_dir() => {}
                None => return Ok(None),
                Some(kind) if kind.is_file() => return Ok(None),
                Some(_) => {
                    return Err(StoreError::Foreign { path: folder.to_owned() });
                }
            }
        }
        Ok(Some(path))
    }

    /// The path of a file directly under the root, whether it is there or not, unless something foreign has its name.
    pub(super) fn plain_child(&self, name: &str) -> Result<PathBuf, StoreError> {
        let path = self.path.join(name);
        match kind_of(&path, name)? {
            Some(kind) if !kind.is_file() => Err(StoreError::Foreign { path: name.to_owned() }),
            _ => Ok(path),
        }
    }

    /// Refuses where this handle only reads.
    pub(super) fn check_writable(&self, name: &BlobName) -> Result<(), StoreError> {
        if self.writable { Ok(()) } else { Err(StoreError::ReadOnly { path: name.to_string() }) }
    }

    /// Removes temporary files below the root. Best effort: they are unread wherever they stay.
    fn sweep(&self) {
        let mut folders = vec![self.path.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
                match entry.file_type() {
                    Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                    Ok(kind) if kind.is_file() && is_temporary(&entry) => drop(fs::remove_file(entry.path())),
                    _ => {}
                }
            }
        }
    }

    /// A path as users know it, below the root.
    pub(super) fn relative(&self, path: &Path) -> String {
        match path.strip_prefix(&self.path) {
            Ok(rest) if !rest.as_os_str().is_empty() => rest.to_string_lossy().into_owned(),
            _ => ".".to_owned(),
        }
    }
}

/// What stands at a path itself, without following a link.
pub(super) fn kind_of(path: &Path, name: &str) -> Result<Option<fs::FileType>, StoreError> {
    match fs::symlink_metadata(path) {
        Ok(found) => Ok(Some(found.file_type())),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(StoreError::from_read(name, &error)),
    }
}

fn is_temporary(entry: &fs::DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with(TEMPORARY)
}

/// Reads a file of at most `limit_bytes`; `None` if it is gone.
pub(super) fn read_limited(path: &Path, name: &BlobName, limit_bytes: u64) -> Result<Option<Vec<u8>>, StoreError> {
    let failed = |error: io::Error| StoreError::from_read(name.as_str(), &error);
    let too_large = || StoreError::TooLarge { path: name.to_string(), limit_bytes };
    let file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        opened => opened.map_err(failed)?,
    };
    let length = file.metadata().map_err(failed)?.len();
    if length > limit_bytes {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).map_err(|_| too_large())?);
    // One byte more than allowed, so that a file which grows meanwhile is noticed and not cut.
    file.take(limit_bytes.saturating_add(1)).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > limit_bytes { Err(too_large()) } else { Ok(Some(bytes)) }
}
