//! What is due for a person by the calendar, and what has gone wrong: the rules that bind people and not the gate.
//!
//! Nothing here moves anybody or lets anybody be moved. What is due stays due until the fact is recorded; nothing takes it off by itself.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::{AccessOutcome, CustodyStatus, DeathCause, Forwarding, Health, Proceedings};
use crate::fold::{Facts, Office, Person, Slot, Stand, Voice};
use crate::id::PersonId;
use crate::law::Rule;
use crate::policy::Policy;
use crate::time::Now;

/// How pressing it is, the most pressing last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// It is due later.
    Due,
    /// It should have been done.
    Overdue,
    /// A rule was broken; it can be answered, and not be undone.
    Breach,
}

/// Something that is due for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// Which rule asks for it.
    pub rule: Rule,
    /// What it is.
    pub what: &'static str,
    /// For whom.
    pub person: Option<PersonId>,
    /// By when.
    pub by: Timestamp,
    /// How pressing it is.
    pub urgency: Urgency,
}

/// Everything that is due for a person, the earliest first. For one whose case was closed with evidence that two members signed, nothing is,
/// unless he is held still, or again.
#[must_use]
pub fn due(person: &Person, office: &Office, now: Now) -> Vec<Due> {
    let facts = &person.facts;
    let mut calendar = Calendar { person, facts, policy: office.policy(), now, found: Vec::new() };
    if facts.ended.is_counted() && calendar.held_since().is_none() {
        return Vec::new();
    }
    calendar.in_custody();
    calendar.news();
    calendar.visits();
    calendar.after_his_choice();
    calendar.after_handover();
    calendar.missing_or_dead();
    calendar.found.sort_by_key(|due| due.by);
    calendar.found
}

struct Calendar<'a> {
    person: &'a Person,
    facts: &'a Facts,
    policy: &'a Policy,
    now: Now,
    found: Vec<Due>,
}

impl Calendar<'_> {
    fn add(&mut self, rule: Rule, what: &'static str, by: Timestamp) {
        // At the end of now that is later: what may be overdue is.
        let urgency = if by < self.now.latest() { Urgency::Overdue } else { Urgency::Due };
        self.found.push(Due { rule, what, person: self.person.ids.first().copied(), by, urgency });
    }

    fn breach(&mut self, rule: Rule, what: &'static str, at: Timestamp) {
        self.found.push(Due { rule, what, person: self.person.ids.first().copied(), by: at, urgency: Urgency::Breach });
    }

    fn custody(&self, statuses: &[CustodyStatus]) -> Option<Timestamp> {
        let stands = self.facts.custody.standing().filter(|s| statuses.contains(&s.value.status));
        stands.map(|s| s.value.since.and_then(beginning).unwrap_or(s.written_at).min(s.written_at)).min()
    }

    fn held_since(&self) -> Option<Timestamp> {
        self.custody(&[CustodyStatus::InCustody, CustodyStatus::Hospital])
    }

    fn is_ill(&self) -> bool {
        let well = |health: Health| matches!(health, Health::Good | Health::Convalescent);
        self.facts.medical.standing().any(|s| !well(s.value.health))
    }

    fn in_custody(&mut self) {
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
            self.breach(Rule::Not9, "he could not send two letters and four cards", stand.written_at);
        }
    }

    fn news(&mut self) {
        let slot = &self.facts.notification;
        let went = |forwarding: Forwarding| matches!(forwarding, Forwarding::Sent | Forwarding::Acknowledged);
        let reached = slot.standing().any(|s| went(s.value.central_agency));
        if let (Some(since), false) = (self.held_since(), reached) {
            self.add(Rule::Not2, "news of him to the Central Agency", after_days(since, self.policy.capture_card_days));
        }
        let told = slot.standing().filter(|s| went(s.value.central_agency)).filter_map(|s| day(s, s.value.on)).max();
        // That he is held and nobody was ever told is asked for above.
        let unheard = |since: Timestamp| told.map_or(self.held_since().is_none(), |told| told < since);
        if let Some(since) = self.custody(CHANGES).filter(|since| unheard(*since)) {
            self.add(Rule::Not4, "news of what became of him", after_days(since, self.policy.capture_card_days));
        }
        for stand in slot.standing() {
            let news = &stand.value;
            if news.central_agency == Forwarding::Withheld {
                self.breach(Rule::Not3, "news was withheld from the Central Agency", stand.written_at);
            }
            let family = went(news.family) && !(news.family_consent && news.harm_assessed);
            let origin = went(news.origin) && !(news.origin_consent && news.harm_assessed);
            if family || origin {
                self.breach(
                    Rule::Not3,
                    "news of him went where he had not agreed, or before harm was assessed",
                    stand.written_at,
                );
            }
        }
    }

    fn visits(&mut self) {
        for stand in self.facts.access.standing().filter(|s| s.value.outcome == AccessOutcome::Denied) {
            let reason = stand.value.reason.as_ref().filter(|reason| !reason.trim().is_empty());
            match (stand.value.until.and_then(beginning), reason) {
                (Some(until), Some(_)) => self.add(Rule::Not7, "the visit that was denied", until),
                _ => self.breach(Rule::Not7, "a visit was denied without reason or end", stand.written_at),
            }
        }
        for stand in self.facts.complaint.standing() {
            if stand.value.reprisal == Some(true) {
                self.breach(Rule::Not8, "something was done to him for complaining", stand.written_at);
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
    fn after_his_choice(&mut self) {
        let refusals = self.person.against.iter().filter(|w| w.voice == Voice::Refusal).map(|w| w.written_at);
        let chosen = self.person.acceptances.iter().filter(|a| a.stands()).map(|a| a.written_at).chain(refusals).min();
        let (Some(chosen), Some(_)) = (chosen, self.held_since()) else { return };
        if self.facts.separation.is_empty() {
            let by = chosen.saturating_add(SignedDuration::from_hours(i64::from(self.policy.separation_hours)));
            self.add(Rule::Will16, "word that he is kept apart", by.unwrap_or(chosen));
        }
    }

    fn after_handover(&mut self) {
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
                Some(false) => self.breach(Rule::Gate16, "the receiver does not give him back", stand.written_at),
                Some(true) => {}
            }
        }
    }

    fn missing_or_dead(&mut self) {
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
                self.breach(Rule::Death2, "the enquiry was closed without a witness", stand.written_at);
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
/// Days in which a complaint, a recall and an enquiry are answered; ours to set, no source does.
const ANSWER_DAYS: u32 = 7;
/// Days from handover to the evidence that closes a case: the last check after arrival (R-HND-6).
const CASE_DAYS: u32 = 180;

fn latest<T>(slot: &Slot<T>, on: impl Fn(&T) -> Date) -> Option<Timestamp> {
    slot.standing().filter_map(|s| day(s, on(&s.value))).max()
}

/// The end of the day on which something was done. A day that had begun nowhere on Earth when it was written down is no day of anything done.
fn day<T>(stand: &Stand<T>, on: Date) -> Option<Timestamp> {
    let had_begun = beginning(on)?.duration_since(stand.written_at) <= SignedDuration::from_hours(14);
    had_begun.then(|| end(on)).flatten()
}

fn beginning(day: Date) -> Option<Timestamp> {
    day.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}

fn end(day: Date) -> Option<Timestamp> {
    beginning(day)?.checked_add(SignedDuration::from_hours(24)).ok()
}

fn after_days(from: Timestamp, days: u32) -> Timestamp {
    from.saturating_add(SignedDuration::from_hours(i64::from(days) * 24)).unwrap_or(from)
}
