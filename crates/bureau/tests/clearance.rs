//! Clearances over two desks: issued, countersigned, used once; and everything that somebody might try with one instead.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{TwoDesks, at, route, state, to};
use volya_bureau::acts::{self, Asked, Crossing, Wish};
use volya_bureau::core::case::{Body, Fact, Mail, Medical, ProofOfLife};
use volya_bureau::core::event::{Guarantee, RiskLevel, Standing};
use volya_bureau::core::gate::Fault;
use volya_bureau::core::id::{EntryHash, Letter, PersonId};
use volya_bureau::core::will::{How, Side};
use volya_bureau::{Bureau, BureauError};

const CSV: &str = "line,surname,given,dob\n1,Hong,Gildong,1999-05-17\n";

type Change = (fn(&mut Case), Fault);

struct Case {
    desks: TwoDesks,
    person: PersonId,
    entry: EntryHash,
}

fn no() -> acts::QuickRefusal {
    acts::QuickRefusal { to: to("KR"), how: How::Spoken, heard_by: Side::Medic }
}

fn wish(hours: u32) -> Wish {
    Wish { line: 1, person: None, crossing: "Bridge of the Fifth".into(), device: Letter::parse("A").unwrap(), hours }
}

fn in_order() -> (TwoDesks, PersonId) {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Hong", "Gildong", "1999-05-17");
    desks.put_in_order(person);
    acts::heartbeat(&mut desks.laptop).unwrap();
    desks.sync();
    (desks, person)
}

fn issue_on(bureau: &mut Bureau, hours: u32) -> Result<EntryHash, Vec<Fault>> {
    let issued = acts::issue(bureau, CSV.as_bytes(), &Asked::on(route()), &wish(hours)).unwrap();
    issued.map(|(_, receipt)| receipt.entries[0])
}

impl Case {
    /// A clearance that both have signed.
    fn signed() -> Self {
        let mut case = Self::issued();
        acts::countersign_clearance(&mut case.desks.laptop, case.entry).unwrap().unwrap();
        case.desks.sync();
        assert_eq!(case.faults(), []);
        case
    }

    fn issued() -> Self {
        let (mut desks, person) = in_order();
        let entry = issue_on(&mut desks.office, 24).unwrap();
        desks.sync();
        Self { desks, person, entry }
    }

    fn faults(&mut self) -> Vec<Fault> {
        acts::show_clearance(&mut self.desks.office, self.entry).unwrap().faults
    }

    fn at(&self, crossing: &str) -> Crossing {
        Crossing { at: crossing.into(), confirmed_at: self.desks.now(), confirmed_by: Body::Icrc }
    }

    fn use_it(&mut self) -> Result<(), Vec<Fault>> {
        let crossing = self.at("Bridge of the Fifth");
        let used = acts::use_clearance(&mut self.desks.office, self.entry, &crossing).unwrap();
        used.map(drop).map_err(|(faults, _)| faults)
    }

    fn has(&mut self, fault: Fault) -> bool {
        self.faults().contains(&fault)
    }
}

#[test]
fn it_is_used_once() {
    let mut case = Case::signed();
    case.use_it().unwrap();
    let again = case.use_it().unwrap_err();
    assert!(again.iter().any(|fault| matches!(fault, Fault::Used { .. })), "{again:?}");
    let page = acts::show_person(&mut case.desks.office, case.person).unwrap();
    let [(_, _, moved)] = page.state.passage.moved.as_slice() else { panic!("one move") };
    assert!(page.state.passage.had_clearance(moved));
}

