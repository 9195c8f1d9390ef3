//! `volya list explain`

use std::path::PathBuf;

use volya_bureau::acts;
use volya_bureau::core::id::Label;

use super::about::About;
use super::ended;
use crate::cli::desk::Desk;
use crate::cli::error::DoorError;
use crate::cli::out::Out;
use crate::cli::print::explain::{Story, text};
use crate::cli::{Done, Result, files};
use crate::json::list::{ExplainedShape, label};

#[derive(clap::Args)]
pub(in crate::cli) struct Args {
    /// The line's number, from 1 under the header
    line: u32,
    /// The list; without it the one that was screened last is opened from the record, and asked as it was asked then
    #[arg(long, value_name = "FILE")]
    list: Option<PathBuf>,
    #[command(flatten)]
    about: About,
}

pub(super) fn run(args: &Args, desk: &Desk, out: &mut Out) -> Result<Done> {
    if args.list.is_none() && !args.about.is_silent() {
        return Err(DoorError::usage("a route or terms are given without a list", "name the list with --list"));
    }
    let file = args.list.as_deref().map(files::read_table).transpose()?;
    let asked = args.about.asked()?;
    let mut bureau = desk.open()?;
    let explained = acts::explain(&mut bureau, args.line, file.as_deref().map(|bytes| (bytes, asked)))?;
    if out.json() {
        out.value(&ExplainedShape::of(&explained))?;
    } else {
        let name = |id| label(&explained, id).as_ref().map(Label::spoken);
        out.text(text(&Story { explained: &explained, name: &name, words: out.words() }))?;
    }
    Ok(ended(explained.verdict.verdict))
}
