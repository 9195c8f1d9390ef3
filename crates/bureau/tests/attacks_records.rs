//! Attempts on the records of somebody who may go, or was never heard, with an honest second member who signs whatever looks harmless.
//! `docs/attacks.md` tells each.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{TwoDesks, facts, flawless, risk, to};
use jiff::SignedDuration;
use volya_bureau::acts::{self, QuickRefusal};
use volya_bureau::core::event::{Doubtful, RiskLevel, Taint};
use volya_bureau::core::gate::Verdict;
use volya_bureau::core::id::PersonId;
use volya_bureau::core::roster::Reason;
use volya_bureau::core::will::{Declaration, DestinationStance, How, Side, Stance};

const LIST: &str = "surname,given\nAlpha,Test\n";

fn man() -> (TwoDesks, PersonId) {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let man = desks.register("Alpha", "Test", "");
    (desks, man)
}

fn cleared() -> (TwoDesks, PersonId) {
    let (mut desks, man) = man();
    desks.put_in_order(man);
    assert_eq!(says(&mut desks), Verdict::Clear);
    (desks, man)
}

fn says(desks: &mut TwoDesks) -> Verdict {
    desks.screen(LIST)[0].0
}

/// Everything but his own words, signed.
fn papers(desks: &mut TwoDesks, man: PersonId) {
    let now = desks.now();
    for fact in facts(now) {
        acts::record_fact(&mut desks.office, man, fact).unwrap();
    }
    for code in ["KR", "PL"] {
        acts::assess(&mut desks.office, man, risk(code, RiskLevel::Absent, now)).unwrap();
    }
    acts::heartbeat(&mut desks.laptop).unwrap();
    desks.sign_all(Some(man));
}

#[test]
fn a_yes_under_his_sign_of_duress_is_called_a_mistake_by_two() {
    let (mut desks, man) = cleared();
    let forced = Declaration { duress_sign: Some(true), ..flawless(desks.now(), "t-3") };
    let yes = *acts::declare(&mut desks.laptop, man, forced).unwrap().entries.last().unwrap();
    desks.sync();
    assert_eq!(says(&mut desks), Verdict::Hold);
    acts::mark_mistaken(&mut desks.office, &[yes], "entered twice").unwrap();
    desks.sign_all(Some(man));
    assert_eq!(says(&mut desks), Verdict::Hold, "he gave his sign: he is heard again first");
}

#[test]
fn a_doubt_of_his_is_called_a_mistake_by_two() {
    let (mut desks, man) = cleared();
    let undecided = vec![DestinationStance { to: to("KR"), stance: Stance::Undecided }];
    let unsure = Declaration { stances: undecided, ..Declaration::default() };
    let entry = *acts::declare(&mut desks.laptop, man, unsure).unwrap().entries.last().unwrap();
    desks.sync();
    acts::mark_mistaken(&mut desks.office, &[entry], "another man").unwrap();
    desks.sign_all(Some(man));
    assert_eq!(says(&mut desks), Verdict::Hold);
}

#[test]
fn a_clock_set_back_for_one_yes() {
    let (mut desks, man) = man();
    desks.pass(8 * 24);
    papers(&mut desks, man);
    let now = desks.now();
    let then = now - SignedDuration::from_hours(8 * 24 - 1);
    desks.clock.set(then);
    let first = acts::declare(&mut desks.office, man, flawless(then, "t-1")).unwrap();
    assert!(first.at >= now, "nothing is dated before what the device has written");
    desks.clock.set(now);
    acts::declare(&mut desks.office, man, flawless(now, "t-2")).unwrap();
    desks.sign_all(Some(man));
    assert_eq!(says(&mut desks), Verdict::Hold, "he had no week to think");
}

#[test]
fn the_device_that_heard_him_is_removed_as_if_it_had_never_been() {
    let (mut desks, man) = cleared();
    let refusal = QuickRefusal { to: to("KR"), how: How::Spoken, heard_by: Side::Medic };
    acts::refuse(&mut desks.laptop, man, refusal).unwrap();
    desks.sync();
    let laptop = desks.laptop.device();
    acts::remove_device(&mut desks.office, laptop, Some(0), Reason::Mistaken).unwrap();
    assert_eq!(says(&mut desks), Verdict::Block);
}

#[test]
fn a_real_risk_is_called_a_mistake_by_one() {
    let (mut desks, man) = cleared();
    let now = desks.now();
    let real = *acts::assess(&mut desks.laptop, man, risk("PL", RiskLevel::Real, now)).unwrap().entries.last().unwrap();
    desks.sync();
    acts::mark_mistaken(&mut desks.office, &[real], "wrong State").unwrap();
    assert_eq!(says(&mut desks), Verdict::Block);
}

#[test]
fn a_real_risk_is_called_a_mistake_by_two() {
    let (mut desks, man) = cleared();
    let now = desks.now();
    let real = *acts::assess(&mut desks.laptop, man, risk("PL", RiskLevel::Real, now)).unwrap().entries.last().unwrap();
    desks.sync();
    acts::mark_mistaken(&mut desks.office, &[real], "wrong State").unwrap();
    desks.sign_all(Some(man));
    assert_ne!(says(&mut desks), Verdict::Clear, "it is assessed again before the older finding counts");
}

/// The hyphen of the second is another one, and looks the same.
fn twice_by_one_taker() -> (TwoDesks, PersonId) {
    let (mut desks, man) = man();
    for taker in ["t-1", "t\u{2011}1"] {
        desks.pass(8 * 24);
        let now = desks.now();
        acts::declare(&mut desks.office, man, flawless(now, taker)).unwrap();
    }
    papers(&mut desks, man);
    (desks, man)
}

#[test]
fn one_taker_under_two_spellings() {
    let (mut desks, _) = twice_by_one_taker();
    assert_eq!(says(&mut desks), Verdict::Hold);
}

#[test]
fn one_of_two_spellings_is_found_doubtful() {
    let (mut desks, _) = twice_by_one_taker();
    let what = Doubtful::Taker("t-1".into());
    let taint = Taint { what, from: common::at(common::START), to: None, reason: "bribed".into() };
    acts::taint(&mut desks.office, taint).unwrap();
    assert_eq!(says(&mut desks), Verdict::Hold, "both are his");
}
