//! Letters and drafts that tell nothing of what somebody wants; a case that goes to another organisation, as he agreed, and opens nothing there.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Device, TwoDesks, flawless, found_on, risk, state, to};
use jiff::civil::date;
use volya_bureau::acts::{self, Consent, DraftKind, QuickRefusal, Transfer};
use volya_bureau::core::case::{Custody, CustodyStatus, Fact, NextMove, Note, Offer};
use volya_bureau::core::event::{Danger, DangerKind, Event, Guarantee, RiskLevel};
use volya_bureau::core::gate::Verdict;
use volya_bureau::core::id::{Digest, EntryHash, PersonId};
use volya_bureau::core::place::Destination;
use volya_bureau::core::will::{Declaration, DestinationStance, How, ReportedWish, Side, Stance};
use volya_bureau::{Bureau, BureauError, Recovery};

const ALPHA: &str = "surname,given\nAlpha,Test\n";

fn refuse(bureau: &mut Bureau, person: PersonId, code: &str) -> EntryHash {
    let refusal = QuickRefusal { to: to(code), how: How::Spoken, heard_by: Side::Medic };
    acts::refuse(bureau, person, refusal).unwrap().entries[0]
}

/// What is said of him in public, in a world in which he refuses, in one in which he accepts, in one in which nobody asked.
fn worlds(say: fn(&mut Bureau, PersonId) -> Vec<u8>) {
    let said: Vec<Vec<u8>> = (0..3)
        .map(|world| {
            let mut desks = TwoDesks::new();
            let person = desks.register("Alpha", "Test", "");
            let now = desks.now();
            acts::assess(&mut desks.office, person, risk("RU", RiskLevel::Real, now)).unwrap();
            match world {
                0 => drop(refuse(&mut desks.office, person, "KP")),
                1 => drop(acts::declare(&mut desks.office, person, flawless(now, "t-1")).unwrap()),
                _ => {}
            }
            desks.sign_all(Some(person));
            say(&mut desks.office, person)
        })
        .collect();
    assert!(said[0] == said[1] && said[1] == said[2], "the letter tells what he wants");
    let text = String::from_utf8(said[0].clone()).unwrap();
    for word in ["Alpha", "refuse", "accept", "KP", "KR"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
    assert!(text.contains("P-0001-3"));
}

#[test]
fn no_letter_and_no_draft_tells_what_he_wants() {
    worlds(|bureau, person| acts::object(bureau, person, "Ministry of Justice").unwrap().letter);
    worlds(|bureau, person| acts::draft(bureau, person, DraftKind::Statement).unwrap().into_bytes());
    worlds(|bureau, person| acts::draft(bureau, person, DraftKind::NoteVerbale).unwrap().into_bytes());
}

#[test]
fn an_objection_is_signed_and_calls_nothing_established_that_is_not() {
    let mut desks = TwoDesks::new();
    let person = desks.register("Alpha", "Test", "");
    let now = desks.now();
    acts::assess(&mut desks.office, person, risk("RU", RiskLevel::Real, now)).unwrap();
    let made = acts::object(&mut desks.office, person, "Ministry of Justice").unwrap();
    let device = Digest::parse_hex(made.key.rsplit('/').next().unwrap()).unwrap();
    let text = String::from_utf8(volya_tlog::open_note(&made.letter, &made.key, &device.0).unwrap()).unwrap();
    assert!(text.starts_with("Volya objection\nto Ministry of Justice\nof 2026-03-01\nperson P-0001-3\n"), "{text}");
    assert!(text.replace("\n  ", " ").contains("it is not yet confirmed") && !text.contains("was found"));
    assert!(text.lines().all(|line| line.chars().count() <= 96));
    desks.sign_all(Some(person));
    let signed = acts::object(&mut desks.office, person, "Ministry of Justice").unwrap();
    assert!(String::from_utf8(signed.letter).unwrap().contains("was found on"));
    for nobody in ["", " ", "one\nline more"] {
        assert!(matches!(acts::object(&mut desks.office, person, nobody), Err(BureauError::Field { .. })));
    }
    let page = acts::show_case(&mut desks.office, person).unwrap();
    let notes = page.facts.iter().filter(|stand| matches!(stand.fact, Fact::Note(_)));
    assert_eq!(notes.count(), 2, "both letters stand on his path");
}

#[test]
fn a_draft_is_marked_above_and_below_and_quotes_what_two_have_signed() {
    let mut desks = TwoDesks::new();
    let person = desks.register("Alpha", "Test", "");
    let guarantee = Guarantee {
        authority: "Head of State".to_owned(),
        text: "Nobody is sent back against his will.".to_owned(),
        on: date(2026, 2, 1),
        document: None,
        origins: Vec::new(),
        not_to: Vec::new(),
        unless_he_wishes: false,
    };
    acts::record_guarantee(&mut desks.office, guarantee).unwrap();
    let draft = |desks: &mut TwoDesks| acts::draft(&mut desks.office, person, DraftKind::Statement).unwrap();
    assert!(!draft(&mut desks).contains("Head of State"));
    desks.sign_all(None);
    let text = draft(&mut desks);
    assert!(text.contains("Head of State said in public on 2026-02-01"));
    assert!(text.starts_with("DRAFT. ") && text.lines().last().unwrap().starts_with("DRAFT. "));
}

#[test]
fn one_page_has_his_path_and_what_is_due() {
    let mut desks = TwoDesks::new();
    let person = desks.register("Alpha", "Test", "");
    let offer = Offer {
        by: state("KR"),
        authority: "Ministry".to_owned(),
        on: date(2026, 2, 20),
        until: Some(date(2026, 5, 1)),
        document: Digest([1; 32]),
        names_him: true,
        conditions: Vec::new(),
        exclusion_asked: true,
        keeps_him: true,
    };
    let awaited = NextMove { who: "Ministry".to_owned(), what: "an answer".to_owned(), since: date(2026, 2, 20) };
    let held = Custody { status: CustodyStatus::InCustody, since: Some(date(2026, 1, 1)), place: None };
    for fact in [Fact::Offer(offer), Fact::NextMove(awaited), Fact::Custody(held)] {
        acts::record_fact(&mut desks.office, person, fact).unwrap();
    }
    refuse(&mut desks.office, person, "KP");
    let page = acts::show_case(&mut desks.office, person).unwrap();
    assert_eq!((page.third_ways.as_slice(), page.awaited[0].1, page.sealed), (&[state("KR")][..], 9, 0));
    assert_eq!((page.facts.len(), page.record.state.against.len()), (3, 1));
    assert!(page.due.presses() && page.due.later.iter().any(|(_, due)| due.rule.id() == "R-HND-1"));
    assert!(acts::show_case(&mut desks.office, PersonId([9; 16])).is_err());
}

/// Another organisation with an archive of its own.
fn others(desks: &TwoDesks) -> Bureau {
    found_on(&Device::new(77, &desks.clock), Recovery::Refused).0
}

#[test]
fn a_wish_to_stay_goes_with_the_case_as_a_word_against_every_place() {
    for (also, holds) in [(None, true), (Some("CH"), false)] {
        let mut desks = TwoDesks::new();
        desks.set_up_office();
        let person = desks.register("Alpha", "Test", "");
        let places = [Some(Destination::Remain), also.map(to)].into_iter().flatten();
        let stances = places.map(|to| DestinationStance { to, stance: Stance::Accept }).collect();
        let said = Declaration { stances, ..Declaration::default() };
        let consent = *acts::declare(&mut desks.office, person, said).unwrap().entries.last().unwrap();
        let mut others = others(&desks);
        let recipient = acts::recipient(&others);
        let asked = Transfer { recipient: &recipient, with: "Harbour Lawyers", consent: Consent::Entry(consent) };
        let sent = acts::transfer_case(&mut desks.office, person, &asked).unwrap();
        let taken = acts::receive_case(&mut others, &sent.file).unwrap();
        let against = acts::show_person(&mut others, taken.person).unwrap().state.against;
        assert_eq!(against.iter().any(|word| word.covers_any(&[state("KR")])), holds, "{also:?}");
    }
}

#[test]
fn a_case_goes_where_he_agreed_and_its_receipt_comes_back() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Alpha", "Test", "");
    desks.put_in_order(person);
    assert_eq!(desks.screen(ALPHA)[0].0, Verdict::Clear);
    let seen_at = desks.now();
    acts::record_danger(&mut desks.office, person, Danger { kind: DangerKind::Threat, seen_at, note: None }).unwrap();
    refuse(&mut desks.office, person, "KP");
    let consent = refuse(&mut desks.office, person, "RU");
    let mut others = others(&desks);
    let recipient = acts::recipient(&others);
    let asked = Transfer { recipient: &recipient, with: "Harbour Lawyers", consent: Consent::Entry(consent) };
    let sent = acts::transfer_case(&mut desks.office, person, &asked).unwrap();
    assert!(acts::receive_case(&mut desks.laptop, &sent.file).is_err(), "it is sealed to one device");
    let taken = acts::receive_case(&mut others, &sent.file).unwrap();
    assert!(acts::receive_case(&mut others, &sent.file).is_err(), "it is taken in once");

    // His no holds there; his yes, signed by two here, is a word of others there.
    let page = acts::show_person(&mut others, taken.person).unwrap();
    assert_eq!(page.state.against.iter().map(|word| word.to.to_string()).collect::<Vec<_>>(), ["KP", "RU"]);
    assert!(page.state.acceptances.is_empty() && page.state.risks.is_empty());
    let wishes = |event: &Event| matches!(event, Event::Report(report) if report.wish == ReportedWish::Wishes);
    assert!(page.entries.iter().any(|line| line.content.as_ref().is_ok_and(wishes)));
    assert_eq!(page.state.passage.dangers.len(), 1);
    let custody = page.state.facts.custody.is_empty() && page.state.facts.confirmation.is_empty();
    assert!(custody && page.identities.len() == 1);
    assert_eq!(common::screen(&mut others, ALPHA)[0].0, Verdict::Hold);

    // The receipt counts here when it is this file's, whole, and signed as it says.
    let mut altered = taken.answer.clone();
    altered[40] ^= 1;
    for wrong in
        [&b""[..], b"Volya receipt for a case\n", &altered, &acts::object(&mut others, taken.person, "x").unwrap().letter]
    {
        assert!(matches!(acts::acknowledge_transfer(&mut desks.office, person, wrong), Err(BureauError::Refused(_))));
    }
    let stranger = desks.register("Beta", "Test", "");
    assert!(acts::acknowledge_transfer(&mut desks.office, stranger, &taken.answer).is_err());
    acts::acknowledge_transfer(&mut desks.office, person, &taken.answer).unwrap();
    desks.sign_all(Some(person));
    let page = acts::show_case(&mut desks.office, person).unwrap();
    let sharing = page.record.state.facts.sharing.standing().map(|s| s.value.acknowledged).collect::<Vec<_>>();
    assert!(matches!(sharing.as_slice(), [Some(_)]), "{sharing:?}");
}

