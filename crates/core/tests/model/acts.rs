//! What the members may do next, and where the exploration starts.

use volya_core::gate::Purpose;

use super::house::{A, B, C, DEVICES, Doubt, Hour, House, Id, Node, Set, View, What, Whereto, Yes};
use super::records;

/// A kind of act. Each is tried at every device it is given to, and on everything there that it can be about.
///
/// An entry that is lost before it was acknowledged leaves the house as it was, so a crash is the act not done; a crash inside an import is a file
/// without its [`Close`](Kind::Close).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// He accepts; the declaration names every word against it that the device has seen.
    Yes(Yes),
    /// The same by a program that names nothing.
    BlindYes,
    Refuse(Whereto),
    Withdraw,
    Confirm {
        wants: bool,
    },
    /// Risk is assessed; an absence names every earlier assessment that the device has seen.
    Real(Node),
    Absent(Node),
    Promised(Node),
    /// An absence by a program that names nothing.
    BlindAbsent(Node),
    /// A second member signs one entry about him.
    Sign,
    /// A second member signs everything about him that awaits a signature.
    SignAll,
    /// A second member signs one entry of the office.
    SignOffice,
    Mistaken,
    Taint(Doubt),
    Lift,
    /// Another device is parked at what is known of its log.
    Park,
    /// The same for a device that is removed.
    Remove,
    ImportYes,
    ImportNo,
    Close,
    SignFile,
    /// A device learns everything that another has.
    Merge,
    /// A device gets one log of another and nothing else.
    Copy,
    /// All devices learn everything.
    Meet,
    Heartbeat,
    Wait(Hour),
    /// A clock is set back by two days.
    ClockBack,
    /// A clearance for this device, where the gate gives one.
    Issue {
        using: usize,
    },
    /// A second member signs a clearance against which nothing stands.
    SignClearance,
    Void,
    /// A clearance is used where nothing stands against it.
    Use,
    /// The same by a program that does not look, on whatever device.
    BlindUse,
    Move {
        cleared: bool,
    },
    Danger,
    Answer,
}

impl Kind {
    fn is_about_all(self) -> bool {
        matches!(self, Self::Meet | Self::Wait(_))
    }

    /// Every state to which it leads.
    pub(crate) fn apply(self, house: &House, devices: &[usize], mut visit: impl FnMut(House)) {
        if self.is_about_all() {
            let mut next = house.clone();
            match self {
                Self::Wait(hours) => next.wait(hours),
                _ => next.meet(),
            }
            if next != *house {
                visit(next);
            }
            return;
        }
        for &device in devices {
            self.at(house, device, &mut visit);
        }
    }

