//! What is due, on which day, whoever asks and wherever he stands; what presses, and what an answer covers.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp, ToSpan};
use proptest::prelude::*;
use serde_json::{Value, json};
use volya_core::case::*;
use volya_core::event::*;
use volya_core::fold::*;
use volya_core::gate::{Case, ReviewOutcome, Route, Verdict};
use volya_core::id::*;
use volya_core::law::Rule;
use volya_core::place::{Destination, State};
use volya_core::roster::{Coverage, Role};
use volya_core::time::Now;
use volya_core::will::{Declaration, DestinationStance, Stance};

const HE: PersonId = PersonId([1; 16]);
const A: DeviceId = DeviceId([1; 32]);
const B: DeviceId = DeviceId([2; 32]);

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Logs under construction.
#[derive(Clone, Default)]
struct Book {
    records: Vec<Record>,
    sizes: BTreeMap<DeviceId, u64>,
}

impl Book {
    fn write(
        &mut self,
        device: DeviceId,
        role: Role,
        about: Option<PersonId>,
        when: &str,
        names: &[EntryHash],
        what: Event,
    ) -> EntryHash {
        let sequence = self.sizes.entry(device).or_default();
        let mut hash = [device.0[0]; 32];
        hash[24..].copy_from_slice(&sequence.to_be_bytes());
        self.records.push(Record {
            hash: EntryHash(hash),
            position: Position { lamport: self.records.len() as u64, device, sequence: *sequence },
            member: MemberId([role.number(); 16]),
            role,
            subject: about,
            supersedes: names.to_vec(),
            trust: if role == Role::Monitor { Trust::HoldsOnly } else { Trust::Full },
            content: Content::Read(Box::new(Written { at: at(when), bulk: None, what })),
        });
        *sequence += 1;
        EntryHash(hash)
    }

    /// A fact of one member.
    fn fact(&mut self, when: &str, fact: Fact) -> EntryHash {
        self.write(A, Role::Interviewer, Some(HE), when, &[], Event::Fact(fact))
    }

    /// One that a second member has signed.
    fn signed(&mut self, when: &str, fact: Fact) -> EntryHash {
        let entry = self.fact(when, fact);
        self.sign(when, entry)
    }

    fn sign(&mut self, when: &str, entry: EntryHash) -> EntryHash {
        let countersign = Event::Countersign(Countersign { entries: vec![entry], bulks: Vec::new() });
        self.write(A, Role::Reviewer, Some(HE), when, &[], countersign);
        entry
    }

    fn office(&self) -> Office {
        Office::fold(self.records.clone(), Vec::new(), Coverage::All)
    }

    fn due(&self, now: &str) -> Vec<Due> {
        let office = self.office();
        due(&fold_person(&[HE], self.records.clone(), &office), &office, Now::exactly(at(now)))
    }

    /// When what this rule asks for is due, and how pressing it is.
    fn says(&self, rule: Rule, now: &str) -> Vec<(String, Urgency)> {
        self.due(now).into_iter().filter(|due| due.rule == rule).map(|due| (due.by.to_string(), due.urgency)).collect()
    }
}

trait Number {
    fn number(self) -> u8;
}

impl Number for Role {
    fn number(self) -> u8 {
        match self {
            Self::Admin => 1,
            Self::Interviewer => 2,
            Self::Reviewer => 3,
            _ => 4,
        }
    }
}

fn held(since: &str) -> Fact {
    Fact::Custody(Custody { status: CustodyStatus::InCustody, since: Some(day(since)), place: None })
}

fn handed_over(since: &str) -> Fact {
    Fact::Custody(Custody { status: CustodyStatus::Transferred, since: Some(day(since)), place: None })
}

fn seen(on: &str) -> Fact {
    Fact::ProofOfLife(ProofOfLife { on: day(on), by: volya_core::will::Side::Neutral })
}

fn asked(on: &str, over: bool) -> Fact {
    Fact::Aftercare(Aftercare { on: day(on), well: true, over })
}

fn one(by: &str, urgency: Urgency) -> Vec<(String, Urgency)> {
    vec![(by.to_owned(), urgency)]
}