#[test]
fn without_his_recorded_consent_nothing_is_handed_on() {
    let mut desks = TwoDesks::new();
    let [person, other] = ["Alpha", "Beta"].map(|name| desks.register(name, "Test", ""));
    let recipient = acts::recipient(&others(&desks));
    let custody = Fact::Custody(Custody { status: CustodyStatus::InCustody, since: None, place: None });
    let fact = acts::record_fact(&mut desks.office, person, custody).unwrap().entries[0];
    let of_another = refuse(&mut desks.office, other, "KP");
    let withdrawn = refuse(&mut desks.office, person, "KP");
    acts::withdraw(&mut desks.office, person, withdrawn, None).unwrap();
    let before = desks.office.heads();
    for consent in [EntryHash([0; 32]), fact, of_another, withdrawn] {
        let asked = Transfer { recipient: &recipient, with: "Lawyers", consent: Consent::Entry(consent) };
        assert!(matches!(acts::transfer_case(&mut desks.office, person, &asked), Err(BureauError::Field { .. })));
    }
    let paper = Consent::Paper(Digest([5; 32]));
    for (recipient, with) in [("age1pq1xyz", "Lawyers"), ("", "Lawyers"), (recipient.as_str(), " ")] {
        let asked = Transfer { recipient, with, consent: paper };
        assert!(matches!(acts::transfer_case(&mut desks.office, person, &asked), Err(BureauError::Field { .. })));
    }
    assert_eq!(desks.office.heads(), before, "nothing was recorded");
    let note = Note {
        on: date(2026, 2, 1),
        sender: "he himself".to_owned(),
        addressee: "this office".to_owned(),
        about: "agrees that the lawyers get his case".to_owned(),
        document: Digest([6; 32]),
    };
    let note = acts::record_fact(&mut desks.office, person, Fact::Note(note)).unwrap().entries[0];
    for consent in [Consent::Entry(note), paper] {
        let asked = Transfer { recipient: &recipient, with: "Lawyers", consent };
        acts::transfer_case(&mut desks.office, person, &asked).unwrap();
    }
    let entries = |heads: Vec<(_, u64, _)>| heads.iter().map(|(_, size, _)| size).sum::<u64>();
    assert_eq!(entries(desks.office.heads()), entries(before) + 3);
}

#[test]
fn what_is_no_case_is_refused() {
    let mut desks = TwoDesks::new();
    for file in [&b""[..], b"{}", b"age-encryption.org/v1\n"] {
        assert!(matches!(acts::receive_case(&mut desks.office, file), Err(BureauError::Refused(_))));
    }
    let mine: volya_vault::Recipient = acts::recipient(&desks.office).parse().unwrap();
    for plain in ["", "{}", "{\"schema\":\"volya-case-file-9\"}"] {
        let file = volya_vault::seal_parcel(plain.as_bytes(), &mine).unwrap();
        assert!(matches!(acts::receive_case(&mut desks.office, &file), Err(BureauError::Refused(_))));
    }
}
