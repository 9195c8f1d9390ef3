//! The rows of the decision table, one function each, in the order of the table (domain §3).
//!
//! House rule: a row only ever *adds* findings. Nothing here takes one away, and no row asks another row's opinion.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::Question;
use super::finding::{Finding, Reason, Resolver, Row, Verdict};
use super::line::{BirthDate, Candidate, Line, LineVerdict, MatchedBy};
use super::route::Nodes;
use crate::case::{AgeFinding, Appeal, Art109, CustodyStatus, Health, LegalStatus, Proceedings};
use crate::event::RiskLevel;
use crate::fold::{Acceptance, Against, Doubt, Person, Slot, Stand, Voice};
use crate::id::{EntryHash, PersonId};
use crate::law::{Basis, Rule};
use crate::place::{Destination, State};
use crate::roster::Coverage;
use crate::will::{Counsel, Defect};

use Verdict::{Block, Hold};

/// Judges one line.
pub(super) fn judge(line: &Line, named_twice: bool, question: &Question<'_>) -> LineVerdict {
    let mut findings = Vec::new();
    standstill(question, &mut findings);
    line_itself(line, named_twice, question, &mut findings);
    for candidate in &line.candidates {
        identity(candidate, &mut findings);
        if candidate.units.is_empty() {
            findings.push(finding(Row::Identity, Rule::Gate18, Basis::Data, Hold, Reason::NoRecordHere, Resolver::Bureau));
        }
        for unit in &candidate.units {
            let mut sheet = Sheet::new(unit, question);
            sheet.all_rows();
            findings.append(&mut sheet.findings);
        }
    }
    // Everybody a line may mean, records that are linked among them.
    let persons: BTreeSet<PersonId> = line.candidates.iter().flat_map(Candidate::ids).collect();
    let persons = persons.into_iter().collect();
    LineVerdict::of(line.number, persons, findings)
}

fn finding(row: Row, rule: Rule, basis: Basis, verdict: Verdict, reason: Reason, resolver: Resolver) -> Finding {
    Finding { row, rule, basis, verdict, person: None, reason, resolver, entries: Vec::new() }
}

/// What makes the whole register doubtful: a clock, a silent or forked device, an unreadable entry of the office.
fn standstill(question: &Question<'_>, findings: &mut Vec<Finding>) {
    let mut hold = |reason, resolver| findings.push(finding(Row::Standstill, Rule::Gate18, Basis::Data, Hold, reason, resolver));
    if let Some(doubt) = question.now.doubt() {
        hold(Reason::ClockDoubtful(doubt), Resolver::DeviceHolder);
    }
    if !question.office.unreadable().is_empty() {
        hold(Reason::OfficeUnreadable, Resolver::SecondMember);
    }
    let hours = question.office.policy().heartbeat_hours;
    for view in question.office.devices().iter().filter(|view| view.unmatched) {
        // Parking ends a device's silence, not the doubt about whom it had recorded before.
        hold(Reason::NamesMissing { letter: view.letter }, Resolver::DeviceHolder);
    }
    for view in question.office.devices().iter().filter(|view| !question.office.is_set_aside(view.device)) {
        let letter = view.letter;
        if view.forked {
            hold(Reason::DeviceForked { letter }, Resolver::DeviceHolder);
        }
        if view.incomplete {
            hold(Reason::DeviceIncomplete { letter }, Resolver::DeviceHolder);
        }
        match view.last_heard {
            _ if view.own => {}
            None => hold(Reason::DeviceNeverHeard { letter }, Resolver::DeviceHolder),
            Some(at) if question.now.is_older_than(at, hours) => {
                hold(Reason::DeviceSilent { letter, hours }, Resolver::DeviceHolder)
            }
            Some(_) => {}
        }
    }
}

