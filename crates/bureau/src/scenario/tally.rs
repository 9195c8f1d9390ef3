//! What stands in the archive when the play is over, read back from its records and from nothing else.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rayon::prelude::*;
use volya_core::case::{CustodyStatus, Ending, LegalStatus};
use volya_core::event::Event;
use volya_core::fold::{Office, Person as Folded, Record, fold_person};
use volya_core::id::PersonId;
use volya_core::place::{Destination, State};
use volya_core::will::{Declaration, Side, Stance};

use super::data::{Group, Outcomes, state};
use crate::archive::Bureau;
use crate::error::BureauError;

/// Where the ship goes, as the record of those says who sail.
pub(super) const INDIA: &str = "India";
/// Persons read together; bounds memory.
const TOGETHER: usize = 1000;

/// How somebody's time with the Commission ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Terminal {
    Returned,
    Missing,
    Died,
    ToIndia,
    NotRepatriated,
}

/// One person, as his record has him.
pub(super) struct Seen {
    pub(super) group: Group,
    pub(super) in_register: bool,
    /// The only state in which his custody stands; `None` where there is none or more than one.
    pub(super) terminal: Option<Terminal>,
    /// Whether he refused the State he comes from before he said anything else.
    pub(super) refused_first: bool,
    /// His first yes to that State: when, through what, and whether it names the refusal that it supersedes.
    pub(super) change: Option<Change>,
    /// What he said at explanations: day, and whether it was a yes.
    pub(super) at_sessions: Vec<(Date, bool)>,
    /// Refused both sides, and accepted nothing but India.
    pub(super) neither: bool,
    pub(super) civilian: bool,
    pub(super) ended_as_civilian: bool,
    pub(super) ever_repatriated: bool,
    pub(super) certified_death: bool,
}

/// A change of mind.
pub(super) struct Change {
    pub(super) at_session: bool,
    pub(super) superseding: bool,
}

/// Reads everybody's record.
pub(super) fn everybody(bureau: &mut Bureau, people: &[(PersonId, Group)]) -> Result<Vec<Seen>, BureauError> {
    let office = bureau.office()?;
    let mut seen = Vec::with_capacity(people.len());
    for some in people.chunks(TOGETHER) {
        let ids: Vec<PersonId> = some.iter().map(|(id, _)| *id).collect();
        let records = bureau.records_of_each(&ids)?;
        let read: Result<Vec<Seen>, BureauError> =
            some.par_iter().zip(records).map(|((id, group), records)| Seen::of(*id, *group, records, &office)).collect();
        seen.extend(read?);
    }
    Ok(seen)
}

impl Seen {
    fn of(id: PersonId, group: Group, mut records: Vec<Record>, office: &Office) -> Result<Self, BureauError> {
        records.sort_by_key(|record| record.position);
        let (home, other) = (state(group.origin())?, state(group.other_side())?);
        let said: Vec<(&Record, &Declaration)> = records.iter().filter_map(declaration).collect();
        let ever_repatriated = records.iter().any(is_repatriation);
        let refuses = |of: &Declaration, to: State| of.stances_on(Destination::State(to)).any(|s| s == Stance::Refuse);
        let change = said.iter().find(|(_, words)| words.accepts(Destination::State(home))).map(|(record, words)| {
            let earlier = said.iter().find(|(of, words)| record.supersedes.contains(&of.hash) && refuses(words, home));
            Change { at_session: is_at_session(words), superseding: earlier.is_some() }
        });
        let at_sessions = said.iter().filter(|(_, words)| is_at_session(words));
        let at_sessions = at_sessions.filter_map(|(_, words)| {
            let on = words.taken_at?.to_zoned(jiff::tz::TimeZone::UTC).date();
            Some((on, words.accepts(Destination::State(home))))
        });
        let accepted: Vec<Destination> = said
            .iter()
            .flat_map(|(_, words)| words.stances.iter().filter(|s| s.stance == Stance::Accept).map(|s| s.to))
            .collect();
        let india = Destination::State(state("IN")?);
        let neither = !accepted.is_empty()
            && accepted.iter().all(|to| *to == india)
            && [home, other].iter().all(|to| said.iter().any(|(_, words)| refuses(words, *to)));
        let refused_first = said.first().is_some_and(|(_, words)| refuses(words, home));
        let at_sessions = at_sessions.collect();
        let folded = fold_person(&[id], records, office);
        Ok(Self {
            group,
            in_register: !folded.labels.is_empty(),
            terminal: terminal(&folded),
            refused_first,
            change,
            at_sessions,
            neither,
            civilian: only(folded.facts.status.standing().map(|s| s.value.status)) == Some(LegalStatus::Civilian),
            ended_as_civilian: only(folded.facts.ended.standing().map(|s| s.value.how)) == Some(Ending::Civilian),
            ever_repatriated,
            certified_death: folded.facts.death.standing().any(|s| s.value.certificate.is_some()),
        })
    }
}

fn declaration(record: &Record) -> Option<(&Record, &Declaration)> {
    match record.written().map(|written| &written.what) {
        Some(Event::Declaration(declaration)) => Some((record, declaration)),
        _ => None,
    }
}

/// An explainer of his State sat with him.
fn is_at_session(words: &Declaration) -> bool {
    words.present.iter().flatten().any(|present| present.side == Side::Origin)
}

fn is_repatriation(record: &Record) -> bool {
    use volya_core::case::Fact::Custody;
    let what = record.written().map(|written| &written.what);
    matches!(what, Some(Event::Fact(Custody(custody))) if custody.status == CustodyStatus::Repatriated)
}

/// The one value, where there is exactly one.
fn only<T>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let one = values.next();
    if values.next().is_some() { None } else { one }
}

fn terminal(folded: &Folded) -> Option<Terminal> {
    let stand = only(folded.facts.custody.standing()).filter(|stand| stand.counted)?;
    let died = folded.facts.death.standing().any(|death| death.counted);
    match stand.value.status {
        CustodyStatus::Repatriated if !died => Some(Terminal::Returned),
        CustodyStatus::Missing if !died => Some(Terminal::Missing),
        CustodyStatus::Dead if died => Some(Terminal::Died),
        CustodyStatus::Released if !died && stand.value.place.as_deref() == Some(INDIA) => Some(Terminal::ToIndia),
        CustodyStatus::Released if !died => Some(Terminal::NotRepatriated),
        _ => None,
    }
}

/// The states counted, group by group.
pub(super) fn outcomes(seen: &[Seen]) -> BTreeMap<Group, Outcomes> {
    let mut of: BTreeMap<Group, Outcomes> = BTreeMap::new();
    for person in seen {
        let outcomes = of.entry(person.group).or_default();
        match person.terminal {
            Some(Terminal::Returned) => outcomes.returned += 1,
            Some(Terminal::Missing) => outcomes.missing += 1,
            Some(Terminal::Died) => outcomes.died += 1,
            Some(Terminal::ToIndia) => outcomes.to_india += 1,
            Some(Terminal::NotRepatriated) => outcomes.not_repatriated += 1,
            None => {}
        }
    }
    of
}
