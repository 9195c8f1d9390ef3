//! Small values that move: the checkpoints.

use std::sync::Arc;

use crate::{BlobName, HeadError, StoreError};

/// Largest head, in bytes. A checkpoint is at most 16 KiB.
pub const HEAD_LIMIT: u64 = 64 * 1024;

/// Tiny named values that change only by compare-and-swap.
///
/// A head is what makes an act stand: before it moves, everything it names must be durable. Successive values of one head must differ from
/// all earlier ones (a checkpoint's size grows), because some stores tell versions apart by their bytes.
pub trait Heads: Send + Sync {
    /// Reads a head; `None` if it was never set.
    ///
    /// # Errors
    /// [`StoreError::TooLarge`] beyond [`HEAD_LIMIT`].
    fn read(&self, name: &BlobName) -> Result<Option<Vec<u8>>, StoreError>;

    /// Moves a head from `expected` (`None`: it is not there yet) to `new`; durable when it returns.
    ///
    /// # Errors
    /// [`HeadError::Changed`] if the head is not `expected`: nothing was written. After [`HeadError::Store`] the head may stand at either.
    fn swap(&self, name: &BlobName, expected: Option<&[u8]>, new: &[u8]) -> Result<(), HeadError>;
}

/// Refuses a value that no reader would take.
pub(crate) fn check_size(name: &BlobName, new: &[u8]) -> Result<(), StoreError> {
    if new.len() as u64 > HEAD_LIMIT {
        return Err(StoreError::TooLarge { path: name.to_string(), limit_bytes: HEAD_LIMIT });
    }
    Ok(())
}

macro_rules! pass_on {
    ($pointer:ty) => {
        impl<T: Heads + ?Sized> Heads for $pointer {
            fn read(&self, name: &BlobName) -> Result<Option<Vec<u8>>, StoreError> {
                (**self).read(name)
            }
            fn swap(&self, name: &BlobName, expected: Option<&[u8]>, new: &[u8]) -> Result<(), HeadError> {
                (**self).swap(name, expected, new)
            }
        }
    };
}

pass_on!(&T);
pass_on!(Box<T>);
pass_on!(Arc<T>);
