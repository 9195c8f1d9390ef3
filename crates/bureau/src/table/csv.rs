//! CSV: delimiter from the header line, quotation marks after RFC 4180.

use std::io::Read as _;

use ::csv::{ByteRecord, Position, ReaderBuilder};

use super::build::{Builder, Raw};
use super::columns::Schema;
use super::error::{Measure, TableError};
use super::rows::{Format, Table};
use super::{Limits, encoding, header};

/// Follows the file on a line of its own. If it does not come back as a row of its own, a quotation mark is open.
const END: &str = "\u{1}end of file";

pub(super) fn read(bytes: &[u8], schema: &Schema, limits: &Limits) -> Result<Table, TableError> {
    let (text, encoding) = encoding::decode(bytes)?;
    let delimiter = delimiter(&text, schema);
    within_columns(&text, delimiter, limits)?;
    let mut builder = Builder::new(schema, limits);
    records(&text, delimiter, &mut builder)?;
    builder.finish(Format::Csv { delimiter: delimiter.into(), encoding }, None)
}

fn records(text: &str, delimiter: u8, builder: &mut Builder<'_>) -> Result<(), TableError> {
    let end = format!("\n{END}");
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes().chain(end.as_bytes()));
    let (mut record, mut line, mut ended) = (ByteRecord::new(), 1, false);
    // Reading memory with flexible widths does not fail; if it did, the missing end would tell.
    while let Ok(true) = reader.read_byte_record(&mut record) {
        line = record.position().map_or(line, |at| first_line(at, text.as_bytes()));
        ended = record.len() == 1 && &record[0] == END.as_bytes();
        if ended {
            break;
        }
        // Cutting UTF-8 at ASCII bytes leaves UTF-8.
        let cells = record.iter().enumerate().map(|(at, cell)| (at, Raw::Text(String::from_utf8_lossy(cell)))).collect();
        builder.record(line, Some(record.len()), cells)?;
    }
    if ended { Ok(()) } else { Err(TableError::UnclosedQuote { line }) }
}

/// The line of a record's first byte: the position given is before the blank lines and line feeds that precede it.
fn first_line(at: &Position, text: &[u8]) -> u32 {
    let rest = usize::try_from(at.byte()).ok().and_then(|byte| text.get(byte..)).unwrap_or_default();
    let skipped = rest.iter().take_while(|b| matches!(b, b'\r' | b'\n')).filter(|b| **b == b'\n').count();
    u32::try_from(at.line() + skipped as u64).unwrap_or(u32::MAX)
}

/// The delimiter under which the header line has most documented names; then the one that stands in it most.
fn delimiter(text: &str, schema: &Schema) -> u8 {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    // No honest header is longer; a hostile one is not split three times over.
    let line = line.get(..line.floor_char_boundary(1 << 16)).unwrap_or_default();
    let score = |delimiter: u8| {
        let headers: Vec<String> =
            line.split(char::from(delimiter)).map(|cell| cell.trim().trim_matches('"').to_owned()).collect();
        (header::recognised(&headers, schema).len(), headers.len())
    };
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| score(*delimiter)).unwrap_or(b',')
}

/// Refuses a line of delimiters before it becomes a row: more of them than characters in full cells is beyond every limit.
fn within_columns(text: &str, delimiter: u8, limits: &Limits) -> Result<(), TableError> {
    let limit = limits.columns as usize * limits.cell_chars.max(1);
    let crowded = |line: &[u8]| line.len() > limit && line.iter().filter(|b| **b == delimiter).count() > limit;
    if text.as_bytes().split(|b| *b == b'\n' || *b == b'\r').any(crowded) {
        return Err(TableError::TooMuch { what: Measure::Columns, limit: limits.columns.into() });
    }
    Ok(())
}
