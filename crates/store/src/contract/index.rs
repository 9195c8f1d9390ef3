//! The index, on memory and SQLite.

use crate::memory::MemoryIndex;
use crate::sqlite::SqliteIndex;
use crate::{Batch, CLASS_PERSON, EntryRow, FormRow, Index, KeyRow, LabelRow, PageRow, RowBody, SoundRow, StoreError, Subject};

pub(super) fn on_each(check: impl Fn(&dyn Index)) {
    check(&MemoryIndex::new());
    let folder = tempfile::tempdir().unwrap();
    check(&SqliteIndex::open(&folder.path().join("index.db"), &[7; 32]).unwrap());
}

/// An entry about a person; what a test is not about is fixed.
pub(super) fn entry(hash: u8, subject: u8) -> EntryRow {
    EntryRow {
        hash: [hash; 32],
        device: [1; 32],
        branch: [0; 32],
        sequence: u64::from(hash),
        lamport: u64::from(hash),
        subject: [subject; 16],
        compartment: 3,
        class: CLASS_PERSON,
        supersedes: vec![],
        body: RowBody::Opened(vec![hash]),
        bulk: None,
    }
}

fn with_entries(entries: Vec<EntryRow>) -> Batch {
    Batch { entries, stamp: b"heads".to_vec(), ..Batch::default() }
}

fn hashes(rows: &[EntryRow]) -> Vec<u8> {
    rows.iter().map(|row| row.hash[0]).collect()
}

fn assert_same(one: &[EntryRow], other: &[EntryRow]) {
    assert!(one == other, "{:?} is not {:?}", hashes(one), hashes(other));
}

#[test]
fn an_entry_comes_back_as_it_was() {
    on_each(|index| {
        let full = EntryRow {
            supersedes: vec![[8; 32], [9; 32]],
            sequence: i64::MAX as u64,
            compartment: 255,
            bulk: Some([5; 16]),
            body: RowBody::Opened(vec![]),
            ..entry(1, 1)
        };
        let locked = EntryRow { body: RowBody::Locked(2), class: 0, ..entry(2, 1) };
        index.apply(&with_entries(vec![full.clone(), locked.clone()])).unwrap();
        assert_same(&index.entries_of(&[1; 16]).unwrap(), &[full.clone(), locked]);
        assert!(index.entry(&[1; 32]).unwrap() == Some(full));
        assert!(index.entry(&[3; 32]).unwrap().is_none());
        assert!(index.entry_exists(&[2; 32]).unwrap() && !index.entry_exists(&[3; 32]).unwrap());
        assert_eq!(index.count_entries().unwrap(), 2);
    });
}

#[test]
fn the_order_is_lamport_device_branch_sequence() {
    let row = |hash, lamport, device: u8, branch: u8, sequence| EntryRow {
        lamport,
        device: [device; 32],
        branch: [branch; 32],
        sequence,
        ..entry(hash, 1)
    };
    let expected =
        [row(9, 1, 2, 0, 9), row(8, 2, 1, 0, 5), row(7, 2, 1, 1, 1), row(6, 2, 1, 1, 2), row(5, 2, 2, 0, 0), row(4, 10, 1, 0, 0)];
    on_each(|index| {
        for backwards in expected.iter().rev() {
            index.apply(&with_entries(vec![backwards.clone()])).unwrap();
        }
        assert_same(&index.entries_of(&[1; 16]).unwrap(), &expected);
    });
}

#[test]
fn many_subjects_are_answered_in_the_order_asked() {
    on_each(|index| {
        index.apply(&with_entries(vec![entry(1, 1), entry(2, 2), entry(3, 1)])).unwrap();
        let lists = index.entries_of_many(&[[2; 16], [9; 16], [1; 16], [2; 16]]).unwrap();
        let lists: Vec<_> = lists.iter().map(|rows| hashes(rows)).collect();
        assert_eq!(lists, [vec![2], vec![], vec![1, 3], vec![2]]);
    });
}

#[test]
fn both_branches_of_a_fork_are_kept() {
    on_each(|index| {
        let fork = EntryRow { branch: [6; 32], ..entry(1, 1) };
        index.apply(&with_entries(vec![fork.clone(), entry(1, 1)])).unwrap();
        assert_same(&index.copies(&[1; 32]).unwrap(), &[entry(1, 1), fork]);
        assert_eq!(index.entry(&[1; 32]).unwrap().unwrap().branch, [0; 32]);
        assert_eq!(index.count_entries().unwrap(), 2);
        assert_eq!(index.count_persons().unwrap(), 1);
    });
}

