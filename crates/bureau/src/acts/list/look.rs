//! Lists that were screened, looked at again: what was answered then stands in the archive, and what would be answered now is asked of the gate.

use std::collections::BTreeMap;

use jiff::Timestamp;
use volya_core::event::{Event, Screened};
use volya_core::fold::{Issued, Record};
use volya_core::gate::{Candidate, Line};
use volya_core::id::{EntryHash, Letter, PersonId};

use super::kept::{Kept, is_whole};
use super::{Asked, Judged, Screening, judge, judge_watched, recorded};
use crate::acts::watch::{Step, Watch, go_on};
use crate::archive::Bureau;
use crate::error::BureauError;

/// One screening on record.
#[derive(Clone, Debug, PartialEq)]
pub struct ScreenedList {
    /// The entry that records it.
    pub entry: EntryHash,
    /// When, by the clock of the device that wrote it.
    pub at: Timestamp,
    /// On which device.
    pub device: Letter,
    /// What was recorded.
    pub screened: Screened,
}

/// What was kept of a screening.
pub struct KeptList {
    /// The screening.
    pub of: ScreenedList,
    /// The list as it came.
    pub file: Vec<u8>,
    /// What was asked about it.
    pub asked: Asked,
    /// What each line was answered then, by its number: the word of the verdict.
    pub then: BTreeMap<u32, String>,
}

/// A screened list as it stands now.
#[derive(Debug)]
pub struct Look {
    /// The screening.
    pub of: ScreenedList,
    /// What was asked about the list.
    pub asked: Asked,
    /// What each line was answered then.
    pub then: BTreeMap<u32, String>,
    /// The gate's answer now. An opinion: it moves nobody.
    pub now: Screening,
    /// When that was.
    pub looked_at: Timestamp,
    /// Clearances that were issued for lines of this very list, with their persons.
    pub clearances: Vec<(PersonId, Issued)>,
    /// Fewer lines than these that do not go would tell the counterpart who refuses.
    pub small_remainder: u32,
}

impl Look {
    fn of(bureau: &mut Bureau, kept: Then, judged: Judged) -> Result<Self, BureauError> {
        let small_remainder = bureau.office()?.policy().small_remainder;
        Ok(Self {
            clearances: clearances(&judged.lines, &kept.of.screened),
            of: kept.of,
            asked: kept.asked,
            then: kept.then,
            now: judged.screening,
            looked_at: bureau.now().latest(),
            small_remainder,
        })
    }
}

/// What was asked and answered then.
struct Then {
    of: ScreenedList,
    asked: Asked,
    then: BTreeMap<u32, String>,
}

/// Every screening on record, the latest first.
///
/// # Errors
/// Where the index fails.
pub fn screened_lists(bureau: &mut Bureau) -> Result<Vec<ScreenedList>, BureauError> {
    let office = bureau.office()?;
    let records = office.screenings.iter().rev().map(|(entry, _)| bureau.record(*entry)).collect::<Result<Vec<_>, _>>()?;
    Ok(records.iter().filter_map(|record| screened_list(bureau, record)).collect())
}

fn screened_list(bureau: &Bureau, record: &Record) -> Option<ScreenedList> {
    let written = record.written()?;
    let Event::Screened(screened) = &written.what else { return None };
    let device = bureau.letter_of(record.position.device);
    Some(ScreenedList { entry: record.hash, at: written.at, device, screened: screened.clone() })
}

/// Opens what was kept of a screening.
///
/// # Errors
/// [`BureauError::NoSuchEntry`] for what is no screening; [`BureauError::Refused`] where its list is not here.
pub fn kept_list(bureau: &mut Bureau, entry: EntryHash) -> Result<KeptList, BureauError> {
    let record = bureau.record(entry)?;
    let of = screened_list(bureau, &record).ok_or(BureauError::NoSuchEntry)?;
    let kept = Kept::open(bureau, &of.screened.attachment)?.filter(|kept| is_whole(&kept.list, of.screened.list));
    let kept = kept.ok_or(BureauError::Refused("the list of this screening cannot be opened here; merge a whole copy first"))?;
    let then = kept.lines.into_iter().map(|line| (line.number, line.verdict)).collect();
    let asked = Asked { route: kept.route, terms: kept.terms, series: kept.series, reading: kept.reading };
    Ok(KeptList { of, file: kept.list, asked, then })
}

/// Holds a screened list against everything that is known now. Nothing is written.
///
/// # Errors
/// As [`kept_list`].
pub fn look(bureau: &mut Bureau, entry: EntryHash) -> Result<Look, BureauError> {
    let KeptList { of, file, asked, then } = kept_list(bureau, entry)?;
    let judged = judge(bureau, &file, &asked)?;
    Look::of(bureau, Then { of, asked, then }, judged)
}

/// Screens and records a list, as [`screen`](super::screen), and looks at it; `watch` sees how far it is.
///
/// # Errors
/// [`BureauError::Table`] for what is no list; [`BureauError::GivenUp`] where `watch` said so; and why it could not be recorded: then nobody is
/// clear, and the stop page still tells who may not move.
pub fn screen_and_look(bureau: &mut Bureau, file: &[u8], asked: &Asked, watch: Watch<'_>) -> Result<Look, BureauError> {
    let Judged { lines, screening } = judge_watched(bureau, file, asked, watch)?;
    go_on(watch, Step::Recording)?;
    let screening = recorded(bureau, screening, file, asked)?;
    if let Some(why) = screening.not_recorded {
        return Err(why);
    }
    let entry = screening.receipt.as_ref().and_then(|receipt| receipt.entries.first().copied());
    let record = bureau.record(entry.ok_or(BureauError::NoSuchEntry)?)?;
    let of = screened_list(bureau, &record).ok_or(BureauError::NoSuchEntry)?;
    let then = screening.verdict.lines.iter().map(|line| (line.number, line.verdict.word().to_owned())).collect();
    Look::of(bureau, Then { of, asked: asked.clone(), then }, Judged { lines, screening })
}

/// Everybody whom a line may mean was folded to judge it: what was issued for him on this list is known.
fn clearances(lines: &[Line], screened: &Screened) -> Vec<(PersonId, Issued)> {
    let units = lines.iter().flat_map(|line| &line.candidates).filter_map(|candidate: &Candidate| {
        let person = candidate.id()?;
        Some(candidate.units.iter().flat_map(|unit| &unit.passage.issued).map(move |issued| (person, issued)))
    });
    let of_list = units.flatten().filter(|(_, issued)| issued.clearance.list == screened.list);
    let mut found: Vec<(PersonId, Issued)> = of_list.map(|(person, issued)| (person, issued.clone())).collect();
    found.sort_by_key(|(_, issued)| (issued.clearance.line, issued.entry));
    found.dedup_by_key(|(_, issued)| issued.entry);
    found
}
