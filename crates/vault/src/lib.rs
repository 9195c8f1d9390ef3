//! Keys, envelopes and key pages: what is sealed stays sealed.
//!
//! **Promise.** A stolen disk, a stolen bucket or a curious administrator learns no name, stance, place or relative; what has been shredded can't be opened
//! again; and a reader notices every altered bit. Post-quantum hybrid from the first record on.
//!
//! **Trust.** This room trusts the ciphers it is built from (XChaCha20-Poly1305, X-Wing, Ed25519, SHA-256, scrypt), the `age` format, and the randomness
//! that it is handed. It touches no disk and no clock and knows nothing of people: subjects are sixteen random bytes. It does not decide whose
//! generation or page is to be believed; the roster and the log do.
//!
//! **Read first** [`Generation`], [`seal_entry`] and [`KeyPages`]. The byte formats are told in `spec/entry.md` and `spec/keys.md`.
//!
//! ```
//! use volya_vault::{Address, DataKey, Generation, OsChance, Outer, open_outer, seal_entry};
//!
//! let mut chance = OsChance;
//! let generation = Generation::generate(&mut chance);
//! let key = DataKey::generate(&mut chance);
//! let address = Address { device: [7; 32], sequence: 12 };
//! let outer = Outer {
//!     lamport: 40,
//!     subject: [1; 16],
//!     compartment: 3,
//!     key_ref: [2; 16],
//!     class: 2,
//!     supersedes: Vec::new(),
//!     heads: [0; 32],
//!     fields_root: [9; 32],
//! };
//! let entry = seal_entry(&address, &outer, b"plain body", &generation, &key, &mut chance)?;
//! assert_eq!(entry.len(), 2048);
//!
//! let opened = open_outer(&entry, &address, &generation)?;
//! assert_eq!(opened.outer(), &outer);
//! assert_eq!(opened.open_body(&key)?.as_slice(), b"plain body");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod agefile;
mod body;
mod cbor;
mod chance;
mod device;
mod entry;
pub mod fields;
mod generation;
mod identity;
mod matching;
mod media;
mod outer;
mod page;
mod pages;
mod parcel;
mod recovery;
mod signature;
mod stanza;

#[cfg(test)]
mod secrecy;
#[cfg(test)]
mod vectors;

pub use agefile::{FileError, MAX_RECIPIENTS, file_name};
pub use body::DataKey;
#[cfg(any(test, feature = "test-chance"))]
pub use chance::SeededChance;
pub use chance::{Chance, OsChance};
pub use device::{DeviceError, DeviceKeys, DevicePublic, PASSPHRASE_LOG_N, PASSPHRASE_LOG_N_MAX};
pub use entry::{
    Address, ENTRY_SIZES, EntryError, EntryKind, OpenedOuter, SealError, body_limit, open_outer, peek, roster_entry, seal_entry,
};
pub use generation::{GENERATIONS_LIMIT, Generation, open_generations, seal_generations};
pub use identity::{Identity, IdentityError, Recipient};
pub use matching::MatchKey;
pub use media::{MEDIA_HEADER_LIMIT, MediaError, SealedMedia, open_media, seal_media};
pub use outer::{MAX_SUPERSEDES, Outer};
pub use page::{MAX_SLOTS, PAGE_LIMIT, Page, Slot, open_page, seal_page};
pub use pages::KeyPages;
pub use parcel::{PARCEL_LIMIT, open_parcel, seal_parcel};
pub use recovery::recovery_signer;
pub use signature::{BadSignature, sign, verify};
