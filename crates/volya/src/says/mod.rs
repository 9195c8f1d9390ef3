//! What the rooms behind the doors say, in the reader's language: verdicts, reasons, what would resolve them, what is due, what could not be done, and
//! what is recorded.
//!
//! The rooms speak English, for logs, vectors and JSON. Here each of their words becomes a message: by a `match` that a new variant breaks; where
//! a room has only a closed text, by the text itself; in records, by the names that serde gives. Tests hold English to what the rooms say, and every
//! language to English.

mod clearance;
mod due;
mod error;
mod law;
mod reading;
mod reason;
mod record;
mod time;
mod verdict;

use fluent_bundle::FluentValue;

/// A message's id with its arguments.
type Message = (&'static str, Vec<(&'static str, FluentValue<'static>)>);

fn plain(id: &'static str) -> Message {
    (id, Vec::new())
}

fn with(id: &'static str, name: &'static str, value: impl Into<FluentValue<'static>>) -> Message {
    (id, vec![(name, value.into())])
}

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) use record::asked as asked_of_records;
#[cfg(test)]
pub(crate) use tests::texts_of_rooms;
