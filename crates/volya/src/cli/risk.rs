//! `volya risk …`

use clap::Subcommand;
use volya_bureau::acts::{self, ImportKind};
use volya_bureau::fields::{self, Fields};

use super::desk::Desk;
use super::out::Out;
use super::receipt::{AWAITS, done_about};
use super::{Done, Result, import, keys};

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Record an assessment of a person's risk in one State; a real risk blocks at once
    #[command(after_help = keys::of("risk"))]
    Assess {
        /// His label, with or without its check digit
        person: String,
        /// The assessment
        #[arg(value_name = "KEY=VALUE", required = true)]
        fields: Vec<String>,
    },
    /// Record the assessments in a CSV or XLSX file
    Import(import::Args),
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    match verb {
        Verb::Assess { person, fields } => {
            let fields = Fields::from_pairs(&fields)?;
            let mut bureau = desk.open()?;
            let risk = fields::risk(&fields, bureau.now().latest())?;
            let person = bureau.person_named(&person)?;
            let receipt = acts::assess(&mut bureau, person, risk)?;
            done_about(&bureau, "assessed", person, &receipt, &format!("the assessment is recorded. {AWAITS}"), out)?;
        }
        Verb::Import(args) => import::run(ImportKind::Risks, &args, desk, out)?,
    }
    Ok(Done::Clear)
}
