//! What a list says it is. Nothing here opens anything: the terms can only hold, block, or ask for further checks (R-STAT-3).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::id::Digest;

coded! {
    /// Which way the people on a list go.
    ListKind {
        /// Out of our custody.
        Outgoing = 1 "outgoing",
        /// To us, from the other side's.
        Incoming = 2 "incoming",
        /// The dead, either way.
        Remains = 3 "remains",
    }
}

coded! {
    /// Who drew the list up.
    ListAuthor {
        /// The Power that holds them, or its bureau.
        Ours = 1 "ours",
        /// The other party.
        Counterpart = 2 "counterpart",
        /// A mediator.
        Mediator = 3 "mediator",
    }
}

coded! {
    /// On what the list says it rests.
    ListGround {
        /// A political exchange.
        Exchange = 1 "exchange",
        /// Seriously sick and wounded, GC III arts 109 to 117.
        Art109 = 2 "art-109",
        /// Release and repatriation after hostilities, GC III arts 118, 119.
        Art118 = 3 "art-118",
        /// Transfer to another Power, GC III art. 12.
        Transfer = 4 "transfer",
    }
}

/// What a list says it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Terms {
    /// Which way its people go.
    pub kind: ListKind,
    /// Who drew it up.
    pub author: ListAuthor,
    /// On what it says it rests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ground: Option<ListGround>,
    /// SHA-256 of the agreement behind it. It is kept, and decides nothing (R-STAT-3).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Digest>,
    /// Whether it wants one answer for all, or nothing (R-GATE-1).
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub all_or_nothing: bool,
    /// When its people would leave.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub departs_on: Option<Date>,
    /// Whether each of its sheets is certified by signature or seal (R-NOT-6).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheets_certified: Option<bool>,
    /// Whether it claims to hold everybody it concerns.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub complete: bool,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            kind: ListKind::Outgoing,
            author: ListAuthor::Ours,
            ground: None,
            agreement: None,
            all_or_nothing: false,
            departs_on: None,
            sheets_certified: None,
            complete: false,
        }
    }
}
