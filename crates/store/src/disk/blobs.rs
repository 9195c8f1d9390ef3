//! Blobs as files.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::heads::DiskHeads;
use super::root::{Root, read_limited};
use super::staged::{Touched, write_bytes};
use super::sync::SyncCounter;
use crate::{BlobName, Blobs, ReadSeek, StoreError};

/// Bytes moved at a time when streaming.
const CHUNK_BYTES: usize = 256 * 1024;
/// Staged files before they are published, so that a large group does not hold two copies of itself, nor too many open files.
const GROUP: usize = 128;

/// Blobs in a folder.
///
/// Take the [`Lock`](super::Lock) first: opening for writing removes temporary files, and those of a living process are not to be told
/// from a dead one's.
#[derive(Debug, Clone)]
pub struct DiskBlobs(Root);

impl DiskBlobs {
    /// Opens a folder for reading and writing, making it if it is missing, and removes temporary files that a crash left.
    ///
    /// # Errors
    /// If the folder can't be made or read.
    pub fn open(root: &Path) -> Result<Self, StoreError> {
        Root::open(root).map(Self)
    }

    /// Opens a folder that is there, as on somebody else's stick; changes nothing, and every write is [`StoreError::ReadOnly`].
    ///
    /// # Errors
    /// [`StoreError::Missing`] if it is not there.
    pub fn open_to_read(root: &Path) -> Result<Self, StoreError> {
        Root::open_to_read(root).map(Self)
    }

    /// Counts this handle's syncs on `counter` from now on.
    #[must_use]
    pub fn counted_by(mut self, counter: &SyncCounter) -> Self {
        self.0.syncs = counter.clone();
        self
    }

    /// Syncs so far, by all handles that share the counter.
    #[must_use]
    pub fn syncs(&self) -> u64 {
        self.0.syncs.count()
    }

    /// The heads in the same folder; they share this handle's sync counter.
    #[must_use]
    pub fn heads(&self) -> DiskHeads {
        DiskHeads::within(self.0.clone())
    }

    fn put_group(&self, blobs: &[(BlobName, &[u8])], touched: &mut Touched) -> Result<(), StoreError> {
        let mut written = Vec::with_capacity(blobs.len());
        for (name, bytes) in blobs {
            written.push(self.0.write(name, touched, |file| write_bytes(file, name, bytes))?);
        }
        let staged = self.0.sync_together(written)?;
        // All bytes are durable, none is visible. A crash from here to the last sync leaves some names old and some new.
        staged.into_iter().try_for_each(|file| file.publish(&self.0))
    }

    fn unlink(&self, names: &[BlobName]) -> Result<Touched, StoreError> {
        let mut touched = Touched::default();
        for name in names {
            self.0.check_writable(name)?;
            let Some(path) = self.0.find(name)? else {
                continue;
            };
            match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(StoreError::from_io(name.as_str(), &error));
                }
                _ => touched.folders.extend(path.parent().map(Path::to_path_buf)),
            }
        }
        Ok(touched)
    }
}

impl Blobs for DiskBlobs {
    fn read(&self, name: &BlobName, limit_bytes: u64) -> Result<Option<Vec<u8>>, StoreError> {
        match self.0.find(name)? {
            Some(path) => read_limited(&path, name, limit_bytes),
            None => Ok(None),
        }
    }

    fn put_all(&self, blobs: &[(BlobName, &[u8])]) -> Result<(), StoreError> {
        let mut touched = Touched::default();
        for group in blobs.chunks(GROUP) {
            self.put_group(group, &mut touched)?;
        }
        self.0.settle(touched)
    }

    fn create_from(&self, name: &BlobName, source: &mut dyn Read) -> Result<(), StoreError> {
        let mut touched = Touched::default();
        let staged = self.0.stage(name, &mut touched, |file| copy(source, file, name))?;
        staged.publish(&self.0)?;
        self.0.settle(touched)
    }

    fn open(&self, name: &BlobName) -> Result<Option<Box<dyn ReadSeek>>, StoreError> {
        let Some(path) = self.0.find(name)? else {
            return Ok(None);
        };
        match File::open(path) {
            Ok(file) => Ok(Some(Box::new(file))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(StoreError::from_read(name.as_str(), &error)),
        }
    }

    fn remove_all(&self, names: &[BlobName]) -> Result<(), StoreError> {
        for folder in self.unlink(names)?.folders {
            // Fails unless it is empty, which is the check. Folders of partial tiles would pile up otherwise.
            drop(fs::remove_dir(folder));
        }
        Ok(())
    }

    fn remove_all_durably(&self, names: &[BlobName]) -> Result<(), StoreError> {
        self.0.settle(self.unlink(names)?)
    }

    fn list(&self, folder: &str) -> Result<Vec<BlobName>, StoreError> {
        let mut names = Vec::new();
        let mut folders: Vec<_> = self.folder(folder)?.into_iter().collect();
        while let Some(folder) = folders.pop() {
            for (name, path, is_folder) in self.children(&folder)? {
                if is_folder {
                    folders.push(path);
                } else {
                    names.push(name);
                }
            }
        }
        names.sort_unstable();
        Ok(names)
    }

    fn folders(&self, folder: &str) -> Result<Vec<BlobName>, StoreError> {
        let children = self.folder(folder)?.map(|folder| self.children(&folder)).transpose()?.unwrap_or_default();
        let mut names: Vec<_> = children.into_iter().filter(|(.., is_folder)| *is_folder).map(|(name, ..)| name).collect();
        names.sort_unstable();
        Ok(names)
    }
}

impl DiskBlobs {
    fn folder(&self, folder: &str) -> Result<Option<PathBuf>, StoreError> {
        if !folder.is_empty() {
            BlobName::parse(folder)?;
        }
        self.0.find_folder(folder)
    }

    /// What lies directly in a folder, and whether it is one itself; names that are no [`BlobName`] are passed over.
    fn children(&self, folder: &Path) -> Result<Vec<(BlobName, PathBuf, bool)>, StoreError> {
        let failed = |error: io::Error| StoreError::from_read(&self.0.relative(folder), &error);
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let path = entry.path();
            let Ok(name) = BlobName::parse(&self.0.relative(&path)) else { continue };
            match entry.file_type().map_err(failed)? {
                kind if kind.is_dir() => found.push((name, path, true)),
                kind if kind.is_file() => found.push((name, path, false)),
                _ => return Err(StoreError::Foreign { path: name.to_string() }),
            }
        }
        Ok(found)
    }
}

/// Copies a stream into a staged file, telling whose error it was.
fn copy(source: &mut dyn Read, file: &mut File, name: &BlobName) -> Result<(), StoreError> {
    let mut chunk = vec![0; CHUNK_BYTES];
    loop {
        match source.read(&mut chunk) {
            Ok(0) => return Ok(()),
            Ok(count) => file.write_all(&chunk[..count]).map_err(|error| StoreError::from_io(name.as_str(), &error))?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => {
                return Err(StoreError::Source { path: name.to_string(), kind: error.kind() });
            }
        }
    }
}
