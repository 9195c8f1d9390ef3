//! His case: danger, moves, risk, reviews, letters, corrections.

use volya_core::event::{Danger, DangerKind};
use volya_core::gate::ReviewOutcome;
use volya_core::id::{EntryHash, PersonId};

use super::will::keys;
use super::{Done, of};
use crate::acts::{self, Consent, DraftKind, Transfer};
use crate::archive::Bureau;
use crate::error::BureauError;
use crate::fields::{self, Fields, Reader};

type Answer = Result<Done, BureauError>;

pub(super) fn danger(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let r = Reader::of(said, keys("danger"))?;
    let danger = Danger {
        kind: r.needed("kind", r.word("kind", DangerKind::parse)?)?,
        seen_at: r.time_or_day("seen_at")?.unwrap_or_else(|| bureau.now().latest()),
        note: r.owned("note"),
    };
    acts::record_danger(bureau, of(person)?, danger).map(Done::Recorded)
}

pub(super) fn moved(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let r = Reader::of(said, keys("moved"))?;
    let at = r.needed("at", r.time_or_day("at")?)?;
    let source = r.needed("source", r.owned("source"))?;
    let report = acts::record_move(bureau, of(person)?, at, r.state("to")?, r.entry("clearance")?, &source)?;
    if report.cleared {
        return Ok(Done::Recorded(report.receipt));
    }
    let letters: Vec<&str> = report.drafts.iter().map(|draft| draft.text.as_str()).collect();
    Ok(Done::Made { receipt: Some(report.receipt), file: "recall-and-notice.txt", bytes: letters.join("\n").into_bytes() })
}

pub(super) fn assess(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let risk = fields::risk(said, bureau.now().latest())?;
    acts::assess(bureau, of(person)?, risk).map(Done::Recorded)
}

pub(super) fn review_open(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let r = Reader::of(said, keys("review-open"))?;
    let to = r.needed("to", r.state("to")?)?;
    acts::open_review(bureau, of(person)?, to).map(Done::Recorded)
}

pub(super) fn review_find(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let found = fields::review(said)?;
    acts::review_found(bureau, of(person)?, found).map(Done::Recorded)
}

pub(super) fn vote(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let r = Reader::of(said, keys("vote"))?;
    let assents = r.needed("assent", r.yes_no("assent")?)?;
    let reasons = r.needed("reasons", r.owned("reasons"))?;
    acts::vote(bureau, of(person)?, assents, reasons).map(Done::Recorded)
}

/// Ends a review where nothing is wanting, and says what is wanting otherwise.
pub(super) fn review_conclude(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let r = Reader::of(said, keys("review-conclude"))?;
    let (from, to) = (r.needed("from", r.state("from")?)?, r.needed("to", r.state("to")?)?);
    let person = of(person)?;
    if let ReviewOutcome::Wanting(wanting) = acts::judge_review(bureau, person, from, to)? {
        return Ok(Done::Wanting(wanting));
    }
    match acts::conclude_review(bureau, person, from, to)? {
        Ok((receipt, _)) => Ok(Done::Recorded(receipt)),
        Err(wanting) => Ok(Done::Wanting(wanting)),
    }
}

pub(super) fn objection(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let r = Reader::of(said, keys("objection"))?;
    let made = acts::object(bureau, of(person)?, &r.needed("to", r.owned("to"))?)?;
    Ok(Done::Made { receipt: Some(made.receipt), file: "objection.txt", bytes: made.letter })
}

pub(super) fn draft(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let r = Reader::of(said, keys("draft"))?;
    let kind = r.word("kind", DraftKind::parse)?;
    let text = acts::draft(bureau, of(person)?, r.needed("kind", kind)?)?;
    Ok(Done::Made { receipt: None, file: "draft.txt", bytes: text.into_bytes() })
}

pub(super) fn transfer(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let r = Reader::of(said, keys("transfer"))?;
    let (with, recipient) = (r.needed("with", r.owned("with"))?, r.needed("recipient", r.owned("recipient"))?);
    let consent = Consent::Entry(r.needed("entry", r.entry("entry")?)?);
    let made = acts::transfer_case(bureau, of(person)?, &Transfer { recipient: &recipient, with: &with, consent })?;
    Ok(Done::Made { receipt: Some(made.receipt), file: "case.sealed", bytes: made.file })
}

pub(super) fn amend(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let identity = fields::identity(said)?;
    acts::amend(bureau, of(person)?, &identity).map(Done::Recorded)
}

pub(super) fn same_as(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let other = other(bureau, said, "same-as")?;
    acts::same_as(bureau, of(person)?, other).map(Done::Recorded)
}

pub(super) fn not_same_as(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let other = other(bureau, said, "not-same-as")?;
    acts::not_same_as(bureau, of(person)?, other).map(Done::Recorded)
}

fn other(bureau: &Bureau, said: &Fields, kind: &'static str) -> Result<PersonId, BureauError> {
    let r = Reader::of(said, keys(kind))?;
    bureau.person_named(&r.needed("other", r.owned("other"))?)
}

pub(super) fn mistaken(bureau: &mut Bureau, _: Option<PersonId>, said: &Fields) -> Answer {
    let r = Reader::of(said, keys("mistaken"))?;
    let entries = r.items("entries", |text| EntryHash::parse_hex(text).ok())?;
    let reason = r.needed("reason", r.owned("reason"))?;
    acts::mark_mistaken(bureau, &r.needed("entries", entries)?, &reason).map(Done::Recorded)
}
