//! The logs in a folder: which there are, and reading their tiles.

use std::io;

use volya_core::id::{DeviceId, Digest};
use volya_store::{BlobName, Blobs, StoreError};
use volya_tlog::{Checkpoint, MAX_CHECKPOINT_BYTES, ReadTiles};

use super::file::{ArchiveId, name, origin};
use crate::error::BureauError;

/// Reads one log's files out of an archive folder.
pub(crate) struct LogFiles<'a> {
    blobs: &'a dyn Blobs,
    folder: String,
}

impl<'a> LogFiles<'a> {
    pub(crate) fn new(blobs: &'a dyn Blobs, folder: impl Into<String>) -> Self {
        Self { blobs, folder: folder.into() }
    }

    pub(crate) fn name(&self, path: &str) -> Result<BlobName, StoreError> {
        name(&format!("{}/{path}", self.folder))
    }
}

impl ReadTiles for LogFiles<'_> {
    fn read(&self, path: &str, max_bytes: usize) -> io::Result<Option<Vec<u8>>> {
        let name = self.name(path).map_err(io::Error::other)?;
        match self.blobs.read(&name, max_bytes as u64) {
            // The log's room reports a file that is longer than it can be as damaged.
            Err(StoreError::TooLarge { .. }) => Ok(Some(vec![0; max_bytes + 1])),
            other => other.map_err(io::Error::other),
        }
    }
}

/// One branch of one device's log, as its checkpoint claims it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Branch {
    pub(crate) device: DeviceId,
    /// Zeros for the branch that came first; else the root that names the folder.
    pub(crate) fork: Digest,
    pub(crate) checkpoint: Checkpoint,
    /// The signed note that was verified; a merge copies this one, whatever lies in the folder by then.
    pub(crate) note: Vec<u8>,
    pub(crate) folder: String,
}

impl Branch {
    pub(crate) fn is_fork(&self) -> bool {
        self.fork != Digest([0; 32])
    }

    pub(crate) fn files<'a>(&self, blobs: &'a dyn Blobs) -> LogFiles<'a> {
        LogFiles::new(blobs, &self.folder)
    }

    pub(crate) fn log_error(&self, why: volya_tlog::LogError) -> BureauError {
        BureauError::Log { device: self.folder.clone(), why }
    }
}

pub(crate) fn log_folder(device: DeviceId) -> String {
    format!("logs/{device}")
}

/// The branch of this log that came first, if its folder holds a checkpoint.
pub(crate) fn main_branch(blobs: &dyn Blobs, archive: ArchiveId, device: DeviceId) -> Result<Option<Branch>, BureauError> {
    branch_in(blobs, archive, device, Digest([0; 32]), log_folder(device))
}

fn branch_in(
    blobs: &dyn Blobs,
    archive: ArchiveId,
    device: DeviceId,
    fork: Digest,
    folder: String,
) -> Result<Option<Branch>, BureauError> {
    let Some(note) = blobs.read(&name(&format!("{folder}/checkpoint"))?, MAX_CHECKPOINT_BYTES as u64)? else { return Ok(None) };
    let checkpoint = Checkpoint::verify(&note, &origin(archive, device), &device.0)
        .map_err(|why| BureauError::Checkpoint { device: folder.clone(), why })?;
    Ok(Some(Branch { device, fork, checkpoint, note, folder }))
}

/// Every branch of every log whose checkpoint is there, in order of device and branch. Folders that do not fit the layout are not read.
pub(crate) fn branches(blobs: &dyn Blobs, archive: ArchiveId) -> Result<Vec<Branch>, BureauError> {
    let mut found = Vec::new();
    for log in blobs.folders("logs")? {
        let Some(device) = last_part(&log).and_then(|part| DeviceId::parse_hex(part).ok()) else { continue };
        found.extend(main_branch(blobs, archive, device)?);
        for fork in blobs.folders(log.as_str())? {
            let root = last_part(&fork).and_then(|part| part.strip_prefix("fork-"));
            let Some(root) = root.and_then(|root| Digest::parse_hex(root).ok()) else { continue };
            found.extend(branch_in(blobs, archive, device, root, fork.to_string())?);
        }
    }
    found.sort_by_key(|b| (b.device, b.fork));
    Ok(found)
}

fn last_part(name: &BlobName) -> Option<&str> {
    name.as_str().rsplit('/').next()
}
