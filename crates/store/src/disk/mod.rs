//! A folder on a disk.
//!
//! House rules of this folder. A file gets its name only after its bytes are durable: temporary file in the same folder, `fdatasync`,
//! `rename`, then one `fsync` for each folder whose listing changed. So a crash leaves the old file, the new file, or a `.tmp-` file that
//! nobody reads; never a half file under a real name. Every sync passes through [`SyncCounter`], so that a test can count what an act costs.
//!
//! An archive folder may come from a stranger: each component of a path below the root is looked at before use and must be a plain folder
//! or file. This guards against planted links, not against a process that swaps them while we work; such a process runs as the user already.

mod blobs;
mod heads;
mod lock;
mod root;
mod staged;
mod sync;

pub use blobs::DiskBlobs;
pub use heads::DiskHeads;
pub use lock::Lock;
pub use sync::SyncCounter;
