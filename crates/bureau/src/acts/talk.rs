//! One party spoke to a person about where he should go.

use volya_core::event::{Event, Talk};
use volya_core::id::PersonId;

use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// Records the talk. It counts at once: too many by one party, or one he could not leave, make a yes that follows doubtful.
///
/// # Errors
/// Where nothing is recorded about him, or the log takes nothing.
pub fn record_talk(bureau: &mut Bureau, person: PersonId, talk: Talk) -> Result<Receipt, BureauError> {
    bureau.require_person(person)?;
    bureau.commit(vec![Draft::about(person, Event::Talk(talk))])
}
