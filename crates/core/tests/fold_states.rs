//! What the fold keeps of records for those who ask it: what stands, what waits for a second member, whom to call.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use volya_core::event::{
    Alarm, AlarmCause, Answered, Attachment, BulkClosed, BulkKind, Concern, Countersign, Doubtful, Duty, Event, FormKind,
    FormLanguage, FormReviewed, FormWithdrawn, Head, Mistaken, OnCall, PanelVote, Parked, Risk, RiskLevel, SameAs, Screened,
    Standing, Taint, TaintLifted, Talk, Written,
};
use volya_core::fold::{Apart, Content, Office, Person, Position, Record, Slot, Trust, units};
use volya_core::gate::Terms;
use volya_core::id::{BulkId, DeviceId, Digest, EntryHash, MemberId, PersonId};
use volya_core::place::{Destination, State};
use volya_core::policy::Policy;
use volya_core::roster::{Coverage, Role};
use volya_core::will::{Report, ReportSource, ReportedWish, Side};

const HE: PersonId = PersonId([2; 16]);

fn at() -> Timestamp {
    "2026-03-01T09:00:00Z".parse().unwrap()
}

fn state(code: &str) -> State {
    State::parse(code).unwrap()
}

/// The `n`th record, by a member and on a device of its own.
fn record(n: u8, role: Role, subject: Option<PersonId>, what: Event) -> Record {
    Record {
        hash: EntryHash([n; 32]),
        position: Position { lamport: u64::from(n), device: DeviceId([n; 32]), sequence: 1 },
        member: MemberId([n; 16]),
        role,
        subject,
        supersedes: Vec::new(),
        trust: Trust::Full,
        content: Content::Read(Box::new(Written { at: at(), bulk: None, what })),
    }
}

fn signature(n: u8, of: u8, subject: Option<PersonId>) -> Record {
    let signed = Countersign { entries: vec![EntryHash([of; 32])], bulks: Vec::new() };
    record(n, Role::Reviewer, subject, Event::Countersign(signed))
}

fn office(records: Vec<Record>) -> Office {
    Office::fold(records, Vec::new(), Coverage::All)
}

fn person(start: PersonId, records: &[Record]) -> Person {
    units(start, records, &office(Vec::new())).remove(0)
}

fn standing(code: &str) -> Event {
    Event::Standing(Standing {
        state: state(code),
        party: true,
        party_since: None,
        reserves_article_12: false,
        other_guarantee: None,
        willing: true,
        able: true,
        onward: Vec::new(),
        sources: vec!["country file".to_owned()],
        assessed_on: at(),
    })
}

fn absent(code: &str) -> Event {
    Event::Risk(Risk {
        state: state(code),
        level: RiskLevel::Absent,
        grounds: Vec::new(),
        sources: vec!["country file".to_owned()],
        assurances: Vec::new(),
        assessed_on: at(),
    })
}

fn report(wish: ReportedWish) -> Event {
    let to = Destination::Unspecified;
    Event::Report(Report { source: ReportSource::Press, wish, to, said_on: None, language: None, note: None })
}

#[test]
fn the_office_keeps_what_stands_and_what_waits_for_a_second_member() {
    let call = OnCall { duty: Duty::Custody, call: "transport desk, 113".to_owned() };
    let alarm = Alarm { cause: AlarmCause::Dropped, list: Digest([9; 32]), persons: 1 };
    let attachment = Attachment { payload: Digest([1; 32]), plain: Digest([2; 32]), size_bytes: 3 };
    let (list, policy) = (Digest([9; 32]), Digest([3; 32]));
    let screened = Screened { list, attachment, terms: Terms::default(), series: None, policy, counts: [1, 0, 0, 0] };
    let office = office(vec![
        record(1, Role::Admin, None, standing("KR")),
        record(2, Role::Admin, None, standing("PL")),
        signature(3, 2, None),
        record(4, Role::Interviewer, None, report(ReportedWish::Refuses)),
        record(5, Role::Interviewer, None, report(ReportedWish::Wishes)),
        record(6, Role::Admin, None, Event::OnCall(call)),
        record(7, Role::Admin, None, Event::Alarm(alarm.clone())),
        record(8, Role::Admin, None, Event::PolicySet(Policy::default())),
        signature(9, 8, None),
        record(10, Role::Interviewer, None, Event::Screened(screened.clone())),
    ]);
    assert_eq!(office.screenings, [(EntryHash([10; 32]), screened)]);
    assert_eq!(office.unsigned, [EntryHash([1; 32])]);
    assert_eq!(office.standings().map(|(state, _)| state).collect::<Vec<_>>(), [state("KR"), state("PL")]);
    assert_eq!(office.reports_about_unknown, [EntryHash([4; 32])]);
    assert_eq!(office.on_call[&Duty::Custody], "transport desk, 113");
    assert_eq!(office.alarms, [(EntryHash([7; 32]), at(), alarm)]);
    assert_eq!(office.policy_entries, [EntryHash([8; 32])]);
}

