//! One person's case.

use serde::Serialize;
use volya_bureau::acts::{CasePage, StandingFact};
use volya_bureau::core::event::{Event, Guarantee};
use volya_bureau::core::fold::Issued;
use volya_bureau::core::id::EntryHash;
use volya_bureau::core::place::State;

use super::PersonShape;
use super::due::DueShape;

/// What the log says of a clearance; whether it would still be good, its own command asks.
pub(crate) fn became(page: &CasePage, issued: &Issued) -> &'static str {
    let passage = &page.record.state.passage;
    match () {
        () if passage.voided.iter().any(|(of, _)| *of == issued.entry) => "taken back",
        () if passage.used.iter().any(|used| used.used.of == issued.entry) => "used",
        () if issued.counted => "countersigned",
        () => "awaits a second signature",
    }
}

/// The page as JSON.
#[derive(Serialize)]
pub(crate) struct CaseShape<'a> {
    schema: &'static str,
    record: PersonShape<'a>,
    sealed: usize,
    facts: Vec<FactRow>,
    next_moves: Vec<MoveRow<'a>>,
    guarantees: Vec<GuaranteeRow<'a>>,
    third_ways: &'a [State],
    clearances: Vec<ClearanceRow>,
    moves: Vec<MovedRow>,
    due: DueShape<'a>,
}

#[derive(Serialize)]
struct FactRow {
    entry: EntryHash,
    kind: &'static str,
    at: String,
    countersigned: bool,
    event: Event,
}

#[derive(Serialize)]
struct MoveRow<'a> {
    who: &'a str,
    what: &'a str,
    since: String,
    days: i64,
}

#[derive(Serialize)]
struct GuaranteeRow<'a> {
    entry: EntryHash,
    guarantee: &'a Guarantee,
}

#[derive(Serialize)]
struct ClearanceRow {
    entry: EntryHash,
    to: State,
    from: String,
    until: String,
    became: &'static str,
}

#[derive(Serialize)]
struct MovedRow {
    entry: EntryHash,
    at: String,
    to: Option<State>,
    with_clearance: bool,
}

impl<'a> CaseShape<'a> {
    pub(crate) fn of(page: &'a CasePage) -> Self {
        let passage = &page.record.state.passage;
        let next = |(awaited, days): &'a (volya_bureau::core::case::NextMove, i64)| MoveRow {
            who: &awaited.who,
            what: &awaited.what,
            since: awaited.since.to_string(),
            days: *days,
        };
        let clearance = |issued: &Issued| ClearanceRow {
            entry: issued.entry,
            to: issued.clearance.route.to,
            from: issued.clearance.from.to_string(),
            until: issued.clearance.until.to_string(),
            became: became(page, issued),
        };
        let moved = passage.moved.iter().map(|(entry, _, moved)| MovedRow {
            entry: *entry,
            at: moved.at.to_string(),
            to: moved.to,
            with_clearance: passage.had_clearance(moved),
        });
        Self {
            schema: "volya-case-1",
            record: PersonShape::of(&page.record),
            sealed: page.sealed,
            facts: page.facts.iter().map(FactRow::of).collect(),
            next_moves: page.awaited.iter().map(next).collect(),
            guarantees: page.guarantees.iter().map(|(entry, guarantee)| GuaranteeRow { entry: *entry, guarantee }).collect(),
            third_ways: &page.third_ways,
            clearances: passage.issued.iter().map(clearance).collect(),
            moves: moved.collect(),
            due: DueShape::of(&page.due),
        }
    }
}

impl FactRow {
    fn of(stand: &StandingFact) -> Self {
        let (kind, event) = (stand.fact.kind(), Event::Fact(stand.fact.clone()));
        Self { entry: stand.entry, kind, at: stand.at.to_string(), countersigned: stand.counted, event }
    }
}
