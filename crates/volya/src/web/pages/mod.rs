//! One file a page.

pub(super) mod desk;
pub(super) mod people;
pub(super) mod person;
pub(super) mod proof;
pub(super) mod proven;
pub(super) mod register;
pub(super) mod settings;
pub(super) mod today;
