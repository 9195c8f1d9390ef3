//! Why a file is not a list, as facts, and what to do next.
//!
//! A file without a header row has a person where the headers should be. So headers that are not recognised count as names:
//! they travel in [`Headers`], which prints only how many they are.

use std::fmt;

use super::rows::TextEncoding;
use super::shown::ListProblem;

/// Why the file as a whole was refused. Never holds what a cell says.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TableError {
    /// No byte, or nothing but blanks.
    #[error("the file is empty")]
    Empty,
    /// A header and nothing under it.
    #[error("the list is empty: a header row and no row below it")]
    NoRows,
    /// Something else than a list, told by its content.
    #[error("the file is {0}, not XLSX, ODS or text")]
    Foreign(Foreign),
    /// The workbook, or a part of it, is locked with a password.
    #[error("the file is encrypted with a password")]
    Encrypted,
    /// Text in a character set that is not read here. The guess serves this message only.
    #[error("the bytes are not UTF-8 or UTF-16 from line {line}{}", .guess.map(|g| format!("; they look like: {g}")).unwrap_or_default())]
    Encoding {
        /// The first line that cannot be read.
        line: u32,
        /// What the bytes look like.
        guess: Option<&'static str>,
    },
    /// Two encodings fit about equally well, and a name would read differently under each.
    #[error("the bytes are not UTF-8 or UTF-16, and two encodings fit about equally well: {first}, {second}")]
    EncodingDoubtful {
        /// The better one by a little.
        first: &'static str,
        /// The other.
        second: &'static str,
    },
    /// Bytes that the encoding set by hand does not have.
    #[error("line {line} is not in the encoding that was set: {encoding}")]
    NotInEncoding {
        /// The encoding.
        encoding: TextEncoding,
        /// The first line that cannot be read.
        line: u32,
    },
    /// UTF-16 that is broken.
    #[error("the file starts as UTF-16, but line {line} is not UTF-16")]
    BrokenUtf16 {
        /// The first line that cannot be read.
        line: u32,
    },
    /// A limit of [`Limits`](super::Limits) was passed.
    #[error("more than {limit} {what}")]
    TooMuch {
        /// What there is too much of.
        what: Measure,
        /// How much is allowed.
        limit: u64,
    },
    /// The archive inflates beyond any honest workbook.
    #[error("the file unzips to more than {ratio} times its size")]
    Bomb {
        /// The factor that is allowed.
        ratio: u64,
    },
    /// The archive breaks off before its end.
    #[error("the file breaks off after {bytes} bytes, inside: {part}")]
    Truncated {
        /// The last part that begins.
        part: String,
        /// The file's length.
        bytes: u64,
    },
    /// A part of the workbook cannot be read.
    #[error("a part of the file is damaged{}: {part}, {what}", .row.map(|r| format!(" after row {r}")).unwrap_or_default())]
    Damaged {
        /// The part of the archive, or the sheet.
        part: String,
        /// The last row that could be read.
        row: Option<u32>,
        /// The kind of damage.
        what: &'static str,
    },
    /// Two parts under one name: programs would disagree on what the file says.
    #[error("two parts of the file have one name: {part}")]
    SameName {
        /// The name.
        part: String,
    },
    /// A quotation mark that opens a cell and is never closed would swallow every row after it.
    #[error("a quotation mark opens a cell in the row at line {line} and is never closed")]
    UnclosedQuote {
        /// The line where that row begins.
        line: u32,
    },
    /// Nothing in the header says who a row is about.
    #[error(
        "row {row} is not a header that says who the rows are about: {} headers, recognised: {}; at least one is needed of: {}",
        .headers.reveal().len(), listed(recognised), listed(documented)
    )]
    NoIdentifyingColumn {
        /// The row or line that stands where the header should.
        row: u32,
        /// The sheet, in a workbook.
        sheet: Option<String>,
        /// The columns that were recognised.
        recognised: Vec<&'static str>,
        /// The headers as they stand, for the eyes of whoever holds the file.
        headers: Headers,
        /// The identifying columns of the schema.
        documented: Vec<&'static str>,
    },
    /// Two headers mean the same column.
    #[error("columns {first} and {second} mean the same: {column}")]
    DuplicateColumn {
        /// The column.
        column: &'static str,
        /// Its first position, from 1.
        first: u32,
        /// Its second position.
        second: u32,
    },
    /// Two headers that are not documented are equal.
    #[error("columns {first} and {second} have the same header")]
    DuplicateHeader {
        /// The first position, from 1.
        first: u32,
        /// The second position.
        second: u32,
    },
    /// A header cell holds a formula, an error value, or more than a cell may.
    #[error("the header of column {position} cannot be read")]
    UnreadableHeader {
        /// Its position, from 1.
        position: u32,
    },
    /// Which of them is meant is not for a reader to choose.
    #[error("{} sheets hold a list: {}", .sheets.len(), .sheets.join(", "))]
    SeveralSheets {
        /// Their names.
        sheets: Vec<String>,
    },
    /// The only list is on a sheet that whoever opens the workbook does not see.
    #[error("the only sheet that holds a list is hidden: {sheet}")]
    HiddenSheet {
        /// Its name.
        sheet: String,
    },
    /// The sheet that was set by hand is not there.
    #[error("there is no sheet of that name; the file has: {}", listed_sheets(.sheets))]
    NoSuchSheet {
        /// The sheets that are there, hidden ones too.
        sheets: Vec<String>,
    },
    /// The header was set by hand to a row that is blank, not there, or too far down.
    #[error("row {row} is no header: it is blank, or not among the first {within} rows that are filled")]
    NoHeaderThere {
        /// The row.
        row: u32,
        /// How far a header is looked for.
        within: usize,
    },
    /// A column was set by hand to a name that is not documented.
    #[error("setting {setting} names no documented column; these are: -, {}", .documented.join(", "))]
    NoSuchName {
        /// Which of the settings, from 1.
        setting: usize,
        /// The documented names.
        documented: Vec<&'static str>,
    },
    /// A column was set by hand that the file does not have.
    #[error("setting {setting} is about a column that the file does not have; columns count from 1")]
    NoSuchColumn {
        /// Which of the settings, from 1.
        setting: usize,
    },
    /// A delimiter that cannot divide cells.
    #[error("the delimiter set by hand cannot divide cells")]
    BadDelimiter,
    /// The list as a whole does not add up, and the caller has no means to show it.
    #[error("the list does not add up: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    DoesNotAddUp(Vec<ListProblem>),
    /// A workbook without a sheet of cells.
    #[error("the workbook has no sheet with cells")]
    NoSheet,
}

