//! What a door is told while the example plays.

use std::path::PathBuf;

use jiff::Timestamp;
use volya_core::gate::Route;
use volya_core::id::{Label, Letter};
use volya_core::place::Destination;
use volya_core::roster::Role;
use volya_core::will::{How, Side};

use super::cast::Who;
use crate::acts::Screening;
use crate::archive::{ArchiveId, Merged, VerifyReport};
use crate::stage::Place;

/// Something that has been done. Texts are whole sentences in plain English, for a person who reads them once.
#[derive(Debug)]
pub enum Step {
    /// An archive was founded, with the office's machine as its first device.
    Founded {
        /// When, on the example's clock.
        at: Timestamp,
        /// Its id.
        archive: ArchiveId,
        /// The office's folders.
        place: Place,
    },
    /// A second member came in with a laptop and a copy of the archive.
    Joined {
        /// When.
        at: Timestamp,
        /// In what role.
        role: Role,
        /// The laptop's folders.
        place: Place,
    },
    /// The people were registered.
    Registered {
        /// When.
        at: Timestamp,
        /// Everybody, in the order of the labels.
        people: Vec<Met>,
    },
    /// Something was recorded.
    Recorded {
        /// When.
        at: Timestamp,
        /// On which device.
        device: Letter,
        /// What.
        what: &'static str,
        /// How many entries it took.
        entries: usize,
    },
    /// The second member signed what the first had recorded.
    Countersigned {
        /// When.
        at: Timestamp,
        /// On which device.
        device: Letter,
        /// How many entries of the first.
        entries: usize,
    },
    /// A list, or one name, was screened by the office.
    Screened {
        /// When.
        at: Timestamp,
        /// The list's name.
        list: &'static str,
        /// What is asked.
        title: &'static str,
        /// What to look at in the answer.
        note: &'static str,
        /// The way.
        route: Route,
        /// The answer.
        screening: Box<Screening>,
    },
    /// A person said no, and somebody heard it, far from the office.
    Whispered {
        /// When.
        at: Timestamp,
        /// Whose ear was nearest: the device that recorded it.
        device: Letter,
        /// Who said it.
        person: Met,
        /// What happened.
        what: &'static str,
    },
    /// One folder took in what the other held.
    Merged {
        /// When.
        at: Timestamp,
        /// Whose folder was read.
        from: Letter,
        /// Whose folder took it in.
        into: Letter,
        /// What came.
        merged: Merged,
    },
    /// The archive was verified without any key.
    Verified {
        /// When.
        at: Timestamp,
        /// What was found.
        report: VerifyReport,
    },
    /// What the reader can do next.
    TryNext {
        /// Each with the device on which to do it.
        tries: Vec<Try>,
    },
}

/// A person of the example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    /// Who.
    pub who: Who,
    /// What the register calls him.
    pub label: Label,
    /// The name. The people are invented, so that it can be printed.
    pub name: &'static str,
    /// What is known of him, in one line.
    pub about: &'static str,
}

/// Something to try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Try {
    /// On which device: its [`Place`] says where its archive and its state are.
    pub device: Letter,
    /// The act; the door knows how it is typed.
    pub act: Suggested,
    /// What it shows.
    pub shows: &'static str,
}

/// An act to try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggested {
    /// Screen a list.
    Screen {
        /// The list.
        list: PathBuf,
        /// The way.
        route: Route,
    },
    /// Look at what is recorded about somebody.
    Show {
        /// Whom.
        person: Label,
    },
    /// Record that somebody refuses.
    Refuse {
        /// Who.
        person: Label,
        /// What he refuses.
        to: Destination,
        /// How it was heard.
        how: How,
        /// By whom.
        heard_by: Side,
    },
    /// Take in what another folder holds.
    Merge {
        /// The folder.
        other: PathBuf,
    },
    /// Verify all logs, without a passphrase.
    Verify,
}

/// What the example leaves behind.
#[derive(Debug)]
pub struct Outcome {
    /// The archive's id.
    pub archive: ArchiveId,
    /// The first device, an admin's.
    pub office: Place,
    /// The second, a reviewer's.
    pub laptop: Place,
    /// The file with the passphrase of both, for `VOLYA_PASSPHRASE_FILE`.
    pub passphrase_file: PathBuf,
    /// The list, the same as a workbook, and the second list.
    pub lists: [PathBuf; 3],
    /// Everybody in the register.
    pub people: Vec<Met>,
}

impl Outcome {
    /// What the register calls somebody; `None` for who is on a list and in no register.
    #[must_use]
    pub fn label(&self, who: Who) -> Option<&Label> {
        self.people.iter().find(|met| met.who == who).map(|met| &met.label)
    }
}
