//! Whole files of persons, declarations, facts and assessments.
//!
//! A file is taken whole or not at all. Its rows carry one id and count only with the closing entry that ends them, so a crash in between leaves
//! rows that nobody sees. The same file again adds nothing; a changed one shows what it would amend before it does.

mod about;
mod namesakes;
mod persons;
mod register;
mod write;

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};
use volya_core::cbor;
use volya_core::event::{Event, Identity};
use volya_core::id::{BulkId, Digest, Label, PersonId};
use volya_core::roster::Compartment;

use super::watch::{Step, Watch, go_on};
use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;
use crate::matching::Form;
use crate::table::columns::{DECLARATIONS, FACTS, PERSONS, RISKS, Schema};
use crate::table::{self, Limits, Place, Row};

/// What a file holds.
pub use volya_core::event::BulkKind as ImportKind;

/// What an import would do. Nothing in it says what stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportPlan {
    /// What the file holds.
    pub kind: ImportKind,
    /// SHA-256 of its bytes.
    pub file: Digest,
    /// Rows that are not blank.
    pub rows: usize,
    /// Rows that add something: a person, a declaration, a fact or an assessment.
    pub new: usize,
    /// Rows that say what is recorded already.
    pub unchanged: usize,
    /// Of whom the new rows say something, row by row; of none where they are persons. Whoever imports looks whether these are the men he means.
    pub concerned: Vec<RowAbout>,
    /// Rows that add to, or take the place of, what is recorded; written only when that is wanted.
    pub amended: Vec<Amendment>,
    /// What is wrong, row by row; a row with two problems stands here twice.
    pub rejected: Vec<RejectedRow>,
    /// Whether this very file was imported before: then nothing is left to do.
    pub already_imported: bool,
    /// The id under which it was.
    pub earlier: Option<BulkId>,
    /// Headers that are not documented and were not used.
    pub unknown_columns: Vec<String>,
}

impl ImportPlan {
    /// How many rows are rejected.
    #[must_use]
    pub fn rejected_rows(&self) -> usize {
        self.rejected.iter().map(|problem| problem.row).collect::<BTreeSet<u32>>().len()
    }
}

/// A row that says something new of somebody who is registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowAbout {
    /// The row, from 1 under the header.
    pub row: u32,
    /// Of whom; `None` where his label cannot be read here.
    pub label: Option<Label>,
}

/// A row that changes what is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// The row, from 1 under the header.
    pub row: u32,
    /// Of whom; `None` where his label cannot be read here.
    pub label: Option<Label>,
    /// In which columns.
    pub columns: Vec<&'static str>,
}

/// A row that cannot be imported, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RejectedRow {
    /// The row, from 1 under the header.
    pub row: u32,
    /// The row of the sheet or line of the file.
    pub file_row: u32,
    /// The column; `row` where it is the row as a whole, `#3` for the third column where it is not documented.
    pub column: String,
    /// What is wrong with it.
    pub reason: String,
}

/// What an import has done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportReport {
    /// What was planned, and is done where `bulk` is there.
    pub plan: ImportPlan,
    /// The id that all rows carry, by which the file can be countersigned whole; `None` where nothing was written.
    pub bulk: Option<BulkId>,
    /// The receipt of the last commit, which ends with the closing entry.
    pub receipt: Option<Receipt>,
    /// Entries that carry the id.
    pub entries: u64,
    /// The first and the last of the labels given; they are consecutive.
    pub labels: Option<(Label, Label)>,
}

/// What an import of this file would do. Writes nothing.
///
/// # Errors
/// [`BureauError::Table`] where the file as a whole cannot be read; a compartment's key that this member does not hold;
/// [`BureauError::GivenUp`] where `watch` said so.
pub fn plan(bureau: &mut Bureau, kind: ImportKind, file: &[u8], watch: Watch<'_>) -> Result<ImportPlan, BureauError> {
    Ok(Drafted::from(bureau, kind, file, watch)?.plan)
}

/// Imports a file. `watch` is told the rows written, after each group.
///
/// Given up before the first group, nothing is written. Given up after one, the rows so far stay in the log without a closing entry: like those of a
/// crash they count for nothing, refusals and dangers included, and the same file is imported again as if nothing had been.
///
/// Where rows would amend what is recorded and `amend` does not say so, nothing at all is written and the report holds the plan alone.
///
/// # Errors
/// As [`plan`]; [`BureauError::ImportRejected`] where any row is rejected, and then nothing is written; [`BureauError::ImportGivenUp`] where `watch`
/// said so after a group of rows was.
pub fn import(
    bureau: &mut Bureau,
    kind: ImportKind,
    file: &[u8],
    amend: bool,
    watch: Watch<'_>,
) -> Result<ImportReport, BureauError> {
    let Drafted { plan, work } = Drafted::from(bureau, kind, file, watch)?;
    if !plan.rejected.is_empty() {
        return Err(BureauError::ImportRejected { rows: plan.rejected_rows() });
    }
    let waits = !amend && !plan.amended.is_empty();
    if waits || work.is_empty() {
        return Ok(ImportReport { plan, bulk: None, receipt: None, entries: 0, labels: None });
    }
    // The closing entry comes last; that its key is missing, or the clock wrong, must not be found out after thousands of rows.
    bureau.ring.current(Compartment::Office)?;
    bureau.may_date(work.iter().filter_map(Work::event))?;
    write::write(bureau, plan, work, watch)
}

