//! What the log holds of a clearance, and of moves with one or without.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::case::Body;
use crate::gate::Route;
use crate::id::{DeviceId, Digest, EntryHash};
use crate::place::State;

/// A clearance as it was written down: one person, one line of one list, one route, one crossing, one device that may use it, a short window.
///
/// Whoever reads one holds an opinion that is to be checked, not a clearance: [`crate::gate::Clearance`] comes from the gate alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClearanceIssued {
    /// The record of the screening in which the line was clear.
    pub screening: EntryHash,
    /// SHA-256 of the list.
    pub list: Digest,
    /// The line.
    pub line: u32,
    /// The way he goes.
    pub route: Route,
    /// Where he crosses, in the words of who issued it.
    pub crossing: String,
    /// The device that may use it.
    pub device: DeviceId,
    /// From when it may be used.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// On what it rests.
    pub footing: Footing,
}

/// Digests of everything a clearance rests on. Where one of them changes the clearance is void for ever (`spec/clearance.md`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Footing {
    /// His folded state, as far as the gate asks about it.
    pub person: Digest,
    /// The standings of the States on the route, and the guarantees.
    pub standings: Digest,
    /// The policy.
    pub policy: Digest,
    /// The line, and whom it may mean.
    pub line: Digest,
}

/// A clearance is taken back. It counts at once, from anybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClearanceVoided {
    /// Which.
    pub of: EntryHash,
    /// Why.
    pub reason: String,
}

/// A clearance was used: he has crossed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClearanceUsed {
    /// Which.
    pub of: EntryHash,
    /// When he was asked for the last time, at the crossing (R-GATE-22).
    pub confirmed_at: Timestamp,
    /// Which neutral body asked him.
    pub confirmed_by: Body,
}

/// Somebody came with a clearance that could not be used. It is kept as evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClearanceRefused {
    /// Which, where it is one of this archive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<EntryHash>,
    /// SHA-256 of the file that was shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<Digest>,
    /// Why, each reason by its word.
    pub reasons: Vec<String>,
}

/// He was moved, with a clearance or without.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// When, as far as known.
    pub at: Timestamp,
    /// To which State, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<State>,
    /// The clearance with which he was moved, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clearance: Option<EntryHash>,
    /// From whom it is known.
    pub source: String,
}
