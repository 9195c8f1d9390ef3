//! `volya index …`

use clap::Subcommand;
use serde::Serialize;

use super::desk::Desk;
use super::out::Out;
use super::{Done, Result, words};

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Throw this device's index away and make it anew from the logs
    Rebuild,
}

#[derive(Serialize)]
struct Rebuilt {
    schema: &'static str,
    entries: u64,
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    let Verb::Rebuild = verb;
    let entries = desk.open()?.rebuild_index()?;
    if out.json() {
        out.value(&Rebuilt { schema: "volya-index-1", entries })?;
    } else {
        out.line(format_args!("the index is made anew from {}", words::count(entries as usize, "entry", "entries")))?;
    }
    Ok(Done::Clear)
}