#[test]
fn the_hundred_and_twentieth_day_of_the_commission_makes_free() {
    let last = date(1953, 9, 24).checked_add(120.days()).unwrap();
    assert_eq!(last, date(1954, 1, 22));
    let mut book = Book::default();
    book.signed("1953-09-24T06:00:00Z", held("1953-09-24"));
    let deadline =
        Deadline { on: last, declared_by: "the Commission".to_owned(), ground: "Terms of Reference, para 11".to_owned() };
    book.signed("1953-09-24T07:00:00Z", Fact::Deadline(deadline));
    let end = "1954-01-23T00:00:00Z";
    assert_eq!(book.says(Rule::Hnd7, "1953-12-23T00:00:00Z"), one(end, Urgency::Due));
    assert_eq!(
        book.says(Rule::Hnd7, "1954-01-20T00:00:00Z"),
        one(end, Urgency::Due),
        "the day on which the chair gave them back"
    );
    assert_eq!(book.says(Rule::Hnd7, end), one(end, Urgency::Due));
    assert_eq!(book.says(Rule::Hnd7, "1954-01-23T00:00:01Z"), one(end, Urgency::Breach));
    assert_eq!(book.says(Rule::Hnd7, "1956-02-06T00:00:00Z"), one(end, Urgency::Breach), "it falls silent by no lapse of time");
    let released = Custody { status: CustodyStatus::Released, since: Some(day("1954-01-23")), place: None };
    let names = book.records.iter().find(|r| r.position.sequence == 0).map(|r| r.hash).unwrap();
    let entry =
        book.write(A, Role::Interviewer, Some(HE), "1954-01-23T09:00:00Z", &[names], Event::Fact(Fact::Custody(released)));
    book.sign("1954-01-23T09:00:00Z", entry);
    assert_eq!(
        book.says(Rule::Hnd7, "1954-02-21T00:00:00Z"),
        one(end, Urgency::Overdue),
        "he is out; that he is free is declared still"
    );
    book.signed(
        "1954-01-24T09:00:00Z",
        Fact::Ended(Ended { how: Ending::Civilian, on: day("1954-01-23"), evidence: Digest([1; 32]) }),
    );
    assert!(book.due("1954-02-21T00:00:00Z").is_empty());
}

/// A case whose yes or no is `words`, with everything else in order and a good many things that run out.
fn running_out(words: &Value) -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../vectors/gate/t3-everything-in-order.json");
    let mut case: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let entries = case["entries"].as_array_mut().unwrap();
    entries.retain(|entry| !["yes1", "yes2", "confirmation"].contains(&entry["name"].as_str().unwrap()));
    let mut add = |name: &str, event: Value| {
        entries.push(json!({"name": name, "by": "int", "at": "2026-02-01T10:00:00Z", "person": "#P-0001", "signed_by": "rev", "event": event}));
    };
    add("deadline", json!({"fact": {"deadline": {"on": "2026-03-01", "declared_by": "commission", "ground": "terms"}}}));
    add("open", json!({"fact": {"appeal": {"appeal": "open", "until": "2026-03-05"}}}));
    add(
        "offer",
        json!({"fact": {"offer": {"by": "KR", "authority": "ministry", "on": "2026-02-01", "until": "2026-03-08", "document": "0e".repeat(32), "names_him": true, "exclusion_asked": true, "keeps_him": true}}}),
    );
    add("review", json!({"review_opened": {"to": "KP"}}));
    add("words", words.clone());
    case["review"] = "KP".into();
    case
}

#[test]
fn nothing_that_runs_out_ever_sends_anybody_anywhere() {
    let stances = [
        json!([{"to": "KP", "stance": "refuse"}]),
        json!([{"to": "any", "stance": "refuse"}]),
        json!([{"to": "KR", "stance": "undecided"}]),
        json!([{"to": "KR", "stance": "no-answer"}]),
        json!([{"to": "KP", "stance": "wants-information"}]),
    ];
    for stances in &stances {
        let mut case = running_out(&json!({"declaration": {"stances": stances}}));
        for to in ["KR", "KP"] {
            case["route"] = json!({"from": "UA", "to": to});
            for days in (0..400).step_by(5).chain([3000, 30_000]) {
                let now = at("2026-02-02T00:00:00Z") + SignedDuration::from_hours(24 * days);
                case["now"] = now.to_string().into();
                let case = Case::parse(&case.to_string()).unwrap();
                assert_ne!(case.screen().verdict, Verdict::Clear, "{stances} to {to} at {now}");
                assert!(!matches!(case.review(), Some(ReviewOutcome::Assisted(_))), "{stances} at {now}");
            }
        }
    }
}

