//! The index that grew with the logs is the index that a rebuild makes from nothing: whatever was done, brought, left out, taken away or doubled in between.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use volya_core::id::PersonId;
use volya_core::place::Destination;
use volya_core::roster::{Reason, Role};
use volya_store::memory::{MemoryBlobs, MemoryIndex};
use volya_store::{Batch, Blobs, Index};
use volya_vault::{Chance as _, SeededChance};

use super::open::Bureau;
use super::tests::common::{self, Device, PASSPHRASE, identity};
use super::tests::{Failing, assert_rebuilds_the_same, refusal};
use crate::acts;
use crate::{Home, Recovery, ScenarioClock};

/// A desk whose index outlives its openings.
struct Desk {
    device: Device,
    index: MemoryIndex,
    bureau: Option<Bureau>,
}

impl Desk {
    fn of(device: Device) -> Self {
        let mut desk = Self { device, index: MemoryIndex::new(), bureau: None };
        desk.open();
        desk
    }

    fn open(&mut self) {
        let stores = |blobs: &MemoryBlobs| -> (Arc<dyn Blobs>, Arc<dyn volya_store::Heads>) {
            (Arc::new(blobs.clone()), Arc::new(blobs.heads()))
        };
        let home = Home::of(stores(&self.device.archive), stores(&self.device.state), Some(self.index.clone()));
        let clock = Arc::new(self.device.clock.clone());
        self.bureau = Bureau::open(home, PASSPHRASE, clock, self.device.chance()).ok();
    }

    fn bureau(&mut self) -> &mut Bureau {
        self.bureau.as_mut().unwrap()
    }

    /// Leaves a mark that only a rebuild removes, which clears the index.
    fn mark(&self) {
        let stamp = self.index.stamp().unwrap().unwrap();
        let meta = vec![("mark".to_owned(), vec![1])];
        self.index.apply(&Batch { meta, stamp, ..Batch::default() }).unwrap();
    }

    fn grew(&self) -> bool {
        self.index.meta("mark").unwrap().is_some()
    }

    /// What lies at another desk is laid here by hand, the own log left out, and the archive opened again.
    fn carry(&mut self, from: &Device, wanted: impl Fn(&str) -> bool) {
        let own = format!("logs/{}/", self.bureau().device());
        self.bureau = None;
        let files = from.archive.snapshot().into_iter();
        for (file, bytes) in files.filter(|(file, _)| !file.as_str().starts_with(&own) && wanted(file.as_str())) {
            self.device.archive.put_all(&[(file, bytes.as_slice())]).unwrap();
        }
        self.open();
    }

    fn carry_and_merge(&mut self, from: &Device, wanted: impl Fn(&str) -> bool) {
        self.carry(from, wanted);
        drop(self.bureau().merge(&from.archive));
    }

    fn lose_a_page_and_merge(&mut self, from: &Device) {
        let pages = self.device.archive.list("keys").unwrap().into_iter().filter(|file| file.as_str().ends_with(".page"));
        self.device.archive.remove_all(&pages.take(1).collect::<Vec<_>>()).unwrap();
        drop(self.bureau().merge(&from.archive));
    }
}

/// Three desks, and somebody who does whatever comes.
struct House {
    desks: Vec<Desk>,
    persons: Vec<PersonId>,
    draws: SeededChance,
    clock: ScenarioClock,
    grown: usize,
    rebuilt: usize,
}

impl House {
    fn new(seed: u64) -> Self {
        let clock = ScenarioClock::at(common::at(common::START));
        let first = Device::new(seed * 10 + 1, &clock);
        drop(common::found_on(&first, Recovery::Refused));
        let mut house = Self {
            desks: vec![Desk::of(first)],
            persons: Vec::new(),
            draws: SeededChance::new(seed),
            clock,
            grown: 0,
            rebuilt: 0,
        };
        house.join(Role::Reviewer);
        house.join(Role::Interviewer);
        house.act(0, 0);
        house.act(1, 0);
        house
    }

    fn draw(&mut self, below: usize) -> usize {
        let mut byte = [0];
        self.draws.fill(&mut byte);
        usize::from(byte[0]) % below
    }

