//! The archive under damage, age and strangers: a clear error that names the place, nothing lost, never a clear.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use common::{Device, PASSPHRASE, TwoDesks, found_on, identity, screen, to};
use volya_bureau::acts::{self, ImportKind, QuickRefusal, UnsignedAsked};
use volya_bureau::core::gate::Verdict;
use volya_bureau::core::roster::Role;
use volya_bureau::core::will::{How, Side};
use volya_bureau::store::BlobName;
use volya_bureau::store::memory::MemoryBlobs;
use volya_bureau::{BureauError, Recovery, ScenarioClock, verify_logs};

const LIST: &str = "surname,given,dob\nTestov,Ivan,1999-05-17\n";

type Snapshot = BTreeMap<BlobName, Vec<u8>>;

fn one_desk() -> (Device, ScenarioClock) {
    let clock = ScenarioClock::at(common::at(common::START));
    let device = Device::new(9, &clock);
    let (mut bureau, _) = found_on(&device, Recovery::Refused);
    acts::register(&mut bureau, &identity("Testov", "Ivan", "1999-05-17"), None).unwrap();
    (device, clock)
}

fn with_archive(device: &Device, change: impl FnOnce(&mut Snapshot)) -> Device {
    let mut files = device.archive.snapshot();
    change(&mut files);
    Device {
        archive: MemoryBlobs::from_snapshot(files),
        state: MemoryBlobs::from_snapshot(device.state.snapshot()),
        ..device.clone()
    }
}

fn find(files: &Snapshot, part: &str) -> BlobName {
    files.keys().find(|n| n.as_str().contains(part)).unwrap_or_else(|| panic!("no file like {part}")).clone()
}

fn refusal(to_where: &str) -> QuickRefusal {
    QuickRefusal { to: to(to_where), how: How::Phone, heard_by: Side::Lawyer }
}

#[test]
fn a_newer_format_is_named_and_nothing_is_touched() {
    let (device, _) = one_desk();
    let newer = with_archive(&device, |files| {
        let name = find(files, "archive.json");
        let text = String::from_utf8(files[&name].clone()).unwrap().replace("\"format\": 1", "\"format\": 2, \"unheard\": 0");
        files.insert(name, text.into_bytes());
    });
    let before = newer.archive.snapshot();
    assert!(matches!(newer.open(), Err(BureauError::NewerFormat { found: 2, ours: 1 })));
    assert_eq!(newer.archive.snapshot(), before);
}

#[test]
fn a_damaged_bundle_or_tile_is_named_by_its_log() {
    let (device, _) = one_desk();
    for part in ["tile/entries/000", "tile/0/000"] {
        let damaged = with_archive(&device, |files| {
            let name = find(files, part);
            files.get_mut(&name).unwrap()[40] ^= 1;
        });
        let error = verify_logs(&damaged.archive).err().unwrap_or_else(|| panic!("{part} was not missed"));
        assert!(matches!(error, BureauError::Log { .. }), "{error}");
        assert!(error.to_string().contains(part), "{error}");
    }
}

#[test]
fn any_single_changed_byte_outside_keys_is_found_without_a_passphrase() {
    let (device, _) = one_desk();
    let files = device.archive.snapshot();
    for (name, bytes) in &files {
        let step = (bytes.len() / 40).max(1);
        for at in (0..bytes.len()).step_by(step) {
            let damaged = with_archive(&device, |files| files.get_mut(name).unwrap()[at] ^= 0x20);
            // White space in archive.json and in front of a key are the only bytes that say nothing.
            let harmless = name.as_str() == "archive.json" && bytes[at].is_ascii_whitespace();
            assert!(harmless || verify_logs(&damaged.archive).is_err(), "{name} byte {at}");
        }
    }
}

#[test]
fn a_missing_key_page_holds_and_is_no_error() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    desks.put_in_order(person);
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Clear);
    let first = desks.first.clone();
    drop(desks);
    let pages: Vec<BlobName> = first.archive.snapshot().into_keys().filter(|n| n.as_str().ends_with(".page")).collect();
    let (mut held, mut passed) = (0, 0);
    for page in pages {
        let without = with_archive(&first, |files| {
            files.remove(&page);
        });
        let mut bureau = without.open().unwrap();
        bureau.rebuild_index().unwrap();
        match screen(&mut bureau, LIST)[0].0 {
            Verdict::Clear => passed += 1,
            _ => held += 1,
        }
    }
    // Match forms are made anew from identities that can be read, so their page alone is not missed.
    assert_eq!((held, passed), (6, 1));
}

