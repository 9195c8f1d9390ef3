//! Half-filled forms: kept over a restart, sealed, forgotten.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Device, found_on};
use volya_bureau::{Recovery, ScenarioClock, acts};

const FORM: &str = "/people/1/acts/declare";

fn said(text: &str) -> Vec<(String, String)> {
    vec![("note".to_owned(), text.to_owned())]
}

#[test]
fn what_was_typed_is_there_again_after_a_restart_until_it_is_forgotten() {
    let clock = ScenarioClock::at(common::at("2026-03-01T10:00:00Z"));
    let device = Device::new(1, &clock);
    let (mut bureau, _) = found_on(&device, Recovery::Refused);
    acts::keep_form(&mut bureau, FORM, said("not home")).unwrap();
    acts::keep_form(&mut bureau, FORM, said("not home, not there")).unwrap();
    drop(bureau);
    let mut bureau = device.open().unwrap();
    assert_eq!(acts::kept_form(&bureau, FORM).unwrap(), said("not home, not there"));
    assert_eq!(acts::kept_forms(&bureau).unwrap(), [FORM]);
    acts::forget_form(&mut bureau, FORM).unwrap();
    assert!(acts::kept_form(&bureau, FORM).unwrap().is_empty());
    acts::keep_form(&mut bureau, FORM, said("  ")).unwrap();
    assert!(acts::kept_forms(&bureau).unwrap().is_empty(), "where nothing is said nothing is kept");
}

#[test]
fn the_oldest_gives_way_and_what_is_too_long_is_not_kept() {
    let clock = ScenarioClock::at(common::at("2026-03-01T10:00:00Z"));
    let device = Device::new(1, &clock);
    let (mut bureau, _) = found_on(&device, Recovery::Refused);
    for number in 0..9 {
        acts::keep_form(&mut bureau, &format!("/acts/{number}"), said("x")).unwrap();
    }
    let kept = acts::kept_forms(&bureau).unwrap();
    assert_eq!((kept.len(), kept[0].as_str()), (8, "/acts/1"));
    for number in 0..8 {
        acts::keep_form(&mut bureau, &format!("/acts/{number}"), said(&"한".repeat(5_000))).unwrap();
    }
    assert_eq!(acts::kept_forms(&bureau).unwrap().last().unwrap(), "/acts/7", "the latest is kept where not all of them fit");
    assert!(acts::keep_form(&mut bureau, FORM, said(&"x".repeat(17_000))).is_err());
}
