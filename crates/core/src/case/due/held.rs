//! What is due for somebody who is held: card, signs of life, news, mail, visits, being kept apart.

use jiff::{SignedDuration, Timestamp};

use super::{ANSWER_DAYS, Calendar, after_days, day, latest};
use crate::case::{AccessOutcome, Appeal, CustodyStatus, Forwarding, Health, Proceedings};
use crate::day::{begins, ends};
use crate::fold::Voice;
use crate::law::Rule;

impl Calendar<'_> {
    pub(super) fn in_custody(&mut self) {
        let Some(since) = self.held_since() else { return };
        let card = latest(&self.facts.card, |c| c.on).is_some_and(|on| on >= since);
        if !card {
            self.add(Rule::Not1, "the capture card", after_days(since, self.policy.capture_card_days));
        }
        let seen = latest(&self.facts.proof_of_life, |p| p.on).unwrap_or(since);
        let days = self.policy.proof_of_life_days;
        let days = if self.is_ill() { days / 2 } else { days };
        self.add(Rule::Not10, "a sign of life", after_days(seen, days));
        let serious = [Health::SeriouslySick, Health::SeriouslyWounded];
        if let Some(ill) = self.facts.medical.standing().find(|s| serious.contains(&s.value.health)) {
            let told = latest(&self.facts.health_report, |r| r.on).unwrap_or(ill.written_at);
            self.add(Rule::Not4, "word to the bureau on his health", after_days(told, self.policy.health_report_days));
        }
        let mail = latest(&self.facts.mail, |m| m.month).unwrap_or(since);
        self.add(Rule::Not9, "his mail of the month", after_days(mail, MAIL_DAYS));
        for stand in self.facts.mail.standing().filter(|s| s.value.letters < LETTERS || s.value.cards < CARDS) {
            self.breach(Rule::Not9, "he could not send two letters and four cards", stand.written_at, stand.entry);
        }
    }

    pub(super) fn news(&mut self) {
        let slot = &self.facts.notification;
        let went = |forwarding: Forwarding| matches!(forwarding, Forwarding::Sent | Forwarding::Acknowledged);
        let reached = slot.standing().any(|s| s.trusted && went(s.value.central_agency));
        if let (Some(since), false) = (self.held_since(), reached) {
            self.add(Rule::Not2, "news of him to the Central Agency", after_days(since, self.policy.capture_card_days));
        }
        let told = slot.standing().filter(|s| s.trusted && went(s.value.central_agency)).filter_map(|s| day(s, s.value.on)).max();
        // That he is held and nobody was ever told is asked for above.
        let unheard = |since: Timestamp| told.map_or(self.held_since().is_none(), |told| told < since);
        if let Some(since) = self.custody(CHANGES).filter(|since| unheard(*since)) {
            self.add(Rule::Not4, "news of what became of him", after_days(since, self.policy.capture_card_days));
        }
        for stand in slot.standing() {
            let news = &stand.value;
            if news.central_agency == Forwarding::Withheld {
                self.breach(Rule::Not3, "news was withheld from the Central Agency", stand.written_at, stand.entry);
            }
            let family = went(news.family) && !(news.family_consent && news.harm_assessed);
            let origin = went(news.origin) && !(news.origin_consent && news.harm_assessed);
            if family || origin {
                self.breach(
                    Rule::Not3,
                    "news of him went where he had not agreed, or before harm was assessed",
                    stand.written_at,
                    stand.entry,
                );
            }
        }
    }

    pub(super) fn visits(&mut self) {
        for stand in self.facts.access.standing().filter(|s| s.value.outcome == AccessOutcome::Denied) {
            let reason = stand.value.reason.as_ref().filter(|reason| !reason.trim().is_empty());
            match (stand.value.until.and_then(begins), reason) {
                (Some(until), Some(_)) => self.add(Rule::Not7, "the visit that was denied", until),
                _ => self.breach(Rule::Not7, "a visit was denied without reason or end", stand.written_at, stand.entry),
            }
        }
        for stand in self.facts.appeal.standing().filter(|s| s.value.appeal == Appeal::Open) {
            if let Some(over) = stand.value.until.and_then(ends) {
                self.add(Rule::Gate8, "what became of his appeal, whose time is over", over);
            }
        }
        for stand in self.facts.complaint.standing() {
            if stand.value.reprisal == Some(true) {
                self.breach(Rule::Not8, "something was done to him for complaining", stand.written_at, stand.entry);
            }
            if stand.value.answered_on.is_none() {
                self.add(Rule::Not8, "an answer to his complaint", after_days(stand.written_at, ANSWER_DAYS));
            }
        }
        for stand in self.facts.proceedings.standing() {
            if stand.value.proceedings == Proceedings::Pending && stand.value.communicated_on.is_none() {
                self.add(Rule::Gate12, "his name to the Power he depends on, as one kept back", stand.written_at);
            }
        }
    }

    /// Whoever has spoken for or against a destination is kept apart.
    pub(super) fn after_his_choice(&mut self) {
        let refusals = self.person.against.iter().filter(|w| w.voice == Voice::Refusal).map(|w| w.written_at);
        let chosen = self.person.acceptances.iter().filter(|a| a.stands()).map(|a| a.written_at).chain(refusals).min();
        let (Some(chosen), Some(_)) = (chosen, self.held_since()) else { return };
        if !self.facts.separation.standing().any(|s| s.trusted) {
            let by = chosen.saturating_add(SignedDuration::from_hours(i64::from(self.policy.separation_hours)));
            self.add(Rule::Will16, "word that he is kept apart", by.unwrap_or(chosen));
        }
    }
}

/// What the bureau hears of beside that he is held (GC III art. 122(5)).
const CHANGES: &[CustodyStatus] = &[
    CustodyStatus::InCustody,
    CustodyStatus::Hospital,
    CustodyStatus::Transferred,
    CustodyStatus::Released,
    CustodyStatus::Repatriated,
    CustodyStatus::Escaped,
    CustodyStatus::Dead,
];
/// Letters and cards a month that nobody is kept from sending (GC III art. 71).
const LETTERS: u16 = 2;
const CARDS: u16 = 4;
/// Days from the first of a month in which its mail was counted to the end of the next.
const MAIL_DAYS: u32 = 62;
