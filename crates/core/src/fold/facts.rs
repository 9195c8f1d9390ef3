//! What stands recorded of each kind of fact.

use super::slot::{Slot, Stand};
use crate::case::*;
use crate::id::EntryHash;

macro_rules! define {
    ($($(#[$doc:meta])* $variant:ident($value:ty) $slot:ident $word:literal),+ $(,)?) => {
        /// Every kind of fact, each with all values that stand.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Facts { $($(#[$doc])* pub $slot: Slot<$value>),+ }

        impl Facts {
            /// The entries that stand of the same kind, which a new fact names as superseded.
            #[must_use]
            pub fn standing_like(&self, fact: &Fact) -> Vec<EntryHash> {
                match fact { $(Fact::$variant(_) => self.$slot.entries().collect()),+ }
            }

            pub(super) fn push(&mut self, fact: &Fact, of: &Stand<()>) {
                match fact { $(Fact::$variant(value) => self.$slot.push(of.with(value.clone()))),+ }
            }

            pub(super) fn settle(&mut self, superseded_by: impl Fn(EntryHash) -> Vec<EntryHash> + Copy) {
                $(self.$slot.settle(superseded_by);)+
            }
        }
    };
}
facts!(define);
