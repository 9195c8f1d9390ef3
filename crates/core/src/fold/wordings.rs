//! Which wordings of printed forms may be used: signed by two, and not taken back since.

use std::collections::BTreeSet;

use crate::event::{FormKind, FormLanguage, FormReviewed, FormWithdrawn};
use crate::id::{Digest, EntryHash};

/// What was said about wordings, in the order of the log.
#[derive(Default)]
pub(super) struct Wordings {
    /// Reviews that two have signed, each with the entries that it names.
    reviewed: Vec<(FormReviewed, Vec<EntryHash>)>,
    withdrawn: Vec<(EntryHash, FormReviewed)>,
}

impl Wordings {
    pub(super) fn reviewed(&mut self, review: FormReviewed, names: &[EntryHash]) {
        self.reviewed.push((review, names.to_vec()));
    }

    pub(super) fn withdrawn(&mut self, entry: EntryHash, taken_back: &FormWithdrawn) {
        let FormWithdrawn { form, language, digest, .. } = *taken_back;
        self.withdrawn.push((entry, FormReviewed { form, language, digest }));
    }

    /// A wording that was taken back is used again when a review names every entry that took it back.
    pub(super) fn standing(&self) -> BTreeSet<(FormKind, FormLanguage, Digest)> {
        let stands = |(review, names): &&(FormReviewed, Vec<EntryHash>)| {
            self.withdrawn.iter().all(|(entry, of)| of != review || names.contains(entry))
        };
        self.reviewed.iter().filter(stands).map(|(review, _)| (review.form, review.language, review.digest)).collect()
    }
}
