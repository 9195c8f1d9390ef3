//! What is asked about a list beside its screening: one line, whom it may mean, who may not move, and the answer to the counterpart.

use serde::Serialize;
use volya_bureau::acts::{Answer, Explained, Held, MayBeMeant, StopPage};
use volya_bureau::core::event::Duty;
use volya_bureau::core::gate::{Finding, Route, Terms, Verdict};
use volya_bureau::core::id::{Digest, Label, PersonId};
use volya_bureau::core::law::Rule;
use volya_bureau::core::place::State;

use super::LineShape;
use super::alike::MayBeMeantShape;
use super::office::Call;

/// One line's story.
#[derive(Serialize)]
pub(crate) struct ExplainedShape<'a> {
    schema: &'static str,
    list: Digest,
    route: Option<&'a Route>,
    terms: &'a Terms,
    before: Option<&'a str>,
    line: LineShape<'a>,
}

impl<'a> ExplainedShape<'a> {
    pub(crate) fn of(explained: &'a Explained) -> Self {
        Self {
            schema: "volya-line-1",
            list: explained.list,
            route: explained.asked.route.as_ref(),
            terms: &explained.asked.terms,
            before: explained.before.as_deref(),
            line: LineShape::of(&explained.verdict, &|id| label(explained, id), Some(explained.file_row)),
        }
    }
}

/// What people call somebody whom the line may mean.
pub(crate) fn label(explained: &Explained, person: PersonId) -> Option<Label> {
    explained.labels.iter().find(|(of, _)| *of == person).and_then(|(_, label)| label.clone())
}

/// Whom lines may mean under another spelling.
#[derive(Serialize)]
pub(crate) struct PossibleShape<'a> {
    schema: &'static str,
    pairs: Vec<MayBeMeantShape<'a>>,
}

impl<'a> PossibleShape<'a> {
    pub(crate) fn of(found: &'a [MayBeMeant]) -> Self {
        Self { schema: "volya-possible-1", pairs: found.iter().map(MayBeMeantShape::of).collect() }
    }
}

/// The page for three in the morning.
#[derive(Serialize)]
pub(crate) struct StopShape<'a> {
    schema: &'static str,
    clears: bool,
    lines: usize,
    no_record: usize,
    nothing_against: usize,
    may_not_move: Vec<HeldRow<'a>>,
    everybody: Vec<Reason>,
    on_call: Vec<Call<'a>>,
}

#[derive(Serialize)]
struct HeldRow<'a> {
    file: &'a str,
    line: u32,
    row: u32,
    labels: Vec<String>,
    verdict: Verdict,
    word: &'static str,
    rule: Rule,
    reason: String,
    remedy: &'static str,
    call: Duty,
}

#[derive(Serialize)]
struct Reason {
    rule: Rule,
    reason: String,
    remedy: &'static str,
}

impl<'a> StopShape<'a> {
    /// `names` are those of the files, in their order.
    pub(crate) fn of(page: &'a StopPage, names: &'a [String]) -> Self {
        Self {
            schema: "volya-stop-1",
            clears: false,
            lines: page.lines,
            no_record: page.no_record,
            nothing_against: page.nothing_against,
            may_not_move: page.held.iter().map(|held| HeldRow::of(held, names)).collect(),
            everybody: page.everybody.iter().map(Reason::of).collect(),
            on_call: page.on_call.iter().map(|(duty, call)| Call { duty: *duty, call }).collect(),
        }
    }
}

impl<'a> HeldRow<'a> {
    fn of(held: &Held, names: &'a [String]) -> Self {
        Self {
            file: names.get(held.file).map_or("", String::as_str),
            line: held.number,
            row: held.file_row,
            labels: held.labels.iter().map(Label::spoken).collect(),
            verdict: held.verdict,
            word: held.finding.row.word(),
            rule: held.finding.rule,
            reason: held.finding.reason.to_string(),
            remedy: held.finding.reason.remedy(),
            call: held.duty(),
        }
    }
}

impl Reason {
    fn of(found: &Finding) -> Self {
        Self { rule: found.rule, reason: found.reason.to_string(), remedy: found.reason.remedy() }
    }
}

/// The answer to the counterpart.
#[derive(Serialize)]
pub(crate) struct AnsweredShape<'a> {
    schema: &'static str,
    to: State,
    lines: usize,
    goes: &'a [u32],
    sheets: usize,
    key: &'a str,
    by_hand: Vec<&'static str>,
    text: String,
}

impl<'a> AnsweredShape<'a> {
    pub(crate) fn of(answer: &'a Answer) -> Self {
        Self {
            schema: "volya-answer-1",
            to: answer.to,
            lines: answer.lines,
            goes: &answer.goes,
            sheets: answer.sheets.len(),
            key: &answer.key,
            by_hand: answer.by_hand.iter().map(|what| what.word()).collect(),
            text: String::from_utf8_lossy(&answer.sheets.concat()).into_owned(),
        }
    }
}
