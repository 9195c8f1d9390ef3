//! What was noticed while a name was read.

use std::fmt;

/// Why a name, or part of one, could not be read. What is not read is never taken for a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It holds no letter.
    NoLetter,
    /// It says that the name is not known: `unknown`, `н/у`, `무명`.
    Placeholder,
    /// It is longer than any name; what stands behind the first [`LETTERS`](super::LETTERS) characters was not read.
    TooLong,
    /// It is in a script that no rule here reads.
    Script,
    /// It holds nothing but titles.
    TitleOnly,
    /// A Hanja that the table does not have.
    Hanja,
    /// It has letters, but in no form that a name has here.
    NoName,
}

/// A remark on how a name was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Something was not read.
    Unread(Unread),
    /// So many characters without a shape (direction marks, zero-width blanks) were left out.
    Unseen(usize),
    /// A word mixes Latin and Cyrillic letters that look alike; it was read as this script.
    LookAlikes(&'static str),
    /// Words that are no part of the name were left out.
    Titles(usize),
    /// Given names stand as initials.
    Initials,
    /// One word alone: a surname, or a given name, or a call sign.
    OneWord,
    /// The field holds so many writings.
    Writings(usize),
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoLetter => "it holds no letter",
            Self::Placeholder => "it says that the name is not known",
            Self::TooLong => "it is longer than any name; only its beginning was read",
            Self::Script => "it is in a script that is not read here",
            Self::TitleOnly => "it holds a title and no name",
            Self::Hanja => "it has a Hanja without a reading in the table",
            Self::NoName => "it has no form of a name that is read here",
        })
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unread(why) => write!(f, "not read: {why}"),
            Self::Unseen(1) => f.write_str("one character without a shape was left out"),
            Self::Unseen(count) => write!(f, "{count} characters without a shape were left out"),
            Self::LookAlikes(script) => {
                write!(f, "Latin and Cyrillic letters that look alike stand in one word; read as {script}")
            }
            Self::Titles(1) => f.write_str("a title or rank was left out"),
            Self::Titles(count) => write!(f, "{count} titles or ranks were left out"),
            Self::Initials => f.write_str("initials stand for a name"),
            Self::OneWord => f.write_str("one word alone; it may be anybody of that name"),
            Self::Writings(count) => write!(f, "{count} writings of a name stand in the field"),
        }
    }
}
