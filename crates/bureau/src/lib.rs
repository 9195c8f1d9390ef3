//! The bureau: the office's work, one file per act.
//!
//! **Promise.** Everything that was acknowledged stands in the log; everything that opens was signed by two; nothing is decided here that the rules
//! in core decide. An act exists once, so no door can forget its entry.
//!
//! **Trust.** This room joins the others: it reads the clock and draws randomness at its edge, keeps the order of a commit, and hands core only what
//! the log has verified and the vault has opened. It trusts the device it runs on.
//!
//! Read first: [`Bureau`], an archive opened on one device; [`acts`], one file each; [`Receipt`], what an act leaves in your hands.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

// Tests in this crate share their desks with those beside it.
#[cfg(test)]
extern crate self as volya_bureau;

pub mod acts;
mod archive;
mod clock;
pub mod demo;
mod error;
pub mod fields;
pub mod forms;
mod home;
mod matching;
pub mod scenario;
mod stage;
pub mod table;

pub use archive::{
    ArchiveFile, ArchiveId, Bureau, EnrolmentRequest, FORMAT, LogReport, Merged, REQUEST_SCHEMA, Receipt, Recovery,
    RecoverySheet, StartFounding, Verification, VerifyReport, found, found_at, request, restore, restore_at, verify_logs,
};
pub use clock::{Clock, ScenarioClock, SystemClock};
pub use error::BureauError;
pub use home::Home;

/// The rules and their vocabulary, for doors, which depend on this room alone.
pub use volya_core as core;
pub use volya_findings as findings;
pub use volya_store as store;
pub use volya_vault::{Chance, DeviceError, DeviceKeys, OsChance, PASSPHRASE_LOG_N};
