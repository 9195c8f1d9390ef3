//! Shapes of two records side by side.

use serde::Serialize;
use volya_bureau::acts::{Alike, MayBeMeant, MayBeOne};
use volya_bureau::core::id::{Label, PersonId};

use super::names::ExplainedShape;

/// Two records compared.
#[derive(Serialize)]
struct AlikeShape<'a> {
    first: &'a str,
    second: &'a str,
    names: ExplainedShape<'a>,
    evidence: Vec<EvidenceShape>,
    probability: f64,
    verdict: &'static str,
}

#[derive(Serialize)]
struct EvidenceShape {
    field: &'static str,
    says: &'static str,
    weight: f64,
}

impl<'a> AlikeShape<'a> {
    fn of(alike: &'a Alike) -> Self {
        let round = |number: f64, parts: f64| (number * parts).round() / parts;
        let evidence = alike.evidence.iter();
        Self {
            first: &alike.first,
            second: &alike.second,
            names: ExplainedShape::of(&alike.names),
            evidence: evidence.map(|e| EvidenceShape { field: e.field, says: e.level, weight: round(e.weight, 10.0) }).collect(),
            probability: round(alike.probability, 1000.0),
            verdict: alike.verdict.word(),
        }
    }
}

/// A line, and somebody whom it may mean.
#[derive(Serialize)]
pub(crate) struct MayBeMeantShape<'a> {
    line: u32,
    row: u32,
    person: String,
    alike: Option<AlikeShape<'a>>,
}

impl<'a> MayBeMeantShape<'a> {
    pub(crate) fn of(found: &'a MayBeMeant) -> Self {
        let alike = found.alike.as_ref().map(AlikeShape::of);
        Self { line: found.number, row: found.file_row, person: named(found.person, found.label.as_ref()), alike }
    }
}

/// Records that may be of one person.
#[derive(Serialize)]
pub(crate) struct DuplicatesShape<'a> {
    schema: &'static str,
    more: bool,
    pairs: Vec<MayBeOneShape<'a>>,
}

impl<'a> DuplicatesShape<'a> {
    pub(crate) fn of(found: &'a [MayBeOne], more: bool) -> Self {
        Self { schema: "volya-duplicates-1", more, pairs: found.iter().map(MayBeOneShape::of).collect() }
    }
}

/// Two records that may be of one person.
#[derive(Serialize)]
struct MayBeOneShape<'a> {
    one: String,
    other: String,
    likeness: Vec<&'static str>,
    alike: Option<AlikeShape<'a>>,
}

impl<'a> MayBeOneShape<'a> {
    fn of(found: &'a MayBeOne) -> Self {
        Self {
            one: named(found.one.0, found.one.1.as_ref()),
            other: named(found.other.0, found.other.1.as_ref()),
            likeness: found.likeness.iter().map(|likeness| likeness.word()).collect(),
            alike: found.alike.as_ref().map(AlikeShape::of),
        }
    }
}

fn named(person: PersonId, label: Option<&Label>) -> String {
    label.map_or_else(|| person.to_string(), Label::to_string)
}
