//! What each column of the file is.

use std::collections::HashMap;

use super::columns::{Column, Schema};
use super::error::{Headers, TableError};
use super::normalise;
use super::reading::{ColumnRef, Reading};
use super::shown::{ColumnUse, Known, Quoted};

/// What each column of one sheet is.
#[derive(Clone, Default)]
pub(super) struct Layout {
    pub(super) slots: Vec<Slot>,
}

/// What one column is.
#[derive(Clone)]
pub(super) struct Slot {
    pub(super) header: String,
    pub(super) column: Option<&'static Column>,
    pub(super) known: Known,
}

impl Slot {
    /// The header under which what is not documented is kept.
    pub(super) fn shown(&self, at: usize) -> String {
        if self.header.is_empty() { format!("column {}", at + 1) } else { self.header.clone() }
    }
}

impl Layout {
    /// Recognises headers, of which the last is not blank, and then does what was set by hand.
    pub(super) fn recognise(headers: Vec<String>, schema: &Schema, reading: &Reading) -> Result<Self, TableError> {
        let known = names(schema);
        let slot = |header: String| {
            let column = known.get(&squeeze(&header)).copied();
            let exact = |column: &Column| squeeze(column.name) == squeeze(&header);
            let known = column.map_or(Known::NotUsed, |column| if exact(column) { Known::Name } else { Known::Alias });
            Slot { header, column, known }
        };
        let mut layout = Self { slots: headers.into_iter().map(slot).collect() };
        layout.set_by_hand(schema, reading)?;
        layout.each_once()?;
        Ok(layout)
    }

    /// Columns that nobody named, with what was set by hand.
    pub(super) fn without_header(width: usize, schema: &Schema, reading: &Reading) -> Result<Self, TableError> {
        Self::recognise(vec![String::new(); width], schema, reading)
    }

    fn set_by_hand(&mut self, schema: &Schema, reading: &Reading) -> Result<(), TableError> {
        for (setting, (place, name)) in reading.columns.iter().enumerate() {
            let column = name_of(name, schema, setting + 1)?;
            for at in self.places(place) {
                self.slots[at].column = column;
                self.slots[at].known = Known::ByHand;
            }
        }
        Ok(())
    }

    /// Where a column stands: nowhere, once, or as often as its header does.
    pub(super) fn places(&self, place: &ColumnRef) -> Vec<usize> {
        match place {
            ColumnRef::Position(n) => (*n as usize).checked_sub(1).filter(|at| *at < self.slots.len()).into_iter().collect(),
            ColumnRef::Header(header) => {
                let wanted = squeeze(header);
                (0..self.slots.len()).filter(|at| squeeze(&self.slots[*at].header) == wanted).collect()
            }
        }
    }

    /// Refuses two columns of one meaning, and two headers that are equal and not documented.
    fn each_once(&self) -> Result<(), TableError> {
        let mut seen: HashMap<String, u32> = HashMap::new();
        for (second, slot) in (1u32..).zip(&self.slots) {
            let identity = match slot.column {
                Some(column) => format!("`{}", column.name),
                None if slot.known == Known::ByHand || slot.header.is_empty() => continue,
                None => squeeze(&slot.header),
            };
            let first = *seen.entry(identity).or_insert(second);
            if first != second {
                return Err(match slot.column {
                    Some(column) => TableError::DuplicateColumn { column: column.name, first, second },
                    None => TableError::DuplicateHeader { first, second },
                });
            }
        }
        Ok(())
    }

    pub(super) fn identifies(&self, schema: &Schema) -> bool {
        self.known().any(|name| schema.identifies(name))
    }

    pub(super) fn known(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.slots.iter().filter_map(|slot| slot.column.map(|column| column.name))
    }

    pub(super) fn unknown(&self) -> impl Iterator<Item = String> + '_ {
        self.slots.iter().enumerate().filter(|(_, slot)| slot.column.is_none()).map(|(at, slot)| slot.shown(at))
    }

    pub(super) fn column(&self, at: usize) -> Option<&'static Column> {
        self.slots.get(at).and_then(|slot| slot.column)
    }

    pub(super) fn uses(&self) -> Vec<ColumnUse> {
        let column = |(position, slot): (u32, &Slot)| ColumnUse {
            position,
            header: Quoted::new(&slot.header),
            column: slot.column.map(|column| column.name),
            known: slot.known,
        };
        (1u32..).zip(&self.slots).map(column).collect()
    }
}

/// The column that a name set by hand means; none for [`Reading::NOT_USED`].
fn name_of(name: &str, schema: &Schema, setting: usize) -> Result<Option<&'static Column>, TableError> {
    if name.trim() == Reading::NOT_USED {
        return Ok(None);
    }
    let column = names(schema).get(&squeeze(name)).copied();
    let documented = || schema.all().map(|column| column.name).collect();
    column.map(Some).ok_or_else(|| TableError::NoSuchName { setting, documented: documented() })
}

/// Refuses settings whose names are not documented, before a byte of the file is looked at.
pub(super) fn check(schema: &Schema, reading: &Reading) -> Result<(), TableError> {
    for (setting, (place, name)) in (1..).zip(&reading.columns) {
        name_of(name, schema, setting)?;
        if *place == ColumnRef::Position(0) {
            return Err(TableError::NoSuchColumn { setting });
        }
    }
    Ok(())
}

/// The documented names of those headers that have one.
pub(super) fn recognised(headers: &[String], schema: &Schema) -> Vec<&'static str> {
    let known = names(schema);
    headers.iter().filter_map(|header| known.get(&squeeze(header))).map(|column| column.name).collect()
}

/// Whether headers say who the rows are about.
pub(super) fn identifies(headers: &[String], schema: &Schema) -> bool {
    recognised(headers, schema).iter().any(|name| schema.identifies(name))
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
pub(super) fn squeeze(header: &str) -> String {
    let dropped =
        |c: char| c.is_whitespace() || matches!(c, '_' | '-' | '.' | ',' | ':' | '*' | '/' | '\\') || normalise::is_apostrophe(c);
    normalise::plain(header).chars().filter(|c| !dropped(*c)).collect()
}
