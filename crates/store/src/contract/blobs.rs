//! Blobs, on memory and disk.

use std::io::{self, Read, Seek, SeekFrom};

use super::{name, names};
use crate::disk::DiskBlobs;
use crate::memory::MemoryBlobs;
use crate::{Blobs, StoreError};

fn on_each(check: impl Fn(&dyn Blobs)) {
    check(&MemoryBlobs::new());
    let folder = tempfile::tempdir().unwrap();
    check(&DiskBlobs::open(&folder.path().join("archive")).unwrap());
}

fn put(blobs: &dyn Blobs, path: &str, bytes: &[u8]) {
    blobs.put_all(&[(name(path), bytes)]).unwrap();
}

#[test]
fn what_was_put_is_read_whole() {
    on_each(|blobs| {
        let pair = [(name("tile/0/000.p/1"), b"one".as_slice()), (name("tile/entries/000.p/1"), b"")];
        blobs.put_all(&pair).unwrap();
        assert_eq!(blobs.read(&pair[0].0, 3).unwrap().unwrap(), b"one");
        assert_eq!(blobs.read(&pair[1].0, 0).unwrap().unwrap(), b"");
        assert_eq!(blobs.read(&name("tile/0/001"), 3).unwrap(), None);
        assert_eq!(blobs.read(&name("nowhere/at/all"), 3).unwrap(), None);
        assert_eq!(blobs.read(&name("tile/0"), 3).unwrap(), None, "a folder is no blob");
        assert_eq!(blobs.read(&name("tile/0/000.p/1/x"), 3).unwrap(), None, "a blob is no folder");
        blobs.put_all(&[]).unwrap();
    });
}

#[test]
fn scratch_may_be_overwritten() {
    on_each(|blobs| {
        put(blobs, "tile/0/000", b"scratch, and longer");
        put(blobs, "tile/0/000", b"final");
        assert_eq!(blobs.read(&name("tile/0/000"), 100).unwrap().unwrap(), b"final");
        assert_eq!(blobs.list("").unwrap(), names(&["tile/0/000"]));
    });
}

#[test]
fn the_limit_is_the_largest_size_read() {
    on_each(|blobs| {
        put(blobs, "a", &[7; 10]);
        assert_eq!(blobs.read(&name("a"), 10).unwrap().unwrap().len(), 10);
        let error = blobs.read(&name("a"), 9).unwrap_err();
        assert_eq!(error, StoreError::TooLarge { path: "a".to_owned(), limit_bytes: 9 });
    });
}

#[test]
fn lists_are_sorted_deep_and_by_folder() {
    on_each(|blobs| {
        for path in ["logs/b/checkpoint", "logs/abc/x", "logs/ab/tile/0/000", "logs/ab/checkpoint", "archive.json", "logs.txt"] {
            put(blobs, path, b"-");
        }
        let all = ["archive.json", "logs.txt", "logs/ab/checkpoint", "logs/ab/tile/0/000", "logs/abc/x", "logs/b/checkpoint"];
        assert_eq!(blobs.list("").unwrap(), names(&all));
        assert_eq!(blobs.list("logs/ab").unwrap(), names(&["logs/ab/checkpoint", "logs/ab/tile/0/000"]));
        assert_eq!(blobs.list("media").unwrap(), []);
        assert_eq!(blobs.folders("").unwrap(), names(&["logs"]));
        assert_eq!(blobs.folders("logs").unwrap(), names(&["logs/ab", "logs/abc", "logs/b"]));
        assert_eq!(blobs.folders("logs/ab").unwrap(), names(&["logs/ab/tile"]));
        assert_eq!(blobs.folders("logs/abc").unwrap(), []);
        assert_eq!(blobs.folders("media").unwrap(), []);
        for outside in ["..", "/", "logs/", "logs/../.."] {
            assert!(matches!(blobs.list(outside), Err(StoreError::BadName { .. })), "{outside}");
            assert!(matches!(blobs.folders(outside), Err(StoreError::BadName { .. })), "{outside}");
        }
    });
}

#[test]
fn removal_leaves_the_others_and_forgives_what_is_missing() {
    on_each(|blobs| {
        for path in ["tile/0/000.p/1", "tile/0/000.p/2", "keys/a/1.page", "keys/a/2.page"] {
            put(blobs, path, b"-");
        }
        blobs.remove_all(&names(&["tile/0/000.p/1", "tile/0/000.p/2", "tile/0/000.p/3", "no/such"])).unwrap();
        blobs.remove_all_durably(&names(&["keys/a/1.page", "keys/b/1.page"])).unwrap();
        assert_eq!(blobs.list("").unwrap(), names(&["keys/a/2.page"]));
        put(blobs, "tile/0/000.p/4", b"again");
        assert_eq!(blobs.read(&name("tile/0/000.p/4"), 9).unwrap().unwrap(), b"again");
    });
}

#[test]
fn streams_go_in_and_out_and_can_be_read_from_the_middle() {
    on_each(|blobs| {
        let bytes: Vec<u8> = (0..700_001_u32).map(|number| number as u8).collect();
        let media = name("media/ab/abcd");
        assert!(blobs.open(&media).unwrap().is_none());
        blobs.create_from(&media, &mut bytes.as_slice()).unwrap();
        let mut stream = blobs.open(&media).unwrap().unwrap();
        let mut read = Vec::new();
        stream.read_to_end(&mut read).unwrap();
        assert!(read == bytes);
        stream.seek(SeekFrom::Start(700_000)).unwrap();
        read.clear();
        stream.read_to_end(&mut read).unwrap();
        assert_eq!(read, bytes[700_000..]);
    });
}

/// Gives some bytes, then fails.
struct Broken(usize);

impl Read for Broken {
    fn read(&mut self, chunk: &mut [u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let count = chunk.len().min(self.0);
        self.0 -= count;
        Ok(count)
    }
}

#[test]
fn a_source_that_breaks_leaves_the_blob_as_it_was() {
    on_each(|blobs| {
        let media = name("media/ab/abcd");
        let broken = || blobs.create_from(&media, &mut Broken(300_000)).unwrap_err();
        let expected = StoreError::Source { path: media.to_string(), kind: io::ErrorKind::InvalidData };
        assert_eq!(broken(), expected);
        assert_eq!(blobs.read(&media, 9).unwrap(), None);
        put(blobs, "media/ab/abcd", b"whole");
        assert_eq!(broken(), expected);
        assert_eq!(blobs.read(&media, 9).unwrap().unwrap(), b"whole");
    });
}

#[test]
fn clones_share_and_snapshots_do_not() {
    let blobs = MemoryBlobs::new();
    put(&blobs.clone(), "a", b"1");
    let copy = MemoryBlobs::from_snapshot(blobs.snapshot());
    put(&blobs, "a", b"2");
    assert_eq!(copy.read(&name("a"), 1).unwrap().unwrap(), b"1");
    assert_eq!(blobs.snapshot()[&name("a")], b"2");
}
