//! `volya countersign`

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use clap::ArgAction;
use volya_bureau::Bureau;
use volya_bureau::acts::{self, Signable};
use volya_bureau::core::event::Event;
use volya_bureau::core::id::{BulkId, EntryHash, Label, PersonId};

use super::desk::Desk;
use super::entry::{matching, of_his};
use super::error::DoorError;
use super::out::Out;
use super::receipt::done;
use super::{Done, Result, escape, files, words};
use crate::json::SignableShape;

#[derive(clap::Args)]
pub(super) struct Args {
    /// Whose entries; without a person those about the office: policy, States, devices
    #[arg(value_name = "PERSON")]
    persons: Vec<String>,
    /// Sign everything shown that you may sign
    #[arg(long)]
    all: bool,
    /// Sign these of the entries shown: the hash, or at least its first 8 digits
    #[arg(long, value_name = "ENTRY", action = ArgAction::Append, num_args = 1.., conflicts_with = "all")]
    entry: Vec<String>,
    /// Sign whole imported files
    #[arg(long, value_name = "ID", action = ArgAction::Append, num_args = 1.., value_parser = bulk)]
    bulk: Vec<BulkId>,
    /// Sign a declaration that stood on paper: the file in which you have keyed in the same paper, then the entry: its whole hash, or his label and at least its first 8 digits
    #[arg(long, value_name = "FILE", conflicts_with_all = ["all", "bulk", "entry"])]
    keyed: Option<PathBuf>,
    /// With --keyed, show what differs, on a terminal only; nothing is signed
    #[arg(long, requires = "keyed")]
    values: bool,
}

fn bulk(text: &str) -> std::result::Result<BulkId, String> {
    BulkId::parse_hex(text).map_err(|e| e.to_string())
}

pub(super) fn run(args: &Args, desk: &Desk, out: &mut Out) -> Result<Done> {
    if let Some(file) = &args.keyed {
        return keyed(file, args, desk, out);
    }
    let mut bureau = desk.open()?;
    let found = signable(&mut bureau, &args.persons)?;
    let mut entries: Vec<EntryHash> = Vec::new();
    if args.all {
        entries.extend(found.iter().filter(|(s, _)| s.may_sign).map(|(s, _)| s.entry));
    }
    let known: Vec<EntryHash> = found.iter().map(|(s, _)| s.entry).collect();
    for text in &args.entry {
        entries.push(matching(text, &known)?);
    }
    if !args.all && args.entry.is_empty() && args.bulk.is_empty() {
        show(&bureau, &found, out)?;
        return Ok(Done::Clear);
    }
    if args.all && entries.is_empty() && !found.is_empty() {
        bureau.require_counted()?;
        return Err(DoorError::Bureau(volya_bureau::BureauError::SameMemberOrRole));
    }
    let receipt = acts::countersign(&mut bureau, &entries, &args.bulk)?;
    let signed = words::count(entries.len(), "entry", "entries");
    let files = match args.bulk.len() {
        0 => String::new(),
        n => format!(" and {}", words::count(n, "imported file", "imported files")),
    };
    done(&bureau, "countersigned", None, &receipt, &format!("{signed}{files} signed"), out)?;
    Ok(Done::Clear)
}

/// Signs what the second member has keyed in again, or shows him where the two differ.
fn keyed(file: &Path, args: &Args, desk: &Desk, out: &mut Out) -> Result<Done> {
    if args.values && !std::io::stdout().is_terminal() {
        return Err(DoorError::usage(
            "--values shows what he said, and only on a screen",
            "run it at a terminal, without a pipe or file",
        ));
    }
    let text = files::read_secret(file, "the keyed paper")?;
    let mut bureau = desk.open()?;
    let entry = match args.persons.as_slice() {
        [entry] => matching(entry, &[])?,
        [person, entry] => {
            let person = bureau.person_named(person)?;
            of_his(&mut bureau, person, entry)?
        }
        _ => return Err(DoorError::usage("--keyed needs one entry", "usage: volya countersign --keyed FILE [PERSON] ENTRY")),
    };
    if args.values {
        for differs in acts::values_that_differ(&mut bureau, entry, &text)? {
            let line = format!("{}: recorded `{}`, keyed in now `{}`", differs.key, differs.recorded, differs.keyed);
            out.line(escape::line(&line))?;
        }
        return Ok(Done::Clear);
    }
    let receipt = acts::countersign_keyed(&mut bureau, entry, &text)?;
    done(&bureau, "countersigned", None, &receipt, "both have keyed in the same; the declaration is signed", out)?;
    Ok(Done::Clear)
}

fn signable(bureau: &mut Bureau, persons: &[String]) -> Result<Vec<(Signable, Option<Label>)>> {
    let mut whose: Vec<Option<PersonId>> = Vec::new();
    for text in persons {
        whose.push(Some(bureau.person_named(text)?));
    }
    if whose.is_empty() {
        whose.push(None);
    }
    let mut found = Vec::new();
    for person in whose {
        let label = person.map(|p| bureau.label(p)).transpose()?.flatten();
        found.extend(acts::signable(bureau, person)?.into_iter().map(|s| (s, label.clone())));
    }
    Ok(found)
}

fn show(bureau: &Bureau, found: &[(Signable, Option<Label>)], out: &mut Out) -> Result<()> {
    if out.json() {
        return out.value(&SignableShape::of(found));
    }
    if found.is_empty() {
        return out.line("nothing awaits a signature here");
    }
    let barred = bureau.require_counted().err();
    let barred = barred.map_or_else(|| "it needs another member of another role".to_owned(), |why| why.to_string());
    for (signable, label) in found {
        let whom = label.as_ref().map_or_else(|| "office".to_owned(), Label::spoken);
        let may = if signable.may_key {
            "  from paper: key it in again with --keyed FILE PERSON ENTRY".to_owned()
        } else if signable.may_sign {
            String::new()
        } else {
            format!("  not for you: {barred}")
        };
        out.line(format_args!("{}  {whom}  by {}{may}", words::short(&signable.entry), signable.record.role))?;
        // What the first has keyed in is not shown to whoever is to key it in again.
        if signable.may_key {
            continue;
        }
        let written = signable.record.written();
        let event = written.map_or_else(|| "nothing".to_owned(), |w| out.words().event(&w.what));
        out.line(format_args!("    {}", escape::line(&event)))?;
        if let Some(other) = &signable.other {
            out.line(format_args!("    the other record is {}", other.spoken()))?;
        }
        for named in &signable.named {
            if let (Some(Event::PolicySet(old)), Some(Event::PolicySet(new))) =
                (named.written().map(|w| &w.what), written.map(|w| &w.what))
            {
                for (name, old, new) in old.differences(new) {
                    out.line(format_args!("    {name}: {old} before, {new} from then on"))?;
                }
                continue;
            }
            let event = named.written().map_or_else(|| "what cannot be read here".to_owned(), |w| out.words().event(&w.what));
            out.line(format_args!("    signing it takes away {}: {}", words::short(&named.hash), escape::line(&event)))?;
        }
        if let Some(bulk) = written.and_then(|w| w.bulk) {
            out.line(format_args!("    imported with file {bulk}"))?;
        }
    }
    out.line("sign with --all, --entry ENTRY or --bulk ID")
}
