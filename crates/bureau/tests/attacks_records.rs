//! x
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{TwoDesks, facts, flawless, risk, route, to};
use volya_bureau::acts::{self, Asked, DueAsked, QuickRefusal};
use volya_bureau::core::event::RiskLevel;
use volya_bureau::core::id::PersonId;
use volya_bureau::core::will::{How, Side};

const LIST: &str = "surname,given\nAlpha,Test\n";

fn cleared() -> (TwoDesks, PersonId) {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let man = desks.register("Alpha", "Test", "");
    desks.put_in_order(man);
    (desks, man)
}

#[test]
fn t6_duress_yes_marked() {
    let (mut desks, man) = cleared();
    let mut yes = flawless(desks.now(), "t-3");
    yes.duress_sign = Some(true);
    let e = *acts::declare(&mut desks.laptop, man, yes).unwrap().entries.last().unwrap();
    desks.sync();
    eprintln!("T6 {:?}", desks.screen(LIST));
    acts::mark_mistaken(&mut desks.office, &[e], "entered twice").unwrap();
    desks.sign_all(Some(man));
    eprintln!("T6 {:?}", desks.screen(LIST));
}

#[test]
fn t7_link_to_a_man_who_said_yes() {
    let (mut desks, man) = cleared();
    let never = desks.register("Gamma", "Test", "1960-01-01");
    let list = "surname,given,dob\nGamma,Test,1960-01-01\n";
    eprintln!("T7 {:?}", desks.screen(list).len());
    acts::same_as(&mut desks.office, never, man).unwrap();
    desks.sign_all(Some(never));
    eprintln!("T7 {:?}", desks.screen(list));
}

#[test]
fn t8_clock_set_back() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let man = desks.register("Alpha", "Test", "");
    desks.pass(8 * 24);
    let now = desks.now();
    for fact in facts(now) { acts::record_fact(&mut desks.office, man, fact).unwrap(); }
    for code in ["KR", "PL"] { acts::assess(&mut desks.office, man, risk(code, RiskLevel::Absent, now)).unwrap(); }
    // the clerk's clock goes back a week for one entry
    desks.clock.set(now - jiff::SignedDuration::from_hours(8 * 24 - 1));
    let r = acts::declare(&mut desks.office, man, flawless(now - jiff::SignedDuration::from_hours(8 * 24 - 1), "t-1"));
    eprintln!("T8 {:?}", r.map(|r| r.at));
    desks.clock.set(now);
    acts::declare(&mut desks.office, man, flawless(now, "t-2")).unwrap();
    acts::heartbeat(&mut desks.laptop).unwrap();
    desks.sign_all(Some(man));
    eprintln!("T8 {:?}", desks.screen(LIST));
}

#[test]
fn t10_removed_at_nothing() {
    let (mut desks, man) = cleared();
    let refusal = QuickRefusal { to: to("KR"), how: How::Spoken, heard_by: Side::Medic };
    acts::refuse(&mut desks.laptop, man, refusal).unwrap();
    desks.sync();
    eprintln!("T10 {:?}", desks.screen(LIST));
    let device = desks.laptop.device();
    let r = acts::remove_device(&mut desks.office, device, Some(0), volya_bureau::core::roster::Reason::Lost);
    eprintln!("T10 {:?}", r.is_ok());
    eprintln!("T10 {:?}", desks.screen(LIST));
}

#[test]
fn t13_alarm_of_another_series() {
    let (mut desks, _) = cleared();
    desks.register("Harmless", "One", "");
    desks.register("Hidden", "Two", "");
    let with = |series: &str| Asked { series: Some(series.into()), ..Asked::on(route()) };
    let list = b"surname,given\nAlpha,Test\n";
    // The true series: Hidden stood on the first version.
    acts::screen(&mut desks.office, b"surname,given\nAlpha,Test\nHidden,Two\n", &with("true")).unwrap();
    let go = |desks: &mut TwoDesks| {
        acts::what_is_due(&mut desks.office, &DueAsked { members: true, ..DueAsked::default() }).unwrap()
    };
    // A made-up series for the same file.
    acts::screen(&mut desks.office, b"surname,given\nAlpha,Test\nHarmless,One\n", &with("made up")).unwrap();
    acts::screen(&mut desks.office, list, &with("made up")).unwrap();
    let page = go(&mut desks);
    let l: Vec<_> = page.alarms.iter().map(|a| (a.what.clone(), a.persons, a.code.to_string(), a.members.len())).collect();
    eprintln!("T13 {l:?}");
    for a in &page.alarms { eprintln!("{:?}", acts::answer_alarm(&mut desks.office, &a.code.to_string(), "clerk", "he went home").is_ok()); }
    let s = acts::screen(&mut desks.office, list, &with("true")).unwrap();
    let page = go(&mut desks);
    eprintln!("T13 missing {} open {:?} answered {:?}", s.missing.len(), page.alarms.iter().map(|a| &a.what).collect::<Vec<_>>(),
        page.answered.iter().map(|a| (&a.what, a.members.iter().map(|m| m.label.clone()).collect::<Vec<_>>())).collect::<Vec<_>>());
}

#[test]
fn t39_one_taker_under_two_spellings() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let man = desks.register("Alpha", "Test", "");
    let now = desks.now();
    acts::declare(&mut desks.office, man, flawless(now, "t-1")).unwrap();
    desks.pass(8 * 24);
    let now = desks.now();
    acts::declare(&mut desks.office, man, flawless(now, "t\u{2011}1")).unwrap();
    for fact in facts(now) { acts::record_fact(&mut desks.office, man, fact).unwrap(); }
    for code in ["KR", "PL"] { acts::assess(&mut desks.office, man, risk(code, RiskLevel::Absent, now)).unwrap(); }
    desks.sign_all(Some(man));
    eprintln!("T39 {:?}", desks.screen(LIST));
}

#[test]
fn t27_real_risk_marked() {
    let (mut desks, man) = cleared();
    let now = desks.now();
    let e = *acts::assess(&mut desks.laptop, man, risk("PL", RiskLevel::Real, now)).unwrap().entries.last().unwrap();
    desks.sync();
    eprintln!("T27 {:?}", desks.screen(LIST));
    acts::mark_mistaken(&mut desks.office, &[e], "wrong state").unwrap();
    eprintln!("T27 {:?}", desks.screen(LIST));
    desks.sign_all(Some(man));
    eprintln!("T27 {:?}", desks.screen(LIST));
}
