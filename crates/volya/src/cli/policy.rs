//! `volya policy …`

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::Value;
use volya_bureau::Bureau;
use volya_bureau::acts;
use volya_bureau::core::policy::DEFAULT_TOML;

use super::desk::Desk;
use super::out::Out;
use super::receipt::{AWAITS, done};
use super::{Done, Result, files, words};
use crate::json::office::PolicyShape;

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Show the policy in force, as a file for `volya policy set`
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

fn show(bureau: &mut Bureau, out: &mut Out) -> Result<()> {
    let office = bureau.office()?;
    if out.json() {
        return out.value(&PolicyShape::of(&office));
    }
    let from: Vec<String> = office.policy_entries.iter().map(words::short).collect();
    let from = if from.is_empty() { "the defaults; nothing was set".to_owned() } else { format!("set by {}", from.join(", ")) };
    out.line(format_args!("# In force now: {from}."))?;
    let fields = serde_json::to_value(office.policy()).unwrap_or_default();
    out.text(as_file(&fields))
}

/// The file of the defaults with these values in it, so that it can be kept, changed and set again.
fn as_file(fields: &Value) -> String {
    let line = |line: &str| match line.split_once(" = ").map(|(name, _)| (name, &fields[name])) {
        // Numbers, yes or no, and lists of texts are written alike in JSON and TOML.
        Some((name, value)) if !line.starts_with('#') && !value.is_null() => format!("{name} = {value}\n"),
        _ => format!("{line}\n"),
    };
    DEFAULT_TOML.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    use volya_bureau::core::policy::Policy;

    use super::*;

    #[test]
    fn the_policy_is_shown_as_the_file_that_sets_it() {
        let mut fields = serde_json::to_value(Policy::default()).unwrap();
        assert_eq!(as_file(&fields), DEFAULT_TOML);
        fields["cooling_off_days"] = 9.into();
        fields["information_sheets"] = serde_json::json!(["ab"]);
        let text = as_file(&fields);
        assert!(text.contains("\ncooling_off_days = 9\n") && text.contains("\ninformation_sheets = [\"ab\"]\n"));
    }
}
