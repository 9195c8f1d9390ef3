//! The devices of the roster, each with its log as it is known here.

use jiff::Timestamp;
use volya_core::id::{DeviceId, Digest, MemberId};
use volya_core::roster::Role;

use crate::archive::Bureau;
use crate::error::BureauError;

/// One device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceLine {
    /// Its letter, as the roster writes it.
    pub letter: String,
    /// Its key.
    pub device: DeviceId,
    /// Whose it is.
    pub member: MemberId,
    /// In which role.
    pub role: Role,
    /// Whether it is this one.
    pub own: bool,
    /// Every version of its log, the first one first; more than one is a fork.
    pub logs: Vec<LogLine>,
    /// When it was last heard of.
    pub last_heard: Option<Timestamp>,
    /// Whether its log exists in two versions.
    pub forked: bool,
    /// Whether another log knows more of it than is here.
    pub incomplete: bool,
    /// Whether it has recorded somebody whose names cannot be matched here.
    pub unmatched: bool,
    /// At how many entries somebody has parked it.
    pub parked_at: Option<u64>,
    /// Whether two have set it aside, so that its silence holds nobody.
    pub set_aside: bool,
    /// Whether its word may open something: two members stand for it, or it is of the founding pair.
    pub counted: bool,
    /// How many entries of it are accepted, where it was removed.
    pub removed_at: Option<u64>,
}

/// One version of one log, under its checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogLine {
    /// Entries.
    pub size: u64,
    /// The root over them.
    pub root: Digest,
    /// Whether it is a second version.
    pub fork: bool,
}

/// Every enrolled device, by letter.
///
/// # Errors
/// Where the index fails.
pub fn list_devices(bureau: &mut Bureau) -> Result<Vec<DeviceLine>, BureauError> {
    let office = bureau.office()?;
    let roster = bureau.roster();
    let logs = |device: DeviceId| {
        let of_it = bureau.summary.heads.iter().filter(move |(of, ..)| *of == device);
        of_it.map(|(_, branch, size, root)| LogLine { size: *size, root: *root, fork: branch.0 != [0; 32] }).collect()
    };
    let line = |enrolled: &volya_core::roster::DeviceEnrolled| {
        let id = enrolled.device;
        let view = office.devices().iter().find(|view| view.device == id);
        DeviceLine {
            letter: enrolled.letter.clone(),
            device: id,
            member: enrolled.member,
            role: roster.role(enrolled.member).unwrap_or(Role::Monitor),
            own: id == bureau.device(),
            logs: logs(id),
            last_heard: view.and_then(|view| view.last_heard),
            forked: view.is_some_and(|view| view.forked),
            incomplete: view.is_some_and(|view| view.incomplete),
            unmatched: view.is_some_and(|view| view.unmatched),
            parked_at: office.parked(id).map(|head| head.size),
            set_aside: office.is_set_aside(id),
            counted: roster.is_counted(id),
            removed_at: roster.accepted(id),
        }
    };
    let mut lines: Vec<DeviceLine> = roster.devices().map(line).collect();
    lines.sort_by(|a, b| a.letter.cmp(&b.letter));
    Ok(lines)
}

impl DeviceLine {
    /// Entries of the version that came first.
    #[must_use]
    pub fn entries(&self) -> u64 {
        self.logs.iter().find(|log| !log.fork).map_or(0, |log| log.size)
    }
}