    fn at(self, house: &House, device: usize, visit: &mut impl FnMut(House)) {
        let view = house.view(device);
        let mut change = |change: &dyn Fn(&mut House)| {
            let mut next = house.clone();
            change(&mut next);
            visit(next);
        };
        let mut write = |what: What, names: Set, in_file: bool| {
            change(&|next: &mut House| {
                next.write_naming(device, what, names, in_file);
            });
        };
        let nothing = Set::default();
        let against = || view.such(What::is_against);
        let others = || (0..DEVICES).filter(move |other| *other != device);
        let is_new = |what: What| !view.entries().any(|(_, e)| e.what == what);
        match self {
            Self::Yes(yes) => write(What::Yes(yes), against(), false),
            Self::BlindYes => write(What::Yes(Yes::Sound), nothing, false),
            Self::Refuse(whereto) => write(What::Refuse(whereto), nothing, false),
            Self::Withdraw => {
                view.such(|w| matches!(w, What::Yes(_))).iter().for_each(|yes| write(What::Withdraw(yes), nothing, false));
            }
            Self::Confirm { wants } => {
                write(What::Confirm { wants }, view.such(|w| matches!(w, What::Confirm { .. })), false);
            }
            Self::Real(node) => write(What::Real(node), assessments(view, node), false),
            Self::Absent(node) => write(What::Absent(node), assessments(view, node), false),
            Self::Promised(node) => write(What::Promised(node), assessments(view, node), false),
            Self::BlindAbsent(node) => write(What::Absent(node), nothing, false),
            Self::Sign => {
                awaiting(view, device, false).for_each(|id| write(What::Sign([id].into_iter().collect()), nothing, false))
            }
            Self::SignAll => {
                let all: Set = awaiting(view, device, false).collect();
                if all != nothing {
                    write(What::Sign(all), nothing, false);
                }
            }
            Self::SignOffice => {
                awaiting(view, device, true).for_each(|id| write(What::SignOffice([id].into_iter().collect()), nothing, false));
            }
            Self::Mistaken => {
                let yes = |w: What| matches!(w, What::Yes(_) | What::Confirm { .. });
                let gone = |w: What| matches!(w, What::Void(_) | What::Use { .. } | What::Moved(_) | What::Danger);
                let may_be = |w: What| w.is_against() || w.risk().is_some() || yes(w) || gone(w);
                let marked = view.such(|w| may_be(w) && !matches!(w, What::Mistaken(_)));
                marked.iter().filter(|id| is_new(What::Mistaken(*id))).for_each(|id| write(What::Mistaken(id), nothing, false));
            }
            Self::Taint(doubt) if is_new(What::Taint(doubt)) => write(What::Taint(doubt), nothing, false),
            Self::Lift => {
                let taints = view.such(|w| matches!(w, What::Taint(_)));
                taints.iter().for_each(|taint| write(What::Lift, [taint].into_iter().collect(), false));
            }
            Self::Park => others().for_each(|other| {
                let what = What::Park { device: other as u8, size: view.known[other] };
                if is_new(what) {
                    write(what, nothing, false);
                }
            }),
            Self::Remove => others().for_each(|other| {
                let what = What::Remove { device: other as u8, size: view.known[other] };
                if is_new(what) {
                    write(what, nothing, false);
                }
            }),
            Self::ImportYes => write(What::Yes(Yes::Sound), against(), true),
            Self::ImportNo => write(What::Refuse(Whereto::Kr), nothing, true),
            Self::Close if view.entries().any(|(id, e)| e.in_file && id.device() == device) => write(What::Close, nothing, false),
            Self::SignFile => others().for_each(|other| {
                if view.entries().any(|(id, e)| e.in_file && id.device() == other) && is_new(What::SignFile(other as u8)) {
                    write(What::SignFile(other as u8), nothing, false);
                }
            }),
            Self::Heartbeat if view.last_heard(device).is_none_or(|at| at < house.clock(device)) => {
                write(What::Heartbeat, nothing, false);
            }
            Self::Merge => others().filter(|other| learns(view, house.known[*other])).for_each(|other| {
                change(&|next: &mut House| next.merge(device, other));
            }),
            Self::Copy => others().for_each(|from| {
                for log in others().filter(|log| view.known[*log] < house.known[from][*log]) {
                    change(&|next: &mut House| next.known[device][log] = next.known[from][log]);
                }
            }),
            Self::Issue { using } => {
                if let Some(footing) = records::asked(house, device, |_, _| ()).issue(using) {
                    write(What::Issue { using: using as u8, footing }, nothing, false);
                }
            }
            Self::SignClearance => {
                let asked = records::asked(house, device, |_, _| ());
                let stands = |id: &Id| asked.faults(*id, &Purpose::Countersign).is_some_and(|faults| faults.is_empty());
                awaiting(view, device, false).filter(|id| clearances(view).has(*id) && stands(id)).for_each(|id| {
                    write(What::Sign([id].into_iter().collect()), nothing, false);
                });
            }
            Self::Void => clearances(view).iter().filter(|of| is_new(What::Void(*of))).for_each(|of| {
                write(What::Void(of), nothing, false);
            }),
            Self::Use => {
                let asked = records::asked(house, device, |_, _| ());
                let purpose = asked.used_at(device);
                let stands = |of: &Id| asked.faults(*of, &purpose).is_some_and(|faults| faults.is_empty());
                clearances(view).iter().filter(stands).for_each(|of| write(What::Use { of, checked: true }, nothing, false));
            }
            Self::BlindUse => clearances(view).iter().for_each(|of| {
                let what = What::Use { of, checked: false };
                if is_new(what) {
                    write(what, nothing, false);
                }
            }),
            Self::Move { cleared: false } if is_new(What::Moved(None)) => write(What::Moved(None), nothing, false),
            Self::Move { cleared: true } => clearances(view).iter().for_each(|of| {
                if is_new(What::Moved(Some(of))) {
                    write(What::Moved(Some(of)), nothing, false);
                }
            }),
            Self::Danger if is_new(What::Danger) => write(What::Danger, nothing, false),
            Self::Answer => view.such(|what| what == What::Danger).iter().filter(|of| is_new(What::Answer(*of))).for_each(|of| {
                write(What::Answer(of), nothing, false);
            }),
            Self::ClockBack if house.clock_off[device] == 0 => change(&|next: &mut House| next.clock_off[device] = -48),
            _ => {}
        }
    }
}

