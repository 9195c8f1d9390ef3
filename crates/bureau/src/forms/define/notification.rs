//! News of him by three ways, each with its own consent (GC III art. 122; GC IV arts. 137, 140). Nothing is withheld from the Central Agency.

use volya_core::event::FormKind;

use super::super::part::{Form, Part, Room, Shape, Size, Whom, asked, may};
use super::super::words::FORWARDING;

const KIND: &str = "notification";
const LINE: Shape = Shape::Room(Room::Line);

pub(super) const FORM: Form = Form {
    kind: FormKind::Notification,
    size: Size::A4,
    whom: Whom::Name,
    with_english: true,
    shows_keys: true,
    parts: &[
        Part::Words("intro"),
        Part::Kept("from", Room::Line),
        Part::Heading("who"),
        asked("identity", "surname", LINE),
        asked("identity", "given", LINE),
        asked("identity", "rank", LINE),
        asked("identity", "dob", Shape::Day),
        asked("identity", "service_no", LINE),
        may("identity", "power_of_dependence", LINE),
        Part::Kept("event", Room::Lines(2)),
        Part::Heading("first-way"),
        Part::Words("first-way"),
        asked(KIND, "central_agency", Shape::One(FORWARDING)),
        Part::Heading("second-way"),
        Part::Words("second-way"),
        asked(KIND, "family_consent", Shape::YesNo),
        may("identity", "informed_person", LINE),
        may("identity", "address", Shape::Room(Room::Lines(2))),
        asked(KIND, "family", Shape::One(FORWARDING)),
        Part::Heading("third-way"),
        Part::Words("third-way"),
        asked(KIND, "origin_consent", Shape::YesNo),
        asked(KIND, "origin", Shape::One(FORWARDING)),
        Part::Heading("before"),
        asked(KIND, "harm_assessed", Shape::YesNo),
        asked(KIND, "on", Shape::Day),
        Part::Kept("seal", Room::Stamp),
    ],
};
