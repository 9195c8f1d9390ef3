//! Turns a list as somebody sent it into rows.
//!
//! The bytes come from a stranger and are taken for hostile: the kind of file is recognised by content, every limit is checked
//! before memory is spent, and a bad row never costs the good ones. Nothing is decided here and nothing is guessed: a cell that
//! cannot be read for certain becomes a [`Problem`] of its row, and errors and problems carry columns and rows, never what a
//! cell says. Start with [`read`], [`Schema`] and [`Row`]; `spec/list.md` is the same for people who prepare lists.
//!
//! ```
//! use volya_bureau::table::{columns::EXCHANGE_LIST, read, Limits};
//!
//! let table = read(b"Surname;Given;DOB\nHalka;Ostap;04.11.1996\n", &EXCHANGE_LIST, &Limits::default())?;
//! assert_eq!(table.rows[0].get("dob"), Some("04.11.1996"));
//! assert!(table.rows[0].dob().is_some());
//! # Ok::<(), volya_bureau::table::TableError>(())
//! ```

mod build;
pub mod columns;
mod csv;
pub mod date;
mod encoding;
mod error;
mod forms;
mod header;
mod measure;
pub mod normalise;
mod rows;
mod sniff;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
mod xlsx;

pub use columns::{Column, Kind, Schema};
pub use date::{DateProblem, Dob, parse_date};
pub use error::{Foreign, Headers, Measure, TableError};
pub use forms::{Names, forms_of};
pub use rows::{Format, Place, Problem, Reason, Row, Table, TextEncoding};

use build::{Builder, Raw};
use sniff::Content;

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

/// Reads a list: XLSX, or CSV in UTF-8 or UTF-16, recognised by content.
///
/// The first row that is not blank is the header. Blank rows are skipped; every other row comes back, readable or not.
///
/// # Errors
/// [`TableError`] if the file as a whole cannot be taken for a list of this schema; its [`hint`](TableError::hint) is the
/// next step. What is wrong with one row is in [`Row::problems`].
pub fn read(bytes: &[u8], schema: &Schema, limits: &Limits) -> Result<Table, TableError> {
    within(bytes, limits)?;
    match sniff::content(bytes)? {
        Content::Xlsx => xlsx::read(bytes, schema, limits),
        Content::Text => csv::read(bytes, schema, limits),
    }
}

/// Reads names typed or piped, a name a line, as a table with the one column `name`.
///
/// # Errors
/// [`TableError`] if no line holds anything, or a limit is passed.
pub fn names_on_standard_input(text: &str, limits: &Limits) -> Result<Table, TableError> {
    within(text.as_bytes(), limits)?;
    let mut builder = Builder::new(&columns::NAMES, limits);
    builder.record(0, None, vec![(0, Raw::from("name"))])?;
    for (line, name) in (1u32..).zip(text.trim_start_matches('\u{feff}').lines()) {
        builder.record(line, None, vec![(0, Raw::from(name))])?;
    }
    builder.finish(Format::Lines, None)
}

fn within(bytes: &[u8], limits: &Limits) -> Result<(), TableError> {
    if bytes.len() as u64 > limits.file_bytes {
        return Err(TableError::TooMuch { what: Measure::FileBytes, limit: limits.file_bytes });
    }
    Ok(())
}
