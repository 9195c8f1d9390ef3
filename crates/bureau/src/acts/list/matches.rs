//! Whom the lines of a list may mean.

mod row;
mod spelled;

use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;
use volya_core::fold::{Doubt, Office, Person, Record, units};
use volya_core::gate::{Asks, Candidate, Compared, Line, LineProblem, MatchedBy};
use volya_core::id::{Label, PersonId};
use volya_vault::MatchKey;

use super::ScreeningLine;
use crate::acts::known::Known;
use crate::acts::linked::doubt_contradictions;
use crate::archive::Bureau;
use crate::error::BureauError;
use crate::matching::{self, CUSTODY_ID, Form, OTHER_NAME, OWN_NAME, SERVICE_NUMBER, Spelled};
use crate::table::{self, Quoted, Row, Table};
use row::RowMatch;

/// Everything that matching a whole list needs, fetched at once.
pub(super) struct Matches {
    rows: HashMap<u32, RowMatch>,
    labels: HashMap<PersonId, Option<Label>>,
    candidates: HashMap<PersonId, Candidate>,
}

impl Matches {
    pub(super) fn find(bureau: &Bureau, office: &Office, table: &Table) -> Result<Self, BureauError> {
        let key = bureau.match_key()?;
        let mut rows = Self::match_rows(bureau, &key, table)?;
        let named: BTreeSet<PersonId> = rows.values().flat_map(|row| row.found.keys().copied()).collect();
        let mut candidates = candidates(bureau, office, &named)?;
        let recorded = recorded_forms(bureau, &candidates)?;
        for row in &table.rows {
            let Some(found) = rows.get_mut(&row.number) else { continue };
            found.found.retain(|person, _| candidates.contains_key(person));
            found.hold_against_record(&key, row, &recorded);
        }
        drop(recorded);
        spelled::find(bureau, &mut rows)?;
        let possible: BTreeSet<PersonId> = rows.values().flat_map(|row| row.possible.iter().copied()).collect();
        candidates.extend(self::candidates(bureau, office, &possible.difference(&named).copied().collect())?);
        for row in rows.values_mut() {
            row.possible.retain(|person| candidates.contains_key(person));
        }
        Ok(Self { rows, labels: first_labels(bureau, &candidates)?, candidates })
    }

    fn match_rows(bureau: &Bureau, key: &MatchKey, table: &Table) -> Result<HashMap<u32, RowMatch>, BureauError> {
        let mut forms: Vec<Form> = Vec::new();
        // On which row each form stands, and whether it names whom it finds.
        let mut stands: Vec<(u32, bool)> = Vec::new();
        let mut rows = HashMap::new();
        let gives_names = table.columns.iter().any(|column| table::is_name(column));
        for row in &table.rows {
            let row_forms = matching::row_forms(key, row);
            let (numbers, names) = row_forms.iter().partition(|(kind, _)| matches!(*kind, CUSTODY_ID | SERVICE_NUMBER));
            // A number alone names somebody only on a list of numbers.
            let has_name = !gives_names || row_forms.iter().any(|(kind, _)| *kind == OWN_NAME);
            let names_him = |kind: u8| kind == OWN_NAME || kind != OTHER_NAME && has_name;
            stands.extend(row_forms.iter().map(|(kind, _)| (row.number, names_him(*kind))));
            forms.extend(row_forms);
            let beside = matching::forms_in_other_cells(key, row);
            stands.extend(beside.iter().map(|_| (row.number, false)));
            forms.extend(beside);
            let (dates, spelled) = (matching::row_date_forms(key, row), Spelled::of(key, row));
            rows.insert(row.number, RowMatch { dates, numbers, names, spelled, ..RowMatch::default() });
        }
        let found = bureau.index.subjects_with_forms(&forms)?;
        for (((row, named), (kind, _)), subjects) in stands.iter().zip(&forms).zip(found) {
            let Some(by) = matching::matched_by(*kind) else { continue };
            let entry = rows.entry(*row).or_default();
            for subject in subjects {
                entry.found.entry(PersonId(subject)).or_default().insert(by);
                entry.named.extend(named.then_some(PersonId(subject)));
            }
        }
        Self::match_labels(bureau, table, &mut rows)?;
        Ok(rows)
    }

