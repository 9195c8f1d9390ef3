//! The keys of one device, and the file under a passphrase in which they lie.

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, EncryptError, Encryptor};
use ed25519_dalek::SigningKey;
use std::io::{Read, Write};
use std::iter;
use thiserror::Error;
use zeroize::{ZeroizeOnDrop, Zeroizing};

use crate::agefile;
use crate::cbor::{Malformed, Reader, put_array, put_bytes, put_uint};
use crate::chance::{Chance, draw};
use crate::identity::{Identity, Recipient};

/// The scrypt work factor of every file that the product writes: about a second and 256 MiB.
pub const PASSPHRASE_LOG_N: u8 = 18;

/// The largest work factor that a reader accepts, so that a planted file can't stop it.
pub const PASSPHRASE_LOG_N_MAX: u8 = 20;

// One scrypt stanza and 140 bytes of CBOR take less than 500.
const FILE_LIMIT: usize = 4096;

/// Everything secret that one device has: it signs its log, opens what is wrapped to it, and keys its index.
pub struct DeviceKeys {
    signing: SigningKey,
    identity: Identity,
    index: IndexKey,
}

#[derive(ZeroizeOnDrop)]
struct IndexKey([u8; 32]);

/// What a device shows: it goes into the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DevicePublic {
    /// The Ed25519 public key, by which the device is named.
    pub signing: [u8; 32],
    /// To whom generations for this device are encrypted.
    pub recipient: Recipient,
}

/// Why a device file can't be written or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DeviceError {
    /// The passphrase is not the one of this file (or the stanza that holds its salt was altered: the two look the same).
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// The file asks for more work than a reader does.
    #[error("the file asks for scrypt work 2^{log_n}; at most 2^20 is done")]
    TooMuchWork {
        /// The work factor that it asks for.
        log_n: u8,
    },
    /// It is not a file under a passphrase, or it was altered or cut off.
    #[error("the device file is damaged")]
    Damaged,
    /// It was written by a newer Volya.
    #[error("the device file has version {0}; this program knows 1")]
    Newer(u64),
}

impl DeviceKeys {
    /// Draws the keys of a new device.
    pub fn generate(chance: &mut dyn Chance) -> Self {
        let seed = Zeroizing::new(draw(chance));
        Self { signing: SigningKey::from_bytes(&seed), identity: Identity::generate(chance), index: IndexKey(draw(chance)) }
    }

    /// The key that signs this device's log.
    pub fn signing(&self) -> &SigningKey {
        &self.signing
    }

    /// The identity that opens what is encrypted to this device.
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// The raw key of the encrypted index.
    pub fn index_key(&self) -> &[u8; 32] {
        &self.index.0
    }

    /// The public half.
    pub fn public(&self) -> DevicePublic {
        DevicePublic { signing: self.signing.verifying_key().to_bytes(), recipient: self.identity.recipient().clone() }
    }

    /// Encrypts the keys under a passphrase: an age file, whose plain text is CBOR `[1, signing seed, identity seed, index key]`.
    ///
    /// `log_n` is [`PASSPHRASE_LOG_N`]; tests take 10.
    ///
    /// # Errors
    /// [`TooMuchWork`](DeviceError::TooMuchWork) if `log_n` is 0 or more than a reader accepts.
    pub fn seal(&self, passphrase: &str, log_n: u8) -> Result<Vec<u8>, DeviceError> {
        if log_n == 0 || log_n > PASSPHRASE_LOG_N_MAX {
            return Err(DeviceError::TooMuchWork { log_n });
        }
        let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase));
        recipient.set_work_factor(log_n);
        // age refuses passphrases only when they are mixed with other recipients, and memory takes every byte.
        encrypt(&self.encode(), &recipient).map_err(|_| DeviceError::Damaged)
    }

    /// Opens what [`seal`](Self::seal) wrote.
    ///
    /// # Errors
    /// [`TooMuchWork`](DeviceError::TooMuchWork) before any work is done; [`WrongPassphrase`](DeviceError::WrongPassphrase); the others if the file itself is not as
    /// it should be.
    pub fn open(file: &[u8], passphrase: &str) -> Result<Self, DeviceError> {
        if file.len() > FILE_LIMIT || agefile::header_size(file).is_none() {
            return Err(DeviceError::Damaged);
        }
        let decryptor = Decryptor::new_buffered(file).map_err(|_| DeviceError::Damaged)?;
        let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase));
        identity.set_max_work_factor(PASSPHRASE_LOG_N_MAX);
        let mut reader = decryptor.decrypt(iter::once(&identity as &dyn age::Identity)).map_err(refusal)?;
        // The plain text is shorter than the file: the buffer never grows and leaves no copy behind.
        let mut plain = Zeroizing::new(Vec::with_capacity(file.len()));
        reader.read_to_end(&mut plain).map_err(|_| DeviceError::Damaged)?;
        Self::decode(&plain)
    }

    fn encode(&self) -> Zeroizing<Vec<u8>> {
        let mut plain = Zeroizing::new(Vec::with_capacity(128));
        put_array(&mut plain, 4);
        put_uint(&mut plain, 1);
        put_bytes(&mut plain, &*Zeroizing::new(self.signing.to_bytes()));
        put_bytes(&mut plain, self.identity.seed().as_slice());
        put_bytes(&mut plain, &self.index.0);
        plain
    }

    fn decode(plain: &[u8]) -> Result<Self, DeviceError> {
        let mut reader = Reader::new(plain);
        let length = reader.array(usize::MAX)?;
        match reader.uint()? {
            1 if length == 4 => {}
            newer if newer > 1 => return Err(DeviceError::Newer(newer)),
            _ => return Err(DeviceError::Damaged),
        }
        let signing = SigningKey::from_bytes(&Zeroizing::new(reader.fixed()?));
        let identity = Identity::from_seed(&Zeroizing::new(reader.fixed()?));
        let index = IndexKey(reader.fixed()?);
        reader.end()?;
        Ok(Self { signing, identity, index })
    }
}

