//! A form that is half filled in is kept at each change, so that a crash or a lock loses nothing.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use volya_bureau::acts::{self, About, NamedAct};

use super::form::path_of;
use super::said::act_title;
use crate::web::page;
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::words::Words;

pub(in crate::web) async fn about_person(
    seat: Seat,
    visitor: Visitor,
    Path((person, act)): Path<(String, String)>,
    sent: Submitted,
) -> Result<Response, Trouble> {
    keep(&seat, &visitor, About::Person, act, Some(person), sent).await
}

pub(in crate::web) async fn about_office(
    seat: Seat,
    visitor: Visitor,
    Path(act): Path<String>,
    sent: Submitted,
) -> Result<Response, Trouble> {
    keep(&seat, &visitor, About::Office, act, None, sent).await
}

async fn keep(
    seat: &Seat,
    visitor: &Visitor,
    about: About,
    act: String,
    person: Option<String>,
    sent: Submitted,
) -> Result<Response, Trouble> {
    let act = NamedAct::named(&act).filter(|act| act.about == about).ok_or(Trouble::no_page())?;
    let forgets = !sent.text("forget").is_empty();
    let kept = seat.act(move |bureau| {
        let person = person.map(|person| bureau.person_named(&person)).transpose()?;
        let form = path_of(&act, person);
        if forgets {
            acts::forget_form(bureau, &form)?;
        } else {
            acts::keep_form(bureau, &form, sent.typed())?;
        }
        Ok(form)
    });
    let form = kept.await?;
    if visitor.partly {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    if !forgets {
        seat.say(visitor.words.say("kept-now"));
    }
    Ok(page::onward(&form))
}

/// What a kept form is called, by its path: the act, without whom it is about.
pub(super) fn title(words: Words, form: &str) -> String {
    let act = form.rsplit('/').next().and_then(NamedAct::named);
    act.map_or_else(|| form.to_owned(), |act| act_title(words, &act))
}
