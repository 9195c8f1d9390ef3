//! Every write of the store fails before, fails after persisting, or the process dies there; then everything is read again by one checker.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use common::{Device, PASSPHRASE, found_on, identity, to};
use volya_bureau::acts::{self, QuickRefusal};
use volya_bureau::core::gate::{Route, Verdict};
use volya_bureau::core::id::Label;
use volya_bureau::core::will::{How, Side};
use volya_bureau::store::fault::{FaultPlan, Faulty};
use volya_bureau::store::memory::MemoryBlobs;
use volya_bureau::store::{BlobName, Blobs, HeadError, Heads, StoreError};
use volya_bureau::{Bureau, BureauError, Home, Recovery, ScenarioClock, verify_logs};

/// Everything a device ever signed and stored, wherever it went.
type Notes = Arc<Mutex<Vec<Vec<u8>>>>;

struct Remembered<H>(H, Notes);

impl<H: Heads> Heads for Remembered<H> {
    fn read(&self, name: &BlobName) -> Result<Option<Vec<u8>>, StoreError> {
        self.0.read(name)
    }

    fn swap(&self, name: &BlobName, expected: Option<&[u8]>, new: &[u8]) -> Result<(), HeadError> {
        self.0.swap(name, expected, new)?;
        self.1.lock().unwrap().push(new.to_vec());
        Ok(())
    }
}

fn faulty(device: &Device, plan: &FaultPlan, notes: &Notes) -> Home {
    let wrap = |blobs: &MemoryBlobs| -> (Arc<dyn Blobs>, Arc<dyn Heads>) {
        let heads = Remembered(blobs.heads(), notes.clone());
        (Arc::new(Faulty::new(blobs.clone(), plan)), Arc::new(Faulty::new(heads, plan)))
    };
    Home::of(wrap(&device.archive), wrap(&device.state), None)
}

fn open(device: &Device, plan: &FaultPlan, notes: &Notes) -> Result<Bureau, BureauError> {
    Bureau::open(faulty(device, plan, notes), PASSPHRASE, Arc::new(device.clock.clone()), device.chance())
}

/// No device ever signs two roots at one size, not even where an act failed and the next went on.
fn check_notes(notes: &Notes, fault: &str) {
    let mut roots: BTreeMap<String, String> = BTreeMap::new();
    for note in notes.lock().unwrap().iter() {
        let lines: Vec<String> = String::from_utf8(note.clone()).unwrap().lines().map(str::to_owned).collect();
        let root = roots.entry(format!("{} {}", lines[0], lines[1])).or_insert_with(|| lines[2].clone());
        assert_eq!(*root, lines[2], "{fault}: two roots at one size");
    }
}

/// What happened as far as the caller was told.
#[derive(Debug, Default)]
struct Acknowledged {
    registered: bool,
    refused: bool,
    amended: bool,
}

/// A person is registered, refuses, and is amended; each act may fail, and the next is tried all the same.
fn act(bureau: &mut Bureau) -> Acknowledged {
    let registered = acts::register(bureau, &identity("Sora", "Test", "1990-01-02"), None).is_ok();
    let mut done = Acknowledged { registered, ..Acknowledged::default() };
    let Ok(person) = Label::parse("P-0001").map_err(BureauError::from).and_then(|label| bureau.person(&label)) else {
        return done;
    };
    let whisper = QuickRefusal { to: to("KP"), how: How::Spoken, heard_by: Side::Medic };
    done.refused = acts::refuse(bureau, person, whisper).is_ok();
    done.amended = acts::amend(bureau, person, &identity("Sola", "Test", "")).is_ok();
    done
}

