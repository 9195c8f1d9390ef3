//! `volya device …`

use std::path::PathBuf;

use clap::Subcommand;
use serde::Serialize;
use volya_bureau::core::id::{DeviceId, Letter, MemberId};
use volya_bureau::core::roster::{Reason, Role};
use volya_bureau::{Bureau, OsChance, PASSPHRASE_LOG_N, acts, request};

use super::args::one_of;
use super::desk::Desk;
use super::files::NewFile;
use super::member::{REMOVED, read_request, say_enrolled};
use super::out::Out;
use super::receipt::done;
use super::{Done, Result, passphrase, words};

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Make this machine's device for an archive and write what an admin needs to enrol it
    Request {
        /// A new file for the request; it holds nothing secret
        #[arg(value_name = "FILE")]
        to: PathBuf,
    },
    /// Enrol a further device of a member
    Enrol {
        /// What `volya device request` wrote on the new device
        request: PathBuf,
        /// A device that the same member holds
        #[arg(long, value_name = "LETTER", value_parser = letter)]
        with: Letter,
    },
    /// List the devices, and when each was last heard of
    List,
    /// Write a sign of life: what this device has verified of every log
    Heartbeat,
    /// Set a lost or silent device aside, at what is known of its log here
    Park {
        /// Its letter
        #[arg(value_parser = letter)]
        letter: Letter,
        /// After how many entries; by default after all that are known here. Whom it removed later is back
        #[arg(long, value_name = "ENTRIES")]
        at: Option<u64>,
    },
    /// Remove a device: nothing that it writes from now on opens
    Remove {
        /// Its letter
        #[arg(value_parser = letter)]
        letter: Letter,
        /// Why; anybody can read it
        #[arg(long, value_parser = one_of!(Reason))]
        reason: Reason,
    },
}

pub(super) fn letter(text: &str) -> std::result::Result<Letter, &'static str> {
    Letter::parse(&text.to_ascii_uppercase()).ok_or("a device is named by a letter from A to Z")
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    match verb {
        Verb::Request { to } => ask(&to, desk, out)?,
        Verb::Enrol { request, with } => {
            let request = read_request(&request)?;
            let mut bureau = desk.open()?;
            let (letter, receipt) = acts::enrol_device(&mut bureau, &request, with)?;
            say_enrolled(&bureau, &letter, &receipt, out)?;
        }
        Verb::List => list(&mut desk.open()?, out)?,
        Verb::Heartbeat => {
            let mut bureau = desk.open()?;
            let receipt = acts::heartbeat(&mut bureau)?;
            done(&bureau, "heartbeat", None, &receipt, "this device has reported", out)?;
        }
        Verb::Remove { letter, reason } => {
            let mut bureau = desk.open()?;
            let receipt = acts::remove_device(&mut bureau, letter, reason)?;
            done(&bureau, "removed", None, &receipt, &format!("device {} is removed. {REMOVED}", letter.as_char()), out)?;
        }
        Verb::Park { letter, at } => {
            let mut bureau = desk.open()?;
            let receipt = acts::park_at(&mut bureau, letter, at)?;
            let says = format!("device {} is set aside once a member of another role has countersigned it", letter.as_char());
            done(&bureau, "parked", None, &receipt, &says, out)?;
        }
    }
    Ok(Done::Clear)
}

/// The enrolled device with this letter.
pub(super) fn of_letter(bureau: &Bureau, letter: Letter) -> Result<DeviceId> {
    let found =
        bureau.roster().devices().find(|device| device.letter == letter.as_char().to_string()).map(|device| device.device);
    found.ok_or_else(|| super::error::DoorError::other("no device has this letter", "see `volya device list`"))
}

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

#[derive(Serialize)]
struct Devices {
    schema: &'static str,
    devices: Vec<Device>,
}

#[derive(Serialize)]
struct Device {
    letter: String,
    device: DeviceId,
    member: MemberId,
    role: Role,
    own: bool,
    entries: u64,
    last_heard: Option<String>,
    forked: bool,
    incomplete: bool,
    parked_at: Option<u64>,
    set_aside: bool,
    /// Whether its word may open something: two members stand for it, or it is of the founding pair.
    counted: bool,
    /// How many entries of it are accepted, where it was removed.
    removed_at: Option<u64>,
}

fn list(bureau: &mut Bureau, out: &mut Out) -> Result<()> {
    let office = bureau.office()?;
    let heads = bureau.heads();
    let mut devices: Vec<Device> = Vec::new();
    for enrolled in bureau.roster().devices() {
        let id = enrolled.device;
        let view = office.devices().iter().find(|v| v.device == id);
        devices.push(Device {
            letter: enrolled.letter.clone(),
            device: id,
            member: enrolled.member,
            role: bureau.roster().role(enrolled.member).unwrap_or(Role::Monitor),
            own: id == bureau.device(),
            entries: heads.iter().find(|(d, _, fork)| *d == id && !fork).map_or(0, |(_, size, _)| *size),
            last_heard: view.and_then(|v| v.last_heard).map(|at| at.to_string()),
            forked: view.is_some_and(|v| v.forked),
            incomplete: view.is_some_and(|v| v.incomplete),
            parked_at: office.parked(id).map(|head| head.size),
            set_aside: office.is_set_aside(id),
            counted: bureau.roster().is_counted(id),
            removed_at: bureau.roster().accepted(id),
        });
    }
    devices.sort_by(|a, b| a.letter.cmp(&b.letter));
    if out.json() {
        return out.value(&Devices { schema: "volya-devices-1", devices });
    }
    devices.iter().try_for_each(|device| out.line(says(device)))
}

fn says(device: &Device) -> String {
    let mut text =
        format!("{}  {:<12} {}", device.letter, device.role.word(), words::count(device.entries as usize, "entry", "entries"));
    let heard = device.last_heard.as_deref().unwrap_or("never");
    text.push_str(&format!(", last heard {heard}"));
    for (so, word) in [
        (device.own, "this machine"),
        (device.forked, "its log exists in two versions"),
        (device.incomplete, "entries of it are missing here"),
        (!device.counted, "can hold, opens nothing: awaits a voucher"),
        (device.set_aside, "set aside"),
    ] {
        if so {
            text.push_str(", ");
            text.push_str(word);
        }
    }
    if let Some(size) = device.removed_at {
        text.push_str(&format!(", removed at {}", words::count(size as usize, "entry", "entries")));
    }
    if let Some(size) = device.parked_at {
        text.push_str(&format!(", parked at {size} entries"));
    }
    text
}
