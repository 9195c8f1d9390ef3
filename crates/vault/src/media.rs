//! Media: whatever is larger than an entry, as an age file whose header is kept apart from its payload.
//!
//! Without the header the payload is noise, so shredding the header's slot is enough. Header and payload joined are a file that the stock `age`
//! tool opens with the generation's identity.

use age::{DecryptError, Decryptor, EncryptError, Encryptor};
use sha2::{Digest, Sha256};
use std::io::{self, BufReader, Read, Write};
use std::iter;
use thiserror::Error;
use zeroize::Zeroizing;

use crate::agefile;
use crate::generation::Generation;

/// The largest media header that is read, in bytes. One recipient and a line of grease take less than 2 KiB.
pub const MEDIA_HEADER_LIMIT: usize = 16 * 1024;

// As large as a chunk of the payload.
const BUFFER: usize = 64 * 1024;

/// What is known of a payload once it is written.
pub struct SealedMedia {
    /// The age header up to and with the MAC line: it opens the payload and belongs into a key page, nowhere else.
    pub header: Zeroizing<Vec<u8>>,
    /// The SHA-256 of the payload, by which it is named.
    pub sha256: [u8; 32],
    /// The size of the payload in bytes.
    pub size: u64,
}

/// Why media can't be sealed or opened.
#[derive(Debug, Error)]
pub enum MediaError {
    /// Reading or writing failed, outside of this crate.
    #[error("reading or writing media failed: {0}")]
    Io(io::Error),
    /// The header is not one whole age header, or too large.
    #[error("the media header is malformed")]
    Header,
    /// The header is not for this generation.
    #[error("the media header is for another generation")]
    OtherGeneration,
    /// The payload is not the header's, or was altered or cut off.
    #[error("the media payload is damaged")]
    Damaged,
    /// There is more content than the caller allows.
    #[error("the media content has more than {limit} bytes")]
    TooLarge {
        /// What the caller allows, in bytes.
        limit: u64,
    },
}

/// Encrypts `plain` to a generation, writes the payload and returns the header apart. Memory use does not depend on the size.
///
/// # Errors
/// [`Io`](MediaError::Io) if `plain` or `payload` fail; what is written then is worthless.
pub fn seal_media(mut plain: impl Read, payload: impl Write, generation: &Generation) -> Result<SealedMedia, MediaError> {
    let recipient = generation.pages_recipient() as &dyn age::Recipient;
    let encryptor = Encryptor::with_recipients(iter::once(recipient)).map_err(|error| match error {
        EncryptError::Io(error) => MediaError::Io(error),
        other => MediaError::Io(io::Error::other(other.to_string())),
    })?;
    let mut writer = encryptor.wrap_output(Splitter::new(payload)).map_err(MediaError::Io)?;
    copy(&mut plain, &mut writer, u64::MAX, MediaError::Io)?;
    let mut split = writer.finish().map_err(MediaError::Io)?;
    split.payload.flush().map_err(MediaError::Io)?;
    Ok(SealedMedia { header: split.header, sha256: split.hash.finalize().into(), size: split.size })
}

/// Decrypts `payload` into `plain` and returns how many bytes came out, at most `limit`. Memory use does not depend on the size.
///
/// Each chunk is checked before it is written, the end only at the end: on an error the caller discards what it got.
///
/// # Errors
/// [`MediaError`]; a payload that can't be read is told from one that is damaged.
pub fn open_media(
    header: &[u8],
    payload: impl Read,
    plain: &mut impl Write,
    generation: &Generation,
    limit: u64,
) -> Result<u64, MediaError> {
    // The header has to end where it says: otherwise the payload could bring one of its own.
    if header.len() > MEDIA_HEADER_LIMIT || agefile::header_size(header) != Some(header.len()) {
        return Err(MediaError::Header);
    }
    let whole = BufReader::with_capacity(BUFFER, header.chain(payload));
    let decryptor = Decryptor::new_buffered(whole).map_err(|error| refusal(error, MediaError::Header))?;
    let identity = generation.pages_identity() as &dyn age::Identity;
    let mut reader = decryptor.decrypt(iter::once(identity)).map_err(|error| refusal(error, MediaError::Header))?;
    copy(&mut reader, plain, limit, damage)
}

fn copy(
    from: &mut impl Read,
    to: &mut impl Write,
    limit: u64,
    failed: impl Fn(io::Error) -> MediaError,
) -> Result<u64, MediaError> {
    let mut buffer = Zeroizing::new(vec![0; BUFFER]);
    let mut total = 0u64;
    loop {
        let count = match from.read(&mut buffer) {
            Ok(0) => return Ok(total),
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(failed(error)),
        };
        total += count as u64;
        if total > limit {
            return Err(MediaError::TooLarge { limit });
        }
        to.write_all(&buffer[..count]).map_err(MediaError::Io)?;
    }
}

fn refusal(error: DecryptError, otherwise: MediaError) -> MediaError {
    match error {
        DecryptError::NoMatchingKeys => MediaError::OtherGeneration,
        DecryptError::Io(error) => damage(error),
        _ => otherwise,
    }
}

// age reports what does not decrypt, and what ends too early, as invalid data; everything else comes from the reader below it.
fn damage(error: io::Error) -> MediaError {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => MediaError::Damaged,
        _ => MediaError::Io(error),
    }
}

/// Keeps the header of an age file that is being written, and passes on and hashes the rest.
struct Splitter<W> {
    header: Zeroizing<Vec<u8>>,
    line: usize,
    in_header: bool,
    payload: W,
    hash: Sha256,
    size: u64,
}

impl<W: Write> Splitter<W> {
    fn new(payload: W) -> Self {
        let header = Zeroizing::new(Vec::with_capacity(4096));
        Self { header, line: 0, in_header: true, payload, hash: Sha256::new(), size: 0 }
    }

    /// Takes what belongs to the header and says how many bytes that was.
    fn take_header(&mut self, bytes: &[u8]) -> usize {
        for (at, &byte) in bytes.iter().enumerate() {
            self.header.push(byte);
            if byte == b'\n' {
                // Stanza lines begin with `->` or base64, the MAC line alone with dashes.
                self.in_header = !self.header[self.line..].starts_with(b"---");
                self.line = self.header.len();
                if !self.in_header {
                    return at + 1;
                }
            }
        }
        bytes.len()
    }
}

impl<W: Write> Write for Splitter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.in_header {
            return Ok(self.take_header(bytes));
        }
        let count = self.payload.write(bytes)?;
        self.hash.update(&bytes[..count]);
        self.size += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.payload.flush()
    }
}

#[cfg(test)]
mod tests;
