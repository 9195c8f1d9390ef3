//! Members, devices, and the proof of an entry.

use serde::Serialize;
use volya_bureau::acts::{DeviceLine, MemberLine, Proven};
use volya_bureau::core::id::{DeviceId, Digest, EntryHash, MemberId};
use volya_bureau::core::roster::Role;

/// The members.
#[derive(Serialize)]
pub(crate) struct MembersShape {
    schema: &'static str,
    pub(crate) members: Vec<MemberRow>,
}

#[derive(Serialize)]
pub(crate) struct MemberRow {
    pub(crate) member: MemberId,
    pub(crate) role: Role,
    pub(crate) devices: Vec<String>,
    pub(crate) own: bool,
    pub(crate) unvouched: Vec<String>,
    pub(crate) removed: bool,
    pub(crate) founding_pair: bool,
}

impl From<MemberLine> for MemberRow {
    fn from(line: MemberLine) -> Self {
        let MemberLine { member, role, devices, own, unvouched, removed, founding_pair } = line;
        Self { member, role, devices, own, unvouched, removed, founding_pair }
    }
}

impl MembersShape {
    pub(crate) fn of(lines: Vec<MemberLine>) -> Self {
        Self { schema: "volya-members-1", members: lines.into_iter().map(MemberRow::from).collect() }
    }
}

/// The devices.
#[derive(Serialize)]
pub(crate) struct DevicesShape {
    schema: &'static str,
    pub(crate) devices: Vec<DeviceRow>,
}

#[derive(Serialize)]
pub(crate) struct DeviceRow {
    pub(crate) letter: String,
    pub(crate) device: DeviceId,
    pub(crate) member: MemberId,
    pub(crate) role: Role,
    pub(crate) own: bool,
    pub(crate) entries: u64,
    pub(crate) last_heard: Option<String>,
    pub(crate) forked: bool,
    pub(crate) incomplete: bool,
    pub(crate) parked_at: Option<u64>,
    pub(crate) set_aside: bool,
    pub(crate) counted: bool,
    pub(crate) removed_at: Option<u64>,
}

impl From<DeviceLine> for DeviceRow {
    fn from(line: DeviceLine) -> Self {
        Self {
            entries: line.entries(),
            letter: line.letter,
            device: line.device,
            member: line.member,
            role: line.role,
            own: line.own,
            last_heard: line.last_heard.map(|at| at.to_string()),
            forked: line.forked,
            incomplete: line.incomplete,
            parked_at: line.parked_at,
            set_aside: line.set_aside,
            counted: line.counted,
            removed_at: line.removed_at,
        }
    }
}

impl DevicesShape {
    pub(crate) fn of(lines: Vec<DeviceLine>) -> Self {
        Self { schema: "volya-devices-1", devices: lines.into_iter().map(DeviceRow::from).collect() }
    }
}

/// What a proof proves.
#[derive(Serialize)]
pub(crate) struct ProvenShape {
    schema: &'static str,
    entry: EntryHash,
    archive: Digest,
    device: DeviceId,
    sequence: u64,
    size: u64,
    root: Digest,
}

impl ProvenShape {
    pub(crate) fn of(proven: &Proven) -> Self {
        let Proven { entry, archive, device, sequence, size, root } = *proven;
        Self { schema: "volya-proof-1", entry, archive, device, sequence, size, root }
    }
}