/// A second record of his says no. Whose folder a stick fills leaves out the keys by which it can be read that both are one man.
#[test]
fn a_missing_key_page_hides_no_link_to_a_record_that_says_no() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    desks.put_in_order(person);
    let (label, _) = acts::register(&mut desks.laptop, &identity("Another", "Name", ""), None).unwrap();
    let twin = desks.laptop.person(&label).unwrap();
    acts::refuse(&mut desks.laptop, twin, refusal("KR")).unwrap();
    acts::same_as(&mut desks.laptop, twin, person).unwrap();
    desks.sync();
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Block);
    let first = desks.first.clone();
    drop(desks);
    for page in first.archive.snapshot().into_keys().filter(|n| n.as_str().ends_with(".page")) {
        let without = with_archive(&first, |files| {
            files.remove(&page);
        });
        let mut bureau = without.open().unwrap();
        bureau.rebuild_index().unwrap();
        assert_ne!(screen(&mut bureau, LIST)[0].0, Verdict::Clear, "{page}");
    }
}

/// Nobody signs rows that nobody shows him.
#[test]
fn a_file_is_signed_whole_only_where_every_row_can_be_read() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let labels = [("Testov", "Ivan"), ("Other", "Man")].map(|(surname, given)| {
        let person = desks.register(surname, given, "");
        (desks.label(person), person)
    });
    let rows: Vec<String> = labels.iter().map(|(label, _)| format!("{label},KR,accept,2026-03-01T10:00:00Z\n")).collect();
    let file = format!("person,to,stance,taken_at\n{}", rows.concat());
    let before: BTreeSet<BlobName> = desks.first.archive.snapshot().into_keys().collect();
    acts::import(&mut desks.office, ImportKind::Declarations, file.as_bytes(), false, &mut |_| true).unwrap();
    desks.sync();
    let bulk = acts::list_unsigned(&mut desks.laptop, UnsignedAsked { count: 9, ..UnsignedAsked::default() }).unwrap().files[0]
        .closed
        .bulk;
    let second = desks.second.clone();
    drop(desks);
    let new: Vec<BlobName> =
        second.archive.snapshot().into_keys().filter(|n| n.as_str().ends_with(".page") && !before.contains(n)).collect();
    let mut refused = 0;
    for page in &new {
        let without = with_archive(&second, |files| {
            files.remove(page);
        });
        let mut bureau = without.open().unwrap();
        bureau.rebuild_index().unwrap();
        let read = labels.iter().all(|(_, person)| {
            acts::signable(&mut bureau, Some(*person))
                .unwrap()
                .iter()
                .any(|one| one.record.written().is_some_and(|w| w.bulk == Some(bulk)))
        });
        let signed = acts::countersign(&mut bureau, &[], &[bulk]);
        assert!(read || matches!(signed, Err(BureauError::Refused(_))), "{page}");
        refused += usize::from(!read);
    }
    assert!(refused > 0, "{new:?}");
    assert!(acts::countersign(&mut second.open().unwrap(), &[], &[bulk]).is_ok());
}

#[test]
fn a_checkpoint_of_another_device_is_refused() {
    let (device, clock) = one_desk();
    let other = Device::new(77, &clock);
    drop(found_on(&other, Recovery::Refused));
    let theirs = other.archive.snapshot();
    let foreign = theirs[&find(&theirs, "/checkpoint")].clone();
    let swapped = with_archive(&device, |files| {
        let name = find(files, "/checkpoint");
        files.insert(name, foreign);
    });
    assert!(matches!(swapped.open(), Err(BureauError::Checkpoint { .. })));
    let mut bureau = device.open().unwrap();
    assert!(matches!(bureau.merge(&other.archive), Err(BureauError::OtherArchive)));
}

#[test]
fn an_old_copy_of_the_archive_is_not_written_on() {
    let (device, _) = one_desk();
    let old = device.archive.snapshot();
    let mut bureau = device.open().unwrap();
    acts::heartbeat(&mut bureau).unwrap();
    drop(bureau);
    let behind = Device { archive: MemoryBlobs::from_snapshot(old), ..device };
    assert!(matches!(behind.open(), Err(BureauError::RestoreArchive { .. })));
}

