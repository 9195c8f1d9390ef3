//! Lists that somebody sent: held against what each person declared and what is known of his risk, compared with earlier versions, answered.
//!
//! A verdict is an opinion at these heads; it moves nobody. An answer to the counterpart says who goes and nothing else.

mod answer;
mod explain;
pub(super) mod kept;
mod look;
mod matches;
mod possible;
mod read;
mod stop;
mod versions;

pub use answer::{Answer, Remainder, answer};
pub use explain::{Explained, explain};
pub use look::{KeptList, Look, ScreenedList, kept_list, look, screen_and_look, screened_lists};
pub use possible::{MayBeMeant, not_meant, possible};
pub use read::{ReadList, read_list};
pub use stop::{Held, StopPage, stop};
pub use versions::MissingPerson;
pub(super) use versions::is_one_series;

use sha2::{Digest as _, Sha256};
use volya_core::cbor;
use volya_core::event::{Alarm, AlarmCause, Event, Screened};
use volya_core::fold::Office;
use volya_core::gate::beside::Missing;
use volya_core::gate::{self, Line, LineProblem, ListVerdict, Question, Route, Terms};
use volya_core::id::{Digest, Label, PersonId};
use volya_core::roster::Compartment;

use super::watch::{Step, Watch, go_on};
use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;
use crate::table::{
    self, EncodingUse, Format, LeftOut, Limits, ListNotice, ListProblem, Notice, Part, Quoted, Reading, Table,
    columns::EXCHANGE_LIST,
};
use kept::Kept;
use matches::Matches;
use versions::Versions;

/// The answer to a list, with what a person at a desk needs beside it.
#[derive(Debug)]
pub struct Screening {
    /// The gate's answer.
    pub verdict: ListVerdict,
    /// Line by line: the number as the sender wrote it, and the labels of whom it may mean.
    pub lines: Vec<ScreeningLine>,
    /// People whom the list should have named and does not; each cause is an alarm.
    pub missing: Vec<MissingPerson>,
    /// How it differs from its latest earlier version, where it has one.
    pub changes: Option<Changes>,
    /// How the file was read, with every guess.
    pub read: ReadAs,
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
    /// Whom of these it names where a list says who is meant, and not in a remark.
    pub named: Vec<PersonId>,
    /// What it says of who is meant, by column, as the sender wrote it.
    pub who: Vec<(&'static str, Quoted)>,
}

/// How a file was read: what was guessed, left out, and worth a look. For the eyes of whoever holds the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadAs {
    /// What the file was.
    pub format: Format,
    /// How its text was written; `None` for a workbook.
    pub encoding: Option<EncodingUse>,
    /// Each sheet, or the text, with what each of its columns was taken for.
    pub parts: Vec<Part>,
    /// Headers that are not documented and were not used.
    pub unknown_columns: Vec<String>,
    /// Rows that were not taken for persons.
    pub left_out: Vec<LeftOut>,
    /// What does not add up; it holds every line.
    pub problems: Vec<ListProblem>,
    /// What is worth a look.
    pub notices: Vec<ListNotice>,
    /// What is worth a look in single lines, by their numbers.
    pub of_lines: Vec<(u32, Notice)>,
}

impl ReadAs {
    fn of(table: Table) -> Self {
        let of_lines = table.rows.into_iter().flat_map(|row| row.notices.into_iter().map(move |notice| (row.number, notice)));
        Self {
            of_lines: of_lines.collect(),
            format: table.format,
            encoding: table.encoding,
            parts: table.parts,
            unknown_columns: table.unknown,
            left_out: table.left_out,
            problems: table.problems,
            notices: table.notices,
        }
    }
}

impl ReadAs {
    /// Whether a number may mean one line here and another to whoever sent the list.
    #[must_use]
    pub fn is_numbered_otherwise(&self) -> bool {
        self.notices.iter().any(|notice| matches!(notice, ListNotice::NumberedOtherwise(_)))
    }
}

