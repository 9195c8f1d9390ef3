//! What stands recorded of each kind of fact.

use jiff::Timestamp;

use super::slot::{Slot, Stand};
use crate::case::*;
use crate::id::EntryHash;

macro_rules! define {
    ($($(#[$doc:meta])* $variant:ident($value:ty) $slot:ident $word:literal),+ $(,)?) => {
        /// Every kind of fact, each with all values that stand.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Facts { $($(#[$doc])* pub $slot: Slot<$value>),+ }

        impl Facts {
            /// The entries that stand about the same thing, which a new fact names as superseded.
            #[must_use]
            pub fn standing_like(&self, fact: &Fact) -> Vec<EntryHash> {
                match fact {
                    $(Fact::$variant(_) => {
                        let like = |s: &&Stand<$value>| fact.is_about_the_same(&Fact::$variant(s.value.clone()));
                        self.$slot.standing().filter(like).map(|s| s.entry).collect()
                    }),+
                }
            }

            pub(super) fn push(&mut self, fact: &Fact, of: &Stand<()>) {
                match fact { $(Fact::$variant(value) => self.$slot.push(of.with(value.clone()))),+ }
            }

            pub(super) fn settle(&mut self, superseded_by: impl Fn(EntryHash) -> Vec<EntryHash> + Copy) {
                $(self.$slot.settle_where(superseded_by, |new, old| {
                    Fact::$variant(new.clone()).is_about_the_same(&Fact::$variant(old.clone()))
                });)+
            }

            /// Every value that stands: the word of its kind, its entry, whether it is countersigned.
            pub fn each(&self, mut see: impl FnMut(&'static str, EntryHash, bool)) {
                $(for stand in self.$slot.standing() {
                    see($word, stand.entry, stand.counted);
                })+
            }
        }
    };
}
facts!(define);

impl Facts {
    /// Whether two members recorded, later than this, that he is held here.
    #[must_use]
    pub fn is_held_again_since(&self, at: Timestamp) -> bool {
        let held = |status: CustodyStatus| matches!(status, CustodyStatus::InCustody | CustodyStatus::Hospital);
        self.custody.standing().any(|s| s.counted && held(s.value.status) && s.written_at > at)
    }
}
