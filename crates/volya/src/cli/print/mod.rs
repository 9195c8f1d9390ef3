//! Texts for people: pure, from what an act returned to what stands on the screen.

pub(super) mod alike;
pub(super) mod case;
pub(super) mod due;
pub(super) mod explain;
pub(super) mod person;
mod reading;
pub(super) mod scenario;
pub(super) mod screening;
pub(super) mod stop;
