//! Who may open anything: straw members, vouchers, removals, on real archives.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::sync::Arc;

use common::{Device, PASSPHRASE, TwoDesks, found_on, screen, to};
use volya_bureau::acts::{self, QuickRefusal};
use volya_bureau::core::gate::Verdict;
use volya_bureau::core::id::{DeviceId, MemberId, PersonId};
use volya_bureau::core::place::Destination;
use volya_bureau::core::roster::{Compartment, Reason, Role};
use volya_bureau::core::will::{How, Side};
use volya_bureau::{Bureau, BureauError, EnrolmentRequest, Recovery, ScenarioClock, verify_logs};
use volya_store::memory::MemoryBlobs;

const LIST: &str = "surname,given,dob\nTestov,Ivan,1999-05-17\n";

fn whisper() -> QuickRefusal {
    QuickRefusal { to: Destination::Unspecified, how: How::Spoken, heard_by: Side::Medic }
}

/// A new device beside a copy of this archive, with what it asks.
fn asks(at: &Device, seed: u64) -> (Device, EnrolmentRequest) {
    let device = Device { archive: MemoryBlobs::from_snapshot(at.archive.snapshot()), ..Device::new(seed, &at.clock) };
    let request = volya_bureau::request(&device.home(), PASSPHRASE, 10, device.chance().as_mut()).unwrap();
    (device, request)
}

/// Enrols a new member and opens his device on a copy.
fn joins(by: &mut Bureau, at: &Device, seed: u64, role: Role) -> (Device, Bureau) {
    let (device, request) = asks(at, seed);
    acts::add_member(by, &request, role).unwrap();
    opened(device, at)
}

fn opened(device: Device, at: &Device) -> (Device, Bureau) {
    let device = Device { archive: MemoryBlobs::from_snapshot(at.archive.snapshot()), ..device };
    let bureau = device.open().unwrap();
    (device, bureau)
}

fn sign_all(bureau: &mut Bureau, person: Option<PersonId>) -> usize {
    let waiting = acts::signable(bureau, person).unwrap();
    let entries: Vec<_> = waiting.iter().filter(|s| s.may_sign).map(|s| s.entry).collect();
    if !entries.is_empty() {
        acts::countersign(bureau, &entries, &[]).unwrap();
    }
    entries.len()
}

fn member_of(bureau: &Bureau, device: DeviceId) -> MemberId {
    bureau.roster().author(device).unwrap().0
}

/// An office in order, and a man who would be clear but for one signature.
fn nearly() -> (TwoDesks, PersonId) {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    (desks, person)
}

/// Everything about him recorded on the first desk and signed by nobody.
fn recorded(desks: &mut TwoDesks, person: PersonId) {
    let first = desks.now();
    acts::declare(&mut desks.office, person, common::flawless(first, "t-1")).unwrap();
    desks.pass(8 * 24);
    acts::heartbeat(&mut desks.laptop).unwrap();
    let now = desks.now();
    acts::declare(&mut desks.office, person, common::flawless(now, "t-2")).unwrap();
    for fact in common::facts(now) {
        acts::record_fact(&mut desks.office, person, fact).unwrap();
    }
    for code in ["KR", "PL"] {
        acts::assess(&mut desks.office, person, common::risk(code, volya_bureau::core::event::RiskLevel::Absent, now)).unwrap();
    }
    desks.sync();
}

#[test]
fn a_straw_member_signs_nothing_until_the_second_vouches_for_him() {
    let (mut desks, person) = nearly();
    recorded(&mut desks, person);
    let office = desks.first.clone();
    let (straw_device, mut straw) = joins(&mut desks.office, &office, 30, Role::Interviewer);
    let waiting = acts::signable(&mut straw, Some(person)).unwrap();
    assert!(!waiting.is_empty() && waiting.iter().all(|s| !s.may_sign));
    let entries: Vec<_> = waiting.iter().map(|s| s.entry).collect();
    assert!(matches!(acts::countersign(&mut straw, &entries, &[]), Err(BureauError::NotCounted)));
    // Nor does the admin vouch for whom he enrolled himself, nor the straw for himself.
    let straw_id = straw.device();
    assert!(matches!(acts::vouch(&mut desks.office, straw_id), Err(BureauError::OwnEnrolment)));
    assert!(matches!(acts::vouch(&mut straw, straw_id), Err(BureauError::NotCounted)));
    acts::heartbeat(&mut straw).unwrap();
    desks.office.merge(&straw_device.archive).unwrap();
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Hold);
    assert_eq!(verify_logs(&desks.first.archive).unwrap().unvouched, 1);
    // The second of the pair has met him.
    desks.sync();
    acts::vouch(&mut desks.laptop, straw_id).unwrap();
    desks.sync();
    straw.merge(&desks.first.archive).unwrap();
    assert!(sign_all(&mut straw, Some(person)) > 0);
    desks.office.merge(&straw_device.archive).unwrap();
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Clear);
    assert_eq!(verify_logs(&desks.first.archive).unwrap().unvouched, 0);
}

