//! His clearances and moves, the dangers that were seen, and who answered.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::record::{Position, Record};
use crate::event::{Answered, ClearanceIssued, ClearanceUsed, Concern, Danger, Event, Moved};
use crate::id::{DeviceId, EntryHash, MemberId};
use crate::time::Now;

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
    /// Whether its author may open anything. A use that he may not have written spends the clearance all the same.
    pub trusted: bool,
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
    /// How much of each log its author had seen, the own log included; nothing where that does not matter.
    pub saw: BTreeMap<DeviceId, u64>,
    /// What it says.
    pub answered: Answered,
}

impl Answer {
    /// Whether its author had seen the entry at this place when he answered.
    #[must_use]
    pub fn saw(&self, place: Position) -> bool {
        self.saw.get(&place.device).is_some_and(|size| place.sequence < *size)
    }
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
                // Whoever signs a file by its id has not looked at the clearance in it.
                trusted: record.may_open() && written.bulk.is_none(),
                counted,
                clearance: (**clearance).clone(),
            }),
            Event::ClearanceVoided(voided) => self.voided.push((voided.of, entry)),
            Event::ClearanceUsed(used) => {
                self.used.push(Used { entry, written_at, on, trusted: record.may_open(), used: used.clone() });
            }
            Event::Moved(moved) => self.moved.push((entry, written_at, moved.clone())),
            Event::Danger(danger) => self.dangers.push((entry, written_at, danger.clone())),
            Event::Answered(answered) => self.answers.extend(answer(record, written_at, answered, BTreeMap::new())),
            _ => {}
        }
    }

    /// The clearance under this entry.
    #[must_use]
    pub fn issued_as(&self, entry: EntryHash) -> Option<&Issued> {
        self.issued.iter().find(|issued| issued.entry == entry)
    }

    /// Another clearance of his that two have signed, that nobody took back, and whose window is not over: used or not, he goes by one at a time.
    #[must_use]
    pub fn clearance_beside(&self, entry: Option<EntryHash>, now: Now) -> Option<EntryHash> {
        let is_void = |issued: &Issued| self.voided.iter().any(|(of, _)| *of == issued.entry);
        let stands =
            |issued: &&Issued| issued.counted && issued.trusted && issued.clearance.until >= now.earliest() && !is_void(issued);
        self.issued.iter().filter(|issued| Some(issued.entry) != entry).find(stands).map(|issued| issued.entry)
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

    /// Whether a move was made with a clearance that was used for it: on the device that it names, within its window, before anybody recorded
    /// the move, and never taken back by anybody.
    #[must_use]
    pub fn had_clearance(&self, moved: &Moved) -> bool {
        let recorded_at = self.moved.iter().filter(|(_, _, other)| other == moved).map(|(_, written_at, _)| *written_at).min();
        moved.clearance.and_then(|entry| self.issued_as(entry)).is_some_and(|issued| {
            let named = &issued.clearance;
            let in_window = |at: Timestamp| named.from <= at && at <= named.until;
            let before_it_was_told = |used: &Used| recorded_at.is_none_or(|recorded_at| used.written_at <= recorded_at);
            let there = in_window(moved.at) && moved.to.is_none_or(|to| to == named.route.to);
            there && self.sound_uses(issued).any(|used| in_window(used.written_at) && before_it_was_told(used))
        })
    }

    /// Whether any clearance was used as it may be, so that he may be gone.
    #[must_use]
    pub fn was_cleared(&self) -> bool {
        self.issued.iter().any(|issued| self.sound_uses(issued).next().is_some())
    }

    /// Whether a use was the first of a clearance that stood, within its window.
    #[must_use]
    pub fn held_good(&self, used: &Used) -> bool {
        let first = self.used.iter().find(|other| other.used.of == used.used.of);
        self.issued_as(used.used.of).is_some_and(|issued| {
            let in_window = issued.clearance.from <= used.written_at && used.written_at <= issued.clearance.until;
            first == Some(used) && in_window && self.sound_uses(issued).any(|sound| sound == used)
        })
    }

    /// Uses of a clearance that two members gave and nobody took back, on the device that it names.
    fn sound_uses(&self, issued: &Issued) -> impl Iterator<Item = &Used> {
        let (entry, device) = (issued.entry, issued.clearance.device);
        let stands = issued.trusted && issued.counted && !self.voided.iter().any(|(of, _)| *of == entry);
        self.used.iter().filter(move |used| stands && used.trusted && used.used.of == entry && used.on == device)
    }
}

/// An answer without a person who gives it, or without a word on what was done, is none; nor is one by somebody who may open nothing: it would
/// take an alarm away from those who can act.
pub(super) fn answer(
    record: &Record,
    written_at: Timestamp,
    answered: &Answered,
    saw: BTreeMap<DeviceId, u64>,
) -> Option<Answer> {
    let answer = || Answer { entry: record.hash, written_at, member: record.member, saw, answered: answered.clone() };
    (answered.is_one() && record.may_open()).then(answer)
}
