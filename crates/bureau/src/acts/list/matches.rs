//! Whom the lines of a list may mean.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;
use volya_core::fold::{Doubt, Office, Person, Record, units};
use volya_core::gate::{Asks, Candidate, Compared, Line, LineProblem, MatchedBy};
use volya_core::id::{Label, PersonId};
use volya_store::FormRow;
use volya_vault::MatchKey;

use super::ScreeningLine;
use crate::acts::known::{Known, Says};
use crate::acts::linked::doubt_contradictions;
use crate::archive::Bureau;
use crate::error::BureauError;
use crate::matching::{self, BIRTH, CAPTURE, CUSTODY_ID, DateKinds, Form, OTHER_NAME, OWN_NAME, SERVICE_NUMBER};
use crate::table::{self, Row, Table};

/// Everything that matching a whole list needs, fetched at once.
pub(super) struct Matches {
    rows: HashMap<u32, RowMatch>,
    labels: HashMap<PersonId, Option<Label>>,
    candidates: HashMap<PersonId, Candidate>,
}

#[derive(Default)]
struct RowMatch {
    found: BTreeMap<PersonId, BTreeSet<MatchedBy>>,
    dates: Vec<Form>,
    numbers: Vec<Form>,
    names: Vec<Form>,
    birth_dates: HashMap<PersonId, Compared>,
    captures: HashMap<PersonId, Compared>,
    contradicted: Vec<&'static str>,
    /// What fits the record by one member's word alone.
    unsigned: Vec<&'static str>,
    /// Whose own name the line gives by one member's word alone.
    own_name_unsigned: BTreeSet<PersonId>,
}

impl Matches {
    pub(super) fn find(bureau: &Bureau, office: &Office, table: &Table) -> Result<Self, BureauError> {
        let key = bureau.match_key()?;
        let mut rows = Self::match_rows(bureau, &key, table)?;
        let persons: BTreeSet<PersonId> = rows.values().flat_map(|m| m.found.keys().copied()).collect();
        let candidates = candidates(bureau, office, &persons)?;
        let recorded = recorded_forms(bureau, &candidates)?;
        for found in rows.values_mut() {
            found.found.retain(|person, _| candidates.contains_key(person));
            found.hold_against_record(&recorded);
        }
        Ok(Self { rows, labels: first_labels(bureau, &candidates)?, candidates })
    }

    fn match_rows(bureau: &Bureau, key: &MatchKey, table: &Table) -> Result<HashMap<u32, RowMatch>, BureauError> {
        let mut forms: Vec<Form> = Vec::new();
        let mut of_row: Vec<u32> = Vec::new();
        let mut rows = HashMap::new();
        for row in &table.rows {
            let row_forms = matching::row_forms(key, row);
            of_row.extend(row_forms.iter().map(|_| row.number));
            let (numbers, names) = row_forms.iter().partition(|(kind, _)| matches!(*kind, CUSTODY_ID | SERVICE_NUMBER));
            forms.extend(row_forms);
            let dates = matching::row_date_forms(key, row);
            rows.insert(row.number, RowMatch { dates, numbers, names, ..RowMatch::default() });
        }
        let found = bureau.index.subjects_with_forms(&forms)?;
        for ((row, (kind, _)), subjects) in of_row.iter().zip(&forms).zip(found) {
            let Some(by) = matching::matched_by(*kind) else { continue };
            let entry = rows.entry(*row).or_default();
            for subject in subjects {
                entry.found.entry(PersonId(subject)).or_default().insert(by);
            }
        }
        Self::match_labels(bureau, table, &mut rows)?;
        Ok(rows)
    }

    /// A list of our own may name people by their labels.
    fn match_labels(bureau: &Bureau, table: &Table, rows: &mut HashMap<u32, RowMatch>) -> Result<(), BureauError> {
        for row in &table.rows {
            let Some(Ok(label)) = row.get("person").map(Label::parse) else { continue };
            for subject in bureau.index.subject_of_label(&label.to_string())? {
                rows.entry(row.number).or_default().found.entry(PersonId(subject)).or_default().insert(MatchedBy::Label);
            }
        }
        Ok(())
    }

