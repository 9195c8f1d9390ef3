//! Where the header stands: in the first row, below titles, or over two rows.

use super::Limits;
use super::error::{Measure, TableError};
use super::header::{Layout, Lexicon};
use super::reading::{HeaderRow, Reading};
use super::source::{Raw, Record};

/// Rows above a header that are taken for titles.
pub(super) const TITLES: usize = 20;
/// Rows that are looked at: the titles, and a header of two rows.
pub(super) const HEAD: usize = TITLES + 2;

/// A header among the first rows.
pub(super) struct Found {
    pub(super) layout: Layout,
    /// How many records stand above it.
    pub(super) above: usize,
    /// How many records it takes: none, one or two.
    pub(super) takes: usize,
}

/// Finds the header among the first filled rows.
pub(super) fn header(head: &[Record], lexicon: &Lexicon<'_>, limits: &Limits, reading: &Reading) -> Result<Found, TableError> {
    match reading.header {
        Some(HeaderRow::Missing) => missing(head, lexicon, limits, reading),
        Some(HeaderRow::At(row)) => {
            let at = head.iter().position(|record| record.row == row);
            let at = at.ok_or(TableError::NoHeaderThere { row, within: HEAD })?;
            found_at(head, at, lexicon, limits, reading)
        }
        None => {
            let rows = if lexicon.schema.as_sent { head.len().min(TITLES + 1) } else { 1 };
            match (0..rows).find(|at| is_header(head, *at, lexicon, reading)) {
                Some(at) => found_at(head, at, lexicon, limits, reading),
                None if reading.columns.is_empty() => found_at(head, 0, lexicon, limits, reading),
                // Columns set by position make no header of a row that may be a person.
                None => Err(lexicon.no_identity(head.first().map_or(1, |record| record.row), None, Vec::new())),
            }
        }
    }
}

/// Whether a row says itself who the rows below are about; with columns set by hand, any header that is known will do.
fn is_header(head: &[Record], at: usize, lexicon: &Lexicon<'_>, reading: &Reading) -> bool {
    let headers = texts(&head[at]);
    if lexicon.identifies(&headers) {
        return true;
    }
    let set = |layout: Layout| {
        layout.identifies(lexicon.schema) && (layout.known().count() > reading.columns.len() || names_a_header(&layout, reading))
    };
    !reading.columns.is_empty() && Layout::recognise(headers, lexicon, reading).is_ok_and(set)
}

fn names_a_header(layout: &Layout, reading: &Reading) -> bool {
    let by_header = |place: &super::reading::ColumnRef| matches!(place, super::reading::ColumnRef::Header(_));
    reading.columns.iter().any(|(place, _)| by_header(place) && !layout.places(place).is_empty())
}

/// No header: columns are what was set by hand.
fn missing(head: &[Record], lexicon: &Lexicon<'_>, limits: &Limits, reading: &Reading) -> Result<Found, TableError> {
    let layout = Layout::without_header(width(head, limits)?, lexicon, reading)?;
    if !layout.identifies(lexicon.schema) {
        let row = head.first().map_or(1, |record| record.row);
        return Err(lexicon.no_identity(row, None, Vec::new()));
    }
    Ok(Found { layout, above: 0, takes: 0 })
}

/// How many columns the first rows have.
pub(super) fn width(head: &[Record], limits: &Limits) -> Result<usize, TableError> {
    let width = head.iter().flat_map(|record| record.cells.iter().map(|(at, _)| at + 1)).max().unwrap_or(0);
    if width > limits.columns as usize {
        return Err(TableError::TooMuch { what: Measure::Columns, limit: limits.columns.into() });
    }
    Ok(width)
}

/// Where the header stands that says itself who the rows are about: the rows above it, and those that it takes.
pub(super) fn by_itself(head: &[Record], lexicon: &Lexicon<'_>) -> Option<(usize, usize)> {
    let rows = if lexicon.schema.as_sent { head.len().min(TITLES + 1) } else { head.len().min(1) };
    let alone = (0..rows).find(|at| lexicon.identifies(&texts(&head[*at])));
    let (headers, above, takes) = extent(head, alone.unwrap_or(0), lexicon)?;
    lexicon.identifies(&headers).then_some((above, takes))
}

