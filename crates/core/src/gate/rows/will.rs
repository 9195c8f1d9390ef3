//! Rows 3, 4, 4b, 6 and 12: what he has said, what others say of him, and what a yes still lacks.

use std::collections::BTreeSet;

use Verdict::{Block, Hold};
use jiff::Timestamp;

use super::{Sheet, earlier};
use crate::case::{Art109, Health};
use crate::event::RiskLevel;
use crate::fold::{Acceptance, Against, Voice, pseudonym};
use crate::gate::finding::{Finding, Resolver, Row, Verdict};
use crate::gate::reason::Reason;
use crate::id::EntryHash;
use crate::law::{Basis, Rule};
use crate::place::{Destination, State};
use crate::will::Defect;

impl<'a> Sheet<'a> {
    pub(super) fn row_3_sick_and_wounded(&mut self) {
        let person = self.person;
        let nodes = self.nodes.all();
        let hostilities = self.question.office.policy().hostilities;
        let sign_of_refusal = person
            .against
            .iter()
            .any(|word| word.voice != Voice::NotYet && (word.covers_any(nodes) || self.question.route.is_none()))
            || person.against.iter().any(|word| word.voice != Voice::NotYet && self.may_mean_the_destination(word));
        self.fact(Row::Art109, Rule::Gate10, Basis::Art109, "his health", &person.facts.medical, |stand| {
            let medical = &stand.value;
            let well = matches!(medical.health, Health::Good | Health::Convalescent);
            match medical.art109 {
                Art109::Eligible if hostilities && sign_of_refusal => {
                    Some((Rule::Gate10, Basis::Art109, Block, Reason::EligibleAndRefuses, Resolver::Person))
                }
                Art109::NotExamined if !well => {
                    Some((Rule::Gate10, Basis::Art109, Hold, Reason::NotExaminedForArt109, Resolver::Bureau))
                }
                _ => None,
            }
        });
    }

    /// Rows 4 and 4b, and what is no refusal but no yes either, which belongs to row 6.
    pub(super) fn row_4_his_words(&mut self) {
        let nodes = self.nodes.all();
        for word in self.person.against.iter().filter(|word| word.covers_any(nodes)) {
            self.findings.push(Finding::of_words(self.id, word));
        }
        let person = self.person;
        for word in &person.against {
            if self.may_mean_the_destination(word) {
                let reason = Reason::Says { voice: word.voice, to: word.to };
                self.says(Row::NotHeard, Rule::Will7, Basis::Will, Hold, reason, Resolver::Person, &[word.entry]);
            }
        }
    }

    /// Whether something speaks against a neutral State, against what comes through UNHCR, or for staying, and no acceptance of this very
    /// destination names it. A clock does not decide which of the two came last.
    fn may_mean_the_destination(&self, word: &Against) -> bool {
        let Some(route) = self.question.route else {
            return false;
        };
        let destination = Destination::State(route.to);
        let answers = |yes: &Acceptance| yes.to == destination && yes.stands() && yes.answers.contains(&word.entry);
        word.may_mean_any_state() && !self.person.acceptances.iter().any(answers)
    }

    pub(super) fn row_6_acceptance(&mut self) {
        let Some(route) = self.question.route else {
            return;
        };
        let destination = Destination::State(route.to);
        let yeses: Vec<&Acceptance> = self.person.acceptances.iter().filter(|yes| yes.to == destination).collect();
        let entries: Vec<EntryHash> = yeses.iter().map(|yes| yes.entry).collect();
        if let Some((rule, reason, resolver)) = self.lacks(route.to, &yeses) {
            self.says(Row::NotHeard, rule, Basis::Will, Hold, reason, resolver, &entries);
        }
    }

