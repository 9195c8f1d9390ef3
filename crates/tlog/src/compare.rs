//! Two branches of one log: where they part.

use crate::hash::hashes;
use crate::paths::{MAX_SIZE, TILE_WIDTH, hashes_at};
use crate::read::{ReadTiles, read_hashes};
use crate::tree::{edge_paths, level_of};
use crate::{LogError, TilePath};

/// Finds the first entry in which two logs differ among their first `size`; `None` if there is none.
///
/// Both must have passed [`verify()`](crate::verify()) at `size` or more, since only tiles are compared: from the top down, some two of each at
/// every level.
///
/// # Errors
/// [`Damaged`](LogError::Damaged) if a tile of the first log contradicts the one above it, and whatever reading may find.
pub fn first_difference<A, B>(a: &A, b: &B, size: u64) -> Result<Option<u64>, LogError>
where
    A: ReadTiles + ?Sized,
    B: ReadTiles + ?Sized,
{
    if size > MAX_SIZE {
        return Err(LogError::TooLarge { size });
    }
    // The edge of a level continues where the levels above it end, so from the top down is from left to right.
    let mut edge: Vec<TilePath> = edge_paths(size).collect();
    edge.reverse();
    for path in edge {
        if let Some(slot) = differing_slot(a, b, path)? {
            let position = path.index() * u64::from(TILE_WIDTH) + slot;
            return descend(a, b, size, level_of(path), position).map(Some);
        }
    }
    Ok(None)
}

/// Follows a differing hash at `level` down to the leaf.
fn descend<A, B>(a: &A, b: &B, size: u64, level: usize, position: u64) -> Result<u64, LogError>
where
    A: ReadTiles + ?Sized,
    B: ReadTiles + ?Sized,
{
    let mut position = position;
    for below in (0..level).rev() {
        // At most 5, so it fits; a hash above stands for a full tile below.
        let path = TilePath::hashes(below as u8, position, TILE_WIDTH);
        debug_assert!((position + 1) * u64::from(TILE_WIDTH) <= hashes_at(size, below as u8));
        let contradiction = || LogError::damaged(path, "it contradicts the tile above it");
        position = position * u64::from(TILE_WIDTH) + differing_slot(a, b, path)?.ok_or_else(contradiction)?;
    }
    Ok(position)
}

fn differing_slot<A, B>(a: &A, b: &B, path: TilePath) -> Result<Option<u64>, LogError>
where
    A: ReadTiles + ?Sized,
    B: ReadTiles + ?Sized,
{
    let (a, b) = (read_hashes(a, path)?, read_hashes(b, path)?);
    let slot = hashes(&a).zip(hashes(&b)).position(|(a, b)| a != b);
    Ok(slot.map(|slot| slot as u64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::testing::{log_of, numbered};

    #[test]
    fn finds_the_fork_wherever_it_is() {
        let entries = numbered(66_000);
        let (a, _) = log_of(&entries);
        for fork in [0, 1, 255, 256, 65_535, 65_536, 65_791, 65_792, 65_999] {
            let mut forked = entries.clone();
            forked[fork..].iter_mut().for_each(|entry| entry.push(0));
            let (b, _) = log_of(&forked);
            assert_eq!(first_difference(&a, &b, 66_000).unwrap(), Some(fork as u64));
            assert_eq!(first_difference(&a, &b, fork as u64).unwrap(), None);
            assert_eq!(first_difference(&b, &a, fork as u64 + 1).unwrap(), Some(fork as u64));
        }
        assert_eq!(first_difference(&a, &a, 66_000).unwrap(), None);
    }

    #[test]
    fn branches_of_different_length_are_compared_as_far_as_both_go() {
        let (short, _) = log_of(&numbered(300));
        let (long, _) = log_of(&numbered(900));
        assert_eq!(first_difference(&short, &long, 300).unwrap(), None);
        assert!(matches!(first_difference(&short, &long, 900), Err(LogError::Missing { .. })));
        assert!(matches!(first_difference(&short, &long, u64::MAX), Err(LogError::TooLarge { .. })));
    }
}