impl TableError {
    /// The next step for whoever holds the file.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Empty | Self::NoRows => "ask the sender for the list again",
            Self::Foreign(kind) => kind.hint(),
            Self::Encrypted => "open it with its password and save it without one, on a machine you trust",
            Self::Encoding { .. } | Self::BrokenUtf16 { .. } => {
                "open it where it reads well and save it as CSV in UTF-8, or as XLSX"
            }
            Self::EncodingDoubtful { .. } => "ask the sender which it is and set the encoding by hand, or have it saved in UTF-8",
            Self::NotInEncoding { .. } => "set another encoding, or ask the sender for the file in UTF-8",
            Self::TooMuch { .. } => "split the list, or remove what is not part of it",
            Self::Bomb { .. } | Self::SameName { .. } => "do not open the file; ask the sender how it was made",
            Self::Truncated { .. } | Self::Damaged { .. } => "ask the sender for the file again, with its SHA-256",
            Self::UnclosedQuote { .. } => "close the quotation mark, or send the list as XLSX",
            Self::NoSuchSheet { .. } => "give the sheet's name as the workbook shows it",
            Self::NoHeaderThere { .. } => "give the row as the spreadsheet numbers it",
            Self::NoSuchName { .. } | Self::NoSuchColumn { .. } => "see spec/list.md for the columns",
            Self::BadDelimiter => "give one character, such as ; or , or a tab",
            Self::DoesNotAddUp(_) => "ask the sender which is right, and correct the list",
            Self::NoIdentifyingColumn { .. } => "name the columns in the first row as in spec/list.md",
            Self::DuplicateColumn { .. } | Self::DuplicateHeader { .. } => {
                "keep one of the two columns, rename one, or set by hand which is used"
            }
            Self::UnreadableHeader { .. } => "write the header as plain text",
            Self::SeveralSheets { .. } => "choose one by its name, or save the sheet that is meant as a file of its own",
            Self::HiddenSheet { .. } => {
                "show the sheet and look at it; then choose it by its name, or save it as a file of its own"
            }
            Self::NoSheet => "save the list on a sheet, or as CSV in UTF-8",
        }
    }
}

