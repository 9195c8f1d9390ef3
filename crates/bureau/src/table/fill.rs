//! A row from a record: each cell under its column, with what is wrong and what is worth a look.

use super::columns::{Column, Kind};
use super::date::{self, Dob};
use super::header::Layout;
use super::normalise;
use super::rows::{Place, Problem, Reason, Row};
use super::shown::{Notice, Remark};
use super::source::{Raw, Record};

/// Fills a row with the cells of a record.
pub(super) fn fill(row: &mut Row, layout: &Layout, record: Record, cell_chars: usize) {
    check_width(row, layout, &record);
    for (at, raw) in record.cells {
        if let Some(slot) = layout.slots.get(at) {
            match slot.column {
                Some(column) => known(row, column, raw, cell_chars),
                None => unknown(row, at, slot.shown(at), raw, cell_chars),
            }
        }
    }
}

fn check_width(row: &mut Row, layout: &Layout, record: &Record) {
    let expected = layout.slots.len();
    if let Some(found) = record.width.filter(|found| *found < expected) {
        let reason = Reason::TooFew { found: found as u32, expected: expected as u32 };
        row.problems.push(Problem { place: Place::Row, reason });
    }
    if record.cells.iter().any(|(at, raw)| *at >= expected && !raw.is_blank()) {
        row.problems.push(Problem { place: Place::Row, reason: Reason::TooMany { expected: expected as u32 } });
    }
}

fn known(row: &mut Row, column: &'static Column, raw: Raw, cell_chars: usize) {
    let place = Place::Column(column.name);
    if matches!(raw, Raw::Day(_)) && !may_be_day(column.kind) {
        row.problems.push(Problem { place, reason: Reason::NotADate });
        return;
    }
    let text = raw_text(raw, cell_chars).map(|text| without_unseen(text, column.kind));
    match text.and_then(|(text, unseen)| Ok((checked(column, text)?, unseen))) {
        Ok((text, unseen)) => {
            if unseen {
                row.notices.push(Notice { place, what: Remark::Unseen });
            }
            if matches!(column.kind, Kind::Name | Kind::Names) && normalise::mixes_alphabets(&text) {
                row.notices.push(Notice { place, what: Remark::MixedAlphabets });
            }
            if !text.is_empty() {
                row.cells.push((column.name, text));
            }
        }
        Err(reason) => row.problems.push(Problem { place, reason }),
    }
}

fn unknown(row: &mut Row, at: usize, header: String, raw: Raw, cell_chars: usize) {
    match raw_text(raw, cell_chars) {
        Ok(text) => row.extra.push((header, text)),
        // What a column means that nobody documented, nobody relies on: its formulas are left out, no more.
        Err(Reason::Formula | Reason::ErrorValue | Reason::Rounded | Reason::Date(_)) => {}
        Err(reason) => row.problems.push(Problem { place: Place::Position(at as u32 + 1), reason }),
    }
}

/// Spreadsheets turn numbers of papers into dates on their own; there the number is lost.
fn may_be_day(kind: Kind) -> bool {
    matches!(kind, Kind::Date | Kind::PartialDate | Kind::Line | Kind::Text)
}

fn raw_text(raw: Raw, cell_chars: usize) -> Result<String, Reason> {
    let text = match raw {
        Raw::Text(text) | Raw::Day(text) => text,
        Raw::Bad(reason) => return Err(reason),
    };
    // Bytes bound characters, so most cells are not counted.
    if text.len() > cell_chars && text.chars().nth(cell_chars).is_some() {
        return Err(Reason::TooLong { limit: cell_chars });
    }
    if text.contains('\0') {
        return Err(Reason::Nul);
    }
    let trimmed = text.trim();
    if trimmed.starts_with('=') {
        return Err(Reason::Formula);
    }
    Ok(if trimmed.len() == text.len() { text } else { trimmed.to_owned() })
}

/// Puts aside what cannot be seen, except in free text, where it may belong to the words.
fn without_unseen(text: String, kind: Kind) -> (String, bool) {
    if kind == Kind::Text || !text.contains(normalise::is_stray) {
        return (text, false);
    }
    let seen: String = text.chars().filter(|c| !normalise::is_stray(*c)).collect();
    (seen.trim().to_owned(), true)
}

fn checked(column: &Column, text: String) -> Result<String, Reason> {
    if text.starts_with('=') {
        return Err(Reason::Formula);
    }
    if !matches!(column.kind, Kind::Text | Kind::Names) && text.contains(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) {
        return Err(Reason::LineBreak);
    }
    match column.kind {
        _ if text.is_empty() => {}
        Kind::Date => date::parse_date(&text).map(drop)?,
        Kind::PartialDate => Dob::parse(&text).map(drop)?,
        Kind::Count if text.len() > 9 || !text.bytes().all(|b| b.is_ascii_digit()) => {
            return Err(Reason::NotACount);
        }
        _ => {}
    }
    Ok(text)
}
