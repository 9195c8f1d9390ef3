//! Words of the record as JSON and the command line write them.

use volya_bureau::core::fold::{Doubt, Unreadable, Voice};

pub(crate) fn unreadable(why: Unreadable) -> &'static str {
    match why {
        Unreadable::NotForThisMember => "not-for-this-member",
        Unreadable::KeyPageMissing => "key-page-missing",
        Unreadable::Damaged => "damaged",
        Unreadable::Newer => "newer",
    }
}

pub(crate) fn voice(voice: Voice) -> &'static str {
    match voice {
        Voice::Refusal => "refusal",
        Voice::NotYet => "not-yet",
        Voice::Withdrawn => "withdrawn",
        Voice::Reported => "reported",
        Voice::MarkedMistaken => "marked-mistaken",
        Voice::Stays => "stays",
    }
}

pub(crate) fn doubt(doubt: &Doubt) -> &'static str {
    match doubt {
        Doubt::Unreadable(..) => "unreadable",
        Doubt::MistakePending(_) => "mistake-pending",
        Doubt::LinkPending(_) => "link-pending",
        Doubt::LabelTwice => "label-twice",
        Doubt::RecordsContradict(_) => "records-contradict",
    }
}
