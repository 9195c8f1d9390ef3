//! `volya entry …`, and how an entry is named on the command line.

use clap::Subcommand;
use volya_bureau::core::id::{EntryHash, PersonId};
use volya_bureau::{Bureau, acts};

use super::desk::Desk;
use super::error::DoorError;
use super::out::Out;
use super::receipt::done;
use super::{Done, Result};

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Mark entries as mistakes. Nothing is deleted; the mark counts once a member of another role has countersigned it
    Mistaken {
        /// The entries: the whole hash, or with --of at least its first 8 digits
        #[arg(required = true, value_name = "ENTRY")]
        entries: Vec<String>,
        /// Whose entries they are
        #[arg(long, value_name = "PERSON")]
        of: Option<String>,
        /// Why
        #[arg(long)]
        reason: String,
    },
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    let Verb::Mistaken { entries, of, reason } = verb;
    let mut bureau = desk.open()?;
    let known = match of {
        Some(person) => {
            let person = bureau.person_named(&person)?;
            of_person(&mut bureau, person)?
        }
        None => Vec::new(),
    };
    let entries: Vec<EntryHash> = entries.iter().map(|text| matching(text, &known)).collect::<Result<_>>()?;
    let receipt = acts::mark_mistaken(&mut bureau, &entries, &reason)?;
    let says = "marked as a mistake. Whom it concerns is held until a member of another role has countersigned the mark.";
    done(&bureau, "marked-mistaken", None, &receipt, says, out)?;
    Ok(Done::Clear)
}

/// The entry of a person that a text names.
pub(super) fn of_his(bureau: &mut Bureau, person: PersonId, text: &str) -> Result<EntryHash> {
    if let Ok(entry) = EntryHash::parse_hex(text) {
        return Ok(entry);
    }
    let known = of_person(bureau, person)?;
    matching(text, &known)
}

/// The taint that a text names.
pub(super) fn of_taint(bureau: &mut Bureau, text: &str) -> Result<EntryHash> {
    let known: Vec<EntryHash> = bureau.office()?.taints().iter().map(|(entry, _)| *entry).collect();
    matching(text, &known)
}

fn of_person(bureau: &mut Bureau, person: PersonId) -> Result<Vec<EntryHash>> {
    Ok(acts::show_person(bureau, person)?.entries.iter().map(|line| line.entry).collect())
}

/// The whole hash, or the one of the known entries that begins so.
pub(super) fn matching(text: &str, known: &[EntryHash]) -> Result<EntryHash> {
    const SHORTEST: usize = 8;
    if let Ok(entry) = EntryHash::parse_hex(text) {
        return Ok(entry);
    }
    let is_hex = text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    if !is_hex || text.len() < SHORTEST || text.len() > 64 {
        return Err(DoorError::other(
            "an entry is named by its 64 lower-case hex digits, or at least the first 8",
            "see `volya person show` for his entries",
        ));
    }
    let mut found = known.iter().filter(|entry| entry.to_string().starts_with(text));
    match (found.next(), found.next()) {
        (Some(entry), None) => Ok(*entry),
        (None, _) => {
            Err(DoorError::other("no entry here begins with these digits", "give all 64 digits, or say whose entry it is"))
        }
        (Some(_), Some(_)) => Err(DoorError::other("several entries begin with these digits", "give more of them")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_named_by_enough_of_its_hash() {
        let [mut one, mut other] = [[0xab; 32]; 2];
        one[6] = 1;
        other[6] = 2;
        let known = [EntryHash(one), EntryHash(other)];
        assert_eq!(matching(&known[0].to_string(), &[]).unwrap(), known[0]);
        assert_eq!(matching("abababababab01", &known).unwrap(), known[0]);
        for refused in ["abababab", "abab", "abababababab03", "ABABABABABAB01", ""] {
            assert!(matching(refused, &known).is_err(), "{refused}");
        }
    }
}