impl From<Malformed> for DeviceError {
    fn from(_: Malformed) -> Self {
        Self::Damaged
    }
}

fn encrypt(plain: &[u8], recipient: &age::scrypt::Recipient) -> Result<Vec<u8>, EncryptError> {
    let encryptor = Encryptor::with_recipients(iter::once(recipient as &dyn age::Recipient))?;
    let mut file = Vec::with_capacity(FILE_LIMIT);
    let mut writer = encryptor.wrap_output(&mut file)?;
    writer.write_all(plain)?;
    writer.finish()?;
    Ok(file)
}

fn refusal(error: DecryptError) -> DeviceError {
    match error {
        DecryptError::DecryptionFailed => DeviceError::WrongPassphrase,
        DecryptError::ExcessiveWork { required, .. } => DeviceError::TooMuchWork { log_n: required },
        _ => DeviceError::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SeededChance;

    fn keys() -> DeviceKeys {
        DeviceKeys::generate(&mut SeededChance::new(5))
    }

    #[test]
    fn keys_come_back() {
        let keys = keys();
        let file = keys.seal("correct horse", 10).unwrap();
        let again = DeviceKeys::open(&file, "correct horse").ok().unwrap();
        assert_eq!(again.public(), keys.public());
        assert_eq!(again.signing().to_bytes(), keys.signing().to_bytes());
        assert_eq!(again.index_key(), keys.index_key());
        assert_ne!(keys.seal("correct horse", 10).unwrap(), file);
    }

    #[test]
    fn a_wrong_passphrase_is_its_own_error() {
        let file = keys().seal("correct horse", 10).unwrap();
        for passphrase in ["", "correct", "correct horse ", "Correct horse"] {
            assert_eq!(DeviceKeys::open(&file, passphrase).err(), Some(DeviceError::WrongPassphrase));
        }
    }

    #[test]
    fn too_much_work_is_refused_before_it_is_done() {
        for log_n in [0, 21, 64] {
            assert_eq!(keys().seal("p", log_n).err(), Some(DeviceError::TooMuchWork { log_n }));
        }
        let file = keys().seal("p", 10).unwrap();
        let header = agefile::header_size(&file).unwrap();
        let text = String::from_utf8(file[..header].to_vec()).unwrap();
        let mut greedy = text.replace(" 10\n", " 30\n").into_bytes();
        greedy.extend_from_slice(&file[header..]);
        assert_eq!(DeviceKeys::open(&greedy, "p").err(), Some(DeviceError::TooMuchWork { log_n: 30 }));
    }

    #[test]
    fn damage_is_noticed() {
        let file = keys().seal("p", 1).unwrap();
        let header = agefile::header_size(&file).unwrap();
        for at in (0..file.len()).step_by(3) {
            let mut altered = file.clone();
            altered[at] ^= 1;
            assert!(DeviceKeys::open(&altered, "p").is_err(), "at {at}");
        }
        assert_eq!(DeviceKeys::open(&file[..file.len() - 1], "p").err(), Some(DeviceError::Damaged));
        assert_eq!(DeviceKeys::open(&file[..header], "p").err(), Some(DeviceError::Damaged));
        assert_eq!(DeviceKeys::open(b"", "p").err(), Some(DeviceError::Damaged));
        assert_eq!(DeviceKeys::open(&[b'a'; 5000], "p").err(), Some(DeviceError::Damaged));
    }

    #[test]
    fn a_newer_file_is_named_as_such() {
        assert_eq!(DeviceKeys::decode(&[0x82, 2, 0]).err(), Some(DeviceError::Newer(2)));
        assert_eq!(DeviceKeys::decode(&[0x82, 1, 0]).err(), Some(DeviceError::Damaged));
        let mut longer = keys().encode().to_vec();
        longer.push(0);
        assert_eq!(DeviceKeys::decode(&longer).err(), Some(DeviceError::Damaged));
    }
}
