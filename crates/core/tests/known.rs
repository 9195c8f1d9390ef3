//! By what somebody is known, which entries are about whom, and where each stands.
#![allow(clippy::unwrap_used)]

use jiff::Timestamp;
use volya_core::event::{BulkClosed, BulkKind, Countersign, Event, Identity, Mistaken, NotSameAs, Registered, SameAs, Written};
use volya_core::fold::{Content, Office, Person, Position, Record, Trust, people, units};
use volya_core::id::{BulkId, DeviceId, Digest, EntryHash, Label, Letter, MemberId, PersonId};
use volya_core::roster::{Coverage, Role};

const HE: PersonId = PersonId([2; 16]);
const OTHER: PersonId = PersonId([1; 16]);
const THIRD: PersonId = PersonId([3; 16]);
const REGISTERED_AT: &str = "2026-01-20T09:00:00Z";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// The `n`th entry, an interviewer's, at this place of the log of device 7.
fn entry(n: u8, sequence: u64, subject: PersonId, what: Event) -> Record {
    Record {
        hash: EntryHash([n; 32]),
        position: Position { lamport: u64::from(n), device: DeviceId([7; 32]), sequence },
        member: MemberId([7; 16]),
        role: Role::Interviewer,
        subject: Some(subject),
        supersedes: Vec::new(),
        trust: Trust::Full,
        content: Content::Read(Box::new(Written { at: at(REGISTERED_AT), bulk: None, what })),
    }
}

fn registered(n: u8, sequence: u64, subject: PersonId) -> Record {
    let label = Label::new(Letter::nth(0).unwrap(), u32::from(n));
    entry(n, sequence, subject, Event::Registered(Registered { label, capture: None }))
}

fn known_as(n: u8, sequence: u64, subject: PersonId) -> Record {
    entry(n, sequence, subject, Event::Identity(Identity::default()))
}

/// What a reviewer writes on a device of his own.
fn by_another(n: u8, subject: PersonId, what: Event) -> Record {
    let mut record = entry(n, 1, subject, what);
    (record.position.device, record.member, record.role) = (DeviceId([n; 32]), MemberId([n; 16]), Role::Reviewer);
    record
}

fn signature(n: u8, of: u8, subject: PersonId) -> Record {
    by_another(n, subject, Event::Countersign(Countersign { entries: vec![EntryHash([of; 32])], bulks: Vec::new() }))
}

fn office() -> Office {
    Office::fold(Vec::new(), Vec::new(), Coverage::All)
}

fn person(records: &[Record]) -> Person {
    units(HE, records, &office()).remove(0)
}

/// Rows of a file that was never closed are nobody's word for who he is; those of one that was are as good as what was typed.
#[test]
fn rows_of_a_file_that_broke_off_make_nobody_known() {
    let bulk = BulkId([5; 16]);
    let mut rows = [registered(1, 5, HE), known_as(2, 6, HE)];
    for row in &mut rows {
        let Content::Read(written) = &mut row.content else { continue };
        written.bulk = Some(bulk);
    }
    let by_one = |office: &Office| units(HE, &rows, office).remove(0).known_by_one.len();
    assert_eq!(by_one(&office()), 1);
    let closed = BulkClosed { bulk, kind: BulkKind::Persons, file: Digest([6; 32]), entries: 2 };
    let mut closing = entry(3, 7, HE, Event::BulkClosed(closed));
    closing.subject = None;
    assert_eq!(by_one(&Office::fold(vec![closing], Vec::new(), Coverage::All)), 0);
}

/// The numbers of the entries by which he is known on one member's word.
fn by_one(records: &[Record]) -> Vec<u8> {
    person(records).known_by_one.iter().map(|entry| entry.0[0]).collect()
}

#[test]
fn what_was_written_with_his_registration_needs_no_second_member() {
    let together = [registered(1, 5, HE), known_as(2, 6, HE), known_as(3, 7, HE)];
    assert!(by_one(&together).is_empty());
    assert!(person(&together).unsigned.is_empty());
}

