//! What can be found out by comparing: names across scripts, and whether two records are of one man.
//!
//! **Promise.** A name is found in whatever script and spelling it was written: 리영호, 이영호, `Ri Yong Ho`, «Ли Ён Хо», 李英浩. What cannot be
//! read is said and never taken for a difference. Every answer says by which rule its parts agreed.
//!
//! **Trust.** Pure: no clock, no disk, no keys. Whoever calls holds the names and answers for who may see them. Names are typed by strangers, so
//! nothing here panics or grows without bound, whatever the text.
//!
//! Read first: [`names::Name`], one field with every reading of it; [`names::compare`], two of them; [`link::link`], two records.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod link;
pub mod names;
