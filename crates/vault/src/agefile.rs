//! Small age files that are read whole: generation files and key pages.

use age::{DecryptError, Decryptor, EncryptError, Encryptor};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io::{Read, Write};
use std::iter;
use thiserror::Error;
use zeroize::Zeroizing;

use crate::cbor::{Malformed, Reader};
use crate::identity::{Identity, Recipient};

/// How many recipients one file may have.
pub const MAX_RECIPIENTS: usize = 256;

// Each recipient takes two lines and 1.6 KB. age parses a header anew with each line, so that a long one costs the square of its length.
const HEADER_LINES: usize = 2 * MAX_RECIPIENTS + 32;
const HEADER_SIZE: usize = 512 * 1024;

const VERSION: u64 = 1;

/// Why a generation file or key page can't be written or read. Names no content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FileError {
    /// The file is, or would be, larger than the format allows.
    #[error("the file has {size} bytes; at most {limit} are allowed")]
    TooLarge {
        /// Its size in bytes.
        size: usize,
        /// What the format allows.
        limit: usize,
    },
    /// It is not an age file, or a byte of it was altered or cut off.
    #[error("the file is damaged")]
    Damaged,
    /// It opens, and what is inside does not follow `spec/keys.md`.
    #[error("the file opens, but what is inside is malformed")]
    Malformed,
    /// It was written by a newer Volya.
    #[error("the file has version {0}; this program knows 1")]
    Newer(u64),
    /// It is encrypted to the recipient of one generation and says that it belongs to another.
    #[error("the page names another generation than the one that opens it")]
    OtherGeneration,
    /// There are no recipients, or more than [`MAX_RECIPIENTS`].
    #[error("a file can't have {0} recipients")]
    Recipients(usize),
    /// There is nothing to write, more than the format holds, or a compartment that does not exist.
    #[error("the format has no place for this content")]
    Unwritable,
}

impl From<Malformed> for FileError {
    fn from(_: Malformed) -> Self {
        Self::Malformed
    }
}

/// The name under which a generation file or page lies: the SHA-256 of its bytes as 64 lower-case hex digits.
pub fn file_name(bytes: &[u8]) -> String {
    let mut name = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a String never fails.
        let _ = write!(name, "{byte:02x}");
    }
    name
}

/// Encrypts `plain` to all `recipients` in one file of at most `limit` bytes.
pub(crate) fn seal(plain: &[u8], recipients: &[&Recipient], limit: usize) -> Result<Vec<u8>, FileError> {
    if recipients.is_empty() || recipients.len() > MAX_RECIPIENTS {
        return Err(FileError::Recipients(recipients.len()));
    }
    let file = encrypt(plain, recipients).map_err(|_| FileError::Unwritable)?;
    within(file.len(), limit)?;
    Ok(file)
}

fn encrypt(plain: &[u8], recipients: &[&Recipient]) -> Result<Vec<u8>, EncryptError> {
    let recipients = recipients.iter().map(|recipient| *recipient as &dyn age::Recipient);
    let encryptor = Encryptor::with_recipients(recipients)?;
    let mut file = Vec::with_capacity(plain.len() + 4096);
    let mut writer = encryptor.wrap_output(&mut file)?;
    writer.write_all(plain)?;
    writer.finish()?;
    Ok(file)
}

/// Opens a file of at most `limit` bytes; `None` if it is not for this identity.
pub(crate) fn open(file: &[u8], identity: &Identity, limit: usize) -> Result<Option<Zeroizing<Vec<u8>>>, FileError> {
    within(file.len(), limit)?;
    header_size(file).ok_or(FileError::Damaged)?;
    let decryptor = Decryptor::new_buffered(file).map_err(|_| FileError::Damaged)?;
    let mut reader = match decryptor.decrypt(iter::once(identity as &dyn age::Identity)) {
        Ok(reader) => reader,
        Err(DecryptError::NoMatchingKeys) => return Ok(None),
        Err(_) => return Err(FileError::Damaged),
    };
    // The plain text is shorter than the file: the buffer never grows and leaves no copy behind.
    let mut plain = Zeroizing::new(Vec::with_capacity(file.len()));
    reader.read_to_end(&mut plain).map_err(|_| FileError::Damaged)?;
    Ok(Some(plain))
}

/// The size of the age header, up to and with the MAC line; `None` if none ends within the limits.
pub(crate) fn header_size(file: &[u8]) -> Option<usize> {
    let mut at = 0;
    for line in file.split_inclusive(|&byte| byte == b'\n').take(HEADER_LINES) {
        at += line.len();
        if at > HEADER_SIZE {
            return None;
        }
        if line.starts_with(b"---") {
            return line.ends_with(b"\n").then_some(at);
        }
    }
    None
}

/// Reads the version that stands first in every plain text, in an array of `length`.
pub(crate) fn version(reader: &mut Reader<'_>, length: usize) -> Result<(), FileError> {
    let found = reader.array(usize::MAX)?;
    match reader.uint()? {
        VERSION if found == length => Ok(()),
        newer if newer > VERSION => Err(FileError::Newer(newer)),
        _ => Err(FileError::Malformed),
    }
}

fn within(size: usize, limit: usize) -> Result<(), FileError> {
    if size > limit { Err(FileError::TooLarge { size, limit }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SeededChance;
    use std::time::Instant;

    fn identity(seed: u64) -> Identity {
        Identity::generate(&mut SeededChance::new(seed))
    }

    #[test]
    fn every_recipient_opens_and_nobody_else() {
        let identities = [identity(1), identity(2), identity(3)];
        let recipients: Vec<_> = identities.iter().map(Identity::recipient).collect();
        let file = seal(b"plain", &recipients, 1 << 20).unwrap();
        for identity in &identities {
            assert_eq!(open(&file, identity, 1 << 20).unwrap().unwrap().as_slice(), b"plain");
        }
        assert!(open(&file, &identity(4), 1 << 20).unwrap().is_none());
    }

    #[test]
    fn limits_hold_before_any_work() {
        let me = identity(1);
        assert_eq!(seal(b"", &[], 1 << 20), Err(FileError::Recipients(0)));
        assert_eq!(seal(b"", &vec![me.recipient(); 257], 1 << 20), Err(FileError::Recipients(257)));
        assert!(matches!(seal(&[0; 9999], &[me.recipient()], 9999), Err(FileError::TooLarge { limit: 9999, .. })));
        assert_eq!(open(&[0; 11], &me, 10).err(), Some(FileError::TooLarge { size: 11, limit: 10 }));
        let started = Instant::now();
        let mut lines = b"age-encryption.org/v1\n".to_vec();
        lines.extend_from_slice(&b"-> a\n\n".repeat(150_000));
        lines.extend_from_slice(b"--- AAAA\n");
        assert_eq!(open(&lines, &me, 1 << 20).err(), Some(FileError::Damaged));
        assert!(started.elapsed().as_secs() < 1);
    }

    #[test]
    fn as_many_recipients_as_are_allowed_stay_within_the_limits() {
        let me = identity(1);
        let file = seal(b"plain", &vec![me.recipient(); MAX_RECIPIENTS], 1 << 20).unwrap();
        assert!(header_size(&file).is_some_and(|size| size < HEADER_SIZE));
        assert!(open(&file, &me, 1 << 20).unwrap().is_some());
    }

    #[test]
    fn names_are_the_hash_in_hex() {
        assert_eq!(file_name(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
