//! Puts records of any format together as a table.
//!
//! Formats hand over records in the order of the file; blank ones are skipped here, the first other one is the header.

use std::borrow::Cow;
use std::collections::HashMap;

use rayon::prelude::*;

use super::columns::{Column, Kind, Schema};
use super::date::{self, Dob};
use super::error::{Measure, TableError};
use super::header::{self, Layout, Slot};
use super::rows::{Format, Place, Problem, Reason, Row, Table};
use super::{Limits, normalise};

/// A cell as a format hands it over.
pub(super) enum Raw<'a> {
    Text(Cow<'a, str>),
    /// A date by its type, as text.
    Day(String),
    Bad(Reason),
}

impl<'a> From<&'a str> for Raw<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl Raw<'_> {
    pub(super) fn is_blank(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
    }
}

/// A table in the making.
pub(super) struct Builder<'a> {
    schema: &'a Schema,
    limits: &'a Limits,
    layout: Option<Layout>,
    rows: Vec<Row>,
    cells: u64,
    text_bytes: u64,
}

impl<'a> Builder<'a> {
    pub(super) fn new(schema: &'a Schema, limits: &'a Limits) -> Self {
        Self { schema, limits, layout: None, rows: Vec::new(), cells: 0, text_bytes: 0 }
    }

    /// The last row taken, as the file counts.
    pub(super) fn last_row(&self) -> Option<u32> {
        self.rows.last().map(|row| row.file_row)
    }

