//! `volya log …`

use std::path::PathBuf;

use clap::Subcommand;
use volya_bureau::acts::{self, Proven};
use volya_bureau::core::id::EntryHash;
use volya_bureau::{VerifyReport, verify_logs};

use super::desk::Desk;
use super::files::{self, NewFile};
use super::member::PAIR;
use super::out::Out;
use super::{Done, Result, words};
use crate::json::archive::{VerifiedShape, by_letter};
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
    if out.json() { out.value(&VerifiedShape::of(&report)) } else { say(&report, out) }
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
