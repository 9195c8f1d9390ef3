//! The answer to the counterpart says who goes, in one form whatever the reasons.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{TwoDesks, risk, route, state, to};
use volya_bureau::acts::{self, Answer, Asked, QuickRefusal, Remainder};
use volya_bureau::core::case::{Custody, CustodyStatus, Fact, FinalConfirmation};
use volya_bureau::core::event::RiskLevel;
use volya_bureau::core::gate::Verdict;
use volya_bureau::core::id::PersonId;
use volya_bureau::core::will::{How, Side};

const LIST: &str = "surname,given\nAlpha,Test\nBeta,Test\nGamma,Test\n";

/// Why Beta does not go, in each world.
type World = fn(&mut TwoDesks, PersonId);

fn answered_in(world: World) -> Answer {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let alpha = desks.register("Alpha", "Test", "");
    let beta = desks.register("Beta", "Test", "");
    desks.put_in_order(alpha);
    desks.put_in_order(beta);
    // Eight days have passed with Beta: Alpha is asked once more.
    let at = desks.now();
    let again = FinalConfirmation { at, to: to("KR"), wants: true };
    acts::record_fact(&mut desks.office, alpha, Fact::FinalConfirmation(again)).unwrap();
    desks.sign_all(Some(alpha));
    world(&mut desks, beta);
    desks.sign_all(Some(beta));
    let screening = acts::screen(&mut desks.office, LIST.as_bytes(), &Asked::on(route())).unwrap();
    assert_eq!(screening.verdict.clear_lines().collect::<Vec<_>>(), [1], "the world keeps Beta from going");
    let stay = screening.verdict.lines.iter().filter(|line| line.verdict != Verdict::Clear).count();
    acts::answer(&mut desks.office, &screening, &Asked::on(route()), state("KR"), Some(stay)).unwrap().unwrap()
}

#[test]
fn worlds_that_differ_only_in_why_give_the_same_bytes() {
    let worlds: [World; 4] = [
        |desks, beta| {
            let refusal = QuickRefusal { to: to("KR"), how: How::Spoken, heard_by: Side::Medic };
            acts::refuse(&mut desks.office, beta, refusal).unwrap();
        },
        |desks, beta| {
            let now = desks.now();
            acts::assess(&mut desks.office, beta, risk("KR", RiskLevel::Real, now)).unwrap();
        },
        |desks, beta| {
            let released = Custody { status: CustodyStatus::Released, since: None, place: None };
            acts::record_fact(&mut desks.office, beta, Fact::Custody(released)).unwrap();
        },
        |desks, beta| {
            let now = desks.now();
            acts::assess(&mut desks.office, beta, risk("PL", RiskLevel::Unassessed, now)).unwrap();
        },
    ];
    let answers: Vec<Answer> = worlds.into_iter().map(answered_in).collect();
    for answer in &answers[1..] {
        assert_eq!(answer, &answers[0]);
    }
}

#[test]
fn an_answer_goes_to_the_power_and_is_signed_on_each_sheet() {
    let answer = answered_in(|desks, beta| {
        let refusal = QuickRefusal { to: to("KR"), how: How::Spoken, heard_by: Side::Medic };
        acts::refuse(&mut desks.office, beta, refusal).unwrap();
    });
    assert_eq!((answer.to, answer.goes.as_slice(), answer.lines), (state("KR"), &[1][..], 3));
    let device: Vec<u8> = answer.key.rsplit('/').next().unwrap().as_bytes().to_vec();
    let mut key = [0; 32];
    for (byte, hex) in key.iter_mut().zip(device.chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(hex).unwrap(), 16).unwrap();
    }
    for sheet in &answer.sheets {
        let text = String::from_utf8(volya_tlog::open_note(sheet, &answer.key, &key).unwrap()).unwrap();
        assert!(text.starts_with("Volya answer to a list\nto KR\n"), "{text}");
        assert!(text.ends_with("\ngo 1 surname \"Alpha\" given \"Test\"\nend of sheet\n"), "{text}");
        for word in ["refus", "hold", "block", "R-", "P-0", "Beta", "UA"] {
            assert!(!text.contains(word), "{word} in {text}");
        }
        let mut altered = sheet.clone();
        altered[30] ^= 1;
        assert!(volya_tlog::open_note(&altered, &answer.key, &key).is_err());
    }
}

#[test]
fn a_small_remainder_warns_before_it_names_those_who_refuse() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let alpha = desks.register("Alpha", "Test", "");
    desks.put_in_order(alpha);
    let screening = acts::screen(&mut desks.office, LIST.as_bytes(), &Asked::on(route())).unwrap();
    let warned = acts::answer(&mut desks.office, &screening, &Asked::on(route()), state("KR"), None).unwrap();
    assert_eq!(warned, Err(Remainder { stay: 2, least: 5 }));
    let asked = Asked::on(route());
    let of_another = acts::answer(&mut desks.office, &screening, &asked, state("KR"), Some(1)).unwrap();
    assert_eq!(of_another, Err(Remainder { stay: 2, least: 5 }), "what somebody knew of another remainder");
    assert!(acts::answer(&mut desks.office, &screening, &asked, state("KR"), Some(2)).unwrap().is_ok());
    // Where everybody goes, or enough stay, nothing is told.
    let alone = acts::screen(&mut desks.office, b"surname,given\nAlpha,Test\n", &Asked::on(route())).unwrap();
    assert_eq!(alone.verdict.verdict, Verdict::Clear);
    assert!(acts::answer(&mut desks.office, &alone, &Asked::on(route()), state("KR"), None).unwrap().is_ok());
    let many: String = (0..6).map(|n| format!("Other{n},Test\n")).collect();
    let many =
        acts::screen(&mut desks.office, format!("{}{many}", "surname,given\nAlpha,Test\n").as_bytes(), &Asked::on(route()));
    assert!(acts::answer(&mut desks.office, &many.unwrap(), &Asked::on(route()), state("KR"), None).unwrap().is_ok());
}
