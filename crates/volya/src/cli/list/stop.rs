//! `volya list stop`

use std::path::PathBuf;

use serde::Serialize;
use volya_bureau::acts::{self, StopPage};
use volya_bureau::core::event::Duty;
use volya_bureau::core::gate::Verdict;
use volya_bureau::core::id::Label;
use volya_bureau::core::law::Rule;

use super::about::About;
use crate::cli::desk::Desk;
use crate::cli::out::Out;
use crate::cli::print::stop::text;
use crate::cli::{Done, Result, files};

#[derive(clap::Args)]
pub(in crate::cli) struct Args {
    /// The lists; several on one page
    #[arg(value_name = "FILE", required = true)]
    lists: Vec<PathBuf>,
    #[command(flatten)]
    about: About,
}

#[derive(Serialize)]
struct Page<'a> {
    schema: &'static str,
    clears: bool,
    lines: usize,
    no_record: usize,
    nothing_against: usize,
    may_not_move: Vec<Row<'a>>,
    everybody: Vec<Reason>,
    on_call: Vec<Call<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    file: &'a str,
    line: u32,
    row: u32,
    labels: Vec<String>,
    verdict: Verdict,
    word: &'static str,
    rule: Rule,
    reason: String,
    remedy: &'static str,
    call: Duty,
}

#[derive(Serialize)]
struct Reason {
    rule: Rule,
    reason: String,
    remedy: &'static str,
}

#[derive(Serialize)]
struct Call<'a> {
    duty: Duty,
    call: &'a str,
}

pub(super) fn run(args: &Args, desk: &Desk, out: &mut Out) -> Result<Done> {
    let asked = args.about.asked()?;
    let read = args.lists.iter().map(|path| files::read_table(path)).collect::<Result<Vec<_>>>()?;
    let name = |path: &PathBuf| path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let names: Vec<String> = args.lists.iter().map(name).collect();
    let mut bureau = desk.open()?;
    let page = acts::stop(&mut bureau, &read.into_iter().map(|file| (file, asked.clone())).collect::<Vec<_>>())?;
    if out.json() {
        out.value(&shape(&page, &names))?;
    } else {
        out.text(text(&page, &names, asked.route.as_ref(), out.words()))?;
    }
    Ok(if page.held.is_empty() && page.everybody.is_empty() { Done::Clear } else { Done::Held })
}

fn shape<'a>(page: &'a StopPage, names: &'a [String]) -> Page<'a> {
    let row = |held: &'a acts::Held| Row {
        file: names.get(held.file).map_or("", String::as_str),
        line: held.number,
        row: held.file_row,
        labels: held.labels.iter().map(Label::spoken).collect(),
        verdict: held.verdict,
        word: held.finding.row.word(),
        rule: held.finding.rule,
        reason: held.finding.reason.to_string(),
        remedy: held.finding.reason.remedy(),
        call: held.duty(),
    };
    let reason = |found: &volya_bureau::core::gate::Finding| Reason {
        rule: found.rule,
        reason: found.reason.to_string(),
        remedy: found.reason.remedy(),
    };
    Page {
        schema: "volya-stop-1",
        clears: false,
        lines: page.lines,
        no_record: page.no_record,
        nothing_against: page.nothing_against,
        may_not_move: page.held.iter().map(row).collect(),
        everybody: page.everybody.iter().map(reason).collect(),
        on_call: page.on_call.iter().map(|(duty, call)| Call { duty: *duty, call }).collect(),
    }
}
