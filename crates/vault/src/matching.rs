//! Keyed forms of names, by which a list is screened without opening an identity.

use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::ZeroizeOnDrop;

/// The key of match forms. Whoever holds it can try names from a dictionary.
#[derive(ZeroizeOnDrop)]
pub struct MatchKey([u8; 32]);

impl MatchKey {
    pub(crate) fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The form of one normalised text: HMAC-SHA256 of the kind and the text in UTF-8.
    ///
    /// Kinds and normalisation are told in `spec/keys.md` and `spec/matching.md`; here the text is taken as it is.
    pub fn form(&self, kind: u8, normalised: &str) -> [u8; 32] {
        // HMAC takes keys of any length; it has no other error.
        #[allow(clippy::expect_used)]
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes any key");
        mac.update(&[kind]);
        mac.update(normalised.as_bytes());
        mac.finalize().into_bytes().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kind_text_and_key_all_count() {
        let key = MatchKey::from_bytes([1; 32]);
        let form = key.form(1, "hong gildong");
        assert_eq!(form, key.form(1, "hong gildong"));
        assert_ne!(form, key.form(2, "hong gildong"));
        assert_ne!(form, key.form(1, "hong gildon"));
        assert_ne!(form, MatchKey::from_bytes([2; 32]).form(1, "hong gildong"));
    }

    #[test]
    fn the_form_is_plain_hmac() {
        // RFC 4231, test case 6, shifted: a key of 32 bytes 0x0b and "Hi There" split after its first byte.
        let key = MatchKey::from_bytes([0x0b; 32]);
        let mut mac = Hmac::<Sha256>::new_from_slice(&[0x0b; 32]).unwrap();
        mac.update(b"Hi There");
        let expected: [u8; 32] = mac.finalize().into_bytes().into();
        assert_eq!(key.form(b'H', "i There"), expected);
    }
}
