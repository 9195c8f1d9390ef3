//! Drafts from the facts: a public statement, a note verbale. Somebody has still to read, change and sign them.
//!
//! House rule: a draft may end up before the State of origin or the press. It calls him by his label and says nothing of what he wants, where he is,
//! or of which State he is afraid.

use volya_core::case::CustodyStatus;
use volya_core::event::{Guarantee, RiskLevel};
use volya_core::fold::Person;
use volya_core::id::PersonId;
use volya_core::place::State;

use super::letter::{bases, called, paragraph, today};
use crate::acts::state::state_of;
use crate::archive::Bureau;
use crate::error::BureauError;

/// What is drafted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftKind {
    /// A statement to the public.
    Statement,
    /// A note verbale to an authority.
    NoteVerbale,
}

impl DraftKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Statement, Self::NoteVerbale];

    /// The word that is typed.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Statement => "statement",
            Self::NoteVerbale => "note-verbale",
        }
    }

    /// Reads the word; `None` for any other.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

const MARK: &str = "DRAFT. Not sent, not signed, made from the record by a program. Read it, change it, have it approved.\n";

/// Drafts it. Nothing is recorded.
///
/// # Errors
/// Where nothing is recorded about him, or he has no label.
pub fn draft(bureau: &mut Bureau, person: PersonId, kind: DraftKind) -> Result<String, BureauError> {
    let state = state_of(bureau, person)?;
    let name = called(bureau.label(person)?)?;
    let office = bureau.office()?;
    let origins: Vec<State> = state.facts.origin.standing().map(|stand| stand.value.state).collect();
    let guarantees: Vec<&Guarantee> = office
        .guarantees
        .standing()
        .filter(|stand| stand.counted && stand.value.covers(&origins))
        .map(|stand| &stand.value)
        .collect();
    let on = today(bureau);
    let body = match kind {
        DraftKind::Statement => statement(&name, &state, &guarantees),
        DraftKind::NoteVerbale => note_verbale(&name, &state, &guarantees),
    };
    Ok(format!("{MARK}\n{on}\n\n{body}\n{MARK}"))
}

fn statement(name: &str, state: &Person, guarantees: &[&Guarantee]) -> String {
    let first = format!(
        "STATEMENT\n\n{}",
        paragraph(&format!("The person known to us as {name} is a human being and no object of exchange. {}", status(state)), "")
    );
    let ask = "We ask every authority that decides about him to hear him alone and in private, to assess for him the risk in each State on the \
way, and to let him go nowhere against his will. Nothing in this statement says what he wants; he will say it himself, to whom he trusts.";
    [first, said(guarantees), "\n".to_owned(), paragraph(ask, "")].concat()
}

fn note_verbale(name: &str, state: &Person, guarantees: &[&Guarantee]) -> String {
    let first = format!(
        "[OFFICE] presents its compliments to [AUTHORITY] and has the honour to refer to the person known to it as {name}. {}",
        status(state)
    );
    let ask = "[OFFICE] asks that he not be moved before he was heard in private by a neutral body and the risk was assessed for him in each State on \
the way; that [AUTHORITY] say in writing whether a State has offered to receive him, on what conditions, and on what grounds he could still be excluded \
or sent on; and that it name who answers this note, and by when.";
    let end = "[OFFICE] avails itself of this opportunity to renew to [AUTHORITY] the assurances of its highest consideration.";
    let parts = [
        format!("NOTE VERBALE\n\n{}", paragraph(&first, "")),
        assessed(state),
        said(guarantees),
        "\nOn what this rests, in our words, with the sources:\n".to_owned(),
        bases(),
        format!("\n{}\n{}", paragraph(ask, ""), paragraph(end, "")),
    ];
    parts.concat()
}

/// Where he stands in custody, as far as two members have signed it.
fn status(state: &Person) -> &'static str {
    let is = |statuses: &[CustodyStatus]| {
        state.facts.custody.standing().any(|stand| stand.counted && statuses.contains(&stand.value.status))
    };
    match () {
        () if is(&[CustodyStatus::InCustody, CustodyStatus::Hospital]) => "He is held.",
        () if is(&[CustodyStatus::Transferred, CustodyStatus::Repatriated]) => {
            "He was moved, and what became of him is asked after."
        }
        () if is(&[CustodyStatus::Missing]) => "He is missing, and is searched for.",
        () => "Where he is, is not confirmed.",
    }
}

fn assessed(state: &Person) -> String {
    let mut found = state.risks.values().flat_map(|slot| slot.standing());
    let real = found.any(|stand| stand.counted && stand.value.level == RiskLevel::Real);
    let says = "A real risk to him was found in a State to which he could come, and signed by two members.";
    if real { format!("\n{}", paragraph(says, "")) } else { String::new() }
}

/// What authorities have said in public, in their own words, as far as two members have signed it.
fn said(guarantees: &[&Guarantee]) -> String {
    let line = |guarantee: &&Guarantee| {
        let Guarantee { authority, on, text, .. } = guarantee;
        format!("\n{}", paragraph(&format!("{authority} said in public on {on}: \"{text}\" We rely on it."), ""))
    };
    guarantees.iter().map(line).collect()
}
