//! Deterministic CBOR (RFC 8949 §4.2.1), strict on reading: what is not exactly as this would write it is damage.

mod strict;

use ciborium::Value;
use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

/// The largest record that is read, in bytes: an entry holds less.
pub const MAX_BYTES: usize = 1 << 20;
const MAX_DEPTH: usize = 16;

/// Why bytes are not a record of ours.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CborError {
    /// More than [`MAX_BYTES`].
    #[error("record of {0} bytes; at most {MAX_BYTES} are read")]
    TooLarge(usize),
    /// Not CBOR, or bytes follow it.
    #[error("not one whole CBOR item")]
    Malformed,
    /// Well-formed, but not in the one form this format allows.
    #[error("CBOR is not in deterministic form")]
    NotDeterministic,
    /// Deterministic, but not the record that was expected.
    #[error("CBOR holds something else than was expected: {0}")]
    Unexpected(String),
    /// A value that the format has no form for.
    #[error("value cannot be written as CBOR")]
    Unwritable,
}

/// Writes a record.
///
/// # Errors
/// [`CborError::Unwritable`] for floats, tags and maps with keys that cannot be ordered.
pub fn to_vec<T: Serialize>(record: &T) -> Result<Vec<u8>, CborError> {
    let mut value = Value::serialized(record).map_err(|_| CborError::Unwritable)?;
    normalise(&mut value, 0)?;
    encode(&value)
}

/// Reads a record.
///
/// # Errors
/// Any [`CborError`]; the text of [`CborError::Unexpected`] names fields, never their values.
pub fn from_slice<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, CborError> {
    let value = parse(bytes)?;
    value.deserialized().map_err(|e| CborError::Unexpected(field_of(&e)))
}

/// Writes a record, and its leaves: every map is entered, keys joined by `.`; each leaf is the CBOR of `[path, value]`, in order of the paths.
///
/// # Errors
/// As [`to_vec`].
pub fn with_leaves<T: Serialize>(record: &T) -> Result<(Vec<u8>, Vec<Vec<u8>>), CborError> {
    let mut value = Value::serialized(record).map_err(|_| CborError::Unwritable)?;
    normalise(&mut value, 0)?;
    let bytes = encode(&value)?;
    let mut found = Vec::new();
    collect("", value, &mut found);
    found.sort_by(|a, b| a.0.as_bytes().cmp(b.0.as_bytes()));
    let leaves =
        found.into_iter().map(|(path, value)| encode(&Value::Array(vec![Value::Text(path), value]))).collect::<Result<_, _>>()?;
    Ok((bytes, leaves))
}

fn collect(path: &str, value: Value, found: &mut Vec<(String, Value)>) {
    match value {
        Value::Map(members) if !members.is_empty() => {
            for (key, member) in members {
                let key = key.into_text().unwrap_or_default();
                let path = if path.is_empty() { key } else { format!("{path}.{key}") };
                collect(&path, member, found);
            }
        }
        other => found.push((path.to_owned(), other)),
    }
}

fn parse(bytes: &[u8]) -> Result<Value, CborError> {
    if bytes.len() > MAX_BYTES {
        return Err(CborError::TooLarge(bytes.len()));
    }
    strict::check(bytes)?;
    ciborium::de::from_reader_with_recursion_limit(bytes, MAX_DEPTH).map_err(|_| CborError::Malformed)
}

fn encode(value: &Value) -> Result<Vec<u8>, CborError> {
    let mut out = Vec::new();
    ciborium::into_writer(value, &mut out).map_err(|_| CborError::Unwritable)?;
    Ok(out)
}

fn normalise(value: &mut Value, depth: usize) -> Result<(), CborError> {
    if depth > MAX_DEPTH {
        return Err(CborError::Unwritable);
    }
    match value {
        Value::Map(members) => {
            for (key, member) in members.iter_mut() {
                if !key.is_text() {
                    return Err(CborError::Unwritable);
                }
                normalise(member, depth + 1)?;
            }
            // The encoding of a text begins with its length, so this is the bytewise order of the encodings.
            let order = |key: &Value| key.as_text().map(|text| (text.len(), text.to_owned()));
            let in_order = |a: &Value, b: &Value| match (a.as_text(), b.as_text()) {
                (Some(a), Some(b)) => (a.len(), a) < (b.len(), b),
                _ => false,
            };
            if !members.windows(2).all(|pair| in_order(&pair[0].0, &pair[1].0)) {
                members.sort_by_cached_key(|(key, _)| order(key));
            }
            if members.windows(2).all(|pair| in_order(&pair[0].0, &pair[1].0)) {
                Ok(())
            } else {
                Err(CborError::NotDeterministic)
            }
        }
        Value::Array(items) => items.iter_mut().try_for_each(|item| normalise(item, depth + 1)),
        Value::Float(_) | Value::Tag(..) => Err(CborError::Unwritable),
        _ => Ok(()),
    }
}

/// Keeps what serde says of fields and drops anything that could be a value.
fn field_of(error: &ciborium::value::Error) -> String {
    let text = error.to_string();
    ["missing field", "unknown field", "unknown variant", "invalid length", "unknown code"]
        .iter()
        .find_map(|start| text.find(start).map(|at| text[at..].chars().take(60).collect()))
        .unwrap_or_else(|| "a field of another type".to_owned())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn keys_are_written_in_bytewise_order_of_their_encoding() {
        let record = BTreeMap::from([("aa", 1), ("b", 2)]);
        assert_eq!(to_vec(&record).unwrap(), b"\xa2\x61b\x02\x62aa\x01");
    }

    #[test]
    fn other_forms_of_the_same_record_are_damage() {
        for bytes in [&b"\xa2\x62aa\x01\x61b\x02"[..], b"\xbf\x61b\x02\xff", b"\xa1\x61b\x18\x02", b"\xa2\x61b\x02\x61b\x02"] {
            assert_eq!(from_slice::<BTreeMap<String, u8>>(bytes), Err(CborError::NotDeterministic));
        }
        assert_eq!(from_slice::<u8>(b"\x01\x01"), Err(CborError::Malformed));
    }

    #[test]
    fn leaves_enter_maps_and_are_ordered_by_path() {
        let record = BTreeMap::from([("b", BTreeMap::from([("y", 1), ("x", 2)])), ("a", BTreeMap::from([("z", 3)]))]);
        let (bytes, leaves) = with_leaves(&record).unwrap();
        assert_eq!(bytes, to_vec(&record).unwrap());
        let paths: Vec<String> = leaves.iter().map(|l| from_slice::<(String, u8)>(l).unwrap().0).collect();
        assert_eq!(paths, ["a.z", "b.x", "b.y"]);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            if let Ok(value) = parse(&bytes) {
                prop_assert_eq!(encode(&value).unwrap(), bytes);
            }
        }
    }
}
