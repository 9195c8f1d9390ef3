//! The journey: fit to travel, on a complete list, told in time, fed and carried safely, with his effects, asked once more.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::id::Digest;
use crate::place::{Destination, State};

/// Whether he is fit to travel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fitness {
    /// Whether he is.
    pub fit: bool,
    /// Until when that was certified.
    pub until: Timestamp,
}

/// The manifest he stands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// SHA-256 of the complete list that was made before departure.
    pub list: Digest,
}

/// He was told of the departure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DepartureNotice {
    /// When.
    pub given_at: Timestamp,
    /// Whether he knows his new address, in time to tell his next of kin.
    pub new_address: bool,
}

/// His effects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effects {
    /// Whether they are listed and a receipt is made out.
    pub receipt: bool,
    /// Kilograms that he may take; on repatriation at least 25 (GC III art. 119).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed_kg: Option<u16>,
}

/// He was asked once more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FinalConfirmation {
    /// When.
    pub at: Timestamp,
    /// About which destination.
    pub to: Destination,
    /// Whether he still wants it. If not, these are his own words against it.
    pub wants: bool,
}

/// How he is carried (GC III arts 46, 47).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transport {
    /// Whether the way and the vehicle are safe.
    pub safe: bool,
    /// Whether food, water, clothing, shelter and medical care are provided.
    pub provisions: bool,
}

/// What a receiver has committed itself to for him (R-GATE-13).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// Which State.
    pub by: State,
    /// That he is not employed on active military service (GC III art. 117).
    pub no_active_service: bool,
    /// SHA-256 of the document.
    pub document: Digest,
}
