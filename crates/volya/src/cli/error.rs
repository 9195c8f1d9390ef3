//! Why a command could not be done: a fact, and the next step.

use std::io::{self, Write};
use std::process::ExitCode;

use volya_bureau::BureauError;

use crate::words::Words;

/// Why a command could not be done. No name and no stance stands in any of these, and no path: file names tell too.
#[derive(Debug)]
pub(super) enum DoorError {
    /// The act was not done.
    Bureau(BureauError),
    /// A file that was named on the command line.
    File {
        /// Which of the files: `the list`.
        what: &'static str,
        /// What could not be done with it: `read`.
        act: &'static str,
        /// Why.
        kind: io::ErrorKind,
    },
    /// What was typed does not say what to do.
    Usage {
        /// The fact.
        fact: &'static str,
        /// The next step.
        hint: &'static str,
    },
    /// It was not done, and that is the answer.
    Held {
        /// The fact.
        fact: String,
        /// The next step.
        hint: &'static str,
    },
    /// Anything else that stands in the way.
    Other {
        /// The fact.
        fact: String,
        /// The next step.
        hint: &'static str,
    },
}

impl DoorError {
    pub(super) fn usage(fact: &'static str, hint: &'static str) -> Self {
        Self::Usage { fact, hint }
    }

    pub(super) fn held(fact: impl Into<String>, hint: &'static str) -> Self {
        Self::Held { fact: fact.into(), hint }
    }

    pub(super) fn other(fact: impl Into<String>, hint: &'static str) -> Self {
        Self::Other { fact: fact.into(), hint }
    }

    pub(super) fn file(what: &'static str, act: &'static str, error: &io::Error) -> Self {
        Self::File { what, act, kind: error.kind() }
    }

    fn fact(&self, words: Words) -> String {
        match self {
            Self::Bureau(error) => words.error(error).unwrap_or_else(|| error.to_string()),
            Self::File { what, act, kind } => format!("{what} cannot be {act}: {}", says(*kind)),
            Self::Usage { fact, .. } => (*fact).to_owned(),
            Self::Other { fact, .. } | Self::Held { fact, .. } => fact.clone(),
        }
    }

    fn hint(&self, words: Words) -> String {
        let hint = match self {
            Self::Bureau(error) => return words.hint(error),
            Self::File { kind: io::ErrorKind::NotFound, .. } => "check the file's name and folder",
            Self::File { kind: io::ErrorKind::AlreadyExists, .. } => "nothing is overwritten; name a new file",
            Self::File { kind: io::ErrorKind::StorageFull, .. } => "free some space and try again",
            Self::File { .. } => "check the file's permissions and the disk",
            Self::Usage { hint, .. } | Self::Other { hint, .. } | Self::Held { hint, .. } => hint,
        };
        words.text("hint", hint)
    }

    /// Prints it on standard error; the exit code is 2 for what was typed wrong, 3 for what is held, and 1 for everything else.
    pub(super) fn report(&self, words: Words) -> ExitCode {
        say(words, &self.fact(words), &self.hint(words));
        ExitCode::from(match self {
            Self::Usage { .. } => 2,
            Self::Held { .. } => 3,
            _ => 1,
        })
    }
}

fn says(kind: io::ErrorKind) -> String {
    match kind {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::AlreadyExists => "it exists".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        other => other.to_string(),
    }
}

/// One fact and one next step. What stands in the fact may come from a file, so it is made harmless.
pub(super) fn say(words: Words, fact: &str, hint: &str) {
    let mut stderr = io::stderr().lock();
    // Where standard error is gone, nobody is left to tell.
    let _ = writeln!(stderr, "{}", words.with("line-error", &[("fact", super::escape::line(fact).into())]));
    let _ = writeln!(stderr, "{}", words.with("line-hint", &[("hint", hint.into())]));
}

impl<E: Into<BureauError>> From<E> for DoorError {
    fn from(error: E) -> Self {
        Self::Bureau(error.into())
    }
}
