//! A public guarantee tightens the gate and loosens nothing; whether it is kept is told by entries.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{TwoDesks, state};
use jiff::civil::date;
use volya_bureau::acts::{self, Broken};
use volya_bureau::core::case::{Fact, Handover};
use volya_bureau::core::event::Guarantee;
use volya_bureau::core::gate::Verdict;
use volya_bureau::core::id::EntryHash;
use volya_bureau::{Bureau, BureauError};

const ALPHA: &str = "surname,given\nAlpha,Test\n";

fn never_to(code: &str) -> Guarantee {
    Guarantee {
        authority: "Head of State".to_owned(),
        text: "Nobody is sent there.".to_owned(),
        on: date(2026, 2, 1),
        document: None,
        origins: Vec::new(),
        not_to: vec![state(code)],
        unless_he_wishes: false,
    }
}

fn record(bureau: &mut Bureau, guarantee: Guarantee) -> EntryHash {
    acts::record_guarantee(bureau, guarantee).unwrap().entries[0]
}

#[test]
fn without_words_or_authority_it_is_none() {
    let mut desks = TwoDesks::new();
    let refused = [
        Guarantee { text: " \n".to_owned(), ..never_to("KP") },
        Guarantee { authority: String::new(), ..never_to("KP") },
        Guarantee { on: date(2027, 1, 1), ..never_to("KP") },
        Guarantee { text: "x".repeat(2001), ..never_to("KP") },
    ];
    for guarantee in refused {
        assert!(matches!(acts::record_guarantee(&mut desks.office, guarantee), Err(BureauError::Field { .. })));
    }
    record(&mut desks.office, never_to("KP"));
    assert!(matches!(acts::record_guarantee(&mut desks.office, never_to("KP")), Err(BureauError::Refused(_))));
}

#[test]
fn one_members_guarantee_blocks_who_was_clear() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Alpha", "Test", "");
    desks.put_in_order(person);
    assert_eq!(desks.screen(ALPHA)[0].0, Verdict::Clear);
    record(&mut desks.office, Guarantee { unless_he_wishes: true, ..never_to("KR") });
    assert_eq!(desks.screen(ALPHA)[0].0, Verdict::Clear, "he wishes it, validly");
    record(&mut desks.office, Guarantee { origins: vec![state("RU")], ..never_to("KR") });
    assert_eq!(desks.screen(ALPHA)[0].0, Verdict::Clear, "it speaks of others");
    record(&mut desks.office, never_to("KR"));
    let (verdict, rules) = desks.screen(ALPHA).remove(0);
    assert_eq!((verdict, rules), (Verdict::Block, vec!["R-GATE-17"]));
}

#[test]
fn nothing_about_it_clears() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    desks.register("Alpha", "Test", "");
    let before = desks.screen(ALPHA);
    for guarantee in [
        never_to("KP"),
        Guarantee { not_to: Vec::new(), ..never_to("KP") },
        Guarantee { unless_he_wishes: true, text: "He is free to go to KR.".to_owned(), ..never_to("RU") },
    ] {
        record(&mut desks.office, guarantee);
        desks.sign_all(None);
        assert_eq!(desks.screen(ALPHA), before, "signed by two, it changes no finding for the better");
    }
}

#[test]
fn a_report_names_who_is_in_scope_and_what_broke_it() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let [alpha, beta] = ["Alpha", "Beta"].map(|name| desks.register(name, "Test", ""));
    let entry = record(&mut desks.office, never_to("RU"));
    let kept = acts::report_guarantees(&mut desks.office, Some(entry)).unwrap().remove(0);
    assert!(kept.is_kept() && kept.in_scope.len() == 2);
    let handed = |receiver: &str, at| {
        Fact::Handover(Handover {
            at,
            place: "bridge".to_owned(),
            receiver: state(receiver),
            witness: None,
            acknowledged_on: None,
            medical_file: true,
            money: true,
            documents: true,
            effects_kg: Some(3),
            kept_back: false,
            packets: None,
        })
    };
    let now = desks.now();
    acts::record_fact(&mut desks.office, alpha, handed("KR", now)).unwrap();
    let told = acts::record_fact(&mut desks.office, beta, handed("RU", now)).unwrap();
    let broken = acts::report_guarantees(&mut desks.office, None).unwrap().remove(0);
    let found: Vec<_> = broken.breaches.iter().map(|breach| (breach.person, breach.how, breach.entry)).collect();
    assert_eq!(found, [(beta, Broken::Excluded(state("RU")), told.entries[0])]);
    assert!(matches!(acts::report_guarantees(&mut desks.office, Some(told.entries[0])), Err(BureauError::NoSuchEntry)));
}
