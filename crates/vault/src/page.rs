//! Key pages: many data keys, match forms and media headers in one age file.

use std::ops::RangeInclusive;

use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::agefile::{self, FileError};
use crate::body::DataKey;
use crate::cbor::{Malformed, Reader, put_array, put_bytes, put_uint};
use crate::generation::Generation;

/// How many slots a page has at most.
pub const MAX_SLOTS: usize = 256;

/// The largest page that is written or read, in bytes.
pub const PAGE_LIMIT: usize = 4 << 20;

// A form takes at least 35 bytes; no page holds more.
const MAX_FORMS: usize = PAGE_LIMIT / 35;

const SHREDDED: u64 = 0;
const DATA_KEY: u64 = 1;
const MATCH_FORMS: u64 = 2;
const MEDIA_HEADER: u64 = 3;
const LENGTHS: RangeInclusive<usize> = 3..=5;

/// The key pages of one device for one generation. Only that device adds slots.
pub struct Page {
    /// The device's Ed25519 public key; also in the page's path.
    pub device: [u8; 32],
    /// The id of the generation to whose recipient the page is encrypted.
    pub generation: [u8; 32],
    /// At most [`MAX_SLOTS`].
    pub slots: Vec<Slot>,
}

/// One place in a page. It goes from live to shredded and never back.
pub enum Slot {
    /// The key of one subject's bodies (in compartment `identity`: of one entry's).
    DataKey {
        /// By which entries name it.
        key_ref: [u8; 16],
        /// The person, or zeros.
        subject: [u8; 16],
        /// The key itself.
        key: DataKey,
    },
    /// The keyed name forms of one identity entry.
    MatchForms {
        /// That entry's key reference.
        key_ref: [u8; 16],
        /// The person.
        subject: [u8; 16],
        /// Kind and form, see [`MatchKey::form`](crate::MatchKey::form).
        forms: Vec<(u8, [u8; 32])>,
    },
    /// What opens one media payload.
    MediaHeader {
        /// By which entries name it.
        key_ref: [u8; 16],
        /// The person, or zeros.
        subject: [u8; 16],
        /// The SHA-256 of the payload file.
        sha256: [u8; 32],
        /// The age header, up to and with the MAC line.
        header: Zeroizing<Vec<u8>>,
    },
    /// What was here is gone.
    Shredded {
        /// By which entries named it.
        key_ref: [u8; 16],
        /// The person, or zeros.
        subject: [u8; 16],
    },
}

impl Slot {
    /// By which entries name this slot.
    pub fn key_ref(&self) -> [u8; 16] {
        self.names().0
    }

    /// The person whom it concerns, or zeros.
    pub fn subject(&self) -> [u8; 16] {
        self.names().1
    }

    /// Whether what was here is gone.
    pub fn is_shredded(&self) -> bool {
        matches!(self, Self::Shredded { .. })
    }

    fn names(&self) -> ([u8; 16], [u8; 16]) {
        match self {
            Self::DataKey { key_ref, subject, .. }
            | Self::MatchForms { key_ref, subject, .. }
            | Self::MediaHeader { key_ref, subject, .. }
            | Self::Shredded { key_ref, subject } => (*key_ref, *subject),
        }
    }

    /// A hash of the whole slot: two slots with one hash say the same, keys and all.
    pub fn digest(&self) -> [u8; 32] {
        let mut said = Zeroizing::new(Vec::new());
        self.put(&mut said);
        Sha256::digest(&*said).into()
    }

