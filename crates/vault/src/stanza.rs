//! The `mlkem768x25519` stanza: how a file key is wrapped to a recipient and unwrapped again.
//!
//! `-> mlkem768x25519 <X-Wing encapsulation, 1,120 bytes in base64>`, then 32 bytes: the file key sealed by single-shot HPKE (X-Wing 0x647a,
//! HKDF-SHA256, ChaCha20-Poly1305) with the info below and no associated data.

use age::secrecy::ExposeSecret;
use age::{DecryptError, EncryptError};
use age_core::format::{FILE_KEY_BYTES, FileKey, Stanza};
use base64::Engine;
use base64::prelude::BASE64_STANDARD_NO_PAD;
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::XWing;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use std::collections::HashSet;
use std::io;
use zeroize::Zeroizing;

use crate::identity::{Identity, Recipient, contributory};

const TAG: &str = "mlkem768x25519";
const INFO: &[u8] = b"age-encryption.org/mlkem768x25519";
const SHARE_SIZE: usize = 1120;
const BODY_SIZE: usize = FILE_KEY_BYTES + 16;

impl age::Recipient for Recipient {
    fn wrap_file_key(&self, file_key: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        let (share, body) = hpke::single_shot_seal::<ChaCha20Poly1305, HkdfSha256, XWing>(
            &OpModeS::Base,
            &self.0,
            INFO,
            file_key.expose_secret(),
            b"",
        )
        .map_err(|_| EncryptError::Io(io::Error::other("the file key could not be wrapped")))?;
        let args = vec![BASE64_STANDARD_NO_PAD.encode(share.to_bytes())];
        let stanza = Stanza { tag: TAG.to_owned(), args, body };
        Ok((vec![stanza], HashSet::from(["postquantum".to_owned()])))
    }
}

impl age::Identity for Identity {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        if stanza.tag != TAG {
            return None;
        }
        // A stanza that claims our type and isn't of its form makes the whole header invalid, as the specification wants.
        let Some(share) = share(stanza) else {
            return Some(Err(DecryptError::InvalidHeader));
        };
        let opened = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, XWing>(
            &OpModeR::Base,
            &self.key,
            &share,
            INFO,
            &stanza.body,
            b"",
        );
        // Not for us, or altered: the two look the same. Another stanza may still be ours.
        let opened = Zeroizing::new(opened.ok()?);
        let file_key: &[u8; FILE_KEY_BYTES] = opened.as_slice().try_into().ok()?;
        Some(Ok(FileKey::init_with_mut(|key| key.copy_from_slice(file_key))))
    }
}

fn share(stanza: &Stanza) -> Option<<XWing as Kem>::EncappedKey> {
    let [text] = stanza.args.as_slice() else {
        return None;
    };
    let bytes = BASE64_STANDARD_NO_PAD.decode(text).ok()?;
    if bytes.len() != SHARE_SIZE || stanza.body.len() != BODY_SIZE || !contributory(bytes.last_chunk()?) {
        return None;
    }
    <XWing as Kem>::EncappedKey::from_bytes(&bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SeededChance;
    use age::{Identity as _, Recipient as _};

    fn wrapped() -> (Identity, Stanza) {
        let identity = Identity::generate(&mut SeededChance::new(1));
        let file_key = FileKey::init_with_mut(|key| key.fill(7));
        let (mut stanzas, labels) = identity.recipient().wrap_file_key(&file_key).ok().unwrap();
        assert!(labels.contains("postquantum") && labels.len() == 1);
        (identity, stanzas.remove(0))
    }

    fn refused(identity: &Identity, stanza: &Stanza) -> bool {
        matches!(identity.unwrap_stanza(stanza), Some(Err(DecryptError::InvalidHeader)))
    }

    #[test]
    fn a_file_key_comes_back() {
        let (identity, stanza) = wrapped();
        let file_key = identity.unwrap_stanza(&stanza).unwrap().ok().unwrap();
        assert_eq!(file_key.expose_secret(), &[7; 16]);
        assert!(Identity::generate(&mut SeededChance::new(2)).unwrap_stanza(&stanza).is_none());
    }

    #[test]
    fn a_stanza_of_another_form_is_refused() {
        let (identity, mut stanza) = wrapped();
        let share = stanza.args[0].clone();
        for args in [vec![], vec![share.clone(), share.clone()], vec![share[1..].to_owned()], vec![share.clone() + "=="]] {
            stanza.args = args;
            assert!(refused(&identity, &stanza));
        }
        stanza.args = vec![share.clone()];
        stanza.body.push(0);
        assert!(refused(&identity, &stanza));
        stanza.body.truncate(BODY_SIZE);
        stanza.tag = "X25519".into();
        assert!(identity.unwrap_stanza(&stanza).is_none());
    }

    #[test]
    fn a_share_that_fixes_the_secret_is_refused() {
        let (identity, mut stanza) = wrapped();
        let mut bytes = BASE64_STANDARD_NO_PAD.decode(&stanza.args[0]).unwrap();
        bytes[1088..].fill(0);
        stanza.args = vec![BASE64_STANDARD_NO_PAD.encode(bytes)];
        assert!(refused(&identity, &stanza));
    }
}
