//! The archive on disk: its beginning, its logs, its keys, and the order in which an act becomes durable (`spec/archive.md`).

mod commit;
mod file;
mod founding;
mod keys;
mod logs;
mod merge;
mod open;
mod rebuild;
mod records;
mod restore;
mod verify;

pub use commit::Receipt;
pub use file::{ArchiveFile, ArchiveId, FORMAT};
pub use founding::{Recovery, RecoverySheet, StartFounding, found};
pub use merge::Merged;
pub use open::Bureau;
pub use restore::{EnrolmentRequest, restore};
pub use verify::{LogReport, VerifyReport, verify_logs};

pub(crate) use commit::Draft;
pub(crate) use open::Summary;