#[test]
fn rows_of_a_bulk_act_and_closed_entries_are_counted() {
    on_each(|index| {
        let closed =
            |hash: u8, sequence, why| EntryRow { body: RowBody::Locked(why), sequence, device: [8; 32], ..entry(hash, 3) };
        let row = |hash: u8, branch: u8| EntryRow { bulk: Some([5; 16]), branch: [branch; 32], ..entry(hash, 4) };
        index.apply(&with_entries(vec![closed(5, 7, 3), closed(6, 8, 2), closed(7, 9, 2), closed(8, 10, 1)])).unwrap();
        index.apply(&with_entries(vec![row(9, 0), row(9, 1), row(10, 0)])).unwrap();
        assert_eq!(index.locked_before(&[8; 32], 10).unwrap(), [2, 3]);
        assert_eq!(index.locked_before(&[8; 32], 7).unwrap(), []);
        assert_eq!(index.locked_before(&[9; 32], 10).unwrap(), []);
        assert_eq!((index.count_of_bulk(&[5; 16]).unwrap(), index.count_of_bulk(&[6; 16]).unwrap()), (2, 0));
    });
}

#[test]
fn a_row_given_again_replaces_the_earlier() {
    on_each(|index| {
        let locked = EntryRow { body: RowBody::Locked(1), subject: [0; 16], ..entry(1, 1) };
        index.apply(&with_entries(vec![locked])).unwrap();
        index.apply(&with_entries(vec![entry(1, 1)])).unwrap();
        assert_same(&index.entries_of(&[1; 16]).unwrap(), &[entry(1, 1)]);
        assert_same(&index.entries_of(&[0; 16]).unwrap(), &[]);
        assert_eq!(index.count_entries().unwrap(), 1);
    });
}

#[test]
fn a_number_too_large_refuses_the_whole_batch() {
    on_each(|index| {
        for bad in [EntryRow { sequence: 1 << 63, ..entry(2, 1) }, EntryRow { lamport: u64::MAX, ..entry(2, 1) }] {
            let other_log = EntryRow { device: [77; 32], ..entry(1, 1) };
            let error = index.apply(&with_entries(vec![other_log, bad])).unwrap_err();
            assert!(matches!(error, StoreError::OutOfRange { .. }));
            assert_eq!((index.count_entries().unwrap(), index.stamp().unwrap()), (0, None));
        }
        // The log that was named in the undone batch is named anew.
        index.apply(&with_entries(vec![EntryRow { device: [77; 32], ..entry(1, 1) }])).unwrap();
        assert_eq!(index.entry(&[1; 32]).unwrap().unwrap().device, [77; 32]);
    });
}