#[test]
fn after_arrival_he_is_asked_on_four_days_and_every_half_year_from_there() {
    let mut book = Book::default();
    book.signed("2026-01-01T00:00:00Z", handed_over("2026-01-01"));
    let next = |book: &Book| book.says(Rule::Hnd6, "2026-01-01T12:00:00Z")[0].0.clone();
    let mut golden = vec![next(&book)];
    for on in ["2026-01-01", "2026-01-07", "2026-01-30", "2026-06-29", "2026-12-26", "2027-06-24", "2027-12-21", "2028-06-18"] {
        book.signed(&format!("{on}T12:00:00Z"), asked(on, false));
        golden.push(next(&book));
    }
    // Each answer was given on the day before a check, and ends with that day: the next midnight's check has been held.
    let expected = [
        "2026-01-02",
        "2026-01-08",
        "2026-01-31",
        "2026-06-30",
        "2026-12-27",
        "2027-06-25",
        "2027-12-22",
        "2028-06-19",
        "2028-12-16",
    ];
    assert_eq!(golden, expected.map(|day| format!("{day}T00:00:00Z")));
}

#[test]
fn it_is_over_when_he_says_so_and_two_have_signed_it() {
    let mut book = Book::default();
    book.signed("2026-01-01T00:00:00Z", handed_over("2026-01-01"));
    let pressing = |book: &Book| !book.says(Rule::Hnd6, "2030-01-01T00:00:00Z").is_empty();
    book.fact("2026-07-01T20:00:00Z", asked("2026-07-01", true));
    assert!(pressing(&book), "one member");
    let before = book.signed("2026-07-02T20:00:00Z", asked("2025-12-01", true));
    assert!(pressing(&book), "{before} speaks of a day before he went");
    let future = book.signed("2026-07-02T20:00:00Z", asked("2026-09-01", true));
    assert!(pressing(&book), "{future} speaks of a day that has not come");
    book.signed("2026-07-03T20:00:00Z", asked("2026-07-03", true));
    assert!(!pressing(&book));
    book.write(
        B,
        Role::Monitor,
        Some(HE),
        "2027-01-01T00:00:00Z",
        &[],
        Event::Fact(Fact::Aftercare(Aftercare { on: day("2027-01-01"), well: false, over: false })),
    );
    assert!(pressing(&book), "he is not well, from anybody");
    assert_eq!(
        book.due("2030-01-01T00:00:00Z").iter().filter(|due| due.urgency == Urgency::Breach && due.rule == Rule::Gate16).count(),
        1
    );
}

#[test]
fn leap_days_and_daylight_saving_move_no_check() {
    // Handed over on 29 February; the clocks of Kyiv change on 31 March and 27 October.
    let mut book = Book::default();
    book.signed("2024-02-29T08:00:00Z", handed_over("2024-02-29"));
    let next = |book: &Book| book.says(Rule::Hnd6, "2024-02-29T12:00:00Z")[0].0.clone();
    let mut golden = vec![next(&book)];
    for on in ["2024-03-01", "2024-03-07", "2024-03-30", "2024-08-27", "2025-02-23"] {
        book.signed(&format!("{on}T12:00:00Z"), asked(on, false));
        golden.push(next(&book));
    }
    let expected = ["2024-03-01", "2024-03-07", "2024-03-30", "2024-08-27", "2025-02-23", "2025-08-22"];
    assert_eq!(golden, expected.map(|day| format!("{day}T00:00:00Z")));
    // Seven days are seven times twenty-four hours, over the change of clocks as over the end of February.
    for (since, card) in
        [("2026-03-26", "2026-04-02"), ("2026-10-24", "2026-10-31"), ("2024-02-26", "2024-03-04"), ("2023-02-26", "2023-03-05")]
    {
        let mut book = Book::default();
        book.signed(&format!("{since}T08:00:00Z"), held(since));
        let by = format!("{card}T00:00:00Z");
        assert_eq!(book.says(Rule::Not1, &by), one(&by, Urgency::Due), "{since}");
        assert_eq!(book.says(Rule::Not1, &format!("{card}T00:00:01Z")), one(&by, Urgency::Overdue), "{since}");
    }
    let mut book = Book::default();
    book.signed("2024-02-29T08:00:00Z", held("2024-02-29"));
    book.signed("2024-02-29T09:00:00Z", seen("2024-02-29"));
    assert_eq!(book.says(Rule::Not10, "2024-03-10T00:00:00Z"), one("2024-03-15T00:00:00Z", Urgency::Due));
}

