//! Every name that can stand in a record, asked of serde itself.
//!
//! A type that derives `Deserialize` tells its deserializer the names of its fields and variants; a vocabulary of `core::coded` names all its words when it
//! meets one that it does not know. So a deserializer that walks `Event` through every variant, and fills every field, hears all of them: what it was not
//! told, no record can hold, because the formats refuse members and words that they do not know. It comes again and again, each time with another
//! variant, or with another text where the last one did not fit.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use serde::de::value::{Error, StrDeserializer};
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};

/// A text that no one types. It comes first, so that what takes any text takes this.
pub(super) const FREE: &str = "§";
const HASH: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
const TEXTS: [&str; 7] = [FREE, "2026-03-10T12:00:00Z", "2026-03-10", "KP", "P-0001", HASH, "0123456789abcdef0123456789abcdef"];

/// What was heard.
#[derive(Default)]
pub(super) struct Heard {
    /// Members, with the struct or enum they belong to.
    pub(super) members: BTreeSet<(String, String)>,
    /// Variants and words, with the enum they belong to.
    pub(super) words: BTreeSet<(String, String)>,
}

/// Goes through every variant of a type. Gives what was heard, and a record for each variant on the way.
pub(super) fn walk<T: for<'de> Deserialize<'de>>() -> (Heard, Vec<T>) {
    let state = RefCell::new(State::default());
    let mut records = Vec::new();
    loop {
        state.borrow_mut().taken.clear();
        match T::deserialize(At { state: &state, path: String::new() }) {
            Ok(record) => records.push(record),
            Err(error) => {
                state.borrow_mut().another_text(&error.to_string());
                continue;
            }
        }
        if !state.borrow_mut().another_variant() {
            return (state.into_inner().heard, records);
        }
    }
}

#[derive(Default)]
struct State {
    heard: Heard,
    /// Which variant is taken at each place where an enum stands, and how many it has.
    variants: BTreeMap<String, (usize, usize)>,
    /// The places of this round, in order.
    taken: Vec<String>,
    /// What is said where a text is asked for.
    texts: BTreeMap<String, String>,
    /// Where one was asked for last: a text that does not fit is refused before the next is asked for.
    last: String,
}

impl State {
    fn variant(&mut self, path: &str, name: &str, variants: &'static [&'static str]) -> &'static str {
        self.heard.words.extend(variants.iter().map(|word| (name.to_owned(), (*word).to_owned())));
        self.taken.push(path.to_owned());
        variants[self.variants.entry(path.to_owned()).or_insert((0, variants.len())).0]
    }

    /// The next variant at the last place that has one left; the places behind it begin anew.
    fn another_variant(&mut self) -> bool {
        while let Some(path) = self.taken.pop() {
            let (at, of) = self.variants[&path];
            if at + 1 < of {
                self.variants.insert(path, (at + 1, of));
                return true;
            }
            self.variants.remove(&path);
        }
        false
    }

    fn another_text(&mut self, error: &str) {
        let text = match error.strip_prefix("unknown word for ").and_then(|rest| rest.split_once("; one of: ")) {
            Some((name, words)) => {
                self.heard.words.extend(words.split(", ").map(|word| (name.to_owned(), word.to_owned())));
                words.split(", ").next().unwrap()
            }
            None => {
                let tried = TEXTS.iter().position(|text| *text == self.texts[&self.last]).unwrap();
                TEXTS.get(tried + 1).unwrap_or_else(|| panic!("no text fits at {}: {error}", self.last))
            }
        };
        self.texts.insert(self.last.clone(), text.to_owned());
    }
}

/// A place in the record.
struct At<'a> {
    state: &'a RefCell<State>,
    path: String,
}

impl<'a> At<'a> {
    fn within(&self, name: &str) -> Self {
        At { state: self.state, path: format!("{}/{name}", self.path) }
    }

    /// Every member of a struct, also those that may be absent.
    fn members(self, of: &str, keys: &'static [&'static str]) -> Each<'a> {
        self.state.borrow_mut().heard.members.extend(keys.iter().map(|key| (of.to_owned(), (*key).to_owned())));
        Each { at: self, keys: keys.to_vec() }
    }
}

impl<'de> Deserializer<'de> for At<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let text = {
            let mut state = self.state.borrow_mut();
            state.last.clone_from(&self.path);
            state.texts.entry(self.path).or_insert_with(|| FREE.to_owned()).clone()
        };
        visitor.visit_string(text)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_bool(true)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_u8(1)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_u16(1)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_u32(1)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_u64(1)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_tuple(1, visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, parts: usize, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(Each { at: self, keys: vec!["0", "1", "2", "3"].into_iter().take(parts).collect() })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_map(self.members(name, fields))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let variant = self.state.borrow_mut().variant(&self.path, name, variants);
        visitor.visit_enum(Variant { at: self.within(variant), name, variant })
    }

    // A unit or a map stands in no record; one that came would be answered with a text, and refused.
    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u128 f32 f64 char str string bytes byte_buf unit unit_struct tuple_struct map identifier ignored_any
    }
}

/// What stands within a struct or an array.
struct Each<'a> {
    at: At<'a>,
    keys: Vec<&'static str>,
}

impl<'de> MapAccess<'de> for Each<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let key = |key: &&'static str| -> StrDeserializer<'static, Error> { (*key).into_deserializer() };
        self.keys.first().map(key).map(|key| seed.deserialize(key)).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(self.at.within(self.keys.remove(0)))
    }
}

impl<'de> SeqAccess<'de> for Each<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        if self.keys.is_empty() {
            return Ok(None);
        }
        MapAccess::next_value_seed(self, seed).map(Some)
    }
}

/// The variant that is taken this time.
struct Variant<'a> {
    at: At<'a>,
    name: &'static str,
    variant: &'static str,
}

impl<'a, 'de> EnumAccess<'de> for Variant<'a> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        let variant: StrDeserializer<'static, Error> = self.variant.into_deserializer();
        Ok((seed.deserialize(variant)?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(self.at)
    }

    fn tuple_variant<V: Visitor<'de>>(self, parts: usize, visitor: V) -> Result<V::Value, Error> {
        self.at.deserialize_tuple(parts, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(self.at.members(self.name, fields))
    }
}
