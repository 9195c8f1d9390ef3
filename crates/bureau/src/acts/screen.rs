//! A list is held against what each person declared and what is known of his risk. The answer is an opinion at these heads; it moves nobody.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use volya_core::cbor;
use volya_core::event::{Event, Screened};
use volya_core::fold::{Doubt, Office, Person, Record, units};
use volya_core::gate::{self, Asks, Candidate, Compared, Line, LineProblem, ListVerdict, MatchedBy, Question, Route, Terms};
use volya_core::id::{Digest, Label, PersonId};
use volya_core::roster::Compartment;
use volya_store::FormRow;
use volya_vault::MatchKey;

use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;
use crate::matching::{self, BIRTH_DATE, BIRTH_MONTH, BIRTH_YEAR, CUSTODY_ID, Form, SERVICE_NUMBER};
use crate::table::{self, Limits, Row, Table, columns::EXCHANGE_LIST};

/// The answer to a list, with what a person at a desk needs beside it.
#[derive(Debug)]
pub struct Screening {
    /// The gate's answer.
    pub verdict: ListVerdict,
    /// Line by line: the number as the sender wrote it, and the labels of whom it may mean.
    pub lines: Vec<ScreeningLine>,
    /// Headers of the list that are not documented and were not used.
    pub unknown_columns: Vec<String>,
    /// Reports about nobody in particular that are open.
    pub open_reports: usize,
    /// The policy it was screened under.
    pub policy: Digest,
    /// SHA-256 of the list.
    pub list: Digest,
    /// The entry that records it; `None` where it could not be recorded, and then nobody is clear.
    pub receipt: Option<Receipt>,
    /// Why it could not be recorded.
    pub not_recorded: Option<BureauError>,
}

/// What belongs to one line beside its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScreeningLine {
    /// The line's number in the list, from 1.
    pub number: u32,
    /// The row or line of the file.
    pub file_row: u32,
    /// Labels of whom it may mean.
    pub labels: Vec<(PersonId, Option<Label>)>,
}

/// What is asked about a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// The way its people would go; without one every line of an outgoing list holds.
    pub route: Option<Route>,
    /// What the list says it is.
    pub terms: Terms,
    /// The name under which its versions are compared.
    pub series: Option<String>,
}

impl Asked {
    /// An outgoing list on this route, of which nothing more is said.
    #[must_use]
    pub fn on(route: Route) -> Self {
        Self { route: Some(route), ..Self::default() }
    }
}

/// Screens a spreadsheet.
///
/// # Errors
/// [`BureauError::Table`] where the file as a whole is no list. Whatever is wrong with one line holds that line.
pub fn screen(bureau: &mut Bureau, file: &[u8], asked: &Asked) -> Result<Screening, BureauError> {
    let table = table::read(file, &EXCHANGE_LIST, &Limits::default())?;
    screen_table(bureau, &table, file, asked)
}

/// Screens names, one a line.
///
/// # Errors
/// As [`screen`].
pub fn screen_names(bureau: &mut Bureau, text: &str, asked: &Asked) -> Result<Screening, BureauError> {
    let table = table::names_on_standard_input(text, &Limits::default())?;
    screen_table(bureau, &table, text.as_bytes(), asked)
}

fn screen_table(bureau: &mut Bureau, table: &Table, file: &[u8], asked: &Asked) -> Result<Screening, BureauError> {
    let office = bureau.office()?;
    let matches = Matches::find(bureau, &office, table)?;
    let lines: Vec<Line> = table.rows.iter().map(|row| matches.line(row)).collect();
    let question = Question { route: asked.route.as_ref(), terms: &asked.terms, office: &office, now: bureau.now() };
    let mut screening = Screening {
        verdict: gate::screen(&lines, &question),
        lines: table.rows.iter().zip(&lines).map(|(row, line)| matches.beside(row, line)).collect(),
        unknown_columns: table.unknown.clone(),
        open_reports: office.reports_about_unknown.len(),
        policy: Digest(Sha256::digest(cbor::to_vec(office.policy())?).into()),
        list: Digest(Sha256::digest(file).into()),
        receipt: None,
        not_recorded: None,
    };
    match record(bureau, &screening, file, asked) {
        Ok(receipt) => screening.receipt = Some(receipt),
        Err(why) => {
            // What is not in the log cannot be checked by anybody: it clears nobody.
            screening.verdict = screening.verdict.unrecorded();
            screening.not_recorded = Some(why);
        }
    }
    Ok(screening)
}

/// What is kept of a screening: the list as it came, and the answer to each line.
#[derive(Serialize)]
struct Kept<'a> {
    schema: &'static str,
    list: Vec<u8>,
    route: Option<&'a Route>,
    lines: Vec<(u32, &'static str, Vec<&'static str>)>,
}

