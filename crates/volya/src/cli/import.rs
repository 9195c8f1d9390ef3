//! temporary
use super::desk::Desk; use super::out::Out; use super::Result;
#[derive(clap::Args)]
pub(super) struct Args { file: std::path::PathBuf }
pub(super) enum Kind { Persons, Declarations, Facts, Risks }
pub(super) fn run(_: Kind, _: &Args, _: &Desk, _: &mut Out) -> Result<()> { Ok(()) }
