//! Entry bundles: up to 256 times (u16 big-endian length, bytes).

use crate::{LogError, TilePath};

/// The most bytes that one entry may have.
pub const MAX_ENTRY_BYTES: usize = 32_768;

/// One bundle, taken apart without copying it.
#[derive(Debug, Default)]
pub(crate) struct Bundle {
    bytes: Vec<u8>,
    /// Where each entry begins and ends in `bytes`.
    spans: Vec<(usize, usize)>,
}

impl Bundle {
    /// Takes apart the file found at `path`, which must hold as many entries as its name says and nothing else.
    pub(crate) fn parse(path: TilePath, bytes: Vec<u8>) -> Result<Self, LogError> {
        let mut spans = Vec::with_capacity(path.width().into());
        let mut at = 0;
        for _ in 0..path.width() {
            let Some(&[high, low]) = bytes.get(at..at + 2) else {
                return Err(LogError::damaged(path, "it ends before its last entry"));
            };
            let (start, length) = (at + 2, usize::from(u16::from_be_bytes([high, low])));
            if length > MAX_ENTRY_BYTES {
                return Err(LogError::damaged(path, "an entry is longer than a log takes"));
            }
            if bytes.len() - start < length {
                return Err(LogError::damaged(path, "it ends within an entry"));
            }
            at = start + length;
            spans.push((start, at));
        }
        if at != bytes.len() {
            return Err(LogError::damaged(path, "bytes follow its last entry"));
        }
        Ok(Bundle { bytes, spans })
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = &[u8]> {
        self.spans.iter().map(|&(start, end)| &self.bytes[start..end])
    }

    pub(crate) fn entry(&self, slot: usize) -> Option<&[u8]> {
        self.spans.get(slot).map(|&(start, end)| &self.bytes[start..end])
    }

    /// The encoding of the first `count` entries.
    pub(crate) fn prefix(&self, count: usize) -> &[u8] {
        let end = self.spans.iter().take(count).next_back().map_or(0, |&(_, end)| end);
        &self.bytes[..end]
    }
}

/// Adds one entry to a bundle; the caller has checked its length.
pub(crate) fn encode_entry(entry: &[u8], into: &mut Vec<u8>) {
    // At most 32,768, so it fits.
    into.extend_from_slice(&(entry.len() as u16).to_be_bytes());
    into.extend_from_slice(entry);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(width: u16, bytes: &[u8]) -> Result<Vec<Vec<u8>>, LogError> {
        let bundle = Bundle::parse(TilePath::entries(0, width), bytes.to_vec())?;
        Ok(bundle.entries().map(<[u8]>::to_vec).collect())
    }

    #[test]
    fn holds_as_many_entries_as_its_name_says() {
        assert_eq!(parse(3, b"\0\x01a\0\0\0\x02bc").unwrap(), [&b"a"[..], b"", b"bc"]);
        for bytes in
            [&b""[..], b"\0", b"\0\x01", b"\0\x01a", b"\0\x01a\0", b"\0\x01a\0\x01", b"\0\x01a\0\x01bb", b"\0\x01a\0\x01b\0"]
        {
            assert!(parse(2, bytes).is_err(), "{bytes:?}");
        }
    }

    #[test]
    fn refuses_an_entry_that_is_too_long() {
        let mut longest = Vec::new();
        encode_entry(&vec![7; MAX_ENTRY_BYTES], &mut longest);
        assert!(parse(1, &longest).is_ok());
        let too_long = [&[0x80, 0x01][..], &vec![7; MAX_ENTRY_BYTES + 1]].concat();
        assert!(parse(1, &too_long).is_err());
    }
}
