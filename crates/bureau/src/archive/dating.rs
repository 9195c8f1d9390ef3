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
pub(super) struct Dating {
    latest: Option<Timestamp>,
    /// The log's statements of the roster that are still to come, the last first.
    statements: Vec<(u64, Timestamp)>,
}

impl Dating {
    /// At the beginning of a device's log.
    pub(super) fn of(roster: &Roster, statements: &[(DeviceId, u64, RosterEntry)], device: DeviceId) -> Self {
        let own = statements.iter().filter(|(author, ..)| *author == device);
        let mut own: Vec<(u64, Timestamp)> = own.map(|(_, sequence, entry)| (*sequence, entry.at)).collect();
        own.sort_unstable_by(|a, b| b.cmp(a));
        Self { latest: earliest(roster, statements, device), statements: own }
    }

    /// Behind what was heard of it before.
    pub(super) fn and(self, heard: Option<Timestamp>) -> Self {
        Self { latest: self.latest.max(heard), ..self }
    }

    /// Takes the log's next entry; says whether it begins a wait before its time.
    pub(super) fn is_backdated(&mut self, sequence: u64, written: &Written) -> bool {
        while let Some((_, at)) = self.statements.pop_if(|(place, _)| *place < sequence) {
            self.latest = self.latest.max(Some(at));
        }
        let before = self.latest.is_some_and(|latest| written.at < latest);
        self.latest = self.latest.max(Some(written.at));
        before && written.what.begins_a_wait()
    }
}
