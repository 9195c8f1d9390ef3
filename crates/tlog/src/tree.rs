//! A tree that grows leaf by leaf, in memory of O(log n), and gives its tiles as they fill.

use crate::TilePath;
use crate::hash::{EMPTY_ROOT, HASH_BYTES, Hash, fold, node_hash};
use crate::paths::{TILE_WIDTH, hashes_at, width_at};

const FULL_TILE_BYTES: usize = TILE_WIDTH as usize * HASH_BYTES;

/// The right edge of a growing tree.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    size: u64,
    /// Roots of the full subtrees that the size's binary digits name, the largest first.
    peaks: Vec<Hash>,
    /// The tile that is filling at each level; never full.
    filling: Vec<Vec<u8>>,
}

impl Tree {
    /// Continues a tree of `size` leaves from its partial tiles; `filling[level]` is what `width_at` says, or empty.
    pub(crate) fn resume(size: u64, filling: Vec<Vec<u8>>) -> Self {
        let mut peaks = Vec::new();
        for tile in filling.iter().rev() {
            peaks.extend(peaks_of(tile));
        }
        Tree { size, peaks, filling }
    }

    /// Adds a leaf, and hands every tile that it fills to `full`.
    pub(crate) fn push<E>(&mut self, leaf: Hash, full: &mut impl FnMut(TilePath, &[u8]) -> Result<(), E>) -> Result<(), E> {
        let position = self.size;
        self.place(0, position, &leaf, full)?;
        let mut hash = leaf;
        // Each trailing one of the old size is a full subtree that the new leaf completes to one twice as large.
        for height in 1..=position.trailing_ones() {
            let Some(left) = self.peaks.pop() else { break };
            hash = node_hash(&left, &hash);
            if height % 8 == 0 {
                self.place((height / 8) as u8, position >> height, &hash, full)?;
            }
        }
        self.peaks.push(hash);
        self.size += 1;
        Ok(())
    }

    fn place<E>(
        &mut self,
        level: u8,
        position: u64,
        hash: &Hash,
        full: &mut impl FnMut(TilePath, &[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        if self.filling.len() <= level.into() {
            self.filling.resize_with(usize::from(level) + 1, || Vec::with_capacity(FULL_TILE_BYTES));
        }
        let tile = &mut self.filling[usize::from(level)];
        tile.extend_from_slice(hash);
        if tile.len() >= FULL_TILE_BYTES {
            full(TilePath::hashes(level, position / u64::from(TILE_WIDTH), TILE_WIDTH), tile)?;
            tile.clear();
        }
        Ok(())
    }

    pub(crate) fn size(&self) -> u64 {
        self.size
    }

    /// The root over all leaves so far.
    pub(crate) fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev();
        let Some(last) = peaks.next() else {
            return EMPTY_ROOT;
        };
        peaks.fold(*last, |right, left| node_hash(left, &right))
    }

    /// The partial tiles of the right edge, from the lowest level up.
    pub(crate) fn edge(&self) -> impl Iterator<Item = (TilePath, &[u8])> {
        let paths = edge_paths(self.size);
        paths.filter_map(|path| Some((path, self.filling.get(level_of(path))?.as_slice())))
    }
}

/// Computes the root of a log with these leaf hashes.
pub fn root_of(leaves: impl IntoIterator<Item = Hash>) -> Hash {
    let mut tree = Tree::default();
    for leaf in leaves {
        let Ok(()) = tree.push(leaf, &mut |_, _| Ok::<(), std::convert::Infallible>(()));
    }
    tree.root()
}

/// Names the partial tiles of a log of `size` entries, from the lowest level up; levels that end on a full tile have none.
pub(crate) fn edge_paths(size: u64) -> impl Iterator<Item = TilePath> {
    (0..u8::MAX).take_while(move |level| hashes_at(size, *level) > 0).filter_map(move |level| {
        let index = hashes_at(size, level) / u64::from(TILE_WIDTH);
        let width = width_at(size, level, index);
        (width > 0).then(|| TilePath::hashes(level, index, width))
    })
}

pub(crate) fn level_of(path: TilePath) -> usize {
    match path.kind() {
        crate::paths::TileKind::Hashes(level) => level.into(),
        crate::paths::TileKind::Entries => 0,
    }
}

/// The roots of the full subtrees over the hashes of a partial tile, the largest first.
fn peaks_of(tile: &[u8]) -> Vec<Hash> {
    let mut peaks = Vec::new();
    let mut rest = tile;
    while rest.len() >= HASH_BYTES {
        let count = 1 << (rest.len() / HASH_BYTES).ilog2();
        let (subtree, after) = rest.split_at(count * HASH_BYTES);
        peaks.push(fold(subtree));
        rest = after;
    }
    peaks
}

#[cfg(test)]
pub(crate) mod testing {
    //! What the tests of several files need: a naive tree, small logs, a fixed seed.

    use std::collections::BTreeMap;

    use proptest::test_runner::{Config, RngSeed};

    use crate::{EMPTY_ROOT, Hash, append, node_hash};

    pub(crate) type Files = BTreeMap<String, Vec<u8>>;

    /// The same cases on every machine, and no file left behind.
    pub(crate) fn config() -> Config {
        Config { cases: 64, rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..Config::default() }
    }

    /// RFC 6962, section 2.1, word for word.
    pub(crate) fn naive_root(leaves: &[Hash]) -> Hash {
        match leaves {
            [] => EMPTY_ROOT,
            [leaf] => *leaf,
            leaves => {
                let split = 1 << (leaves.len() - 1).ilog2();
                node_hash(&naive_root(&leaves[..split]), &naive_root(&leaves[split..]))
            }
        }
    }

    pub(crate) fn numbered(count: u32) -> Vec<Vec<u8>> {
        (0..count).map(|number| number.to_be_bytes().to_vec()).collect()
    }

    /// A log of these entries, in one append.
    pub(crate) fn log_of(entries: &[Vec<u8>]) -> (Files, Hash) {
        let grown = append(&Files::new(), 0, &EMPTY_ROOT, entries).unwrap();
        (grown.write.into_iter().collect(), grown.root)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::leaf_hash;

    #[test]
    fn roots_are_those_of_the_recursion() {
        let leaves: Vec<Hash> = testing::numbered(600).iter().map(|entry| leaf_hash(entry)).collect();
        for size in 0..leaves.len() {
            assert_eq!(root_of(leaves[..size].iter().copied()), testing::naive_root(&leaves[..size]), "size {size}");
        }
    }

    #[test]
    fn known_tree_of_certificate_transparency() {
        let leaves: [&[u8]; 8] = [
            b"",
            b"\x00",
            b"\x10",
            b"\x20\x21",
            b"\x30\x31",
            b"\x40\x41\x42\x43",
            b"\x50\x51\x52\x53\x54\x55\x56\x57",
            b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
        ];
        let root = |size: usize| {
            let root = root_of(leaves[..size].iter().map(|leaf| leaf_hash(leaf)));
            root.iter().map(|byte| format!("{byte:02x}")).collect::<String>()
        };
        assert_eq!(root(1), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assert_eq!(root(2), "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assert_eq!(root(3), "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assert_eq!(root(8), "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }
}
