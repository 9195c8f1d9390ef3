//! The forms by which somebody is known, and which of them two members stand for. What one member added can contradict a line; it never speaks for one.

use std::collections::HashSet;

use volya_core::event::Event;
use volya_core::fold::Person;
use volya_core::id::PersonId;
use volya_store::FormRow;

use crate::archive::Bureau;
use crate::error::BureauError;
use crate::matching::{Form, keyed_forms};

/// Every form of a record, and those that came with the registration or were signed by a second member.
#[derive(Default)]
pub(super) struct Known {
    pub(super) all: Vec<FormRow>,
    pub(super) signed: Vec<FormRow>,
}

impl Known {
    /// What is recorded of somebody, under whichever of his records.
    pub(super) fn of_unit(bureau: &Bureau, unit: &Person) -> Result<Vec<Self>, BureauError> {
        unit.ids.iter().map(|id| Self::of_record(bureau, unit, *id)).collect()
    }

    fn of_record(bureau: &Bureau, unit: &Person, id: PersonId) -> Result<Self, BureauError> {
        let all = bureau.index.forms_of(&id.0)?;
        if unit.known_by_one.is_empty() {
            return Ok(Self { signed: all.clone(), all });
        }
        let forms = signed_forms(bureau, unit, id)?;
        let signed = all.iter().filter(|row| forms.contains(&(row.kind, row.form))).cloned().collect();
        Ok(Self { all, signed })
    }

    pub(super) fn add(&mut self, other: Self) {
        self.all.extend(other.all);
        self.signed.extend(other.signed);
    }

    /// What is recorded of these kinds, held against what a line gives of them.
    pub(super) fn says(&self, kinds: &[u8], line: &[Form]) -> Says {
        let fits = |rows: &[FormRow]| rows.iter().any(|row| line.contains(&(row.kind, row.form)));
        let is_recorded = self.all.iter().any(|row| kinds.contains(&row.kind));
        if line.is_empty() || !is_recorded {
            Says::Nothing
        } else if fits(&self.signed) {
            Says::Fits
        } else if fits(&self.all) {
            Says::FitsByOne
        } else {
            Says::Contradicts
        }
    }
}

/// What a record says of something on a line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// One of them is missing.
    Nothing,
    /// It fits what two members stand for.
    Fits,
    /// It fits one member's word alone.
    FitsByOne,
    /// Nothing recorded fits.
    Contradicts,
}

/// Made anew from the identities themselves: the index keeps no author with a form.
fn signed_forms(bureau: &Bureau, unit: &Person, id: PersonId) -> Result<HashSet<Form>, BureauError> {
    let key = bureau.match_key()?;
    let mut forms = HashSet::new();
    for record in bureau.records_of_each(&[id])?.into_iter().flatten().filter(|r| !unit.known_by_one.contains(&r.hash)) {
        if let Some(Event::Identity(identity)) = record.written().map(|written| &written.what) {
            // One whose forms cannot be made speaks for nobody.
            forms.extend(keyed_forms(&key, identity).unwrap_or_default());
        }
    }
    Ok(forms)
}
