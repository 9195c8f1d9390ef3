//! The file that is carried: a signed note that says in plain lines what the log says (`spec/clearance.md`). It proves nothing without the log.

use volya_core::fold::Issued;
use volya_core::gate::{Fault, Purpose, Route};
use volya_core::id::{DeviceId, EntryHash, Label};

use super::page::ClearancePage;
use super::using::refusal;
use super::{OnRecord, sha256};
use crate::archive::{Bureau, Draft};
use crate::error::BureauError;

const FIRST_LINE: &str = "volya clearance 1";
/// Larger than any such file.
const LARGEST: usize = 16 * 1024;

/// The file of a clearance, signed by this device.
///
/// # Errors
/// Where it cannot be signed.
pub fn paper(bureau: &Bureau, page: &ClearancePage) -> Result<Vec<u8>, BureauError> {
    let text = text(bureau, page.label.as_ref(), &page.issued);
    bureau.sign_text(&key_name(bureau, bureau.device()), &text)
}

/// Holds a file that somebody carries against the log: the clearance as it stands now, with everything that stands against it. A file that says
/// anything else than the log is evidence, and recorded.
///
/// # Errors
/// [`BureauError::Refused`] for what is no such file.
pub fn check_paper(bureau: &mut Bureau, file: &[u8]) -> Result<(Option<ClearancePage>, Vec<Fault>), BureauError> {
    if file.len() > LARGEST {
        return Err(BureauError::Refused("the file is larger than any clearance"));
    }
    let signed = signed_text(bureau, file);
    let entry = named_entry(file).ok_or(BureauError::Refused("the file is no clearance of Volya"))?;
    let found = match OnRecord::find(bureau, entry) {
        Ok(found) => found,
        Err(BureauError::NoSuchEntry) => {
            let faults = vec![Fault::NotInThisLog];
            bureau.commit(vec![Draft::office(refusal(Some(entry), Some(sha256(file)), &faults))])?;
            return Ok((None, faults));
        }
        Err(other) => return Err(other),
    };
    let label = bureau.label(found.person)?;
    let mut faults = found.faults(bureau, &Purpose::Check)?;
    if signed.as_deref() != Some(text(bureau, label.as_ref(), &found.issued).as_bytes()) {
        faults.insert(0, Fault::FileDiffers);
        bureau.commit(vec![Draft::about(found.person, refusal(Some(entry), Some(sha256(file)), &faults))])?;
    }
    Ok((Some(found.page(label, faults.clone())), faults))
}

/// The text, where a device of this archive has signed it.
fn signed_text(bureau: &Bureau, file: &[u8]) -> Option<Vec<u8>> {
    let devices = bureau.roster().devices();
    devices.into_iter().find_map(|d| volya_tlog::open_note(file, &key_name(bureau, d.device), &d.device.0).ok())
}

/// The entry that the file names, signed or not.
fn named_entry(file: &[u8]) -> Option<EntryHash> {
    let text = std::str::from_utf8(file).ok()?;
    let mut lines = text.lines();
    (lines.next() == Some(FIRST_LINE)).then_some(())?;
    lines.find_map(|line| line.strip_prefix("clearance ")).and_then(|hash| EntryHash::parse_hex(hash).ok())
}

/// The name under which a device signs such files.
fn key_name(bureau: &Bureau, device: DeviceId) -> String {
    format!("volya.clearance/{}/{device}", bureau.archive_id())
}

/// The lines, each a word and its value.
fn text(bureau: &Bureau, label: Option<&Label>, issued: &Issued) -> String {
    let named = &issued.clearance;
    let person = label.map_or_else(|| "-".to_owned(), Label::spoken);
    let mut lines = vec![
        FIRST_LINE.to_owned(),
        format!("archive {}", bureau.archive_id()),
        format!("clearance {}", issued.entry),
        format!("person {person}"),
        format!("list {} line {}", named.list, named.line),
        format!("route {}", way(&named.route)),
        format!("crossing {}", named.crossing),
        format!("device {}", bureau.letter_of(named.device).as_char()),
        format!("from {}", named.from),
        format!("until {}", named.until),
        format!("issued on device {}", bureau.letter_of(issued.on).as_char()),
        format!("countersigned {}", if issued.counted { "yes" } else { "no" }),
        "It moves nobody without the log. Check it: volya clearance check FILE".to_owned(),
    ];
    lines.push(String::new());
    lines.join("\n")
}

/// `UA PL KR`, with the counterpart behind it where there is one.
fn way(route: &Route) -> String {
    let states = std::iter::once(route.from).chain(route.via.iter().copied()).chain([route.to]);
    let way: Vec<String> = states.map(|state| state.to_string()).collect();
    match route.counterpart {
        Some(counterpart) => format!("{} counterpart {counterpart}", way.join(" ")),
        None => way.join(" "),
    }
}