    fn join(&mut self, role: Role) {
        let office = &mut self.desks[0];
        let seed = office.device.seed + 1 + office.bureau().roster().devices().count() as u64;
        let archive = MemoryBlobs::from_snapshot(office.device.archive.snapshot());
        let device = Device { archive, ..Device::new(seed, &self.clock) };
        let request = crate::request(&device.home(), PASSPHRASE, 10, device.chance().as_mut()).unwrap();
        acts::add_member(office.bureau(), &request, role).unwrap();
        let archive = MemoryBlobs::from_snapshot(office.device.archive.snapshot());
        let mut desk = Desk::of(Device { archive, ..device });
        acts::heartbeat(desk.bureau()).unwrap();
        self.desks.push(desk);
    }

    /// Something that the member at this desk may do. What he may not do, or not now, changes nothing.
    fn act(&mut self, at: usize, what: usize) {
        let some = self.draw(200);
        let person = self.persons.get(some % self.persons.len().max(1)).copied();
        let other = self.persons.get((some + 1) % self.persons.len().max(1)).copied();
        let now = crate::Clock::now(&self.clock);
        let bureau = self.desks[at].bureau();
        let done = match (what, person, other) {
            (0, ..) => {
                acts::register(bureau, &identity("Test", ["Alpha", "Beta", "Gamma"][some % 3], ""), None).map(|(label, _)| {
                    let registered = bureau.person(&label);
                    self.persons.extend(registered);
                })
            }
            (1, Some(person), _) => acts::refuse(bureau, person, refusal(Destination::Unspecified)).map(drop),
            (2, Some(person), _) => acts::declare(bureau, person, common::flawless(now, "t-1")).map(drop),
            (3, Some(person), _) => acts::amend(bureau, person, &identity("Other", "Name", "1999")).map(drop),
            (4, Some(person), Some(other)) => acts::same_as(bureau, person, other).map(drop),
            (5, Some(person), Some(other)) => acts::not_same_as(bureau, person, other).map(drop),
            (6, ..) => acts::set_policy(bureau, volya_core::policy::DEFAULT_TOML).map(drop),
            (7, person, _) => acts::signable(bureau, person.filter(|_| some.is_multiple_of(2))).and_then(|waiting| {
                let entries: Vec<_> = waiting.iter().filter(|one| one.may_sign).map(|one| one.entry).collect();
                acts::countersign(bureau, &entries, &[]).map(drop)
            }),
            _ => acts::heartbeat(bureau).map(drop),
        };
        // A person of whom nothing is known at this desk, a role that may not: refused, and nothing was written.
        let _ = done;
    }

    fn step(&mut self) {
        let (at, from) = (self.draw(3), self.draw(3));
        let what = self.draw(24);
        match what {
            0..=11 => self.act(at, what),
            12..=19 => self.bring(at, |desk, other| drop(desk.bureau().merge(&other.archive)), from),
            20 => self.bring(at, |desk, other| desk.carry(other, |_| true), from),
            // Without the keys, which come later; and keys alone.
            21 => self.bring(at, |desk, other| desk.carry(other, |file| !file.starts_with("keys/")), from),
            22 => self.bring(at, |desk, other| desk.carry_and_merge(other, |file| file.starts_with("keys/")), from),
            _ => self.seldom(at, from),
        }
    }

    fn seldom(&mut self, at: usize, from: usize) {
        let device = self.desks[from].bureau().device();
        match self.draw(6) {
            0 => drop(acts::park(self.desks[at].bureau(), device)),
            1 => drop(acts::remove_device(self.desks[0].bureau(), device, None, Reason::Lost)),
            2 => self.join(Role::Monitor),
            3 => self.fork(from),
            // A page that is gone without a successor.
            _ => self.bring(at, Desk::lose_a_page_and_merge, from),
        }
    }

    /// A copy of a device goes on by itself, and what it wrote comes to another desk.
    fn fork(&mut self, of: usize) {
        let device = &self.desks[of].device;
        let copy = Device {
            archive: MemoryBlobs::from_snapshot(device.archive.snapshot()),
            state: MemoryBlobs::from_snapshot(device.state.snapshot()),
            seed: device.seed + 500,
            ..device.clone()
        };
        let Ok(mut cloned) = copy.open() else { return };
        let _ = acts::heartbeat(&mut cloned);
        self.act(of, 8);
        self.act(of, 8);
        self.bring((of + 1) % 3, |desk, _| drop(desk.bureau().merge(&copy.archive)), of);
    }

