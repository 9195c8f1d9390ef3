//! Proofs that an entry is in a log and that a log only grew, over its tiles.
//!
//! Proofs are made from tiles as they stand: of a log that has not passed [`verify()`](crate::verify()) they may be wrong, and then no
//! check accepts them. Checking needs no files and no trust but in the roots.

use crate::hash::EMPTY_ROOT;
use crate::nodes::Nodes;
use crate::paths::MAX_SIZE;
use crate::read::ReadTiles;
use crate::{Hash, LogError};

/// More hashes than any proof over [`MAX_SIZE`] entries has.
pub(crate) const MAX_PROOF_HASHES: usize = 64;

/// Says why a proof was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    /// The entry or the smaller size lies beyond the log, or the log beyond [`MAX_SIZE`].
    #[error("{wanted} lies beyond a log of {size} entries")]
    OutOfRange {
        /// The entry number or smaller size that the proof is about.
        wanted: u64,
        /// The log's size, in entries.
        size: u64,
    },
    /// The proof does not lead to the root.
    #[error("the proof does not lead to the root of the log of {size} entries")]
    Wrong {
        /// The log's size, in entries.
        size: u64,
    },
}

/// Computes the root at the smaller size `at` from the tiles of a verified log of `size` entries.
///
/// Reads a tile or two at each level.
///
/// # Errors
/// [`OutOfRange`](LogError::OutOfRange) if `at` is larger than `size`, and whatever reading may find.
pub fn root_at<R: ReadTiles + ?Sized>(reader: &R, size: u64, at: u64) -> Result<Hash, LogError> {
    check_range(at, size, at <= size)?;
    let nodes = Nodes::new(reader, size);
    nodes.run(|nodes| tlog_tiles::tree_hash(at, nodes)).map(|hash| hash.0)
}

/// Proves that entry `seq` is in the log of `size` entries: the RFC 6962 audit path, from the leaf up.
///
/// # Errors
/// [`OutOfRange`](LogError::OutOfRange) if there is no such entry, and whatever reading may find.
pub fn prove_inclusion<R: ReadTiles + ?Sized>(reader: &R, size: u64, seq: u64) -> Result<Vec<Hash>, LogError> {
    check_range(seq, size, seq < size)?;
    let nodes = Nodes::new(reader, size);
    nodes.run(|nodes| tlog_tiles::prove_record(size, seq, nodes)).map(from_theirs)
}

/// Checks that entry `seq` of the log of `size` entries under `root` has the hash `leaf`.
///
/// # Errors
/// [`ProofError`] if the proof does not show that; it may be any bytes.
pub fn check_inclusion(proof: &[Hash], size: u64, root: &Hash, seq: u64, leaf: &Hash) -> Result<(), ProofError> {
    if seq >= size || size > MAX_SIZE {
        return Err(ProofError::OutOfRange { wanted: seq, size });
    }
    let proof = to_theirs(proof, size)?;
    let (root, leaf) = (tlog_tiles::Hash(*root), tlog_tiles::Hash(*leaf));
    tlog_tiles::check_record(&proof, size, root, seq, leaf).map_err(|_| ProofError::Wrong { size })
}

/// Proves that the log of `size` entries begins with the log of `old` entries: the RFC 6962 consistency proof.
///
/// From size 0 and to the same size the proof is empty.
///
/// # Errors
/// [`OutOfRange`](LogError::OutOfRange) if `old` is larger than `size`, and whatever reading may find.
pub fn prove_consistency<R: ReadTiles + ?Sized>(reader: &R, size: u64, old: u64) -> Result<Vec<Hash>, LogError> {
    check_range(old, size, old <= size)?;
    if old == 0 {
        return Ok(Vec::new());
    }
    let nodes = Nodes::new(reader, size);
    nodes.run(|nodes| tlog_tiles::prove_tree(size, old, nodes)).map(from_theirs)
}

