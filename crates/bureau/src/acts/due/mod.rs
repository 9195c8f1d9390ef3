//! What is due, for everybody in the register: dangers, alarms by cause and place, what somebody has answered for, what comes later.
//!
//! One pass over the register, in which records that two members have linked are one person; nothing is written. Every line has a code, by which it is answered.

mod calendar;
mod lines;
mod matter;
mod register;

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use volya_core::case::{Due, Pressing, Urgency, alarms, due};
use volya_core::event::{Concern, Duty};
use volya_core::fold::{Answer, Office, Person, people};
use volya_core::id::{Digest, EntryHash, Label, PersonId};
use volya_core::law::Rule;
use volya_core::time::Now;

pub use calendar::calendar;
pub use matter::Matter;

use super::people::pressing as everybody;
use super::state::of_classes;
use crate::archive::Bureau;
use crate::error::BureauError;

/// What is asked of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DueAsked {
    /// For one person, or for everybody.
    pub person: Option<PersonId>,
    /// Also what comes later.
    pub later: bool,
    /// Also whom the alarms of lists concern, which are read from what was kept of each list.
    pub members: bool,
}

/// Somebody whom an alarm concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// What people call him.
    pub label: Option<Label>,
    /// Since when.
    pub since: Timestamp,
    /// The entry that tells of it, where one does.
    pub entry: Option<EntryHash>,
}

/// One line of the page: a danger, or one cause in one place with everybody it concerns.
#[derive(Clone, Debug, PartialEq)]
pub struct AlarmLine {
    /// By which it is answered: an entry, or a digest of the cause and the place.
    pub code: Digest,
    /// How pressing it is.
    pub urgency: Urgency,
    /// Which rule.
    pub rule: Rule,
    /// What is wrong, or was to be done.
    pub what: Matter,
    /// What was seen, of a danger, in the words of who recorded it.
    pub note: Option<String>,
    /// Where, as far as recorded.
    pub place: Option<String>,
    /// Since when, as far as known.
    pub since: Option<Timestamp>,
    /// How many persons it concerns; everybody where it is none.
    pub persons: u32,
    /// Who they are.
    pub members: Vec<Member>,
    /// On which matter somebody is called.
    pub duty: Duty,
    /// Who answered for it.
    pub answer: Option<Answer>,
    /// What would set it right, where the gate says so.
    pub remedy: Option<&'static str>,
    /// What an answer names; `None` where it can only be set right.
    pub concern: Option<Concern>,
}

/// The page, in the order in which a duty officer reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct DuePage {
    /// Dangers for which nobody has answered, the latest seen first.
    pub dangers: Vec<AlarmLine>,
    /// Alarms for which nobody has answered, the most pressing first.
    pub alarms: Vec<AlarmLine>,
    /// What somebody has answered for.
    pub answered: Vec<AlarmLine>,
    /// What comes later, the earliest first.
    pub later: Vec<(Option<Label>, Due)>,
    /// Whom to call, by matter.
    pub on_call: BTreeMap<Duty, String>,
}

impl DuePage {
    /// Whom to call on a matter, or for everything else.
    #[must_use]
    pub fn call(&self, duty: Duty) -> Option<&str> {
        self.on_call.get(&duty).or_else(|| self.on_call.get(&Duty::Any)).map(String::as_str)
    }

    /// Whether anything presses for which nobody has answered.
    #[must_use]
    pub fn presses(&self) -> bool {
        !self.dangers.is_empty() || !self.alarms.is_empty()
    }
}

/// How old a fold of the register may be that says what is due.
const FRESH: SignedDuration = SignedDuration::from_mins(1);

