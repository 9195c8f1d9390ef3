//! Who is on the roster, and whose word may open something: what follows from all statements, in whatever order they arrived.
//!
//! Three questions are kept apart. *Enrolled*: may he write at all? That takes any admin's word. *Counted*: may what he writes open something? That takes
//! two members who are counted already, but for the founding pair. *Removed*: up to which entry? That takes one admin's word, since it only holds.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Compartment, Coverage, DeviceEnrolled, Founding, GenerationMade, MemberAdded, Recovered, RecoveryKeys, Role, RosterEntry,
    Statement, Vouched,
};
use crate::cbor;
use crate::event::Head;
use crate::id::{DeviceId, Digest, Letter, MemberId};

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

/// The first member whom the founding device added, and the first device that it enrolled for him. Nobody else was there to vouch for him.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Pair {
    founder: MemberId,
    second: MemberId,
    device: Option<DeviceId>,
}

/// Who was removed, and up to where each log is accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Removals {
    devices: BTreeMap<DeviceId, Vec<u64>>,
    members: BTreeMap<MemberId, Vec<BTreeMap<DeviceId, u64>>>,
}

impl Removals {
    fn take(&mut self, statement: &Statement) {
        match statement {
            Statement::DeviceRemoved(removed) => self.devices.entry(removed.head.device).or_default().push(removed.head.size),
            Statement::MemberRemoved(removed) => {
                let mut sizes = BTreeMap::new();
                for Head { device, size, .. } in &removed.heads {
                    let least = sizes.entry(*device).or_insert(*size);
                    *least = (*size).min(*least);
                }
                self.members.entry(removed.member).or_default().push(sizes);
            }
            _ => {}
        }
    }

