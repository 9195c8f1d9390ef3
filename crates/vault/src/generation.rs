//! Generations: the secrets that members share, and the files that hand them over.

use hkdf::Hkdf;
use sha2::{Digest, Sha256};
use std::sync::OnceLock;
use zeroize::{ZeroizeOnDrop, Zeroizing};

use crate::agefile::{self, FileError};
use crate::cbor::{Reader, put_array, put_bytes, put_uint};
use crate::chance::{Chance, draw};
use crate::identity::{Identity, Recipient};
use crate::matching::MatchKey;

/// The largest generation file that is written or read, in bytes.
pub const GENERATIONS_LIMIT: usize = 1 << 20;

// Compartments: `all` 0 to `match` 6.
const LAST_COMPARTMENT: u8 = 6;

// No file of a mebibyte holds more.
const MAX_GENERATIONS: usize = GENERATIONS_LIMIT / 36;

/// The secret of one compartment at one time. Wiped when dropped; copied by [`duplicate`](Self::duplicate) alone.
///
/// Its [`id`](Self::id) is a hash of the secret, so that an id can stand for one secret only.
#[derive(ZeroizeOnDrop)]
pub struct Generation {
    secret: [u8; 32],
    outer: [u8; 32],
    #[zeroize(skip)]
    id: [u8; 32],
    // Wipes itself. Made at first use: most generations of compartment `all` never open a page.
    #[zeroize(skip)]
    pages: OnceLock<Identity>,
}

impl Generation {
    /// Draws a new generation.
    pub fn generate(chance: &mut dyn Chance) -> Self {
        Self::from_secret(&Zeroizing::new(draw(chance)))
    }

    /// The generation whose secret this is.
    pub fn from_secret(secret: &[u8; 32]) -> Self {
        let id = Sha256::new().chain_update(b"volya generation v1").chain_update(secret).finalize().into();
        Self { secret: *secret, outer: *derive(secret, b"volya outer v1"), id, pages: OnceLock::new() }
    }

    /// The public name of this generation, which the roster lists.
    pub fn id(&self) -> [u8; 32] {
        self.id
    }

    /// The identity to which this compartment's key pages and media are encrypted.
    pub fn pages_identity(&self) -> &Identity {
        self.pages.get_or_init(|| Identity::from_seed(&derive(&self.secret, b"volya pages v1")))
    }

    /// The public half of [`pages_identity`](Self::pages_identity).
    pub fn pages_recipient(&self) -> &Recipient {
        self.pages_identity().recipient()
    }

    /// The key of match forms, for a generation of compartment `match`.
    pub fn match_key(&self) -> MatchKey {
        MatchKey::from_bytes(*derive(&self.secret, b"volya match v1"))
    }

    /// A second copy of the secret, to be made knowingly.
    pub fn duplicate(&self) -> Self {
        Self::from_secret(&self.secret)
    }

    /// The key of outer envelopes, for a generation of compartment `all`.
    pub(crate) fn outer_key(&self) -> &[u8; 32] {
        &self.outer
    }
}

fn derive(secret: &[u8; 32], info: &[u8]) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    // HKDF-SHA256 gives up to 8,160 bytes; 32 never fail.
    #[allow(clippy::expect_used)]
    Hkdf::<Sha256>::new(None, secret).expand(info, key.as_mut_slice()).expect("32 bytes are few");
    key
}

/// Writes a `.gen` file: generations of one compartment, wrapped to `recipients`.
///
/// # Errors
/// [`Recipients`](FileError::Recipients) if there are none or more than 256; [`Unwritable`](FileError::Unwritable) if there is no generation or no such compartment;
/// [`TooLarge`](FileError::TooLarge) beyond [`GENERATIONS_LIMIT`].
pub fn seal_generations(recipients: &[&Recipient], compartment: u8, generations: &[&Generation]) -> Result<Vec<u8>, FileError> {
    if generations.is_empty() || generations.len() > MAX_GENERATIONS || compartment > LAST_COMPARTMENT {
        return Err(FileError::Unwritable);
    }
    let mut plain = Zeroizing::new(Vec::with_capacity(16 + 36 * generations.len()));
    put_array(&mut plain, 2);
    put_uint(&mut plain, 1);
    put_array(&mut plain, generations.len());
    for generation in generations {
        put_array(&mut plain, 2);
        put_uint(&mut plain, u64::from(compartment));
        put_bytes(&mut plain, &generation.secret);
    }
    agefile::seal(&plain, recipients, GENERATIONS_LIMIT)
}

/// Opens a `.gen` file; `None` if it is not for this identity. Each generation stands behind its compartment, which is one for the whole file.
///
/// Whether to use a generation is for the roster to say: anybody can write such a file.
///
/// # Errors
/// [`FileError`], with limits kept before anything is allocated.
pub fn open_generations(file: &[u8], identity: &Identity) -> Result<Option<Vec<(u8, Generation)>>, FileError> {
    agefile::open(file, identity, GENERATIONS_LIMIT)?.map(|plain| decode(&plain)).transpose()
}

