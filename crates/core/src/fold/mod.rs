//! From records to state. The same records give the same state in whatever order they arrived.
//!
//! Three rules hold everywhere:
//!
//! - **What opens counts** only when a second member of another role has signed it ([`Stand::counted`]); what holds counts at once.
//! - **Nothing outweighs by being later.** An entry stands until one that *names* it in `supersedes` counts. Two that do not name
//!   each other both stand, and the worse one decides.
//! - **What cannot be read holds** whom it concerns.

mod facts;
mod known;
mod link;
mod office;
mod passage;
mod person;
mod record;
mod review;
mod slot;
mod taint;
mod wordings;
mod words;

pub use facts::Facts;
pub use link::{LinkState, Units, people, units};
pub use office::{Apart, DeviceView, Office};
pub use passage::{Answer, Issued, Passage, Used};
pub use person::{Doubt, Person, fold_person};
pub use record::{Content, Position, Record, Signer, Trust, Unreadable};
pub use review::{Review, Tally, Vote};
pub use slot::{Slot, Stand};
pub use taint::Taints;
pub(crate) use taint::pseudonym;
pub use words::{Acceptance, Against, Voice};