    /// Something comes to a desk, after which its index is compared with one that is made from nothing.
    fn bring(&mut self, at: usize, bring: impl FnOnce(&mut Desk, &Device), from: usize) {
        let other = self.desks[from].device.clone();
        let desk = &mut self.desks[at];
        desk.bureau().whole_index().unwrap();
        desk.mark();
        bring(desk, &other);
        if desk.bureau.is_none() {
            panic!("desk {at} does not open");
        }
        if desk.grew() {
            self.grown += 1
        } else {
            self.rebuilt += 1
        }
        assert_rebuilds_the_same(desk.bureau(), "what was brought");
    }
}

#[test]
fn whatever_comes_in_whatever_order() {
    let (mut grown, mut rebuilt) = (0, 0);
    for seed in 0..4 {
        let mut house = House::new(seed);
        for _ in 0..30 {
            house.step();
        }
        for at in 0..3 {
            assert_rebuilds_the_same(house.desks[at].bureau(), "at the end");
        }
        grown += house.grown;
        rebuilt += house.rebuilt;
    }
    // Both ways were gone, and often.
    assert!(grown > 10 && rebuilt > 5, "{grown} times the index grew, {rebuilt} times it was made anew");
}

/// Two desks of which the second has more to bring than is written to an index at once.
fn much_to_bring() -> (Desk, Desk) {
    let mut house = House::new(70);
    for _ in 0..6 {
        house.act(1, 0);
        house.act(1, 1);
    }
    let mut desks = house.desks.into_iter();
    (desks.next().unwrap(), desks.next().unwrap())
}

#[test]
fn a_merge_and_a_copy_by_hand_add_to_the_index() {
    let ways: [fn(&mut Desk, &Device); 2] =
        [|office, laptop| drop(office.bureau().merge(&laptop.archive).unwrap()), |office, laptop| office.carry(laptop, |_| true)];
    for bring in ways {
        let (mut office, laptop) = much_to_bring();
        let before = office.index.count_entries().unwrap();
        office.mark();
        bring(&mut office, &laptop.device);
        assert!(office.grew() && office.index.count_entries().unwrap() > before + 15);
        assert_rebuilds_the_same(office.bureau(), "brought");
    }
}

#[test]
fn an_index_that_died_while_it_grew_is_made_anew() {
    for applied in 0..3 {
        for reopened in [true, false] {
            let (mut office, laptop) = much_to_bring();
            let (before, entries) = (office.index.stamp().unwrap(), office.index.count_entries().unwrap());
            let left = Arc::new(AtomicUsize::new(applied));
            office.bureau().index = Box::new(Failing(office.index.clone(), left.clone()));
            assert!(office.bureau().merge(&laptop.device.archive).is_err());
            // Half of it is there, under a stamp that is no log's.
            let has_grown = office.index.count_entries().unwrap() > entries;
            assert_eq!((has_grown, office.index.stamp().unwrap() != before), (applied > 0, applied > 0));
            left.store(usize::MAX, Ordering::Relaxed);
            if reopened {
                office.bureau = None;
                office.open();
            } else {
                acts::heartbeat(office.bureau()).unwrap();
            }
            assert_rebuilds_the_same(office.bureau(), "died and went on");
        }
    }
}

#[test]
fn keys_that_come_late_open_what_was_closed() {
    let (mut office, laptop) = much_to_bring();
    office.carry(&laptop.device, |file| !file.starts_with("keys/"));
    assert!(office.bureau().summary.wanting > 15);
    assert_eq!(office.bureau().summary.unmatched.len(), 1);
    assert_rebuilds_the_same(office.bureau(), "without keys");
    office.carry(&laptop.device, |file| file.starts_with("keys/"));
    assert_eq!((office.bureau().summary.wanting, office.bureau().summary.unmatched.len()), (0, 0));
    assert_rebuilds_the_same(office.bureau(), "with keys");
}
