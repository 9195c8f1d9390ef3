//! What was read: a table, its rows, and what is wrong with them.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use volya_findings::names::says_no_name;

use super::columns::EXCHANGE_LIST;
use super::date::{DateProblem, Dob};
use super::normalise;
use super::shown::{EncodingUse, LeftOut, ListNotice, ListProblem, Notice, Part, Quoted};

/// A list as rows.
#[derive(Debug)]
pub struct Table {
    /// Every row that may be a person, in the order of the file.
    pub rows: Vec<Row>,
    /// The documented names of the columns that were used, of all parts, in the order of the file.
    pub columns: Vec<&'static str>,
    /// Headers that are not documented. Their values are in [`Row::extra`]; nobody guesses what they mean.
    pub unknown: Vec<String>,
    /// What was read: each sheet, or the text, with what each of its columns was taken for.
    pub parts: Vec<Part>,
    /// What the file was.
    pub format: Format,
    /// How the text was written; `None` for a workbook.
    pub encoding: Option<EncodingUse>,
    /// Rows and lines that were not taken for persons. Nothing else that is not blank is missing from [`rows`](Self::rows).
    pub left_out: Vec<LeftOut>,
    /// What does not add up: nobody on the list is to be cleared before somebody looked.
    pub problems: Vec<ListProblem>,
    /// What is worth a look.
    pub notices: Vec<ListNotice>,
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
        /// `,`, `;`, tab, or what was set by hand.
        delimiter: char,
    },
    /// An Excel workbook.
    Xlsx,
    /// An OpenDocument spreadsheet.
    Ods,
    /// A person a line, as in a message.
    Lines,
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Csv { .. } => "CSV",
            Self::Xlsx => "XLSX",
            Self::Ods => "ODS",
            Self::Lines => "a person a line",
        })
    }
}

/// Encodings that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextEncoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1251, Cyrillic.
    Cp1251,
    /// KOI8-R, Russian.
    Koi8R,
    /// KOI8-U, Ukrainian; where no Ukrainian letter stands it is KOI8-R.
    Koi8U,
    /// IBM code page 866, Cyrillic under DOS.
    Ibm866,
    /// EUC-KR with the extension of Windows (CP949, UHC).
    EucKr,
}

impl TextEncoding {
    /// All of them.
    pub const ALL: [Self; 8] =
        [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Cp1251, Self::Koi8R, Self::Koi8U, Self::Ibm866, Self::EucKr];

    /// The name by which it is shown and set.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Cp1251 => "CP1251",
            Self::Koi8R => "KOI8-R",
            Self::Koi8U => "KOI8-U",
            Self::Ibm866 => "IBM866",
            Self::EucKr => "EUC-KR",
        }
    }
}

impl fmt::Display for TextEncoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A name that is no encoding's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is no encoding that is read; these are: UTF-8, UTF-16LE, UTF-16BE, CP1251, KOI8-R, KOI8-U, IBM866, EUC-KR")]
pub struct NoEncoding;

impl FromStr for TextEncoding {
    type Err = NoEncoding;

    /// Reads a name in any case; also `windows-1251`, `CP866`, `CP949` and `UHC`.
    fn from_str(text: &str) -> Result<Self, NoEncoding> {
        let squeezed = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_ascii_lowercase();
        match squeezed(text).as_str() {
            "windows1251" => Ok(Self::Cp1251),
            "cp866" => Ok(Self::Ibm866),
            "cp949" | "uhc" | "windows949" => Ok(Self::EucKr),
            name => Self::ALL.into_iter().find(|encoding| squeezed(encoding.name()) == name).ok_or(NoEncoding),
        }
    }
}

/// One row. Its `Debug` shows numbers and problems, never a cell.
#[derive(Clone, PartialEq, Eq)]
pub struct Row {
    /// Counts the rows of the table, through all sheets, from 1.
    pub number: u32,
    /// The sheet, in a workbook.
    pub sheet: Option<Arc<str>>,
    /// The row of the sheet, or the line of the text, where this row begins; from 1.
    pub file_row: u32,
    /// What stands under recognised columns: trimmed, not empty, and without the cells that [`problems`](Self::problems) names.
    pub cells: Vec<(&'static str, String)>,
    /// What stands under other headers, with the header.
    pub extra: Vec<(String, String)>,
    /// What is wrong with this row. A row with a problem is not to be used.
    pub problems: Vec<Problem>,
    /// What is worth a look; it makes no row bad.
    pub notices: Vec<Notice>,
    /// The number of the first row that says wholly the same after normalisation, line number aside.
    pub duplicate_of: Option<u32>,
}

impl Row {
    /// What stands under a recognised column.
    pub fn get(&self, column: &str) -> Option<&str> {
        self.cells.iter().find(|(name, _)| *name == column).map(|(_, text)| text.as_str())
    }

    /// The number of papers under a column, where it gives one: many have none, and lists say so in a word.
    pub fn number(&self, column: &str) -> Option<String> {
        self.said(column).and_then(normalise::number)
    }

    /// What stands under a column where many have nothing, and lists say so in a word. With a full stop the word may be initials.
    pub(super) fn said(&self, column: &str) -> Option<&str> {
        self.get(column).filter(|text| text.contains(['.', '．', '。', '․']) || !says_no_name(text))
    }

    /// What says who is meant, for the eyes of whoever sent the list.
    pub fn who(&self) -> Vec<(&'static str, Quoted)> {
        let says_who = |column: &str| EXCHANGE_LIST.identifies(column) || matches!(column, "patronymic" | "dob");
        let seen = |text: &str| {
            Quoted::new(&text.chars().filter(|c| !normalise::is_unseen(*c) && !normalise::is_picture(*c)).collect::<String>())
        };
        self.cells.iter().filter(|(column, _)| says_who(column)).map(|(column, text)| (*column, seen(text))).collect()
    }

    /// Every text on the row, under the documented name of its column; `None` where nobody documented that.
    pub(super) fn texts(&self) -> impl Iterator<Item = (Option<&'static str>, &str)> {
        let read = self.cells.iter().map(|(column, text)| (Some(*column), text.as_str()));
        read.chain(self.extra.iter().map(|(_, text)| (None, text.as_str())))
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
            .field("notices", &self.notices)
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
        write!(f, "{} {}", self.place, self.reason)
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

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Column(name) => write!(f, "column `{name}`"),
            Self::Position(n) => write!(f, "column {n}"),
            Self::Row => f.write_str("the row"),
        }
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Reason {
    /// What a formula shows depends on who opens it.
    #[error("holds a formula")]
    Formula,
    /// The text that is stored is not the one that whoever opens the file sees.
    #[error("shows another text than it holds")]
    ShownOtherwise,
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
    /// The cell is one with a cell of another row above it: to whom it belongs is doubtful.
    #[error("is merged with the cell of row {first}; write it in each row")]
    Merged {
        /// The row of the file where the merged cell begins.
        first: u32,
    },
    /// Something under a merged cell, where nobody sees it.
    #[error("holds something under a merged cell, where nobody sees it")]
    Covered,
    /// What may be a person stands above the header.
    #[error("stands above the header; put it below, or give the header's row by hand")]
    AboveHeader,
    /// What may be a person was made the header by hand.
    #[error("was set as the header by hand and may name somebody; give the row of the header, or that there is none")]
    SetAsHeader,
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
