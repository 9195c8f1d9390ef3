//! Merging: the union of two folders, verified as it comes. Whatever comes may hold; nothing that comes can undo a hold.

use std::collections::BTreeSet;

use volya_core::id::{DeviceId, Digest};
use volya_core::roster::{Cuts, Roster};
use volya_store::{BlobName, Blobs};
use volya_tlog::{MAX_CHECKPOINT_BYTES, paths, read_file};

use super::file::{ArchiveFile, name};
use super::keys::redundant_pages;
use super::logs::{Branch, LogFiles, branches, log_folder};
use super::named;
use super::open::Bureau;
use super::rebuild::{all_in, read_rosters};
use crate::error::BureauError;

/// What a merge brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Entries that were not here before.
    pub entries: u64,
    /// Key files and media that were not here before.
    pub files: u64,
    /// Devices whose log was found in two versions.
    pub forks: Vec<DeviceId>,
    /// Logs left out because no roster enrols their device.
    pub strangers: u64,
}

impl Bureau {
    /// Takes in whatever `other` holds of this archive and this folder does not.
    ///
    /// # Errors
    /// [`BureauError::OtherArchive`], or what in the other folder is damaged; then nothing of it is taken but whole, checked files.
    pub fn merge(&mut self, other: &dyn Blobs) -> Result<Merged, BureauError> {
        let theirs = ArchiveFile::read(other)?;
        if theirs != self.file {
            return Err(BureauError::OtherArchive);
        }
        let their_branches = branches(other, self.file.archive)?;
        let our_branches = branches(self.home.archive.as_ref(), self.file.archive)?;
        let roster = self.united_roster(other, &their_branches, &our_branches)?;
        self.refuse_own_future(other, &their_branches)?;
        let mut merged = Merged { files: self.copy_files(other, &roster)?, ..Merged::default() };
        // From here on the index may know less than the logs.
        self.index_lost = true;
        for branch in &their_branches {
            if roster.author(branch.device).is_none() {
                merged.strangers += 1;
            } else {
                self.take_branch(other, branch, &mut merged)?;
            }
        }
        self.drop_old_pages()?;
        self.rebuild_index()?;
        self.tell_others(&merged)?;
        Ok(merged)
    }

    /// Their roster may enrol devices that ours does not know yet, and the other way round.
    fn united_roster(&self, other: &dyn Blobs, theirs: &[Branch], ours: &[Branch]) -> Result<Roster, BureauError> {
        let mut logs = all_in(self.home.archive.as_ref(), ours);
        logs.extend(all_in(other, theirs));
        let read = read_rosters(&self.file, logs)?;
        Ok(Roster::fold(&read.founding, read.statements, Cuts::default()))
    }

    /// A longer version of the own log elsewhere means that this state is old: the key must never sign again.
    ///
    /// A shorter one that differs is no continuation: a copy of this device wrote it, and it is kept beside the own log like any fork.
    fn refuse_own_future(&self, other: &dyn Blobs, theirs: &[Branch]) -> Result<(), BureauError> {
        let here = log_folder(self.device);
        let own = LogFiles::new(self.home.archive.as_ref(), here.as_str());
        for branch in theirs.iter().filter(|b| b.device == self.device && b.checkpoint.size > self.own.size) {
            let differs = volya_tlog::first_difference(&own, &branch.files(other), self.own.size);
            if !branch.is_fork() || differs.map_err(|why| branch.log_error(why))?.is_none() {
                return Err(BureauError::DeviceKeyDead);
            }
        }
        Ok(())
    }

    /// Copies what this folder lacks, checked on the way and in memory that does not grow with it. Keys come from devices of the roster only.
    fn copy_files(&self, other: &dyn Blobs, roster: &Roster) -> Result<u64, BureauError> {
        let ours: BTreeSet<BlobName> =
            self.home.archive.list("keys")?.into_iter().chain(self.home.archive.list("media")?).collect();
        let mut copied = 0;
        for file in other.list("keys")?.into_iter().chain(other.list("media")?) {
            if ours.contains(&file) || !is_of_the_archive(file.as_str(), roster) {
                continue;
            }
            copied += u64::from(named::copy(other, self.home.archive.as_ref(), &file)?);
        }
        Ok(copied)
    }

