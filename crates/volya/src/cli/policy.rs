//! `volya policy …`

use std::path::PathBuf;

use clap::Subcommand;
use serde::Serialize;
use volya_bureau::Bureau;
use volya_bureau::acts;
use volya_bureau::core::id::EntryHash;
use volya_bureau::core::policy::Policy;

use super::desk::Desk;
use super::out::Out;
use super::receipt::{AWAITS, done};
use super::{Done, Result, files, print, words};

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Show the policy in force
    Show,
    /// Record a policy: a TOML file in the form of the defaults. Tightening counts at once, loosening with a second signature
    Set {
        /// The file
        file: PathBuf,
    },
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    match verb {
        Verb::Show => show(&mut desk.open()?, out)?,
        Verb::Set { file } => {
            let text = files::read_text(&file, "the policy")?;
            let mut bureau = desk.open()?;
            let receipt = acts::set_policy(&mut bureau, &text)?;
            done(&bureau, "policy-set", None, &receipt, &format!("the policy is recorded. {AWAITS}"), out)?;
        }
    }
    Ok(Done::Clear)
}

#[derive(Serialize)]
struct Shown<'a> {
    schema: &'static str,
    policy: &'a Policy,
    entries: &'a [EntryHash],
}

fn show(bureau: &mut Bureau, out: &mut Out) -> Result<()> {
    let office = bureau.office()?;
    if out.json() {
        return out.value(&Shown { schema: "volya-policy-1", policy: office.policy(), entries: &office.policy_entries });
    }
    let fields = serde_json::to_value(office.policy()).unwrap_or_default();
    for (name, value) in fields.as_object().into_iter().flatten() {
        out.line(format_args!("{name}: {}", print::person::plain(value)))?;
    }
    let from: Vec<String> = office.policy_entries.iter().map(words::short).collect();
    out.line(if from.is_empty() { "the defaults; nothing was set".to_owned() } else { format!("set by {}", from.join(", ")) })
}