fn clearances(view: View<'_>) -> Set {
    view.such(|what| matches!(what, What::Issue { .. }))
}

fn learns(view: View<'_>, known: [u8; DEVICES]) -> bool {
    (0..DEVICES).any(|log| view.known[log] < known[log])
}

fn assessments(view: View<'_>, node: Node) -> Set {
    view.such(|what| what.risk() == Some(node))
}

/// Entries of others that this device's member has not signed, but for those that two signed before hour 0.
fn awaiting(view: View<'_>, device: usize, office: bool) -> impl Iterator<Item = Id> {
    let of = move |what: What| what.can_be_signed() && what.is_of_office() == office;
    let signs = move |what: What| match what {
        What::Sign(entries) if !office => entries,
        What::SignOffice(entries) if office => entries,
        _ => Set::default(),
    };
    let signed = move |id: Id| view.entries().any(|(by, e)| signs(e.what).has(id) && (by.device() == device || e.at < 0));
    view.entries().filter(move |(id, e)| of(e.what) && id.device() != device && !signed(*id)).map(|(id, _)| id)
}

/// Nothing said; everything else in order and signed.
pub(crate) fn nothing_said() -> House {
    let mut house = House::new(-240);
    let risks: Set = [Node::Pl, Node::Kr].into_iter().map(|node| house.write(A, What::Absent(node))).collect();
    house.meet();
    house.write(B, What::Sign(risks));
    house.hour = -1;
    awake(house)
}

/// One valid yes.
pub(crate) fn one_yes() -> House {
    let mut house = nothing_said();
    house.hour = -200;
    heard(&mut house, A, What::Yes(Yes::Sound), B);
    house.hour = -1;
    awake(house)
}

/// Everything that a clear verdict asks for.
pub(crate) fn clear() -> House {
    let mut house = one_yes();
    house.hour = -20;
    heard(&mut house, B, What::Yes(Yes::Sound), C);
    heard(&mut house, A, What::Confirm { wants: true }, B);
    house.hour = -1;
    awake(house)
}

/// The same, and then he refuses at the third device; all know it.
pub(crate) fn refused() -> House {
    let mut house = clear();
    house.write(C, What::Refuse(Whereto::Kr));
    house.meet();
    house.hour = 0;
    house
}

/// A clearance for the first device, signed by two; all know it.
pub(crate) fn cleared() -> House {
    let mut house = clear();
    let footing = records::asked(&house, A, |_, _| ()).issue(A).unwrap();
    heard(&mut house, A, What::Issue { using: A as u8, footing }, B);
    house
}

fn heard(house: &mut House, by: usize, what: What, signer: usize) {
    let entry = house.write(by, what);
    house.meet();
    house.write(signer, What::Sign([entry].into_iter().collect()));
    house.meet();
}

fn awake(mut house: House) -> House {
    for device in 0..DEVICES {
        house.write(device, What::Heartbeat);
    }
    house.meet();
    house.hour = 0;
    house
}
