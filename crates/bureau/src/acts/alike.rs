//! Two records side by side, for whoever may open the names: how alike they are, and why.

use volya_core::event::{Event, Identity, Name as Recorded};
use volya_core::fold::{Office, Record as Entry};
use volya_core::id::PersonId;
use volya_findings::link::{Birth, Date, Evidence, Record, link};
use volya_findings::names::{Explanation, Name, Verdict, compare, explain};

use crate::archive::Bureau;
use crate::error::BureauError;
use crate::matching::names_of;
use crate::table::{Row, date::Dob, listed_writings, writings_of};

/// Two records compared. Has no `Debug`, because names are secret.
pub struct Alike {
    /// The name of the one that is most like a name of the other.
    pub first: String,
    /// That name of the other.
    pub second: String,
    /// Why these two are taken for one name, or are not.
    pub names: Explanation,
    /// Field by field, with what each weighs.
    pub evidence: Vec<Evidence>,
    /// That they are of one man, by the stated model (`docs/names.md`).
    pub probability: f64,
    /// What follows from all of it.
    pub verdict: Verdict,
}

/// What is said of somebody, with each writing of his names as it stands.
pub(super) struct Said {
    writings: Vec<String>,
    record: Record,
}

impl Alike {
    /// Compares two records in a register of so many.
    pub(super) fn of(one: &Said, two: &Said, persons: u64) -> Self {
        let linked = link(&one.record, &two.record, u32::try_from(persons).unwrap_or(u32::MAX));
        let pairs = (0..one.writings.len()).flat_map(|a| (0..two.writings.len()).map(move |b| (a, b)));
        let score = |(a, b): (usize, usize)| compare(&one.record.names[a], &two.record.names[b]).score;
        let best = pairs.max_by(|x, y| score(*x).total_cmp(&score(*y)));
        let name = |said: &Said, at: Option<usize>| at.and_then(|at| said.writings.get(at)).cloned().unwrap_or_default();
        let (first, second) = (name(one, best.map(|pair| pair.0)), name(two, best.map(|pair| pair.1)));
        let names = explain(&Name::parse(&first), &Name::parse(&second));
        Self { first, second, names, evidence: linked.evidence, probability: linked.probability, verdict: linked.verdict }
    }
}

/// What a line of a list says.
pub(super) fn of_row(row: &Row) -> Said {
    let field = |column: &str| row.get(column).map(str::to_owned);
    said(listed_writings(row).into_iter().collect(), row.dob(), field)
}

/// What is recorded of somebody, under all of these ids; nothing where none of it can be opened here.
pub(super) fn of_person(
    bureau: &Bureau,
    office: &Office,
    ids: impl Iterator<Item = PersonId>,
) -> Result<Option<Said>, BureauError> {
    let ids: Vec<PersonId> = ids.collect();
    let records = bureau.records_of_each(&ids)?;
    let known: Vec<Identity> =
        records.iter().flatten().filter(|record| office.has_closed(record)).filter_map(identity).cloned().collect();
    if known.is_empty() {
        return Ok(None);
    }
    let names = known.iter().flat_map(|known| &known.names).collect::<Vec<&Recorded>>();
    let mut writings: Vec<String> = names.into_iter().flat_map(|name| writings_of(names_of(name))).collect();
    writings.sort();
    writings.dedup();
    let dob = known.iter().rev().find_map(|known| known.dob.as_deref()).and_then(|text| Dob::parse(text).ok());
    let field = |column: &str| {
        known.iter().rev().find_map(|known| match column {
            "service_no" => known.service_no.clone(),
            _ => known.particulars.iter().find(|(name, _)| name == column).map(|(_, text)| text.clone()),
        })
    };
    Ok(Some(said(writings, dob, field)))
}

fn identity(entry: &Entry) -> Option<&Identity> {
    match entry.written().map(|written| &written.what) {
        Some(Event::Identity(identity)) => Some(identity),
        _ => None,
    }
}

fn said(writings: Vec<String>, dob: Option<Dob>, field: impl Fn(&str) -> Option<String>) -> Said {
    let captured = field("capture_date").and_then(|text| Dob::parse(&text).ok());
    let record = Record {
        names: writings.iter().map(|writing| Name::parse(writing)).collect(),
        birth: dob.and_then(date).map(Birth::On),
        service_number: field("service_no"),
        rank: field("rank"),
        capture_place: field("capture_place"),
        capture_date: captured.and_then(date),
    };
    Said { writings, record }
}

/// The same date, as precise as it is.
fn date(of: Dob) -> Option<Date> {
    let part = |part: Option<i8>| part.and_then(|part| u8::try_from(part).ok());
    Date::new(u16::try_from(of.year()).ok()?, part(of.month()), part(of.day())).ok()
}
