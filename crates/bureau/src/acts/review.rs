//! A return that he wants in spite of real risk is reviewed, outside any list: private hearing, questions about his family, counsel, time, a panel.

use volya_core::event::{AssistedReturn, Event, PanelVote, ReviewFound, ReviewOpened};
use volya_core::fold::units;
use volya_core::gate::{self, Finding, ReviewOutcome};
use volya_core::id::PersonId;
use volya_core::place::State;

use super::linked::doubt_contradictions;
use super::state::state_of;
use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// Opens a review. The time he is given runs from here, by the log.
///
/// # Errors
/// Where nothing is recorded about him, or the log takes nothing.
pub fn open_review(bureau: &mut Bureau, person: PersonId, to: State) -> Result<Receipt, BureauError> {
    bureau.require_person(person)?;
    bureau.commit(vec![Draft::about(person, Event::ReviewOpened(ReviewOpened { to }))])
}

/// Records what the review found; it counts when a member of another role has signed it.
///
/// # Errors
/// [`BureauError::Refused`] where no review of a return there is open.
pub fn review_found(bureau: &mut Bureau, person: PersonId, found: ReviewFound) -> Result<Receipt, BureauError> {
    let state = state_of(bureau, person)?;
    if state.review.opened_at(found.to).is_none() {
        return Err(BureauError::Refused("no review of a return there is open; open it first"));
    }
    let before = state.review.found.entries().collect();
    bureau.commit(vec![Draft::about(person, Event::ReviewFound(found)).superseding(before)])
}

/// A member of the panel votes on what stands found. A vote takes the place of the member's own earlier one.
///
/// # Errors
/// [`BureauError::Refused`] where nothing stands found, where findings contradict each other, and for a vote without reasons.
pub fn vote(bureau: &mut Bureau, person: PersonId, assents: bool, reasons: String) -> Result<Receipt, BureauError> {
    if reasons.trim().is_empty() {
        return Err(BureauError::Refused("a vote has reasons, which are kept"));
    }
    let state = state_of(bureau, person)?;
    let mut found = state.review.found.standing();
    let (Some(on), None) = (found.next(), found.next()) else {
        return Err(BureauError::Refused("nothing stands found to vote on, or findings that contradict each other"));
    };
    let member = bureau.member();
    let mine = state.review.votes.iter().filter(|vote| vote.member == member).map(|vote| vote.entry).collect();
    let vote = PanelVote { on: on.entry, assents, reasons };
    bureau.commit(vec![Draft::about(person, Event::PanelVote(vote)).superseding(mine)])
}

/// What the review comes to at these heads.
///
/// # Errors
/// Where the index fails.
pub fn judge_review(bureau: &mut Bureau, person: PersonId, from: State, to: State) -> Result<ReviewOutcome, BureauError> {
    bureau.require_person(person)?;
    let office = bureau.office()?;
    let records = bureau.records_of(person)?;
    let mut units = units(person, &records, &office);
    doubt_contradictions(bureau, units.iter_mut())?;
    Ok(gate::review(&units, from, to, &office, bureau.now()))
}

/// Ends the review where nothing is wanting: an individual return, escorted by a neutral body. It is no clearance and stands on no list.
///
/// # Errors
/// Where the log takes nothing: then nothing has ended.
pub fn conclude_review(
    bureau: &mut Bureau,
    person: PersonId,
    from: State,
    to: State,
) -> Result<Result<(Receipt, AssistedReturn), Vec<Finding>>, BureauError> {
    match judge_review(bureau, person, from, to)? {
        ReviewOutcome::Wanting(findings) => Ok(Err(findings)),
        ReviewOutcome::Assisted(assisted) => {
            let receipt = bureau.commit(vec![Draft::about(person, Event::AssistedReturn(assisted.clone()))])?;
            Ok(Ok((receipt, assisted)))
        }
    }
}
