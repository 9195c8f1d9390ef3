//! Who is on the roster, and whose word may open something: what follows from all statements, in whatever order they arrived.
//!
//! Three questions are kept apart. *Enrolled*: may he write at all? That takes any admin's word. *Counted*: may what he writes open something? That takes
//! two members who are counted already, but for the founding pair. *Removed*: up to which entry? That takes one admin's word, since it only holds.

mod counting;
mod generations;
mod removals;

use std::collections::{BTreeMap, BTreeSet};

use counting::Pair;
use removals::{Removals, removals};

use super::{
    Coverage, DeviceEnrolled, Founding, GenerationMade, MemberAdded, Recovered, RecoveryKeys, Role, RosterEntry, Statement,
};
use crate::cbor;
use crate::id::{DeviceId, Letter, MemberId};

/// From which sequence on what a device says about the roster counts no longer, and why.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cuts<'a> {
    /// Its log was found in two versions. It says nothing from there on, but its removals stand: whoever forges a fork must not bring back whom it removed.
    pub forks: &'a [(DeviceId, u64)],
    /// Two members whom no removal puts in doubt have set it aside. It says nothing from there on; so two others overrule what one removed.
    pub parked: &'a [(DeviceId, u64)],
    /// It was set aside by signatures that a removal has put in doubt since. It may hold from there on, and opens nothing.
    pub doubted: &'a [(DeviceId, u64)],
}

/// A statement with its author and its sequence in that log.
type Said = (DeviceId, u64, RosterEntry);

/// Where something was said: in whose log, and at which sequence.
type Place = (DeviceId, u64);

fn is_beyond(cuts: &[Place], author: DeviceId, sequence: u64) -> bool {
    cuts.iter().any(|(device, from)| *device == author && sequence >= *from)
}

/// The roster that follows from the statements read so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    members: BTreeMap<MemberId, Role>,
    devices: BTreeMap<DeviceId, DeviceEnrolled>,
    /// Every role that anybody said of a member, and every member of a device. What was said first stands; but nobody is made mute by a statement that
    /// claims to be older.
    roles_said: BTreeMap<MemberId, BTreeSet<Role>>,
    members_said: BTreeMap<DeviceId, BTreeSet<MemberId>>,
    /// Where a member was added. The founder stands nowhere else than in the founding.
    added_at: BTreeMap<MemberId, Place>,
    /// Where a device was enrolled.
    enrolled_at: BTreeMap<DeviceId, Place>,
    /// Devices whose entries may open something, as far as role and removal let them.
    counted: BTreeSet<DeviceId>,
    /// Members whom the recovery sheet made. It is one party, however often it is used.
    recovered: BTreeSet<MemberId>,
    removals: Removals,
    /// Every generation that anybody listed, and where; the founding's without a place.
    generations: Vec<(GenerationMade, Option<Place>)>,
    /// Those to which something may be sealed.
    current: Vec<GenerationMade>,
    recovery: Option<RecoveryKeys>,
    coverage: Option<Coverage>,
    founder: Option<DeviceId>,
    pair: Option<Pair>,
}

impl Roster {
    /// The roster of a founding statement whose signature has been verified.
    #[must_use]
    pub fn founded(founding: &Founding) -> Self {
        let mut roster = Self {
            recovery: founding.recovery.clone(),
            coverage: Some(founding.coverage),
            founder: Some(founding.device.device),
            generations: founding.generations.iter().map(|made| (made.clone(), None)).collect(),
            current: founding.generations.clone(),
            counted: founding_device(founding),
            ..Self::default()
        };
        roster.members.insert(founding.member.member, founding.member.role);
        roster.roles_said.entry(founding.member.member).or_default().insert(founding.member.role);
        roster.devices.insert(founding.device.device, founding.device.clone());
        roster.members_said.entry(founding.device.device).or_default().insert(founding.device.member);
        roster
    }

    /// The roster that follows from a founding and all statements of all logs, each with its author and its sequence in that log.
    ///
    /// The order is (lamport, device, sequence), whatever order they arrived in. What counted members say is taken first, so that nobody who awaits a
    /// voucher can take over a member, a device or a role by a statement that claims to be older. Only then removals are looked at: they take trust from
    /// what was said, and never let another statement stand in its place.
    #[must_use]
    pub fn fold(founding: &Founding, mut entries: Vec<Said>, cuts: Cuts<'_>) -> Self {
        // Two branches of one log may hold different statements in one place: their bytes decide, so that every copy agrees.
        entries.sort_by_cached_key(|(device, sequence, entry)| {
            (entry.lamport, *device, *sequence, cbor::to_vec(entry).unwrap_or_default())
        });
        let mut roster = Self::founded(founding);
        roster.pair = Pair::find(founding, &entries);
        entries.retain(|said| !is_beyond(cuts.parked, said.0, said.1));
        let removals = removals(founding, &entries);
        entries.retain(|said| !is_beyond(cuts.forks, said.0, said.1) && !said.2.statement.removes());
        loop {
            let said_by_counted = |roster: &Self, (author, ..): &&Said| roster.counted.contains(author);
            let taken = entries.iter().filter(|said| {
                let brings_himself = matches!(said.2.statement, Statement::Recovered(_));
                (brings_himself || said_by_counted(&roster, said)) && roster.take(said)
            });
            if taken.count() == 0 && !roster.count(&entries, &[]) {
                break;
            }
        }
        while entries.iter().filter(|said| roster.take(said)).count() > 0 {}
        roster.removals = removals;
        roster.counted = founding_device(founding);
        while roster.count(&entries, cuts.doubted) {}
        roster.current = roster
            .generations
            .iter()
            .filter(|(_, at)| at.is_none_or(|at| roster.trusts(at, cuts.doubted)))
            .map(|(made, _)| made.clone())
            .collect();
        roster
    }

