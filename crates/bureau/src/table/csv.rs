//! CSV: quotation marks after RFC 4180.

use std::io::{Chain, Read as _};

use ::csv::{ByteRecord, Position, Reader, ReaderBuilder};

use super::Limits;
use super::build::Builder;
use super::error::{Measure, TableError};
use super::source::{Raw, Record, Source};

/// Follows the file on a line of its own. If it does not come back as a row of its own, a quotation mark is open.
const END: &str = "\u{1}end of file";
const END_LINE: &str = "\n\u{1}end of file";

pub(super) fn read(text: &str, delimiter: u8, builder: &mut Builder<'_>) -> Result<(), TableError> {
    within_columns(text, delimiter, builder.limits)?;
    let mut cells = Cells::new(text, delimiter, builder.limits.columns as usize);
    builder.part(None, false, &mut cells)
}

/// A delimiter that was set by hand.
pub(super) fn delimiter(set: char) -> Result<u8, TableError> {
    let divides = set == '\t' || (set.is_ascii() && !set.is_ascii_control() && !set.is_ascii_alphanumeric() && set != '"');
    if divides { Ok(set as u8) } else { Err(TableError::BadDelimiter) }
}

/// A text, row by row.
pub(super) struct Cells<'a> {
    text: &'a str,
    columns: usize,
    reader: Reader<Chain<&'a [u8], &'a [u8]>>,
    record: ByteRecord,
    line: u32,
    ended: bool,
}

impl<'a> Cells<'a> {
    pub(super) fn new(text: &'a str, delimiter: u8, columns: usize) -> Self {
        let reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes().chain(END_LINE.as_bytes()));
        Self { text, columns, reader, record: ByteRecord::new(), line: 1, ended: false }
    }

    fn record(&self) -> Record {
        let mut record = Record { row: self.line, width: Some(self.record.len()), ..Record::default() };
        for (at, cell) in self.record.iter().enumerate().filter(|(_, cell)| !cell.trim_ascii().is_empty()) {
            // Cutting UTF-8 at ASCII bytes leaves UTF-8.
            let raw = Raw::Text(String::from_utf8_lossy(cell).into_owned());
            if raw.is_blank() {
                continue;
            }
            record.cells.push((at.min(self.columns), raw));
            if at >= self.columns {
                break;
            }
        }
        record
    }
}

impl Source for Cells<'_> {
    fn next(&mut self) -> Result<Option<Record>, TableError> {
        // Reading memory with flexible widths does not fail; if it did, the missing end would tell.
        let mut blank = false;
        while !self.ended && matches!(self.reader.read_byte_record(&mut self.record), Ok(true)) {
            self.line = self.record.position().map_or(self.line, |at| first_line(at, self.text.as_bytes()));
            self.ended = self.record.len() == 1 && &self.record[0] == END.as_bytes();
            if self.ended {
                return Ok(None);
            }
            blank |= self.record.position().is_some_and(|at| is_below_blank(at, self.text.as_bytes()));
            let record = self.record();
            if !record.cells.is_empty() {
                return Ok(Some(Record { below_blank: blank, ..record }));
            }
            blank = true;
        }
        if self.ended { Ok(None) } else { Err(TableError::UnclosedQuote { line: self.line }) }
    }
}

/// The line of a record's first byte: the position given is before the blank lines and line feeds that precede it.
fn first_line(at: &Position, text: &[u8]) -> u32 {
    let skipped = skipped(at, text).iter().filter(|b| **b == b'\n').count();
    u32::try_from(at.line() + skipped as u64).unwrap_or(u32::MAX)
}

/// The line ends between a record's position and its first byte.
fn skipped<'t>(at: &Position, text: &'t [u8]) -> &'t [u8] {
    let rest = usize::try_from(at.byte()).ok().and_then(|byte| text.get(byte..)).unwrap_or_default();
    let ends = rest.iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
    &rest[..ends]
}

/// Whether a line without a character stands right above a record that is not the first.
fn is_below_blank(at: &Position, text: &[u8]) -> bool {
    let begins = usize::try_from(at.byte()).unwrap_or(usize::MAX).saturating_add(skipped(at, text).len());
    let above = text.get(..begins).unwrap_or_default();
    let line_end = if above.ends_with(b"\r\n") { 2 } else { 1 };
    above.len().checked_sub(line_end).is_some_and(|end| matches!(above[..end].last(), Some(b'\r' | b'\n')))
}

/// Refuses a line of delimiters before it becomes a row: more of them than characters in full cells is beyond every limit.
pub(super) fn within_columns(text: &str, delimiter: u8, limits: &Limits) -> Result<(), TableError> {
    let limit = limits.columns as usize * limits.cell_chars.max(1);
    let crowded = |line: &[u8]| line.len() > limit && line.iter().filter(|b| **b == delimiter).count() > limit;
    if text.as_bytes().split(|b| *b == b'\n' || *b == b'\r').any(crowded) {
        return Err(TableError::TooMuch { what: Measure::Columns, limit: limits.columns.into() });
    }
    Ok(())
}
