//! Care that others give, and word between him and his family by a way that harms nobody.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::procedure::Body;
use crate::coded::coded;

coded! {
    /// What help he was referred to.
    Care {
        /// A physician.
        Medical = 1 "medical",
        /// Care for the mind.
        Psychological = 2 "psychological",
        /// A lawyer.
        Legal = 3 "legal",
        /// Protection: another place, other guards.
        Protection = 4 "protection",
        /// Somebody of his faith.
        Spiritual = 5 "spiritual",
    }
}

coded! {
    /// Which way a message went.
    Direction {
        /// From him.
        FromHim = 1 "from-him",
        /// To him.
        ToHim = 2 "to-him",
    }
}

coded! {
    /// What a relative was told.
    Told {
        /// Nothing yet.
        Nothing = 1 "nothing",
        /// That he cannot be spoken of.
        Neither = 2 "neither",
        /// That he lives.
        Alive = 3 "alive",
        /// What he wished to be told.
        AsHeWished = 4 "as-he-wished",
    }
}

/// He was referred to somebody who can help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Referral {
    /// To what.
    pub care: Care,
    /// When.
    pub on: Date,
    /// Whether he was seen there.
    pub seen: bool,
}

/// A message between him and his family (GC III art. 71).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FamilyMessage {
    /// When.
    pub on: Date,
    /// Which way.
    pub direction: Direction,
    /// By whose hands.
    pub route: Body,
    /// Whether harm to them was weighed before it went.
    pub harm_assessed: bool,
    /// Whether it arrived.
    pub arrived: bool,
}

/// A relative asks after him (GC III arts 122, 123).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelativeEnquiry {
    /// When.
    pub on: Date,
    /// By whose hands it came.
    pub route: Body,
    /// Whether he agrees that they are answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<bool>,
    /// What they were told.
    pub told: Told,
}
