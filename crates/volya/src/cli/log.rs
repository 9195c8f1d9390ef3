//! `volya log …`

use std::path::PathBuf;

use clap::Subcommand;
use serde::Serialize;
use volya_bureau::acts::{self, Proven};
use volya_bureau::core::id::{DeviceId, Digest, EntryHash};
use volya_bureau::{LogReport, VerifyReport, verify_logs};

use super::desk::Desk;
use super::files::{self, NewFile};
use super::member::PAIR;
use super::out::Out;
use super::{Done, Result, words};
use crate::json::roster::ProvenShape;

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Verify every log and every file of the archive. Needs no passphrase
    Verify,
    /// Write the proof of one entry, for somebody who has no archive. Not a word of the entry is in it
    Prove {
        /// The entry's hash, 64 digits
        #[arg(value_parser = EntryHash::parse_hex)]
        entry: EntryHash,
        /// A new file for it, best named with `.tlog-proof`
        #[arg(value_name = "FILE")]
        to: PathBuf,
    },
    /// Check the proof of an entry. Needs no archive and no passphrase
    Check {
        /// The proof
        file: PathBuf,
        /// The hash of the entry that it is to prove, 64 digits
        #[arg(long, value_parser = EntryHash::parse_hex)]
        entry: EntryHash,
    },
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    match verb {
        Verb::Verify => verify(desk, out)?,
        Verb::Prove { entry, to } => {
            let mut bureau = desk.open()?;
            let file = NewFile::create(&to, "the proof")?;
            let (proven, text) = acts::prove(&mut bureau, entry)?;
            file.fill(&text)?;
            say_proven(&proven, "the proof is written", out)?;
        }
        Verb::Check { file, entry } => {
            let text = files::read_text(&file, "the proof")?;
            say_proven(&acts::check_proof(text.as_bytes(), entry)?, "the proof holds", out)?;
        }
    }
    Ok(Done::Clear)
}

fn verify(desk: &Desk, out: &mut Out) -> Result<()> {
    let report = verify_logs(&Desk::to_read(desk.archive()?)?)?;
    if out.json() { out.value(&Verified::of(&report)) } else { say(&report, out) }
}

fn say_proven(proven: &Proven, fact: &str, out: &mut Out) -> Result<()> {
    if out.json() {
        return out.value(&ProvenShape::of(proven));
    }
    let Proven { entry, archive, device, sequence, size, root } = *proven;
    out.line(format_args!("{fact}: entry {entry}"))?;
    out.line(format_args!("is number {sequence} of {size} in the log of device {device}"))?;
    out.line(format_args!("of archive {archive}, root {root}"))
}

#[derive(Serialize)]
struct Verified<'a> {
    schema: &'static str,
    archive: Digest,
    members: usize,
    removed: usize,
    unvouched: usize,
    founding_pair: bool,
    files: u64,
    logs: Vec<Log<'a>>,
}

#[derive(Serialize)]
struct Log<'a> {
    device: DeviceId,
    letter: Option<&'a str>,
    size: u64,
    root: Digest,
    fork: bool,
}

impl<'a> Verified<'a> {
    fn of(report: &'a VerifyReport) -> Self {
        let log = |log: &'a LogReport| Log {
            device: log.device,
            letter: log.letter.as_deref(),
            size: log.size,
            root: log.root,
            fork: log.fork,
        };
        let logs = by_letter(report).into_iter().map(log).collect();
        Self {
            schema: "volya-verify-1",
            archive: report.archive,
            members: report.members,
            removed: report.removed,
            unvouched: report.unvouched,
            founding_pair: report.pair,
            files: report.files,
            logs,
        }
    }
}

/// As people read them: by letter, strangers last.
fn by_letter(report: &VerifyReport) -> Vec<&LogReport> {
    let mut logs: Vec<&LogReport> = report.logs.iter().collect();
    logs.sort_by_key(|log| (log.letter.is_none(), &log.letter, log.fork));
    logs
}

fn say(report: &VerifyReport, out: &mut Out) -> Result<()> {
    let files = words::count(report.files as usize, "file", "files");
    out.line(format_args!("archive {}: every log and {files} verified", report.archive))?;
    for log in by_letter(report) {
        let letter = log.letter.as_deref().unwrap_or("-");
        let entries = words::count(log.size as usize, "entry", "entries");
        let remark = match (&log.letter, log.fork) {
            (_, true) => "  a second version: a fork",
            (None, false) => "  not on the roster",
            (Some(_), false) => "",
        };
        out.line(format_args!("  log {letter}  {entries}, root {}{remark}", log.root))?;
    }
    if report.removed > 0 {
        out.line(format_args!("{} removed", words::count(report.removed, "member", "members")))?;
    }
    if report.unvouched > 0 {
        out.line(format_args!(
            "{}: nobody vouches but who enrolled",
            words::count(report.unvouched, "device can hold and opens nothing", "devices can hold and open nothing")
        ))?;
    }
    if report.pair {
        out.line(PAIR)?;
    }
    Ok(())
}
