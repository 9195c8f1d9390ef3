//! A person comes into the register, or more becomes known of him.

use volya_core::event::{Capture, Event, Identity, Registered};
use volya_core::id::{Label, PersonId};

use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;
use crate::matching;

/// Registers somebody by a name part in any script, a custody id, a service number, or nothing but his capture.
///
/// # Errors
/// [`BureauError::NothingToKnowHimBy`]; a birth date that is none.
pub fn register(bureau: &mut Bureau, identity: &Identity, capture: Option<Capture>) -> Result<(Label, Receipt), BureauError> {
    if !matching::identifies(identity) && capture.is_none() {
        return Err(BureauError::NothingToKnowHimBy);
    }
    let label = Label::new(bureau.letter(), bureau.summary.last_label + 1);
    let person = PersonId(bureau.draw());
    let receipt = bureau.commit(registration(bureau, person, &label, identity, capture)?)?;
    Ok((label, receipt))
}

/// The entries of a registration: the label in `case`, what he is known by in `identity`.
fn registration(
    bureau: &Bureau,
    person: PersonId,
    label: &Label,
    identity: &Identity,
    capture: Option<Capture>,
) -> Result<Vec<Draft>, BureauError> {
    let mut drafts = vec![registered_draft(person, label, capture)];
    if *identity != Identity::default() {
        drafts.push(identity_draft(bureau, person, identity)?);
    }
    Ok(drafts)
}

pub(super) fn registered_draft(person: PersonId, label: &Label, capture: Option<Capture>) -> Draft {
    Draft::about(person, Event::Registered(Registered { label: label.clone(), capture }))
}

pub(super) fn identity_draft(bureau: &Bureau, person: PersonId, identity: &Identity) -> Result<Draft, BureauError> {
    let forms = matching::keyed_forms(&bureau.match_key()?, identity)?;
    Ok(known_by_draft(person, identity.clone(), forms))
}

/// What somebody is known by, with its keyed forms, which go into a key page and never into the entry.
pub(super) fn known_by_draft(person: PersonId, identity: Identity, forms: Vec<matching::Form>) -> Draft {
    Draft::about(person, Event::Identity(identity)).with_forms(forms)
}

/// Adds to what a person is known by. Nothing is taken away: the older forms stay, and go on matching.
///
/// # Errors
/// [`BureauError::NothingToKnowHimBy`]; a birth date that is none.
pub fn amend(bureau: &mut Bureau, person: PersonId, identity: &Identity) -> Result<Receipt, BureauError> {
    if *identity == Identity::default() {
        return Err(BureauError::NothingToKnowHimBy);
    }
    bureau.require_person(person)?;
    let draft = identity_draft(bureau, person, identity)?;
    bureau.commit(vec![draft])
}