fn decode(plain: &[u8]) -> Result<Vec<(u8, Generation)>, FileError> {
    let mut reader = Reader::new(plain);
    agefile::version(&mut reader, 2)?;
    let count = reader.array(MAX_GENERATIONS)?;
    // Sized beforehand, so that growing leaves no copy behind; a count that the text can't hold gets no memory.
    let mut generations: Vec<(u8, Generation)> = Vec::with_capacity(count.min(plain.len() / 36));
    for _ in 0..count {
        reader.array_of(2)?;
        let compartment = reader.byte()?;
        if compartment > LAST_COMPARTMENT || generations.first().is_some_and(|first| first.0 != compartment) {
            return Err(FileError::Malformed);
        }
        let secret = Zeroizing::new(reader.fixed()?);
        generations.push((compartment, Generation::from_secret(&secret)));
    }
    reader.end()?;
    if generations.is_empty() { Err(FileError::Malformed) } else { Ok(generations) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SeededChance;

    fn generation(seed: u64) -> Generation {
        Generation::generate(&mut SeededChance::new(seed))
    }

    fn identity(seed: u64) -> Identity {
        Identity::generate(&mut SeededChance::new(seed))
    }

    #[test]
    fn everything_follows_from_the_secret() {
        let (one, again, other) = (generation(1), generation(1).duplicate(), generation(2));
        assert_eq!(one.id(), again.id());
        assert_eq!(one.outer_key(), again.outer_key());
        assert_eq!(one.pages_recipient(), again.pages_recipient());
        assert_eq!(one.match_key().form(1, "a"), again.match_key().form(1, "a"));
        assert_ne!(one.id(), other.id());
        assert_ne!(one.outer_key(), other.outer_key());
        assert_ne!(one.pages_recipient(), other.pages_recipient());
        assert_ne!(one.match_key().form(1, "a"), other.match_key().form(1, "a"));
    }

    #[test]
    fn a_file_hands_generations_over() {
        let (device, recovery) = (identity(10), identity(11));
        let generations = [generation(1), generation(2)];
        let file = seal_generations(&[device.recipient(), recovery.recipient()], 3, &[&generations[0], &generations[1]]).unwrap();
        for holder in [&device, &recovery] {
            let opened = open_generations(&file, holder).ok().flatten().unwrap();
            let ids: Vec<_> = opened.iter().map(|(compartment, generation)| (*compartment, generation.id())).collect();
            assert_eq!(ids, [(3, generations[0].id()), (3, generations[1].id())]);
        }
        assert!(open_generations(&file, &identity(12)).ok().unwrap().is_none());
    }

    #[test]
    fn what_the_format_does_not_hold_is_not_written() {
        let device = identity(10);
        assert_eq!(seal_generations(&[], 0, &[&generation(1)]), Err(FileError::Recipients(0)));
        assert_eq!(seal_generations(&[device.recipient()], 0, &[]), Err(FileError::Unwritable));
        assert_eq!(seal_generations(&[device.recipient()], 7, &[&generation(1)]), Err(FileError::Unwritable));
    }

    #[test]
    fn hostile_plain_texts_are_refused() {
        let secret = [0x58, 32].into_iter().chain([7; 32]);
        let with = |head: &[u8]| head.iter().copied().chain(secret.clone()).collect::<Vec<u8>>();
        assert!(decode(&with(&[0x82, 1, 0x81, 0x82, 6])).is_ok());
        for (plain, error) in [
            (with(&[0x82, 2, 0x81, 0x82, 6]), FileError::Newer(2)),
            (vec![0x83, 9, 0, 0], FileError::Newer(9)),
            (with(&[0x82, 0, 0x81, 0x82, 6]), FileError::Malformed),
            (with(&[0x82, 1, 0x81, 0x82, 7]), FileError::Malformed),
            (with(&[0x82, 1, 0x82, 0x82, 6]), FileError::Malformed),
            (with(&[0x82, 1, 0x9a, 0xff, 0xff, 0xff, 0xff, 0x82, 6]), FileError::Malformed),
            (with(&[0x82, 0x18, 1, 0x81, 0x82, 6]), FileError::Malformed),
            (vec![0x82, 1, 0x80], FileError::Malformed),
            (vec![], FileError::Malformed),
        ] {
            assert_eq!(decode(&plain).err(), Some(error));
        }
        let mixed = [with(&[0x82, 1, 0x82, 0x82, 6]), with(&[0x82, 5])].concat();
        assert_eq!(decode(&mixed).err(), Some(FileError::Malformed));
    }
}
