//! `volya member …`

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde::Serialize;
use volya_bureau::acts;
use volya_bureau::core::id::MemberId;
use volya_bureau::core::roster::Role;
use volya_bureau::{Bureau, EnrolmentRequest, Receipt};

use super::args::one_of;
use super::desk::Desk;
use super::error::DoorError;
use super::json::ReceiptShape;
use super::out::Out;
use super::{Done, Result, files, words};

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
    }
    Ok(Done::Clear)
}

/// Reads an enrolment request.
pub(super) fn read_request(path: &Path) -> Result<EnrolmentRequest> {
    let text = files::read_text(path, "the request")?;
    serde_json::from_str(&text).map_err(|_| {
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
    }
    out.line(words::receipt(receipt, bureau.letter().as_char()))
}

#[derive(Serialize)]
struct Members {
    schema: &'static str,
    members: Vec<Member>,
}

#[derive(Serialize)]
struct Member {
    member: MemberId,
    role: Role,
    devices: Vec<String>,
    own: bool,
}

fn list(bureau: &Bureau, out: &mut Out) -> Result<()> {
    let roster = bureau.roster();
    let devices = |member| {
        let mut letters: Vec<String> = roster.devices().filter(|d| d.member == member).map(|d| d.letter.clone()).collect();
        letters.sort();
        letters
    };
    let row = |(member, role)| Member { member, role, devices: devices(member), own: member == bureau.member() };
    let mut members: Vec<Member> = roster.members().map(row).collect();
    members.sort_by(|a, b| a.devices.cmp(&b.devices));
    if out.json() {
        return out.value(&Members { schema: "volya-members-1", members });
    }
    for member in members {
        let own = if member.own { "  (you)" } else { "" };
        out.line(format_args!("{:<12} {}  {}{own}", member.role.word(), member.devices.join(" "), member.member))?;
    }
    Ok(())
}
