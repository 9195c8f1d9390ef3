//! Clearances: issued on top of a screening, signed by a second member, checked against everything known, used once, void on any change.
//!
//! House rule: every one of these acts asks the gate again, at its own heads. What cannot be used is refused with every reason, and an attempt to
//! use it is written down.

mod issue;
mod page;
mod paper;
mod using;

pub use issue::{Wish, issue};
pub use page::{ClearancePage, countersign_clearance, show_clearance, void_clearance};
pub use paper::{check_paper, paper};
pub use using::{Crossing, use_clearance};

use sha2::{Digest as _, Sha256};
use volya_core::event::Event;
use volya_core::fold::{Issued, Office, Person};
use volya_core::gate::{Fault, Purpose, Question, Shown, faults};
use volya_core::id::{Digest, EntryHash, Label, PersonId};

use super::list::kept::{Kept, is_whole};
use super::list::{Asked, ReadAs, is_one_series, judge};
use super::state::state_of;
use crate::archive::Bureau;
use crate::error::BureauError;

fn sha256(bytes: &[u8]) -> Digest {
    Digest(Sha256::digest(bytes).into())
}

/// A clearance with everything that is needed to judge it.
struct OnRecord {
    person: PersonId,
    state: Person,
    issued: Issued,
    list: Vec<u8>,
    asked: Asked,
    newer_version: bool,
}

impl OnRecord {
    fn find(bureau: &mut Bureau, entry: EntryHash) -> Result<Self, BureauError> {
        let (person, state, issued) = find(bureau, entry)?;
        let screening = bureau.record(issued.clearance.screening)?;
        let Some(Event::Screened(screened)) = screening.written().map(|w| &w.what) else {
            return Err(BureauError::Refused(
                "the screening that the clearance rests on is not here; merge the issuer's log first",
            ));
        };
        let kept = Kept::open(bureau, &screened.attachment)?;
        let kept = kept.filter(|kept| is_whole(&kept.list, issued.clearance.list));
        let kept =
            kept.ok_or(BureauError::Refused("the list that the clearance rests on is not here; merge a whole copy first"))?;
        let asked = Asked { route: kept.route, terms: kept.terms, series: kept.series, reading: kept.reading };
        let newer_version = asked.series.is_some() && is_outdated(&*bureau.office()?, &asked, &issued);
        Ok(Self { person, state, issued, list: kept.list, asked, newer_version })
    }

    /// Everything that stands against it at these heads.
    fn faults(&self, bureau: &mut Bureau, purpose: &Purpose) -> Result<Vec<Fault>, BureauError> {
        let judged = judge(bureau, &self.list, &self.asked)?;
        let office = bureau.office()?;
        let question =
            Question { route: self.asked.route.as_ref(), terms: &self.asked.terms, office: &office, now: bureau.now() };
        let shown = Shown {
            issued: &self.issued,
            person: &self.state,
            lines: &judged.lines,
            question: &question,
            newer_version: self.newer_version,
        };
        let mut found = faults(shown, purpose, sha256);
        found.extend(of_the_list(&judged.screening.read));
        Ok(found)
    }

    fn page(self, label: Option<Label>, faults: Vec<Fault>) -> ClearancePage {
        let by_hand = self.asked.reading.by_hand();
        ClearancePage { person: self.person, label, issued: self.issued, faults, by_hand }
    }
}

/// A clearance names its line by the number: whoever holds the list must read the same one there.
fn of_the_list(read: &ReadAs) -> Option<Fault> {
    read.is_numbered_otherwise().then_some(Fault::NumberedOtherwise)
}

/// Whom a clearance is for, and what is recorded of it.
fn find(bureau: &mut Bureau, entry: EntryHash) -> Result<(PersonId, Person, Issued), BureauError> {
    let record = bureau.record(entry)?;
    let person = record.subject.ok_or(BureauError::NoSuchEntry)?;
    let state = state_of(bureau, person)?;
    let issued = state.passage.issued_as(entry).cloned();
    let issued = issued.ok_or(BureauError::Refused("this entry is no clearance"))?;
    Ok((person, state, issued))
}

/// Whether another version of the same list was screened later, by the order of the log.
fn is_outdated(office: &Office, asked: &Asked, issued: &Issued) -> bool {
    let own = office.screenings.iter().position(|(entry, _)| *entry == issued.clearance.screening);
    // One that the office does not count is no version of anything.
    own.is_none_or(|own| {
        office.screenings[own + 1..].iter().any(|(_, screened)| {
            is_one_series(screened.series.as_deref(), asked.series.as_deref()) && screened.list != issued.clearance.list
        })
    })
}
