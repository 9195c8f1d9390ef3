//! The table of acts: every act has its keys and a name of its own, and refuses what it did not ask for.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::collections::BTreeSet;

use common::TwoDesks;
use volya_bureau::BureauError;
use volya_bureau::acts::{About, Done, NamedAct};
use volya_bureau::fields::Fields;

#[test]
fn every_act_has_a_name_of_its_own_and_asks_for_something() {
    let names: BTreeSet<&str> = NamedAct::all().map(|act| act.name).collect();
    assert_eq!(names.len(), NamedAct::all().count());
    for act in NamedAct::all() {
        assert!(!act.keys().is_empty(), "{}", act.name);
        assert_eq!(NamedAct::named(act.name).unwrap().name, act.name);
    }
    assert!(NamedAct::named("nothing").is_none());
}

#[test]
fn nothing_is_recorded_where_nothing_or_something_else_is_said() {
    let mut desks = TwoDesks::new();
    let person = desks.register("Rim", "Bom", "1999");
    let before = desks.office.heads();
    let other = Fields::from_pairs(&["of_no_act=1"]).unwrap();
    for act in NamedAct::all() {
        let of = (act.about == About::Person).then_some(person);
        assert!(act.perform(&mut desks.office, of, &Fields::default()).is_err(), "{} records nothing said", act.name);
        assert!(act.perform(&mut desks.office, of, &other).is_err(), "{} passes over what it does not know", act.name);
    }
    assert_eq!(desks.office.heads(), before);
}

#[test]
fn an_act_by_name_is_the_act() {
    let mut desks = TwoDesks::new();
    let person = desks.register("Rim", "Bom", "1999");
    let refuse = NamedAct::named("refuse").unwrap();
    let said = Fields::from_pairs(&["to=KP", "how=spoken", "heard_by=medic"]).unwrap();
    assert!(matches!(refuse.perform(&mut desks.office, Some(person), &said), Ok(Done::Recorded(_))));
    let confirm = NamedAct::named("confirm").unwrap();
    let entry = desks.office.heads();
    let with_words = Fields::from_pairs(&[format!("entry={}", "0".repeat(64)), "KR=accept".to_owned()]).unwrap();
    let refused = confirm.perform(&mut desks.office, Some(person), &with_words);
    assert!(matches!(refused, Err(BureauError::Refused(_))), "a confirmation takes no destinations of its own");
    assert_eq!(desks.office.heads(), entry);
}
