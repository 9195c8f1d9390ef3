//! The review of a return on one page: what was opened, what was found, how the panel voted, and what it comes to.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use volya_core::event::ReviewFound;
use volya_core::fold::{Stand, Tally, Vote};
use volya_core::gate::{ReviewOutcome, has_thought};
use volya_core::id::{Label, PersonId};
use volya_core::place::State;
use volya_core::roster::Role;

use super::review::judge_review;
use super::show::show_whole;
use crate::archive::Bureau;
use crate::error::BureauError;

/// A vote as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct VoteLine {
    /// The vote.
    pub vote: Vote,
    /// In what role it was given.
    pub role: Option<Role>,
    /// When it was written.
    pub at: Option<Timestamp>,
    /// Whether it stands, and no later vote of the same member has taken its place.
    pub stands: bool,
}

/// What was found, and the votes on it.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundLine {
    /// The finding.
    pub stand: Stand<ReviewFound>,
    /// Every vote on it, in the order of the log.
    pub votes: Vec<VoteLine>,
    /// Which of them carry it, and how many stand against it.
    pub tally: Tally,
}

/// The review of a return to one State.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewLine {
    /// Where he wants to return.
    pub to: State,
    /// When it was opened first.
    pub opened: Option<Timestamp>,
    /// Until when he is given time to think.
    pub thinks_until: Option<Timestamp>,
    /// Whether that time is over, by the earlier end of now.
    pub thought: bool,
    /// What stands found.
    pub found: Vec<FoundLine>,
    /// What it comes to, where the State that holds him was named.
    pub outcome: Option<ReviewOutcome>,
}

/// Everything about one person's reviews.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewPage {
    /// Who.
    pub person: PersonId,
    /// What people call him.
    pub labels: Vec<Label>,
    /// By State, in the order of their codes.
    pub reviews: Vec<ReviewLine>,
    /// So many members must assent.
    pub assents_needed: u32,
}

/// Shows a person's reviews, and judges them where `from` names the State that holds him. Nothing is written.
///
/// # Errors
/// Where nothing is recorded about him, or the index fails.
pub fn show_review(bureau: &mut Bureau, person: PersonId, from: Option<State>) -> Result<ReviewPage, BureauError> {
    let record = show_whole(bureau, person)?;
    let office = bureau.office()?;
    let review = &record.state.review;
    let opened = review.opened.iter().map(|(_, _, opened)| opened.to);
    let states: BTreeSet<State> = opened.chain(review.found.standing().map(|stand| stand.value.to)).collect();
    let days = office.policy().cooling_off_days;
    let now = bureau.now();
    let written = |vote: &Vote| record.entries.iter().find(|line| line.entry == vote.entry);
    let found = |stand: &Stand<ReviewFound>| {
        let line = |vote: &Vote| VoteLine {
            role: written(vote).map(|line| line.role),
            at: written(vote).and_then(|line| line.at),
            stands: review.votes_on(stand.entry).any(|standing| standing.entry == vote.entry),
            vote: vote.clone(),
        };
        let votes = review.votes.iter().filter(|vote| vote.vote.on == stand.entry).map(line).collect();
        FoundLine { stand: stand.clone(), votes, tally: review.tally(stand.entry) }
    };
    let mut reviews = Vec::new();
    for to in states {
        let opened = review.opened_at(to);
        reviews.push(ReviewLine {
            to,
            opened,
            thinks_until: opened.and_then(|at| at.checked_add(SignedDuration::from_hours(i64::from(days) * 24)).ok()),
            thought: opened.is_some_and(|at| has_thought(at, days, now)),
            found: review.found.standing().filter(|stand| stand.value.to == to).map(found).collect(),
            outcome: from.map(|from| judge_review(bureau, person, from, to)).transpose()?,
        });
    }
    Ok(ReviewPage { person, labels: record.labels.clone(), reviews, assents_needed: office.policy().panel_assents })
}