#[test]
fn forms_sounds_labels_links_keys_and_meta() {
    let form = |form: u8, kind, subject: u8, source: u8| FormRow {
        form: [form; 32],
        kind,
        subject: [subject; 16],
        source: [source; 16],
    };
    let sound =
        |sound: u8, subject: u8, source: u8| SoundRow { sound: [sound; 16], subject: [subject; 16], source: [source; 16] };
    let label = |label: &str, subject: u8| LabelRow { label: label.to_owned(), subject: [subject; 16] };
    let key = |key: u8, subject: u8, page: &str| KeyRow {
        key_ref: [key; 16],
        subject: [subject; 16],
        compartment: 3,
        page: page.to_owned(),
    };
    on_each(|index| {
        index
            .apply(&Batch {
                forms: vec![form(1, 1, 2, 1), form(1, 1, 1, 1), form(1, 1, 1, 2), form(1, 2, 3, 1), form(1, 1, 1, 1)],
                sounds: vec![sound(3, 2, 7), sound(3, 1, 8), sound(3, 1, 7), sound(2, 1, 7), sound(3, 1, 7)],
                labels: vec![label("P-0001", 2), label("P-0001", 1), label("P-B0001", 1), label("P-0001", 1)],
                links: vec![([1; 16], [2; 16]), ([2; 16], [1; 16]), ([3; 16], [1; 16])],
                keys: vec![key(2, 1, "old"), key(1, 1, "a"), key(2, 1, "new")],
                meta: vec![("policy".to_owned(), vec![1]), ("policy".to_owned(), vec![2])],
                stamp: vec![],
                ..Batch::default()
            })
            .unwrap();
        let two: [Subject; 2] = [[1; 16], [2; 16]];
        assert_eq!(index.shared_forms(1).unwrap(), [two.to_vec()]);
        assert_eq!(index.shared_forms(2).unwrap(), [[[0; 16]; 0]; 0]);
        let bearers = vec![([1; 16], [7; 16]), ([1; 16], [8; 16]), ([2; 16], [7; 16])];
        assert_eq!(index.bearers_of_sounds(&[[9; 16], [3; 16], [2; 16]]).unwrap(), [vec![], bearers, vec![([1; 16], [7; 16])]]);
        assert!(index.sounds_of(&[1; 16]).unwrap() == [sound(2, 1, 7), sound(3, 1, 7), sound(3, 1, 8)]);
        assert_eq!(index.subjects_with_form(1, &[1; 32]).unwrap(), two);
        let asked = [(2, [1; 32]), (1, [9; 32]), (1, [1; 32])];
        assert_eq!(index.subjects_with_forms(&asked).unwrap(), [vec![[3; 16]], vec![], two.to_vec()]);
        assert!(index.forms_of(&[1; 16]).unwrap() == [form(1, 1, 1, 1), form(1, 1, 1, 2)]);
        let of_many = index.forms_of_many(&[[2; 16], [9; 16], [1; 16]]).unwrap();
        assert!(of_many == [vec![form(1, 1, 2, 1)], vec![], vec![form(1, 1, 1, 1), form(1, 1, 1, 2)]]);
        assert!(index.sounds_of_many(&[[9; 16], [2; 16]]).unwrap() == [vec![], vec![sound(3, 2, 7)]]);
        assert_eq!(index.subject_of_label("P-0001").unwrap(), two, "given twice, shown twice");
        assert_eq!(index.subject_of_label("P-0002").unwrap(), [[0; 16]; 0]);
        assert_eq!(index.labels_of(&[1; 16]).unwrap(), ["P-0001", "P-B0001"]);
        assert_eq!(index.labels_of_many(&[[9; 16], [2; 16]]).unwrap(), [vec![], vec!["P-0001".to_owned()]]);
        assert_eq!(index.links_of(&[1; 16]).unwrap(), [[2; 16], [3; 16]]);
        assert_eq!(index.links_of(&[3; 16]).unwrap(), [[1; 16]]);
        assert_eq!(index.key_for(&[1; 16], 3).unwrap(), [key(1, 1, "a"), key(2, 1, "new")]);
        assert_eq!(index.key_for(&[1; 16], 4).unwrap(), []);
        assert_eq!(index.meta("policy").unwrap().unwrap(), [2]);
        assert_eq!(index.meta("other").unwrap(), None);
        assert_eq!(index.stamp().unwrap(), Some(vec![]), "an empty stamp is a stamp");
    });
}

#[test]
fn forms_and_hashes_that_begin_alike_are_told_apart() {
    let ends_in = |end: u8| std::array::from_fn(|at| if at < 31 { 7 } else { end });
    let form =
        |kind, end, subject: u8, source: u8| FormRow { form: ends_in(end), kind, subject: [subject; 16], source: [source; 16] };
    on_each(|index| {
        let forms = vec![form(1, 1, 1, 1), form(1, 2, 2, 1), form(2, 1, 3, 1), form(1, 1, 3, 2), form(1, 2, 3, 2)];
        let entries = vec![EntryRow { hash: ends_in(1), ..entry(1, 1) }, EntryRow { hash: ends_in(2), ..entry(2, 2) }];
        index.apply(&Batch { forms, ..with_entries(entries) }).unwrap();
        let asked = [(1, ends_in(1)), (1, ends_in(2)), (2, ends_in(1)), (1, ends_in(3)), (2, ends_in(2))];
        let one = |subject: u8| [subject; 16];
        let found = [vec![one(1), one(3)], vec![one(2), one(3)], vec![one(3)], vec![], vec![]];
        assert_eq!(index.subjects_with_forms(&asked).unwrap(), found);
        assert_eq!(index.shared_forms(1).unwrap(), [vec![one(1), one(3)], vec![one(2), one(3)]]);
        assert_eq!(index.entry(&ends_in(2)).unwrap().unwrap().subject, one(2));
        assert!(index.entry_exists(&ends_in(1)).unwrap() && !index.entry_exists(&ends_in(3)).unwrap());
    });
}

#[test]
fn what_comes_later_of_one_entry_joins_what_is_there() {
    let form = |form: u8| FormRow { form: [form; 32], kind: 1, subject: [1; 16], source: [7; 16] };
    let sound = |sound: u8| SoundRow { sound: [sound; 16], subject: [1; 16], source: [7; 16] };
    on_each(|index| {
        for (forms, sounds) in [(vec![form(2)], vec![]), (vec![form(1), form(2)], vec![sound(4)]), (vec![], vec![sound(3)])] {
            index.apply(&Batch { forms, sounds, ..Batch::default() }).unwrap();
        }
        assert!(index.forms_of(&[1; 16]).unwrap() == [form(1), form(2)]);
        assert!(index.sounds_of(&[1; 16]).unwrap() == [sound(3), sound(4)]);
        assert_eq!(index.subjects_with_forms(&[(1, [1; 32]), (1, [2; 32])]).unwrap(), [[[1; 16]], [[1; 16]]]);
        assert_eq!(index.bearers_of_sounds(&[[3; 16]]).unwrap(), [[([1; 16], [7; 16])]]);
    });
}

