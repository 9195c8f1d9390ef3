//! Whose word may open something: two members stand for every device, but for those of the founding pair.

use super::{Place, Roster, Said, is_beyond};
use crate::id::{DeviceId, MemberId};
use crate::roster::{Founding, Role, Statement, Vouched};

/// The first member of a role that may sign for the founder whom the founding device added, and the first device that it enrolled for him. Nobody else was there to
/// vouch for him.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    founder: MemberId,
    second: MemberId,
    device: Option<DeviceId>,
}

impl Pair {
    /// By place in the founding log, which nobody can change later, and not by the order that an author claims.
    pub(super) fn find(founding: &Founding, entries: &[Said]) -> Option<Self> {
        let founder = founding.member.member;
        let may_sign = |role: Role| role.may_open() && role != founding.member.role;
        let mut own: Vec<&Said> = entries.iter().filter(|(author, ..)| *author == founding.device.device).collect();
        own.sort_by_key(|(_, sequence, _)| *sequence);
        let second = own.iter().find_map(|(.., entry)| match &entry.statement {
            Statement::MemberAdded(added) if added.member != founder && may_sign(added.role) => Some(added.member),
            _ => None,
        })?;
        let device = own.iter().find_map(|(.., entry)| match &entry.statement {
            Statement::DeviceEnrolled(enrolled) if enrolled.member == second => Some(enrolled.device),
            _ => None,
        });
        Some(Self { founder, second, device })
    }
}

impl Roster {
    /// Whether what was said there may open something.
    pub(super) fn trusts(&self, (author, sequence): Place, doubted: &[Place]) -> bool {
        let by_sheet = self.enrolled_at.get(&author).is_some_and(|(by, _)| *by == author);
        (by_sheet || self.counted.contains(&author))
            && self.accepted(author).is_none_or(|size| sequence < size)
            && !is_beyond(doubted, author, sequence)
    }

    /// Counts every device that is to be counted by now; returns whether there was a new one.
    pub(super) fn count(&mut self, entries: &[Said], doubted: &[Place]) -> bool {
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

    /// Whether a member may vouch, from this device, for that one: he is counted himself, and could sign for who enrolled it. For a device of his own he may be of
    /// the same role, since it adds no member; and the recovery sheet counts as a role of its own.
    #[must_use]
    pub fn may_vouch(&self, voucher: DeviceId, device: DeviceId) -> bool {
        let Some((by, _)) = self.enrolled_at.get(&device) else { return false };
        let (Some((member, role)), Some((of, _))) = (self.author(voucher), self.author(device)) else { return false };
        let (hand, other) = (self.party(voucher), self.party(*by));
        let other_role = self.role_of(*by) != Some(role) || hand.is_none() || other.is_none();
        self.counted.contains(&voucher) && role.may_open() && hand != other && (other_role || member == of)
    }

    /// Who is behind a device. All that the recovery sheet enrolled is one hand.
    fn party(&self, device: DeviceId) -> Option<MemberId> {
        self.devices.get(&device).map(|d| d.member).filter(|member| !self.recovered.contains(member))
    }

    /// Whether two members stand for this device, or it is of the founding pair. What another writes can hold, never open.
    #[must_use]
    pub fn is_counted(&self, device: DeviceId) -> bool {
        self.counted.contains(&device)
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
}
