//! Verifying a whole log: every entry and every tile against one root.

use std::collections::BTreeMap;

use crate::hash::EMPTY_ROOT;
use crate::paths::{MAX_SIZE, TILE_WIDTH, TileKind, tile_count, width_at};
use crate::read::{ReadTiles, find, read_bundle};
use crate::tree::Tree;
use crate::{Hash, LogError, TilePath, leaf_hash};

/// What a reader may believe of a log after [`verify`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The log's size, in entries.
    pub size: u64,
    /// The root at that size: the checkpoint's.
    pub root: Hash,
    /// The roots that were asked for at smaller sizes. A size asked for beyond the log is not among them.
    pub roots: BTreeMap<u64, Hash>,
}

/// Recomputes a log from its entries and compares it with `root`, and every tile with it.
///
/// `each` sees (number, entry, leaf hash) of every entry in order, as it is read. **Until this returns `Ok`, what it saw is a
/// stranger's claim.** The first bytes of files that a larger log has left are read in place of narrower ones; what lies beyond `size`
/// is not read. Memory is one bundle and O(log n) hashes.
///
/// # Errors
/// [`Missing`](LogError::Missing) and [`Damaged`](LogError::Damaged) name the file; if entries and their tile differ, the root tells
/// which of the two is wrong. [`RootMismatch`](LogError::RootMismatch) if the files agree with each other and not with `root`.
pub fn verify<R: ReadTiles + ?Sized>(
    reader: &R,
    size: u64,
    root: &Hash,
    roots_at: &[u64],
    mut each: impl FnMut(u64, &[u8], &Hash),
) -> Result<Verified, LogError> {
    if size > MAX_SIZE {
        return Err(LogError::TooLarge { size });
    }
    let mut wanted: Vec<u64> = roots_at.iter().copied().filter(|at| *at <= size).collect();
    wanted.sort_unstable_by(|a, b| b.cmp(a));
    let mut roots = BTreeMap::new();
    let mut tree = Tree::default();
    let mut lying = None;
    let mut compare = |path: TilePath, hashes: &[u8]| -> Result<(), LogError> {
        // The first that differs is kept and the walk goes on: whose fault it is shows at the root.
        if !tile_holds(reader, path, hashes)? && lying.is_none() {
            lying = Some(path);
        }
        Ok(())
    };
    while wanted.pop_if(|at| *at == 0).is_some() {
        roots.insert(0, EMPTY_ROOT);
    }
    for index in 0..tile_count(size, 0) {
        let width = width_at(size, 0, index);
        let bundle = read_bundle(reader, TilePath::entries(index, width))?;
        for entry in bundle.entries().take(width.into()) {
            let leaf = leaf_hash(entry);
            each(tree.size(), entry, &leaf);
            tree.push(leaf, &mut compare)?;
            while let Some(at) = wanted.pop_if(|at| *at == tree.size()) {
                roots.insert(at, tree.root());
            }
        }
    }
    for (path, hashes) in tree.edge() {
        compare(path, hashes)?;
    }
    judge(size, tree.root() == *root, lying)?;
    Ok(Verified { size, root: *root, roots })
}

/// Whether the tile found under `path`, or the first part of a wider one, is these hashes.
fn tile_holds<R: ReadTiles + ?Sized>(reader: &R, path: TilePath, hashes: &[u8]) -> Result<bool, LogError> {
    let (found, bytes) = find(reader, path)?;
    Ok(bytes.len() == found.max_bytes() && bytes.starts_with(hashes))
}

