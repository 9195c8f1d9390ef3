//! Whether bytes are one item in the one form that is allowed, told without building it.

use super::{CborError, MAX_DEPTH};

/// Checks one whole item: shortest heads, definite lengths, texts as keys in the order of their encodings, no floats, no tags.
pub(super) fn check(bytes: &[u8]) -> Result<(), CborError> {
    match item(bytes, 0)? {
        [] => Ok(()),
        _ => Err(CborError::Malformed),
    }
}

/// The first byte's two parts, and what follows them.
struct Head {
    major: u8,
    argument: u64,
}

/// Checks the item at the beginning of `bytes`, and returns what follows it.
fn item(bytes: &[u8], depth: usize) -> Result<&[u8], CborError> {
    let (head, mut rest) = head(bytes)?;
    match head.major {
        0 | 1 | 7 => Ok(rest),
        2 => Ok(cut(rest, head.argument)?.1),
        3 => text(&head, rest).map(|(_, rest)| rest),
        _ if depth == MAX_DEPTH => Err(CborError::Malformed),
        4 => {
            for _ in 0..head.argument {
                rest = item(rest, depth + 1)?;
            }
            Ok(rest)
        }
        _ => members(head.argument, rest, depth),
    }
}

fn members(count: u64, mut rest: &[u8], depth: usize) -> Result<&[u8], CborError> {
    let mut before: Option<&[u8]> = None;
    for _ in 0..count {
        let (key_head, inner) = head(rest)?;
        if key_head.major != 3 {
            return Err(CborError::Unwritable);
        }
        let (key, value) = text(&key_head, inner)?;
        // The encoding of a text begins with its length, so this is the bytewise order of the encodings.
        if before.is_some_and(|before| (before.len(), before) >= (key.len(), key)) {
            return Err(CborError::NotDeterministic);
        }
        before = Some(key);
        rest = item(value, depth + 1)?;
    }
    Ok(rest)
}

fn text<'a>(head: &Head, rest: &'a [u8]) -> Result<(&'a [u8], &'a [u8]), CborError> {
    let (text, rest) = cut(rest, head.argument)?;
    std::str::from_utf8(text).map_err(|_| CborError::Malformed)?;
    Ok((text, rest))
}

fn cut(bytes: &[u8], length: u64) -> Result<(&[u8], &[u8]), CborError> {
    usize::try_from(length).ok().and_then(|length| bytes.split_at_checked(length)).ok_or(CborError::Malformed)
}

fn head(bytes: &[u8]) -> Result<(Head, &[u8]), CborError> {
    let (first, rest) = bytes.split_first().ok_or(CborError::Malformed)?;
    let (major, info) = (first >> 5, first & 31);
    match (major, info) {
        (7, 20..=22) => Ok((Head { major, argument: 0 }, rest)),
        (7, 25..=27) | (6, _) => Err(CborError::Unwritable),
        (7, _) | (_, 28..=30) | (0 | 1, 31) => Err(CborError::Malformed),
        (_, 31) => Err(CborError::NotDeterministic),
        (_, 0..=23) => Ok((Head { major, argument: info.into() }, rest)),
        (_, _) => {
            let width = 1_u64 << (info - 24);
            let (argument, rest) = cut(rest, width)?;
            let argument = argument.iter().fold(0, |number, byte| number << 8 | u64::from(*byte));
            // The least number that needs so many bytes.
            let least = if width == 1 { 24 } else { 1 << (width * 4) };
            if argument < least { Err(CborError::NotDeterministic) } else { Ok((Head { major, argument }, rest)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use ciborium::Value;
    use proptest::prelude::*;

    use super::*;
    use crate::cbor::{encode, normalise};

    /// The same question, answered by building the item and writing it anew.
    fn is_strict_when_rewritten(bytes: &[u8]) -> bool {
        let mut rest = bytes;
        let Ok(mut value) = ciborium::de::from_reader_with_recursion_limit::<Value, _>(&mut rest, MAX_DEPTH) else {
            return false;
        };
        rest.is_empty() && normalise(&mut value, 0).is_ok() && encode(&value).is_ok_and(|again| again == bytes)
    }

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            any::<u64>().prop_map(Value::from),
            (0_u64..300).prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            proptest::collection::vec(any::<u8>(), 0..30).prop_map(Value::Bytes),
            "\\PC{0,30}".prop_map(Value::Text),
            any::<bool>().prop_map(Value::Bool),
            Just(Value::Null),
        ];
        leaf.prop_recursive(4, 32, 5, |inner| {
            let member = ("[a-d]{0,3}".prop_map(Value::Text), inner.clone());
            prop_oneof![
                proptest::collection::vec(inner, 0..5).prop_map(Value::Array),
                proptest::collection::vec(member, 0..5).prop_map(Value::Map),
            ]
        })
    }

    #[test]
    fn nests_as_deep_as_it_is_read() {
        for opening in [&b"\x81"[..], b"\xa1\x61a"] {
            for depth in 0..20 {
                let bytes = [opening.repeat(depth), vec![0]].concat();
                assert_eq!(check(&bytes).is_ok(), is_strict_when_rewritten(&bytes), "{depth}");
                assert_eq!(check(&bytes).is_ok(), depth <= MAX_DEPTH, "{depth}");
            }
        }
    }

    #[test]
    fn every_first_byte_is_judged_as_rewriting_judges_it() {
        for first in 0..=255_u8 {
            for follow in [vec![], vec![0; 8], vec![24; 8], vec![255; 8], vec![0xf7], vec![0x61, 0x61]] {
                for cut in 0..=follow.len() {
                    let bytes = [&[first], &follow[..cut]].concat();
                    assert_eq!(check(&bytes).is_ok(), is_strict_when_rewritten(&bytes), "{bytes:x?}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn what_was_written_passes_and_what_was_changed_passes_only_where_rewriting_says_so(
            mut value in value(),
            place in any::<prop::sample::Index>(),
            byte in any::<u8>(),
        ) {
            // Keys in any order, some of them twice: as it comes, and in order.
            let unordered = encode(&value).unwrap();
            prop_assert_eq!(check(&unordered).is_ok(), is_strict_when_rewritten(&unordered));
            if normalise(&mut value, 0).is_ok() {
                let mut bytes = encode(&value).unwrap();
                prop_assert_eq!(check(&bytes), Ok(()));
                let place = place.index(bytes.len());
                bytes[place] = byte;
                prop_assert_eq!(check(&bytes).is_ok(), is_strict_when_rewritten(&bytes));
                bytes.truncate(place);
                prop_assert_eq!(check(&bytes).is_ok(), is_strict_when_rewritten(&bytes));
            }
        }
    }
}
