//! What keeps a person from disappearing: the capture card, word to the bureaux, visits, mail, complaints, signs of life.
//!
//! These facts bind people, not the gate: [`due`](super::due) asks for them by the calendar.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::procedure::Body;
use crate::coded::coded;
use crate::will::Side;

coded! {
    /// Why a capture card was due.
    CardOccasion {
        /// He was captured.
        Capture = 1 "capture",
        /// He came to another camp.
        Camp = 2 "camp",
        /// He fell ill.
        Sickness = 3 "sickness",
        /// He came to hospital.
        Hospital = 4 "hospital",
    }
}

coded! {
    /// What became of a capture card.
    CardOutcome {
        /// Sent to his family and to the Central Agency.
        Sent = 1 "sent",
        /// Sent to the Central Agency alone, as he wished.
        AgencyOnly = 2 "agency-only",
        /// Offered; he would not write.
        Declined = 3 "declined",
    }
}

coded! {
    /// How far news of him went on one way.
    Forwarding {
        /// Not yet.
        NotYet = 1 "not-yet",
        /// Sent.
        Sent = 2 "sent",
        /// Sent and acknowledged.
        Acknowledged = 3 "acknowledged",
        /// Held back.
        Withheld = 4 "withheld",
    }
}

coded! {
    /// Whether somebody was let in to see him.
    AccessOutcome {
        /// Yes, without witnesses.
        Granted = 1 "granted",
        /// No.
        Denied = 2 "denied",
    }
}

/// A capture card (GC III art. 70).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaptureCard {
    /// Why it was due.
    pub occasion: CardOccasion,
    /// What became of it.
    pub outcome: CardOutcome,
    /// When.
    pub on: Date,
}

/// News of him by the three ways, each with its own consent (GC III art. 122; GC IV arts 137, 140).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notification {
    /// When this was found so.
    pub on: Date,
    /// To the Central Agency, from which nothing is withheld.
    pub central_agency: Forwarding,
    /// To his family.
    pub family: Forwarding,
    /// To the Power he depends on.
    pub origin: Forwarding,
    /// Whether he agrees that his family is told.
    pub family_consent: bool,
    /// Whether he agrees that the Power he depends on is told.
    pub origin_consent: bool,
    /// Whether harm to him and to his relatives was assessed before anything went there.
    pub harm_assessed: bool,
}

/// Word to the bureau on the health of somebody seriously ill or wounded (GC III art. 122(6)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HealthReport {
    /// When.
    pub on: Date,
}

/// Somebody asked to see him (GC III art. 126).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Access {
    /// Who.
    pub body: Body,
    /// Whether he was let in.
    pub outcome: AccessOutcome,
    /// When.
    pub on: Date,
    /// Why not: an imperative military necessity, named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// When the denial ends, which it must.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// He complained (GC III art. 78).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Complaint {
    /// When.
    pub on: Date,
    /// When it was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_on: Option<Date>,
    /// Whether anything was done to him for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reprisal: Option<bool>,
}

/// His mail in one month (GC III art. 71).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// The first day of the month.
    pub month: Date,
    /// Letters he could send.
    pub letters: u16,
    /// Cards he could send, capture cards apart.
    pub cards: u16,
}

/// Somebody saw him alive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProofOfLife {
    /// When.
    pub on: Date,
    /// Whose.
    pub by: Side,
}

/// A search for somebody dispersed or missing (GC III art. 119(7)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// When it was opened.
    pub opened_on: Date,
    /// Who searches.
    pub body: Body,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<Date>,
}

/// Kept apart from those who chose otherwise (NNRC Terms of Reference, para 10).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Separation {
    /// Since when.
    pub since: Date,
}