/// Finds the file at fault. The root vouches for the entries; a tile that differs from entries the root confirms is lying.
fn judge(size: u64, root_fits: bool, lying: Option<TilePath>) -> Result<(), LogError> {
    match lying {
        None if root_fits => Ok(()),
        None => Err(LogError::RootMismatch { size }),
        Some(tile) if root_fits => Err(LogError::damaged(tile, "it differs from the entries below it")),
        Some(tile) if tile.kind() == TileKind::Hashes(0) => {
            let bundle = TilePath::entries(tile.index(), tile.width().min(TILE_WIDTH));
            Err(LogError::damaged(bundle, "its entries differ from their hashes, and the log from its root"))
        }
        Some(_) => Err(LogError::RootMismatch { size }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::append;
    use crate::tree::testing::{Files, config, log_of, naive_root, numbered};
    use proptest::prelude::*;

    fn check(files: &Files, size: u64, root: &Hash) -> Result<Verified, LogError> {
        verify(files, size, root, &[], |_, _, _| {})
    }

    #[test]
    fn sees_every_entry_and_the_roots_on_the_way() {
        let entries = numbered(520);
        let leaves: Vec<Hash> = entries.iter().map(|entry| leaf_hash(entry)).collect();
        let (files, root) = log_of(&entries);
        let wanted = [520, 0, 255, 256, 257, 7, 7, 521, u64::MAX];
        let mut seen = Vec::new();
        let verified = verify(&files, 520, &root, &wanted, |seq, entry, leaf| {
            assert_eq!((seq, leaf), (seen.len() as u64, &leaf_hash(entry)));
            seen.push(entry.to_vec());
        })
        .unwrap();
        assert_eq!(seen, entries);
        assert!(verified.roots.keys().eq([0, 7, 255, 256, 257, 520].iter()));
        for (at, root) in verified.roots {
            assert_eq!(root, naive_root(&leaves[..at as usize]));
        }
    }

    /// Flips a bit in every `step`th byte of every file of a log of `size` entries.
    fn corrupt_every(step: usize, size: u32) {
        let (mut files, root) = log_of(&numbered(size));
        let lengths: Vec<(String, usize)> = files.iter().map(|(path, bytes)| (path.clone(), bytes.len())).collect();
        for (path, length) in lengths {
            for at in (0..length).step_by(step) {
                files.get_mut(&path).unwrap()[at] ^= 1 << (at % 8);
                let error = check(&files, size.into(), &root).unwrap_err();
                let named = matches!(&error, LogError::Damaged { path: named, .. } if *named == path);
                assert!(named, "{path} byte {at}: {error}");
                files.get_mut(&path).unwrap()[at] ^= 1 << (at % 8);
            }
        }
        check(&files, size.into(), &root).unwrap();
    }

    #[test]
    fn every_corrupt_byte_is_found_and_named() {
        corrupt_every(1, 1);
        corrupt_every(1, 40);
        corrupt_every(11, 258);
    }

    #[test]
    fn every_missing_short_or_long_file_is_found_and_named() {
        let (files, root) = log_of(&numbered(600));
        for path in files.keys() {
            let mut missing = files.clone();
            missing.remove(path);
            assert!(matches!(check(&missing, 600, &root), Err(LogError::Missing { path: named }) if named == *path));
            let pop: fn(&mut Vec<u8>) = |bytes| bytes.truncate(bytes.len() - 1);
            for change in [pop, |bytes| bytes.push(0), Vec::clear] {
                let mut damaged = files.clone();
                change(damaged.get_mut(path).unwrap());
                assert!(matches!(check(&damaged, 600, &root), Err(LogError::Damaged { path: named, .. }) if named == *path));
            }
        }
    }

    #[test]
    fn another_log_or_size_does_not_pass() {
        let (files, root) = log_of(&numbered(300));
        let (_, other) = log_of(&numbered(299));
        assert!(matches!(check(&files, 300, &other), Err(LogError::RootMismatch { size: 300 })));
        assert!(matches!(check(&files, 299, &root), Err(LogError::RootMismatch { size: 299 })));
        assert!(matches!(check(&files, 301, &root), Err(LogError::Missing { .. })));
        assert!(matches!(check(&files, u64::MAX, &root), Err(LogError::TooLarge { .. })));
        assert!(matches!(check(&files, 0, &root), Err(LogError::RootMismatch { size: 0 })));
        check(&files, 0, &EMPTY_ROOT).unwrap();
    }

    #[test]
    fn an_old_checkpoint_is_verified_in_the_files_of_the_grown_log() {
        let entries = numbered(700);
        let (files, _) = log_of(&entries);
        for size in [1, 200, 256, 400, 512, 600] {
            let (_, root) = log_of(&entries[..size]);
            check(&files, size as u64, &root).unwrap();
        }
    }

    #[test]
    fn scratch_beyond_the_checkpoint_does_not_disturb() {
        let (mut files, root) = log_of(&numbered(200));
        for path in ["tile/entries/000", "tile/0/000", "tile/0/000.p/201", "tile/entries/000.p/201", "tile/1/000.p/1"] {
            files.insert(path.into(), b"torn".to_vec());
        }
        check(&files, 200, &root).unwrap();
        let grown = append(&files, 200, &root, &numbered(100)).unwrap();
        files.extend(grown.write);
        check(&files, 300, &grown.root).unwrap();
    }

    proptest! {
        #![proptest_config(config())]

        #[test]
        fn no_files_make_it_panic(
            files in prop::collection::btree_map(0usize..6, prop::collection::vec(any::<u8>(), 0..200), 0..6),
            size in 0u64..600,
        ) {
            let names = ["tile/entries/000", "tile/0/000", "tile/entries/000.p/3", "tile/0/000.p/3", "tile/1/000.p/1", "tile/entries/001.p/9"];
            let files: Files = files.into_iter().map(|(name, bytes)| (names[name].to_owned(), bytes)).collect();
            let accepted = check(&files, size, &[7; 32]).is_ok() || append(&files, size, &[7; 32], &numbered(3)).is_ok();
            prop_assert!(!accepted);
        }
    }
}
