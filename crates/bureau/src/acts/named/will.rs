//! What he wants, in his own words and in others'.

use volya_core::id::PersonId;
use volya_core::will::{How, Side};

use super::{Done, of};
use crate::acts::{self, QuickRefusal};
use crate::archive::Bureau;
use crate::error::BureauError;
use crate::fields::{self, Fields, Reader, documented};

type Answer = Result<Done, BureauError>;

pub(super) fn declare(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let declaration = fields::declaration(said)?;
    acts::declare(bureau, of(person)?, declaration).map(Done::Recorded)
}

pub(super) fn refuse(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let r = Reader::of(said, keys("refuse"))?;
    let refusal = QuickRefusal {
        to: r.needed("to", r.destination("to")?)?,
        how: r.needed("how", r.word("how", How::parse)?)?,
        heard_by: r.needed("heard_by", r.word("heard_by", Side::parse)?)?,
    };
    acts::refuse(bureau, of(person)?, refusal).map(Done::Recorded)
}

pub(super) fn confirm(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let (named, taken) = said.apart("entry");
    let r = Reader::of(&named, keys("confirm"))?;
    let earlier = r.needed("entry", r.entry("entry")?)?;
    let circumstances = fields::declaration(&taken)?;
    if !circumstances.stances.is_empty() {
        return Err(BureauError::Refused("a confirmation takes its destinations from the declaration that it confirms"));
    }
    acts::confirm(bureau, of(person)?, earlier, circumstances).map(Done::Recorded)
}

pub(super) fn withdraw(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let r = Reader::of(said, keys("withdraw"))?;
    let earlier = r.needed("entry", r.entry("entry")?)?;
    acts::withdraw(bureau, of(person)?, earlier, r.owned("note")).map(Done::Recorded)
}

pub(super) fn report(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let report = fields::report(said)?;
    acts::report(bureau, Some(of(person)?), report).map(Done::Recorded)
}

pub(super) fn talk(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    let talk = fields::talk(said)?;
    acts::record_talk(bureau, of(person)?, talk).map(Done::Recorded)
}

/// Records a declaration that stood on paper, as it was typed.
pub(super) fn key_in(bureau: &mut Bureau, person: Option<PersonId>, said: &Fields) -> Answer {
    acts::key_in(bureau, of(person)?, &said.to_lines()).map(Done::Recorded)
}

/// The keys of a kind that is documented.
pub(super) fn keys(kind: &str) -> &'static [fields::Key] {
    documented(kind).unwrap_or_default()
}
