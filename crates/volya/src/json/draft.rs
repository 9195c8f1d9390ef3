//! A text that somebody may send, drafted.

use serde::Serialize;
use volya_bureau::acts::DraftKind;

/// A draft. Nothing is recorded.
#[derive(Serialize)]
pub(crate) struct DraftShape<'a> {
    schema: &'static str,
    kind: &'static str,
    text: &'a str,
}

impl<'a> DraftShape<'a> {
    pub(crate) fn of(kind: DraftKind, text: &'a str) -> Self {
        Self { schema: "volya-draft-1", kind: kind.word(), text }
    }
}
