//! Inflates an archive once, counting, before anything is built from it.
//!
//! What an archive declares of its sizes is not believed: each part runs through a reader that counts, and the sum is limited.
//! The workbook's table of texts declares how many follow, and room is later made for so many; that is checked here too, and so is
//! how many merged cells the sheets have.

use std::collections::HashSet;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::error::{Foreign, Measure, TableError};
use super::{Limits, sniff};

const PARTS: usize = 10_000;
const SHARED_TEXTS: u64 = 4_000_000;
const MERGED: u64 = 100_000;
/// Below this many inflated bytes the ratio says nothing.
const RATIO_FROM: u64 = 8 << 20;
const CHUNK: usize = 64 << 10;
/// How far behind its beginning a declared count must be complete.
const OVERLAP: usize = 256;

/// A workbook that can be read, and what its parts hold.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Book {
    Xlsx {
        /// Whether any sheet may have merged cells.
        merged: bool,
    },
    Ods,
}

/// Checks that the bytes are a workbook whose parts can be inflated within the limits.
pub(super) fn workbook(bytes: &[u8], limits: &Limits) -> Result<Book, TableError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken_off(bytes))?;
    if archive.len() > PARTS {
        return Err(TableError::TooMuch { what: Measure::Parts, limit: PARTS as u64 });
    }
    let is_ods = kind(&mut archive)?;
    let mut meter = Meter { inflated: 0, file: bytes.len() as u64, limits };
    let mut merged = 0;
    for index in 0..archive.len() {
        merged += part(&mut archive, index, &mut meter)?;
    }
    if merged > MERGED {
        return Err(TableError::TooMuch { what: Measure::Merged, limit: MERGED });
    }
    Ok(if is_ods { Book::Ods } else { Book::Xlsx { merged: merged > 0 } })
}

/// Refuses archives that are something else, and those that hold two parts under one name; says whether the rest is ODS.
fn kind(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<bool, TableError> {
    let mut names = HashSet::new();
    for raw in archive.file_names_raw() {
        let name = String::from_utf8_lossy(raw).replace('\\', "/").to_lowercase();
        if names.contains(&name) {
            return Err(TableError::SameName { part: shown(raw) });
        }
        names.insert(name);
    }
    if archive.has_duplicate_names() {
        return Err(TableError::SameName { part: "the same".to_owned() });
    }
    let foreign = |kind| Err(TableError::Foreign(kind));
    if names.contains("xl/workbook.xml") {
        return Ok(false);
    }
    if names.contains("xl/workbook.bin") {
        return foreign(Foreign::Xlsb);
    }
    if names.contains("word/document.xml") {
        return foreign(Foreign::Word);
    }
    let mut mimetype = Vec::new();
    if let Ok(part) = archive.by_name("mimetype") {
        // What cannot be read is not a known type.
        let _ = part.take(256).read_to_end(&mut mimetype);
    }
    if sniff::find(&mimetype, b"opendocument.spreadsheet").is_some() {
        return Ok(true);
    }
    foreign(if sniff::find(&mimetype, b"opendocument.text").is_some() { Foreign::Odt } else { Foreign::Zip })
}

/// Inflates one part, counting; gives how many merged cells of XLSX stand in it.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, index: usize, meter: &mut Meter<'_>) -> Result<u64, TableError> {
    let name = archive.file_names_raw().nth(index).unwrap_or_default().to_vec();
    let damaged = |what| TableError::Damaged { part: shown(&name), row: None, what };
    let mut part = archive.by_index(index).map_err(|error| match error {
        ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword => TableError::Encrypted,
        ZipError::CompressionMethodNotSupported(_) => damaged("its compression is not deflate"),
        _ => damaged("it cannot be opened"),
    })?;
    let lower = name.to_ascii_lowercase();
    let mut texts = lower.ends_with(b"sharedstrings.xml").then(Texts::default);
    let mut merged = Count::of(b"mergeCell ");
    let mut styles = Count::of(b"cellXfs");
    let mut locked = Count::of(b"manifest:encryption-data");
    let mut chunk = vec![0; CHUNK];
    loop {
        let read = part.read(&mut chunk).map_err(|_| damaged("it cannot be unzipped, or its checksum differs"))?;
        if read == 0 {
            texts.map_or(Ok(()), |mut texts| texts.look(&[], true))?;
            // Spreadsheets find their styles wherever the workbook says; here they are read in one place.
            if styles.found > 0 && lower != b"xl/styles.xml" {
                return Err(damaged("it holds styles, which stand in xl/styles.xml"));
            }
            return if locked.found > 0 && lower == b"meta-inf/manifest.xml" {
                Err(TableError::Encrypted)
            } else {
                Ok(merged.found)
            };
        }
        meter.count(read)?;
        merged.look(&chunk[..read]);
        styles.look(&chunk[..read]);
        locked.look(&chunk[..read]);
        if let Some(texts) = &mut texts {
            texts.look(&chunk[..read], false)?;
        }
    }
}

