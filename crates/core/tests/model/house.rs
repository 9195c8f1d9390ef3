//! The modelled house: three devices, what each wrote, what each has seen, and the time.
//!
//! A state is the logs, not the order in which acts were done: acts that do not see each other commute, and the ways of doing them in turn are one
//! state. That is the reduction by which the exploration ends.

use std::hash::{DefaultHasher, Hash, Hasher};

/// Hours; 0 is the moment from which the exploration starts.
pub(crate) type Hour = i16;

pub(crate) const DEVICES: usize = 3;
pub(crate) const A: usize = 0;
pub(crate) const B: usize = 1;
pub(crate) const C: usize = 2;

/// An entry: the device's number × 16, and its place in that device's log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Id(pub(crate) u8);

impl Id {
    pub(crate) fn new(device: usize, sequence: usize) -> Self {
        assert!(sequence < 16, "a log of the model holds 16 entries");
        Self((device * 16 + sequence) as u8)
    }

    pub(crate) fn device(self) -> usize {
        usize::from(self.0) / 16
    }

    pub(crate) fn sequence(self) -> usize {
        usize::from(self.0) % 16
    }
}

/// A set of entries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Set(u64);

impl Set {
    pub(crate) fn has(self, id: Id) -> bool {
        self.0 & (1 << id.0) != 0
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = Id> {
        (0..48).map(Id).filter(move |id| self.has(*id))
    }
}

impl FromIterator<Id> for Set {
    fn from_iter<I: IntoIterator<Item = Id>>(ids: I) -> Self {
        Self(ids.into_iter().fold(0, |set, id| set | 1 << id.0))
    }
}

/// The way is UA → PL → KR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Node {
    Pl,
    Kr,
}

/// Against what he speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Whereto {
    Kr,
    Pl,
    Any,
}

/// How a yes to KR came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Yes {
    /// Nothing can be said against it.
    Sound,
    /// It accepts the transit, too.
    WithTransit,
    /// The custodian stood beside him.
    Flawed,
    /// He said it thirty hours before it was written down.
    SaidBefore,
}

/// Who or what is marked as doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Doubt {
    /// Who takes declarations at this device, at all times.
    Taker(u8),
    /// The interpreter, who helps at B and C, at all times.
    Interpreter,
    /// What this device wrote since hour −150.
    Device(u8),
}

/// What an entry says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum What {
    Heartbeat,
    Yes(Yes),
    Refuse(Whereto),
    Withdraw(Id),
    Confirm {
        wants: bool,
    },
    Real(Node),
    Absent(Node),
    /// No risk is said to be there, and nothing but a promise stands behind it.
    Promised(Node),
    /// A second member signs entries about him.
    Sign(Set),
    /// A second member signs entries of the office.
    SignOffice(Set),
    /// A second member signs the file imported at this device, whole.
    SignFile(u8),
    Mistaken(Id),
    Taint(Doubt),
    Lift,
    Park {
        device: u8,
        size: u8,
    },
    /// The roster removes a device: `size` entries of its log are accepted.
    Remove {
        device: u8,
        size: u8,
    },
    /// The closing entry of the file that was imported at this device.
    Close,
    /// A clearance for this device, on these grounds.
    Issue {
        using: u8,
        footing: [u64; 4],
    },
    Void(Id),
    /// He has crossed with it; whether the program that wrote it had looked.
    Use {
        of: Id,
        checked: bool,
    },
    /// He was moved, with this clearance or with none.
    Moved(Option<Id>),
    Danger,
    Answer(Id),
}

impl What {
    /// Own words that are no yes, and marks that take such words away: what a later yes must name.
    pub(crate) fn is_against(self) -> bool {
        matches!(self, Self::Refuse(_) | Self::Withdraw(_) | Self::Confirm { wants: false } | Self::Mistaken(_))
    }

    pub(crate) fn is_of_office(self) -> bool {
        matches!(
            self,
            Self::Heartbeat
                | Self::SignOffice(_)
                | Self::SignFile(_)
                | Self::Taint(_)
                | Self::Lift
                | Self::Park { .. }
                | Self::Remove { .. }
                | Self::Close
        )
    }

    /// Whether a second member's signature could change anything.
    pub(crate) fn can_be_signed(self) -> bool {
        !matches!(
            self,
            Self::Heartbeat
                | Self::Sign(_)
                | Self::SignOffice(_)
                | Self::SignFile(_)
                | Self::Taint(_)
                | Self::Remove { .. }
                | Self::Close
                | Self::Refuse(_)
                | Self::Withdraw(_)
                | Self::Void(_)
                | Self::Use { .. }
                | Self::Moved(_)
                | Self::Danger
                | Self::Answer(_)
        )
    }

