//! A row from a record: each cell under its column, with what is wrong and what is worth a look.

use super::columns::{Column, Kind, Schema};
use super::date::{self, Dob};
use super::header::Layout;
use super::normalise;
use super::rows::{Place, Problem, Reason, Row};
use super::shown::{Notice, Remark};
use super::source::{Raw, Record};

/// Fills a row with the cells of a record.
pub(super) fn fill(row: &mut Row, layout: &Layout, schema: &Schema, record: Record, cell_chars: usize) {
    check_width(row, layout, &record);
    let mut unread = Vec::new();
    for (at, raw) in record.cells {
        if let Some(slot) = layout.slots.get(at) {
            match slot.column {
                Some(column) => known(row, column, raw, cell_chars),
                None => unread.extend(unknown(row, at, slot.shown(at), raw, cell_chars)),
            }
        }
    }
    doubt(row, schema, unread);
}

/// What cannot be read in columns that nobody documented: where nothing else names somebody it may be his name, else it is worth a look.
fn doubt(row: &mut Row, schema: &Schema, unread: Vec<Problem>) {
    let is_name = |name: &str| {
        let kind = schema.column(name).map(|column| column.kind);
        schema.identifies(name) && matches!(kind, Some(Kind::Name | Kind::Names))
    };
    if schema.as_sent && !row.cells.iter().any(|(name, _)| is_name(name)) {
        row.problems.extend(unread);
    } else {
        row.notices.extend(unread.into_iter().map(|problem| Notice { place: problem.place, what: Remark::NotRead }));
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

/// Keeps what stands under a header that nobody documented; gives what cannot be read there. What that shows is looked up all the same.
fn unknown(row: &mut Row, at: usize, header: String, raw: Raw, cell_chars: usize) -> Option<Problem> {
    let place = Place::Position(at as u32 + 1);
    let shown = shown(&raw, cell_chars);
    match raw_text(raw, cell_chars) {
        Ok(text) => row.extra.push((header, text)),
        Err(reason @ (Reason::Formula | Reason::ErrorValue | Reason::Rounded | Reason::Date(_))) => {
            row.extra.extend(shown.into_iter().map(|text| (header.clone(), text)));
            return Some(Problem { place, reason });
        }
        Err(reason) => {
            row.extra.extend(shown.into_iter().map(|text| (header.clone(), text)));
            row.problems.push(Problem { place, reason });
        }
    }
    None
}

/// The words that a formula shows, as far as the file tells: what it showed last, or the texts in it, together and each by itself.
fn shown(raw: &Raw, cell_chars: usize) -> Vec<String> {
    let mut found = match raw {
        Raw::Shown(_, text) => vec![text.trim().to_owned()],
        Raw::Text(text) if text.trim_start().starts_with('=') => texts_of(text.trim_start()),
        _ => Vec::new(),
    };
    found.retain(|text| text.contains(char::is_alphabetic) && text.chars().nth(cell_chars).is_none() && !text.contains('\0'));
    found
}

/// The texts in quotation marks in a formula; without any, all of it.
fn texts_of(formula: &str) -> Vec<String> {
    let texts: Vec<&str> = formula.split('"').skip(1).step_by(2).filter(|text| !text.trim().is_empty()).collect();
    match texts.as_slice() {
        [] => vec![formula.trim_start_matches('=').to_owned()],
        [one] => vec![(*one).to_owned()],
        several => std::iter::once(several.concat()).chain(several.iter().take(TEXTS).map(|text| (*text).to_owned())).collect(),
    }
}

/// Texts of one formula that are looked at by themselves.
const TEXTS: usize = 8;

/// Spreadsheets turn numbers of papers into dates on their own; there the number is lost.
fn may_be_day(kind: Kind) -> bool {
    matches!(kind, Kind::Date | Kind::PartialDate | Kind::Line | Kind::Text)
}

fn raw_text(raw: Raw, cell_chars: usize) -> Result<String, Reason> {
    let text = match raw {
        Raw::Text(text) | Raw::Day(text) => text,
        Raw::Bad(reason) | Raw::Shown(reason, _) => return Err(reason),
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