#[test]
fn a_device_in_another_zone_writes_its_own_day_and_nobody_writes_tomorrow() {
    let seen_on = |on: &str, written: &str| {
        let mut book = Book::default();
        book.signed("2026-02-20T00:00:00Z", held("2026-02-20"));
        book.fact(written, seen(on));
        book.says(Rule::Not10, "2026-03-10T00:00:00Z")[0].0.clone()
    };
    let (counted, not_counted) = ("2026-03-25T00:00:00Z", "2026-03-06T00:00:00Z");
    // Ten in the evening in Kyiv is the next morning in Seoul, and in Kiritimati the next day begins first of all.
    assert_eq!(seen_on("2026-03-10", "2026-03-09T20:00:00Z"), counted, "Seoul");
    assert_eq!(seen_on("2026-03-10", "2026-03-09T10:00:00Z"), counted, "Kiritimati, on the stroke");
    assert_eq!(seen_on("2026-03-10", "2026-03-09T09:59:59Z"), not_counted, "tomorrow everywhere");
    assert_eq!(seen_on("2026-03-10", "2026-03-11T11:00:00Z"), counted, "the last hour of that day on Baker Island");
    assert_eq!(seen_on("2027-03-10", "2026-03-09T20:00:00Z"), not_counted, "next year");
}

#[test]
fn what_lies_before_his_capture_or_after_today_takes_nothing_off() {
    let mut book = Book::default();
    book.signed("2026-02-20T00:00:00Z", held("2026-02-20"));
    let card = |on: &str| Fact::Card(CaptureCard { occasion: CardOccasion::Capture, outcome: CardOutcome::Sent, on: day(on) });
    book.fact("2026-02-21T00:00:00Z", card("2026-02-18"));
    book.fact("2026-02-21T00:00:00Z", card("2026-05-01"));
    assert_eq!(book.says(Rule::Not1, "2026-03-10T00:00:00Z"), one("2026-02-27T00:00:00Z", Urgency::Overdue));
    book.fact("2026-02-22T00:00:00Z", card("2026-02-22"));
    assert!(book.says(Rule::Not1, "2026-03-10T00:00:00Z").is_empty());
    let mut future = Book::default();
    future.signed("2026-02-20T12:00:00Z", held("2027-02-20"));
    assert_eq!(
        future.says(Rule::Not1, "2026-03-10T00:00:00Z"),
        one("2026-02-27T12:00:00Z", Urgency::Overdue),
        "held since it was written at the latest"
    );
}

#[test]
fn an_offer_presses_on_the_day_on_which_it_ends_first_and_no_earlier() {
    let offer = |until: &str| {
        Fact::Offer(Offer {
            by: State::parse("KR").unwrap(),
            authority: "ministry".to_owned(),
            on: day("2026-01-01"),
            until: Some(day(until)),
            document: Digest([1; 32]),
            names_him: true,
            conditions: Vec::new(),
            exclusion_asked: true,
            keeps_him: true,
        })
    };
    let mut book = Book::default();
    book.signed("2026-01-01T12:00:00Z", held("2026-01-01"));
    book.fact("2026-01-02T12:00:00Z", offer("2028-02-29"));
    let over = "2028-02-29T00:00:00Z";
    assert_eq!(book.says(Rule::Hnd1, "2028-02-28T23:59:59Z"), one(over, Urgency::Due));
    assert_eq!(book.says(Rule::Hnd1, "2028-02-29T00:00:01Z"), one(over, Urgency::Overdue));
    let appeal = Fact::Appeal(AppealState { appeal: Appeal::Open, until: Some(day("2028-02-29")) });
    book.fact("2026-01-02T12:00:00Z", appeal);
    let over = "2028-03-01T00:00:00Z";
    assert_eq!(book.says(Rule::Gate8, "2028-02-29T23:59:59Z"), one(over, Urgency::Due));
    assert_eq!(book.says(Rule::Gate8, "2028-03-01T00:00:01Z"), one(over, Urgency::Overdue));
}

