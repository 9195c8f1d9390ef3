//! Recognising a header row.

use std::collections::HashMap;

use super::columns::{Column, Schema};
use super::error::{Headers, TableError};
use super::normalise;

/// What each column of the file is.
pub(super) struct Layout {
    pub(super) slots: Vec<Slot>,
}

/// What one column is.
pub(super) enum Slot {
    Known(&'static Column),
    Unknown(String),
}

impl Layout {
    /// Recognises headers, of which the last is not blank.
    pub(super) fn recognise(headers: Vec<String>, schema: &Schema) -> Result<Self, TableError> {
        let known = names(schema);
        let mut seen: HashMap<String, u32> = HashMap::new();
        let mut slots = Vec::with_capacity(headers.len());
        for (position, header) in (1u32..).zip(headers) {
            let key = squeeze(&header);
            let column = known.get(&key).copied();
            let identity = column.map_or(key, |column| format!("`{}", column.name));
            let first = *seen.entry(identity).or_insert(position);
            match column {
                Some(column) if first != position => {
                    return Err(TableError::DuplicateColumn { column: column.name, first, second: position });
                }
                None if first != position && !header.is_empty() => {
                    return Err(TableError::DuplicateHeader { first, second: position });
                }
                Some(column) => slots.push(Slot::Known(column)),
                None if header.is_empty() => slots.push(Slot::Unknown(format!("column {position}"))),
                None => slots.push(Slot::Unknown(header)),
            }
        }
        Ok(Self { slots })
    }

    pub(super) fn known(&self) -> Vec<&'static str> {
        let name = |slot: &Slot| {
            if let Slot::Known(column) = slot { Some(column.name) } else { None }
        };
        self.slots.iter().filter_map(name).collect()
    }

    pub(super) fn unknown(&self) -> Vec<String> {
        let header = |slot: &Slot| {
            if let Slot::Unknown(header) = slot { Some(header.clone()) } else { None }
        };
        self.slots.iter().filter_map(header).collect()
    }
}

/// Whether headers say who the rows are about.
pub(super) fn identifies(headers: &[String], schema: &Schema) -> bool {
    recognised(headers, schema).iter().any(|name| schema.identifying.contains(name))
}

/// The documented names of those headers that have one.
pub(super) fn recognised(headers: &[String], schema: &Schema) -> Vec<&'static str> {
    let known = names(schema);
    headers.iter().filter_map(|header| known.get(&squeeze(header))).map(|column| column.name).collect()
}

/// The refusal of a header that identifies nobody.
pub(super) fn no_identity(row: u32, sheet: Option<String>, headers: Vec<String>, schema: &Schema) -> TableError {
    TableError::NoIdentifyingColumn {
        row,
        sheet,
        recognised: recognised(&headers, schema),
        headers: Headers::new(headers),
        documented: schema.identifying.to_vec(),
    }
}

fn names(schema: &Schema) -> HashMap<String, &'static Column> {
    let mut names = HashMap::new();
    for column in schema.all() {
        for name in std::iter::once(&column.name).chain(column.aliases) {
            // The first column to claim a header keeps it: a schema lists its own columns before shared ones.
            names.entry(squeeze(name)).or_insert(column);
        }
    }
    names
}

/// A header without what does not distinguish headers.
fn squeeze(header: &str) -> String {
    let kept =
        |c: &char| !c.is_whitespace() && !matches!(c, '_' | '-' | '.' | ',' | ':' | '*' | '/' | '\\') && !normalise::is_apostrophe(*c);
    normalise::plain(header).chars().filter(kept).collect()
}
