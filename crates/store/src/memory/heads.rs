//! Heads in a map.

use std::collections::BTreeMap;

use super::{MemoryBlobs, lock};
use crate::heads::check_size;
use crate::{BlobName, Blobs, HEAD_LIMIT, HeadError, Heads, StoreError};

/// Heads in memory; clones share them.
///
/// From [`MemoryBlobs::heads`] they lie among those blobs, as on disk; from [`new`](Self::new) they stand alone, as in a device's state.
#[derive(Clone, Default)]
pub struct MemoryHeads(pub(super) MemoryBlobs);

impl MemoryHeads {
    /// A store without heads.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// All heads now, by name, and the blobs that they lie among.
    #[must_use]
    pub fn snapshot(&self) -> BTreeMap<BlobName, Vec<u8>> {
        self.0.snapshot()
    }

    /// A store of its own that starts with these heads: a copied folder, or a state restored from old.
    #[must_use]
    pub fn from_snapshot(snapshot: BTreeMap<BlobName, Vec<u8>>) -> Self {
        Self(MemoryBlobs::from_snapshot(snapshot))
    }
}

impl Heads for MemoryHeads {
    fn read(&self, name: &BlobName) -> Result<Option<Vec<u8>>, StoreError> {
        Blobs::read(&self.0, name, HEAD_LIMIT)
    }

    fn swap(&self, name: &BlobName, expected: Option<&[u8]>, new: &[u8]) -> Result<(), HeadError> {
        check_size(name, new)?;
        let mut held = lock(&self.0.0);
        if held.get(name).map(|bytes| &**bytes) != expected {
            return Err(HeadError::Changed { name: name.clone() });
        }
        held.insert(name.clone(), new.into());
        Ok(())
    }
}
