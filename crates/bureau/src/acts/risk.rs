//! Risk in one State, for one person.

use volya_core::event::{Event, Risk, RiskLevel};
use volya_core::fold::Person;
use volya_core::id::PersonId;

use super::state::state_of;
use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// Records an assessment. A real risk blocks at once; its absence counts when a member of another role has signed it.
///
/// # Errors
/// [`BureauError::Refused`] for a finding of absence without a source: what was not looked at cannot be absent.
pub fn assess(bureau: &mut Bureau, person: PersonId, risk: Risk) -> Result<Receipt, BureauError> {
    let draft = risk_on(&state_of(bureau, person)?, person, risk)?;
    bureau.commit(vec![draft])
}

/// The entry of an assessment, on top of what stands recorded about the person.
pub(super) fn risk_on(state: &Person, person: PersonId, risk: Risk) -> Result<Draft, BureauError> {
    if risk.level == RiskLevel::Absent && risk.sources.is_empty() {
        return Err(BureauError::Refused("a risk assessed as absent names at least one source"));
    }
    let standing = state.risks.get(&risk.state).map(|slot| slot.entries().collect()).unwrap_or_default();
    Ok(Draft::about(person, Event::Risk(risk)).superseding(standing))
}
