//! From when on a device's word can be. Nothing that begins a wait is dated before the device was enrolled, or before what its own log held already: an honest
//! program does not date so, and what another dated so can hold, never open.

use jiff::Timestamp;
use volya_core::event::Written;
use volya_core::id::DeviceId;
use volya_core::roster::{Roster, RosterEntry};
use volya_core::time::MAX_AHEAD;

/// The earliest that a device can have written: its enrolment, by the clock of who enrolled it, with a clock's error.
pub(super) fn earliest(roster: &Roster, statements: &[(DeviceId, u64, RosterEntry)], device: DeviceId) -> Option<Timestamp> {
    let place = roster.enrolled_at(device)?;
    let (.., enrolled) = statements.iter().find(|(author, sequence, _)| (*author, *sequence) == place)?;
    enrolled.at.checked_sub(MAX_AHEAD).ok()
}

/// The latest time in a log, as far as it was read.
#[derive(Default)]
pub(super) struct Dating(Option<Timestamp>);

impl Dating {
    pub(super) fn from(earliest: Option<Timestamp>) -> Self {
        Self(earliest)
    }

    /// Takes the log's next entry; says whether it begins a wait before its time.
    pub(super) fn is_backdated(&mut self, written: &Written) -> bool {
        let before = self.0.is_some_and(|latest| written.at < latest);
        self.0 = self.0.max(Some(written.at));
        before && written.what.begins_a_wait()
    }
}
