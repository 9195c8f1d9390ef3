//! The register as a table that is looked at again and again: who is where, what he said, his risk, what presses. Without names.
//!
//! Rows are folded from the records once and kept while the archive is open; an entry about somebody has his row folded again, and one that may change what
//! everybody's records mean has all of them folded again. Rows grow old too, since what is due becomes overdue: at [`STALE`] all are folded again.
//! Beside the rows stands what presses for each, for *Today*. Kept are extracts of some hundred bytes, never records; they find people and decide nothing.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use volya_core::case::{CustodyStatus, Due, Urgency, due};
use volya_core::event::RiskLevel;
use volya_core::fold::{Office, Person, Signer, Voice, fold_person, people};
use volya_core::id::{Label, PersonId};
use volya_core::law::Rule;
use volya_core::place::{Destination, State};
use volya_core::time::Now;

use super::due::PressingFor;
use super::state::{is_registered, of_classes};
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
    /// Whether he wants to stay where he is held, which stands against being moved at all.
    pub stays: bool,
    /// Destinations that he accepts.
    pub accepts: Vec<Destination>,
    /// The worst that stands assessed of any State; `None` where nothing is.
    pub risk: Option<RiskLevel>,
    /// Of which States.
    pub risk_of: Vec<State>,
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

/// What is kept of everybody.
#[derive(Default)]
pub(crate) struct People {
    /// In the order of labels; who has none comes last.
    rows: Vec<PersonRow>,
    /// What presses, of each who is one person with others under one of his records.
    pressing: BTreeMap<PersonId, PressingFor>,
    folded: Option<Timestamp>,
}

/// A page of the register.
///
/// # Errors
/// Where the index fails.
pub fn list_people(bureau: &mut Bureau, asked: &PeopleAsked) -> Result<PeoplePage, BureauError> {
    fold_register(bureau)?;
    let rows = &bureau.people.rows;
    let mut found: Vec<&PersonRow> = rows.iter().filter(|row| row.fits(asked)).collect();
    if asked.by_next {
        // Who has nothing due comes last.
        found.sort_by_key(|row| (row.next.is_none(), row.next.map(|(by, ..)| by)));
    }
    let page = found.iter().skip(asked.from).take(asked.count).map(|row| (*row).clone()).collect();
    Ok(PeoplePage { registered: rows.len(), found: found.len(), rows: page })
}

/// Every row, for what does not grow old by itself.
pub(super) fn folded(bureau: &mut Bureau) -> Result<impl Iterator<Item = &PersonRow>, BureauError> {
    refresh(bureau, SignedDuration::MAX)?;
    Ok(bureau.people.rows.iter())
}

/// Folds the register, so that whoever looks at it next need not wait.
///
/// # Errors
/// Where the index fails.
pub fn fold_register(bureau: &mut Bureau) -> Result<(), BureauError> {
    refresh(bureau, STALE)
}

/// What presses for everybody, no older than `limit`.
pub(super) fn pressing(bureau: &mut Bureau, limit: SignedDuration) -> Result<impl Iterator<Item = &PressingFor>, BureauError> {
    refresh(bureau, limit)?;
    Ok(bureau.people.pressing.values())
}

/// Folds again what has changed, and everybody where that was done longer ago than `limit`, or by a clock that has gone back since.
fn refresh(bureau: &mut Bureau, limit: SignedDuration) -> Result<(), BureauError> {
    let (office, now) = (bureau.office()?, bureau.now());
    let is_fresh = |folded: Timestamp| now.latest() >= folded && now.latest().duration_since(folded) < limit;
    let touched = if bureau.people.folded.is_some_and(is_fresh) { bureau.touched.clone() } else { Touched::Everybody };
    match touched {
        Touched::Some(persons) => {
            // With everybody linked to them: what presses for one person is told once.
            let classes = bureau.linked_classes(&persons)?;
            let folded = folded_classes(bureau, &office, &classes, now)?;
            bureau.people.replace(&classes.into_iter().flatten().collect(), folded);
        }
        Touched::Everybody => {
            let everybody = bureau.index.persons()?.into_iter().map(PersonId).collect();
            let classes = bureau.linked_classes(&everybody)?;
            let folded = folded_classes(bureau, &office, &classes, now)?;
            bureau.people = People { folded: Some(now.latest()), ..People::default() };
            bureau.people.replace(&BTreeSet::new(), folded);
        }
    }
    bureau.touched = Touched::nobody();
    Ok(())
}

