//! Appending: which files to write, and which of the old ones they replace.
//!
//! Nothing is written here. The caller makes [`Appended::write`] durable, then publishes a checkpoint of the new size and root,
//! and only then removes [`Appended::obsolete`]. A crash in between leaves files that no checkpoint covers; the next append
//! writes over them.

use crate::bundle::{MAX_ENTRY_BYTES, encode_entry};
use crate::hash::hashes;
use crate::paths::{MAX_SIZE, TILE_WIDTH, width_at};
use crate::read::{ReadTiles, read_bundle, read_hashes};
use crate::tree::{Tree, edge_paths, level_of};
use crate::{Hash, LogError, TilePath, leaf_hash};

/// What an append asks of the disk, and what the log is afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appended {
    /// The log's new size, in entries.
    pub size: u64,
    /// The root at the new size, to be signed.
    pub root: Hash,
    /// The number of the first new entry; the old size.
    pub first: u64,
    /// The leaf hash of each new entry, in order.
    pub leaf_hashes: Vec<Hash>,
    /// Path and contents of each file to be written; what stands there already is to be replaced.
    pub write: Vec<(String, Vec<u8>)>,
    /// Partial files that wider ones replace. To be removed only after the new checkpoint is published: until then the old one
    /// counts, and it needs them.
    pub obsolete: Vec<String>,
}

/// Appends entries to the log that has `size` entries under `root`.
///
/// Reads the right edge only, and builds on it only if it hashes to `root`. Memory is proportional to the batch.
///
/// # Errors
/// [`EdgeDamaged`](LogError::EdgeDamaged) or [`RootMismatch`](LogError::RootMismatch) if the files are not those of that root;
/// [`EntryTooLong`](LogError::EntryTooLong); [`TooLarge`](LogError::TooLarge); and whatever reading may find.
pub fn append<R, E>(reader: &R, size: u64, root: &Hash, entries: &[E]) -> Result<Appended, LogError>
where
    R: ReadTiles + ?Sized,
    E: AsRef<[u8]>,
{
    check_lengths(size, entries)?;
    let leaf_hashes = entries.iter().map(|entry| leaf_hash(entry.as_ref())).collect();
    append_hashed(reader, size, root, entries, leaf_hashes)
}

/// Appends entries whose leaf hashes the caller has computed already, on all cores perhaps.
///
/// The hashes are believed: a wrong one makes a log that every [`verify()`](crate::verify()) refuses.
///
/// # Errors
/// As [`append`], and [`HashCount`](LogError::HashCount) if there is not one hash for each entry.
pub fn append_hashed<R, E>(
    reader: &R,
    size: u64,
    root: &Hash,
    entries: &[E],
    leaf_hashes: Vec<Hash>,
) -> Result<Appended, LogError>
where
    R: ReadTiles + ?Sized,
    E: AsRef<[u8]>,
{
    check_lengths(size, entries)?;
    if entries.len() != leaf_hashes.len() {
        return Err(LogError::HashCount { entries: entries.len(), hashes: leaf_hashes.len() });
    }
    let (mut tree, bundle) = read_edge(reader, size, root)?;
    let mut write = bundle_files(size, bundle, entries);
    for leaf in &leaf_hashes {
        let Ok(()) = tree.push(*leaf, &mut |path, bytes| {
            write.push((path.to_string(), bytes.to_vec()));
            Ok::<(), std::convert::Infallible>(())
        });
    }
    // A level that took no new hash keeps the partial tile it has.
    let changed = |path: &TilePath| !path.belongs_to(size);
    let partial = tree.edge().filter(|(path, _)| changed(path));
    write.extend(partial.map(|(path, bytes)| (path.to_string(), bytes.to_vec())));
    Ok(Appended { size: tree.size(), root: tree.root(), first: size, leaf_hashes, write, obsolete: obsolete(size, tree.size()) })
}

fn check_lengths<E: AsRef<[u8]>>(size: u64, entries: &[E]) -> Result<(), LogError> {
    let grown = size.saturating_add(entries.len() as u64);
    if grown > MAX_SIZE {
        return Err(LogError::TooLarge { size: grown });
    }
    for (seq, entry) in (size..).zip(entries) {
        let bytes = entry.as_ref().len();
        if bytes > MAX_ENTRY_BYTES {
            return Err(LogError::EntryTooLong { seq, bytes });
        }
    }
    Ok(())
}

