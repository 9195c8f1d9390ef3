//! A fact of a person's case.

use volya_core::case::Fact;
use volya_core::event::Event;
use volya_core::fold::Person;
use volya_core::id::{EntryHash, PersonId};

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
    let standing = standing(state, &fact);
    Draft::about(person, Event::Fact(fact)).superseding(standing)
}

fn standing(state: &Person, fact: &Fact) -> Vec<EntryHash> {
    match fact {
        Fact::Custody(_) => state.custody.entries().collect(),
        Fact::Status(_) => state.status.entries().collect(),
        Fact::Origin(_) => state.origin.entries().collect(),
        Fact::Age(_) => state.age.entries().collect(),
        Fact::Medical(_) => state.medical.entries().collect(),
        Fact::Notice(_) => state.notice.entries().collect(),
        Fact::Counsel(_) => state.counsel.entries().collect(),
        Fact::Appeal(_) => state.appeal.entries().collect(),
        Fact::Proceedings(_) => state.proceedings.entries().collect(),
        Fact::Fitness(_) => state.fitness.entries().collect(),
        Fact::Manifest(_) => state.manifest.entries().collect(),
        Fact::DepartureNotice(_) => state.departure.entries().collect(),
        Fact::Effects(_) => state.effects.entries().collect(),
        Fact::FinalConfirmation(_) => state.confirmation.entries().collect(),
        Fact::Death(_) => state.death.entries().collect(),
    }
}
