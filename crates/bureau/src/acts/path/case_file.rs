//! What a sealed case holds (`spec/case-file.md`): his entries as JSON, for another organisation's archive or for anybody with the `age` tool.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use volya_core::case::Fact;
use volya_core::event::Event;
use volya_core::id::{Digest, EntryHash, Label};

use crate::acts::show::EntryLine;
use crate::error::BureauError;

const SCHEMA: &str = "volya-case-file-1";
/// More entries than anybody's case has.
const ENTRIES: usize = 20_000;

/// One person's case.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CaseFile {
    schema: String,
    /// From which archive.
    pub(super) archive: Digest,
    /// What he is called there.
    pub(super) label: Label,
    /// For which organisation.
    pub(super) with: String,
    /// When it was made.
    pub(super) on: Date,
    /// The declaration, note or paper in which he agreed.
    pub(super) consent: Digest,
    /// What is recorded about him, in the order of the log.
    pub(super) entries: Vec<CaseEntry>,
}

/// One entry of it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CaseEntry {
    pub(super) entry: EntryHash,
    pub(super) at: Timestamp,
    /// Whether it awaited a second signature there. Here it opens nothing either way.
    pub(super) awaits_signature: bool,
    pub(super) event: Event,
}

impl CaseFile {
    pub(super) fn of(archive: Digest, label: Label, with: &str, on: Date, consent: Digest, entries: &[EntryLine]) -> Self {
        let kept = entries.iter().filter_map(|line| {
            let (event, at) = (line.content.as_ref().ok().filter(|event| goes_along(event))?, line.at?);
            Some(CaseEntry { entry: line.entry, at, awaits_signature: line.awaits_signature, event: event.clone() })
        });
        Self { schema: SCHEMA.to_owned(), archive, label, with: with.to_owned(), on, consent, entries: kept.collect() }
    }

    pub(super) fn to_bytes(&self) -> Result<Vec<u8>, BureauError> {
        serde_json::to_vec_pretty(self).map_err(|_| BureauError::Refused("the case cannot be written"))
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self, BureauError> {
        let read: Option<Self> = serde_json::from_slice(bytes).ok();
        let whole = read.filter(|file| file.schema == SCHEMA && file.entries.len() <= ENTRIES);
        whole.ok_or(BureauError::Refused("what is sealed in the file is no case in the form volya-case-file-1"))
    }
}

/// What concerns him. Signatures, screenings, clearances and links belong to the archive that holds them.
fn goes_along(event: &Event) -> bool {
    match event {
        Event::Fact(Fact::Sharing(_)) => false,
        Event::Registered(_)
        | Event::Identity(_)
        | Event::Declaration(_)
        | Event::Withdrawal(_)
        | Event::Report(_)
        | Event::Talk(_)
        | Event::Fact(_)
        | Event::Risk(_)
        | Event::Danger(_)
        | Event::Moved(_)
        | Event::Mistaken(_) => true,
        _ => false,
    }
}
