//! `volya archive …`

use std::path::PathBuf;

use clap::Subcommand;
use serde::Serialize;
use volya_bureau::{ArchiveFile, Bureau, BureauError, Merged, acts};

use super::desk::Desk;
use super::error::DoorError;
use super::out::Out;
use super::{Done, Result, words};
use crate::json::archive::ArchiveShape;

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Show what this copy of the archive holds, and who acts here
    Show,
    /// Take in whatever another copy of this archive holds and this one does not
    Merge {
        /// The other copy
        #[arg(value_name = "DIR")]
        other: PathBuf,
    },
    /// Make new keys where a removed device holds those in use, and hand all keys to every device that was not removed
    RenewKeys,
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    match verb {
        Verb::Show => show(&mut desk.open()?, out)?,
        Verb::Merge { other } => {
            let other = Desk::to_read(&other).map_err(|_| no_archive_there())?;
            if matches!(ArchiveFile::read(&other), Err(BureauError::NoArchive)) {
                return Err(no_archive_there());
            }
            let mut bureau = desk.open()?;
            let merged = bureau.merge(&other)?;
            say_merged(&bureau, &merged, out)?;
        }
        Verb::RenewKeys => renew_keys(&mut desk.open()?, out)?,
    }
    Ok(Done::Clear)
}

#[derive(Serialize)]
struct Renewed {
    schema: &'static str,
    renewed: bool,
}

fn renew_keys(bureau: &mut Bureau, out: &mut Out) -> Result<()> {
    let renewed = acts::renew_keys(bureau)?;
    if out.json() {
        return out.value(&Renewed { schema: "volya-renewed-1", renewed });
    }
    out.line(if renewed {
        "new keys are in use, which no removed device holds; every other device gets them with its next merge"
    } else {
        "no removed device holds the keys in use; every other device gets them with its next merge"
    })
}

fn no_archive_there() -> DoorError {
    DoorError::other("the other folder holds no archive", "check its name; it is the folder with `archive.json` in it")
}

/// Shows what this copy holds.
pub(super) fn show(bureau: &mut Bureau, out: &mut Out) -> Result<()> {
    let shown = ArchiveShape::of(bureau);
    if out.json() { out.value(&shown) } else { say(&shown, out) }
}

fn say(shown: &ArchiveShape, out: &mut Out) -> Result<()> {
    out.line(format_args!("archive {}, format {}, coverage {}", shown.archive, shown.format, shown.coverage))?;
    out.line(format_args!("this is device {}, {} (member {})", shown.device, shown.role, shown.member))?;
    for log in &shown.logs {
        let fork = if log.fork { "  a second version: a fork" } else { "" };
        out.line(format_args!("  log {}  {}{fork}", log.letter, words::count(log.entries as usize, "entry", "entries")))?;
    }
    if !shown.recovery {
        out.line("no recovery sheet")?;
    }
    if !shown.writable {
        out.line("the folder is read-only: nothing can be recorded, and so nobody is cleared")?;
    }
    match shown.clock_doubt {
        Some("behind-own-log") => out.line("this device's clock is behind its own log: nobody is cleared until it is right"),
        Some(_) => {
            out.line("other devices' entries lie in this clock's future: nobody is cleared until one of the clocks is right")
        }
        None => Ok(()),
    }
}

#[derive(Serialize)]
struct MergedShape {
    schema: &'static str,
    entries: u64,
    files: u64,
    forks: Vec<char>,
    strangers: u64,
}

fn say_merged(bureau: &Bureau, merged: &Merged, out: &mut Out) -> Result<()> {
    let forks: Vec<char> = merged.forks.iter().map(|d| bureau.letter_of(*d).as_char()).collect();
    if out.json() {
        let Merged { entries, files, strangers, .. } = *merged;
        return out.value(&MergedShape { schema: "volya-merged-1", entries, files, forks, strangers });
    }
    let entries = words::count(merged.entries as usize, "entry", "entries");
    out.line(format_args!("merged: {entries} and {} that were not here", words::count(merged.files as usize, "file", "files")))?;
    for letter in forks {
        out.line(format_args!(
            "the log of device {letter} exists in two versions; both are kept, and everybody is held until two members park it"
        ))?;
    }
    if merged.strangers > 0 {
        let logs = words::count(merged.strangers as usize, "log", "logs");
        out.line(format_args!("{logs} left out: no roster enrols the device"))?;
    }
    Ok(())
}
