//! C2SP signed notes by one Ed25519 key: the form of checkpoints, and of other texts that a device signs.
//!
//! `signed_note` takes a note apart; it is laxer than `spec/log.md` in what a name may hold and in Ed25519, so both are checked here.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use signed_note::{Note, VerificationError};

/// Ed25519, in the key ids and keys of C2SP signed notes.
const ALGORITHM: u8 = 0x01;

/// Says why a note was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// The name is empty or has a space, a plus sign or a control character.
    #[error("{name:?} cannot name a key")]
    BadName {
        /// The name that was asked for.
        name: String,
    },
    /// It is not a signed note: text, empty line, well-formed signature lines, in UTF-8 without control characters.
    #[error("this is not a signed note")]
    NotANote,
    /// The key asked for is no Ed25519 key.
    #[error("the key is not an Ed25519 key")]
    BadKey,
    /// No signature line has the name and the key's id.
    #[error("the note is not signed by this key under this name")]
    Unsigned,
    /// The signature does not fit the text.
    #[error("the signature does not fit the note")]
    BadSignature,
}

/// Signs a text, which ends with a newline, under the key's name.
///
/// # Errors
/// [`NoteError::BadName`]; [`NoteError::NotANote`] for a text that no note can hold.
pub fn sign_note(text: &str, name: &str, key: &SigningKey) -> Result<Vec<u8>, NoteError> {
    check_name(name)?;
    let signature = key.sign(text.as_bytes()).to_bytes().to_vec();
    let id = key_id(name, &key.verifying_key().to_bytes());
    let line = signed_note::Signature::new(name.to_owned(), id, signature).map_err(|_| NoteError::NotANote)?;
    Ok(Note::new(text.as_bytes(), &[line]).map_err(|_| NoteError::NotANote)?.to_bytes())
}

/// The text of a note that `key` signed under this name. Other signature lines must be well-formed and are not looked at.
///
/// # Errors
/// Any [`NoteError`].
pub fn open_note(note: &[u8], name: &str, key: &[u8; 32]) -> Result<Vec<u8>, NoteError> {
    check_name(name)?;
    let note = Note::from_bytes(note).map_err(|_| NoteError::NotANote)?;
    let verifying = VerifyingKey::from_bytes(key).map_err(|_| NoteError::BadKey)?;
    let only = OnlyKey { name, id: key_id(name, key), key: verifying };
    match note.verify(&only) {
        Ok(_) => Ok(note.text().to_vec()),
        Err(signed_note::NoteError::UnverifiedNote) => Err(NoteError::Unsigned),
        Err(_) => Err(NoteError::BadSignature),
    }
}

pub(crate) fn check_name(name: &str) -> Result<(), NoteError> {
    if signed_note::is_key_name_valid(name) && !name.contains(char::is_control) {
        return Ok(());
    }
    Err(NoteError::BadName { name: name.to_owned() })
}

fn key_id(name: &str, key: &[u8; 32]) -> u32 {
    signed_note::key_id(name, &[&[ALGORITHM][..], key].concat())
}

/// The one key that counts, under the one name.
struct OnlyKey<'a> {
    name: &'a str,
    id: u32,
    key: VerifyingKey,
}

impl signed_note::Verifier for OnlyKey<'_> {
    fn name(&self) -> &str {
        self.name
    }

    fn key_id(&self) -> u32 {
        self.id
    }

    /// Strict: keys and points of small order, which fit many texts, are refused.
    fn verify(&self, text: &[u8], signature: &[u8]) -> bool {
        Signature::from_slice(signature).is_ok_and(|signature| self.key.verify_strict(text, &signature).is_ok())
    }
}

impl signed_note::Verifiers for OnlyKey<'_> {
    fn verifier(&self, name: &str, id: u32) -> Result<&dyn signed_note::Verifier, VerificationError> {
        if name == self.name && id == self.id {
            return Ok(self);
        }
        Err(VerificationError::UnknownKey { name: name.to_owned(), id })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    const NAME: &str = "volya.archive/00/01";

    #[test]
    fn what_is_signed_is_opened_and_nothing_else() {
        let key = SigningKey::from_bytes(&[7; 32]);
        let public = key.verifying_key().to_bytes();
        let note = sign_note("one line\nanother\n", NAME, &key).unwrap();
        assert_eq!(open_note(&note, NAME, &public).unwrap(), b"one line\nanother\n");
        assert_eq!(open_note(&note, "another", &public), Err(NoteError::Unsigned));
        assert_eq!(
            open_note(&note, NAME, &SigningKey::from_bytes(&[8; 32]).verifying_key().to_bytes()),
            Err(NoteError::Unsigned)
        );
        for bit in 0..note.len() * 8 {
            let mut flipped = note.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert!(open_note(&flipped, NAME, &public).is_err(), "bit {bit}");
        }
        assert_eq!(sign_note("no newline", NAME, &key), Err(NoteError::NotANote));
        assert!(matches!(sign_note("a\n", "a name", &key), Err(NoteError::BadName { .. })));
    }

    #[test]
    fn the_key_id_is_that_of_c2sp() {
        let key = SigningKey::from_bytes(&[7; 32]).verifying_key().to_bytes();
        let digest = Sha256::digest([NAME.as_bytes(), &[0x0a, 0x01], &key].concat());
        assert_eq!(key_id(NAME, &key).to_be_bytes(), digest[..4]);
    }
}
