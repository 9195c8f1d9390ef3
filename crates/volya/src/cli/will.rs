//! `volya will …`

use clap::Subcommand;
use volya_bureau::acts::{self, ImportKind, QuickRefusal};
use volya_bureau::core::place::Destination;
use volya_bureau::core::will::{How, Side};
use volya_bureau::fields::{self, Fields};

use super::args::one_of;
use super::desk::Desk;
use super::entry::of_his;
use super::out::Out;
use super::receipt::{AWAITS, done, done_about};
use super::{Done, Result, import, keys};

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Record his own words about destinations, with every circumstance that was asked
    #[command(after_help = keys::of("declaration"))]
    Declare {
        /// His label, with or without its check digit
        person: String,
        /// What he says, and how it was taken
        #[arg(value_name = "KEY=VALUE", required = true)]
        fields: Vec<String>,
    },
    /// Record a refusal as it is heard; it blocks at once
    Refuse {
        /// His label, with or without its check digit
        person: String,
        /// What he refuses: a State, remain, neutral, unhcr, or `any` for every destination
        #[arg(long, value_name = "DESTINATION", value_parser = Destination::parse)]
        to: Destination,
        /// How it reached who heard it
        #[arg(long, value_parser = one_of!(How))]
        how: How,
        /// Who heard it
        #[arg(long, value_name = "ROLE", value_parser = one_of!(Side))]
        heard_by: Side,
    },
    /// Record that he said the same again, with circumstances of its own
    #[command(after_help = keys::of("declaration"))]
    Confirm {
        /// His label, with or without its check digit
        person: String,
        /// The declaration that he confirms: its hash, or at least the first 8 digits
        entry: String,
        /// How it was taken this time
        #[arg(value_name = "KEY=VALUE")]
        fields: Vec<String>,
    },
    /// Record that he takes a declaration back. A yes stops counting at once; a no stands until he is validly heard again
    Withdraw {
        /// His label, with or without its check digit
        person: String,
        /// The declaration: its hash, or at least the first 8 digits
        entry: String,
        /// What was said
        #[arg(long)]
        note: Option<String>,
    },
    /// Record what somebody else says of his wishes; without a person, of somebody nobody can name yet
    #[command(after_help = keys::of("report"))]
    Report {
        /// His label where he is known, then what is said
        #[arg(value_name = "[PERSON] KEY=VALUE", required = true)]
        fields: Vec<String>,
    },
    /// Record that one party spoke to him about where he should go
    #[command(after_help = keys::of("talk"))]
    Talk {
        /// His label, with or without its check digit
        person: String,
        /// The talk
        #[arg(value_name = "KEY=VALUE", required = true)]
        fields: Vec<String>,
    },
    /// Record the declarations in a CSV or XLSX file
    Import(import::Args),
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    match verb {
        Verb::Declare { person, fields } => {
            let declaration = fields::declaration(&Fields::from_pairs(&fields)?)?;
            let mut bureau = desk.open()?;
            let person = bureau.person_named(&person)?;
            let receipt = acts::declare(&mut bureau, person, declaration)?;
            done_about(&bureau, "declared", person, &receipt, &format!("his words are recorded. {AWAITS}"), out)?;
        }
        Verb::Refuse { person, to, how, heard_by } => {
            let mut bureau = desk.open()?;
            let person = bureau.person_named(&person)?;
            let receipt = acts::refuse(&mut bureau, person, QuickRefusal { to, how, heard_by })?;
            done_about(&bureau, "refused", person, &receipt, "the refusal stands and blocks from now on", out)?;
        }
        Verb::Confirm { person, entry, fields } => {
            let circumstances = fields::declaration(&Fields::from_pairs(&fields)?)?;
            if !circumstances.stances.is_empty() {
                return Err(super::error::DoorError::usage(
                    "a confirmation takes its destinations from the declaration that it confirms",
                    "leave the destinations out, or use `volya will declare` for what he says now",
                ));
            }
            let mut bureau = desk.open()?;
            let person = bureau.person_named(&person)?;
            let earlier = of_his(&mut bureau, person, &entry)?;
            let receipt = acts::confirm(&mut bureau, person, earlier, circumstances)?;
            done_about(&bureau, "confirmed", person, &receipt, &format!("his confirmation is recorded. {AWAITS}"), out)?;
        }
        Verb::Withdraw { person, entry, note } => {
            let mut bureau = desk.open()?;
            let person = bureau.person_named(&person)?;
            let of = of_his(&mut bureau, person, &entry)?;
            let receipt = acts::withdraw(&mut bureau, person, of, note)?;
            let says = "taken back. A yes in it counts no more; a no in it stands until he is validly heard again.";
            done_about(&bureau, "withdrawn", person, &receipt, says, out)?;
        }
        Verb::Talk { person, fields } => {
            let talk = fields::talk(&Fields::from_pairs(&fields)?)?;
            let mut bureau = desk.open()?;
            let person = bureau.person_named(&person)?;
            let receipt = acts::record_talk(&mut bureau, person, talk)?;
            done_about(&bureau, "talk-recorded", person, &receipt, "the talk is recorded, and counts at once", out)?;
        }
        Verb::Report { fields } => report(&fields, desk, out)?,
        Verb::Import(args) => import::run(ImportKind::Declarations, &args, desk, out)?,
    }
    Ok(Done::Clear)
}

/// The first word is a person where it is no pair.
fn report(words: &[String], desk: &Desk, out: &mut Out) -> Result<()> {
    let (person, pairs) = match words.split_first() {
        Some((first, rest)) if !first.contains('=') => (Some(first), rest),
        _ => (None, words),
    };
    let report = fields::report(&Fields::from_pairs(pairs)?)?;
    let mut bureau = desk.open()?;
    match person {
        Some(person) => {
            let person = bureau.person_named(person)?;
            let receipt = acts::report(&mut bureau, Some(person), report)?;
            done_about(&bureau, "reported", person, &receipt, "the report is recorded", out)
        }
        None => {
            let receipt = acts::report(&mut bureau, None, report)?;
            let says = "the report is recorded; every screening shows it until somebody knows whom it means";
            done(&bureau, "reported", None, &receipt, says, out)
        }
    }
}
