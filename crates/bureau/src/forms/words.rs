//! The vocabularies that stand on forms, under the names by which texts call them.

use volya_core::case::{Body, DeathCause, Forwarding, Health};
use volya_core::place::Destination;
use volya_core::will::{Authorship, Capacity, Channel, Counsel, EndedBy, How, InfluenceKind, Side, Stance};

use crate::fields::Words;

/// A vocabulary as it is printed.
#[derive(Clone, Copy, Debug)]
pub struct Vocabulary {
    /// Under which name its texts stand: `side-neutral` is the text of a word of `side`.
    pub name: &'static str,
    /// Its words, in the order of their codes.
    pub words: Words,
}

macro_rules! vocabularies {
    ($($(#[$about:meta])* $constant:ident = $name:literal $vocabulary:ty),+ $(,)?) => {
        $(
            $(#[$about])*
            pub(super) const $constant: Vocabulary =
                Vocabulary { name: $name, words: || <$vocabulary>::ALL.iter().map(|value| value.word()).collect() };
        )+
        /// Every vocabulary that stands on some form.
        #[cfg(test)]
        pub(super) const ALL: &[Vocabulary] = &[$($constant,)+ PLACE];
    };
}

vocabularies! {
    STANCE = "stance" Stance,
    CHANNEL = "channel" Channel,
    HOW = "how" How,
    SIDE = "side" Side,
    INFLUENCE = "influence" InfluenceKind,
    AUTHORSHIP = "authorship" Authorship,
    COUNSEL = "counsel" Counsel,
    CAPACITY = "capacity" Capacity,
    ENDED_BY = "ended-by" EndedBy,
    HEALTH = "health" Health,
    FORWARDING = "forwarding" Forwarding,
    BODY = "body" Body,
    CAUSE = "cause" DeathCause,
}

/// The destinations that are no State. They stand on every declaration: the choice is never between two (R-HND-3).
static PLACES: [Destination; 4] = [Destination::Remain, Destination::AnyNeutral, Destination::Unhcr, Destination::Unspecified];

/// Those destinations as words.
pub(super) const PLACE: Vocabulary = Vocabulary { name: "place", words: || PLACES.iter().map(Destination::word).collect() };
