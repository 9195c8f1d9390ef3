//! Blobs in a map.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::sync::{Arc, Mutex};

use super::{MemoryHeads, lock};
use crate::{BlobName, Blobs, ReadSeek, StoreError};

/// Blobs in memory; clones share them.
#[derive(Clone, Default)]
pub struct MemoryBlobs(pub(super) Arc<Mutex<BTreeMap<BlobName, Arc<[u8]>>>>);

impl MemoryBlobs {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Everything it holds now, by name.
    #[must_use]
    pub fn snapshot(&self) -> BTreeMap<BlobName, Vec<u8>> {
        lock(&self.0).iter().map(|(name, bytes)| (name.clone(), bytes.to_vec())).collect()
    }

    /// A store of its own that starts with these blobs: a copied folder.
    #[must_use]
    pub fn from_snapshot(snapshot: BTreeMap<BlobName, Vec<u8>>) -> Self {
        let held = snapshot.into_iter().map(|(name, bytes)| (name, bytes.into())).collect();
        Self(Arc::new(Mutex::new(held)))
    }

    /// The heads that lie among these blobs, as they do in an archive's folder.
    #[must_use]
    pub fn heads(&self) -> MemoryHeads {
        MemoryHeads(self.clone())
    }

    fn held(&self, name: &BlobName) -> Option<Arc<[u8]>> {
        lock(&self.0).get(name).cloned()
    }
}

impl Blobs for MemoryBlobs {
    fn read(&self, name: &BlobName, limit_bytes: u64) -> Result<Option<Vec<u8>>, StoreError> {
        match self.held(name) {
            Some(bytes) if bytes.len() as u64 > limit_bytes => Err(StoreError::TooLarge { path: name.to_string(), limit_bytes }),
            found => Ok(found.map(|bytes| bytes.to_vec())),
        }
    }

    fn put_all(&self, blobs: &[(BlobName, &[u8])]) -> Result<(), StoreError> {
        let mut held = lock(&self.0);
        for (name, bytes) in blobs {
            held.insert(name.clone(), Arc::from(*bytes));
        }
        Ok(())
    }

    fn create_from(&self, name: &BlobName, source: &mut dyn Read) -> Result<(), StoreError> {
        let mut bytes = Vec::new();
        source.read_to_end(&mut bytes).map_err(|error| StoreError::Source { path: name.to_string(), kind: error.kind() })?;
        self.put_all(&[(name.clone(), &bytes)])
    }

    fn open(&self, name: &BlobName) -> Result<Option<Box<dyn ReadSeek>>, StoreError> {
        Ok(self.held(name).map(|bytes| Box::new(Cursor::new(bytes)) as Box<dyn ReadSeek>))
    }

    fn remove_all(&self, names: &[BlobName]) -> Result<(), StoreError> {
        let mut held = lock(&self.0);
        for name in names {
            held.remove(name);
        }
        Ok(())
    }

    fn remove_all_durably(&self, names: &[BlobName]) -> Result<(), StoreError> {
        self.remove_all(names)
    }

    fn list(&self, folder: &str) -> Result<Vec<BlobName>, StoreError> {
        let prefix = prefix(folder)?;
        Ok(lock(&self.0).keys().filter(|name| name.as_str().starts_with(&prefix)).cloned().collect())
    }

    fn folders(&self, folder: &str) -> Result<Vec<BlobName>, StoreError> {
        let prefix = prefix(folder)?;
        let blobs = lock(&self.0);
        let within = blobs.keys().filter_map(|name| name.as_str().strip_prefix(&prefix)?.split_once('/'));
        let mut found = within.map(|(child, _)| BlobName::parse(&format!("{prefix}{child}"))).collect::<Result<Vec<_>, _>>()?;
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }
}

/// What the names of all blobs under a folder begin with.
fn prefix(folder: &str) -> Result<String, StoreError> {
    Ok(match folder {
        "" => String::new(),
        folder => format!("{}/", BlobName::parse(folder)?),
    })
}
