//! Rows 5, 7 and 8: danger on any node of the route, and the receiver.

use Verdict::{Block, Hold};

use super::{Sheet, earlier};
use crate::case::Art109;
use crate::event::{Risk, RiskLevel, Standing};
use crate::fold::{Slot, Stand};
use crate::gate::finding::{Resolver, Row, Verdict};
use crate::gate::reason::Reason;
use crate::id::EntryHash;
use crate::law::{Basis, Rule};
use crate::place::{Destination, State};

impl<'a> Sheet<'a> {
    /// Row 5 on every node; the nodes where no real risk is recorded.
    pub(super) fn row_5_real_risk(&mut self) -> Vec<State> {
        let mut rest = Vec::new();
        let nodes = self.nodes;
        for &state in nodes.all() {
            let rule = self.rule_of_node(state);
            let real: Vec<EntryHash> =
                self.risk_values(state).filter(|s| s.value.level == RiskLevel::Real).map(|s| s.entry).collect();
            if real.is_empty() {
                rest.push(state);
            } else if self.wants(state) {
                let reason = Reason::WantsRiskyReturn { state };
                self.says(Row::RiskReal, Rule::Gate20, Basis::Risk, Hold, reason, Resolver::Review, &real);
            } else {
                self.says(Row::RiskReal, rule, Basis::Risk, Block, Reason::RiskReal { state }, Resolver::Nobody, &real);
            }
        }
        rest
    }

    fn rule_of_node(&self, state: State) -> Rule {
        if self.nodes.receivers().contains(&state) { Rule::Gate5 } else { Rule::Gate6 }
    }

    pub(super) fn risk_values(&self, state: State) -> impl Iterator<Item = &'a Stand<Risk>> + use<'a> {
        self.person.risks.get(&state).into_iter().flat_map(Slot::standing)
    }

    /// Whether he validly wants to end in this very State, and says nothing against it.
    pub(super) fn wants(&self, state: State) -> bool {
        let destination = Destination::State(state);
        self.question.route.is_some_and(|route| route.to == state)
            && self.person.acceptances.iter().any(|yes| yes.to == destination && yes.stands())
            && !self.person.against.iter().any(|word| word.covers_any(&[state]))
    }

    /// Row 7, where nothing real was found.
    pub(super) fn row_7_risk_unassessed(&mut self, nodes: &[State]) {
        for state in nodes {
            self.is_unassessed(*state);
        }
    }

    fn is_unassessed(&mut self, state: State) {
        let rule = self.rule_of_node(state);
        let now = self.question.now;
        let hours = self.question.office.policy().risk_validity_days * 24;
        let values: Vec<_> = self.risk_values(state).collect();
        let (rule, reason) = if values.iter().any(|s| now.is_future(s.value.assessed_on)) {
            (Rule::Gate7, Reason::RiskFromTheFuture { state })
        } else if values.iter().any(|s| s.value.rests_on_assurances()) {
            (Rule::Gate9, Reason::AssuranceOnly { state })
        } else if values.is_empty() || values.iter().any(|s| s.value.level != RiskLevel::Absent || !s.value.names_sources()) {
            (rule, Reason::RiskNotAssessed { state })
        } else if !values.iter().any(|s| s.counted) {
            (rule, Reason::RiskNotCountersigned { state })
        } else if !values.iter().any(|s| s.counted && !now.is_older_than(earlier(s.value.assessed_on, s.written_at), hours)) {
            (Rule::Gate7, Reason::RiskExpired { state })
        } else {
            return;
        };
        let entries: Vec<EntryHash> = values.iter().map(|s| s.entry).collect();
        self.says(Row::RiskUnassessed, rule, Basis::Risk, Hold, reason, Resolver::Assessor, &entries);
    }

    /// Row 8, and the commitment of whoever takes back a sick or wounded man (R-GATE-13).
    pub(super) fn row_8_receiver(&mut self) {
        let now = self.question.now;
        let hours = self.question.office.policy().standing_validity_days * 24;
        let nothing = Slot::default();
        let nodes = self.nodes;
        for &state in nodes.receivers() {
            let slot = self.question.office.standing(state).unwrap_or(&nothing);
            let before = self.findings.len();
            for stand in slot.standing() {
                if !stand.value.party {
                    let reason = Reason::NotAParty { state };
                    self.says(Row::Receiver, Rule::Gate2, Basis::Risk, Block, reason, Resolver::Nobody, &[stand.entry]);
                }
                if !(stand.value.willing && stand.value.able) {
                    let reason = Reason::NotWillingOrAble { state };
                    self.says(Row::Receiver, Rule::Gate3, Basis::Risk, Block, reason, Resolver::Nobody, &[stand.entry]);
                }
            }
            if self.findings.len() > before {
                continue;
            }
            // Whoever may not be called upon to give him back must be bound by something else.
            // At home there is nothing to call back from: what a return asks for is another matter. One member makes no State his home.
            let origin = &self.person.facts.origin;
            let home = origin.is_counted() && origin.standing().all(|s| s.value.state == state);
            let reserving = slot.standing().filter(|s| !home && s.value.may_keep_him());
            for stand in reserving {
                let reason = Reason::ReservesArticle12 { state };
                self.says(Row::Receiver, Rule::Gate4, Basis::Risk, Hold, reason, Resolver::Assessor, &[stand.entry]);
            }
            let fresh = |s: &Stand<Standing>| {
                !now.is_future(s.value.assessed_on) && !now.is_older_than(earlier(s.value.assessed_on, s.written_at), hours)
            };
            let entries: Vec<EntryHash> = slot.entries().collect();
            if !slot.standing().any(|s| s.counted && s.value.names_sources()) {
                self.says(
                    Row::Receiver,
                    Rule::Gate3,
                    Basis::Risk,
                    Hold,
                    Reason::NoStanding { state },
                    Resolver::Assessor,
                    &entries,
                );
            } else if !slot.standing().any(|s| s.counted && s.value.names_sources() && fresh(s)) {
                self.says(
                    Row::Receiver,
                    Rule::Gate3,
                    Basis::Risk,
                    Hold,
                    Reason::StandingExpired { state },
                    Resolver::Assessor,
                    &entries,
                );
            }
        }
    }

    /// Whoever was repatriated as sick or wounded is not put back into service (GC III art. 117).
    pub(super) fn row_8_commitment(&mut self) {
        let person = self.person;
        let home = self.question.route.is_some_and(|route| person.facts.origin.standing().any(|s| s.value.state == route.to));
        let eligible = person.facts.medical.standing().any(|s| s.value.art109 == Art109::Eligible);
        if !(home && eligible) {
            return;
        }
        let (rule, basis) = (Rule::Gate13, Basis::Art109);
        let to = self.question.route.map(|route| route.to);
        self.fact(Row::Receiver, rule, basis, "the receiver's commitment under art. 117", &person.facts.commitment, |stand| {
            let made = stand.value.no_active_service && Some(stand.value.by) == to;
            (!made).then_some((rule, basis, Hold, Reason::NoCommitment, Resolver::DetainingPower))
        });
    }
}
