//! `volya alarm …`

use clap::Subcommand;
use volya_bureau::acts;

use super::desk::Desk;
use super::out::Out;
use super::receipt::done;
use super::{Done, Result};

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Answer for an alarm or a danger. It stays on record with its answer, and clears nobody
    Answer {
        /// The code that `volya due` shows before it; of a breach in one person's record also its entry
        code: String,
        /// Who answers for it, by function or pseudonym
        #[arg(long, value_name = "WHO")]
        by: String,
        /// What was done
        #[arg(long = "done", value_name = "TEXT")]
        what: String,
    },
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    let Verb::Answer { code, by, what } = verb;
    let mut bureau = desk.open()?;
    let receipt = acts::answer_alarm(&mut bureau, &code, &by, &what)?;
    done(&bureau, "answered", None, &receipt, "the answer is recorded; the alarm stays on record with it", out)?;
    Ok(Done::Clear)
}
