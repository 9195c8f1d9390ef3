//! The archive on disk: its beginning, its logs, its keys, and the order in which an act becomes durable (`spec/archive.md`).

mod commit;
mod dating;
mod desk;
mod file;
mod forks;
mod founding;
mod grow;
mod keys;
mod logs;
mod merge;
mod named;
mod open;
mod rebuild;
mod records;
mod restore;
mod slots;
mod touched;
mod verify;
mod watched;

#[cfg(test)]
mod broken_off;
#[cfg(test)]
mod forged;
#[cfg(test)]
mod grown;
#[cfg(test)]
mod straw;
#[cfg(test)]
mod tests;

pub use commit::Receipt;
pub use file::{ArchiveFile, ArchiveId, FORMAT};
pub use founding::{Recovery, RecoverySheet, StartFounding, found, found_at};
pub use merge::Merged;
pub use open::Bureau;
pub use restore::{EnrolmentRequest, REQUEST_SCHEMA, request, restore, restore_at};
pub use verify::{LogReport, VerifyReport, verify_logs};

pub(crate) use commit::{Draft, GROUP};
pub(crate) use desk::signed_letter;
pub(crate) use file::origin;
pub(crate) use logs::branches;
pub(crate) use records::lock_code;
pub(crate) use touched::Touched;
pub use watched::Verification;