/// Encodes the new entries behind those that stand in the partial bundle.
fn bundle_files<E: AsRef<[u8]>>(size: u64, mut bundle: Vec<u8>, entries: &[E]) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::with_capacity(entries.len() / usize::from(TILE_WIDTH) * 2 + 8);
    let mut rest = entries;
    let mut at = size;
    while !rest.is_empty() {
        let (index, filled) = slot(at);
        let (now, later) = rest.split_at(rest.len().min(usize::from(TILE_WIDTH - filled)));
        bundle.reserve_exact(now.iter().map(|entry| 2 + entry.as_ref().len()).sum());
        now.iter().for_each(|entry| encode_entry(entry.as_ref(), &mut bundle));
        // At most 256, so it fits.
        let path = TilePath::entries(index, filled + now.len() as u16);
        files.push((path.to_string(), std::mem::take(&mut bundle)));
        at += now.len() as u64;
        rest = later;
    }
    files
}

/// The partial files of a log of `size` that do not belong to it at `grown`.
fn obsolete(size: u64, grown: u64) -> Vec<String> {
    let replaced = |path: &TilePath| !path.belongs_to(grown);
    partial_bundle(size).into_iter().chain(edge_paths(size)).filter(replaced).map(|path| path.to_string()).collect()
}

fn partial_bundle(size: u64) -> Option<TilePath> {
    let (index, filled) = slot(size);
    (filled > 0).then(|| TilePath::entries(index, filled))
}

/// The bundle in which entry `seq` stands, and how many stand before it there.
fn slot(seq: u64) -> (u64, u16) {
    let index = seq / u64::from(TILE_WIDTH);
    // Less than 256, so it fits.
    (index, (seq % u64::from(TILE_WIDTH)) as u16)
}

/// Reads what an append builds on, checked against the root: the tree, and the encoding of the partial bundle.
fn read_edge<R: ReadTiles + ?Sized>(reader: &R, size: u64, root: &Hash) -> Result<(Tree, Vec<u8>), LogError> {
    let mut filling: Vec<Vec<u8>> = Vec::new();
    for path in edge_paths(size) {
        filling.resize_with(level_of(path) + 1, Vec::new);
        filling[level_of(path)] = read_hashes(reader, path)?;
    }
    let (mut encoded, mut leaves) = (Vec::new(), Vec::new());
    if let Some(path) = partial_bundle(size) {
        let bundle = read_bundle(reader, path)?;
        let count = usize::from(width_at(size, 0, path.index()));
        encoded = bundle.prefix(count).to_vec();
        leaves = bundle.entries().take(count).flat_map(leaf_hash).collect();
    }
    let tree = Tree::resume(size, filling.clone());
    if tree.root() == *root && filling.first().is_none_or(|tile| hashes(tile).eq(hashes(&leaves))) {
        return Ok((tree, encoded));
    }
    Err(blame(size, root, filling, leaves))
}

