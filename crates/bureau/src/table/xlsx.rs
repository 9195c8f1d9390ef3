//! XLSX: sheets, cell by cell, with formulas and error values told apart from what people typed.
//!
//! Hidden rows and columns are read like others. Macros and links are never followed.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Dimensions, ExcelDateTime, Reader as _, SheetType, SheetVisible, Xlsx, XlsxCellReader, XlsxError};

use super::build::{self, Builder};
use super::date::DateProblem;
use super::error::{Measure, TableError};
use super::formats::{Disguised, has_conditional};
use super::header::Lexicon;
use super::reading::Reading;
use super::rows::{Format, Reason, Table};
use super::source::{Merged, Raw, Record, Region, Source};
use super::{Limits, shown_sheet as shown};

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

pub(super) fn read(
    bytes: &[u8],
    merged: bool,
    lexicon: &Lexicon<'_>,
    limits: &Limits,
    reading: &Reading,
) -> Result<Table, TableError> {
    // The parser has been seen to panic on references such as AAAAAAAAA1. Nothing it held is used after a panic.
    catch_unwind(AssertUnwindSafe(|| read_book(bytes, merged, lexicon, limits, reading)))
        .unwrap_or_else(|_| Err(damaged("the workbook", None, "a reference in it is out of bounds")))
}

fn read_book(bytes: &[u8], merged: bool, lexicon: &Lexicon<'_>, limits: &Limits, reading: &Reading) -> Result<Table, TableError> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| refused("the workbook", None, &error))?;
    let sheets: Vec<_> = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).cloned().collect();
    if sheets.len() > super::SHEETS {
        return Err(TableError::TooMuch { what: Measure::Sheets, limit: super::SHEETS as u64 });
    }
    if sheets.is_empty() {
        return Err(TableError::NoSheet);
    }
    let mut builder = Builder::new(lexicon, limits, reading);
    if has_conditional(bytes) {
        builder.shows_otherwise();
    }
    for sheet in sheets {
        let name = shown(&sheet.name);
        let wanted = builder.wants(&name);
        let regions = if merged { regions(&mut book, &sheet.name, limits) } else { Ok(Merged::default()) };
        let rows = regions.and_then(|regions| Rows::open(&mut book, &sheet.name, regions, limits));
        match rows {
            Ok(mut rows) if wanted => builder.part(Some(&name), sheet.visible != SheetVisible::Visible, &mut rows)?,
            Err(error) if wanted => return Err(error),
            Ok(mut rows) => builder.beside(Ok(&mut rows)),
            Err(error) => builder.beside(Err(error)),
        }
    }
    builder.finish(Format::Xlsx, None)
}

/// The merged cells of a sheet, as far as its columns are read.
fn regions(book: &mut Book<'_>, sheet: &str, limits: &Limits) -> Result<Merged, TableError> {
    let found = book.merge_cells_by_sheet_name(sheet).map_err(|error| refused(&shown(sheet), None, &error))?;
    let region = |merged: &Dimensions| Region {
        rows: (merged.start.0.saturating_add(1), merged.end.0.saturating_add(1)),
        columns: (merged.start.1 as usize, merged.end.1 as usize),
    };
    let read = |region: &Region| region.columns.0 < limits.columns as usize && region.rows.0 <= region.rows.1;
    Ok(Merged::new(found.iter().map(region).filter(read).collect()))
}

/// A sheet, row by row.
struct Rows<'b, 'a> {
    sheet: String,
    columns: usize,
    cell_chars: usize,
    cells: XlsxCellReader<'b, Cursor<&'a [u8]>>,
    merged: Merged,
    disguised: Disguised,
    ahead: Option<(u32, usize, Raw)>,
    last: Option<u32>,
    ended: bool,
}

impl<'b, 'a> Rows<'b, 'a> {
    fn open(book: &'b mut Book<'a>, sheet: &str, merged: Merged, limits: &Limits) -> Result<Self, TableError> {
        let refused = |error: XlsxError| refused(&shown(sheet), None, &error);
        let disguised = Disguised::of(book.worksheet_cells_reader(sheet).map_err(refused)?).map_err(refused)?;
        let cells = book.worksheet_cells_reader(sheet).map_err(refused)?;
        Ok(Self {
            sheet: shown(sheet),
            columns: limits.columns as usize,
            cell_chars: limits.cell_chars,
            cells,
            merged,
            disguised,
            ahead: None,
            last: None,
            ended: false,
        })
    }

