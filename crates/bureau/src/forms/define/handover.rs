//! The record of a handover with its receipts (GC III arts. 46 to 48, 66, 119, 122(9)).

use volya_core::event::FormKind;

use super::super::part::{Form, Part, Room, Shape, Size, Whom, asked, may};
use super::super::words::BODY;

const KIND: &str = "handover";

pub(super) const FORM: Form = Form {
    kind: FormKind::Handover,
    size: Size::A4,
    whom: Whom::Pseudonym,
    with_english: true,
    shows_keys: true,
    parts: &[
        Part::Words("intro"),
        asked(KIND, "at", Shape::Time),
        asked(KIND, "place", Shape::Room(Room::Line)),
        asked(KIND, "receiver", Shape::State),
        asked(KIND, "witness", Shape::One(BODY)),
        Part::Kept("clearance", Room::Line),
        Part::Heading("receipts"),
        Part::Words("receipts"),
        asked(KIND, "medical_file", Shape::Receipt),
        asked(KIND, "money", Shape::Receipt),
        asked(KIND, "documents", Shape::Receipt),
        may(KIND, "effects_kg", Shape::Number),
        Part::Words("effects"),
        asked(KIND, "kept_back", Shape::YesNo),
        may(KIND, "packets", Shape::Digest),
        Part::Heading("marks"),
        Part::Kept("giver-mark", Room::Signature),
        Part::Kept("receiver-mark", Room::Signature),
        Part::Kept("witness-mark", Room::Signature),
        Part::Kept("his-mark", Room::Signature),
        Part::Heading("arrival"),
        Part::Words("arrival"),
        may(KIND, "acknowledged_on", Shape::Day),
        Part::Kept("arrival-mark", Room::Signature),
    ],
};
