//! Turns a list as somebody sent it into rows.
//!
//! The bytes come from a stranger and are taken for hostile: the kind of file is recognised by content, every limit is checked
//! before memory is spent, and a bad row never costs the good ones. Nothing is decided here, and no guess is silent: what a column
//! was taken for, in which encoding the text was read and which rows were left out stands in the [`Table`], and a [`Reading`] sets
//! each by hand. A cell that cannot be read for certain becomes a [`Problem`] of its row; errors and problems carry columns and
//! rows, never what a cell says. Start with [`read_as`], [`Schema`] and [`Row`]; `spec/list.md` is the same for people who prepare lists.
//!
//! ```
//! use volya_bureau::table::{columns::EXCHANGE_LIST, read, Limits};
//!
//! let table = read(b"Surname;Given;DOB\nHalka;Ostap;04.11.1996\n", &EXCHANGE_LIST, &Limits::default())?;
//! assert_eq!(table.rows[0].get("dob"), Some("04.11.1996"));
//! assert!(table.rows[0].dob().is_some());
//! # Ok::<(), volya_bureau::table::TableError>(())
//! ```

mod aside;
mod beside;
mod build;
pub mod columns;
mod csv;
pub mod date;
mod duplicates;
mod encoding;
mod error;
mod fill;
mod find;
mod formats;
mod forms;
mod guess;
mod header;
mod measure;
pub mod normalise;
mod numbering;
mod ods;
mod plain;
mod reading;
mod rows;
mod shown;
mod sniff;
mod source;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
mod text;
mod typed;
mod words;
mod xlsx;

pub use beside::{forms_beside, labels_anywhere, numbers_anywhere, writings_beside};
pub use columns::{Column, Kind, Schema};
pub use date::{DateProblem, Dob, parse_date};
pub use error::{Foreign, Headers, Measure, TableError};
pub use forms::{
    Names, all_writings, fathers_name, forms_of, has_a_sign, has_too_many_writings, is_name, listed_forms, listed_writings,
    parts_of_name, writings_of,
};
pub use reading::{ByHand, ColumnRef, HeaderRow, Reading};
pub use rows::{Format, NoEncoding, Place, Problem, Reason, Row, Table, TextEncoding};
pub use shown::{ColumnUse, EncodingUse, Known, LeftOut, ListNotice, ListProblem, Miscount, Notice, Part, Quoted, Remark, Why};
pub use typed::{TYPED, typed};

use header::Lexicon;
use measure::Book;
use sniff::Content;

const SHEETS: usize = 100;
/// Spreadsheets keep fifteen digits of a number.
const EXACT: f64 = 1e15;

/// How much a list may hold; what exceeds it is refused before it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file as it came: 64 MiB.
    pub file_bytes: u64,
    /// Bytes of all parts of an XLSX together once inflated, as counted, not as declared: 512 MiB.
    pub unzipped_bytes: u64,
    /// Inflated bytes for each byte of the file, looked at from 8 MiB inflated on: 200.
    pub ratio: u64,
    /// Rows that are not blank, without the header: 200,000.
    pub rows: u32,
    /// Columns of the header: 200.
    pub columns: u32,
    /// Characters of one cell: 4,096. A longer one is a problem of its row only.
    pub cell_chars: usize,
    /// Filled cells in all rows: 10,000,000.
    pub cells: u64,
    /// Bytes of all kept cells: 256 MiB. A workbook can point at one long text from millions of cells.
    pub text_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 64 << 20,
            unzipped_bytes: 512 << 20,
            ratio: 200,
            rows: 200_000,
            columns: 200,
            cell_chars: 4_096,
            cells: 10_000_000,
            text_bytes: 256 << 20,
        }
    }
}

/// Reads a list, as its content tells, for callers that have no means to show what does not add up.
///
/// # Errors
/// As [`read_as`]; and [`TableError::DoesNotAddUp`] where a list has [`Table::problems`].
pub fn read(bytes: &[u8], schema: &Schema, limits: &Limits) -> Result<Table, TableError> {
    let mut table = read_as(bytes, schema, limits, &Reading::default())?;
    if table.problems.is_empty() { Ok(table) } else { Err(TableError::DoesNotAddUp(std::mem::take(&mut table.problems))) }
}

/// Reads a list: XLSX, ODS, text with delimiters or plain lines, recognised by content unless `reading` says how.
///
/// Blank rows are skipped. Every other row comes back, readable or not, or is listed in [`Table::left_out`] if it surely is no person.
/// The caller shows [`Table::problems`] and holds everybody where there are any, and shows what was guessed: [`Table::parts`],
/// [`Table::encoding`] and [`Table::notices`].
///
/// # Errors
/// [`TableError`] if the file as a whole cannot be taken for a list of this schema; its [`hint`](TableError::hint) is the
/// next step. What is wrong with one row is in [`Row::problems`].
pub fn read_as(bytes: &[u8], schema: &Schema, limits: &Limits, reading: &Reading) -> Result<Table, TableError> {
    within(bytes, limits)?;
    let lexicon = Lexicon::new(schema);
    lexicon.check(reading)?;
    match sniff::content(bytes)? {
        Content::Archive => match measure::workbook(bytes, limits)? {
            Book::Xlsx { merged } => xlsx::read(bytes, merged, &lexicon, limits, reading),
            Book::Ods => ods::read(bytes, &lexicon, limits, reading),
        },
        Content::Text => text::read(bytes, &lexicon, limits, reading),
    }
}

fn within(bytes: &[u8], limits: &Limits) -> Result<(), TableError> {
    if bytes.len() as u64 > limits.file_bytes {
        return Err(TableError::TooMuch { what: Measure::FileBytes, limit: limits.file_bytes });
    }
    Ok(())
}

/// A sheet's name as far as it can be shown: no control characters, no more than Excel allows.
fn shown_sheet(sheet: &str) -> String {
    sheet.chars().filter(|c| !c.is_control()).take(31).collect()
}
