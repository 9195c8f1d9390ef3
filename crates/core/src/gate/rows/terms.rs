//! What the list and the line ask for, beside the person: one answer for all, a man for a man, a waiver, a departure without notice.

use Verdict::{Block, Hold};
use jiff::{SignedDuration, Timestamp};

use super::{Finding, Sheet, finding};
use crate::case::Art109;
use crate::day::begins_first;
use crate::gate::Question;
use crate::gate::finding::{Resolver, Row, Verdict};
use crate::gate::line::Line;
use crate::gate::reason::Reason;
use crate::gate::terms::{ListAuthor, ListGround};
use crate::law::{Basis, Rule};

/// What holds or blocks a line whoever it means.
pub(super) fn asked(line: &Line, question: &Question<'_>, findings: &mut Vec<Finding>) {
    let terms = question.terms;
    let mut add = |rule, basis, verdict, reason, resolver| {
        findings.push(finding(Row::Terms, rule, basis, verdict, reason, resolver));
    };
    if terms.all_or_nothing {
        add(Rule::Gate1, Basis::Status, Block, Reason::AllOrNothing, Resolver::Sender);
    }
    let for_somebody = line.asks.in_return_for;
    let has_counterpart = question.route.is_some_and(|route| route.counterpart.is_some());
    if terms.ground == Some(ListGround::Art109) && (for_somebody || has_counterpart) {
        add(Rule::Gate11, Basis::Art109, Block, Reason::ManForMan, Resolver::Sender);
    }
    if line.asks.waiver {
        add(Rule::Stat4, Basis::Will, Hold, Reason::WaiverClaimed, Resolver::Person);
    }
    if terms.sheets_certified == Some(false) {
        add(Rule::List12, Basis::Data, Hold, Reason::SheetNotCertified, Resolver::Sender);
    }
    if line.asks.newly_added && !line.candidates.is_empty() {
        add(Rule::List7, Basis::Data, Hold, Reason::NewlyAdded, Resolver::Sender);
    }
    let other_identity = line.candidates.iter().any(|c| c.matched_by.contains(&super::MatchedBy::OtherIdentity));
    if terms.author == ListAuthor::Counterpart && other_identity {
        add(Rule::List9, Basis::Risk, Hold, Reason::AskedByOtherIdentity, Resolver::Sender);
    }
}

impl Sheet<'_> {
    /// Nobody is a bargaining chip (R-GATE-17): a line that names somebody given in return blocks, unless he himself validly wants to go; and the
    /// sick and wounded are never traded man for man, wish or no wish (R-GATE-11).
    pub(super) fn row_bargain(&mut self) {
        if !self.asks.in_return_for {
            return;
        }
        if self.person.facts.medical.standing().any(|s| s.value.art109 == Art109::Eligible) {
            self.says(Row::Terms, Rule::Gate11, Basis::Art109, Block, Reason::ManForMan, Resolver::Sender, &[]);
        }
        if !self.question.route.is_some_and(|route| self.wants(route.to)) {
            self.says(Row::Terms, Rule::Gate17, Basis::Will, Block, Reason::CounterPerson, Resolver::Sender, &[]);
        }
    }

    /// A departure before the notice that he is owed has run (LIST-ERR-11).
    pub(super) fn row_departure(&mut self) {
        // Where the line and the list differ, the earlier day is the one he may be woken on.
        let Some(leaves) = self.asks.departs_on.into_iter().chain(self.question.terms.departs_on).min().and_then(begins_first)
        else {
            return;
        };
        let hours = self.question.office.policy().notice_hours;
        let in_time = |told: Timestamp| leaves.duration_since(told) >= SignedDuration::from_hours(i64::from(hours));
        let told = self.person.facts.departure.standing().filter(|s| s.counted);
        if !told.map(|s| super::later(s.value.given_at, s.written_at)).any(in_time) {
            self.says(Row::Terms, Rule::List11, Basis::Status, Hold, Reason::NoticeTooLate { hours }, Resolver::Sender, &[]);
        }
    }
}
