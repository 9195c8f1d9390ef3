//! `volya case …`

mod care;
mod danger;
mod letter;
mod moved;
mod show;
mod transfer;

use clap::Subcommand;
use clap::builder::PossibleValuesParser;
use volya_bureau::acts::{self, ImportKind};
use volya_bureau::core::case::Fact;
use volya_bureau::fields::{self, Fields};

use super::desk::Desk;
use super::out::Out;
use super::receipt::{AWAITS, done_about};
use super::{Done, Result, import, keys};

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Record a fact of a person's case
    #[command(after_help = keys::of_facts())]
    Record {
        /// His label, with or without its check digit
        person: String,
        /// What kind of fact
        #[arg(value_parser = PossibleValuesParser::new(Fact::KINDS))]
        kind: String,
        /// The fact
        #[arg(value_name = "KEY=VALUE", required = true)]
        fields: Vec<String>,
    },
    /// Record that he was moved, with a clearance or without; without one the alarm stands for good
    Moved(moved::Args),
    /// Record the facts in a CSV or XLSX file
    Import(import::Args),
    /// Show one person's case on one page: who, where, what he wants, risk, path, moves, what is due
    Show(show::Args),
    /// Say that he is in danger now. Anybody may; it stands on top of `volya due` until a named person answers
    Danger(danger::Args),
    /// Record that he was referred to help, and later that he was seen
    Refer(care::Refer),
    /// Record a message between him and his family
    Message(care::Message),
    /// Record that a relative asks after him, and what was answered
    RelativeAsks(care::RelativeAsks),
    /// Record that he complained, and later the answer
    Complain(care::Complain),
    /// Object to handing him over: a signed letter with its legal bases, from whoever does not hold him
    Objection(letter::Objection),
    /// Draft a public statement or a note verbale from the facts
    Draft(letter::Draft),
    /// Hand his case to another organisation, as he agreed: a file that its device alone opens
    Transfer(transfer::Args),
    /// Take in a case that was sealed to this device. It can hold him here, and opens nothing
    Receive(transfer::Receive),
    /// Record the signed receipt of the organisation that took his case
    Receipt(transfer::Acknowledge),
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    match verb {
        Verb::Record { person, kind, fields } => {
            let fact = fields::fact(&kind, &Fields::from_pairs(&fields)?)?;
            let mut bureau = desk.open()?;
            let person = bureau.person_named(&person)?;
            let receipt = acts::record_fact(&mut bureau, person, fact)?;
            done_about(&bureau, "fact-recorded", person, &receipt, &format!("the fact is recorded. {AWAITS}"), out)?;
        }
        Verb::Moved(args) => return moved::run(&args, desk, out),
        Verb::Import(args) => import::run(ImportKind::Facts, &args, desk, out)?,
        Verb::Show(args) => return show::run(&args, desk, out),
        Verb::Objection(args) => return letter::objection(&args, desk, out),
        Verb::Draft(args) => return letter::draft(&args, desk, out),
        Verb::Transfer(args) => return transfer::transfer(&args, desk, out),
        Verb::Receive(args) => return transfer::receive(&args, desk, out),
        Verb::Receipt(args) => return transfer::acknowledge(&args, desk, out),
        Verb::Danger(args) => return danger::run(&args, desk, out),
        Verb::Refer(args) => return care::refer(&args, desk, out),
        Verb::Message(args) => return care::message(&args, desk, out),
        Verb::RelativeAsks(args) => return care::relative_asks(&args, desk, out),
        Verb::Complain(args) => return care::complain(&args, desk, out),
    }
    Ok(Done::Clear)
}