#[test]
fn an_old_copy_of_the_device_never_signs_again() {
    let (device, _) = one_desk();
    let old = device.state.snapshot();
    let mut bureau = device.open().unwrap();
    acts::heartbeat(&mut bureau).unwrap();
    drop(bureau);
    let cloned = Device { state: MemoryBlobs::from_snapshot(old), ..device };
    assert!(matches!(cloned.open(), Err(BureauError::DeviceKeyDead)));
}

#[test]
fn a_clone_that_wrote_elsewhere_is_a_fork_and_both_branches_hold() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    desks.put_in_order(person);
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Clear);
    // The laptop is cloned, state and all; the clone hears a refusal, the laptop goes on.
    let clone = Device {
        archive: MemoryBlobs::from_snapshot(desks.second.archive.snapshot()),
        state: MemoryBlobs::from_snapshot(desks.second.state.snapshot()),
        seed: 4242,
        ..desks.second.clone()
    };
    acts::heartbeat(&mut desks.laptop).unwrap();
    let mut cloned = clone.open().unwrap();
    acts::refuse(&mut cloned, person, refusal("KR")).unwrap();
    desks.sync();
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Clear);
    let merged = desks.office.merge(&clone.archive).unwrap();
    assert_eq!(merged.forks.len(), 1);
    let (verdict, rules) = desks.screen(LIST).remove(0);
    assert_eq!(verdict, Verdict::Block);
    assert!(rules.contains(&"R-WILL-7") && rules.contains(&"R-GATE-18"));
    // Merging again adds nothing, and the fork is still shown.
    let again = desks.office.merge(&clone.archive).unwrap();
    assert_eq!((again.entries, again.forks.len()), (0, 0));
    assert!(verify_logs(&desks.first.archive).unwrap().logs.iter().any(|l| l.fork));
}

#[test]
fn a_log_that_is_not_the_one_others_saw_holds_everybody() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    desks.put_in_order(person);
    let clone = Device {
        archive: MemoryBlobs::from_snapshot(desks.second.archive.snapshot()),
        state: MemoryBlobs::from_snapshot(desks.second.state.snapshot()),
        seed: 4243,
        ..desks.second.clone()
    };
    acts::heartbeat(&mut desks.laptop).unwrap();
    desks.sync();
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Clear);
    // Somebody puts the clone's log in place of the laptop's: as long, as well signed, and not what the office had seen.
    let mut cloned = clone.open().unwrap();
    for _ in 0..3 {
        acts::heartbeat(&mut cloned).unwrap();
    }
    let laptop = format!("logs/{}/", cloned.device());
    let other = clone.archive.snapshot();
    let first = desks.first.clone();
    drop(desks);
    let replaced = with_archive(&first, |files| {
        files.retain(|name, _| !name.as_str().starts_with(&laptop));
        files.extend(other.into_iter().filter(|(name, _)| name.as_str().starts_with(&laptop)));
    });
    let mut bureau = replaced.open().unwrap();
    let (verdict, rules) = screen(&mut bureau, LIST).remove(0);
    assert_eq!(verdict, Verdict::Hold);
    assert!(rules.contains(&"R-GATE-18"));
    // And a log that is shorter than what others saw is a gap.
    let gap = with_archive(&first, |files| files.retain(|name, _| !name.as_str().starts_with(&laptop)));
    let mut bureau = gap.open().unwrap();
    let (verdict, _) = screen(&mut bureau, LIST).remove(0);
    assert_eq!(verdict, Verdict::Hold);
}

#[test]
fn logs_merged_in_any_order_give_the_same_answer() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    desks.put_in_order(person);
    acts::refuse(&mut desks.laptop, person, refusal("PL")).unwrap();
    let (first, second) = (desks.first.clone(), desks.second.clone());
    drop(desks);
    let mut answers = Vec::new();
    for (base, other) in [(&first, &second), (&second, &first)] {
        let device = with_archive(base, |_| {});
        let mut bureau = device.open().unwrap();
        bureau.merge(&other.archive).unwrap();
        bureau.merge(&other.archive).unwrap();
        answers.push(screen(&mut bureau, LIST));
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0][0].0, Verdict::Block);
}

