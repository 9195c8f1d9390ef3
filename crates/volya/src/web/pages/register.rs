//! The form by which somebody comes into the register.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use volya_bureau::acts;
use volya_bureau::core::event::NameKind;
use volya_bureau::fields;

use crate::web::page;
use crate::web::parts::{choice, person_path};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::words::Words;

/// What is asked first; whatever else an identity may have is added to it later.
const FIELDS: [&str; 9] =
    ["name", "surname", "given", "patronymic", "name_native_script", "transliterations", "custody_id", "service_no", "dob"];

pub(in crate::web) async fn show(_: Seat, visitor: Visitor) -> Response {
    form(StatusCode::OK, &visitor, &Submitted::default(), None)
}

pub(in crate::web) async fn register(seat: Seat, visitor: Visitor, sent: Submitted) -> Response {
    match registered(&seat, &sent).await {
        Ok((label, path)) => {
            seat.say(visitor.words.with("register-done", &[("label", label.into())]));
            page::onward(&path)
        }
        Err(trouble) => form(trouble.status, &visitor, &sent, Some(&trouble)),
    }
}

async fn registered(seat: &Seat, sent: &Submitted) -> Result<(String, String), Trouble> {
    let identity = fields::identity(&sent.fields(FIELDS.into_iter().chain(["kind"]))?)?;
    let capture = fields::capture(&sent.fields(["captured_on", "captured_at"])?)?;
    seat.act(move |bureau| {
        let (label, _) = acts::register(bureau, &identity, capture)?;
        let person = bureau.person(&label)?;
        Ok((label.spoken(), person_path(person)))
    })
    .await
}

fn form(status: StatusCode, visitor: &Visitor, sent: &Submitted, trouble: Option<&Trouble>) -> Response {
    let words = visitor.words;
    let main = html! {
        h1 { (words.say("register-title")) }
        p { (words.say("register-about")) }
        @if let Some(trouble) = trouble { (page::told(visitor, trouble)) }
        form.grid method="post" action="/people/register" autocomplete="off" {
            (page::csrf(visitor))
            @for name in FIELDS { (field(words, name, sent)) }
            div.field {
                label for="kind" { (words.say("field-kind")) }
                (choice(words, "kind", "name-kind", NameKind::ALL.iter().map(|kind| kind.word()), sent.text("kind")))
            }
            fieldset {
                legend { (words.say("register-capture")) }
                (field(words, "captured_on", sent))
                (field(words, "captured_at", sent))
            }
            div.actions { button.main type="submit" { (words.say("register-do")) } a href="/people" { (words.say("cancel")) } }
        }
    };
    page::with_status(status, visitor, &words.say("register-title"), &main)
}

fn field(words: Words, name: &'static str, sent: &Submitted) -> Markup {
    html! {
        div.field {
            label for=(name) { (words.word("field", name)) }
            input id=(name) name=(name) value=(sent.text(name));
        }
    }
}
