//! New devices: asked for by whoever will hold them, enrolled by an admin; or enrolled by the recovery sheet when all others are lost.

use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use volya_core::cbor;
use volya_core::id::{DeviceId, Digest, Letter, MemberId};
use volya_core::roster::{
    Compartment, Cuts, DeviceEnrolled, Founding, MemberAdded, Recovered, Role, Roster, RosterEntry, Signature, Statement,
};
use volya_store::disk::SyncCounter;
use volya_tlog::{Checkpoint, EMPTY_ROOT};
use volya_vault::{Chance, DeviceKeys, Identity, Recipient, recovery_signer, roster_entry, sign, verify};

use super::file::{ArchiveFile, name, origin};
use super::founding::generation_file;
use super::keys::Ring;
use super::logs::{LogFiles, branches, log_folder};
use super::open::Bureau;
use super::rebuild::{all_in, read_rosters};
use crate::clock::Clock;
use crate::error::{BureauError, field};
use crate::home::Home;

const CONTEXT: &str = "volya recovery v1";

/// The public half of a device that wants to be enrolled, carried to an admin. It holds nothing secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnrolmentRequest {
    /// The format's name.
    pub schema: String,
    /// Which archive.
    pub archive: Digest,
    /// The device's Ed25519 key.
    pub device: DeviceId,
    /// The device's age recipient.
    pub recipient: String,
}

impl EnrolmentRequest {
    /// Reads what the new device has written.
    ///
    /// # Errors
    /// [`BureauError::Field`] for anything else.
    pub fn read(text: &str) -> Result<Self, BureauError> {
        serde_json::from_str(text).map_err(|_| field("request", "is not what `volya device request` writes"))
    }
}

/// The format's name.
pub const REQUEST_SCHEMA: &str = "volya-enrolment-request-1";

/// Makes this machine's device for an archive and returns what an admin needs to enrol it.
///
/// # Errors
/// [`BureauError::DeviceExists`], or storage.
pub fn request(home: &Home, passphrase: &str, log_n: u8, chance: &mut dyn Chance) -> Result<EnrolmentRequest, BureauError> {
    let file = ArchiveFile::read(home.archive.as_ref())?;
    let keys = new_device(home, passphrase, log_n, chance)?;
    let public = keys.public();
    Ok(EnrolmentRequest {
        schema: REQUEST_SCHEMA.to_owned(),
        archive: file.archive,
        device: DeviceId(public.signing),
        recipient: public.recipient.to_string(),
    })
}

fn new_device(home: &Home, passphrase: &str, log_n: u8, chance: &mut dyn Chance) -> Result<DeviceKeys, BureauError> {
    let file = name("device.age")?;
    if home.state.read(&file, 64 * 1024)?.is_some() {
        return Err(BureauError::DeviceExists);
    }
    let keys = DeviceKeys::generate(chance);
    home.state.put_all(&[(file, keys.seal(passphrase, log_n)?.as_slice())])?;
    Ok(keys)
}

/// Makes a working device from a copy of the archive and the recovery sheet. Its holder is a new member in the role of admin.
///
/// # Errors
/// A sheet of another archive, or what is damaged and where.
pub fn restore(
    archive: &Path,
    data: &Path,
    sheet: &str,
    passphrase: &str,
    log_n: u8,
    clock: Arc<dyn Clock>,
    chance: Box<dyn Chance + Send>,
) -> Result<Bureau, BureauError> {
    let home = Home::counted(archive, data, &SyncCounter::new())?;
    restore_at(home, sheet, passphrase, log_n, clock, chance)
}

/// As [`restore`], in stores that are handed over.
///
/// # Errors
/// As [`restore`].
pub fn restore_at(
    home: Home,
    sheet: &str,
    passphrase: &str,
    log_n: u8,
    clock: Arc<dyn Clock>,
    mut chance: Box<dyn Chance + Send>,
) -> Result<Bureau, BureauError> {
    let file = ArchiveFile::read(home.archive.as_ref())?;
    let identity = Identity::parse(sheet.trim()).map_err(|_| BureauError::Refused("this is not a recovery sheet"))?;
    let signer = recovery_signer(&identity);
    let branches = branches(home.archive.as_ref(), file.archive)?;
    let read = read_rosters(&file, all_in(home.archive.as_ref(), &branches))?;
    let roster = Roster::fold(&read.founding, read.statements.clone(), Cuts::default());
    if roster.recovery().map(|r| r.signer) != Some(Digest(signer.verifying_key().to_bytes())) {
        return Err(BureauError::Refused("this recovery sheet belongs to another archive"));
    }
    let ring = Ring::open(home.archive.as_ref(), &identity, &roster)?;
    let keys = new_device(&home, passphrase, log_n, chance.as_mut())?;
    let device = DeviceId(keys.public().signing);
    let recipients = recipients(&roster, &[keys.public().recipient])?;
    let files = rewrapped(&ring, device, &recipients)?;
    home.archive.put_all(&files.iter().map(|(n, b)| (n.clone(), b.as_slice())).collect::<Vec<_>>())?;
    let statement = recovered(&roster, &keys, &signer, chance.as_mut())?;
    let lamport = 1 + read.statements.iter().map(|(_, _, e)| e.lamport).max().unwrap_or(0);
    let entry = RosterEntry { lamport, at: clock.now(), statement };
    begin_log(&home, &file, &keys, &roster_entry(&cbor::to_vec(&entry)?)?)?;
    Bureau::open_with(home, file, keys, clock, chance)
}

