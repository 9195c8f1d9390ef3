//! A screened list, for both doors.

use std::collections::BTreeMap;

use volya_bureau::Bureau;
use volya_bureau::acts::{Asked, MayBeMeant, Screening};
use volya_bureau::core::gate::{Case, ListVerdict};

use super::alike::MayBeMeantShape;
use super::{Beside, Lines, Notices, ReceiptShape};

impl<'a> Lines<'a> {
    /// A case that stands by itself: nothing of it is recorded.
    pub(crate) fn evaluated(case: &'a Case, verdict: &'a ListVerdict) -> Self {
        let beside = Beside { route: case.route(), terms: Some(case.terms()), ..Beside::default() };
        Self::of(verdict, beside, |id| case.label(id).cloned(), |_| None)
    }

    /// A screening as it was asked for; `possible` where names were to be opened.
    pub(crate) fn screened(
        bureau: &Bureau,
        screening: &'a Screening,
        asked: &'a Asked,
        possible: Option<&'a [MayBeMeant]>,
    ) -> Self {
        let labels: BTreeMap<_, _> =
            screening.lines.iter().flat_map(|line| &line.labels).filter_map(|(id, label)| Some((*id, label.clone()?))).collect();
        let rows: BTreeMap<u32, u32> = screening.lines.iter().map(|line| (line.number, line.file_row)).collect();
        let beside = Beside {
            list: Some(screening.list),
            policy: Some(screening.policy),
            route: asked.route.as_ref(),
            terms: Some(&asked.terms),
            missing: &screening.missing,
            changes: screening.changes.as_ref(),
            read: Some(&screening.read),
            notices: Notices { unknown_columns: &screening.read.unknown_columns, open_reports: screening.open_reports },
            receipt: screening.receipt.as_ref().map(|receipt| ReceiptShape::of(bureau, "screened", None, receipt)),
            not_recorded: screening.not_recorded.as_ref().map(ToString::to_string),
            possible: possible.map(|found| found.iter().map(MayBeMeantShape::of).collect()),
        };
        Self::of(&screening.verdict, beside, |id| labels.get(&id).cloned(), |number| rows.get(&number).copied())
    }
}
