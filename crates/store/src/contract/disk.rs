//! What only a disk can get wrong: syncs, links, leftovers, locks.

use std::fs;
use std::path::Path;

use super::{name, names};
use crate::disk::{DiskBlobs, DiskHeads, Lock, SyncCounter};
use crate::{Blobs, HeadError, Heads, StoreError};

/// Everything in a folder, temporary files too.
fn files_in(folder: &Path) -> Vec<String> {
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    files.sort();
    files
}

#[test]
fn a_group_costs_its_files_and_its_folders_once() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = DiskBlobs::open(folder.path()).unwrap();
    let group = [(name("tile/0/000"), b"a".as_slice()), (name("tile/0/001"), b"b"), (name("tile/1/000"), b"c")];
    blobs.put_all(&group).unwrap();
    // Three files; new: tile in the root, 0 and 1 in tile, files in 0 and 1.
    assert_eq!(blobs.syncs(), 3 + 4);
    blobs.put_all(&group).unwrap();
    assert_eq!(blobs.syncs(), 7 + 3 + 2);
    blobs.remove_all(&names(&["tile/0/001"])).unwrap();
    assert_eq!(blobs.syncs(), 12, "tidying does not wait for the disk");
    blobs.remove_all_durably(&names(&["tile/0/000", "tile/1/000", "tile/2/000"])).unwrap();
    assert_eq!(blobs.syncs(), 14, "shredding does");
}

#[test]
fn one_counter_counts_a_whole_act() {
    let (archive, state) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let counter = SyncCounter::new();
    let blobs = DiskBlobs::open(archive.path()).unwrap().counted_by(&counter);
    let local = DiskHeads::open(state.path()).unwrap().counted_by(&counter);
    blobs.put_all(&[(name("a"), b"")]).unwrap();
    local.swap(&name("checkpoint"), None, b"1").unwrap();
    blobs.heads().swap(&name("checkpoint"), None, b"1").unwrap();
    assert_eq!((counter.count(), blobs.syncs(), local.syncs()), (6, 6, 6));
}

#[test]
fn a_folder_whose_maker_failed_is_synced_by_the_next_act() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = DiskBlobs::open(folder.path()).unwrap();
    blobs.create_from(&name("media/ab/abcd"), &mut AlwaysFails).unwrap_err();
    assert_eq!(blobs.syncs(), 0);
    blobs.put_all(&[(name("media/ab/abcd"), b"whole")]).unwrap();
    assert_eq!(blobs.syncs(), 1 + 1 + 2, "the file, its folder, and the parents of the folders that were found");
}

struct AlwaysFails;

impl std::io::Read for AlwaysFails {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        Err(std::io::ErrorKind::UnexpectedEof.into())
    }
}

#[test]
fn leftovers_of_a_crash_are_unseen_and_swept() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("tile/0")).unwrap();
    for path in [".tmp-1-0", "tile/0/.tmp-77-3", "tile/0/000", "Thumbs.db"] {
        fs::write(folder.path().join(path), "-").unwrap();
    }
    let reader = DiskBlobs::open_to_read(folder.path()).unwrap();
    assert_eq!(reader.list("").unwrap(), names(&["tile/0/000"]));
    assert_eq!(files_in(&folder.path().join("tile/0")), [".tmp-77-3", "000"], "a reader changes nothing");
    DiskBlobs::open(folder.path()).unwrap();
    assert_eq!(files_in(&folder.path().join("tile/0")), ["000"]);
    assert_eq!(files_in(folder.path()), ["Thumbs.db", "tile"]);
}

#[test]
fn no_temporary_file_stays_after_success_or_failure() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = DiskBlobs::open(folder.path()).unwrap();
    blobs.create_from(&name("a"), &mut AlwaysFails).unwrap_err();
    assert_eq!(files_in(folder.path()), [""; 0]);
    blobs.put_all(&[(name("a"), b"1")]).unwrap();
    // The second name runs through a file: the group fails, the first blob must not appear half.
    blobs.put_all(&[(name("b"), b"1"), (name("a/x"), b"1")]).unwrap_err();
    assert_eq!(files_in(folder.path()), ["a"]);
}

