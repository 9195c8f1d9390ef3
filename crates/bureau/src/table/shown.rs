//! What a table shows beside its rows: which column was taken for what, what was left aside, and what does not add up.

use std::fmt;

use super::rows::{Place, TextEncoding};

/// Text from the file for the eyes of whoever holds it, not for a log. Its `Debug` shows how long it is.
#[derive(Clone, PartialEq, Eq)]
pub struct Quoted(String);

impl Quoted {
    const CHARS: usize = 200;

    /// Keeps at most 200 characters, and no control characters.
    pub(crate) fn new(text: &str) -> Self {
        Self(text.trim().chars().map(|c| if c.is_control() { ' ' } else { c }).take(Self::CHARS).collect())
    }

    /// The text as it stands in the file, cut at 200 characters.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Quoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Quoted({})", self.0.chars().count())
    }
}

/// One list within the file: a sheet that was read, or the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The sheet's name, in a workbook.
    pub sheet: Option<String>,
    /// The row of the file where the header stands, or its lower half; `None` where there is none.
    pub header_row: Option<u32>,
    /// Every column of the file, in order.
    pub columns: Vec<ColumnUse>,
}

/// What a column of the file was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnUse {
    /// Its position, from 1. In plain lines, where columns have no position, the order in which the parts are given.
    pub position: u32,
    /// Its header.
    pub header: Quoted,
    /// The documented column that it was taken for.
    pub column: Option<&'static str>,
    /// How that is known.
    pub known: Known,
}

/// How it is known what a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Its header is the documented name.
    Name,
    /// Its header is a documented alias.
    Alias,
    /// Nothing says so but what stands in it.
    Guessed,
    /// Whoever reads the file said so.
    ByHand,
    /// It is not known, and not used.
    NotUsed,
}

impl Known {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "exact name",
            Self::Alias => "alias",
            Self::Guessed => "guessed",
            Self::ByHand => "set by hand",
            Self::NotUsed => "not used",
        }
    }
}

/// How the text of the file was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EncodingUse {
    /// The encoding.
    pub encoding: TextEncoding,
    /// Whether it was guessed: neither a mark, nor the bytes' form, nor anybody said so.
    pub guessed: bool,
}

/// A row or line that was not taken for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The sheet, in a workbook.
    pub sheet: Option<String>,
    /// The row of the sheet, or the line of the text.
    pub file_row: u32,
    /// Why it was left out.
    pub why: Why,
    /// What stands in it.
    pub text: Quoted,
}

/// Why a row is no person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Why {
    /// It stands above the header and names nobody.
    Title,
    /// The header once more, as at the top of a page.
    HeaderAgain,
    /// The numbers of the columns.
    ColumnNumbers,
    /// A total.
    Total,
    /// A note, or the heading of a section.
    Note,
    /// Nothing but the sender's number.
    NumberAlone,
    /// The greeting or the close of a message.
    Greeting,
    /// What a mail program or a chat writes above a message.
    MessageHeader,
    /// No letter in it.
    NoLetters,
}

impl Why {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::HeaderAgain => "header again",
            Self::ColumnNumbers => "column numbers",
            Self::Total => "total",
            Self::Note => "note",
            Self::NumberAlone => "number alone",
            Self::Greeting => "greeting",
            Self::MessageHeader => "message header",
            Self::NoLetters => "no letters",
        }
    }
}

