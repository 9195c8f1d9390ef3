//! XLSX: one sheet, cell by cell, with formulas and error values told apart from what people typed.
//!
//! Hidden rows and columns are read like others. Macros and links are never followed.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader as _, SheetType, SheetVisible, Xlsx, XlsxCellReader, XlsxError};

use super::build::{Builder, Raw, headers};
use super::columns::Schema;
use super::date::DateProblem;
use super::error::{Measure, TableError};
use super::header;
use super::rows::{Format, Reason, Table};
use super::{Limits, measure};

const SHEETS: usize = 100;
/// Spreadsheets keep fifteen digits of a number.
const EXACT: f64 = 1e15;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;
type Headers = Result<Vec<String>, TableError>;
type Record = (u32, Vec<(usize, Raw<'static>)>);

pub(super) fn read(bytes: &[u8], schema: &Schema, limits: &Limits) -> Result<Table, TableError> {
    measure::workbook(bytes, limits)?;
    // The parser has been seen to panic on references such as AAAAAAAAA1. Nothing it held is used after a panic.
    catch_unwind(AssertUnwindSafe(|| read_book(bytes, schema, limits)))
        .unwrap_or_else(|_| Err(damaged("the workbook", None, "a reference in it is out of bounds")))
}

fn read_book(bytes: &[u8], schema: &Schema, limits: &Limits) -> Result<Table, TableError> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| refused("the workbook", None, &error))?;
    let sheet = choose(&mut book, schema, limits)?;
    let mut builder = Builder::new(schema, limits);
    let mut sheet_rows = Rows::open(&mut book, &sheet, limits)?;
    while let Some((row, cells)) = sheet_rows.next(builder.last_row())? {
        builder.record(row, None, cells)?;
    }
    builder.finish(Format::Xlsx, Some(shown(&sheet)))
}

/// The one sheet whose first filled row says who the rows are about.
fn choose(book: &mut Book<'_>, schema: &Schema, limits: &Limits) -> Result<String, TableError> {
    let sheets: Vec<_> = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).cloned().collect();
    if sheets.len() > SHEETS {
        return Err(TableError::TooMuch { what: Measure::Sheets, limit: SHEETS as u64 });
    }
    let (mut lists, mut refusal) = (Vec::new(), None);
    for sheet in &sheets {
        match first_row(book, &sheet.name, limits)? {
            Some((_, Ok(headers))) if header::identifies(&headers, schema) => lists.push(sheet),
            // Of sheets that are no list, the first says why.
            Some((row, Ok(headers))) if refusal.is_none() => {
                refusal = Some(header::no_identity(row, Some(shown(&sheet.name)), headers, schema));
            }
            Some((_, Err(error))) if refusal.is_none() => refusal = Some(error),
            _ => {}
        }
    }
    match lists.as_slice() {
        [] if sheets.is_empty() => Err(TableError::NoSheet),
        [] => Err(refusal.unwrap_or(TableError::Empty)),
        [one] if one.visible == SheetVisible::Visible => Ok(one.name.clone()),
        [one] => Err(TableError::HiddenSheet { sheet: shown(&one.name) }),
        many => Err(TableError::SeveralSheets { sheets: many.iter().map(|sheet| shown(&sheet.name)).collect() }),
    }
}

/// The first filled row's number and its texts, unless they cannot be headers.
fn first_row(book: &mut Book<'_>, sheet: &str, limits: &Limits) -> Result<Option<(u32, Headers)>, TableError> {
    let row = Rows::open(book, sheet, limits)?.next(None)?;
    Ok(row.map(|(row, cells)| (row, headers(&cells, limits))))
}

/// A sheet, row by row.
struct Rows<'b, 'a> {
    sheet: String,
    columns: usize,
    cell_chars: usize,
    cells: XlsxCellReader<'b, Cursor<&'a [u8]>>,
    ahead: Option<(u32, usize, Raw<'static>)>,
    ended: bool,
}

impl<'b, 'a> Rows<'b, 'a> {
    fn open(book: &'b mut Book<'a>, sheet: &str, limits: &Limits) -> Result<Self, TableError> {
        let cells = book.worksheet_cells_reader(sheet).map_err(|error| refused(&shown(sheet), None, &error))?;
        Ok(Self {
            sheet: shown(sheet),
            columns: limits.columns as usize,
            cell_chars: limits.cell_chars,
            cells,
            ahead: None,
            ended: false,
        })
    }

    /// The next row that has a filled cell, its number from 1.
    fn next(&mut self, last: Option<u32>) -> Result<Option<Record>, TableError> {
        let Some((row, at, raw)) = self.cell(last)? else {
            return Ok(None);
        };
        let mut cells = vec![(at, raw)];
        while let Some((next, at, raw)) = self.cell(last)? {
            if next != row {
                if next < row {
                    return Err(damaged(&self.sheet, Some(row), "its rows are not in order"));
                }
                self.ahead = Some((next, at, raw));
                break;
            }
            place(&mut cells, at, raw);
        }
        Ok(Some((row, cells)))
    }

    /// The next filled cell. Columns beyond the limit count as one, so that no row grows past it.
    fn cell(&mut self, last: Option<u32>) -> Result<Option<(u32, usize, Raw<'static>)>, TableError> {
        if self.ahead.is_some() {
            return Ok(self.ahead.take());
        }
        while !self.ended {
            match self.cells.next_cell_with_formula_metadata() {
                Ok(Some(cell)) => {
                    let raw =
                        if cell.formula.is_some() { Some(Raw::Bad(Reason::Formula)) } else { value(cell.value, self.cell_chars) };
                    if let Some(raw) = raw {
                        return Ok(Some((cell.pos.0.saturating_add(1), (cell.pos.1 as usize).min(self.columns), raw)));
                    }
                }
                Ok(None) => self.ended = true,
                Err(error) => return Err(refused(&self.sheet, last, &error)),
            }
        }
        Ok(None)
    }
}

/// Puts a cell where it belongs; a second one in the same place makes the place bad.
fn place(cells: &mut Vec<(usize, Raw<'static>)>, at: usize, raw: Raw<'static>) {
    match cells.iter_mut().find(|(other, _)| *other == at) {
        Some((_, first)) => *first = Raw::Bad(Reason::TwoCells),
        None => cells.push((at, raw)),
    }
}

/// A cell's value as text, or nothing if it is empty.
fn value(value: DataRef<'_>, cell_chars: usize) -> Option<Raw<'static>> {
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
        DataRef::Float(number) if number.abs() >= EXACT || !number.is_finite() => {
            return Some(Raw::Bad(Reason::Rounded));
        }
        // Prints a whole number without a point.
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(date) => return Some(day(date)),
        DataRef::Error(_) => return Some(Raw::Bad(Reason::ErrorValue)),
    };
    (!text.trim().is_empty()).then_some(Raw::Text(text.into()))
}

/// A serial day as a civil date, with the time of day if it has one.
fn day(serial: ExcelDateTime) -> Raw<'static> {
    if !serial.is_datetime() {
        return Raw::Text(serial.as_f64().to_string().into());
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

/// A sheet's name as far as it can be shown: no control characters, no more than Excel allows.
fn shown(sheet: &str) -> String {
    sheet.chars().filter(|c| !c.is_control()).take(31).collect()
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
