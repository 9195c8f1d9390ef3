//! What somebody else says of a person's wishes; or of a person nobody can name yet.

use volya_core::event::Event;
use volya_core::id::PersonId;
use volya_core::will::Report;

use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// Records a report. About a known person it can hold; about an unknown one it is shown with every screening until somebody knows whom it means.
///
/// # Errors
/// Where the log or the disk does not take it.
pub fn report(bureau: &mut Bureau, person: Option<PersonId>, report: Report) -> Result<Receipt, BureauError> {
    if let Some(person) = person {
        bureau.require_person(person)?;
    }
    let event = Event::Report(report);
    bureau.commit(vec![match person {
        Some(person) => Draft::about(person, event),
        None => Draft::office(event),
    }])
}