#[test]
fn a_clock_set_back_clears_nobody() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    desks.put_in_order(person);
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Clear);
    desks.pass(-3);
    let (verdict, rules) = desks.screen(LIST).remove(0);
    assert_eq!((verdict, rules), (Verdict::Hold, vec!["R-GATE-18"]));
}

#[test]
fn a_wrong_passphrase_is_refused_and_says_nothing_else() {
    let (device, _) = one_desk();
    let home = device.home();
    let opened = volya_bureau::Bureau::open(home, "another", Arc::new(device.clock.clone()), device.chance());
    assert_eq!(opened.err().unwrap().to_string(), BureauError::from(volya_vault::DeviceError::WrongPassphrase).to_string());
}

#[test]
fn the_recovery_sheet_and_a_copy_of_the_archive_make_a_working_device() {
    let clock = ScenarioClock::at(common::at(common::START));
    let lost = Device::new(21, &clock);
    let (mut bureau, sheet) = found_on(&lost, Recovery::Sheet);
    let (label, _) = acts::register(&mut bureau, &identity("Testov", "Ivan", "1999-05-17"), None).unwrap();
    let person = bureau.person(&label).unwrap();
    acts::refuse(&mut bureau, person, refusal("KR")).unwrap();
    drop(bureau);
    let fresh = Device { archive: MemoryBlobs::from_snapshot(lost.archive.snapshot()), ..Device::new(22, &clock) };
    let sheet = sheet.unwrap();
    let wrong = volya_vault::Identity::from_seed(&[1; 32]).to_secret_text();
    let clock_of = || Arc::new(clock.clone());
    assert!(volya_bureau::restore_at(fresh.home(), &wrong, PASSPHRASE, 10, clock_of(), fresh.chance()).is_err());
    let mut restored = volya_bureau::restore_at(fresh.home(), &sheet.0, PASSPHRASE, 10, clock_of(), fresh.chance()).unwrap();
    assert_eq!(screen(&mut restored, LIST)[0].0, Verdict::Block);
    let (label, _) = acts::register(&mut restored, &identity("Second", "Test", ""), None).unwrap();
    assert_eq!(label.to_string(), "P-B0001");
    drop(restored);
    let mut again = fresh.open().unwrap();
    assert_eq!(screen(&mut again, LIST)[0].0, Verdict::Block);
    verify_logs(&fresh.archive).unwrap();
}

#[test]
fn a_device_that_is_not_enrolled_opens_nothing() {
    let (device, clock) = one_desk();
    let stranger = Device { archive: MemoryBlobs::from_snapshot(device.archive.snapshot()), ..Device::new(31, &clock) };
    assert!(matches!(stranger.open(), Err(BureauError::NoDevice)));
    volya_bureau::request(&stranger.home(), PASSPHRASE, 10, stranger.chance().as_mut()).unwrap();
    assert!(matches!(stranger.open(), Err(BureauError::NotEnrolled | BureauError::NoKey(_))));
}

#[test]
fn a_no_that_another_device_writes_into_the_folder_is_seen_by_who_keeps_the_archive_open() {
    let clock = ScenarioClock::at(common::at(common::START));
    let first = Device::new(1, &clock);
    let second = Device { archive: first.archive.clone(), ..Device::new(2, &clock) };
    let (mut office, _) = found_on(&first, Recovery::Refused);
    let request = volya_bureau::request(&second.home(), PASSPHRASE, 10, second.chance().as_mut()).unwrap();
    acts::add_member(&mut office, &request, Role::Reviewer).unwrap();
    let (label, _) = acts::register(&mut office, &identity("Testov", "Ivan", "1999-05-17"), None).unwrap();
    assert!(!office.catch_up().unwrap(), "what it wrote itself is no news");
    let mut laptop = second.open().unwrap();
    let person = laptop.person(&label).unwrap();
    acts::refuse(&mut laptop, person, refusal("KP")).unwrap();
    assert!(office.catch_up().unwrap());
    assert_eq!(acts::show_person(&mut office, person).unwrap().state.against.len(), 1);
    assert!(!office.catch_up().unwrap());
    assert!(!office.must_be_reopened());
}
