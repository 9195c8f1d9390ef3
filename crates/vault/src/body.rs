//! Bodies: the part of an entry that opens under the person's data key alone, committed to that key.

use chacha20poly1305::aead::AeadInPlace;
use chacha20poly1305::{KeyInit, Tag, XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::{ZeroizeOnDrop, Zeroizing};

use crate::cbor::{Malformed, Reader, put_array, put_bytes, put_bytes_head};
use crate::chance::{Chance, draw};
use crate::entry::{Address, EntryError};
use crate::outer::MEMBERS;

pub(crate) const NONCE: usize = 24;
pub(crate) const TAG: usize = 16;
const LENGTH: usize = 4;
const BLOCK: usize = 256;

/// The key of one subject's bodies in one compartment and generation. Wiped when dropped; copied by [`duplicate`](Self::duplicate) alone.
#[derive(ZeroizeOnDrop)]
pub struct DataKey([u8; 32]);

impl DataKey {
    /// Draws a new key.
    pub fn generate(chance: &mut dyn Chance) -> Self {
        Self(draw(chance))
    }

    /// The key with these bytes.
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(*bytes)
    }

    /// A second copy, to be made knowingly.
    pub fn duplicate(&self) -> Self {
        Self(self.0)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    fn commitment(&self, nonce: &[u8; NONCE]) -> [u8; 32] {
        Sha256::new().chain_update(b"volya body key v1").chain_update(self.0).chain_update(nonce).finalize().into()
    }
}

/// Size of the ciphertext of a body: its length and zeros up to a multiple of 256, then the tag.
pub(crate) const fn sealed_size(body: usize) -> usize {
    (LENGTH + body).next_multiple_of(BLOCK) + TAG
}

/// The largest body whose ciphertext fits into `room` bytes; `None` if not even an empty one does.
pub(crate) fn largest(room: usize) -> Option<usize> {
    let blocks = room.checked_sub(TAG)? / BLOCK;
    (blocks * BLOCK).checked_sub(LENGTH)
}

/// Appends member 8, encrypting in place. `aad` is what [`associated`] gives.
pub(crate) fn put_sealed(out: &mut Vec<u8>, aad: &[u8], body: &[u8], key: &DataKey, nonce: &[u8; NONCE]) {
    put_array(out, 3);
    put_bytes(out, nonce);
    put_bytes(out, &key.commitment(nonce));
    put_bytes_head(out, sealed_size(body.len()));
    let start = out.len();
    // An entry has at most 32 KiB, which the caller has made sure of.
    out.extend_from_slice(&(body.len() as u32).to_be_bytes());
    out.extend_from_slice(body);
    out.resize(start + sealed_size(body.len()) - TAG, 0);
    // The cipher refuses texts of 256 GiB; these are smaller.
    #[allow(clippy::expect_used)]
    let tag = XChaCha20Poly1305::new((&key.0).into())
        .encrypt_in_place_detached(XNonce::from_slice(nonce), aad, &mut out[start..])
        .expect("an entry is short");
    out.extend_from_slice(&tag);
}

/// What a body is bound to: its place in the log and everything that the outer envelope says.
pub(crate) fn associated(address: &Address, members: &[u8]) -> Vec<u8> {
    let mut aad = Vec::with_capacity(64 + members.len());
    aad.extend_from_slice(b"volya body v1");
    address.put(&mut aad);
    put_array(&mut aad, MEMBERS);
    aad.extend_from_slice(members);
    aad
}

/// Member 8 as it lies in an outer envelope.
pub(crate) struct SealedBody {
    nonce: [u8; NONCE],
    commitment: [u8; 32],
    ciphertext: std::ops::Range<usize>,
}

impl SealedBody {
    /// Reads the member. The ciphertext is kept as a range of what `reader` reads.
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        reader.array_of(3)?;
        let (nonce, commitment) = (reader.fixed()?, reader.fixed()?);
        let length = reader.bytes()?.len();
        if length < BLOCK + TAG || !(length - TAG).is_multiple_of(BLOCK) {
            return Err(Malformed);
        }
        Ok(Self { nonce, commitment, ciphertext: reader.position() - length..reader.position() })
    }

    /// Opens the body; `outer` is what [`read`](Self::read) has read from.
    pub(crate) fn open(&self, outer: &[u8], aad: &[u8], key: &DataKey) -> Result<Zeroizing<Vec<u8>>, EntryError> {
        if !bool::from(key.commitment(&self.nonce).ct_eq(&self.commitment)) {
            return Err(EntryError::WrongDataKey);
        }
        let (text, tag) = outer[self.ciphertext.clone()].split_at(self.ciphertext.len() - TAG);
        let mut plain = Zeroizing::new(text.to_vec());
        XChaCha20Poly1305::new((&key.0).into())
            .decrypt_in_place_detached(XNonce::from_slice(&self.nonce), aad, &mut plain, Tag::from_slice(tag))
            .map_err(|_| EntryError::BodyRefused)?;
        let body = unpad(&plain).ok_or(EntryError::BodyMalformed)?;
        // One body has one padding: not a block more than it needs.
        if sealed_size(body.len()) != self.ciphertext.len() {
            return Err(EntryError::BodyMalformed);
        }
        let length = body.len();
        plain.copy_within(body, 0);
        plain.truncate(length);
        Ok(plain)
    }
}

/// Where the text lies in `length(u32) ‖ text ‖ zeros`; `None` if the length is beyond the end or a zero is none.
pub(crate) fn unpad(padded: &[u8]) -> Option<std::ops::Range<usize>> {
    let length = u32::from_be_bytes(*padded.first_chunk()?);
    let end = LENGTH.checked_add(usize::try_from(length).ok()?)?;
    // Folded rather than searched: this runs over each entry of a rebuild, and all of it is zeros.
    let rest = padded.get(end..)?.iter().fold(0, |sum, byte| sum | byte);
    (rest == 0).then_some(LENGTH..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_room_agree() {
        assert_eq!((sealed_size(0), sealed_size(252), sealed_size(253)), (272, 272, 528));
        assert_eq!((largest(271), largest(272), largest(527), largest(528)), (None, Some(252), Some(252), Some(508)));
        assert_eq!((largest(0), largest(15), largest(16)), (None, None, None));
        for body in 0..2000 {
            assert!(largest(sealed_size(body)).is_some_and(|most| most >= body));
        }
    }

    #[test]
    fn padding_is_zeros_and_nothing_else() {
        assert_eq!(unpad(&[0, 0, 0, 2, 7, 7, 0, 0]), Some(4..6));
        assert_eq!(unpad(&[0, 0, 0, 4, 7, 7, 0, 0]), Some(4..8));
        assert_eq!(unpad(&[0, 0, 0, 5, 7, 7, 0, 0]), None);
        assert_eq!(unpad(&[0, 0, 0, 2, 7, 7, 0, 1]), None);
        assert_eq!(unpad(&[255, 255, 255, 255, 0]), None);
        assert_eq!(unpad(&[0, 0, 0]), None);
    }
}