fn recovered(
    roster: &Roster,
    keys: &DeviceKeys,
    signer: &ed25519_dalek::SigningKey,
    chance: &mut dyn Chance,
) -> Result<Statement, BureauError> {
    let mut member = [0; 16];
    chance.fill(&mut member);
    let member = MemberAdded { member: MemberId(member), role: Role::Admin };
    let device = DeviceEnrolled {
        device: DeviceId(keys.public().signing),
        member: member.member,
        letter: next_letter(roster)?,
        recipient: keys.public().recipient.to_string(),
    };
    let mut recovered = Recovered { member, device, signature: None };
    let message = cbor::to_vec(&recovered)?;
    recovered.signature = Some(Signature(sign(signer, CONTEXT, &message)));
    Ok(Statement::Recovered(recovered))
}

/// The first entry of a log that does not exist yet.
fn begin_log(home: &Home, file: &ArchiveFile, keys: &DeviceKeys, entry: &[u8]) -> Result<(), BureauError> {
    let device = DeviceId(keys.public().signing);
    let folder = log_folder(device);
    let log = LogFiles::new(home.archive.as_ref(), folder.clone());
    let appended =
        volya_tlog::append(&log, 0, &EMPTY_ROOT, &[entry]).map_err(|why| BureauError::Log { device: folder.clone(), why })?;
    for (path, bytes) in &appended.write {
        home.archive.put_all(&[(log.name(path)?, bytes.as_slice())])?;
    }
    let first = Checkpoint { origin: origin(file.archive, device), size: appended.size, root: appended.root };
    let note = first.sign(keys.signing()).map_err(|why| BureauError::Checkpoint { device: folder.clone(), why })?;
    home.state_heads.swap(&name("checkpoint")?, None, &note)?;
    home.archive_heads.swap(&log.name("checkpoint")?, None, &note)?;
    Ok(())
}

/// Whether the sheet's key signed this recovery.
pub(super) fn is_signed(founding: &Founding, recovered: &Recovered) -> bool {
    let (Some(recovery), Some(signature)) = (&founding.recovery, recovered.signature) else { return false };
    let unsigned = Recovered { signature: None, ..recovered.clone() };
    cbor::to_vec(&unsigned).is_ok_and(|message| verify(&recovery.signer.0, CONTEXT, &message, &signature.0).is_ok())
}

/// The first letter that no device carries.
pub(crate) fn next_letter(roster: &Roster) -> Result<String, BureauError> {
    let taken = roster.letters();
    let mut letters = (0..26).filter_map(Letter::nth).map(|l| l.as_char().to_string());
    letters.find(|l| !taken.contains(l)).ok_or(BureauError::Refused("all 26 letters of devices are given"))
}

/// Everybody to whom generations are wrapped: all enrolled devices that were not removed, the recovery sheet, and those who join now.
pub(crate) fn recipients(roster: &Roster, joining: &[Recipient]) -> Result<Vec<Recipient>, BureauError> {
    let parse =
        |text: &str| text.parse().map_err(|_| BureauError::Refused("a recipient in the roster is not an age1pq recipient"));
    let removed = roster.removed_devices();
    let enrolled = roster.devices().filter(|d| !removed.contains(&d.device)).map(|d| parse(&d.recipient));
    let recovery = roster.recovery().map(|r| parse(&r.recipient));
    let mut all: Vec<Recipient> = enrolled.chain(recovery).collect::<Result<_, _>>()?;
    all.extend(joining.iter().filter(|r| !all.contains(r)).cloned().collect::<Vec<_>>());
    Ok(all)
}

/// All generations of the ring, one file for each compartment, to these recipients.
pub(crate) fn rewrapped(
    ring: &Ring,
    device: DeviceId,
    recipients: &[Recipient],
) -> Result<Vec<(volya_store::BlobName, Vec<u8>)>, BureauError> {
    let mut files = Vec::new();
    for compartment in Compartment::ALL {
        let held: Vec<_> = ring.all().filter(|(c, _)| c == compartment).map(|(_, generation)| generation).collect();
        if !held.is_empty() {
            files.push(generation_file(device, recipients, *compartment, &held)?);
        }
    }
    Ok(files)
}
