//! Rows about persons who are registered: what they say, what is known of them, what risk awaits them.

use std::collections::{BTreeSet, HashMap, HashSet};

use jiff::Timestamp;
use rayon::prelude::*;
use volya_core::case::Fact;
use volya_core::event::{Event, Risk};
use volya_core::fold::{Office, Record, fold_person};
use volya_core::id::{EntryHash, PersonId};
use volya_vault::MatchKey;

use super::register::{Compare, Named, Register};
use super::{Amendment, ImportKind, Outcome, RejectedRow, RowAbout, TOO_LARGE, Work, fits, rejected, rejected_for, unreadable};
use crate::acts::declare::declaration_on;
use crate::acts::fact::fact_on;
use crate::acts::risk::risk_on;
use crate::archive::{Bureau, Draft};
use crate::error::{BureauError, field};
use crate::fields::{self, Fields};
use crate::matching::{self, CUSTODY_ID, Form, SERVICE_NUMBER, number_column};
use crate::table::{Row, Table};

/// Persons judged together.
const TOGETHER: usize = 1000;
/// Columns that name the person, or nothing.
const WHO: [&str; 4] = ["line_no", "person", "custody_id", "service_no"];

/// A yes on a form with two ways answers a question that nobody may be asked (R-HND-3, R-WILL-4). A no is his own word, whatever paper it stands on.
const TWO_WAYS_ONLY: &str = "says that no third way was put to him; from such a form refusals alone are taken (R-HND-3, R-WILL-4): \
                             hear him again with every way open, or leave only what he refuses in the row";

/// Whoever may add a number to somebody alone could else move what another hears to whom he likes (R-WILL-8).
const ON_ONE_WORD: &str = "rests on one member's word; have it countersigned, or name him in `person`";

/// A row as it was read.
struct Listed<'a> {
    row: &'a Row,
    event: Event,
    named: Option<Named>,
    numbers: Vec<Form>,
}

type Read<'a> = Result<Listed<'a>, Vec<RejectedRow>>;
/// A person's rows, each with its place in the file.
type OfPerson<'a> = (PersonId, Vec<(usize, Listed<'a>)>);
/// The column that leaves a row in doubt, and why.
type InDoubt = (&'static str, &'static str);

