//! Somebody is in danger now. Anybody may say so, and it stands above everything else until a named person answers.

use volya_core::event::{Danger, Event};
use volya_core::id::PersonId;
use volya_core::time::MAX_AHEAD;

use super::one_line::one_line;
use crate::archive::{Bureau, Draft, Receipt};
use crate::error::{BureauError, field};

/// Records a danger. It needs no second signature, from no role.
///
/// # Errors
/// [`BureauError::Field`] for a time to come, which nobody has seen, and for a broken note; where nothing is recorded about him.
pub fn record_danger(bureau: &mut Bureau, person: PersonId, danger: Danger) -> Result<Receipt, BureauError> {
    bureau.require_person(person)?;
    if danger.seen_at.duration_since(bureau.now().latest()) > MAX_AHEAD {
        return Err(field("seen_at", "lies in the future"));
    }
    let note = danger.note.as_deref().map(|note| one_line("note", note)).transpose()?;
    bureau.commit(vec![Draft::about(person, Event::Danger(Danger { note, ..danger }))])
}
