//! The promises: what a person wants, what threatens him, and whether anybody may move him.
//!
//! **Promise.** A standing refusal cannot be traded away; doubt holds. The rules here are pure: no clock, no disk, no keys. They are
//! handed records that others have verified and opened, and an interval of time, and they answer with verdicts and reasons.
//!
//! **Trust.** Everything handed in may be incomplete, contradictory, forked or wrongly dated. What opens counts only when a second
//! member of another role has signed it; what holds counts at once, from anybody.
//!
//! Read first: [`event::Event`], what can be recorded; [`fold::Person`], what follows from the records; [`gate::screen`], the verdict.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod case;
pub mod cbor;
mod coded;
mod day;
pub mod event;
pub mod fold;
pub mod gate;
pub mod id;
pub mod law;
pub mod place;
pub mod policy;
pub mod roster;
pub mod time;
pub mod will;