/// What becomes of every row.
pub(super) fn outcomes(bureau: &mut Bureau, kind: ImportKind, table: &Table) -> Result<Vec<Outcome>, BureauError> {
    let office = bureau.office()?;
    let now = bureau.clock.now();
    let has_numbers = table.columns.iter().any(|column| matches!(*column, "custody_id" | "service_no"));
    let key = if has_numbers { Some(bureau.match_key()?) } else { None };
    let read: Vec<Read<'_>> = table.rows.par_iter().map(|row| Listed::read(kind, now, key.as_ref(), row)).collect();
    let listed = || read.iter().flatten();
    let forms: HashSet<Form> = listed().flat_map(|listed| listed.numbers.iter().copied()).collect();
    let named: BTreeSet<Named> = listed().filter_map(|listed| listed.named.clone()).collect();
    let mut register = Register::new(Compare::Numbers, key);
    register.find_named(bureau, &office, named)?;
    register.find_bearers(bureau, &office, forms)?;
    let mut outcomes: Vec<Option<Outcome>> = Vec::with_capacity(read.len());
    let mut of_person: HashMap<PersonId, Vec<(usize, Listed<'_>)>> = HashMap::new();
    for (place, listed) in read.into_iter().enumerate() {
        outcomes.push(match listed {
            Err(problems) => Some(Outcome::Rejected(problems)),
            Ok(listed) => match listed.meant(&register) {
                Err((column, reason)) => Some(Outcome::Rejected(vec![rejected(listed.row, column, reason)])),
                Ok(person) => {
                    of_person.entry(person).or_default().push((place, listed));
                    None
                }
            },
        });
    }
    let mut of_person: Vec<OfPerson<'_>> = of_person.into_iter().collect();
    of_person.sort_unstable_by_key(|(person, _)| *person);
    while !of_person.is_empty() {
        let some = of_person.split_off(of_person.len().saturating_sub(TOGETHER));
        for (place, outcome) in judge(bureau, &office, &register, some)? {
            outcomes[place] = Some(outcome);
        }
    }
    // Every row was rejected or belongs to a person, and every person was judged.
    Ok(outcomes.into_iter().flatten().collect())
}

/// The rows of some persons, each held against what stands recorded about him.
fn judge(
    bureau: &Bureau,
    office: &Office,
    register: &Register,
    some: Vec<OfPerson<'_>>,
) -> Result<Vec<(usize, Outcome)>, BureauError> {
    let persons: Vec<PersonId> = some.iter().map(|(person, _)| *person).collect();
    let records = bureau.records_of_each(&persons)?;
    let judged = some.into_par_iter().zip(records).flat_map_iter(|((person, rows), records)| {
        let recorded = Recorded::of(&records, office);
        let state = fold_person(&[person], records.clone(), office);
        let signed = register.signed_forms(&records, &state.known_by_one);
        let outcome = |listed: Listed<'_>| {
            let row = listed.row;
            if let Some(column) = listed.on_one_word(signed.as_ref()) {
                return Outcome::Rejected(vec![rejected(row, column, ON_ONE_WORD)]);
            }
            let dated = row.get("assessed_on").is_some();
            let draft = match listed.event {
                Event::Declaration(declaration) => declaration_on(&state, person, *declaration),
                Event::Fact(fact) => Ok(fact_on(&state, person, fact)),
                Event::Risk(risk) => risk_on(&state, person, risk),
                _ => unreachable!("rows are read as declarations, facts and risks"),
            };
            match draft {
                Err(why) => Outcome::Rejected(vec![rejected_for(row, why)]),
                Ok(draft) => recorded.outcome(row, draft, dated, register),
            }
        };
        rows.into_iter().map(|(place, listed)| (place, outcome(listed))).collect::<Vec<_>>()
    });
    Ok(judged.collect())
}

impl<'a> Listed<'a> {
    fn read(kind: ImportKind, now: Timestamp, key: Option<&MatchKey>, row: &'a Row) -> Result<Self, Vec<RejectedRow>> {
        if let Some(problems) = unreadable(row) {
            return Err(problems);
        }
        let event = event(kind, now, row).map_err(|why| vec![rejected_for(row, why)])?;
        let named = row.get("person").map(Named::parse).transpose();
        let named = named.map_err(|why| vec![rejected(row, "person", why.to_string())])?;
        let numbers = |kind: &u8| matches!(*kind, CUSTODY_ID | SERVICE_NUMBER);
        let forms = key.map(|key| matching::row_forms(key, row)).unwrap_or_default();
        Ok(Self { row, event, named, numbers: forms.into_iter().filter(|(kind, _)| numbers(kind)).collect() })
    }

    /// The one person whom everything in the row names.
    fn meant(&self, register: &Register) -> Result<PersonId, InDoubt> {
        let mut meant: Option<PersonId> = None;
        if let Some(named) = &self.named {
            meant = Some(register.named(named).map_err(|why| ("person", why))?);
        }
        for form in &self.numbers {
            let column = number_column(form);
            meant = match (register.bearers(form), meant) {
                ([], _) => return Err((column, "is the number of nobody who is registered")),
                (several, Some(person)) if several.contains(&person) => Some(person),
                (_, Some(_)) => return Err((column, "is the number of somebody else than the row names before")),
                ([one], None) => Some(*one),
                (_, None) => return Err((column, "is the number of several persons; name him in `person`")),
            };
        }
        meant.ok_or(("row", "names nobody; it needs `person`, `custody_id` or `service_no`"))
    }

