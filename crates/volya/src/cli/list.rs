//! `volya list …`

pub(super) mod about;
mod answer;
mod explain;
mod possible;
mod screen;
mod stop;

use clap::Subcommand;
use volya_bureau::core::gate::Verdict;

use super::desk::Desk;
use super::out::Out;
use super::{Done, Result};

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Screen a list, line by line. The answer is an opinion; it moves nobody
    Screen(screen::Args),
    /// Tell one line's story: whom it may mean, every reason, what would resolve it and who can. Writes nothing
    Explain(explain::Args),
    /// Compare the names of all lines with those of people who may be meant under another spelling: names, for who may see them. Writes nothing
    Possible(possible::Args),
    /// Say that a line means somebody else than the person whose name it sounds like. Counts when a second member has signed it
    NotMeant(possible::NotMeant),
    /// One page for three in the morning: who may not move, why, whom to call. Clears nobody and writes nothing
    Stop(stop::Args),
    /// Screen a list and make the answer to the counterpart: who goes, and nothing else
    Answer(answer::Args),
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    match verb {
        Verb::Screen(args) => screen::run(&args, desk, out),
        Verb::Explain(args) => explain::run(&args, desk, out),
        Verb::Possible(args) => possible::run(&args, desk, out),
        Verb::NotMeant(args) => possible::not_meant(&args, desk, out),
        Verb::Stop(args) => stop::run(&args, desk, out),
        Verb::Answer(args) => answer::run(&args, desk, out),
    }
}

/// 0 only where every line is clear.
pub(super) fn ended(verdict: Verdict) -> Done {
    if verdict == Verdict::Clear { Done::Clear } else { Done::Held }
}
