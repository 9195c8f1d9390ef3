//! What the outside of an archive tells: not a stance, and not more than a dozen syncs an act.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::collections::BTreeMap;
use std::sync::Arc;

use common::{Device, PASSPHRASE, found_on, identity, to};
use volya_bureau::acts::{self, QuickRefusal};
use volya_bureau::core::roster::Coverage;
use volya_bureau::core::will::{How, Report, ReportSource, ReportedWish, Side, Stance};
use volya_bureau::store::disk::SyncCounter;
use volya_bureau::{Bureau, Home, OsChance, Recovery, ScenarioClock, StartFounding, found};

/// The sizes of all files, by where they lie; names that are hashes or keys differ and say nothing.
fn shape(device: &Device) -> BTreeMap<String, Vec<usize>> {
    let mut shape: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (name, bytes) in device.archive.snapshot() {
        let place: Vec<&str> = name.as_str().split('/').map(|part| if part.len() >= 64 { "*" } else { part }).collect();
        shape.entry(place.join("/")).or_default().push(bytes.len() - grease(&bytes));
    }
    shape.values_mut().for_each(|sizes| sizes.sort_unstable());
    shape
}

/// Bytes of the random stanza that age puts into every header, so that readers learn to ignore what they do not know.
fn grease(bytes: &[u8]) -> usize {
    let header = bytes.windows(5).position(|w| w == b"\n--- ").map_or(0, |end| end + 1);
    let header = String::from_utf8_lossy(&bytes[..header]).into_owned();
    let mut size = 0;
    let mut inside = false;
    for line in header.split_inclusive('\n') {
        if line.starts_with("-> ") {
            inside = line.split(' ').nth(1).is_some_and(|tag| tag.trim_end().ends_with("-grease"));
        }
        size += if inside { line.len() } else { 0 };
    }
    size
}

fn archive_of(stance: Stance, destination: &str, wish: ReportedWish) -> BTreeMap<String, Vec<usize>> {
    let device = Device::new(3, &ScenarioClock::at(common::at(common::START)));
    let (mut bureau, _) = found_on(&device, Recovery::Refused);
    let (label, _) = acts::register(&mut bureau, &identity("Testov", "Ivan", "1999-05-17"), None).unwrap();
    let person = bureau.person(&label).unwrap();
    let mut declaration = common::flawless(common::at(common::START), "t-1");
    declaration.stances[0].stance = stance;
    declaration.stances[0].to = to(destination);
    acts::declare(&mut bureau, person, declaration).unwrap();
    let report = Report { source: ReportSource::Press, wish, to: to(destination), said_on: None, language: None, note: None };
    acts::report(&mut bureau, Some(person), report).unwrap();
    drop(bureau);
    shape(&device)
}

#[test]
fn archives_that_differ_only_in_stance_have_the_same_shape() {
    let refuses = archive_of(Stance::Refuse, "KP", ReportedWish::Refuses);
    for (stance, destination, wish) in [
        (Stance::Accept, "KR", ReportedWish::Wishes),
        (Stance::Undecided, "any", ReportedWish::Undecided),
        (Stance::NoAnswer, "remain", ReportedWish::Fears),
        (Stance::WantsInformation, "neutral", ReportedWish::Wishes),
    ] {
        assert_eq!(archive_of(stance, destination, wish), refuses, "{stance}");
    }
}

#[test]
fn a_single_durable_act_takes_at_most_twelve_syncs() {
    let folder = tempfile::tempdir().unwrap();
    let (archive, data) = (folder.path().join("archive"), folder.path().join("data"));
    let clock = Arc::new(ScenarioClock::at(common::at(common::START)));
    let start = StartFounding { coverage: Coverage::All, recovery: Recovery::Refused, passphrase: PASSPHRASE, log_n: 10 };
    drop(found(&archive, &data, &start, clock.clone(), Box::new(OsChance)).unwrap());
    let syncs = SyncCounter::new();
    let home = Home::counted(&archive, &data, &syncs).unwrap();
    let mut bureau = Bureau::open(home, PASSPHRASE, clock, Box::new(OsChance)).unwrap();
    let mut most = 0;
    let mut count = |bureau: &mut Bureau, act: &mut dyn FnMut(&mut Bureau)| {
        let before = syncs.count();
        act(bureau);
        most = most.max(syncs.count() - before);
    };
    // The first act of each kind also makes folders; what is counted is an act in daily work.
    let (label, _) = acts::register(&mut bureau, &identity("First", "Test", ""), None).unwrap();
    let person = bureau.person(&label).unwrap();
    let whisper = QuickRefusal { to: to("KP"), how: How::Spoken, heard_by: Side::Medic };
    acts::refuse(&mut bureau, person, whisper).unwrap();
    count(&mut bureau, &mut |b| drop(acts::register(b, &identity("Next", "Test", "1990-01-01"), None).unwrap()));
    count(&mut bureau, &mut |b| drop(acts::refuse(b, person, whisper).unwrap()));
    count(&mut bureau, &mut |b| drop(acts::heartbeat(b).unwrap()));
    assert!(most > 0 && most <= 12, "{most} syncs");
}
