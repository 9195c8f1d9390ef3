//! Who may write: members, their devices and the generations of keys. Roster statements are the only entries that anybody can read.

mod fold;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::event::Head;
use crate::id::{DeviceId, Digest, MemberId};

pub use fold::{Cuts, Roster};

coded! {
    /// What a member does in the bureau. Whoever countersigns must hold another role than the author.
    Role {
        /// Keeps the roster, the policy and the standings of States.
        Admin = 1 "admin",
        /// Registers persons and hears them.
        Interviewer = 2 "interviewer",
        /// Looks at what others recorded, and signs it or does not.
        Reviewer = 3 "reviewer",
        /// Holds a share of the identities. The acts come with unsealing.
        Custodian = 4 "custodian",
        /// Reads and cosigns; what he writes can hold, never open.
        Monitor = 5 "monitor",
    }
}

impl Role {
    /// Whether entries of this role may ever open something. The full table of roles narrows this further when it comes.
    #[must_use]
    pub fn may_open(self) -> bool {
        !matches!(self, Self::Monitor)
    }
}

coded! {
    /// What a generation of keys is for.
    Compartment {
        /// The outer envelope of every entry.
        All = 0 "all",
        /// Policy, standings of States, staff.
        Office = 1 "office",
        /// Custody, dates, welfare.
        Case = 2 "case",
        /// What a person wants.
        Will = 3 "will",
        /// What a person tells. Its acts come later; the place in the formats is here.
        Testimony = 4 "testimony",
        /// Names, relatives, origins.
        Identity = 5 "identity",
        /// The key of the match forms.
        Match = 6 "match",
    }
}

coded! {
    /// Whether the register claims to hold everybody in custody.
    Coverage {
        /// Everybody: a listed person without a record holds his line.
        All = 1 "all",
        /// Only protected persons: others are answered `no-record`, which clears nobody.
        Protected = 2 "protected",
    }
}

/// One roster statement, the payload of an entry that anybody can read. No human names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Statement {
    /// Entry 0 of the founding device, signed by the founding key.
    Founded(Founding),
    /// A member joins.
    MemberAdded(MemberAdded),
    /// A device of a member is enrolled, with its own log.
    DeviceEnrolled(DeviceEnrolled),
    /// A generation of keys comes into use.
    GenerationMade(GenerationMade),
    /// The holder of the recovery sheet enrols a device, as a new member, when all others are lost.
    Recovered(Recovered),
    /// A second member has met a member and compared his device's key.
    Vouched(Vouched),
    /// A member leaves, with all his devices.
    MemberRemoved(MemberRemoved),
    /// A device is no longer to be believed.
    DeviceRemoved(DeviceRemoved),
}

impl Statement {
    /// Whether it takes somebody off the roster. That holds, so it stands where another statement of its author would not.
    #[must_use]
    pub fn removes(&self) -> bool {
        matches!(self, Self::MemberRemoved(_) | Self::DeviceRemoved(_))
    }
}

coded! {
    /// Why somebody or something was removed. Anybody can read it, so it is a word from this list and no more.
    Reason {
        /// He works here no longer, or the device is no longer used.
        Left = 1 "left",
        /// It cannot be found.
        Lost = 2 "lost",
        /// It is in wrong hands.
        Stolen = 3 "stolen",
        /// Somebody has reason to think so.
        Suspected = 4 "suspected",
        /// It should not have been enrolled.
        Mistaken = 5 "mistaken",
    }
}

/// What a roster entry holds: the statement with its place in the order of things.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RosterEntry {
    /// 1 + the highest that the author's device had seen.
    pub lamport: u64,
    /// When the author's clock said it was written.
    pub at: Timestamp,
    /// The statement.
    pub statement: Statement,
}

/// How an archive begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Founding {
    /// Whether the register claims to hold everybody.
    pub coverage: Coverage,
    /// The founder as member.
    pub member: MemberAdded,
    /// The founding device.
    pub device: DeviceEnrolled,
    /// The first generation of each compartment.
    pub generations: Vec<GenerationMade>,
    /// The recovery sheet's public halves; absent where it was knowingly refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recovery: Option<RecoveryKeys>,
    /// Ed25519 by the founding key over the statement with this field absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Signature>,
}

/// The public halves of the recovery sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecoveryKeys {
    /// Its age recipient, `age1pq1…`, to which every generation is wrapped.
    pub recipient: String,
    /// Its Ed25519 key, which can enrol a device when all others are lost.
    pub signer: Digest,
}

/// An Ed25519 signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature(pub [u8; 64]);

impl Serialize for Signature {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let (first, second) = self.0.split_at(32);
        let half = |bytes: &[u8]| Digest(std::array::from_fn(|i| bytes[i]));
        [half(first), half(second)].serialize(s)
    }
}

impl<'de> Deserialize<'de> for Signature {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let [first, second] = <[Digest; 2]>::deserialize(d)?;
        let mut bytes = [0; 64];
        bytes[..32].copy_from_slice(&first.0);
        bytes[32..].copy_from_slice(&second.0);
        Ok(Self(bytes))
    }
}

/// A member, without a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberAdded {
    /// The member.
    pub member: MemberId,
    /// The role, which counts when signing for others.
    pub role: Role,
}

/// A device and its keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviceEnrolled {
    /// Its Ed25519 public key, which names it.
    pub device: DeviceId,
    /// Whose it is.
    pub member: MemberId,
    /// Which letter its labels carry.
    pub letter: String,
    /// Its age recipient, `age1pq1…`.
    pub recipient: String,
}

/// A device enrolled by the recovery sheet. It stands in that device's own log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recovered {
    /// The holder of the sheet, a member from here on.
    pub member: MemberAdded,
    /// His device.
    pub device: DeviceEnrolled,
    /// Ed25519 by the sheet's key over the statement with this field absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Signature>,
}

/// A generation of keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GenerationMade {
    /// What it is for.
    pub compartment: Compartment,
    /// Its id: the hash that binds the secret.
    pub id: Digest,
    /// The removed devices to which it was not wrapped. Absent before anybody was removed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withheld: Vec<DeviceId>,
}

/// A second member stands for what the first said of a device: this key, this member, this role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vouched {
    /// The key that he compared.
    pub device: DeviceId,
    /// Whose it is.
    pub member: MemberId,
    /// In which role.
    pub role: Role,
}

/// A member leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberRemoved {
    /// Who.
    pub member: MemberId,
    /// The last that is accepted of each of his logs; of one that is not named, nothing.
    pub heads: Vec<Head>,
    /// Why.
    pub reason: Reason,
}

/// A device is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviceRemoved {
    /// The last that is accepted of its log.
    pub head: Head,
    /// Why.
    pub reason: Reason,
}