fn listed_sheets(sheets: &[String]) -> String {
    if sheets.is_empty() { "none".to_owned() } else { sheets.join(", ") }
}

fn listed(names: &[&str]) -> String {
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Measure {
    /// Bytes of the file.
    FileBytes,
    /// Bytes of the inflated parts.
    UnzippedBytes,
    /// Parts of the archive.
    Parts,
    /// Sheets of the workbook.
    Sheets,
    /// Merged cells of the workbook.
    Merged,
    /// Texts in the workbook's table of shared texts.
    SharedTexts,
    /// Rows.
    Rows,
    /// Columns.
    Columns,
    /// Filled cells.
    Cells,
    /// Bytes of all cells' text.
    TextBytes,
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::FileBytes => "bytes in the file",
            Self::UnzippedBytes => "bytes when unzipped",
            Self::Parts => "parts in the archive",
            Self::Sheets => "sheets",
            Self::Merged => "merged cells",
            Self::SharedTexts => "shared texts in the workbook",
            Self::Rows => "rows",
            Self::Columns => "columns",
            Self::Cells => "filled cells",
            Self::TextBytes => "bytes of text in the cells",
        })
    }
}

/// Headers that were not recognised, and may be a person's data in a file without a header.
#[derive(Clone, PartialEq, Eq)]
pub struct Headers(Vec<String>);

impl Headers {
    pub(super) fn new(headers: Vec<String>) -> Self {
        Self(headers)
    }

    /// The headers as they stand in the file: for a screen in front of whoever holds the file, not for a log.
    pub fn reveal(&self) -> &[String] {
        &self.0
    }
}

impl fmt::Debug for Headers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Headers({})", self.0.len())
    }
}

/// Kinds of file that are often sent in a list's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[allow(missing_docs)] // Each is its name.
pub enum Foreign {
    Xls,
    Xlsb,
    Ole,
    Word,
    Odt,
    Pdf,
    Png,
    Jpeg,
    Gif,
    Tiff,
    Html,
    Xml,
    Rtf,
    Zip,
    Gzip,
    SevenZip,
    Rar,
}

impl Foreign {
    fn hint(self) -> &'static str {
        match self {
            Self::Xls | Self::Xlsb | Self::Html | Self::Xml => "open it in a spreadsheet and save it as XLSX or as CSV in UTF-8",
            Self::Zip | Self::Gzip | Self::SevenZip | Self::Rar => "unpack it on a machine you trust and give the list itself",
            Self::Pdf | Self::Png | Self::Jpeg | Self::Gif | Self::Tiff | Self::Ole | Self::Word | Self::Odt | Self::Rtf => {
                "ask the sender for the list as XLSX or CSV, or type it with two people reading"
            }
        }
    }
}

impl fmt::Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Xls => "an old Excel workbook (XLS)",
            Self::Xlsb => "a binary Excel workbook (XLSB)",
            Self::Ole => "an old Office document",
            Self::Word => "a Word document",
            Self::Odt => "an OpenDocument text (ODT)",
            Self::Pdf => "a PDF",
            Self::Png => "a PNG picture",
            Self::Jpeg => "a JPEG picture",
            Self::Gif => "a GIF picture",
            Self::Tiff => "a TIFF picture",
            Self::Html => "a web page (HTML)",
            Self::Xml => "an XML document",
            Self::Rtf => "an RTF document",
            Self::Zip => "a ZIP archive without a workbook",
            Self::Gzip => "a GZIP archive",
            Self::SevenZip => "a 7-Zip archive",
            Self::Rar => "a RAR archive",
        })
    }
}
