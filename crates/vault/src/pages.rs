//! The union of all key pages that were found, in which what is shredded anywhere is shredded.

use std::collections::BTreeMap;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::body::DataKey;
use crate::page::{Page, Slot};

/// Every slot that any page has, by key reference. The order in which pages come does not matter.
///
/// Under one reference there may be several slots: a data key and match forms, or two keys that two pages claim. A body is committed to its
/// key, so whoever opens it tries each of [`data_keys`](Self::data_keys); a page with a false key hides nothing.
#[derive(Default)]
pub struct KeyPages {
    slots: BTreeMap<[u8; 16], Vec<Slot>>,
}

impl KeyPages {
    /// The union of these pages.
    pub fn unite(pages: impl IntoIterator<Item = Page>) -> Self {
        let mut united = Self::default();
        pages.into_iter().for_each(|page| united.add(page));
        united
    }

    /// Adds the slots of one page.
    pub fn add(&mut self, page: Page) {
        page.slots.into_iter().for_each(|slot| self.add_slot(slot));
    }

    /// Empties a slot that a shred event in the log names, whether a page has it already or one comes later.
    pub fn shred(&mut self, key_ref: [u8; 16], subject: [u8; 16]) {
        self.add_slot(Slot::Shredded { key_ref, subject });
    }

    /// Whether something has shredded what this reference names.
    pub fn is_shredded(&self, key_ref: &[u8; 16]) -> bool {
        self.slots(key_ref).first().is_some_and(Slot::is_shredded)
    }

    /// All slots of one reference: live ones, or shredded ones, never both.
    pub fn slots(&self, key_ref: &[u8; 16]) -> &[Slot] {
        self.slots.get(key_ref).map_or(&[], Vec::as_slice)
    }

    /// The data keys that live under one reference; almost always one or none.
    pub fn data_keys(&self, key_ref: &[u8; 16]) -> impl Iterator<Item = &DataKey> {
        self.slots(key_ref).iter().filter_map(|slot| match slot {
            Slot::DataKey { key, .. } => Some(key),
            _ => None,
        })
    }

    /// All slots in order of their references.
    pub fn iter(&self) -> impl Iterator<Item = &Slot> {
        self.slots.values().flatten()
    }

    fn add_slot(&mut self, slot: Slot) {
        let slots = self.slots.entry(slot.key_ref()).or_default();
        match (slots.first().is_some_and(Slot::is_shredded), slot.is_shredded()) {
            // Dropping the live ones wipes them.
            (false, true) => *slots = vec![slot],
            (true, false) => {}
            _ if slots.iter().any(|there| same(there, &slot)) => {}
            _ => slots.push(slot),
        }
    }
}

fn same(one: &Slot, other: &Slot) -> bool {
    let encode = |slot: &Slot| {
        let mut bytes = Zeroizing::new(Vec::with_capacity(128));
        slot.put(&mut bytes);
        bytes
    };
    encode(one).as_slice().ct_eq(encode(other).as_slice()).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn page(slots: Vec<Slot>) -> Page {
        Page { device: [0; 32], generation: [0; 32], slots }
    }

    fn key(key_ref: u8, byte: u8) -> Slot {
        Slot::DataKey { key_ref: [key_ref; 16], subject: [9; 16], key: DataKey::from_bytes(&[byte; 32]) }
    }

    fn gone(key_ref: u8) -> Slot {
        Slot::Shredded { key_ref: [key_ref; 16], subject: [9; 16] }
    }

    #[test]
    fn shredded_wins_in_either_order() {
        for pages in [vec![page(vec![key(1, 5)]), page(vec![gone(1)])], vec![page(vec![gone(1)]), page(vec![key(1, 5)])]] {
            let united = KeyPages::unite(pages);
            assert!(united.is_shredded(&[1; 16]));
            assert_eq!(united.data_keys(&[1; 16]).count(), 0);
            assert_eq!(united.slots(&[1; 16]).len(), 1);
        }
    }

    #[test]
    fn a_shred_event_counts_before_and_after_the_page() {
        let mut united = KeyPages::unite([page(vec![key(1, 5)])]);
        united.shred([1; 16], [9; 16]);
        united.shred([2; 16], [9; 16]);
        united.add(page(vec![key(1, 5), key(2, 6)]));
        assert!(united.is_shredded(&[1; 16]) && united.is_shredded(&[2; 16]) && !united.is_shredded(&[3; 16]));
    }

    #[test]
    fn a_false_key_does_not_hide_the_true_one() {
        let united = KeyPages::unite([page(vec![key(1, 6)]), page(vec![key(1, 5), key(1, 5)])]);
        let keys: Vec<u8> = united.data_keys(&[1; 16]).map(|key| key.bytes()[0]).collect();
        assert_eq!(keys, [6, 5]);
    }

    proptest! {
        #[test]
        fn what_lives_does_not_depend_on_the_order(acts in proptest::collection::vec((0u8..4, 0u8..4), 0..20)) {
            let slot = |&(key_ref, byte): &(u8, u8)| if byte == 0 { gone(key_ref) } else { key(key_ref, byte) };
            let forward = KeyPages::unite([page(acts.iter().map(slot).collect())]);
            let backward = KeyPages::unite([page(acts.iter().rev().map(slot).collect())]);
            for key_ref in 0..4 {
                let live = |united: &KeyPages| {
                    let mut keys: Vec<u8> = united.data_keys(&[key_ref; 16]).map(|key| key.bytes()[0]).collect();
                    keys.sort_unstable();
                    keys
                };
                prop_assert_eq!(live(&forward), live(&backward));
                prop_assert_eq!(forward.is_shredded(&[key_ref; 16]), acts.contains(&(key_ref, 0)));
            }
        }
    }
}
