//! Forms that are printed, and the review of their wording.

use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::id::Digest;

coded! {
    /// A form that is printed.
    FormKind {
        /// A declaration of will, with its read-back.
        Declaration = 1 "declaration",
        /// What everybody is told before he is asked.
        InformationSheet = 2 "information-sheet",
        /// The capture card (GC III art. 70, annex IV B).
        CaptureCard = 3 "capture-card",
        /// News of him by the three ways (GC III art. 122).
        Notification = 4 "notification",
        /// The paper that goes with a clearance.
        Clearance = 5 "clearance",
        /// The record of a handover with its receipts.
        Handover = 6 "handover",
        /// The certificate of death (GC III art. 120).
        DeathCertificate = 7 "death-certificate",
        /// What he may keep of a talk: no stance stands on it.
        OwnCopy = 8 "own-copy",
    }
}

coded! {
    /// A language in which forms are printed.
    FormLanguage {
        /// English.
        English = 1 "en",
        /// Korean as it is read in the North.
        Korean = 2 "ko",
        /// Ukrainian.
        Ukrainian = 3 "uk",
        /// Russian.
        Russian = 4 "ru",
    }
}

/// Somebody has read a form and stands for its wording. It counts when a member of another role has signed it too, and for these bytes alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormReviewed {
    /// Which form.
    pub form: FormKind,
    /// In which language.
    pub language: FormLanguage,
    /// SHA-256 of the blank form as it is printed.
    pub digest: Digest,
}

/// Somebody has found that a wording is not to be used. It counts at once, from anybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormWithdrawn {
    /// Which form.
    pub form: FormKind,
    /// In which language.
    pub language: FormLanguage,
    /// SHA-256 of the blank form as it was printed.
    pub digest: Digest,
    /// Why.
    pub reason: String,
}
