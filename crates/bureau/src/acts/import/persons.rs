//! Rows about persons: who is new, who is known, and where there is doubt.
//!
//! A row means the person whom it names by label, else the one who has its number, else the one with an equal name and the same whole birth date. Doubt
//! is never settled by guessing: such a row is rejected, and a person at a desk decides.

use std::collections::{BTreeSet, HashMap, HashSet};

use rayon::prelude::*;
use volya_core::event::{Event, Identity, Name};
use volya_core::id::PersonId;
use volya_core::roster::Compartment;
use volya_vault::MatchKey;

use super::register::{Compare, Known, Named, Register};
use super::{Amendment, Outcome, RejectedRow, TOO_LARGE, Work, fits, namesakes, rejected, rejected_for, unreadable};
use crate::archive::Bureau;
use crate::error::BureauError;
use crate::fields::{self, Fields};
use crate::matching::{self, BIRTH_DATE, CUSTODY_ID, Form, NUMBERS, OTHER_NAME, OWN_NAME, SERVICE_NUMBER};
use crate::table::{Row, Table, normalise};

/// Forms of one row. A key page holds 256 such sets in 4 MiB.
const FORMS: usize = 400;

/// A row as it was read.
pub(super) struct Listed<'a> {
    row: &'a Row,
    identity: Identity,
    /// Its forms as they are kept.
    kept: Vec<Form>,
    /// Every form of its names, as anybody's name, where only a name can say who he is.
    pub(super) names: Vec<Form>,
    named: Option<Named>,
}

type Read<'a> = Result<Listed<'a>, Vec<RejectedRow>>;
/// The column that leaves a row in doubt, and why.
type InDoubt = (&'static str, &'static str);

/// What becomes of every row.
pub(super) fn outcomes(bureau: &mut Bureau, table: &Table) -> Result<Vec<Outcome>, BureauError> {
    let key = bureau.match_key()?;
    bureau.ring.current(Compartment::Identity)?;
    let mut read: Vec<Read<'_>> = table.rows.par_iter().map(|row| Listed::read(&key, row)).collect();
    reject_numbers_given_twice(&mut read);
    let register = everybody_meant(bureau, key, &mut read)?;
    let meant: Vec<Result<Meant, InDoubt>> =
        read.par_iter().map(|listed| listed.as_ref().map_or(Ok(Meant::Nobody), |listed| listed.meant(&register))).collect();
    let mut taken: HashMap<PersonId, u32> = HashMap::new();
    let outcomes = read.into_iter().zip(meant).map(|(listed, meant)| match (listed, meant) {
        (Err(problems), _) => Outcome::Rejected(problems),
        (Ok(listed), Err((column, reason))) => Outcome::Rejected(vec![rejected(listed.row, column, reason)]),
        (Ok(listed), Ok(meant)) => listed.outcome(meant, &register, &mut taken),
    });
    Ok(outcomes.collect())
}

