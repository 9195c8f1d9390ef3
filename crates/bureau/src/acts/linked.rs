//! Records that two members have said to be one man's, held against each other. What one of them lends the other may be another man's.

use std::collections::BTreeSet;

use volya_core::fold::{Doubt, Person};
use volya_store::FormRow;

use super::known::Known;
use crate::archive::Bureau;
use crate::error::BureauError;
use crate::matching::{BIRTH, CUSTODY_ID, SERVICE_NUMBER};

/// Of what they may contradict each other: the kinds of forms, the most precise first.
const HELD_TOGETHER: [(&str, &[u8]); 3] =
    [("birth date", &BIRTH), ("custody number", &[CUSTODY_ID]), ("service number", &[SERVICE_NUMBER])];

/// Doubts everybody whose linked records contradict each other.
pub(super) fn doubt_contradictions<'a>(bureau: &Bureau, units: impl Iterator<Item = &'a mut Person>) -> Result<(), BureauError> {
    for unit in units.filter(|unit| unit.ids.len() > 1) {
        let recorded = Known::of_unit(bureau, unit)?;
        for (what, kinds) in HELD_TOGETHER {
            let pairs = recorded.iter().enumerate().flat_map(|(n, one)| recorded[n + 1..].iter().map(move |other| (one, other)));
            if pairs
                .into_iter()
                .any(|(one, other)| contradict(kinds, &one.all, &other.all) || contradict(kinds, &one.signed, &other.signed))
            {
                unit.doubts.push(Doubt::RecordsContradict(what));
            }
        }
    }
    Ok(())
}

/// Whether they have nothing in common at the finest precision that both have.
fn contradict(kinds: &[u8], one: &[FormRow], other: &[FormRow]) -> bool {
    let of = |rows: &[FormRow], kind: u8| rows.iter().filter(|row| row.kind == kind).map(|row| row.form).collect::<BTreeSet<_>>();
    let both = kinds.iter().map(|kind| (of(one, *kind), of(other, *kind)));
    let finest = both.into_iter().find(|(one, other)| !one.is_empty() && !other.is_empty());
    finest.is_some_and(|(one, other)| one.is_disjoint(&other))
}
