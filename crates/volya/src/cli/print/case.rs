//! One person's case on one page, as text and as JSON.

use std::fmt::Write;

use serde::Serialize;
use volya_bureau::acts::{CasePage, StandingFact};
use volya_bureau::core::event::{Event, Guarantee};
use volya_bureau::core::fold::Issued;
use volya_bureau::core::id::EntryHash;
use volya_bureau::core::place::State;

use super::{due, person};
use crate::cli::json::PersonShape;
use crate::cli::{escape, words};
use crate::plain;
use crate::words::Words;

/// Facts that say where and who he is; those of his path; the others stand under what is recorded.
const WHERE: [&str; 6] = ["custody", "status", "origin", "age", "medical", "protection"];
const PATH: [&str; 8] = ["offer", "note", "commitment", "sharing", "deadline", "handover", "recall", "aftercare"];

/// The page as text. It shows what this member may see, names among it: that is what was asked for.
pub(crate) fn text(page: &CasePage, words: Words) -> String {
    let mut text = String::new();
    let labels: Vec<String> = page.record.labels.iter().map(volya_bureau::core::id::Label::spoken).collect();
    // Writing to a string does not fail.
    let _ = writeln!(text, "{}", if labels.is_empty() { page.record.id.to_string() } else { labels.join(", ") });
    for identity in &page.record.identities {
        for line in plain::known_by(identity) {
            let _ = writeln!(text, "  {}", escape::line(&line));
        }
    }
    if page.sealed > 0 {
        let sealed = words::count(page.sealed, "entry", "entries");
        let _ = writeln!(text, "  {sealed} about him cannot be read here, and hold");
    }
    facts("Where", page, |kind| WHERE.contains(&kind), &mut text);
    person::stands(&page.record, &mut text);
    path(page, &mut text);
    moves(page, &mut text);
    facts("Recorded beside", page, |kind| kind != "next-move" && !WHERE.contains(&kind) && !PATH.contains(&kind), &mut text);
    let _ = write!(text, "\n{}", due::text(&page.due, false, words));
    text
}

fn facts(title: &str, page: &CasePage, is_here: impl Fn(&str) -> bool, text: &mut String) {
    let of: Vec<&StandingFact> = page.facts.iter().filter(|stand| is_here(stand.fact.kind())).collect();
    if !of.is_empty() {
        let _ = writeln!(text, "\n{title}");
    }
    for stand in of {
        fact(stand, text);
    }
}

fn fact(stand: &StandingFact, text: &mut String) {
    let inner = plain::fact(&stand.fact);
    let signed = if stand.counted { "" } else { ", signed by one member only" };
    let kind = stand.fact.kind();
    let _ = writeln!(text, "  {kind}: {}{signed} ({})", escape::line(&inner), words::short(&stand.entry));
}

fn path(page: &CasePage, text: &mut String) {
    let _ = writeln!(text, "\nPath");
    for stand in page.facts.iter().filter(|stand| PATH.contains(&stand.fact.kind())) {
        fact(stand, text);
    }
    for (awaited, days) in &page.awaited {
        let (who, what) = (escape::line(&awaited.who), escape::line(&awaited.what));
        let days = words::count(usize::try_from(*days).unwrap_or(0), "day", "days");
        let _ = writeln!(text, "  next move: {who}, {what}; for {days}, since {}", awaited.since);
    }
    for (entry, guarantee) in &page.guarantees {
        let (authority, said) = (escape::line(&guarantee.authority), escape::line(&guarantee.text));
        let _ = writeln!(text, "  guaranteed by {authority}, {}: \"{said}\" ({})", guarantee.on, words::short(entry));
    }
    let ways: Vec<&str> = page.third_ways.iter().map(State::code).collect();
    let ways = if ways.is_empty() { "no State offers one yet; one is always open (R-HND-3)".to_owned() } else { ways.join(", ") };
    let _ = writeln!(text, "  third ways: {ways}");
}

fn moves(page: &CasePage, text: &mut String) {
    let passage = &page.record.state.passage;
    if passage.issued.is_empty() && passage.moved.is_empty() {
        return;
    }
    let _ = writeln!(text, "\nClearances and moves");
    for issued in &passage.issued {
        let said = &issued.clearance;
        let (from, until) = (said.from.strftime("%Y-%m-%d %H:%M"), said.until.strftime("%Y-%m-%d %H:%M"));
        let entry = words::short(&issued.entry);
        let _ = writeln!(text, "  clearance to {}, {from} to {until}: {} ({entry})", said.route.to, became(page, issued));
    }
    for (entry, _, moved) in &passage.moved {
        let to = moved.to.map_or_else(String::new, |to| format!(" to {to}"));
        let with = if passage.had_clearance(moved) { "with a clearance" } else { "WITHOUT A CLEARANCE" };
        let _ = writeln!(text, "  moved{to}, {}, {with} ({})", moved.at.strftime("%Y-%m-%d"), words::short(entry));
    }
}

/// What the log says of a clearance; whether it would still be good, its own command asks.
fn became(page: &CasePage, issued: &Issued) -> &'static str {
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
pub(crate) struct Shape<'a> {
    schema: &'static str,
    record: PersonShape<'a>,
    sealed: usize,
    facts: Vec<FactRow>,
    next_moves: Vec<MoveRow<'a>>,
    guarantees: Vec<GuaranteeRow<'a>>,
    third_ways: &'a [State],
    clearances: Vec<ClearanceRow>,
    moves: Vec<MovedRow>,
    due: due::Shape<'a>,
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

impl<'a> Shape<'a> {
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
            due: due::Shape::of(&page.due),
        }
    }
}

impl FactRow {
    fn of(stand: &StandingFact) -> Self {
        let (kind, event) = (stand.fact.kind(), Event::Fact(stand.fact.clone()));
        Self { entry: stand.entry, kind, at: stand.at.to_string(), countersigned: stand.counted, event }
    }
}