    pub(crate) fn risk(self) -> Option<Node> {
        match self {
            Self::Real(node) | Self::Absent(node) | Self::Promised(node) => Some(node),
            _ => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Entry {
    pub(crate) what: What,
    /// By the author's clock.
    pub(crate) at: Hour,
    pub(crate) lamport: u8,
    /// Entries that it names as superseded.
    pub(crate) names: Set,
    /// How much of each log the author had seen.
    pub(crate) saw: [u8; DEVICES],
    /// Whether it came with a file.
    pub(crate) in_file: bool,
    /// Hash of the log up to here.
    root: u64,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct House {
    pub(crate) logs: [Vec<Entry>; DEVICES],
    /// How much of each log each device has.
    pub(crate) known: [[u8; DEVICES]; DEVICES],
    pub(crate) hour: Hour,
    /// How far each clock is from the truth.
    pub(crate) clock_off: [Hour; DEVICES],
    /// What each device knew when an hour ended.
    pub(crate) past: Vec<(Hour, [[u8; DEVICES]; DEVICES])>,
}

impl House {
    pub(crate) fn new(hour: Hour) -> Self {
        let (logs, known) = (Default::default(), Default::default());
        Self { logs, known, hour, clock_off: [0; DEVICES], past: Vec::new() }
    }

    pub(crate) fn clock(&self, device: usize) -> Hour {
        self.hour + self.clock_off[device]
    }

    pub(crate) fn entry(&self, id: Id) -> &Entry {
        &self.logs[id.device()][id.sequence()]
    }

    pub(crate) fn view(&self, device: usize) -> View<'_> {
        View { house: self, known: self.known[device] }
    }

    /// An entry that names nothing.
    pub(crate) fn write(&mut self, device: usize, what: What) -> Id {
        self.write_naming(device, what, Set::default(), false)
    }

    pub(crate) fn write_naming(&mut self, device: usize, what: What, names: Set, in_file: bool) -> Id {
        let saw = self.known[device];
        let lamport = 1 + self.view(device).entries().map(|(_, e)| e.lamport).max().unwrap_or(0);
        let at = self.clock(device);
        let log = &mut self.logs[device];
        let id = Id::new(device, log.len());
        let mut hasher = DefaultHasher::new();
        let before = log.last().map_or(0, |e| e.root);
        (before, what, at, lamport, names, saw, in_file).hash(&mut hasher);
        log.push(Entry { what, at, lamport, names, saw, in_file, root: hasher.finish() });
        self.known[device][device] += 1;
        id
    }

    /// The first learns what the second has.
    pub(crate) fn merge(&mut self, learner: usize, from: usize) {
        for log in 0..DEVICES {
            self.known[learner][log] = self.known[learner][log].max(self.known[from][log]);
        }
    }

    /// Everybody learns everything.
    pub(crate) fn meet(&mut self) {
        let all = std::array::from_fn(|log| self.logs[log].len() as u8);
        self.known = [all; DEVICES];
    }

    pub(crate) fn wait(&mut self, hours: Hour) {
        self.past.push((self.hour, self.known));
        self.hour += hours;
    }

    fn roots(&self, known: [u8; DEVICES]) -> [u64; DEVICES] {
        std::array::from_fn(|log| match known[log] {
            0 => 0,
            n => self.logs[log][usize::from(n) - 1].root,
        })
    }

    /// Equal for equal states. Two different ones share it with a chance of one in 2⁶⁴.
    pub(crate) fn fingerprint(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        let ends: [u64; DEVICES] = std::array::from_fn(|log| self.logs[log].last().map_or(0, |e| e.root));
        (ends, self.known, self.hour, self.clock_off, &self.past).hash(&mut hasher);
        hasher.finish()
    }

    /// Equal where the gate of this device is asked the same.
    pub(crate) fn question(&self, device: usize) -> u64 {
        let mut hasher = DefaultHasher::new();
        (device, self.clock(device), self.roots(self.known[device])).hash(&mut hasher);
        hasher.finish()
    }
}

/// What a device has seen.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    house: &'a House,
    pub(crate) known: [u8; DEVICES],
}

impl<'a> View<'a> {
    pub(crate) fn entries(self) -> impl Iterator<Item = (Id, &'a Entry)> {
        (0..DEVICES).flat_map(move |device| {
            let log = &self.house.logs[device][..usize::from(self.known[device])];
            log.iter().enumerate().map(move |(sequence, entry)| (Id::new(device, sequence), entry))
        })
    }

    pub(crate) fn such(self, of: impl Fn(What) -> bool) -> Set {
        self.entries().filter(|(_, e)| of(e.what)).map(|(id, _)| id).collect()
    }

    pub(crate) fn entry(self, id: Id) -> &'a Entry {
        self.house.entry(id)
    }

    pub(crate) fn last_heard(self, device: usize) -> Option<Hour> {
        self.house.logs[device][..usize::from(self.known[device])].iter().map(|e| e.at).max()
    }

    /// Whether an entry here speaks of entries of that device which are not here.
    pub(crate) fn lacks(self, device: usize) -> bool {
        self.entries().any(|(_, e)| e.saw[device] > self.known[device])
    }
}
