//! Assessments: of risk for one person, of a State as receiver.

use jiff::Timestamp;
use volya_core::event::{Risk, RiskGround, RiskLevel, Standing};
use volya_core::place::State;
use volya_core::time::MAX_AHEAD;

use super::Fields;
use super::keys::{RISK, STANDING};
use super::read::Reader;
use crate::error::{BureauError, field};

/// Reads an assessment of risk; `now` is when it was assessed, where nothing is said.
///
/// # Errors
/// [`BureauError::Field`], naming the key and what it accepts.
pub fn risk(fields: &Fields, now: Timestamp) -> Result<Risk, BureauError> {
    let r = Reader::of(fields, RISK)?;
    Ok(Risk {
        state: r.needed("state", r.state("state")?)?,
        level: r.needed("level", r.word("level", RiskLevel::parse)?)?,
        grounds: r.items("grounds", |word| RiskGround::parse(&word.to_ascii_lowercase()))?.unwrap_or_default(),
        sources: r.texts("sources")?,
        assessed_on: assessed_on(&r, now)?,
    })
}

/// Reads a finding about a State; `now` is when it was made, where nothing is said.
///
/// # Errors
/// [`BureauError::Field`], naming the key and what it accepts.
pub fn standing(fields: &Fields, now: Timestamp) -> Result<Standing, BureauError> {
    let r = Reader::of(fields, STANDING)?;
    let yes_no = |key: &str| r.needed(key, r.yes_no(key)?);
    Ok(Standing {
        state: r.needed("state", r.state("state")?)?,
        party: yes_no("party")?,
        willing: yes_no("willing")?,
        able: yes_no("able")?,
        onward: r.items("onward", |code| State::parse(code).ok())?.unwrap_or_default(),
        sources: r.texts("sources")?,
        assessed_on: assessed_on(&r, now)?,
    })
}

/// A finding from the future would outlive its validity.
fn assessed_on(reader: &Reader<'_>, now: Timestamp) -> Result<Timestamp, BureauError> {
    match reader.time_or_day("assessed_on")? {
        Some(at) if at.duration_since(now) > MAX_AHEAD => Err(field("assessed_on", "lies in the future")),
        at => Ok(at.unwrap_or(now)),
    }
}
