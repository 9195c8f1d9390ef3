//! What each path answers: one act, and its shape.

use axum::extract::Path;
use axum::response::Response;
use volya_bureau::acts::{self, DraftKind, DueAsked, Duplicates};
use volya_bureau::core::id::PersonId;
use volya_bureau::core::place::State;
use volya_bureau::{Bureau, BureauError};

use super::asked::{bytes, is_set};
use super::log::named;
use super::{told, written};
use crate::json::alike::DuplicatesShape;
use crate::json::archive::ArchiveShape;
use crate::json::case::CaseShape;
use crate::json::clearance::ClearanceShape;
use crate::json::draft::DraftShape;
use crate::json::due::DueShape;
use crate::json::guarantees::GuaranteesShape;
use crate::json::office::{FormsShape, OnCallShape, PolicyShape, StatesShape};
use crate::json::review::ReviewShape;
use crate::json::roster::{DevicesShape, MembersShape};
use crate::json::{PersonShape, Persons, SignableShape};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;

pub(super) type Answered = Result<Response, Trouble>;

pub(super) async fn answer(
    seat: Seat,
    act: impl FnOnce(&mut Bureau) -> Result<String, BureauError> + Send + 'static,
) -> Answered {
    seat.act(act).await.map(told)
}

/// An answer about the person whom the path names.
async fn about(
    seat: Seat,
    person: String,
    act: impl FnOnce(&mut Bureau, PersonId) -> Result<String, BureauError> + Send + 'static,
) -> Answered {
    answer(seat, move |bureau| bureau.person_named(&person).and_then(|person| act(bureau, person))).await
}

/// The person whom a query names, where it names one.
fn one(bureau: &mut Bureau, sent: &Submitted) -> Result<Option<PersonId>, BureauError> {
    Some(sent.text("person")).filter(|name| !name.is_empty()).map(|name| bureau.person_named(name)).transpose()
}

pub(in crate::web) async fn archive(seat: Seat) -> Answered {
    answer(seat, |bureau| written(&ArchiveShape::of(bureau))).await
}

pub(in crate::web) async fn persons(seat: Seat) -> Answered {
    answer(seat, |bureau| written(&Persons::of(acts::list_persons(bureau)?))).await
}

pub(in crate::web) async fn person(seat: Seat, Path(person): Path<String>) -> Answered {
    about(seat, person, |bureau, person| written(&PersonShape::of(&acts::show_person(bureau, person)?))).await
}

pub(in crate::web) async fn case(seat: Seat, Path(person): Path<String>) -> Answered {
    about(seat, person, |bureau, person| written(&CaseShape::of(&acts::show_case(bureau, person)?))).await
}

pub(in crate::web) async fn draft(seat: Seat, Path((person, kind)): Path<(String, String)>) -> Answered {
    let kind = DraftKind::parse(&kind).ok_or(Trouble::no_page())?;
    about(seat, person, move |bureau, person| written(&DraftShape::of(kind, &acts::draft(bureau, person, kind)?))).await
}

pub(in crate::web) async fn review(seat: Seat, Path(person): Path<String>, sent: Submitted) -> Answered {
    let act = move |bureau: &mut Bureau, person| {
        let (from, to) = (State::parse(sent.text("from"))?, State::parse(sent.text("to"))?);
        written(&ReviewShape::of(&acts::judge_review(bureau, person, from, to)?, to))
    };
    about(seat, person, act).await
}

pub(in crate::web) async fn duplicates(seat: Seat, sent: Submitted) -> Answered {
    let act = move |bureau: &mut Bureau| {
        let asked = Duplicates { of: one(bureau, &sent)?, open: is_set(&sent, "explain") };
        let (found, more) = acts::duplicates(bureau, asked)?;
        written(&DuplicatesShape::of(&found, more))
    };
    answer(seat, act).await
}

pub(in crate::web) async fn due(seat: Seat, sent: Submitted) -> Answered {
    let act = move |bureau: &mut Bureau| {
        let asked = DueAsked { person: one(bureau, &sent)?, later: is_set(&sent, "later"), members: true };
        written(&DueShape::of(&acts::what_is_due(bureau, &asked)?))
    };
    answer(seat, act).await
}

pub(in crate::web) async fn signable(seat: Seat) -> Answered {
    answer(seat, |bureau| awaiting(bureau, None)).await
}

pub(in crate::web) async fn signable_of(seat: Seat, Path(person): Path<String>) -> Answered {
    about(seat, person, |bureau, person| awaiting(bureau, Some(person))).await
}

fn awaiting(bureau: &mut Bureau, person: Option<PersonId>) -> Result<String, BureauError> {
    let label = person.map(|person| bureau.label(person)).transpose()?.flatten();
    let found: Vec<_> = acts::signable(bureau, person)?.into_iter().map(|signable| (signable, label.clone())).collect();
    written(&SignableShape::of(&found))
}

pub(in crate::web) async fn states(seat: Seat) -> Answered {
    answer(seat, |bureau| written(&StatesShape::of(&*bureau.office()?))).await
}

pub(in crate::web) async fn policy(seat: Seat) -> Answered {
    answer(seat, |bureau| written(&PolicyShape::of(&*bureau.office()?))).await
}

pub(in crate::web) async fn on_call(seat: Seat) -> Answered {
    answer(seat, |bureau| written(&OnCallShape::of(&*bureau.office()?))).await
}

pub(in crate::web) async fn forms(seat: Seat) -> Answered {
    answer(seat, |bureau| written(&FormsShape::of(&acts::list_forms(bureau)?))).await
}

pub(in crate::web) async fn guarantees(seat: Seat, sent: Submitted) -> Answered {
    let only = Some(sent.text("entry")).filter(|entry| !entry.is_empty()).map(named).transpose()?;
    answer(seat, move |bureau| written(&GuaranteesShape::of(&acts::report_guarantees(bureau, only)?))).await
}

pub(in crate::web) async fn members(seat: Seat) -> Answered {
    answer(seat, |bureau| written(&MembersShape::of(acts::list_members(bureau)))).await
}

pub(in crate::web) async fn devices(seat: Seat) -> Answered {
    answer(seat, |bureau| written(&DevicesShape::of(acts::list_devices(bureau)?))).await
}

pub(in crate::web) async fn clearance(seat: Seat, Path(clearance): Path<String>) -> Answered {
    let entry = named(&clearance)?;
    let act = move |bureau: &mut Bureau| {
        let page = acts::show_clearance(bureau, entry)?;
        written(&ClearanceShape::shown(bureau, &page, &page.faults))
    };
    answer(seat, act).await
}

/// Holds what somebody carries against the log; one that says anything else is recorded.
pub(in crate::web) async fn check_clearance(seat: Seat, sent: Submitted) -> Answered {
    let file = bytes(&sent, "file").unwrap_or_default();
    let act = move |bureau: &mut Bureau| match acts::check_paper(bureau, &file)? {
        (Some(page), faults) => written(&ClearanceShape::shown(bureau, &page, &faults)),
        (None, faults) => written(&ClearanceShape::refused("not-usable", None, &faults)),
    };
    answer(seat, act).await
}