#[test]
fn a_straw_member_who_refuses_for_a_man_blocks_him_at_once() {
    let (mut desks, person) = nearly();
    desks.put_in_order(person);
    let office = desks.first.clone();
    let (device, mut straw) = joins(&mut desks.office, &office, 31, Role::Interviewer);
    acts::refuse(&mut straw, person, whisper()).unwrap();
    desks.office.merge(&device.archive).unwrap();
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Block);
}

#[test]
fn a_device_that_an_admin_enrols_for_another_signs_nothing_as_that_other() {
    let (mut desks, person) = nearly();
    recorded(&mut desks, person);
    let (device, request) = asks(&desks.first, 32);
    acts::enrol_device(&mut desks.office, &request, desks.laptop.device()).unwrap();
    let (device, mut second) = opened(device, &desks.first);
    let entries: Vec<_> = acts::signable(&mut second, Some(person)).unwrap().iter().map(|s| s.entry).collect();
    assert!(matches!(acts::countersign(&mut second, &entries, &[]), Err(BureauError::NotCounted)));
    // He whose device it is confirms it from the one he has.
    desks.sync();
    acts::vouch(&mut desks.laptop, second.device()).unwrap();
    desks.sync();
    second.merge(&desks.first.archive).unwrap();
    assert!(sign_all(&mut second, Some(person)) > 0);
    desks.office.merge(&device.archive).unwrap();
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Clear);
    // One's own needs nobody.
    let (own, (_, request)) = (desks.office.device(), asks(&desks.first, 33));
    acts::enrol_device(&mut desks.office, &request, own).unwrap();
    assert!(desks.office.roster().is_counted(DeviceId(request.device.0)));
}

#[test]
fn what_a_removed_member_writes_later_holds_and_blocks_and_opens_nothing() {
    let (mut desks, person) = nearly();
    recorded(&mut desks, person);
    let gone = desks.laptop.member();
    acts::remove_member(&mut desks.office, gone, Reason::Suspected).unwrap();
    // He does not know it, and signs.
    assert!(sign_all(&mut desks.laptop, Some(person)) > 0);
    desks.office.merge(&desks.second.archive).unwrap();
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Hold);
    // What he signed before counts on.
    assert!(desks.office.office().unwrap().standings().all(|(_, slot)| slot.is_counted()));
    acts::refuse(&mut desks.laptop, person, whisper()).unwrap();
    desks.office.merge(&desks.second.archive).unwrap();
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Block);
    // He learns of it: he can write still, under the keys that he holds, and says what he heard.
    desks.laptop.merge(&desks.first.archive).unwrap();
    let other = desks.register("Other", "Name", "");
    assert!(matches!(acts::countersign(&mut desks.laptop, &[], &[]), Err(BureauError::Removed)));
    acts::refuse(&mut desks.laptop, person, whisper()).unwrap();
    let before = desks.office.heads().len();
    desks.office.merge(&desks.second.archive).unwrap();
    assert_eq!((before, desks.screen(LIST)[0].0), (2, Verdict::Block));
    // What is sealed after his removal does not open for him.
    desks.laptop.merge(&desks.first.archive).unwrap();
    assert!(desks.laptop.person_named(&other.to_string()).is_ok());
    let pages = acts::show_person(&mut desks.laptop, other);
    assert!(pages.is_err() || pages.unwrap().entries.iter().all(|e| e.content.is_err()));
    for compartment in Compartment::ALL {
        let made = desks.office.roster().current(*compartment);
        let expected = match compartment {
            Compartment::Testimony => 0,
            _ => 1,
        };
        assert_eq!(made.len(), expected, "{compartment}");
        assert!(
            made.iter().all(|id| desks.office.roster().generations(*compartment).next() != Some(*id)),
            "{compartment} is new"
        );
    }
    assert!(!desks.office.roster().needs_new_keys());
    // By name both are found, whichever keys their forms were sealed to.
    assert_eq!(desks.screen("surname,given\nOther,Name\n")[0].0, Verdict::Hold);
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Block);
}