/// How a list differs from its latest earlier version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// How many versions came before.
    pub earlier: usize,
    /// Lines that mean somebody whom the latest earlier version did not name.
    pub added: Vec<u32>,
    /// Lines of people who stood there before with another answer, with that answer.
    pub answered_differently: Vec<(u32, String)>,
    /// How many persons are gone.
    pub dropped: usize,
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
    /// What was set by hand about how the file is read.
    pub reading: Reading,
}

/// Whom an alarm of a list concerns, from what was kept of its screening; nobody where that is not here.
pub(super) fn missing_by(bureau: &Bureau, office: &Office, alarm: &Alarm) -> Result<Vec<PersonId>, BureauError> {
    for screened in of_list(office, alarm.list).rev() {
        if let Some(kept) = Kept::open(bureau, &screened.attachment)? {
            let missing = of_cause(&kept.missing, alarm.cause);
            // The same list screened again at another time may have missed others.
            if missing.len() == alarm.persons as usize {
                return Ok(missing);
            }
        }
    }
    Ok(Vec::new())
}

/// The hash by which a list is known.
#[must_use]
pub fn list_digest(list: &[u8]) -> Digest {
    Digest(Sha256::digest(list).into())
}

/// The hash under which an agreement is kept. It decides nothing (R-STAT-3).
#[must_use]
pub fn agreement_digest(agreement: &[u8]) -> Digest {
    Digest(Sha256::digest(agreement).into())
}

impl Asked {
    /// An outgoing list on this route, of which nothing more is said.
    #[must_use]
    pub fn on(route: Route) -> Self {
        Self { route: Some(route), ..Self::default() }
    }

    /// The same for names, one a line.
    #[must_use]
    pub fn names_on(route: Route) -> Self {
        Self { reading: Reading { lines: true, ..Reading::default() }, ..Self::on(route) }
    }
}

/// Screens a spreadsheet.
///
/// # Errors
/// [`BureauError::Table`] where the file as a whole is no list. Whatever is wrong with one line holds that line.
pub fn screen(bureau: &mut Bureau, file: &[u8], asked: &Asked) -> Result<Screening, BureauError> {
    let judged = judge(bureau, file, asked)?;
    recorded(bureau, judged.screening, file, asked)
}

/// A list with the gate's answer, of which nothing is recorded yet: it clears nobody.
pub(super) struct Judged {
    pub(super) lines: Vec<Line>,
    pub(super) screening: Screening,
}

pub(super) fn judge(bureau: &mut Bureau, file: &[u8], asked: &Asked) -> Result<Judged, BureauError> {
    judge_watched(bureau, file, asked, &mut |_| true)
}

fn judge_watched(bureau: &mut Bureau, file: &[u8], asked: &Asked, watch: Watch<'_>) -> Result<Judged, BureauError> {
    go_on(watch, Step::Reading)?;
    let table = table::read_as(file, &EXCHANGE_LIST, &Limits::default(), &asked.reading)?;
    let office = bureau.office()?;
    go_on(watch, Step::Matching)?;
    let matches = Matches::find(bureau, &office, &table)?;
    go_on(watch, Step::Judging)?;
    let mut lines: Vec<Line> = table.rows.iter().map(|row| matches.line(row)).collect();
    doubt_every_line(&table, &mut lines);
    let list = list_digest(file);
    let versions = Versions::of_series(bureau, &office, asked.series.as_deref(), list)?;
    versions.mark_added(&mut lines);
    let question = Question { route: asked.route.as_ref(), terms: &asked.terms, office: &office, now: bureau.now() };
    let verdict = gate::screen(&lines, &question);
    go_on(watch, Step::Comparing)?;
    let missing = versions.missing(bureau, &office, &lines, &asked.terms)?;
    let screening = Screening {
        lines: table.rows.iter().zip(&lines).map(|(row, line)| matches.beside(row, line)).collect(),
        changes: versions.changes(&lines, &verdict, &missing),
        verdict,
        missing,
        read: ReadAs::of(table),
        open_reports: office.reports_about_unknown.len(),
        policy: policy_digest(&office)?,
        list,
        receipt: None,
        not_recorded: None,
    };
    Ok(Judged { lines, screening })
}

