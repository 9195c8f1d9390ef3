//! Imports: of persons, declarations, facts and assessments, each under its noun.

use std::path::PathBuf;

use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;
use volya_bureau::acts::{self, Amendment, ImportKind, ImportReport, Reached, RejectedRow, RowAbout};
use volya_bureau::core::id::{BulkId, Digest, Label};
use volya_bureau::{Bureau, BureauError};

use super::desk::Desk;
use super::error::DoorError;
use super::out::Out;
use super::{Result, escape, files, words};
use crate::json::ReceiptShape;

#[derive(clap::Args)]
pub(super) struct Args {
    /// The file, as CSV or XLSX; it is taken whole or not at all
    file: PathBuf,
    /// Also write the rows that amend what is recorded, which are shown and not written otherwise
    #[arg(long)]
    amend: bool,
}

/// Imports a file and says row by row what was wrong with it, or what it changes.
pub(super) fn run(kind: ImportKind, args: &Args, desk: &Desk, out: &mut Out) -> Result<()> {
    let file = files::read_table(&args.file)?;
    let mut bureau = desk.open()?;
    let bar = Bar::new();
    let imported = acts::import(&mut bureau, kind, &file, args.amend, &mut |reached| bar.show(reached));
    bar.clear();
    match imported {
        Ok(report) => {
            say(&bureau, &report, out)?;
            waits(&report)
        }
        Err(BureauError::ImportRejected { rows }) => {
            let plan = acts::import::plan(&mut bureau, kind, &file, &mut |_| true)?;
            say(&bureau, &ImportReport { plan, bulk: None, receipt: None, entries: 0, labels: None }, out)?;
            out.flush()?;
            Err(DoorError::Bureau(BureauError::ImportRejected { rows }))
        }
        Err(error) => Err(error.into()),
    }
}

/// Rows that amend are written only when that is wanted.
fn waits(report: &ImportReport) -> Result<()> {
    if report.bulk.is_some() || report.plan.amended.is_empty() {
        return Ok(());
    }
    let rows = words::count(report.plan.amended.len(), "row amends", "rows amend");
    Err(DoorError::other(
        format!("{rows} what is recorded, so nothing of the file is imported"),
        "look at the rows, then run the same command with --amend",
    ))
}

/// The progress of a long import, on a terminal only.
struct Bar(ProgressBar);

impl Bar {
    fn new() -> Self {
        let bar = ProgressBar::new(0);
        if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos} of {len} rows") {
            bar.set_style(style);
        }
        Self(bar)
    }

    /// Nothing gives it up but the end of the program, which leaves no more behind than giving up does.
    fn show(&self, reached: Reached) -> bool {
        if let Some((rows, of)) = reached.rows {
            self.0.set_length(of as u64);
            self.0.set_position(rows as u64);
        }
        true
    }

    fn clear(&self) {
        self.0.finish_and_clear();
    }
}

#[derive(Serialize)]
struct Imported<'a> {
    schema: &'static str,
    kind: ImportKind,
    file: Digest,
    rows: usize,
    new: usize,
    unchanged: usize,
    concerned: Vec<ConcernedRow<'a>>,
    amended: Vec<AmendedRow<'a>>,
    rejected: Vec<Rejected<'a>>,
    already_imported: bool,
    earlier: Option<BulkId>,
    unknown_columns: &'a [String],
    written: bool,
    bulk: Option<BulkId>,
    entries: u64,
    first: Option<&'a Label>,
    last: Option<&'a Label>,
    receipt: Option<ReceiptShape>,
}

#[derive(Serialize)]
struct ConcernedRow<'a> {
    row: u32,
    id: Option<&'a Label>,
}

#[derive(Serialize)]
struct AmendedRow<'a> {
    row: u32,
    id: Option<&'a Label>,
    columns: &'a [&'static str],
}

#[derive(Serialize)]
struct Rejected<'a> {
    row: u32,
    file_row: u32,
    column: &'a str,
    reason: &'a str,
}