#[test]
fn pages_are_named_once_until_they_are_gone() {
    let page = |page: &str, says: u8| PageRow { page: page.to_owned(), generation: [7; 32], says: [says; 32] };
    on_each(|index| {
        index.apply(&Batch { pages: vec![page("b", 1), page("a", 2), page("b", 3)], ..Batch::default() }).unwrap();
        assert_eq!(index.pages().unwrap(), [page("a", 2), page("b", 3)]);
        let gone = vec!["a".to_owned(), "b".to_owned(), "never there".to_owned()];
        index.apply(&Batch { pages_gone: gone, pages: vec![page("a", 4)], ..Batch::default() }).unwrap();
        assert_eq!(index.pages().unwrap(), [page("a", 4)]);
        index.clear().unwrap();
        assert_eq!(index.pages().unwrap(), []);
    });
}

/// A batch with one row of each kind about each of subjects 1 and 2.
pub(super) fn one_of_each() -> Batch {
    let both = || [1_u8, 2].into_iter();
    Batch {
        entries: both().map(|one| entry(one, one)).collect(),
        forms: both().map(|one| FormRow { form: [one; 32], kind: 1, subject: [one; 16], source: [0; 16] }).collect(),
        sounds: both().map(|one| SoundRow { sound: [one; 16], subject: [one; 16], source: [0; 16] }).collect(),
        labels: both().map(|one| LabelRow { label: format!("P-000{one}"), subject: [one; 16] }).collect(),
        links: vec![([1; 16], [2; 16])],
        keys: both().map(|one| KeyRow { key_ref: [one; 16], subject: [one; 16], compartment: 1, page: String::new() }).collect(),
        meta: vec![("name".to_owned(), b"value".to_vec())],
        stamp: b"first".to_vec(),
        ..Batch::default()
    }
}

#[test]
fn the_forgotten_leave_no_row_and_the_others_stay() {
    on_each(|index| {
        index.apply(&one_of_each()).unwrap();
        let locked = EntryRow { body: RowBody::Locked(4), ..entry(1, 1) };
        let batch =
            Batch { forgotten: vec![[1; 16]], entries: vec![locked.clone()], stamp: b"second".to_vec(), ..Batch::default() };
        index.apply(&batch).unwrap();
        assert_same(&index.entries_of(&[1; 16]).unwrap(), &[locked]);
        assert!(index.forms_of(&[1; 16]).unwrap().is_empty());
        assert!(index.subjects_with_form(1, &[1; 32]).unwrap().is_empty());
        assert!(index.sounds_of(&[1; 16]).unwrap().is_empty() && index.bearers_of_sounds(&[[1; 16]]).unwrap()[0].is_empty());
        assert!(index.labels_of(&[1; 16]).unwrap().is_empty());
        assert!(index.key_for(&[1; 16], 1).unwrap().is_empty());
        assert!(index.links_of(&[1; 16]).unwrap().is_empty() && index.links_of(&[2; 16]).unwrap().is_empty());
        assert_same(&index.entries_of(&[2; 16]).unwrap(), &[entry(2, 2)]);
        assert_eq!(index.labels_of(&[2; 16]).unwrap(), ["P-0002"]);
        assert_eq!(index.stamp().unwrap().unwrap(), b"second");
    });
}

#[test]
fn clearing_leaves_an_empty_index_that_can_be_built_again() {
    on_each(|index| {
        for _ in 0..2 {
            index.apply(&one_of_each()).unwrap();
            assert_eq!(index.stamp().unwrap().unwrap(), b"first");
            index.clear().unwrap();
            assert_eq!((index.count_entries().unwrap(), index.stamp().unwrap()), (0, None));
            assert!(index.forms_of(&[2; 16]).unwrap().is_empty() && index.meta("name").unwrap().is_none());
        }
    });
}

#[test]
fn persons_are_subjects_of_class_person() {
    on_each(|index| {
        let office = EntryRow { class: 1, ..entry(4, 9) };
        index.apply(&with_entries(vec![entry(3, 2), entry(1, 1), entry(2, 2), office])).unwrap();
        assert_eq!(index.persons().unwrap(), [[1; 16], [2; 16]]);
        assert_eq!((index.count_persons().unwrap(), index.count_entries().unwrap()), (2, 4));
    });
}
