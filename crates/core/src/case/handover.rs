//! How he is handed over, and what is owed to him afterwards: receipts, checks, the end of a deadline.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::procedure::Body;
use crate::id::Digest;
use crate::place::State;

/// He was handed over (GC III arts 46-48, 66, 119).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handover {
    /// When.
    pub at: Timestamp,
    /// Where.
    pub place: String,
    /// Which State took him over.
    pub receiver: State,
    /// The neutral body that saw it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub witness: Option<Body>,
    /// When the receiver acknowledged that he arrived; until then the handover is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acknowledged_on: Option<Date>,
    /// Whether his medical file was receipted.
    pub medical_file: bool,
    /// Whether the statement of his account was receipted (GC III art. 66).
    pub money: bool,
    /// Whether his documents were receipted.
    pub documents: bool,
    /// Kilograms of effects that went with him.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effects_kg: Option<u16>,
    /// Whether effects of his were kept back.
    pub kept_back: bool,
    /// SHA-256 of the inventory of the sealed packets in which what was kept back goes to the bureau (GC III arts 119, 122(9)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub packets: Option<Digest>,
}

/// Somebody asked him how he lives where he went (R-HND-6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aftercare {
    /// When.
    pub on: Date,
    /// Whether he is free and well there, by his own word.
    pub well: bool,
    /// Whether he says that nobody need ask any more. Nobody else can.
    pub over: bool,
}

/// A deadline after which he is free (NNRC Terms of Reference, para 11). Nothing that runs out ever means a return.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// The last day.
    pub on: Date,
    /// Who declares him free then, by function.
    pub declared_by: String,
    /// Under what instrument.
    pub ground: String,
}