/// Checks that the log of `size` entries under `root` begins with the log of `old` entries under `old_root`.
///
/// # Errors
/// [`ProofError`] if the proof does not show that; it may be any bytes.
pub fn check_consistency(proof: &[Hash], size: u64, root: &Hash, old: u64, old_root: &Hash) -> Result<(), ProofError> {
    if old > size || size > MAX_SIZE {
        return Err(ProofError::OutOfRange { wanted: old, size });
    }
    if old == 0 {
        let holds = proof.is_empty() && *old_root == EMPTY_ROOT && (size > 0 || *root == EMPTY_ROOT);
        return if holds { Ok(()) } else { Err(ProofError::Wrong { size }) };
    }
    let proof = to_theirs(proof, size)?;
    let (root, old_root) = (tlog_tiles::Hash(*root), tlog_tiles::Hash(*old_root));
    tlog_tiles::check_tree(&proof, size, root, old, old_root).map_err(|_| ProofError::Wrong { size })
}

fn check_range(wanted: u64, size: u64, within: bool) -> Result<(), LogError> {
    if size > MAX_SIZE {
        return Err(LogError::TooLarge { size });
    }
    if within { Ok(()) } else { Err(LogError::OutOfRange { wanted, size }) }
}

/// The proof in the type of `tlog_tiles`, whose check copies it once for each hash in it: so its length is bounded first.
fn to_theirs(proof: &[Hash], size: u64) -> Result<Vec<tlog_tiles::Hash>, ProofError> {
    if proof.len() > MAX_PROOF_HASHES {
        return Err(ProofError::Wrong { size });
    }
    Ok(proof.iter().copied().map(tlog_tiles::Hash).collect())
}