    pub(super) fn line(&self, row: &Row) -> Line {
        let mut problems: Vec<LineProblem> = row.problems.iter().map(line_problem).collect();
        let found = self.rows.get(&row.number);
        problems.extend(found.iter().flat_map(|m| &m.contradicted).map(|column| LineProblem {
            column: (*column).to_owned(),
            problem: "contradicts the record of the person the line matches".to_owned(),
        }));
        problems.extend(found.iter().flat_map(|m| &m.unsigned).map(|column| LineProblem {
            column: (*column).to_owned(),
            problem: "fits what one member alone has added about a person; have it countersigned".to_owned(),
        }));
        let mut candidates: Vec<Candidate> = Vec::new();
        for (person, by) in found.into_iter().flat_map(|m| &m.found) {
            let Some(known) = self.candidates.get(person) else { continue };
            // Two records that are settled to be one person are one candidate.
            if let Some(same) = candidates.iter_mut().find(|c| c.id() == known.id()) {
                same.matched_by.extend(by.iter().copied().filter(|b| !same.matched_by.contains(b)).collect::<Vec<_>>());
                continue;
            }
            let birth_date = found.and_then(|m| m.birth_dates.get(person)).copied().unwrap_or(Compared::Unknown);
            let mut matched_by: Vec<MatchedBy> = by.iter().copied().collect();
            // A name that is his own among others settles more than an alias that happens to be the same word.
            let in_doubt = found.is_some_and(|m| m.own_name_unsigned.contains(person));
            if matched_by.contains(&MatchedBy::OwnName) && !in_doubt {
                matched_by.retain(|b| *b != MatchedBy::OtherIdentity);
            }
            let capture = found.and_then(|m| m.captures.get(person)).copied().unwrap_or(Compared::Unknown);
            candidates.push(Candidate { units: known.units.clone(), matched_by, birth_date, capture });
        }
        Line { number: row.number, candidates, asks: asks(row), problems, repeats: row.duplicate_of }
    }

    pub(super) fn beside(&self, row: &Row, line: &Line) -> ScreeningLine {
        let ids: BTreeSet<PersonId> = line.candidates.iter().flat_map(Candidate::ids).collect();
        let labels = ids.into_iter().map(|id| (id, self.labels.get(&id).cloned().flatten()));
        ScreeningLine { number: row.number, file_row: row.file_row, labels: labels.collect() }
    }
}

/// What a row asks for beside the person. A word in one of these columns is enough, whatever it says.
fn asks(row: &Row) -> Asks {
    let says = |column: &str| row.get(column).is_some();
    let departs_on = row.get("departure_on").and_then(|text| table::parse_date(text).ok());
    Asks { in_return_for: says("in_return_for"), waiver: says("waiver"), newly_added: false, departs_on }
}

impl RowMatch {
    /// Birth date, numbers and names on the line, against every form recorded of the person.
    fn hold_against_record(&mut self, of_persons: &HashMap<PersonId, Known>) {
        for person in self.found.keys() {
            let Some(recorded) = of_persons.get(person) else { continue };
            self.birth_dates.insert(*person, compare_known(BIRTH, &self.dates, recorded));
            self.captures.insert(*person, compare_known(CAPTURE, &self.dates, recorded));
            // Another man's number does not make him who is named: where no name on the line is his, nobody knows whom it means.
            let mut columns = vec![("name", recorded.says(&[OWN_NAME, OTHER_NAME], &self.names))];
            columns.extend(self.numbers.iter().map(|number| {
                let column = if number.0 == CUSTODY_ID { "custody_id" } else { "service_no" };
                (column, recorded.says(&[number.0], std::slice::from_ref(number)))
            }));
            for (column, says) in columns {
                match says {
                    Says::Nothing | Says::Fits => {}
                    Says::FitsByOne => self.unsigned.push(column),
                    Says::Contradicts => self.contradicted.push(column),
                }
            }
            let own: Vec<Form> = self.names.iter().copied().filter(|(kind, _)| *kind == OWN_NAME).collect();
            if recorded.says(&[OWN_NAME], &own) == Says::FitsByOne {
                self.own_name_unsigned.insert(*person);
            }
        }
        for columns in [&mut self.contradicted, &mut self.unsigned] {
            columns.sort_unstable();
            columns.dedup();
        }
    }
}

/// What one member alone has added can contradict, and agrees with nothing.
fn compare_known(kinds: DateKinds, line: &[Form], recorded: &Known) -> Compared {
    match (compare_dates(kinds, line, &recorded.all), compare_dates(kinds, line, &recorded.signed)) {
        (Compared::Contradicts, _) => Compared::Contradicts,
        (_, by_signed) => by_signed,
    }
}

