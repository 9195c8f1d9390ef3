//! `volya form …`

use std::path::{Path, PathBuf};

use clap::Subcommand;
use volya_bureau::acts::{self, FormLine};
use volya_bureau::core::event::{FormKind, FormLanguage};

use super::args::one_of;
use super::desk::Desk;
use super::files::NewFile;
use super::out::{Out, remark};
use super::receipt::done;
use super::{Done, Result};

#[derive(Subcommand)]
pub(super) enum Verb {
    /// List every form in every language, and whether two members have signed its wording
    List,
    /// Print a form as HTML for paper; it says DRAFT on every page until its wording is signed by two
    Print {
        /// Which form
        #[arg(value_parser = one_of!(FormKind))]
        form: FormKind,
        /// In which language
        #[arg(long, value_parser = one_of!(FormLanguage))]
        language: FormLanguage,
        /// For whom: his pseudonym stands on it, large
        #[arg(long)]
        person: Option<String>,
        /// Write it to this new file; to standard output where it is left out
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Stand for the wording of a form as this program prints it; it counts when a member of another role has countersigned
    Review {
        /// Which form
        #[arg(value_parser = one_of!(FormKind))]
        form: FormKind,
        /// In which language
        #[arg(long, value_parser = one_of!(FormLanguage))]
        language: FormLanguage,
    },
    /// Take back the wording of a form: it is a draft again at once, until two members sign it anew
    Withdraw {
        /// Which form
        #[arg(value_parser = one_of!(FormKind))]
        form: FormKind,
        /// In which language
        #[arg(long, value_parser = one_of!(FormLanguage))]
        language: FormLanguage,
        /// What is wrong with it
        #[arg(long)]
        reason: String,
    },
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    let mut bureau = desk.open()?;
    match verb {
        Verb::List => list(&acts::list_forms(&mut bureau)?, out)?,
        Verb::Print { form, language, person, out: file } => {
            let person = person.map(|text| bureau.person_named(&text)).transpose()?;
            let (html, line) = acts::print_form(&mut bureau, form, language, person)?;
            deliver(file.as_deref(), &html, out)?;
            if !line.reviewed {
                remark(DRAFT);
            }
        }
        Verb::Review { form, language } => {
            let receipt = acts::review_form(&mut bureau, form, language)?;
            let says = format!(
                "{form} in {language}: you stand for its wording. It is a draft until a member of another role has countersigned this."
            );
            done(&bureau, "form-reviewed", None, &receipt, &says, out)?;
        }
        Verb::Withdraw { form, language, reason } => {
            let receipt = acts::withdraw_form(&mut bureau, form, language, &reason)?;
            let says = format!("{form} in {language}: its wording is a draft again. Take printed copies out of use.");
            done(&bureau, "form-withdrawn", None, &receipt, &says, out)?;
        }
    }
    Ok(Done::Clear)
}

/// Said beside a form that two have not signed.
pub(super) const DRAFT: &str = "its wording is not signed by two members: every page says DRAFT. See `volya form list`.";

/// Writes to the file that is named, or to standard output.
pub(super) fn deliver(file: Option<&Path>, text: &str, out: &mut Out) -> Result<()> {
    match file {
        Some(path) => NewFile::create(path, "the form")?.fill(text.as_bytes()),
        None => out.text(text),
    }
}

fn list(lines: &[FormLine], out: &mut Out) -> Result<()> {
    if out.json() {
        return out.value(&crate::json::office::FormsShape::of(lines));
    }
    for line in lines {
        let state = if line.reviewed { "reviewed" } else { "DRAFT" };
        let listed = match line.listed {
            Some(true) => "  listed by the policy",
            Some(false) => "  not listed by the policy: no acceptance given on it counts",
            None => "",
        };
        out.line(format_args!("{:<18} {}  {:<8}  {}{listed}", line.form.word(), line.language, state, line.wording))?;
    }
    Ok(())
}
