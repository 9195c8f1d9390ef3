//! An interpreter, a taker or a device is doubtful for some time: acceptances stop counting, refusals stay, everybody concerned is to be heard again.

use volya_core::event::{Doubtful, Event, Taint, TaintLifted};
use volya_core::fold::Record;
use volya_core::id::{EntryHash, Label, PersonId};

use super::state::of_everybody_records;
use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// Somebody whose words rest on what is doubtful.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Concerned {
    /// What people call him.
    pub label: Option<Label>,
    /// Who.
    pub person: PersonId,
}

/// Records the taint. It counts at once, from anybody.
///
/// # Errors
/// [`BureauError::Refused`] for a time that ends before it begins, and for no reason.
pub fn taint(bureau: &mut Bureau, taint: Taint) -> Result<(Receipt, Vec<Concerned>), BureauError> {
    if taint.to.is_some_and(|to| to < taint.from) {
        return Err(BureauError::Refused("the time that is doubtful ends before it begins"));
    }
    if taint.reason.trim().is_empty() {
        return Err(BureauError::Refused("a taint has a reason"));
    }
    let receipt = bureau.commit(vec![Draft::office(Event::Taint(taint.clone()))])?;
    Ok((receipt, concerned(bureau, &taint)?))
}

/// Records that a taint was unfounded; it counts when a member of another role has signed it.
///
/// # Errors
/// [`BureauError::NoSuchEntry`] where the entry is no taint that stands; [`BureauError::Refused`] without a reason.
pub fn lift_taint(bureau: &mut Bureau, entry: EntryHash, reason: String) -> Result<Receipt, BureauError> {
    if reason.trim().is_empty() {
        return Err(BureauError::Refused("what is lifted is lifted for a reason"));
    }
    if !bureau.office()?.taints().iter().any(|(standing, _)| *standing == entry) {
        return Err(BureauError::NoSuchEntry);
    }
    bureau.commit(vec![Draft::office(Event::TaintLifted(TaintLifted { reason })).superseding(vec![entry])])
}

/// Everybody with a declaration or confirmation that the taint touches.
fn concerned(bureau: &mut Bureau, taint: &Taint) -> Result<Vec<Concerned>, BureauError> {
    let office = bureau.office()?;
    let persons = of_everybody_records(bureau, &office, |person, records| {
        records.iter().any(|record| touches(taint, record)).then_some(person)
    })?;
    let concerned = persons.into_iter().map(|person| Ok(Concerned { label: bureau.label(person)?, person }));
    let mut concerned = concerned.collect::<Result<Vec<_>, BureauError>>()?;
    concerned.sort_unstable();
    Ok(concerned)
}

fn touches(taint: &Taint, record: &Record) -> bool {
    let Some(written) = record.written() else { return false };
    match (&taint.what, &written.what) {
        (Doubtful::Device(device), _) => record.position.device == *device && taint.covers(written.at),
        (_, Event::Declaration(declaration)) => taint.names(declaration) && taint.covers_either(declaration.taken_at, written.at),
        _ => false,
    }
}
