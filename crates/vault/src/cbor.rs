//! The corner of CBOR that our formats use: unsigned integers, byte strings and arrays of definite length.
//!
//! The reader accepts the shortest form only, so what it accepts has exactly one encoding: decoding and encoding again can't differ. It hands
//! out slices of its input and never allocates, so a length in a hostile file costs nothing.

const UINT: u8 = 0;
const BYTES: u8 = 2;
const ARRAY: u8 = 4;

/// The bytes are not what the format allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Malformed;

pub(crate) fn put_uint(out: &mut Vec<u8>, value: u64) {
    put_head(out, UINT, value);
}

pub(crate) fn put_array(out: &mut Vec<u8>, length: usize) {
    put_head(out, ARRAY, length as u64);
}

pub(crate) fn put_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    put_bytes_head(out, bytes.len());
    out.extend_from_slice(bytes);
}

/// Writes the head of a byte string whose bytes the caller appends.
pub(crate) fn put_bytes_head(out: &mut Vec<u8>, length: usize) {
    put_head(out, BYTES, length as u64);
}

/// How many bytes the head of `value` takes, for any major type.
pub(crate) const fn head_size(value: u64) -> usize {
    match value {
        0..=23 => 1,
        24..=0xff => 2,
        0x100..=0xffff => 3,
        0x1_0000..=0xffff_ffff => 5,
        _ => 9,
    }
}

fn put_head(out: &mut Vec<u8>, major: u8, value: u64) {
    let (major, bytes) = (major << 5, value.to_be_bytes());
    match head_size(value) {
        1 => out.push(major | bytes[7]),
        2 => out.extend_from_slice(&[major | 24, bytes[7]]),
        3 => out.extend_from_slice(&[major | 25, bytes[6], bytes[7]]),
        5 => {
            out.push(major | 26);
            out.extend_from_slice(&bytes[4..]);
        }
        _ => {
            out.push(major | 27);
            out.extend_from_slice(&bytes);
        }
    }
}

/// Reads one value after the other and remembers where it stands.
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// The offset of the next byte.
    pub(crate) fn position(&self) -> usize {
        self.at
    }

    /// Passes over `length` bytes that are not CBOR.
    pub(crate) fn skip(&mut self, length: usize) -> Result<(), Malformed> {
        self.take(length).map(|_| ())
    }

    pub(crate) fn uint(&mut self) -> Result<u64, Malformed> {
        self.head(UINT)
    }

    pub(crate) fn byte(&mut self) -> Result<u8, Malformed> {
        u8::try_from(self.uint()?).map_err(|_| Malformed)
    }

    pub(crate) fn bytes(&mut self) -> Result<&'a [u8], Malformed> {
        let length = usize::try_from(self.head(BYTES)?).map_err(|_| Malformed)?;
        self.take(length)
    }

    pub(crate) fn fixed<const N: usize>(&mut self) -> Result<[u8; N], Malformed> {
        self.bytes()?.try_into().map_err(|_| Malformed)
    }

    /// The length of an array of at most `most` elements.
    pub(crate) fn array(&mut self, most: usize) -> Result<usize, Malformed> {
        let length = usize::try_from(self.head(ARRAY)?).map_err(|_| Malformed)?;
        if length > most { Err(Malformed) } else { Ok(length) }
    }

    pub(crate) fn array_of(&mut self, length: usize) -> Result<(), Malformed> {
        if self.array(length)? == length { Ok(()) } else { Err(Malformed) }
    }

    /// Nothing may follow.
    pub(crate) fn end(&self) -> Result<(), Malformed> {
        if self.at == self.bytes.len() { Ok(()) } else { Err(Malformed) }
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], Malformed> {
        let end = self.at.checked_add(length).ok_or(Malformed)?;
        let taken = self.bytes.get(self.at..end).ok_or(Malformed)?;
        self.at = end;
        Ok(taken)
    }

    fn head(&mut self, major: u8) -> Result<u64, Malformed> {
        let first = self.take(1)?[0];
        if first >> 5 != major {
            return Err(Malformed);
        }
        let short = first & 0x1f;
        let size = match short {
            0..=23 => return Ok(u64::from(short)),
            24..=27 => 1 << (short - 24),
            _ => return Err(Malformed),
        };
        let value = self.take(size)?.iter().fold(0, |value, &byte| value << 8 | u64::from(byte));
        // Anything that fits a shorter head is not core deterministic encoding.
        if head_size(value) == 1 + size { Ok(value) } else { Err(Malformed) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ciborium::Value;
    use proptest::prelude::*;

    fn ciborium(value: &Value) -> Vec<u8> {
        let mut bytes = Vec::new();
        ciborium::into_writer(value, &mut bytes).unwrap();
        bytes
    }

    proptest! {
        #[test]
        fn writes_what_another_program_writes(value: u64, shift in 0u32..64, text in proptest::collection::vec(any::<u8>(), 0..300)) {
            let value = value >> shift;
            let mut ours = Vec::new();
            put_array(&mut ours, 2);
            put_uint(&mut ours, value);
            put_bytes(&mut ours, &text);
            prop_assert_eq!(&ours, &ciborium(&Value::Array(vec![value.into(), Value::Bytes(text.clone())])));

            let mut reader = Reader::new(&ours);
            prop_assert_eq!(reader.array_of(2), Ok(()));
            prop_assert_eq!(reader.uint(), Ok(value));
            prop_assert_eq!(reader.bytes(), Ok(text.as_slice()));
            prop_assert_eq!(reader.end(), Ok(()));
        }

        #[test]
        fn accepts_one_encoding_only(bytes in proptest::collection::vec(any::<u8>(), 1..12)) {
            let mut reader = Reader::new(&bytes);
            if let Ok(value) = reader.uint() {
                let mut again = Vec::new();
                put_uint(&mut again, value);
                prop_assert_eq!(&bytes[..reader.position()], again);
            }
        }
    }

    #[test]
    fn refuses_what_is_not_in_our_corner() {
        for bytes in
            [&[0x18, 23][..], &[0x19, 0, 255], &[0x1b, 0, 0, 0, 0, 255, 255, 255, 255], &[0x1c], &[0x1f], &[0x20], &[0xf5], &[]]
        {
            assert_eq!(Reader::new(bytes).uint(), Err(Malformed), "{bytes:02x?}");
        }
        for bytes in [&[0x5f, 0x41, 0, 0xff][..], &[0x42, 0], &[0x5b, 255, 255, 255, 255, 255, 255, 255, 255], &[0x61, 0x61]] {
            assert_eq!(Reader::new(bytes).bytes(), Err(Malformed), "{bytes:02x?}");
        }
        assert_eq!(Reader::new(&[0x9f]).array(9), Err(Malformed));
        assert_eq!(Reader::new(&[0x98, 200]).array(199), Err(Malformed));
    }
}