fn shape<'a>(bureau: &Bureau, report: &'a ImportReport) -> Imported<'a> {
    let plan = &report.plan;
    let amended = |a: &'a Amendment| AmendedRow { row: a.row, id: a.label.as_ref(), columns: &a.columns };
    let rejected = |r: &'a RejectedRow| Rejected { row: r.row, file_row: r.file_row, column: &r.column, reason: &r.reason };
    Imported {
        schema: "volya-import-1",
        kind: plan.kind,
        file: plan.file,
        rows: plan.rows,
        new: plan.new,
        unchanged: plan.unchanged,
        concerned: plan.concerned.iter().map(|c| ConcernedRow { row: c.row, id: c.label.as_ref() }).collect(),
        amended: plan.amended.iter().map(amended).collect(),
        rejected: plan.rejected.iter().map(rejected).collect(),
        already_imported: plan.already_imported,
        earlier: plan.earlier,
        unknown_columns: &plan.unknown_columns,
        written: report.bulk.is_some(),
        bulk: report.bulk,
        entries: report.entries,
        first: report.labels.as_ref().map(|(first, _)| first),
        last: report.labels.as_ref().map(|(_, last)| last),
        receipt: report.receipt.as_ref().map(|r| ReceiptShape::of(bureau, "imported", None, r)),
    }
}

fn say(bureau: &Bureau, report: &ImportReport, out: &mut Out) -> Result<()> {
    if out.json() {
        return out.value(&shape(bureau, report));
    }
    out.text(text(report))?;
    if let (Some(bulk), Some(receipt)) = (report.bulk, &report.receipt) {
        out.line(format_args!("imported with file {bulk}: {}", words::count(report.entries as usize, "entry", "entries")))?;
        out.line(words::receipt(receipt, bureau.letter_of(receipt.device).as_char()))?;
        if report.plan.kind != ImportKind::Persons {
            out.line(format_args!(
                "What opens in it counts once a member of another role runs `volya countersign --bulk {bulk}`."
            ))?;
        }
    }
    Ok(())
}

/// Rows that are shown one by one.
const SHOWN: usize = 40;

/// Of whom the new rows say something: a number on a row may be another man's by now.
fn concerned(rows: &[RowAbout]) -> String {
    let line = |row: &RowAbout| format!("  row {}  {}  new\n", row.row, spoken(row.label.as_ref()));
    let mut text: String = rows.iter().take(SHOWN).map(line).collect();
    if rows.len() > SHOWN {
        text.push_str(&format!("  and {} more; --json has them\n", rows.len() - SHOWN));
    }
    text
}

fn spoken(label: Option<&Label>) -> String {
    label.map_or_else(|| "-".to_owned(), Label::spoken)
}

/// What the file holds, what it would change, and what is wrong with it.
fn text(report: &ImportReport) -> String {
    let plan = &report.plan;
    let rows = words::count(plan.rows, "row", "rows");
    let mut text = format!("{}: {rows}, {} new, {} unchanged", plan.kind, plan.new, plan.unchanged);
    text.push_str(&format!(", {} amended, {} rejected\n", plan.amended.len(), plan.rejected_rows()));
    if let Some(earlier) = plan.earlier {
        text.push_str(&format!("this very file was imported before, as {earlier}; there is nothing left to do\n"));
    }
    if let Some((first, last)) = &report.labels {
        let to = if first == last { String::new() } else { format!(" to {}", last.spoken()) };
        text.push_str(&format!("registered {}{to}\n", first.spoken()));
    }
    text.push_str(&concerned(&plan.concerned));
    for amendment in &plan.amended {
        let label = spoken(amendment.label.as_ref());
        text.push_str(&format!("  row {}  {label}  amends {}\n", amendment.row, amendment.columns.join(", ")));
    }
    for problem in &plan.rejected {
        let column = escape::line(&problem.column);
        let place = if column == "row" { "the row".to_owned() } else { format!("column `{column}`") };
        let reason = escape::line(&problem.reason);
        text.push_str(&format!("  row {} (line {} of the file): {place} {reason}\n", problem.row, problem.file_row));
    }
    if !plan.unknown_columns.is_empty() {
        let columns: Vec<String> = plan.unknown_columns.iter().map(|c| format!("`{}`", escape::line(c))).collect();
        text.push_str(&format!("Columns that are not documented and were not used: {}\n", columns.join(", ")));
    }
    text
}
