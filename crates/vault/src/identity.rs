//! Post-quantum hybrid identities of the C2SP `age` specification: type `mlkem768x25519`, which is X-Wing.

use bech32::primitives::decode::CheckedHrpstring;
use bech32::{Bech32, Checksum, Hrp};
use hpke::kem::XWing;
use hpke::{Deserializable, Kem, Serializable};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;
use zeroize::Zeroizing;

use crate::chance::{Chance, draw};

/// Size in bytes of a recipient's raw public key: ML-KEM-768, then X25519.
pub(crate) const PUBLIC_SIZE: usize = 1216;

const SECRET_PREFIX: Hrp = Hrp::parse_unchecked("AGE-SECRET-KEY-PQ-");
const PUBLIC_PREFIX: Hrp = Hrp::parse_unchecked("age1pq");

// A recipient has 1,959 characters, an identity 77. Longer texts are not looked at.
const TEXT_LIMIT: usize = 2000;

/// Why a text or key is not an identity or a recipient. Never quotes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum IdentityError {
    /// The text is not an identity of this type.
    #[error("this is not an identity of the form AGE-SECRET-KEY-PQ-1…")]
    NotAnIdentity,
    /// The text is not a recipient of this type.
    #[error("this is not a recipient of the form age1pq1…")]
    NotARecipient,
    /// The public key has a part that no honest program makes.
    #[error("the public key of this recipient is invalid")]
    BadPublicKey,
}

/// The secret that opens what was encrypted to its [`Recipient`].
///
/// Implements `age::Identity`. Wiped when dropped; has no `Debug` and no `Display`.
pub struct Identity {
    pub(crate) key: <XWing as Kem>::PrivateKey,
    recipient: Recipient,
}

impl Identity {
    /// Draws a new identity.
    pub fn generate(chance: &mut dyn Chance) -> Self {
        Self::from_seed(&Zeroizing::new(draw(chance)))
    }

    /// The identity that follows from a 32-byte seed, which is its whole secret.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        // An X-Wing private key is any 32 bytes; only another length would be refused.
        #[allow(clippy::expect_used)]
        let key = <XWing as Kem>::PrivateKey::from_bytes(seed).expect("32 bytes are a key");
        let recipient = Recipient(XWing::sk_to_pk(&key));
        Self { key, recipient }
    }

    /// Reads `AGE-SECRET-KEY-PQ-1…`, upper case, with nothing around it.
    ///
    /// # Errors
    /// [`NotAnIdentity`](IdentityError::NotAnIdentity), whatever is wrong with the text.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        let seed = decode(text, SECRET_PREFIX).ok_or(IdentityError::NotAnIdentity)?;
        let seed: &[u8; 32] = seed.as_slice().try_into().map_err(|_| IdentityError::NotAnIdentity)?;
        let identity = Self::from_seed(seed);
        // Only one spelling counts: case and padding bits included.
        if identity.to_secret_text().as_str() == text { Ok(identity) } else { Err(IdentityError::NotAnIdentity) }
    }

    /// The secret as `AGE-SECRET-KEY-PQ-1…`, to be printed once for recovery. Wiped when dropped.
    pub fn to_secret_text(&self) -> Zeroizing<String> {
        Zeroizing::new(encode(SECRET_PREFIX, self.seed().as_slice()).to_ascii_uppercase())
    }

    /// The public half.
    pub fn recipient(&self) -> &Recipient {
        &self.recipient
    }

    /// The 32 bytes from which the identity follows.
    pub(crate) fn seed(&self) -> Zeroizing<[u8; 32]> {
        let mut seed = Zeroizing::new([0; 32]);
        self.key.write_exact(seed.as_mut_slice());
        seed
    }
}

/// Whom something is encrypted to: the public half of an [`Identity`]. Nothing in it is secret.
///
/// Implements `age::Recipient` with the label `postquantum`, so age refuses to mix it with recipients that a quantum computer opens.
#[derive(Clone, PartialEq, Eq)]
pub struct Recipient(pub(crate) <XWing as Kem>::PublicKey);

impl Recipient {
    /// Reads a raw public key.
    ///
    /// # Errors
    /// [`BadPublicKey`](IdentityError::BadPublicKey) if the length is not 1,216, a coefficient is not reduced, or the X25519 part has a low order.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, IdentityError> {
        let key = <XWing as Kem>::PublicKey::from_bytes(bytes).map_err(|_| IdentityError::BadPublicKey)?;
        let share = bytes.last_chunk().ok_or(IdentityError::BadPublicKey)?;
        if contributory(share) { Ok(Self(key)) } else { Err(IdentityError::BadPublicKey) }
    }

    /// The raw public key, 1,216 bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.to_bytes().to_vec()
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&encode(PUBLIC_PREFIX, &self.0.to_bytes()))
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.24}…", self.to_string())
    }
}

impl FromStr for Recipient {
    type Err = IdentityError;

    fn from_str(text: &str) -> Result<Self, IdentityError> {
        let bytes = decode(text, PUBLIC_PREFIX).ok_or(IdentityError::NotARecipient)?;
        if bytes.len() != PUBLIC_SIZE {
            return Err(IdentityError::NotARecipient);
        }
        let recipient = Self::from_bytes(&bytes)?;
        if recipient.to_string() == text { Ok(recipient) } else { Err(IdentityError::NotARecipient) }
    }
}