    /// What an acceptance still lacks; `None` where it is complete.
    fn lacks(&self, to: State, yeses: &[&Acceptance]) -> Option<(Rule, Reason, Resolver)> {
        let policy = self.question.office.policy();
        let Some(last_said) = yeses.last() else {
            return Some((Rule::Will1, Reason::NeverHeard { to }, Resolver::Person));
        };
        if yeses.iter().all(|yes| !yes.defects.is_empty()) {
            let defects = last_said.defects.clone();
            let rule = defects.first().map_or(Rule::Will1, |d| d.rule());
            return Some((rule, Reason::Defective { defects: defects.into() }, Resolver::Person));
        }
        let valid: Vec<&Acceptance> = yeses.iter().copied().filter(|yes| yes.stands()).collect();
        let Some(last) = valid.iter().max_by_key(|yes| yes.ages_from()) else {
            return Some((Rule::Will7, Reason::AcceptanceNotCountersigned, Resolver::SecondMember));
        };
        if valid.iter().any(|yes| self.question.now.is_future(yes.ages_from())) {
            return Some((Rule::Will11, Reason::Defective { defects: Box::new([Defect::FromTheFuture]) }, Resolver::Person));
        }
        let days = policy.declaration_validity_days;
        if self.question.now.is_older_than(last.ages_from(), days * 24) {
            return Some((Rule::Will11, Reason::DeclarationExpired { days }, Resolver::Person));
        }
        if self.one_interview_suffices() {
            return None;
        }
        let have = u32::try_from(valid.len()).unwrap_or(u32::MAX);
        if have < policy.concordant_declarations {
            return Some((
                Rule::Will1,
                Reason::TooFewDeclarations { have, need: policy.concordant_declarations },
                Resolver::Person,
            ));
        }
        let have = different_interviewers(&valid);
        if have < policy.different_takers {
            return Some((Rule::Will11, Reason::TooFewTakers { have, need: policy.different_takers }, Resolver::Person));
        }
        let days = policy.cooling_off_days;
        if hours_of_thought(&valid) < i64::from(days) * 24 {
            return Some((Rule::Will10, Reason::CoolingOff { days }, Resolver::Person));
        }
        None
    }

    /// The practice for ordinary prisoners, where the archive's policy follows it: no risk on any node, and nothing ever said against any.
    fn one_interview_suffices(&self) -> bool {
        let nodes = self.nodes.all();
        let no_risk = nodes.iter().all(|state| {
            let mut values = self.risk_values(*state).peekable();
            values.peek().is_some() && values.all(|s| s.counted && s.value.level == RiskLevel::Absent)
        });
        self.question.office.policy().not_asked_is_not_refused
            && no_risk
            && !self.person.ever_against.iter().any(|word| word.covers_any(nodes) || word.may_mean_any_state())
    }

    pub(super) fn row_12_final_confirmation(&mut self) {
        let Some(route) = self.question.route else {
            return;
        };
        let (now, hours) = (self.question.now, self.question.office.policy().final_confirmation_hours);
        let slot = &self.person.facts.confirmation;
        let here: Vec<_> = slot.standing().filter(|s| s.counted && s.value.wants).collect();
        let entries: Vec<EntryHash> = slot.entries().collect();
        let to = Destination::State(route.to);
        let reason = if slot.is_empty() {
            Reason::NotRecorded { what: "his final confirmation" }
        } else if here.is_empty() {
            Reason::NotCountersigned { what: "his final confirmation" }
        } else if !here.iter().any(|s| s.value.to == to) {
            Reason::ConfirmationElsewhere
        } else if !here.iter().any(|s| {
            s.value.to == to && !now.is_future(s.value.at) && !now.is_older_than(earlier(s.value.at, s.written_at), hours)
        }) {
            Reason::ConfirmationStale { hours }
        } else {
            return;
        };
        self.says(Row::FinalConfirmation, Rule::Gate22, Basis::Will, Hold, reason, Resolver::Person, &entries);
    }
}

/// How many of the declarations were taken by nobody who took another of them: who sat in both has not confirmed himself.
fn different_interviewers(valid: &[&Acceptance]) -> u32 {
    let takers: Vec<BTreeSet<String>> =
        valid.iter().map(|yes| yes.takers.iter().map(|id| pseudonym(id)).filter(|id| !id.is_empty()).collect()).collect();
    let apart_from = |first: &BTreeSet<String>| {
        let mut seen = first.clone();
        let mut count = u32::from(!first.is_empty());
        for others in takers.iter().filter(|others| !others.is_empty()) {
            if others.is_disjoint(&seen) {
                seen.extend(others.iter().cloned());
                count += 1;
            }
        }
        count
    };
    takers.iter().map(apart_from).max().unwrap_or(0)
}

/// Hours between the first and the last valid declaration, by the log and by the claims, whichever is less.
fn hours_of_thought(valid: &[&Acceptance]) -> i64 {
    let span = |times: Vec<Timestamp>| match (times.iter().min(), times.iter().max()) {
        (Some(first), Some(last)) => crate::time::hours_between(*first, *last),
        _ => 0,
    };
    let written = span(valid.iter().map(|yes| yes.written_at).collect());
    let claimed = span(valid.iter().filter_map(|yes| yes.taken_at).collect());
    written.min(claimed)
}