#[test]
fn a_handle_for_reading_refuses_every_write() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a"), "1").unwrap();
    let blobs = DiskBlobs::open_to_read(folder.path()).unwrap();
    let refused = StoreError::ReadOnly { path: "a".to_owned() };
    assert_eq!(blobs.put_all(&[(name("a"), b"2")]).unwrap_err(), refused);
    assert_eq!(blobs.create_from(&name("a"), &mut b"2".as_slice()).unwrap_err(), refused);
    assert_eq!(blobs.remove_all(&names(&["a"])).unwrap_err(), refused);
    assert_eq!(blobs.heads().swap(&name("a"), Some(b"1"), b"2").unwrap_err(), HeadError::Store(refused));
    assert_eq!(blobs.read(&name("a"), 9).unwrap().unwrap(), b"1");
    assert_eq!(files_in(folder.path()), ["a"]);
    let missing = DiskBlobs::open_to_read(&folder.path().join("none")).unwrap_err();
    assert_eq!(missing, StoreError::Missing { path: ".".to_owned() });
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_refused_wherever_they_stand() {
    use std::os::unix::fs::symlink;
    let (folder, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::write(outside.path().join("letter"), "outside").unwrap();
    let at = |path: &str| folder.path().join(path);
    fs::create_dir(at("logs")).unwrap();
    symlink(outside.path(), at("logs/ab")).unwrap();
    symlink(outside.path().join("letter"), at("letter")).unwrap();
    symlink(outside.path().join("nothing"), at("dangling")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(at("socket")).unwrap();
    let blobs = DiskBlobs::open(folder.path()).unwrap();
    for path in ["logs/ab/letter", "letter", "dangling", "socket"] {
        let foreign = |error: StoreError| assert!(matches!(error, StoreError::Foreign { .. }), "{path}: {error}");
        foreign(blobs.read(&name(path), 99).unwrap_err());
        foreign(blobs.open(&name(path)).err().unwrap());
        foreign(blobs.put_all(&[(name(path), b"1")]).unwrap_err());
        foreign(blobs.create_from(&name(path), &mut b"1".as_slice()).unwrap_err());
        foreign(blobs.remove_all(&names(&[path])).unwrap_err());
        foreign(blobs.heads().read(&name(path)).unwrap_err());
    }
    assert!(matches!(blobs.list("logs"), Err(StoreError::Foreign { .. })));
    assert!(matches!(blobs.list("logs/ab"), Err(StoreError::Foreign { .. })));
    assert!(matches!(blobs.folders("logs"), Err(StoreError::Foreign { .. })));
    assert!(matches!(blobs.folders("logs/ab"), Err(StoreError::Foreign { .. })));
    assert_eq!(files_in(outside.path()), ["letter"]);
    assert_eq!(fs::read(outside.path().join("letter")).unwrap(), b"outside");
}

#[cfg(unix)]
#[test]
fn a_planted_link_does_not_move_a_lock_file() {
    use std::os::unix::fs::symlink;
    let (folder, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for lock in ["lock", ".heads-lock"] {
        symlink(outside.path().join("made"), folder.path().join(lock)).unwrap();
    }
    assert!(matches!(Lock::take(folder.path()), Err(StoreError::Foreign { .. })));
    let heads = DiskHeads::open(folder.path()).unwrap();
    assert!(matches!(heads.swap(&name("a"), None, b"1"), Err(HeadError::Store(StoreError::Foreign { .. }))));
    assert_eq!(files_in(outside.path()), [""; 0]);
}

#[test]
fn the_lock_is_held_by_one_until_it_is_dropped() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("new");
    let lock = Lock::take(&state).unwrap();
    let error = Lock::take(&state).unwrap_err();
    assert_eq!(error.to_string(), "another process works on this archive");
    assert_eq!(error, StoreError::InUse);
    drop(lock);
    Lock::take(&state).unwrap();
}

#[test]
fn errors_name_paths_within_the_root_only() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = DiskBlobs::open(folder.path()).unwrap();
    blobs.put_all(&[(name("logs/a"), b"secret")]).unwrap();
    let error = blobs.put_all(&[(name("logs/a/b"), b"secret")]).unwrap_err();
    assert_eq!(error, StoreError::Foreign { path: "logs/a".to_owned() });
    let error = blobs.read(&name("logs/a"), 1).unwrap_err();
    assert_eq!(error.to_string(), "logs/a is larger than 1 bytes");
}
