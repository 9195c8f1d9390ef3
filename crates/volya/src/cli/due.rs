//! `volya due`

use std::path::PathBuf;

use volya_bureau::Bureau;
use volya_bureau::acts::{self, DueAsked, DuePage};
use volya_bureau::core::id::PersonId;

use super::desk::Desk;
use super::error::DoorError;
use super::files::NewFile;
use super::out::{Out, remark};
use super::{Done, Result, print};

#[derive(clap::Args)]
pub(super) struct Args {
    /// For one person only: his label, with or without its check digit
    person: Option<String>,
    /// Also what comes later
    #[arg(long)]
    later: bool,
    /// Also whom each alarm concerns, by label
    #[arg(long)]
    persons: bool,
    /// As a calendar (RFC 5545): labels and rules, no names, no places
    #[arg(long, conflicts_with_all = ["later", "persons"])]
    ics: bool,
    /// A new file for the calendar
    #[arg(long, value_name = "FILE", requires = "ics")]
    out: Option<PathBuf>,
}

pub(super) fn run(args: &Args, desk: &Desk, out: &mut Out) -> Result<Done> {
    let mut bureau = desk.open()?;
    let person = args.person.as_deref().map(|name| bureau.person_named(name)).transpose()?;
    if args.ics {
        return calendar(&mut bureau, person, args, out);
    }
    let asked = DueAsked { person, later: args.later, members: args.persons || out.json() };
    let page = acts::what_is_due(&mut bureau, &asked)?;
    show(&page, args.persons, out)?;
    Ok(if page.presses() { Done::Held } else { Done::Clear })
}

fn show(page: &DuePage, persons: bool, out: &mut Out) -> Result<()> {
    if out.json() {
        return out.value(&crate::json::due::DueShape::of(page));
    }
    out.text(print::due::text(page, persons, out.words()))
}

fn calendar(bureau: &mut Bureau, person: Option<PersonId>, args: &Args, out: &mut Out) -> Result<Done> {
    if out.json() {
        return Err(DoorError::usage("a calendar is no JSON", "leave out --json, or --ics"));
    }
    let target = args.out.as_deref().map(|path| NewFile::create(path, "the calendar")).transpose()?;
    let text = acts::calendar(bureau, person)?;
    match target {
        Some(file) => {
            file.fill(text.as_bytes())?;
            remark("The calendar has labels and rules. Keep it off telephones that others can read.");
        }
        None => out.text(text)?,
    }
    Ok(Done::Clear)
}
