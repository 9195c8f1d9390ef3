//! `volya scenario`

use std::path::PathBuf;
use std::time::Duration;

use serde::Serialize;
use volya_bureau::PASSPHRASE_LOG_N;
use volya_bureau::scenario::{self, ASSUMPTIONS, Answer, Assumption, Day, Invariant, PROFILE, Report, Row, Took};

use super::error::DoorError;
use super::files::{fresh_folder, program, shown};
use super::out::Out;
use super::print::scenario as text;
use super::{Done, Result};

#[derive(clap::Subcommand)]
pub(super) enum Verb {
    /// The Neutral Nations Repatriation Commission, 1953 to 1954: 22,963 invented people, history's figures, today's gate
    #[command(name = "nnrc-1953")]
    Nnrc1953(Args),
}

#[derive(clap::Args)]
pub(super) struct Args {
    /// A new folder in which the archive is kept; without it the archive is removed when the play is over
    #[arg(long, value_name = "DIR")]
    keep: Option<PathBuf>,
    /// Play one person of so many, for a quick look
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=500))]
    every: u32,
}

pub(super) fn run(verb: &Verb, out: &mut Out) -> Result<Done> {
    let Verb::Nnrc1953(args) = verb;
    let folder = match &args.keep {
        Some(folder) => folder.clone(),
        None => fresh_folder("scenario")?,
    };
    let played = play(args, &folder, out);
    if args.keep.is_none() {
        // What cannot be removed lies among the temporary files, which the system clears away.
        let _ = std::fs::remove_dir_all(&folder);
    }
    if played?.holds() {
        Ok(Done::Clear)
    } else {
        Err(DoorError::other(
            "something that must hold in the scenario did not",
            "look at the lines marked FAILED, and report them",
        ))
    }
}

fn play(args: &Args, folder: &std::path::Path, out: &mut Out) -> Result<Report> {
    let json = out.json();
    if !json {
        out.line(text::opening(args.every))?;
        out.flush()?;
    }
    let mut told = Ok(());
    let report = scenario::run(folder, args.every, PASSPHRASE_LOG_N, &mut |step| {
        if told.is_ok() && !json {
            told = out.line(text::step(&step)).and_then(|()| out.flush());
        }
    })?;
    told?;
    if json {
        out.value(&Shape::of(&report))?;
        return Ok(report);
    }
    out.text(text::report(&report))?;
    if args.keep.is_some() {
        out.line("\nThe archive is kept. To look into it:")?;
        out.line(format_args!("  export VOLYA_PASSPHRASE_FILE={}", shown(&report.passphrase_file)))?;
        let (archive, data) = (shown(&report.office.archive), shown(&report.office.data));
        out.line(format_args!("  {} person show P-0001 --archive {archive} --data {data}", program()))?;
    }
    Ok(report)
}

/// `volya-scenario-1`
#[derive(Serialize)]
struct Shape<'a> {
    schema: &'static str,
    scenario: &'static str,
    every: u32,
    holds: bool,
    assumptions: &'static [Assumption],
    groups: &'a [Row],
    days: &'a [Day],
    answers: &'a [Answer; 3],
    day_120: &'static str,
    invariants: &'a [Invariant],
    entries: u64,
    seconds: Seconds,
}

#[derive(Serialize)]
struct Seconds {
    found: f64,
    register: f64,
    declare: f64,
    record: f64,
    sign: f64,
    screen: f64,
    check: f64,
    total: f64,
}

impl<'a> Shape<'a> {
    fn of(report: &'a Report) -> Self {
        Self {
            schema: "volya-scenario-1",
            scenario: PROFILE,
            every: report.every,
            holds: report.holds(),
            assumptions: ASSUMPTIONS,
            groups: &report.rows,
            days: &report.days,
            answers: &report.answers,
            day_120: report.day_120,
            invariants: &report.invariants,
            entries: report.entries,
            seconds: Seconds::of(&report.took),
        }
    }
}

impl Seconds {
    fn of(took: &Took) -> Self {
        let seconds = |took: Duration| (took.as_secs_f64() * 100.0).round() / 100.0;
        Self {
            found: seconds(took.found),
            register: seconds(took.register),
            declare: seconds(took.declare),
            record: seconds(took.record),
            sign: seconds(took.sign),
            screen: seconds(took.screen),
            check: seconds(took.check),
            total: seconds(took.total),
        }
    }
}
