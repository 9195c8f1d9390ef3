//! One person's case on one page, as text and as JSON.

use std::fmt::Write;

use volya_bureau::acts::{CasePage, StandingFact};
use volya_bureau::core::place::State;

use super::{due, person};
use crate::cli::{escape, words};
use crate::json::case::became;
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
        for line in words.known_by(identity) {
            let _ = writeln!(text, "  {}", escape::line(&line));
        }
    }
    if page.sealed > 0 {
        let sealed = words::count(page.sealed, "entry", "entries");
        let _ = writeln!(text, "  {sealed} about him cannot be read here, and hold");
    }
    facts("Where", page, words, |kind| WHERE.contains(&kind), &mut text);
    person::stands(&page.record, &mut text);
    path(page, words, &mut text);
    moves(page, &mut text);
    facts(
        "Recorded beside",
        page,
        words,
        |kind| kind != "next-move" && !WHERE.contains(&kind) && !PATH.contains(&kind),
        &mut text,
    );
    let _ = write!(text, "\n{}", due::text(&page.due, false, words));
    text
}

fn facts(title: &str, page: &CasePage, words: Words, is_here: impl Fn(&str) -> bool, text: &mut String) {
    let of: Vec<&StandingFact> = page.facts.iter().filter(|stand| is_here(stand.fact.kind())).collect();
    if !of.is_empty() {
        let _ = writeln!(text, "\n{title}");
    }
    for stand in of {
        fact(stand, words, text);
    }
}

fn fact(stand: &StandingFact, words: Words, text: &mut String) {
    let inner = words.fact(&stand.fact);
    let signed = if stand.counted { "" } else { ", signed by one member only" };
    let kind = stand.fact.kind();
    let _ = writeln!(text, "  {kind}: {}{signed} ({})", escape::line(&inner), words::short(&stand.entry));
}

fn path(page: &CasePage, words: Words, text: &mut String) {
    let _ = writeln!(text, "\nPath");
    for stand in page.facts.iter().filter(|stand| PATH.contains(&stand.fact.kind())) {
        fact(stand, words, text);
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
