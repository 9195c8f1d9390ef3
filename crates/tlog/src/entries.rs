//! Reading entries in order, one bundle in memory at a time.

use std::ops::Range;

use crate::bundle::Bundle;
use crate::paths::{MAX_SIZE, TILE_WIDTH, width_at};
use crate::read::{ReadTiles, read_bundle};
use crate::{LogError, TilePath};

/// Streams the entries `range` of a log of `size` entries, as (number, bytes).
///
/// They are not checked against the root here: the log has passed [`verify()`](crate::verify()), or the caller compares
/// each leaf hash with what he knows. Bundles are taken strictly all the same.
///
/// # Errors
/// [`OutOfRange`](LogError::OutOfRange) if the range reaches beyond the log, [`TooLarge`](LogError::TooLarge). Later, an item is an error
/// if its bundle is missing or damaged; it is the last item then.
pub fn entries<R: ReadTiles>(reader: R, size: u64, range: Range<u64>) -> Result<Entries<R>, LogError> {
    if size > MAX_SIZE {
        return Err(LogError::TooLarge { size });
    }
    if range.end > size {
        return Err(LogError::OutOfRange { wanted: range.end, size });
    }
    Ok(Entries { reader, size, range, loaded: None })
}

/// The entries of a log, in order; made by [`entries`].
#[derive(Debug)]
pub struct Entries<R> {
    reader: R,
    size: u64,
    range: Range<u64>,
    loaded: Option<(u64, Bundle)>,
}

impl<R: ReadTiles> Entries<R> {
    fn load(&mut self, seq: u64) -> Result<Vec<u8>, LogError> {
        let index = seq / u64::from(TILE_WIDTH);
        let path = TilePath::entries(index, width_at(self.size, 0, index));
        let bundle = match self.loaded.take() {
            Some((loaded, bundle)) if loaded == index => bundle,
            _ => read_bundle(&self.reader, path)?,
        };
        let (_, bundle) = self.loaded.insert((index, bundle));
        let entry = bundle.entry((seq % u64::from(TILE_WIDTH)) as usize);
        entry.map(<[u8]>::to_vec).ok_or_else(|| LogError::damaged(path, "it ends before its last entry"))
    }
}

impl<R: ReadTiles> Iterator for Entries<R> {
    type Item = Result<(u64, Vec<u8>), LogError>;

    fn next(&mut self) -> Option<Self::Item> {
        let seq = self.range.next()?;
        let entry = self.load(seq);
        if entry.is_err() {
            self.range.start = self.range.end;
        }
        Some(entry.map(|bytes| (seq, bytes)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::testing::{log_of, numbered};

    #[test]
    fn every_range_comes_in_order() {
        let all = numbered(700);
        let (files, _) = log_of(&all);
        for range in [0..0, 0..700, 255..257, 256..512, 511..513, 699..700, 700..700] {
            let read: Vec<(u64, Vec<u8>)> = entries(&files, 700, range.clone()).unwrap().map(Result::unwrap).collect();
            let wanted = range.clone().zip(all[range.start as usize..range.end as usize].iter().cloned());
            assert!(read.into_iter().eq(wanted), "{range:?}");
        }
        assert!(matches!(entries(&files, 700, 0..701), Err(LogError::OutOfRange { wanted: 701, size: 700 })));
        assert!(matches!(entries(&files, u64::MAX, 0..1), Err(LogError::TooLarge { .. })));
    }

    #[test]
    fn a_smaller_log_reads_from_the_files_of_the_larger() {
        let all = numbered(600);
        let (files, _) = log_of(&all);
        for size in [100, 256, 300, 520] {
            let read = entries(&files, size, 0..size).unwrap().map(|entry| entry.unwrap().1);
            assert!(read.eq(all[..size as usize].iter().cloned()), "size {size}");
        }
    }

    #[test]
    fn damage_ends_the_stream() {
        let (mut files, _) = log_of(&numbered(600));
        files.get_mut("tile/entries/001").unwrap().push(0);
        let read: Vec<_> = entries(&files, 600, 0..600).unwrap().collect();
        assert_eq!(read.len(), 257);
        assert!(matches!(&read[256], Err(LogError::Damaged { path, .. }) if path == "tile/entries/001"));
        files.remove("tile/entries/000");
        assert!(matches!(entries(&files, 600, 0..9).unwrap().next(), Some(Err(LogError::Missing { .. }))));
    }
}
