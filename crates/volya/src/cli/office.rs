//! `volya office …`

use clap::Subcommand;
use volya_bureau::acts;
use volya_bureau::core::event::Duty;

use super::args::one_of;
use super::desk::Desk;
use super::out::Out;
use super::receipt::done;
use super::{Done, Result, escape};
use crate::json::office::OnCallShape;

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Record whom to call on a matter, for the page that `volya list stop` prints
    Call {
        /// On which matter
        #[arg(value_parser = one_of!(Duty))]
        duty: Duty,
        /// Who, by function or pseudonym, and the number, in one line
        call: String,
    },
    /// Show whom to call
    Show,
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    let mut bureau = desk.open()?;
    match verb {
        Verb::Call { duty, call } => {
            let receipt = acts::set_on_call(&mut bureau, duty, &call)?;
            done(&bureau, "on-call", None, &receipt, &format!("{duty}: the number is recorded"), out)?;
        }
        Verb::Show => {
            let office = bureau.office()?;
            let shape = OnCallShape::of(&office);
            if out.json() {
                out.value(&shape)?;
            } else if shape.on_call.is_empty() {
                out.line("nobody is recorded; volya office call DUTY \"WHO, NUMBER\"")?;
            } else {
                shape
                    .on_call
                    .iter()
                    .try_for_each(|one| out.line(format_args!("{:<12} {}", one.duty.word(), escape::line(one.call))))?;
            }
        }
    }
    Ok(Done::Clear)
}
