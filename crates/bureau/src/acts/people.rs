//! The register as a table that is looked at again and again: who is where, what he said, his risk, what presses. Without names.
//!
//! Rows are folded from the records once and kept while the archive is open; an entry about somebody has his row folded again, and one that may change what
//! everybody's records mean has all of them folded again. Rows grow old too, since what is due becomes overdue: at [`STALE`] all are folded again.
//! Kept are rows of a few hundred bytes, never records. A row is an extract to find people by. It decides nothing.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use volya_core::case::{CustodyStatus, Due, Urgency, due};
use volya_core::event::RiskLevel;
use volya_core::fold::{Office, Person, Record, Signer, Voice, fold_person};
use volya_core::id::{Label, PersonId};
use volya_core::law::Rule;
use volya_core::place::Destination;
use volya_core::time::Now;

use super::state::records_of_some;
use super::unsigned::{self, Awaits};
use crate::archive::{Bureau, Touched};
use crate::error::BureauError;

/// How long a row may go on saying what was due when it was folded.
const STALE: SignedDuration = SignedDuration::from_mins(5);

/// What he said, as far as it has been weighed. The first that fits is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// He refuses somewhere, or somebody reports it, and nothing has answered that.
    Against,
    /// He accepts somewhere; a declaration of it is validated and countersigned.
    Valid,
    /// He accepts somewhere, and it does not count yet.
    NotValid,
    /// Something that is neither: he is undecided, took a word back, or is to be heard again.
    Open,
    /// Nothing.
    Nothing,
}

/// One person.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonRow {
    /// Who.
    pub person: PersonId,
    /// What people call him.
    pub label: Option<Label>,
    /// Every custody status that stands; more than one contradict each other.
    pub custody: Vec<CustodyStatus>,
    /// What he said.
    pub said: Said,
    /// Destinations that he refuses, or is reported to.
    pub against: Vec<Destination>,
    /// Destinations that he accepts.
    pub accepts: Vec<Destination>,
    /// The worst that stands assessed of any State; `None` where nothing is.
    pub risk: Option<RiskLevel>,
    /// The most pressing of what is due for him; of his welfare and of his path alike.
    pub urgency: Option<Urgency>,
    /// What is due first, by when, and by which rule.
    pub next: Option<(Timestamp, Rule, &'static str)>,
    /// What awaits a second signature, by the file with which it came.
    pub awaits: Vec<Awaits>,
}

/// Which rows are wanted. A filter that is not set lets everybody pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleAsked {
    /// Who stands in this status.
    pub custody: Option<CustodyStatus>,
    /// Who said this.
    pub said: Option<Said>,
    /// Who speaks of this destination, for or against it.
    pub about: Option<Destination>,
    /// Whose worst risk this is.
    pub risk: Option<RiskLevel>,
    /// For whom something at least so pressing is due.
    pub urgency: Option<Urgency>,
    /// For whom something is due before then.
    pub due_before: Option<Timestamp>,
    /// In order of what is due next, and not of labels.
    pub by_next: bool,
    /// How many rows are passed over.
    pub from: usize,
    /// How many rows are wanted.
    pub count: usize,
}

/// A page of the register.
#[derive(Clone, Debug, PartialEq)]
pub struct PeoplePage {
    /// How many the register holds.
    pub registered: usize,
    /// How many the filters let pass.
    pub found: usize,
    /// Those on this page.
    pub rows: Vec<PersonRow>,
}

/// The rows that are kept.
#[derive(Default)]
pub(crate) struct People {
    rows: BTreeMap<PersonId, PersonRow>,
    folded: Option<Timestamp>,
}

/// A page of the register.
///
/// # Errors
/// Where the index fails.
pub fn list_people(bureau: &mut Bureau, asked: &PeopleAsked) -> Result<PeoplePage, BureauError> {
    let now = bureau.now();
    refresh(bureau, |folded| is_fresh(folded, now))?;
    let rows = &bureau.people.rows;
    let mut found: Vec<&PersonRow> = rows.values().filter(|row| row.fits(asked)).collect();
    let label = |row: &PersonRow| (row.label.is_none(), row.label.clone(), row.person);
    if asked.by_next {
        // Who has nothing due comes last.
        found.sort_by_cached_key(|row| (row.next.is_none(), row.next.map(|(by, ..)| by), label(row)));
    } else {
        found.sort_by_cached_key(|row| label(row));
    }
    let page = found.iter().skip(asked.from).take(asked.count).map(|row| (*row).clone()).collect();
    Ok(PeoplePage { registered: rows.len(), found: found.len(), rows: page })
}

