//! `volya device …`

use std::path::PathBuf;

use clap::Subcommand;
use volya_bureau::core::id::DeviceId;
use volya_bureau::core::roster::{DeviceEnrolled, Reason};
use volya_bureau::{Bureau, OsChance, PASSPHRASE_LOG_N, acts, request};

use super::args::one_of;
use super::desk::Desk;
use super::error::DoorError;
use super::files::NewFile;
use super::member::{REMOVED, read_request, say_enrolled};
use super::out::Out;
use super::receipt::done;
use super::{Done, Result, passphrase, words};
use crate::json::roster::{DeviceRow, DevicesShape};

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Make this machine's device for an archive and write what an admin needs to enrol it
    Request {
        /// A new file for the request; it holds nothing secret
        #[arg(value_name = "FILE")]
        to: PathBuf,
    },
    /// Print the recipient to which another organisation seals a case for this device; nothing in it is secret
    Recipient,
    /// Enrol a further device of a member
    Enrol {
        /// What `volya device request` wrote on the new device
        request: PathBuf,
        /// A device that the same member holds
        #[arg(long, value_name = "LETTER|KEY")]
        with: String,
    },
    /// List the devices, and when each was last heard of
    List,
    /// Write a sign of life: what this device has verified of every log
    Heartbeat,
    /// Set a lost or silent device aside, at what is known of its log here
    Park {
        /// Its letter, or the first digits of its key
        #[arg(value_name = "LETTER|KEY")]
        device: String,
        /// After how many entries; by default after all that are known here. Whom it removed later is back
        #[arg(long, value_name = "ENTRIES")]
        at: Option<u64>,
    },
    /// Remove a device: nothing that it wrote beyond what is accepted opens
    Remove {
        /// Its letter, or the first digits of its key
        #[arg(value_name = "LETTER|KEY")]
        device: String,
        /// After how many entries; by default after all that are accepted here, 0 for one that should never have been enrolled
        #[arg(long, value_name = "ENTRIES")]
        at: Option<u64>,
        /// Why; anybody can read it
        #[arg(long, value_parser = one_of!(Reason))]
        reason: Reason,
    },
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    match verb {
        Verb::Request { to } => ask(&to, desk, out)?,
        Verb::Enrol { request, with } => {
            let request = read_request(&request)?;
            let mut bureau = desk.open()?;
            let with = called(&bureau, &with)?;
            let (letter, receipt) = acts::enrol_device(&mut bureau, &request, with)?;
            say_enrolled(&bureau, &letter, &receipt, out)?;
        }
        Verb::List => list(&mut desk.open()?, out)?,
        Verb::Recipient => out.line(acts::recipient(&desk.open()?))?,
        Verb::Heartbeat => {
            let mut bureau = desk.open()?;
            let receipt = acts::heartbeat(&mut bureau)?;
            done(&bureau, "heartbeat", None, &receipt, "this device has reported", out)?;
        }
        Verb::Remove { device, at, reason } => {
            let mut bureau = desk.open()?;
            let device = called(&bureau, &device)?;
            let receipt = acts::remove_device(&mut bureau, device, at, reason)?;
            let letter = bureau.letter_of(device).as_char();
            done(&bureau, "removed", None, &receipt, &format!("device {letter} is removed. {REMOVED}"), out)?;
        }
        Verb::Park { device, at } => {
            let mut bureau = desk.open()?;
            let device = called(&bureau, &device)?;
            let receipt = acts::park_at(&mut bureau, device, at)?;
            let letter = bureau.letter_of(device).as_char();
            let says = format!("device {letter} is set aside once a member of another role has countersigned it");
            done(&bureau, "parked", None, &receipt, &says, out)?;
        }
    }
    Ok(Done::Clear)
}

/// The enrolled device with this letter, or whose key begins so. Admins who had not met, or one who means to deceive, may have given a letter twice.
pub(super) fn called(bureau: &Bureau, text: &str) -> Result<DeviceId> {
    let (letter, key) = (text.to_ascii_uppercase(), text.to_ascii_lowercase());
    let fits = |d: &&DeviceEnrolled| d.letter == letter || (key.len() >= KEY_DIGITS && d.device.to_string().starts_with(&key));
    let found: Vec<DeviceId> = bureau.roster().devices().filter(fits).map(|d| d.device).collect();
    match found.as_slice() {
        [one] => Ok(*one),
        [] => {
            Err(DoorError::other("no device is called that", "give its letter, or 16 digits of its key: see `volya device list`"))
        }
        _ => Err(DoorError::other(
            "two devices carry this letter",
            "name the one you mean by the first 16 digits of its key: see `volya device list`",
        )),
    }
}

/// So many digits of a key name a device.
const KEY_DIGITS: usize = 16;

/// The file is made before the device: a device can be asked for only once.
fn ask(to: &std::path::Path, desk: &Desk, out: &mut Out) -> Result<()> {
    let home = desk.home()?;
    let file = NewFile::create(to, "the request")?;
    let passphrase = passphrase::new()?;
    let request = request(&home, &passphrase, PASSPHRASE_LOG_N, &mut OsChance)?;
    let mut text = serde_json::to_string_pretty(&request).unwrap_or_default();
    text.push('\n');
    file.fill(text.as_bytes())?;
    if out.json() {
        return out.value(&request);
    }
    out.line("the request is written; an admin enrols it with `volya member add`, or `volya device enrol` for a member's further device")?;
    out.line(format_args!("Read the device's key to him, so that no other takes its place: {}", request.device))
}

fn list(bureau: &mut Bureau, out: &mut Out) -> Result<()> {
    let shape = DevicesShape::of(acts::list_devices(bureau)?);
    if out.json() {
        return out.value(&shape);
    }
    shape.devices.iter().try_for_each(|device| out.line(says(device)))
}

fn says(device: &DeviceRow) -> String {
    let mut text =
        format!("{}  {:<12} {}", device.letter, device.role.word(), words::count(device.entries as usize, "entry", "entries"));
    let heard = device.last_heard.as_deref().unwrap_or("never");
    text.push_str(&format!(", last heard {heard}"));
    for (so, word) in [
        (device.own, "this machine"),
        (device.forked, "its log exists in two versions"),
        (device.incomplete, "entries of it are missing here"),
        (device.set_aside, "set aside"),
    ] {
        if so {
            text.push_str(", ");
            text.push_str(word);
        }
    }
    if !device.counted && device.removed_at.is_none() {
        text.push_str(&format!(", can hold, opens nothing: awaits a voucher, its key is {}", device.device));
    }
    if let Some(size) = device.removed_at {
        text.push_str(&format!(", removed at {}", words::count(size as usize, "entry", "entries")));
    }
    if let Some(size) = device.parked_at {
        text.push_str(&format!(", parked at {size} entries"));
    }
    text
}
