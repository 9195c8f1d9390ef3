//! What is due: one line for a cause and a place, dangers on top, answers that cover what they answered and nothing that comes later.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Device, TwoDesks, state};
use jiff::civil::date;
use volya_bureau::acts::{self, AlarmLine, DueAsked, DuePage};
use volya_bureau::core::case::{Complaint, Custody, CustodyStatus, Fact, Offer, ProofOfLife, Urgency};
use volya_bureau::core::event::{Danger, DangerKind, Duty};
use volya_bureau::core::id::{Digest, PersonId};
use volya_bureau::core::roster::Role;
use volya_bureau::core::will::Side;
use volya_bureau::{Bureau, BureauError};

const CARD: &str = "the capture card";

fn page(bureau: &mut Bureau) -> DuePage {
    acts::what_is_due(bureau, &DueAsked::default()).unwrap()
}

fn held(desks: &mut TwoDesks, surname: &str, place: &str) -> PersonId {
    let person = desks.register(surname, "Test", "");
    let custody = Custody { status: CustodyStatus::InCustody, since: Some(date(2026, 1, 1)), place: Some(place.to_owned()) };
    acts::record_fact(&mut desks.office, person, Fact::Custody(custody)).unwrap();
    person
}

fn danger(desks: &TwoDesks, kind: DangerKind) -> Danger {
    Danger { kind, seen_at: desks.now(), note: Some("gave his watch away".to_owned()) }
}

fn line<'a>(lines: &'a [AlarmLine], what: &str, place: Option<&str>) -> Option<&'a AlarmLine> {
    lines.iter().find(|line| line.what.to_string() == what && line.place.as_deref() == place)
}

#[test]
fn a_cause_in_a_place_is_one_line_however_many_it_concerns() {
    let mut desks = TwoDesks::new();
    for n in 0..5 {
        held(&mut desks, &format!("West{n}"), "west");
    }
    held(&mut desks, "East", "east");
    let page = page(&mut desks.office);
    let west = line(&page.alarms, CARD, Some("west")).unwrap();
    assert_eq!((west.persons, west.members.len(), west.urgency), (5, 5, Urgency::Overdue));
    assert_eq!(line(&page.alarms, CARD, Some("east")).unwrap().persons, 1);
    assert_eq!(west.code, line(&page.alarms, CARD, Some("west")).unwrap().code);
    assert!(page.dangers.is_empty() && page.presses());
}

#[test]
fn an_answer_to_a_cause_covers_those_who_pressed_then() {
    let mut desks = TwoDesks::new();
    held(&mut desks, "One", "west");
    held(&mut desks, "Two", "west");
    desks.pass(1);
    let code = line(&page(&mut desks.office).alarms, CARD, Some("west")).unwrap().code.to_string();
    acts::answer_alarm(&mut desks.office, &code[..8], " card officer ", "all cards are written today").unwrap();
    let answered = page(&mut desks.office);
    assert!(line(&answered.alarms, CARD, Some("west")).is_none());
    let kept = line(&answered.answered, CARD, Some("west")).unwrap();
    assert_eq!((kept.persons, kept.answer.as_ref().unwrap().answered.by.as_str()), (2, "card officer"));
    assert!(matches!(acts::answer_alarm(&mut desks.office, &code, "x", "y"), Err(BureauError::AnsweredAlready)));
    // A third man raises it anew, for himself; so it does on the other desk.
    held(&mut desks, "Three", "west");
    desks.sync();
    for bureau in [&mut desks.office, &mut desks.laptop] {
        assert_eq!(line(&page(bureau).alarms, CARD, Some("west")).map(|line| line.persons), Some(1));
    }
}