#[test]
fn he_goes_by_one_at_a_time() {
    let mut case = Case::signed();
    let stands = |entry| Fault::AnotherStands { entry };
    assert_eq!(issue_on(&mut case.desks.office, 12).unwrap_err(), [stands(case.entry)]);
    acts::void_clearance(&mut case.desks.office, case.entry, "another device").unwrap();
    let anew = issue_on(&mut case.desks.office, 12).unwrap();
    case.desks.sync();
    acts::countersign_clearance(&mut case.desks.laptop, anew).unwrap().unwrap();

    // Issued on two desks that had not met, each is signed on the other before it hears of that.
    let (mut desks, person) = in_order();
    let first = issue_on(&mut desks.office, 24).unwrap();
    let second = issue_on(&mut desks.laptop, 24).unwrap();
    desks.sync();
    acts::countersign_clearance(&mut desks.office, second).unwrap().unwrap();
    acts::countersign_clearance(&mut desks.laptop, first).unwrap().unwrap();
    desks.sync();
    let mut case = Case { desks, person, entry: first };
    assert_eq!(case.use_it().unwrap_err(), [stands(second)]);
    acts::void_clearance(&mut case.desks.laptop, second, "one is enough").unwrap();
    case.desks.sync();
    case.use_it().unwrap();
}

#[test]
fn alone_it_moves_nobody_and_the_issuer_does_not_sign_for_himself() {
    let mut case = Case::issued();
    assert_eq!(case.use_it().unwrap_err(), [Fault::NotCountersigned]);
    let own = acts::countersign_clearance(&mut case.desks.office, case.entry);
    assert!(matches!(own, Err(BureauError::SameMemberOrRole)));
    // Nor does the other one among everything that awaits him: the gate is asked first.
    let waiting = acts::signable(&mut case.desks.laptop, Some(case.person)).unwrap();
    assert!(waiting.iter().all(|signable| signable.entry != case.entry || !signable.may_sign));
    assert!(matches!(acts::countersign(&mut case.desks.laptop, &[case.entry], &[]), Err(BureauError::Refused(_))));
}

#[test]
fn a_whisper_on_the_other_laptop_ends_it() {
    let mut case = Case::signed();
    acts::refuse(&mut case.desks.laptop, case.person, no()).unwrap();
    case.desks.sync();
    let faults = case.use_it().unwrap_err();
    assert!(faults.contains(&Fault::PersonChanged), "{faults:?}");
    assert!(faults.iter().any(|fault| matches!(fault, Fault::NotClear { .. })));
}

#[test]
fn what_it_rests_on_changes_and_it_is_void() {
    let changes: [Change; 4] = [
        (
            |case| {
                let worse = Medical {
                    health: volya_bureau::core::case::Health::Good,
                    art109: volya_bureau::core::case::Art109::NotEligible,
                };
                acts::record_fact(&mut case.desks.laptop, case.person, Fact::Medical(worse)).unwrap();
            },
            Fault::PersonChanged,
        ),
        (
            |case| {
                let standing = Standing {
                    state: state("PL"),
                    party: true,
                    party_since: None,
                    reserves_article_12: false,
                    other_guarantee: None,
                    willing: true,
                    able: true,
                    onward: Vec::new(),
                    sources: vec!["assessment 2".into()],
                    assessed_on: case.desks.now(),
                };
                acts::find_standing(&mut case.desks.laptop, standing).unwrap();
            },
            Fault::StandingChanged,
        ),
        (
            |case| {
                let text =
                    volya_bureau::core::policy::DEFAULT_TOML.replace("clearance_hours = 72", "clearance_hours = 48").replace(
                        "information_sheets = []",
                        &format!("information_sheets = [\"{}\"]", volya_bureau::core::id::Digest([7; 32])),
                    );
                acts::set_policy(&mut case.desks.laptop, &text).unwrap();
            },
            Fault::PolicyChanged,
        ),
        (
            |case| {
                let risk = common::risk("PL", RiskLevel::Absent, case.desks.now());
                acts::assess(&mut case.desks.laptop, case.person, risk).unwrap();
            },
            Fault::PersonChanged,
        ),
    ];
    for (change, fault) in changes {
        let mut case = Case::signed();
        change(&mut case);
        case.desks.sync();
        assert!(case.has(fault), "{fault:?}: {:?}", case.faults());
        assert!(case.use_it().is_err());
    }
}

