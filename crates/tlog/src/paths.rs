//! The names of a log's files, as C2SP tlog-tiles has them.
//!
//! `tile/<L>/<N>[.p/<W>]` and `tile/entries/<N>[.p/<W>]`; `<N>` in groups of three digits, all but the last after an `x`.
//! Each file has exactly one name, so a name that parses and is not written back the same is refused.

use std::fmt;

/// How many hashes a full tile holds, and how many entries a full bundle.
pub const TILE_WIDTH: u16 = 256;

/// The largest log that is read: 2^40 entries. Past it lie only attacks.
pub const MAX_SIZE: u64 = 1 << 40;

/// 256^5 = [`MAX_SIZE`]: no higher tile holds a hash.
const MAX_LEVEL: u8 = 5;
const MAX_PATH_BYTES: usize = 64;

/// Says what a file of a log holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TileKind {
    /// Hashes at this level; level 0 holds leaf hashes, each level above the roots of full tiles below.
    Hashes(u8),
    /// The entries themselves.
    Entries,
}

/// Names one tile or bundle of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TilePath {
    kind: TileKind,
    index: u64,
    width: u16,
}

impl TilePath {
    /// Names the tile of `width` hashes (1 to 256) that is number `index` at `level`.
    ///
    /// A width out of range is brought to the nearest in range.
    pub fn hashes(level: u8, index: u64, width: u16) -> Self {
        TilePath { kind: TileKind::Hashes(level), index, width: width.clamp(1, TILE_WIDTH) }
    }

    /// Names the bundle of `width` entries (1 to 256) that is number `index`.
    ///
    /// A width out of range is brought to the nearest in range.
    pub fn entries(index: u64, width: u16) -> Self {
        TilePath { kind: TileKind::Entries, index, width: width.clamp(1, TILE_WIDTH) }
    }

    /// Reads the name of a file in a stranger's folder; `None` if no log of at most [`MAX_SIZE`] entries has such a file.
    pub fn parse(path: &str) -> Option<Self> {
        if path.len() > MAX_PATH_BYTES {
            return None;
        }
        let (kind, rest) = path.strip_prefix("tile/")?.split_once('/')?;
        let kind = match kind {
            "entries" => TileKind::Entries,
            level => TileKind::Hashes(level.parse().ok().filter(|level| *level <= MAX_LEVEL)?),
        };
        let (index, width) = match rest.split_once(".p/") {
            Some((index, width)) => (index, width.parse().ok().filter(|w| *w < TILE_WIDTH)?),
            None => (rest, TILE_WIDTH),
        };
        let parsed = TilePath { kind, index: parse_index(index)?, width };
        let canonical = width > 0 && parsed.to_string() == path;
        (canonical && parsed.is_within_max_size()).then_some(parsed)
    }

    /// What the file holds.
    pub fn kind(&self) -> TileKind {
        self.kind
    }

    /// The file's number among those of its kind and level.
    pub fn index(&self) -> u64 {
        self.index
    }

    /// How many hashes or entries it holds, 1 to 256.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// Whether it holds as much as a tile can, and will never be replaced.
    pub fn is_full(&self) -> bool {
        self.width == TILE_WIDTH
    }

    /// The most bytes that such a file may have.
    pub fn max_bytes(&self) -> usize {
        usize::from(self.width) * self.slot_bytes()
    }

    /// Whether a log of `size` entries consists of this file among others: not beyond it, not narrower, not wider.
    pub fn belongs_to(&self, size: u64) -> bool {
        width_at(size, self.level(), self.index) == self.width
    }

    /// The same tile or bundle, `width` wide.
    pub(crate) fn widened(self, width: u16) -> Self {
        TilePath { width, ..self }
    }

    fn slot_bytes(&self) -> usize {
        match self.kind {
            TileKind::Hashes(_) => crate::hash::HASH_BYTES,
            TileKind::Entries => 2 + crate::MAX_ENTRY_BYTES,
        }
    }

    fn level(&self) -> u8 {
        match self.kind {
            TileKind::Hashes(level) => level,
            TileKind::Entries => 0,
        }
    }

    /// Whether the last slot that this file claims to fill can exist in a log of [`MAX_SIZE`].
    fn is_within_max_size(&self) -> bool {
        let slots = u128::from(self.index) * u128::from(TILE_WIDTH) + u128::from(self.width);
        slots << (8 * u32::from(self.level())) <= u128::from(MAX_SIZE)
    }
}

impl fmt::Display for TilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            TileKind::Hashes(level) => write!(f, "tile/{level}/")?,
            TileKind::Entries => f.write_str("tile/entries/")?,
        }
        let mut divisor = 1;
        while self.index / divisor >= 1000 {
            divisor *= 1000;
        }
        while divisor > 1 {
            write!(f, "x{:03}/", self.index / divisor % 1000)?;
            divisor /= 1000;
        }
        write!(f, "{:03}", self.index % 1000)?;
        if self.is_full() { Ok(()) } else { write!(f, ".p/{}", self.width) }
    }
}

/// Names a tile of hashes: `tile/0/x001/234.p/5`. A `width` of 256 is the full tile.
pub fn tile_path(level: u8, index: u64, width: u16) -> String {
    TilePath::hashes(level, index, width).to_string()
}

/// Names an entry bundle: `tile/entries/000.p/12`. A `width` of 256 is the full bundle.
pub fn entries_path(index: u64, width: u16) -> String {
    TilePath::entries(index, width).to_string()
}