    /// Every size at which somebody accepted this log for the last time.
    fn sizes(&self, device: DeviceId, member: Option<MemberId>) -> impl Iterator<Item = u64> + '_ {
        let of_member = member.and_then(|member| self.members.get(&member)).into_iter().flatten();
        let of_member = of_member.map(move |sizes| sizes.get(&device).copied().unwrap_or(0));
        self.devices.get(&device).into_iter().flatten().copied().chain(of_member)
    }
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

    /// Whether what was said there may open something.
    fn trusts(&self, (author, sequence): Place, doubted: &[Place]) -> bool {
        let by_sheet = self.enrolled_at.get(&author).is_some_and(|(by, _)| *by == author);
        (by_sheet || self.counted.contains(&author))
            && self.accepted(author).is_none_or(|size| sequence < size)
            && !is_beyond(doubted, author, sequence)
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

    /// Counts every device that is to be counted by now; returns whether there was a new one.
    fn count(&mut self, entries: &[Said], doubted: &[Place]) -> bool {
        let vouchers = entries.iter().filter_map(|(author, sequence, entry)| match &entry.statement {
            Statement::Vouched(vouched) if self.trusts((*author, *sequence), doubted) => Some((*author, *vouched)),
            _ => None,
        });
        let vouchers: Vec<(DeviceId, Vouched)> = vouchers.collect();
        let new: Vec<DeviceId> = self.devices.keys().copied().filter(|device| self.is_new(*device, &vouchers, doubted)).collect();
        self.counted.extend(&new);
        !new.is_empty()
    }

    /// Whether a device that is not counted yet is to be counted: of the sheet, of the founding pair, a member's own enrolment, or vouched for by another
    /// than who enrolled it.
    fn is_new(&self, device: DeviceId, vouchers: &[(DeviceId, Vouched)], doubted: &[Place]) -> bool {
        let (Some((member, role)), Some(at)) = (self.author(device), self.enrolled_at.get(&device)) else { return false };
        let added = self.added_at.get(&member);
        let is_said = self.trusts(*at, doubted) && added.is_none_or(|at| self.trusts(*at, doubted));
        if self.counted.contains(&device) || !is_said {
            return false;
        }
        let (by, _) = at;
        let of_pair =
            self.pair.is_some_and(|pair| pair.device == Some(device) && pair.second == member) && Some(*by) == self.founder;
        // Also a device of the sheet, which brings itself.
        let own = self.author(*by).is_some_and(|(enroller, _)| enroller == member);
        let seen = Vouched { device, member, role };
        of_pair || own || vouchers.iter().any(|(voucher, vouched)| *vouched == seen && self.may_vouch(*voucher, device))
    }

    /// Whether a member may vouch, from this device, for that one: he is counted himself, may open, and did not enrol it.
    #[must_use]
    pub fn may_vouch(&self, voucher: DeviceId, device: DeviceId) -> bool {
        let Some((by, _)) = self.enrolled_at.get(&device) else { return false };
        let may_open = self.role_of(voucher).is_some_and(Role::may_open);
        self.counted.contains(&voucher) && may_open && self.party(voucher) != self.party(*by)
    }

    /// Who is behind a device. All that the recovery sheet enrolled is one hand.
    fn party(&self, device: DeviceId) -> Option<MemberId> {
        self.devices.get(&device).map(|d| d.member).filter(|member| !self.recovered.contains(member))
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
        if !self.members.contains_key(&added.member) {
            self.members.insert(added.member, added.role);
            self.added_at.insert(added.member, at);
        }
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

    fn role_of(&self, device: DeviceId) -> Option<Role> {
        self.author(device).map(|(_, role)| role)
    }

    /// The role of a member.
    #[must_use]
    pub fn role(&self, member: MemberId) -> Option<Role> {
        self.members.get(&member).copied()
    }

    /// Whether two members stand for this device, or it is of the founding pair. What another writes can hold, never open.
    #[must_use]
    pub fn is_counted(&self, device: DeviceId) -> bool {
        self.counted.contains(&device)
    }

    /// How many entries of a removed device are accepted; `None` for one that was not removed. Of several removals the smallest stands: less may open.
    #[must_use]
    pub fn accepted(&self, device: DeviceId) -> Option<u64> {
        self.removal_sizes(device).min()
    }

    /// The largest size that a removal of this device names: nothing below it may be missing.
    #[must_use]
    pub fn expected(&self, device: DeviceId) -> Option<u64> {
        self.removal_sizes(device).max()
    }

    fn removal_sizes(&self, device: DeviceId) -> impl Iterator<Item = u64> + '_ {
        self.removals.sizes(device, self.devices.get(&device).map(|d| d.member))
    }

    /// Whether a member was removed as a whole.
    #[must_use]
    pub fn is_removed(&self, member: MemberId) -> bool {
        self.removals.members.contains_key(&member)
    }

    /// Whether what a device wrote in this place may open something, as far as the roster says.
    #[must_use]
    pub fn may_open(&self, device: DeviceId, sequence: u64) -> bool {
        self.is_counted(device)
            && self.role_of(device).is_some_and(Role::may_open)
            && self.accepted(device).is_none_or(|size| sequence < size)
    }

    /// Whether everybody waits for word from this device: somebody said that it is of a member, and somebody that he has a role, whose word may open. A monitor's
    /// is not waited for.
    #[must_use]
    pub fn is_waited_for(&self, device: DeviceId) -> bool {
        let members = self.members_said.get(&device).into_iter().flatten();
        let mut roles = members.filter_map(|member| self.roles_said.get(member)).flatten();
        roles.any(|role| role.may_open())
    }

    /// The founder and the first member whom he enrolled: nobody could vouch that they are two.
    #[must_use]
    pub fn founding_pair(&self) -> Option<(MemberId, MemberId)> {
        self.pair.map(|pair| (pair.founder, pair.second))
    }

    /// Every generation listed for a compartment, by whomever: what was sealed to one may be read.
    pub fn generations(&self, compartment: Compartment) -> impl Iterator<Item = Digest> + '_ {
        self.generations.iter().map(|(made, _)| made).filter(move |g| g.compartment == compartment).map(|g| g.id)
    }

    /// Those to which new things are sealed, the latest last: of the counted ones those that were withheld from everybody who is removed, else all.
    #[must_use]
    pub fn current(&self, compartment: Compartment) -> Vec<Digest> {
        let removed = self.removed_devices();
        let of = || self.current.iter().filter(|g| g.compartment == compartment);
        let fit: Vec<Digest> = of().filter(|made| is_withheld(made, &removed)).map(|g| g.id).collect();
        if fit.is_empty() { of().map(|g| g.id).collect() } else { fit }
    }

    /// Whether somebody who was removed holds a generation that is current. The match key is left out: it is never changed, since whom it does not find
    /// would let a line that means him pass for his namesake.
    #[must_use]
    pub fn needs_new_keys(&self) -> bool {
        let removed = self.removed_devices();
        let fits = |compartment| {
            let mut of = self.current.iter().filter(|g| g.compartment == compartment).peekable();
            of.peek().is_none() || of.any(|made| is_withheld(made, &removed))
        };
        !Compartment::ALL.iter().filter(|c| **c != Compartment::Match).all(|compartment| fits(*compartment))
    }

    /// The enrolled devices that were removed.
    #[must_use]
    pub fn removed_devices(&self) -> BTreeSet<DeviceId> {
        self.devices.keys().copied().filter(|device| self.accepted(*device).is_some()).collect()
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

fn is_withheld(made: &GenerationMade, removed: &BTreeSet<DeviceId>) -> bool {
    removed.iter().all(|device| made.withheld.contains(device))
}

/// What admins removed. Any admin who is enrolled can: it only holds.
fn removals(founding: &Founding, entries: &[Said]) -> Removals {
    let mut enrolled = Roster::founded(founding);
    while entries.iter().filter(|said| enrolled.take(said)).count() > 0 {}
    let mut removals = Removals::default();
    for (author, _, entry) in entries {
        if enrolled.role_of(*author) == Some(Role::Admin) {
            removals.take(&entry.statement);
        }
    }
    // The same statement on two branches, and in whatever order they stand, says the same.
    removals.devices.values_mut().for_each(|sizes| {
        sizes.sort_unstable();
        sizes.dedup();
    });
    removals.members.values_mut().for_each(|said| {
        said.sort();
        said.dedup();
    });
    removals
}

impl Pair {
    /// By place in the founding log, which nobody can change later, and not by the order that an author claims.
    fn find(founding: &Founding, entries: &[Said]) -> Option<Self> {
        let founder = founding.member.member;
        let mut own: Vec<&Said> = entries.iter().filter(|(author, ..)| *author == founding.device.device).collect();
        own.sort_by_key(|(_, sequence, _)| *sequence);
        let second = own.iter().find_map(|(.., entry)| match &entry.statement {
            Statement::MemberAdded(added) if added.member != founder => Some(added.member),
            _ => None,
        })?;
        let device = own.iter().find_map(|(.., entry)| match &entry.statement {
            Statement::DeviceEnrolled(enrolled) if enrolled.member == second => Some(enrolled.device),
            _ => None,
        });
        Some(Self { founder, second, device })
    }
}
