//! Whether whoever holds a list counts its lines as they are counted here: an answer and a clearance name a line by nothing but its number.

use std::collections::{BTreeMap, BTreeSet};

use super::rows::Row;

/// Whether a number may mean another line to whoever sent the list.
pub(super) fn differs(rows: &[Row]) -> bool {
    let first = rows.first().and_then(|row| row.sheet.as_deref());
    let as_here = |row: &Row| match row.get("line_no") {
        Some(text) => number(text) == Some(row.number.into()),
        // On a further sheet without numbers he may begin anew.
        None => row.sheet.as_deref() == first,
    };
    !rows.iter().all(as_here) || another_column_numbers(rows)
}

/// The sender's number in a cell: `7`, `7.`, `7)`.
pub(super) fn number(text: &str) -> Option<u64> {
    text.trim_end_matches(['.', ')']).parse().ok()
}

/// Whether a column that is not used holds each number from 1 to the last once, in another order.
fn another_column_numbers(rows: &[Row]) -> bool {
    let mut otherwise: BTreeMap<&str, (BTreeSet<u64>, bool)> = BTreeMap::new();
    for row in rows {
        let here = u64::from(row.number);
        for (header, text) in &row.extra {
            let Some(number) = number(text).filter(|number| (1..=rows.len() as u64).contains(number)) else { continue };
            let (seen, differs) = otherwise.entry(header).or_default();
            seen.insert(number);
            *differs |= number != here;
        }
    }
    otherwise.values().any(|(seen, differs)| *differs && seen.len() == rows.len())
}