/// Lists the files that a log of `size` entries consists of: bundles first, then tiles from the lowest level up.
///
/// A merge copies these and nothing else. The list is made as it is walked, so a large size costs nothing at once.
pub fn files_at(size: u64) -> impl Iterator<Item = TilePath> {
    let bundles = (0..tile_count(size, 0)).map(move |index| TilePath::entries(index, width_at(size, 0, index)));
    let tiles = (0..=MAX_LEVEL).flat_map(move |level| {
        (0..tile_count(size, level)).map(move |index| TilePath::hashes(level, index, width_at(size, level, index)))
    });
    bundles.chain(tiles)
}

/// How many hashes stand at `level` in a log of `size` entries.
pub(crate) fn hashes_at(size: u64, level: u8) -> u64 {
    size.checked_shr(8 * u32::from(level)).unwrap_or(0)
}

/// How many tiles stand at `level`, a partial one included.
pub(crate) fn tile_count(size: u64, level: u8) -> u64 {
    hashes_at(size, level).div_ceil(u64::from(TILE_WIDTH))
}

/// How wide tile `index` at `level` is in a log of `size` entries; 0 if it lies beyond.
pub(crate) fn width_at(size: u64, level: u8, index: u64) -> u16 {
    let before = index.saturating_mul(u64::from(TILE_WIDTH));
    let width = hashes_at(size, level).saturating_sub(before).min(u64::from(TILE_WIDTH));
    // At most 256, so it fits.
    width as u16
}

fn parse_index(groups: &str) -> Option<u64> {
    let mut index: u64 = 0;
    for group in groups.split('/') {
        let digits = group.strip_prefix('x').unwrap_or(group);
        index = index.checked_mul(1000)?.checked_add(digits.parse::<u16>().ok()?.into())?;
    }
    Some(index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_those_of_c2sp() {
        assert_eq!(tile_path(0, 0, 256), "tile/0/000");
        assert_eq!(tile_path(0, 1234, 5), "tile/0/x001/234.p/5");
        assert_eq!(tile_path(1, 1_234_067, 256), "tile/1/x001/x234/067");
        assert_eq!(entries_path(0, 12), "tile/entries/000.p/12");
        assert_eq!(TilePath::parse("tile/2/x001/234"), Some(TilePath::hashes(2, 1234, 256)));
    }

    #[test]
    fn other_names_are_not_read() {
        let names = [
            "",
            "tile",
            "tile/",
            "tile/0",
            "tile/0/",
            "tile/0/0",
            "tile/0/00",
            "tile/0/0000",
            "tile/00/000",
            "tile/6/000",
            "tile/-1/000",
            "tile/+0/000",
            "tile/8/0/000",
            "tile/data/000",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/",
            "tile/0/000.p/05",
            "tile/0/000.p/+5",
            "tile/0/000.p/5/",
            "tile/0/000.p/5.p/5",
            "tile/0/x000/000",
            "tile/0/001/000",
            "tile/0/x001",
            "tile/0/x001/x000",
            "tile/0/../../checkpoint",
            "tile/0/..",
            "/tile/0/000",
            "tile/0/000/",
            "tile//0/000",
            "tile/0/000\0",
            "tile/0/٠٠٠",
            "tile/entries/x999/x999/x999/x999/x999/x999/999",
            "checkpoint",
            "tile/5/000",
            "tile/5/001.p/1",
            "tile/5/000.p/2",
            "TILE/0/000",
            "tile\\0\\000",
            "tile/0/xx01/000",
            "tile/0/000.P/5",
        ];
        for name in names {
            assert_eq!(TilePath::parse(name), None, "{name:?}");
        }
    }

    #[test]
    fn the_largest_log_still_has_names() {
        assert!(TilePath::parse("tile/5/000.p/1").is_some());
        let last = TilePath::entries((MAX_SIZE >> 8) - 1, 256);
        assert_eq!(TilePath::parse(&last.to_string()), Some(last));
        assert_eq!(TilePath::parse(&entries_path(MAX_SIZE >> 8, 1)), None);
    }

    #[test]
    fn files_of_a_size_are_the_files_that_belong_to_it() {
        let files: Vec<String> = files_at(70_000).map(|path| path.to_string()).collect();
        assert_eq!(files.len(), 274 + 274 + 2 + 1);
        assert!(files.contains(&"tile/1/001.p/17".into()) && files.contains(&"tile/2/000.p/1".into()));
        assert!(files_at(70_000).all(|path| path.belongs_to(70_000) && TilePath::parse(&path.to_string()) == Some(path)));
        assert_eq!(files_at(0).count(), 0);
        assert!(!TilePath::entries(0, 12).belongs_to(13));
    }

    proptest! {
        #![proptest_config(crate::tree::testing::config())]

        #[test]
        fn every_name_comes_back(level in 0u8..3, index in 0u64..MAX_SIZE >> 24, width in 1u16..=256) {
            let path = TilePath::hashes(level, index, width);
            prop_assert_eq!(TilePath::parse(&path.to_string()), Some(path));
        }

        #[test]
        fn no_string_confuses_the_parser(name in "(tile/)?(entries|[0-9x]{0,3})/[0-9x/.p+-]{0,20}|\\PC{0,30}") {
            if let Some(path) = TilePath::parse(&name) {
                prop_assert_eq!(path.to_string(), name);
            }
        }
    }
}
