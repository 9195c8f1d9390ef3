//! What others say of a person's wishes. It can hold him back from a transfer; it can never send him.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::id::EntryHash;
use crate::place::Destination;

coded! {
    /// Who says so.
    ReportSource {
        /// Newspaper, television, a published recording.
        Press = 1 "press",
        /// A relative.
        Relative = 2 "relative",
        /// A fellow prisoner.
        FellowPrisoner = 3 "fellow-prisoner",
        /// A statement made for several people together.
        Group = 4 "group",
        /// Somebody of the custodian.
        Custodian = 5 "custodian",
        /// An authority of a State.
        Authority = 6 "authority",
        /// An organisation.
        Organisation = 7 "organisation",
        /// Somebody else.
        Other = 8 "other",
    }
}

coded! {
    /// What is said of him.
    ReportedWish {
        /// That he refuses.
        Refuses = 1 "refuses",
        /// That he is afraid.
        Fears = 2 "fears",
        /// That he wishes it.
        Wishes = 3 "wishes",
        /// That he has not decided.
        Undecided = 4 "undecided",
    }
}

impl ReportedWish {
    /// Whether it speaks against a transfer.
    #[must_use]
    pub fn holds(self) -> bool {
        matches!(self, Self::Refuses | Self::Fears)
    }
}

/// Somebody else's word. Reports that conflict stand side by side (R-WILL-17).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Who says so.
    pub source: ReportSource,
    /// What is said.
    pub wish: ReportedWish,
    /// About which destination.
    pub to: Destination,
    /// When it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_on: Option<Date>,
    /// In which language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Where it can be found, or what it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// He takes back what he declared. A refusal taken back accepts nothing, and stands until he is validly heard again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    /// The declaration.
    pub of: EntryHash,
    /// What was said, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
