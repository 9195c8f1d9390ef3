//! The capture card (GC III art. 70, annex IV B). He is bound to five particulars and to no more (art. 17).

use volya_core::event::FormKind;

use super::super::part::{Form, Part, Room, Shape, Size, Whom, asked, may};
use super::super::words::HEALTH;

const LINE: Shape = Shape::Room(Room::Line);

pub(super) const FORM: Form = Form {
    kind: FormKind::CaptureCard,
    size: Size::Card,
    whom: Whom::Name,
    with_english: true,
    shows_keys: false,
    parts: &[
        Part::Words("agency"),
        Part::Words("note"),
        Part::NewPage,
        asked("identity", "surname", LINE),
        asked("identity", "given", LINE),
        asked("identity", "rank", LINE),
        asked("identity", "dob", Shape::Day),
        asked("identity", "service_no", LINE),
        may("identity", "power_of_dependence", LINE),
        may("identity", "father_first_name", LINE),
        may("identity", "place_of_birth", LINE),
        may("identity", "informed_person", LINE),
        may("identity", "capture_date", Shape::Day),
        may("identity", "custody_id", LINE),
        may("identity", "place_of_custody", LINE),
        may("medical", "health", Shape::One(HEALTH)),
        asked("card", "on", Shape::Day),
        Part::Kept("his-mark", Room::Line),
    ],
};
