//! Entries: one sealed statement in a device's log, of one of three sizes and bound to its place.

use chacha20poly1305::aead::AeadInPlace;
use chacha20poly1305::{KeyInit, Tag, XChaCha20Poly1305, XNonce};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::body::{self, DataKey, NONCE, SealedBody, TAG};
use crate::cbor::{Malformed, Reader, put_array};
use crate::chance::{Chance, draw};
use crate::generation::Generation;
use crate::outer::{MEMBERS, Outer};

/// The sizes of sealed entries in bytes: an observer learns one of three.
pub const ENTRY_SIZES: [usize; 3] = [2048, 8192, 32_768];

const LARGEST: usize = ENTRY_SIZES[2];
const VERSION: u8 = 1;
const ROSTER: [u8; 32] = [0; 32];
const HEADER: usize = 1 + 32;
const PADDED: usize = HEADER + NONCE;
// Head of the array of nine, head of the array of three, nonce, commitment, head of a ciphertext of 256 bytes to 64 KiB.
const FRAME: usize = 1 + 1 + 26 + 34 + 3;

/// Where an entry stands: in which device's log, and as which one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address {
    /// The device's Ed25519 public key.
    pub device: [u8; 32],
    /// The index of the entry in that log, from 0.
    pub sequence: u64,
}

impl Address {
    pub(crate) fn put(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.device);
        out.extend_from_slice(&self.sequence.to_be_bytes());
    }
}

/// What an entry shows to somebody without keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind<'a> {
    /// A roster statement, readable by anybody.
    Roster {
        /// The statement (`spec/roster.md`).
        payload: &'a [u8],
    },
    /// Sealed under the generation of this id.
    Sealed {
        /// See [`Generation::id`].
        generation: [u8; 32],
    },
    /// Written by a newer Volya: it holds its author's device, and is kept.
    Newer {
        /// The version it names.
        version: u8,
    },
}

/// Why an entry can't be sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SealError {
    /// The body is too large for an entry.
    #[error("the body has {size} bytes; beside this envelope an entry holds {limit}")]
    TooLarge {
        /// Its size in bytes.
        size: usize,
        /// What fits beside the outer members, see [`body_limit`].
        limit: usize,
    },
    /// A member of the outer envelope is none that the format knows, or it names too many superseded entries.
    #[error("the outer envelope has a compartment, class or number of superseded entries that the format does not know")]
    BadOuter,
}

/// Why an entry does not open. Names no content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum EntryError {
    /// No entry has this size.
    #[error("no entry has {0} bytes")]
    Size(usize),
    /// No entry has version 0.
    #[error("the entry has version 0")]
    VersionZero,
    /// It was written by a newer Volya.
    #[error("the entry has version {0}; this program knows 1")]
    Newer(u8),
    /// It is a roster statement, which nothing seals.
    #[error("the entry is a roster statement")]
    NotSealed,
    /// It names another generation than the one given.
    #[error("the entry is sealed under another generation")]
    OtherGeneration,
    /// The outer envelope was altered, or stood at another place in a log.
    #[error("the outer envelope does not open at this place in the log")]
    OuterRefused,
    /// The outer envelope opens and does not follow `spec/entry.md`.
    #[error("the outer envelope opens, but is malformed")]
    OuterMalformed,
    /// The body is committed to another data key.
    #[error("the data key is not the one of this body")]
    WrongDataKey,
    /// The body was altered, or belongs to another envelope.
    #[error("the body does not open in this envelope")]
    BodyRefused,
    /// The body opens and its padding does not follow `spec/entry.md`.
    #[error("the body opens, but is malformed")]
    BodyMalformed,
}

/// Wraps a roster statement, which stays readable.
///
/// # Errors
/// [`TooLarge`](SealError::TooLarge) beyond 32,735 bytes.
pub fn roster_entry(payload: &[u8]) -> Result<Vec<u8>, SealError> {
    let limit = LARGEST - HEADER;
    if payload.len() > limit {
        return Err(SealError::TooLarge { size: payload.len(), limit });
    }
    Ok([&[VERSION], ROSTER.as_slice(), payload].concat())
}

/// The largest body that fits into an entry beside this outer envelope, in bytes.
pub fn body_limit(outer: &Outer) -> usize {
    fitting(LARGEST, outer).unwrap_or(0)
}

/// Seals one entry for one place in a log, in the smallest size that holds it.
///
/// # Errors
/// [`SealError`]; it can't fail for any other reason.
pub fn seal_entry(
    address: &Address,
    outer: &Outer,
    body: &[u8],
    generation: &Generation,
    key: &DataKey,
    chance: &mut dyn Chance,
) -> Result<Vec<u8>, SealError> {
    let size = size_for(outer, body)?;
    // One call for both nonces: the operating system is asked once per entry.
    let nonces: [u8; 2 * NONCE] = draw(chance);
    let (outer_nonce, body_nonce) = (first_nonce(&nonces), first_nonce(&nonces[NONCE..]));

    let mut entry = Vec::with_capacity(size);
    entry.push(VERSION);
    entry.extend_from_slice(&generation.id());
    entry.extend_from_slice(&outer_nonce);
    entry.extend_from_slice(&[0; 4]);
    let start = entry.len();
    put_array(&mut entry, MEMBERS + 1);
    outer.put_members(&mut entry);
    let aad = body::associated(address, &entry[start + 1..]);
    body::put_sealed(&mut entry, &aad, body, key, &body_nonce);
    let length = (entry.len() - start) as u32;
    entry[start - 4..start].copy_from_slice(&length.to_be_bytes());
    entry.resize(size - TAG, 0);

    let aad = associated(address, &generation.id());
    // The cipher refuses texts of 256 GiB; these are smaller.
    #[allow(clippy::expect_used)]
    let tag = XChaCha20Poly1305::new(generation.outer_key().into())
        .encrypt_in_place_detached(XNonce::from_slice(&outer_nonce), &aad, &mut entry[PADDED..])
        .expect("an entry is short");
    entry.extend_from_slice(&tag);
    Ok(entry)
}

