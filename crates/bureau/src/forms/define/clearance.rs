//! The paper that goes with a clearance. It is no clearance: what counts stands in the log, and is looked up before anybody moves.

use volya_core::event::FormKind;

use super::super::part::{Form, Part, Room, Shape, Size, Whom, asked};

const KIND: &str = "clearance";
const LINE: Shape = Shape::Room(Room::Line);

pub(super) const FORM: Form = Form {
    kind: FormKind::Clearance,
    size: Size::A4,
    whom: Whom::Pseudonym,
    with_english: true,
    shows_keys: false,
    parts: &[
        Part::Words("intro"),
        Part::Heading("what"),
        asked(KIND, "entry", LINE),
        asked(KIND, "route", LINE),
        asked(KIND, "crossing", LINE),
        asked(KIND, "from", Shape::Time),
        asked(KIND, "until", Shape::Time),
        asked(KIND, "device", LINE),
        Part::Heading("rests"),
        asked(KIND, "screening", LINE),
        asked(KIND, "list", LINE),
        asked(KIND, "line", Shape::Number),
        asked(KIND, "countersigned", Shape::YesNo),
        // Filled in at the crossing, and kept by whoever asked him.
        Part::NewPage,
        Part::Heading("crossing"),
        Part::Points("crossing-list"),
        asked("confirmation", "at", Shape::Time),
        asked("confirmation", "wants", Shape::YesNo),
        Part::Words("no"),
        Part::Kept("asked-by", Room::Signature),
    ],
};
