//! The index brought up to logs that have grown: only what they have beyond what it holds is verified, opened and added.
//!
//! The result is the index that [`rebuild`](super::rebuild) makes from nothing. So whatever could change a row that is there already, or a sum over all
//! rows that is not kept, is left to it: statements of the roster, forks, generations that became readable, pages that shred or might open what was
//! closed, anything that touches the own log.

use volya_core::id::{DeviceId, Digest};
use volya_core::roster::{Cuts, Roster};
use volya_store::Index;
use volya_tlog::{EMPTY_ROOT, ReadTiles};
use volya_vault::DeviceKeys;

use super::dating::Dating;
use super::keys::Ring;
use super::logs::Branch;
use super::open::Summary;
use super::rebuild::{Builder, roster_entry};
use super::slots::Slots;
use super::touched::Touched;
use crate::error::BureauError;
use crate::home::Home;

/// Adds to the index what the logs have beyond `stored`; `None` where only a rebuild can tell what follows, and then nothing in the index is believed
/// that was added here.
pub(crate) fn grow(
    home: &Home,
    keys: &DeviceKeys,
    index: &dyn Index,
    branches: &[Branch],
    stored: Summary,
) -> Result<Option<(Summary, Touched)>, BureauError> {
    let blobs = home.archive.as_ref();
    let own = DeviceId(keys.public().signing);
    let roster = Roster::fold(&stored.founding, stored.roster.clone(), Cuts::default());
    let Some(tails) = tails(&stored, branches, &roster, own) else { return Ok(None) };
    if !tails.iter().all(|tail| adds_no_statement(&tail.branch.files(blobs), tail.known, tail.branch)) {
        return Ok(None);
    }
    let ring = Ring::open(blobs, keys.identity(), &roster)?;
    let (slots, news) = Slots::read_beside(blobs, &ring, &roster, own, Some(&index.pages()?))?;
    let opens_what_was_closed = news.any() && stored.wanting > 0;
    if ring.held() != stored.held || !news.only_adds() || news.touches(own) || opens_what_was_closed {
        return Ok(None);
    }
    let mut builder = Builder::new(own, &ring, &slots, stored);
    for tail in tails {
        let device = tail.branch.device;
        let dating = Dating::of(&roster, builder.statements(), device).and(builder.last_heard(device));
        builder.take_log(blobs, tail.branch, tail.known.0, dating, index)?;
    }
    let forks = builder.forks(blobs, branches, &roster)?;
    if !forks.points.is_empty() {
        return Ok(None);
    }
    builder.forget_pages(news.gone());
    let touched = builder.touched();
    Ok(Some((builder.finish(index, branches, forks)?, touched)))
}

/// A log that has grown, and what of it was known: size and root.
struct Tail<'a> {
    branch: &'a Branch,
    known: (u64, Digest),
}

/// The logs that have grown; `None` where one was found in two versions, is shorter than it was, is the own, or is a stranger's.
fn tails<'a>(stored: &Summary, branches: &'a [Branch], roster: &Roster, own: DeviceId) -> Option<Vec<Tail<'a>>> {
    let is_gone = |(device, fork, ..): &(DeviceId, Digest, _, _)| {
        !branches.iter().any(|branch| branch.device == *device && branch.fork == *fork)
    };
    if !stored.forks.is_empty() || branches.iter().any(Branch::is_fork) || stored.heads.iter().any(is_gone) {
        return None;
    }
    let mut tails = Vec::new();
    for branch in branches {
        let head = stored.heads.iter().find(|(device, ..)| *device == branch.device);
        let known = head.map_or((0, Digest(EMPTY_ROOT)), |(_, _, size, root)| (*size, *root));
        if known == (branch.checkpoint.size, Digest(branch.checkpoint.root)) {
            continue;
        }
        if branch.device == own || roster.author(branch.device).is_none() {
            return None;
        }
        tails.push(Tail { branch, known });
    }
    Some(tails)
}

/// Whether a log continues what was known of it, and says nothing of the roster there. What is damaged is for whoever reads it whole to name.
pub(super) fn adds_no_statement(files: &impl ReadTiles, known: (u64, Digest), branch: &Branch) -> bool {
    let mut silent = true;
    let (size, root) = (branch.checkpoint.size, &branch.checkpoint.root);
    let verified = volya_tlog::verify_from(files, (known.0, &known.1.0), size, root, |_, bytes, _| {
        silent &= matches!(roster_entry(bytes), Ok(None));
    });
    verified.is_ok() && silent
}
