//! How captivity ends, or fails to: death and its enquiry, recall, and the evidence that closes a case.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::id::Digest;

coded! {
    /// Of what he died.
    DeathCause {
        /// Illness.
        Illness = 1 "illness",
        /// Wounds of battle.
        Wounds = 2 "wounds",
        /// Killed or injured by a sentry, a fellow prisoner or anybody else.
        Violence = 3 "violence",
        /// By his own hand, which counts as unknown until an enquiry finds otherwise.
        OwnHand = 4 "own-hand",
        /// Nobody knows.
        Unknown = 5 "unknown",
    }
}

coded! {
    /// How a case came to its end.
    Ending {
        /// Released, and living where he chose.
        Settled = 1 "settled",
        /// Repatriated, and seen there of his own will.
        Repatriated = 2 "repatriated",
        /// A civilian by the lapse of time, free to choose a neutral State (R-HND-7).
        Civilian = 3 "civilian",
        /// Dead, with a certificate.
        Dead = 4 "dead",
    }
}

/// He has died (GC III art. 120).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Death {
    /// When.
    pub on: Date,
    /// Of what; unknown where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<DeathCause>,
    /// SHA-256 of the certificate; without it the death is unverified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<Digest>,
    /// Where, of what, where buried: in the words of the certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub particulars: Option<String>,
}

/// The official enquiry into a death or serious injury (GC III art. 121).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enquiry {
    /// When it was opened.
    pub opened_on: Date,
    /// How many statements of witnesses it has.
    pub statements: u16,
    /// Whether it was reported to the Protecting Power or its substitute.
    pub reported: bool,
    /// When it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<Date>,
}

/// The receiver failed him, and was asked to correct it or to give him back (GC III art. 12(3)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recall {
    /// When it was asked.
    pub asked_on: Date,
    /// Why.
    pub reason: String,
    /// Whether the receiver complied, once it has answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complied: Option<bool>,
}

/// The evidence that his protection has come to its end (GC III art. 5); nothing else closes a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ended {
    /// How.
    pub how: Ending,
    /// When.
    pub on: Date,
    /// SHA-256 of the evidence: his own word from there, a certificate, a neutral body's report.
    pub evidence: Digest,
}
