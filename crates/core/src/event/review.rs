//! Talks with him about where he should go, and the review of a return to real risk.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::case::Body;
use crate::coded::coded;
use crate::id::EntryHash;
use crate::place::State;
use crate::will::{Counsel, Side};

/// One party spoke to him about where he should go: an explainer of his State, a receiver, the custodian (R-WILL-9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Talk {
    /// Whose.
    pub party: Side,
    /// Of which State, where it is a State's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// When.
    pub at: Timestamp,
    /// How many minutes.
    pub minutes: u16,
    /// Whether he came, stayed and left as he wished.
    pub free: bool,
}

/// A review is opened of a return that he wants in spite of real risk (R-GATE-20).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewOpened {
    /// To which State.
    pub to: State,
}

coded! {
    /// Whether pressure on him through his family was found.
    FamilyPressure {
        /// Asked, and none found.
        NoneFound = 1 "none-found",
        /// Found.
        Found = 2 "found",
        /// Asked, and he would not or could not say.
        NotSaid = 3 "not-said",
    }
}

/// What a review found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewFound {
    /// To which State he wants.
    pub to: State,
    /// Whether he was pressed through his family.
    pub family_pressure: FamilyPressure,
    /// Whether counsel independent of every State concerned advised him, or he declined it.
    pub counsel: Counsel,
    /// Whether the risk was put to him as it was found, in his language.
    pub risk_explained: bool,
    /// Which neutral body would escort him, if one would.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escort: Option<Body>,
}

/// One member of a review's panel votes. Dissent is kept with its reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PanelVote {
    /// The findings on which the member votes.
    pub on: EntryHash,
    /// Whether he may be escorted there.
    pub assents: bool,
    /// Why.
    pub reasons: String,
}

/// A review ended in an individual return, escorted by a neutral body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssistedReturn {
    /// To which State.
    pub to: State,
    /// Who escorts him.
    pub escort: Body,
    /// The findings, and the votes that carried them.
    pub rests_on: Vec<EntryHash>,
}
