//! Forks and gaps: logs that exist in two versions, and logs of which somebody has seen more than is here.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use volya_core::event::Head;
use volya_core::id::{DeviceId, Digest};
use volya_core::roster::Roster;
use volya_store::Blobs;

use super::logs::Branch;
use crate::error::BureauError;

/// What one device said of another's log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Claim {
    /// Whose log.
    pub(crate) of: DeviceId,
    /// Who said it.
    pub(super) by: DeviceId,
    pub(super) size: u64,
    pub(super) root: Digest,
    /// Whether he knew that log in one version only.
    pub(super) alone: bool,
}

/// What a heads entry of `by` says.
pub(super) fn claims(by: DeviceId, heads: &[Head]) -> impl Iterator<Item = Claim> + '_ {
    let alone = |of: DeviceId| heads.iter().filter(|head| head.device == of).count() == 1;
    let known = heads.iter().filter(|head| head.size > 0);
    known.map(move |head| Claim { of: head.device, by, size: head.size, root: head.root, alone: alone(head.device) })
}

/// What is wrong with the logs as a whole.
#[derive(Default)]
pub(super) struct Forks {
    /// From which sequence on a forked device's entries may hold and never open.
    pub(super) points: BTreeMap<DeviceId, u64>,
    /// What was said of entries that are not here.
    pub(super) ahead: Vec<Claim>,
}

impl Forks {
    /// Holds the branches against each other and against what every device said of them.
    pub(super) fn find(
        blobs: &dyn Blobs,
        branches: &[Branch],
        roster: &Roster,
        claims: &BTreeSet<Claim>,
    ) -> Result<Self, BureauError> {
        let mut forks = Self::default();
        for fork in branches.iter().filter(|b| b.is_fork()) {
            forks.found(fork.device, first_difference(blobs, branches, fork)?);
        }
        for device in roster.devices().map(|d| d.device) {
            let of_device: Vec<&Branch> = branches.iter().filter(|b| b.device == device).collect();
            // A log grows in the eyes of who knows one version of it: what he saw of it before is common to both. Somebody else may have been
            // shown the other version from its beginning, and so may he, once he knows both.
            let mut agreed: BTreeMap<DeviceId, u64> = BTreeMap::new();
            for claim in claims.iter().filter(|claim| claim.of == device) {
                match seen_here(blobs, &of_device, claim.size, &claim.root)? {
                    Seen::Same if claim.alone => drop(agreed.insert(claim.by, claim.size)),
                    Seen::Same => {}
                    Seen::Other => {
                        let before = agreed.get(&claim.by).copied().filter(|at| claim.alone && *at < claim.size);
                        forks.found(device, before.unwrap_or(0));
                    }
                    Seen::Shorter => forks.ahead.push(*claim),
                }
            }
        }
        Ok(forks)
    }

    fn found(&mut self, device: DeviceId, point: u64) {
        let earliest = self.points.entry(device).or_insert(point);
        *earliest = point.min(*earliest);
    }
}

enum Seen {
    Same,
    Other,
    Shorter,
}

fn seen_here(blobs: &dyn Blobs, branches: &[&Branch], size: u64, root: &Digest) -> Result<Seen, BureauError> {
    let mut long_enough = branches.iter().filter(|b| b.checkpoint.size >= size).peekable();
    if long_enough.peek().is_none() {
        return Ok(Seen::Shorter);
    }
    for branch in long_enough {
        let here = volya_tlog::root_at(&branch.files(blobs), branch.checkpoint.size, size);
        if here.map_err(|why| branch.log_error(why))? == root.0 {
            return Ok(Seen::Same);
        }
    }
    Ok(Seen::Other)
}

fn first_difference(blobs: &dyn Blobs, branches: &[Branch], fork: &Branch) -> Result<u64, BureauError> {
    let mut point = 0;
    for main in branches.iter().filter(|b| b.device == fork.device && !b.is_fork()) {
        let size = main.checkpoint.size.min(fork.checkpoint.size);
        let differs = volya_tlog::first_difference(&main.files(blobs), &fork.files(blobs), size);
        point = differs.map_err(|why| fork.log_error(why))?.unwrap_or(size);
    }
    Ok(point)
}
