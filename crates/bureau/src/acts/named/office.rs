//! The office: States, words of nobody that can be named yet, guarantees, doubtful takers, forms, numbers to call.

use volya_core::event::{Doubtful, Duty, FormKind, FormLanguage, Guarantee, Taint};
use volya_core::id::PersonId;
use volya_core::place::State;

use super::Done;
use super::will::keys;
use crate::acts;
use crate::archive::Bureau;
use crate::error::{BureauError, field};
use crate::fields::{self, Fields, Reader};

type Answer = Result<Done, BureauError>;

pub(super) fn state_find(bureau: &mut Bureau, _: Option<PersonId>, said: &Fields) -> Answer {
    let standing = fields::standing(said, bureau.now().latest())?;
    acts::find_standing(bureau, standing).map(Done::Recorded)
}

/// What is said of somebody whom nobody can name yet.
pub(super) fn report_unknown(bureau: &mut Bureau, _: Option<PersonId>, said: &Fields) -> Answer {
    let report = fields::report(said)?;
    acts::report(bureau, None, report).map(Done::Recorded)
}

pub(super) fn guarantee(bureau: &mut Bureau, _: Option<PersonId>, said: &Fields) -> Answer {
    let r = Reader::of(said, keys("guarantee"))?;
    let states = |key: &str| Ok::<_, BureauError>(r.items(key, |code| State::parse(code).ok())?.unwrap_or_default());
    let guarantee = Guarantee {
        authority: r.needed("authority", r.owned("authority"))?,
        text: r.needed("text", r.owned("text"))?,
        on: r.needed("on", r.date("on")?)?,
        document: r.digest("document")?,
        origins: states("origins")?,
        not_to: states("not_to")?,
        unless_he_wishes: r.yes_no("unless_he_wishes")?.unwrap_or(false),
    };
    acts::record_guarantee(bureau, guarantee).map(Done::Recorded)
}

pub(super) fn taint(bureau: &mut Bureau, _: Option<PersonId>, said: &Fields) -> Answer {
    let r = Reader::of(said, keys("taint"))?;
    let id = r.needed("id", r.owned("id"))?;
    let what = match r.needed("what", r.owned("what"))?.as_str() {
        "interpreter" => Doubtful::Interpreter(id),
        "taker" => Doubtful::Taker(id),
        "device" => {
            let device = bureau.roster().devices().find(|known| known.letter == id).map(|known| known.device);
            Doubtful::Device(device.ok_or_else(|| field("id", "is no letter of a device here"))?)
        }
        _ => return Err(r.wrong("what")),
    };
    let from = r.needed("from", r.time_or_day("from")?)?;
    let to = r.parsed("to", fields::end)?;
    let reason = r.needed("reason", r.owned("reason"))?;
    acts::taint(bureau, Taint { what, from, to, reason }).map(|(receipt, _)| Done::Recorded(receipt))
}

pub(super) fn taint_lift(bureau: &mut Bureau, _: Option<PersonId>, said: &Fields) -> Answer {
    let r = Reader::of(said, keys("taint-lift"))?;
    let entry = r.needed("entry", r.entry("entry")?)?;
    acts::lift_taint(bureau, entry, r.needed("reason", r.owned("reason"))?).map(Done::Recorded)
}

pub(super) fn on_call(bureau: &mut Bureau, _: Option<PersonId>, said: &Fields) -> Answer {
    let r = Reader::of(said, keys("on-call"))?;
    let duty = r.needed("duty", r.word("duty", Duty::parse)?)?;
    acts::set_on_call(bureau, duty, &r.needed("call", r.owned("call"))?).map(Done::Recorded)
}

pub(super) fn form_review(bureau: &mut Bureau, _: Option<PersonId>, said: &Fields) -> Answer {
    let r = Reader::of(said, keys("form-review"))?;
    let form = r.needed("form", r.word("form", FormKind::parse)?)?;
    let language = r.needed("language", r.word("language", FormLanguage::parse)?)?;
    acts::review_form(bureau, form, language).map(Done::Recorded)
}

pub(super) fn form_withdraw(bureau: &mut Bureau, _: Option<PersonId>, said: &Fields) -> Answer {
    let r = Reader::of(said, keys("form-withdraw"))?;
    let form = r.needed("form", r.word("form", FormKind::parse)?)?;
    let language = r.needed("language", r.word("language", FormLanguage::parse)?)?;
    acts::withdraw_form(bureau, form, language, &r.needed("reason", r.owned("reason"))?).map(Done::Recorded)
}
