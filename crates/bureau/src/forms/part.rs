//! What a form is made of. A definition says what is asked, in which order and shape; the words stand in `text/`.

use volya_core::event::FormKind;

use super::words::Vocabulary;

/// One form.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Which.
    pub kind: FormKind,
    /// On what paper.
    pub size: Size,
    /// Who is named on it.
    pub whom: Whom,
    /// Whether its labels stand in English too, for an office that does not read the form's language.
    pub with_english: bool,
    /// Whether each key stands beside its label, for whoever keys the paper in.
    pub shows_keys: bool,
    /// What stands on it, in order.
    pub parts: &'static [Part],
}

/// Paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// A4, upright.
    A4,
    /// A card of 15 by 10.5 cm (GC III annex IV B).
    Card,
}

/// How the person stands on a form. A pseudonym never stands on paper beside a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// Not at all: it is the same for everybody.
    Nobody,
    /// By his pseudonym alone.
    Pseudonym,
    /// By his name, written by hand.
    Name,
}

/// One part of a form.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// A heading.
    Heading(&'static str),
    /// A paragraph.
    Words(&'static str),
    /// A list, one item for each line of its text.
    Points(&'static str),
    /// What is asked, under a documented key.
    Asked(Field),
    /// What stays on the paper and is not recorded: a signature, a stamp, a place.
    Kept(&'static str, Room),
    /// What follows begins a page.
    NewPage,
}

/// A documented key as it stands on a form.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Under which kind the key is documented.
    pub kind: &'static str,
    /// The key.
    pub key: &'static str,
    /// How it is answered on paper.
    pub shape: Shape,
    /// Whether he or the taker is free to leave it out.
    pub optional: bool,
}

/// Room to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// One line.
    Line,
    /// Several.
    Lines(u8),
    /// A signature, with its date.
    Signature,
    /// A stamp.
    Stamp,
}

/// How a key is answered on paper.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// In writing.
    Room(Room),
    /// A day.
    Day,
    /// A day and an hour, with the distance to UTC.
    Time,
    /// A whole number.
    Number,
    /// Two letters of a State.
    State,
    /// Yes or no.
    YesNo,
    /// Yes or no, with room for the initials of who receives.
    Receipt,
    /// One word of a vocabulary.
    One(Vocabulary),
    /// A SHA-256, where it is known; else a paper that is attached.
    Digest,
    /// A stance for each destination.
    Stances,
    /// Who took it.
    Takers,
    /// Who was there.
    Present,
    /// What bore on him.
    Influences,
    /// Never, or when last.
    LastStrain,
    /// How language was bridged.
    Interpretation,
    /// Named parts of one text.
    Pieces(&'static [(&'static str, Room)]),
}

/// A key that must be answered for the form to do its work.
pub(super) const fn asked(kind: &'static str, key: &'static str, shape: Shape) -> Part {
    Part::Asked(Field { kind, key, shape, optional: false })
}

/// A key that may be left out.
pub(super) const fn may(kind: &'static str, key: &'static str, shape: Shape) -> Part {
    Part::Asked(Field { kind, key, shape, optional: true })
}
