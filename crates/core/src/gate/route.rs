//! The way a list would take people, and every State in whose hands they may end.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::fold::Office;
use crate::place::State;

/// An ordered way from one State to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// Where he is.
    pub from: State,
    /// Through which States, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub via: Vec<State>,
    /// Where he is to arrive.
    pub to: State,
    /// The other party of the exchange, which is a node like any other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counterpart: Option<State>,
}

/// The States of a route for one person: those that receive him, and those to which he may be sent on (R-GATE-6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nodes {
    states: Vec<State>,
    receivers: usize,
}

impl Nodes {
    /// The nodes of no route: none.
    pub(super) fn none() -> Self {
        Self { states: Vec::new(), receivers: 0 }
    }

    /// All of them, the receivers first.
    #[must_use]
    pub fn all(&self) -> &[State] {
        &self.states
    }

    /// States that take him over, in order. The others are the counterpart, the origin behind it, and States to which one of all these is likely
    /// to send him on.
    #[must_use]
    pub fn receivers(&self) -> &[State] {
        &self.states[..self.receivers]
    }
}

impl Route {
    /// Whether a State takes him over on this way, or is the other party: then it is asked about on every line.
    #[must_use]
    pub fn asks_about(&self, state: State) -> bool {
        self.via.contains(&state) || self.to == state || self.counterpart == Some(state)
    }

    /// Every State that the route means for somebody of these origins. An edge counts as soon as anybody recorded it; a counterpart is taken to be
    /// in league with the origin, so that the origin is always a node where a counterpart is named.
    #[must_use]
    pub fn nodes(&self, office: &Office, origins: &[State]) -> Nodes {
        let mut states: Vec<State> = Vec::new();
        for state in self.via.iter().copied().chain([self.to]) {
            if !states.contains(&state) {
                states.push(state);
            }
        }
        let receivers = states.len();
        let in_league = self.counterpart.into_iter().flat_map(|_| origins.iter().copied());
        let mut open: Vec<State> = states.iter().copied().chain(self.counterpart).chain(in_league).collect();
        let mut reached: BTreeSet<State> = open.iter().copied().collect();
        while let Some(state) = open.pop() {
            let edges =
                office.standing(state).into_iter().flat_map(|slot| slot.standing().flat_map(|s| s.value.onward.iter().copied()));
            open.extend(edges.filter(|next| reached.insert(*next)).collect::<Vec<_>>());
        }
        reached.retain(|state| !states.contains(state));
        states.extend(reached);
        Nodes { states, receivers }
    }
}
