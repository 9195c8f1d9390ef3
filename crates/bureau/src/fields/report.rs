//! Somebody else's word.

use volya_core::place::Destination;
use volya_core::will::{Report, ReportSource, ReportedWish};

use super::Fields;
use super::keys::REPORT;
use super::read::Reader;
use crate::error::BureauError;

/// Reads a report. One that names no destination speaks about every one.
///
/// # Errors
/// [`BureauError::Field`], naming the key and what it accepts.
pub fn report(fields: &Fields) -> Result<Report, BureauError> {
    let r = Reader::of(fields, REPORT)?;
    Ok(Report {
        source: r.needed("source", r.word("source", ReportSource::parse)?)?,
        wish: r.needed("wish", r.word("wish", ReportedWish::parse)?)?,
        to: r.destination("to")?.unwrap_or(Destination::Unspecified),
        said_on: r.date("said_on")?,
        language: r.language("language")?,
        note: r.owned("note"),
    })
}
