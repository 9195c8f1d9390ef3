//! His own words and others' words about him: what speaks against a destination, and what counts for one.

use jiff::Timestamp;

use crate::coded::coded;
use crate::id::EntryHash;
use crate::place::{Destination, State};
use crate::will::{Declaration, Defect};

coded! {
    /// What speaks against sending him somewhere.
    ///
    /// By its word a clearance's ground names it.
    Voice {
        /// His own refusal, however heard.
        Refusal = 0 "refusal",
        /// His own words that are no yes: undecided, wants to know more, no answer.
        NotYet = 1 "not-yet",
        /// He took a yes back.
        Withdrawn = 2 "withdrawn",
        /// Somebody else says that he refuses or fears.
        Reported = 3 "reported",
        /// A refusal or report that two members marked as a mistake, or that stands in a record which two no longer take for his: he is to be heard again.
        MarkedMistaken = 4 "marked-mistaken",
        /// His own wish to stay where he is.
        Stays = 5 "stays",
    }
}

/// Something that speaks against a destination and that no later valid declaration of his own has answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Against {
    /// The entry.
    pub entry: EntryHash,
    /// When it was written.
    pub written_at: Timestamp,
    /// Whose word it is.
    pub voice: Voice,
    /// Against which destination.
    pub to: Destination,
}

impl Against {
    /// Whether it speaks against any of these States.
    #[must_use]
    pub fn covers_any(&self, nodes: &[State]) -> bool {
        self.to == Destination::Unspecified || nodes.iter().any(|node| self.to.covers(*node))
    }

    /// Whether `declaration` answers it: it must speak about the same destination and not refuse it again.
    pub(crate) fn is_answered_by(&self, declaration: &Declaration) -> bool {
        use crate::will::Stance::{NoAnswer, Refuse};
        if self.to == Destination::Unspecified {
            return declaration.accepts_something();
        }
        if self.voice == Voice::Stays && declaration.accepts(self.to) {
            return false;
        }
        let mut stances = declaration.stances_on(self.to).peekable();
        stances.peek().is_some() && stances.all(|stance| stance != NoAnswer && (stance != Refuse || self.voice == Voice::Stays))
    }

    /// Whether it names no State and may speak against one all the same: nobody has recorded which States are neutral or to which UNHCR would
    /// bring him, and who wants to stay goes nowhere.
    #[must_use]
    pub fn may_mean_any_state(&self) -> bool {
        matches!(self.to, Destination::AnyNeutral | Destination::Unhcr) || self.voice == Voice::Stays
    }
}

/// A declaration in which he accepts one destination.
#[derive(Clone, Debug, PartialEq)]
pub struct Acceptance {
    /// The entry.
    pub entry: EntryHash,
    /// Which destination.
    pub to: Destination,
    /// When it was written.
    pub written_at: Timestamp,
    /// When it was taken, as claimed.
    pub taken_at: Option<Timestamp>,
    /// Who took it, sorted.
    pub takers: Vec<String>,
    /// What keeps it from being Validated.
    pub defects: Vec<Defect>,
    /// Whether a second member of another role has signed it.
    pub counted: bool,
    /// Words that [may mean any State](Against::may_mean_any_state), that it names, and that he had said by then.
    pub answers: Vec<EntryHash>,
}

impl Acceptance {
    /// Whether it is Validated and countersigned.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.counted && self.defects.is_empty()
    }

    /// The earlier of the claimed and the written time: a claim can only shorten how long it counts.
    #[must_use]
    pub fn ages_from(&self) -> Timestamp {
        self.taken_at.map_or(self.written_at, |taken| taken.min(self.written_at))
    }
}
