//! Proofs that leave the house, and a verification that somebody watches.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{TwoDesks, to};
use volya_bureau::acts::{self, QuickRefusal};
use volya_bureau::core::id::EntryHash;
use volya_bureau::core::will::{How, Side};
use volya_bureau::{BureauError, verify_logs};

#[test]
fn every_entry_is_proven_to_whoever_knows_its_hash_and_to_nobody_else() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    desks.sync();
    let whisper = QuickRefusal { to: to("KP"), how: How::Spoken, heard_by: Side::Medic };
    let receipt = acts::refuse(&mut desks.laptop, person, whisper).unwrap();
    desks.sync();
    let entries = acts::show_person(&mut desks.office, person).unwrap().entries;
    assert!(entries.iter().any(|line| line.entry == receipt.entries[0]), "another device's entry is among them");
    for line in entries {
        let (proven, text) = acts::prove(&mut desks.office, line.entry).unwrap();
        assert_eq!(acts::check_proof(&text, line.entry).unwrap(), proven);
        assert!(!String::from_utf8(text.clone()).unwrap().contains(&line.entry.to_string()));
        let other = acts::check_proof(&text, EntryHash([7; 32]));
        assert!(matches!(other, Err(BureauError::ProofRefused)));
        for at in (0..text.len()).step_by(7) {
            let mut changed = text.clone();
            changed[at] ^= 1;
            assert!(acts::check_proof(&changed, line.entry).is_err(), "byte {at}");
        }
    }
    let nobody = acts::prove(&mut desks.office, EntryHash([7; 32]));
    assert!(matches!(nobody, Err(BureauError::NoSuchEntry)));
}

#[test]
fn a_watched_verification_finds_what_the_unwatched_finds_and_stops_when_told() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    desks.register("Testov", "Ivan", "1999-05-17");
    let watched = desks.office.verification().unwrap();
    let (before, files) = watched.progress();
    assert_eq!(before, 0);
    assert_eq!(watched.run().unwrap(), verify_logs(&desks.first.archive).unwrap());
    let (after, of) = watched.progress();
    assert!(after > 3 && after <= of && of == files, "{after} of {of}");
    let stopped = desks.office.verification().unwrap();
    stopped.stop();
    assert!(matches!(stopped.run(), Err(BureauError::Stopped)));
}
