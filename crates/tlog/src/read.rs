//! Reading a log's files, and finding a narrow tile in the wider one that replaced it.

use std::collections::BTreeMap;
use std::io;

use crate::bundle::Bundle;
use crate::hash::HASH_BYTES;
use crate::paths::{TILE_WIDTH, TileKind};
use crate::{LogError, TilePath};

/// Where a log's files are read from.
///
/// Paths are those of `spec/log.md`, relative to the log's folder, and always such as [`TilePath::parse`] accepts.
pub trait ReadTiles {
    /// Reads a whole file; `None` if it is not there.
    ///
    /// Of a file longer than `max_bytes` it returns `max_bytes + 1` bytes, or any other excess: the caller refuses it by its
    /// length. It must not allocate much more than that, since the file may be a stranger's.
    ///
    /// # Errors
    /// Whatever keeps the file from being read although it may be there.
    fn read(&self, path: &str, max_bytes: usize) -> io::Result<Option<Vec<u8>>>;
}

impl<T: ReadTiles + ?Sized> ReadTiles for &T {
    fn read(&self, path: &str, max_bytes: usize) -> io::Result<Option<Vec<u8>>> {
        (**self).read(path, max_bytes)
    }
}

/// A log in memory: path and contents.
impl ReadTiles for BTreeMap<String, Vec<u8>> {
    fn read(&self, path: &str, max_bytes: usize) -> io::Result<Option<Vec<u8>>> {
        let cut = |bytes: &Vec<u8>| bytes[..bytes.len().min(max_bytes.saturating_add(1))].to_vec();
        Ok(self.get(path).map(cut))
    }
}

/// Reads exactly the file that `path` names, cut out of a wider one if that is all there is.
///
/// A merge copies a log with this and [`files_at`](crate::paths::files_at), so that nothing beyond the checkpoint comes along.
/// It checks lengths, not hashes.
///
/// # Errors
/// [`Missing`](LogError::Missing), [`Damaged`](LogError::Damaged), [`Read`](LogError::Read).
pub fn read_file<R: ReadTiles + ?Sized>(reader: &R, path: TilePath) -> Result<Vec<u8>, LogError> {
    match path.kind() {
        TileKind::Hashes(_) => read_hashes(reader, path),
        TileKind::Entries => Ok(read_bundle(reader, path)?.prefix(path.width().into()).to_vec()),
    }
}

/// Reads the first `wanted.width()` hashes of a tile.
pub(crate) fn read_hashes<R: ReadTiles + ?Sized>(reader: &R, wanted: TilePath) -> Result<Vec<u8>, LogError> {
    let (path, mut bytes) = find(reader, wanted)?;
    if bytes.len() != path.max_bytes() {
        return Err(LogError::damaged(path, "it has not the length of its hashes"));
    }
    bytes.truncate(usize::from(wanted.width()) * HASH_BYTES);
    Ok(bytes)
}

/// Reads a bundle of at least `wanted.width()` entries.
pub(crate) fn read_bundle<R: ReadTiles + ?Sized>(reader: &R, wanted: TilePath) -> Result<Bundle, LogError> {
    let (path, bytes) = find(reader, wanted)?;
    Bundle::parse(path, bytes)
}

/// Reads a file, or a wider one of the same tile if the log has grown and the narrow one was removed.
///
/// The exact one comes first: past a checkpoint its own device may have left scratch under the wider names.
pub(crate) fn find<R: ReadTiles + ?Sized>(reader: &R, wanted: TilePath) -> Result<(TilePath, Vec<u8>), LogError> {
    let wider = (wanted.width()..TILE_WIDTH).skip(1).rev();
    let widths = [wanted.width()].into_iter().chain((!wanted.is_full()).then_some(TILE_WIDTH)).chain(wider);
    for width in widths {
        let path = wanted.widened(width);
        if let Some(bytes) = read_one(reader, path)? {
            return Ok((path, bytes));
        }
    }
    Err(LogError::Missing { path: wanted.to_string() })
}

fn read_one<R: ReadTiles + ?Sized>(reader: &R, path: TilePath) -> Result<Option<Vec<u8>>, LogError> {
    let name = path.to_string();
    let bytes = match reader.read(&name, path.max_bytes()) {
        Ok(bytes) => bytes,
        Err(source) => return Err(LogError::Read { path: name, source }),
    };
    match bytes {
        Some(bytes) if bytes.len() > path.max_bytes() => Err(LogError::damaged(path, "it is longer than such a file can be")),
        bytes => Ok(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wider_tile_serves_for_a_narrow_one() {
        let mut files = BTreeMap::new();
        let wanted = TilePath::hashes(0, 0, 2);
        assert!(matches!(read_hashes(&files, wanted), Err(LogError::Missing { path }) if path == "tile/0/000.p/2"));
        for (width, fill) in [(5, 5), (256, 6), (2, 7)] {
            files.insert(crate::paths::tile_path(0, 0, width), vec![fill; usize::from(width) * 32]);
            assert_eq!(read_hashes(&files, wanted).unwrap(), [fill; 64]);
        }
    }

    #[test]
    fn a_shorter_log_is_cut_out_of_a_longer_one() {
        use crate::tree::testing::{Files, log_of, numbered};
        let (longer, _) = log_of(&numbered(600));
        let (shorter, _) = log_of(&numbered(300));
        let cut = crate::paths::files_at(300).map(|path| (path.to_string(), read_file(&longer, path).unwrap()));
        assert_eq!(cut.collect::<Files>(), shorter);
    }

    #[test]
    fn a_file_too_long_is_refused_unread() {
        let files = BTreeMap::from([("tile/0/000.p/1".to_owned(), vec![0; 1_000_000])]);
        assert_eq!(files.read("tile/0/000.p/1", 32).unwrap().unwrap().len(), 33);
        assert!(matches!(read_hashes(&files, TilePath::hashes(0, 0, 1)), Err(LogError::Damaged { .. })));
    }
}
