//! A clearance, as it stands now or as it was refused.

use serde::Serialize;
use volya_bureau::Bureau;
use volya_bureau::acts::ClearancePage;
use volya_bureau::core::gate::{Fault, Route};
use volya_bureau::core::id::{Digest, EntryHash, Label};

/// Members that are not known are `None`.
#[derive(Default, Serialize)]
pub(crate) struct ClearanceShape<'a> {
    schema: &'static str,
    outcome: &'static str,
    clearance: Option<EntryHash>,
    id: Option<&'a Label>,
    list: Option<Digest>,
    line: Option<u32>,
    route: Option<&'a Route>,
    crossing: Option<&'a str>,
    device: Option<char>,
    from: Option<String>,
    until: Option<String>,
    countersigned: Option<bool>,
    by_hand: Option<Vec<&'static str>>,
    faults: Vec<FaultShape>,
}

#[derive(Serialize)]
struct FaultShape {
    fault: &'static str,
    says: String,
    remedy: &'static str,
}

impl FaultShape {
    fn of(fault: &Fault) -> Self {
        Self { fault: fault.word(), says: fault.to_string(), remedy: fault.remedy() }
    }
}

impl<'a> ClearanceShape<'a> {
    /// A clearance, and what stands against using it.
    pub(crate) fn shown(bureau: &Bureau, page: &'a ClearancePage, faults: &[Fault]) -> Self {
        let named = &page.issued.clearance;
        Self {
            schema: "volya-clearance-1",
            outcome: if faults.is_empty() { "usable" } else { "not-usable" },
            clearance: Some(page.issued.entry),
            id: page.label.as_ref(),
            list: Some(named.list),
            line: Some(named.line),
            route: Some(&named.route),
            crossing: Some(&named.crossing),
            device: Some(bureau.letter_of(named.device).as_char()),
            from: Some(named.from.to_string()),
            until: Some(named.until.to_string()),
            countersigned: Some(page.issued.counted),
            by_hand: Some(page.by_hand.iter().map(|what| what.word()).collect()),
            faults: faults.iter().map(FaultShape::of).collect(),
        }
    }

    /// What was asked for and not done.
    pub(crate) fn refused(outcome: &'static str, clearance: Option<EntryHash>, faults: &[Fault]) -> Self {
        let faults = faults.iter().map(FaultShape::of).collect();
        Self { schema: "volya-clearance-1", outcome, clearance, faults, ..Self::default() }
    }
}