/// What is due.
///
/// # Errors
/// Where the index fails, or nothing is recorded about the person.
pub fn what_is_due(bureau: &mut Bureau, asked: &DueAsked) -> Result<DuePage, BureauError> {
    let office = bureau.office()?;
    let now = bureau.now();
    let found: Vec<PressingFor> = match asked.person {
        Some(person) => of_one(bureau, &office, person)?,
        None => everybody(bureau, FRESH)?.cloned().collect(),
    };
    let (found, notes): (Vec<Vec<Pressing>>, Vec<Vec<Note>>) = found.into_iter().map(|of| (of.pressing, of.notes)).unzip();
    let notes: BTreeMap<EntryHash, String> = notes.into_iter().flatten().collect();
    let (pressing, later): (Vec<Pressing>, Vec<Pressing>) =
        found.into_iter().flatten().partition(|one| one.due.urgency > Urgency::Due);
    let later: Vec<Due> = if asked.later { later.into_iter().map(|one| one.due).collect() } else { Vec::new() };
    let lists = register::of_lists(bureau, &office, asked)?;
    let concerned = pressing.iter().map(|one| &one.due).chain(&later).filter_map(|due| due.person);
    let labels = Labels::of(bureau, concerned.chain(lists.iter().flat_map(|(_, persons)| persons.iter().copied())).collect())?;
    let (dangers, pressing): (Vec<Pressing>, Vec<Pressing>) =
        pressing.into_iter().partition(|one| one.due.urgency == Urgency::Danger);
    let mut all = lines::dangers(dangers, &notes, &labels);
    all.extend(register::standstill(&office, now));
    all.extend(lists.iter().map(|(list, persons)| register::of_list(list, persons, &office, &labels)));
    for group in alarms(pressing, &office.answers) {
        lines::of_group(group, &labels, &mut all);
    }
    Ok(page(all, lines::later(later, &labels), &office))
}

/// Of one person, with every record that is linked to his.
fn of_one(bureau: &Bureau, office: &Office, person: PersonId) -> Result<Vec<PressingFor>, BureauError> {
    bureau.require_person(person)?;
    let now = bureau.now();
    let classes = bureau.linked_classes(&BTreeSet::from([person]))?;
    let found = of_classes(bureau, office, &classes, |_, records| {
        let of_class = people(&records.concat(), office).into_iter();
        of_class.filter(|state| state.ids.contains(&person)).map(|state| PressingFor::of(&state, office, now)).collect::<Vec<_>>()
    })?;
    Ok(found.into_iter().flatten().collect())
}

/// What presses for one person and what comes later.
#[derive(Clone)]
pub(in crate::acts) struct PressingFor {
    pressing: Vec<Pressing>,
    notes: Vec<Note>,
}

impl PressingFor {
    pub(in crate::acts) fn of(state: &Person, office: &Office, now: Now) -> Self {
        Self { pressing: pressing(state, office, now), notes: notes(state) }
    }
}

/// With where he is held and who answered.
fn pressing(state: &Person, office: &Office, now: Now) -> Vec<Pressing> {
    let place = state.facts.custody.standing().find_map(|stand| stand.value.place.clone());
    let found = due(state, office, now).into_iter();
    let with = |due: Due| {
        let answer = due.entry.and_then(|entry| state.passage.answer_to(entry)).cloned();
        Pressing { due, place: place.clone(), answer }
    };
    found.map(with).collect()
}

/// What was seen, by the danger's entry.
type Note = (EntryHash, String);

fn notes(state: &Person) -> Vec<Note> {
    state.passage.dangers.iter().filter_map(|(entry, _, danger)| Some((*entry, danger.note.clone()?))).collect()
}

fn page(all: Vec<AlarmLine>, later: Vec<(Option<Label>, Due)>, office: &Office) -> DuePage {
    let (answered, open): (Vec<AlarmLine>, Vec<AlarmLine>) = all.into_iter().partition(|line| line.answer.is_some());
    let (dangers, alarms): (Vec<AlarmLine>, Vec<AlarmLine>) = open.into_iter().partition(|l| l.urgency == Urgency::Danger);
    DuePage { dangers, alarms, answered, later, on_call: office.on_call.clone() }
}

/// What people call those on the page.
struct Labels(BTreeMap<PersonId, Label>);

impl Labels {
    fn of(bureau: &Bureau, persons: BTreeSet<PersonId>) -> Result<Self, BureauError> {
        let subjects: Vec<[u8; 16]> = persons.iter().map(|person| person.0).collect();
        let texts = bureau.index.labels_of_many(&subjects)?;
        let label = |texts: Vec<String>| texts.first().and_then(|text| Label::parse(text).ok());
        let named = persons.into_iter().zip(texts).filter_map(|(person, texts)| Some((person, label(texts)?)));
        Ok(Self(named.collect()))
    }

    fn get(&self, person: PersonId) -> Option<Label> {
        self.0.get(&person).cloned()
    }
}
