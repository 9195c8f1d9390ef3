//! Work that takes its time: how far it is. The page asks again by itself, without scripts.

use axum::http::header::HeaderName;
use axum::response::{IntoResponse, Response};
use maud::html;
use volya_bureau::acts::Step;

use crate::web::page::{self, csrf};
use crate::web::seat::Seat;
use crate::web::tray::Standing;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;

/// Seconds after which the page asks again.
const AGAIN: &str = "1";

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor) -> Result<Response, Trouble> {
    match seat.tray(crate::web::tray::Tray::standing)? {
        Standing::None => Ok(page::onward("/lists")),
        Standing::Ended(Ok(path)) => Ok(page::onward(&path)),
        Standing::Ended(Err(trouble)) => Ok(ended(&visitor, &trouble, seat.tray(|tray| tray.draft.is_some())?)),
        Standing::At(step) => {
            let refresh = [(HeaderName::from_static("refresh"), AGAIN)];
            Ok((refresh, under_way(&visitor, step)).into_response())
        }
    }
}

fn under_way(visitor: &Visitor, at: Step) -> Response {
    let words = visitor.words;
    let main = html! {
        h1 { (words.say("work-title")) }
        ol.steps {
            @for step in Step::ALL {
                li.done[step < at] aria-current=[(step == at).then_some("step")] { (words.word("step", step.word())) }
            }
        }
        p.quiet { (words.say("work-about")) }
        @if at < Step::Recording {
            form method="post" action="/lists/work/cancel" { (csrf(visitor)) button type="submit" { (words.say("work-cancel")) } }
        }
    };
    page::whole(visitor, &words.say("work-title"), &main)
}

fn ended(visitor: &Visitor, trouble: &Trouble, has_draft: bool) -> Response {
    let words = visitor.words;
    let main = html! {
        h1 { (words.say("trouble-title")) }
        (page::told(visitor, trouble))
        @if has_draft {
            p { a href="/lists/draft" { (words.say("lists-draft-on")) } }
            p { a href="/lists/draft/stop" { (words.say("draft-stop")) } " " span.quiet { (words.say("draft-stop-about")) } }
        }
        p { a href="/lists" { (words.say("lists-title")) } }
    };
    page::with_status(trouble.status, visitor, &words.say("trouble-title"), &main)
}

pub(in crate::web) async fn cancel(seat: Seat) -> Result<Response, Trouble> {
    seat.tray(|tray| tray.give_up())?;
    Ok(page::onward("/lists/work"))
}
