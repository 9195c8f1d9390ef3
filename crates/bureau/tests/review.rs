//! A return that he wants in spite of real risk: never a clearance, at most an individual return escorted by a neutral body.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{TwoDesks, flawless, risk, state, to};
use volya_bureau::acts::{self, Asked, QuickRefusal};
use volya_bureau::core::case::{Body, Fact, FinalConfirmation, Notice};
use volya_bureau::core::event::{FamilyPressure, ReviewFound, RiskLevel, Talk};
use volya_bureau::core::gate::{ReviewOutcome, Route, Verdict};
use volya_bureau::core::id::{Digest, PersonId};
use volya_bureau::core::will::{Counsel, Declaration, DestinationStance, How, Side, Stance};

const LIST: &str = "surname,given\nAlpha,Test\n";

fn wants_kp(taken_at: jiff::Timestamp, taker: &str) -> Declaration {
    Declaration { stances: vec![DestinationStance { to: to("KP"), stance: Stance::Accept }], ..flawless(taken_at, taker) }
}

fn found() -> ReviewFound {
    ReviewFound {
        to: state("KP"),
        family_pressure: FamilyPressure::NoneFound,
        counsel: Counsel::Accepted,
        risk_explained: true,
        escort: Some(Body::Icrc),
    }
}

/// He wants to go home, everything is recorded, and a real risk awaits him there.
fn desks() -> (TwoDesks, PersonId) {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Alpha", "Test", "");
    let first = desks.now();
    acts::open_review(&mut desks.office, person, state("KP")).unwrap();
    acts::declare(&mut desks.office, person, wants_kp(first, "t-1")).unwrap();
    desks.pass(8 * 24);
    let now = desks.now();
    acts::declare(&mut desks.office, person, wants_kp(now, "t-2")).unwrap();
    for fact in common::facts(now) {
        let fact = match fact {
            Fact::Notice(notice) => Fact::Notice(Notice { measures: Some(Digest([4; 32])), ..notice }),
            Fact::FinalConfirmation(asked) => Fact::FinalConfirmation(FinalConfirmation { to: to("KP"), ..asked }),
            other => other,
        };
        acts::record_fact(&mut desks.office, person, fact).unwrap();
    }
    acts::assess(&mut desks.office, person, risk("KP", RiskLevel::Real, now)).unwrap();
    acts::review_found(&mut desks.office, person, found()).unwrap();
    desks.sign_all(Some(person));
    (desks, person)
}

fn outcome(desks: &mut TwoDesks, person: PersonId) -> Result<Body, Vec<String>> {
    match acts::judge_review(&mut desks.office, person, state("UA"), state("KP")).unwrap() {
        ReviewOutcome::Assisted(assisted) => Ok(assisted.escort),
        ReviewOutcome::Wanting(findings) => Err(findings.iter().map(|f| f.reason.to_string()).collect()),
    }
}

#[test]
fn two_votes_and_everything_in_order_end_in_an_escorted_return_and_no_list_clears_it() {
    let (mut desks, person) = desks();
    assert_eq!(outcome(&mut desks, person), Err(vec!["0 of the panel assent; 2 must".to_owned()]));
    acts::vote(&mut desks.office, person, true, "heard him twice".into()).unwrap();
    acts::vote(&mut desks.office, person, true, "heard him twice, again".into()).unwrap();
    assert_eq!(outcome(&mut desks, person), Err(vec!["1 of the panel assent; 2 must".to_owned()]), "one member is one vote");
    acts::vote(&mut desks.laptop, person, true, "counsel saw him alone".into()).unwrap();
    desks.sync();
    assert_eq!(outcome(&mut desks, person), Ok(Body::Icrc));
    let concluded = acts::conclude_review(&mut desks.office, person, state("UA"), state("KP")).unwrap();
    assert_eq!(concluded.unwrap().1.escort, Body::Icrc);
    let home = Route { from: state("UA"), via: vec![], to: state("KP"), counterpart: None };
    let screening = acts::screen(&mut desks.office, LIST.as_bytes(), &Asked::on(home)).unwrap();
    assert_eq!(screening.verdict.verdict, Verdict::Hold, "an assisted return stands on no list");
    let no = QuickRefusal { to: to("KP"), how: How::Spoken, heard_by: Side::Neutral };
    acts::refuse(&mut desks.office, person, no).unwrap();
    assert!(outcome(&mut desks, person).is_err(), "his no at any moment ends it");
    assert!(acts::conclude_review(&mut desks.office, person, state("UA"), state("KP")).unwrap().is_err());
}

#[test]
fn a_dissent_that_weighs_as_much_pressure_or_a_missing_escort_hold() {
    let (mut desks, person) = desks();
    acts::vote(&mut desks.office, person, false, "his mother was visited".into()).unwrap();
    acts::vote(&mut desks.laptop, person, true, "he is sure".into()).unwrap();
    desks.sync();
    assert!(outcome(&mut desks, person).is_err());
    for worse in [
        ReviewFound { family_pressure: FamilyPressure::NotSaid, ..found() },
        ReviewFound { escort: None, ..found() },
        ReviewFound { risk_explained: false, ..found() },
        ReviewFound { counsel: Counsel::NotOffered, ..found() },
    ] {
        acts::review_found(&mut desks.office, person, worse).unwrap();
        let wanting = outcome(&mut desks, person).unwrap_err();
        assert!(wanting.len() >= 2, "{wanting:?}");
    }
    assert!(acts::vote(&mut desks.office, person, true, "  ".into()).is_err(), "a vote has reasons");
}

#[test]
fn a_review_needs_to_be_open_first_and_long_enough() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Alpha", "Test", "");
    assert!(acts::review_found(&mut desks.office, person, found()).is_err());
    assert!(acts::vote(&mut desks.office, person, true, "why not".into()).is_err());
    acts::open_review(&mut desks.office, person, state("KP")).unwrap();
    acts::review_found(&mut desks.office, person, found()).unwrap();
    desks.sign_all(Some(person));
    let wanting = outcome(&mut desks, person).unwrap_err();
    assert!(wanting.iter().any(|reason| reason.contains("opened less than 7 days ago")), "{wanting:?}");
}

#[test]
fn a_third_talk_by_one_party_makes_a_yes_doubtful() {
    let (mut desks, person) = desks();
    let now = desks.now();
    for hour in 0..3 {
        let at = now - jiff::SignedDuration::from_hours(60 - hour);
        let talk = Talk { party: Side::Origin, state: Some(state("KP")), at, minutes: 30, free: true };
        acts::record_talk(&mut desks.office, person, talk).unwrap();
    }
    let wanting = outcome(&mut desks, person).unwrap_err();
    assert!(
        wanting.iter().any(|reason| reason.contains("spoken to too often") || reason.contains("1 valid declaration of 2")),
        "{wanting:?}"
    );
}
