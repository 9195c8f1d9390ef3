//! The two machines of the example, which tell what they do.

use std::ops::{Deref, DerefMut};
use std::path::Path;

use jiff::{SignedDuration, Timestamp};
use volya_core::id::PersonId;

use super::steps::Step;
use crate::acts;
use crate::error::BureauError;
use crate::stage::{Machine, Stage};

/// Both machines at work, with somebody who listens.
pub(super) struct Offices<'a> {
    stage: Stage,
    now: Timestamp,
    told: &'a mut dyn FnMut(Step),
}

impl Deref for Offices<'_> {
    type Target = Stage;

    fn deref(&self) -> &Stage {
        &self.stage
    }
}

impl DerefMut for Offices<'_> {
    fn deref_mut(&mut self) -> &mut Stage {
        &mut self.stage
    }
}

impl<'a> Offices<'a> {
    /// Founds the archive on the first machine and brings the second in.
    pub(super) fn found(
        folder: &Path,
        now: Timestamp,
        begin: Timestamp,
        log_n: u8,
        told: &'a mut dyn FnMut(Step),
    ) -> Result<Self, BureauError> {
        let stage = Stage::found(folder, begin, log_n)?;
        let (office, laptop) = (stage.place(Machine::Office).clone(), stage.place(Machine::Laptop).clone());
        let at = stage.at();
        told(Step::Founded { at, archive: stage.office.archive_id(), place: office });
        told(Step::Joined { at, role: stage.laptop.role(), place: laptop });
        Ok(Self { stage, now, told })
    }

    pub(super) fn tell(&mut self, step: Step) {
        (self.told)(step);
    }

    /// Moves the clock to so many hours before the end.
    pub(super) fn hours_before_end(&self, hours: i64) {
        self.minutes_before_end(hours * 60);
    }

    /// Moves the clock to so many minutes before the end.
    pub(super) fn minutes_before_end(&self, minutes: i64) {
        self.set(self.now - SignedDuration::from_mins(minutes));
    }

    /// Takes into one machine what the other has.
    pub(super) fn merge_into(&mut self, into: Machine) -> Result<(), BureauError> {
        let merged = self.stage.merge_into(into)?;
        let (from, into) = (self.place(into.other()).device, self.place(into).device);
        self.tell(Step::Merged { at: self.at(), from, into, merged });
        Ok(())
    }

    /// The stick goes to the laptop; the second member signs what the first recorded; the stick comes back.
    pub(super) fn sign(&mut self, people: &[PersonId]) -> Result<(), BureauError> {
        self.merge_into(Machine::Laptop)?;
        let mut entries = Vec::new();
        for about in people.iter().copied().map(Some).chain([None]) {
            let signable = acts::signable(&mut self.laptop, about)?;
            entries.extend(signable.into_iter().filter(|s| s.may_sign).map(|s| s.entry));
        }
        acts::countersign(&mut self.laptop, &entries, &[])?;
        let device = self.place(Machine::Laptop).device;
        self.tell(Step::Countersigned { at: self.at(), device, entries: entries.len() });
        self.merge_into(Machine::Office)
    }

    pub(super) fn recorded(&mut self, what: &'static str, entries: usize) {
        let device = self.place(Machine::Office).device;
        self.tell(Step::Recorded { at: self.at(), device, what, entries });
    }
}
