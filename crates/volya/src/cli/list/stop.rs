//! `volya list stop`

use std::path::PathBuf;

use volya_bureau::acts;

use super::about::About;
use crate::cli::desk::Desk;
use crate::cli::out::Out;
use crate::cli::print::stop::text;
use crate::cli::{Done, Result, files};
use crate::json::list::StopShape;

#[derive(clap::Args)]
pub(in crate::cli) struct Args {
    /// The lists; several on one page
    #[arg(value_name = "FILE", required = true)]
    lists: Vec<PathBuf>,
    #[command(flatten)]
    about: About,
}

pub(super) fn run(args: &Args, desk: &Desk, out: &mut Out) -> Result<Done> {
    let asked = args.about.asked()?;
    let read = args.lists.iter().map(|path| files::read_table(path)).collect::<Result<Vec<_>>>()?;
    let name = |path: &PathBuf| path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let names: Vec<String> = args.lists.iter().map(name).collect();
    let mut bureau = desk.open()?;
    let page = acts::stop(&mut bureau, &read.into_iter().map(|file| (file, asked.clone())).collect::<Vec<_>>())?;
    if out.json() {
        out.value(&StopShape::of(&page, &names))?;
    } else {
        out.text(text(&page, &names, asked.route.as_ref(), out.words()))?;
    }
    Ok(if page.held.is_empty() && page.everybody.is_empty() { Done::Clear } else { Done::Held })
}