/// Every row, for what does not grow old by itself.
pub(super) fn folded(bureau: &mut Bureau) -> Result<impl Iterator<Item = &PersonRow>, BureauError> {
    refresh(bureau, |_| true)?;
    Ok(bureau.people.rows.values())
}

/// Whether rows that were folded then still say what is due.
fn is_fresh(folded: Timestamp, now: Now) -> bool {
    now.latest() >= folded && now.latest().duration_since(folded) < STALE
}

/// Folds again what has changed, or is not fresh enough.
fn refresh(bureau: &mut Bureau, is_fresh: impl Fn(Timestamp) -> bool) -> Result<(), BureauError> {
    let (office, now) = (bureau.office()?, bureau.now());
    let touched = if bureau.people.folded.is_some_and(is_fresh) { bureau.touched.clone() } else { Touched::Everybody };
    match touched {
        Touched::Some(persons) => {
            let persons: Vec<PersonId> = persons.into_iter().collect();
            let rows = rows_of(bureau, &office, &persons, now)?;
            persons.iter().for_each(|person| drop(bureau.people.rows.remove(person)));
            bureau.people.rows.extend(rows);
        }
        Touched::Everybody => {
            let everybody: Vec<PersonId> = bureau.index.persons()?.into_iter().map(PersonId).collect();
            bureau.people =
                People { rows: rows_of(bureau, &office, &everybody, now)?.into_iter().collect(), folded: Some(now.latest()) };
        }
    }
    bureau.touched = Touched::nobody();
    Ok(())
}

fn rows_of(bureau: &Bureau, office: &Office, persons: &[PersonId], now: Now) -> Result<Vec<(PersonId, PersonRow)>, BureauError> {
    let signer = Signer { member: bureau.member(), role: bureau.role() };
    let row = |person: PersonId, records: Vec<Record>| {
        let open = unsigned::open(&records, &signer);
        let state = fold_person(&[person], records, office);
        let awaits = unsigned::awaits(&open, &state.unsigned);
        Some((person, PersonRow { awaits, ..PersonRow::of(person, &state, &due(&state, office, now)) }))
    };
    records_of_some(bureau, office, persons, row)
}

impl PersonRow {
    fn of(person: PersonId, state: &Person, due: &[Due]) -> Self {
        let mut against: Vec<Destination> = state.against.iter().map(|one| one.to).collect();
        let mut accepts: Vec<Destination> = state.acceptances.iter().map(|one| one.to).collect();
        let mut custody: Vec<CustodyStatus> = state.facts.custody.standing().map(|stand| stand.value.status).collect();
        against.sort_unstable();
        against.dedup();
        accepts.sort_unstable();
        accepts.dedup();
        custody.dedup();
        let levels = state.risks.values().flat_map(|slot| slot.standing().map(|stand| stand.value.level));
        Self {
            person,
            label: state.labels.first().cloned(),
            custody,
            said: said(state),
            against,
            accepts,
            risk: levels.max_by_key(|level| how_bad(*level)),
            urgency: due.iter().map(|one| one.urgency).max(),
            next: due.first().map(|one| (one.by, one.rule, one.what)),
            awaits: Vec::new(),
        }
    }

    fn fits(&self, asked: &PeopleAsked) -> bool {
        let PeopleAsked { custody, said, about, risk, urgency, due_before, .. } = asked;
        custody.is_none_or(|status| self.custody.contains(&status))
            && said.is_none_or(|said| self.said == said)
            && about.is_none_or(|to| self.against.contains(&to) || self.accepts.contains(&to))
            && risk.is_none_or(|level| self.risk == Some(level))
            && urgency.is_none_or(|least| self.urgency.is_some_and(|urgency| urgency >= least))
            && due_before.is_none_or(|before| self.next.is_some_and(|(by, ..)| by < before))
    }
}

fn said(state: &Person) -> Said {
    let unanswered = |voice: Voice| matches!(voice, Voice::Refusal | Voice::Reported);
    if state.against.iter().any(|one| unanswered(one.voice)) {
        Said::Against
    } else if state.acceptances.iter().any(volya_core::fold::Acceptance::stands) {
        Said::Valid
    } else if !state.acceptances.is_empty() {
        Said::NotValid
    } else if !state.against.is_empty() {
        Said::Open
    } else {
        Said::Nothing
    }
}

/// What is not known is worse than what was looked for and not found.
fn how_bad(level: RiskLevel) -> u8 {
    match level {
        RiskLevel::Absent => 0,
        RiskLevel::Unassessed => 1,
        RiskLevel::Real => 2,
    }
}
