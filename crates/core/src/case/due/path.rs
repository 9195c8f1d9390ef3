//! What is due on the way that is sought for him: offers that run out, a deadline, care, word to his family, a receipt.

use super::{ANSWER_DAYS, Calendar, Urgency, after_days};
use crate::case::Told;
use crate::day::{begins, ends};
use crate::law::Rule;

impl Calendar<'_> {
    /// Offers, the deadline that makes him free, care that he was referred to, the case that was handed on.
    pub(super) fn path(&mut self) {
        let gone = self.left().is_some();
        for stand in self.facts.offer.standing().filter(|_| !gone) {
            if let Some(over) = stand.value.until.and_then(begins) {
                self.add(Rule::Hnd1, "an answer to a State's offer before it runs out", over);
            }
        }
        for stand in self.facts.deadline.standing() {
            let Some(over) = ends(stand.value.on) else { continue };
            if self.held_since().is_some() && over < self.now.latest() {
                let what = "he is held beyond the day on which he is free";
                self.push(Rule::Hnd7, what, over, Urgency::Breach, Some(stand.entry));
            } else {
                self.add(Rule::Hnd7, "the declaration that he is free", over);
            }
        }
        for stand in self.facts.referral.standing().filter(|s| !s.value.seen) {
            self.add(Rule::Doc4, "that he is seen by whom he was referred to", after_days(stand.written_at, CARE_DAYS));
        }
        for stand in self.facts.sharing.standing().filter(|s| s.value.acknowledged.is_none()) {
            let by = after_days(stand.written_at, ANSWER_DAYS);
            self.add(Rule::Not5, "the signed receipt of the organisation that took his case", by);
        }
    }

    /// Messages and enquiries (GC III arts 71, 122, 123).
    pub(super) fn family(&mut self) {
        for stand in self.facts.family_message.standing().filter(|s| !s.value.harm_assessed) {
            self.breach(Rule::Not3, "a message went before harm was weighed", stand.written_at, stand.entry);
        }
        for stand in self.facts.relative_enquiry.standing() {
            let asked = &stand.value;
            if asked.told == Told::Nothing {
                self.add(Rule::Not2, "an answer to his relatives", after_days(stand.written_at, ANSWER_DAYS));
            }
            if matches!(asked.told, Told::Alive | Told::AsHeWished) && asked.consent != Some(true) {
                self.breach(Rule::Not3, "his relatives were told of him without his consent", stand.written_at, stand.entry);
            }
        }
    }
}

/// Days in which somebody referred to care is seen; ours to set, no source does.
const CARE_DAYS: u32 = 2;
