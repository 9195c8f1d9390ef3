//! One file a page.

pub(super) mod clearances;
pub(super) mod desk;
pub(super) mod lists;
pub(super) mod people;
pub(super) mod person;
pub(super) mod register;
pub(super) mod settings;
pub(super) mod today;
