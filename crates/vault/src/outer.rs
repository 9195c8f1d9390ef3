//! The outer envelope: what all members may read of an entry.

use crate::cbor::{Malformed, Reader, head_size, put_array, put_bytes, put_uint};

/// How many entries one entry may name as superseded.
pub const MAX_SUPERSEDES: usize = 256;

pub(crate) const MEMBERS: usize = 8;

const COMPARTMENTS: std::ops::RangeInclusive<u8> = 1..=5;
const LAST_CLASS: u8 = 2;

/// Members 0 to 7 of the outer envelope. Member 8, the body, is sealed apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outer {
    /// 1 + the highest that the author's device had seen.
    pub lamport: u64,
    /// The person, or zeros where the entry concerns no person.
    pub subject: [u8; 16],
    /// 1 office, 2 case, 3 will, 4 testimony, 5 identity.
    pub compartment: u8,
    /// Names the data key's slot in a key page.
    pub key_ref: [u8; 16],
    /// 0 archive, 1 office, 2 person.
    pub class: u8,
    /// Hashes of the entries that this one supersedes, at most [`MAX_SUPERSEDES`].
    pub supersedes: Vec<[u8; 32]>,
    /// Hash of the author's latest heads entry, or zeros.
    pub heads: [u8; 32],
    /// See [`fields::root`](crate::fields::root).
    pub fields_root: [u8; 32],
}

impl Outer {
    /// Whether every member is one that the format knows.
    pub(crate) fn is_valid(&self) -> bool {
        COMPARTMENTS.contains(&self.compartment) && self.class <= LAST_CLASS && self.supersedes.len() <= MAX_SUPERSEDES
    }

    /// Appends the eight members, without the head of the array that they stand in.
    pub(crate) fn put_members(&self, out: &mut Vec<u8>) {
        put_uint(out, self.lamport);
        put_bytes(out, &self.subject);
        put_uint(out, u64::from(self.compartment));
        put_bytes(out, &self.key_ref);
        put_uint(out, u64::from(self.class));
        put_array(out, self.supersedes.len());
        for entry in &self.supersedes {
            put_bytes(out, entry);
        }
        put_bytes(out, &self.heads);
        put_bytes(out, &self.fields_root);
    }

    /// How many bytes [`put_members`](Self::put_members) appends.
    pub(crate) fn members_size(&self) -> usize {
        let supersedes = head_size(self.supersedes.len() as u64) + 34 * self.supersedes.len();
        head_size(self.lamport) + 17 + 1 + 17 + 1 + supersedes + 34 + 34
    }

    pub(crate) fn read_members(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let outer = Self {
            lamport: reader.uint()?,
            subject: reader.fixed()?,
            compartment: reader.byte()?,
            key_ref: reader.fixed()?,
            class: reader.byte()?,
            supersedes: read_hashes(reader)?,
            heads: reader.fixed()?,
            fields_root: reader.fixed()?,
        };
        if outer.is_valid() { Ok(outer) } else { Err(Malformed) }
    }
}

fn read_hashes(reader: &mut Reader<'_>) -> Result<Vec<[u8; 32]>, Malformed> {
    let count = reader.array(MAX_SUPERSEDES)?;
    (0..count).map(|_| reader.fixed()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(crate) fn outer() -> Outer {
        Outer {
            lamport: 1000,
            subject: [1; 16],
            compartment: 3,
            key_ref: [2; 16],
            class: 2,
            supersedes: vec![[3; 32]; 2],
            heads: [4; 32],
            fields_root: [5; 32],
        }
    }

    #[test]
    fn members_come_back_at_their_size() {
        for (lamport, count) in [(0, 0), (23, 1), (24, 23), (65_536, 24), (u64::MAX, 256)] {
            let outer = Outer { lamport, supersedes: vec![[9; 32]; count], ..outer() };
            let mut bytes = Vec::new();
            outer.put_members(&mut bytes);
            assert_eq!(bytes.len(), outer.members_size());
            let mut reader = Reader::new(&bytes);
            assert_eq!(Outer::read_members(&mut reader), Ok(outer));
            assert_eq!(reader.end(), Ok(()));
        }
    }

    #[test]
    fn unknown_compartments_and_classes_are_malformed() {
        for outer in [
            Outer { compartment: 0, ..outer() },
            Outer { compartment: 6, ..outer() },
            Outer { class: 3, ..outer() },
            Outer { supersedes: vec![[0; 32]; 257], ..outer() },
        ] {
            let mut bytes = Vec::new();
            outer.put_members(&mut bytes);
            assert_eq!(Outer::read_members(&mut Reader::new(&bytes)), Err(Malformed));
        }
    }
}
