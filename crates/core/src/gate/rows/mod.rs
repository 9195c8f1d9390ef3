//! The rows of the decision table, one function each (domain §3), in files by what they ask about.
//!
//! House rule: a row only ever *adds* findings. Nothing here takes one away, and no row asks another row's opinion.

mod custody;
mod kinds;
mod papers;
mod promises;
mod risk;
mod terms;
mod will;

use Verdict::Hold;
use jiff::Timestamp;

use super::Question;
use super::finding::{Finding, Resolver, Row, Verdict};
use super::line::{Asks, Candidate, Compared, Line, LineVerdict, MatchedBy};
use super::reason::Reason;
use super::route::Nodes;
use super::terms::ListKind;
use crate::fold::{Person, Slot, Stand};
use crate::id::{EntryHash, PersonId};
use crate::law::{Basis, Rule};
use crate::place::State;
use crate::roster::Coverage;

/// Judges one line.
pub(super) fn judge(line: &Line, named_twice: bool, question: &Question<'_>, ways: &mut Ways) -> LineVerdict {
    let mut findings = Vec::new();
    standstill(question, &mut findings);
    line_itself(line, named_twice, question, &mut findings);
    terms::asked(line, question, &mut findings);
    for candidate in &line.candidates {
        identity(candidate, &mut findings);
        if candidate.units.is_empty() {
            findings.push(finding(Row::Identity, Rule::Gate18, Basis::Data, Hold, Reason::NoRecordHere, Resolver::Bureau));
        }
        for unit in &candidate.units {
            let mut found = rows_of(unit, &line.asks, question, ways);
            if findings.is_empty() {
                findings = found;
            } else {
                findings.append(&mut found);
            }
        }
    }
    for candidate in possibly_meant(line) {
        possible(candidate, line, question, ways, &mut findings);
    }
    // Everybody a line may mean, records that are linked among them.
    let mut persons: Vec<PersonId> = line.candidates.iter().flat_map(Candidate::ids).collect();
    persons.sort_unstable();
    persons.dedup();
    LineVerdict::of(line.number, persons, findings)
}

/// The rows that a list of this kind asks about one person.
fn rows_of(unit: &Person, asks: &Asks, question: &Question<'_>, ways: &mut Ways) -> Vec<Finding> {
    let mut sheet = Sheet::new(unit, asks, question, ways.of(unit, question));
    match question.terms.kind {
        ListKind::Outgoing => sheet.all_rows(),
        ListKind::Incoming => sheet.incoming_rows(),
        ListKind::Remains => sheet.remains_rows(),
    }
    sheet.findings
}

/// Everybody a line may mean under another spelling, without whom two members have found that it does not mean.
fn possibly_meant(line: &Line) -> impl Iterator<Item = &Candidate> {
    line.possible.iter().filter(|candidate| !candidate.is_not_meant_by(line.written))
}

/// Row 1, for somebody who may be meant: he holds, with his rows beneath. What would block him holds, until it is known whether it is he.
fn possible(candidate: &Candidate, line: &Line, question: &Question<'_>, ways: &mut Ways, findings: &mut Vec<Finding>) {
    let mut found = finding(Row::Identity, Rule::Gate19, Basis::Data, Hold, Reason::PossiblyMeant, Resolver::Bureau);
    found.person = candidate.id();
    findings.push(found);
    for unit in &candidate.units {
        let beneath = rows_of(unit, &line.asks, question, ways).into_iter();
        findings.extend(beneath.map(|found| Finding { verdict: found.verdict.min(Hold), ..found }));
    }
}

/// What makes the whole register doubtful.
pub(super) fn standing_doubts(question: &Question<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    standstill(question, &mut findings);
    findings
}

/// Every row for one person who would leave our custody.
pub(super) fn of_person(person: &Person, asks: &Asks, question: &Question<'_>) -> Vec<Finding> {
    let mut ways = Ways::default();
    let mut sheet = Sheet::new(person, asks, question, ways.of(person, question));
    sheet.all_rows();
    sheet.findings
}