/// Records that may be one person, folded: a row for each record, and what presses for each person.
type Folded = (Vec<PersonRow>, Vec<(PersonId, PressingFor)>);

impl People {
    /// What was folded takes the place of what is kept of these.
    fn replace(&mut self, persons: &BTreeSet<PersonId>, folded: Vec<Folded>) {
        if persons.is_empty() && folded.is_empty() {
            return;
        }
        self.rows.retain(|row| !persons.contains(&row.person));
        self.pressing.retain(|person, _| !persons.contains(person));
        for (rows, pressing) in folded {
            self.rows.extend(rows);
            self.pressing.extend(pressing);
        }
        self.rows.sort_by(|one, other| one.place().cmp(&other.place()));
    }
}

fn folded_classes(bureau: &Bureau, office: &Office, classes: &[Vec<PersonId>], now: Now) -> Result<Vec<Folded>, BureauError> {
    let signer = Signer { member: bureau.member(), role: bureau.role() };
    let row = |person: PersonId, state: &Person, open: &[unsigned::Open]| {
        let awaits = unsigned::awaits(open, &state.unsigned);
        PersonRow { awaits, ..PersonRow::of(person, state, &due(state, office, now)) }
    };
    let presses = |state: &Person| Some((*state.ids.first()?, PressingFor::of(state, office, now)));
    of_classes(bureau, office, classes, |class, records| match <[_; 1]>::try_from(records) {
        Ok([records]) => {
            let open = unsigned::open(&records, &signer);
            let state = fold_person(class, records, office);
            (class.iter().map(|person| row(*person, &state, &open)).collect(), presses(&state).into_iter().collect())
        }
        Err(records) => {
            let own = class.iter().zip(&records).filter(|(_, records)| is_registered(records, office));
            let rows = own.map(|(person, records)| {
                let open = unsigned::open(records, &signer);
                row(*person, &fold_person(&[*person], records.clone(), office), &open)
            });
            let rows = rows.collect();
            let together = people(&records.concat(), office);
            (rows, together.iter().filter_map(presses).collect())
        }
    })
}

impl PersonRow {
    /// By what rows are in order.
    fn place(&self) -> (bool, Option<&Label>, PersonId) {
        (self.label.is_none(), self.label.as_ref(), self.person)
    }

    fn of(person: PersonId, state: &Person, due: &[Due]) -> Self {
        let against = state.against.iter().filter(|one| one.voice != Voice::Stays);
        let mut against: Vec<Destination> = against.map(|one| one.to).collect();
        let mut accepts: Vec<Destination> = state.acceptances.iter().map(|one| one.to).collect();
        let mut custody: Vec<CustodyStatus> = state.facts.custody.standing().map(|stand| stand.value.status).collect();
        against.sort_unstable();
        against.dedup();
        accepts.sort_unstable();
        accepts.dedup();
        custody.dedup();
        let levels = state.risks.iter().flat_map(|(of, slot)| slot.standing().map(|stand| (*of, stand.value.level)));
        let levels: Vec<(State, RiskLevel)> = levels.collect();
        let risk = levels.iter().map(|(_, level)| *level).max_by_key(|level| how_bad(*level));
        let mut risk_of: Vec<State> = levels.into_iter().filter(|(_, level)| Some(*level) == risk).map(|(of, _)| of).collect();
        risk_of.dedup();
        Self {
            person,
            label: state.labels.first().cloned(),
            custody,
            said: said(state),
            against,
            stays: state.against.iter().any(|one| one.voice == Voice::Stays),
            accepts,
            risk,
            risk_of,
            urgency: due.iter().map(|one| one.urgency).max(),
            next: due.first().map(|one| (one.by, one.rule, one.what)),
            awaits: Vec::new(),
        }
    }

    fn fits(&self, asked: &PeopleAsked) -> bool {
        let PeopleAsked { custody, said, about, risk, urgency, due_before, .. } = asked;
        custody.is_none_or(|status| self.custody.contains(&status))
            && said.is_none_or(|said| self.said == said)
            && about.is_none_or(|to| {
                self.against.contains(&to) || self.accepts.contains(&to) || (self.stays && to == Destination::Remain)
            })
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
