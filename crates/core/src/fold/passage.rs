//! His clearances and moves, the dangers that were seen, and who answered.

use jiff::Timestamp;

use super::record::{Record, Trust};
use crate::event::{Answered, ClearanceIssued, ClearanceUsed, Concern, Danger, Event, Moved};
use crate::id::{DeviceId, EntryHash, MemberId};

/// A clearance on record.
#[derive(Clone, Debug, PartialEq)]
pub struct Issued {
    /// The entry, by which people name it.
    pub entry: EntryHash,
    /// When it was written.
    pub written_at: Timestamp,
    /// Who issued it.
    pub by: MemberId,
    /// On which device.
    pub on: DeviceId,
    /// Whether its author may open anything.
    pub trusted: bool,
    /// Whether a second member of another role has signed it.
    pub counted: bool,
    /// What it says.
    pub clearance: ClearanceIssued,
}

/// A use on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Used {
    /// The entry.
    pub entry: EntryHash,
    /// When it was written.
    pub written_at: Timestamp,
    /// On which device.
    pub on: DeviceId,
    /// Which clearance, and his last word.
    pub used: ClearanceUsed,
}

/// An answer on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The entry.
    pub entry: EntryHash,
    /// When it was written.
    pub written_at: Timestamp,
    /// Which member wrote it.
    pub member: MemberId,
    /// What it says.
    pub answered: Answered,
}

/// Everything of this kind about one person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Passage {
    /// Clearances, in the order of the log.
    pub issued: Vec<Issued>,
    /// Clearances that were taken back, each with the entry that does.
    pub voided: Vec<(EntryHash, EntryHash)>,
    /// Uses, in the order of the log.
    pub used: Vec<Used>,
    /// Moves, with when each was written.
    pub moved: Vec<(EntryHash, Timestamp, Moved)>,
    /// Dangers, with when each was written.
    pub dangers: Vec<(EntryHash, Timestamp, Danger)>,
    /// Answers.
    pub answers: Vec<Answer>,
}

impl Passage {
    /// Takes what is of this kind.
    pub(super) fn take(&mut self, record: &Record, counted: bool) {
        let Some(written) = record.written() else { return };
        let (entry, written_at, on) = (record.hash, written.at, record.position.device);
        match &written.what {
            Event::ClearanceIssued(clearance) => self.issued.push(Issued {
                entry,
                written_at,
                by: record.member,
                on,
                trusted: record.trust == Trust::Full && record.role.may_open(),
                counted,
                clearance: (**clearance).clone(),
            }),
            Event::ClearanceVoided(voided) => self.voided.push((voided.of, entry)),
            Event::ClearanceUsed(used) => self.used.push(Used { entry, written_at, on, used: used.clone() }),
            Event::Moved(moved) => self.moved.push((entry, written_at, moved.clone())),
            Event::Danger(danger) => self.dangers.push((entry, written_at, danger.clone())),
            Event::Answered(answered) => self.answers.extend(answer(record, written_at, answered)),
            _ => {}
        }
    }

    /// The clearance under this entry.
    #[must_use]
    pub fn issued_as(&self, entry: EntryHash) -> Option<&Issued> {
        self.issued.iter().find(|issued| issued.entry == entry)
    }

    /// Who answered for an entry.
    #[must_use]
    pub fn answer_to(&self, entry: EntryHash) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.answered.to == Concern::Entry(entry))
    }

    /// Dangers for which nobody has answered.
    pub fn open_dangers(&self) -> impl Iterator<Item = &(EntryHash, Timestamp, Danger)> {
        self.dangers.iter().filter(|(entry, ..)| self.answer_to(*entry).is_none())
    }

    /// Whether a move was made with a clearance that was used for it, on the device that it named, before anybody recorded the move.
    #[must_use]
    pub fn had_clearance(&self, moved: &Moved) -> bool {
        let issued = moved.clearance.and_then(|entry| self.issued_as(entry));
        issued.is_some_and(|issued| {
            let named = &issued.clearance;
            let used = |used: &Used| used.used.of == issued.entry && used.on == named.device;
            issued.trusted && issued.counted && moved.to.is_none_or(|to| to == named.route.to) && self.used.iter().any(used)
        })
    }
}

/// An answer without a person who gives it, or without a word on what was done, is none.
pub(super) fn answer(record: &Record, written_at: Timestamp, answered: &Answered) -> Option<Answer> {
    let answer = || Answer { entry: record.hash, written_at, member: record.member, answered: answered.clone() };
    answered.is_one().then(answer)
}