#[test]
fn what_has_nothing_to_do_with_it_leaves_it_alone() {
    let mut case = Case::signed();
    let day = "2026-03-09".parse().unwrap();
    let other = case.desks.register("Kim", "Cheolsu", "1990-01-01");
    acts::refuse(&mut case.desks.office, other, no()).unwrap();
    acts::record_fact(&mut case.desks.office, case.person, Fact::ProofOfLife(ProofOfLife { on: day, by: Side::Neutral }))
        .unwrap();
    acts::record_fact(&mut case.desks.office, case.person, Fact::Mail(Mail { month: day, letters: 2, cards: 4 })).unwrap();
    case.desks.sync();
    assert_eq!(case.faults(), []);
}

#[test]
fn a_new_version_of_the_list_ends_it() {
    let (mut desks, _) = in_order();
    let asked = Asked { series: Some("2026-03-B".into()), ..Asked::on(route()) };
    let (_, receipt) = acts::issue(&mut desks.office, CSV.as_bytes(), &asked, &wish(24)).unwrap().unwrap();
    let entry = receipt.entries[0];
    assert_eq!(acts::show_clearance(&mut desks.office, entry).unwrap().faults, [Fault::NotCountersigned]);
    acts::screen(&mut desks.office, b"line,surname,given,dob\n1,Pak,Minho,1998-01-01\n", &asked).unwrap();
    assert!(acts::show_clearance(&mut desks.office, entry).unwrap().faults.contains(&Fault::ListChanged));
}

#[test]
fn it_expires_and_no_window_is_longer_than_the_policy_lets_it_be() {
    let (mut desks, _) = in_order();
    assert_eq!(issue_on(&mut desks.office, 73).unwrap_err(), [Fault::WindowTooLong { hours: 72 }]);
    assert_eq!(issue_on(&mut desks.office, 0).unwrap_err(), [Fault::WindowOver]);
    let mut case = Case::signed();
    case.desks.pass(25);
    acts::heartbeat(&mut case.desks.laptop).unwrap();
    case.desks.sync();
    assert!(case.has(Fault::Expired));
}

#[test]
fn elsewhere_and_on_another_device_it_is_refused() {
    let mut case = Case::signed();
    let elsewhere = case.at("the other bridge");
    let (faults, _) = acts::use_clearance(&mut case.desks.office, case.entry, &elsewhere).unwrap().unwrap_err();
    assert_eq!(faults, [Fault::OtherCrossing]);
    let here = case.at("Bridge of the Fifth");
    let (faults, receipt) = acts::use_clearance(&mut case.desks.laptop, case.entry, &here).unwrap().unwrap_err();
    assert_eq!(faults, [Fault::OtherDevice]);
    // The attempt is in the log, as evidence.
    assert_eq!(receipt.entries.len(), 1);
    let asked_yesterday = Crossing { confirmed_at: at("2026-03-01T09:00:00Z"), ..here };
    let (faults, _) = acts::use_clearance(&mut case.desks.office, case.entry, &asked_yesterday).unwrap().unwrap_err();
    assert_eq!(faults, [Fault::NotAskedHere { hours: 2 }]);
    case.use_it().unwrap();
}

#[test]
fn whoever_takes_it_back_is_believed_at_once() {
    let mut case = Case::signed();
    acts::void_clearance(&mut case.desks.laptop, case.entry, "the bus has no doctor").unwrap();
    assert!(matches!(acts::void_clearance(&mut case.desks.laptop, case.entry, " "), Err(BureauError::Refused(_))));
    case.desks.sync();
    assert!(case.faults().iter().any(|fault| matches!(fault, Fault::Voided { .. })));
    assert!(case.use_it().is_err());
}

#[test]
fn a_silent_laptop_holds_it() {
    let mut case = Case::signed();
    case.desks.pass(23);
    assert_eq!(case.faults(), []);
    case.desks.pass(2);
    assert!(case.use_it().unwrap_err().iter().any(|fault| matches!(fault, Fault::NotClear { .. })));
}

