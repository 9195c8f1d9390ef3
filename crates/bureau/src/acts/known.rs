//! The forms by which somebody is known, and which of them two members stand for. What one member added can contradict a line; it never speaks for one.

use std::collections::{BTreeSet, HashSet};

use volya_core::event::Event;
use volya_core::fold::{Person, Record};
use volya_core::id::{EntryHash, PersonId};
use volya_store::{FormRow, Sound, SoundRow, Subject};
use volya_vault::MatchKey;

use crate::archive::Bureau;
use crate::error::BureauError;
use crate::matching::{Form, is_sound, keyed_forms, short};

/// Every form of a record, and those that came with the registration or were signed by a second member.
#[derive(Default)]
pub(super) struct Known {
    pub(super) all: Vec<FormRow>,
    pub(super) signed: Vec<FormRow>,
    /// The classes of sounds of the names that two members stand for.
    pub(super) sounds: BTreeSet<Sound>,
}

impl Known {
    /// What is recorded of somebody, under whichever of his records.
    pub(super) fn of_unit(bureau: &Bureau, unit: &Person) -> Result<Vec<Self>, BureauError> {
        Ok(Self::of_units(bureau, &[unit])?.pop().unwrap_or_default())
    }

    /// As [`of_unit`](Self::of_unit) for many, one list for each, in the order given.
    pub(super) fn of_units(bureau: &Bureau, units: &[&Person]) -> Result<Vec<Vec<Self>>, BureauError> {
        let subjects: Vec<Subject> = units.iter().flat_map(|unit| &unit.ids).map(|id| id.0).collect();
        let mut forms = bureau.index.forms_of_many(&subjects)?.into_iter();
        let mut sounds = bureau.index.sounds_of_many(&subjects)?.into_iter();
        let mut of_unit = |unit: &&Person| {
            let records = unit.ids.iter().zip(forms.by_ref().zip(sounds.by_ref()));
            records.map(|(id, (forms, sounds))| Self::of_record(bureau, unit, *id, forms, sounds)).collect()
        };
        units.iter().map(&mut of_unit).collect()
    }

    fn of_record(
        bureau: &Bureau,
        unit: &Person,
        id: PersonId,
        all: Vec<FormRow>,
        sounds: Vec<SoundRow>,
    ) -> Result<Self, BureauError> {
        let mut sounds: BTreeSet<Sound> = sounds.into_iter().map(|row| row.sound).collect();
        if unit.known_by_one.is_empty() {
            return Ok(Self { signed: all.clone(), all, sounds });
        }
        // His own: what another record of one linked to him says is not yet his.
        let records: Vec<Record> = bureau.records_of_each(&[id])?.into_iter().flatten().collect();
        let forms = signed_forms(&bureau.match_key()?, &records, &unit.known_by_one);
        let signed = all.iter().filter(|row| forms.contains(&(row.kind, row.form))).cloned().collect();
        sounds = forms.iter().filter(|(kind, _)| is_sound(*kind)).map(|(_, form)| short(form)).collect();
        Ok(Self { all, signed, sounds })
    }

    pub(super) fn add(&mut self, other: Self) {
        self.all.extend(other.all);
        self.signed.extend(other.signed);
        self.sounds.extend(other.sounds);
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

/// The forms of a record without what one member alone has added. They are made anew from the identities themselves: the index keeps no author with
/// a form.
pub(super) fn signed_forms(key: &MatchKey, records: &[Record], known_by_one: &[EntryHash]) -> HashSet<Form> {
    let forms = |record: &Record| match record.written().map(|written| &written.what) {
        // One whose forms cannot be made speaks for nobody.
        Some(Event::Identity(identity)) => keyed_forms(key, identity).ok(),
        _ => None,
    };
    records.iter().filter(|record| !known_by_one.contains(&record.hash)).filter_map(forms).flatten().collect()
}
