//! Files named by their hash: key files and media. Checked in memory that does not grow with them.

use std::io::{self, Read};

use sha2::{Digest as _, Sha256};
use volya_core::id::Digest;
use volya_store::{BlobName, Blobs, ReadSeek, StoreError};

use super::keys::{is_named_by, key_file_limit};
use crate::error::BureauError;

/// Copies a file that the other folder has, if its bytes are what its name says. Returns whether anything was copied.
pub(super) fn copy(from: &dyn Blobs, to: &dyn Blobs, file: &BlobName) -> Result<bool, BureauError> {
    if let Some(limit_bytes) = key_file_limit(file) {
        return match from.read(file, limit_bytes) {
            Ok(Some(bytes)) => {
                super::keys::check_name(file, &bytes)?;
                to.put_all(&[(file.clone(), bytes.as_slice())])?;
                Ok(true)
            }
            // No key file is as long as that: it opens nothing, here or there.
            Ok(None) | Err(StoreError::TooLarge { .. }) => Ok(false),
            Err(error) => Err(error.into()),
        };
    }
    let Some(source) = from.open(file)? else { return Ok(false) };
    let mut source = Hashing::new(source, file);
    // The store takes the last byte only from a source that ends well, so a file that lies leaves nothing behind.
    let written = to.create_from(file, &mut source);
    source.judge()?;
    written?;
    Ok(true)
}

/// Reads a file to its end and compares it with its name.
pub(super) fn check(blobs: &dyn Blobs, file: &BlobName) -> Result<(), BureauError> {
    let Some(source) = blobs.open(file)? else { return Ok(()) };
    let mut source = Hashing::new(source, file);
    let read = io::copy(&mut source, &mut io::sink());
    source.judge()?;
    read.map(drop).map_err(|e| BureauError::Store(StoreError::Io { path: file.to_string(), kind: e.kind() }))
}

/// Passes a file on, and refuses its end where its bytes do not have the hash that it is named by.
struct Hashing<'a> {
    source: Box<dyn ReadSeek>,
    file: &'a BlobName,
    hash: Sha256,
    lied: bool,
}

impl<'a> Hashing<'a> {
    fn new(source: Box<dyn ReadSeek>, file: &'a BlobName) -> Self {
        Self { source, file, hash: Sha256::new(), lied: false }
    }

    fn judge(&self) -> Result<(), BureauError> {
        if self.lied { Err(BureauError::WrongHash { name: self.file.to_string() }) } else { Ok(()) }
    }
}

impl Read for Hashing<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(into)?;
        self.hash.update(&into[..count]);
        if count == 0 && !into.is_empty() {
            let hash = Digest(self.hash.clone().finalize().into());
            self.lied = !is_named_by(self.file, &hash.to_string());
            if self.lied {
                return Err(io::ErrorKind::InvalidData.into());
            }
        }
        Ok(count)
    }
}
