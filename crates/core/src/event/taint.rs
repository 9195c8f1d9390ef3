//! Who or what is doubtful, and for which time.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::id::DeviceId;

/// What is doubtful.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubtful {
    /// An interpreter, by pseudonym.
    Interpreter(String),
    /// A taker of declarations, by pseudonym.
    Taker(String),
    /// Whatever a device wrote.
    Device(DeviceId),
}

/// Who or what is doubtful, and for which time. It counts at once, from anybody: acceptances stop counting, refusals stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taint {
    /// Who or what.
    pub what: Doubtful,
    /// From when.
    pub from: Timestamp,
    /// Until when; still, where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Timestamp>,
    /// Why.
    pub reason: String,
}

/// A taint was found to be unfounded. Counts when a second member has signed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaintLifted {
    /// Why.
    pub reason: String,
}
