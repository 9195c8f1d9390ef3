//! A record as serde hands it over, each name already in the reader's language.
//!
//! Words of a vocabulary come as variants and never as texts (`core::coded`), so what somebody typed is not taken for one of them.

use std::fmt::{Display, Error};

use serde::Serialize;
use serde::ser::{Impossible, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple, Serializer};

use volya_bureau::core::case::AgeFinding;
use volya_bureau::core::place::State;

use crate::words::Words;

/// What a record says.
pub(super) enum Said {
    /// One value.
    Text(String),
    /// Several of a kind.
    Items(Vec<Said>),
    /// Values by name.
    Members(Vec<Member>),
}

/// One value with its name.
pub(super) struct Member {
    /// As serde calls it.
    pub(super) key: &'static str,
    /// As the reader does.
    pub(super) name: String,
    pub(super) said: Said,
}

/// A record in words. Every record can be said; a test goes through all of them.
pub(super) fn said(words: Words, record: &impl Serialize) -> Said {
    record.serialize(Saying { words, at: ("", "") }).unwrap_or_else(|_| Said::Text(words.say("record-nothing")))
}

/// Says one value, which is that of a struct's member.
#[derive(Clone, Copy)]
struct Saying {
    words: Words,
    at: (&'static str, &'static str),
}

/// Lines clear, held, blocked, without a record, as a screening counts them.
pub(super) const COUNTS: [&str; 4] = ["clear", "held", "blocked", "no-record"];

/// Of an adult nobody asks these.
const OF_CHILDREN: [&str; 2] = ["guardian", "best_interests"];

/// Members that hold States.
const OF_STATES: [(&str, &str); 22] = [
    ("Moved", "to"),
    ("Guarantee", "origins"),
    ("Guarantee", "not_to"),
    ("Talk", "state"),
    ("ReviewOpened", "to"),
    ("ReviewFound", "to"),
    ("AssistedReturn", "to"),
    ("Assurance", "by"),
    ("Risk", "state"),
    ("Standing", "state"),
    ("Standing", "onward"),
    ("Handover", "receiver"),
    ("FinalConfirmation", "to"),
    ("Commitment", "by"),
    ("Offer", "by"),
    ("Origin", "state"),
    ("DestinationStance", "to"),
    ("Report", "to"),
    ("Route", "from"),
    ("Route", "via"),
    ("Route", "to"),
    ("Route", "counterpart"),
];

impl Saying {
    fn member(self, of: &str, key: &'static str, said: Said) -> Member {
        Member { key, name: self.words.maybe(&format!("record-{of}-{key}")).unwrap_or_else(|| key.replace('_', " ")), said }
    }

    fn variant(self, of: &str, key: &'static str, said: Said) -> Said {
        Said::Members(vec![Member { key, name: self.words.recorded(of, key), said }])
    }

    /// A text. Two places hold closed lists that were written as texts, others a State.
    fn text(self, text: &str) -> Said {
        Said::Text(match self.at {
            ("ClearanceRefused", "reasons") => self.words.recorded("Fault", text),
            ("Concern", "what") => self.words.due(text),
            at if OF_STATES.contains(&at) => {
                State::parse(text).map_or_else(|_| text.to_owned(), |state| self.words.state_in_text(state))
            }
            _ => text.to_owned(),
        })
    }

    /// A time or a day as each language writes it; English as the record does. Anything else that is no text is an id.
    fn shown(self, text: String) -> Said {
        let words = self.words;
        Said::Text(match (text.parse(), text.parse()) {
            (Ok(at), _) => words.recorded_time(at),
            (_, Ok(day)) => words.recorded_day(day),
            _ => text,
        })
    }

    /// What has so many parts that each has its own meaning.
    fn tuple(self, parts: Vec<Said>) -> Said {
        match (self.at, <[Said; 2]>::try_from(parts)) {
            (("Identity", "particulars"), Ok([Said::Text(column), said])) => {
                Said::Members(vec![Member { key: "", name: self.words.recorded("particulars", &column), said }])
            }
            (("Screened", "counts"), Err(parts)) => {
                let name = |word| self.words.recorded("counts", word);
                Said::Members(COUNTS.into_iter().zip(parts).map(|(key, said)| Member { key, name: name(key), said }).collect())
            }
            (_, Ok(parts)) => Said::Items(parts.into()),
            (_, Err(parts)) => Said::Items(parts),
        }
    }
}

