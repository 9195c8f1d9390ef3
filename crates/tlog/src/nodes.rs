//! The nodes of a log's tree, wherever in its tiles they stand.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use tlog_tiles::HashReader;

use crate::hash::{HASH_BYTES, fold};
use crate::paths::{TILE_WIDTH, width_at};
use crate::read::{ReadTiles, read_hashes};
use crate::{LogError, TilePath};

/// The nodes of a log's tree, read from its tiles. Keeps the tiles of one proof, some ten at most.
pub(crate) struct Nodes<'r, R: ?Sized> {
    reader: &'r R,
    size: u64,
    tiles: RefCell<BTreeMap<TilePath, Vec<u8>>>,
    /// What went wrong in reading; the error type of `tlog_tiles` has no room for it.
    failed: RefCell<Option<LogError>>,
}

impl<'r, R: ReadTiles + ?Sized> Nodes<'r, R> {
    pub(crate) fn new(reader: &'r R, size: u64) -> Self {
        Nodes { reader, size, tiles: RefCell::default(), failed: RefCell::default() }
    }

    pub(crate) fn run<T>(&self, act: impl FnOnce(&Self) -> Result<T, tlog_tiles::Error>) -> Result<T, LogError> {
        act(self).map_err(|_| self.failed.take().unwrap_or(LogError::RootMismatch { size: self.size }))
    }

    /// The root of the full subtree of 2^`height` leaves that is number `position` at its height.
    fn node(&self, height: u8, position: u64) -> Result<tlog_tiles::Hash, LogError> {
        let level = height / 8;
        let count = 1_usize << (height % 8);
        let first = position << (height % 8);
        let index = first / u64::from(TILE_WIDTH);
        let path = TilePath::hashes(level, index, width_at(self.size, level, index));
        let mut tiles = self.tiles.borrow_mut();
        let tile = match tiles.entry(path) {
            Entry::Occupied(kept) => kept.into_mut(),
            Entry::Vacant(free) => free.insert(read_hashes(self.reader, path)?),
        };
        let start = (first % u64::from(TILE_WIDTH)) as usize * HASH_BYTES;
        let row = tile.get(start..start + count * HASH_BYTES);
        let row = row.ok_or(LogError::OutOfRange { wanted: first, size: self.size })?;
        Ok(tlog_tiles::Hash(fold(row)))
    }
}

impl<R: ReadTiles + ?Sized> HashReader for Nodes<'_, R> {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<tlog_tiles::Hash>, tlog_tiles::Error> {
        let read = |index: &u64| {
            let (height, position) = tlog_tiles::split_stored_hash_index(*index);
            self.node(height, position)
        };
        indexes.iter().map(read).collect::<Result<_, _>>().map_err(|error| {
            self.failed.replace(Some(error));
            tlog_tiles::Error::InvalidTile
        })
    }
}