/// The headers that begin in a row, the rows above them, and those that they take.
fn extent(head: &[Record], at: usize, lexicon: &Lexicon<'_>) -> Option<(Vec<String>, usize, usize)> {
    let record = head.get(at)?;
    if let Some(lower) = head.get(at + 1).filter(|lower| lexicon.schema.as_sent && is_lower(record, lower, lexicon)) {
        return Some((joined(record, lower, lexicon), at, 2));
    }
    let above = at.checked_sub(1).map(|above| (above, &head[above]));
    if let Some((above, upper)) = above.filter(|(_, upper)| is_upper(upper, record, lexicon)) {
        return Some((joined(upper, record, lexicon), above, 2));
    }
    Some((texts(record), at, 1))
}

fn found_at(head: &[Record], at: usize, lexicon: &Lexicon<'_>, limits: &Limits, reading: &Reading) -> Result<Found, TableError> {
    let (headers, above, takes) = extent(head, at, lexicon).ok_or(TableError::Empty)?;
    let rows = &head[above..above + takes];
    width(rows, limits)?;
    let layout = Layout::recognise(headers.clone(), lexicon, reading)?;
    if !layout.identifies(lexicon.schema) {
        return Err(lexicon.no_identity(head[at].row, None, headers));
    }
    readable(rows, limits)?;
    Ok(Found { layout, above, takes })
}

/// Refuses header cells that are formulas, errors or too long.
fn readable(rows: &[Record], limits: &Limits) -> Result<(), TableError> {
    let bad = |raw: &Raw| match raw {
        Raw::Text(text) => text.contains('\0') || text.chars().nth(limits.cell_chars).is_some(),
        _ => true,
    };
    match rows.iter().flat_map(|record| &record.cells).find(|(_, raw)| bad(raw)) {
        Some((at, _)) => Err(TableError::UnreadableHeader { position: *at as u32 + 1 }),
        None => Ok(()),
    }
}

/// The texts of a row up to the last that is filled.
fn texts(record: &Record) -> Vec<String> {
    let width = record.cells.iter().map(|(at, _)| at + 1).max().unwrap_or(0);
    (0..width).map(|at| record.text(at).to_owned()).collect()
}

/// Whether a row is the lower half of a header: it stands under merged or empty headers only, and names a column.
fn is_lower(upper: &Record, lower: &Record, lexicon: &Lexicon<'_>) -> bool {
    if lower.row != upper.row + 1 {
        return false;
    }
    let parted = |at: usize| upper.region(at).is_some_and(|region| region.rows == (upper.row, upper.row) && region.is_wide());
    let own = |at: usize| upper.at(at).is_some() && !parted(at);
    if lower.cells.iter().any(|(at, raw)| own(*at) || !matches!(raw, Raw::Text(_))) {
        return false;
    }
    let names = |text: &str| lexicon.column(text).is_some();
    let spans = upper.merged.iter().any(|region| region.rows.0 == upper.row && region.rows.1 == lower.row);
    let halves = joined(upper, lower, lexicon);
    spans || lower.cells.iter().any(|(at, _)| names(lower.text(*at)) || names(&halves[*at]))
}

/// Whether the row above a header is its upper half: it names a column where the header itself is empty.
fn is_upper(upper: &Record, lower: &Record, lexicon: &Lexicon<'_>) -> bool {
    lexicon.schema.as_sent
        && lower.row == upper.row + 1
        && upper.cells.iter().any(|(at, _)| lower.at(*at).is_none() && lexicon.column(upper.text(*at)).is_some())
}

/// One header from two rows: the lower text, under the upper one where that makes a documented name or none is.
fn joined(upper: &Record, lower: &Record, lexicon: &Lexicon<'_>) -> Vec<String> {
    let widths = [upper, lower].into_iter().flat_map(|record| record.cells.iter().map(|(at, _)| at + 1));
    let of_column = |at: usize| {
        let parent = upper.region(at).filter(|region| region.rows.0 == upper.row).map_or(at, |region| region.columns.0);
        match (upper.text(parent), lower.text(at)) {
            (_, "") => upper.text(at).to_owned(),
            ("", lower) => lower.to_owned(),
            (upper, lower) => {
                let both = format!("{upper} {lower}");
                let plain = lexicon.column(&both).is_none() && lexicon.column(lower).is_some();
                if plain { lower.to_owned() } else { both }
            }
        }
    };
    (0..widths.max().unwrap_or(0)).map(of_column).collect()
}
