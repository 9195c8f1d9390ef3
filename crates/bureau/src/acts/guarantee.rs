//! What an authority has promised in public: recorded with its words, and held against what became of whom it speaks of.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use volya_core::event::{Event, Guarantee};
use volya_core::fold::Person;
use volya_core::id::{EntryHash, Label, PersonId};
use volya_core::place::State;

use super::one_line::one_line;
use super::state::of_everybody;
use crate::archive::{Bureau, Draft, Receipt};
use crate::error::{BureauError, field};

/// Characters that the words of a guarantee may have.
const TEXT_CHARS: usize = 2000;

/// Records a guarantee. It tightens the gate at once, from anybody; it clears nobody, signed or not. One that is taken back goes on standing
/// beside what was said later.
///
/// # Errors
/// [`BureauError::Field`] for no authority, no words, or a day to come; [`BureauError::Refused`] for one that stands already.
pub fn record_guarantee(bureau: &mut Bureau, guarantee: Guarantee) -> Result<Receipt, BureauError> {
    let text = guarantee.text.trim().to_owned();
    if text.is_empty() {
        return Err(field("text", "is empty: a guarantee is its words, as they were said or written"));
    }
    if text.chars().count() > TEXT_CHARS {
        return Err(field("text", format!("holds more than {TEXT_CHARS} characters; give the document")));
    }
    let authority = one_line("authority", &guarantee.authority)?;
    if bureau.now().latest().to_zoned(TimeZone::UTC).date() < guarantee.on {
        return Err(field("on", "lies in the future"));
    }
    let guarantee = Guarantee { authority, text, ..guarantee };
    if bureau.office()?.guarantees.standing().any(|stand| stand.value == guarantee) {
        return Err(BureauError::Refused("this guarantee is recorded already"));
    }
    bureau.commit(vec![Draft::office(Event::Guarantee(guarantee))])
}

/// How a guarantee was broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// He came to a State that it excludes.
    Excluded(State),
    /// He came where he had refused to go.
    AgainstHisWill(State),
    /// He was moved without a clearance.
    Uncleared,
}

/// One breach: whom, how, by which entry it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// Who.
    pub person: PersonId,
    /// What people call him.
    pub label: Option<Label>,
    /// How.
    pub how: Broken,
    /// When, as far as known.
    pub at: Timestamp,
    /// The entry that tells of it.
    pub entry: EntryHash,
}

/// Whether one guarantee is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct GuaranteeReport {
    /// The guarantee's entry.
    pub entry: EntryHash,
    /// What it says.
    pub guarantee: Guarantee,
    /// Of whom it speaks.
    pub in_scope: Vec<(PersonId, Option<Label>)>,
    /// Where it was broken.
    pub breaches: Vec<Breach>,
}

impl GuaranteeReport {
    /// Whether nothing is recorded that breaks it.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.breaches.is_empty()
    }
}

/// Holds one guarantee, or every one that stands, against everybody in the register.
///
/// # Errors
/// [`BureauError::NoSuchEntry`] where no guarantee stands under the entry; where the index fails.
pub fn report_guarantees(bureau: &mut Bureau, only: Option<EntryHash>) -> Result<Vec<GuaranteeReport>, BureauError> {
    let office = bureau.office()?;
    let wanted = office.guarantees.standing().filter(|stand| only.is_none_or(|entry| stand.entry == entry));
    let guarantees: Vec<(EntryHash, Guarantee)> = wanted.map(|stand| (stand.entry, stand.value.clone())).collect();
    if guarantees.is_empty() && only.is_some() {
        return Err(BureauError::NoSuchEntry);
    }
    let held = |person: PersonId, state: &Person| {
        let each = guarantees.iter().map(|(_, guarantee)| covers(guarantee, state).then(|| breaches(guarantee, state)));
        Some((person, each.collect::<Vec<_>>()))
    };
    let everybody = of_everybody(bureau, &office, held)?;
    let mut reports: Vec<GuaranteeReport> = Vec::new();
    for (at, (entry, guarantee)) in guarantees.into_iter().enumerate() {
        let concerned = everybody.iter().filter_map(|(person, each)| Some((*person, each[at].as_ref()?)));
        reports.push(report(bureau, entry, guarantee, concerned)?);
    }
    Ok(reports)
}

fn report<'a>(
    bureau: &Bureau,
    entry: EntryHash,
    guarantee: Guarantee,
    concerned: impl Iterator<Item = (PersonId, &'a Vec<Told>)>,
) -> Result<GuaranteeReport, BureauError> {
    let (mut in_scope, mut breaches) = (Vec::new(), Vec::new());
    for (person, told) in concerned {
        let label = bureau.label(person)?;
        for (how, at, entry) in told {
            breaches.push(Breach { person, label: label.clone(), how: *how, at: *at, entry: *entry });
        }
        in_scope.push((person, label));
    }
    in_scope.sort_by(|a, b| (&a.1, a.0).cmp(&(&b.1, b.0)));
    breaches.sort_by_key(|breach| breach.at);
    Ok(GuaranteeReport { entry, guarantee, in_scope, breaches })
}

/// A breach in one person's record.
type Told = (Broken, Timestamp, EntryHash);

fn covers(guarantee: &Guarantee, state: &Person) -> bool {
    let origins: Vec<State> = state.facts.origin.standing().map(|stand| stand.value.state).collect();
    guarantee.covers(&origins)
}

/// What happened since it was given that it says does not happen.
fn breaches(guarantee: &Guarantee, state: &Person) -> Vec<Told> {
    let mut found = Vec::new();
    for (entry, _, moved) in &state.passage.moved {
        let broken = moved.to.and_then(|to| is_broken_by(guarantee, state, to));
        let uncleared = (!state.passage.had_clearance(moved)).then_some(Broken::Uncleared);
        found.extend(broken.or(uncleared).map(|how| (how, moved.at, *entry)));
    }
    for stand in state.facts.handover.standing() {
        found.extend(is_broken_by(guarantee, state, stand.value.receiver).map(|how| (how, stand.value.at, stand.entry)));
    }
    let given = guarantee.on.to_zoned(TimeZone::UTC).map_or(Timestamp::MIN, |day| day.timestamp());
    found.retain(|(_, at, _)| *at >= given);
    found
}

fn is_broken_by(guarantee: &Guarantee, state: &Person, to: State) -> Option<Broken> {
    let wishes = state.acceptances.iter().any(|yes| yes.stands() && yes.to.covers(to));
    let refuses = state.against.iter().any(|word| word.covers_any(&[to]));
    if guarantee.not_to.contains(&to) {
        return (!(guarantee.unless_he_wishes && wishes && !refuses)).then_some(Broken::Excluded(to));
    }
    (guarantee.not_to.is_empty() && refuses).then_some(Broken::AgainstHisWill(to))
}
