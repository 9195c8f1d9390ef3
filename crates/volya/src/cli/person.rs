//! `volya person …`

use clap::Subcommand;
use volya_bureau::acts::{self, Duplicates, ImportKind};
use volya_bureau::core::event::Capture;
use volya_bureau::core::id::Label;
use volya_bureau::fields::{self, Fields};

use super::desk::Desk;
use super::error::DoorError;
use super::out::Out;
use super::receipt::{done, done_about};
use super::{Done, Result, import, keys, print, words};
use crate::json::alike::DuplicatesShape;
use crate::json::{PersonShape, Persons};

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Register somebody by a name in any script, a custody id, a service number, or nothing but his capture
    #[command(after_help = keys::of("identity"))]
    Register(Register),
    /// Add to what a person is known by; older forms stay and go on matching
    #[command(after_help = keys::of("identity"))]
    Amend {
        /// His label, with or without its check digit
        person: String,
        /// What is added
        #[arg(value_name = "KEY=VALUE", required = true)]
        fields: Vec<String>,
    },
    /// Register everybody in a CSV or XLSX file
    Import(import::Args),
    /// List everybody, without names
    List,
    /// Show one person, as far as you may see him
    Show {
        /// His label, with or without its check digit
        person: String,
    },
    /// Propose records that may be of one person, or those like one person's. Nothing is merged, and nothing is written
    Duplicates {
        /// His label; without it the whole register is looked through
        person: Option<String>,
        /// Print the names side by side, and why: for who may see names
        #[arg(long)]
        explain: bool,
    },
    /// Say that two records are of one person
    SameAs {
        /// The one record
        person: String,
        /// The other
        other: String,
    },
    /// Say that two records are of two persons: that a link was wrong, or that they were compared
    NotSameAs {
        /// The one record
        person: String,
        /// The other
        other: String,
    },
}

#[derive(clap::Args)]
pub(super) struct Register {
    /// What he is known by
    #[arg(value_name = "KEY=VALUE", required_unless_present = "unknown")]
    fields: Vec<String>,
    /// He is known by nothing but his capture
    #[arg(long)]
    unknown: bool,
    /// The day of his capture, as 2025-01-09
    #[arg(long, value_name = "DATE")]
    captured_on: Option<String>,
    /// The place of his capture
    #[arg(long, value_name = "PLACE")]
    captured_at: Option<String>,
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    match verb {
        Verb::Register(args) => register(&args, desk, out)?,
        Verb::Amend { person, fields } => {
            let identity = fields::identity(&Fields::from_pairs(&fields)?)?;
            let mut bureau = desk.open()?;
            let person = bureau.person_named(&person)?;
            let receipt = acts::amend(&mut bureau, person, &identity)?;
            done_about(&bureau, "amended", person, &receipt, "amended; the older forms go on matching", out)?;
        }
        Verb::Import(args) => import::run(ImportKind::Persons, &args, desk, out)?,
        Verb::List => list(desk, out)?,
        Verb::Show { person } => {
            let mut bureau = desk.open()?;
            let person = bureau.person_named(&person)?;
            let page = acts::show_person(&mut bureau, person)?;
            if out.json() { out.value(&PersonShape::of(&page))? } else { out.text(print::person::text(&page, out.words()))? }
        }
        Verb::Duplicates { person, explain } => duplicates(person.as_deref(), explain, desk, out)?,
        Verb::SameAs { person, other } => {
            let mut bureau = desk.open()?;
            let (one, other) = (bureau.person_named(&person)?, bureau.person_named(&other)?);
            let receipt = acts::same_as(&mut bureau, one, other)?;
            let says =
                "linked. Until a member of another role has countersigned it, each record is judged alone and the worse decides.";
            done_about(&bureau, "linked", one, &receipt, says, out)?;
        }
        Verb::NotSameAs { person, other } => {
            let mut bureau = desk.open()?;
            let (one, other) = (bureau.person_named(&person)?, bureau.person_named(&other)?);
            let receipt = acts::not_same_as(&mut bureau, one, other)?;
            let says = "said to be two persons. Where they were linked, both are held until a member of another role has countersigned that.";
            done_about(&bureau, "unlinked", one, &receipt, says, out)?;
        }
    }
    Ok(Done::Clear)
}

fn duplicates(person: Option<&str>, open: bool, desk: &Desk, out: &mut Out) -> Result<()> {
    let mut bureau = desk.open()?;
    let of = person.map(|person| bureau.person_named(person)).transpose()?;
    let (found, more) = acts::duplicates(&mut bureau, Duplicates { of, open })?;
    if out.json() {
        return out.value(&DuplicatesShape::of(&found, more));
    }
    out.text(print::alike::one(&found, more))
}

fn register(args: &Register, desk: &Desk, out: &mut Out) -> Result<()> {
    let identity = fields::identity(&Fields::from_pairs(&args.fields)?)?;
    let capture = args.capture()?;
    let mut bureau = desk.open()?;
    let (label, receipt) = acts::register(&mut bureau, &identity, capture)?;
    let says = format!("registered {}", label.spoken());
    done(&bureau, "registered", Some(&label), &receipt, &says, out)
}

impl Register {
    fn capture(&self) -> Result<Option<Capture>> {
        if self.unknown && self.captured_on.is_none() && self.captured_at.is_none() {
            return Err(DoorError::usage(
                "nothing is said about the capture",
                "with --unknown give --captured-on DATE, --captured-at PLACE, or both",
            ));
        }
        if self.captured_on.is_none() && self.captured_at.is_none() {
            return Ok(None);
        }
        let not_a_day = DoorError::usage("`--captured-on` is not a day", "write it as 2025-01-09");
        let on = self.captured_on.as_deref().map(str::parse).transpose().map_err(|_| not_a_day)?;
        Ok(Some(Capture { on, place: self.captured_at.clone() }))
    }
}

fn list(desk: &Desk, out: &mut Out) -> Result<()> {
    let lines = acts::list_persons(&mut desk.open()?)?;
    if out.json() {
        return out.value(&Persons::of(lines));
    }
    for line in &lines {
        let label = line.label.as_ref().map_or_else(|| line.id.to_string(), Label::spoken);
        out.line(format_args!("{label}  {}", words::count(line.entries, "entry", "entries")))?;
    }
    out.line(words::count(lines.len(), "person", "persons"))
}
