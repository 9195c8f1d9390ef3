//! What each path answers: one act, and its shape.

use axum::extract::{Path, Query};
use axum::response::Response;
use serde::Deserialize;
use volya_bureau::acts::{self, Asked, DueAsked};
use volya_bureau::core::gate::Route;
use volya_bureau::core::id::EntryHash;
use volya_bureau::core::place::State;
use volya_bureau::{Bureau, BureauError};

use super::{told, written};
use crate::json::case::CaseShape;
use crate::json::due::DueShape;
use crate::json::guarantees::GuaranteesShape;
use crate::json::office::{FormsShape, OnCallShape, PolicyShape, StatesShape};
use crate::json::roster::{DevicesShape, MembersShape, ProvenShape};
use crate::json::{Lines, PersonShape, Persons, SignableShape};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;

type Answered = Result<Response, Trouble>;

async fn answer(seat: Seat, act: impl FnOnce(&mut Bureau) -> Result<String, BureauError> + Send + 'static) -> Answered {
    seat.act(act).await.map(told)
}

pub(in crate::web) async fn persons(seat: Seat) -> Answered {
    answer(seat, |bureau| written(&Persons::of(acts::list_persons(bureau)?))).await
}

pub(in crate::web) async fn person(seat: Seat, Path(person): Path<String>) -> Answered {
    let act = move |bureau: &mut Bureau| {
        let person = bureau.person_named(&person)?;
        written(&PersonShape::of(&acts::show_person(bureau, person)?))
    };
    answer(seat, act).await
}

pub(in crate::web) async fn case(seat: Seat, Path(person): Path<String>) -> Answered {
    let act = move |bureau: &mut Bureau| {
        let person = bureau.person_named(&person)?;
        written(&CaseShape::of(&acts::show_case(bureau, person)?))
    };
    answer(seat, act).await
}

/// Whether what comes later is asked for too.
#[derive(Default, Deserialize)]
pub(in crate::web) struct Later {
    #[serde(default)]
    later: String,
}

pub(in crate::web) async fn due(seat: Seat, Query(asked): Query<Later>) -> Answered {
    let asked = DueAsked { person: None, later: asked.later == "true", members: true };
    answer(seat, move |bureau| written(&DueShape::of(&acts::what_is_due(bureau, &asked)?))).await
}

pub(in crate::web) async fn signable(seat: Seat) -> Answered {
    let act = |bureau: &mut Bureau| {
        let found: Vec<_> = acts::signable(bureau, None)?.into_iter().map(|signable| (signable, None)).collect();
        written(&SignableShape::of(&found))
    };
    answer(seat, act).await
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

pub(in crate::web) async fn guarantees(seat: Seat) -> Answered {
    answer(seat, |bureau| written(&GuaranteesShape::of(&acts::report_guarantees(bureau, None)?))).await
}

pub(in crate::web) async fn members(seat: Seat) -> Answered {
    answer(seat, |bureau| written(&MembersShape::of(acts::list_members(bureau)))).await
}

pub(in crate::web) async fn devices(seat: Seat) -> Answered {
    answer(seat, |bureau| written(&DevicesShape::of(acts::list_devices(bureau)?))).await
}

pub(in crate::web) async fn proof(seat: Seat, Path(entry): Path<String>) -> Answered {
    let entry = EntryHash::parse_hex(&entry).map_err(|_| Trouble::no_entry())?;
    answer(seat, move |bureau| written(&ProvenShape::of(&acts::prove(bureau, entry)?.0))).await
}

/// Screens a list and records the screening, as the command does.
pub(in crate::web) async fn screen(seat: Seat, form: Submitted) -> Answered {
    let asked = Asked { route: route(&form)?, ..Asked::default() };
    let act = move |bureau: &mut Bureau| {
        let screening = acts::screen(bureau, form.text("list").as_bytes(), &asked)?;
        written(&Lines::screened(bureau, &screening, &asked, None))
    };
    answer(seat, act).await
}

/// Both ends, or none: then every line holds.
fn route(form: &Submitted) -> Result<Option<Route>, Trouble> {
    let state = |text: &str| State::parse(text).ok();
    if ["from", "to", "via", "counterpart"].iter().all(|end| form.text(end).is_empty()) {
        return Ok(None);
    }
    let via = |text: &str| text.split_whitespace().map(state).collect::<Option<Vec<State>>>();
    let counterpart = |text: &str| if text.is_empty() { Some(None) } else { state(text).map(Some) };
    Ok(Some(Route {
        from: form.choice("from", state)?,
        via: form.choice("via", via)?,
        to: form.choice("to", state)?,
        counterpart: form.choice("counterpart", counterpart)?,
    }))
}
