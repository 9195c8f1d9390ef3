//! What is due for somebody who was moved, is missing or has died.

use jiff::{SignedDuration, Timestamp};

use super::{ANSWER_DAYS, Calendar, after_days, day, latest};
use crate::case::{Aftercare, Custody, CustodyStatus, DeathCause, Handover};
use crate::fold::{Against, Person, Stand, Voice};
use crate::law::Rule;
use crate::place::State;
use crate::time::MAX_AHEAD;

impl Calendar<'_> {
    pub(super) fn after_handover(&mut self) {
        let gone = [CustodyStatus::Transferred, CustodyStatus::Released, CustodyStatus::Repatriated];
        if let Some(since) = self.custody(&gone) {
            let asked = latest(&self.facts.aftercare, |care| care.on);
            let seen = latest(&self.facts.proof_of_life, |p| p.on).max(asked).filter(|on| *on >= since);
            self.add(
                Rule::Gate16,
                "word of him from where he went",
                after_days(seen.unwrap_or(since), self.policy.proof_of_life_days),
            );
        }
        // To have left the camp ends nothing.
        let left = [gone.as_slice(), &[CustodyStatus::Escaped, CustodyStatus::NotInCustody]].concat();
        if let Some(since) = self.custody(&left) {
            self.add(Rule::Stat2, "the evidence that his protection has ended well", after_days(since, CASE_DAYS));
        }
        for stand in self.facts.recall.standing() {
            match stand.value.complied {
                None => self.add(Rule::Gate16, "the receiver's answer to the recall", after_days(stand.written_at, ANSWER_DAYS)),
                Some(false) => self.breach(Rule::Gate16, "the receiver does not give him back", stand.written_at, stand.entry),
                Some(true) => {}
            }
        }
    }

    /// A move without a clearance that was used for it stays an alarm for good; somebody answers for it (R-GATE-16, R-GATE-21). So does one that
    /// nobody called a move, and one for which a clearance was used though he had refused.
    pub(super) fn moves(&mut self) {
        let passage = &self.person.passage;
        for (entry, _, moved) in &passage.moved {
            if !passage.had_clearance(moved) {
                self.breach(Rule::Gate21, "he was moved without a clearance", moved.at, *entry);
            }
        }
        for used in &passage.used {
            if !passage.held_good(used) {
                self.breach(Rule::Gate21, "a clearance was used that did not hold", used.written_at, used.entry);
            }
            let asked_before = used.written_at.duration_since(used.used.confirmed_at);
            let asked_there = SignedDuration::from_hours(i64::from(self.policy.crossing_hours));
            if asked_before > asked_there || -asked_before > MAX_AHEAD {
                self.breach(Rule::Gate22, "he crossed and was not asked there", used.written_at, used.entry);
            }
            if refusals(self.person).any(|word| word.written_at <= used.written_at) {
                self.breach(Rule::Gate21, "he was moved though he had refused", used.written_at, used.entry);
            }
        }
        // What a device that had not met the other's wrote down may be older than a clock says.
        let first = passage.used.iter().map(|used| used.written_at).min();
        for word in refusals(self.person).filter(|word| first.is_some_and(|first| word.written_at > first)) {
            self.breach(Rule::Gate16, "he refuses where he was sent", word.written_at, word.entry);
        }
        let handed_over = |s: &&Stand<Custody>| matches!(s.value.status, CustodyStatus::Transferred | CustodyStatus::Repatriated);
        for stand in self.facts.custody.standing().filter(handed_over) {
            if passage.moved.is_empty() && !passage.was_cleared() {
                let what = "he is gone, and neither a clearance nor a move is on record";
                self.breach(Rule::Gate21, what, stand.written_at, stand.entry);
            }
        }
    }

    /// The record of a handover, its receipts, and the receiver's word that he arrived (R-HND-4, R-HND-5).
    pub(super) fn handover(&mut self) {
        let slot = &self.facts.handover;
        if let (Some(left), true) = (self.left(), slot.is_empty()) {
            self.add(Rule::Hnd4, "the record of his handover, with its receipts", after_days(left, HANDOVER_DAYS));
        }
        for stand in slot.standing() {
            let by = after_days(stand.value.at.min(stand.written_at), HANDOVER_DAYS);
            if !is_acknowledged(stand) {
                self.add(Rule::Hnd4, "the receiver's word that he arrived", by);
            }
            if let Some(what) = receipt_wanting(&stand.value) {
                self.add(Rule::Hnd4, what, by);
            }
            if !stand.counted {
                self.add(Rule::Hnd4, "a second member's signature under the record of his handover", by);
            }
            if stand.value.kept_back && stand.value.packets.is_none() {
                self.add(Rule::Hnd5, "the sealed packets of what was kept back, with their inventory", by);
            }
        }
    }

    /// After one, seven, thirty and a hundred and eighty days, and every hundred and eighty from there, until he says it is over (R-HND-6).
    pub(super) fn after_arrival(&mut self) {
        let slot = &self.facts.aftercare;
        for stand in slot.standing().filter(|s| !s.value.well) {
            self.breach(Rule::Gate16, "he says that he is not free or not well where he went", stand.written_at, stand.entry);
        }
        let leavings = self.leavings();
        let (Some(left), Some(last)) = (leavings.iter().min().copied(), leavings.iter().max().copied()) else { return };
        // Two wrote down his own word that it is over, after he went there, and nothing says that he is not well.
        let over = |s: &Stand<Aftercare>| s.counted && s.value.over && day(s, s.value.on).is_some_and(|on| on > last);
        if slot.standing().all(|s| s.value.well) && slot.standing().any(over) {
            return;
        }
        let asked = latest(slot, |care| care.on);
        let checks = CHECK_DAYS.iter().copied().chain((2..).map(|n| n * LAST_CHECK_DAYS)).map(|days| after_days(left, days));
        let mut checks = checks.take(LONGEST_CHECKS);
        if let Some(next) = checks.find(|due| asked.is_none_or(|asked| asked < *due)) {
            self.add(Rule::Hnd6, "that somebody asks him how he lives there", next);
        }
    }

    /// When he left our hands: the earliest that anything says.
    pub(super) fn left(&self) -> Option<Timestamp> {
        self.leavings().into_iter().min()
    }

    /// Every time at which something says that he left, but for those after which two recorded that he is held here.
    fn leavings(&self) -> Vec<Timestamp> {
        let passage = &self.person.passage;
        let gone = self.custody(&[CustodyStatus::Transferred, CustodyStatus::Released, CustodyStatus::Repatriated]);
        let used = passage.used.iter().map(|used| (used.written_at, used.written_at));
        let moved = passage.moved.iter().map(|(_, written_at, moved)| (moved.at.min(*written_at), *written_at));
        let handed = self.facts.handover.standing().map(|s| (s.value.at.min(s.written_at), s.written_at));
        let said = used.chain(moved).chain(handed).filter(|(_, written_at)| !self.facts.is_held_again_since(*written_at));
        gone.into_iter().chain(said.map(|(at, _)| at)).collect()
    }

    pub(super) fn missing_or_dead(&mut self) {
        let searched = self.facts.search.standing().any(|s| s.trusted && s.value.closed_on.is_none());
        if let (Some(since), false) = (self.custody(&[CustodyStatus::Missing]), searched) {
            self.add(Rule::Not11, "a search for him", since);
        }
        if let (Some(since), true) = (self.custody(&[CustodyStatus::Dead]), self.facts.death.is_empty()) {
            self.add(Rule::Death1, "the certificate of his death", since);
        }
        for stand in self.facts.death.standing() {
            if stand.value.certificate.is_none() {
                self.add(Rule::Death1, "the certificate of his death", stand.written_at);
            }
            // What one member alone calls an illness is not yet known to be one.
            let explained = stand.counted && matches!(stand.value.cause, Some(DeathCause::Illness | DeathCause::Wounds));
            if !explained && !self.facts.enquiry.standing().any(|s| s.trusted) {
                self.add(Rule::Death2, "the official enquiry into his death", stand.written_at);
            }
        }
        for stand in self.facts.enquiry.standing() {
            if stand.value.closed_on.is_some() && stand.value.statements == 0 {
                self.breach(Rule::Death2, "the enquiry was closed without a witness", stand.written_at, stand.entry);
            }
            if stand.value.closed_on.is_none() && stand.value.statements == 0 {
                self.add(Rule::Death2, "the first statement of a witness", after_days(stand.written_at, ANSWER_DAYS));
            }
            if !stand.value.reported {
                self.add(
                    Rule::Death2,
                    "the report of the enquiry to the protecting body",
                    after_days(stand.written_at, ANSWER_DAYS),
                );
            }
        }
    }
}

