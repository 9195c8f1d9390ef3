//! `volya clearance …`

use std::path::{Path, PathBuf};

use clap::Subcommand;
use volya_bureau::Bureau;
use volya_bureau::acts::{self, ClearancePage, Crossing, Wish};
use volya_bureau::core::case::Body;
use volya_bureau::core::gate::Fault;
use volya_bureau::core::id::{EntryHash, Label, Letter};

use super::args::one_of;
use super::desk::Desk;
use super::entry::of_his;
use super::error::DoorError;
use super::files::{self, NewFile};
use super::list::about::About;
use super::out::{Out, remark};
use super::receipt::{done, done_about};
use super::{Done, Result, escape, words};
use crate::json::clearance::ClearanceShape;

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Screen a list and issue a clearance for one of its lines; it counts once a member of another role has countersigned it
    Issue(Issue),
    /// Sign a clearance as the second member; the gate is asked again at this desk
    Countersign(Which),
    /// Hold a clearance, or the file of one that somebody carries, against everything known here
    Check {
        /// The file that is carried
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Show a clearance as it stands now; with --write also the file to carry
    Show {
        #[command(flatten)]
        which: Which,
        /// Where the file to carry is written; a file that does not exist yet
        #[arg(long, value_name = "FILE")]
        write: Option<PathBuf>,
    },
    /// Use a clearance at the crossing, once, on the device that it names
    Use {
        #[command(flatten)]
        which: Which,
        /// Where he crosses, as the clearance says it
        #[arg(long, value_name = "PLACE")]
        crossing: String,
        /// When a neutral body asked him for the last time, there
        #[arg(long, value_name = "TIME")]
        confirmed_at: String,
        /// Which body asked him
        #[arg(long, value_name = "BODY", value_parser = one_of!(Body))]
        confirmed_by: Body,
    },
    /// Take a clearance back; it counts at once, from anybody
    Void {
        #[command(flatten)]
        which: Which,
        /// Why
        #[arg(long)]
        reason: String,
    },
}

#[derive(clap::Args)]
pub(super) struct Issue {
    /// The list
    #[arg(value_name = "FILE")]
    list: PathBuf,
    /// The line
    #[arg(long, value_name = "LINE")]
    line: u32,
    /// Where he crosses
    #[arg(long, value_name = "PLACE")]
    crossing: String,
    /// The letter of the one device that may use it
    #[arg(long, value_name = "LETTER", value_parser = letter)]
    device: Letter,
    /// For how many hours from now; the policy sets the most
    #[arg(long, value_name = "HOURS", default_value_t = 24)]
    hours: u32,
    #[command(flatten)]
    about: About,
}

#[derive(clap::Args)]
pub(super) struct Which {
    /// His label, with or without its check digit
    person: String,
    /// The clearance: its entry, the whole hash or at least its first 8 digits
    #[arg(value_name = "ENTRY")]
    entry: String,
}

fn letter(text: &str) -> std::result::Result<Letter, &'static str> {
    Letter::parse(text).ok_or("a device's letter, such as B")
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    match verb {
        Verb::Issue(args) => issue(&args, desk, out),
        Verb::Countersign(which) => {
            let mut bureau = desk.open()?;
            let entry = named(&mut bureau, &which)?;
            let page = acts::show_clearance(&mut bureau, entry)?;
            say_by_hand(&page, out)?;
            match acts::countersign_clearance(&mut bureau, entry)? {
                Ok(receipt) => {
                    let says =
                        "countersigned. It may be used by its device, at its crossing, in its window, as long as nothing changes";
                    done(&bureau, "clearance-countersigned", None, &receipt, says, out)?;
                    Ok(Done::Clear)
                }
                Err(faults) => refused("not-countersigned", Some(entry), &faults, out),
            }
        }
        Verb::Check { file } => check(&file, desk, out),
        Verb::Show { which, write } => {
            let mut bureau = desk.open()?;
            let entry = named(&mut bureau, &which)?;
            let page = acts::show_clearance(&mut bureau, entry)?;
            if let Some(path) = &write {
                let target = NewFile::create(path, "the clearance")?;
                target.fill(&acts::paper(&bureau, &page)?)?;
            }
            shown(&bureau, &page, &page.faults, out)
        }
        Verb::Use { which, crossing, confirmed_at, confirmed_by } => {
            let confirmed_at = volya_bureau::fields::beginning(&confirmed_at)
                .ok_or_else(|| DoorError::usage("--confirmed-at is no time", "write it as 2026-03-01T10:00:00Z"))?;
            let mut bureau = desk.open()?;
            let entry = named(&mut bureau, &which)?;
            let at = Crossing { at: crossing, confirmed_at, confirmed_by };
            match acts::use_clearance(&mut bureau, entry, &at)? {
                Ok(receipt) => {
                    let says = "used. He has crossed; the case stays open until the receiver acknowledges him";
                    done(&bureau, "clearance-used", None, &receipt, says, out)?;
                    Ok(Done::Clear)
                }
                Err((faults, _)) => refused("not-used", Some(entry), &faults, out),
            }
        }
        Verb::Void { which, reason } => {
            let mut bureau = desk.open()?;
            let entry = named(&mut bureau, &which)?;
            let receipt = acts::void_clearance(&mut bureau, entry, &reason)?;
            done(&bureau, "clearance-voided", None, &receipt, "taken back; nobody moves him on it", out)?;
            Ok(Done::Clear)
        }
    }
}