/// What does not add up in the list as a whole is wrong with each of its lines, until somebody has looked.
fn doubt_every_line(table: &Table, lines: &mut [Line]) {
    for problem in &table.problems {
        for line in lines.iter_mut() {
            line.problems.push(LineProblem { column: "list".to_owned(), problem: problem.to_string() });
        }
    }
}

/// What is not in the log cannot be checked by anybody: it clears nobody.
pub(super) fn recorded(
    bureau: &mut Bureau,
    mut screening: Screening,
    file: &[u8],
    asked: &Asked,
) -> Result<Screening, BureauError> {
    match record(bureau, &screening, file, asked) {
        Ok(receipt) => screening.receipt = Some(receipt),
        Err(why) => {
            screening.verdict = screening.verdict.unrecorded();
            screening.not_recorded = Some(why);
        }
    }
    Ok(screening)
}

fn policy_digest(office: &Office) -> Result<Digest, BureauError> {
    Ok(Digest(Sha256::digest(cbor::to_vec(office.policy())?).into()))
}

/// The screenings of one list, in the order of the log.
fn of_list(office: &Office, list: Digest) -> impl DoubleEndedIterator<Item = &Screened> {
    office.screenings.iter().map(|(_, screened)| screened).filter(move |screened| screened.list == list)
}

fn of_cause(missing: &[Missing], cause: AlarmCause) -> Vec<PersonId> {
    missing.iter().filter(|missing| missing.cause == cause).map(|missing| missing.person).collect()
}

/// Whom the earlier screenings of this list missed, each as far as it can be opened here.
fn missed_before(bureau: &Bureau, office: &Office, list: Digest) -> Result<Vec<Vec<Missing>>, BureauError> {
    let kept = of_list(office, list).map(|screened| Kept::open(bureau, &screened.attachment));
    kept.filter_map(Result::transpose).map(|kept| Ok(kept?.missing)).collect()
}

/// The screening and its alarms become durable together, or neither does.
fn record(bureau: &mut Bureau, screening: &Screening, file: &[u8], asked: &Asked) -> Result<Receipt, BureauError> {
    if !bureau.is_writable() {
        return Err(BureauError::Store(volya_store::StoreError::ReadOnly { path: "logs".to_owned() }));
    }
    let plain = Kept::of(screening, file, asked).to_bytes()?;
    let (attachment, payload) = bureau.seal_payload(Compartment::Office, &plain)?;
    let screened = Event::Screened(Screened {
        list: screening.list,
        attachment,
        terms: asked.terms.clone(),
        series: asked.series.clone(),
        policy: screening.policy,
        counts: screening.verdict.counts(),
    });
    let alarms = versions::causes(&screening.missing);
    let alarms = alarms.into_iter().map(|(cause, persons)| Alarm { cause, list: screening.list, persons });
    // One for each cause, list and people concerned: who screens a list again raises nothing anew, unless it misses somebody else.
    let office = bureau.office()?;
    let raised: Vec<&Alarm> = office.alarms.iter().map(|(_, _, alarm)| alarm).filter(|a| a.list == screening.list).collect();
    let before = if raised.is_empty() { Vec::new() } else { missed_before(bureau, &office, screening.list)? };
    let missing: Vec<Missing> = screening.missing.iter().map(|missing| missing.missing).collect();
    let same = |alarm: &Alarm| before.iter().any(|b| of_cause(b, alarm.cause) == of_cause(&missing, alarm.cause));
    let new = alarms.filter(|alarm| !raised.contains(&alarm) || !same(alarm)).map(Event::Alarm);
    let drafts = std::iter::once(screened).chain(new).map(Draft::office).collect();
    bureau.commit_with(drafts, vec![payload])
}
