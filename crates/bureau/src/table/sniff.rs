//! What a file is, by its content. A name's ending is what the sender wished.

use super::TableError;
use super::error::Foreign;

/// What is read further.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Content {
    Archive,
    Text,
}

/// Recognises what is read and refuses by name what is not.
pub(super) fn content(bytes: &[u8]) -> Result<Content, TableError> {
    if is_blank(bytes) {
        return Err(TableError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        // Which kind of archive it is, measure.rs tells from the parts' names.
        return Ok(Content::Archive);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(ole(bytes));
    }
    match magic(bytes).or_else(|| markup(bytes)) {
        Some(kind) => Err(TableError::Foreign(kind)),
        None => Ok(Content::Text),
    }
}

fn is_blank(bytes: &[u8]) -> bool {
    let rest = [&b"\xef\xbb\xbf"[..], b"\xff\xfe", b"\xfe\xff"].iter().find_map(|bom| bytes.strip_prefix(*bom));
    rest.unwrap_or(bytes).iter().all(|b| b.is_ascii_whitespace() || *b == 0)
}

fn magic(bytes: &[u8]) -> Option<Foreign> {
    const MAGIC: &[(&[u8], Foreign)] = &[
        (b"\x89PNG", Foreign::Png),
        (b"\xff\xd8\xff", Foreign::Jpeg),
        (b"GIF8", Foreign::Gif),
        (b"II*\0", Foreign::Tiff),
        (b"MM\0*", Foreign::Tiff),
        (b"{\\rtf", Foreign::Rtf),
        (b"\x1f\x8b", Foreign::Gzip),
        (b"7z\xbc\xaf\x27\x1c", Foreign::SevenZip),
        (b"Rar!\x1a\x07", Foreign::Rar),
    ];
    if find(&bytes[..bytes.len().min(1024)], b"%PDF-").is_some() {
        return Some(Foreign::Pdf);
    }
    MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, kind)| *kind)
}

fn markup(bytes: &[u8]) -> Option<Foreign> {
    // Zeros are put aside so that a page in UTF-16 shows too.
    let start: Vec<u8> = bytes.iter().take(2048).filter(|b| **b != 0).map(u8::to_ascii_lowercase).collect();
    let start =
        [&b"\xef\xbb\xbf"[..], b"\xff\xfe", b"\xfe\xff"].iter().find_map(|bom| start.strip_prefix(*bom)).unwrap_or(&start);
    let start = start.trim_ascii_start();
    let any = |tags: &[&[u8]]| tags.iter().any(|tag| start.starts_with(tag));
    if any(&[b"<!doctype html", b"<html", b"<head", b"<body", b"<table", b"<meta"]) {
        return Some(Foreign::Html);
    }
    if any(&[b"<?xml"]) {
        return Some(if find(start, b"<html").is_some() { Foreign::Html } else { Foreign::Xml });
    }
    None
}

fn ole(bytes: &[u8]) -> TableError {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        find(bytes, &wide).is_some()
    };
    if holds("EncryptedPackage") {
        return TableError::Encrypted;
    }
    TableError::Foreign(if holds("Workbook") || holds("Book") { Foreign::Xls } else { Foreign::Ole })
}

/// Where `needle` first stands.
pub(super) fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
}
