//! Which rows of a table are no persons: totals, notes, headers once more. What is doubtful stays a row, since a kept row holds
//! while a dropped one could hide somebody.

use super::columns::Kind;
use super::header::{Layout, squeeze};
use super::rows::Reason;
use super::shown::Why;
use super::source::{Raw, Record};
use super::words;

/// What a row is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Aside {
    /// A person, or not surely something else.
    Row,
    /// Something else.
    Out(Why),
    /// A total, and the number it gives.
    Total(Option<u64>),
}

/// A table as wide as this has rows in which one filled cell is no person.
pub(super) const WIDE: usize = 3;

/// Sorts a row below the header; `follows` is the number that the sender's numbering would give it.
pub(super) fn sort(record: &Record, layout: &Layout, first: bool, follows: Option<u64>) -> Aside {
    if first && is_column_numbers(record) {
        return Aside::Out(Why::ColumnNumbers);
    }
    if is_header_again(record, layout) {
        return Aside::Out(Why::HeaderAgain);
    }
    if let Some(stated) = total(record, layout, follows) {
        return Aside::Total(stated);
    }
    match record.cells.as_slice() {
        [(at, Raw::Text(text))] if layout.slots.len() >= WIDE => alone(record, *at, text.trim(), layout),
        _ => Aside::Row,
    }
}

/// 1, 2, 3 and so on in every column.
fn is_column_numbers(record: &Record) -> bool {
    record.cells.len() >= WIDE && record.cells.iter().zip(1..).all(|((_, raw), n)| raw.text() == Some(&n.to_string()))
}

fn is_header_again(record: &Record, layout: &Layout) -> bool {
    let same = |(at, raw): &(usize, Raw)| {
        let header = layout.slots.get(*at).map(|slot| squeeze(&slot.header)).filter(|header| !header.is_empty());
        header.is_some() && raw.text().map(squeeze) == header
    };
    record.cells.len() >= 2 && record.cells.iter().all(same)
}

/// A word of totals, and beside it nothing but numbers where numbers say nothing of a person.
fn total(record: &Record, layout: &Layout, follows: Option<u64>) -> Option<Option<u64>> {
    let is_total = |raw: &Raw| raw.text().is_some_and(|text| matches!(raw, Raw::Text(_)) && words::total(text).is_some());
    let (place, said) =
        record.cells.iter().find(|(_, raw)| is_total(raw)).map(|(at, raw)| (*at, raw.text().unwrap_or_default()))?;
    // A word alone where names stand may be a name.
    let may_be_name = words::is_bare_word(said) && layout.column(place).is_some_and(|column| column.kind == Kind::Name);
    let mut numbers: Vec<Option<u64>> = Vec::new();
    for (at, raw) in record.cells.iter().filter(|(at, _)| *at != place) {
        match raw {
            Raw::Text(text) if may_count(layout, *at, may_be_name) => numbers.push(Some(text.trim().parse().ok()?)),
            Raw::Bad(Reason::Formula) | Raw::Shown(Reason::Formula, _) if may_count(layout, *at, may_be_name) => {
                numbers.push(None)
            }
            _ => return None,
        }
    }
    let next_person = numbers.iter().flatten().any(|number| Some(*number) == follows);
    if may_be_name && (next_person || numbers.is_empty() && layout.slots.len() < WIDE) {
        return None;
    }
    let stated: Vec<u64> = words::total(said)?.into_iter().chain(numbers.into_iter().flatten()).collect();
    Some(if let [one] = stated.as_slice() { Some(*one) } else { None })
}

/// Whether a number in this column can be a count and is no one's date or number of papers; beside what may be a name, only where
/// nothing about a person would be a number either.
fn may_count(layout: &Layout, at: usize, beside_name: bool) -> bool {
    layout.column(at).is_none_or(|column| match column.kind {
        Kind::Count | Kind::Text => true,
        Kind::Line => column.name == "line_no" || !beside_name && column.name != "person",
        Kind::Name | Kind::Names | Kind::Number | Kind::Date | Kind::PartialDate => false,
    })
}

/// One filled cell in a wide table.
fn alone(record: &Record, at: usize, text: &str, layout: &Layout) -> Aside {
    if words::is_note(text) {
        return Aside::Out(Why::Note);
    }
    let column = layout.column(at).map(|column| column.name);
    if column == Some("line_no") && text.trim_end_matches('.').bytes().all(|b| b.is_ascii_digit()) {
        return Aside::Out(Why::NumberAlone);
    }
    let across = record.region(at).is_some_and(|region| region.columns.1 >= region.columns.0 + WIDE - 1);
    let says_nobody = matches!(column, None | Some("line_no" | "note"));
    if (across || says_nobody) && !words::may_name(text) { Aside::Out(Why::Note) } else { Aside::Row }
}
