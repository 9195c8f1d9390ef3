//! What the formats hand over: records, one row after another, with the merged cells that touch each.

use super::error::TableError;
use super::rows::Reason;

/// A cell as a format hands it over.
#[derive(Clone)]
pub(super) enum Raw {
    Text(String),
    /// A date by its type, as text.
    Day(String),
    Bad(Reason),
    /// Something that is not read, such as a formula, and what it shows to whoever opens the file.
    Shown(Reason, String),
}

impl Raw {
    pub(super) fn is_blank(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
    }

    /// What it says, where it says it plainly.
    pub(super) fn text(&self) -> Option<&str> {
        if let Self::Text(text) | Self::Day(text) = self { Some(text.trim()) } else { None }
    }

    /// What whoever opens the file sees there, read or not.
    pub(super) fn shown(&self) -> Option<&str> {
        if let Self::Shown(_, text) = self { Some(text.trim()) } else { self.text() }
    }
}

/// A row with its filled cells. Cells beyond the limit of columns count as one, so that no record grows past it.
#[derive(Clone, Default)]
pub(super) struct Record {
    /// The row of the sheet, or the line, from 1.
    pub(super) row: u32,
    /// How many cells it has, if the format says.
    pub(super) width: Option<usize>,
    /// The filled cells by position from 0.
    pub(super) cells: Vec<(usize, Raw)>,
    /// Whether a blank row stands right above it, as far as its own row does not tell.
    pub(super) below_blank: bool,
    /// The merged cells that touch this row.
    pub(super) merged: Vec<Region>,
}

impl Record {
    pub(super) fn at(&self, column: usize) -> Option<&Raw> {
        self.cells.iter().find(|(at, _)| *at == column).map(|(_, raw)| raw)
    }

    /// All that it says.
    pub(super) fn said(&self) -> String {
        self.cells.iter().filter_map(|(_, raw)| raw.shown()).collect::<Vec<_>>().join(" ")
    }

    /// The row that follows it as a header, with the cells that are merged down from it.
    pub(super) fn ends(&self) -> u32 {
        let merged = self.merged.iter().map(|region| region.rows.1);
        merged.chain([self.row]).max().unwrap_or_default().saturating_add(1)
    }

    /// What a cell says, or nothing.
    pub(super) fn text(&self, column: usize) -> &str {
        self.at(column).and_then(Raw::text).unwrap_or_default()
    }

    /// Puts a cell where it belongs; a second one in the same place makes the place bad.
    pub(super) fn put(&mut self, at: usize, raw: Raw) {
        if self.cells.last().is_none_or(|(last, _)| *last < at) {
            self.cells.push((at, raw));
            return;
        }
        match self.cells.iter_mut().find(|(other, _)| *other == at) {
            Some((_, first)) => *first = Raw::Bad(Reason::TwoCells),
            None => self.cells.push((at, raw)),
        }
    }

    /// The merged cell that a column of this row belongs to.
    pub(super) fn region(&self, column: usize) -> Option<&Region> {
        self.merged.iter().find(|region| region.columns.0 <= column && column <= region.columns.1)
    }
}

/// A merged cell: rows from 1 and columns from 0, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) rows: (u32, u32),
    pub(super) columns: (usize, usize),
}

impl Region {
    /// Whether the cell is covered: in the region, and not where it begins.
    pub(super) fn covers(&self, row: u32, column: usize) -> bool {
        (self.rows.0, self.columns.0) != (row, column)
    }

    pub(super) fn is_wide(&self) -> bool {
        self.columns.1 > self.columns.0
    }
}

/// Merged cells, asked row by row downwards.
#[derive(Default)]
pub(super) struct Merged {
    /// Those that begin further down, the next one last.
    waiting: Vec<Region>,
    active: Vec<Region>,
}

impl Merged {
    pub(super) fn new(mut regions: Vec<Region>) -> Self {
        regions.sort_unstable_by_key(|region| std::cmp::Reverse(region.rows.0));
        Self { waiting: regions, active: Vec::new() }
    }

    pub(super) fn add(&mut self, region: Region) {
        self.active.push(region);
    }

    /// Those that touch a row; `None` if there are more than columns, so that some overlap.
    pub(super) fn at(&mut self, row: u32, columns: usize) -> Option<Vec<Region>> {
        self.active.retain(|region| region.rows.1 >= row);
        while let Some(next) = self.waiting.pop_if(|region| region.rows.0 <= row) {
            if next.rows.1 >= row {
                self.active.push(next);
            }
        }
        (self.active.len() <= columns.saturating_add(1)).then(|| self.active.clone())
    }
}

/// One sheet, or one text, row by row.
pub(super) trait Source {
    /// The next row that has a filled cell.
    fn next(&mut self) -> Result<Option<Record>, TableError>;
}
