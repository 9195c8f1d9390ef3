//! What an authority has promised in public. It can only tighten the gate.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::Digest;
use crate::place::State;

/// A public guarantee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guarantee {
    /// Whose, by function.
    pub authority: String,
    /// Its words.
    pub text: String,
    /// When it was given.
    pub on: Date,
    /// SHA-256 of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Digest>,
    /// For people of which origins; for everybody where none is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub origins: Vec<State>,
    /// To which States nobody in its scope is sent; to none against his will where none is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_to: Vec<State>,
    /// Whether it yields to his own valid wish to go there.
    pub unless_he_wishes: bool,
}

impl Guarantee {
    /// Whether it says anything.
    #[must_use]
    pub fn has_words(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// Whether it speaks of somebody of these origins; of whom none is known it does.
    #[must_use]
    pub fn covers(&self, origins: &[State]) -> bool {
        self.origins.is_empty() || origins.is_empty() || origins.iter().any(|origin| self.origins.contains(origin))
    }
}
