//! What he may keep of a talk. It carries neither name nor stance: whoever finds it on him learns only that he was heard, as everybody is.

use volya_core::event::FormKind;

use super::super::part::{Form, Part, Room, Size, Whom};

pub(super) const FORM: Form = Form {
    kind: FormKind::OwnCopy,
    size: Size::A4,
    whom: Whom::Pseudonym,
    with_english: false,
    shows_keys: false,
    parts: &[
        Part::Words("intro"),
        Part::Kept("on", Room::Line),
        Part::Kept("by", Room::Line),
        Part::Heading("rights"),
        Part::Points("rights-list"),
        Part::Heading("again"),
        Part::Words("again"),
        Part::Kept("reach", Room::Lines(2)),
        Part::Words("optional"),
    ],
};
