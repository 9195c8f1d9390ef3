//! What stands recorded about a person: what a new entry about him names as superseded is read from here.

use volya_core::fold::{Person, fold_person};
use volya_core::id::PersonId;

use crate::archive::Bureau;
use crate::error::BureauError;

/// The state of one person's own record.
pub(super) fn state_of(bureau: &mut Bureau, person: PersonId) -> Result<Person, BureauError> {
    bureau.require_person(person)?;
    let office = bureau.office()?;
    Ok(fold_person(&[person], bureau.records_of(person)?, &office))
}
