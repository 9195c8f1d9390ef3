//! `volya case moved`

use std::path::PathBuf;

use serde::Serialize;
use volya_bureau::acts::{self, MoveReport};
use volya_bureau::core::place::State;
use volya_bureau::fields;

use crate::cli::desk::Desk;
use crate::cli::entry::of_his;
use crate::cli::error::DoorError;
use crate::cli::files::NewFile;
use crate::cli::out::Out;
use crate::cli::receipt::done_about;
use crate::cli::{Done, Result};
use crate::json::ReceiptShape;

#[derive(clap::Args)]
pub(in crate::cli) struct Args {
    /// His label, with or without its check digit
    person: String,
    /// When, as far as known
    #[arg(long, value_name = "TIME")]
    at: String,
    /// To which State, where that is known
    #[arg(long, value_name = "STATE", value_parser = State::parse)]
    to: Option<State>,
    /// The clearance with which he was moved: its entry
    #[arg(long, value_name = "ENTRY")]
    clearance: Option<String>,
    /// From whom it is known, by function
    #[arg(long, value_name = "WHO")]
    source: String,
    /// Write the drafts of the recall and of the notice there; a file that does not exist yet
    #[arg(long, value_name = "FILE")]
    drafts: Option<PathBuf>,
}

#[derive(Serialize)]
struct Shape<'a> {
    schema: &'static str,
    cleared: bool,
    drafts: Vec<Draft<'a>>,
    receipt: ReceiptShape,
}

#[derive(Serialize)]
struct Draft<'a> {
    kind: &'static str,
    text: &'a str,
}

pub(super) fn run(args: &Args, desk: &Desk, out: &mut Out) -> Result<Done> {
    let at = fields::beginning(&args.at)
        .ok_or_else(|| DoorError::usage("--at is no time", "write it as 2026-03-01T10:00:00Z, or a day"))?;
    let mut bureau = desk.open()?;
    let person = bureau.person_named(&args.person)?;
    let clearance = args.clearance.as_deref().map(|text| of_his(&mut bureau, person, text)).transpose()?;
    let target = args.drafts.as_deref().map(|path| NewFile::create(path, "the drafts")).transpose()?;
    let report = acts::record_move(&mut bureau, person, at, args.to, clearance, &args.source)?;
    if let Some(target) = target {
        target.fill(texts(&report).as_bytes())?;
    }
    let label = bureau.label(person)?;
    if out.json() {
        let drafts = report.drafts.iter().map(|draft| Draft { kind: draft.kind, text: &draft.text }).collect();
        let receipt = ReceiptShape::of(&bureau, "moved", label.as_ref(), &report.receipt);
        out.value(&Shape { schema: "volya-move-1", cleared: report.cleared, drafts, receipt })?;
    } else if report.cleared {
        done_about(
            &bureau,
            "moved",
            person,
            &report.receipt,
            "the move is recorded, with the clearance that was used for it",
            out,
        )?;
    } else {
        let says = "MOVED WITHOUT A CLEARANCE. The alarm stands until somebody answers, and stays on record; ask him back, and tell the protecting body";
        done_about(&bureau, "moved", person, &report.receipt, says, out)?;
        if args.drafts.is_none() {
            out.text(format!("\n{}", texts(&report)))?;
        }
    }
    Ok(if report.cleared { Done::Clear } else { Done::Held })
}

fn texts(report: &MoveReport) -> String {
    report.drafts.iter().map(|draft| draft.text.as_str()).collect::<Vec<_>>().join("\n")
}