fn clearance() -> ClearanceIssued {
    let nothing = Digest([0; 32]);
    ClearanceIssued {
        screening: EntryHash([8; 32]),
        list: nothing,
        line: 1,
        route: Route { from: State::parse("UA").unwrap(), via: Vec::new(), to: State::parse("KR").unwrap(), counterpart: None },
        crossing: "bridge".to_owned(),
        device: A,
        from: at("2026-03-01T00:00:00Z"),
        until: at("2026-03-03T00:00:00Z"),
        footing: Footing { person: nothing, standings: nothing, policy: nothing, line: nothing },
    }
}

#[test]
fn a_refusal_after_two_uses_is_one_alarm() {
    let mut book = Book::default();
    book.signed("2026-01-01T12:00:00Z", held("2026-01-01"));
    for day in ["2026-03-01", "2026-03-02"] {
        let issued = Event::ClearanceIssued(Box::new(clearance()));
        let entry = book.write(A, Role::Interviewer, Some(HE), &format!("{day}T00:00:00Z"), &[], issued);
        let asked = format!("{day}T10:00:00Z");
        let used = ClearanceUsed { of: entry, confirmed_at: at(&asked), confirmed_by: Body::Icrc };
        book.write(A, Role::Interviewer, Some(HE), &asked, &[], Event::ClearanceUsed(used));
    }
    let stances = vec![DestinationStance { to: Destination::State(State::parse("KR").unwrap()), stance: Stance::Refuse }];
    let no = Declaration { stances, ..Declaration::default() };
    book.write(A, Role::Interviewer, Some(HE), "2026-03-05T08:00:00Z", &[], Event::Declaration(Box::new(no)));
    let alarms = book.says(Rule::Gate16, "2026-03-05T09:00:00Z");
    assert_eq!(alarms.iter().filter(|(_, urgency)| *urgency == Urgency::Breach).count(), 1);
}

#[test]
fn a_use_that_nobody_acknowledged_leaves_the_case_open() {
    let mut book = Book::default();
    book.signed("2026-01-01T12:00:00Z", held("2026-01-01"));
    let entry =
        book.write(A, Role::Interviewer, Some(HE), "2026-03-01T00:00:00Z", &[], Event::ClearanceIssued(Box::new(clearance())));
    book.sign("2026-03-01T00:00:00Z", entry);
    let used = ClearanceUsed { of: entry, confirmed_at: at("2026-03-01T10:00:00Z"), confirmed_by: Body::Icrc };
    book.write(A, Role::Interviewer, Some(HE), "2026-03-01T10:00:00Z", &[], Event::ClearanceUsed(used));
    assert_eq!(book.says(Rule::Hnd4, "2026-03-02T09:59:59Z"), one("2026-03-02T10:00:00Z", Urgency::Due));
    assert_eq!(book.says(Rule::Hnd4, "2036-03-02T10:00:01Z"), one("2026-03-02T10:00:00Z", Urgency::Overdue));
    assert!(book.says(Rule::Gate21, "2026-03-05T00:00:00Z").is_empty());
    let handover = Handover {
        at: at("2026-03-01T10:30:00Z"),
        place: "bridge".to_owned(),
        receiver: State::parse("KR").unwrap(),
        witness: Some(Body::Icrc),
        acknowledged_on: None,
        medical_file: true,
        money: true,
        documents: true,
        effects_kg: Some(25),
        kept_back: false,
        packets: None,
    };
    let open = book.signed("2026-03-01T12:00:00Z", Fact::Handover(handover.clone()));
    assert_eq!(book.says(Rule::Hnd4, "2026-03-05T00:00:00Z").len(), 1);
    let closed = Fact::Handover(Handover { acknowledged_on: Some(day("2026-03-02")), ..handover });
    let entry = book.write(A, Role::Interviewer, Some(HE), "2026-03-02T12:00:00Z", &[open], Event::Fact(closed));
    assert_eq!(book.says(Rule::Hnd4, "2026-03-05T00:00:00Z").len(), 2, "one member's word, and the signature that it wants");
    book.sign("2026-03-02T13:00:00Z", entry);
    assert!(book.says(Rule::Hnd4, "2026-03-05T00:00:00Z").is_empty());
}

