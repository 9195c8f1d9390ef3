//! How an archive begins.

use std::path::Path;
use std::sync::Arc;

use volya_core::cbor;
use volya_core::id::{DeviceId, Digest, Letter, MemberId};
use volya_core::roster::{
    Compartment, Coverage, DeviceEnrolled, Founding, GenerationMade, MemberAdded, RecoveryKeys, Role, RosterEntry, Signature,
    Statement,
};
use volya_store::BlobName;
use volya_store::disk::SyncCounter;
use volya_tlog::{Checkpoint, EMPTY_ROOT};
use volya_vault::{
    Chance, DeviceKeys, Generation, Identity, Recipient, file_name, recovery_signer, roster_entry, seal_generations, sign, verify,
};
use zeroize::Zeroizing;

use super::file::{ArchiveFile, FORMAT, archive_id, name, origin};
use super::logs::{LogFiles, log_folder};
use super::open::Bureau;
use crate::clock::Clock;
use crate::error::BureauError;
use crate::home::{Home, io};

/// What the founder decides.
pub struct StartFounding<'a> {
    /// Whether the register will claim to hold everybody in custody.
    pub coverage: Coverage,
    /// Whether a recovery sheet is made.
    pub recovery: Recovery,
    /// The founding device's passphrase.
    pub passphrase: &'a str,
    /// The work factor of that passphrase; [`volya_vault::PASSPHRASE_LOG_N`] but in tests.
    pub log_n: u8,
}

/// Whether a recovery sheet is made. Refusing it is a decision: nobody can help a bureau that has lost all its devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recovery {
    /// Made, and handed over once.
    Sheet,
    /// Knowingly refused.
    Refused,
}

/// The recovery identity, to be printed or written once and kept apart from every device.
pub struct RecoverySheet(pub Zeroizing<String>);

/// Generations that exist from the beginning. `testimony` comes with the acts that need it.
const FIRST: [Compartment; 6] =
    [Compartment::All, Compartment::Office, Compartment::Case, Compartment::Will, Compartment::Identity, Compartment::Match];
const CONTEXT: &str = "volya founding v1";

/// Everything that founding makes, before any of it is written.
struct Beginning {
    keys: DeviceKeys,
    file: ArchiveFile,
    entry: Vec<u8>,
    generations: Vec<(BlobName, Vec<u8>)>,
    sheet: Option<RecoverySheet>,
}

/// Founds an archive in an empty folder, with this device's state under `data`.
///
/// # Errors
/// [`BureauError::NotEmpty`], or storage.
pub fn found(
    archive: &Path,
    data: &Path,
    start: &StartFounding<'_>,
    clock: Arc<dyn Clock>,
    chance: Box<dyn Chance + Send>,
) -> Result<(Bureau, Option<RecoverySheet>), BureauError> {
    if archive.is_dir() && std::fs::read_dir(archive).map_err(|e| io(&e))?.next().is_some() {
        return Err(BureauError::NotEmpty);
    }
    std::fs::create_dir_all(archive).map_err(|e| io(&e))?;
    let home = |file: &ArchiveFile| {
        let state = data.join(file.archive.to_string());
        std::fs::create_dir_all(&state).map_err(|e| io(&e))?;
        Home::with_state(archive, &state, &SyncCounter::new())
    };
    found_at(home, start, clock, chance)
}

/// As [`found`], in stores that are handed over.
///
/// # Errors
/// As [`found`].
pub fn found_at(
    home: impl FnOnce(&ArchiveFile) -> Result<Home, BureauError>,
    start: &StartFounding<'_>,
    clock: Arc<dyn Clock>,
    mut chance: Box<dyn Chance + Send>,
) -> Result<(Bureau, Option<RecoverySheet>), BureauError> {
    let beginning = Beginning::make(start, clock.as_ref(), chance.as_mut())?;
    let home = home(&beginning.file)?;
    let Beginning { keys, file, entry, generations, sheet } = beginning;
    let device = DeviceId(keys.public().signing);
    home.state.put_all(&[(name("device.age")?, keys.seal(start.passphrase, start.log_n)?.as_slice())])?;
    let blobs = home.archive.as_ref();
    blobs.put_all(&generations.iter().map(|(n, b)| (n.clone(), b.as_slice())).collect::<Vec<_>>())?;
    let log = LogFiles::new(blobs, log_folder(device));
    let damaged = |why| BureauError::Log { device: log_folder(device), why };
    let appended = volya_tlog::append(&log, 0, &EMPTY_ROOT, &[entry]).map_err(damaged)?;
    for (path, bytes) in &appended.write {
        blobs.put_all(&[(log.name(path)?, bytes.as_slice())])?;
    }
    let first = Checkpoint { origin: origin(file.archive, device), size: appended.size, root: appended.root };
    let note = first.sign(keys.signing()).map_err(|why| BureauError::Checkpoint { device: log_folder(device), why })?;
    home.state_heads.swap(&name("checkpoint")?, None, &note)?;
    home.archive_heads.swap(&log.name("checkpoint")?, None, &note)?;
    // archive.json comes last: a folder without it is no archive, so a crash above leaves nothing half-founded.
    blobs.put_all(&[(name("archive.json")?, file.to_bytes().as_slice())])?;
    let bureau = Bureau::open_with(home, file, keys, clock, chance)?;
    Ok((bureau, sheet))
}

