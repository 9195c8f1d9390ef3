//! The main job, all the way down: declared on one desk, signed on another, screened, and stopped by a whisper.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{TwoDesks, screen, to};
use volya_bureau::acts::{self, QuickRefusal};
use volya_bureau::core::gate::Verdict;
use volya_bureau::core::will::{How, Side};
use volya_bureau::verify_logs;

const LIST: &str = "surname,given,dob\nTestov,Ivan,1999-05-17\n";

#[test]
fn everything_in_order_and_signed_by_two_is_clear_at_these_heads() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    desks.put_in_order(person);
    let answer = desks.screen(LIST);
    assert_eq!(answer[0], (Verdict::Clear, vec![]));
}

#[test]
fn what_only_one_member_recorded_opens_nothing() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    let first = desks.now();
    acts::declare(&mut desks.office, person, common::flawless(first, "t-1")).unwrap();
    desks.pass(8 * 24);
    acts::heartbeat(&mut desks.laptop).unwrap();
    let second = desks.now();
    acts::declare(&mut desks.office, person, common::flawless(second, "t-2")).unwrap();
    for fact in common::facts(desks.now()) {
        acts::record_fact(&mut desks.office, person, fact).unwrap();
    }
    desks.sync();
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Hold);
    let waiting = acts::signable(&mut desks.office, Some(person)).unwrap();
    assert!(waiting.iter().all(|s| !s.may_sign), "nobody signs his own entries");
    let own: Vec<_> = waiting.iter().map(|s| s.entry).collect();
    assert!(acts::countersign(&mut desks.office, &own, &[]).is_err());
}

#[test]
fn a_whisper_on_the_second_laptop_blocks_after_one_merge_and_is_never_lost() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    desks.put_in_order(person);
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Clear);
    let whisper = QuickRefusal { to: to("any"), how: How::Spoken, heard_by: Side::Medic };
    acts::refuse(&mut desks.laptop, person, whisper).unwrap();
    assert_eq!(screen(&mut desks.laptop, LIST)[0].0, Verdict::Block);
    desks.sync();
    let (verdict, rules) = desks.screen(LIST).remove(0);
    assert_eq!(verdict, Verdict::Block);
    assert!(rules.contains(&"R-WILL-7"));
}

#[test]
fn a_later_yes_that_did_not_know_of_the_no_does_not_outweigh_it() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    desks.put_in_order(person);
    let whisper = QuickRefusal { to: to("KR"), how: How::Sign, heard_by: Side::Medic };
    acts::refuse(&mut desks.laptop, person, whisper).unwrap();
    desks.pass(1);
    let now = desks.now();
    acts::declare(&mut desks.office, person, common::flawless(now, "t-3")).unwrap();
    desks.sign_all(Some(person));
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Block);
    // Heard again, with the no in view, and signed: the no is answered. Two interviews, time to think and a last confirmation are needed anew.
    let now = desks.now();
    acts::declare(&mut desks.office, person, common::flawless(now, "t-3")).unwrap();
    desks.sign_all(Some(person));
    let (verdict, rules) = desks.screen(LIST).remove(0);
    assert_eq!((verdict, rules), (Verdict::Hold, vec!["R-WILL-1", "R-GATE-22"]));
}

#[test]
fn a_reopened_archive_and_a_rebuilt_index_answer_the_same() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    desks.put_in_order(person);
    let before = desks.screen(LIST);
    desks.office.rebuild_index().unwrap();
    assert_eq!(desks.screen(LIST), before);
    let TwoDesks { first, office, .. } = desks;
    drop(office);
    let mut again = first.open().unwrap();
    assert_eq!(screen(&mut again, LIST), before);
    let report = verify_logs(&first.archive).unwrap();
    assert_eq!(report.logs.len(), 2);
}

#[test]
fn a_silent_device_holds_everybody_until_it_reports() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    desks.put_in_order(person);
    desks.pass(25);
    let (verdict, rules) = desks.screen(LIST).remove(0);
    assert_eq!((verdict, rules), (Verdict::Hold, vec!["R-GATE-18"]));
    acts::heartbeat(&mut desks.laptop).unwrap();
    desks.sync();
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Clear);
}

#[test]
fn a_line_shows_every_record_that_is_linked_to_whom_it_names() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let named = desks.register("Testov", "Ivan", "1999-05-17");
    let linked = desks.register("Other", "Name", "1999-05-17");
    acts::same_as(&mut desks.office, named, linked).unwrap();
    let screening = acts::screen(&mut desks.office, LIST.as_bytes(), &acts::Asked::on(common::route())).unwrap();
    let labels: Vec<String> = screening.lines[0].labels.iter().filter_map(|(_, l)| l.as_ref().map(ToString::to_string)).collect();
    let mut expected = vec![desks.label(named).to_string(), desks.label(linked).to_string()];
    expected.sort();
    let mut found = labels.clone();
    found.sort();
    assert_eq!(found, expected);
    assert_eq!(screening.verdict.lines[0].persons.len(), 2);
}
