//! The register as a file needs it: everybody whom a row may mean, fetched at once.

use std::collections::{BTreeSet, HashMap, HashSet};

use rayon::prelude::*;
use volya_core::cbor;
use volya_core::event::{Event, Identity, Written};
use volya_core::fold::{Office, Record};
use volya_core::id::{BulkId, EntryHash, IdError, Label, PersonId};
use volya_core::roster::Compartment;
use volya_store::{EntryRow, RowBody};
use volya_vault::MatchKey;

use crate::acts::known::signed_forms;
use crate::archive::Bureau;
use crate::error::BureauError;
use crate::matching::{self, BIRTH_DATE, BIRTH_MONTH, BIRTH_YEAR, CUSTODY_ID, Form, SERVICE_NUMBER};

/// Persons fetched together.
const TOGETHER: usize = 1000;

/// How a row names somebody who is registered.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Named {
    Label(Label),
    Id(PersonId),
}

impl Named {
    pub(super) fn parse(text: &str) -> Result<Self, IdError> {
        match PersonId::parse_hex(text) {
            Ok(id) => Ok(Self::Id(id)),
            Err(_) => Label::parse(text).map(Self::Label),
        }
    }
}

/// What is recorded about somebody whom a row may mean. Rows of files that were never closed are not.
pub(super) struct Known {
    pub(super) label: Option<Label>,
    pub(super) identities: Vec<Identity>,
    pub(super) forms: HashSet<Form>,
    /// Whether something of it cannot be read here; then nothing can be said not to be recorded.
    unreadable: bool,
}

/// Who bears each form.
pub(super) type Bearers = HashMap<Form, Vec<PersonId>>;

/// What of a record is compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Compare {
    /// The numbers by which a row names him.
    Numbers,
    /// Everything that he is known by.
    Everything,
}

/// Everybody whom the rows of a file may mean.
pub(super) struct Register {
    compare: Compare,
    key: Option<MatchKey>,
    by_form: Bearers,
    by_name: HashMap<Label, Vec<PersonId>>,
    known: HashMap<PersonId, Known>,
}

impl Register {
    /// Nobody yet. Without the match key, people are known by their labels alone.
    pub(super) fn new(compare: Compare, key: Option<MatchKey>) -> Self {
        Self { compare, key, by_form: HashMap::new(), by_name: HashMap::new(), known: HashMap::new() }
    }

    /// Fetches everybody who is named so.
    pub(super) fn find_named(&mut self, bureau: &Bureau, office: &Office, named: BTreeSet<Named>) -> Result<(), BureauError> {
        let mut subjects = BTreeSet::new();
        for named in named {
            match named {
                Named::Id(id) => drop(subjects.insert(id)),
                Named::Label(label) => {
                    let bearers = bureau.index.subject_of_label(&label.to_string())?;
                    let bearers: Vec<PersonId> = bearers.into_iter().map(PersonId).collect();
                    subjects.extend(&bearers);
                    self.by_name.insert(label, bearers);
                }
            }
        }
        self.fetch(bureau, office, subjects)
    }

    /// Fetches everybody who bears one of these forms.
    pub(super) fn find_bearers(&mut self, bureau: &Bureau, office: &Office, forms: HashSet<Form>) -> Result<(), BureauError> {
        self.find_bearers_kept(bureau, office, forms, Ok)
    }

    /// Fetches those who bear one of these forms whom `kept` keeps of them.
    pub(super) fn find_bearers_kept(
        &mut self,
        bureau: &Bureau,
        office: &Office,
        forms: HashSet<Form>,
        kept: impl FnOnce(Bearers) -> Result<Bearers, BureauError>,
    ) -> Result<(), BureauError> {
        let forms: Vec<Form> = forms.into_iter().collect();
        let found = forms.iter().zip(bureau.index.subjects_with_forms(&forms)?).filter(|(_, bearers)| !bearers.is_empty());
        let bearers = kept(found.map(|(form, bearers)| (*form, bearers.into_iter().map(PersonId).collect())).collect())?;
        let subjects = bearers.values().flatten().copied().collect();
        self.by_form.extend(bearers);
        self.fetch(bureau, office, subjects)
    }

    fn fetch(&mut self, bureau: &Bureau, office: &Office, subjects: BTreeSet<PersonId>) -> Result<(), BureauError> {
        let subjects: Vec<PersonId> = subjects.into_iter().filter(|person| !self.known.contains_key(person)).collect();
        let (compare, key) = (self.compare, self.key.as_ref());
        for some in subjects.chunks(TOGETHER) {
            let ids: Vec<[u8; 16]> = some.iter().map(|person| person.0).collect();
            let rows = bureau.index.entries_of_many(&ids)?;
            let known: Vec<_> = rows.into_par_iter().map(|rows| Known::from(rows, office, compare, key)).collect();
            self.known.extend(some.iter().copied().zip(known).filter_map(|(person, known)| Some((person, known?))));
        }
        self.keep_what_counts();
        Ok(())
    }

