//! Looking at a clearance, signing it as the second member, taking it back.

use volya_core::event::{ClearanceVoided, Countersign, Event};
use volya_core::fold::{Issued, Signer};
use volya_core::gate::{Fault, Purpose};
use volya_core::id::{EntryHash, Label, PersonId};

use super::{OnRecord, find};
use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;
use crate::table::ByHand;

/// A clearance as it stands now.
#[derive(Debug)]
pub struct ClearancePage {
    /// Whom it is for.
    pub person: PersonId,
    /// What people call him.
    pub label: Option<Label>,
    /// What was issued.
    pub issued: Issued,
    /// Everything that stands against using it now, device and crossing apart.
    pub faults: Vec<Fault>,
    /// What was set by hand about how its list was read: whoever signs it looks at the list himself.
    pub by_hand: Vec<ByHand>,
}

/// Shows a clearance and holds it against everything that is known. Nothing is written.
///
/// # Errors
/// [`BureauError::NoSuchEntry`] and [`BureauError::Refused`] for what is no clearance of this archive, or one whose list is not here.
pub fn show_clearance(bureau: &mut Bureau, entry: EntryHash) -> Result<ClearancePage, BureauError> {
    let found = OnRecord::find(bureau, entry)?;
    let faults = found.faults(bureau, &Purpose::Check)?;
    let label = bureau.label(found.person)?;
    Ok(found.page(label, faults))
}

/// Signs a clearance as the second member, of another role, where the gate clears the line at this desk too.
///
/// # Errors
/// As [`show_clearance`], and [`BureauError::SameMemberOrRole`].
pub fn countersign_clearance(bureau: &mut Bureau, entry: EntryHash) -> Result<Result<Receipt, Vec<Fault>>, BureauError> {
    let signer = Signer { member: bureau.member(), role: bureau.role() };
    if !bureau.record(entry)?.may_be_signed_by(&signer) || !signer.role.may_open() {
        return Err(BureauError::SameMemberOrRole);
    }
    let found = OnRecord::find(bureau, entry)?;
    let faults = found.faults(bureau, &Purpose::Countersign)?;
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    let signed = Event::Countersign(Countersign { entries: vec![entry], bulks: Vec::new() });
    Ok(Ok(bureau.commit(vec![Draft::about(found.person, signed)])?))
}

/// Takes a clearance back. It counts at once, from anybody.
///
/// # Errors
/// [`BureauError::Refused`] for what is no clearance, or without a reason.
pub fn void_clearance(bureau: &mut Bureau, entry: EntryHash, reason: &str) -> Result<Receipt, BureauError> {
    if reason.trim().is_empty() {
        return Err(BureauError::Refused("say why it is taken back"));
    }
    let (person, ..) = find(bureau, entry)?;
    let voided = ClearanceVoided { of: entry, reason: reason.trim().to_owned() };
    bureau.commit(vec![Draft::about(person, Event::ClearanceVoided(voided))])
}