macro_rules! numbers {
    ($($method:ident $type:ty),+) => {
        $(fn $method(self, number: $type) -> Result<Said, Error> { Ok(Said::Text(number.to_string())) })+
    };
}

impl Serializer for Saying {
    type Ok = Said;
    type Error = Error;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Impossible<Said, Error>;
    type SerializeTupleVariant = Impossible<Said, Error>;
    type SerializeMap = Impossible<Said, Error>;
    type SerializeStruct = Members;
    type SerializeStructVariant = Members;

    numbers! {
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64, serialize_u8 u8, serialize_u16 u16, serialize_u32 u32,
        serialize_u64 u64, serialize_f32 f32, serialize_f64 f64, serialize_char char
    }

    fn serialize_bool(self, yes: bool) -> Result<Said, Error> {
        Ok(Said::Text(self.words.say(if yes { "answer-yes" } else { "answer-no" })))
    }

    fn serialize_str(self, text: &str) -> Result<Said, Error> {
        Ok(self.text(text))
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<Said, Error> {
        Ok(self.shown(value.to_string()))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Said, Error> {
        Err(Error)
    }

    fn serialize_none(self) -> Result<Said, Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Said, Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Said, Error> {
        Ok(Said::Text(self.words.say("record-nothing")))
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Said, Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, of: &'static str, _: u32, word: &'static str) -> Result<Said, Error> {
        Ok(Said::Text(self.words.recorded(of, word)))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Said, Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        of: &'static str,
        _: u32,
        key: &'static str,
        value: &T,
    ) -> Result<Said, Error> {
        Ok(self.variant(of, key, value.serialize(self)?))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items, Error> {
        Ok(Items { saying: self, items: Vec::new() })
    }

    fn serialize_tuple(self, _: usize) -> Result<Items, Error> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Error> {
        Err(Error)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Err(Error)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Error> {
        Err(Error)
    }

    fn serialize_struct(self, of: &'static str, _: usize) -> Result<Members, Error> {
        Ok(Members { saying: self, of, variant: None, members: Vec::new() })
    }

    fn serialize_struct_variant(self, of: &'static str, _: u32, key: &'static str, _: usize) -> Result<Members, Error> {
        Ok(Members { saying: self, of, variant: Some(key), members: Vec::new() })
    }
}

/// Several of a kind, as they come.
struct Items {
    saying: Saying,
    items: Vec<Said>,
}

impl SerializeSeq for Items {
    type Ok = Said;
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.items.push(value.serialize(self.saying)?);
        Ok(())
    }

    fn end(self) -> Result<Said, Error> {
        Ok(Said::Items(self.items))
    }
}

impl SerializeTuple for Items {
    type Ok = Said;
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Result<Said, Error> {
        Ok(self.saying.tuple(self.items))
    }
}

/// Values by name, as they come: in the order in which the formats declare them.
struct Members {
    saying: Saying,
    of: &'static str,
    variant: Option<&'static str>,
    members: Vec<Member>,
}

impl SerializeStruct for Members {
    type Ok = Said;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        let said = value.serialize(Saying { at: (self.of, key), ..self.saying })?;
        self.members.push(self.saying.member(self.of, key, said));
        Ok(())
    }

    fn end(self) -> Result<Said, Error> {
        let mut members = self.members;
        if self.of == "Age" {
            let adult = self.saying.words.recorded("AgeFinding", AgeFinding::Adult.word());
            let is_adult = members.iter().any(|member| matches!(&member.said, Said::Text(text) if *text == adult));
            members.retain(|member| !(is_adult && OF_CHILDREN.contains(&member.key)));
        }
        Ok(match self.variant {
            Some(key) => self.saying.variant(self.of, key, Said::Members(members)),
            None => Said::Members(members),
        })
    }
}

impl SerializeStructVariant for Members {
    type Ok = Said;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        SerializeStruct::serialize_field(self, key, value)
    }

    fn end(self) -> Result<Said, Error> {
        SerializeStruct::end(self)
    }
}
