//! `volya taint …`

use clap::{ArgGroup, Subcommand};
use serde::Serialize;
use volya_bureau::acts::{self, Concerned};
use volya_bureau::core::event::{Doubtful, Taint};
use volya_bureau::core::id::{Label, PersonId};
use volya_bureau::fields;

use super::desk::Desk;
use super::entry::of_taint;
use super::error::DoorError;
use super::out::Out;
use super::receipt::{AWAITS, done};
use super::{Done, Result, words};
use crate::json::ReceiptShape;

/// Mark an interpreter, a taker or a device as doubtful for some time
#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
#[command(group = ArgGroup::new("what").required(true).args(["interpreter", "taker", "device"]))]
pub(super) struct Args {
    /// The interpreter, by the pseudonym in the declarations
    #[arg(long, value_name = "ID")]
    interpreter: Option<String>,
    /// The taker of declarations, by the pseudonym in them
    #[arg(long, value_name = "ID")]
    taker: Option<String>,
    /// The device, by its letter or key: whatever it wrote in that time opens nothing
    #[arg(long, value_name = "LETTER|KEY")]
    device: Option<String>,
    /// From when: a time, or a day from its beginning (UTC)
    #[arg(long, value_name = "TIME", required = true)]
    from: Option<String>,
    /// Until when: a time, or a day to its end (UTC); still, where it is left out
    #[arg(long, value_name = "TIME")]
    to: Option<String>,
    /// Why
    #[arg(long, required = true)]
    reason: Option<String>,
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Subcommand)]
enum Verb {
    /// Record that a taint was unfounded; counts when a member of another role has countersigned
    Lift {
        /// The taint: its entry's hash, or at least the first 8 digits
        entry: String,
        /// Why
        #[arg(long)]
        reason: String,
    },
}

#[derive(Serialize)]
struct Tainted<'a> {
    schema: &'static str,
    receipt: ReceiptShape,
    hear_again: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    id: Option<&'a Label>,
    person: PersonId,
}

pub(super) fn run(args: &Args, desk: &Desk, out: &mut Out) -> Result<Done> {
    match &args.verb {
        Some(Verb::Lift { entry, reason }) => {
            let mut bureau = desk.open()?;
            let entry = of_taint(&mut bureau, entry)?;
            let receipt = acts::lift_taint(&mut bureau, entry, reason.clone())?;
            done(&bureau, "taint-lifted", None, &receipt, &format!("the lifting is recorded. {AWAITS}"), out)?;
        }
        None => mark(args, desk, out)?,
    }
    Ok(Done::Clear)
}

fn mark(args: &Args, desk: &Desk, out: &mut Out) -> Result<()> {
    let wrong =
        || DoorError::usage("a time is not understood", "write 2026-03-01T10:00:00Z, 2026-03-01 10:00 (UTC) or 2026-03-01");
    let from = args.from.as_deref().and_then(fields::beginning).ok_or_else(wrong)?;
    let to = args.to.as_deref().map(|text| fields::end(text).ok_or_else(wrong)).transpose()?;
    let mut bureau = desk.open()?;
    let what = match (&args.interpreter, &args.taker, &args.device) {
        (Some(id), _, _) => Doubtful::Interpreter(id.clone()),
        (_, Some(id), _) => Doubtful::Taker(id.clone()),
        (_, _, Some(letter)) => Doubtful::Device(super::device::called(&bureau, letter)?),
        (None, None, None) => return Err(DoorError::usage("nothing is named as doubtful", "--interpreter, --taker or --device")),
    };
    let reason = args.reason.clone().unwrap_or_default();
    let (receipt, concerned) = acts::taint(&mut bureau, Taint { what, from, to, reason })?;
    if out.json() {
        let row = |one: &'_ Concerned| (one.label.clone(), one.person);
        let rows: Vec<_> = concerned.iter().map(row).collect();
        let hear_again = rows.iter().map(|(label, person)| Row { id: label.as_ref(), person: *person }).collect();
        let receipt = ReceiptShape::of(&bureau, "tainted", None, &receipt);
        return out.value(&Tainted { schema: "volya-taint-1", receipt, hear_again });
    }
    let says = "from now on nothing that rests on it opens anything; refusals stay";
    done(&bureau, "tainted", None, &receipt, says, out)?;
    if concerned.is_empty() {
        return out.line("nobody's words rest on it");
    }
    let names = concerned.iter().map(|one| one.label.as_ref().map_or_else(|| one.person.to_string(), Label::spoken));
    out.line(format_args!(
        "to be heard again ({}): {}",
        words::count(concerned.len(), "person", "persons"),
        names.collect::<Vec<_>>().join(", ")
    ))
}
