//! The way that is sought for him between States: offers, notes, whose move it is, who else was told of him.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::Digest;
use crate::place::State;

/// A State offers to receive him (R-HND-1, R-HND-2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// Which State.
    pub by: State,
    /// Which authority signed, by function.
    pub authority: String,
    /// When.
    pub on: Date,
    /// Until when it may be taken up; without end where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// SHA-256 of the document.
    pub document: Digest,
    /// Whether it names him, and not a group he may belong to.
    pub names_him: bool,
    /// What is asked of him in return.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<String>,
    /// Whether the authority was asked on what grounds he could still be excluded or prosecuted there.
    pub exclusion_asked: bool,
    /// Whether it undertakes not to send him on.
    pub keeps_him: bool,
}

/// A note between authorities about him.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// When.
    pub on: Date,
    /// From whom, by function.
    pub sender: String,
    /// To whom, by function.
    pub addressee: String,
    /// What it asks or says, in a line.
    pub about: String,
    /// SHA-256 of the document.
    pub document: Digest,
}

/// Whose move it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextMove {
    /// Whose, by function.
    pub who: String,
    /// What is awaited.
    pub what: String,
    /// Since when.
    pub since: Date,
}

/// His case was handed to another organisation, as he agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sharing {
    /// To which organisation.
    pub with: String,
    /// When.
    pub on: Date,
    /// The declaration or note in which he agreed, by its digest or entry.
    pub consent: Digest,
    /// SHA-256 of the sealed file.
    pub file: Digest,
    /// SHA-256 of its signed receipt, once it came back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acknowledged: Option<Digest>,
}
