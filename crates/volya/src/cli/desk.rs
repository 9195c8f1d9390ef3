//! Where the archive and this machine's device state lie, and how they are opened.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use volya_bureau::store::disk::DiskBlobs;
use volya_bureau::{ArchiveFile, Bureau, BureauError, Home, OsChance, SystemClock};

use super::Result;
use super::error::DoorError;
use super::passphrase;

/// The folders that were named.
pub(super) struct Desk {
    archive: Option<PathBuf>,
    data: Option<PathBuf>,
}

impl Desk {
    /// The folders that were typed, or that the environment names.
    pub(super) fn new(archive: Option<PathBuf>, data: Option<PathBuf>) -> Self {
        Self { archive: archive.or_else(|| set("VOLYA_ARCHIVE")), data: data.or_else(|| set("VOLYA_DATA")) }
    }

    /// The archive's folder.
    pub(super) fn archive(&self) -> Result<&Path> {
        self.archive.as_deref().ok_or(DoorError::usage(
            "no archive is named",
            "name one with --archive DIR or VOLYA_ARCHIVE, or make one with `volya init DIR`",
        ))
    }

    /// The folder of this machine's device states, made where it does not exist, for its owner alone.
    pub(super) fn data(&self) -> Result<PathBuf> {
        let data = self.data.clone().or_else(users_data_folder);
        let data = data.ok_or(DoorError::usage("this user has no data folder", "name one with --data DIR or VOLYA_DATA"))?;
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&data).map_err(|e| DoorError::file("the data folder", "made", &e))?;
        Ok(data)
    }

    /// A device state inside the archive would be copied with it, and two machines would sign with one key.
    fn data_is_apart(&self, archive: &Path) -> Result<()> {
        let Some(data) = self.data.clone().or_else(users_data_folder) else { return Ok(()) };
        let Ok(archive) = archive.canonicalize() else { return Ok(()) };
        // The folder may have to be made yet; the part of its path that exists says where it will be.
        let data = std::path::absolute(&data).unwrap_or(data);
        let inside = data.ancestors().find_map(|part| part.canonicalize().ok()).is_some_and(|part| part.starts_with(&archive));
        if inside {
            return Err(DoorError::usage(
                "the data folder lies inside the archive, and would be copied with it",
                "name another with --data DIR or VOLYA_DATA, or leave both out",
            ));
        }
        Ok(())
    }

    /// The archive with this machine's state, without a key.
    pub(super) fn home(&self) -> Result<Home> {
        let archive = self.archive()?;
        // Looked at first: no folder is made for an archive that is none.
        ArchiveFile::read(&Self::to_read(archive)?)?;
        self.data_is_apart(archive)?;
        Ok(Home::on_disk(archive, &self.data()?)?)
    }

    /// The archive opened by this machine's device.
    pub(super) fn open(&self) -> Result<Bureau> {
        let home = self.home()?;
        let passphrase = passphrase::existing()?;
        Ok(Bureau::open(home, &passphrase, Arc::new(SystemClock), Box::new(OsChance))?)
    }

    /// A folder's files, to be read and not written.
    pub(super) fn to_read(folder: &Path) -> Result<DiskBlobs> {
        DiskBlobs::open_to_read(folder).map_err(|_| DoorError::Bureau(BureauError::NoArchive))
    }
}

/// Where programs keep a user's data on this platform.
fn users_data_folder() -> Option<PathBuf> {
    let base = if cfg!(windows) {
        set("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        set("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        set("XDG_DATA_HOME").filter(|p| p.is_absolute()).or_else(|| set("HOME").map(|home| home.join(".local/share")))
    };
    base.map(|base| base.join("volya"))
}

/// A path in the environment; an empty one is none.
pub(super) fn set(name: &str) -> Option<PathBuf> {
    std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}
