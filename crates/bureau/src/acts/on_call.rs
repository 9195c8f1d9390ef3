//! Whom to call, on which matter.

use volya_core::event::{Duty, Event, OnCall};

use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// Characters that a number, with who answers it, may have: it stands in one line of a page.
const CALL_CHARS: usize = 200;

/// Records whom to call. The last one recorded is shown.
///
/// # Errors
/// [`BureauError::Field`] for an empty, long or broken line.
pub fn set_on_call(bureau: &mut Bureau, duty: Duty, call: &str) -> Result<Receipt, BureauError> {
    let call = call.trim();
    if call.is_empty() || call.chars().count() > CALL_CHARS || call.chars().any(char::is_control) {
        let why = format!("is one line of at most {CALL_CHARS} characters: who answers, and the number");
        return Err(BureauError::Field { field: "call".to_owned(), why });
    }
    bureau.commit(vec![Draft::office(Event::OnCall(OnCall { duty, call: call.to_owned() }))])
}
