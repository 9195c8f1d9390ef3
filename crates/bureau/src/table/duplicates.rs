//! Rows that say the same as an earlier one.

use std::collections::HashMap;

use rayon::prelude::*;

use super::columns::{Kind, Schema};
use super::date::Dob;
use super::normalise;
use super::rows::Row;

/// Says of each good row which earlier one says the same.
pub(super) fn mark(rows: &mut [Row], schema: &Schema) {
    let kinds: HashMap<&str, Kind> = schema.all().map(|column| (column.name, column.kind)).collect();
    // Most of the time that reading takes goes here, so all cores share it.
    let contents: Vec<Option<String>> =
        rows.par_iter().map(|row| row.problems.is_empty().then(|| content(row, &kinds))).collect();
    let mut first: HashMap<String, u32> = HashMap::with_capacity(rows.len());
    for (row, content) in rows.iter_mut().zip(contents) {
        let number = content.map(|content| *first.entry(content).or_insert(row.number));
        row.duplicate_of = number.filter(|number| *number != row.number);
    }
}

/// What a row says, normalised; unit separators stand between cells, and no cell's normal form holds one.
fn content(row: &Row, kinds: &HashMap<&str, Kind>) -> String {
    let mut content = String::new();
    for (name, text) in row.cells.iter().filter(|(name, _)| *name != "line_no") {
        let normal = match kinds.get(name) {
            Some(Kind::Name) => normalise::name(text),
            Some(Kind::Number) => normalise::number(text),
            Some(Kind::Date | Kind::PartialDate) => Dob::parse(text).ok().map(|dob| dob.to_string()),
            _ => None,
        };
        content.extend([name, "\u{1e}", &normal.unwrap_or_else(|| normalise::plain(text)), "\u{1f}"]);
    }
    for (header, text) in &row.extra {
        content.extend([header, "\u{1e}", &normalise::plain(text), "\u{1f}"]);
    }
    content
}