/// Counts a word as it passes by.
struct Count {
    word: &'static [u8],
    end: Vec<u8>,
    found: u64,
}

impl Count {
    fn of(word: &'static [u8]) -> Self {
        Self { word, end: Vec::new(), found: 0 }
    }

    fn look(&mut self, bytes: &[u8]) {
        let find = |bytes: &[u8]| {
            bytes.windows(self.word.len()).filter(|window| window[0] == self.word[0] && *window == self.word).count() as u64
        };
        // What stands across two reads is looked at by itself.
        let keep = self.word.len() - 1;
        self.end.extend_from_slice(&bytes[..bytes.len().min(keep)]);
        self.found += find(&self.end) + find(bytes);
        if bytes.len() >= keep {
            self.end.clear();
            self.end.extend_from_slice(&bytes[bytes.len() - keep..]);
        } else if self.end.len() > keep {
            self.end.drain(..self.end.len() - keep);
        }
    }
}

struct Meter<'a> {
    inflated: u64,
    file: u64,
    limits: &'a Limits,
}

impl Meter<'_> {
    fn count(&mut self, read: usize) -> Result<(), TableError> {
        self.inflated += read as u64;
        if self.inflated > self.limits.unzipped_bytes {
            return Err(TableError::TooMuch { what: Measure::UnzippedBytes, limit: self.limits.unzipped_bytes });
        }
        if self.inflated > RATIO_FROM && self.inflated / self.file.max(1) > self.limits.ratio {
            return Err(TableError::Bomb { ratio: self.limits.ratio });
        }
        Ok(())
    }
}

/// Watches the table of texts pass by.
#[derive(Default)]
struct Texts {
    window: Vec<u8>,
    counted: u64,
}

impl Texts {
    /// Looks at the next bytes, keeping a little for what stands across two reads.
    fn look(&mut self, bytes: &[u8], last: bool) -> Result<(), TableError> {
        self.window.extend_from_slice(bytes);
        let until = if last { self.window.len() } else { self.window.len().saturating_sub(OVERLAP) };
        for at in 0..until {
            match self.window[at] {
                b'u' if declares_too_many(&self.window[at..]) => return Err(too_many_texts()),
                b'<' | b':' if self.window[at + 1..].starts_with(b"si") => self.counted += 1,
                _ => {}
            }
        }
        self.window.drain(..until);
        if self.counted > SHARED_TEXTS { Err(too_many_texts()) } else { Ok(()) }
    }
}

fn too_many_texts() -> TableError {
    TableError::TooMuch { what: Measure::SharedTexts, limit: SHARED_TEXTS }
}

/// Whether bytes begin with `uniqueCount="…"` and too large a number, or one that does not end where it could be read.
fn declares_too_many(bytes: &[u8]) -> bool {
    let Some(rest) = bytes.strip_prefix(b"uniqueCount") else {
        return false;
    };
    let window = &rest[..rest.len().min(OVERLAP - 16)];
    let start = window.trim_ascii_start();
    let Some(value) = start.strip_prefix(b"=") else {
        return start.is_empty() && !window.is_empty();
    };
    let [quote, value @ ..] = value.trim_ascii_start() else {
        return true;
    };
    let Some(end) = value.iter().position(|b| b == quote) else {
        return true;
    };
    let digits = std::str::from_utf8(&value[..end]).unwrap_or_default().trim().trim_start_matches(['0', '+']);
    digits.bytes().all(|b| b.is_ascii_digit()) && (digits.len() > 9 || digits.parse().unwrap_or(0) > SHARED_TEXTS)
}

/// Says where an archive without its directory breaks off.
fn broken_off(bytes: &[u8]) -> TableError {
    let begins = bytes.windows(4).rposition(|window| window == b"PK\x03\x04");
    let name = begins.and_then(|at| {
        let length = bytes.get(at + 26..at + 28)?;
        bytes.get(at + 30..at + 30 + usize::from(u16::from_le_bytes([length[0], length[1]])))
    });
    TableError::Truncated { part: name.map_or_else(|| "its first part".to_owned(), shown), bytes: bytes.len() as u64 }
}

/// A part's name as far as it is a plain path; a hostile one is not printed.
fn shown(name: &[u8]) -> String {
    let plain = |b: &u8| b.is_ascii_alphanumeric() || b"/._-[] ".contains(b);
    match std::str::from_utf8(name) {
        Ok(name) if !name.is_empty() && name.len() <= 100 && name.bytes().all(|b| plain(&b)) => name.to_owned(),
        _ => "a part with an unusual name".to_owned(),
    }
}
