//! What one bearer holds, as the table `held` keeps it: forms of one byte of kind and 32 of form, sounds of sixteen, each sorted and once.

use std::collections::BTreeSet;

use rusqlite::Row;

use super::failed;
use crate::{Hash, Sound, StoreError};

/// The first eight bytes of a form, by which bearers are sought.
pub(super) fn key(form: &Hash) -> i64 {
    let [first, ..] = form.as_chunks().0 else { return 0 };
    i64::from_be_bytes(*first)
}

/// The forms and sounds that one entry gives a person.
#[derive(Default)]
pub(super) struct Held {
    pub(super) forms: BTreeSet<(u8, Hash)>,
    pub(super) sounds: BTreeSet<Sound>,
}

impl Held {
    /// Reads the columns `forms` and `sounds`.
    pub(super) fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let sounds = sounds_in(blob(row, 1)?)?;
        Ok(Self { forms: forms_in(blob(row, 0)?)?.collect(), sounds: sounds.iter().copied().collect() })
    }

    pub(super) fn forms_blob(&self) -> Vec<u8> {
        let bytes = self.forms.iter().flat_map(|(kind, form)| std::iter::once(kind).chain(form));
        bytes.copied().collect()
    }

    pub(super) fn sounds_blob(&self) -> Vec<u8> {
        self.sounds.iter().flatten().copied().collect()
    }
}

/// The forms in a blob, sorted by kind and form.
pub(super) fn forms_in(blob: &[u8]) -> Result<impl Iterator<Item = (u8, Hash)> + '_, StoreError> {
    Ok(rows_in::<33>(blob)?.iter().map(|[kind, form @ ..]| (*kind, *form)))
}

/// The sounds in a blob, sorted.
pub(super) fn sounds_in(blob: &[u8]) -> Result<&[Sound], StoreError> {
    rows_in(blob)
}

/// Whether a blob holds this very form.
pub(super) fn holds(blob: &[u8], (kind, form): &(u8, Hash)) -> Result<bool, StoreError> {
    let sought = |[of, held @ ..]: &[u8; 33]| (of, held).cmp(&(kind, form));
    Ok(rows_in(blob)?.binary_search_by(sought).is_ok())
}

fn rows_in<const N: usize>(blob: &[u8]) -> Result<&[[u8; N]], StoreError> {
    let (rows, rest) = blob.as_chunks();
    if rest.is_empty() { Ok(rows) } else { Err(StoreError::IndexDamaged) }
}

pub(super) fn blob<'a>(row: &'a Row<'_>, column: usize) -> Result<&'a [u8], StoreError> {
    row.get_ref(column).map_err(failed)?.as_blob().map_err(|_| StoreError::IndexDamaged)
}
