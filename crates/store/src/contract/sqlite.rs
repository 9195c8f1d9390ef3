//! What only a file can get wrong: plaintext, keys, damage. And how fast it is.

use std::fs;
use std::path::Path;
use std::time::Instant;

use super::index::{entry, one_of_each};
use crate::sqlite::SqliteIndex;
use crate::{Batch, EntryRow, FormRow, Index, KeyRow, LabelRow, RowBody, StoreError};

const KEY: [u8; 32] = [7; 32];

fn in_new_folder(check: impl Fn(&Path)) {
    let folder = tempfile::tempdir().unwrap();
    check(&folder.path().join("index.db"));
}

fn filled(path: &Path) -> SqliteIndex {
    let index = SqliteIndex::open(path, &KEY).unwrap();
    index.apply(&one_of_each()).unwrap();
    index
}

fn assert_recreated(path: &Path, key: &[u8; 32]) {
    let index = SqliteIndex::open(path, key).unwrap();
    assert_eq!((index.stamp().unwrap(), index.count_entries().unwrap()), (None, 0));
    index.apply(&one_of_each()).unwrap();
    drop(index);
    assert_eq!(SqliteIndex::open(path, key).unwrap().count_entries().unwrap(), 2);
}

#[test]
fn it_is_there_when_opened_again() {
    in_new_folder(|path| {
        drop(filled(path));
        let index = SqliteIndex::open(path, &KEY).unwrap();
        assert_eq!(index.stamp().unwrap().unwrap(), b"first");
        assert_eq!(index.entries_of(&[1; 16]).unwrap().len(), 1);
    });
}

#[test]
fn another_key_finds_an_empty_index() {
    in_new_folder(|path| {
        drop(filled(path));
        assert_recreated(path, &[8; 32]);
    });
}

#[test]
fn a_corrupt_file_is_replaced() {
    let corruptions: [fn(&mut Vec<u8>); 4] = [
        |bytes| bytes[5000..].fill(0),
        |bytes| bytes[20] ^= 1,
        |bytes| bytes.truncate(100),
        |bytes| *bytes = b"SQLite format 3\0 and then nothing of the kind".to_vec(),
    ];
    for corrupt in corruptions {
        in_new_folder(|path| {
            drop(filled(path));
            let mut bytes = fs::read(path).unwrap();
            corrupt(&mut bytes);
            fs::write(path, &bytes).unwrap();
            assert_recreated(path, &KEY);
        });
    }
}

#[test]
fn damage_found_while_reading_is_told_as_damage() {
    in_new_folder(|path| {
        let index = SqliteIndex::open(path, &KEY).unwrap();
        let entries = (0..200).map(|n| EntryRow { body: RowBody::Opened(vec![n; 2000]), ..entry(n, n) }).collect();
        index.apply(&Batch { entries, ..one_of_each() }).unwrap();
        drop(index);
        let mut bytes = fs::read(path).unwrap();
        let end = bytes.len();
        // Spare the first pages and whatever opening reads.
        (end / 2..end).step_by(4096).for_each(|place| bytes[place] ^= 1);
        fs::write(path, &bytes).unwrap();
        let index = SqliteIndex::open(path, &KEY).unwrap();
        let subjects: Vec<_> = (0..200).map(|n| [n; 16]).collect();
        assert_eq!(index.entries_of_many(&subjects).err().unwrap(), StoreError::IndexDamaged);
    });
}

#[test]
fn another_schema_is_replaced() {
    in_new_folder(|path| {
        drop(filled(path));
        let connection = rusqlite::Connection::open(path).unwrap();
        let key: String = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
        connection
            .execute_batch(&format!(
                "PRAGMA key = \"x'{key}'\"; PRAGMA cipher_page_size = 8192;
             PRAGMA cipher_hmac_algorithm = HMAC_SHA256; PRAGMA user_version = 999;"
            ))
            .unwrap();
        drop(connection);
        assert_recreated(path, &KEY);
    });
}

#[test]
fn a_disk_that_fails_is_not_taken_for_damage() {
    in_new_folder(|path| {
        let missing_folder = path.join("below/index.db");
        assert!(matches!(SqliteIndex::open(&missing_folder, &KEY), Err(StoreError::Missing { .. })));
    });
}

