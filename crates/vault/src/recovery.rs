//! What the recovery sheet can do beside opening: enrol one new device when all others are lost.

use ed25519_dalek::SigningKey;
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::identity::Identity;

/// The signing key that follows from a recovery identity; its public half stands in the founding statement.
#[must_use]
pub fn recovery_signer(identity: &Identity) -> SigningKey {
    let secret = identity.to_secret_text();
    let mut key = Zeroizing::new([0; 32]);
    // HKDF refuses outputs beyond 255 blocks; this is one.
    #[allow(clippy::expect_used)]
    Hkdf::<Sha256>::new(None, secret.as_bytes())
        .expand(b"volya recovery signer v1", key.as_mut_slice())
        .expect("32 bytes are few");
    SigningKey::from_bytes(&key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signer_follows_from_the_sheet_alone() {
        let sheet = Identity::from_seed(&[7; 32]);
        let read = Identity::parse(&sheet.to_secret_text()).unwrap();
        assert_eq!(recovery_signer(&sheet).to_bytes(), recovery_signer(&read).to_bytes());
        let other = Identity::from_seed(&[8; 32]);
        assert_ne!(recovery_signer(&sheet).to_bytes(), recovery_signer(&other).to_bytes());
    }
}
