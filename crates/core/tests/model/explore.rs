//! Every state within a bound, breadth first, each asked at every device.

use std::collections::{HashMap, HashSet};
use std::fmt;

use super::acts::Kind;
use super::house::{DEVICES, Hour, House};
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
}

#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) states: usize,
    /// Different questions that devices put to the gate.
    pub(crate) questions: usize,
    /// Those answered with clear.
    pub(crate) clear: usize,
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
        let mut gate = Gate { background: records::background(), tamper, answers: HashMap::new() };
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
    background: Vec<volya_core::fold::Record>,
    tamper: Tamper,
    answers: HashMap<u64, (bool, Option<&'static str>)>,
}

impl Gate {
    fn counted(&self, found: Found) -> Found {
        let clear = self.answers.values().filter(|(clear, _)| *clear).count();
        Found { questions: self.answers.len(), clear, ..found }
    }

    /// The device that clears against the promise, and why it may not.
    fn breaks_the_promise(&mut self, house: &House) -> Option<(usize, &'static str)> {
        (0..DEVICES).find_map(|device| {
            let (background, tamper) = (&self.background, self.tamper);
            let (clear, forbidden) = *self.answers.entry(house.question(device)).or_insert_with(|| {
                let clear = records::clears(house, device, background, tamper);
                let forbidden = if clear { oracle::forbids(house.view(device), house.clock(device)) } else { None };
                (clear, forbidden)
            });
            let unknown = || misses_what_was_known(house, device).then_some("another device has known more for over a day");
            if clear { forbidden.or_else(unknown).map(|why| (device, why)) } else { None }
        })
    }
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