#[test]
fn a_move_without_a_clearance_stays_whatever_is_recorded_after_it() {
    let mut book = Book::default();
    book.signed("2026-01-01T12:00:00Z", held("2026-01-01"));
    let moved = Moved { at: at("2026-03-01T10:00:00Z"), to: None, clearance: None, source: "a guard".to_owned() };
    book.write(B, Role::Monitor, Some(HE), "2026-03-01T11:00:00Z", &[], Event::Moved(moved));
    let stays =
        |book: &Book| book.says(Rule::Gate21, "2040-01-01T00:00:00Z").iter().any(|(_, urgency)| *urgency == Urgency::Breach);
    assert!(stays(&book));
    let refuses = Declaration {
        stances: vec![DestinationStance { to: Destination::Unspecified, stance: Stance::Refuse }],
        ..Declaration::default()
    };
    book.write(A, Role::Interviewer, Some(HE), "2026-03-02T10:00:00Z", &[], Event::Declaration(Box::new(refuses)));
    book.signed("2026-03-03T10:00:00Z", held("2026-01-01"));
    book.signed(
        "2026-03-03T10:00:00Z",
        Fact::Ended(Ended { how: Ending::Settled, on: day("2026-03-03"), evidence: Digest([1; 32]) }),
    );
    assert!(stays(&book));
}

// What presses, and what an answer covers.

fn pressing(person: u128, by: &str, place: &str, told: Option<Position>) -> Pressing {
    let due = Due {
        rule: Rule::Not10,
        what: "a sign of life",
        person: Some(PersonId(person.to_be_bytes())),
        by: at(by),
        urgency: Urgency::Overdue,
        entry: None,
        told,
    };
    Pressing { due, place: Some(place.to_owned()), answer: None }
}

fn place(device: DeviceId, sequence: u64) -> Option<Position> {
    Some(Position { lamport: sequence, device, sequence })
}

fn to_all(persons: u32) -> Answered {
    let to = Concern::Cause {
        rule: "R-NOT-10".to_owned(),
        what: "a sign of life".to_owned(),
        place: Some("camp".to_owned()),
        persons,
    };
    Answered { to, by: "the night desk".to_owned(), done: "a visit is under way".to_owned() }
}

/// The answer as the office folds it, by this role, at a device that has seen so much of the other's log.
fn answered(answered: Answered, role: Role, saw_of_b: u64) -> Vec<Answer> {
    let mut book = Book::default();
    for _ in 0..10 {
        book.write(A, role, None, "2026-03-01T00:00:00Z", &[], Event::Heads(Heads { heads: Vec::new() }));
    }
    let head = Head { device: B, size: saw_of_b, root: Digest([0; 32]) };
    book.write(A, role, None, "2026-03-01T00:00:00Z", &[], Event::Heads(Heads { heads: vec![head] }));
    book.write(A, role, None, "2026-03-10T00:00:00Z", &[], Event::Answered(answered));
    book.office().answers
}

fn open(groups: &[Alarms]) -> usize {
    groups.iter().map(|group| group.open.len()).sum()
}

#[test]
fn twenty_thousand_old_cases_are_a_handful_of_alarms() {
    let causes =
        [(Rule::Not10, "a sign of life"), (Rule::Not1, "the capture card"), (Rule::Gate21, "he was moved without a clearance")];
    let old = (0..20_000u128).flat_map(|person| {
        let camp = ["north", "south"][(person % 2) as usize];
        causes.map(|(rule, what)| {
            let mut one = pressing(person, "2020-01-01T00:00:00Z", camp, None);
            (one.due.rule, one.due.what) = (rule, what);
            one
        })
    });
    let groups = alarms(old.collect(), &[]);
    assert_eq!(groups.len(), 6);
    assert!(groups.iter().all(|group| group.persons().len() == 10_000 && group.open.len() == 10_000));
}

