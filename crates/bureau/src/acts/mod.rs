//! The acts: each exists once, so its entry in the log cannot be forgotten by one of the doors.

mod countersign;
mod declare;
mod fact;
mod heartbeat;
pub mod import;
mod member;
mod mistaken;
mod park;
mod policy;
mod register;
mod report;
mod risk;
mod same_as;
mod screen;
mod show;
mod standing;
mod state;
mod withdraw;

pub use countersign::{Signable, countersign, signable};
pub use declare::{QuickRefusal, confirm, declare, refuse};
pub use fact::{record_fact, record_facts};
pub use heartbeat::heartbeat;
pub use import::{Amendment, ImportKind, ImportPlan, ImportReport, RejectedRow, import};
pub use member::{add_member, enrol_device};
pub use mistaken::mark_mistaken;
pub use park::park;
pub use policy::set_policy;
pub use register::{amend, register};
pub use report::report;
pub use risk::assess;
pub use same_as::{not_same_as, same_as};
pub use screen::{Asked, Screening, ScreeningLine, screen, screen_names};
pub use show::{EntryLine, PersonLine, PersonPage, list_persons, show_person};
pub use standing::find_standing;
pub use withdraw::withdraw;
