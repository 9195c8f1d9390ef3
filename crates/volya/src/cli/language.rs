//! In which language verdicts, reasons and next steps are said.

use volya_bureau::core::event::FormLanguage;

use super::Result;
use super::error::DoorError;
use crate::words::{Language, Words};

const VARIABLE: &str = "VOLYA_LANGUAGE";

/// What was typed, else what the environment names, else English.
pub(super) fn asked(typed: Option<FormLanguage>) -> Result<Words> {
    let named = typed.map(|language| language.word().to_owned());
    let Some(tag) = named.or_else(|| std::env::var(VARIABLE).ok()).filter(|tag| !tag.is_empty()) else {
        return Ok(Words::default());
    };
    let none_of_them = DoorError::usage("VOLYA_LANGUAGE names no language of Volya", "set it to en, ko, uk or ru");
    Language::parse(&tag).map(Words).ok_or(none_of_them)
}
