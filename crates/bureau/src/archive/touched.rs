//! Whose record has changed since somebody last looked, for whoever keeps what he folded.

use std::collections::BTreeSet;

use volya_core::event::Event;
use volya_core::id::PersonId;
use volya_store::Subject;

/// More than so many are everybody.
const MANY: usize = 4096;

/// Persons whose own record has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Touched {
    /// These.
    Some(BTreeSet<PersonId>),
    /// Anybody's may have: the office, the roster, or too many.
    Everybody,
}

impl Touched {
    pub(crate) fn nobody() -> Self {
        Self::Some(BTreeSet::new())
    }

    /// Takes note of an entry. One of the office changes what everybody's records mean, unless it is a record of something that decides nothing;
    /// one that cannot be read is not believed to be such a one.
    pub(super) fn take(&mut self, subject: &Subject, event: Option<&Event>) {
        let decides_nothing =
            |event: &Event| matches!(event, Event::Heads(_) | Event::Screened(_) | Event::Alarm(_) | Event::OnCall(_));
        if *subject == [0; 16] {
            if !event.is_some_and(decides_nothing) {
                *self = Self::Everybody;
            }
        } else if let Self::Some(persons) = self {
            persons.insert(PersonId(*subject));
            if persons.len() > MANY {
                *self = Self::Everybody;
            }
        }
    }

    pub(super) fn and(&mut self, other: Self) {
        match (&mut *self, other) {
            (Self::Some(persons), Self::Some(others)) if persons.len() + others.len() <= MANY => persons.extend(others),
            _ => *self = Self::Everybody,
        }
    }
}
