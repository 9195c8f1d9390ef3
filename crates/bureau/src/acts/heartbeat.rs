//! A sign of life: the author's view of all logs, written because time has passed or a merge has changed it.

use volya_core::event::Event;

use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// Writes what this device has verified of every log.
///
/// # Errors
/// Where the log or the disk does not take it.
pub fn heartbeat(bureau: &mut Bureau) -> Result<Receipt, BureauError> {
    let view = bureau.view();
    bureau.commit(vec![Draft::office(Event::Heads(view))])
}
