//! He takes back what he declared.

use volya_core::event::Event;
use volya_core::id::{EntryHash, PersonId};
use volya_core::will::Withdrawal;

use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// Records that he takes a declaration back. A yes stops counting at once. A no goes on standing until he is validly heard again: taking it back
/// accepts nothing.
///
/// # Errors
/// [`BureauError::NoSuchEntry`] where it is no declaration of his.
pub fn withdraw(bureau: &mut Bureau, person: PersonId, of: EntryHash, note: Option<String>) -> Result<Receipt, BureauError> {
    let record = bureau.record(of)?;
    let is_his = record.subject == Some(person) && matches!(record.written().map(|w| &w.what), Some(Event::Declaration(_)));
    if !is_his {
        return Err(BureauError::NoSuchEntry);
    }
    bureau.commit(vec![Draft::about(person, Event::Withdrawal(Withdrawal { of, note }))])
}
