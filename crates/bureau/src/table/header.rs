//! What each column of the file is.

use std::collections::{HashMap, HashSet};

use super::columns::{Column, Kind, Schema};
use super::error::{Headers, TableError};
use super::normalise;
use super::reading::{ColumnRef, Reading};
use super::shown::{ColumnUse, Known, Quoted};

/// What each column of one sheet is.
#[derive(Clone)]
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
    pub(super) fn recognise(headers: Vec<String>, lexicon: &Lexicon<'_>, reading: &Reading) -> Result<Self, TableError> {
        let mut used: HashSet<&str> =
            headers.iter().filter_map(|header| lexicon.whole(header)).map(|column| column.name).collect();
        let slot = |header: String| {
            let column = lexicon.column(&header);
            let column = if lexicon.whole(&header).is_some() { column } else { column.map(|own| lexicon.beside(own, &mut used)) };
            let exact = |column: &Column| squeeze(column.name) == squeeze(&header);
            let known = column.map_or(Known::NotUsed, |column| if exact(column) { Known::Name } else { Known::Alias });
            Slot { header, column, known }
        };
        let mut layout = Self { slots: headers.into_iter().map(slot).collect() };
        layout.set_by_hand(lexicon, reading)?;
        layout.each_once()?;
        Ok(layout)
    }

    /// Columns that nobody named, with what was set by hand.
    pub(super) fn without_header(width: usize, lexicon: &Lexicon<'_>, reading: &Reading) -> Result<Self, TableError> {
        Self::recognise(vec![String::new(); width], lexicon, reading)
    }

    fn set_by_hand(&mut self, lexicon: &Lexicon<'_>, reading: &Reading) -> Result<(), TableError> {
        for (setting, (place, name)) in reading.columns.iter().enumerate() {
            let column = lexicon.set(name, setting + 1)?;
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

/// The headers that a schema knows, gathered once for a file.
pub(super) struct Lexicon<'a> {
    pub(super) schema: &'a Schema,
    names: HashMap<String, &'static Column>,
}

impl<'a> Lexicon<'a> {
    pub(super) fn new(schema: &'a Schema) -> Self {
        let mut names = HashMap::new();
        for column in schema.all() {
            for name in std::iter::once(&column.name).chain(column.aliases) {
                // The first column to claim a header keeps it: a schema lists its own columns before shared ones.
                names.entry(squeeze(name)).or_insert(column);
            }
        }
        Self { schema, names }
    }

    /// The column that a header means. On lists as they are sent, what stands in brackets behind it says more of it: `Name (Korean)`, `생년월일(나이)`.
    pub(super) fn column(&self, header: &str) -> Option<&'static Column> {
        let without = || header.split_once(['(', '（', '[']).filter(|_| self.schema.as_sent).and_then(|(own, _)| self.whole(own));
        self.whole(header).or_else(without)
    }

    fn whole(&self, header: &str) -> Option<&'static Column> {
        self.names.get(&squeeze(header)).copied()
    }

    /// The column itself, or where the whole name has one already, one for other writings of it.
    fn beside(&self, own: &'static Column, used: &mut HashSet<&'static str>) -> &'static Column {
        let others = ["name_native_script", "transliterations"].into_iter().filter_map(|name| self.schema.column(name));
        let writings = std::iter::once(own).chain(others.filter(|_| own.name == "name"));
        let free = writings.into_iter().find(|column| !used.contains(column.name)).unwrap_or(own);
        used.insert(free.name);
        free
    }

    /// The documented names of those headers that have one.
    fn recognised(&self, headers: &[String]) -> Vec<&'static str> {
        headers.iter().filter_map(|header| self.column(header)).map(|column| column.name).collect()
    }

    /// Whether a column that says by its header who the rows are about was made one that does not.
    pub(super) fn is_set_aside(&self, slot: &Slot) -> bool {
        let class = |column: &Column| match column.kind {
            Kind::Names => Kind::Name,
            kind => kind,
        };
        let by_header = self.column(&slot.header).filter(|column| self.schema.identifies(column.name));
        let stays =
            |own: &Column| slot.column.is_some_and(|column| self.schema.identifies(column.name) && class(column) == class(own));
        slot.known == Known::ByHand && by_header.is_some_and(|own| !stays(own))
    }

    /// Whether a column that holds the sender's numbers by its header was made something else.
    pub(super) fn sets_numbers_aside(&self, slot: &Slot) -> bool {
        let numbers = |column: Option<&Column>| column.is_some_and(|column| column.name == "line_no");
        numbers(self.column(&slot.header)) && !numbers(slot.column)
    }

    /// Whether a column was made the sender's numbers by hand, and its header does not say so.
    pub(super) fn makes_numbers(&self, slot: &Slot) -> bool {
        let numbers = |column: Option<&Column>| column.is_some_and(|column| column.name == "line_no");
        slot.known == Known::ByHand && numbers(slot.column) && !numbers(self.column(&slot.header))
    }

    /// Whether headers say who the rows are about.
    pub(super) fn identifies(&self, headers: &[String]) -> bool {
        self.recognised(headers).iter().any(|name| self.schema.identifies(name))
    }

    /// Refuses settings whose names are not documented, before a byte of the file is looked at.
    pub(super) fn check(&self, reading: &Reading) -> Result<(), TableError> {
        for (setting, (place, name)) in (1..).zip(&reading.columns) {
            self.set(name, setting)?;
            if *place == ColumnRef::Position(0) {
                return Err(TableError::NoSuchColumn { setting });
            }
        }
        Ok(())
    }

    /// The column that a name set by hand means; none for [`Reading::NOT_USED`].
    fn set(&self, name: &str, setting: usize) -> Result<Option<&'static Column>, TableError> {
        if name.trim() == Reading::NOT_USED {
            return Ok(None);
        }
        let documented = || self.schema.all().map(|column| column.name).collect();
        self.column(name).map(Some).ok_or_else(|| TableError::NoSuchName { setting, documented: documented() })
    }

    /// The refusal of a header that identifies nobody.
    pub(super) fn no_identity(&self, row: u32, sheet: Option<String>, headers: Vec<String>) -> TableError {
        TableError::NoIdentifyingColumn {
            row,
            sheet,
            recognised: self.recognised(&headers),
            headers: Headers::new(headers),
            documented: self.schema.identifying.to_vec(),
        }
    }
}

/// A header without what does not distinguish headers.
pub(super) fn squeeze(header: &str) -> String {
    let dropped =
        |c: char| c.is_whitespace() || matches!(c, '_' | '-' | '.' | ',' | ':' | '*' | '/' | '\\') || normalise::is_apostrophe(c);
    normalise::plain(header).chars().filter(|c| !dropped(*c)).collect()
}
