//! Attempts on the records of somebody who may go, or was never heard, with an honest second member who signs whatever looks harmless.
//! `docs/attacks.md` tells each.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Device, PASSPHRASE, TwoDesks, facts, flawless, identity, risk, state, to};
use jiff::SignedDuration;
use volya_bureau::acts::{self, ImportKind, QuickRefusal};
use volya_bureau::core::case::{DepartureNotice, Fact};
use volya_bureau::core::event::{Danger, DangerKind, Doubtful, Identity, RiskLevel, Taint};
use volya_bureau::core::gate::Verdict;
use volya_bureau::core::id::{EntryHash, PersonId};
use volya_bureau::core::place::Destination;
use volya_bureau::core::roster::{Reason, Role};
use volya_bureau::core::will::{Declaration, DestinationStance, How, Side, Stance};
use volya_bureau::{BureauError, ScenarioClock};
use volya_store::memory::MemoryBlobs;

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
    assert!(matches!(acts::declare(&mut desks.office, man, flawless(then, "t-1")), Err(BureauError::ClockDoubtful)));
    let alive = acts::heartbeat(&mut desks.office).unwrap();
    assert!(alive.at >= now, "nothing is dated before what the device has written");
    desks.clock.set(now);
    acts::declare(&mut desks.office, man, flawless(then, "t-1")).unwrap();
    acts::declare(&mut desks.office, man, flawless(now, "t-2")).unwrap();
    desks.sign_all(Some(man));
    assert_eq!(says(&mut desks), Verdict::Hold, "he had no week to think");
}