#[test]
fn an_answer_covers_what_stood_then_and_what_its_author_had_seen() {
    let answers = answered(to_all(2), Role::Interviewer, 5);
    assert_eq!(answers.len(), 1);
    let two = || {
        vec![pressing(1, "2026-03-05T00:00:00Z", "camp", place(A, 3)), pressing(2, "2026-03-06T00:00:00Z", "camp", place(B, 4))]
    };
    let with = |one: Pressing| [two(), vec![one]].concat();
    assert_eq!(open(&alarms(two(), &answers)), 0);
    let later = pressing(3, "2026-03-11T00:00:00Z", "camp", place(A, 4));
    assert_eq!(open(&alarms(with(later), &answers)), 1, "who came to it after the answer");
    let elsewhere = pressing(3, "2026-03-05T00:00:00Z", "other camp", place(A, 4));
    assert_eq!(open(&alarms(with(elsewhere), &answers)), 1, "who is held elsewhere");
    let merged = pressing(3, "2026-03-05T00:00:00Z", "camp", place(B, 5));
    assert_eq!(open(&alarms(with(merged.clone()), &answers)), 1, "whom the author of the answer had not seen");
    assert_eq!(open(&alarms(vec![two().remove(0), merged], &answers)), 1, "though another is no longer among them");
    let after = pressing(3, "2026-03-05T00:00:00Z", "camp", place(A, 11));
    assert_eq!(open(&alarms(with(after), &answers)), 1, "what was written on the same device after the answer");
    let third = pressing(3, "2026-03-05T00:00:00Z", "camp", place(A, 4));
    assert_eq!(open(&alarms(with(third), &answers)), 3, "more than it says");
    let mut breach = pressing(3, "2026-03-05T00:00:00Z", "camp", place(A, 4));
    breach.due.what = "something else";
    assert_eq!(open(&alarms(with(breach), &answers)), 1, "another cause");
}

#[test]
fn an_answer_by_nobody_or_without_a_word_is_none() {
    for blank in ["", " ", "\t\n", "\u{200B}", "\u{3164}", "\u{115F}\u{1160}", "...", "-", "\u{FEFF}"] {
        assert!(answered(Answered { by: blank.to_owned(), ..to_all(2) }, Role::Interviewer, 5).is_empty(), "{blank:?}");
        assert!(answered(Answered { done: blank.to_owned(), ..to_all(2) }, Role::Interviewer, 5).is_empty(), "{blank:?}");
    }
    for word in ["R", "야간 당직", "чергова", "7"] {
        assert_eq!(answered(Answered { by: word.to_owned(), ..to_all(2) }, Role::Interviewer, 5).len(), 1, "{word}");
    }
    assert!(answered(to_all(2), Role::Monitor, 5).is_empty(), "who may open nothing takes nothing away");
    // One that reached the grouping in another way covers nothing either.
    let mut blank = answered(to_all(2), Role::Interviewer, 5);
    blank[0].answered.done = " ".to_owned();
    assert_eq!(open(&alarms(vec![pressing(1, "2026-03-05T00:00:00Z", "camp", None)], &blank)), 1);
}

#[test]
fn danger_is_answered_for_each_alone() {
    let (first, second) = (EntryHash([1; 32]), EntryHash([2; 32]));
    let danger = |entry: EntryHash, answer: Option<Answer>| {
        let mut one = pressing(u128::from(entry.0[0]), "2026-03-05T00:00:00Z", "camp", place(A, 3));
        one.due.urgency = Urgency::Danger;
        one.due.entry = Some(entry);
        Pressing { answer, ..one }
    };
    let group = answered(to_all(100), Role::Interviewer, 5);
    assert_eq!(open(&alarms(vec![danger(first, None), danger(second, None)], &group)), 2, "no answer to many");
    let to = |entry: EntryHash| {
        let mut answer = group[0].clone();
        answer.answered.to = Concern::Entry(entry);
        Some(answer)
    };
    assert_eq!(open(&alarms(vec![danger(first, to(first)), danger(second, None)], &group)), 1);
    assert_eq!(open(&alarms(vec![danger(first, to(second))], &group)), 1, "an answer to another's danger");
    assert_eq!(open(&alarms(vec![danger(first, Some(group[0].clone()))], &group)), 1, "an answer to many, given as his");
    let groups = alarms(vec![pressing(9, "2020-01-01T00:00:00Z", "camp", None), danger(first, None)], &[]);
    assert_eq!(groups[0].urgency, Urgency::Danger, "it stands on top");
}

