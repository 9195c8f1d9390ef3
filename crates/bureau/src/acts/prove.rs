//! The proof that one entry stands in a log, for somebody who has no archive.

use volya_core::id::{DeviceId, Digest, EntryHash};
use volya_tlog::{EntryProof, check_inclusion, prove_inclusion};

use crate::archive::{Bureau, branches, origin};
use crate::error::BureauError;

/// A proof, and what it proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proven {
    /// The entry.
    pub entry: EntryHash,
    /// The archive that the log is of.
    pub archive: Digest,
    /// The device whose log it is, and whose key has signed.
    pub device: DeviceId,
    /// The entry's number in that log, from 0.
    pub sequence: u64,
    /// The log's size under the checkpoint.
    pub size: u64,
    /// The log's root at that size.
    pub root: Digest,
}

/// Proves that an entry stands in the log that holds it here; the text is a C2SP tlog-proof. It opens nothing: not a word of the entry is in it.
///
/// # Errors
/// [`BureauError::NoSuchEntry`]; what of the log is damaged.
pub fn prove(bureau: &mut Bureau, entry: EntryHash) -> Result<(Proven, Vec<u8>), BureauError> {
    bureau.whole_index()?;
    let row = bureau.index.entry(&entry.0)?.ok_or(BureauError::NoSuchEntry)?;
    let blobs = bureau.home.archive.as_ref();
    let found = branches(blobs, bureau.archive_id())?.into_iter().find(|b| b.device.0 == row.device && b.fork.0 == row.branch);
    let branch = found.ok_or(BureauError::NoSuchEntry)?;
    let checkpoint = &branch.checkpoint;
    let path = prove_inclusion(&branch.files(blobs), checkpoint.size, row.sequence).map_err(|why| branch.log_error(why))?;
    // A tile may have been changed since the log was read: what does not hold is handed to nobody.
    check_inclusion(&path, checkpoint.size, &checkpoint.root, row.sequence, &entry.0).map_err(|_| BureauError::ProofRefused)?;
    let proven = Proven {
        entry,
        archive: bureau.archive_id(),
        device: branch.device,
        sequence: row.sequence,
        size: checkpoint.size,
        root: Digest(checkpoint.root),
    };
    let proof = EntryProof { seq: row.sequence, path, checkpoint: branch.note };
    Ok((proven, proof.to_bytes()))
}

/// Checks the proof of an entry of any archive: needs no archive and no passphrase. Whose device has signed, the archive's roster tells.
///
/// # Errors
/// [`BureauError::ProofRefused`].
pub fn check_proof(text: &[u8], entry: EntryHash) -> Result<Proven, BureauError> {
    let proof = EntryProof::read(text).map_err(|_| BureauError::ProofRefused)?;
    let (archive, device) = proof.claimed_origin().and_then(named).ok_or(BureauError::ProofRefused)?;
    let checkpoint = proof.check(&origin(archive, device), &device.0, &entry.0).map_err(|_| BureauError::ProofRefused)?;
    Ok(Proven { entry, archive, device, sequence: proof.seq, size: checkpoint.size, root: Digest(checkpoint.root) })
}

/// The archive and the device of an origin. That it is written exactly so, the checkpoint's check tells.
fn named(claimed: &str) -> Option<(Digest, DeviceId)> {
    let (archive, device) = claimed.strip_prefix("volya.archive/")?.split_once('/')?;
    Some((Digest::parse_hex(archive).ok()?, DeviceId::parse_hex(device).ok()?))
}