#[test]
fn what_was_added_later_or_elsewhere_is_one_members_word() {
    let with = |more: Record| by_one(&[registered(1, 5, HE), known_as(2, 6, HE), more]);
    let changed = |change: fn(&mut Record)| {
        let mut record = known_as(3, 7, HE);
        change(&mut record);
        with(record)
    };
    assert!(changed(|_| ()).is_empty());
    assert_eq!(with(known_as(3, 8, HE)), [3], "something was written between");
    let between = entry(4, 7, HE, Event::NotSameAs(NotSameAs { other: THIRD }));
    let written = [registered(1, 5, HE), known_as(2, 6, HE), between, known_as(3, 8, HE)];
    assert_eq!(by_one(&written), [3], "something else about him was written between");
    assert_eq!(with(known_as(3, 4, HE)), [3], "before he was registered");
    assert_eq!(changed(|record| record.position.device = DeviceId([8; 32])), [3], "on another device");
    assert_eq!(changed(|record| record.trust = Trust::HoldsOnly), [3], "by an entry that may open nothing");
    assert_eq!(changed(|record| record.role = Role::Monitor), [3], "by a member who may open nothing");
    let later = |record: &mut Record| {
        let Content::Read(written) = &mut record.content else { return };
        written.at = at("2026-01-20T09:00:01Z");
    };
    assert_eq!(changed(later), [3], "a second later");
    let mut signed = vec![registered(1, 5, HE), known_as(2, 8, HE), signature(3, 2, HE)];
    assert!(by_one(&signed).is_empty(), "a second member has signed it");
    signed[1].member = MemberId([3; 16]);
    assert_eq!(by_one(&signed), [2], "a member has signed his own");
}

#[test]
fn who_was_registered_twice_has_nothing_from_his_registration() {
    let mut again = registered(4, 1, HE);
    again.position.device = DeviceId([8; 32]);
    assert_eq!(by_one(&[registered(1, 5, HE), known_as(2, 6, HE), again]), [2]);
}

#[test]
fn of_linked_records_each_has_what_came_with_its_own_registration() {
    let link = |n| [entry(n, 20, HE, Event::SameAs(SameAs { other: OTHER })), signature(n + 1, n, HE)];
    let mut records = vec![registered(1, 5, HE), known_as(2, 6, HE), registered(3, 7, OTHER), known_as(4, 8, OTHER)];
    records.extend(link(10));
    assert_eq!(person(&records).ids, [HE, OTHER]);
    assert!(by_one(&records).is_empty());
    // One stands behind the registration of the other.
    let mut records = vec![registered(1, 5, HE), known_as(2, 6, OTHER), registered(3, 8, OTHER)];
    records.extend(link(10));
    assert_eq!(by_one(&records), [2]);
}

#[test]
fn what_he_was_known_by_by_mistake_finds_nobody_any_more() {
    let mark = Mistaken { entries: vec![EntryHash([2; 32])], reason: "meant another".to_owned() };
    let marked = [registered(1, 5, HE), known_as(2, 6, HE), entry(3, 9, HE, Event::Mistaken(mark)), signature(4, 3, HE)];
    assert_eq!(by_one(&marked[..3]), [0_u8; 0]);
    assert_eq!(by_one(&marked), [2]);
}

#[test]
fn an_entry_about_him_has_its_place() {
    let he = person(&[registered(1, 5, HE), known_as(2, 6, HE)]);
    let place = |n: u8| he.place(EntryHash([n; 32])).map(|place| place.sequence);
    assert_eq!([1, 2, 3].map(place), [Some(5), Some(6), None]);
}

#[test]
fn every_record_is_of_one_person() {
    let mut records = vec![registered(1, 1, THIRD), registered(2, 2, HE), registered(3, 3, OTHER)];
    let ids = |records: &[Record]| people(records, &office()).into_iter().map(|person| person.ids).collect::<Vec<_>>();
    assert_eq!(ids(&records), [[THIRD], [HE], [OTHER]]);
    records.push(entry(4, 4, OTHER, Event::SameAs(SameAs { other: HE })));
    assert_eq!(ids(&records).len(), 3, "one member says so");
    records.push(signature(5, 4, OTHER));
    assert_eq!(ids(&records), [vec![THIRD], vec![HE, OTHER]]);
    let mut not = entry(6, 5, HE, Event::NotSameAs(NotSameAs { other: OTHER }));
    not.supersedes = vec![EntryHash([4; 32])];
    records.push(not);
    assert_eq!(ids(&records).len(), 3, "while it is disputed he is not said to be the other");
}