fn line_itself(line: &Line, named_twice: bool, question: &Question<'_>, findings: &mut Vec<Finding>) {
    for problem in &line.problems {
        let reason = Reason::BadCell { column: problem.column.clone(), problem: problem.problem.clone() };
        findings.push(finding(Row::ListData, Rule::Gate18, Basis::Data, Hold, reason, Resolver::Sender));
    }
    if let Some(earlier) = line.repeats {
        let reason = Reason::RepeatsLine { line: earlier };
        findings.push(finding(Row::ListData, Rule::List1, Basis::Data, Hold, reason, Resolver::Sender));
    }
    if named_twice {
        findings.push(finding(Row::ListData, Rule::List1, Basis::Data, Hold, Reason::NamedTwice, Resolver::Sender));
    }
    if question.route.is_none() {
        findings.push(finding(Row::Receiver, Rule::Gate6, Basis::Risk, Hold, Reason::NoRoute, Resolver::Bureau));
    }
    match line.candidates.len() {
        0 => {
            let verdict = match question.office.coverage() {
                Coverage::All => Hold,
                Coverage::Protected => Verdict::NoRecord,
            };
            findings.push(finding(Row::NoRecord, Rule::Gate18, Basis::Data, verdict, Reason::NoRecordHere, Resolver::Bureau));
        }
        1 => {}
        count => {
            let reason = Reason::SeveralCandidates { count };
            findings.push(finding(Row::Identity, Rule::Gate19, Basis::Data, Hold, reason, Resolver::Sender));
        }
    }
}

/// Row 1, for one candidate.
fn identity(candidate: &Candidate, findings: &mut Vec<Finding>) {
    let mut hold = |rule, reason| {
        let mut found = finding(Row::Identity, rule, Basis::Data, Hold, reason, Resolver::Sender);
        found.person = candidate.id();
        findings.push(found);
    };
    if candidate.matched_by.contains(&MatchedBy::OtherIdentity) {
        hold(Rule::List6, Reason::OtherIdentityMatched);
    }
    if candidate.birth_date == BirthDate::Contradicts {
        hold(Rule::List5, Reason::BirthDateContradicts);
    }
}

/// The rows for one person.
struct Sheet<'a> {
    person: &'a Person,
    id: Option<PersonId>,
    question: &'a Question<'a>,
    nodes: Nodes,
    findings: Vec<Finding>,
}

/// What a row says of one recorded value; `None` where it passes.
type Says = Option<(Rule, Basis, Verdict, Reason, Resolver)>;

impl<'a> Sheet<'a> {
    fn new(person: &'a Person, question: &'a Question<'a>) -> Self {
        let origins: Vec<State> = person.origin.standing().map(|s| s.value.state).collect();
        let nodes = match question.route {
            Some(route) => route.nodes(question.office, &origins),
            None => Nodes { receivers: Vec::new(), beyond: Vec::new() },
        };
        Self { person, id: person.ids.first().copied(), question, nodes, findings: Vec::new() }
    }

    fn all_rows(&mut self) {
        self.row_1_doubts();
        self.row_2_custody();
        self.row_2b_age();
        self.row_3_sick_and_wounded();
        self.row_4_his_words();
        self.row_5_and_7_risk();
        self.row_6_acceptance();
        self.row_8_receiver();
        self.row_9_procedure();
        self.row_10_journey();
        self.row_11_proceedings();
        self.row_12_final_confirmation();
    }

    #[allow(clippy::too_many_arguments, reason = "the parts of a finding, in its order")]
    fn says(
        &mut self,
        row: Row,
        rule: Rule,
        basis: Basis,
        verdict: Verdict,
        reason: Reason,
        resolver: Resolver,
        entries: &[EntryHash],
    ) {
        let entries = entries.to_vec();
        self.findings.push(Finding { row, rule, basis, verdict, person: self.id, reason, resolver, entries });
    }

    /// One fact: every value that stands is judged, the worst decides, and none passes before a second member has signed one.
    fn fact<T>(
        &mut self,
        row: Row,
        rule: Rule,
        basis: Basis,
        what: &'static str,
        slot: &Slot<T>,
        judge: impl Fn(&Stand<T>) -> Says,
    ) {
        let before = self.findings.len();
        for stand in slot.standing() {
            if let Some((rule, basis, verdict, reason, resolver)) = judge(stand) {
                self.says(row, rule, basis, verdict, reason, resolver, &[stand.entry]);
            }
        }
        if self.findings.len() > before || slot.is_counted() {
            return;
        }
        let entries: Vec<EntryHash> = slot.entries().collect();
        if slot.is_empty() {
            self.says(row, rule, basis, Hold, Reason::NotRecorded { what }, Resolver::Bureau, &entries);
        } else {
            self.says(row, rule, basis, Hold, Reason::NotCountersigned { what }, Resolver::SecondMember, &entries);
        }
    }