/// Says which file of a wrong edge lies: bundle and lowest tile each vouch for the other, and the root for one of them.
fn blame(size: u64, root: &Hash, mut filling: Vec<Vec<u8>>, leaves: Vec<u8>) -> LogError {
    let damaged = |path: TilePath| LogError::EdgeDamaged { path: path.to_string() };
    let lowest_disagrees = filling.first().is_some_and(|tile| *tile != leaves);
    if lowest_disagrees && let Some(bundle) = partial_bundle(size) {
        if Tree::resume(size, filling.clone()).root() == *root {
            return damaged(bundle);
        }
        if let Some(lowest) = filling.first_mut() {
            *lowest = leaves;
        }
        if Tree::resume(size, filling).root() == *root {
            return damaged(TilePath::hashes(0, bundle.index(), bundle.width()));
        }
        return edge_paths(size).next().map_or(LogError::RootMismatch { size }, damaged);
    }
    // Bundle and lowest tile agree, so a tile above them is wrong; if there is none, it is the root that fits nothing.
    edge_paths(size).find(|path| level_of(*path) > 0).map_or(LogError::RootMismatch { size }, damaged)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::testing::{Files, config, log_of, naive_root, numbered};
    use crate::{EMPTY_ROOT, verify};
    use proptest::prelude::*;

    /// Appends in steps, writing and removing as told.
    fn grow(steps: &[&[Vec<u8>]]) -> (Files, u64, Hash) {
        let (mut files, mut size, mut root) = (Files::new(), 0, EMPTY_ROOT);
        for step in steps {
            let grown = append(&files, size, &root, step).unwrap();
            assert_eq!(grown.first, size);
            (size, root) = (grown.size, grown.root);
            files.extend(grown.write);
            for path in grown.obsolete {
                assert!(files.remove(&path).is_some(), "{path} was never there");
            }
        }
        (files, size, root)
    }

    #[test]
    fn single_appends_leave_the_files_of_one_append() {
        let entries = numbered(600);
        let singles: Vec<&[Vec<u8>]> = entries.chunks(1).collect();
        let (files, size, root) = grow(&singles);
        assert_eq!((files, root), log_of(&entries));
        assert_eq!(size, 600);
    }

    #[test]
    fn files_are_exactly_those_that_belong_to_the_size() {
        for size in [0, 1, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537] {
            let (files, root) = log_of(&numbered(size));
            let mut named: Vec<String> = crate::paths::files_at(size.into()).map(|path| path.to_string()).collect();
            named.sort();
            assert!(files.keys().eq(&named), "size {size}");
            verify(&files, size.into(), &root, &[], |_, _, _| {}).unwrap();
        }
    }

    #[test]
    fn crosses_the_border_of_the_second_level() {
        let entries = numbered(65_540);
        let (files, size, root) = grow(&[&entries[..65_530], &entries[65_530..65_536], &[], &entries[65_536..]]);
        assert_eq!((files, root), log_of(&entries));
        assert_eq!(size, 65_540);
    }

    #[test]
    fn a_lying_edge_is_named_and_not_built_on() {
        let (files, root) = log_of(&numbered(300));
        for path in ["tile/entries/001.p/44", "tile/0/001.p/44", "tile/1/000.p/1"] {
            let mut lying = files.clone();
            *lying.get_mut(path).unwrap().last_mut().unwrap() ^= 1;
            let error = append(&lying, 300, &root, &numbered(1)).unwrap_err();
            assert!(matches!(&error, LogError::EdgeDamaged { path: named } if named == path), "{error}");
            lying.remove(path);
            let error = append(&lying, 300, &root, &numbered(1)).unwrap_err();
            assert!(matches!(&error, LogError::Missing { path: named } if named == path), "{error}");
        }
        assert!(matches!(append(&Files::new(), 0, &root, &numbered(1)), Err(LogError::RootMismatch { size: 0 })));
    }

    #[test]
    fn limits_stand_before_any_reading() {
        let none = Files::new();
        let long = [vec![0; MAX_ENTRY_BYTES], vec![0; MAX_ENTRY_BYTES + 1]];
        assert!(matches!(append(&none, 7, &EMPTY_ROOT, &long), Err(LogError::EntryTooLong { seq: 8, .. })));
        assert!(matches!(append(&none, MAX_SIZE, &EMPTY_ROOT, &numbered(1)), Err(LogError::TooLarge { .. })));
        assert!(matches!(append(&none, u64::MAX, &EMPTY_ROOT, &numbered(1)), Err(LogError::TooLarge { .. })));
        assert!(matches!(append_hashed(&none, 0, &EMPTY_ROOT, &numbered(2), vec![]), Err(LogError::HashCount { .. })));
    }

    proptest! {
        #![proptest_config(config())]

        #[test]
        fn any_split_gives_the_same_log(
            entries in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..9), 0..900),
            cuts in prop::collection::vec(0usize..900, 0..6),
        ) {
            let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(entries.len())).collect();
            cuts.extend([0, entries.len()]);
            cuts.sort_unstable();
            let steps: Vec<&[Vec<u8>]> = cuts.windows(2).map(|cut| &entries[cut[0]..cut[1]]).collect();
            let (files, size, root) = grow(&steps);
            let leaves: Vec<Hash> = entries.iter().map(|entry| leaf_hash(entry)).collect();
            prop_assert_eq!(root, naive_root(&leaves));
            prop_assert_eq!(&(files.clone(), root), &log_of(&entries));
            verify(&files, size, &root, &[], |_, _, _| {}).unwrap();
        }
    }
}
