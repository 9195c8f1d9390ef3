//! The office's own record: views of logs, second signatures, parked devices, numbers to call, screenings and closed files.

use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::gate::Terms;
use crate::id::{BulkId, DeviceId, Digest, EntryHash};

/// The author's view of all logs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heads {
    /// Every log the author had verified.
    pub heads: Vec<Head>,
}

/// One log as somebody saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Whose log.
    pub device: DeviceId,
    /// How many entries.
    pub size: u64,
    /// The root at that size.
    pub root: Digest,
}

/// A second member signs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Countersign {
    /// Entries, all of them about the subject of this entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<EntryHash>,
    /// Imported files, whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bulks: Vec<BulkId>,
}

/// A device is set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parked {
    /// The last of its log that was seen.
    pub head: Head,
}

coded! {
    /// On which matter somebody is called.
    Duty {
        /// To hear a person in private.
        Interview = 1 "interview",
        /// To countersign.
        Countersign = 2 "countersign",
        /// To assess risk or a State.
        Assessment = 3 "assessment",
        /// Custody and transport: to stop a bus.
        Custody = 4 "custody",
        /// A silent or doubtful device.
        Device = 5 "device",
        /// Whoever sent the list.
        Sender = 6 "sender",
        /// Reviews of returns in spite of risk.
        Review = 7 "review",
        /// Everything else.
        Any = 8 "any",
    }
}

/// Whom to call, on which matter. The last one recorded on a matter is shown first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnCall {
    /// On which matter.
    pub duty: Duty,
    /// Who, by function or pseudonym, and under which number.
    pub call: String,
}

/// A list was screened: what was asked, and what was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Screened {
    /// SHA-256 of the list's bytes.
    pub list: Digest,
    /// The list and the verdicts, as an attachment.
    pub attachment: Attachment,
    /// What the list was said to be.
    #[serde(default)]
    pub terms: Terms,
    /// The name under which its versions are compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<String>,
    /// The policy it was screened under.
    pub policy: Digest,
    /// Lines clear, held, blocked, without a record.
    pub counts: [u32; 4],
}

/// Something larger than an entry, kept under `media/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// SHA-256 of the payload file.
    pub payload: Digest,
    /// SHA-256 of the plain bytes.
    pub plain: Digest,
    /// Plain bytes.
    pub size_bytes: u64,
}

coded! {
    /// What an imported file held.
    BulkKind {
        /// Persons.
        Persons = 1 "persons",
        /// Declarations of will.
        Declarations = 2 "declarations",
        /// Case facts.
        Facts = 3 "facts",
        /// Risk.
        Risks = 4 "risks",
    }
}

/// The closing entry of an imported file. Without it the file's rows do not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BulkClosed {
    /// Which rows it closes.
    pub bulk: BulkId,
    /// What they are.
    pub kind: BulkKind,
    /// SHA-256 of the file's bytes.
    pub file: Digest,
    /// How many entries carry the bulk's id.
    pub entries: u64,
}
