//! `volya state …`

use clap::Subcommand;
use volya_bureau::Bureau;
use volya_bureau::acts;
use volya_bureau::core::place::State;
use volya_bureau::fields::{self, Fields};

use super::desk::Desk;
use super::out::Out;
use super::receipt::{AWAITS, done};
use super::{Done, Result, escape, keys, words};
use crate::json::office::{Found, StatesShape};

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Record what was found about a State as a receiver of prisoners
    #[command(after_help = keys::of("standing"))]
    Find {
        /// The finding
        #[arg(value_name = "KEY=VALUE", required = true)]
        fields: Vec<String>,
    },
    /// List what stands recorded about States
    List,
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    match verb {
        Verb::Find { fields } => {
            let fields = Fields::from_pairs(&fields)?;
            let mut bureau = desk.open()?;
            let standing = fields::standing(&fields, bureau.now().latest())?;
            let state = standing.state;
            let receipt = acts::find_standing(&mut bureau, standing)?;
            done(&bureau, "state-found", None, &receipt, &format!("the finding about {state} is recorded. {AWAITS}"), out)?;
        }
        Verb::List => list(&mut desk.open()?, out)?,
    }
    Ok(Done::Clear)
}

fn list(bureau: &mut Bureau, out: &mut Out) -> Result<()> {
    let office = bureau.office()?;
    let states = StatesShape::of(&office);
    if out.json() {
        return out.value(&states);
    }
    if states.states.is_empty() {
        return out.line("nothing is recorded about any State; every receiver holds");
    }
    states.states.iter().flat_map(|row| &row.findings).try_for_each(|found| out.line(says(found)))
}

fn says(found: &Found<'_>) -> String {
    let standing = found.finding;
    let is = |so: bool, word: &str| if so { word.to_owned() } else { format!("not {word}") };
    let words = [is(standing.party, "a party"), is(standing.willing, "willing"), is(standing.able, "able")].join(", ");
    let onward: Vec<&str> = standing.onward.iter().map(State::code).collect();
    let onward = if onward.is_empty() { String::new() } else { format!("; may send on to {}", onward.join(", ")) };
    let signed = if found.countersigned { "" } else { "; signed by one member only" };
    let sources = escape::line(&standing.sources.join("; "));
    format!(
        "{}  {words}{onward}{signed}  (assessed {}, {sources}; {})",
        standing.state,
        standing.assessed_on,
        words::short(&found.entry)
    )
}
