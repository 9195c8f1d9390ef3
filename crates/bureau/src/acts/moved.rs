//! He was moved, with a clearance or without. Without one the alarm stands for good, and two letters are drafted.

use jiff::Timestamp;
use volya_core::event::{Event, Moved};
use volya_core::id::{EntryHash, Label, PersonId};
use volya_core::place::State;

use super::state::state_of;
use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// What was recorded of a move, with what it calls for.
#[derive(Debug)]
pub struct MoveReport {
    /// The entry.
    pub receipt: Receipt,
    /// Whether a clearance was used for it.
    pub cleared: bool,
    /// Drafts where none was: the request to give him back, and the notice to the protecting body.
    pub drafts: Vec<LetterDraft>,
}

/// A letter that nobody has signed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterDraft {
    /// What it is: `recall`, `notice`.
    pub kind: &'static str,
    /// Its words.
    pub text: String,
}

/// Records that somebody was moved.
///
/// # Errors
/// [`BureauError::Refused`] for a time in the future, or before he came into the register's knowledge by his capture; without a source.
pub fn record_move(
    bureau: &mut Bureau,
    person: PersonId,
    at: Timestamp,
    to: Option<State>,
    clearance: Option<EntryHash>,
    source: &str,
) -> Result<MoveReport, BureauError> {
    let state = state_of(bureau, person)?;
    if bureau.now().is_future(at) {
        return Err(BureauError::Refused("the time of the move lies in the future; record a move once it has happened"));
    }
    if source.trim().is_empty() {
        return Err(BureauError::Refused("say from whom the move is known"));
    }
    let moved = Moved { at, to, clearance, source: source.trim().to_owned() };
    let cleared = state.passage.had_clearance(&moved);
    let receipt = bureau.commit(vec![Draft::about(person, Event::Moved(moved))])?;
    let label = bureau.label(person)?;
    let drafts = if cleared { Vec::new() } else { letters(label.as_ref(), at, to) };
    Ok(MoveReport { receipt, cleared, drafts })
}

fn letters(label: Option<&Label>, at: Timestamp, to: Option<State>) -> Vec<LetterDraft> {
    let who = label.map_or_else(|| "the person concerned".to_owned(), Label::spoken);
    let day = at.strftime("%Y-%m-%d");
    let to = to.map_or_else(|| "a place not known to us".to_owned(), |state| state.to_string());
    let recall = format!(
        "DRAFT. REQUEST FOR THE RETURN OF A PRISONER OF WAR\n\nThe person registered here as {who} was moved on {day} to {to} without a clearance. Under article \
         12(3) of the Third Geneva Convention the Power that transferred him is asked to take effective measures to correct the situation, or to request \
         his return; such a request is to be complied with.\n\nHis state of health, his place and access to him without witnesses (article 126) are \
         requested within 24 hours.\n\nDRAFT. Not signed, not sent.\n"
    );
    let notice = format!(
        "DRAFT. NOTICE TO THE PROTECTING BODY\n\nThe person registered here as {who} was moved on {day} to {to}. No clearance was used for it: his will, and \
         the risk at the destination, had not been established as the Convention and the prohibition of refoulement ask (Third Geneva Convention, \
         articles 12, 118; Convention against Torture, article 3). A visit without witnesses is asked for.\n\nDRAFT. Not signed, not sent.\n"
    );
    vec![LetterDraft { kind: "recall", text: recall }, LetterDraft { kind: "notice", text: notice }]
}
