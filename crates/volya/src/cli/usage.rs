//! Mistakes of typing, said without repeating what was typed: a mistyped command may hold a name.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::words::Words;

/// Prints help and version as asked, and every mistake as a fact and a next step.
pub(super) fn report(error: &clap::Error) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = error.print();
            ExitCode::SUCCESS
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            ExitCode::from(2)
        }
        _ => {
            super::error::say(Words::default(), &fact(error), &hint(error));
            ExitCode::from(2)
        }
    }
}

fn fact(error: &clap::Error) -> String {
    let about = texts(error, ContextKind::InvalidArg);
    let named = if about.is_empty() { "an argument".to_owned() } else { format!("`{}`", about.join("`, `")) };
    match error.kind() {
        ErrorKind::InvalidSubcommand => "this command is not known".to_owned(),
        ErrorKind::MissingSubcommand => "a verb is missing".to_owned(),
        ErrorKind::UnknownArgument => match about.first().filter(|text| is_option(text)) {
            Some(option) => format!("`{option}` is not an option of this command"),
            None => "there is an argument too many".to_owned(),
        },
        ErrorKind::InvalidValue if error.get(ContextKind::InvalidValue).is_some_and(is_empty) => format!("{named} needs a value"),
        ErrorKind::InvalidValue => format!("{named} does not take this value"),
        ErrorKind::ValueValidation => match std::error::Error::source(error) {
            Some(why) => format!("{named}: {why}"),
            None => format!("{named} does not take this value"),
        },
        ErrorKind::MissingRequiredArgument => format!("{named} is missing"),
        ErrorKind::ArgumentConflict => match texts(error, ContextKind::PriorArg).first() {
            Some(other) if !about.contains(other) => format!("{named} does not go with `{other}`"),
            _ => format!("{named} is given twice"),
        },
        _ => format!("{named} is not given as it must be"),
    }
}

fn hint(error: &clap::Error) -> String {
    for kind in [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue] {
        if let Some(suggested) = texts(error, kind).first() {
            return format!("did you mean `{suggested}`? See `volya --help`");
        }
    }
    let words = texts(error, ContextKind::ValidValue);
    if !words.is_empty() {
        return format!("one of: {}", words.join(", "));
    }
    match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => usage.to_string().replacen("Usage: ", "usage: ", 1).trim().to_owned(),
        _ => "see `volya --help`".to_owned(),
    }
}

fn texts(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    }
}

/// An option as programs name them, and nothing that could be somebody's name in capitals or another script.
fn is_option(text: &str) -> bool {
    text.strip_prefix("--").is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
}

fn is_empty(value: &ContextValue) -> bool {
    matches!(value, ContextValue::String(text) if text.is_empty())
}
