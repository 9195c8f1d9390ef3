//! What authorities have promised in public.

use serde::Serialize;
use volya_bureau::acts::{Breach, Broken, GuaranteeReport};
use volya_bureau::core::event::Guarantee;
use volya_bureau::core::id::{EntryHash, Label};
use volya_bureau::core::place::State;

/// Every guarantee, and whether it is kept.
#[derive(Serialize)]
pub(crate) struct GuaranteesShape<'a> {
    schema: &'static str,
    guarantees: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    entry: EntryHash,
    guarantee: &'a Guarantee,
    kept: bool,
    in_scope: Vec<Option<&'a Label>>,
    breaches: Vec<BreachRow<'a>>,
}

#[derive(Serialize)]
struct BreachRow<'a> {
    id: Option<&'a Label>,
    how: &'static str,
    to: Option<State>,
    at: String,
    entry: EntryHash,
}

impl<'a> GuaranteesShape<'a> {
    pub(crate) fn of(reports: &'a [GuaranteeReport]) -> Self {
        Self { schema: "volya-guarantees-1", guarantees: reports.iter().map(Row::of).collect() }
    }
}

impl<'a> Row<'a> {
    fn of(report: &'a GuaranteeReport) -> Self {
        Self {
            entry: report.entry,
            guarantee: &report.guarantee,
            kept: report.is_kept(),
            in_scope: report.in_scope.iter().map(|(_, label)| label.as_ref()).collect(),
            breaches: report.breaches.iter().map(BreachRow::of).collect(),
        }
    }
}

impl<'a> BreachRow<'a> {
    fn of(breach: &'a Breach) -> Self {
        let (how, to) = match breach.how {
            Broken::Excluded(to) => ("excluded", Some(to)),
            Broken::AgainstHisWill(to) => ("against-his-will", Some(to)),
            Broken::Uncleared => ("uncleared", None),
        };
        Self { id: breach.label.as_ref(), how, to, at: breach.at.to_string(), entry: breach.entry }
    }
}