/// Reads what an entry shows without keys.
///
/// # Errors
/// [`Size`](EntryError::Size) or [`VersionZero`](EntryError::VersionZero): damage.
pub fn peek(entry: &[u8]) -> Result<EntryKind<'_>, EntryError> {
    let size = EntryError::Size(entry.len());
    let version = *entry.first().ok_or(size)?;
    if entry.len() > LARGEST {
        return Err(size);
    }
    match version {
        0 => return Err(EntryError::VersionZero),
        VERSION => {}
        version => return Ok(EntryKind::Newer { version }),
    }
    let (generation, rest) = entry[1..].split_first_chunk().ok_or(size)?;
    if generation == &ROSTER {
        Ok(EntryKind::Roster { payload: rest })
    } else if ENTRY_SIZES.contains(&entry.len()) {
        Ok(EntryKind::Sealed { generation: *generation })
    } else {
        Err(size)
    }
}

/// Opens the outer envelope of the entry at `address`.
///
/// # Errors
/// [`EntryError`]. All but [`Newer`](EntryError::Newer), [`NotSealed`](EntryError::NotSealed) and [`OtherGeneration`](EntryError::OtherGeneration) are damage.
pub fn open_outer(entry: &[u8], address: &Address, generation: &Generation) -> Result<OpenedOuter, EntryError> {
    match peek(entry)? {
        EntryKind::Roster { .. } => return Err(EntryError::NotSealed),
        EntryKind::Newer { version } => return Err(EntryError::Newer(version)),
        EntryKind::Sealed { generation: id } if id != generation.id() => {
            return Err(EntryError::OtherGeneration);
        }
        EntryKind::Sealed { .. } => {}
    }
    let nonce = &entry[HEADER..PADDED];
    let (text, tag) = entry[PADDED..].split_at(entry.len() - PADDED - TAG);
    let mut plain = Zeroizing::new(text.to_vec());
    XChaCha20Poly1305::new(generation.outer_key().into())
        .decrypt_in_place_detached(
            XNonce::from_slice(nonce),
            &associated(address, &generation.id()),
            &mut plain,
            Tag::from_slice(tag),
        )
        .map_err(|_| EntryError::OuterRefused)?;
    OpenedOuter::read(plain, *address).map_err(|_| EntryError::OuterMalformed)
}

/// An entry whose outer envelope is open and whose body still waits for its data key.
pub struct OpenedOuter {
    outer: Outer,
    address: Address,
    plain: Zeroizing<Vec<u8>>,
    // Members 0–7 and the body as they lie in `plain`. Being deterministic, they are what encoding them again would give.
    members: std::ops::Range<usize>,
    body: SealedBody,
}

impl OpenedOuter {
    /// What all members may read.
    pub fn outer(&self) -> &Outer {
        &self.outer
    }

    /// The place at which the entry opened.
    pub fn address(&self) -> Address {
        self.address
    }

    /// Opens the body. The commitment is checked first, so a wrong key is told from damage.
    ///
    /// # Errors
    /// [`WrongDataKey`](EntryError::WrongDataKey), [`BodyRefused`](EntryError::BodyRefused), [`BodyMalformed`](EntryError::BodyMalformed).
    pub fn open_body(&self, key: &DataKey) -> Result<Zeroizing<Vec<u8>>, EntryError> {
        let aad = body::associated(&self.address, &self.plain[self.members.clone()]);
        self.body.open(&self.plain, &aad, key)
    }

    fn read(plain: Zeroizing<Vec<u8>>, address: Address) -> Result<Self, Malformed> {
        let text = body::unpad(&plain).ok_or(Malformed)?;
        let mut reader = Reader::new(&plain[..text.end]);
        reader.skip(text.start)?;
        reader.array_of(MEMBERS + 1)?;
        let start = reader.position();
        let outer = Outer::read_members(&mut reader)?;
        let members = start..reader.position();
        let body = SealedBody::read(&mut reader)?;
        reader.end()?;
        Ok(Self { outer, address, plain, members, body })
    }
}

fn size_for(outer: &Outer, body: &[u8]) -> Result<usize, SealError> {
    if !outer.is_valid() {
        return Err(SealError::BadOuter);
    }
    let fits = |size: &&usize| fitting(**size, outer).is_some_and(|limit| body.len() <= limit);
    let too_large = SealError::TooLarge { size: body.len(), limit: body_limit(outer) };
    ENTRY_SIZES.iter().find(fits).copied().ok_or(too_large)
}

fn fitting(size: usize, outer: &Outer) -> Option<usize> {
    body::largest((size - PADDED - 4 - FRAME - TAG).checked_sub(outer.members_size())?)
}

fn associated(address: &Address, generation: &[u8; 32]) -> Vec<u8> {
    let mut aad = Vec::with_capacity(86);
    aad.extend_from_slice(b"volya entry v1");
    aad.extend_from_slice(generation);
    address.put(&mut aad);
    aad
}

fn first_nonce(bytes: &[u8]) -> [u8; NONCE] {
    let mut nonce = [0; NONCE];
    nonce.copy_from_slice(&bytes[..NONCE]);
    nonce
}

#[cfg(test)]
mod tests;