    /// The next filled cell. Columns beyond the limit count as one, so that no row grows past it.
    fn cell(&mut self) -> Result<Option<(u32, usize, Raw)>, TableError> {
        if self.ahead.is_some() {
            return Ok(self.ahead.take());
        }
        while !self.ended {
            match self.cells.next_cell_with_formula_metadata() {
                Ok(Some(cell)) => {
                    let is_text = matches!(cell.value, DataRef::String(_) | DataRef::SharedString(_));
                    let disguised = is_text && self.disguised.has(cell.pos);
                    let read = value(cell.value, self.cell_chars).map(|read| if disguised { disguise(read) } else { read });
                    let raw = if cell.formula.is_some() { Some(formula(read)) } else { read };
                    if let Some(raw) = raw {
                        return Ok(Some((cell.pos.0.saturating_add(1), (cell.pos.1 as usize).min(self.columns), raw)));
                    }
                }
                Ok(None) => self.ended = true,
                Err(error) => return Err(refused(&self.sheet, self.last, &error)),
            }
        }
        Ok(None)
    }
}

impl Source for Rows<'_, '_> {
    fn next(&mut self) -> Result<Option<Record>, TableError> {
        let Some((row, at, raw)) = self.cell()? else {
            return Ok(None);
        };
        let mut record = Record { row, ..Record::default() };
        record.put(at, raw);
        while let Some((next, at, raw)) = self.cell()? {
            if next != row {
                if next < row {
                    return Err(damaged(&self.sheet, Some(row), "its rows are not in order"));
                }
                self.ahead = Some((next, at, raw));
                break;
            }
            record.put(at, raw);
        }
        let overlap = || damaged(&self.sheet, Some(row), "its merged cells overlap");
        record.merged = self.merged.at(row, self.columns).ok_or_else(overlap)?;
        build::cover(&mut record);
        self.last = Some(row);
        Ok(Some(record))
    }
}

/// A cell's value as text, or nothing if it is empty.
fn value(value: DataRef<'_>, cell_chars: usize) -> Option<Raw> {
    let text = match value {
        DataRef::Empty => return None,
        DataRef::String(text) | DataRef::DurationIso(text) => text,
        DataRef::DateTimeIso(text) => return Some(Raw::Day(text)),
        // Many cells can point at one long text: it is not copied for each.
        DataRef::SharedString(text) if text.len() > cell_chars && text.chars().nth(cell_chars).is_some() => {
            return Some(Raw::Bad(Reason::TooLong { limit: cell_chars }));
        }
        DataRef::SharedString(text) => text.to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if number.abs() >= super::EXACT || !number.is_finite() => {
            return Some(Raw::Bad(Reason::Rounded));
        }
        // Prints a whole number without a point.
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(date) => return Some(day(date)),
        DataRef::Error(_) => return Some(Raw::Bad(Reason::ErrorValue)),
    };
    (!text.trim().is_empty()).then_some(Raw::Text(text))
}

/// A text that is shown as another.
fn disguise(held: Raw) -> Raw {
    if let Raw::Text(text) = held { Raw::Shown(Reason::ShownOtherwise, text) } else { held }
}

/// A formula, with what it shows.
fn formula(shows: Option<Raw>) -> Raw {
    match shows {
        Some(Raw::Text(text) | Raw::Day(text)) => Raw::Shown(Reason::Formula, text),
        Some(bad @ Raw::Bad(Reason::TooLong { .. })) => bad,
        _ => Raw::Bad(Reason::Formula),
    }
}

/// A serial day as a civil date, with the time of day if it has one.
fn day(serial: ExcelDateTime) -> Raw {
    if !serial.is_datetime() {
        return Raw::Text(serial.as_f64().to_string());
    }
    if !(0.0..2_958_466.0).contains(&serial.as_f64()) {
        return Raw::Bad(Reason::Date(DateProblem::OutOfRange));
    }
    let (year, month, day, hour, minute, second, _) = serial.to_ymd_hms_milli();
    let mut text = format!("{year:04}-{month:02}-{day:02}");
    if serial.as_f64().fract() != 0.0 {
        text.push_str(&format!(" {hour:02}:{minute:02}:{second:02}"));
    }
    Raw::Day(text)
}

fn damaged(part: &str, row: Option<u32>, what: &'static str) -> TableError {
    TableError::Damaged { part: part.to_owned(), row, what }
}

/// The parser's error as a fact; its own text may quote cells.
fn refused(part: &str, row: Option<u32>, error: &XlsxError) -> TableError {
    match error {
        XlsxError::Password => TableError::Encrypted,
        XlsxError::XmlEof(_) => damaged(part, row, "it breaks off"),
        XlsxError::Xml(_) | XlsxError::XmlAttr(_) => damaged(part, row, "it is not well-formed XML"),
        XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound | XlsxError::WorksheetNotFound(_) => {
            damaged(part, row, "a part that it names is missing")
        }
        XlsxError::NotAWorksheet(_) => damaged(part, row, "it is not a worksheet"),
        _ => damaged(part, row, "it holds something that a workbook cannot hold"),
    }
}