fn record(bureau: &mut Bureau, screening: &Screening, file: &[u8], asked: &Asked) -> Result<Receipt, BureauError> {
    if !bureau.is_writable() {
        return Err(BureauError::Store(volya_store::StoreError::ReadOnly { path: "logs".to_owned() }));
    }
    let answer =
        |line: &gate::LineVerdict| (line.number, line.verdict.word(), line.findings.iter().map(|f| f.rule.id()).collect());
    let kept = Kept {
        schema: "volya-screening-1",
        list: file.to_vec(),
        route: asked.route.as_ref(),
        lines: screening.verdict.lines.iter().map(answer).collect(),
    };
    let plain = serde_json::to_vec(&kept).map_err(|_| BureauError::Refused("the screening cannot be written"))?;
    let (attachment, payload) = bureau.seal_payload(Compartment::Office, &plain)?;
    let event = Event::Screened(Screened {
        list: screening.list,
        attachment,
        terms: asked.terms.clone(),
        series: asked.series.clone(),
        policy: screening.policy,
        counts: screening.verdict.counts(),
    });
    bureau.commit_with(vec![Draft::office(event)], vec![payload])
}

/// Everything that matching a whole list needs, fetched at once.
struct Matches {
    rows: HashMap<u32, RowMatch>,
    labels: HashMap<PersonId, Option<Label>>,
    candidates: HashMap<PersonId, Candidate>,
}

#[derive(Default)]
struct RowMatch {
    found: BTreeMap<PersonId, BTreeSet<MatchedBy>>,
    birth: Vec<Form>,
    numbers: Vec<Form>,
    birth_dates: HashMap<PersonId, Compared>,
    contradicted: Vec<&'static str>,
}

impl Matches {
    fn find(bureau: &Bureau, office: &Office, table: &Table) -> Result<Self, BureauError> {
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
            let numbers = row_forms.iter().filter(|(kind, _)| matches!(*kind, CUSTODY_ID | SERVICE_NUMBER)).copied().collect();
            forms.extend(row_forms);
            rows.insert(row.number, RowMatch { birth: matching::row_birth_forms(key, row), numbers, ..RowMatch::default() });
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

    fn line(&self, row: &Row) -> Line {
        let mut problems: Vec<LineProblem> = row.problems.iter().map(line_problem).collect();
        let found = self.rows.get(&row.number);
        problems.extend(found.iter().flat_map(|m| &m.contradicted).map(|column| LineProblem {
            column: (*column).to_owned(),
            problem: "contradicts the record of the person the line matches".to_owned(),
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
            if matched_by.contains(&MatchedBy::OwnName) {
                matched_by.retain(|b| *b != MatchedBy::OtherIdentity);
            }
            candidates.push(Candidate { units: known.units.clone(), matched_by, birth_date, capture: Compared::Unknown });
        }
        Line { number: row.number, candidates, asks: asks(row), problems, repeats: row.duplicate_of }
    }

    fn beside(&self, row: &Row, line: &Line) -> ScreeningLine {
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
    /// Birth date and numbers on the line, against every form recorded of the person.
    fn hold_against_record(&mut self, of_persons: &HashMap<PersonId, Vec<FormRow>>) {
        for person in self.found.keys() {
            let recorded = of_persons.get(person).map_or(&[][..], Vec::as_slice);
            self.birth_dates.insert(*person, compare_birth(&self.birth, recorded));
            for (kind, form) in &self.numbers {
                let mut of_kind = recorded.iter().filter(|r| r.kind == *kind).peekable();
                if of_kind.peek().is_some() && !of_kind.any(|r| r.form == *form) {
                    self.contradicted.push(if *kind == CUSTODY_ID { "custody_id" } else { "service_no" });
                }
            }
        }
        self.contradicted.sort_unstable();
        self.contradicted.dedup();
    }
}

/// Compares at the finest precision that both have.
fn compare_birth(line: &[Form], recorded: &[FormRow]) -> Compared {
    for kind in [BIRTH_DATE, BIRTH_MONTH, BIRTH_YEAR] {
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
fn recorded_forms(
    bureau: &Bureau,
    candidates: &HashMap<PersonId, Candidate>,
) -> Result<HashMap<PersonId, Vec<FormRow>>, BureauError> {
    let mut recorded = HashMap::new();
    for (person, candidate) in candidates {
        let ids: BTreeSet<PersonId> = candidate.units.iter().flat_map(|unit| &unit.ids).copied().collect();
        let mut forms: Vec<FormRow> = Vec::new();
        for id in ids {
            forms.extend(bureau.index.forms_of(&id.0)?);
        }
        recorded.insert(*person, forms);
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
