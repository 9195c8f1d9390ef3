//! Namesakes whom a row certainly does not mean, by keyed forms alone: a register of a million has some for every row, and few are worth opening.

use std::collections::{BTreeSet, HashMap, HashSet};

use rayon::prelude::*;
use volya_core::id::PersonId;
use volya_store::{FormRow, KeyRef};

use super::persons::Listed;
use super::register::Bearers;
use crate::archive::Bureau;
use crate::error::BureauError;
use crate::matching::{BIRTH_DATE, Form};

/// Persons whose forms are read together; bounds memory.
const TOGETHER: usize = 8192;

/// The namesakes whom some row may mean.
///
/// What cannot be opened here might say of anybody that he is meant: while anything is closed, all namesakes are in question.
pub(super) fn in_question(bureau: &Bureau, listed: &[&Listed<'_>], namesakes: Bearers) -> Result<Bearers, BureauError> {
    if bureau.summary.wanting > 0 {
        return Ok(namesakes);
    }
    let rows = rows_by_name(listed);
    let names_of = names_by_person(&namesakes);
    let mut meant: HashSet<PersonId> = HashSet::new();
    for some in names_of.chunk_by(|a, b| a.0 == b.0).collect::<Vec<_>>().chunks(TOGETHER) {
        let subjects: Vec<[u8; 16]> = some.iter().map(|names| names[0].0.0).collect();
        let forms = bureau.index.forms_of_many(&subjects)?;
        let may_be_meant = some.par_iter().zip(forms).filter(|(names, forms)| {
            let mut rows = names.iter().filter_map(|(_, name)| rows.get(name)).flatten();
            rows.any(|row| !is_born_otherwise(row, forms))
        });
        meant.par_extend(may_be_meant.map(|(names, _)| names[0].0));
    }
    let keep = |(name, mut bearers): (Form, Vec<PersonId>)| {
        bearers.retain(|person| meant.contains(person));
        (name, bearers)
    };
    Ok(namesakes.into_iter().map(keep).collect())
}

/// Who bears which of the names, in order of persons.
fn names_by_person(namesakes: &Bearers) -> Vec<(PersonId, Form)> {
    let mut names_of: Vec<(PersonId, Form)> =
        namesakes.iter().flat_map(|(name, bearers)| bearers.iter().map(|person| (*person, *name))).collect();
    names_of.sort_unstable();
    names_of
}

fn rows_by_name<'a, 'b>(listed: &[&'a Listed<'b>]) -> HashMap<Form, Vec<&'a Listed<'b>>> {
    let mut rows: HashMap<Form, Vec<&Listed<'_>>> = HashMap::new();
    for row in listed {
        row.names.iter().for_each(|name| rows.entry(*name).or_default().push(row));
    }
    rows
}

/// Whether every entry that gives him a name of the row gives a birth date with it, and none gives the row's. Whichever of them count, that is another
/// man: the import would find that his birth date contradicts.
fn is_born_otherwise(row: &Listed<'_>, forms: &[FormRow]) -> bool {
    let Some(birth) = row.of_kind(BIRTH_DATE) else { return false };
    let dates = || forms.iter().filter(|form| form.kind == BIRTH_DATE);
    let dated: BTreeSet<&KeyRef> = dates().map(|form| &form.source).collect();
    let mut names = forms.iter().filter(|form| row.names.contains(&(form.kind, form.form)));
    dates().all(|date| date.form != birth.1) && names.all(|name| dated.contains(&name.source))
}
