//! `volya list …`

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Subcommand;
use volya_bureau::Bureau;
use volya_bureau::acts::{self, Asked, Screening};
use volya_bureau::core::gate::{Route, Verdict};
use volya_bureau::core::place::State;

use super::desk::Desk;
use super::error::DoorError;
use super::json::{Beside, Lines, Notices, ReceiptShape};
use super::out::Out;
use super::print::screening::{Recorded, Sheet, text};
use super::{Done, Result, files};

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Screen a list, line by line. The answer is an opinion; it moves nobody
    Screen(Screen),
}

#[derive(clap::Args)]
pub(super) struct Screen {
    /// The list, as CSV or XLSX; `-` reads a name a line from standard input
    #[arg(value_name = "FILE")]
    list: PathBuf,
    /// The State that would hand them over
    #[arg(long, value_name = "STATE", value_parser = State::parse)]
    from: Option<State>,
    /// A State on the way; once for each, in order
    #[arg(long, value_name = "STATE", value_parser = State::parse)]
    via: Vec<State>,
    /// The State that would receive them; without a route every line holds
    #[arg(long, value_name = "STATE", value_parser = State::parse, requires = "from")]
    to: Option<State>,
    /// The other party of an exchange
    #[arg(long, value_name = "STATE", value_parser = State::parse)]
    counterpart: Option<State>,
    /// Print every finding of every line
    #[arg(long)]
    all: bool,
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    let Verb::Screen(args) = verb;
    let route = args.route()?;
    let asked = Asked { route: route.clone(), ..Asked::default() };
    let is_input = args.list.as_os_str() == "-";
    let (mut bureau, screening) = if is_input {
        // The passphrase's prompt reads the terminal, not standard input.
        let names = files::read_standard_input()?;
        if names.trim().is_empty() {
            return Err(DoorError::other("standard input holds no name", "write a name a line"));
        }
        let mut bureau = desk.open()?;
        let screening = acts::screen_names(&mut bureau, &names, &asked)?;
        (bureau, screening)
    } else {
        let file = files::read_table(&args.list)?;
        let mut bureau = desk.open()?;
        let screening = acts::screen(&mut bureau, &file, &asked)?;
        (bureau, screening)
    };
    let name = args.list.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let title = if is_input { "standard input".to_owned() } else { format!("list {name}") };
    print(&mut bureau, &screening, route.as_ref(), &title, args.all, out)?;
    Ok(ended(screening.verdict.verdict))
}

/// 0 only where every line is clear.
pub(super) fn ended(verdict: Verdict) -> Done {
    if verdict == Verdict::Clear { Done::Clear } else { Done::Held }
}

impl Screen {
    fn route(&self) -> Result<Option<Route>> {
        match (self.from, self.to) {
            (Some(from), Some(to)) => Ok(Some(Route { from, via: self.via.clone(), to, counterpart: self.counterpart })),
            (None, None) if self.via.is_empty() && self.counterpart.is_none() => Ok(None),
            _ => Err(DoorError::usage("half a route is given", "name both --from and --to, or neither: then every line holds")),
        }
    }
}

fn print(bureau: &mut Bureau, screening: &Screening, route: Option<&Route>, title: &str, all: bool, out: &mut Out) -> Result<()> {
    let labels: BTreeMap<_, _> =
        screening.lines.iter().flat_map(|l| &l.labels).filter_map(|(id, label)| Some((*id, label.clone()?))).collect();
    let rows: BTreeMap<u32, u32> = screening.lines.iter().map(|l| (l.number, l.file_row)).collect();
    if out.json() {
        let beside = Beside {
            list: Some(screening.list),
            policy: Some(screening.policy),
            route,
            notices: Notices { unknown_columns: &screening.unknown_columns, open_reports: screening.open_reports },
            receipt: screening.receipt.as_ref().map(|r| ReceiptShape::of(bureau, "screened", None, r)),
            not_recorded: screening.not_recorded.as_ref().map(ToString::to_string),
        };
        let label = |id| labels.get(&id).cloned();
        return out.value(&Lines::of(&screening.verdict, beside, label, |number| rows.get(&number).copied()));
    }
    let recorded = match &screening.receipt {
        Some(receipt) => Recorded::Yes(receipt, bureau.letter_of(receipt.device).as_char()),
        None => Recorded::No(screening.not_recorded.as_ref()),
    };
    let sheet = Sheet {
        title,
        route,
        verdict: &screening.verdict,
        labels,
        rows,
        unknown_columns: &screening.unknown_columns,
        open_reports: screening.open_reports,
        recorded,
    };
    out.text(text(&sheet, all))
}
