//! Names of things: persons, entries, devices, members, and the labels that people say aloud.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

macro_rules! bytes_id {
    ($(#[$meta:meta])* $name:ident, $len:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $len]);

        impl $name {
            /// Reads lower-case hex digits, all of them.
            ///
            /// # Errors
            /// [`IdError::NotHex`] for any other text.
            pub fn parse_hex(text: &str) -> Result<Self, IdError> {
                let mut out = [0; $len];
                if text.len() != 2 * $len { return Err(IdError::NotHex { digits: 2 * $len }); }
                for (byte, pair) in out.iter_mut().zip(text.as_bytes().chunks(2)) {
                    let (Some(high), Some(low)) = (hex_digit(pair[0]), hex_digit(pair[1])) else {
                        return Err(IdError::NotHex { digits: 2 * $len });
                    };
                    *byte = high << 4 | low;
                }
                Ok(Self(out))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                if s.is_human_readable() { s.collect_str(self) } else { s.serialize_bytes(&self.0) }
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                if d.is_human_readable() {
                    let text = std::borrow::Cow::<'_, str>::deserialize(d)?;
                    Self::parse_hex(&text).map_err(D::Error::custom)
                } else {
                    d.deserialize_bytes(BytesVisitor::<$len>).map(Self)
                }
            }
        }
    };
}

struct BytesVisitor<const N: usize>;

impl<'de, const N: usize> serde::de::Visitor<'de> for BytesVisitor<N> {
    type Value = [u8; N];

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{N} bytes")
    }

    fn visit_bytes<E: serde::de::Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
        bytes.try_into().map_err(|_| E::invalid_length(bytes.len(), &self))
    }
}

fn hex_digit(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

bytes_id!(
    /// A person: 128 random bits. Says nothing about him.
    PersonId, 16
);
bytes_id!(
    /// An entry, by its RFC 6962 leaf hash.
    EntryHash, 32
);
bytes_id!(
    /// A device, by its Ed25519 public key.
    DeviceId, 32
);
bytes_id!(
    /// A member of the archive: 128 random bits.
    MemberId, 16
);
bytes_id!(
    /// One imported file's rows, which count only with their closing entry.
    BulkId, 16
);
bytes_id!(
    /// A SHA-256 of something kept elsewhere: an information sheet, a certificate, a manifest.
    Digest, 32
);

/// Why a text is not an id or label.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum IdError {
    /// Not hex digits, or not as many as needed.
    #[error("expected {digits} lower-case hex digits")]
    NotHex {
        /// How many digits are needed.
        digits: usize,
    },
    /// Not of the form of a label.
    #[error("a person is written P-0001, or P-0001-2 with the check digit")]
    NotALabel,
    /// The check digit contradicts the label: a digit was misheard or swapped.
    #[error("the check digit does not fit the label: a digit was misheard or swapped")]
    CheckDigit,
}

/// What people call a person: `P-0001`, on the second device `P-B0001`; said aloud with a check digit, `P-0001-2`.
///
/// A label is not an id: two devices may give the same one by mistake, which is shown and holds both.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label {
    device: Letter,
    number: u32,
}

/// Which device gave a label: the first has `A`, which is not written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Letter(u8);

impl Letter {
    /// The letter of the n-th enrolled device, from 0. `None` beyond the 26th.
    #[must_use]
    pub fn nth(n: usize) -> Option<Self> {
        u8::try_from(n).ok().filter(|n| *n < 26).map(Self)
    }

    /// `A` to `Z`.
    #[must_use]
    pub fn as_char(self) -> char {
        char::from(b'A' + self.0)
    }

    /// Reads `A` to `Z`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.as_bytes() {
            [c @ b'A'..=b'Z'] => Some(Self(c - b'A')),
            _ => None,
        }
    }
}

impl Label {
    /// The n-th label of a device, n from 1.
    #[must_use]
    pub fn new(device: Letter, number: u32) -> Self {
        Self { device, number }
    }

    /// Reads `P-0001`, `P-B0001`, either with or without its check digit.
    ///
    /// # Errors
    /// [`IdError::NotALabel`], or [`IdError::CheckDigit`] where a check digit is given and does not fit.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        let upper = text.trim().to_ascii_uppercase();
        let rest = upper.strip_prefix("P-").ok_or(IdError::NotALabel)?;
        let (body, check) = match rest.split_once('-') {
            Some((body, check)) => (body, Some(check)),
            None => (rest, None),
        };
        let label = Self::parse_body(body)?;
        match check {
            Some(check) if check != label.check_digit().to_string() => Err(IdError::CheckDigit),
            _ => Ok(label),
        }
    }

    fn parse_body(body: &str) -> Result<Self, IdError> {
        let (device, digits) = match body.as_bytes().first() {
            Some(b'A'..=b'Z') => (Letter::parse(&body[..1]).ok_or(IdError::NotALabel)?, &body[1..]),
            _ => (Letter(0), body),
        };
        if !(4..=9).contains(&digits.len()) || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(IdError::NotALabel);
        }
        let number = digits.parse().map_err(|_| IdError::NotALabel)?;
        Ok(Self { device, number })
    }

    /// The device that gave it.
    #[must_use]
    pub fn device(&self) -> Letter {
        self.device
    }

    /// Its number in that device's range.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// The digit said after the label: Damm's quasigroup over device number and number, which finds every single wrong digit and every
    /// swap of neighbours (H. M. Damm, 2004). A digit, because digits survive the telephone in every language.
    #[must_use]
    pub fn check_digit(&self) -> u8 {
        let digits = format!("{:02}{:04}", self.device.0, self.number);
        digits.bytes().fold(0, |row, digit| DAMM[usize::from(row)][usize::from(digit - b'0')])
    }

    /// The label with its check digit, as it is said and printed for people.
    #[must_use]
    pub fn spoken(&self) -> String {
        format!("{self}-{}", self.check_digit())
    }
}

/// The totally anti-symmetric quasigroup of order ten from Damm's thesis.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("P-")?;
        if self.device.0 > 0 {
            write!(f, "{}", self.device.as_char())?;
        }
        write!(f, "{:04}", self.number)
    }
}

impl fmt::Debug for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(d)?).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_reads_as_it_prints() {
        for text in ["P-0001", "P-B0001", "P-22963", "P-Z123456789"] {
            let label = Label::parse(text).unwrap();
            assert_eq!(label.to_string(), text);
            assert_eq!(Label::parse(&label.spoken()).unwrap(), label);
        }
    }

    #[test]
    fn every_misheard_digit_and_swap_is_found() {
        let label = Label::parse("P-0417").unwrap();
        let spoken = label.spoken();
        for position in 2..6 {
            for digit in b'0'..=b'9' {
                let mut bytes = spoken.clone().into_bytes();
                if bytes[position] == digit {
                    continue;
                }
                bytes[position] = digit;
                assert_eq!(Label::parse(std::str::from_utf8(&bytes).unwrap()), Err(IdError::CheckDigit));
            }
            let mut bytes = spoken.clone().into_bytes();
            if position < 5 && bytes[position] != bytes[position + 1] {
                bytes.swap(position, position + 1);
                assert_eq!(Label::parse(std::str::from_utf8(&bytes).unwrap()), Err(IdError::CheckDigit));
            }
        }
    }

    #[test]
    fn what_is_no_label_is_refused() {
        for text in ["", "P-", "P-1", "P-00001x", "Q-0001", "P-0001-", "P--0001", "P-BB0001", "P-9999999999"] {
            assert!(Label::parse(text).is_err(), "{text}");
        }
    }
}
