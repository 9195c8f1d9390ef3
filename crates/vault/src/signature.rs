//! Ed25519 signatures over statements, each bound to what it is for.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use thiserror::Error;

/// The signature is not this key's over this statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the signature does not verify")]
pub struct BadSignature;

/// Signs `message` for one purpose, named by `context`.
///
/// What is signed is the length of the context as a u32, the context in UTF-8, and the message. It begins with a zero byte, so it is never
/// the text of a signed note, which the same key signs elsewhere.
pub fn sign(key: &SigningKey, context: &str, message: &[u8]) -> [u8; 64] {
    key.sign(&statement(context, message)).to_bytes()
}

/// Verifies what [`sign`] made. Strict: keys of low order and second spellings of a signature are refused.
///
/// # Errors
/// [`BadSignature`], also if `public` is no key at all.
pub fn verify(public: &[u8; 32], context: &str, message: &[u8], signature: &[u8; 64]) -> Result<(), BadSignature> {
    let key = VerifyingKey::from_bytes(public).map_err(|_| BadSignature)?;
    key.verify_strict(&statement(context, message), &Signature::from_bytes(signature)).map_err(|_| BadSignature)
}

fn statement(context: &str, message: &[u8]) -> Vec<u8> {
    // Contexts are constants of a few words. One of 16 MiB would be the first whose length does not begin with a zero byte.
    debug_assert!(context.len() < 256);
    let mut bytes = Vec::with_capacity(4 + context.len() + message.len());
    bytes.extend_from_slice(&(context.len() as u32).to_be_bytes());
    bytes.extend_from_slice(context.as_bytes());
    bytes.extend_from_slice(message);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_holds_for_one_key_one_purpose_one_message() {
        let key = SigningKey::from_bytes(&[7; 32]);
        let public = key.verifying_key().to_bytes();
        let signature = sign(&key, "volya roster v1", b"statement");
        assert_eq!(verify(&public, "volya roster v1", b"statement", &signature), Ok(()));
        assert_eq!(verify(&public, "volya roster v2", b"statement", &signature), Err(BadSignature));
        assert_eq!(verify(&public, "volya roster v", b"1statement", &signature), Err(BadSignature));
        assert_eq!(verify(&public, "volya roster v1", b"statemen", &signature), Err(BadSignature));
        let other = SigningKey::from_bytes(&[8; 32]).verifying_key().to_bytes();
        assert_eq!(verify(&other, "volya roster v1", b"statement", &signature), Err(BadSignature));
        for bit in 0..512 {
            let mut altered = signature;
            altered[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(verify(&public, "volya roster v1", b"statement", &altered), Err(BadSignature));
        }
    }

    #[test]
    fn keys_of_low_order_sign_nothing() {
        let mut identity_point = [0; 32];
        identity_point[0] = 1;
        let mut signature = [0; 64];
        signature[0] = 1;
        assert_eq!(verify(&identity_point, "any", b"anything", &signature), Err(BadSignature));
        assert_eq!(verify(&[0xff; 32], "any", b"anything", &signature), Err(BadSignature));
    }
}
