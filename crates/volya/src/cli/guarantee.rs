//! `volya guarantee …`

use std::path::PathBuf;

use clap::{ArgAction, Subcommand};
use volya_bureau::Bureau;
use volya_bureau::acts::{self, Breach, Broken, GuaranteeReport, agreement_digest};
use volya_bureau::core::event::Guarantee;
use volya_bureau::core::id::{EntryHash, Label};
use volya_bureau::core::place::State;
use volya_bureau::table::parse_date;

use super::desk::Desk;
use super::entry::matching;
use super::error::DoorError;
use super::out::{Out, remark};
use super::receipt::done;
use super::{Done, Result, escape, files, words};

/// Larger than any document that is read to be hashed.
const DOCUMENT_BYTES: u64 = 64 << 20;

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Record a public guarantee. It can only tighten: who is in its scope goes nowhere that it excludes
    Record(Record),
    /// Hold it against what became of everybody in its scope: kept, or broken by which entry
    Report {
        /// Its entry: the hash, or at least the first 8 digits. Every guarantee where it is left out
        entry: Option<String>,
    },
}

#[derive(clap::Args)]
pub(super) struct Record {
    /// Whose, by function
    #[arg(long, value_name = "WHO")]
    authority: String,
    /// Its words, as they were said or written
    #[arg(long)]
    text: String,
    /// The day on which it was given, as 2026-03-01
    #[arg(long, value_name = "DAY")]
    on: String,
    /// The document; its hash is kept
    #[arg(long, value_name = "FILE")]
    document: Option<PathBuf>,
    /// For people of this origin; for everybody where none is named
    #[arg(long, value_name = "STATE", action = ArgAction::Append, value_parser = State::parse)]
    origin: Vec<State>,
    /// Nobody in its scope is sent to this State; to none against his will where none is named
    #[arg(long, value_name = "STATE", action = ArgAction::Append, value_parser = State::parse)]
    not_to: Vec<State>,
    /// It yields to his own valid wish to go there
    #[arg(long)]
    unless_he_wishes: bool,
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    match verb {
        Verb::Record(args) => {
            let guarantee = args.guarantee()?;
            let mut bureau = desk.open()?;
            let receipt = acts::record_guarantee(&mut bureau, guarantee)?;
            let says = "the guarantee stands and tightens the gate from now on. It clears nobody.";
            done(&bureau, "guarantee-recorded", None, &receipt, says, out)?;
            Ok(Done::Clear)
        }
        Verb::Report { entry } => report(entry.as_deref(), desk, out),
    }
}

impl Record {
    fn guarantee(self) -> Result<Guarantee> {
        let on = parse_date(&self.on).map_err(|_| DoorError::usage("--on is no date", "write it as 2026-03-01"))?;
        let document = self.document.as_deref().map(|path| files::read(path, "the document", DOCUMENT_BYTES)).transpose()?;
        if document.as_ref().is_some_and(|bytes| bytes.len() as u64 > DOCUMENT_BYTES) {
            return Err(DoorError::other("the document is larger than 64 MiB", "hash a smaller copy of it"));
        }
        Ok(Guarantee {
            authority: self.authority,
            text: self.text,
            on,
            document: document.as_deref().map(agreement_digest),
            origins: self.origin,
            not_to: self.not_to,
            unless_he_wishes: self.unless_he_wishes,
        })
    }
}

fn report(entry: Option<&str>, desk: &Desk, out: &mut Out) -> Result<Done> {
    let mut bureau = desk.open()?;
    let only = entry.map(|text| named(&mut bureau, text)).transpose()?;
    let reports = acts::report_guarantees(&mut bureau, only)?;
    if out.json() {
        out.value(&crate::json::guarantees::GuaranteesShape::of(&reports))?;
    } else {
        reports.iter().try_for_each(|report| out.text(text(report)))?;
        if reports.is_empty() {
            out.line("no guarantee is recorded; volya guarantee record")?;
        }
        remark("Kept means that nothing is recorded that breaks it. It clears nobody.");
    }
    Ok(if reports.iter().all(GuaranteeReport::is_kept) { Done::Clear } else { Done::Held })
}

fn named(bureau: &mut Bureau, text: &str) -> Result<EntryHash> {
    let known: Vec<EntryHash> = bureau.office()?.guarantees.entries().collect();
    matching(text, &known)
}

fn text(report: &GuaranteeReport) -> String {
    let said = &report.guarantee;
    let kept = if report.is_kept() { "kept" } else { "BROKEN" };
    let authority = escape::line(&said.authority);
    let mut text = format!("{}  {authority}, {}: {kept}\n", words::short(&report.entry), said.on);
    text.push_str(&format!("  \"{}\"\n", escape::line(&said.text)));
    let codes = |states: &[State]| states.iter().map(|state| state.code()).collect::<Vec<_>>().join(", ");
    let of = if said.origins.is_empty() { "everybody".to_owned() } else { format!("people of {}", codes(&said.origins)) };
    let to =
        if said.not_to.is_empty() { "nowhere against his will".to_owned() } else { format!("not to {}", codes(&said.not_to)) };
    let yields = if said.unless_he_wishes { ", unless he validly wishes it" } else { "" };
    let count = words::count(report.in_scope.len(), "person", "persons");
    text.push_str(&format!("  for {of}: {to}{yields}; {count} in scope\n"));
    for breach in &report.breaches {
        let name = breach.label.as_ref().map_or_else(|| breach.person.to_string(), Label::spoken);
        let day = breach.at.strftime("%Y-%m-%d");
        text.push_str(&format!("  broken: {name} {}, {day}  ({})\n", says(breach), words::short(&breach.entry)));
    }
    text
}

fn says(breach: &Breach) -> String {
    match breach.how {
        Broken::Excluded(to) => format!("came to {to}, which it excludes"),
        Broken::AgainstHisWill(to) => format!("came to {to} against what stands recorded of his will"),
        Broken::Uncleared => "was moved without a clearance".to_owned(),
    }
}