#[test]
fn a_danger_stands_on_top_until_a_named_person_answers() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Alpha", "Test", "");
    let seen = danger(&desks, DangerKind::SelfHarm);
    let recorded = acts::record_danger(&mut desks.office, person, seen.clone()).unwrap();
    let shown = page(&mut desks.office);
    assert_eq!((shown.dangers.len(), shown.dangers[0].note.as_deref()), (1, Some("gave his watch away")));
    let code = recorded.entries[0].to_string();
    for (by, done) in [("", "seen"), ("  ", "seen"), ("nurse", " \t"), ("nurse\nof the night", "seen")] {
        assert!(matches!(acts::answer_alarm(&mut desks.office, &code, by, done), Err(BureauError::Field { .. })));
    }
    for unknown in ["", "ab", "00000000", "zzzzzzzz", &"0".repeat(64)] {
        assert!(matches!(acts::answer_alarm(&mut desks.office, unknown, "nurse", "seen"), Err(BureauError::NoSuchAlarm)));
    }
    desks.sync();
    acts::answer_alarm(&mut desks.laptop, &code[..8], "night nurse", "with company now").unwrap();
    desks.sync();
    let shown = page(&mut desks.office);
    assert!(shown.dangers.is_empty());
    assert_eq!(shown.answered[0].answer.as_ref().unwrap().answered.done, "with company now");
    assert!(matches!(acts::answer_alarm(&mut desks.office, &code, "x", "y"), Err(BureauError::AnsweredAlready)));
    // The same again is a danger of its own.
    acts::record_danger(&mut desks.office, person, seen).unwrap();
    assert_eq!(page(&mut desks.office).dangers.len(), 1);
}

#[test]
fn a_monitor_may_say_that_somebody_is_in_danger() {
    let mut desks = TwoDesks::new();
    let person = desks.register("Alpha", "Test", "");
    desks.sync();
    let third = Device { archive: desks.first.archive.clone(), ..Device::new(3, &desks.clock) };
    let request = volya_bureau::request(&third.home(), common::PASSPHRASE, 10, third.chance().as_mut()).unwrap();
    acts::add_member(&mut desks.office, &request, Role::Monitor).unwrap();
    let mut monitor = third.open().unwrap();
    acts::record_danger(&mut monitor, person, danger(&desks, DangerKind::Threat)).unwrap();
    assert_eq!(page(&mut monitor).dangers.len(), 1);
}

#[test]
fn nobody_has_seen_what_is_to_come() {
    let mut desks = TwoDesks::new();
    let person = desks.register("Alpha", "Test", "");
    let mut later = danger(&desks, DangerKind::Relative);
    later.seen_at += jiff::SignedDuration::from_hours(2);
    assert!(matches!(acts::record_danger(&mut desks.office, person, later), Err(BureauError::Field { .. })));
    let nobody = danger(&desks, DangerKind::Relative);
    assert!(acts::record_danger(&mut desks.office, PersonId([9; 16]), nobody).is_err());
}

#[test]
fn what_was_broken_is_answered_for_one_or_for_all() {
    let mut desks = TwoDesks::new();
    let complaint = Fact::Complaint(Complaint { on: date(2026, 2, 20), answered_on: None, reprisal: Some(true) });
    let [one, two] = ["One", "Two"].map(|name| desks.register(name, "Test", ""));
    let first = acts::record_fact(&mut desks.office, one, complaint.clone()).unwrap();
    acts::record_fact(&mut desks.office, two, complaint).unwrap();
    let what = "something was done to him for complaining";
    assert_eq!(line(&page(&mut desks.office).alarms, what, None).unwrap().persons, 2);
    acts::answer_alarm(&mut desks.office, &first.entries[0].to_string(), "officer", "the guard was moved").unwrap();
    let after = page(&mut desks.office);
    assert_eq!(line(&after.alarms, what, None).unwrap().persons, 1);
    assert_eq!(line(&after.answered, what, None).unwrap().members[0].person, one);
}

#[test]
fn a_silence_is_answered_until_the_device_is_heard_again() {
    let mut desks = TwoDesks::new();
    desks.pass(25);
    let silent = |bureau: &mut Bureau| page(bureau).alarms.into_iter().find(|line| line.duty == Duty::Device);
    let code = silent(&mut desks.office).unwrap().code.to_string();
    acts::answer_alarm(&mut desks.office, &code, "duty officer", "in the field until Friday").unwrap();
    assert!(silent(&mut desks.office).is_none());
    // It clears nobody: everybody is held all the same.
    let person = desks.register("Alpha", "Test", "");
    desks.put_in_order(person);
    desks.pass(25);
    let screened = desks.screen("surname,given\nAlpha,Test\n");
    assert_eq!(screened[0].0, volya_bureau::core::gate::Verdict::Hold);
    // It was heard in between; this is another silence.
    assert!(silent(&mut desks.office).is_some());
}

