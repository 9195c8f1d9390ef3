//! What was read: a table, its rows, and what is wrong with them.

use std::fmt;

use super::date::{DateProblem, Dob};

/// A list as rows.
#[derive(Debug)]
pub struct Table {
    /// Every row that is not blank, in the order of the file.
    pub rows: Vec<Row>,
    /// The columns that were recognised, in the order of the file, by their documented names.
    pub columns: Vec<&'static str>,
    /// Headers that are not documented. Their values are in [`Row::extra`]; nobody guesses what they mean.
    pub unknown: Vec<String>,
    /// The sheet that was read, in a workbook.
    pub sheet: Option<String>,
    /// What the file was.
    pub format: Format,
}

impl Table {
    /// The rows without a problem.
    pub fn good(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.problems.is_empty())
    }

    /// The rows with a problem.
    pub fn bad(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| !row.problems.is_empty())
    }
}

/// What a file was, by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text with a delimiter.
    Csv {
        /// `,`, `;` or tab.
        delimiter: char,
        /// How the text was written.
        encoding: TextEncoding,
    },
    /// An Excel workbook.
    Xlsx,
    /// A name a line.
    Lines,
}

/// Encodings that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextEncoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Csv { encoding, .. } => match encoding {
                TextEncoding::Utf8 => f.write_str("CSV in UTF-8"),
                TextEncoding::Utf16Le | TextEncoding::Utf16Be => f.write_str("CSV in UTF-16"),
            },
            Self::Xlsx => f.write_str("XLSX"),
            Self::Lines => f.write_str("a name a line"),
        }
    }
}

/// One row. Its `Debug` shows numbers and problems, never a cell.
#[derive(Clone, PartialEq, Eq)]
pub struct Row {
    /// Counts the rows that are not blank, from 1 under the header.
    pub number: u32,
    /// The row of the sheet, or the line of the text, where this row begins; from 1.
    pub file_row: u32,
    /// What stands under recognised columns: trimmed, not empty, and without the cells that [`problems`](Self::problems) names.
    pub cells: Vec<(&'static str, String)>,
    /// What stands under other headers, with the header.
    pub extra: Vec<(String, String)>,
    /// What is wrong with this row. A row with a problem is not to be used.
    pub problems: Vec<Problem>,
    /// The number of the first row that says wholly the same after normalisation, line number aside.
    pub duplicate_of: Option<u32>,
}

impl Row {
    /// What stands under a recognised column.
    pub fn get(&self, column: &str) -> Option<&str> {
        self.cells.iter().find(|(name, _)| *name == column).map(|(_, text)| text.as_str())
    }

    /// The date of birth.
    pub fn dob(&self) -> Option<Dob> {
        self.get("dob").and_then(|text| Dob::parse(text).ok())
    }
}

impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Row")
            .field("number", &self.number)
            .field("file_row", &self.file_row)
            .field("problems", &self.problems)
            .field("duplicate_of", &self.duplicate_of)
            .finish_non_exhaustive()
    }
}

/// Something wrong with a row, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub reason: Reason,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Place::Column(name) => write!(f, "column `{name}` {}", self.reason),
            Place::Position(n) => write!(f, "column {n} {}", self.reason),
            Place::Row => write!(f, "the row {}", self.reason),
        }
    }
}

/// Where in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A recognised column.
    Column(&'static str),
    /// Another column, by its position from 1.
    Position(u32),
    /// The row as a whole.
    Row,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Reason {
    /// What a formula shows depends on who opens it.
    #[error("holds a formula")]
    Formula,
    /// `#REF!` and its like.
    #[error("holds an error value")]
    ErrorValue,
    /// More characters than a cell may have.
    #[error("holds more than {limit} characters")]
    TooLong {
        /// How many are allowed.
        limit: usize,
    },
    /// A NUL character.
    #[error("holds a NUL character")]
    Nul,
    /// A break in a column that is one line; often a quotation mark that swallowed the rows below.
    #[error("holds a line break")]
    LineBreak,
    /// A number so long that the spreadsheet has rounded it.
    #[error("holds a number of more than 15 digits, which spreadsheets round; write it as text")]
    Rounded,
    /// A date that cannot be read for certain.
    #[error("holds a date that {0}")]
    Date(#[from] DateProblem),
    /// A date by its type where no date belongs.
    #[error("holds a date where none belongs; the spreadsheet may have made it of a number")]
    NotADate,
    /// Something else than a whole number of at most nine digits.
    #[error("does not hold a whole number")]
    NotACount,
    /// Two cells claim one place; programs disagree on which counts.
    #[error("holds two cells in one place")]
    TwoCells,
    /// Fewer cells than headers.
    #[error("has {found} cells under {expected} headers")]
    TooFew {
        /// Cells in the row.
        found: u32,
        /// Headers.
        expected: u32,
    },
    /// Something beyond the last header.
    #[error("holds something beyond the last of {expected} headers")]
    TooMany {
        /// Headers.
        expected: u32,
    },
}
