//! Files that appear whole: staged under a temporary name, published, settled.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{MutexGuard, PoisonError};

use super::root::{Root, TEMPORARY, kind_of};
use crate::{BlobName, StoreError};

/// Distinguishes temporary files of one process.
static NEXT_TEMPORARY: AtomicU64 = AtomicU64::new(0);

/// A file that is durable under a temporary name. Dropped without [`publish`](Staged::publish), it is removed.
pub(super) struct Staged {
    temporary: PathBuf,
    target: PathBuf,
    published: bool,
}

/// A file that is written under a temporary name and not durable yet.
pub(super) struct Written {
    staged: Staged,
    file: File,
    name: BlobName,
}

/// What one act changed and must sync before it is acknowledged.
#[derive(Default)]
pub(super) struct Touched {
    /// Folders whose listing changed, each once.
    pub(super) folders: BTreeSet<PathBuf>,
    /// The notes of this act in [`Root::fresh`].
    made: Vec<PathBuf>,
}

impl Root {
    /// Writes a durable temporary file beside the place of `name`, making folders on the way.
    pub(super) fn stage(
        &self,
        name: &BlobName,
        touched: &mut Touched,
        write: impl FnOnce(&mut File) -> Result<(), StoreError>,
    ) -> Result<Staged, StoreError> {
        let written = self.write(name, touched, write)?;
        self.sync_written(&written)?;
        Ok(written.staged)
    }

    /// Makes several files durable at once.
    pub(super) fn sync_together(&self, written: Vec<Written>) -> Result<Vec<Staged>, StoreError> {
        together(&written, |one| self.sync_written(one))?;
        Ok(written.into_iter().map(|one| one.staged).collect())
    }

    fn sync_written(&self, written: &Written) -> Result<(), StoreError> {
        self.syncs.sync_file(&written.file).map_err(|error| StoreError::from_io(written.name.as_str(), &error))
    }

    /// Writes a temporary file beside the place of `name`, making folders on the way.
    pub(super) fn write(
        &self,
        name: &BlobName,
        touched: &mut Touched,
        write: impl FnOnce(&mut File) -> Result<(), StoreError>,
    ) -> Result<Written, StoreError> {
        self.check_writable(name)?;
        let folder = self.make_folder(name, touched)?;
        let target = self.path.join(name.as_str());
        if kind_of(&target, name.as_str())?.is_some_and(|kind| !kind.is_file()) {
            return Err(StoreError::Foreign { path: name.to_string() });
        }
        let failed = |error: io::Error| StoreError::from_io(name.as_str(), &error);
        let number = NEXT_TEMPORARY.fetch_add(1, Ordering::Relaxed);
        let temporary = folder.join(format!("{TEMPORARY}{}-{number}", std::process::id()));
        // create_new follows no link and takes no file that is already there.
        let mut file = OpenOptions::new().write(true).create_new(true).open(&temporary).map_err(failed)?;
        let staged = Staged { temporary, target, published: false };
        write(&mut file)?;
        touched.folders.insert(folder);
        Ok(Written { staged, file, name: name.clone() })
    }

    /// Syncs every folder whose listing changed. Before this, a crash may undo the renames.
    pub(super) fn settle(&self, touched: Touched) -> Result<(), StoreError> {
        let fresh: BTreeSet<PathBuf> = self.fresh().iter().cloned().collect();
        let folders: Vec<&PathBuf> = touched.folders.union(&fresh).collect();
        together(&folders, |folder| match self.syncs.sync_folder(folder) {
            // A folder made by a failed act and tidied away since.
            Err(error) if error.kind() == io::ErrorKind::NotFound && !touched.folders.contains(*folder) => Ok(()),
            synced => synced.map_err(|error| StoreError::from_io(&self.relative(folder), &error)),
        })?;
        let mut fresh = self.fresh();
        for made in touched.made {
            if let Some(position) = fresh.iter().position(|noted| *noted == made) {
                fresh.swap_remove(position);
            }
        }
        Ok(())
    }

    fn fresh(&self) -> MutexGuard<'_, Vec<PathBuf>> {
        self.fresh.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn make_folder(&self, name: &BlobName, touched: &mut Touched) -> Result<PathBuf, StoreError> {
        let mut path = self.path.clone();
        for part in name.folder().unwrap_or_default().split('/').filter(|part| !part.is_empty()) {
            let parent = path.clone();
            path.push(part);
            match kind_of(&path, name.as_str())? {
                Some(kind) if kind.is_dir() => continue,
                Some(_) => {
                    return Err(StoreError::Foreign { path: self.relative(&path) });
                }
                None => {}
            }
            // Noted before it is made, so that nobody can see the folder without the note.
            self.fresh().push(parent.clone());
            touched.made.push(parent.clone());
            touched.folders.insert(parent);
            match fs::create_dir(&path) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                    return Err(StoreError::from_io(name.as_str(), &error));
                }
                _ => {}
            }
        }
        Ok(path)
    }
}

/// Threads that wait for the disk together. It makes many files durable in little more time than one.
const WAITING: usize = 8;

/// Does the same with each, several at a time; tells the first error in their order.
fn together<T: Sync>(each: &[T], sync: impl Fn(&T) -> Result<(), StoreError> + Sync) -> Result<(), StoreError> {
    let sync = |some: &[T]| some.iter().try_for_each(&sync);
    if each.len() < 2 {
        return sync(each);
    }
    std::thread::scope(|scope| {
        let threads: Vec<_> = each.chunks(each.len().div_ceil(WAITING)).map(|some| scope.spawn(|| sync(some))).collect();
        let mut ended = Ok(());
        for thread in threads {
            ended = ended.and(thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        ended
    })
}

impl Staged {
    /// Gives the file its name. It is durable only once its folder is [settled](Root::settle).
    pub(super) fn publish(mut self, root: &Root) -> Result<(), StoreError> {
        fs::rename(&self.temporary, &self.target).map_err(|error| StoreError::from_io(&root.relative(&self.target), &error))?;
        self.published = true;
        Ok(())
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        if !self.published {
            // Best effort: what stays is swept when the folder is opened again.
            drop(fs::remove_file(&self.temporary));
        }
    }
}

/// Writes bytes to a staged file.
pub(super) fn write_bytes(file: &mut File, name: &BlobName, bytes: &[u8]) -> Result<(), StoreError> {
    file.write_all(bytes).map_err(|error| StoreError::from_io(name.as_str(), &error))
}
