//! A declaration of will. What bears on its freedom stands on a page of its own, which is filled in afterwards and never read out in the room.

use volya_core::event::FormKind;

use super::super::part::{Form, Part, Room, Shape, Size, Whom, asked, may};
use super::super::words::{AUTHORSHIP, CAPACITY, CHANNEL, COUNSEL, ENDED_BY, HOW, SIDE};

const KIND: &str = "declaration";

pub(super) const FORM: Form = Form {
    kind: FormKind::Declaration,
    size: Size::A4,
    whom: Whom::Pseudonym,
    with_english: false,
    shows_keys: true,
    parts: &[
        Part::Words("intro"),
        Part::Kept("place", Room::Line),
        Part::Heading("before"),
        asked(KIND, "taken_at", Shape::Time),
        asked(KIND, "taker", Shape::Takers),
        asked(KIND, "language", Shape::Room(Room::Line)),
        asked(KIND, "understood", Shape::YesNo),
        asked(KIND, "interpretation", Shape::Interpretation),
        asked(KIND, "sheet", Shape::Digest),
        asked(KIND, "third_option_shown", Shape::YesNo),
        asked(KIND, "counsel", Shape::One(COUNSEL)),
        asked(KIND, "recorded", Shape::YesNo),
        Part::NewPage,
        Part::Heading("says"),
        Part::Words("free"),
        asked(KIND, "stance", Shape::Stances),
        may(KIND, "note", Shape::Room(Room::Lines(3))),
        Part::Heading("read-back"),
        Part::Words("read-back"),
        asked(KIND, "read_back", Shape::YesNo),
        asked(KIND, "authorship", Shape::One(AUTHORSHIP)),
        Part::Words("sign"),
        Part::Kept("his-mark", Room::Signature),
        Part::Kept("taker-mark", Room::Signature),
        Part::Kept("interpreter-mark", Room::Signature),
        Part::NewPage,
        Part::Heading("after"),
        Part::Words("after"),
        asked(KIND, "channel", Shape::One(CHANNEL)),
        asked(KIND, "how", Shape::One(HOW)),
        may(KIND, "heard_by", Shape::One(SIDE)),
        asked(KIND, "present", Shape::Present),
        asked(KIND, "minutes", Shape::Number),
        asked(KIND, "ended_by", Shape::One(ENDED_BY)),
        asked(KIND, "capacity", Shape::One(CAPACITY)),
        asked(KIND, "last_strain", Shape::LastStrain),
        asked(KIND, "influences", Shape::Influences),
        asked(KIND, "duress_sign", Shape::YesNo),
    ],
};
