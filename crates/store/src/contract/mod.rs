//! What every implementation of a trait must do, written once and run against each.

mod blobs;
mod disk;
mod faults;
mod heads;
mod index;
mod sqlite;

use crate::BlobName;

fn name(name: &str) -> BlobName {
    BlobName::parse(name).unwrap()
}

fn names(names: &[&str]) -> Vec<BlobName> {
    names.iter().map(|text| name(text)).collect()
}