fn named(bureau: &mut Bureau, which: &Which) -> Result<EntryHash> {
    let person = bureau.person_named(&which.person)?;
    of_his(bureau, person, &which.entry)
}

fn issue(args: &Issue, desk: &Desk, out: &mut Out) -> Result<Done> {
    let asked = args.about.asked()?;
    let file = files::read_table(&args.list)?;
    let mut bureau = desk.open()?;
    let wish = Wish { line: args.line, person: None, crossing: args.crossing.clone(), device: args.device, hours: args.hours };
    match acts::issue(&mut bureau, &file, &asked, &wish)? {
        Ok((person, receipt)) => {
            let entry = receipt.entries.first().map(words::short).unwrap_or_default();
            let says = format!(
                "clearance {entry} issued for line {}. It moves nobody before a member of another role has countersigned it: volya clearance countersign",
                args.line
            );
            done_about(&bureau, "clearance-issued", person, &receipt, &says, out)?;
            Ok(Done::Clear)
        }
        Err(faults) => refused("not-issued", None, &faults, out),
    }
}

fn check(file: &Path, desk: &Desk, out: &mut Out) -> Result<Done> {
    const LIMIT: u64 = 64 * 1024;
    let bytes = files::read(file, "the clearance", LIMIT)?;
    let mut bureau = desk.open()?;
    match acts::check_paper(&mut bureau, &bytes)? {
        (Some(page), faults) => shown(&bureau, &page, &faults, out),
        (None, faults) => refused("not-usable", None, &faults, out),
    }
}

fn shown(bureau: &Bureau, page: &ClearancePage, faults: &[Fault], out: &mut Out) -> Result<Done> {
    let named = &page.issued.clearance;
    let device = bureau.letter_of(named.device).as_char();
    if out.json() {
        out.value(&ClearanceShape::shown(bureau, page, faults))?;
    } else {
        let who = page.label.as_ref().map_or_else(|| page.person.to_string(), Label::spoken);
        out.line(format_args!("Clearance {} for {who}", words::short(&page.issued.entry)))?;
        out.line(format_args!("  line {} of list {}", named.line, &named.list.to_string()[..16]))?;
        out.line(format_args!("  {}, crossing {}", words::route(&named.route), escape::line(&named.crossing)))?;
        out.line(format_args!("  on device {device}, {} to {}", named.from, named.until))?;
        say_by_hand(page, out)?;
        print_faults(faults, "It could be used now, by its device, at its crossing.", out)?;
    }
    Ok(if faults.is_empty() { Done::Clear } else { Done::Held })
}

/// Says what somebody set by hand about how the list is read; JSON has it in a member of its own.
fn say_by_hand(page: &ClearancePage, out: &mut Out) -> Result<()> {
    match out.words().by_hand(&page.by_hand).filter(|_| !out.json()) {
        Some(says) => out.line(says),
        None => Ok(()),
    }
}

fn print_faults(faults: &[Fault], none: &str, out: &mut Out) -> Result<()> {
    if faults.is_empty() {
        return out.line(none);
    }
    for fault in faults {
        out.line(format_args!("  {}; {}", out.words().fault(*fault), out.words().fault_remedy(*fault)))?;
    }
    Ok(())
}

fn refused(outcome: &'static str, clearance: Option<EntryHash>, faults: &[Fault], out: &mut Out) -> Result<Done> {
    if out.json() {
        out.value(&ClearanceShape::refused(outcome, clearance, faults))?;
    } else {
        out.line("Refused:")?;
        print_faults(faults, "", out)?;
        remark("Nobody is moved on it.");
    }
    Ok(Done::Held)
}