/// His refusals that stand, of any State on any way for which he was cleared.
fn refusals(person: &Person) -> impl Iterator<Item = &Against> {
    let issued = person.passage.issued.iter().map(|issued| &issued.clearance.route);
    let nodes: Vec<State> = issued.flat_map(|route| route.via.iter().copied().chain([route.to])).collect();
    person.against.iter().filter(move |word| word.voice == Voice::Refusal && word.covers_any(&nodes))
}

/// Days from handover to the evidence that closes a case: the last check after arrival (R-HND-6).
const CASE_DAYS: u32 = 180;
/// Days from a handover to its papers; ours to set.
const HANDOVER_DAYS: u32 = 1;
/// Days after arrival on which he is asked how he lives; ours to set.
const CHECK_DAYS: [u32; 4] = [1, 7, 30, LAST_CHECK_DAYS];
const LAST_CHECK_DAYS: u32 = 180;
/// Checks for more years than anybody lives.
const LONGEST_CHECKS: usize = 300;

/// Whether the receiver's word has come, for a day on which it can have been given.
fn is_acknowledged(stand: &Stand<Handover>) -> bool {
    let on = stand.value.acknowledged_on.and_then(|on| day(stand, on));
    stand.trusted && on.is_some_and(|on| on > stand.value.at)
}

/// Which receipt a handover lacks (GC III arts 46-48, 66, 119).
fn receipt_wanting(handover: &Handover) -> Option<&'static str> {
    let wanting = [
        (handover.witness.is_some(), "the neutral body that saw his handover"),
        (handover.medical_file, "the receipt for his medical file"),
        (handover.money, "the receipt for the statement of his account"),
        (handover.documents, "the receipt for his documents"),
        (handover.effects_kg.is_some() || handover.kept_back, "the receipt for his effects"),
    ];
    wanting.into_iter().find(|(there, _)| !there).map(|(_, what)| what)
}
