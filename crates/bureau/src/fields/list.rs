//! What is said about a list: the way, the terms, and how the file is read.

use volya_core::gate::{ListAuthor, ListGround, ListKind, Route, Terms};
use volya_core::place::State;

use super::Fields;
use super::keys::LIST;
use super::read::Reader;
use crate::acts::Asked;
use crate::error::{BureauError, field};
use crate::table::{ColumnRef, HeaderRow, Reading};

/// Reads what is said about a list. What columns are, and the agreement behind it, are said elsewhere.
///
/// # Errors
/// [`BureauError::Field`], naming the key and what it accepts; for half a route.
pub fn list(fields: &Fields) -> Result<Asked, BureauError> {
    let r = Reader::of(fields, LIST)?;
    let says = |key: &str| Ok::<bool, BureauError>(r.yes_no(key)?.unwrap_or(false));
    Ok(Asked {
        route: route(&r)?,
        terms: Terms {
            kind: r.word("kind", ListKind::parse)?.unwrap_or(ListKind::Outgoing),
            author: r.word("drawn_up_by", ListAuthor::parse)?.unwrap_or(ListAuthor::Ours),
            ground: r.word("ground", ListGround::parse)?,
            agreement: r.digest("agreement")?,
            all_or_nothing: says("all_or_nothing")?,
            departs_on: r.date("departs")?,
            sheets_certified: r.yes_no("certified")?,
            complete: says("complete")?,
        },
        series: r.owned("series"),
        reading: Reading {
            columns: Vec::new(),
            encoding: r.parsed("encoding", |name| name.parse().ok())?,
            sheet: r.owned("sheet"),
            header: r.parsed("header_row", header_row)?,
            lines: says("lines")?,
            delimiter: r.parsed("delimiter", delimiter)?,
        },
    })
}

fn route(r: &Reader<'_>) -> Result<Option<Route>, BureauError> {
    let via = r.items("via", |code| State::parse(code).ok())?.unwrap_or_default();
    let counterpart = r.state("counterpart")?;
    match (r.state("from")?, r.state("to")?) {
        (Some(from), Some(to)) => Ok(Some(Route { from, via, to, counterpart })),
        (None, None) if via.is_empty() && counterpart.is_none() => Ok(None),
        (Some(_), None) => Err(field("to", "is missing: a route has both its ends, or the list has none and every line holds")),
        _ => Err(field("from", "is missing: a route has both its ends, or the list has none and every line holds")),
    }
}

/// Reads what a column is, by its position or header: `3=dob`, `Прим=note`, or `4=-` for one that is not used.
#[must_use]
pub fn column(text: &str) -> Option<(ColumnRef, String)> {
    let (column, name) = text.rsplit_once('=').filter(|(column, name)| !column.is_empty() && !name.is_empty())?;
    Some((ColumnRef::from(column), name.to_owned()))
}

/// Reads where the header stands: a row's number from 1, or `none`.
#[must_use]
pub fn header_row(text: &str) -> Option<HeaderRow> {
    match text.parse() {
        Ok(row) if row > 0 => Some(HeaderRow::At(row)),
        _ => (text == "none").then_some(HeaderRow::Missing),
    }
}

/// One character, or the word for one that cannot be seen.
fn delimiter(text: &str) -> Option<char> {
    let mut characters = text.chars();
    match (text, characters.next(), characters.next()) {
        ("tab", ..) => Some('\t'),
        (_, one, None) => one,
        _ => None,
    }
}
