//! What is due, for everybody in the register.

use volya_core::case::{Due, Urgency, due};
use volya_core::event::Alarm;
use volya_core::id::{EntryHash, Label, PersonId};

use super::state::of_some;
use crate::archive::Bureau;
use crate::error::BureauError;

/// What is due, and what was alarming.
#[derive(Clone, Debug, PartialEq)]
pub struct DuePage {
    /// By person: what is due, the most pressing first.
    pub due: Vec<(Option<Label>, Due)>,
    /// Alarms that lists have raised, the latest first.
    pub alarms: Vec<(EntryHash, jiff::Timestamp, Alarm)>,
}

/// What is due: for one person, or for everybody; only what presses, or also what comes later.
///
/// # Errors
/// Where the index fails.
pub fn what_is_due(bureau: &mut Bureau, person: Option<PersonId>, later_too: bool) -> Result<DuePage, BureauError> {
    let office = bureau.office()?;
    let now = bureau.now();
    let persons = match person {
        Some(person) => {
            bureau.require_person(person)?;
            vec![person]
        }
        None => bureau.index.persons()?.into_iter().map(PersonId).collect(),
    };
    let found = of_some(bureau, &office, &persons, |_, state| Some(due(state, &office, now)))?;
    let mut due: Vec<Due> = found.into_iter().flatten().filter(|due| later_too || due.urgency > Urgency::Due).collect();
    due.sort_by_key(|due| (std::cmp::Reverse(due.urgency), due.by, due.person));
    let subjects: Vec<[u8; 16]> = due.iter().map(|due| due.person.map_or([0; 16], |person| person.0)).collect();
    let labels = bureau.index.labels_of_many(&subjects)?;
    let label = |texts: Vec<String>| texts.first().and_then(|text| Label::parse(text).ok());
    let mut alarms = office.alarms.clone();
    alarms.reverse();
    Ok(DuePage { due: labels.into_iter().map(label).zip(due).collect(), alarms })
}
