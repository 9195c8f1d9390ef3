//! A case that another organisation hands over is taken in. What it says can hold him here and opens nothing: his refusals and his wishes come as reports
//! of an organisation, and what it found that speaks for a transfer stays in the file.

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};
use volya_core::case::{Fact, Note};
use volya_core::event::{Capture, Event, Identity, Registered, RiskLevel};
use volya_core::id::{Digest, Label, PersonId};
use volya_core::place::Destination;
use volya_core::will::{Declaration, Report, ReportSource, ReportedWish, Stance};
use volya_vault::open_parcel;

use super::case_file::{CaseEntry, CaseFile};
use super::letter::today;
use crate::acts::duplicates::{Duplicates, duplicates};
use crate::acts::register::{identity_draft, registered_draft};
use crate::acts::state::of_everybody;
use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;
use crate::matching;

/// The first line of a receipt.
pub(super) const RECEIPT: &str = "Volya receipt for a case\n";

/// What was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// What he is called here.
    pub label: Label,
    /// Who.
    pub person: PersonId,
    /// Who is on record here already and may be the same man: proposed, and never merged.
    pub alike: Vec<PersonId>,
    /// How many words of his, or about him, came as reports.
    pub reports: usize,
    /// The entries.
    pub receipt: Receipt,
    /// The signed receipt for whoever sent it.
    pub answer: Vec<u8>,
}

/// Opens a case that was sealed to this device, registers him anew, and signs a receipt.
///
/// # Errors
/// [`BureauError::Refused`] where it is not for this device, is damaged or was taken in before; [`BureauError::NothingToKnowHimBy`].
pub fn receive_case(bureau: &mut Bureau, file: &[u8]) -> Result<Received, BureauError> {
    let opened =
        open_parcel(file, bureau.keys.identity()).map_err(|_| BureauError::Refused("the file is damaged, or no case"))?;
    let plain = opened.ok_or(BureauError::Refused("the file is sealed to another device"))?;
    let case = CaseFile::from_bytes(&plain)?;
    let document = Digest(Sha256::digest(file).into());
    if was_received(bureau, document)? {
        return Err(BureauError::Refused("this file was taken in before"));
    }
    let label = Label::new(bureau.letter(), bureau.summary.last_label + 1);
    let person = PersonId(bureau.draw());
    let mut drafts = who(bureau, person, &label, &case)?;
    let words = words(&case);
    let reports = words.len();
    drafts.extend(words.into_iter().map(|report| Draft::about(person, Event::Report(report))));
    let now = bureau.now().latest();
    let holds = case.entries.iter().filter(|entry| holds(entry, now));
    drafts.extend(holds.map(|entry| Draft::about(person, entry.event.clone())));
    drafts.push(Draft::about(person, Event::Fact(Fact::Note(note(bureau, &case, document)))));
    let receipt = bureau.commit(drafts)?;
    let on = today(bureau);
    let answer =
        bureau.sign_letter(&format!("{RECEIPT}file {document}\nof {on}\nperson {}\nend of receipt\n", label.spoken()))?;
    let (alike, _) = duplicates(bureau, Duplicates { of: Some(person), open: false })?;
    let alike = alike.into_iter().map(|pair| pair.other.0).collect();
    Ok(Received { label, person, alike, reports, receipt, answer })
}

fn was_received(bureau: &mut Bureau, document: Digest) -> Result<bool, BureauError> {
    let office = bureau.office()?;
    let found = of_everybody(bureau, &office, |_, state| {
        state.facts.note.standing().any(|stand| stand.value.document == document).then_some(())
    })?;
    Ok(!found.is_empty())
}

/// The entries of his registration here: every form of every name that came with him goes on matching.
fn who(bureau: &Bureau, person: PersonId, label: &Label, case: &CaseFile) -> Result<Vec<Draft>, BureauError> {
    let identities: Vec<&Identity> = of(case, |event| match event {
        Event::Identity(identity) => Some(identity),
        _ => None,
    });
    let captures: Vec<&Capture> = of(case, |event| match event {
        Event::Registered(Registered { capture, .. }) => capture.as_ref(),
        _ => None,
    });
    if !identities.iter().any(|identity| matching::identifies(identity)) && captures.is_empty() {
        return Err(BureauError::NothingToKnowHimBy);
    }
    let mut drafts = vec![registered_draft(person, label, captures.first().map(|capture| (*capture).clone()))];
    for identity in identities {
        drafts.push(identity_draft(bureau, person, identity)?);
    }
    Ok(drafts)
}

fn of<'a, T>(case: &'a CaseFile, which: impl Fn(&'a Event) -> Option<&'a T>) -> Vec<&'a T> {
    case.entries.iter().filter_map(|entry| which(&entry.event)).collect()
}

/// His words and others', each once, as an organisation reports them.
fn words(case: &CaseFile) -> Vec<Report> {
    let mut said = BTreeSet::new();
    let mut reports = Vec::new();
    for entry in &case.entries {
        let words = match &entry.event {
            Event::Declaration(declaration) => as_reports(declaration, entry),
            Event::Report(report) => vec![report.clone()],
            Event::Fact(Fact::FinalConfirmation(asked)) if !asked.wants => vec![word(ReportedWish::Refuses, asked.to, entry)],
            _ => Vec::new(),
        };
        let new = words.into_iter().filter(|r| said.insert((r.source, r.wish, r.to, r.said_on, r.note.clone())));
        reports.extend(new);
    }
    reports
}

fn as_reports(declaration: &Declaration, entry: &CaseEntry) -> Vec<Report> {
    let disowned = declaration.duress_sign == Some(true);
    let wish = |stance: Stance| match stance {
        Stance::Refuse => ReportedWish::Refuses,
        // His agreed sign disowns the yes that it goes with.
        Stance::Accept if disowned => ReportedWish::Fears,
        Stance::Accept => ReportedWish::Wishes,
        Stance::Undecided | Stance::WantsInformation | Stance::NoAnswer => ReportedWish::Undecided,
    };
    // Who wants to stay, and says of no other place that he would go there, refuses to go.
    let stays = declaration.accepts(Destination::Remain) && !declaration.accepts_something();
    let goes_nowhere = stays.then(|| word(ReportedWish::Refuses, Destination::Unspecified, entry));
    declaration.stances.iter().map(|said| word(wish(said.stance), said.to, entry)).chain(goes_nowhere).collect()
}

fn word(wish: ReportedWish, to: Destination, entry: &CaseEntry) -> Report {
    let said_on = Some(entry.at.to_zoned(jiff::tz::TimeZone::UTC).date());
    Report { source: ReportSource::Organisation, wish, to, said_on, language: None, note: None }
}

/// What holds at once, from anybody: a real risk, a danger that somebody saw.
fn holds(entry: &CaseEntry, now: jiff::Timestamp) -> bool {
    match &entry.event {
        Event::Risk(risk) => risk.level == RiskLevel::Real && risk.assessed_on <= now,
        Event::Danger(danger) => danger.seen_at <= now,
        _ => false,
    }
}

fn note(bureau: &Bureau, case: &CaseFile, document: Digest) -> Note {
    let archive = case.archive.to_string();
    let sender = format!("archive {}, where he is {}", &archive[..16], case.label);
    Note {
        on: today(bureau),
        sender,
        addressee: "this office".to_owned(),
        about: "his case, taken in as he agreed".to_owned(),
        document,
    }
}