    /// Takes one branch of one log: as new, as a continuation, or as a fork that is kept beside the other.
    fn take_branch(&mut self, other: &dyn Blobs, branch: &Branch, merged: &mut Merged) -> Result<(), BureauError> {
        let here: Vec<Branch> =
            branches(self.home.archive.as_ref(), self.file.archive)?.into_iter().filter(|b| b.device == branch.device).collect();
        let mut continues = None;
        for ours in &here {
            let size = ours.checkpoint.size.min(branch.checkpoint.size);
            let differs = volya_tlog::first_difference(&ours.files(self.home.archive.as_ref()), &branch.files(other), size);
            if differs.map_err(|why| branch.log_error(why))?.is_some() {
                continue;
            }
            if ours.checkpoint.size >= branch.checkpoint.size {
                return Ok(());
            }
            continues = Some(ours.clone());
        }
        let (folder, known) = match (&continues, here.is_empty()) {
            (Some(ours), _) => (ours.folder.clone(), ours.checkpoint.size),
            (None, true) => (log_folder(branch.device), 0),
            (None, false) => {
                merged.forks.push(branch.device);
                (format!("{}/fork-{}", log_folder(branch.device), Digest(branch.checkpoint.root)), 0)
            }
        };
        self.copy_branch(other, branch, &folder, known)?;
        merged.entries += branch.checkpoint.size - known;
        Ok(())
    }

    /// Copies what a branch has beyond the first `known` entries, tiles first and the checkpoint last: a crash in between leaves what was there before.
    fn copy_branch(&self, other: &dyn Blobs, branch: &Branch, folder: &str, known: u64) -> Result<(), BureauError> {
        let files = branch.files(other);
        // What is here already is not written over: a folder that changes while it is read could put damage in its place.
        for path in paths::files_at(branch.checkpoint.size).filter(|path| !path.belongs_to(known)) {
            let bytes = read_file(&files, path).map_err(|why| branch.log_error(why))?;
            self.home.archive.put_all(&[(name(&format!("{folder}/{path}"))?, bytes.as_slice())])?;
        }
        // What was copied is verified where it lies now: the other folder may have changed underneath.
        let copied = LogFiles::new(self.home.archive.as_ref(), folder);
        volya_tlog::verify(&copied, branch.checkpoint.size, &branch.checkpoint.root, &[], |_, _, _| {})
            .map_err(|why| branch.log_error(why))?;
        let checkpoint = name(&format!("{folder}/checkpoint"))?;
        let before = self.home.archive.read(&checkpoint, MAX_CHECKPOINT_BYTES as u64)?;
        self.home.archive_heads.swap(&checkpoint, before.as_deref(), &branch.note)?;
        let outgrown = paths::files_at(known).filter(|path| !path.belongs_to(branch.checkpoint.size));
        let outgrown: Result<Vec<BlobName>, _> = outgrown.map(|path| name(&format!("{folder}/{path}"))).collect();
        // Partial files that wider ones replace are only clutter.
        let _ = self.home.archive.remove_all(&outgrown?);
        Ok(())
    }

    /// The other side may still have had pages that their device has long replaced.
    fn drop_old_pages(&self) -> Result<(), BureauError> {
        let old = redundant_pages(self.home.archive.as_ref(), &self.ring)?;
        if !old.is_empty() {
            self.home.archive.remove_all(&old)?;
        }
        Ok(())
    }

    /// What this device now knows of all logs goes into its own log, so that a later gap or fork shows.
    fn tell_others(&mut self, merged: &Merged) -> Result<(), BureauError> {
        if self.home.writable && (merged.entries > 0 || !merged.forks.is_empty()) {
            crate::acts::heartbeat(self)?;
        }
        Ok(())
    }
}

/// Only names of the layout are taken from a stranger's folder, and keys only from devices of the roster.
fn is_of_the_archive(path: &str, roster: &Roster) -> bool {
    let hex = |text: &str, digits: usize| {
        text.len() == digits && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
    };
    match path.split('/').collect::<Vec<_>>().as_slice() {
        ["keys", device, file] => {
            let stem = file.strip_suffix(".gen").or_else(|| file.strip_suffix(".page"));
            let enrolled = DeviceId::parse_hex(device).is_ok_and(|device| roster.author(device).is_some());
            enrolled && hex(device, 64) && stem.is_some_and(|s| hex(s, 64))
        }
        ["media", start, file] => hex(start, 2) && hex(file, 64) && file.starts_with(start),
        _ => false,
    }
}
