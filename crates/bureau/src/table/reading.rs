//! How a file is to be read, where whoever holds it knows better than its content tells.

use serde::{Deserialize, Serialize};

use super::rows::TextEncoding;

/// What is set by hand. The default sets nothing: everything is told by the content, and every guess is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Reading {
    /// Columns, each with its documented name, or with [`NOT_USED`](Self::NOT_USED) for one that is not to be used.
    pub columns: Vec<(ColumnRef, String)>,
    /// The encoding of a text.
    pub encoding: Option<TextEncoding>,
    /// The one sheet to read; also a hidden one.
    pub sheet: Option<String>,
    /// Where the header stands.
    pub header: Option<HeaderRow>,
    /// One person a line, whatever the text looks like: names typed or piped.
    pub lines: bool,
    /// What divides the cells of a text: any character of ASCII but a quotation mark, a letter, a digit or a line break.
    pub delimiter: Option<char>,
}

impl Reading {
    /// In the place of a name, for a column that is not to be used.
    pub const NOT_USED: &'static str = "-";

    /// What of it was set by hand, in the order in which it is shown.
    #[must_use]
    pub fn by_hand(&self) -> Vec<ByHand> {
        let set = [
            (ByHand::Header, self.header.is_some()),
            (ByHand::Sheet, self.sheet.is_some()),
            (ByHand::Columns, !self.columns.is_empty()),
            (ByHand::Encoding, self.encoding.is_some()),
            (ByHand::Delimiter, self.delimiter.is_some()),
            (ByHand::Lines, self.lines),
        ];
        set.into_iter().filter(|(_, is_set)| *is_set).map(|(what, _)| what).collect()
    }

    /// Whether something is set that only a text with columns can have.
    pub(super) fn has_columns(&self) -> bool {
        !self.columns.is_empty() || self.header.is_some() || self.delimiter.is_some()
    }
}

/// Something that was set by hand about how a list is read. Whoever signs what rests on it looks at the list itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByHand {
    /// Where the header stands, or that there is none.
    Header,
    /// Which sheet is read.
    Sheet,
    /// What columns are.
    Columns,
    /// How the text is encoded.
    Encoding,
    /// What divides its cells.
    Delimiter,
    /// That it is one person a line.
    Lines,
}

impl ByHand {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Header, Self::Sheet, Self::Columns, Self::Encoding, Self::Delimiter, Self::Lines];

    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Sheet => "sheet",
            Self::Columns => "columns",
            Self::Encoding => "encoding",
            Self::Delimiter => "delimiter",
            Self::Lines => "lines",
        }
    }
}

/// A column of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnRef {
    /// Its position, from 1.
    Position(u32),
    /// Its header, compared as headers are.
    Header(String),
}

impl From<&str> for ColumnRef {
    /// A whole number is a position, everything else a header.
    fn from(text: &str) -> Self {
        text.trim().parse().map_or_else(|_| Self::Header(text.trim().to_owned()), Self::Position)
    }
}

/// Where the header stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeaderRow {
    /// In this row of the sheet, or line of the text, from 1.
    At(u32),
    /// Nowhere: the first row is a person already. Columns are then set by position.
    Missing,
}
