//! The path of a person: one page about him, letters and drafts from the facts, his case handed to another organisation and taken in from one.

mod case_file;
mod draft;
mod letter;
mod objection;
mod page;
mod receive;
mod told;
mod transfer;

pub use draft::{DraftKind, draft};
pub use objection::{Objection, object};
pub use page::{CasePage, StandingFact, show_case};
pub use receive::{Received, receive_case};
pub use told::Declared;
pub use transfer::{Consent, Transfer, Transferred, acknowledge_transfer, recipient, transfer_case};
