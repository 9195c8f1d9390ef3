//! A verdict that cannot be recorded is still told, and clears nobody. Two programs do not work on one device at once.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::sync::Arc;

use common::{PASSPHRASE, TwoDesks, route};
use volya_bureau::acts;
use volya_bureau::core::gate::Verdict;
use volya_bureau::core::roster::Coverage;
use volya_bureau::store::StoreError;
use volya_bureau::store::fault::{Fault, FaultPlan, Faulty};
use volya_bureau::store::{Blobs, Heads};
use volya_bureau::{Bureau, BureauError, Home, OsChance, Recovery, ScenarioClock, StartFounding, found};

const LIST: &str = "surname,given,dob\nTestov,Ivan,1999-05-17\nNobody,Known,1980-01-01\n";

#[test]
fn a_disk_that_takes_no_write_gets_an_answer_that_clears_nobody() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    desks.put_in_order(person);
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Clear);
    let device = desks.first.clone();
    drop(desks);
    for number in 1..=3 {
        let plan = FaultPlan::at(number, Fault::FailsBefore);
        let archive: (Arc<dyn Blobs>, Arc<dyn Heads>) =
            (Arc::new(Faulty::new(device.archive.clone(), &plan)), Arc::new(Faulty::new(device.archive.heads(), &plan)));
        let state: (Arc<dyn Blobs>, Arc<dyn Heads>) = (Arc::new(device.state.clone()), Arc::new(device.state.heads()));
        let home = Home::of(archive, state, None);
        let mut bureau = Bureau::open(home, PASSPHRASE, Arc::new(device.clock.clone()), device.chance()).unwrap();
        let screening = acts::screen(&mut bureau, LIST.as_bytes(), &acts::Asked::on(route())).unwrap();
        assert!(screening.receipt.is_none() && screening.not_recorded.is_some());
        assert!(screening.verdict.lines.iter().all(|l| l.verdict == Verdict::Hold));
        assert!(screening.verdict.lines[0].findings.iter().any(|f| f.reason.to_string().contains("CLEARS NOBODY")));
    }
}

#[test]
fn one_device_is_opened_by_one_program_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let (archive, data) = (folder.path().join("archive"), folder.path().join("data"));
    let clock = Arc::new(ScenarioClock::at(common::at(common::START)));
    let start = StartFounding { coverage: Coverage::All, recovery: Recovery::Refused, passphrase: PASSPHRASE, log_n: 10 };
    let (bureau, _) = found(&archive, &data, &start, clock.clone(), Box::new(OsChance)).unwrap();
    assert!(matches!(Home::on_disk(&archive, &data), Err(BureauError::Store(StoreError::InUse))));
    drop(bureau);
    assert!(Home::on_disk(&archive, &data).is_ok());
    let again = found(&archive, &data, &start, clock, Box::new(OsChance));
    assert!(matches!(again, Err(BureauError::NotEmpty)));
}

#[test]
fn without_a_route_every_line_holds_and_a_protected_register_answers_no_record() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    desks.put_in_order(person);
    let screening = acts::screen(&mut desks.office, LIST.as_bytes(), &acts::Asked::default()).unwrap();
    assert!(screening.verdict.lines.iter().all(|l| l.verdict == Verdict::Hold));
}