fn finding(row: Row, rule: Rule, basis: Basis, verdict: Verdict, reason: Reason, resolver: Resolver) -> Finding {
    Finding { row, rule, basis, verdict, person: None, reason, resolver, entries: Box::default() }
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
        let reason = Reason::BadCell(Box::new(problem.clone()));
        findings.push(finding(Row::ListData, Rule::Gate18, Basis::Data, Hold, reason, Resolver::Sender));
    }
    if let Some(earlier) = line.repeats {
        let reason = Reason::RepeatsLine { line: earlier };
        findings.push(finding(Row::ListData, Rule::List1, Basis::Data, Hold, reason, Resolver::Sender));
    }
    if named_twice {
        findings.push(finding(Row::ListData, Rule::List1, Basis::Data, Hold, Reason::NamedTwice, Resolver::Sender));
    }
    if question.route.is_none() && question.terms.kind == ListKind::Outgoing {
        findings.push(finding(Row::Receiver, Rule::Gate6, Basis::Risk, Hold, Reason::NoRoute, Resolver::Bureau));
    }
    match line.candidates.len() {
        0 if possibly_meant(line).next().is_some() => {}
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
    if candidate.birth_date == Compared::Contradicts {
        hold(Rule::List5, Reason::BirthDateContradicts);
    }
    if candidate.capture == Compared::Contradicts {
        hold(Rule::Gate19, Reason::CaptureContradicts);
    }
}

/// The nodes of the route for people of the same origin: worked out once for lines that follow each other.
#[derive(Default)]
pub(super) struct Ways {
    last: Option<(Vec<State>, Nodes)>,
}

impl Ways {
    fn of(&mut self, person: &Person, question: &Question<'_>) -> &Nodes {
        let origins = || person.facts.origin.standing().map(|s| s.value.state);
        let (_, nodes) = match self.last.take() {
            Some((known, nodes)) if origins().eq(known.iter().copied()) => self.last.insert((known, nodes)),
            _ => {
                let origins: Vec<State> = origins().collect();
                let nodes = question.route.map_or_else(Nodes::none, |route| route.nodes(question.office, &origins));
                self.last.insert((origins, nodes))
            }
        };
        nodes
    }
}

/// Room for what is usually found about somebody of whom little is recorded.
const USUAL_FINDINGS: usize = 24;

/// The rows for one person.
struct Sheet<'a> {
    person: &'a Person,
    id: Option<PersonId>,
    asks: &'a Asks,
    question: &'a Question<'a>,
    nodes: &'a Nodes,
    findings: Vec<Finding>,
}

/// What a row says of one recorded value; `None` where it passes.
type Says = Option<(Rule, Basis, Verdict, Reason, Resolver)>;

impl<'a> Sheet<'a> {
    fn new(person: &'a Person, asks: &'a Asks, question: &'a Question<'a>, nodes: &'a Nodes) -> Self {
        Self { person, id: person.ids.first().copied(), asks, question, nodes, findings: Vec::with_capacity(USUAL_FINDINGS) }
    }

    fn all_rows(&mut self) {
        self.row_1_doubts();
        self.row_2_custody();
        self.row_2b_age();
        self.row_3_sick_and_wounded();
        self.row_4_his_words();
        let not_real = self.row_5_real_risk();
        self.row_6_acceptance();
        self.row_7_risk_unassessed(&not_real);
        self.row_8_receiver();
        self.row_8_commitment();
        self.row_8_offers();
        self.row_8_guarantees();
        self.row_9_procedure();
        self.row_10_journey();
        self.row_11_proceedings();
        self.row_12_final_confirmation();
        self.row_bargain();
        self.row_departure();
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
        let entries = entries.into();
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
}

/// A claimed time can only make a wait shorter.
fn later(claimed: Timestamp, written: Timestamp) -> Timestamp {
    claimed.max(written)
}

/// A claimed time can only make a thing older.
fn earlier(claimed: Timestamp, written: Timestamp) -> Timestamp {
    claimed.min(written)
}
