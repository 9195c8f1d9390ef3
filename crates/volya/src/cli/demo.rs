//! `volya demo`

use std::collections::BTreeMap;
use std::path::PathBuf;

use volya_bureau::PASSPHRASE_LOG_N;
use volya_bureau::acts::Screening;
use volya_bureau::core::gate::Route;
use volya_bureau::demo::{self, Met, Place, Step, Suggested};

use super::files::{fresh_folder, program, shown};
use super::out::Out;
use super::print::screening::{Recorded, Sheet, text};
use super::{Done, Result, serve, words};

#[derive(clap::Args)]
pub(super) struct Args {
    /// A new folder for the example's archive; without it a fresh one among the temporary files
    #[arg(long, value_name = "DIR")]
    keep: Option<PathBuf>,
    /// Open it in the browser at once
    #[arg(long)]
    serve: bool,
}

pub(super) fn run(args: &Args, out: &mut Out) -> Result<Done> {
    let folder = match &args.keep {
        Some(folder) => folder.clone(),
        None => fresh_folder("demo")?,
    };
    out.line("A worked example. Everybody in it is invented.")?;
    let mut teller = Teller { out, places: Vec::new(), told: Ok(()) };
    let outcome = demo::run(&folder, PASSPHRASE_LOG_N, &mut |step| teller.tell(step))?;
    teller.told?;
    out.line("\nBefore that, so that no passphrase is asked for:")?;
    out.line(format_args!("  export VOLYA_PASSPHRASE_FILE={}", shown(&outcome.passphrase_file)))?;
    let office = &outcome.office;
    out.line("\nOr look at it in the browser:")?;
    if !args.serve {
        out.line(format_args!("  {} serve{}", program(), folders(office)))?;
    }
    out.line(format_args!("  its passphrase: {}", demo::PASSPHRASE))?;
    if args.serve {
        serve::serve(&serve::Args::default(), &office.archive, &office.data, out)?;
    }
    Ok(Done::Clear)
}

/// Prints each step as it is done.
struct Teller<'a> {
    out: &'a mut Out,
    places: Vec<Place>,
    told: Result<()>,
}

impl Teller<'_> {
    fn tell(&mut self, step: Step) {
        if self.told.is_ok() {
            self.told = self.step(step).and_then(|()| self.out.flush());
        }
    }

    fn step(&mut self, step: Step) -> Result<()> {
        match step {
            Step::Founded { at, archive, place } => {
                self.out.line(format_args!(
                    "\n{at}  the office founds archive {archive}; its machine is device {}",
                    place.device.as_char()
                ))?;
                self.places.push(place);
                Ok(())
            }
            Step::Joined { at, role, place } => {
                self.out.line(format_args!("{at}  a second member joins, {role}, with device {}", place.device.as_char()))?;
                self.places.push(place);
                Ok(())
            }
            Step::Registered { at, people } => {
                self.out.line(format_args!("{at}  registered:"))?;
                people.iter().try_for_each(|met| self.out.line(format_args!("    {}", says(met))))
            }
            Step::Recorded { at, device, what, entries } => {
                let entries = words::count(entries, "entry", "entries");
                self.out.line(format_args!("{at}  device {}: {what} ({entries})", device.as_char()))
            }
            Step::Countersigned { at, device, entries } => {
                let entries = words::count(entries, "entry", "entries");
                self.out.line(format_args!("{at}  device {}: the second member signs {entries}", device.as_char()))
            }
            Step::Screened { at, list, title, note, route, screening } => {
                self.out.line(format_args!("\n{at}  {title}"))?;
                self.out.line(note)?;
                self.screening(list, &route, &screening)
            }
            Step::Whispered { at, device, person, what } => {
                self.out.line(format_args!("\n{at}  device {}: {what}", device.as_char()))?;
                self.out.line(format_args!("    {}", says(&person)))
            }
            Step::Merged { at, from, into, merged } => {
                let (from, into) = (from.as_char(), into.as_char());
                let entries = words::count(merged.entries as usize, "entry", "entries");
                self.out.line(format_args!("{at}  device {into} merges the folder of device {from}, which brings {entries}"))
            }
            Step::Verified { at, report } => {
                let logs = words::count(report.logs.len(), "log", "logs");
                let files = words::count(report.files as usize, "file", "files");
                self.out.line(format_args!("\n{at}  verified without any key: {logs}, {files}, archive {}", report.archive))
            }
            Step::TryNext { tries } => {
                self.out.line("\nTo try next:")?;
                for next in tries {
                    let place = self.places.iter().find(|place| place.device == next.device).cloned();
                    self.out.line(format_args!("  {}", typed(&next.act, place.as_ref())))?;
                    self.out.line(format_args!("    {}", next.shows))?;
                }
                Ok(())
            }
        }
    }

    fn screening(&mut self, list: &str, route: &Route, screening: &Screening) -> Result<()> {
        let labels: BTreeMap<_, _> =
            screening.lines.iter().flat_map(|l| &l.labels).filter_map(|(id, label)| Some((*id, label.clone()?))).collect();
        let office = self.places.first().map_or('A', |place| place.device.as_char());
        let sheet = Sheet {
            title: list,
            route: Some(route),
            verdict: &screening.verdict,
            labels,
            rows: screening.lines.iter().map(|l| (l.number, l.file_row)).collect(),
            terms: None,
            missing: &[],
            changes: None,
            read: None,
            open_reports: screening.open_reports,
            recorded: match &screening.receipt {
                Some(receipt) => Recorded::Yes(receipt, office),
                None => Recorded::No(screening.not_recorded.as_ref()),
            },
        };
        for line in text(&sheet, false, self.out.words()).lines() {
            self.out.line(format_args!("  {line}").to_string().trim_end())?;
        }
        Ok(())
    }
}

fn says(met: &Met) -> String {
    format!("{}  {}: {}", met.label.spoken(), met.name, met.about)
}

/// How a suggested act is typed.
fn typed(act: &Suggested, place: Option<&Place>) -> String {
    let act = match act {
        Suggested::Screen { list, route } => {
            let mut options = format!("--from {}", route.from);
            route.via.iter().for_each(|state| options.push_str(&format!(" --via {state}")));
            options.push_str(&format!(" --to {}", route.to));
            if let Some(counterpart) = route.counterpart {
                options.push_str(&format!(" --counterpart {counterpart}"));
            }
            format!("list screen {} {options}", shown(list))
        }
        Suggested::Show { person } => format!("person show {}", person.spoken()),
        Suggested::Refuse { person, to, how, heard_by } => {
            format!("will refuse {} --to {to} --how {how} --heard-by {heard_by}", person.spoken())
        }
        Suggested::Merge { other } => format!("archive merge {}", shown(other)),
        Suggested::Verify => "log verify".to_owned(),
    };
    format!("{} {act}{}", program(), place.map(folders).unwrap_or_default())
}

/// The options that name a device's folders.
fn folders(place: &Place) -> String {
    format!(" --archive {} --data {}", shown(&place.archive), shown(&place.data))
}