    /// Takes a record: its cells by position from 0, and how many it has if the format says.
    pub(super) fn record(&mut self, file_row: u32, width: Option<usize>, cells: Vec<(usize, Raw<'_>)>) -> Result<(), TableError> {
        if cells.iter().all(|(_, raw)| raw.is_blank()) {
            return Ok(());
        }
        let Some(layout) = &self.layout else {
            self.layout = Some(self.header(file_row, &cells)?);
            return Ok(());
        };
        let number = self.rows.len() as u32 + 1;
        if number > self.limits.rows {
            return Err(TableError::TooMuch { what: Measure::Rows, limit: self.limits.rows.into() });
        }
        let mut row = Row { number, file_row, cells: Vec::new(), extra: Vec::new(), problems: Vec::new(), duplicate_of: None };
        fill(&mut row, layout, width, cells, self.limits.cell_chars);
        self.keep(row)
    }

    fn header(&self, file_row: u32, cells: &[(usize, Raw<'_>)]) -> Result<Layout, TableError> {
        let headers = headers(cells, self.limits)?;
        if !header::identifies(&headers, self.schema) {
            return Err(header::no_identity(file_row, None, headers, self.schema));
        }
        Layout::recognise(headers, self.schema)
    }

    fn keep(&mut self, row: Row) -> Result<(), TableError> {
        let too_much = |what, limit| Err(TableError::TooMuch { what, limit });
        self.cells += (row.cells.len() + row.extra.len()) as u64;
        self.text_bytes += row.cells.iter().map(|(_, text)| text.len() as u64).sum::<u64>();
        self.text_bytes += row.extra.iter().map(|(header, text)| (header.len() + text.len()) as u64).sum::<u64>();
        if self.cells > self.limits.cells {
            return too_much(Measure::Cells, self.limits.cells);
        }
        if self.text_bytes > self.limits.text_bytes {
            return too_much(Measure::TextBytes, self.limits.text_bytes);
        }
        self.rows.push(row);
        Ok(())
    }

    /// Ends the table.
    pub(super) fn finish(mut self, format: Format, sheet: Option<String>) -> Result<Table, TableError> {
        let layout = self.layout.ok_or(TableError::Empty)?;
        if self.rows.is_empty() {
            return Err(TableError::NoRows);
        }
        mark_duplicates(&mut self.rows, self.schema);
        Ok(Table { rows: self.rows, columns: layout.known(), unknown: layout.unknown(), sheet, format })
    }
}

/// The header texts of a record, up to the last that is not blank.
pub(super) fn headers(cells: &[(usize, Raw<'_>)], limits: &Limits) -> Result<Vec<String>, TableError> {
    let width = cells.iter().filter(|(_, raw)| !raw.is_blank()).map(|(at, _)| at + 1).max().unwrap_or(0);
    if width > limits.columns as usize {
        return Err(TableError::TooMuch { what: Measure::Columns, limit: limits.columns.into() });
    }
    let mut headers = vec![String::new(); width];
    for (at, raw) in cells.iter().filter(|(at, _)| *at < width) {
        match raw {
            Raw::Text(text) if !text.contains('\0') && text.chars().nth(limits.cell_chars).is_none() => {
                headers[*at] = text.trim().to_owned()
            }
            _ => {
                return Err(TableError::UnreadableHeader { position: *at as u32 + 1 });
            }
        }
    }
    Ok(headers)
}

fn fill(row: &mut Row, layout: &Layout, width: Option<usize>, cells: Vec<(usize, Raw<'_>)>, cell_chars: usize) {
    let expected = layout.slots.len();
    if let Some(found) = width.filter(|found| *found < expected) {
        let reason = Reason::TooFew { found: found as u32, expected: expected as u32 };
        row.problems.push(Problem { place: Place::Row, reason });
    }
    if cells.iter().any(|(at, raw)| *at >= expected && !raw.is_blank()) {
        row.problems.push(Problem { place: Place::Row, reason: Reason::TooMany { expected: expected as u32 } });
    }
    for (at, raw) in cells.into_iter().filter(|(_, raw)| !raw.is_blank()) {
        match layout.slots.get(at) {
            Some(Slot::Known(column)) if matches!(raw, Raw::Day(_)) && !may_be_day(column.kind) => {
                row.problems.push(Problem { place: Place::Column(column.name), reason: Reason::NotADate });
            }
            Some(Slot::Known(column)) => match raw_text(raw, cell_chars).and_then(|text| checked(column, text)) {
                Ok(text) => row.cells.push((column.name, text)),
                Err(reason) => row.problems.push(Problem { place: Place::Column(column.name), reason }),
            },
            Some(Slot::Unknown(header)) => match raw_text(raw, cell_chars) {
                Ok(text) => row.extra.push((header.clone(), text)),
                // What a column means that nobody documented, nobody relies on: its formulas are left out, no more.
                Err(Reason::Formula | Reason::ErrorValue | Reason::Rounded | Reason::Date(_)) => {}
                Err(reason) => row.problems.push(Problem { place: Place::Position(at as u32 + 1), reason }),
            },
            None => {}
        }
    }
}

/// Spreadsheets turn numbers of papers into dates on their own; there the number is lost.
fn may_be_day(kind: Kind) -> bool {
    matches!(kind, Kind::Date | Kind::PartialDate | Kind::Line | Kind::Text)
}

fn raw_text(raw: Raw<'_>, cell_chars: usize) -> Result<String, Reason> {
    let text = match raw {
        Raw::Text(text) => text,
        Raw::Day(text) => Cow::Owned(text),
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
    Ok(if trimmed.len() == text.len() { text.into_owned() } else { trimmed.to_owned() })
}

fn checked(column: &Column, text: String) -> Result<String, Reason> {
    if !matches!(column.kind, Kind::Text | Kind::Names) && text.contains(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) {
        return Err(Reason::LineBreak);
    }
    match column.kind {
        Kind::Date => date::parse_date(&text).map(drop)?,
        Kind::PartialDate => Dob::parse(&text).map(drop)?,
        Kind::Count if text.len() > 9 || !text.bytes().all(|b| b.is_ascii_digit()) => {
            return Err(Reason::NotACount);
        }
        _ => {}
    }
    Ok(text)
}

/// Says of each good row which earlier one says the same.
fn mark_duplicates(rows: &mut [Row], schema: &Schema) {
    let kinds: HashMap<&str, Kind> = schema.all().map(|column| (column.name, column.kind)).collect();
    // Most of the time that reading takes goes here, so all cores share it.
    let contents: Vec<Option<String>> =
        rows.par_iter().map(|row| row.problems.is_empty().then(|| content(row, &kinds))).collect();
    let mut first: HashMap<String, u32> = HashMap::with_capacity(rows.len());
    for (row, content) in rows.iter_mut().zip(contents) {
        let number = content.map(|content| *first.entry(content).or_insert(row.number));
        row.duplicate_of = number.filter(|number| *number != row.number);
    }
}

/// What a row says, normalised; unit separators stand between cells, and no cell's normal form holds one.
fn content(row: &Row, kinds: &HashMap<&str, Kind>) -> String {
    let mut content = String::new();
    for (name, text) in row.cells.iter().filter(|(name, _)| *name != "line_no") {
        let normal = match kinds.get(name) {
            Some(Kind::Name) => normalise::name(text),
            Some(Kind::Number) => normalise::number(text),
            Some(Kind::Date | Kind::PartialDate) => Dob::parse(text).ok().map(|dob| dob.to_string()),
            _ => None,
        };
        content.extend([name, "\u{1e}", &normal.unwrap_or_else(|| normalise::plain(text)), "\u{1f}"]);
    }
    for (header, text) in &row.extra {
        content.extend([header, "\u{1e}", &normalise::plain(text), "\u{1f}"]);
    }
    content
}
