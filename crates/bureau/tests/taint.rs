//! An interpreter, a taker or a device is doubtful: acceptances stop counting at once, refusals stay, those concerned are listed.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{TwoDesks, at, to};
use jiff::SignedDuration;
use volya_bureau::acts::{self, QuickRefusal};
use volya_bureau::core::event::{Doubtful, Taint};
use volya_bureau::core::gate::Verdict;
use volya_bureau::core::will::{How, Side};

const LIST: &str = "surname,given\nAlpha,Test\n";

fn clear_desks() -> (TwoDesks, volya_bureau::core::id::PersonId) {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Alpha", "Test", "");
    desks.put_in_order(person);
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Clear);
    (desks, person)
}

fn of(what: Doubtful) -> Taint {
    Taint { what, from: at(common::START), to: None, reason: "seen with the counterpart".into() }
}

#[test]
fn a_tainted_taker_ends_what_rests_on_him_and_two_members_can_lift_it() {
    let (mut desks, person) = clear_desks();
    let (receipt, concerned) = acts::taint(&mut desks.office, of(Doubtful::Taker(" T-1".into()))).unwrap();
    assert_eq!(concerned.iter().map(|c| c.person).collect::<Vec<_>>(), [person]);
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Hold);
    acts::lift_taint(&mut desks.office, receipt.entries[0], "mistaken for another".into()).unwrap();
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Hold, "one member lifts nothing");
    desks.sign_all(None);
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Clear);
}

#[test]
fn a_tainted_device_opens_nothing_of_that_time_and_its_refusals_stay() {
    let (mut desks, person) = clear_desks();
    let device = desks.laptop.device();
    acts::refuse(&mut desks.laptop, person, QuickRefusal { to: to("KR"), how: How::Spoken, heard_by: Side::Medic }).unwrap();
    desks.sync();
    let (_, concerned) = acts::taint(&mut desks.office, of(Doubtful::Device(device))).unwrap();
    assert_eq!(concerned.len(), 1);
    let (verdict, rules) = desks.screen(LIST).remove(0);
    assert_eq!(verdict, Verdict::Block);
    assert!(rules.contains(&"R-WILL-7"));
    assert!(rules.contains(&"R-GATE-14"), "what the device had countersigned is signed by one member only: {rules:?}");
}

#[test]
fn a_taint_needs_a_reason_and_a_time_that_can_be() {
    let (mut desks, _) = clear_desks();
    let nobody = of(Doubtful::Interpreter("i-9".into()));
    assert!(acts::taint(&mut desks.office, Taint { reason: " ".into(), ..nobody.clone() }).is_err());
    let ended = Some(nobody.from - SignedDuration::from_hours(1));
    assert!(acts::taint(&mut desks.office, Taint { to: ended, ..nobody.clone() }).is_err());
    let (receipt, concerned) = acts::taint(&mut desks.office, nobody).unwrap();
    assert!(concerned.is_empty());
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Clear, "nobody's words rest on him");
    assert!(acts::lift_taint(&mut desks.office, receipt.entries[0], String::new()).is_err());
    assert!(acts::lift_taint(&mut desks.office, volya_bureau::core::id::EntryHash([9; 32]), "no such taint".into()).is_err());
}
