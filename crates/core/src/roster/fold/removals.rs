//! Who was removed, and from where on: what admins said, whoever they are by now.

use std::collections::{BTreeMap, BTreeSet};

use super::{Roster, Said};
use crate::event::Head;
use crate::id::{DeviceId, MemberId};
use crate::roster::{Founding, Role, Statement};

/// Who was removed, and up to where each log is accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Removals {
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

/// What admins removed. Any admin who is enrolled can: it only holds.
pub(super) fn removals(founding: &Founding, entries: &[Said]) -> Removals {
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

impl Roster {
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

    /// The enrolled devices that were removed.
    #[must_use]
    pub fn removed_devices(&self) -> BTreeSet<DeviceId> {
        self.devices.keys().copied().filter(|device| self.accepted(*device).is_some()).collect()
    }
}
