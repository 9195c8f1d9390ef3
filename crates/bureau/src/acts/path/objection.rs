//! An organisation without custody objects: a signed letter with its legal bases (`spec/letter.md`).
//!
//! It calls the person by his label and never says what he wants: that he must be asked in private is reason enough.

use sha2::{Digest as _, Sha256};
use volya_core::case::{Fact, Note};
use volya_core::id::{Digest, PersonId};

use super::letter::{bases, called, paragraph, risks, today};
use crate::acts::fact::fact_on;
use crate::acts::one_line::one_line;
use crate::acts::state::state_of;
use crate::archive::{Bureau, Receipt};
use crate::error::BureauError;

/// A letter, ready to be handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// The letter, a signed note.
    pub letter: Vec<u8>,
    /// The name of the key that signs it.
    pub key: String,
    /// The entry that records it as a note.
    pub receipt: Receipt,
}

/// Writes an objection to a function, such as the ministry that holds him, signs it, and records it as a note about him.
///
/// # Errors
/// [`BureauError::Field`] for a blank or broken addressee; where he has no label, or the log takes nothing.
pub fn object(bureau: &mut Bureau, person: PersonId, to: &str) -> Result<Objection, BureauError> {
    let to = one_line("to", to)?;
    let state = state_of(bureau, person)?;
    let name = called(bureau.label(person)?)?;
    let on = today(bureau);
    let text = [
        format!("Volya objection\nto {to}\nof {on}\nperson {name}\n\n"),
        paragraph(OPENING, ""),
        "\nOn what this rests, in our words, with the sources:\n".to_owned(),
        bases(),
        of_him(&risks(&state)),
        "\nWhat we ask:\n".to_owned(),
        ASKED.iter().map(|asked| paragraph(asked, "  ")).collect(),
        format!("\n{}", paragraph(CLOSING, "")),
        "end of letter\n".to_owned(),
    ];
    let letter = bureau.sign_letter(&text.concat())?;
    let document = Digest(Sha256::digest(&letter).into());
    let note =
        Note { on, sender: "this office".to_owned(), addressee: to, about: "objection to a handover".to_owned(), document };
    let receipt = bureau.commit(vec![fact_on(&state, person, Fact::Note(note))])?;
    Ok(Objection { letter, key: bureau.letter_key(), receipt })
}

fn of_him(risks: &str) -> String {
    if risks.is_empty() { String::new() } else { format!("\nWhat was assessed for him:\n{risks}") }
}

const OPENING: &str = "We object to any transfer, exchange, return or other handing over of the person named above before the questions below \
are answered for him alone. We do not hold him. Who he is we tell you apart from this letter, under seal. This letter says nothing about what he \
wants, and nothing may be concluded from it about that.";

const ASKED: [&str; 6] = [
    "1. That he is not moved while any of this is open.",
    "2. That he is heard in private, alone, by somebody neutral, in a language he understands, about every destination.",
    "3. That the risk in each State on the way and at its end is assessed for him, in writing.",
    "4. That he is told in time, has counsel, and can appeal with the effect that he stays.",
    "5. That a protecting body may see him without witnesses.",
    "6. That his reasons and his stance are told to nobody of the State he comes from.",
];

const CLOSING: &str =
    "This letter gives reasons and where they come from. It is not legal advice, and it clears nobody for anything.";