/// A plan, with the work that it means.
struct Drafted {
    plan: ImportPlan,
    work: Vec<Work>,
}

/// What one row writes.
enum Work {
    /// A new person.
    Register { identity: Identity, forms: Vec<Form> },
    /// More of what a person is known by.
    Identity { person: PersonId, identity: Identity, forms: Vec<Form> },
    /// Something about a person.
    About(Draft),
}

/// What becomes of one row.
enum Outcome {
    New(Work, Option<RowAbout>),
    Unchanged,
    Amends(Work, Amendment),
    Rejected(Vec<RejectedRow>),
}

impl Drafted {
    fn from(bureau: &mut Bureau, kind: ImportKind, file: &[u8], watch: Watch<'_>) -> Result<Self, BureauError> {
        go_on(watch, Step::Reading)?;
        let table = table::read(file, schema(kind), &Limits::default())?;
        let hash = Digest(Sha256::digest(file).into());
        let earlier = earlier(bureau, kind, hash)?;
        let mut plan = ImportPlan {
            kind,
            file: hash,
            rows: table.rows.len(),
            new: 0,
            unchanged: 0,
            concerned: Vec::new(),
            amended: Vec::new(),
            rejected: Vec::new(),
            already_imported: earlier.is_some(),
            earlier,
            unknown_columns: table.unknown.clone(),
        };
        if earlier.is_some() {
            plan.unchanged = plan.rows;
            return Ok(Self { plan, work: Vec::new() });
        }
        go_on(watch, Step::Matching)?;
        let outcomes = match kind {
            ImportKind::Persons => persons::outcomes(bureau, &table)?,
            ImportKind::Declarations | ImportKind::Facts | ImportKind::Risks => about::outcomes(bureau, kind, &table)?,
        };
        // That took its time: who has given up meanwhile is shown no plan.
        go_on(watch, Step::Matching)?;
        let mut drafted = Self { plan, work: Vec::new() };
        outcomes.into_iter().for_each(|outcome| drafted.take(outcome));
        Ok(drafted)
    }

    fn take(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::New(work, concerned) => {
                self.plan.new += 1;
                self.plan.concerned.extend(concerned);
                self.work.push(work);
            }
            Outcome::Unchanged => self.plan.unchanged += 1,
            Outcome::Amends(work, amendment) => {
                self.plan.amended.push(amendment);
                self.work.push(work);
            }
            Outcome::Rejected(problems) => self.plan.rejected.extend(problems),
        }
    }
}

fn schema(kind: ImportKind) -> &'static Schema {
    match kind {
        ImportKind::Persons => &PERSONS,
        ImportKind::Declarations => &DECLARATIONS,
        ImportKind::Facts => &FACTS,
        ImportKind::Risks => &RISKS,
    }
}

/// The id under which this file was imported, on whatever device.
fn earlier(bureau: &Bureau, kind: ImportKind, file: Digest) -> Result<Option<BulkId>, BureauError> {
    let records = bureau.office_records()?;
    Ok(records.iter().find_map(|record| match record.written().map(|written| &written.what) {
        Some(Event::BulkClosed(closed)) if closed.kind == kind && closed.file == file => Some(closed.bulk),
        _ => None,
    }))
}

/// Rows that the table could not read for certain, or that repeat an earlier one.
fn unreadable(row: &Row) -> Option<Vec<RejectedRow>> {
    if let Some(first) = row.duplicate_of {
        return Some(vec![rejected(row, "row", format!("says the same as row {first}"))]);
    }
    let column = |place: Place| match place {
        Place::Column(name) => name.to_owned(),
        Place::Position(n) => format!("#{n}"),
        Place::Row => "row".to_owned(),
    };
    let problems = row.problems.iter().map(|problem| rejected(row, column(problem.place), problem.reason.to_string()));
    let problems: Vec<RejectedRow> = problems.collect();
    (!problems.is_empty()).then_some(problems)
}

fn rejected(row: &Row, column: impl Into<String>, reason: impl Into<String>) -> RejectedRow {
    RejectedRow { row: row.number, file_row: row.file_row, column: column.into(), reason: reason.into() }
}

/// A field's error belongs to its column, any other to the row.
fn rejected_for(row: &Row, why: BureauError) -> RejectedRow {
    match why {
        BureauError::Field { field, why } => rejected(row, field, why),
        other => rejected(row, "row", other.to_string()),
    }
}

/// Bytes that an event may have, and each entry that it names: an entry of 32 KiB has room for them beside everything else.
const EVENT_BYTES: usize = 31_000;
const NAMED_BYTES: usize = 34;

/// Text that surely fits, with all that encoding adds to it and as many entries as can be named.
const SMALL_BYTES: usize = 8_000;

/// Whether an event fits into an entry. Asked of every row beforehand, for a row that does not fit would break a file off in the middle.
fn fits(row: &Row, event: &Event, named: usize) -> bool {
    let text: usize = row.cells.iter().map(|(_, text)| text.len()).sum();
    text <= SMALL_BYTES || cbor::to_vec(event).is_ok_and(|bytes| bytes.len() + named * NAMED_BYTES <= EVENT_BYTES)
}

const TOO_LARGE: &str = "holds more than one entry can keep";