    fn row_1_doubts(&mut self) {
        for doubt in &self.person.doubts {
            let (rule, reason, resolver, entry) = match doubt {
                Doubt::Unreadable(entry, why) => {
                    (Rule::Gate18, Reason::EntryUnreadable(*why), Resolver::SecondMember, Some(*entry))
                }
                Doubt::MistakePending(entry) => (Rule::Gate18, Reason::MistakePending, Resolver::SecondMember, Some(*entry)),
                Doubt::LinkPending(_) => (Rule::Gate19, Reason::LinkNotSettled, Resolver::SecondMember, None),
                Doubt::LabelTwice => (Rule::Gate19, Reason::LabelTwice, Resolver::Bureau, None),
            };
            let entries: Vec<EntryHash> = entry.into_iter().collect();
            self.says(Row::Identity, rule, Basis::Data, Hold, reason, resolver, &entries);
        }
    }

    fn row_2_custody(&mut self) {
        let person = self.person;
        self.fact(Row::ListData, Rule::List3, Basis::Data, "his custody", &person.custody, |stand| {
            let (rule, reason) = match stand.value.status {
                CustodyStatus::InCustody | CustodyStatus::Hospital => return None,
                CustodyStatus::Transferred | CustodyStatus::Released | CustodyStatus::Repatriated | CustodyStatus::Escaped => {
                    (Rule::List2, Reason::EndedAlready)
                }
                CustodyStatus::Dead => {
                    (Rule::List2, Reason::Dead { certified: person.death.standing().any(|d| d.value.certificate.is_some()) })
                }
                CustodyStatus::Missing | CustodyStatus::NotInCustody => (Rule::List3, Reason::NotInCustody),
            };
            Some((rule, Basis::Data, Block, reason, Resolver::Sender))
        });
        for stand in person.death.standing() {
            let reason = Reason::Dead { certified: stand.value.certificate.is_some() };
            self.says(Row::ListData, Rule::Death1, Basis::Data, Block, reason, Resolver::Sender, &[stand.entry]);
        }
        self.fact(Row::ListData, Rule::Stat1, Basis::Status, "his status", &person.status, |stand| match stand.value.status {
            LegalStatus::PrisonerOfWar | LegalStatus::InDoubt => None,
            LegalStatus::Civilian | LegalStatus::MedicalOrChaplain => {
                Some((Rule::List4, Basis::Status, Block, Reason::NotAPrisonerOfWar, Resolver::Sender))
            }
        });
        self.fact(Row::ListData, Rule::Gate6, Basis::Risk, "the Power he depends on", &person.origin, |_| None);
        for stand in person.age.standing().filter(|s| s.value.finding == AgeFinding::Under18) {
            self.says(Row::ListData, Rule::List4, Basis::Status, Block, Reason::ChildOnList, Resolver::Sender, &[stand.entry]);
        }
    }

    fn row_2b_age(&mut self) {
        self.fact(Row::Age, Rule::Doc8, Basis::Status, "his age", &self.person.age, |stand| {
            let age = &stand.value;
            let reason = match age.finding {
                AgeFinding::Adult => return None,
                _ if age.guardian && age.best_interests && stand.counted => return None,
                AgeFinding::Under18 => Reason::Under18,
                AgeFinding::Disputed => Reason::AgeDisputed,
            };
            Some((Rule::Doc8, Basis::Status, Hold, reason, Resolver::Bureau))
        });
    }