    /// A list may name people by our labels, in whatever cell; under `person` stands one that somebody bears.
    fn match_labels(bureau: &Bureau, table: &Table, rows: &mut HashMap<u32, RowMatch>) -> Result<(), BureauError> {
        let mut asked: Vec<(u32, bool, String)> = Vec::new();
        for row in &table.rows {
            let own = row.get("person");
            rows.entry(row.number).or_default().label_of_nobody = own.is_some();
            let texts = table::labels_anywhere(row).into_iter().chain(own.map(str::to_owned));
            let labels = texts.filter_map(|text| Some((own == Some(&*text), Label::parse(&text).ok()?.to_string())));
            asked.extend(labels.map(|(is_own, label)| (row.number, is_own, label)));
        }
        let labels: Vec<&str> = asked.iter().map(|(.., label)| label.as_str()).collect();
        for ((row, is_own, _), bearers) in asked.iter().zip(bureau.index.subjects_of_labels(&labels)?) {
            let entry = rows.entry(*row).or_default();
            entry.label_of_nobody &= !is_own || bearers.is_empty();
            for subject in bearers {
                entry.found.entry(PersonId(subject)).or_default().insert(MatchedBy::Label);
                entry.named.extend(is_own.then_some(PersonId(subject)));
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
        problems
            .extend(found.and_then(RowMatch::says_too_little).map(|problem| LineProblem { column: "name".to_owned(), problem }));
        problems.extend(
            found
                .filter(|m| m.label_of_nobody)
                .map(|_| LineProblem { column: "person".to_owned(), problem: "is the label of nobody on record".to_owned() }),
        );
        problems.extend(found.iter().flat_map(|m| &m.unsigned).map(|column| LineProblem {
            column: (*column).to_owned(),
            problem: "fits what one member alone has added about a person, or an import that broke off; have it countersigned, or import the file again".to_owned(),
        }));
        let is_no_number = |column: &&str| row.number(column).is_some_and(|text| !text.contains(|c: char| c.is_ascii_digit()));
        let without_digit = matching::NUMBERS.iter().map(|(_, column)| *column).filter(is_no_number);
        problems.extend(without_digit.map(|column| LineProblem {
            column: column.to_owned(),
            problem: "holds no digit, and is no number of papers".to_owned(),
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
        let possible = self.possible(found, &candidates);
        let written = found.and_then(|row| row.spelled.written);
        let named = found.into_iter().flat_map(|m| &m.named).filter_map(|person| self.candidates.get(person));
        let named = named.flat_map(Candidate::ids).collect();
        Line { number: row.number, candidates, named, possible, written, asks: asks(row), problems, repeats: row.duplicate_of }
    }

    /// Everybody the line may mean under another spelling, each once with everything linked to him.
    fn possible(&self, found: Option<&RowMatch>, named: &[Candidate]) -> Vec<Candidate> {
        let mut possible: Vec<Candidate> = Vec::new();
        for person in found.into_iter().flat_map(|row| &row.possible) {
            let Some(known) = self.candidates.get(person) else { continue };
            if !named.iter().chain(&possible).any(|same| same.id() == known.id()) {
                possible.push(Candidate { matched_by: vec![MatchedBy::Sound], ..known.clone() });
            }
        }
        possible
    }

    /// What a line says of who is meant, without numbers and days of birth of which nothing is on record: another man's may stand there.
    fn who(&self, row: &Row) -> Vec<(&'static str, Quoted)> {
        let fits = self.rows.get(&row.number).map_or(&[][..], |found| &found.fits);
        let is_his = |column: &str| !matches!(column, "custody_id" | "service_no" | "dob") || fits.contains(&column);
        row.who().into_iter().filter(|(column, _)| is_his(column)).collect()
    }

    pub(super) fn beside(&self, row: &Row, line: &Line) -> ScreeningLine {
        let ids: BTreeSet<PersonId> = line.candidates.iter().chain(&line.possible).flat_map(Candidate::ids).collect();
        let labels = ids.into_iter().map(|id| (id, self.labels.get(&id).cloned().flatten()));
        ScreeningLine {
            number: row.number,
            file_row: row.file_row,
            labels: labels.collect(),
            named: line.named.iter().copied().collect(),
            who: self.who(row),
        }
    }
}

/// What a row asks for beside the person. A word in one of these columns is enough, whatever it says.
fn asks(row: &Row) -> Asks {
    let says = |column: &str| row.get(column).is_some();
    let departs_on = row.get("departure_on").and_then(|text| table::parse_date(text).ok());
    Asks { in_return_for: says("in_return_for"), waiver: says("waiver"), newly_added: false, departs_on }
}

/// Everybody that a form belongs to, each with everything linked to him; without those whose rows came in a file that was never closed.
fn candidates(
    bureau: &Bureau,
    office: &Office,
    persons: &BTreeSet<PersonId>,
) -> Result<HashMap<PersonId, Candidate>, BureauError> {
    let classes = bureau.linked_classes(persons)?;
    let mut found: HashMap<PersonId, Candidate> = HashMap::new();
    // Some at a time: a list of strangers' names may match a good part of the register.
    for some in classes.chunks(CLASSES_TOGETHER) {
        let members: Vec<PersonId> = some.iter().flatten().copied().collect();
        let mut records = bureau.records_of_each(&members)?.into_iter();
        let whole: Vec<(&Vec<PersonId>, Vec<Record>)> =
            some.iter().map(|class| (class, records.by_ref().take(class.len()).flatten().collect())).collect();
        let folded = whole.par_iter().flat_map_iter(|(class, records)| {
            let asked = class.iter().filter(|person| persons.contains(person));
            let recorded = asked.filter(|person| records.iter().any(|r| r.subject == Some(**person) && office.has_closed(r)));
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
    let labels: BTreeSet<String> =
        candidates.values().flat_map(|candidate| &candidate.units).flat_map(|unit| &unit.labels).map(Label::to_string).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let borne = labels.iter().zip(bureau.index.subjects_of_labels(&labels)?);
    let twice: BTreeSet<&str> = borne.filter(|(_, bearers)| bearers.len() > 1).map(|(label, _)| *label).collect();
    for unit in candidates.values_mut().flat_map(|candidate| &mut candidate.units) {
        if !twice.is_empty() && unit.labels.iter().any(|label| twice.contains(label.to_string().as_str())) {
            unit.doubts.push(Doubt::LabelTwice);
        }
    }
    Ok(())
}

/// Every form recorded of each candidate, under whichever of his records.
fn recorded_forms(bureau: &Bureau, candidates: &HashMap<PersonId, Candidate>) -> Result<HashMap<PersonId, Known>, BureauError> {
    let of_units: Vec<(PersonId, &Person)> =
        candidates.iter().flat_map(|(person, candidate)| candidate.units.iter().map(|unit| (*person, unit))).collect();
    let mut recorded: HashMap<PersonId, Known> = HashMap::new();
    for some in of_units.chunks(CLASSES_TOGETHER) {
        let units: Vec<&Person> = some.iter().map(|(_, unit)| *unit).collect();
        for ((person, _), of_unit) in some.iter().zip(Known::of_units(bureau, &units)?) {
            let known = recorded.entry(*person).or_default();
            of_unit.into_iter().for_each(|of_record| known.add(of_record));
        }
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
