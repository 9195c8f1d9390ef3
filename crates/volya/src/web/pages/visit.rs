//! Papers for a visit: pseudonyms only, no name, no stance.

use axum::http::StatusCode;
use axum::response::Response;
use maud::html;
use volya_bureau::acts;
use volya_bureau::core::event::FormLanguage;

use super::acts::form::handed_out;
use super::acts::{on_paper, word_label};
use crate::web::page::{self, csrf};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;

pub(in crate::web) async fn show(_: Seat, visitor: Visitor) -> Response {
    form(&visitor, &Submitted::default(), None)
}

/// Everything as one document, which is saved and printed.
pub(in crate::web) async fn pack(seat: Seat, visitor: Visitor, sent: Submitted) -> Response {
    let asked = sent.clone();
    let packed = match FormLanguage::parse(sent.text("language")) {
        Some(language) => {
            seat.act(move |bureau| {
                let labels = asked.text("persons").split([',', ';', ' ', '\n', '\r']).filter(|label| !label.is_empty());
                let persons = labels.map(|label| bureau.person_named(label)).collect::<Result<Vec<_>, _>>()?;
                Ok(acts::visit_pack(bureau, &persons, language, !asked.text("copy").is_empty())?.bound())
            })
            .await
        }
        None => Err(Trouble::no_choice()),
    };
    match packed {
        Ok(html) => handed_out("visit.html", html.into_bytes()),
        Err(trouble) => form(&visitor, &sent, Some(&trouble)),
    }
}

fn form(visitor: &Visitor, sent: &Submitted, trouble: Option<&Trouble>) -> Response {
    let words = visitor.words;
    let chosen = FormLanguage::parse(sent.text("language")).unwrap_or(on_paper(words));
    let main = html! {
        h1 { (words.say("visit-title")) }
        p { (words.say("visit-about")) }
        @if let Some(trouble) = trouble { (page::told(visitor, trouble)) }
        form.asks method="post" action="/visit" {
            (csrf(visitor))
            div.field.ask.wide { label for="persons" { (words.say("visit-persons")) } textarea #persons name="persons" rows="4" placeholder="P-0001 P-0002" { (sent.text("persons")) } }
            div.field.ask {
                label for="language" { (words.say("visit-language")) }
                select #language name="language" {
                    @for language in FormLanguage::ALL { option value=(language.word()) selected[*language == chosen] { (word_label(words, "language-name", language.word())) } }
                }
            }
            div.ask { label.tick { input type="checkbox" name="copy" value="1" checked[!sent.text("copy").is_empty()]; (words.say("visit-copy")) } }
            div.actions { button.main type="submit" { (words.say("visit-do")) } a href="/acts" { (words.say("cancel")) } }
        }
    };
    page::with_status(trouble.map_or(StatusCode::OK, |trouble| trouble.status), visitor, &words.say("visit-title"), &main)
}
