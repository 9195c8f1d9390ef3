//! Rows become entries, in groups, and a closing entry makes them count.

use volya_core::event::{BulkClosed, Event};
use volya_core::id::Label;

use super::{ImportPlan, ImportReport, Work};
use crate::acts::register::{known_by_draft, registered_draft};
use crate::acts::watch::{Reached, Watch, go_on};
use crate::archive::{Bureau, Draft, GROUP};
use crate::error::BureauError;

/// Writes all rows under one id. The closing entry goes with the last group, so that a file of one group stands or falls at once.
pub(super) fn write(
    bureau: &mut Bureau,
    plan: ImportPlan,
    work: Vec<Work>,
    watch: Watch<'_>,
) -> Result<ImportReport, BureauError> {
    let bulk = bureau.draw_bulk();
    let entries: u64 = work.iter().map(Work::entries).sum();
    let rows = work.len();
    go_on(watch, Reached::written(0, rows))?;
    let mut labels = Labels { next: bureau.summary.last_label + 1, given: None };
    let mut group: Vec<Draft> = Vec::new();
    for (before, row) in work.into_iter().enumerate() {
        if group.len() >= GROUP {
            // Durable, and not yet counted: to give up, or a crash, between here and the closing entry leaves rows that the fold does not see.
            bureau.commit(std::mem::take(&mut group))?;
            if !watch(Reached::written(before, rows)) {
                return Err(BureauError::ImportGivenUp { rows: before, of: rows });
            }
        }
        group.extend(row.drafts(bureau, &mut labels).into_iter().map(|draft| draft.in_bulk(bulk)));
    }
    group.push(Draft::office(Event::BulkClosed(BulkClosed { bulk, kind: plan.kind, file: plan.file, entries })));
    let receipt = bureau.commit(group)?;
    // Acknowledged: what the watcher says to this changes nothing.
    watch(Reached::written(rows, rows));
    Ok(ImportReport { plan, bulk: Some(bulk), receipt: Some(receipt), entries, labels: labels.given })
}

/// Labels in their order. Those of rows that never came to count are not given again.
struct Labels {
    next: u32,
    given: Option<(Label, Label)>,
}

impl Labels {
    fn give(&mut self, bureau: &Bureau) -> Label {
        let label = Label::new(bureau.letter(), self.next);
        self.next += 1;
        let first = self.given.take().map_or_else(|| label.clone(), |(first, _)| first);
        self.given = Some((first, label.clone()));
        label
    }
}

impl Work {
    fn entries(&self) -> u64 {
        match self {
            Self::Register { .. } => 2,
            Self::Identity { .. } | Self::About(_) => 1,
        }
    }

    /// What it says about somebody who is registered.
    pub(super) fn event(&self) -> Option<&Event> {
        match self {
            Self::About(draft) => Some(&draft.event),
            Self::Register { .. } | Self::Identity { .. } => None,
        }
    }

    fn drafts(self, bureau: &mut Bureau, labels: &mut Labels) -> Vec<Draft> {
        match self {
            Self::Register { identity, forms } => {
                let person = volya_core::id::PersonId(bureau.draw());
                let label = labels.give(bureau);
                vec![registered_draft(person, &label, None), known_by_draft(person, identity, forms)]
            }
            Self::Identity { person, identity, forms } => vec![known_by_draft(person, identity, forms)],
            Self::About(draft) => vec![draft],
        }
    }
}
