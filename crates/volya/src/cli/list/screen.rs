//! `volya list screen`

use std::collections::BTreeMap;
use std::path::PathBuf;

use volya_bureau::Bureau;
use volya_bureau::acts::{self, Asked, MayBeMeant, Screening};

use super::about::About;
use super::ended;
use crate::cli::desk::Desk;
use crate::cli::error::DoorError;
use crate::cli::out::Out;
use crate::cli::print::alike;
use crate::cli::print::screening::{Recorded, Sheet, text};
use crate::cli::{Done, Result, files};
use crate::json::Lines;

#[derive(clap::Args)]
pub(in crate::cli) struct Args {
    /// The list; `-` reads a name a line from standard input
    #[arg(value_name = "FILE")]
    list: PathBuf,
    #[command(flatten)]
    about: About,
    /// Print every finding of every line
    #[arg(long)]
    all: bool,
    /// Print names side by side where a line may mean somebody under another spelling, and why: for who may see names
    #[arg(long)]
    explain: bool,
}

pub(super) fn run(args: &Args, desk: &Desk, out: &mut Out) -> Result<Done> {
    let mut asked = args.about.asked()?;
    let is_input = args.list.as_os_str() == "-";
    let file = if is_input {
        asked.reading.lines = true;
        // The passphrase's prompt reads the terminal, not standard input.
        files::read_standard_input()?
    } else {
        files::read_table(&args.list)?
    };
    if is_input && file.iter().all(u8::is_ascii_whitespace) {
        return Err(DoorError::other("standard input holds no name", "write a name a line"));
    }
    let mut bureau = desk.open()?;
    let screening = acts::screen(&mut bureau, &file, &asked)?;
    let name = args.list.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let words = out.words();
    let title = if is_input { words.say("sheet-input") } else { words.with("sheet-list", &[("name", name.into())]) };
    let possible = if args.explain { Some(acts::possible(&mut bureau, &file, &asked)?) } else { None };
    print(&mut bureau, &screening, &asked, &title, args.all, possible.as_deref(), out)?;
    Ok(ended(screening.verdict.verdict))
}

fn print(
    bureau: &mut Bureau,
    screening: &Screening,
    asked: &Asked,
    title: &str,
    all: bool,
    possible: Option<&[MayBeMeant]>,
    out: &mut Out,
) -> Result<()> {
    if out.json() {
        return out.value(&Lines::screened(bureau, screening, asked, possible));
    }
    let labels: BTreeMap<_, _> =
        screening.lines.iter().flat_map(|l| &l.labels).filter_map(|(id, label)| Some((*id, label.clone()?))).collect();
    let rows: BTreeMap<u32, u32> = screening.lines.iter().map(|l| (l.number, l.file_row)).collect();
    let route = asked.route.as_ref();
    let recorded = match &screening.receipt {
        Some(receipt) => Recorded::Yes(receipt, bureau.letter_of(receipt.device).as_char()),
        None => Recorded::No(screening.not_recorded.as_ref()),
    };
    let sheet = Sheet {
        title,
        route,
        terms: Some(&asked.terms),
        verdict: &screening.verdict,
        labels,
        rows,
        missing: &screening.missing,
        changes: screening.changes.as_ref(),
        read: Some(&screening.read),
        open_reports: screening.open_reports,
        recorded,
    };
    out.text(text(&sheet, all, out.words()))?;
    possible.map_or(Ok(()), |found| out.text(format!("\n{}", alike::meant(found))))
}
