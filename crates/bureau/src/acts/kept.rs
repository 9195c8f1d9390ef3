//! Half-filled forms, kept so that a crash or a lock loses nothing that was typed. They are no records: nobody else sees them, and nothing follows from them.
//!
//! All of them lie in one head of this device's own state, sealed to this device's key, so that the disk tells neither how many there are nor about whom.

use serde::{Deserialize, Serialize};
use volya_store::{BlobName, HeadError, StoreError};
use volya_vault::{open_parcel, seal_parcel};
use zeroize::{Zeroize, Zeroizing};

use crate::archive::Bureau;
use crate::error::BureauError;

/// Forms that are kept; a further one takes the place of the oldest.
const MOST: usize = 8;
/// Bytes that one form may have, and all of them together as they are sealed; a head holds 64 KiB.
const FORM_BYTES: usize = 16 * 1024;
const ALL_BYTES: usize = 60 * 1024;

/// One form as it was left. No `Debug`; wiped when dropped.
#[derive(Clone, Serialize, Deserialize)]
struct Kept {
    /// Which form, by its path.
    form: String,
    /// What stands in it.
    fields: Vec<(String, String)>,
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.form.zeroize();
        self.fields.iter_mut().for_each(|(_, text)| text.zeroize());
    }
}

/// Keeps what stands in a form. Where nothing stands in it, it is forgotten.
///
/// # Errors
/// [`BureauError::Refused`] where it is too long to be kept; where the disk does not take it.
pub fn keep_form(bureau: &mut Bureau, form: &str, fields: Vec<(String, String)>) -> Result<(), BureauError> {
    let kept = Kept { form: form.to_owned(), fields };
    if kept.fields.iter().map(|(name, text)| name.len() + text.len()).sum::<usize>() > FORM_BYTES {
        return Err(BureauError::Refused("this form is too long to be kept while it is filled in"));
    }
    let is_empty = kept.fields.iter().all(|(_, text)| text.trim().is_empty());
    change(bureau, |all| {
        all.retain(|other| other.form != kept.form);
        if !is_empty {
            all.push(kept);
        }
        if all.len() > MOST {
            all.remove(0);
        }
    })
}

/// What stood in a form when it was last kept; empty where it was not.
///
/// # Errors
/// Where the state cannot be read.
pub fn kept_form(bureau: &Bureau, form: &str) -> Result<Vec<(String, String)>, BureauError> {
    let (_, all) = read(bureau)?;
    Ok(all.iter().find(|kept| kept.form == form).map(|kept| kept.fields.clone()).unwrap_or_default())
}

/// Forms that are kept, by their paths, the latest last.
///
/// # Errors
/// Where the state cannot be read.
pub fn kept_forms(bureau: &Bureau) -> Result<Vec<String>, BureauError> {
    Ok(read(bureau)?.1.iter().map(|kept| kept.form.clone()).collect())
}

/// Forgets a form: what stood in it is recorded now, or is not wanted any more.
///
/// # Errors
/// Where the disk does not take it.
pub fn forget_form(bureau: &mut Bureau, form: &str) -> Result<(), BureauError> {
    if kept_form(bureau, form)?.is_empty() {
        return Ok(());
    }
    change(bureau, |all| all.retain(|other| other.form != form))
}

fn place() -> Result<BlobName, StoreError> {
    BlobName::parse("forms")
}

/// What lies there, and the forms in it. What this device cannot open any more, or what is damaged, is none: it was no record.
fn read(bureau: &Bureau) -> Result<(Option<Vec<u8>>, Vec<Kept>), BureauError> {
    let sealed = bureau.home.state_heads.read(&place()?)?;
    let plain = sealed.as_deref().and_then(|sealed| open_parcel(sealed, bureau.keys.identity()).ok().flatten());
    let forms = plain.and_then(|plain| serde_json::from_slice(&plain).ok()).unwrap_or_default();
    Ok((sealed, forms))
}

fn change(bureau: &mut Bureau, change: impl FnOnce(&mut Vec<Kept>)) -> Result<(), BureauError> {
    let (before, mut all) = read(bureau)?;
    change(&mut all);
    let mut plain = written(&all)?;
    while plain.len() > ALL_BYTES && all.len() > 1 {
        all.remove(0);
        plain = written(&all)?;
    }
    let sealed =
        seal_parcel(&plain, bureau.keys.identity().recipient()).map_err(|_| BureauError::Refused("this form cannot be kept"))?;
    match bureau.home.state_heads.swap(&place()?, before.as_deref(), &sealed) {
        Err(HeadError::Store(error)) => Err(error.into()),
        Err(HeadError::Changed { .. }) => Err(BureauError::ChangedMeanwhile),
        Ok(()) => Ok(()),
    }
}

fn written(all: &[Kept]) -> Result<Zeroizing<Vec<u8>>, BureauError> {
    serde_json::to_vec(all).map(Zeroizing::new).map_err(|_| BureauError::Refused("this form cannot be kept"))
}
