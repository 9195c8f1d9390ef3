//! An index in maps: the meaning of [`Index`] in few words, against which SQLite is tested.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use super::lock;
use crate::index::signed;
use crate::{
    Batch, CLASS_PERSON, EntryRow, FormRow, Hash, Index, KeyRef, KeyRow, LabelRow, PageRow, RowBody, Sound, SoundRow, StoreError,
    Subject,
};

/// An index in memory; clones share it.
#[derive(Clone, Default)]
pub struct MemoryIndex(Arc<Mutex<Tables>>);

#[derive(Default)]
struct Tables {
    stamp: Option<Vec<u8>>,
    entries: BTreeMap<(Hash, Hash, Hash), EntryRow>,
    by_subject: BTreeMap<Subject, BTreeSet<(Hash, Hash, Hash)>>,
    forms: BTreeSet<FormRow>,
    sounds: BTreeSet<SoundRow>,
    labels: BTreeSet<LabelRow>,
    links: BTreeSet<(Subject, Subject)>,
    keys: BTreeMap<(Subject, u8, KeyRef), KeyRow>,
    pages: BTreeMap<String, PageRow>,
    meta: BTreeMap<String, Vec<u8>>,
}

impl MemoryIndex {
    /// An empty index.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Tables {
    fn forget(&mut self, subject: &Subject) {
        for key in self.by_subject.remove(subject).unwrap_or_default() {
            self.entries.remove(&key);
        }
        self.forms.retain(|row| row.subject != *subject);
        self.sounds.retain(|row| row.subject != *subject);
        self.labels.retain(|row| row.subject != *subject);
        self.links.retain(|(one, other)| one != subject && other != subject);
        self.keys.retain(|_, row| row.subject != *subject);
    }

    fn add_entry(&mut self, row: &EntryRow) {
        let key = (row.hash, row.device, row.branch);
        if let Some(earlier) = self.entries.insert(key, row.clone())
            && let Some(keys) = self.by_subject.get_mut(&earlier.subject)
        {
            keys.remove(&key);
        }
        self.by_subject.entry(row.subject).or_default().insert(key);
    }

    fn entries_of(&self, subject: &Subject) -> Vec<EntryRow> {
        let keys = self.by_subject.get(subject).into_iter().flatten();
        let mut rows: Vec<EntryRow> = keys.filter_map(|key| self.entries.get(key)).cloned().collect();
        rows.sort_unstable_by_key(EntryRow::order);
        rows
    }

    fn persons(&self) -> BTreeSet<Subject> {
        self.entries.values().filter(|row| row.class == CLASS_PERSON).map(|row| row.subject).collect()
    }
}