    /// The column of a number that two members do not stand for, where nothing but numbers names him. `signed` are those they stand for, if
    /// there are others.
    fn on_one_word(&self, signed: Option<&HashSet<Form>>) -> Option<&'static str> {
        let signed = signed.filter(|_| self.named.is_none())?;
        self.numbers.iter().find(|form| !signed.contains(form)).map(number_column)
    }
}

fn event(kind: ImportKind, now: Timestamp, row: &Row) -> Result<Event, BureauError> {
    let cells = row.cells.iter().filter(|(column, _)| !WHO.contains(column) && *column != "fact");
    let fields = Fields::from_map(cells.map(|(column, text)| (*column, text)))?;
    Ok(match kind {
        ImportKind::Declarations => {
            let declaration = fields::declaration(&fields)?;
            if declaration.stances.is_empty() {
                return Err(field("to", "is needed, with a stance for each destination in `stance`"));
            }
            if declaration.third_option_shown == Some(false) && declaration.accepts_something() {
                return Err(field("third_option_shown", TWO_WAYS_ONLY));
            }
            Event::Declaration(Box::new(declaration))
        }
        ImportKind::Facts => {
            let needed = || field("fact", format!("is needed; it accepts one of: {}", Fact::KINDS.join(", ")));
            Event::Fact(fields::fact(row.get("fact").ok_or_else(needed)?, &fields)?)
        }
        ImportKind::Risks => Event::Risk(fields::risk(&fields, now)?),
        ImportKind::Persons => unreachable!("persons are read as identities"),
    })
}

/// What is recorded of one person, by entry.
struct Recorded<'a> {
    events: HashMap<EntryHash, &'a Event>,
    mistaken: HashSet<EntryHash>,
}

impl<'a> Recorded<'a> {
    /// What came in a file that was never closed is not recorded: a row that says the same is written, or a refusal would be lost.
    fn of(records: &'a [Record], office: &Office) -> Self {
        let counted = records.iter().filter(|record| office.has_closed(record));
        let events: HashMap<EntryHash, &Event> =
            counted.filter_map(|record| Some((record.hash, &record.written()?.what))).collect();
        let marks = events.values().filter_map(|event| match event {
            Event::Mistaken(mark) => Some(&mark.entries),
            _ => None,
        });
        Self { mistaken: marks.flatten().copied().collect(), events }
    }

    fn outcome(&self, row: &Row, draft: Draft, dated: bool, register: &Register) -> Outcome {
        if !fits(row, &draft.event, draft.supersedes.len()) {
            return Outcome::Rejected(vec![rejected(row, "row", TOO_LARGE)]);
        }
        let replaces = !matches!(draft.event, Event::Declaration(_)) && !draft.supersedes.is_empty();
        if self.has(&draft, dated) {
            return Outcome::Unchanged;
        }
        let label = draft.subject.and_then(|person| register.label(person));
        if !replaces {
            return Outcome::New(Work::About(draft), Some(RowAbout { row: row.number, label }));
        }
        let columns = row.cells.iter().map(|(column, _)| *column).filter(|column| !WHO.contains(column)).collect();
        Outcome::Amends(Work::About(draft), Amendment { row: row.number, label, columns })
    }

    /// Whether the row says what stands recorded already.
    ///
    /// A declaration is the same only where the time at which it was taken is: without a time it may have been said again since, and words
    /// said again count again. A fact or an assessment is the same where it alone stands.
    fn has(&self, draft: &Draft, dated: bool) -> bool {
        match (&draft.event, draft.supersedes.as_slice()) {
            (Event::Declaration(said), _) => {
                said.taken_at.is_some()
                    && self.events.iter().any(|(hash, event)| **event == draft.event && !self.mistaken.contains(hash))
            }
            (Event::Risk(risk), [one]) => match self.events.get(one) {
                Some(Event::Risk(before)) if dated => before == risk,
                Some(Event::Risk(before)) => *before == Risk { assessed_on: before.assessed_on, ..risk.clone() },
                _ => false,
            },
            (event, [one]) => self.events.get(one).is_some_and(|before| *before == event),
            _ => false,
        }
    }
}
