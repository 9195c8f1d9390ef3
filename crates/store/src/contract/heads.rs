//! Heads, on memory and disk.

use std::sync::atomic::{AtomicU32, Ordering};

use super::name;
use crate::disk::{DiskBlobs, DiskHeads};
use crate::memory::{MemoryBlobs, MemoryHeads};
use crate::{Blobs, HEAD_LIMIT, HeadError, Heads, StoreError};

/// Calls `check` with two handles on the same heads.
fn on_each(check: impl Fn(&dyn Heads, &dyn Heads)) {
    let memory = MemoryHeads::new();
    check(&memory, &memory.clone());
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = [(); 2].map(|()| DiskHeads::open(folder.path()).unwrap());
    check(&one, &other);
    let folder = tempfile::tempdir().unwrap();
    let one = DiskHeads::open(folder.path()).unwrap();
    check(&one, &one.clone());
}

#[test]
fn a_head_moves_only_from_what_is_expected() {
    on_each(|heads, other| {
        let head = name("logs/ab/checkpoint");
        let changed = HeadError::Changed { name: head.clone() };
        assert_eq!(heads.read(&head).unwrap(), None);
        assert_eq!(heads.swap(&head, Some(b"0"), b"1").unwrap_err(), changed);
        heads.swap(&head, None, b"1").unwrap();
        assert_eq!(other.swap(&head, None, b"2").unwrap_err(), changed);
        assert_eq!(other.swap(&head, Some(b"0"), b"2").unwrap_err(), changed);
        assert_eq!(other.read(&head).unwrap().unwrap(), b"1");
        other.swap(&head, Some(b"1"), b"22").unwrap();
        assert_eq!(heads.read(&head).unwrap().unwrap(), b"22");
    });
}

#[test]
fn a_head_is_small() {
    on_each(|heads, _| {
        let too_large = vec![0; HEAD_LIMIT as usize + 1];
        let error = heads.swap(&name("checkpoint"), None, &too_large).unwrap_err();
        assert!(matches!(error, HeadError::Store(StoreError::TooLarge { .. })));
        heads.swap(&name("checkpoint"), None, &too_large[1..]).unwrap();
        assert_eq!(heads.read(&name("checkpoint")).unwrap().unwrap(), &too_large[1..]);
    });
}

#[test]
fn of_many_writers_each_step_has_one() {
    on_each(|one, other| {
        let head = name("checkpoint");
        let wins = AtomicU32::new(0);
        let add_one_twenty_times = |heads: &dyn Heads| {
            for _ in 0..20 {
                let old = heads.read(&head).unwrap();
                let next = old.as_ref().map_or(0, |bytes| u32::from_le_bytes(bytes[..].try_into().unwrap())) + 1;
                match heads.swap(&head, old.as_deref(), &next.to_le_bytes()) {
                    Ok(()) => wins.fetch_add(1, Ordering::SeqCst),
                    Err(error) => {
                        assert!(matches!(error, HeadError::Changed { .. }));
                        0
                    }
                };
            }
        };
        std::thread::scope(|scope| {
            for heads in [one, other, one, other] {
                let add = &add_one_twenty_times;
                scope.spawn(move || add(heads));
            }
        });
        let last = one.read(&head).unwrap().unwrap();
        assert_eq!(u32::from_le_bytes(last[..].try_into().unwrap()), wins.into_inner());
    });
}

#[test]
fn heads_among_blobs_are_read_and_listed_with_them() {
    let folder = tempfile::tempdir().unwrap();
    let (memory, disk) = (MemoryBlobs::new(), DiskBlobs::open(folder.path()).unwrap());
    let stores: [(&dyn Blobs, &dyn Heads); 2] = [(&memory, &memory.heads()), (&disk, &disk.heads())];
    for (blobs, heads) in stores {
        let head = name("logs/ab/checkpoint");
        heads.swap(&head, None, b"size 0").unwrap();
        assert_eq!(blobs.list("").unwrap(), std::slice::from_ref(&head), "the lock file is not listed");
        assert_eq!(blobs.read(&head, HEAD_LIMIT).unwrap().unwrap(), b"size 0");
    }
}
