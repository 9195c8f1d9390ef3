//! What lies before whoever sits at the desk and is not recorded yet: a list that is being looked at, a picture, work under way. It is kept in
//! memory alone, and gone when he gets up.

use std::sync::Arc;

use volya_bureau::acts::{Answer, DeviceLine, DuePage, ImportKind, ImportReport, Look, UnsignedCount};
use volya_bureau::core::id::{Digest, EntryHash};
use volya_bureau::{Bureau, BureauError};
use zeroize::Zeroizing;

use super::submitted::{Sent, Submitted};
use super::work::Work;

/// Everything on it.
#[derive(Default)]
pub(super) struct Tray {
    /// A list that was handed in and is not screened yet.
    pub(super) draft: Option<DraftList>,
    /// The picture from which a list is typed.
    pub(super) picture: Option<Picture>,
    /// What was typed beside it so far.
    pub(super) typed: Submitted,
    /// What was due when it was looked at last.
    pub(super) today: Option<Seen<Today>>,
    /// The screened list that was looked at last.
    pub(super) look: Option<Seen<Look>>,
    /// The answer to a counterpart that was made last, with the screening that it rests on.
    pub(super) answer: Option<(EntryHash, Arc<Answer>)>,
    /// The file of a table that was handed in last.
    pub(super) table: Option<Table>,
    /// Work that takes its time.
    pub(super) work: Work,
}

/// A list that is not screened yet.
#[derive(Clone)]
pub(super) struct DraftList {
    /// Its bytes, as they came.
    pub(super) file: Arc<Zeroizing<Vec<u8>>>,
    /// The file's name, where it was a file.
    pub(super) name: String,
    /// What is said about it, as it was typed.
    pub(super) said: Submitted,
}

/// A table of persons, declarations, facts or assessments, as a file.
#[derive(Clone)]
pub(super) struct Table {
    pub(super) kind: ImportKind,
    /// The file, as it came.
    pub(super) file: Sent,
    /// What importing it would do, or has done; `None` where nobody has looked.
    pub(super) report: Option<Arc<ImportReport>>,
}

/// A picture. Nothing looks into it but the browser.
#[derive(Clone)]
pub(super) struct Picture {
    pub(super) kind: &'static str,
    pub(super) bytes: Arc<Zeroizing<Vec<u8>>>,
}

impl Picture {
    /// A picture of a kind that every browser shows, by its first bytes; nothing that could run.
    pub(super) fn of(bytes: &Arc<Zeroizing<Vec<u8>>>) -> Option<Self> {
        const KINDS: [(&[u8], &str); 2] = [(b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg")];
        let (_, kind) = KINDS.into_iter().find(|(magic, _)| bytes.starts_with(magic))?;
        Some(Self { kind, bytes: bytes.clone() })
    }
}

/// What a duty officer reads.
pub(super) struct Today {
    pub(super) due: DuePage,
    pub(super) devices: Vec<DeviceLine>,
    pub(super) unsigned: UnsignedCount,
    /// How many persons are registered.
    pub(super) registered: usize,
}

/// For so long something that was seen still stands, unless an entry has come: the gate's answers, and what is due, depend on the day too.
const FRESH_SECONDS: i64 = 60;

/// Something that was looked at, and how the archive stood.
pub(super) struct Seen<T> {
    pub(super) what: Arc<T>,
    state: Digest,
    at: jiff::Timestamp,
}

impl<T> Clone for Seen<T> {
    fn clone(&self) -> Self {
        Self { what: self.what.clone(), state: self.state, at: self.at }
    }
}

impl<T> Seen<T> {
    /// What was seen just now.
    pub(super) fn of(bureau: &Bureau, what: T) -> Result<Self, BureauError> {
        Ok(Self { what: Arc::new(what), state: bureau.state()?, at: bureau.now().latest() })
    }

    /// What was seen before where it still stands; looks at it where not.
    pub(super) fn or_look(
        seen: Option<Self>,
        bureau: &mut Bureau,
        look: impl FnOnce(&mut Bureau) -> Result<T, BureauError>,
    ) -> Result<Self, BureauError> {
        let (state, now) = (bureau.state()?, bureau.now().latest());
        let stands = |seen: &Self| seen.state == state && now.as_second() - seen.at.as_second() < FRESH_SECONDS;
        match seen.filter(stands) {
            Some(seen) => Ok(seen),
            None => {
                let what = look(bureau)?;
                Self::of(bureau, what)
            }
        }
    }
}
