//! RFC 6962 hashing: leaves, nodes, and the roots of whole subtrees.

use sha2::{Digest, Sha256};

/// A SHA-256 hash: of a leaf, of a node, or the root of a log.
pub type Hash = [u8; 32];

/// The root of a log without entries: SHA-256 of nothing.
pub const EMPTY_ROOT: Hash = tlog_tiles::EMPTY_HASH.0;

pub(crate) const HASH_BYTES: usize = 32;

/// Hashes one entry: SHA-256(0x00 ‖ entry).
pub fn leaf_hash(entry: &[u8]) -> Hash {
    Sha256::new().chain_update([0x00]).chain_update(entry).finalize().into()
}

/// Hashes two neighbouring subtrees into one: SHA-256(0x01 ‖ left ‖ right).
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut node = [0x01; 1 + 2 * HASH_BYTES];
    node[1..=HASH_BYTES].copy_from_slice(left);
    node[1 + HASH_BYTES..].copy_from_slice(right);
    Sha256::digest(node).into()
}

/// Splits a tile's bytes into its hashes; a rest shorter than a hash is left out.
pub(crate) fn hashes(bytes: &[u8]) -> impl Iterator<Item = &Hash> {
    bytes.as_chunks::<HASH_BYTES>().0.iter()
}

/// Folds the hashes of 2^k neighbours into the root above them; no hashes fold into [`EMPTY_ROOT`].
pub(crate) fn fold(bytes: &[u8]) -> Hash {
    let mut row: Vec<Hash> = hashes(bytes).copied().collect();
    while row.len() > 1 {
        row = row.chunks(2).map(fold_pair).collect();
    }
    row.first().copied().unwrap_or(EMPTY_ROOT)
}

fn fold_pair(pair: &[Hash]) -> Hash {
    match pair {
        [left, right] => node_hash(left, right),
        // Reached only if the row was no power of two; such a hash fits no root and is refused there.
        rest => rest.first().copied().unwrap_or(EMPTY_ROOT),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_root_is_sha256_of_nothing() {
        assert_eq!(EMPTY_ROOT, <Hash>::from(Sha256::digest([])));
    }

    #[test]
    fn hashes_agree_with_the_arithmetic_of_tlog_tiles() {
        let (a, b) = (leaf_hash(b"a"), leaf_hash(b"b"));
        assert_eq!(a, tlog_tiles::record_hash(b"a").0);
        let node = tlog_tiles::node_hash(tlog_tiles::Hash(a), tlog_tiles::Hash(b));
        assert_eq!(node_hash(&a, &b), node.0);
        assert_eq!(fold(&[a, b].concat()), node.0);
    }
}
