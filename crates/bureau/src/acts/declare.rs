//! What a person says he wants: a whole declaration, a whispered refusal, a confirmation.

use volya_core::event::Event;
use volya_core::fold::{Against, Person};
use volya_core::id::{EntryHash, PersonId};
use volya_core::place::Destination;
use volya_core::will::{Declaration, DestinationStance, How, Side, Stance};

use super::state::state_of;
use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// Records a declaration of his own. It names whatever stands against a destination that it speaks about, as far as this device knows, and, where it
/// accepts a State, what may mean any State; whether that is answered by it is for the gate to say.
///
/// # Errors
/// [`BureauError::Refused`] where it says nothing about any destination.
pub fn declare(bureau: &mut Bureau, person: PersonId, declaration: Declaration) -> Result<Receipt, BureauError> {
    let draft = declaration_on(&state_of(bureau, person)?, person, declaration)?;
    bureau.commit(vec![draft])
}

/// The entry of a declaration, on top of what stands recorded about the person.
pub(super) fn declaration_on(state: &Person, person: PersonId, declaration: Declaration) -> Result<Draft, BureauError> {
    if declaration.stances.is_empty() {
        return Err(BureauError::Refused("a declaration says something about at least one destination"));
    }
    let speaks_of = |to: Destination| declaration.stances.iter().any(|s| s.to == to) || to == Destination::Unspecified;
    let accepts = declaration.stances.iter().any(|s| matches!(s.to, Destination::State(_)) && declaration.accepts(s.to));
    let names = |word: &&Against| speaks_of(word.to) || accepts && word.may_mean_any_state();
    let mut named: Vec<EntryHash> = state.against.iter().filter(names).map(|word| word.entry).collect();
    named.sort_unstable();
    named.dedup();
    Ok(Draft::about(person, Event::Declaration(Box::new(declaration))).superseding(named))
}

/// A refusal as it is heard: everything that was not asked stays unknown, and it blocks at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuickRefusal {
    /// What he refuses; [`Destination::Unspecified`] covers everything.
    pub to: Destination,
    /// How it reached who heard it.
    pub how: How,
    /// Who heard it.
    pub heard_by: Side,
}

/// Records a refusal.
///
/// # Errors
/// Where the log or the disk does not take it.
pub fn refuse(bureau: &mut Bureau, person: PersonId, refusal: QuickRefusal) -> Result<Receipt, BureauError> {
    let declaration = Declaration {
        stances: vec![DestinationStance { to: refusal.to, stance: Stance::Refuse }],
        how: Some(refusal.how),
        heard_by: Some(refusal.heard_by),
        ..Declaration::default()
    };
    declare(bureau, person, declaration)
}

/// Records that he said the same again. A confirmation is a declaration with circumstances of its own: it takes over the stances of the earlier one and nothing
/// else, and counts only if it is valid by itself.
///
/// # Errors
/// [`BureauError::NoSuchEntry`] where the earlier entry is no declaration of his that can be read here.
pub fn confirm(
    bureau: &mut Bureau,
    person: PersonId,
    earlier: EntryHash,
    circumstances: Declaration,
) -> Result<Receipt, BureauError> {
    let record = bureau.record(earlier)?;
    let (Some(Event::Declaration(confirmed)), true) = (record.written().map(|w| &w.what), record.subject == Some(person)) else {
        return Err(BureauError::NoSuchEntry);
    };
    let declaration = Declaration { stances: confirmed.stances.clone(), confirms: Some(earlier), ..circumstances };
    declare(bureau, person, declaration)
}