#[test]
fn removing_the_device_that_knows_the_refusal_clears_nobody() {
    let (mut desks, person) = nearly();
    desks.put_in_order(person);
    let office = desks.first.clone();
    let (third_device, mut third) = joins(&mut desks.office, &office, 34, Role::Interviewer);
    desks.sync();
    acts::vouch(&mut desks.laptop, third.device()).unwrap();
    desks.sync();
    third.merge(&desks.first.archive).unwrap();
    acts::heartbeat(&mut third).unwrap();
    desks.office.merge(&third_device.archive).unwrap();
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Clear);
    // Somebody tells the third; the admin removes him before his log comes in.
    acts::refuse(&mut third, person, whisper()).unwrap();
    let gone = third.member();
    acts::remove_member(&mut desks.office, gone, Reason::Left).unwrap();
    assert_eq!(verify_logs(&desks.first.archive).unwrap().removed, 1);
    desks.pass(25);
    acts::heartbeat(&mut desks.laptop).unwrap();
    desks.office.merge(&desks.second.archive).unwrap();
    let screening = acts::screen(&mut desks.office, LIST.as_bytes(), &acts::Asked::on(common::route())).unwrap();
    let reasons: String = screening.verdict.lines[0].findings.iter().map(|f| f.reason.to_string()).collect();
    assert!(reasons.contains("device C has not reported"), "{reasons}");
    // Two signatures end his silence; what he heard blocks when it comes.
    desks.sign_all(None);
    assert!(desks.office.office().unwrap().is_set_aside(third.device()));
    desks.pass(1);
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Clear, "two have taken it upon them, as with any parking");
    desks.office.merge(&third_device.archive).unwrap();
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Block);
}

#[test]
fn what_is_missing_below_the_accepted_size_holds_in_spite_of_two_signatures() {
    let (mut desks, person) = nearly();
    desks.put_in_order(person);
    let office = desks.first.clone();
    let (third_device, mut third) = joins(&mut desks.office, &office, 35, Role::Admin);
    desks.sync();
    acts::vouch(&mut desks.laptop, third.device()).unwrap();
    desks.sync();
    let (fourth_device, mut fourth) = joins(&mut desks.office, &office, 36, Role::Reviewer);
    desks.sync();
    acts::vouch(&mut desks.laptop, fourth.device()).unwrap();
    desks.sync();
    // The third admin has seen more of the laptop's log than the office, and removes it at that size.
    acts::heartbeat(&mut desks.laptop).unwrap();
    acts::refuse(&mut desks.laptop, person, whisper()).unwrap();
    third.merge(&desks.first.archive).unwrap();
    third.merge(&desks.second.archive).unwrap();
    acts::remove_device(&mut third, desks.laptop.device(), None, Reason::Lost).unwrap();
    // The laptop's new entries do not come to the office, but the removal does, and a reviewer signs it there.
    let mut files = third_device.archive.snapshot();
    let laptop = format!("logs/{}/", desks.laptop.device());
    let older = desks.first.archive.snapshot();
    files.retain(|file, _| !file.as_str().starts_with(&laptop));
    files.extend(older.into_iter().filter(|(file, _)| file.as_str().starts_with(&laptop)));
    desks.office.merge(&MemoryBlobs::from_snapshot(files)).unwrap();
    fourth.merge(&third_device.archive).unwrap();
    assert!(sign_all(&mut fourth, None) > 0);
    let all = fourth.office().unwrap();
    assert!(all.is_set_aside(desks.laptop.device()), "where everything is, two signatures are enough");
    let mut files = fourth_device.archive.snapshot();
    let older = desks.first.archive.snapshot();
    files.retain(|file, _| !file.as_str().starts_with(&laptop));
    files.extend(older.into_iter().filter(|(file, _)| file.as_str().starts_with(&laptop)));
    desks.office.merge(&MemoryBlobs::from_snapshot(files)).unwrap();
    let here = desks.office.office().unwrap();
    assert!(here.parked(desks.laptop.device()).is_some() && !here.is_set_aside(desks.laptop.device()));
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Hold);
}

