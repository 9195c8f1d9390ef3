//! Merging: the union of two folders, verified as it comes. Whatever comes may hold; nothing that comes can undo a hold.

use std::collections::BTreeSet;

use volya_core::id::{DeviceId, Digest};
use volya_core::roster::{Cuts, Roster};
use volya_store::{BlobName, Blobs};
use volya_tlog::{Hash, MAX_CHECKPOINT_BYTES, TilePath, paths, read_file};

use super::file::{ArchiveFile, name};
use super::grow::adds_no_statement;
use super::keys::{owner, redundant_pages};
use super::logs::{Branch, LogFiles, branches, log_folder};
use super::named;
use super::open::{Bureau, heads_of};
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

/// What one of their branches is to what is here.
#[derive(Clone)]
enum Step {
    /// All of it is here.
    Nothing,
    /// No log of its device is here.
    Begins,
    /// It goes on where this branch of ours ends.
    Continues(Branch),
    /// It contradicts every branch that is here.
    Forks,
}

/// Files of a log copied together; bounds memory at 128 MiB, whatever a stranger has written into them.
const TOGETHER: usize = 16;

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
        let plain = self.plain_steps(other, &their_branches, &our_branches);
        let roster = match &plain {
            Some(_) => self.ever.clone(),
            None => self.united_roster(other, &their_branches, &our_branches)?,
        };
        self.refuse_own_future(other, &their_branches)?;
        let copied = self.copy_files(other, &roster)?;
        let mut merged = Merged { files: copied.len() as u64, ..Merged::default() };
        // From here on the index may know less than the logs.
        self.index_lost = true;
        for (at, branch) in their_branches.iter().enumerate() {
            if roster.author(branch.device).is_none() {
                merged.strangers += 1;
                continue;
            }
            let step = match &plain {
                Some(steps) => steps[at].clone(),
                None => self.step(other, branch)?,
            };
            self.take_branch(other, branch, step, &mut merged)?;
        }
        self.drop_old_pages(&copied)?;
        self.grow_index()?;
        self.tell_others(&merged)?;
        Ok(merged)
    }

    /// What each of their branches brings, where every log of theirs is a beginning or a continuation of what the index holds and says nothing new of the
    /// roster. Only what is beyond is read then. `None` where both folders have to be read whole.
    fn plain_steps(&self, other: &dyn Blobs, theirs: &[Branch], ours: &[Branch]) -> Option<Vec<Step>> {
        let has_forks = !self.summary.forks.is_empty() || theirs.iter().chain(ours).any(Branch::is_fork);
        if self.index_lost || has_forks || self.summary.heads != heads_of(ours) {
            return None;
        }
        theirs.iter().map(|branch| self.plain_step(other, branch, ours)).collect()
    }

    fn plain_step(&self, other: &dyn Blobs, branch: &Branch, ours: &[Branch]) -> Option<Step> {
        self.ever.author(branch.device)?;
        let known = ours.iter().find(|ours| ours.device == branch.device);
        let (size, root) = known.map_or((0, volya_tlog::EMPTY_ROOT), |ours| (ours.checkpoint.size, ours.checkpoint.root));
        if let Some(ours) = known.filter(|_| branch.checkpoint.size <= size) {
            let files = ours.files(self.home.archive.as_ref());
            let here = volya_tlog::root_at(&files, size, branch.checkpoint.size).ok()?;
            return (here == branch.checkpoint.root).then_some(Step::Nothing);
        }
        if !adds_no_statement(&branch.files(other), (size, Digest(root)), branch) {
            return None;
        }
        Some(known.map_or(Step::Begins, |ours| Step::Continues(ours.clone())))
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
    fn copy_files(&self, other: &dyn Blobs, roster: &Roster) -> Result<Vec<BlobName>, BureauError> {
        let ours: BTreeSet<BlobName> =
            self.home.archive.list("keys")?.into_iter().chain(self.home.archive.list("media")?).collect();
        let mut copied = Vec::new();
        for file in other.list("keys")?.into_iter().chain(other.list("media")?) {
            if ours.contains(&file) || !is_of_the_archive(file.as_str(), roster) {
                continue;
            }
            if named::copy(other, self.home.archive.as_ref(), &file)? {
                copied.push(file);
            }
        }
        Ok(copied)
    }

    /// What one branch of one log brings, by comparing it with every branch of it that is here. Both folders have been read whole.
    fn step(&self, other: &dyn Blobs, branch: &Branch) -> Result<Step, BureauError> {
        let blobs = self.home.archive.as_ref();
        let here: Vec<Branch> = branches(blobs, self.file.archive)?.into_iter().filter(|b| b.device == branch.device).collect();
        let mut step = if here.is_empty() { Step::Begins } else { Step::Forks };
        for ours in here {
            let size = ours.checkpoint.size.min(branch.checkpoint.size);
            let differs = volya_tlog::first_difference(&ours.files(blobs), &branch.files(other), size);
            if differs.map_err(|why| branch.log_error(why))?.is_some() {
                continue;
            }
            if ours.checkpoint.size >= branch.checkpoint.size {
                return Ok(Step::Nothing);
            }
            step = Step::Continues(ours);
        }
        Ok(step)
    }

    /// Takes one branch of one log: as new, as a continuation, or as a fork that is kept beside the other.
    fn take_branch(&self, other: &dyn Blobs, branch: &Branch, step: Step, merged: &mut Merged) -> Result<(), BureauError> {
        let beginning = (0, volya_tlog::EMPTY_ROOT);
        let (folder, known) = match step {
            Step::Nothing => return Ok(()),
            Step::Continues(ours) => (ours.folder, (ours.checkpoint.size, ours.checkpoint.root)),
            Step::Begins => (log_folder(branch.device), beginning),
            Step::Forks => {
                merged.forks.push(branch.device);
                (format!("{}/fork-{}", log_folder(branch.device), Digest(branch.checkpoint.root)), beginning)
            }
        };
        self.copy_branch(other, branch, &folder, known)?;
        merged.entries += branch.checkpoint.size - known.0;
        Ok(())
    }

    /// Copies what a branch has beyond what is known of it, tiles first and the checkpoint last: a crash in between leaves what was there before.
    fn copy_branch(&self, other: &dyn Blobs, branch: &Branch, folder: &str, known: (u64, Hash)) -> Result<(), BureauError> {
        let files = branch.files(other);
        // What is here already is not written over: a folder that changes while it is read could put damage in its place.
        let missing: Vec<TilePath> = paths::files_at(branch.checkpoint.size).filter(|path| !path.belongs_to(known.0)).collect();
        for some in missing.chunks(TOGETHER) {
            let read = |path: &TilePath| -> Result<(BlobName, Vec<u8>), BureauError> {
                let bytes = read_file(&files, *path).map_err(|why| branch.log_error(why))?;
                Ok((name(&format!("{folder}/{path}"))?, bytes))
            };
            let read: Vec<(BlobName, Vec<u8>)> = some.iter().map(read).collect::<Result<_, _>>()?;
            self.home.archive.put_all(&read.iter().map(|(n, b)| (n.clone(), b.as_slice())).collect::<Vec<_>>())?;
        }
        // What was copied is verified where it lies now: the other folder may have changed underneath.
        let copied = LogFiles::new(self.home.archive.as_ref(), folder);
        volya_tlog::verify_from(&copied, (known.0, &known.1), branch.checkpoint.size, &branch.checkpoint.root, |_, _, _| {})
            .map_err(|why| branch.log_error(why))?;
        let checkpoint = name(&format!("{folder}/checkpoint"))?;
        let before = self.home.archive.read(&checkpoint, MAX_CHECKPOINT_BYTES as u64)?;
        self.home.archive_heads.swap(&checkpoint, before.as_deref(), &branch.note)?;
        let outgrown = paths::files_at(known.0).filter(|path| !path.belongs_to(branch.checkpoint.size));
        let outgrown: Result<Vec<BlobName>, _> = outgrown.map(|path| name(&format!("{folder}/{path}"))).collect();
        // Partial files that wider ones replace are only clutter.
        let _ = self.home.archive.remove_all(&outgrown?);
        Ok(())
    }

    /// The other side may still have had pages that their device has long replaced.
    fn drop_old_pages(&self, copied: &[BlobName]) -> Result<(), BureauError> {
        let came_to: BTreeSet<DeviceId> = copied.iter().filter_map(owner).collect();
        let old = redundant_pages(self.home.archive.as_ref(), &self.ring, &came_to)?;
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
