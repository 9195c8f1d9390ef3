//! What is due for somebody who was moved, is missing or has died.

use jiff::Timestamp;

use super::{ANSWER_DAYS, Calendar, after_days, latest};
use crate::case::{CustodyStatus, DeathCause, Handover};
use crate::law::Rule;

impl Calendar<'_> {
    pub(super) fn after_handover(&mut self) {
        let gone = [CustodyStatus::Transferred, CustodyStatus::Released, CustodyStatus::Repatriated];
        if let Some(since) = self.custody(&gone) {
            let seen = latest(&self.facts.proof_of_life, |p| p.on).filter(|on| *on >= since);
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

    /// A move without a clearance that was used for it stays an alarm for good; somebody answers for it (R-GATE-16, R-GATE-21).
    pub(super) fn moves(&mut self) {
        let passage = &self.person.passage;
        for (entry, _, moved) in passage.moved.iter().filter(|(_, _, moved)| !passage.had_clearance(moved)) {
            self.breach(Rule::Gate21, "he was moved without a clearance", moved.at, *entry);
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
            if stand.value.acknowledged_on.is_none() {
                self.add(Rule::Hnd4, "the receiver's word that he arrived", by);
            }
            if let Some(what) = receipt_wanting(&stand.value) {
                self.add(Rule::Hnd4, what, by);
            }
            if stand.value.kept_back && stand.value.packets.is_none() {
                self.add(Rule::Hnd5, "the sealed packets of what was kept back, with their inventory", by);
            }
        }
    }

    /// After one, seven, thirty and a hundred and eighty days, and every hundred and eighty from there, until he says it is over (R-HND-6).
    pub(super) fn after_arrival(&mut self) {
        let slot = &self.facts.aftercare;
        let Some(left) = self.left() else { return };
        if slot.standing().any(|s| s.counted && s.value.over && s.value.well) {
            return;
        }
        let asked = latest(slot, |care| care.on);
        let checks = CHECK_DAYS.iter().copied().chain((2..).map(|n| n * LAST_CHECK_DAYS)).map(|days| after_days(left, days));
        let mut checks = checks.take(LONGEST_CHECKS);
        if let Some(next) = checks.find(|due| asked.is_none_or(|asked| asked < *due)) {
            self.add(Rule::Hnd6, "that somebody asks him how he lives there", next);
        }
        for stand in slot.standing().filter(|s| !s.value.well) {
            self.breach(Rule::Gate16, "he says that he is not free or not well where he went", stand.written_at, stand.entry);
        }
    }

    /// When he left our hands: the earliest that anything says.
    fn left(&self) -> Option<Timestamp> {
        let passage = &self.person.passage;
        let gone = self.custody(&[CustodyStatus::Transferred, CustodyStatus::Released, CustodyStatus::Repatriated]);
        let used = passage.used.iter().map(|used| used.written_at).min();
        let moved = passage.moved.iter().map(|(_, written_at, moved)| moved.at.min(*written_at)).min();
        let handed = self.facts.handover.standing().map(|s| s.value.at.min(s.written_at)).min();
        gone.into_iter().chain(used).chain(moved).chain(handed).min()
    }

    pub(super) fn missing_or_dead(&mut self) {
        let searched = self.facts.search.standing().any(|s| s.value.closed_on.is_none());
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
            if !explained && self.facts.enquiry.is_empty() {
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

/// Days from handover to the evidence that closes a case: the last check after arrival (R-HND-6).
const CASE_DAYS: u32 = 180;
/// Days from a handover to its papers; ours to set.
const HANDOVER_DAYS: u32 = 1;
/// Days after arrival on which he is asked how he lives; ours to set.
const CHECK_DAYS: [u32; 4] = [1, 7, 30, LAST_CHECK_DAYS];
const LAST_CHECK_DAYS: u32 = 180;
/// Checks for more years than anybody lives.
const LONGEST_CHECKS: usize = 300;

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
