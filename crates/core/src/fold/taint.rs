//! Who and what is doubtful, and for which time.

use jiff::Timestamp;

use crate::event::{Doubtful, Taint};
use crate::id::{DeviceId, EntryHash};
use crate::will::{Declaration, Interpretation};

/// Every taint that stands, with its entry.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taints(Vec<(EntryHash, Taint)>);

impl Taints {
    pub(super) fn new(taints: Vec<(EntryHash, Taint)>) -> Self {
        Self(taints)
    }

    /// Each with its entry.
    pub fn iter(&self) -> impl Iterator<Item = &(EntryHash, Taint)> {
        self.0.iter()
    }

    /// Whether what a device wrote at this time, by its own clock, is doubtful.
    #[must_use]
    pub fn covers_device(&self, device: DeviceId, written_at: Timestamp) -> bool {
        self.0.iter().any(|(_, taint)| taint.what == Doubtful::Device(device) && taint.covers(written_at))
    }

    /// Whether somebody who took or interpreted a declaration is doubtful for the time at which it was taken or written.
    #[must_use]
    pub fn covers(&self, declaration: &Declaration, written_at: Timestamp) -> bool {
        self.0.iter().any(|(_, taint)| taint.names(declaration) && taint.covers_either(declaration.taken_at, written_at))
    }
}

impl Taint {
    /// Whether a time lies in the time that is doubtful.
    #[must_use]
    pub fn covers(&self, at: Timestamp) -> bool {
        self.from <= at && self.to.is_none_or(|to| at <= to)
    }

    /// Whether a claimed time or a written one does. A claimed time takes no declaration out of the time that is doubtful, nor does a late record.
    #[must_use]
    pub fn covers_either(&self, taken_at: Option<Timestamp>, written_at: Timestamp) -> bool {
        self.covers(written_at) || taken_at.is_none_or(|at| self.covers(at))
    }

    /// Whether the declaration was taken or interpreted by whom this names.
    #[must_use]
    pub fn names(&self, declaration: &Declaration) -> bool {
        match (&self.what, &declaration.interpretation) {
            (Doubtful::Taker(id), _) => declaration.takers.iter().any(|taker| is_same(&taker.id, id)),
            (Doubtful::Interpreter(id), Some(Interpretation::Interpreter(interpreter))) => is_same(&interpreter.id, id),
            (Doubtful::Interpreter(_) | Doubtful::Device(_), _) => false,
        }
    }
}

fn is_same(a: &str, b: &str) -> bool {
    pseudonym(a) == pseudonym(b)
}

/// A pseudonym without what does not tell two people apart: letter case, spaces, hyphens and whatever else is no letter and no digit.
#[must_use]
pub(crate) fn pseudonym(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
