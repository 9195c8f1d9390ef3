//! Which keys are listed, and to which of them new things are sealed.

use std::collections::BTreeSet;

use super::Roster;
use crate::id::{DeviceId, Digest};
use crate::roster::{Compartment, GenerationMade};

impl Roster {
    /// Every generation listed for a compartment, by whomever: what was sealed to one may be read.
    pub fn generations(&self, compartment: Compartment) -> impl Iterator<Item = Digest> + '_ {
        self.generations.iter().map(|(made, _)| made).filter(move |g| g.compartment == compartment).map(|g| g.id)
    }

    /// Those to which new things are sealed, the latest last: of the counted ones those that were withheld from everybody who is removed, else all.
    #[must_use]
    pub fn current(&self, compartment: Compartment) -> Vec<Digest> {
        let removed = self.removed_devices();
        let of = || self.current.iter().filter(|g| g.compartment == compartment);
        let fit: Vec<Digest> = of().filter(|made| is_withheld(made, &removed)).map(|g| g.id).collect();
        if fit.is_empty() { of().map(|g| g.id).collect() } else { fit }
    }

    /// The generation whose match key makes every form. It stays the founding's whoever is removed, since whom another key does not find would let a line that means
    /// him pass for his namesake; the pages in which forms lie are sealed to the current one, as everything else.
    #[must_use]
    pub fn match_generation(&self) -> Option<Digest> {
        let founding = self.generations.iter().filter(|(_, at)| at.is_none()).map(|(made, _)| made);
        founding.filter(|made| made.compartment == Compartment::Match).map(|made| made.id).next()
    }

    /// Whether somebody who was removed holds a generation that is current.
    #[must_use]
    pub fn needs_new_keys(&self) -> bool {
        let removed = self.removed_devices();
        let fits = |compartment| {
            let mut of = self.current.iter().filter(|g| g.compartment == compartment).peekable();
            of.peek().is_none() || of.any(|made| is_withheld(made, &removed))
        };
        !Compartment::ALL.iter().all(|compartment| fits(*compartment))
    }
}

fn is_withheld(made: &GenerationMade, removed: &BTreeSet<DeviceId>) -> bool {
    removed.iter().all(|device| made.withheld.contains(device))
}