/// Compares at the finest precision that both have.
fn compare_dates(kinds: DateKinds, line: &[Form], recorded: &[FormRow]) -> Compared {
    for kind in kinds {
        let Some((_, form)) = line.iter().find(|(k, _)| *k == kind) else { continue };
        let mut of_kind = recorded.iter().filter(|r| r.kind == kind).peekable();
        if of_kind.peek().is_some() {
            return if of_kind.any(|r| r.form == *form) { Compared::Agrees } else { Compared::Contradicts };
        }
    }
    Compared::Unknown
}

/// Everybody that a form belongs to, each with everything linked to him; without those whose rows came in a file that was never closed.
fn candidates(
    bureau: &Bureau,
    office: &Office,
    persons: &BTreeSet<PersonId>,
) -> Result<HashMap<PersonId, Candidate>, BureauError> {
    let classes = bureau.linked_classes(persons)?;
    let counts = |r: &Record| r.written().and_then(|w| w.bulk).is_none_or(|bulk| office.closed_bulks().contains(&bulk));
    let mut found: HashMap<PersonId, Candidate> = HashMap::new();
    // Some at a time: a list of strangers' names may match a good part of the register.
    for some in classes.chunks(CLASSES_TOGETHER) {
        let members: Vec<PersonId> = some.iter().flatten().copied().collect();
        let mut records = bureau.records_of_each(&members)?.into_iter();
        let whole: Vec<(&Vec<PersonId>, Vec<Record>)> =
            some.iter().map(|class| (class, records.by_ref().take(class.len()).flatten().collect())).collect();
        let folded = whole.par_iter().flat_map_iter(|(class, records)| {
            let asked = class.iter().filter(|person| persons.contains(person));
            let recorded = asked.filter(|person| records.iter().any(|r| r.subject == Some(**person) && counts(r)));
            recorded.map(|person| (*person, units(*person, records, office)))
        });
        let folded: Vec<(PersonId, Vec<Person>)> = folded.collect();
        found.extend(folded.into_iter().map(|(person, units)| {
            (person, Candidate { units, matched_by: Vec::new(), birth_date: Compared::Unknown, capture: Compared::Unknown })
        }));
    }
    doubt_labels_given_twice(bureau, &mut found)?;
    doubt_contradictions(bureau, found.values_mut().flat_map(|candidate| &mut candidate.units))?;
    Ok(found)
}

/// Classes of linked records that are folded together; bounds memory.
const CLASSES_TOGETHER: usize = 1024;

/// The label of every record that a line may mean, linked ones among them.
fn first_labels(
    bureau: &Bureau,
    candidates: &HashMap<PersonId, Candidate>,
) -> Result<HashMap<PersonId, Option<Label>>, BureauError> {
    let ids: Vec<PersonId> = candidates.values().flat_map(Candidate::ids).collect::<BTreeSet<_>>().into_iter().collect();
    let subjects: Vec<[u8; 16]> = ids.iter().map(|id| id.0).collect();
    let labels = bureau.index.labels_of_many(&subjects)?;
    Ok(ids.into_iter().zip(labels).map(|(id, of_id)| (id, of_id.first().and_then(|text| Label::parse(text).ok()))).collect())
}

fn doubt_labels_given_twice(bureau: &Bureau, candidates: &mut HashMap<PersonId, Candidate>) -> Result<(), BureauError> {
    let mut twice: HashMap<Label, bool> = HashMap::new();
    for unit in candidates.values_mut().flat_map(|candidate| &mut candidate.units) {
        for label in &unit.labels {
            if !twice.contains_key(label) {
                twice.insert(label.clone(), bureau.index.subject_of_label(&label.to_string())?.len() > 1);
            }
        }
        if unit.labels.iter().any(|label| twice.get(label) == Some(&true)) {
            unit.doubts.push(Doubt::LabelTwice);
        }
    }
    Ok(())
}

/// Every form recorded of each candidate, under whichever of his records.
fn recorded_forms(bureau: &Bureau, candidates: &HashMap<PersonId, Candidate>) -> Result<HashMap<PersonId, Known>, BureauError> {
    let mut recorded = HashMap::new();
    for (person, candidate) in candidates {
        let mut known = Known::default();
        for unit in &candidate.units {
            Known::of_unit(bureau, unit)?.into_iter().for_each(|of_record| known.add(of_record));
        }
        recorded.insert(*person, known);
    }
    Ok(recorded)
}

fn line_problem(problem: &table::Problem) -> LineProblem {
    let column = match problem.place {
        table::Place::Column(name) => name.to_owned(),
        table::Place::Position(n) => format!("#{n}"),
        table::Place::Row => "row".to_owned(),
    };
    LineProblem { column, problem: problem.reason.to_string() }
}
