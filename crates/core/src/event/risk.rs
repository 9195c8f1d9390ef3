//! What was found about danger to one person, and about a State as receiver.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::place::State;

coded! {
    /// What an assessment of risk found.
    RiskLevel {
        /// A real risk, foreseeable, personal and present.
        Real = 1 "real",
        /// Looked for and not found.
        Absent = 2 "absent",
        /// Begun, not finished.
        Unassessed = 3 "unassessed",
    }
}

coded! {
    /// What he would be in danger of.
    RiskGround {
        /// Torture.
        Torture = 1 "torture",
        /// Other cruel, inhuman or degrading treatment.
        IllTreatment = 2 "ill-treatment",
        /// Arbitrary killing.
        Killing = 3 "killing",
        /// Persecution.
        Persecution = 4 "persecution",
        /// Enforced disappearance.
        Disappearance = 5 "disappearance",
        /// Punishment for having been captured.
        PunishedForCapture = 6 "punished-for-capture",
        /// Reprisals against relatives.
        Relatives = 7 "relatives",
        /// Being sent on to a State where one of these awaits him.
        SentOn = 8 "sent-on",
        /// Looked for; none found.
        NoneFound = 9 "none-found",
    }
}

/// What a State has promised about one person. It is recorded, and never clears by itself (R-GATE-9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assurance {
    /// Which State.
    pub by: State,
    /// Whether somebody neutral may see him afterwards, without witnesses.
    pub monitoring: bool,
    /// Whether there is a remedy when it is broken.
    pub remedy: bool,
}

/// Risk in one State, for one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// Where.
    pub state: State,
    /// What was found.
    pub level: RiskLevel,
    /// What of. Membership of a group is enough to begin with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<RiskGround>,
    /// On what: country evidence and personal facts, named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// What was promised; an absence of risk that rests on nothing else is no absence.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assurances: Vec<Assurance>,
    /// When it was assessed.
    pub assessed_on: Timestamp,
}

impl Risk {
    /// Whether it says on what it rests. A source without a word is none.
    #[must_use]
    pub fn names_sources(&self) -> bool {
        says_something(&self.sources)
    }

    /// Whether it rests on promises alone (R-GATE-9).
    #[must_use]
    pub fn rests_on_assurances(&self) -> bool {
        self.level == RiskLevel::Absent && !self.names_sources() && !self.assurances.is_empty()
    }
}

/// What was found about a State as a receiver of prisoners.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// Which State.
    pub state: State,
    /// Whether it is a party to the Third Geneva Convention.
    pub party: bool,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party_since: Option<Date>,
    /// Whether it has made a reservation to article 12, so that its duty to give him back cannot be relied on (R-GATE-4).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reserves_article_12: bool,
    /// What else guarantees that he can be called back, where it has made that reservation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_guarantee: Option<String>,
    /// Whether it was found willing to apply the Convention.
    pub willing: bool,
    /// Whether it was found able to.
    pub able: bool,
    /// States to which it is likely to send people on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub onward: Vec<State>,
    /// On what this rests.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// When it was assessed.
    pub assessed_on: Timestamp,
}

impl Standing {
    /// Whether it says on what it rests.
    #[must_use]
    pub fn names_sources(&self) -> bool {
        says_something(&self.sources)
    }

    /// Whether nothing binds it to give him back (R-GATE-4). A guarantee without a word is none.
    #[must_use]
    pub fn may_keep_him(&self) -> bool {
        self.reserves_article_12 && self.other_guarantee.as_ref().is_none_or(|guarantee| guarantee.trim().is_empty())
    }
}

fn says_something(sources: &[String]) -> bool {
    sources.iter().any(|source| !source.trim().is_empty())
}
