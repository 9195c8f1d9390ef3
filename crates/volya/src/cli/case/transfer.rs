//! `volya case transfer`, `receive`, `receipt`: his case goes to another organisation, as he agreed.

use std::path::PathBuf;

use serde::Serialize;
use volya_bureau::Bureau;
use volya_bureau::acts::{self, Consent, Transfer, agreement_digest};
use volya_bureau::core::id::{Digest, PersonId};

use crate::cli::desk::Desk;
use crate::cli::entry::of_his;
use crate::cli::error::DoorError;
use crate::cli::files::NewFile;
use crate::cli::out::Out;
use crate::cli::receipt::done_about;
use crate::cli::{Done, Result, files, words};
use crate::json::ReceiptShape;

/// Larger than any sealed case or paper that is read.
const FILE_BYTES: u64 = 64 << 20;

#[derive(clap::Args)]
pub(in crate::cli) struct Args {
    /// His label, with or without its check digit
    person: String,
    /// The recipient of the other organisation's device: age1pq1…, or a file that holds it; there `volya device recipient` prints it
    #[arg(long, value_name = "RECIPIENT|FILE")]
    to: String,
    /// Which organisation, by name
    #[arg(long, value_name = "ORGANISATION")]
    with: String,
    /// In what he agreed: a declaration or note of his by its hash or first digits, or a paper in a file
    #[arg(long, value_name = "ENTRY|FILE")]
    consent: String,
    /// A new file for the sealed case
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

#[derive(clap::Args)]
pub(in crate::cli) struct Receive {
    /// The sealed case
    file: PathBuf,
    /// A new file for the signed receipt
    #[arg(long, value_name = "FILE")]
    receipt: PathBuf,
}

#[derive(clap::Args)]
pub(in crate::cli) struct Acknowledge {
    /// His label, with or without its check digit
    person: String,
    /// The signed receipt that came back
    file: PathBuf,
}

#[derive(Serialize)]
struct Shape<'a> {
    schema: &'static str,
    with: &'a str,
    file: Digest,
    receipt: ReceiptShape,
}

#[derive(Serialize)]
struct Taken {
    schema: &'static str,
    reports: usize,
    alike: Vec<String>,
    receipt: ReceiptShape,
}

pub(super) fn transfer(args: &Args, desk: &Desk, out: &mut Out) -> Result<Done> {
    let typed = args.to.trim().starts_with("age1pq1");
    let recipient = if typed { args.to.clone() } else { files::read_text(args.to.as_ref(), "the recipient's file")? };
    let mut bureau = desk.open()?;
    let person = bureau.person_named(&args.person)?;
    let consent = consent(&mut bureau, person, &args.consent)?;
    let target = NewFile::create(&args.out, "the case")?;
    let asked = Transfer { recipient: &recipient, with: &args.with, consent };
    let made = acts::transfer_case(&mut bureau, person, &asked)?;
    target.fill(&made.file)?;
    let label = bureau.label(person)?;
    if out.json() {
        let receipt = ReceiptShape::of(&bureau, "case-transferred", label.as_ref(), &made.receipt);
        out.value(&Shape { schema: "volya-transfer-1", with: &args.with, file: made.hash, receipt })?;
        return Ok(Done::Clear);
    }
    out.line("the case is sealed: only that device opens it. `volya due` asks for its signed receipt in seven days.")?;
    out.line(format_args!("the file's hash is {}", made.hash))?;
    out.line(words::receipt(&made.receipt, bureau.letter().as_char()))?;
    Ok(Done::Clear)
}

/// Digits name an entry of his; anything else is a file.
fn consent(bureau: &mut Bureau, person: PersonId, text: &str) -> Result<Consent> {
    let is_hex = text.len() >= 8 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    if is_hex && !std::path::Path::new(text).exists() {
        return Ok(Consent::Entry(of_his(bureau, person, text)?));
    }
    let paper = read(text.as_ref(), "the paper of his consent")?;
    if paper.is_empty() {
        return Err(DoorError::other("the paper of his consent is empty", "name the paper in which he agreed"));
    }
    Ok(Consent::Paper(agreement_digest(&paper)))
}

fn read(path: &std::path::Path, what: &'static str) -> Result<Vec<u8>> {
    let bytes = files::read(path, what, FILE_BYTES)?;
    if bytes.len() as u64 > FILE_BYTES {
        return Err(DoorError::other(format!("{what} is larger than 64 MiB"), "check which file is named"));
    }
    Ok(bytes)
}

pub(super) fn receive(args: &Receive, desk: &Desk, out: &mut Out) -> Result<Done> {
    let file = read(&args.file, "the case")?;
    let mut bureau = desk.open()?;
    let target = NewFile::create(&args.receipt, "the receipt")?;
    let taken = acts::receive_case(&mut bureau, &file)?;
    target.fill(&taken.answer)?;
    if out.json() {
        let receipt = ReceiptShape::of(&bureau, "case-received", Some(&taken.label), &taken.receipt);
        let alike = taken.alike.iter().map(ToString::to_string).collect();
        out.value(&Taken { schema: "volya-received-1", reports: taken.reports, alike, receipt })?;
        return Ok(Done::Clear);
    }
    let reports = words::count(taken.reports, "report", "reports");
    out.line(format_args!(
        "registered {}; his words came as {reports}. They can hold and open nothing: hear him, and record the facts anew.",
        taken.label.spoken()
    ))?;
    if !taken.alike.is_empty() {
        let many = words::count(taken.alike.len(), "record here sounds", "records here sound");
        out.line(format_args!("{many} like his: compare them with `volya person duplicates {}`.", taken.label))?;
    }
    out.line("send the signed receipt back to whoever sent the case")?;
    out.line(words::receipt(&taken.receipt, bureau.letter().as_char()))?;
    Ok(Done::Clear)
}

pub(super) fn acknowledge(args: &Acknowledge, desk: &Desk, out: &mut Out) -> Result<Done> {
    let file = read(&args.file, "the receipt")?;
    let mut bureau = desk.open()?;
    let person = bureau.person_named(&args.person)?;
    let receipt = acts::acknowledge_transfer(&mut bureau, person, &file)?;
    let says = "the receipt is recorded; the case is no longer asked after once a member of another role has countersigned it";
    done_about(&bureau, "transfer-acknowledged", person, &receipt, says, out)?;
    Ok(Done::Clear)
}
