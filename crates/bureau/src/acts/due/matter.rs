//! What an alarm is about. A door says it in its reader's language.

use std::fmt;

use volya_core::event::AlarmCause;
use volya_core::gate::Reason;
use volya_core::id::Digest;

/// What is wrong, or was to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Matter {
    /// Something that is due for people, or was broken.
    Due(&'static str),
    /// What a list has raised.
    List {
        /// What.
        cause: AlarmCause,
        /// Which list.
        list: Digest,
    },
    /// What makes the register doubtful.
    Register(Reason),
}

impl fmt::Display for Matter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Due(what) => f.write_str(what),
            Self::List { cause, list } => write!(f, "{}: list {}", says(*cause), &list.to_string()[..16]),
            Self::Register(reason) => reason.fmt(f),
        }
    }
}

fn says(cause: AlarmCause) -> &'static str {
    match cause {
        AlarmCause::Dropped => "dropped from a list without word",
        AlarmCause::NotOnCompleteList => "held here and missing from a list that claims to be complete",
        AlarmCause::LeftOut => "seriously sick or wounded and left out of a list",
    }
}
