//! The append-only log of one device: tiles, checkpoints, proofs.
//!
//! **Promise.** What [`verify()`] accepts is exactly what the key that signed the [`Checkpoint`] committed to: entry by entry,
//! in order, and every tile beside them tells the same. A log that was cut, changed or rewritten is refused, and the
//! error names the file.
//!
//! **Trust.** One Ed25519 key per log, and SHA-256. No file is trusted: not a tile, not a bundle, not a file name. The room knows no
//! people, no disk and no clock; it reads through [`ReadTiles`] and returns the files to be written. The formats are
//! `spec/log.md`, their cases `vectors/checkpoint`.
//!
//! **Read first.** [`Checkpoint`], what a device signs; [`Appended`], what an append asks to be written;
//! [`Verified`], what a reader may believe afterwards.
//!
//! ```
//! use std::collections::BTreeMap;
//! use volya_tlog::{EMPTY_ROOT, append, verify};
//!
//! let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
//! let grown = append(&files, 0, &EMPTY_ROOT, &[b"first".to_vec(), b"second".to_vec()])?;
//! files.extend(grown.write);
//! let verified = verify(&files, grown.size, &grown.root, &[1], |_, _, _| {})?;
//! assert_eq!(verified.roots[&1], grown.leaf_hashes[0]);
//! # Ok::<(), volya_tlog::LogError>(())
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod append;
mod bundle;
mod checkpoint;
mod compare;
mod entries;
mod error;
mod hash;
mod nodes;
mod note;
pub mod paths;
mod proof;
mod proof_text;
mod read;
mod tree;
mod verify;

pub use append::{Appended, append, append_hashed};
pub use bundle::MAX_ENTRY_BYTES;
pub use checkpoint::{Checkpoint, CheckpointError, MAX_CHECKPOINT_BYTES};
pub use compare::first_difference;
pub use entries::{Entries, entries};
pub use error::LogError;
pub use hash::{EMPTY_ROOT, Hash, leaf_hash, node_hash};
pub use note::{NoteError, open_note, sign_note};
pub use paths::{MAX_SIZE, TILE_WIDTH, TilePath};
pub use proof::{ProofError, check_consistency, check_inclusion, prove_consistency, prove_inclusion, root_at};
pub use proof_text::{EntryProof, MAX_PROOF_BYTES, ProofTextError};
pub use read::{ReadTiles, read_file};
pub use tree::root_of;
pub use verify::{Verified, verify, verify_from};
