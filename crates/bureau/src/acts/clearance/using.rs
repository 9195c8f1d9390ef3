//! Using: at the crossing, on the device that the clearance names, after a neutral body has asked him for the last time.

use jiff::Timestamp;
use volya_core::case::Body;
use volya_core::event::{ClearanceRefused, ClearanceUsed, Event, Moved};
use volya_core::gate::{Fault, Purpose};
use volya_core::id::EntryHash;

use super::OnRecord;
use super::issue::crossing;
use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// Where and how he was asked for the last time.
#[derive(Clone, Debug)]
pub struct Crossing {
    /// At which crossing.
    pub at: String,
    /// When he was asked, there.
    pub confirmed_at: Timestamp,
    /// Which neutral body asked him.
    pub confirmed_by: Body,
}

/// Uses a clearance, once: from here the log says that he has crossed. What cannot be used is refused with every reason, and that is recorded.
///
/// A crash before the commit has used nothing; after it, everything.
///
/// # Errors
/// [`BureauError::NoSuchEntry`] and [`BureauError::Refused`] for what is no clearance of this archive, or one whose list is not here.
pub fn use_clearance(
    bureau: &mut Bureau,
    entry: EntryHash,
    at: &Crossing,
) -> Result<Result<Receipt, (Vec<Fault>, Receipt)>, BureauError> {
    let found = OnRecord::find(bureau, entry)?;
    let purpose = Purpose::Use { on: bureau.device(), crossing: crossing(&at.at)?, confirmed_at: at.confirmed_at };
    let faults = found.faults(bureau, &purpose)?;
    if !faults.is_empty() {
        let refused = refusal(Some(entry), None, &faults);
        let receipt = bureau.commit(vec![Draft::about(found.person, refused)])?;
        return Ok(Err((faults, receipt)));
    }
    let used = ClearanceUsed { of: entry, confirmed_at: at.confirmed_at, confirmed_by: at.confirmed_by };
    let moved = Moved {
        at: bureau.now().latest(),
        to: Some(found.issued.clearance.route.to),
        clearance: Some(entry),
        source: "the crossing".to_owned(),
    };
    let drafts = [Event::ClearanceUsed(used), Event::Moved(moved)].map(|event| Draft::about(found.person, event));
    Ok(Ok(bureau.commit(drafts.into())?))
}

/// What is kept of an attempt.
pub(super) fn refusal(of: Option<EntryHash>, file: Option<volya_core::id::Digest>, faults: &[Fault]) -> Event {
    let reasons = faults.iter().map(|fault| fault.word().to_owned()).collect();
    Event::ClearanceRefused(ClearanceRefused { of, file, reasons })
}