/// Fetches everybody whom the rows may mean: by label and number first, and by name whom those leave unknown.
fn everybody_meant(bureau: &mut Bureau, key: MatchKey, read: &mut [Read<'_>]) -> Result<Register, BureauError> {
    let office = bureau.office()?;
    let names_key = bureau.match_key()?;
    let mut register = Register::new(Compare::Everything, Some(key));
    let named: BTreeSet<Named> = read.iter().flatten().filter_map(|listed| listed.named.clone()).collect();
    register.find_named(bureau, &office, named)?;
    let numbers: HashSet<Form> = read.iter().flatten().flat_map(Listed::numbers).copied().collect();
    register.find_bearers(bureau, &office, numbers)?;
    if bureau.index.count_persons()? == 0 {
        return Ok(register);
    }
    read.par_iter_mut().flatten().filter(|listed| listed.is_unknown(&register)).for_each(|listed| {
        let forms = matching::row_forms(&names_key, listed.row).into_iter();
        listed.names = forms.filter(|(kind, _)| matches!(*kind, OWN_NAME | OTHER_NAME)).collect();
    });
    let listed: Vec<&Listed<'_>> = read.iter().flatten().collect();
    let names: HashSet<Form> = listed.iter().flat_map(|listed| listed.names.iter().copied()).collect();
    register.find_bearers_kept(bureau, &office, names, |namesakes| namesakes::in_question(bureau, &listed, namesakes))?;
    Ok(register)
}

/// Whom a row means.
enum Meant {
    /// Nobody who is registered.
    Nobody,
    /// Somebody of whom exactly this is recorded.
    Recorded,
    Somebody(PersonId),
}

impl<'a> Listed<'a> {
    fn read(key: &MatchKey, row: &'a Row) -> Result<Self, Vec<RejectedRow>> {
        if let Some(problems) = unreadable(row) {
            return Err(problems);
        }
        let one = |problem: RejectedRow| vec![problem];
        let cells = row.cells.iter().filter(|(column, _)| !matches!(*column, "line_no" | "person"));
        let fields = Fields::from_map(cells.map(|(column, text)| (*column, text)));
        let identity = fields.and_then(|fields| fields::identity(&fields)).map_err(|why| one(rejected_for(row, why)))?;
        let named = row.get("person").map(Named::parse).transpose();
        let named = named.map_err(|why| one(rejected(row, "person", why.to_string())))?;
        let kept = matching::keyed_forms(key, &identity).map_err(|why| one(rejected_for(row, why)))?;
        if named.is_none() && !matching::identifies(&identity) {
            return Err(one(rejected(row, "row", "gives neither a name nor a number by which he could be known")));
        }
        if kept.len() > FORMS || !fits(row, &Event::Identity(identity.clone()), 0) {
            return Err(one(rejected(row, "row", TOO_LARGE)));
        }
        Ok(Self { row, identity, kept, names: Vec::new(), named })
    }

    pub(super) fn of_kind(&self, kind: u8) -> Option<&Form> {
        self.kept.iter().find(|(of, _)| *of == kind)
    }

    fn numbers(&self) -> impl Iterator<Item = &Form> {
        self.kept.iter().filter(|(kind, _)| matches!(*kind, CUSTODY_ID | SERVICE_NUMBER))
    }

    fn is_unknown(&self, register: &Register) -> bool {
        self.named.is_none() && self.numbers().all(|form| register.bearers(form).is_empty())
    }

    /// Whom the row means, or in which column the doubt lies.
    fn meant(&self, register: &Register) -> Result<Meant, InDoubt> {
        let by_number = self.by_number(register)?;
        if let Some(named) = &self.named {
            let person = register.named(named).map_err(|why| ("person", why))?;
            return match by_number.as_slice() {
                [] => Ok(Meant::Somebody(person)),
                some if some.contains(&person) => Ok(Meant::Somebody(person)),
                _ => Err(("person", "names somebody else than the number does")),
            };
        }
        match by_number.as_slice() {
            [] => self.by_name(register),
            [one] => Ok(Meant::Somebody(*one)),
            _ => Err(("row", "several persons are registered with its number; name him in `person`")),
        }
    }

    fn by_number(&self, register: &Register) -> Result<Vec<PersonId>, InDoubt> {
        let bearers = |kind: u8| self.of_kind(kind).map_or(&[][..], |form| register.bearers(form));
        let (custody, service) = (bearers(CUSTODY_ID), bearers(SERVICE_NUMBER));
        if custody.is_empty() || service.is_empty() {
            return Ok([custody, service].concat());
        }
        let both: Vec<PersonId> = custody.iter().filter(|person| service.contains(person)).copied().collect();
        if both.is_empty() { Err(("row", "its `custody_id` and its `service_no` are those of two persons")) } else { Ok(both) }
    }

    fn by_name(&self, register: &Register) -> Result<Meant, InDoubt> {
        let namesakes: BTreeSet<PersonId> = self.names.iter().flat_map(|form| register.bearers(form)).copied().collect();
        let known = |person: &PersonId| register.known(*person).map(|known| (*person, known));
        let namesakes: Vec<(PersonId, &Known)> = namesakes.iter().filter_map(known).collect();
        let birth = self.of_kind(BIRTH_DATE);
        let born_then = namesakes.iter().filter(|(_, known)| birth.is_some_and(|birth| known.forms.contains(birth)));
        let born_then: Vec<PersonId> = born_then.map(|(person, _)| *person).collect();
        if let [one] = born_then.as_slice() {
            return Ok(Meant::Somebody(*one));
        }
        // Exactly this line was recorded before: whoever he is, nothing is added.
        if namesakes.iter().any(|(_, known)| known.identities.contains(&self.identity)) {
            return Ok(Meant::Recorded);
        }
        if !born_then.is_empty() {
            return Err(("row", "several persons are registered with this name and birth date; name him in `person`"));
        }
        match namesakes.iter().all(|(_, known)| known.is_not(&self.kept)) {
            true => Ok(Meant::Nobody),
            false => Err(("row", NAMESAKE)),
        }
    }

    fn outcome(self, meant: Meant, register: &Register, taken: &mut HashMap<PersonId, u32>) -> Outcome {
        let person = match meant {
            Meant::Nobody => return Outcome::New(Work::Register { identity: self.identity, forms: self.kept }, None),
            Meant::Recorded => return Outcome::Unchanged,
            Meant::Somebody(person) => person,
        };
        let first = *taken.entry(person).or_insert(self.row.number);
        if first != self.row.number {
            return Outcome::Rejected(vec![rejected(self.row, "row", format!("is about the same person as row {first}"))]);
        }
        let columns = register.known(person).map(|known| self.new_columns(known)).unwrap_or_default();
        if columns.is_empty() {
            return Outcome::Unchanged;
        }
        let amendment = Amendment { row: self.row.number, label: register.label(person), columns };
        Outcome::Amends(Work::Identity { person, identity: self.identity, forms: self.kept }, amendment)
    }

    /// The columns that say something which is not recorded of him.
    fn new_columns(&self, known: &Known) -> Vec<&'static str> {
        let is_new_form = |kinds: &[u8]| self.kept.iter().any(|form| kinds.contains(&form.0) && !known.forms.contains(form));
        let new_name = is_new_form(&[OWN_NAME, OTHER_NAME]);
        let new_birth = is_new_form(&[BIRTH_DATE, matching::BIRTH_MONTH, matching::BIRTH_YEAR]);
        let is_new_particular = |column: &str| {
            let particular = self.identity.particulars.iter().find(|(name, _)| name == column);
            particular.is_some_and(|particular| !known.identities.iter().any(|i| i.particulars.contains(particular)))
        };
        let columns = self.row.cells.iter().map(|(column, _)| *column);
        let is_new = |column: &&'static str| match *column {
            "custody_id" => is_new_form(&[CUSTODY_ID]),
            "service_no" => is_new_form(&[SERVICE_NUMBER]),
            "dob" => new_birth,
            particular => is_new_particular(particular),
        };
        let mut new: Vec<&'static str> = columns.clone().filter(is_new).collect();
        if new_name {
            let named: Vec<&'static str> = columns.filter(|column| NAMES.contains(column)).collect();
            let changed: Vec<&'static str> = named.iter().copied().filter(|column| self.is_new_writing(column, known)).collect();
            // Where every part is recorded and the whole is not, the parts are put together anew.
            new.extend(if changed.is_empty() { named } else { changed });
        }
        new
    }

    /// Whether no recorded name has this column's writing in the same part.
    fn is_new_writing(&self, column: &str, known: &Known) -> bool {
        let part = |name: &Name| match column {
            "surname" => name.surname.clone(),
            "given" => name.given.clone(),
            "patronymic" => name.patronymic.clone(),
            _ => name.whole.clone(),
        };
        let recorded: BTreeSet<String> =
            known.identities.iter().flat_map(|i| &i.names).filter_map(part).filter_map(|text| normalise::name(&text)).collect();
        let writings = self.row.get(column).unwrap_or_default();
        let mut writings = match column {
            "transliterations" => writings.split([';', '|', '/', '\n', '\r']).filter_map(normalise::name).collect(),
            "kind" => Vec::new(),
            _ => Vec::from_iter(normalise::name(writings)),
        };
        writings.retain(|writing| !recorded.contains(writing));
        !writings.is_empty()
    }
}

/// The columns that make names.
const NAMES: [&str; 7] = ["surname", "given", "patronymic", "name", "name_native_script", "transliterations", "kind"];

const NAMESAKE: &str =
    "a person with this name is registered already; tell them apart by a number or a whole birth date, or name him in `person`";

/// A number that an earlier row has is that person's; this row contradicts it or repeats it.
fn reject_numbers_given_twice(read: &mut [Read<'_>]) {
    let mut first: HashMap<Form, u32> = HashMap::new();
    for entry in read {
        let Ok(listed) = entry else { continue };
        let mut problems = Vec::new();
        for (kind, column) in NUMBERS {
            let Some(form) = listed.of_kind(kind) else { continue };
            let row = *first.entry(*form).or_insert(listed.row.number);
            if row != listed.row.number {
                problems.push(rejected(listed.row, column, format!("stands in row {row} too")));
            }
        }
        if !problems.is_empty() {
            *entry = Err(problems);
        }
    }
}
