//! The fields root: a Merkle tree over an event's fields, of which one can be shown later while the others stay hidden.

use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

/// The root over `leaves`, each the CBOR of `[path, value]`, in bytewise order of the paths.
///
/// Each leaf is salted by HMAC from `seed`, and their number is padded to a power of two, so that neither a short value can be guessed nor the
/// number of fields be learnt from an opened one.
pub fn root(seed: &[u8; 32], leaves: &[Vec<u8>]) -> [u8; 32] {
    let salts = Salts::new(seed);
    let width = leaves.len().next_power_of_two();
    let mut level: Vec<[u8; 32]> = Vec::with_capacity(width);
    // A body has at most 32 KiB and so far fewer than 2^32 fields.
    level.extend((0u32..).zip(leaves).map(|(at, leaf)| leaf_hash(&salts.salt(at), leaf)));
    level.extend((leaves.len()..width).map(|at| leaf_hash(&salts.salt(at as u32), b"")));
    while level.len() > 1 {
        // In place: each pair is read before the node that replaces it is written.
        for at in 0..level.len() / 2 {
            level[at] = node_hash(&level[2 * at], &level[2 * at + 1]);
        }
        level.truncate(level.len() / 2);
    }
    level[0]
}

/// HMAC under the seed with its two key blocks already hashed: half the work for each salt.
struct Salts(Hmac<Sha256>);

impl Salts {
    fn new(seed: &[u8; 32]) -> Self {
        // HMAC takes keys of any length; it has no other error.
        #[allow(clippy::expect_used)]
        Self(Hmac::new_from_slice(seed).expect("HMAC takes any key"))
    }

    fn salt(&self, at: u32) -> [u8; 32] {
        let mut mac = self.0.clone();
        mac.update(b"volya field v1");
        mac.update(&at.to_be_bytes());
        mac.finalize().into_bytes().into()
    }
}

fn leaf_hash(salt: &[u8; 32], payload: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update([0]).chain_update(salt).chain_update(payload).finalize().into()
}

fn node_hash(left: &[u8; 32], right: &[u8; 32]) -> [u8; 32] {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SEED: [u8; 32] = [6; 32];

    fn salted(at: u32, payload: &[u8]) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&SEED).unwrap();
        mac.update(&[b"volya field v1".as_slice(), &at.to_be_bytes()].concat());
        let salt: [u8; 32] = mac.finalize().into_bytes().into();
        Sha256::digest([&[0], salt.as_slice(), payload].concat()).into()
    }

    fn pair(left: [u8; 32], right: [u8; 32]) -> [u8; 32] {
        Sha256::digest([&[1], left.as_slice(), right.as_slice()].concat()).into()
    }

    fn by_halves(leaves: &[[u8; 32]]) -> [u8; 32] {
        match leaves {
            [only] => *only,
            more => pair(by_halves(&more[..more.len() / 2]), by_halves(&more[more.len() / 2..])),
        }
    }

    #[test]
    fn small_trees_by_hand() {
        assert_eq!(root(&SEED, &[]), salted(0, b""));
        assert_eq!(root(&SEED, &[b"a".to_vec()]), salted(0, b"a"));
        assert_eq!(root(&SEED, &[b"a".to_vec(), b"b".to_vec()]), pair(salted(0, b"a"), salted(1, b"b")));
        let three = root(&SEED, &[b"a".to_vec(), b"b".to_vec(), b"c".to_vec()]);
        assert_eq!(three, pair(pair(salted(0, b"a"), salted(1, b"b")), pair(salted(2, b"c"), salted(3, b""))));
    }

    proptest! {
        #[test]
        fn agrees_with_the_recursive_tree(leaves in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..40), 0..70)) {
            let width = leaves.len().next_power_of_two();
            let hashes: Vec<_> =
                (0..width).map(|at| salted(at as u32, leaves.get(at).map_or(b"", Vec::as_slice))).collect();
            prop_assert_eq!(root(&SEED, &leaves), by_halves(&hashes));
        }

        #[test]
        fn every_part_counts(leaves in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 1..9), 1..9), which: prop::sample::Index) {
            let mut altered = leaves.clone();
            altered[which.index(leaves.len())][0] ^= 1;
            prop_assert_ne!(root(&SEED, &altered), root(&SEED, &leaves));
            prop_assert_ne!(root(&[7; 32], &leaves), root(&SEED, &leaves));
        }
    }
}
