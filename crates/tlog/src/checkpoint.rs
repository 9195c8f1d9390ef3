//! Checkpoints: what a device signs of its log.
//!
//! A C2SP signed note of three lines: origin, size, root.

use ed25519_dalek::SigningKey;
use signed_note::Note;

use crate::Hash;
use crate::hash::EMPTY_ROOT;
use crate::note::{NoteError, check_name, open_note, sign_note};
use crate::paths::MAX_SIZE;

/// The most bytes that a checkpoint may have, signatures included.
pub const MAX_CHECKPOINT_BYTES: usize = 16 * 1024;

/// A log's size and root, in the name of its origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log it is; also the name of the key that signs.
    pub origin: String,
    /// How many entries the log has.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
}

/// Says why a checkpoint was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// It is longer than [`MAX_CHECKPOINT_BYTES`].
    #[error("the checkpoint is longer than {MAX_CHECKPOINT_BYTES} bytes")]
    TooLong,
    /// It is not a signed note: text, empty line, well-formed signature lines, in UTF-8 without control characters.
    #[error("the checkpoint is not a signed note")]
    NotANote,
    /// Its text has more or fewer lines than origin, size and root.
    #[error("the checkpoint has not exactly three lines")]
    NotThreeLines,
    /// It is of another log.
    #[error("the checkpoint is of the log {found:?}")]
    OtherOrigin {
        /// The origin that it names.
        found: String,
    },
    /// The origin asked for cannot name a key: it is empty or has a space, a plus sign or a control character.
    #[error("{origin:?} cannot name a log")]
    BadOrigin {
        /// The origin that was asked for.
        origin: String,
    },
    /// Its size is not a decimal number, or not the shortest form of one.
    #[error("the checkpoint's size is not a plain decimal number")]
    BadSize,
    /// Its size is larger than [`MAX_SIZE`].
    #[error("the checkpoint is of {size} entries, more than any log has")]
    TooLarge {
        /// The size, in entries.
        size: u64,
    },
    /// Its root is not the base64 of 32 bytes, or not the canonical form of it.
    #[error("the checkpoint's root is not the base64 of a hash")]
    BadRoot,
    /// It has size 0 and another root than [`EMPTY_ROOT`].
    #[error("the checkpoint is of an empty log and has another root than the empty one")]
    NotEmptyRoot,
    /// The key asked for is no Ed25519 key.
    #[error("the log's name is not an Ed25519 key")]
    BadKey,
    /// No signature line has the origin's name and the key's id.
    #[error("the checkpoint is not signed by the key of its log")]
    Unsigned,
    /// The signature of the log's key does not fit the text.
    #[error("the signature of the log's key does not fit the checkpoint")]
    BadSignature,
}

impl Checkpoint {
    /// Writes and signs the checkpoint; the signing key's name is the origin.
    ///
    /// # Errors
    /// [`CheckpointError`] if [`verify`](Checkpoint::verify) would refuse it.
    pub fn sign(&self, key: &SigningKey) -> Result<Vec<u8>, CheckpointError> {
        check_origin(&self.origin)?;
        check_contents(self.size, &self.root)?;
        let note = sign_note(&self.text(), &self.origin, key).map_err(|_| CheckpointError::NotANote)?;
        if note.len() > MAX_CHECKPOINT_BYTES {
            return Err(CheckpointError::TooLong);
        }
        Ok(note)
    }

    /// Reads a checkpoint of the log `origin` and believes it if `key` signed it under that name.
    ///
    /// Other signature lines must be well-formed and are not looked at, wherever they stand.
    ///
    /// # Errors
    /// [`CheckpointError`] says which rule of `spec/log.md` it breaks.
    pub fn verify(note: &[u8], origin: &str, key: &[u8; 32]) -> Result<Self, CheckpointError> {
        if note.len() > MAX_CHECKPOINT_BYTES {
            return Err(CheckpointError::TooLong);
        }
        check_origin(origin)?;
        let parsed = Note::from_bytes(note).map_err(|_| CheckpointError::NotANote)?;
        let checkpoint = parse(parsed.text(), origin)?;
        match open_note(note, origin, key) {
            Ok(_) => Ok(checkpoint),
            Err(NoteError::BadKey) => Err(CheckpointError::BadKey),
            Err(NoteError::Unsigned) => Err(CheckpointError::Unsigned),
            Err(_) => Err(CheckpointError::BadSignature),
        }
    }

