//! Who may write: members, their devices and the generations of keys. Roster statements are the only entries that anybody can read.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::cbor;
use crate::coded::coded;
use crate::id::{DeviceId, Digest, Letter, MemberId};

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
}

/// The roster that follows from the statements read so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    members: BTreeMap<MemberId, Role>,
    devices: BTreeMap<DeviceId, DeviceEnrolled>,
    generations: Vec<GenerationMade>,
    recovery: Option<RecoveryKeys>,
    coverage: Option<Coverage>,
    founder: Option<DeviceId>,
}

impl Roster {
    /// The roster of a founding statement whose signature has been verified.
    #[must_use]
    pub fn founded(founding: &Founding) -> Self {
        let mut roster = Self {
            recovery: founding.recovery.clone(),
            coverage: Some(founding.coverage),
            founder: Some(founding.device.device),
            generations: founding.generations.clone(),
            ..Self::default()
        };
        roster.members.insert(founding.member.member, founding.member.role);
        roster.devices.insert(founding.device.device, founding.device.clone());
        roster
    }

    /// The roster that follows from a founding and all statements of all logs, each with its author and its sequence in that log.
    ///
    /// The order is (lamport, device, sequence), whatever order they arrived in; a device's statements count from the moment that
    /// some counted statement enrols it. `cut` names the sequence from which on a forked or parked device's statements do not count.
    #[must_use]
    pub fn fold(founding: &Founding, mut entries: Vec<(DeviceId, u64, RosterEntry)>, cut: &[(DeviceId, u64)]) -> Self {
        entries.retain(|(author, sequence, _)| !cut.iter().any(|(device, from)| device == author && sequence >= from));
        // Two branches of one log may hold different statements in one place: their bytes decide, so that every copy agrees.
        entries.sort_by_cached_key(|(device, sequence, entry)| {
            (entry.lamport, *device, *sequence, cbor::to_vec(entry).unwrap_or_default())
        });
        let mut roster = Self::founded(founding);
        while entries.iter().filter(|(author, _, entry)| roster.apply(*author, &entry.statement)).count() > 0 {}
        roster
    }

    /// Takes a statement by `author` into account; returns whether it counts. Only an admin's device changes the roster; what was said first about
    /// a member, device or generation stands, so that nothing said later can take a key or a role over.
    pub fn apply(&mut self, author: DeviceId, statement: &Statement) -> bool {
        if let Statement::Recovered(recovered) = statement {
            // Whoever hands this over has verified the sheet's signature; the statement brings its own author.
            let of_its_own_log = recovered.device.device == author && recovered.device.member == recovered.member.member;
            let new = !self.members.contains_key(&recovered.member.member) && !self.devices.contains_key(&author);
            return of_its_own_log && new && self.add_member(&recovered.member) && self.add_device(&recovered.device);
        }
        if self.role_of(author) != Some(Role::Admin) {
            return false;
        }
        match statement {
            Statement::Founded(_) | Statement::Recovered(_) => false,
            Statement::MemberAdded(added) => self.add_member(added),
            Statement::DeviceEnrolled(enrolled) => self.add_device(enrolled),
            Statement::GenerationMade(made) => {
                let new = !self.generations.iter().any(|g| g.id == made.id);
                if new {
                    self.generations.push(made.clone());
                }
                new
            }
        }
    }

    fn add_member(&mut self, added: &MemberAdded) -> bool {
        let new = !self.members.contains_key(&added.member);
        self.members.entry(added.member).or_insert(added.role);
        new
    }

    fn add_device(&mut self, enrolled: &DeviceEnrolled) -> bool {
        let fits = self.members.contains_key(&enrolled.member) && Letter::parse(&enrolled.letter).is_some();
        let new = fits && !self.devices.contains_key(&enrolled.device);
        if new {
            self.devices.insert(enrolled.device, enrolled.clone());
        }
        new
    }

    /// Every enrolled device, in order of its id.
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

    /// Every generation listed for a compartment, the current one last.
    pub fn generations(&self, compartment: Compartment) -> impl Iterator<Item = Digest> + '_ {
        self.generations.iter().filter(move |g| g.compartment == compartment).map(|g| g.id)
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
