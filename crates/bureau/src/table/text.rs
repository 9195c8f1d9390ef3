//! Texts: a table with delimiters, or plain lines.

use super::build::{Builder, is_fixed};
use super::csv::{self, Cells};
use super::error::TableError;
use super::find::{self, HEAD};
use super::header::Lexicon;
use super::reading::Reading;
use super::rows::{Format, Table};
use super::shown::Miscount;
use super::source::Source as _;
use super::{Limits, encoding, plain};

const DELIMITERS: [char; 3] = ['\t', ';', ','];

pub(super) fn read(bytes: &[u8], lexicon: &Lexicon<'_>, limits: &Limits, reading: &Reading) -> Result<Table, TableError> {
    let (text, encoding) = encoding::decode(bytes, reading.encoding, lexicon.schema.as_sent)?;
    if reading.sheet.is_some() {
        return Err(TableError::NoSuchSheet { sheets: Vec::new() });
    }
    if reading.lines {
        let mut builder = plain::read(&text, lexicon, limits, reading)?;
        if is_a_table(&text, lexicon, limits) {
            builder.counting.never(Miscount::Divided);
        }
        return builder.finish(Format::Lines, Some(encoding));
    }
    if let Some(delimiter) = choose(&text, lexicon, limits, reading)? {
        let mut builder = Builder::new(lexicon, limits, reading);
        // Which quotation marks open a cell, and so which line ends stand in one, depends on what divides.
        let by_hand = reading.delimiter.is_some() && text.contains('"');
        if by_hand && by_itself(&text, lexicon, limits) != Some(delimiter) {
            builder.counting.never(Miscount::Divided);
        }
        csv::read(&text, delimiter, &mut builder)?;
        return builder.finish(Format::Csv { delimiter: delimiter.into() }, Some(encoding));
    }
    let lines = plain::read(&text, lexicon, limits, reading)?;
    lines.finish(Format::Lines, Some(encoding))
}

/// The delimiter, or none if the text is plain lines.
fn choose(text: &str, lexicon: &Lexicon<'_>, limits: &Limits, reading: &Reading) -> Result<Option<u8>, TableError> {
    if let Some(delimiter) = reading.delimiter {
        return csv::delimiter(delimiter).map(Some);
    }
    if let Some(delimiter) = by_header(text, lexicon, limits, reading)? {
        return Ok(Some(delimiter));
    }
    let plain = lexicon.schema.as_sent && !reading.has_columns();
    Ok(divided(text).or(if plain { None } else { Some(most_in_first_line(text)) }))
}

/// The delimiter that a text would have if nothing were set by hand.
fn by_itself(text: &str, lexicon: &Lexicon<'_>, limits: &Limits) -> Option<u8> {
    choose(text, lexicon, limits, &Reading::default()).ok().flatten()
}

/// Whether a text that was called plain lines has a header, or cells that may be more than a line.
fn is_a_table(text: &str, lexicon: &Lexicon<'_>, limits: &Limits) -> bool {
    let has_header = by_header(text, lexicon, limits, &Reading::default()).is_ok_and(|delimiter| delimiter.is_some());
    has_header || text.contains('"') && divided(text).is_some()
}

/// The delimiter under which the header has most documented names; then the one that stands in it most.
fn by_header(text: &str, lexicon: &Lexicon<'_>, limits: &Limits, reading: &Reading) -> Result<Option<u8>, TableError> {
    let mut best: Option<((usize, usize), u8)> = None;
    let mut crowded = None;
    for delimiter in DELIMITERS.map(|c| c as u8) {
        if let Err(error) = csv::within_columns(text, delimiter, limits) {
            crowded = Some(error);
            continue;
        }
        let score = header_score(text, delimiter, lexicon, limits, reading);
        if let Some(score) = score.filter(|score| best.is_none_or(|(best, _)| *score >= best)) {
            best = Some((score, delimiter));
        }
    }
    match (best, crowded) {
        (None, Some(error)) => Err(error),
        (best, _) => Ok(best.map(|(_, delimiter)| delimiter)),
    }
}

fn header_score(text: &str, delimiter: u8, lexicon: &Lexicon<'_>, limits: &Limits, reading: &Reading) -> Option<(usize, usize)> {
    let mut cells = Cells::new(text, delimiter, limits.columns as usize);
    let mut head = Vec::new();
    while head.len() < HEAD {
        match cells.next() {
            Ok(Some(record)) => head.push(record),
            Ok(None) => break,
            // A quotation mark that is open ends nothing of the header above it.
            Err(_) => break,
        }
    }
    let sure = !is_fixed(reading);
    match find::header(&head, lexicon, limits, reading) {
        Ok(found) => Some((found.layout.known().count(), found.layout.slots.len())),
        // It says who the rows are about, and is refused for another reason, which the builder will give.
        Err(TableError::DuplicateColumn { .. } | TableError::DuplicateHeader { .. } | TableError::UnreadableHeader { .. })
            if sure =>
        {
            Some((1, 0))
        }
        Err(TableError::TooMuch { .. }) => Some((0, 0)),
        Err(_) => None,
    }
}

/// The delimiter that stands in every line that is not blank, as often in each.
fn divided(text: &str) -> Option<u8> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty()).take(1000);
    let same = |delimiter: char| {
        let mut counts = lines().map(|line| dividing(line, delimiter));
        let first = counts.next().filter(|count| *count > 0)?;
        counts.all(|count| count == first).then_some(delimiter as u8)
    };
    DELIMITERS.into_iter().find_map(same)
}

/// How often a delimiter divides cells: a comma before a blank belongs to a sentence.
fn dividing(line: &str, delimiter: char) -> usize {
    let pieces = line.trim_end().split(delimiter).skip(1);
    pieces.filter(|rest| delimiter != ',' || !rest.starts_with([' ', '\u{a0}'])).count()
}

fn most_in_first_line(text: &str) -> u8 {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    DELIMITERS.into_iter().max_by_key(|delimiter| line.matches(*delimiter).count()).map_or(b',', |delimiter| delimiter as u8)
}