/// Reads everything again, from the logs alone, and holds it against what was acknowledged.
fn check_everything(device: &Device, done: &Acknowledged, fault: &str) {
    verify_logs(&device.archive).unwrap_or_else(|e| panic!("{fault}: {e}"));
    let mut bureau = device.open().unwrap_or_else(|e| panic!("{fault}: {e}"));
    bureau.rebuild_index().unwrap();
    let route = Route { from: common::state("UA"), via: vec![], to: common::state("KP"), counterpart: None };
    let screening = acts::screen(&mut bureau, b"surname,given\nSora,Test\n", &acts::Asked::on(route.clone())).unwrap();
    let line = &screening.verdict.lines[0];
    assert_ne!(line.verdict, Verdict::Clear, "{fault}: a crash opened the gate");
    if done.registered {
        assert_eq!(line.persons.len(), 1, "{fault}: an acknowledged person is lost");
    }
    if done.refused {
        assert_eq!(line.verdict, Verdict::Block, "{fault}: an acknowledged refusal is lost");
    }
    if done.amended {
        let by_alias = acts::screen(&mut bureau, b"surname,given\nSola,Test\n", &acts::Asked::on(route.clone())).unwrap();
        assert_eq!(by_alias.verdict.lines[0].persons.len(), 1, "{fault}: an acknowledged form is lost");
    }
    let page = line.persons.first().map(|p| acts::show_person(&mut bureau, *p).unwrap());
    assert!(page.is_none_or(|p| p.entries.iter().all(|e| e.content.is_ok())), "{fault}: an entry lost its key");
}

#[test]
fn no_fault_at_any_write_loses_what_was_acknowledged_or_opens_the_gate() {
    let clock = ScenarioClock::at(common::at(common::START));
    let fresh = Device::new(5, &clock);
    drop(found_on(&fresh, Recovery::Refused));
    let copy = |seed| Device {
        archive: MemoryBlobs::from_snapshot(fresh.archive.snapshot()),
        state: MemoryBlobs::from_snapshot(fresh.state.snapshot()),
        ..Device::new(seed, &clock)
    };
    let counted = copy(6);
    let counting = FaultPlan::counting();
    let done = act(&mut open(&counted, &counting, &Notes::default()).unwrap());
    assert!(done.registered && done.refused && done.amended);
    let mut tried = 0;
    for plan in FaultPlan::at_every_write(counting.writes()) {
        let device = copy(7);
        let name = format!("{:?}", plan.planned_fault());
        let notes = Notes::default();
        let done = open(&device, &plan, &notes).map(|mut bureau| act(&mut bureau)).unwrap_or_default();
        check_notes(&notes, &name);
        check_everything(&device, &done, &name);
        tried += 1;
    }
    assert!(tried > 60, "only {tried} faults were tried");
}

#[test]
fn a_merge_that_dies_anywhere_can_be_repeated() {
    let mut desks = common::TwoDesks::new();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    desks.sync();
    let whisper = QuickRefusal { to: to("any"), how: How::Spoken, heard_by: Side::Medic };
    acts::refuse(&mut desks.laptop, person, whisper).unwrap();
    let (first, second) = (desks.first.clone(), desks.second.clone());
    drop(desks);
    let copy = || Device {
        archive: MemoryBlobs::from_snapshot(first.archive.snapshot()),
        state: MemoryBlobs::from_snapshot(first.state.snapshot()),
        ..first.clone()
    };
    let counting = FaultPlan::counting();
    open(&copy(), &counting, &Notes::default()).unwrap().merge(&second.archive).unwrap();
    for plan in FaultPlan::at_every_write(counting.writes()) {
        let device = copy();
        let name = format!("{:?}", plan.planned_fault());
        let _ = open(&device, &plan, &Notes::default()).and_then(|mut bureau| bureau.merge(&second.archive));
        let mut again = device.open().unwrap_or_else(|e| panic!("{name}: {e}"));
        again.merge(&second.archive).unwrap_or_else(|e| panic!("{name}: {e}"));
        let answer = common::screen(&mut again, "surname,given,dob\nTestov,Ivan,1999-05-17\n");
        assert_eq!(answer[0].0, Verdict::Block, "{name}");
        verify_logs(&device.archive).unwrap();
    }
}
