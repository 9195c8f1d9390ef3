//! `volya case objection`, `draft`: what leaves the house as text.

use std::path::PathBuf;

use serde::Serialize;
use volya_bureau::acts::{self, DraftKind};

use crate::cli::args::word;
use crate::cli::desk::Desk;
use crate::cli::files::NewFile;
use crate::cli::out::{Out, remark};
use crate::cli::{Done, Result, escape, words};
use crate::json::ReceiptShape;
use crate::json::draft::DraftShape;

#[derive(clap::Args)]
pub(in crate::cli) struct Objection {
    /// His label, with or without its check digit
    person: String,
    /// To whom, by function: the ministry that holds him, a prosecutor, a commission
    #[arg(long, value_name = "FUNCTION")]
    to: String,
    /// A new file for the signed letter
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

#[derive(clap::Args)]
pub(in crate::cli) struct Draft {
    /// What is drafted
    #[arg(value_parser = word(DraftKind::ALL.iter().map(|kind| kind.word()), DraftKind::parse))]
    kind: DraftKind,
    /// His label, with or without its check digit
    person: String,
    /// A new file for the draft; it is printed where none is named
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Serialize)]
struct Letter<'a> {
    schema: &'static str,
    key: &'a str,
    receipt: ReceiptShape,
}

pub(super) fn objection(args: &Objection, desk: &Desk, out: &mut Out) -> Result<Done> {
    let mut bureau = desk.open()?;
    let person = bureau.person_named(&args.person)?;
    // Made before the act whose result it will hold; a file that is never filled goes away.
    let target = NewFile::create(&args.out, "the letter")?;
    let made = acts::object(&mut bureau, person, &args.to)?;
    target.fill(&made.letter)?;
    let label = bureau.label(person)?;
    if out.json() {
        let receipt = ReceiptShape::of(&bureau, "objected", label.as_ref(), &made.receipt);
        out.value(&Letter { schema: "volya-letter-1", key: &made.key, receipt })?;
    } else {
        out.line(
            "the objection is written and signed. It says nothing of what he wants; who he is goes apart from it, under seal.",
        )?;
        out.line(words::receipt(&made.receipt, bureau.letter().as_char()))?;
    }
    Ok(Done::Clear)
}

pub(super) fn draft(args: &Draft, desk: &Desk, out: &mut Out) -> Result<Done> {
    let mut bureau = desk.open()?;
    let person = bureau.person_named(&args.person)?;
    let target = args.out.as_deref().map(|path| NewFile::create(path, "the draft")).transpose()?;
    let text = acts::draft(&mut bureau, person, args.kind)?;
    if out.json() {
        out.value(&DraftShape::of(args.kind, &text))?;
    }
    match target {
        Some(file) => {
            file.fill(text.as_bytes())?;
            remark("The draft is written. Nothing is sent, and nothing is recorded.");
        }
        None if !out.json() => text.lines().try_for_each(|line| out.line(escape::line(line)))?,
        None => {}
    }
    Ok(Done::Clear)
}
