//! `volya list possible` and `volya list not-meant`

use std::path::PathBuf;

use volya_bureau::acts;

use super::about::About;
use crate::cli::desk::Desk;
use crate::cli::out::Out;
use crate::cli::receipt::done_about;
use crate::cli::{Done, Result, files, print};
use crate::json::list::PossibleShape;

#[derive(clap::Args)]
pub(in crate::cli) struct Args {
    /// The list
    #[arg(value_name = "FILE")]
    list: PathBuf,
    #[command(flatten)]
    about: About,
}

#[derive(clap::Args)]
pub(in crate::cli) struct NotMeant {
    /// The list
    #[arg(value_name = "FILE")]
    list: PathBuf,
    /// The line's number, from 1 under the header
    line: u32,
    /// Whom it does not mean: his label
    person: String,
    #[command(flatten)]
    about: About,
}

pub(super) fn run(args: &Args, desk: &Desk, out: &mut Out) -> Result<Done> {
    let asked = args.about.asked()?;
    let file = files::read_table(&args.list)?;
    let found = acts::possible(&mut desk.open()?, &file, &asked)?;
    if out.json() {
        out.value(&PossibleShape::of(&found))?;
    } else {
        out.text(print::alike::meant(&found))?;
    }
    Ok(if found.is_empty() { Done::Clear } else { Done::Held })
}

pub(super) fn not_meant(args: &NotMeant, desk: &Desk, out: &mut Out) -> Result<Done> {
    let asked = args.about.asked()?;
    let file = files::read_table(&args.list)?;
    let mut bureau = desk.open()?;
    let person = bureau.person_named(&args.person)?;
    let receipt = acts::not_meant(&mut bureau, &file, &asked, args.line, person)?;
    let says = "the line is said to mean somebody else. It counts once a member of another role has countersigned it, for every line that says the same.";
    done_about(&bureau, "not-meant", person, &receipt, says, out)?;
    Ok(Done::Clear)
}
