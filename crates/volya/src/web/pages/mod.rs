//! One file a page.

pub(super) mod desk;
pub(super) mod members;
pub(super) mod people;
pub(super) mod person;
pub(super) mod policy;
pub(super) mod proof;
pub(super) mod proven;
pub(super) mod register;
pub(super) mod roster;
pub(super) mod settings;
pub(super) mod today;