    /// The three lines that are signed, each with its newline.
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, tlog_tiles::Hash(self.root))
    }
}

fn parse(text: &[u8], origin: &str) -> Result<Checkpoint, CheckpointError> {
    let text = std::str::from_utf8(text).map_err(|_| CheckpointError::NotANote)?;
    let lines: Vec<&str> = text.splitn(5, '\n').collect();
    let [found, size, root, ""] = lines[..] else {
        return Err(CheckpointError::NotThreeLines);
    };
    if found != origin {
        return Err(CheckpointError::OtherOrigin { found: found.to_owned() });
    }
    let (size, root) = (parse_size(size)?, parse_root(root)?);
    check_contents(size, &root)?;
    Ok(Checkpoint { origin: origin.to_owned(), size, root })
}

fn parse_size(line: &str) -> Result<u64, CheckpointError> {
    let size: u64 = line.parse().map_err(|_| CheckpointError::BadSize)?;
    if size.to_string() == line { Ok(size) } else { Err(CheckpointError::BadSize) }
}

fn parse_root(line: &str) -> Result<Hash, CheckpointError> {
    let hash = tlog_tiles::Hash::parse_hash(line).map_err(|_| CheckpointError::BadRoot)?;
    // One hash has one form, whatever the decoder lets pass.
    if hash.to_string() == line { Ok(hash.0) } else { Err(CheckpointError::BadRoot) }
}

fn check_contents(size: u64, root: &Hash) -> Result<(), CheckpointError> {
    if size > MAX_SIZE {
        return Err(CheckpointError::TooLarge { size });
    }
    if size == 0 && *root != EMPTY_ROOT {
        return Err(CheckpointError::NotEmptyRoot);
    }
    Ok(())
}

fn check_origin(origin: &str) -> Result<(), CheckpointError> {
    check_name(origin).map_err(|_| CheckpointError::BadOrigin { origin: origin.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::testing::config;
    use proptest::prelude::*;

    const ORIGIN: &str = "volya.archive/00/01";

    fn signed() -> (SigningKey, Checkpoint, Vec<u8>) {
        let key = SigningKey::from_bytes(&[7; 32]);
        let checkpoint = Checkpoint { origin: ORIGIN.into(), size: 42, root: [9; 32] };
        let note = checkpoint.sign(&key).unwrap();
        (key, checkpoint, note)
    }

    #[test]
    fn what_is_signed_is_read() {
        let (key, checkpoint, note) = signed();
        assert_eq!(Checkpoint::verify(&note, ORIGIN, &key.verifying_key().to_bytes()), Ok(checkpoint));
    }

    #[test]
    fn no_flipped_bit_passes() {
        let (key, _, note) = signed();
        for bit in 0..note.len() * 8 {
            let mut flipped = note.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert!(Checkpoint::verify(&flipped, ORIGIN, &key.verifying_key().to_bytes()).is_err(), "bit {bit}");
        }
    }

    #[test]
    fn nothing_is_signed_that_would_be_refused() {
        let key = SigningKey::from_bytes(&[7; 32]);
        let sign = |origin: &str, size, root| Checkpoint { origin: origin.into(), size, root }.sign(&key).unwrap_err();
        for origin in ["", "a b", "a+b", "a\nb", "a\u{2003}b", "a\u{7f}b", "a\0b"] {
            assert!(matches!(sign(origin, 1, [9; 32]), CheckpointError::BadOrigin { .. }), "{origin:?}");
        }
        assert_eq!(sign(ORIGIN, 0, [9; 32]), CheckpointError::NotEmptyRoot);
        assert_eq!(sign(ORIGIN, MAX_SIZE + 1, [9; 32]), CheckpointError::TooLarge { size: MAX_SIZE + 1 });
        assert_eq!(sign(&"x".repeat(MAX_CHECKPOINT_BYTES), 1, [9; 32]), CheckpointError::TooLong);
    }

    proptest! {
        #![proptest_config(config())]

        #[test]
        fn no_bytes_make_it_panic(note in prop::collection::vec(any::<u8>(), 0..300), text in "\\PC{0,40}\n{0,3}\\PC{0,40}\n") {
            prop_assert!(Checkpoint::verify(&note, ORIGIN, &[7; 32]).is_err());
            prop_assert!(Checkpoint::verify(text.as_bytes(), &text, &[7; 32]).is_err());
        }
    }
}
