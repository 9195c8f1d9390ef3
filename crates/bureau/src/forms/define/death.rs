//! The certificate of death (GC III art. 120).

use volya_core::event::FormKind;

use super::super::part::{Form, Part, Room, Shape, Size, Whom, asked, may};
use super::super::words::CAUSE;

const KIND: &str = "death";
const LINE: Shape = Shape::Room(Room::Line);

/// What art. 120 asks for, in the order in which it is keyed into one text.
const PARTICULARS: &[(&str, Room)] = &[
    ("place", Room::Line),
    ("cause", Room::Lines(2)),
    ("examined", Room::Line),
    ("burial-on", Room::Line),
    ("burial-place", Room::Line),
    ("grave", Room::Line),
    ("cremation", Room::Lines(2)),
    ("effects", Room::Line),
];

pub(super) const FORM: Form = Form {
    kind: FormKind::DeathCertificate,
    size: Size::A4,
    whom: Whom::Name,
    with_english: true,
    shows_keys: true,
    parts: &[
        Part::Words("intro"),
        Part::Heading("who"),
        asked("identity", "surname", LINE),
        asked("identity", "given", LINE),
        asked("identity", "rank", LINE),
        asked("identity", "dob", Shape::Day),
        asked("identity", "service_no", LINE),
        may("identity", "power_of_dependence", LINE),
        may("identity", "custody_id", LINE),
        Part::Heading("death"),
        asked(KIND, "on", Shape::Day),
        asked(KIND, "cause", Shape::One(CAUSE)),
        Part::Words("enquiry"),
        asked(KIND, "particulars", Shape::Pieces(PARTICULARS)),
        Part::Heading("marks"),
        Part::Kept("medic-mark", Room::Signature),
        Part::Kept("officer-mark", Room::Signature),
        Part::Kept("witness-mark", Room::Signature),
        Part::Kept("seal", Room::Stamp),
    ],
};
