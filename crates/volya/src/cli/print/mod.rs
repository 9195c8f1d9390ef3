//! Texts for people: pure, from what an act returned to what stands on the screen.

pub(super) mod person;
pub(super) mod scenario;
pub(super) mod screening;
