//! The paper that goes with a clearance. It is no clearance: what counts stands in the log, and is looked up before anybody moves.

use volya_core::event::FormKind;

use super::super::part::{Form, Part, Room, Shape, Size, Whom, asked};

const KIND: &str = "clearance";

pub(super) const FORM: Form = Form {
    kind: FormKind::Clearance,
    size: Size::A4,
    whom: Whom::Pseudonym,
    with_english: true,
    shows_keys: false,
    parts: &[
        Part::Words("intro"),
        Part::Heading("what"),
        asked(KIND, "entry", Shape::Digest),
        asked(KIND, "route", Shape::Room(Room::Line)),
        asked(KIND, "crossing", Shape::Room(Room::Line)),
        asked(KIND, "from", Shape::Time),
        asked(KIND, "until", Shape::Time),
        asked(KIND, "device", Shape::Digest),
        Part::Heading("rests"),
        asked(KIND, "screening", Shape::Digest),
        asked(KIND, "list", Shape::Digest),
        asked(KIND, "line", Shape::Number),
        asked(KIND, "countersigned", Shape::YesNo),
        Part::Heading("crossing"),
        Part::Points("crossing-list"),
        asked("confirmation", "at", Shape::Time),
        asked("confirmation", "wants", Shape::YesNo),
        Part::Words("no"),
        Part::Kept("asked-by", Room::Signature),
    ],
};
