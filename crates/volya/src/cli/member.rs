//! `volya member …`

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde::Serialize;
use volya_bureau::acts;
use volya_bureau::core::id::MemberId;
use volya_bureau::core::roster::{Reason, Role};
use volya_bureau::{Bureau, EnrolmentRequest, Receipt};

use super::args::one_of;
use super::desk::Desk;
use super::device::called;
use super::error::DoorError;
use super::out::Out;
use super::receipt::done;
use super::{Done, Result, files, words};
use crate::json::ReceiptShape;
use crate::json::roster::MembersShape;

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Add a member and enrol the device that asks
    Add {
        /// What `volya device request` wrote on the member's machine
        request: PathBuf,
        /// What the member does; who signs for others must hold another role than they
        #[arg(long, value_parser = one_of!(Role))]
        role: Role,
    },
    /// List the members, by role and device
    List,
    /// Stand for a device that a member of another role enrolled: you have compared its key with its holder
    Vouch {
        /// Its letter, or the first digits of its key
        #[arg(value_name = "LETTER|KEY")]
        device: String,
    },
    /// Remove a member with all his devices: nothing that they write from now on opens
    Remove {
        /// The member's id, or the letter of a device of his
        #[arg(value_name = "ID|LETTER")]
        member: String,
        /// Why; anybody can read it
        #[arg(long, value_parser = one_of!(Reason))]
        reason: Reason,
    },
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    match verb {
        Verb::Add { request, role } => {
            let request = read_request(&request)?;
            let mut bureau = desk.open()?;
            let (letter, receipt) = acts::add_member(&mut bureau, &request, role)?;
            say_enrolled(&bureau, &letter, &receipt, out)?;
        }
        Verb::List => list(&desk.open()?, out)?,
        Verb::Vouch { device } => vouch(&device, &mut desk.open()?, out)?,
        Verb::Remove { member, reason } => {
            let mut bureau = desk.open()?;
            let member = named(&bureau, &member)?;
            let receipt = acts::remove_member(&mut bureau, member, reason)?;
            done(&bureau, "removed", None, &receipt, &format!("the member is removed with all his devices. {REMOVED}"), out)?;
        }
    }
    Ok(Done::Clear)
}

/// Said after every removal.
pub(super) const REMOVED: &str = "From now on nothing written there opens, a refusal in it still blocks, and new keys are in use.\n\
     Its silence goes on holding everybody until a member of another role has countersigned.";

/// A member by his id, or at least its first 8 digits, or by the letter of a device of his.
fn named(bureau: &Bureau, text: &str) -> Result<MemberId> {
    let roster = bureau.roster();
    if let Some((member, _)) = called(bureau, text).ok().and_then(|device| roster.author(device)) {
        return Ok(member);
    }
    let fits = |member: &MemberId| text.len() >= 8 && member.to_string().starts_with(&text.to_ascii_lowercase());
    let found: Vec<MemberId> = roster.members().map(|(member, _)| member).filter(fits).collect();
    match found.as_slice() {
        [one] => Ok(*one),
        _ => Err(DoorError::other(
            "no member, or more than one, is called that",
            "give the id, at least its first 8 digits, or the letter of a device: see `volya member list`",
        )),
    }
}

fn vouch(text: &str, bureau: &mut Bureau, out: &mut Out) -> Result<()> {
    let device = called(bureau, text)?;
    let receipt = acts::vouch(bureau, device)?;
    let letter = bureau.letter_of(device).as_char();
    let says = format!(
        "you stand for device {letter} ({}): what it writes may open from now on\n\
         its key is {device}\n\
         if its holder reads another, have an admin run `volya device remove {letter} --at 0 --reason mistaken` at once",
        bureau.roster().author(device).map_or("member", |(_, role)| role.word()),
    );
    done(bureau, "vouched", None, &receipt, &says, out)
}

/// Reads an enrolment request.
pub(super) fn read_request(path: &Path) -> Result<EnrolmentRequest> {
    let text = files::read_text(path, "the request")?;
    EnrolmentRequest::read(&text).map_err(|_| {
        DoorError::other("the file is not an enrolment request", "have the new device run `volya device request FILE`")
    })
}

#[derive(Serialize)]
struct Enrolled<'a> {
    schema: &'static str,
    enrolled: &'a str,
    receipt: ReceiptShape,
}

/// Says which letter the new device has.
pub(super) fn say_enrolled(bureau: &Bureau, letter: &str, receipt: &Receipt, out: &mut Out) -> Result<()> {
    if out.json() {
        let receipt = ReceiptShape::of(bureau, "enrolled", None, receipt);
        return out.value(&Enrolled { schema: "volya-enrolled-1", enrolled: letter, receipt });
    }
    out.line(format_args!("device {letter} is enrolled; give its holder a copy of this archive, which he merges or works on"))?;
    if let Some(device) = bureau.roster().devices().find(|d| d.letter == letter) {
        out.line(format_args!("its key is {}; its holder reads the same from his request", device.device))?;
        if !bureau.roster().is_counted(device.device) {
            out.line(format_args!(
                "What it writes can hold. It opens nothing until a member of another role has run `volya member vouch {letter}`."
            ))?;
        }
    }
    out.line(words::receipt(receipt, bureau.letter().as_char()))
}

/// What nobody can prove otherwise.
pub(super) const PAIR: &str = "The first two members were enrolled by one person: no signature shows that they are two.";

fn list(bureau: &Bureau, out: &mut Out) -> Result<()> {
    let members = acts::list_members(bureau);
    if out.json() {
        return out.value(&MembersShape::of(members));
    }
    for member in members {
        let own = if member.own { "  (you)" } else { "" };
        let removed = if member.removed { "  removed" } else { "" };
        let unvouched = match member.unvouched.as_slice() {
            [] => String::new(),
            letters => format!("  {} can hold, opens nothing: awaits a voucher", letters.join(" ")),
        };
        out.line(format_args!(
            "{:<12} {}  {}{own}{removed}{unvouched}",
            member.role.word(),
            member.devices.join(" "),
            member.member
        ))?;
    }
    let roster = bureau.roster();
    if roster.founding_pair().is_some() {
        out.line(PAIR)?;
    }
    if roster.needs_new_keys() {
        out.line("A removed device holds keys that are in use: an admin runs `volya archive renew-keys`.")?;
    }
    if !bureau.holds_current_keys() {
        out.line("This device lacks keys that others use: an admin runs `volya archive renew-keys`, unless it was removed.")?;
    }
    Ok(())
}
