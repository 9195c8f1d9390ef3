//! What only a file can get wrong: plaintext, keys, damage. And how fast it is.

use std::fs;
use std::path::Path;

use super::index::{entry, one_of_each};
use crate::sqlite::SqliteIndex;
use crate::{Batch, EntryRow, Index, KeyRow, LabelRow, RowBody, SCHEMA_VERSION, StoreError};

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

/// The file as SQLite alone sees it, opened with its key.
fn bare(path: &Path) -> rusqlite::Connection {
    let connection = rusqlite::Connection::open(path).unwrap();
    let key: String = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
    let pragmas =
        format!("PRAGMA key = \"x'{key}'\"; PRAGMA cipher_page_size = 8192; PRAGMA cipher_hmac_algorithm = HMAC_SHA256;");
    connection.execute_batch(&pragmas).unwrap();
    connection
}

#[test]
fn another_schema_is_replaced() {
    for version in [SCHEMA_VERSION - 1, 999] {
        in_new_folder(|path| {
            drop(filled(path));
            bare(path).execute_batch(&format!("PRAGMA user_version = {version};")).unwrap();
            assert_recreated(path, &KEY);
        });
    }
}

#[test]
fn of_the_forgotten_no_table_keeps_anything() {
    in_new_folder(|path| {
        let index = filled(path);
        let forgotten = vec![[1; 16], [2; 16], [3; 16]];
        index.apply(&Batch { forgotten, stamp: b"second".to_vec(), ..Batch::default() }).unwrap();
        drop(index);
        let connection = bare(path);
        for table in ["entries", "bearers", "held", "sought", "sounds", "labels", "links", "keys"] {
            let count = connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, i64>(0));
            assert_eq!(count.unwrap(), 0, "{table}");
        }
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