    /// The index also knows forms and labels of rows that do not count.
    fn keep_what_counts(&mut self) {
        let known = &self.known;
        for (form, bearers) in &mut self.by_form {
            bearers.retain(|person| known.get(person).is_some_and(|known| known.unreadable || known.forms.contains(form)));
        }
        for bearers in self.by_name.values_mut() {
            bearers.retain(|person| known.contains_key(person));
        }
    }

    /// The forms of somebody that came with his registration or were signed by a second member; nothing where all did.
    pub(super) fn signed_forms(&self, records: &[Record], known_by_one: &[EntryHash]) -> Option<HashSet<Form>> {
        let key = self.key.as_ref().filter(|_| !known_by_one.is_empty())?;
        Some(signed_forms(key, records, known_by_one))
    }

    pub(super) fn known(&self, person: PersonId) -> Option<&Known> {
        self.known.get(&person)
    }

    /// The label of somebody who is known.
    pub(super) fn label(&self, person: PersonId) -> Option<Label> {
        self.known(person).and_then(|known| known.label.clone())
    }

    /// Everybody who bears a form.
    pub(super) fn bearers(&self, form: &Form) -> &[PersonId] {
        self.by_form.get(form).map_or(&[], Vec::as_slice)
    }

    /// The one who is named so, or why there is none.
    pub(super) fn named(&self, named: &Named) -> Result<PersonId, &'static str> {
        match named {
            Named::Id(id) if self.known.contains_key(id) => Ok(*id),
            Named::Id(_) => Err(NOBODY),
            Named::Label(label) => match self.by_name.get(label).map_or(&[][..], Vec::as_slice) {
                [] => Err(NOBODY),
                [one] => Ok(*one),
                _ => Err("names two persons, for two devices gave this label; write the full id"),
            },
        }
    }
}

const NOBODY: &str = "names nobody who is registered";

impl Known {
    fn from(rows: Vec<EntryRow>, office: &Office, compare: Compare, key: Option<&MatchKey>) -> Option<Self> {
        let counts = |row: &EntryRow| row.bulk.is_none_or(|bulk| office.closed_bulks().contains(&BulkId(bulk)));
        let mut known = Self { label: None, identities: Vec::new(), forms: HashSet::new(), unreadable: false };
        let mut is_registered = false;
        for row in rows.into_iter().filter(counts) {
            is_registered = true;
            if row.compartment == Compartment::Identity as u8 || row.compartment == Compartment::Case as u8 {
                known.take(row, compare, key);
            }
        }
        is_registered.then_some(known)
    }

    fn take(&mut self, row: EntryRow, compare: Compare, key: Option<&MatchKey>) {
        let of_identity = row.compartment == Compartment::Identity as u8;
        let written = match &row.body {
            RowBody::Opened(bytes) => cbor::from_slice::<Written>(bytes).ok(),
            RowBody::Locked(_) => None,
        };
        match written.map(|written| written.what) {
            Some(Event::Registered(registered)) => self.label = self.label.take().or(Some(registered.label)),
            Some(Event::Identity(mut identity)) => {
                if compare == Compare::Numbers {
                    identity =
                        Identity { custody_id: identity.custody_id, service_no: identity.service_no, ..Identity::default() };
                }
                match key.map(|key| matching::keyed_forms(key, &identity)) {
                    Some(Ok(forms)) => self.forms.extend(forms),
                    Some(Err(_)) => self.unreadable = true,
                    None => {}
                }
                self.identities.push(identity);
            }
            None => self.unreadable |= of_identity,
            Some(_) => {}
        }
    }

    /// Whether these forms are certainly of somebody else: a birth date that contradicts, or another number of the same kind.
    pub(super) fn is_not(&self, forms: &[Form]) -> bool {
        !self.unreadable && (self.contradicts_birth(forms) || self.has_another_number(forms))
    }

    /// At the finest precision that both have.
    fn contradicts_birth(&self, forms: &[Form]) -> bool {
        for kind in [BIRTH_DATE, BIRTH_MONTH, BIRTH_YEAR] {
            let Some(form) = forms.iter().find(|(of, _)| *of == kind) else { continue };
            if self.has_kind(kind) {
                return !self.forms.contains(form);
            }
        }
        false
    }

    fn has_another_number(&self, forms: &[Form]) -> bool {
        let numbers = forms.iter().filter(|(kind, _)| matches!(*kind, CUSTODY_ID | SERVICE_NUMBER));
        numbers.into_iter().any(|form| self.has_kind(form.0) && !self.forms.contains(form))
    }

    fn has_kind(&self, kind: u8) -> bool {
        self.forms.iter().any(|(of, _)| *of == kind)
    }
}