    fn row_3_sick_and_wounded(&mut self) {
        let person = self.person;
        let nodes = self.nodes.all();
        let hostilities = self.question.office.policy().hostilities;
        let sign_of_refusal = person
            .against
            .iter()
            .any(|word| word.voice != Voice::NotYet && (word.covers_any(&nodes) || self.question.route.is_none()))
            || person.against.iter().any(|word| self.may_mean_the_destination(word));
        self.fact(Row::Art109, Rule::Gate10, Basis::Art109, "his health", &person.medical, |stand| {
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
    fn row_4_his_words(&mut self) {
        let nodes = self.nodes.all();
        for word in self.person.against.iter().filter(|word| word.covers_any(&nodes)) {
            let reason = Reason::Says { voice: word.voice, to: word.to };
            let (row, rule, verdict) = match word.voice {
                Voice::Refusal => (Row::OwnRefusal, Rule::Will7, Block),
                Voice::Reported => (Row::Reported, Rule::Will6, Hold),
                Voice::NotYet | Voice::Withdrawn => (Row::NotHeard, Rule::Will8, Hold),
                Voice::MarkedMistaken => (Row::NotHeard, Rule::Will7, Hold),
            };
            self.says(row, rule, Basis::Will, verdict, reason, Resolver::Person, &[word.entry]);
        }
        let person = self.person;
        for word in &person.against {
            if self.may_mean_the_destination(word) {
                let reason = Reason::Says { voice: word.voice, to: word.to };
                self.says(Row::NotHeard, Rule::Will7, Basis::Will, Hold, reason, Resolver::Person, &[word.entry]);
            }
        }
    }

    /// Whether he refuses every neutral State, or what comes through UNHCR, and has not since accepted this very destination: nobody has
    /// recorded which States those are, so this may be one.
    fn may_mean_the_destination(&self, word: &Against) -> bool {
        let Some(route) = self.question.route else {
            return false;
        };
        let destination = Destination::State(route.to);
        let accepted_since =
            self.person.acceptances.iter().any(|yes| {
                yes.to == destination && yes.stands() && (yes.entry == word.entry || yes.written_at > word.written_at)
            });
        word.voice == Voice::Refusal && matches!(word.to, Destination::AnyNeutral | Destination::Unhcr) && !accepted_since
    }

    fn row_5_and_7_risk(&mut self) {
        let receivers = self.nodes.receivers.clone();
        for state in self.nodes.all() {
            let rule = if receivers.contains(&state) { Rule::Gate5 } else { Rule::Gate6 };
            let real: Vec<EntryHash> =
                self.risk_values(state).filter(|s| s.value.level == RiskLevel::Real).map(|s| s.entry).collect();
            if real.is_empty() {
                self.row_7_risk_unassessed(state, rule);
            } else if self.wants(state) {
                let reason = Reason::WantsRiskyReturn { state };
                self.says(Row::RiskReal, Rule::Gate20, Basis::Risk, Hold, reason, Resolver::Review, &real);
            } else {
                self.says(Row::RiskReal, rule, Basis::Risk, Block, Reason::RiskReal { state }, Resolver::Nobody, &real);
            }
        }
    }

    fn risk_values(&self, state: State) -> impl Iterator<Item = &'a Stand<crate::event::Risk>> + use<'a> {
        self.person.risks.get(&state).into_iter().flat_map(Slot::standing)
    }

    /// Whether he validly wants to end in this very State, and says nothing against it.
    fn wants(&self, state: State) -> bool {
        let destination = Destination::State(state);
        self.question.route.is_some_and(|route| route.to == state)
            && self.person.acceptances.iter().any(|yes| yes.to == destination && yes.stands())
            && !self.person.against.iter().any(|word| word.covers_any(&[state]))
    }

    fn row_7_risk_unassessed(&mut self, state: State, rule: Rule) {
        let now = self.question.now;
        let hours = self.question.office.policy().risk_validity_days * 24;
        let values: Vec<_> = self.risk_values(state).collect();
        let (rule, reason) = if values.iter().any(|s| now.is_future(s.value.assessed_on)) {
            (Rule::Gate7, Reason::RiskFromTheFuture { state })
        } else if values.is_empty() || values.iter().any(|s| s.value.level != RiskLevel::Absent || s.value.sources.is_empty()) {
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

    fn row_6_acceptance(&mut self) {
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
            return Some((rule, Reason::Defective { defects }, Resolver::Person));
        }
        let valid: Vec<&Acceptance> = yeses.iter().copied().filter(|yes| yes.stands()).collect();
        let Some(last) = valid.iter().max_by_key(|yes| yes.ages_from()) else {
            return Some((Rule::Will7, Reason::AcceptanceNotCountersigned, Resolver::SecondMember));
        };
        if valid.iter().any(|yes| self.question.now.is_future(yes.ages_from())) {
            return Some((Rule::Will11, Reason::Defective { defects: vec![Defect::FromTheFuture] }, Resolver::Person));
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

    /// The practice for ordinary prisoners, where the archive's policy follows it: no risk on any node, and nothing said against any.
    fn one_interview_suffices(&self) -> bool {
        let nodes = self.nodes.all();
        let no_risk = nodes.iter().all(|state| {
            let mut values = self.risk_values(*state).peekable();
            values.peek().is_some() && values.all(|s| s.counted && s.value.level == RiskLevel::Absent)
        });
        self.question.office.policy().not_asked_is_not_refused
            && no_risk
            && !self.person.against.iter().any(|word| word.covers_any(&nodes))
    }

    fn row_8_receiver(&mut self) {
        let now = self.question.now;
        let hours = self.question.office.policy().standing_validity_days * 24;
        let nothing = Slot::default();
        for state in self.nodes.receivers.clone() {
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
            let fresh = |s: &Stand<crate::event::Standing>| {
                !now.is_future(s.value.assessed_on) && !now.is_older_than(earlier(s.value.assessed_on, s.written_at), hours)
            };
            let entries: Vec<EntryHash> = slot.entries().collect();
            if !slot.is_counted() {
                self.says(
                    Row::Receiver,
                    Rule::Gate3,
                    Basis::Risk,
                    Hold,
                    Reason::NoStanding { state },
                    Resolver::Assessor,
                    &entries,
                );
            } else if !slot.standing().any(|s| s.counted && fresh(s)) {
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

    fn row_9_procedure(&mut self) {
        let person = self.person;
        let now = self.question.now;
        let (rule, basis) = (Rule::Gate8, Basis::Status);
        self.fact(Row::Procedure, rule, basis, "the notice to him", &person.notice, |stand| {
            if now.is_future(stand.value.given_at) {
                return Some((rule, basis, Hold, Reason::NotRecorded { what: "the notice to him" }, Resolver::Bureau));
            }
            (!stand.value.understood).then_some((rule, basis, Hold, Reason::NoticeNotUnderstood, Resolver::Bureau))
        });
        self.fact(Row::Procedure, rule, basis, "the offer of counsel", &person.counsel, |stand| {
            (stand.value.counsel == Counsel::NotOffered).then_some((
                rule,
                basis,
                Hold,
                Reason::CounselNotOffered,
                Resolver::Bureau,
            ))
        });
        self.fact(Row::Procedure, rule, basis, "whether he appeals", &person.appeal, |stand| match stand.value.appeal {
            Appeal::NoneInTime | Appeal::Dismissed => None,
            Appeal::Open => Some((rule, basis, Hold, Reason::AppealOpen, Resolver::DetainingPower)),
            Appeal::Upheld => Some((rule, basis, Block, Reason::AppealUpheld, Resolver::Nobody)),
        });
    }

    fn row_10_journey(&mut self) {
        let person = self.person;
        let now = self.question.now;
        let (rule, basis) = (Rule::Gate14, Basis::Status);
        self.fact(Row::Journey, rule, basis, "his fitness to travel", &person.fitness, |stand| {
            if !stand.value.fit {
                Some((rule, basis, Hold, Reason::NotFit, Resolver::Bureau))
            } else {
                (stand.value.until < now.latest()).then_some((rule, basis, Hold, Reason::FitnessExpired, Resolver::Bureau))
            }
        });
        self.fact(Row::Journey, rule, basis, "the manifest", &person.manifest, |_| None);
        self.fact(Row::Journey, rule, basis, "the notice of departure", &person.departure, |stand| {
            if now.is_future(stand.value.given_at) {
                return Some((rule, basis, Hold, Reason::NotRecorded { what: "the notice of departure" }, Resolver::Bureau));
            }
            (!stand.value.new_address).then_some((rule, basis, Hold, Reason::NoNewAddress, Resolver::Bureau))
        });
        self.fact(Row::Journey, rule, basis, "the receipt for his effects", &person.effects, |stand| {
            (!stand.value.receipt).then_some((rule, basis, Hold, Reason::NoReceiptForEffects, Resolver::Bureau))
        });
    }

    fn row_11_proceedings(&mut self) {
        let (rule, basis) = (Rule::Gate12, Basis::Status);
        self.fact(Row::Proceedings, rule, basis, "whether proceedings are pending", &self.person.proceedings, |stand| {
            (stand.value.proceedings == Proceedings::Pending).then_some((
                rule,
                basis,
                Hold,
                Reason::ProceedingsPending,
                Resolver::DetainingPower,
            ))
        });
    }

    fn row_12_final_confirmation(&mut self) {
        let Some(route) = self.question.route else {
            return;
        };
        let (now, hours) = (self.question.now, self.question.office.policy().final_confirmation_hours);
        let slot = &self.person.confirmation;
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

/// A claimed time can only make a thing older.
fn earlier(claimed: Timestamp, written: Timestamp) -> Timestamp {
    claimed.min(written)
}

/// How many of the declarations were taken by nobody who took another of them: who sat in both has not confirmed himself.
fn different_interviewers(valid: &[&Acceptance]) -> u32 {
    let takers: Vec<BTreeSet<String>> = valid
        .iter()
        .map(|yes| yes.takers.iter().map(|id| id.trim().to_lowercase()).filter(|id| !id.is_empty()).collect())
        .collect();
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
