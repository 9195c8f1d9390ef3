//! What was found about a State as a receiver of prisoners.

use volya_core::event::{Event, Standing};

use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// Records a finding. What speaks against a State counts at once, an onward edge too; what speaks for it when a member of another role has signed it.
///
/// # Errors
/// [`BureauError::Refused`] without a source.
pub fn find_standing(bureau: &mut Bureau, standing: Standing) -> Result<Receipt, BureauError> {
    if standing.sources.is_empty() {
        return Err(BureauError::Refused("a finding about a State names at least one source"));
    }
    let office = bureau.office()?;
    let before = office.standing(standing.state).map(|slot| slot.entries().collect()).unwrap_or_default();
    bureau.commit(vec![Draft::office(Event::Standing(standing)).superseding(before)])
}
