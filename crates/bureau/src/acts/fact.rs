//! A fact of a person's case.

use volya_core::case::Fact;
use volya_core::event::Event;
use volya_core::fold::Person;
use volya_core::id::PersonId;

use super::state::state_of;
use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// Records a fact. It names the values of the same kind that stand here; they give way once a member of another role has signed it. What holds,
/// holds at once.
///
/// # Errors
/// Where the log or the disk does not take it.
pub fn record_fact(bureau: &mut Bureau, person: PersonId, fact: Fact) -> Result<Receipt, BureauError> {
    let draft = fact_on(&state_of(bureau, person)?, person, fact);
    bureau.commit(vec![draft])
}

/// Records several facts of one person together, as a form holds them: all of them are durable, or none.
///
/// # Errors
/// As [`record_fact`]; [`BureauError::Refused`] for an empty form.
pub fn record_facts(bureau: &mut Bureau, person: PersonId, facts: Vec<Fact>) -> Result<Receipt, BureauError> {
    if facts.is_empty() {
        return Err(BureauError::Refused("there is no fact to record"));
    }
    let state = state_of(bureau, person)?;
    let drafts = facts.into_iter().map(|fact| fact_on(&state, person, fact)).collect();
    bureau.commit(drafts)
}

/// The entry of a fact, on top of what stands recorded about the person.
pub(super) fn fact_on(state: &Person, person: PersonId, fact: Fact) -> Draft {
    let standing = state.facts.standing_like(&fact);
    Draft::about(person, Event::Fact(fact)).superseding(standing)
}
