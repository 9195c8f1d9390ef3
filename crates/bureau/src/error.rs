//! Why an act could not be done. A door adds nothing but the printing: the fact and the next step are here.

use thiserror::Error;
use volya_core::cbor::CborError;
use volya_core::gate::CaseError;
use volya_core::id::{IdError, Label};
use volya_core::place::NotAState;
use volya_core::policy::OutOfBounds;
use volya_store::{HeadError, StoreError};
use volya_tlog::{CheckpointError, LogError};
use volya_vault::{DeviceError, EntryError, FileError, MediaError, SealError};

use crate::table::TableError;

/// Why an act could not be done. No name and no stance stands in any of these.
#[derive(Debug, Error)]
pub enum BureauError {
    /// No `archive.json` in the folder.
    #[error("no archive in this folder")]
    NoArchive,
    /// The folder for a new archive holds something.
    #[error("the folder is not empty")]
    NotEmpty,
    /// Written by a newer version.
    #[error("the archive has format {found}; this version reads format {ours}")]
    NewerFormat {
        /// What the archive says.
        found: u64,
        /// What is read.
        ours: u64,
    },
    /// `archive.json` or the first entry are not what they should be.
    #[error("the archive's beginning is damaged: {what}")]
    BadBeginning {
        /// What does not fit.
        what: &'static str,
    },
    /// This machine holds no device for this archive.
    #[error("this machine holds no device for this archive")]
    NoDevice,
    /// The device exists and the roster does not list it.
    #[error("this device is not enrolled in the archive yet")]
    NotEnrolled,
    /// A device for this archive exists here already.
    #[error("this machine already holds a device for this archive")]
    DeviceExists,
    /// The device's keys do not open.
    #[error(transparent)]
    Device(#[from] DeviceError),
    /// The archive lacks what this device has already published.
    #[error("the archive is older than this device's last act: {size} entries are signed, and not all of them are here")]
    RestoreArchive {
        /// How many entries the device has signed.
        size: u64,
    },
    /// The device's state was copied or restored from old.
    #[error("this device's state is older than its log in the archive, or contradicts it; its key must never sign again")]
    DeviceKeyDead,
    /// Another program changed the device's state in between.
    #[error("another program changed the log or the state of this device in between")]
    ChangedMeanwhile,
    /// A checkpoint is not by its device.
    #[error("the checkpoint of log {device}: {why}")]
    Checkpoint {
        /// The log's folder.
        device: String,
        /// What is wrong with it.
        why: CheckpointError,
    },
    /// A log is damaged.
    #[error("log {device}: {why}")]
    Log {
        /// The log's folder.
        device: String,
        /// What is wrong, and where.
        why: LogError,
    },
    /// An entry cannot be read where it must be.
    #[error("entry {sequence} of log {device}: {why}")]
    Entry {
        /// The log's folder.
        device: String,
        /// Which entry.
        sequence: u64,
        /// What is wrong.
        why: String,
    },
    /// A key file is damaged.
    #[error("key file {name}: {why}")]
    KeyFile {
        /// Its name in the archive.
        name: String,
        /// What is wrong.
        why: FileError,
    },
    /// This member does not hold a compartment's key.
    #[error("this member does not hold the key of the compartment `{0}`")]
    NoKey(&'static str),
    /// A file under `media/` or `keys/` is not what its name says.
    #[error("{name} does not have the hash that it is named by")]
    WrongHash {
        /// Its name in the archive.
        name: String,
    },
    /// The other folder is another archive.
    #[error("the other folder holds another archive")]
    OtherArchive,
    /// Nobody has this label.
    #[error("no person is registered as {0}")]
    NoSuchPerson(Label),
    /// Two persons have this label.
    #[error("{0} was given to {1} persons")]
    LabelTwice(Label, usize),
    /// No such entry.
    #[error("no such entry in this archive")]
    NoSuchEntry,
    /// No such line.
    #[error("the list has no line with this number")]
    NoSuchLine,
    /// The proof of an entry that is none, or of another entry.
    #[error("this does not prove that entry")]
    ProofRefused,
    /// A verification that was stopped.
    #[error("the verification was stopped before its end")]
    Stopped,
    /// Not a way to know a person by.
    #[error("nothing is given by which he could be known")]
    NothingToKnowHimBy,
    /// A field's text is not understood.
    #[error("`{field}`: {why}")]
    Field {
        /// The field's documented name.
        field: String,
        /// What is wrong with it; never what stood in it.
        why: String,
    },
    /// What an act needs and was not given.
    #[error("{0}")]
    Refused(&'static str),
    /// Whoever waited for it has given it up.
    #[error("it was given up before anything was recorded")]
    GivenUp,
    /// Whoever waited for an import has given it up after some of its rows were written; without their closing entry they do not count.
    #[error("the import was given up when {rows} of {of} rows were written; none of them counts")]
    ImportGivenUp {
        /// Rows that stay in the log and count for nothing.
        rows: usize,
        /// Rows that were to be written.
        of: usize,
    },
    /// The logs contradict the device's clock.
    #[error("the logs contradict this device's clock; a yes, a review or a notice would be dated wrongly")]
    ClockDoubtful,
    /// A member signs his own entry, or one of his role.
    #[error("a countersignature needs another member, of another role, than who wrote the entry")]
    SameMemberOrRole,
    /// A declaration that stood on paper was keyed in otherwise by the second member.
    #[error("the paper was keyed in differently under: {}", .0.join(", "))]
    KeyedDifferently(Vec<String>),
    /// A declaration that stood on paper is signed by keying it in again.
    #[error("this declaration stood on paper; the second member keys it in again")]
    KeyItAgain,
    /// Nobody stands for this device but who enrolled it.
    #[error("nobody stands for this device yet but who enrolled it: what it writes can hold, never open")]
    NotCounted,
    /// This device was removed.
    #[error("this device was removed from the roster: what it writes can hold, never open")]
    Removed,
    /// A member vouches for a device that he, or somebody of his role, enrolled.
    #[error("a device is vouched for by another member, of another role, than who enrolled it")]
    OwnEnrolment,
    /// There is nothing to countersign.
    #[error("nothing awaits a countersignature here")]
    NothingToSign,
    /// No alarm stands under this code.
    #[error("no alarm stands under this code")]
    NoSuchAlarm,
    /// Several alarms begin with these digits.
    #[error("several alarms begin with these digits")]
    CodeOfSeveral,
    /// Somebody has answered for it.
    #[error("somebody has answered for it already")]
    AnsweredAlready,
    /// What no answer ends.
    #[error("this cannot be answered, only set right")]
    OnlySetRight,
    /// An import was rejected as a whole.
    #[error("{rows} rows are rejected, so nothing of the file is imported")]
    ImportRejected {
        /// How many.
        rows: usize,
    },
    /// A list or import file as a whole.
    #[error(transparent)]
    Table(#[from] TableError),
    /// A gate case.
    #[error(transparent)]
    Case(#[from] CaseError),
    /// A policy beyond a bound of the law.
    #[error(transparent)]
    Policy(#[from] OutOfBounds),
    /// A label or id.
    #[error(transparent)]
    Id(#[from] IdError),
    /// Not a State.
    #[error(transparent)]
    State(#[from] NotAState),
    /// Storage.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// An attachment.
    #[error(transparent)]
    Media(#[from] MediaError),
    /// An entry that would be too large.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// An entry that does not open.
    #[error(transparent)]
    Open(#[from] EntryError),
    /// A record that cannot be written or read.
    #[error(transparent)]
    Cbor(#[from] CborError),
}

impl From<HeadError> for BureauError {
    fn from(error: HeadError) -> Self {
        match error {
            HeadError::Changed { .. } => Self::ChangedMeanwhile,
            HeadError::Store(error) => Self::Store(error),
        }
    }
}

impl BureauError {
    /// The next step, for a person at a desk.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NoArchive => "name an archive with --archive DIR or VOLYA_ARCHIVE, or make one with `volya init DIR`",
            Self::NotEmpty => "choose an empty or new folder",
            Self::NewerFormat { .. } => "update Volya; nothing was changed",
            Self::BadBeginning { .. } => "this copy cannot be trusted; use another copy of the archive",
            Self::NoDevice => {
                "run `volya device request FILE` and have an admin enrol it, or `volya restore` with the recovery sheet"
            }
            Self::NotEnrolled => {
                "have an admin run `volya member add` or `volya device enrol` with the request, then copy that archive folder here"
            }
            Self::DeviceExists => "use the device that is there",
            Self::Device(DeviceError::WrongPassphrase) => "try again; nothing was changed",
            Self::Device(_) => "the device's key file is damaged; enrol a new device or restore with the recovery sheet",
            Self::RestoreArchive { .. } => {
                "restore the archive folder from a newer copy, or merge one; this device does not write until then"
            }
            Self::DeviceKeyDead => "enrol a new device; what this one wrote stays",
            Self::ChangedMeanwhile => "run the command again",
            Self::Checkpoint { .. } | Self::Log { .. } | Self::Entry { .. } | Self::WrongHash { .. } => {
                "merge a whole copy of the archive with `volya archive merge DIR`; until then nobody is cleared"
            }
            Self::KeyFile { .. } => "copy the file again from another copy of the archive",
            Self::NoKey(_) => "ask a member who holds it",
            Self::OtherArchive => "only copies of one archive can be merged",
            Self::NoSuchPerson(_) => "see `volya person list`; the check digit after the label helps on the telephone",
            Self::LabelTwice(..) => "use the full id from `volya person list --json`",
            Self::NoSuchEntry => "see `volya person show`, or merge the copy that has it",
            Self::NoSuchLine => "count the lines from 1 under the header, as the screening numbers them",
            Self::ProofRefused => {
                "compare the entry's hash with its receipt, and have the proof made anew from a whole copy of the archive"
            }
            Self::Stopped => "start it again; nothing was changed",
            Self::NothingToKnowHimBy => {
                "give a name in any script, a custody id or a service number, or --unknown with the capture"
            }
            Self::Field { .. } => "see the guide for the field's values",
            Self::GivenUp => "begin again when you want it done",
            Self::ImportGivenUp { .. } => {
                "import the same file again: it is taken as if nothing had been written. Until then no refusal and no danger in it holds anybody"
            }
            Self::ClockDoubtful => {
                "set the clock right; where another device's is wrong, park that. What he refuses, a danger or an alarm is taken at any time: record it now"
            }
            Self::SameMemberOrRole => "have a member of another role do it on his own device",
            Self::KeyedDifferently(_) => {
                "compare with the paper; `--values` shows both sides. What was recorded wrongly is marked with `volya entry mistaken`"
            }
            Self::KeyItAgain => "run `volya countersign --keyed FILE PERSON ENTRY` with what stands on the paper",
            Self::NotCounted => {
                "have a member of another role than admin run `volya member vouch LETTER` on his own device, and merge his copy"
            }
            Self::Removed => "record refusals all the same; for the rest have an admin enrol a new device",
            Self::OwnEnrolment => "have a member of another role than admin run `volya member vouch` on his own device",
            Self::NothingToSign => "see `volya person show` for what is recorded",
            Self::NoSuchAlarm => "see `volya due` for what stands, each with its code; at least eight of its digits are needed",
            Self::CodeOfSeveral => "give more of them, as `volya due --json` shows them",
            Self::AnsweredAlready => "see `volya due`; record what has happened since anew, such as a danger",
            Self::OnlySetRight => "do what `volya due` says beside it",
            Self::ImportRejected { .. } => "correct the rows and import the file again",
            Self::Table(error) => error.hint(),
            Self::Case(_) => "see spec/gate-case.md",
            Self::Policy(_) => "choose a value within the bound; policy may tighten, and loosen nothing beyond it",
            Self::Id(_) | Self::State(_) => "check the spelling",
            Self::Store(StoreError::InUse) => "close the other program, then try again",
            Self::Store(StoreError::Full { .. }) => "free some space; nothing that was acknowledged is lost",
            Self::Store(StoreError::ReadOnly { .. }) => "make the folder writable",
            Self::Store(StoreError::IndexDamaged) => "run `volya index rebuild`",
            Self::Store(_) => "check the disk; nothing that was acknowledged is lost",
            Self::Refused(_) => "see the guide",
            Self::Media(_) | Self::Open(_) | Self::Cbor(_) => "merge a whole copy of the archive",
            Self::Seal(_) => "shorten the text",
        }
    }
}

/// A field whose text is not understood.
pub(crate) fn field(name: impl Into<String>, why: impl Into<String>) -> BureauError {
    BureauError::Field { field: name.into(), why: why.into() }
}
