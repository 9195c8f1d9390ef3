//! One macro for the vocabularies of the formats.

/// Declares a closed vocabulary: a number in the sealed record, a word for people.
///
/// The number has one byte for every value below 24, so that the size of a record does not tell which word it holds.
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant = $code),+ }

        impl $name {
            /// Every value, in the order of the codes.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word that people read and type.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Reads the word; `None` for any other.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                // As a variant and not as a text, so that whoever says a record in another language tells its words from what people typed.
                if s.is_human_readable() {
                    s.serialize_unit_variant(stringify!($name), u32::from(*self as u8), self.word())
                } else {
                    s.serialize_u8(*self as u8)
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                use serde::de::Error;
                if d.is_human_readable() {
                    let word = std::borrow::Cow::<'_, str>::deserialize(d)?;
                    Self::parse(&word).ok_or_else(|| D::Error::custom(format!(
                        "unknown word for {}; one of: {}", stringify!($name),
                        Self::ALL.iter().map(|v| v.word()).collect::<Vec<_>>().join(", "))))
                } else {
                    match u8::deserialize(d)? {
                        $($code => Ok(Self::$variant),)+
                        other => Err(D::Error::custom(format!("unknown code {other} for {}", stringify!($name)))),
                    }
                }
            }
        }
    };
}
pub(crate) use coded;
