//! What everybody is told before he is asked: neutral, complete, and the same for all (R-WILL-4).

use volya_core::event::FormKind;

use super::super::part::{Form, Part, Size, Whom};

pub(super) const FORM: Form = Form {
    kind: FormKind::InformationSheet,
    size: Size::A4,
    whom: Whom::Nobody,
    with_english: false,
    shows_keys: false,
    parts: &[
        Part::Words("same"),
        Part::Heading("asked"),
        Part::Words("asked"),
        Part::Heading("ways"),
        Part::Words("ways"),
        Part::Points("ways-list"),
        Part::Heading("follows"),
        Part::Points("follows-list"),
        Part::Heading("change"),
        Part::Words("change"),
        Part::Heading("knows"),
        Part::Points("knows-list"),
        Part::Heading("family"),
        Part::Words("family"),
        Part::Heading("help"),
        Part::Points("help-list"),
    ],
};