#[test]
fn two_admins_who_remove_each_other_are_both_out_until_two_others_decide() {
    let (mut desks, person) = nearly();
    desks.put_in_order(person);
    let office = desks.first.clone();
    let (rival_device, mut rival) = joins(&mut desks.office, &office, 37, Role::Admin);
    let (third_device, mut third) = joins(&mut desks.office, &office, 38, Role::Interviewer);
    desks.sync();
    for device in [rival.device(), third.device()] {
        acts::vouch(&mut desks.laptop, device).unwrap();
    }
    desks.sync();
    rival.merge(&desks.first.archive).unwrap();
    acts::heartbeat(&mut rival).unwrap();
    desks.office.merge(&rival_device.archive).unwrap();
    rival.merge(&desks.first.archive).unwrap();
    let (first, second) = (desks.office.member(), rival.member());
    let at = acts::remove_member(&mut rival, first, Reason::Suspected).unwrap();
    acts::remove_member(&mut desks.office, second, Reason::Suspected).unwrap();
    desks.office.merge(&rival_device.archive).unwrap();
    rival.merge(&desks.first.archive).unwrap();
    for bureau in [&mut desks.office, &mut rival] {
        assert!(bureau.roster().is_removed(first) && bureau.roster().is_removed(second));
    }
    assert_eq!(desks.office.roster().accepted(rival.device()), rival.roster().accepted(rival.device()));
    // The reviewer and the interviewer look into it: the rival's log is to be believed up to before his removal. The statements after it are gone with it.
    desks.laptop.merge(&desks.first.archive).unwrap();
    let accepted = desks.laptop.roster().accepted(rival.device()).unwrap();
    assert!(accepted < at.first);
    acts::park_at(&mut desks.laptop, rival.device(), Some(accepted)).unwrap();
    third.merge(&desks.second.archive).unwrap();
    assert!(third.roster().is_removed(first));
    assert!(sign_all(&mut third, None) > 0);
    assert!(!third.roster().is_removed(first) && third.roster().is_removed(second));
    desks.office.merge(&third_device.archive).unwrap();
    desks.laptop.merge(&third_device.archive).unwrap();
    assert!(!desks.office.roster().is_removed(first) && desks.office.roster().is_removed(second));
    assert_eq!(desks.laptop.roster(), desks.office.roster());
    let _ = person;
}

#[test]
fn removing_who_signed_a_parking_brings_nobody_back() {
    let (mut desks, person) = nearly();
    desks.put_in_order(person);
    let office = desks.first.clone();
    let (stolen_device, mut stolen) = joins(&mut desks.office, &office, 39, Role::Interviewer);
    desks.sync();
    acts::vouch(&mut desks.laptop, stolen.device()).unwrap();
    desks.sync();
    stolen.merge(&desks.first.archive).unwrap();
    acts::heartbeat(&mut stolen).unwrap();
    desks.office.merge(&stolen_device.archive).unwrap();
    acts::park(&mut desks.office, stolen.device()).unwrap();
    desks.sign_all(None);
    assert!(desks.office.office().unwrap().is_set_aside(stolen.device()));
    acts::heartbeat(&mut stolen).unwrap();
    desks.office.merge(&stolen_device.archive).unwrap();
    let gone = desks.laptop.member();
    acts::remove_member(&mut desks.office, gone, Reason::Left).unwrap();
    let state = desks.office.office().unwrap();
    assert!(state.parked(stolen.device()).is_some());
    assert_eq!(member_of(&desks.office, stolen.device()), stolen.member());
}

#[test]
fn removal_and_enrolment_that_did_not_know_of_each_other_leave_him_removed() {
    let (mut desks, _) = nearly();
    let office = desks.first.clone();
    let (other_device, mut other) = joins(&mut desks.office, &office, 40, Role::Admin);
    desks.sync();
    acts::vouch(&mut desks.laptop, other.device()).unwrap();
    desks.sync();
    other.merge(&desks.first.archive).unwrap();
    let (tablet, request) = asks(&desks.first, 41);
    acts::enrol_device(&mut other, &request, desks.laptop.device()).unwrap();
    let gone = desks.laptop.member();
    acts::remove_member(&mut desks.office, gone, Reason::Left).unwrap();
    let (tablet, mut joined) = opened(tablet, &other_device);
    acts::heartbeat(&mut joined).unwrap();
    desks.office.merge(&tablet.archive).unwrap();
    assert_eq!(desks.office.roster().accepted(joined.device()), Some(0));
    assert!(matches!(
        acts::enrol_device(&mut desks.office, &asks(&desks.first, 42).1, desks.laptop.device()),
        Err(BureauError::Refused(_))
    ));
    // He holds the keys that were made without knowing of his device: new ones are needed.
    assert!(desks.office.roster().needs_new_keys());
    assert!(acts::renew_keys(&mut desks.office).unwrap() && !desks.office.roster().needs_new_keys());
}

