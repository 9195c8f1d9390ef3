//! Assessments: of risk for one person, of a State as receiver.

use jiff::Timestamp;
use volya_core::case::Body;
use volya_core::event::{Assurance, FamilyPressure, ReviewFound, Risk, RiskGround, RiskLevel, Standing, Talk};
use volya_core::place::State;
use volya_core::time::MAX_AHEAD;
use volya_core::will::{Counsel, Side};

use super::Fields;
use super::keys::{REVIEW, RISK, STANDING, TALK};
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
        assurances: r.items("assurances", assurance)?.unwrap_or_default(),
        assessed_on: assessed_on(&r, now)?,
    })
}

fn assurance(text: &str) -> Option<Assurance> {
    let mut parts = text.split(':').map(str::trim);
    let by = State::parse(parts.next()?).ok()?;
    let words: Vec<String> = parts.map(str::to_ascii_lowercase).collect();
    let known = words.iter().all(|word| matches!(word.as_str(), "monitored" | "remedy"));
    let says = |word: &str| words.iter().any(|w| w == word);
    known.then(|| Assurance { by, monitoring: says("monitored"), remedy: says("remedy") })
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
        party_since: r.date("party_since")?,
        reserves_article_12: r.yes_no("reserves_article_12")?.unwrap_or(false),
        other_guarantee: r.owned("other_guarantee"),
        willing: yes_no("willing")?,
        able: yes_no("able")?,
        onward: r.items("onward", |code| State::parse(code).ok())?.unwrap_or_default(),
        sources: r.texts("sources")?,
        assessed_on: assessed_on(&r, now)?,
    })
}

/// Reads a talk of one party with a person.
///
/// # Errors
/// [`BureauError::Field`], naming the key and what it accepts.
pub fn talk(fields: &Fields) -> Result<Talk, BureauError> {
    let r = Reader::of(fields, TALK)?;
    Ok(Talk {
        party: r.needed("party", r.word("party", Side::parse)?)?,
        state: r.state("state")?,
        at: r.needed("at", r.time("at")?)?,
        minutes: r.needed("minutes", r.count("minutes")?)?,
        free: r.needed("free", r.yes_no("free")?)?,
    })
}

/// Reads what a review found.
///
/// # Errors
/// [`BureauError::Field`], naming the key and what it accepts.
pub fn review(fields: &Fields) -> Result<ReviewFound, BureauError> {
    let r = Reader::of(fields, REVIEW)?;
    Ok(ReviewFound {
        to: r.needed("to", r.state("to")?)?,
        family_pressure: r.needed("family_pressure", r.word("family_pressure", FamilyPressure::parse)?)?,
        counsel: r.needed("counsel", r.word("counsel", Counsel::parse)?)?,
        risk_explained: r.needed("risk_explained", r.yes_no("risk_explained")?)?,
        escort: r.word("escort", Body::parse)?,
    })
}

/// A finding from the future would outlive its validity.
fn assessed_on(reader: &Reader<'_>, now: Timestamp) -> Result<Timestamp, BureauError> {
    match reader.time_or_day("assessed_on")? {
        Some(at) if at.duration_since(now) > MAX_AHEAD => Err(field("assessed_on", "lies in the future")),
        at => Ok(at.unwrap_or(now)),
    }
}
