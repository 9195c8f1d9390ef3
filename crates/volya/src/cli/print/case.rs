//! One person's case on one page, as text and as JSON.

use std::fmt::Write;

use jiff::tz::TimeZone;
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
        let _ = writeln!(text, "  {}", words.with("shows-sealed", &[("count", page.sealed.into())]));
    }
    facts("shows-where", page, words, |kind| WHERE.contains(&kind), &mut text);
    person::stands(&page.record, words, &mut text);
    path(page, words, &mut text);
    moves(page, words, &mut text);
    let beside = |kind: &str| kind != "next-move" && !WHERE.contains(&kind) && !PATH.contains(&kind);
    facts("shows-beside", page, words, beside, &mut text);
    let _ = write!(text, "\n{}", due::text(&page.due, false, words));
    text
}

fn facts(title: &'static str, page: &CasePage, words: Words, is_here: impl Fn(&str) -> bool, text: &mut String) {
    let of: Vec<&StandingFact> = page.facts.iter().filter(|stand| is_here(stand.fact.kind())).collect();
    if !of.is_empty() {
        let _ = writeln!(text, "\n{}", words.find(title));
    }
    for stand in of {
        fact(stand, words, text);
    }
}

fn fact(stand: &StandingFact, words: Words, text: &mut String) {
    let (kind, inner) = (words.word("fact", stand.fact.kind()), escape::line(&words.fact(&stand.fact)));
    let signed = person::signed(words, stand.counted);
    let _ = writeln!(text, "  {kind}: {inner}{signed} ({})", words::short(&stand.entry));
}

fn path(page: &CasePage, words: Words, text: &mut String) {
    let _ = writeln!(text, "\n{}", words.say("shows-path"));
    for stand in page.facts.iter().filter(|stand| PATH.contains(&stand.fact.kind())) {
        fact(stand, words, text);
    }
    for (awaited, days) in &page.awaited {
        let (who, what, since) = (escape::line(&awaited.who), escape::line(&awaited.what), words.recorded_day(awaited.since));
        let said = [("who", who.into()), ("what", what.into()), ("days", (*days).into()), ("day", since.into())];
        let _ = writeln!(text, "  {}", words.with("shows-next", &said));
    }
    for (entry, guarantee) in &page.guarantees {
        let (authority, said) = (escape::line(&guarantee.authority), escape::line(&guarantee.text));
        let (day, entry) = (words.recorded_day(guarantee.on), words::short(entry));
        let said = [("authority", authority.into()), ("day", day.into()), ("text", said.into()), ("entry", entry.into())];
        let _ = writeln!(text, "  {}", words.with("shows-guaranteed", &said));
    }
    let ways: Vec<&str> = page.third_ways.iter().map(State::code).collect();
    let ways = if ways.is_empty() { words.say("shows-no-third-way") } else { ways.join(", ") };
    let _ = writeln!(text, "  {}", words.with("shows-third-ways", &[("ways", ways.into())]));
}

fn moves(page: &CasePage, words: Words, text: &mut String) {
    let passage = &page.record.state.passage;
    if passage.issued.is_empty() && passage.moved.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{}", words.say("shows-moves"));
    for issued in &passage.issued {
        let said = &issued.clearance;
        let said = [
            ("to", said.route.to.to_string().into()),
            ("from", words.recorded_minute(said.from).into()),
            ("until", words.recorded_minute(said.until).into()),
            ("became", words.text("shows", became(page, issued)).into()),
            ("entry", words::short(&issued.entry).into()),
        ];
        let _ = writeln!(text, "  {}", words.with("shows-clearance", &said));
    }
    for (entry, _, moved) in &passage.moved {
        let id = if passage.had_clearance(moved) { "shows-with-clearance" } else { "shows-without-clearance" };
        let (day, with, entry) =
            (words.recorded_day(moved.at.to_zoned(TimeZone::UTC).date()), words.find(id), words::short(entry));
        let said = [("day", day.into()), ("with", with.into()), ("entry", entry.into())];
        let line = match moved.to {
            Some(to) => words.with("shows-moved-to", &[&said[..], &[("to", to.to_string().into())]].concat()),
            None => words.with("shows-moved", &said),
        };
        let _ = writeln!(text, "  {line}");
    }
}