#[test]
fn the_office_knows_closed_files_parked_devices_and_who_is_doubtful() {
    let bulk = BulkId([5; 16]);
    let head = Head { device: DeviceId([8; 32]), size: 3, root: Digest([8; 32]) };
    let closed = BulkClosed { bulk, kind: BulkKind::Persons, file: Digest([6; 32]), entries: 1 };
    let taint =
        Taint { what: Doubtful::Taker("t-1".to_owned()), from: at(), to: None, reason: "hired by the custodian".to_owned() };
    let office = office(vec![
        record(1, Role::Interviewer, None, Event::BulkClosed(closed)),
        record(2, Role::Admin, None, Event::Parked(Parked { head })),
        signature(3, 2, None),
        record(4, Role::Interviewer, None, Event::Taint(taint.clone())),
    ]);
    assert!(office.closed_bulks().contains(&bulk));
    assert_eq!(office.parked(head.device), Some(head));
    assert_eq!(office.parked(DeviceId([7; 32])), None);
    assert_eq!(office.parkings().collect::<Vec<_>>(), [head]);
    assert_eq!(office.soundly_parked().collect::<Vec<_>>(), [head]);
    assert_eq!(office.taints().iter().collect::<Vec<_>>(), [&(EntryHash([4; 32]), taint)]);
}

#[test]
fn a_parking_in_doubt_keeps_a_log_closed_and_sets_no_device_aside() {
    let head = |n: u8| Head { device: DeviceId([n; 32]), size: 3, root: Digest([n; 32]) };
    let parked =
        |n: u8, of: u8| [record(n, Role::Admin, None, Event::Parked(Parked { head: head(of) })), signature(n + 1, n, None)];
    let records = [parked(1, 7), parked(3, 8)].concat();
    let apart = Apart { parked: BTreeMap::from([(head(9).device, head(9))]), unsettled: BTreeSet::from([head(8).device]) };
    let office = Office::fold_apart(records, Vec::new(), Coverage::All, &apart);
    assert_eq!(office.parkings().collect::<Vec<_>>(), [head(7), head(8), head(9)]);
    assert_eq!(office.soundly_parked().collect::<Vec<_>>(), [head(7), head(8)]);
    let set_aside = |n: u8| office.is_set_aside(head(n).device);
    assert_eq!([7, 8, 9].map(set_aside), [true, false, false], "what is missing of a removed device is missed still");
}

#[test]
fn who_may_open_nothing_votes_for_nobody() {
    let vote = PanelVote { on: EntryHash([1; 32]), assents: true, reasons: "heard him twice".to_owned() };
    let trusted = |role: Role| person(HE, &[record(2, role, Some(HE), Event::PanelVote(vote.clone()))]).review.votes[0].trusted;
    assert_eq!([Role::Reviewer, Role::Monitor].map(trusted), [true, false]);
}

#[test]
fn nothing_but_a_lifting_ends_a_doubt() {
    let taint = Taint { what: Doubtful::Taker("t-1".to_owned()), from: at(), to: None, reason: "hired".to_owned() };
    let after = |what: Event| {
        let mut record = record(2, Role::Admin, None, what);
        record.supersedes = vec![EntryHash([1; 32])];
        let records = vec![self::record(1, Role::Interviewer, None, Event::Taint(taint.clone())), record, signature(3, 2, None)];
        office(records).taints().iter().count()
    };
    assert_eq!(after(Event::PolicySet(Policy::default())), 1);
    assert_eq!(after(Event::TaintLifted(TaintLifted { reason: "it was his brother".to_owned() })), 0);
}