#[test]
fn a_guarantee_given_in_the_meantime_ends_it() {
    let mut case = Case::signed();
    let guarantee = Guarantee {
        authority: "the Government".into(),
        text: "nobody is sent by way of PL".into(),
        on: "2026-03-09".parse().unwrap(),
        document: None,
        origins: Vec::new(),
        not_to: vec![state("PL")],
        unless_he_wishes: false,
    };
    acts::record_guarantee(&mut case.desks.laptop, guarantee).unwrap();
    case.desks.sync();
    let faults = case.faults();
    assert!(faults.contains(&Fault::StandingChanged), "{faults:?}");
    assert!(faults.iter().any(|fault| matches!(fault, Fault::NotClear { .. })));
}

#[test]
fn the_paper_says_what_the_log_says_or_is_evidence() {
    let mut case = Case::signed();
    let page = acts::show_clearance(&mut case.desks.office, case.entry).unwrap();
    let paper = acts::paper(&case.desks.office, &page).unwrap();
    let (_, faults) = acts::check_paper(&mut case.desks.laptop, &paper).unwrap();
    assert_eq!(faults, []);
    let text = String::from_utf8(paper).unwrap();
    for (from, into) in [("Bridge of the Fifth", "Bridge of the Sixth"), ("device A", "device B"), ("line 1", "line 2")] {
        let edited = text.replacen(from, into, 1);
        let (_, faults) = acts::check_paper(&mut case.desks.laptop, edited.as_bytes()).unwrap();
        assert_eq!(faults, [Fault::FileDiffers], "{from}");
    }
    let other = text.replace(&case.entry.to_string(), &EntryHash([5; 32]).to_string());
    let (page, faults) = acts::check_paper(&mut case.desks.laptop, other.as_bytes()).unwrap();
    assert!(page.is_none());
    assert_eq!(faults, [Fault::NotInThisLog]);
    assert!(matches!(acts::check_paper(&mut case.desks.laptop, b"hello"), Err(BureauError::Refused(_))));
}

#[test]
fn another_man_of_the_same_name_ends_it() {
    let mut case = Case::signed();
    case.desks.register("Hong", "Gildong", "1999-05-17");
    let faults = case.faults();
    assert!(faults.contains(&Fault::LineChanged), "{faults:?}");
    assert!(faults.contains(&Fault::OtherPerson));
    assert!(case.use_it().is_err());
}

#[test]
fn on_a_list_of_people_who_come_or_of_remains_nobody_gets_one() {
    use volya_bureau::core::gate::{ListKind, Terms};
    let (mut desks, _) = in_order();
    for kind in [ListKind::Incoming, ListKind::Remains] {
        let asked = Asked { terms: Terms { kind, ..Terms::default() }, ..Asked::on(route()) };
        let faults = acts::issue(&mut desks.office, CSV.as_bytes(), &asked, &wish(24)).unwrap().unwrap_err();
        assert!(faults.contains(&Fault::NotOutgoing), "{faults:?}");
    }
    // Somebody else has ended his custody on paper: the rows for people who come have nothing against him, and it is no clearance still.
    let gone = volya_bureau::core::case::Custody {
        status: volya_bureau::core::case::CustodyStatus::NotInCustody,
        since: None,
        place: None,
    };
    let other = desks.register("Kim", "Cheolsu", "1990-01-01");
    acts::record_fact(&mut desks.office, other, Fact::Custody(gone)).unwrap();
    desks.sign_all(Some(other));
    let asked = Asked { terms: Terms { kind: ListKind::Incoming, ..Terms::default() }, ..Asked::on(route()) };
    let list = b"line,surname,given,dob\n1,Kim,Cheolsu,1990-01-01\n";
    let faults = acts::issue(&mut desks.office, list, &asked, &wish(24)).unwrap().unwrap_err();
    assert_eq!(faults, [Fault::NotOutgoing]);
}