    /// Takes a statement; returns whether it changed anything. Only an admin changes the roster, and what was said first stands.
    fn take(&mut self, (author, sequence, entry): &Said) -> bool {
        let at = (*author, *sequence);
        match &entry.statement {
            Statement::Recovered(recovered) => self.add_recovered(recovered, at),
            _ if self.role_of(*author) != Some(Role::Admin) => false,
            Statement::MemberAdded(added) => self.add_member(added, at),
            Statement::DeviceEnrolled(enrolled) => self.add_device(enrolled, at),
            Statement::GenerationMade(made) => {
                let new = !self.generations.iter().any(|(known, _)| known.id == made.id);
                if new {
                    self.generations.push((made.clone(), Some(at)));
                }
                new
            }
            _ => false,
        }
    }

    /// Whoever hands this over has verified the sheet's signature. In another role than admin the sheet would be two members to itself.
    fn add_recovered(&mut self, recovered: &Recovered, at: Place) -> bool {
        let (author, _) = at;
        let of_its_own_log = recovered.device.device == author && recovered.device.member == recovered.member.member;
        let new = !self.members.contains_key(&recovered.member.member) && !self.devices.contains_key(&author);
        let fits =
            of_its_own_log && new && recovered.member.role == Role::Admin && Letter::parse(&recovered.device.letter).is_some();
        if fits {
            self.recovered.insert(recovered.member.member);
            self.add_member(&recovered.member, at);
            self.add_device(&recovered.device, at);
        }
        fits
    }

    fn add_member(&mut self, added: &MemberAdded, at: Place) -> bool {
        self.members.entry(added.member).or_insert_with(|| {
            self.added_at.insert(added.member, at);
            added.role
        });
        self.roles_said.entry(added.member).or_default().insert(added.role)
    }

    fn add_device(&mut self, enrolled: &DeviceEnrolled, at: Place) -> bool {
        let fits = self.members.contains_key(&enrolled.member) && Letter::parse(&enrolled.letter).is_some();
        if fits && !self.devices.contains_key(&enrolled.device) {
            self.devices.insert(enrolled.device, enrolled.clone());
            self.enrolled_at.insert(enrolled.device, at);
        }
        fits && self.members_said.entry(enrolled.device).or_default().insert(enrolled.member)
    }

    /// Every enrolled device, in order of its id. Removed ones are among them: they can hold.
    pub fn devices(&self) -> impl Iterator<Item = &DeviceEnrolled> {
        self.devices.values()
    }

    /// One device.
    #[must_use]
    pub fn device(&self, device: DeviceId) -> Option<&DeviceEnrolled> {
        self.devices.get(&device)
    }

    /// Every member with his role.
    pub fn members(&self) -> impl Iterator<Item = (MemberId, Role)> + '_ {
        self.members.iter().map(|(member, role)| (*member, *role))
    }

    /// Whose device it is, and in what role he acts.
    #[must_use]
    pub fn author(&self, device: DeviceId) -> Option<(MemberId, Role)> {
        let member = self.devices.get(&device)?.member;
        Some((member, *self.members.get(&member)?))
    }

    /// Where a device was enrolled: in whose log, at which sequence. The founding device stands in the founding alone.
    #[must_use]
    pub fn enrolled_at(&self, device: DeviceId) -> Option<(DeviceId, u64)> {
        self.enrolled_at.get(&device).copied()
    }

    fn role_of(&self, device: DeviceId) -> Option<Role> {
        self.author(device).map(|(_, role)| role)
    }

    /// The role of a member.
    #[must_use]
    pub fn role(&self, member: MemberId) -> Option<Role> {
        self.members.get(&member).copied()
    }

    /// The recovery sheet's public halves, where there is one.
    #[must_use]
    pub fn recovery(&self) -> Option<&RecoveryKeys> {
        self.recovery.as_ref()
    }

    /// Whether the register claims to hold everybody; a register that never said so claims it, which holds more.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        self.coverage.unwrap_or(Coverage::All)
    }

    /// The founding device.
    #[must_use]
    pub fn founder(&self) -> Option<DeviceId> {
        self.founder
    }

    /// The letters already given.
    #[must_use]
    pub fn letters(&self) -> BTreeSet<String> {
        self.devices.values().map(|d| d.letter.clone()).collect()
    }
}

fn founding_device(founding: &Founding) -> BTreeSet<DeviceId> {
    BTreeSet::from([founding.device.device])
}