    /// Appends the slot as `spec/keys.md` writes it.
    pub(crate) fn put(&self, out: &mut Vec<u8>) {
        let (kind, length) = match self {
            Self::Shredded { .. } => (SHREDDED, 3),
            Self::DataKey { .. } => (DATA_KEY, 4),
            Self::MatchForms { .. } => (MATCH_FORMS, 4),
            Self::MediaHeader { .. } => (MEDIA_HEADER, 5),
        };
        put_array(out, length);
        put_uint(out, kind);
        put_bytes(out, &self.key_ref());
        put_bytes(out, &self.subject());
        match self {
            Self::Shredded { .. } => {}
            Self::DataKey { key, .. } => put_bytes(out, key.bytes()),
            Self::MatchForms { forms, .. } => put_forms(out, forms),
            Self::MediaHeader { sha256, header, .. } => {
                put_bytes(out, sha256);
                put_bytes(out, header);
            }
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let length = reader.array(*LENGTHS.end())?;
        let kind = reader.uint()?;
        let (key_ref, subject) = (reader.fixed()?, reader.fixed()?);
        match (kind, length) {
            (SHREDDED, 3) => Ok(Self::Shredded { key_ref, subject }),
            (DATA_KEY, 4) => {
                let key = Zeroizing::new(reader.fixed()?);
                Ok(Self::DataKey { key_ref, subject, key: DataKey::from_bytes(&key) })
            }
            (MATCH_FORMS, 4) => Ok(Self::MatchForms { key_ref, subject, forms: read_forms(reader)? }),
            (MEDIA_HEADER, 5) => {
                let sha256 = reader.fixed()?;
                let header = Zeroizing::new(reader.bytes()?.to_vec());
                Ok(Self::MediaHeader { key_ref, subject, sha256, header })
            }
            _ => Err(Malformed),
        }
    }

    /// An upper bound of what [`put`](Self::put) appends.
    fn size(&self) -> usize {
        64 + match self {
            Self::Shredded { .. } => 0,
            Self::DataKey { .. } => 34,
            Self::MatchForms { forms, .. } => 37 * forms.len(),
            Self::MediaHeader { header, .. } => 34 + header.len(),
        }
    }
}

impl Page {
    /// Empties every slot that `key_ref` names and says whether there was one that lived.
    pub fn shred(&mut self, key_ref: &[u8; 16]) -> bool {
        let mut shredded = false;
        for slot in self.slots.iter_mut().filter(|slot| slot.key_ref() == *key_ref && !slot.is_shredded()) {
            *slot = Slot::Shredded { key_ref: *key_ref, subject: slot.subject() };
            shredded = true;
        }
        shredded
    }
}

/// Encrypts a page to the recipient of its generation.
///
/// # Errors
/// [`OtherGeneration`](FileError::OtherGeneration) if the page names another one; [`Unwritable`](FileError::Unwritable) beyond [`MAX_SLOTS`];
/// [`TooLarge`](FileError::TooLarge) beyond [`PAGE_LIMIT`].
pub fn seal_page(page: &Page, generation: &Generation) -> Result<Vec<u8>, FileError> {
    if page.generation != generation.id() {
        return Err(FileError::OtherGeneration);
    }
    if page.slots.len() > MAX_SLOTS {
        return Err(FileError::Unwritable);
    }
    let size = 128 + page.slots.iter().map(Slot::size).sum::<usize>();
    // Sized beforehand, so that growing leaves no copy of a key behind.
    let mut plain = Zeroizing::new(Vec::with_capacity(size));
    put_array(&mut plain, 4);
    put_uint(&mut plain, 1);
    put_bytes(&mut plain, &page.device);
    put_bytes(&mut plain, &page.generation);
    put_array(&mut plain, page.slots.len());
    page.slots.iter().for_each(|slot| slot.put(&mut plain));
    agefile::seal(&plain, &[generation.pages_recipient()], PAGE_LIMIT)
}

/// Opens a page; `None` if it is not for this generation.
///
/// The caller compares [`Page::device`] with the path in which the page lay.
///
/// # Errors
/// [`FileError`], with limits kept before anything is allocated.
pub fn open_page(file: &[u8], generation: &Generation) -> Result<Option<Page>, FileError> {
    let Some(plain) = agefile::open(file, generation.pages_identity(), PAGE_LIMIT)? else {
        return Ok(None);
    };
    let page = decode(&plain)?;
    if page.generation == generation.id() { Ok(Some(page)) } else { Err(FileError::OtherGeneration) }
}

fn decode(plain: &[u8]) -> Result<Page, FileError> {
    let mut reader = Reader::new(plain);
    agefile::version(&mut reader, 4)?;
    let (device, generation) = (reader.fixed()?, reader.fixed()?);
    let count = reader.array(MAX_SLOTS)?;
    // Sized beforehand, so that growing leaves no copy of a key behind.
    let mut slots = Vec::with_capacity(count);
    for _ in 0..count {
        slots.push(Slot::read(&mut reader)?);
    }
    reader.end()?;
    Ok(Page { device, generation, slots })
}

fn put_forms(out: &mut Vec<u8>, forms: &[(u8, [u8; 32])]) {
    put_array(out, forms.len());
    for (kind, form) in forms {
        put_array(out, 2);
        put_uint(out, u64::from(*kind));
        put_bytes(out, form);
    }
}

fn read_forms(reader: &mut Reader<'_>) -> Result<Vec<(u8, [u8; 32])>, Malformed> {
    let count = reader.array(MAX_FORMS)?;
    let form = |_| {
        reader.array_of(2)?;
        Ok((reader.byte()?, reader.fixed()?))
    };
    (0..count).map(form).collect()
}

#[cfg(test)]
mod tests;
