//! On what a clearance rests, as bytes that anybody who holds the entries makes again (`spec/clearance.md`).

use std::collections::BTreeSet;

use serde::Serialize;

use crate::cbor::{self, CborError};
use crate::event::Footing;
use crate::fold::{Person, Slot, Stand};
use crate::gate::line::{Candidate, Line};
use crate::gate::{Asks, Compared, LineProblem, MatchedBy, Nodes, Question, Route, Terms};
use crate::id::{Digest, EntryHash, PersonId};
use crate::place::State;

/// The four parts, before they are hashed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    person: Vec<u8>,
    standings: Vec<u8>,
    policy: Vec<u8>,
    line: Vec<u8>,
}

/// One thing that stands: what it is, the entry that says it, whether it is countersigned. An entry's hash commits to all that it says.
type Row = (String, EntryHash, bool);

/// Facts that bind people and not the gate, and the confirmation, which is renewed at the crossing: a no to it is a word of his own.
const NOT_ASKED_BY_THE_GATE: &[&str] = &[
    "confirmation",
    "card",
    "notification",
    "health-report",
    "access",
    "complaint",
    "mail",
    "proof-of-life",
    "search",
    "separation",
    "enquiry",
    "recall",
    "note",
    "next-move",
    "sharing",
    "handover",
    "aftercare",
    "deadline",
    "referral",
    "family-message",
    "relative-enquiry",
];

#[derive(Serialize)]
struct LineGround<'a> {
    list: Digest,
    number: u32,
    persons: Vec<Vec<PersonId>>,
    matched: Vec<(&'a [MatchedBy], Compared, Compared)>,
    asks: &'a Asks,
    problems: &'a [LineProblem],
    repeats: Option<u32>,
    route: Option<&'a Route>,
    terms: &'a Terms,
}

impl Ground {
    /// What line `number` of the list rests on now.
    ///
    /// # Errors
    /// Where it cannot be written down.
    pub fn of(lines: &[Line], number: u32, list: Digest, question: &Question<'_>) -> Result<Self, CborError> {
        let nothing = Line::default();
        let line = lines.iter().find(|line| line.number == number).unwrap_or(&nothing);
        let units: Vec<&Person> = line.candidates.iter().flat_map(|candidate| &candidate.units).collect();
        let origins: Vec<State> =
            units.iter().flat_map(|unit| unit.facts.origin.standing().map(|stand| stand.value.state)).collect();
        let nodes = question.route.map_or_else(Nodes::none, |route| route.nodes(question.office, &origins));
        Ok(Self {
            person: cbor::to_vec(&units.iter().map(|unit| of_person(unit, nodes.all())).collect::<Vec<_>>())?,
            standings: cbor::to_vec(&of_states(&nodes, question))?,
            policy: cbor::to_vec(question.office.policy())?,
            line: cbor::to_vec(&LineGround {
                list,
                number,
                persons: line.candidates.iter().map(|candidate| Candidate::ids(candidate).collect()).collect(),
                matched: line.candidates.iter().map(|c| (c.matched_by.as_slice(), c.birth_date, c.capture)).collect(),
                asks: &line.asks,
                problems: &line.problems,
                repeats: line.repeats,
                route: question.route,
                terms: question.terms,
            })?,
        })
    }

    /// The four parts as they are hashed: person, standings, policy, line.
    #[must_use]
    pub fn parts(&self) -> [&[u8]; 4] {
        [&self.person, &self.standings, &self.policy, &self.line]
    }

    /// The digests of the four parts.
    #[must_use]
    pub fn digested(&self, sha256: impl Fn(&[u8]) -> Digest) -> Footing {
        Footing {
            person: sha256(&self.person),
            standings: sha256(&self.standings),
            policy: sha256(&self.policy),
            line: sha256(&self.line),
        }
    }
}

/// Everything about him that the gate asks about.
fn of_person(person: &Person, nodes: &[State]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    rows.extend(person.against.iter().map(|word| (format!("against {} {}", word.to, word.voice.word()), word.entry, true)));
    for yes in &person.acceptances {
        // The rules by which it is defective, and not the sentences that people read.
        let defects: BTreeSet<&str> = yes.defects.iter().map(|defect| defect.rule().id()).collect();
        let what = defects.into_iter().fold(format!("accepts {}", yes.to), |what, rule| what + " " + rule);
        rows.push((what, yes.entry, yes.counted));
    }
    // Once he has crossed, no other clearance of his is good for anything.
    rows.extend(person.passage.used.iter().map(|used| ("used".to_owned(), used.entry, true)));
    rows.extend(person.passage.moved.iter().map(|(entry, ..)| ("moved".to_owned(), *entry, true)));
    for state in nodes {
        rows.extend(person.risks.get(state).into_iter().flat_map(Slot::standing).map(|s| row("risk", s)));
    }
    person.facts.each(|word, entry, counted| {
        if !NOT_ASKED_BY_THE_GATE.contains(&word) {
            rows.push((word.to_owned(), entry, counted));
        }
    });
    rows
}

/// What is recorded of the States on the way, and what was guaranteed.
fn of_states(nodes: &Nodes, question: &Question<'_>) -> Vec<Row> {
    let office = question.office;
    let standings = nodes.all().iter().filter_map(|state| office.standing(*state)).flat_map(Slot::standing);
    standings.map(|s| row("standing", s)).chain(office.guarantees.standing().map(|s| row("guarantee", s))).collect()
}

fn row<T>(what: &str, stand: &Stand<T>) -> Row {
    (what.to_owned(), stand.entry, stand.counted)
}
