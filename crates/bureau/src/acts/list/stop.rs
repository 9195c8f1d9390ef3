//! Three in the morning: who on these lists may not move, why in a word, whom to call. It clears nobody, writes nothing, and so needs neither a
//! writable archive nor a member who may open anything.

use volya_core::event::{Duty, Risk, RiskLevel};
use volya_core::fold::{Person, Slot};
use volya_core::gate::{Finding, Line, LineVerdict, Reason, Row, Verdict};
use volya_core::id::Label;

use super::{Asked, ScreeningLine, judge};
use crate::archive::Bureau;
use crate::error::BureauError;

/// One line that may not move.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Which of the files, from 0.
    pub file: usize,
    /// The line's number in it.
    pub number: u32,
    /// The row or line of the file.
    pub file_row: u32,
    /// Whom it may mean.
    pub labels: Vec<Label>,
    /// Blocked, or held.
    pub verdict: Verdict,
    /// Why.
    pub finding: Finding,
}

impl Held {
    /// Whom to call about it.
    #[must_use]
    pub fn duty(&self) -> Duty {
        self.finding.resolver.duty()
    }
}

/// Everything that fits on the one page.
#[derive(Clone, Debug, PartialEq)]
pub struct StopPage {
    /// How many lines were looked at.
    pub lines: usize,
    /// Lines that are blocked, and those held for a reason of their own, in that order.
    pub held: Vec<Held>,
    /// Lines about whom nothing is recorded here.
    pub no_record: usize,
    /// Lines against which nothing of their own stands. They are not clear: this page clears nobody.
    pub nothing_against: usize,
    /// What holds everybody.
    pub everybody: Vec<Finding>,
    /// Whom to call, by matter.
    pub on_call: Vec<(Duty, String)>,
}

/// Looks at lists. Without a route, whoever refuses anything at all is shown.
///
/// # Errors
/// [`BureauError::Table`] where a file as a whole is no list.
pub fn stop(bureau: &mut Bureau, lists: &[(Vec<u8>, Asked)]) -> Result<StopPage, BureauError> {
    let office = bureau.office()?;
    let on_call = office.on_call.iter().map(|(duty, call)| (*duty, call.clone())).collect();
    let mut page = StopPage { lines: 0, held: Vec::new(), no_record: 0, nothing_against: 0, everybody: Vec::new(), on_call };
    for (file, (bytes, asked)) in lists.iter().enumerate() {
        let judged = judge(bureau, bytes, asked)?;
        if page.everybody.is_empty() {
            page.everybody = standstill(judged.screening.verdict.lines.first());
        }
        page.lines += judged.lines.len();
        for ((line, verdict), beside) in judged.lines.iter().zip(&judged.screening.verdict.lines).zip(&judged.screening.lines) {
            match own_reason(line, verdict, asked) {
                Some(finding) => page.held.push(held(file, beside, finding)),
                None if line.candidates.is_empty() => page.no_record += 1,
                None => page.nothing_against += 1,
            }
        }
    }
    page.held.sort_by_key(|held| (std::cmp::Reverse(held.verdict), held.finding.row, held.file, held.number));
    Ok(page)
}

fn standstill(line: Option<&LineVerdict>) -> Vec<Finding> {
    line.into_iter().flat_map(|line| &line.findings).filter(|found| found.row == Row::Standstill).cloned().collect()
}

/// The first reason with the worst verdict that is the line's own.
fn own_reason(line: &Line, verdict: &LineVerdict, asked: &Asked) -> Option<Finding> {
    let everybodys =
        |found: &&Finding| matches!(found.row, Row::Standstill) || matches!(found.reason, Reason::NoRoute | Reason::NoRecordHere);
    let own: Vec<&Finding> = verdict.findings.iter().filter(|found| !everybodys(found)).collect();
    let worst = own.iter().map(|found| found.verdict).max();
    if worst != Some(Verdict::Block) && asked.route.is_none() {
        // Nobody said where the bus goes: whatever speaks against going anywhere is a reason to keep it here.
        if let Some(found) = any_word(line).or_else(|| any_real_risk(line)) {
            return Some(found);
        }
    }
    own.into_iter().find(|found| Some(found.verdict) == worst).cloned()
}

/// Everybody whom the line may mean.
fn units(line: &Line) -> impl Iterator<Item = &Person> {
    line.candidates.iter().chain(&line.possible).flat_map(|candidate| &candidate.units)
}

fn any_word(line: &Line) -> Option<Finding> {
    let words = units(line).flat_map(|unit| unit.against.iter().map(move |word| (unit, word)));
    let found = words.map(|(unit, word)| Finding::of_words(unit.ids.first().copied(), word));
    found.min_by_key(|found| (std::cmp::Reverse(found.verdict), found.row))
}

fn any_real_risk(line: &Line) -> Option<Finding> {
    let of_unit = |unit: &Person| {
        let real = |slot: &Slot<Risk>| slot.standing().find(|stand| stand.value.level == RiskLevel::Real).map(|s| s.entry);
        let (state, entry) = unit.risks.iter().find_map(|(state, slot)| Some((*state, real(slot)?)))?;
        Some(Finding::of_real_risk(unit.ids.first().copied(), state, entry))
    };
    units(line).find_map(of_unit)
}

fn held(file: usize, beside: &ScreeningLine, finding: Finding) -> Held {
    let labels = beside.labels.iter().filter_map(|(_, label)| label.clone()).collect();
    Held { file, number: beside.number, file_row: beside.file_row, labels, verdict: finding.verdict, finding }
}
