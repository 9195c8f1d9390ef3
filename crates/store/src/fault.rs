//! Planned faults: every write fails before, fails after persisting, or the process dies. For crash tests, here and in other rooms.
//!
//! One plan is shared by all stores of a process. First run the act under [`FaultPlan::counting`] to learn how many writes it makes; then run it
//! once for each [`Fault`] and each write, wrap the same inner stores anew (that is the restart), and check everything.
//!
//! ```
//! use volya_store::{BlobName, Blobs, fault::{Fault, FaultPlan, Faulty}, memory::MemoryBlobs};
//! let name = BlobName::parse("archive.json")?;
//! let act = |blobs: &dyn Blobs| blobs.put_all(&[(name.clone(), b"{}".as_slice())]);
//!
//! let counting = FaultPlan::counting();
//! act(&Faulty::new(MemoryBlobs::new(), &counting))?;
//! for plan in FaultPlan::at_every_write(counting.writes()) {
//!     let disk = MemoryBlobs::new();
//!     let _ = act(&Faulty::new(disk.clone(), &plan));
//!     let restarted = disk; // whole or absent:
//!     assert!(restarted.read(&name, 100)?.is_none_or(|bytes| bytes == b"{}"));
//! }
//! # Ok::<(), volya_store::StoreError>(())
//! ```

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::{BlobName, Blobs, HeadError, Heads, ReadSeek, StoreError};

/// What happens at the planned write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The write fails and leaves nothing. The process goes on.
    FailsBefore,
    /// The write is durable, yet reported as failed. The process goes on.
    FailsAfterPersisting,
    /// The process dies before the write: this and every later operation, reads included, is [`StoreError::Died`].
    Dies,
}

impl Fault {
    /// Every kind of fault.
    pub const ALL: [Self; 3] = [Self::FailsBefore, Self::FailsAfterPersisting, Self::Dies];
}

/// Which write goes wrong, and how; shared by all stores that one process uses. Clones share the count.
///
/// One write is: each blob of a `put_all`, each name of a removal, each `create_from`, each `swap`, in order.
#[derive(Debug, Clone)]
pub struct FaultPlan(Arc<Plan>);

#[derive(Debug)]
struct Plan {
    at: Option<(u64, Fault)>,
    writes: AtomicU64,
    dead: AtomicBool,
}

impl FaultPlan {
    /// Nothing goes wrong; writes are counted.
    #[must_use]
    pub fn counting() -> Self {
        Self::planned(None)
    }

    /// Write `number`, from 1, goes wrong.
    #[must_use]
    pub fn at(number: u64, fault: Fault) -> Self {
        Self::planned(Some((number, fault)))
    }

    /// A fresh plan for each kind of fault at each of `writes` writes.
    pub fn at_every_write(writes: u64) -> impl Iterator<Item = Self> {
        (1..=writes).flat_map(|number| Fault::ALL.map(|fault| Self::at(number, fault)))
    }

    /// Writes so far, the one that went wrong included.
    #[must_use]
    pub fn writes(&self) -> u64 {
        self.0.writes.load(Ordering::SeqCst)
    }

    /// Whether the process is taken to be dead.
    #[must_use]
    pub fn died(&self) -> bool {
        self.0.dead.load(Ordering::SeqCst)
    }

    /// The planned write and its fault, for a test's message.
    #[must_use]
    pub fn planned_fault(&self) -> Option<(u64, Fault)> {
        self.0.at
    }

    fn planned(at: Option<(u64, Fault)>) -> Self {
        Self(Arc::new(Plan { at, writes: AtomicU64::new(0), dead: AtomicBool::new(false) }))
    }

    fn alive(&self) -> Result<(), StoreError> {
        if self.died() { Err(StoreError::Died) } else { Ok(()) }
    }

    /// Counts one write and lets it happen, or not.
    fn write<E: From<StoreError>>(&self, path: &str, act: impl FnOnce() -> Result<(), E>) -> Result<(), E> {
        self.alive()?;
        let number = self.0.writes.fetch_add(1, Ordering::SeqCst) + 1;
        let planned = || StoreError::Io { path: path.to_owned(), kind: io::ErrorKind::Other };
        match self.0.at.filter(|(at, _)| *at == number) {
            None => act(),
            Some((_, Fault::FailsBefore)) => Err(planned().into()),
            Some((_, Fault::FailsAfterPersisting)) => act().and(Err(planned().into())),
            Some((_, Fault::Dies)) => {
                self.0.dead.store(true, Ordering::SeqCst);
                Err(StoreError::Died.into())
            }
        }
    }
}

/// A store that goes wrong by plan.
#[derive(Debug, Clone)]
pub struct Faulty<T> {
    inner: T,
    plan: FaultPlan,
}

impl<T> Faulty<T> {
    /// Wraps a store. Wrapping the same inner store under a new plan is the restart after a death.
    #[must_use]
    pub fn new(inner: T, plan: &FaultPlan) -> Self {
        Self { inner, plan: plan.clone() }
    }

    /// The store inside, as it is on the disk.
    pub fn inner(&self) -> &T {
        &self.inner
    }
}

impl<T: Blobs> Blobs for Faulty<T> {
    fn read(&self, name: &BlobName, limit_bytes: u64) -> Result<Option<Vec<u8>>, StoreError> {
        self.plan.alive()?;
        self.inner.read(name, limit_bytes)
    }

    fn put_all(&self, blobs: &[(BlobName, &[u8])]) -> Result<(), StoreError> {
        self.plan.alive()?;
        blobs.iter().try_for_each(|blob| self.plan.write(blob.0.as_str(), || self.inner.put_all(std::slice::from_ref(blob))))
    }

    fn create_from(&self, name: &BlobName, source: &mut dyn Read) -> Result<(), StoreError> {
        self.plan.write(name.as_str(), || self.inner.create_from(name, source))
    }

    fn open(&self, name: &BlobName) -> Result<Option<Box<dyn ReadSeek>>, StoreError> {
        self.plan.alive()?;
        self.inner.open(name)
    }

    fn remove_all(&self, names: &[BlobName]) -> Result<(), StoreError> {
        self.plan.alive()?;
        names.iter().try_for_each(|name| self.plan.write(name.as_str(), || self.inner.remove_all(std::slice::from_ref(name))))
    }

    fn remove_all_durably(&self, names: &[BlobName]) -> Result<(), StoreError> {
        self.plan.alive()?;
        names
            .iter()
            .try_for_each(|name| self.plan.write(name.as_str(), || self.inner.remove_all_durably(std::slice::from_ref(name))))
    }

    fn list(&self, folder: &str) -> Result<Vec<BlobName>, StoreError> {
        self.plan.alive()?;
        self.inner.list(folder)
    }

    fn folders(&self, folder: &str) -> Result<Vec<BlobName>, StoreError> {
        self.plan.alive()?;
        self.inner.folders(folder)
    }
}

impl<T: Heads> Heads for Faulty<T> {
    fn read(&self, name: &BlobName) -> Result<Option<Vec<u8>>, StoreError> {
        self.plan.alive()?;
        self.inner.read(name)
    }

    fn swap(&self, name: &BlobName, expected: Option<&[u8]>, new: &[u8]) -> Result<(), HeadError> {
        self.plan.write(name.as_str(), || self.inner.swap(name, expected, new))
    }
}