#[test]
fn every_line_says_who_answers() {
    let mut desks = TwoDesks::new();
    held(&mut desks, "One", "west");
    acts::set_on_call(&mut desks.office, Duty::Any, "duty officer, 1").unwrap();
    acts::set_on_call(&mut desks.office, Duty::Interview, "interviewer, 2").unwrap();
    let page = page(&mut desks.office);
    let call = |what: &str| page.call(line(&page.alarms, what, Some("west")).unwrap().duty);
    assert_eq!((call(CARD), call("a sign of life")), (Some("duty officer, 1"), Some("interviewer, 2")));
}

fn calendar(desks: &mut TwoDesks) -> String {
    acts::calendar(&mut desks.office, None).unwrap()
}

fn uids(text: &str) -> Vec<&str> {
    text.split("\r\n").filter_map(|line| line.strip_prefix("UID:")).collect()
}

#[test]
fn the_calendar_is_one_and_names_nobody() {
    let mut desks = TwoDesks::new();
    let person = held(&mut desks, "Halka", "camp, west; block 3");
    let offer = Offer {
        by: state("KR"),
        authority: "Ministry".to_owned(),
        on: date(2026, 2, 20),
        until: Some(date(2026, 5, 1)),
        document: Digest([1; 32]),
        names_him: true,
        conditions: Vec::new(),
        exclusion_asked: true,
        keeps_him: true,
    };
    acts::record_fact(&mut desks.office, person, Fact::Offer(offer)).unwrap();
    let text = calendar(&mut desks);
    assert!(text.split_inclusive('\n').all(|line| line.ends_with("\r\n") && line.len() <= 77), "{text}");
    for word in ["Halka", "camp", "block", "KR", "Ministry"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
    let read: icalendar::Calendar = text.parse().unwrap();
    use icalendar::{CalendarDateTime, Component, DatePerhapsTime, EventLike};
    let events: Vec<&icalendar::Event> = read.iter().filter_map(|component| component.as_event()).collect();
    assert_eq!(events.len(), uids(&text).len());
    assert!(events.iter().all(|event| event.get_location().is_none()));
    let offer = events.iter().find(|event| event.get_summary().unwrap().contains("offer")).unwrap();
    assert_eq!(offer.get_summary(), Some("P-0001-3: an answer to a State's offer before it runs out"));
    let Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(start))) = offer.get_start() else { panic!("not in UTC") };
    assert_eq!(start.to_rfc3339(), "2026-05-01T00:00:00+00:00");
}

#[test]
fn an_event_keeps_its_name_where_its_day_moves() {
    let mut desks = TwoDesks::new();
    let person = held(&mut desks, "Halka", "west");
    let before = calendar(&mut desks);
    let seen = Fact::ProofOfLife(ProofOfLife { on: date(2026, 2, 28), by: Side::Neutral });
    acts::record_fact(&mut desks.office, person, seen).unwrap();
    let after = calendar(&mut desks);
    assert_ne!(before, after);
    let sorted = |text| {
        let mut uids: Vec<String> = uids(text).into_iter().map(str::to_owned).collect();
        uids.sort();
        uids
    };
    assert_eq!(sorted(&before), sorted(&after));
}

#[test]
fn records_that_two_have_linked_are_one_person() {
    let mut desks = TwoDesks::new();
    let first = held(&mut desks, "First", "west");
    let second = held(&mut desks, "Second", "west");
    let threat = danger(&desks, DangerKind::Threat);
    acts::record_danger(&mut desks.office, second, threat).unwrap();
    let asked = |person| DueAsked { person: Some(person), ..DueAsked::default() };
    let persons = |desks: &mut TwoDesks| line(&page(&mut desks.office).alarms, CARD, Some("west")).unwrap().persons;
    acts::same_as(&mut desks.office, second, first).unwrap();
    assert_eq!(persons(&mut desks), 2, "one member's word joins nobody");
    assert!(acts::what_is_due(&mut desks.office, &asked(first)).unwrap().dangers.is_empty());
    desks.sign_all(Some(second));
    assert_eq!(persons(&mut desks), 1);
    let whole = acts::what_is_due(&mut desks.office, &asked(first)).unwrap();
    assert_eq!(whole.dangers.len(), 1, "his danger was recorded under the other record");
    let case = acts::show_case(&mut desks.office, first).unwrap();
    assert_eq!((case.facts.len(), case.due.dangers.len(), case.record.linked), (2, 1, vec![second]));
    acts::not_same_as(&mut desks.office, second, first).unwrap();
    assert_eq!(persons(&mut desks), 2, "nor does a link that somebody disputes");
}