#[test]
fn a_line_that_is_not_clear_gets_none() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    desks.register("Hong", "Gildong", "1999-05-17");
    let faults = issue_on(&mut desks.office, 24).unwrap_err();
    assert!(faults.iter().any(|fault| matches!(fault, Fault::NotClear { rule: Some(_) })));
    let no_such = acts::issue(&mut desks.office, CSV.as_bytes(), &Asked::on(route()), &Wish { line: 9, ..wish(24) }).unwrap();
    assert_eq!(no_such.unwrap_err(), [Fault::NoSuchLine]);
}

#[test]
fn a_move_without_one_is_recorded_with_its_letters_and_not_before_it_happened() {
    let (mut desks, person) = in_order();
    let now = desks.now();
    let later = now + jiff::SignedDuration::from_hours(24);
    assert!(matches!(
        acts::record_move(&mut desks.office, person, later, None, None, "a relative"),
        Err(BureauError::Refused(_))
    ));
    assert!(matches!(acts::record_move(&mut desks.office, person, now, None, None, "  "), Err(BureauError::Refused(_))));
    let report = acts::record_move(&mut desks.office, person, now, Some(state("RU")), None, "a relative").unwrap();
    assert!(!report.cleared);
    assert_eq!(report.drafts.iter().map(|draft| draft.kind).collect::<Vec<_>>(), ["recall", "notice"]);
    assert!(report.drafts.iter().all(|draft| draft.text.starts_with("DRAFT") && !draft.text.contains("Hong")));
}

#[test]
fn a_second_yes_at_the_crossing_does_not_void_it() {
    use volya_bureau::core::case::FinalConfirmation;
    let mut case = Case::signed();
    let again = FinalConfirmation { at: case.desks.now(), to: to("KR"), wants: true };
    acts::record_fact(&mut case.desks.office, case.person, Fact::FinalConfirmation(again)).unwrap();
    assert_eq!(case.faults(), []);
    case.use_it().unwrap();
}

#[test]
fn the_issuers_second_device_is_no_second_member() {
    let mut case = Case::issued();
    let beside = volya_store::memory::MemoryBlobs::from_snapshot(case.desks.first.archive.snapshot());
    let third = common::Device { archive: beside, ..common::Device::new(3, &case.desks.clock) };
    let request = volya_bureau::request(&third.home(), common::PASSPHRASE, 10, third.chance().as_mut()).unwrap();
    let own = case.desks.office.device();
    acts::enrol_device(&mut case.desks.office, &request, own).unwrap();
    let copy = volya_store::memory::MemoryBlobs::from_snapshot(case.desks.first.archive.snapshot());
    let mut tablet = common::Device { archive: copy, ..third }.open().unwrap();
    assert!(acts::countersign_clearance(&mut tablet, case.entry).is_err());
    assert!(case.has(Fault::NotCountersigned));
}

#[test]
fn a_removed_member_neither_signs_nor_issues_one() {
    let mut case = Case::issued();
    let laptop = case.desks.laptop.device();
    acts::remove_device(&mut case.desks.office, laptop, None, volya_bureau::core::roster::Reason::Suspected).unwrap();
    // He has not merged his removal yet, and signs.
    acts::countersign_clearance(&mut case.desks.laptop, case.entry).unwrap().unwrap();
    case.desks.office.merge(&case.desks.second.archive).unwrap();
    assert!(case.has(Fault::NotCountersigned), "{:?}", case.faults());
    assert!(case.use_it().is_err());
}

#[test]
fn an_archive_restored_from_yesterday_uses_nothing() {
    let mut case = Case::issued();
    let yesterday = case.desks.first.archive.snapshot();
    acts::countersign_clearance(&mut case.desks.laptop, case.entry).unwrap().unwrap();
    case.desks.sync();
    case.use_it().unwrap();
    // The folder is put back to before the use; the device remembers what it has signed.
    let restored = volya_store::memory::MemoryBlobs::from_snapshot(yesterday);
    let behind = common::Device { archive: restored, ..case.desks.first.clone() };
    assert!(matches!(behind.open().err(), Some(BureauError::RestoreArchive { .. })));
}
