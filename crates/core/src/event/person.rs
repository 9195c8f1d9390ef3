//! A person comes into the register: his label, what he is known by, links between records, mistakes.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::id::{Digest, EntryHash, Label, PersonId};

/// A person comes into the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Registered {
    /// What people call him.
    pub label: Label,
    /// Where he is known by nothing but his capture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capture: Option<Capture>,
}

/// The event of a capture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Capture {
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// Where, in the words of who recorded it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

coded! {
    /// Whose name a name is.
    NameKind {
        /// His own, in whatever script and spelling.
        Own = 1 "own",
        /// One he was given or uses: a call sign, a nickname.
        Alias = 2 "alias",
        /// The name on papers that are another person's, or invented.
        FalsePapers = 3 "false-papers",
    }
}

/// One form of a name, in the parts in which it was given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// Whose name it is; his own where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<NameKind>,
    /// Surname.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub surname: Option<String>,
    /// Given name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given: Option<String>,
    /// Patronymic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patronymic: Option<String>,
    /// The whole name, where its parts are not told apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole: Option<String>,
}

/// What a person is known by. Every part is optional; none of it is shown without the compartment `identity`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// Forms of names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<Name>,
    /// The number the custodian gave him.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custody_id: Option<String>,
    /// His service number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_no: Option<String>,
    /// Birth date as far as known: `1999`, `1999-05` or `1999-05-17`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dob: Option<String>,
    /// Further particulars under the documented column names of an import.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub particulars: Vec<(String, String)>,
}

/// Two records are of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SameAs {
    /// The other record.
    pub other: PersonId,
}

/// A link between two records was wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotSameAs {
    /// The other record.
    pub other: PersonId,
}

/// What a list wrote of somebody sounds like him and means another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotMeant {
    /// The keyed form of everything that the line said of who is meant (`spec/keys.md`, kind 13).
    pub written: Digest,
}

/// Entries that should not have been written as they were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mistaken {
    /// Which.
    pub entries: Vec<EntryHash>,
    /// Why.
    pub reason: String,
}
