//! The worked example: an archive of fictional people, made by the same acts as any other, in which the situations of the rules can be seen.
//!
//! **All of it is invented.** No real captive, unit, place or list stands behind anybody here: the Korean names are made of words (spring sun,
//! starlight, wild flower), the Russian and Ukrainian ones of birds and trees, and every date and number is drawn.
//!
//! Read first: [`run`]; [`Who`], the people and what each of them shows; [`Step`], what a door prints as it goes.

mod cast;
mod office;
mod papers;
mod script;
mod steps;
#[cfg(test)]
mod tests;

use std::path::Path;

use jiff::Timestamp;

pub use cast::{Namesake, Who};
pub use steps::{Met, Outcome, Step, Suggested, Try};

use crate::clock::{Clock, SystemClock};
use crate::error::BureauError;
pub use crate::stage::{PASSPHRASE, Place};

/// The list that is screened, as somebody sent it.
pub const EXCHANGE_LIST: &[u8] = include_bytes!("../../../../examples/exchange-list.csv");
/// The same as a workbook.
pub const EXCHANGE_LIST_XLSX: &[u8] = include_bytes!("../../../../examples/exchange-list.xlsx");
/// A list of people who are to be returned to the other party.
pub const RETURN_LIST: &[u8] = include_bytes!("../../../../examples/return-list.csv");
/// What everybody who speaks Korean is given to read before he is asked.
pub const SHEET_KO: &[u8] = include_bytes!("../../../../examples/information-sheet.ko.md");
/// The same in Russian.
pub const SHEET_RU: &[u8] = include_bytes!("../../../../examples/information-sheet.ru.md");

/// Plays the example in `folder`, which must be new or empty, and hands every step to `told` as soon as it is done.
///
/// Seven weeks pass on a clock of its own, which ends at the real now: what is 31 days old in the archive was written 31 days ago by its log.
/// `log_n` is the work factor of the devices' passphrase: [`PASSPHRASE_LOG_N`](crate::PASSPHRASE_LOG_N) but in tests.
///
/// # Errors
/// [`BureauError::NotEmpty`]; storage; whatever an act refuses.
pub fn run(folder: &Path, log_n: u8, told: &mut dyn FnMut(Step)) -> Result<Outcome, BureauError> {
    run_at(folder, SystemClock.now(), log_n, told)
}

/// As [`run`], ending at `now`.
///
/// # Errors
/// As [`run`].
pub fn run_at(folder: &Path, now: Timestamp, log_n: u8, told: &mut dyn FnMut(Step)) -> Result<Outcome, BureauError> {
    script::play(folder, now, log_n, told)
}
