//! `archive.json`, and the names of things in the folder.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use volya_core::id::{DeviceId, Digest};
use volya_store::{BlobName, Blobs, StoreError};

use crate::error::BureauError;

/// The format that this version reads and writes.
pub const FORMAT: u64 = 1;
const MAX_BYTES: u64 = 4096;

/// An archive, by the hash of its founding key and first entry.
pub type ArchiveId = Digest;

/// What `archive.json` says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArchiveFile {
    /// The format's version.
    pub format: u64,
    /// The archive's id.
    pub archive: ArchiveId,
    /// The founding Ed25519 public key.
    pub founder: Digest,
}

#[derive(Deserialize)]
struct FormatOnly {
    format: u64,
}

impl ArchiveFile {
    /// Reads it. The id is believed only once the first entry has been hashed.
    ///
    /// # Errors
    /// [`BureauError::NoArchive`], [`BureauError::NewerFormat`], [`BureauError::BadBeginning`].
    pub fn read(blobs: &dyn Blobs) -> Result<Self, BureauError> {
        let bytes = blobs.read(&name("archive.json")?, MAX_BYTES)?.ok_or(BureauError::NoArchive)?;
        let damaged = |_| BureauError::BadBeginning { what: "archive.json is not readable" };
        // The version is read alone first: a newer file may have members that this version does not know.
        let FormatOnly { format } = serde_json::from_slice(&bytes).map_err(damaged)?;
        if format != FORMAT {
            return Err(BureauError::NewerFormat { found: format, ours: FORMAT });
        }
        serde_json::from_slice(&bytes).map_err(damaged)
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text.into_bytes()
    }
}

/// The id of an archive with this founding key and first entry.
pub(crate) fn archive_id(founder: &[u8; 32], first_entry: &[u8]) -> ArchiveId {
    let hash = Sha256::new().chain_update(b"volya archive v1").chain_update(founder).chain_update(first_entry);
    Digest(hash.finalize().into())
}

pub(crate) fn name(text: &str) -> Result<BlobName, StoreError> {
    BlobName::parse(text)
}

/// The origin line of a device's checkpoints.
pub(crate) fn origin(archive: ArchiveId, device: DeviceId) -> String {
    format!("volya.archive/{archive}/{device}")
}
