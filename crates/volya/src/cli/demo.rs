use super::out::Out; use super::{Result,Done};
#[derive(clap::Args)]
pub(super) struct Args { #[arg(long)] keep: Option<std::path::PathBuf> }
pub(super) fn run(_: &Args, _: &mut Out) -> Result<Done> { Ok(Done::Clear) }
