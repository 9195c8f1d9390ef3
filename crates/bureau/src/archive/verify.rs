//! Verifying an archive without any key: what a stranger can do, and what the guide tells him to.

use volya_core::id::{DeviceId, Digest};
use volya_core::roster::{Cuts, Roster};
use volya_store::Blobs;

use super::file::ArchiveFile;
use super::logs::branches;
use super::named;
use super::rebuild::{all_in, read_rosters};
use crate::error::BureauError;

/// What verification found. It is a report only when everything held; anything else is an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyReport {
    /// The archive's id.
    pub archive: Digest,
    /// Every log, also of devices that no roster enrols.
    pub logs: Vec<LogReport>,
    /// Key files and media whose hash was checked.
    pub files: u64,
    /// Members on the roster.
    pub members: usize,
    /// Of these, members who were removed.
    pub removed: usize,
    /// Devices for which nobody stands but who enrolled them: what they write can hold, never open.
    pub unvouched: usize,
    /// Whether there is a founding pair: two members whom one person enrolled. No signature can show that they are two.
    pub pair: bool,
}

/// One log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogReport {
    /// Whose.
    pub device: DeviceId,
    /// The device's letter; absent where the roster does not enrol it.
    pub letter: Option<String>,
    /// Entries.
    pub size: u64,
    /// Root.
    pub root: Digest,
    /// Whether this is a second version of a log.
    pub fork: bool,
}

/// Verifies the beginning, every log to its checkpoint, every tile, and every file that is named by its hash. Needs no passphrase.
///
/// # Errors
/// What is damaged, and where.
pub fn verify_logs(blobs: &dyn Blobs) -> Result<VerifyReport, BureauError> {
    let file = ArchiveFile::read(blobs)?;
    let branches = branches(blobs, file.archive)?;
    let read = read_rosters(&file, all_in(blobs, &branches))?;
    let roster = Roster::fold(&read.founding, read.statements, Cuts::default());
    let mut files = 0;
    for name in blobs.list("keys")?.into_iter().chain(blobs.list("media")?) {
        named::check(blobs, &name)?;
        files += 1;
    }
    let logs = branches.iter().map(|b| LogReport {
        device: b.device,
        letter: roster.device(b.device).map(|d| d.letter.clone()),
        size: b.checkpoint.size,
        root: Digest(b.checkpoint.root),
        fork: b.is_fork(),
    });
    Ok(VerifyReport {
        archive: file.archive,
        logs: logs.collect(),
        files,
        members: roster.members().count(),
        removed: roster.members().filter(|(member, _)| roster.is_removed(*member)).count(),
        unvouched: roster.devices().filter(|d| !roster.is_counted(d.device) && roster.accepted(d.device).is_none()).count(),
        pair: roster.founding_pair().is_some(),
    })
}
