//! `volya case show`

use volya_bureau::acts;

use crate::cli::desk::Desk;
use crate::cli::out::Out;
use crate::cli::{Done, Result, print};

#[derive(clap::Args)]
pub(in crate::cli) struct Args {
    /// His label, with or without its check digit
    person: String,
}

pub(super) fn run(args: &Args, desk: &Desk, out: &mut Out) -> Result<Done> {
    let mut bureau = desk.open()?;
    let person = bureau.person_named(&args.person)?;
    let page = acts::show_case(&mut bureau, person)?;
    if out.json() {
        out.value(&crate::json::case::CaseShape::of(&page))?
    } else {
        out.text(print::case::text(&page, out.words()))?
    }
    Ok(if page.due.presses() { Done::Held } else { Done::Clear })
}
