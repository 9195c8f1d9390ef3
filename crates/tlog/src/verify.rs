//! Verifying a whole log: every entry and every tile against one root.

use std::collections::BTreeMap;

use crate::hash::EMPTY_ROOT;
use crate::paths::{MAX_SIZE, TILE_WIDTH, TileKind, tile_count, width_at};
use crate::read::{ReadTiles, find, read_bundle, read_hashes};
use crate::tree::{Tree, edge_paths, level_of};
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
    while wanted.pop_if(|at| *at == 0).is_some() {
        roots.insert(0, EMPTY_ROOT);
    }
    walk(reader, Tree::default(), size, root, |tree, entry, leaf| {
        each(tree.size() - 1, entry, leaf);
        while let Some(at) = wanted.pop_if(|at| *at == tree.size()) {
            roots.insert(at, tree.root());
        }
        Ok(())
    })?;
    Ok(Verified { size, root: *root, roots })
}

/// Verifies what a log has beyond its first `known` entries, which passed [`verify`] under `known_root` before.
///
/// `each` sees what is beyond, as in [`verify`]. Of what was known before only the right edge is read, and built on only if it hashes to `known_root`.
///
/// # Errors
/// As [`verify`]; [`RootMismatch`](LogError::RootMismatch) with the known size if the log does not continue what was known;
/// [`OutOfRange`](LogError::OutOfRange) if it is shorter.
pub fn verify_from<R: ReadTiles + ?Sized>(
    reader: &R,
    (known, known_root): (u64, &Hash),
    size: u64,
    root: &Hash,
    mut each: impl FnMut(u64, &[u8], &Hash),
) -> Result<(), LogError> {
    if size > MAX_SIZE {
        return Err(LogError::TooLarge { size });
    }
    if known > size {
        return Err(LogError::OutOfRange { wanted: known, size });
    }
    let continues = |tree: &Tree| match tree.size() == known && tree.root() != *known_root {
        true => Err(LogError::RootMismatch { size: known }),
        false => Ok(()),
    };
    // From the beginning of the bundle in which the new entries begin: the known ones in it are checked with them.
    let tree = resume_at(reader, known - known % u64::from(TILE_WIDTH))?;
    continues(&tree)?;
    walk(reader, tree, size, root, |tree, entry, leaf| {
        if tree.size() > known {
            each(tree.size() - 1, entry, leaf);
        }
        continues(tree)
    })
}

/// The tree of a size that ends a bundle, from its tiles as they are found.
fn resume_at<R: ReadTiles + ?Sized>(reader: &R, size: u64) -> Result<Tree, LogError> {
    let mut filling: Vec<Vec<u8>> = Vec::new();
    for path in edge_paths(size) {
        filling.resize_with(level_of(path) + 1, Vec::new);
        filling[level_of(path)] = read_hashes(reader, path)?;
    }
    Ok(Tree::resume(size, filling))
}

/// Adds the entries of every bundle to a tree that ends one, and holds the tiles that fill, the edge and the root against what it becomes.
fn walk<R: ReadTiles + ?Sized>(
    reader: &R,
    mut tree: Tree,
    size: u64,
    root: &Hash,
    mut each: impl FnMut(&Tree, &[u8], &Hash) -> Result<(), LogError>,
) -> Result<(), LogError> {
    let mut lying = None;
    let mut compare = |path: TilePath, hashes: &[u8]| -> Result<(), LogError> {
        // The first that differs is kept and the walk goes on: whose fault it is shows at the root.
        if !tile_holds(reader, path, hashes)? && lying.is_none() {
            lying = Some(path);
        }
        Ok(())
    };
    for index in tree.size() / u64::from(TILE_WIDTH)..tile_count(size, 0) {
        let width = width_at(size, 0, index);
        let bundle = read_bundle(reader, TilePath::entries(index, width))?;
        for entry in bundle.entries().take(width.into()) {
            let leaf = leaf_hash(entry);
            tree.push(leaf, &mut compare)?;
            each(&tree, entry, &leaf)?;
        }
    }
    for (path, hashes) in tree.edge() {
        compare(path, hashes)?;
    }
    judge(size, tree.root() == *root, lying)
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

    #[test]
    fn what_was_known_is_continued_and_not_read_again() {
        let entries = numbered(66_100);
        let (files, root) = log_of(&entries);
        for known in [0, 255, 300, 65_536, 65_537, 66_100] {
            let (_, known_root) = log_of(&entries[..known]);
            let mut seen = Vec::new();
            verify_from(&files, (known as u64, &known_root), 66_100, &root, |seq, entry, leaf| {
                assert_eq!(leaf, &leaf_hash(entry));
                seen.push((seq as usize, entry.to_vec()));
            })
            .unwrap();
            assert!(seen.iter().map(|(seq, _)| *seq).eq(known..66_100), "{known}");
            assert!(seen.iter().all(|(seq, entry)| *entry == entries[*seq]), "{known}");
            let known_bundles = (0..known / 256).map(|index| crate::paths::entries_path(index as u64, 256));
            let mut without = files.clone();
            known_bundles.for_each(|path| drop(without.remove(&path)));
            verify_from(&without, (known as u64, &known_root), 66_100, &root, |_, _, _| {}).unwrap();
        }
    }

    #[test]
    fn another_log_continues_nothing() {
        let (files, root) = log_of(&numbered(700));
        let from =
            |files: &Files, known: u64, known_root: &Hash| verify_from(files, (known, known_root), 700, &root, |_, _, _| {});
        for known in [1, 255, 256, 300, 512, 699, 700] {
            let mut other = numbered(known as u32);
            other[0].push(0);
            let (_, other_root) = log_of(&other);
            assert!(matches!(from(&files, known, &other_root), Err(LogError::RootMismatch { size }) if size == known));
        }
        assert!(matches!(from(&files, 0, &root), Err(LogError::RootMismatch { size: 0 })));
        assert!(matches!(from(&files, 701, &root), Err(LogError::OutOfRange { wanted: 701, size: 700 })));
        // Every file of the stretch beyond is checked as a whole log is.
        let (_, known_root) = log_of(&numbered(300));
        for path in ["tile/entries/001", "tile/entries/002.p/188", "tile/0/001", "tile/0/002.p/188", "tile/1/000.p/2"] {
            for at in [0, 31] {
                let mut damaged = files.clone();
                damaged.get_mut(path).unwrap()[at] ^= 1;
                assert!(from(&damaged, 300, &known_root).is_err(), "{path}");
            }
        }
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
            let accepted = accepted || verify_from(&files, (size / 2, &[7; 32]), size, &[7; 32], |_, _, _| {}).is_ok();
            prop_assert!(!accepted);
        }
    }
}
