//! One file a page.

pub(super) mod acts;
pub(super) mod clearances;
pub(super) mod countersign;
pub(super) mod desk;
pub(super) mod duplicates;
pub(super) mod files;
pub(super) mod import;
pub(super) mod law;
pub(super) mod lists;
pub(super) mod members;
pub(super) mod office;
pub(super) mod people;
pub(super) mod person;
pub(super) mod policy;
pub(super) mod proof;
pub(super) mod proven;
pub(super) mod register;
pub(super) mod roster;
pub(super) mod settings;
pub(super) mod today;
pub(super) mod unsigned;
pub(super) mod visit;
pub(super) mod work;
