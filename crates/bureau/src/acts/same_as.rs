//! Two records are of one person; or it was wrong to say so.

use volya_core::event::{Event, NotSameAs, SameAs};
use volya_core::id::{EntryHash, PersonId};

use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// Says of each of two records that both are of one person. Until a member of another role has signed it, each is judged alone and the worst decides.
///
/// # Errors
/// [`BureauError::Refused`] where both are one record already.
pub fn same_as(bureau: &mut Bureau, one: PersonId, other: PersonId) -> Result<Receipt, BureauError> {
    if one == other {
        return Err(BureauError::Refused("these are one and the same record"));
    }
    bureau.require_person(one)?;
    bureau.require_person(other)?;
    // Where the keys of one of the two entries are kept back, the other still says that something about him cannot be read here.
    let said = [(one, other), (other, one)].map(|(about, other)| Draft::about(about, Event::SameAs(SameAs { other })));
    bureau.commit(said.into())
}

/// Says that two records are not of one person: that a link was wrong, or that they were compared where nobody had linked them. Until a member of another
/// role has signed it, linked records are judged together and apart.
///
/// # Errors
/// [`BureauError::Refused`] where both are one record.
pub fn not_same_as(bureau: &mut Bureau, one: PersonId, other: PersonId) -> Result<Receipt, BureauError> {
    if one == other {
        return Err(BureauError::Refused("these are one and the same record"));
    }
    bureau.require_person(one)?;
    bureau.require_person(other)?;
    let records = bureau.records_of(one)?;
    let links: Vec<(EntryHash, PersonId)> = records
        .iter()
        .filter_map(|record| match record.written().map(|w| &w.what) {
            Some(Event::SameAs(same)) => Some((record.hash, record.subject?, same.other)),
            _ => None,
        })
        .filter(|(_, subject, linked)| (*subject == one && *linked == other) || (*subject == other && *linked == one))
        .map(|(hash, subject, _)| (hash, subject))
        .collect();
    let subject = links.first().map_or(one, |(_, subject)| *subject);
    let other_end = if subject == one { other } else { one };
    let entries = links.into_iter().map(|(hash, _)| hash).collect();
    bureau.commit(vec![Draft::about(subject, Event::NotSameAs(NotSameAs { other: other_end })).superseding(entries)])
}