/// Something about the list as a whole that does not add up: no row of it is to be cleared before somebody looked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ListProblem {
    /// Whoever opens the workbook does not see this sheet. It was not read.
    #[error("a hidden sheet holds a list and was not read: {sheet}")]
    HiddenSheet {
        /// Its name.
        sheet: String,
    },
    /// A conditional format (XLSX) or a text style (ODS) shows something else than the text, and which cells it is for hangs on what else stands there.
    #[error("a format of the file may show any text in it as another")]
    MayShowOtherwise,
    /// By its header it says who a row is about, and by hand it was made something else, or nothing.
    #[error("column {column} says by its header who its rows are about, and was set aside by hand{}", on(.sheet))]
    NameSetAside {
        /// The sheet, in a workbook.
        sheet: Option<String>,
        /// Its position, from 1.
        column: u32,
    },
    /// A total that no count of the rows above it bears out.
    #[error("row {file_row} gives a total of {stated}, but {read} rows stand above it{}", on(.sheet))]
    Total {
        /// The sheet, in a workbook.
        sheet: Option<String>,
        /// The row of the total.
        file_row: u32,
        /// What it says.
        stated: u64,
        /// How many rows of the sheet were read up to there.
        read: u32,
    },
}

fn on(sheet: &Option<String>) -> String {
    sheet.as_ref().map(|sheet| format!(", on sheet {sheet}")).unwrap_or_default()
}

/// Something about the list as a whole that is worth a look and holds nobody.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ListNotice {
    /// The encoding was guessed.
    #[error("the text was read in an encoding that was guessed; look at a name: {0}")]
    EncodingGuessed(TextEncoding),
    /// Columns were guessed from what stands in them.
    #[error("there is no header: columns were guessed from what stands in them")]
    ColumnsGuessed,
    /// Plain lines were read as names.
    #[error("the text has no header and was read as one person a line")]
    PlainLines,
    /// A sheet that is seen but holds no list.
    #[error("a sheet was not read, since nothing on it says who its rows are about: {sheet}")]
    SheetNotRead {
        /// Its name.
        sheet: String,
    },
    /// A number may mean one line here and another to the sender.
    #[error("a number may mean another line to the sender, since {0}: no answer and no clearance is made")]
    NumberedOtherwise(Miscount),
    /// A total whose number is a formula, or not there.
    #[error("row {file_row} is a total without a number that can be compared{}", on(.sheet))]
    TotalWithoutNumber {
        /// The sheet, in a workbook.
        sheet: Option<String>,
        /// The row of the total.
        file_row: u32,
    },
}

/// Why a number may mean one line here and another to whoever sent the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Miscount {
    /// The sender numbers the lines himself, and otherwise, or his numbers were set aside.
    #[error("his own numbers are not the numbers of the lines here")]
    OwnNumbers,
    /// The header that was set by hand is none by itself, or another is; or somebody stands above or in it.
    #[error("the lines may begin elsewhere than below the header that was read")]
    Header,
    /// More than one sheet has lines, read or not.
    #[error("another sheet may hold lines too")]
    Sheets,
    /// Among the lines stand rows that are none, or may be none: notes, totals, headings, blank rows.
    #[error("rows that are no lines, or may be none, stand between the lines")]
    Between,
    /// Without a header nobody can tell whether the first line is one, or which line is a heading.
    #[error("there is no header, and a line may be a heading")]
    First,
    /// The text was divided by hand otherwise than it divides itself.
    #[error("the text was divided into lines and cells by hand, and divides itself otherwise")]
    Divided,
}

/// Something about a row that is worth a look; the row stays good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Where.
    pub place: Place,
    /// What.
    pub what: Remark,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.place, self.what)
    }
}

/// What is worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Remark {
    /// A word with letters of two alphabets; often a letter that looks alike.
    #[error("holds a word in letters of two alphabets; it is compared in either")]
    MixedAlphabets,
    /// Characters without a shape, such as marks of direction. They were put aside.
    #[error("held characters that cannot be seen; they were put aside")]
    Unseen,
    /// A formula, an error, a number or a date of a column that is not used, which cannot be read for certain.
    #[error("is not used, and holds something that cannot be read for certain")]
    NotRead,
    /// The sender's number does not follow the one before.
    #[error("does not follow the number of the row before")]
    OutOfSequence,
    /// The sender's number stood before, on the same sheet.
    #[error("repeats the number of a row before")]
    NumberAgain,
}