#[test]
fn an_answer_has_seen_nothing_of_a_log_that_its_author_had_not_seen() {
    let concern = Concern::Entry(EntryHash([1; 32]));
    let answered = Answered { to: concern, by: "the night desk".to_owned(), done: "a visit is under way".to_owned() };
    let answers = office(vec![record(5, Role::Interviewer, None, Event::Answered(answered))]).answers;
    let saw = |device: u8, sequence: u64| answers[0].saw(Position { lamport: 1, device: DeviceId([device; 32]), sequence });
    assert!(saw(5, 0));
    assert!(!saw(5, 1), "his own answer");
    assert!(!saw(6, 0), "another log");
}

#[test]
fn a_wording_is_used_when_two_have_signed_it_and_nobody_has_taken_it_back_since() {
    let (form, language) = (FormKind::Declaration, FormLanguage::Korean);
    let review = |n: u8, of: u8, names: &[u8]| {
        let read = FormReviewed { form, language, digest: Digest([of; 32]) };
        let mut record = record(n, Role::Interviewer, None, Event::FormReviewed(read));
        record.supersedes = names.iter().map(|name| EntryHash([*name; 32])).collect();
        record
    };
    let taken_back = |n: u8, of: u8| {
        let back = FormWithdrawn { form, language, digest: Digest([of; 32]), reason: "it says home".to_owned() };
        record(n, Role::Monitor, None, Event::FormWithdrawn(back))
    };
    let used = |records: &[Record]| {
        let forms = office(records.to_vec()).reviewed_forms;
        forms.into_iter().map(|(_, _, digest)| digest.0[0]).collect::<Vec<u8>>()
    };
    let mut records = vec![review(1, 1, &[]), review(2, 2, &[]), signature(3, 1, None), signature(4, 2, None), review(5, 3, &[])];
    assert_eq!(used(&records), [1, 2], "one has signed the third");
    records.extend([taken_back(6, 1), taken_back(7, 1)]);
    assert_eq!(used(&records), [2]);
    assert_eq!(office(records.clone()).withdrawn_forms.len(), 2);
    records.extend([review(8, 1, &[6]), signature(9, 8, None)]);
    assert_eq!(used(&records), [2], "somebody else had taken it back too");
    records.push(review(10, 1, &[6, 7]));
    assert_eq!(used(&records), [2], "one has signed the new review");
    records.push(signature(11, 10, None));
    assert_eq!(used(&records), [1, 2]);
}

#[test]
fn of_a_person_waits_what_a_signature_would_change_and_nobody_called_a_mistake() {
    let talk = Talk { party: Side::Receiver, state: None, at: at(), minutes: 10, free: true };
    let mark = Mistaken { entries: vec![EntryHash([5; 32])], reason: "meant another".to_owned() };
    let records = [
        record(1, Role::Interviewer, Some(HE), absent("KR")),
        record(2, Role::Interviewer, Some(HE), absent("PL")),
        signature(3, 2, Some(HE)),
        record(4, Role::Interviewer, Some(HE), Event::Talk(talk)),
        record(5, Role::Interviewer, Some(HE), absent("CH")),
        record(6, Role::Interviewer, Some(HE), Event::Mistaken(mark)),
        signature(7, 6, Some(HE)),
    ];
    assert_eq!(person(HE, &records).unsigned, [EntryHash([1; 32])]);
}

#[test]
fn of_linked_records_the_one_asked_about_comes_first() {
    let other = PersonId([1; 16]);
    let records = [record(1, Role::Interviewer, Some(HE), Event::SameAs(SameAs { other })), signature(2, 1, Some(HE))];
    assert_eq!(person(HE, &records).ids, [HE, other]);
    assert_eq!(person(other, &records).ids, [other, HE]);
}

#[test]
fn of_two_copies_of_an_entry_the_less_trusted_stands() {
    let (assessed, signed) = (record(1, Role::Interviewer, Some(HE), absent("KR")), signature(2, 1, Some(HE)));
    let copy = Record { trust: Trust::HoldsOnly, ..assessed.clone() };
    let counts = |records: &[Record]| person(HE, records).risks.get(&state("KR")).is_some_and(Slot::is_counted);
    assert!(counts(&[assessed.clone(), signed.clone()]));
    assert!(!counts(&[assessed.clone(), signed.clone(), copy.clone()]));
    assert!(!counts(&[copy, signed, assessed]));
}