#[test]
fn a_device_that_joined_while_others_made_new_keys_can_write_and_is_given_them() {
    let (mut desks, person) = nearly();
    let office = desks.first.clone();
    let (other_device, mut other) = joins(&mut desks.office, &office, 43, Role::Admin);
    desks.sync();
    acts::vouch(&mut desks.laptop, other.device()).unwrap();
    desks.sync();
    other.merge(&desks.first.archive).unwrap();
    let (joined_device, mut joined) = joins(&mut other, &other_device, 44, Role::Interviewer);
    let gone = desks.laptop.member();
    acts::remove_member(&mut desks.office, gone, Reason::Left).unwrap();
    joined.merge(&desks.first.archive).unwrap();
    assert!(!joined.holds_current_keys());
    acts::refuse(&mut joined, person, whisper()).unwrap();
    desks.office.merge(&joined_device.archive).unwrap();
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Block);
    assert!(!acts::renew_keys(&mut desks.office).unwrap());
    joined.merge(&desks.first.archive).unwrap();
    assert!(joined.holds_current_keys() && !desks.laptop.roster().needs_new_keys());
    desks.laptop.merge(&desks.first.archive).unwrap();
    assert!(!desks.laptop.holds_current_keys());
}

#[test]
fn the_recovery_sheet_opens_nothing_alone_and_helps_one_who_is_left() {
    let clock = ScenarioClock::at(common::at(common::START));
    let first = Device::new(50, &clock);
    let (mut office, sheet) = found_on(&first, Recovery::Sheet);
    let sheet = sheet.unwrap();
    let (laptop_device, mut laptop) = joins(&mut office, &first, 51, Role::Reviewer);
    acts::heartbeat(&mut laptop).unwrap();
    office.merge(&laptop_device.archive).unwrap();
    let (label, _) = acts::register(&mut office, &common::identity("Testov", "Ivan", "1999-05-17"), None).unwrap();
    let person = office.person(&label).unwrap();
    let restored = |seed| {
        let device = Device { archive: MemoryBlobs::from_snapshot(first.archive.snapshot()), ..Device::new(seed, &clock) };
        let bureau =
            volya_bureau::restore_at(device.home(), &sheet.0, PASSPHRASE, 10, Arc::new(clock.clone()), device.chance()).unwrap();
        (device, bureau)
    };
    let (rescued_device, mut rescued) = restored(52);
    assert_eq!(rescued.role(), Role::Admin);
    let (straw_device, mut straw) = joins(&mut rescued, &rescued_device, 53, Role::Interviewer);
    acts::record_fact(&mut rescued, person, common::facts(common::at(common::START)).remove(0)).unwrap();
    straw.merge(&rescued_device.archive).unwrap();
    assert_eq!(sign_all(&mut straw, Some(person)), 0);
    // The sheet once more is the same hand.
    let (again_device, mut again) = restored(54);
    again.merge(&straw_device.archive).unwrap();
    assert!(matches!(acts::vouch(&mut again, straw.device()), Err(BureauError::OwnEnrolment)));
    // The reviewer is another.
    laptop.merge(&again_device.archive).unwrap();
    acts::vouch(&mut laptop, straw.device()).unwrap();
    straw.merge(&laptop_device.archive).unwrap();
    assert!(sign_all(&mut straw, Some(person)) > 0);
}

#[test]
fn what_is_kept_after_a_removal_is_what_a_rebuild_makes() {
    let (mut desks, person) = nearly();
    desks.put_in_order(person);
    let office = desks.first.clone();
    let (device, third) = joins(&mut desks.office, &office, 60, Role::Interviewer);
    acts::remove_device(&mut desks.office, third.device(), None, Reason::Mistaken).unwrap();
    acts::refuse(&mut desks.office, person, QuickRefusal { to: to("KP"), ..whisper() }).unwrap();
    desks.sign_all(None);
    let (roster, answer) = (desks.office.roster().clone(), desks.screen(LIST));
    desks.office.rebuild_index().unwrap();
    assert_eq!(desks.screen(LIST), answer);
    assert_eq!(desks.office.roster(), &roster);
    let TwoDesks { first, office, .. } = desks;
    drop(office);
    let mut again = first.open().unwrap();
    assert_eq!(screen(&mut again, LIST), answer);
    assert_eq!(again.roster(), &roster);
    drop(device);
}