fn from_theirs(proof: Vec<tlog_tiles::Hash>) -> Vec<Hash> {
    proof.into_iter().map(|hash| hash.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::testing::{Files, config, log_of, numbered};
    use crate::{append, leaf_hash};
    use proptest::prelude::*;

    /// A log of `count` entries with every partial file it ever had, and its root at each size.
    fn every_size(count: u32) -> (Files, Vec<Hash>, Vec<Hash>) {
        let (mut files, mut roots, mut leaves) = (Files::new(), vec![EMPTY_ROOT], Vec::new());
        for (size, entry) in numbered(count).into_iter().enumerate() {
            let grown = append(&files, size as u64, &roots[size], &[entry]).unwrap();
            files.extend(grown.write);
            roots.push(grown.root);
            leaves.extend(grown.leaf_hashes);
        }
        (files, roots, leaves)
    }

    fn flipped(proof: &[Hash], at: usize) -> Vec<Hash> {
        let mut proof = proof.to_vec();
        proof[at / 32][at % 32] ^= 0x40;
        proof
    }

    #[test]
    fn inclusion_holds_for_every_pair_and_for_nothing_else() {
        let (files, roots, leaves) = every_size(300);
        for size in (1..=70).chain([255, 256, 257, 300_u64]) {
            let root = &roots[size as usize];
            for seq in 0..size {
                let leaf = &leaves[seq as usize];
                let proof = prove_inclusion(&files, size, seq).unwrap();
                check_inclusion(&proof, size, root, seq, leaf).unwrap();
                for at in (0..proof.len() * 32).step_by(32) {
                    assert!(check_inclusion(&flipped(&proof, at + seq as usize % 32), size, root, seq, leaf).is_err());
                }
                assert!(check_inclusion(&proof, size, root, seq, &[0; 32]).is_err());
                assert!(check_inclusion(&proof, size, &[0; 32], seq, leaf).is_err());
                let longer = [&proof[..], &[[0; 32]]].concat();
                assert!(check_inclusion(&longer, size, root, seq, leaf).is_err());
                assert!(proof.is_empty() || check_inclusion(&proof[1..], size, root, seq, leaf).is_err());
            }
            assert!(matches!(prove_inclusion(&files, size, size), Err(LogError::OutOfRange { .. })));
        }
    }

    #[test]
    fn consistency_holds_for_every_pair_and_for_nothing_else() {
        let (files, roots, _) = every_size(300);
        for size in (0..=70).chain([255, 256, 257, 300_u64]) {
            let root = &roots[size as usize];
            for old in 0..=size {
                let old_root = &roots[old as usize];
                assert_eq!(root_at(&files, size, old).unwrap(), *old_root);
                let proof = prove_consistency(&files, size, old).unwrap();
                check_consistency(&proof, size, root, old, old_root).unwrap();
                for at in (0..proof.len() * 32).step_by(32) {
                    assert!(check_consistency(&flipped(&proof, at + old as usize % 32), size, root, old, old_root).is_err());
                }
                assert!(check_consistency(&proof, size, root, old, &[0; 32]).is_err());
                // Everything begins with the empty log, whatever its root.
                assert!(old == 0 && size > 0 || check_consistency(&proof, size, &[0; 32], old, old_root).is_err());
                let longer = [&proof[..], &[[0; 32]]].concat();
                assert!(check_consistency(&longer, size, root, old, old_root).is_err());
            }
            assert!(matches!(prove_consistency(&files, size, size + 1), Err(LogError::OutOfRange { .. })));
            assert!(matches!(root_at(&files, size, size + 1), Err(LogError::OutOfRange { .. })));
        }
    }

    #[test]
    fn every_byte_of_a_proof_counts() {
        let (files, root) = log_of(&numbered(300));
        let leaf = leaf_hash(&numbered(300)[271]);
        let inclusion = prove_inclusion(&files, 300, 271).unwrap();
        for at in 0..inclusion.len() * 32 {
            assert!(check_inclusion(&flipped(&inclusion, at), 300, &root, 271, &leaf).is_err());
        }
        let (_, old_root) = log_of(&numbered(77));
        let consistency = prove_consistency(&files, 300, 77).unwrap();
        check_consistency(&consistency, 300, &root, 77, &old_root).unwrap();
        for at in 0..consistency.len() * 32 {
            assert!(check_consistency(&flipped(&consistency, at), 300, &root, 77, &old_root).is_err());
        }
    }

    #[test]
    fn proofs_reach_over_three_levels() {
        let entries = numbered(65_800);
        let (files, root) = log_of(&entries);
        for seq in [0, 255, 256, 65_535, 65_536, 65_799] {
            let proof = prove_inclusion(&files, 65_800, seq).unwrap();
            check_inclusion(&proof, 65_800, &root, seq, &leaf_hash(&entries[seq as usize])).unwrap();
        }
        for old in [1, 256, 257, 65_535, 65_536, 65_537, 65_799] {
            let (_, old_root) = log_of(&entries[..old as usize]);
            assert_eq!(root_at(&files, 65_800, old).unwrap(), old_root);
            let proof = prove_consistency(&files, 65_800, old).unwrap();
            check_consistency(&proof, 65_800, &root, old, &old_root).unwrap();
        }
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let (mut files, _) = log_of(&numbered(600));
        files.remove("tile/0/001");
        assert!(matches!(prove_inclusion(&files, 600, 300), Err(LogError::Missing { path }) if path == "tile/0/001"));
        files.insert("tile/0/001".into(), vec![0; 31]);
        assert!(matches!(root_at(&files, 600, 300), Err(LogError::Damaged { path, .. }) if path == "tile/0/001"));
        assert!(matches!(root_at(&files, u64::MAX, 1), Err(LogError::TooLarge { .. })));
    }

    proptest! {
        #![proptest_config(config())]

        #[test]
        fn no_proof_makes_a_check_panic(
            proof in prop::collection::vec(any::<[u8; 32]>(), 0..90),
            size in any::<u64>(), shift in 0u32..64, wanted in any::<u64>(),
        ) {
            let (size, wanted) = (size >> shift, wanted >> shift);
            prop_assert!(check_inclusion(&proof, size, &[7; 32], wanted, &[8; 32]).is_err());
            prop_assert!(check_consistency(&proof, size, &[7; 32], wanted, &[8; 32]).is_err());
        }
    }
}