/// Whether an X25519 share leads to a secret that its sender does not fix beforehand. hpke does not ask.
pub(crate) fn contributory(share: &[u8; 32]) -> bool {
    // Every clamped scalar is a multiple of the cofactor: it sends exactly the points of low order to zero, whichever scalar it is.
    x25519_dalek::x25519([1; 32], *share) != [0; 32]
}

/// Bech32 as `age` uses it: beyond the length for which the checksum promises to find errors.
enum Long {}

impl Checksum for Long {
    type MidstateRepr = <Bech32 as Checksum>::MidstateRepr;
    type CorrectionField = <Bech32 as Checksum>::CorrectionField;
    const ROOT_GENERATOR: Self::CorrectionField = Bech32::ROOT_GENERATOR;
    const ROOT_EXPONENTS: std::ops::RangeInclusive<usize> = Bech32::ROOT_EXPONENTS;
    const CODE_LENGTH: usize = TEXT_LIMIT;
    const CHECKSUM_LENGTH: usize = Bech32::CHECKSUM_LENGTH;
    const GENERATOR_SH: [Self::MidstateRepr; 5] = Bech32::GENERATOR_SH;
    const TARGET_RESIDUE: Self::MidstateRepr = Bech32::TARGET_RESIDUE;
}

fn encode(prefix: Hrp, bytes: &[u8]) -> String {
    // Both kinds of key are far below the code length; nothing else can fail.
    #[allow(clippy::expect_used)]
    bech32::encode_lower::<Long>(prefix, bytes).expect("a key fits the code length")
}

fn decode(text: &str, prefix: Hrp) -> Option<Zeroizing<Vec<u8>>> {
    if text.len() > TEXT_LIMIT {
        return None;
    }
    let checked = CheckedHrpstring::new::<Long>(text).ok()?;
    if checked.hrp() != prefix {
        return None;
    }
    // Sized beforehand, so that growing leaves no copy of a secret behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(text.len()));
    bytes.extend(checked.byte_iter());
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SeededChance;

    fn identity(seed: u64) -> Identity {
        Identity::generate(&mut SeededChance::new(seed))
    }

    #[test]
    fn texts_come_back() {
        let identity = identity(1);
        let secret = identity.to_secret_text();
        assert!(secret.starts_with("AGE-SECRET-KEY-PQ-1"));
        assert_eq!(secret.len(), 77);
        assert!(Identity::parse(&secret).is_ok_and(|again| again.recipient == identity.recipient));

        let public = identity.recipient().to_string();
        assert!(public.starts_with("age1pq1"));
        assert_eq!(public.len(), 1959);
        assert_eq!(public.parse::<Recipient>().unwrap(), identity.recipient);
        assert_eq!(Recipient::from_bytes(&identity.recipient.to_bytes()).unwrap(), identity.recipient);
    }

    #[test]
    fn other_spellings_are_refused() {
        let secret = identity(1).to_secret_text();
        let public = identity(1).recipient().to_string();
        for text in ["", "AGE-SECRET-KEY-PQ-1", &secret.to_lowercase(), &secret[1..], &format!("{} ", *secret), &public] {
            assert!(matches!(Identity::parse(text), Err(IdentityError::NotAnIdentity)));
        }
        for text in ["", "age1pq1", &public.to_uppercase(), &public[..1958], &format!(" {public}"), &secret] {
            assert_eq!(text.parse::<Recipient>(), Err(IdentityError::NotARecipient));
        }
        let long = "age1pq1".to_owned() + &"q".repeat(5000);
        assert_eq!(long.parse::<Recipient>(), Err(IdentityError::NotARecipient));
    }

    #[test]
    fn every_changed_character_of_a_recipient_is_noticed() {
        let public = identity(3).recipient().to_string();
        for at in (0..public.len()).step_by(37) {
            let mut changed = public.clone().into_bytes();
            changed[at] = if changed[at] == b'q' { b'p' } else { b'q' };
            assert!(String::from_utf8(changed).unwrap().parse::<Recipient>().is_err(), "at {at}");
        }
    }

    #[test]
    fn a_public_key_that_fixes_the_secret_is_refused() {
        let mut bytes = identity(1).recipient().to_bytes();
        bytes[1184..].fill(0);
        assert_eq!(Recipient::from_bytes(&bytes), Err(IdentityError::BadPublicKey));
        assert_eq!(Recipient::from_bytes(&bytes[1..]), Err(IdentityError::BadPublicKey));
        bytes[..1184].fill(0xff);
        assert_eq!(Recipient::from_bytes(&bytes), Err(IdentityError::BadPublicKey));
    }

    #[test]
    fn points_of_low_order_are_known() {
        let mut one = [0; 32];
        one[0] = 1;
        assert!(!contributory(&[0; 32]) && !contributory(&one));
        // One of order eight, from the list in RFC 7748's wake.
        let eight = [
            0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4, 0x6a, 0xda, 0x09, 0x8d,
            0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16, 0x5f, 0x49, 0xb8, 0x00,
        ];
        assert!(!contributory(&eight));
        one[0] = 9;
        assert!(contributory(&one));
    }

    #[test]
    fn the_long_checksum_is_bech32() {
        Long::sanity_check();
    }
}
