//! Every state within a bound, breadth first, each asked at every device.

use std::collections::{HashMap, HashSet};
use std::fmt;

use volya_core::case::{Due, Urgency};
use volya_core::gate::Fault;

use super::acts::Kind;
use super::house::{DEVICES, Hour, House, Id, What};
use super::oracle;
use super::records::{self, Tamper};

/// A device silent beyond this holds everybody.
const HEARTBEAT_HOURS: Hour = 24;

/// From where, with which acts at which devices, and how many of them.
pub(crate) struct Search {
    pub(crate) name: &'static str,
    pub(crate) from: fn() -> House,
    pub(crate) acts: Vec<(Kind, &'static [usize])>,
    pub(crate) depth: usize,
    /// Whether any device clears him in any of the states.
    pub(crate) reaches_clear: bool,
    /// What stands against a clearance and is not looked at: nothing, in the gate as it is.
    pub(crate) overlooks: fn(Fault) -> bool,
}

#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) states: usize,
    /// Different questions that devices put to the gate.
    pub(crate) questions: usize,
    /// Those answered with clear.
    pub(crate) clear: usize,
    /// Those in which a clearance could be used.
    pub(crate) usable: usize,
    pub(crate) violation: Option<Violation>,
}

pub(crate) struct Violation {
    pub(crate) why: &'static str,
    device: usize,
    house: House,
}

impl fmt::Debug for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "device {} clears at hour {}, but {}", self.device, self.house.hour, self.why)?;
        writeln!(f, "clocks off by {:?}, known {:?}, before {:?}", self.house.clock_off, self.house.known, self.house.past)?;
        for (device, log) in self.house.logs.iter().enumerate() {
            for (sequence, e) in log.iter().enumerate() {
                let names: Vec<_> = e.names.iter().map(|id| (id.device(), id.sequence())).collect();
                let file = if e.in_file { " in a file" } else { "" };
                writeln!(
                    f,
                    "  {device}.{sequence} hour {} lamport {}: {:?}{file}, names {names:?}, saw {:?}",
                    e.at, e.lamport, e.what, e.saw
                )?;
            }
        }
        Ok(())
    }
}

impl Search {
    /// Goes through all states, up to the first that breaks the promise.
    pub(crate) fn run(&self, tamper: Tamper) -> Found {
        let mut gate = Gate { tamper, overlooks: self.overlooks, answers: HashMap::new() };
        let mut found = Found::default();
        let start = (self.from)();
        let mut seen = HashSet::from([start.fingerprint()]);
        let mut frontier = vec![start];
        for depth in 0..=self.depth {
            let mut next = Vec::new();
            for house in &frontier {
                found.states += 1;
                if let Some((device, why)) = gate.breaks_the_promise(house) {
                    found.violation = Some(Violation { why, device, house: house.clone() });
                    return gate.counted(found);
                }
                for (kind, devices) in self.acts.iter().filter(|_| depth < self.depth) {
                    kind.apply(house, devices, |house| {
                        if seen.insert(house.fingerprint()) {
                            next.push(house);
                        }
                    });
                }
            }
            frontier = next;
        }
        gate.counted(found)
    }
}

struct Gate {
    tamper: Tamper,
    overlooks: fn(Fault) -> bool,
    answers: HashMap<u64, Answer>,
}

/// What a device is told, and why it must not be.
#[derive(Clone, Copy)]
struct Answer {
    clear: bool,
    usable: bool,
    wrong: Option<&'static str>,
}

impl Gate {
    fn counted(&self, found: Found) -> Found {
        let clear = self.answers.values().filter(|answer| answer.clear).count();
        let usable = self.answers.values().filter(|answer| answer.usable).count();
        Found { questions: self.answers.len(), clear, usable, ..found }
    }

    /// The device that clears against the promise, and why it may not.
    fn breaks_the_promise(&mut self, house: &House) -> Option<(usize, &'static str)> {
        if let Some(device) = used_twice(house) {
            return Some((device, "a clearance was used twice"));
        }
        (0..DEVICES).find_map(|device| {
            let (tamper, overlooks) = (self.tamper, self.overlooks);
            let answer =
                *self.answers.entry(house.question(device)).or_insert_with(|| Answer::of(house, device, tamper, overlooks));
            let unknown = || misses_what_was_known(house, device).then_some("another device has known more for over a day");
            let lets_go = answer.clear || answer.usable;
            answer.wrong.or_else(|| if lets_go { unknown() } else { None }).map(|why| (device, why))
        })
    }
}

impl Answer {
    fn of(house: &House, device: usize, tamper: Tamper, overlooks: fn(Fault) -> bool) -> Self {
        let (asked, view, clock) = (records::asked(house, device, tamper), house.view(device), house.clock(device));
        let clear = asked.is_clear();
        let mut wrong = if clear { oracle::forbids(view, clock) } else { None };
        let usable: Vec<Id> = view
            .such(|what| matches!(what, What::Issue { .. }))
            .iter()
            .filter(|of| {
                let What::Issue { using, .. } = view.entry(*of).what else { return false };
                let faults = asked.faults(*of, &asked.used_at(usize::from(using)));
                faults.is_some_and(|faults| faults.into_iter().all(overlooks))
            })
            .collect();
        wrong = wrong.or_else(|| usable.iter().find_map(|of| oracle::forbids_use(view, clock, *of)));
        let watched = |what: What| matches!(what, What::Moved(_) | What::Use { .. } | What::Danger);
        if wrong.is_none() && view.entries().any(|(_, e)| watched(e.what)) {
            let due = asked.due();
            let shown = |id: Id, what: &str| {
                let told = |due: &Due| due.entry == Some(records::hash(id)) && due.what == what;
                due.iter().any(|due| told(due) && due.urgency >= Urgency::Breach)
            };
            wrong = oracle::lost_alarm(view, shown, |id| asked.is_open_danger(id));
        }
        Self { clear, usable: !usable.is_empty(), wrong }
    }
}

/// The device on which a program that looks has let him cross a second time with one clearance.
fn used_twice(house: &House) -> Option<usize> {
    let uses = |device: usize| house.logs[device].iter().map(|e| e.what).filter(|w| matches!(w, What::Use { checked: true, .. }));
    let all: Vec<(usize, What)> = (0..DEVICES).flat_map(|device| uses(device).map(move |what| (device, what))).collect();
    all.iter().enumerate().find(|(n, (_, what))| all[..*n].iter().any(|(_, other)| other == what)).map(|(_, (device, _))| *device)
}

/// Whether a device that nobody set aside knew something a heartbeat ago that this one does not know now. Where a clock is wrong in the way that
/// makes old signs of life look young, nothing is claimed.
fn misses_what_was_known(house: &House, device: usize) -> bool {
    let view = house.view(device);
    let rules_right = |other: usize| house.clock_off[device] >= 0 && house.clock_off[other] <= 0;
    let known = house.past.iter().rfind(|(hour, _)| house.hour - hour > HEARTBEAT_HOURS);
    known.is_some_and(|(_, known)| {
        let others = (0..DEVICES).filter(|other| *other != device && rules_right(*other) && !oracle::set_aside(view, *other));
        others.into_iter().any(|other| (0..DEVICES).any(|log| known[other][log] > view.known[log]))
    })
}
