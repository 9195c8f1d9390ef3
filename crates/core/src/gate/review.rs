//! The review of a return that he wants in spite of real risk (R-GATE-20). It never clears a line of a list; its best outcome is an individual
//! return, escorted by a neutral body.

use jiff::Timestamp;

use super::Question;
use super::finding::{Finding, Resolver, Row, Verdict};
use super::line::Asks;
use super::reason::Reason;
use super::route::Route;
use super::rows;
use super::terms::Terms;
use crate::case::Body;
use crate::event::{AssistedReturn, FamilyPressure, ReviewFound};
use crate::fold::{Office, Person, Stand, Units};
use crate::id::EntryHash;
use crate::law::{Basis, Rule};
use crate::place::State;
use crate::time::Now;
use crate::will::Counsel;

/// What a review comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum ReviewOutcome {
    /// He may be escorted there, by himself, on no list.
    Assisted(AssistedReturn),
    /// What is still wanting.
    Wanting(Vec<Finding>),
}

/// Judges the review of a return straight to `to`. Everything the gate asks for is asked for here too, but for the risk itself and the finding
/// about the receiver, which the panel weighs.
#[must_use]
pub fn review(units: &Units, from: State, to: State, office: &Office, now: Now) -> ReviewOutcome {
    let route = Route { from, via: Vec::new(), to, counterpart: None };
    let (terms, asks) = (Terms::default(), Asks::default());
    let question = Question { route: Some(&route), terms: &terms, office, now };
    let mut wanting = rows::standing_doubts(&question);
    let mut rests_on = Vec::new();
    let mut escort = None;
    for unit in units {
        wanting.extend(rows::of_person(unit, &asks, &question).into_iter().filter(|found| !is_for_the_panel(found, to)));
        let panel = Panel { person: unit, to, office, now };
        match panel.carried() {
            Ok((body, entries)) => {
                escort = Some(body);
                rests_on.extend(entries);
            }
            Err(more) => wanting.extend(more),
        }
    }
    match escort {
        Some(escort) if wanting.is_empty() => ReviewOutcome::Assisted(AssistedReturn { to, escort, rests_on }),
        _ => ReviewOutcome::Wanting(wanting),
    }
}

/// The danger where he wants to go, and whether that State keeps the Convention, are what the panel weighs. Nothing else is.
fn is_for_the_panel(found: &Finding, to: State) -> bool {
    match &found.reason {
        Reason::WantsRiskyReturn { state } => *state == to,
        _ => found.row == Row::Receiver && matches!(found.rule, Rule::Gate2 | Rule::Gate3 | Rule::Gate4),
    }
}

/// Whether he has had his days to think since a review was opened; waiting is measured at the earlier end of now.
#[must_use]
pub fn has_thought(opened: Timestamp, days: u32, now: Now) -> bool {
    crate::time::hours_between(opened, now.earliest()) >= i64::from(days) * 24
}

struct Panel<'a> {
    person: &'a Person,
    to: State,
    office: &'a Office,
    now: Now,
}

impl Panel<'_> {
    /// The escort and what the return rests on, or what is wanting.
    fn carried(&self) -> Result<(Body, Vec<EntryHash>), Vec<Finding>> {
        let days = self.office.policy().cooling_off_days;
        let found: Vec<&Stand<ReviewFound>> = self.person.review.found.standing().filter(|s| s.value.to == self.to).collect();
        let (Some(opened), true) = (self.person.review.opened_at(self.to), found.iter().any(|s| s.counted)) else {
            return Err(vec![self.wanting(Reason::NoReview, Resolver::Review)]);
        };
        let mut wanting = Vec::new();
        if !has_thought(opened, days, self.now) {
            wanting.push(self.wanting(Reason::ReviewTooShort { days }, Resolver::Person));
        }
        let mut escort = None;
        let mut entries = Vec::new();
        // Of findings that do not name each other every one must carry.
        for stand in found {
            self.judge_findings(stand, &mut wanting);
            entries.push(stand.entry);
            entries.extend(self.assents(stand.entry, &mut wanting));
            escort = escort.or(stand.value.escort);
        }
        match escort {
            Some(escort) if wanting.is_empty() => Ok((escort, entries)),
            _ => Err(wanting),
        }
    }

    fn judge_findings(&self, stand: &Stand<ReviewFound>, wanting: &mut Vec<Finding>) {
        let found = &stand.value;
        let mut require = |holds: bool, reason: Reason, resolver: Resolver| {
            if !holds {
                wanting.push(self.wanting(reason, resolver));
            }
        };
        let what = "what the review found";
        require(stand.counted, Reason::NotCountersigned { what }, Resolver::SecondMember);
        require(found.family_pressure == FamilyPressure::NoneFound, Reason::FamilyPressure, Resolver::Review);
        require(found.counsel != Counsel::NotOffered, Reason::CounselNotOffered, Resolver::Review);
        require(found.risk_explained, Reason::RiskNotExplained, Resolver::Review);
        require(found.escort.is_some(), Reason::NoEscort, Resolver::Review);
    }

    /// The votes that carry the findings: enough different members assent, and fewer dissent.
    fn assents(&self, findings: EntryHash, wanting: &mut Vec<Finding>) -> Vec<EntryHash> {
        let tally = self.person.review.tally(findings);
        let need = self.office.policy().panel_assents;
        if tally.assents < need {
            wanting.push(self.wanting(Reason::PanelAssents { have: tally.assents, need }, Resolver::Review));
        } else if tally.dissents >= tally.assents {
            wanting.push(self.wanting(Reason::PanelDissents, Resolver::Review));
        }
        tally.carried_by
    }

    fn wanting(&self, reason: Reason, resolver: Resolver) -> Finding {
        Finding {
            row: Row::RiskReal,
            rule: Rule::Gate20,
            basis: Basis::Risk,
            verdict: Verdict::Hold,
            person: self.person.ids.first().copied(),
            reason,
            resolver,
            entries: Box::default(),
        }
    }
}
