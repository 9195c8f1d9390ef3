//! States, and the destinations that a person may speak about.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// A State, by its ISO 3166-1 alpha-2 code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct State([u8; 2]);

/// Not a State's code.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("not an ISO 3166 code of a State, such as KR or UA")]
pub struct NotAState;

/// The assigned codes of ISO 3166-1, two letters each.
const CODES: &str = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZ\
DEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZ\
LALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURW\
SASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";

impl State {
    /// Reads an assigned two-letter code, in capitals or not.
    ///
    /// # Errors
    /// [`NotAState`] for everything else: a mistyped State must never look like one about which nothing is known.
    pub fn parse(text: &str) -> Result<Self, NotAState> {
        let upper = text.trim().to_ascii_uppercase();
        let code: [u8; 2] = upper.as_bytes().try_into().map_err(|_| NotAState)?;
        let known = CODES.as_bytes().chunks(2).any(|c| c == code);
        if known { Ok(Self(code)) } else { Err(NotAState) }
    }

    /// The two capital letters.
    #[must_use]
    pub fn code(&self) -> &str {
        // The bytes come from CODES, which is ASCII.
        std::str::from_utf8(&self.0).unwrap_or("??")
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for State {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for State {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(d)?).map_err(D::Error::custom)
    }
}

/// Where a person wants, or does not want, to go. Every value takes two characters in a record, so that its size tells nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Destination {
    /// One State.
    State(State),
    /// To stay where he is held.
    Remain,
    /// Any neutral State: the third way that is always open (R-HND-3).
    AnyNeutral,
    /// Resettlement through UNHCR.
    Unhcr,
    /// He named none. A refusal of it covers every destination.
    Unspecified,
}

impl Destination {
    /// The word that people read and type: `KR`, `remain`, `neutral`, `unhcr`, `any`.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::State(state) => state.code(),
            other => other.other().map_or("", |(_, word)| word),
        }
    }

    /// The place and the word of one that is no State.
    fn other(&self) -> Option<(u32, &'static str)> {
        match self {
            Self::State(_) => None,
            Self::Remain => Some((1, "remain")),
            Self::AnyNeutral => Some((2, "neutral")),
            Self::Unhcr => Some((3, "unhcr")),
            Self::Unspecified => Some((0, "any")),
        }
    }

    fn code(&self) -> &str {
        match self {
            Self::State(state) => state.code(),
            Self::Unspecified => "X0",
            Self::Remain => "X1",
            Self::AnyNeutral => "X2",
            Self::Unhcr => "X3",
        }
    }

    /// Reads the word.
    ///
    /// # Errors
    /// [`NotAState`] where it is none of the words and no State.
    pub fn parse(text: &str) -> Result<Self, NotAState> {
        Ok(match text.trim() {
            "remain" => Self::Remain,
            "neutral" => Self::AnyNeutral,
            "unhcr" => Self::Unhcr,
            "any" => Self::Unspecified,
            other => Self::State(State::parse(other)?),
        })
    }

    fn parse_code(code: &str) -> Result<Self, NotAState> {
        Ok(match code {
            "X0" => Self::Unspecified,
            "X1" => Self::Remain,
            "X2" => Self::AnyNeutral,
            "X3" => Self::Unhcr,
            other => Self::State(State::parse(other)?),
        })
    }

    /// Whether words against this destination are words against going to `node`.
    #[must_use]
    pub fn covers(&self, node: State) -> bool {
        match self {
            Self::Unspecified => true,
            Self::State(state) => *state == node,
            Self::Remain | Self::AnyNeutral | Self::Unhcr => false,
        }
    }
}

impl fmt::Display for Destination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl Serialize for Destination {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        // One that is no State is a variant where people read it, as every word of a vocabulary is.
        match (s.is_human_readable(), self.other()) {
            (true, Some((index, word))) => s.serialize_unit_variant("Destination", index, word),
            _ => s.serialize_str(self.code()),
        }
    }
}

impl<'de> Deserialize<'de> for Destination {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let readable = d.is_human_readable();
        let text = String::deserialize(d)?;
        let parsed = if readable { Self::parse(&text) } else { Self::parse_code(&text) };
        parsed.map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_state_is_refused() {
        for text in ["UK", "XX", "K", "KOR", "", "к"] {
            assert!(State::parse(text).is_err(), "{text}");
        }
        assert_eq!(State::parse("kr").unwrap().code(), "KR");
    }

    #[test]
    fn a_refusal_of_everything_covers_every_state() {
        let kr = State::parse("KR").unwrap();
        assert!(Destination::Unspecified.covers(kr));
        assert!(Destination::State(kr).covers(kr));
        assert!(!Destination::Remain.covers(kr));
    }

    #[test]
    fn every_destination_has_the_same_size_in_a_record() {
        for text in ["KP", "remain", "neutral", "unhcr", "any"] {
            let destination = Destination::parse(text).unwrap();
            let bytes = crate::cbor::to_vec(&destination).unwrap();
            assert_eq!(bytes.len(), 3);
            assert_eq!(crate::cbor::from_slice::<Destination>(&bytes).unwrap(), destination);
        }
    }
}