impl Index for MemoryIndex {
    fn stamp(&self) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(lock(&self.0).stamp.clone())
    }

    fn apply(&self, batch: &Batch) -> Result<(), StoreError> {
        for row in &batch.entries {
            signed("sequence", row.sequence)?;
            signed("lamport", row.lamport)?;
        }
        let mut tables = lock(&self.0);
        batch.forgotten.iter().for_each(|subject| tables.forget(subject));
        tables.pages.retain(|page, _| !batch.pages_gone.contains(page));
        batch.entries.iter().for_each(|row| tables.add_entry(row));
        tables.forms.extend(batch.forms.iter().cloned());
        tables.sounds.extend(batch.sounds.iter().cloned());
        tables.labels.extend(batch.labels.iter().cloned());
        tables.links.extend(batch.links.iter().flat_map(|&(one, other)| [(one, other), (other, one)]));
        tables.keys.extend(batch.keys.iter().map(|row| ((row.subject, row.compartment, row.key_ref), row.clone())));
        tables.pages.extend(batch.pages.iter().map(|row| (row.page.clone(), row.clone())));
        tables.meta.extend(batch.meta.iter().cloned());
        tables.stamp = Some(batch.stamp.clone());
        Ok(())
    }

    fn clear(&self) -> Result<(), StoreError> {
        *lock(&self.0) = Tables::default();
        Ok(())
    }

    fn entries_of_many(&self, subjects: &[Subject]) -> Result<Vec<Vec<EntryRow>>, StoreError> {
        let tables = lock(&self.0);
        Ok(subjects.iter().map(|subject| tables.entries_of(subject)).collect())
    }

    fn copies(&self, hash: &Hash) -> Result<Vec<EntryRow>, StoreError> {
        let tables = lock(&self.0);
        let places = (*hash, [0; 32], [0; 32])..=(*hash, [255; 32], [255; 32]);
        let mut rows: Vec<EntryRow> = tables.entries.range(places).map(|(_, row)| row.clone()).collect();
        rows.sort_unstable_by_key(EntryRow::order);
        Ok(rows)
    }

    fn entry_exists(&self, hash: &Hash) -> Result<bool, StoreError> {
        Ok(!self.copies(hash)?.is_empty())
    }

    fn subjects_with_forms(&self, forms: &[(u8, Hash)]) -> Result<Vec<Vec<Subject>>, StoreError> {
        let tables = lock(&self.0);
        let bearers = |&(kind, form): &(u8, Hash)| {
            let end = |end: u8| FormRow { form, kind, subject: [end; 16], source: [end; 16] };
            let rows = tables.forms.range(end(0)..=end(255));
            rows.map(|row| row.subject).collect::<BTreeSet<_>>().into_iter().collect()
        };
        Ok(forms.iter().map(bearers).collect())
    }

    fn bearers_of_sounds(&self, sounds: &[Sound]) -> Result<Vec<Vec<(Subject, KeyRef)>>, StoreError> {
        let tables = lock(&self.0);
        let bearers = |&sound: &Sound| {
            let end = |end: u8| SoundRow { sound, subject: [end; 16], source: [end; 16] };
            tables.sounds.range(end(0)..=end(255)).map(|row| (row.subject, row.source)).collect()
        };
        Ok(sounds.iter().map(bearers).collect())
    }

    fn sounds_of_many(&self, subjects: &[Subject]) -> Result<Vec<Vec<SoundRow>>, StoreError> {
        let tables = lock(&self.0);
        let of = |subject: &Subject| tables.sounds.iter().filter(|row| row.subject == *subject).cloned().collect();
        Ok(subjects.iter().map(of).collect())
    }

    fn shared_forms(&self, kind: u8) -> Result<Vec<Vec<Subject>>, StoreError> {
        let mut bearers: BTreeMap<Hash, BTreeSet<Subject>> = BTreeMap::new();
        for row in lock(&self.0).forms.iter().filter(|row| row.kind == kind) {
            bearers.entry(row.form).or_default().insert(row.subject);
        }
        Ok(bearers.into_values().filter(|of| of.len() > 1).map(|of| of.into_iter().collect()).collect())
    }

    fn forms_of_many(&self, subjects: &[Subject]) -> Result<Vec<Vec<FormRow>>, StoreError> {
        let tables = lock(&self.0);
        let of = |subject: &Subject| tables.forms.iter().filter(|row| row.subject == *subject).cloned().collect();
        Ok(subjects.iter().map(of).collect())
    }

    fn subjects_of_labels(&self, labels: &[&str]) -> Result<Vec<Vec<Subject>>, StoreError> {
        let tables = lock(&self.0);
        let bearers = |label: &&str| tables.labels.iter().filter(|row| row.label == *label).map(|row| row.subject).collect();
        Ok(labels.iter().map(bearers).collect())
    }

    fn labels_of_many(&self, subjects: &[Subject]) -> Result<Vec<Vec<String>>, StoreError> {
        let tables = lock(&self.0);
        let labels =
            |subject: &Subject| tables.labels.iter().filter(|row| row.subject == *subject).map(|row| row.label.clone()).collect();
        Ok(subjects.iter().map(labels).collect())
    }

    fn links_of_many(&self, subjects: &[Subject]) -> Result<Vec<Vec<Subject>>, StoreError> {
        let tables = lock(&self.0);
        let links = |subject: &Subject| {
            let all = (*subject, [0; 16])..=(*subject, [255; 16]);
            tables.links.range(all).map(|&(_, other)| other).collect()
        };
        Ok(subjects.iter().map(links).collect())
    }

    fn key_for(&self, subject: &Subject, compartment: u8) -> Result<Vec<KeyRow>, StoreError> {
        let tables = lock(&self.0);
        let rows = tables.keys.values().filter(|row| row.subject == *subject && row.compartment == compartment);
        Ok(rows.cloned().collect())
    }

    fn pages(&self) -> Result<Vec<PageRow>, StoreError> {
        Ok(lock(&self.0).pages.values().cloned().collect())
    }

    fn meta(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(lock(&self.0).meta.get(name).cloned())
    }

    fn persons(&self) -> Result<Vec<Subject>, StoreError> {
        Ok(lock(&self.0).persons().into_iter().collect())
    }

    fn count_persons(&self) -> Result<u64, StoreError> {
        Ok(lock(&self.0).persons().len() as u64)
    }

    fn count_entries(&self) -> Result<u64, StoreError> {
        Ok(lock(&self.0).entries.len() as u64)
    }

    fn count_of_bulk(&self, bulk: &[u8; 16]) -> Result<u64, StoreError> {
        let tables = lock(&self.0);
        let of_it = tables.entries.values().filter(|row| row.bulk.as_ref() == Some(bulk));
        Ok(of_it.map(|row| row.hash).collect::<BTreeSet<_>>().len() as u64)
    }

    fn locked_before(&self, device: &Hash, place: u64) -> Result<Vec<u8>, StoreError> {
        let tables = lock(&self.0);
        let before = tables.entries.values().filter(|row| row.device == *device && row.sequence < place);
        let locked = before.filter_map(|row| if let RowBody::Locked(why) = row.body { Some(why) } else { None });
        Ok(locked.collect::<BTreeSet<_>>().into_iter().collect())
    }
}
