//! Reading: the register, and one person as far as this member may see him.

use jiff::Timestamp;
use volya_core::event::{Event, Identity};
use volya_core::fold::{Content, Office, Person, Record, Unreadable, fold_person, people};
use volya_core::id::{BulkId, EntryHash, Label, Letter, PersonId};
use volya_core::roster::Role;

use super::linked::doubt_contradictions;
use crate::archive::Bureau;
use crate::error::BureauError;

/// One person in the register, without a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonLine {
    /// His id.
    pub id: PersonId,
    /// What people call him.
    pub label: Option<Label>,
    /// Entries about him.
    pub entries: usize,
}

/// One entry about a person, as it is listed.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryLine {
    /// The entry.
    pub entry: EntryHash,
    /// When it was written.
    pub at: Option<Timestamp>,
    /// On which device.
    pub device: Letter,
    /// By whom, in what role.
    pub role: Role,
    /// The imported file it came with.
    pub bulk: Option<BulkId>,
    /// Whether it awaits a second member's signature.
    pub awaits_signature: bool,
    /// Whether it may open anything: not after a fork, not by a role that may not.
    pub holds_only: bool,
    /// What it says, or why it cannot be read.
    pub content: Result<Event, Unreadable>,
}

/// One person, as far as this member may see him.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonPage {
    /// His id.
    pub id: PersonId,
    /// His labels.
    pub labels: Vec<Label>,
    /// Records that are linked to his.
    pub linked: Vec<PersonId>,
    /// What he is known by; empty for a member without the compartment `identity`.
    pub identities: Vec<Identity>,
    /// What follows from the records.
    pub state: Person,
    /// The records, in the order of the log.
    pub entries: Vec<EntryLine>,
}

/// Everybody in the register.
///
/// # Errors
/// Where the index fails.
pub fn list_persons(bureau: &mut Bureau) -> Result<Vec<PersonLine>, BureauError> {
    let office = bureau.office()?;
    let subjects = bureau.index.persons()?;
    let labels = bureau.index.labels_of_many(&subjects)?;
    let mut lines = Vec::new();
    for (some, labels) in subjects.chunks(1000).zip(labels.chunks(1000)) {
        for ((subject, labels), rows) in some.iter().zip(labels).zip(bureau.index.entries_of_many(some)?) {
            let counted = rows.iter().filter(|r| r.bulk.is_none_or(|b| office.closed_bulks().contains(&BulkId(b)))).count();
            if counted > 0 {
                let label = labels.first().and_then(|l| Label::parse(l).ok());
                lines.push(PersonLine { id: PersonId(*subject), label, entries: counted });
            }
        }
    }
    lines.sort_by(|a, b| (&a.label, a.id).cmp(&(&b.label, b.id)));
    Ok(lines)
}

/// One person.
///
/// # Errors
/// [`BureauError::NoSuchEntry`] where nothing is recorded about him.
pub fn show_person(bureau: &mut Bureau, person: PersonId) -> Result<PersonPage, BureauError> {
    bureau.require_person(person)?;
    let office = bureau.office()?;
    let about: Vec<Record> = bureau.records_of(person)?.into_iter().filter(|r| r.subject == Some(person)).collect();
    let state = fold_person(&[person], about.clone(), &office);
    page(bureau, &office, person, state, about)
}

/// One person with everything recorded under the records that two members have linked to his, as the gate judges him.
pub(super) fn show_whole(bureau: &mut Bureau, person: PersonId) -> Result<PersonPage, BureauError> {
    bureau.require_person(person)?;
    let office = bureau.office()?;
    let records = bureau.records_of(person)?;
    let mut people = people(&records, &office);
    let state = people.iter_mut().find(|one| one.ids.contains(&person)).ok_or(BureauError::NoSuchEntry)?;
    doubt_contradictions(bureau, std::iter::once(&mut *state))?;
    let about = records.into_iter().filter(|r| r.subject.is_some_and(|subject| state.ids.contains(&subject))).collect();
    let state = std::mem::take(state);
    page(bureau, &office, person, state, about)
}

/// Rows of a file that was never closed stand on no page: an import that broke off says nothing about him.
fn page(
    bureau: &Bureau,
    office: &Office,
    person: PersonId,
    state: Person,
    mut about: Vec<Record>,
) -> Result<PersonPage, BureauError> {
    about.retain(|record| office.has_closed(record));
    if about.is_empty() {
        return Err(BureauError::NoSuchEntry);
    }
    let linked = bureau.linked(person)?.into_iter().map(PersonId).filter(|p| *p != person).collect();
    let identities = about.iter().filter_map(|r| match r.written().map(|w| &w.what) {
        Some(Event::Identity(identity)) => Some(identity.clone()),
        _ => None,
    });
    let identities = identities.collect();
    let mut ordered = about;
    ordered.sort_by_key(|r| r.position);
    let entries = ordered.into_iter().map(|record| entry_line(bureau, record, &state)).collect();
    Ok(PersonPage { id: person, labels: state.labels.clone(), linked, identities, state, entries })
}

fn entry_line(bureau: &Bureau, record: Record, state: &Person) -> EntryLine {
    EntryLine {
        entry: record.hash,
        at: record.written().map(|w| w.at),
        device: bureau.letter_of(record.position.device),
        role: record.role,
        bulk: record.written().and_then(|w| w.bulk),
        awaits_signature: state.unsigned.contains(&record.hash),
        holds_only: record.trust == volya_core::fold::Trust::HoldsOnly,
        content: match record.content {
            Content::Read(written) => Ok(written.what),
            Content::Unreadable(why) => Err(why),
        },
    }
}
