//! The page for three in the morning.

use std::collections::BTreeMap;

use volya_bureau::acts::{Held, StopPage};
use volya_bureau::core::event::Duty;
use volya_bureau::core::gate::{Route, Verdict};
use volya_bureau::core::id::Label;

use crate::cli::{escape, words};
use crate::plain;

/// Lines of one reason that are named one by one; beyond, their numbers stand together.
const SINGLY: usize = 25;

/// The page as text. `names` are the files', as they stand on the disk.
pub(crate) fn text(page: &StopPage, names: &[String], route: Option<&Route>) -> String {
    let way = route.map_or_else(|| "no route given: whoever refuses anything is shown".to_owned(), words::route);
    let files: Vec<String> = names.iter().map(|name| escape::line(name)).collect();
    let mut text = format!("STOP PAGE  {}  ({way})\nThis page clears nobody.\n", files.join(", "));
    let (blocked, held): (Vec<&Held>, Vec<&Held>) = page.held.iter().partition(|held| held.verdict == Verdict::Block);
    section(&mut text, "MAY NOT MOVE", &blocked, names);
    section(&mut text, "HELD UNTIL IT IS RESOLVED", &held, names);
    if page.no_record > 0 {
        let lines = words::count(page.no_record, "line means", "lines mean");
        text.push_str(&format!("\nNo record: {lines} nobody registered here. Not cleared.\n"));
    }
    if page.nothing_against > 0 {
        let lines = words::count(page.nothing_against, "line", "lines");
        text.push_str(&format!("\nNothing of their own stands against {lines} of {}.\n", page.lines));
    }
    if !page.everybody.is_empty() {
        text.push_str("\nEVERYBODY IS HELD, because\n");
        for found in &page.everybody {
            text.push_str(&format!("  {}; {}\n", escape::line(&found.reason.to_string()), found.reason.remedy()));
        }
    }
    text.push_str("\nCALL\n");
    text.push_str(&calls(page));
    text
}

/// In a word, what would resolve it, whom to call.
type Why<'a> = (&'a str, &'a str, Duty);

fn section(text: &mut String, heading: &str, held: &[&Held], names: &[String]) {
    if held.is_empty() {
        return;
    }
    text.push_str(&format!("\n{heading} ({})\n", held.len()));
    let mut by_reason: Vec<(Why<'_>, Vec<&Held>)> = Vec::new();
    for one in held {
        let key = (one.finding.row.word(), one.finding.reason.remedy(), one.duty());
        match by_reason.iter_mut().find(|(known, _)| *known == key) {
            Some((_, some)) => some.push(one),
            None => by_reason.push((key, vec![one])),
        }
    }
    for ((word, remedy, duty), some) in by_reason {
        text.push_str(&format!(" {}  ({remedy}; call: {duty})\n", word.to_uppercase()));
        if some.len() <= SINGLY {
            some.iter().for_each(|one| text.push_str(&line(one, names)));
        } else {
            let mut by_file: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
            some.iter().for_each(|one| by_file.entry(one.file).or_default().push(one.number));
            for (file, numbers) in by_file {
                text.push_str(&format!("   {}lines {}\n", of_file(file, names), plain::ranges(&numbers)));
            }
        }
    }
}

fn line(held: &Held, names: &[String]) -> String {
    let labels: Vec<String> = held.labels.iter().map(Label::spoken).collect();
    let who = if labels.is_empty() { "-".to_owned() } else { labels.join(" or ") };
    let row = if held.file_row == held.number { String::new() } else { format!(" (row {})", held.file_row) };
    let reason = escape::line(&held.finding.reason.to_string());
    format!("   {}line {}{row}  {who}  {reason}\n", of_file(held.file, names), held.number)
}

fn of_file(file: usize, names: &[String]) -> String {
    if names.len() < 2 {
        String::new()
    } else {
        names.get(file).map_or_else(String::new, |name| format!("{}: ", escape::line(name)))
    }
}

/// To stop a bus comes first; then whoever can resolve something on this page.
fn calls(page: &StopPage) -> String {
    let mut duties = vec![Duty::Custody];
    let asked = page.held.iter().map(Held::duty).chain(page.everybody.iter().map(|found| found.resolver.duty()));
    for duty in asked.chain([Duty::Any]) {
        if !duties.contains(&duty) {
            duties.push(duty);
        }
    }
    let number = |duty: &Duty| {
        let call = page.on_call.iter().find(|(of, _)| of == duty).map(|(_, call)| call.as_str());
        match (duty, call) {
            (_, Some(call)) => format!("  {:<12} {}\n", duty.word(), escape::line(call)),
            (Duty::Any, None) => String::new(),
            (_, None) => format!("  {:<12} nobody is recorded; volya office call {duty} \"WHO, NUMBER\"\n", duty.word()),
        }
    };
    duties.iter().map(number).collect()
}