impl Beginning {
    fn make(start: &StartFounding<'_>, clock: &dyn Clock, chance: &mut (dyn Chance + Send)) -> Result<Self, BureauError> {
        let keys = DeviceKeys::generate(chance);
        let device = DeviceId(keys.public().signing);
        let recovery = (start.recovery == Recovery::Sheet).then(|| Identity::generate(chance));
        let mut secret = Zeroizing::new([0; 32]);
        chance.fill(secret.as_mut());
        let founder = ed25519_dalek::SigningKey::from_bytes(&secret);
        let recipients: Vec<Recipient> =
            [Some(keys.public().recipient), recovery.as_ref().map(|r| r.recipient().clone())].into_iter().flatten().collect();
        let mut made = Vec::new();
        let mut files = Vec::new();
        for compartment in FIRST {
            let generation = Generation::generate(chance);
            made.push(GenerationMade { compartment, id: Digest(generation.id()), withheld: Vec::new() });
            files.push(generation_file(device, &recipients, compartment, &[&generation])?);
        }
        let statement = Self::statement(start, &keys, recovery.as_ref(), made, chance);
        let founding = signed(statement, &founder)?;
        let entry = RosterEntry { lamport: 1, at: clock.now(), statement: Statement::Founded(founding) };
        let entry = roster_entry(&cbor::to_vec(&entry)?)?;
        let founder = founder.verifying_key().to_bytes();
        let file = ArchiveFile { format: FORMAT, archive: archive_id(&founder, &entry), founder: Digest(founder) };
        let sheet = recovery.map(|identity| RecoverySheet(identity.to_secret_text()));
        Ok(Self { keys, file, entry, generations: files, sheet })
    }

    fn statement(
        start: &StartFounding<'_>,
        keys: &DeviceKeys,
        recovery: Option<&Identity>,
        generations: Vec<GenerationMade>,
        chance: &mut dyn Chance,
    ) -> Founding {
        let mut member = [0; 16];
        chance.fill(&mut member);
        let member = MemberAdded { member: MemberId(member), role: Role::Admin };
        let letter = Letter::nth(0).map_or('A', Letter::as_char).to_string();
        let public = keys.public();
        let device = DeviceEnrolled {
            device: DeviceId(public.signing),
            member: member.member,
            letter,
            recipient: public.recipient.to_string(),
        };
        let recovery = recovery.map(|identity| RecoveryKeys {
            recipient: identity.recipient().to_string(),
            signer: Digest(recovery_signer(identity).verifying_key().to_bytes()),
        });
        Founding { coverage: start.coverage, member, device, generations, recovery, signature: None }
    }
}

fn signed(mut founding: Founding, founder: &ed25519_dalek::SigningKey) -> Result<Founding, BureauError> {
    let message = cbor::to_vec(&founding)?;
    founding.signature = Some(Signature(sign(founder, CONTEXT, &message)));
    Ok(founding)
}

/// Whether the founding key signed this statement.
pub(super) fn is_signed(founding: &Founding, founder: &[u8; 32]) -> bool {
    let Some(signature) = founding.signature else { return false };
    let unsigned = Founding { signature: None, ..founding.clone() };
    cbor::to_vec(&unsigned).is_ok_and(|message| verify(founder, CONTEXT, &message, &signature.0).is_ok())
}

pub(super) fn generation_file(
    device: DeviceId,
    recipients: &[Recipient],
    compartment: Compartment,
    generations: &[&Generation],
) -> Result<(BlobName, Vec<u8>), BureauError> {
    let recipients: Vec<&Recipient> = recipients.iter().collect();
    let sealed = seal_generations(&recipients, compartment as u8, generations);
    let bytes = sealed.map_err(|why| BureauError::KeyFile { name: format!("keys/{device}"), why })?;
    Ok((name(&format!("keys/{device}/{}.gen", file_name(&bytes)))?, bytes))
}