#[test]
fn the_device_that_heard_him_is_removed_as_if_it_had_never_been() {
    let (mut desks, man) = cleared();
    acts::refuse(&mut desks.laptop, man, said_no()).unwrap();
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

/// A program of one's own that dates so all the same is in `src/archive/forged.rs`.
#[test]
fn a_new_laptop_whose_clock_is_a_week_behind() {
    let (mut desks, man) = man();
    desks.pass(8 * 24);
    papers(&mut desks, man);
    let late = ScenarioClock::at(desks.now() - SignedDuration::from_hours(8 * 24));
    let device = Device { archive: MemoryBlobs::from_snapshot(desks.first.archive.snapshot()), ..Device::new(30, &late) };
    let request = volya_bureau::request(&device.home(), PASSPHRASE, 10, device.chance().as_mut()).unwrap();
    acts::add_member(&mut desks.office, &request, Role::Interviewer).unwrap();
    let device = Device { archive: MemoryBlobs::from_snapshot(desks.first.archive.snapshot()), ..device };
    let mut laptop = device.open().unwrap();
    let then = desks.now() - SignedDuration::from_hours(8 * 24);
    let refused = |done: Result<_, BureauError>| assert!(matches!(done, Err(BureauError::ClockDoubtful)));
    refused(acts::declare(&mut laptop, man, flawless(then, "t-1")));
    refused(acts::open_review(&mut laptop, man, state("KP")));
    let told = DepartureNotice { given_at: then, new_address: true };
    refused(acts::record_fact(&mut laptop, man, Fact::DepartureNotice(told)));
    let label = desks.label(man);
    let file = format!("person,to,stance,taken_at\n{label},KR,accept,{then}\n");
    let imported = acts::import(&mut laptop, ImportKind::Declarations, file.as_bytes(), false, &mut |_| true);
    assert!(matches!(imported, Err(BureauError::ClockDoubtful)));
    acts::refuse(&mut laptop, man, said_no()).unwrap();
    let danger = Danger { kind: DangerKind::Threat, seen_at: then, note: None };
    acts::record_danger(&mut laptop, man, danger).unwrap();
    late.set(desks.now());
    acts::declare(&mut laptop, man, flawless(desks.now(), "t-1")).unwrap();
}

/// An entry of the year 2100 holds everybody until its device is set aside by two; then it is no reason to doubt anybody's clock.
#[test]
fn a_device_that_writes_from_far_ahead() {
    let (mut desks, _) = cleared();
    let ahead = ScenarioClock::at(desks.now());
    let device = Device { archive: MemoryBlobs::from_snapshot(desks.first.archive.snapshot()), ..Device::new(30, &ahead) };
    let request = volya_bureau::request(&device.home(), PASSPHRASE, 10, device.chance().as_mut()).unwrap();
    acts::add_member(&mut desks.office, &request, Role::Interviewer).unwrap();
    let device = Device { archive: MemoryBlobs::from_snapshot(desks.first.archive.snapshot()), ..device };
    let mut straw = device.open().unwrap();
    ahead.set(common::at("2100-01-01T00:00:00Z"));
    acts::heartbeat(&mut straw).unwrap();
    desks.office.merge(&device.archive).unwrap();
    desks.sync();
    assert_eq!(says(&mut desks), Verdict::Hold);
    acts::park(&mut desks.office, straw.device()).unwrap();
    desks.sign_all(None);
    assert_eq!(says(&mut desks), Verdict::Clear);
}

/// A man who was never heard, and one who said yes twice; the two are linked, and two have signed it. What is said of the first man's own line?
fn linked(never_heard: &Identity, heard: &Identity) -> Verdict {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let mut register = |known: &Identity| {
        let (label, _) = acts::register(&mut desks.office, known, None).unwrap();
        desks.office.person(&label).unwrap()
    };
    let (alpha, beta) = (register(never_heard), register(heard));
    desks.put_in_order(beta);
    acts::same_as(&mut desks.office, alpha, beta).unwrap();
    desks.sign_all(Some(alpha));
    says(&mut desks)
}

#[test]
fn the_yes_of_another_man_is_lent_by_a_link_that_two_have_signed() {
    let born = |name: &str, dob: &str| identity(name, "Test", dob);
    let numbered = |name: &str, custody_id: &str, service_no: &str| {
        let number = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Identity { custody_id: number(custody_id), service_no: number(service_no), ..born(name, "") }
    };
    for (alpha, beta) in [
        (born("Alpha", "1990-01-02"), born("Beta", "1991-01-02")),
        (born("Alpha", "1990"), born("Beta", "1991-01-02")),
        (numbered("Alpha", "C-1", ""), numbered("Beta", "C-2", "")),
        (numbered("Alpha", "", "AB-1"), numbered("Beta", "", "AB-2")),
    ] {
        assert_eq!(linked(&alpha, &beta), Verdict::Hold, "{:?} {:?}", alpha.dob, beta.dob);
    }
    assert_eq!(linked(&born("Alpha", "1990"), &born("Beta", "1990-01-02")), Verdict::Clear, "one man, recorded twice");
}

/// Mun's paper is keyed in under the label of a man who said no, and an honest second member keys in what stands on the paper.
#[test]
fn another_mans_paper_is_keyed_in_by_two() {
    let (mut desks, man) = cleared();
    let other = desks.register("Beta", "Test", "");
    acts::refuse(&mut desks.laptop, man, said_no()).unwrap();
    desks.sync();
    let label = desks.label(other);
    let paper = format!("label={label}\nKR=accept\npaper=7K3M-Q2XD\nminutes=40\n");
    assert!(matches!(acts::key_in(&mut desks.office, man, &paper), Err(BureauError::Field { .. })), "the paper is another's");
    assert!(matches!(acts::key_in(&mut desks.office, man, "KR=accept\npaper=7K3M-Q2XD\n"), Err(BureauError::Field { .. })));
    let forged = paper.replace(&label.to_string(), &desks.label(man).to_string());
    let entry = acts::key_in(&mut desks.office, man, &forged).unwrap().entries[0];
    desks.sync();
    let differ = acts::countersign_keyed(&mut desks.laptop, entry, &paper).unwrap_err();
    assert!(matches!(differ, BureauError::KeyedDifferently(keys) if keys == ["label"]));
    assert_eq!(says(&mut desks), Verdict::Block);
}

/// What a linked record said and what endangered it holds him after two have undone the link, until he is heard and assessed again.
#[test]
fn a_link_to_a_record_that_said_no_is_undone_by_two() {
    for risky in [false, true] {
        let (mut desks, man) = cleared();
        let twin = desks.register("Gamma", "Test", "");
        acts::same_as(&mut desks.office, man, twin).unwrap();
        desks.sign_all(Some(man));
        if risky {
            let now = desks.now();
            acts::assess(&mut desks.laptop, twin, risk("KR", RiskLevel::Real, now)).unwrap();
        } else {
            acts::refuse(&mut desks.laptop, twin, said_no()).unwrap();
        }
        desks.sync();
        assert_ne!(says(&mut desks), Verdict::Clear, "{risky}");
        acts::not_same_as(&mut desks.office, man, twin).unwrap();
        desks.sign_all(Some(man));
        desks.sign_all(Some(twin));
        assert_eq!(says(&mut desks), Verdict::Hold, "{risky}");
        let now = desks.now();
        if risky {
            acts::assess(&mut desks.office, man, risk("KR", RiskLevel::Absent, now)).unwrap();
        } else {
            acts::declare(&mut desks.office, man, flawless(now, "t-3")).unwrap();
        }
        desks.sign_all(Some(man));
        assert_eq!(says(&mut desks), Verdict::Clear, "{risky}");
    }
}

/// He wants to stay; two call it a mistake.
#[test]
fn a_wish_to_stay_is_called_a_mistake_by_two() {
    let (mut desks, man) = cleared();
    let stays = Declaration {
        stances: vec![DestinationStance { to: Destination::Remain, stance: Stance::Accept }],
        ..Declaration::default()
    };
    let word = acts::declare(&mut desks.laptop, man, stays).unwrap().entries[0];
    desks.sync();
    assert_eq!(says(&mut desks), Verdict::Hold);
    acts::mark_mistaken(&mut desks.office, &[word], "entered twice").unwrap();
    desks.sign_all(Some(man));
    assert_eq!(says(&mut desks), Verdict::Hold);
}

fn said_no() -> QuickRefusal {
    QuickRefusal { to: to("KR"), how: How::Spoken, heard_by: Side::Medic }
}

#[test]
fn who_signs_second_is_shown_what_it_takes_away() {
    let (mut desks, man) = cleared();
    let no = acts::refuse(&mut desks.laptop, man, said_no()).unwrap().entries[0];
    desks.sync();
    let now = desks.now();
    let yes = acts::declare(&mut desks.office, man, flawless(now, "t-3")).unwrap().entries[0];
    let twin = desks.register("Gamma", "Test", "");
    let link = acts::same_as(&mut desks.office, man, twin).unwrap().entries[0];
    desks.sync();
    let shown = acts::signable(&mut desks.laptop, Some(man)).unwrap();
    let of = |entry: EntryHash| shown.iter().find(|one| one.entry == entry).unwrap();
    assert_eq!(of(yes).named.iter().map(|record| record.hash).collect::<Vec<_>>(), [no]);
    assert_eq!(of(link).other, Some(desks.label(twin)));
    assert!(of(link).named.is_empty());
}