#[test]
fn no_plaintext_reaches_the_disk() {
    const PLANTED: &str = "planted-Sora-Ривненська-소라";
    in_new_folder(|path| {
        let index = SqliteIndex::open(path, &KEY).unwrap();
        // Enough to spill the cache and run through the write-ahead log.
        for round in 0..4_u8 {
            let entries =
                (0..200).map(|n| EntryRow { body: RowBody::Opened(PLANTED.repeat(40).into_bytes()), ..entry(n, round) });
            index
                .apply(&Batch {
                    entries: entries.collect(),
                    labels: vec![LabelRow { label: PLANTED.to_owned(), subject: [1; 16] }],
                    keys: vec![KeyRow { key_ref: [1; 16], subject: [1; 16], compartment: 1, page: PLANTED.to_owned() }],
                    meta: vec![(PLANTED.to_owned(), PLANTED.into())],
                    stamp: PLANTED.into(),
                    ..Batch::default()
                })
                .unwrap();
        }
        let files: Vec<_> = fs::read_dir(path.parent().unwrap()).unwrap().map(|file| file.unwrap().path()).collect();
        assert!(files.len() >= 2, "the write-ahead log is looked at too");
        for file in files {
            let bytes = fs::read(&file).unwrap();
            assert!(!bytes.windows(7).any(|window| window == b"planted"), "{file:?}");
            assert!(!bytes.starts_with(b"SQLite format 3"), "{file:?}");
        }
    });
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    in_new_folder(|path| {
        let _index = filled(path);
        for file in fs::read_dir(path.parent().unwrap()).unwrap() {
            assert_eq!(file.unwrap().metadata().unwrap().permissions().mode() & 0o777, 0o600);
        }
    });
}

/// Bytes without a pattern that caches could profit from, the same in each run.
fn scattered(number: u64) -> [u8; 32] {
    let mut bytes = [0; 32];
    let mut state = number.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    for chunk in bytes.chunks_mut(8) {
        state = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9).wrapping_add(number);
        chunk.copy_from_slice(&state.to_le_bytes());
    }
    bytes
}

fn subject(number: u64) -> [u8; 16] {
    scattered(number)[..16].try_into().unwrap()
}

/// Prints what the index costs: `cargo test -p volya-store --release -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
#[allow(clippy::print_stdout)]
fn measure() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("index.db");
    let persons = 22_963;
    let row = |n: u64| EntryRow {
        hash: scattered(n),
        sequence: n,
        lamport: n,
        subject: subject(n % persons),
        body: RowBody::Opened(vec![n as u8; 1024]),
        ..entry(0, 0)
    };
    let form = |n: u64| FormRow { form: scattered(n % 200_000), kind: 1, subject: subject(n % persons), source: [0; 32] };
    let entries = Batch { entries: (0..100_000).map(row).collect(), stamp: vec![1; 500], ..Batch::default() };
    let forms = Batch { forms: (0..300_000).map(form).collect(), stamp: vec![2; 500], ..Batch::default() };
    let index = SqliteIndex::open(&path, &KEY).unwrap();
    let timed = |what: &str, act: &mut dyn FnMut()| {
        let start = Instant::now();
        act();
        println!("{what}: {:.1} ms", start.elapsed().as_secs_f64() * 1000.0);
    };
    timed("100,000 entries of 1 KiB, one batch", &mut || index.apply(&entries).unwrap());
    timed("300,000 forms, one batch", &mut || index.apply(&forms).unwrap());
    let one = Batch { entries: vec![row(200_000)], stamp: vec![3; 500], ..Batch::default() };
    timed("one entry, one batch", &mut || index.apply(&one).unwrap());
    drop(index);
    let mut index = None;
    timed("cold open and stamp", &mut || {
        let opened = SqliteIndex::open(&path, &KEY).unwrap();
        assert!(opened.stamp().unwrap().is_some());
        index = Some(opened);
    });
    let index = index.unwrap();
    let thousand: Vec<_> = (0..1000).map(|n| subject(n * 17)).collect();
    let asked: Vec<_> = (0..30_000).map(|n| (1, scattered(n * 5))).collect();
    timed("entries of 1,000 subjects", &mut || drop(index.entries_of_many(&thousand).unwrap()));
    timed("entries of 1,000 subjects again", &mut || drop(index.entries_of_many(&thousand).unwrap()));
    timed("subjects with 30,000 forms", &mut || drop(index.subjects_with_forms(&asked).unwrap()));
    timed("persons", &mut || assert_eq!(index.persons().unwrap().len(), persons as usize));
    timed("forget one person", &mut || {
        let batch = Batch { forgotten: vec![subject(5)], stamp: vec![4], ..Batch::default() };
        index.apply(&batch).unwrap();
    });
    println!("file: {} MB", fs::metadata(&path).unwrap().len() / 1_000_000);
}
