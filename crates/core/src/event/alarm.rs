//! What must be answered, and how it is.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::id::{DeviceId, Digest, EntryHash};

coded! {
    /// Why an alarm was raised.
    AlarmCause {
        /// A name that stood in an earlier version of a list is gone from it.
        Dropped = 1 "dropped",
        /// Somebody in custody is missing from a list that claims to be complete.
        NotOnCompleteList = 2 "not-on-complete-list",
        /// Somebody seriously ill or wounded was left out.
        LeftOut = 3 "left-out",
    }
}

/// Something that must be answered: one for each cause and list, with everybody it concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alarm {
    /// Why.
    pub cause: AlarmCause,
    /// SHA-256 of the list.
    pub list: Digest,
    /// How many persons; the record of the screening names them.
    pub persons: u32,
}

coded! {
    /// In what danger somebody is.
    DangerKind {
        /// He may take his life, or harms himself.
        SelfHarm = 1 "self-harm",
        /// He is threatened.
        Threat = 2 "threat",
        /// Something is done to him for what he said or chose.
        Reprisal = 3 "reprisal",
        /// A relative of his is in danger.
        Relative = 4 "relative",
    }
}

/// Somebody is in danger now. Anybody may say so; it stands above everything else until a named person answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Danger {
    /// In what danger.
    pub kind: DangerKind,
    /// When it was seen.
    pub seen_at: Timestamp,
    /// What was seen, in a line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Somebody answers for something. The alarm stays on record, with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// To what.
    pub to: Concern,
    /// Who answers for it, by name of function or pseudonym.
    pub by: String,
    /// What was done.
    pub done: String,
}

/// What an answer is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Concern {
    /// An entry: an alarm of a list, a danger, a move.
    Entry(EntryHash),
    /// A device: a silence, a fork.
    Device(DeviceId),
    /// Everything of one cause in one place that stood there when the answer was written.
    Cause {
        /// The rule.
        rule: String,
        /// What was to be done.
        what: String,
        /// The place of custody, where one is recorded.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<String>,
        /// How many persons it concerned.
        persons: u32,
    },
}

impl Answered {
    /// Whether somebody answers, and says what was done.
    #[must_use]
    pub fn is_one(&self) -> bool {
        says_something(&self.by) && says_something(&self.done)
    }
}

/// Whether there is a letter or a digit in it that can be seen: neither blanks nor dots nor the fillers of Hangul are a word.
fn says_something(text: &str) -> bool {
    text.chars().any(|c| c.is_alphanumeric() && !matches!(c, '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}'))
}
