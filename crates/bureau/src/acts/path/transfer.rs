//! His case is handed to another organisation, as he agreed: a file that its device alone opens, and its signed receipt back.

use sha2::{Digest as _, Sha256};
use volya_core::case::{Fact, Sharing};
use volya_core::event::Event;
use volya_core::id::{Digest, EntryHash, PersonId};
use volya_vault::{Recipient, seal_parcel};

use super::case_file::CaseFile;
use super::letter::today;
use crate::acts::fact::fact_on;
use crate::acts::one_line::one_line;
use crate::acts::show::{PersonPage, show_person};
use crate::archive::{Bureau, Receipt, signed_letter};
use crate::error::{BureauError, field};

/// What a transfer needs.
#[derive(Clone, Debug)]
pub struct Transfer<'a> {
    /// The `age1pq1…` recipient of the other organisation's device.
    pub recipient: &'a str,
    /// Which organisation, by name.
    pub with: &'a str,
    /// In what he agreed: an entry of his, or the hash of a paper.
    pub consent: Consent,
}

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transferred {
    /// The sealed file.
    pub file: Vec<u8>,
    /// Its SHA-256, which the receipt names.
    pub hash: Digest,
    /// The entry that records it.
    pub receipt: Receipt,
}

/// In what he agreed that his case is handed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consent {
    /// A declaration or note in his record.
    Entry(EntryHash),
    /// A paper, by its hash.
    Paper(Digest),
}

/// The recipient to which others may seal a case for this device.
#[must_use]
pub fn recipient(bureau: &Bureau) -> String {
    bureau.keys.public().recipient.to_string()
}

/// Seals his case for another organisation and records that it was handed on.
///
/// # Errors
/// [`BureauError::Field`] for a text that is no recipient, no organisation, or no consent of his; [`BureauError::Refused`] where part of his record cannot be
/// read here: a case without a refusal that was in it would harm him.
pub fn transfer_case(bureau: &mut Bureau, person: PersonId, asked: &Transfer<'_>) -> Result<Transferred, BureauError> {
    let with = one_line("with", asked.with)?;
    let to: Recipient = asked.recipient.trim().parse().map_err(|_| field("recipient", "is not of the form age1pq1…"))?;
    let page = show_person(bureau, person)?;
    let consent = agreed(&page, asked.consent)?;
    if page.entries.iter().any(|line| line.content.is_err()) {
        return Err(BureauError::Refused("part of his record cannot be read on this device, so the case would not be whole"));
    }
    let label = bureau.label(person)?.ok_or(BureauError::Refused("he has no label by which the case could call him"))?;
    let on = today(bureau);
    let plain = CaseFile::of(bureau.archive_id(), label, &with, on, consent, &page.entries).to_bytes()?;
    let sealed = seal_parcel(&plain, &to).map_err(|_| BureauError::Refused("the case is too large for one file"))?;
    let hash = Digest(Sha256::digest(&sealed).into());
    let sharing = Fact::Sharing(Sharing { with, on, consent, file: hash, acknowledged: None });
    let receipt = bureau.commit(vec![fact_on(&page.state, person, sharing)])?;
    Ok(Transferred { file: sealed, hash, receipt })
}

/// The digest of his consent. An entry must be a declaration or note of his that he has not taken back.
fn agreed(page: &PersonPage, consent: Consent) -> Result<Digest, BureauError> {
    let entry = match consent {
        Consent::Paper(hash) => return Ok(hash),
        Consent::Entry(entry) => entry,
    };
    let events = || page.entries.iter().filter_map(|line| Some((line.entry, line.content.as_ref().ok()?)));
    let says =
        |(of, event): (EntryHash, &Event)| of == entry && matches!(event, Event::Declaration(_) | Event::Fact(Fact::Note(_)));
    let undone = |(_, event): (EntryHash, &Event)| match event {
        Event::Withdrawal(withdrawal) => withdrawal.of == entry,
        Event::Mistaken(mistaken) => mistaken.entries.contains(&entry),
        _ => false,
    };
    if !events().any(says) {
        return Err(field("consent", "names no declaration or note in his record"));
    }
    if events().any(undone) {
        return Err(field("consent", "names an entry that was taken back or marked as a mistake"));
    }
    Ok(Digest(entry.0))
}

/// Records the signed receipt of the organisation that took his case.
///
/// # Errors
/// [`BureauError::Refused`] for a file that is no receipt, is not signed as it says, or names no file that was made here for him.
pub fn acknowledge_transfer(bureau: &mut Bureau, person: PersonId, receipt: &[u8]) -> Result<Receipt, BureauError> {
    let text = signed_letter(receipt).ok_or(BureauError::Refused("the file is no receipt, or its signature does not fit"))?;
    let page = show_person(bureau, person)?;
    let named = text.strip_prefix(super::receive::RECEIPT).and_then(|rest| rest.lines().find_map(|l| l.strip_prefix("file ")));
    let named = named.and_then(|hash| Digest::parse_hex(hash).ok());
    let mut shared = page.state.facts.sharing.standing().map(|stand| &stand.value);
    let Some(sharing) = shared.find(|sharing| Some(sharing.file) == named) else {
        return Err(BureauError::Refused("the receipt is for no file that was made here for him"));
    };
    let acknowledged = Some(Digest(Sha256::digest(receipt).into()));
    let sharing = Fact::Sharing(Sharing { acknowledged, ..sharing.clone() });
    bureau.commit(vec![fact_on(&page.state, person, sharing)])
}