#[test]
fn a_danger_stays_until_somebody_who_may_answers() {
    let mut book = Book::default();
    let danger = Danger { kind: DangerKind::SelfHarm, seen_at: at("2026-03-01T00:00:00Z"), note: None };
    let entry = book.write(B, Role::Monitor, Some(HE), "2026-03-01T00:00:00Z", &[], Event::Danger(danger));
    let stands = |book: &Book| {
        let person = fold_person(&[HE], book.records.clone(), &book.office());
        person.passage.open_dangers().count()
    };
    let answer = |by: &str| {
        Event::Answered(Answered { to: Concern::Entry(entry), by: by.to_owned(), done: "a doctor is with him".to_owned() })
    };
    book.write(A, Role::Interviewer, Some(HE), "2026-03-01T01:00:00Z", &[], answer(" "));
    book.write(B, Role::Monitor, Some(HE), "2026-03-01T01:00:00Z", &[], answer("the night desk"));
    let mark = book.write(
        A,
        Role::Interviewer,
        Some(HE),
        "2026-03-01T02:00:00Z",
        &[],
        Event::Mistaken(Mistaken { entries: vec![entry], reason: "misheard".to_owned() }),
    );
    book.sign("2026-03-01T02:00:00Z", mark);
    assert_eq!(stands(&book), 1);
    book.write(A, Role::Interviewer, Some(HE), "2026-03-01T03:00:00Z", &[], answer("the night desk"));
    assert_eq!(stands(&book), 0);
    assert!(book.due("2026-03-02T00:00:00Z").iter().any(|due| due.urgency == Urgency::Danger), "it stays on record");
}

proptest! {
    /// Nobody is lost between the groups, and whoever is answered for is covered by an answer.
    #[test]
    fn each_stands_in_one_group_and_no_answer_reaches_further_than_its_author(
        members in proptest::collection::vec((0u128..40, 1u8..20, 0u8..2, 0u64..8, any::<bool>()), 0..60),
        persons in 0u32..50,
        saw in 0u64..8,
    ) {
        let answers = answered(to_all(persons), Role::Interviewer, saw);
        let all: Vec<Pressing> = members.iter().map(|(person, on, camp, sequence, danger)| {
            let camp = ["camp", "other camp"][usize::from(*camp)];
            let mut one = pressing(*person, &format!("2026-03-{on:02}T00:00:00Z"), camp, place(B, *sequence));
            if *danger { one.due.urgency = Urgency::Danger; }
            one
        }).collect();
        let groups = alarms(all.clone(), &answers);
        let count: usize = groups.iter().map(|group| group.open.len() + group.answered.len()).sum();
        prop_assert_eq!(count, all.len());
        for group in &groups {
            let there = group.place.as_deref() == Some("camp") && group.urgency != Urgency::Danger;
            for (due, _) in &group.answered {
                prop_assert!(there && due.by <= at("2026-03-10T00:00:00Z") && due.told.unwrap().sequence < saw);
            }
            prop_assert!(group.answered.len() <= persons as usize);
        }
    }

    /// What presses goes on pressing until something is recorded: time alone takes nothing away.
    #[test]
    fn time_alone_takes_nothing_off(steps in proptest::collection::vec((0usize..8, 0i64..200), 1..12), first in 0i64..400, more in 0i64..4000) {
        let mut book = Book::default();
        for (what, after) in steps {
            let when = at("2026-01-01T00:00:00Z") + SignedDuration::from_hours(24 * after);
            let (when, on) = (when.to_string(), when.to_string()[..10].to_owned());
            match what {
                0 => { book.signed(&when, held(&on)); }
                1 => { book.signed(&when, handed_over(&on)); }
                2 => { book.fact(&when, seen(&on)); }
                3 => { book.signed(&when, asked(&on, false)); }
                4 => { book.fact(&when, Fact::Deadline(Deadline { on: day(&on), declared_by: "c".to_owned(), ground: "g".to_owned() })); }
                5 => { book.fact(&when, Fact::Referral(Referral { care: Care::Medical, on: day(&on), seen: false })); }
                6 => { book.write(B, Role::Monitor, Some(HE), &when, &[], Event::Moved(Moved { at: at(&when), to: None, clearance: None, source: "s".to_owned() })); }
                _ => { book.write(B, Role::Monitor, Some(HE), &when, &[], Event::Danger(Danger { kind: DangerKind::Threat, seen_at: at(&when), note: None })); }
            }
        }
        let presses = |days: i64| -> Vec<(Rule, &'static str, Timestamp)> {
            let now = at("2026-08-01T00:00:00Z") + SignedDuration::from_hours(24 * days);
            book.due(&now.to_string()).into_iter().filter(|due| due.urgency > Urgency::Due).map(|due| (due.rule, due.what, due.by)).collect()
        };
        // The declaration that he is free turns into the breach that he is held; both are of one rule and one day.
        let later: Vec<(Rule, Timestamp)> = presses(first + more).into_iter().map(|(rule, _, by)| (rule, by)).collect();
        for (rule, what, by) in presses(first) {
            prop_assert!(later.contains(&(rule, by)), "{} {} {}", rule, what, by);
        }
    }
}
