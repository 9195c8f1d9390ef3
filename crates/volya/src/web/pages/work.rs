//! Work that takes its time: how far it is. The page asks again by itself, without scripts.

use axum::http::header::HeaderName;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use volya_bureau::acts::Reached;

use crate::web::page::{self, csrf};
use crate::web::seat::Seat;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::words::Words;
use crate::web::work::{Doing, Standing};

/// Where one waits.
pub(in crate::web) const PATH: &str = "/work";
/// Seconds after which the page asks again.
const AGAIN: &str = "1";

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor) -> Result<Response, Trouble> {
    match seat.tray(|tray| tray.work.standing())? {
        Standing::None => Ok(page::onward("/")),
        Standing::Ended(_, Ok(path)) => Ok(page::onward(&path)),
        Standing::Ended(doing, Err(trouble)) => {
            let has_draft = seat.tray(|tray| tray.draft.is_some())?;
            Ok(ended(&visitor, doing, &trouble, has_draft))
        }
        Standing::At { doing, reached, given_up } => {
            let refresh = [(HeaderName::from_static("refresh"), AGAIN)];
            Ok((refresh, under_way(&visitor, doing, reached, given_up)).into_response())
        }
    }
}

fn under_way(visitor: &Visitor, doing: Doing, at: Reached, given_up: bool) -> Response {
    let words = visitor.words;
    let (title, about) = match doing {
        Doing::Screening => ("work-title", "work-about"),
        Doing::Looking(_) => ("work-looking", "work-looking-about"),
        Doing::Importing(_) => ("work-importing", "work-importing-about"),
    };
    let main = html! {
        h1 { (words.find(title)) }
        ol.steps {
            @for step in doing.steps() {
                li.done[*step < at.step] aria-current=[(*step == at.step).then_some("step")] { (words.word("step", step.word())) }
            }
        }
        @if let Some((rows, of)) = at.rows { (rows_written(words, rows, of)) }
        p.quiet { (words.find(about)) }
        @if given_up { p role="status" { (words.say("work-stopping")) } }
        @else if doing.may_be_given_up_at(at.step) {
            form method="post" action="/work/cancel" { (csrf(visitor)) button type="submit" { (words.say("work-cancel")) } }
        }
    };
    page::whole(visitor, &words.find(title), &main)
}

fn rows_written(words: Words, rows: usize, of: usize) -> Markup {
    let said = words.with("work-rows", &[("rows", words.number(rows).into()), ("of", words.number(of).into())]);
    html! {
        div.row {
            progress max=(of.max(1)) value=(rows) aria-label=(said) { (said) }
            span.number { (said) }
        }
    }
}

fn ended(visitor: &Visitor, doing: Doing, trouble: &Trouble, has_draft: bool) -> Response {
    let words = visitor.words;
    let main = html! {
        h1 { (words.say("trouble-title")) }
        (page::told(visitor, trouble))
        @match doing {
            Doing::Screening => {
                @if has_draft {
                    p { a href="/lists/draft" { (words.say("lists-draft-on")) } }
                    p { a href="/lists/draft/stop" { (words.say("draft-stop")) } " " span.quiet { (words.say("draft-stop-about")) } }
                }
                p { a href=(doing.begun_at()) { (words.say("lists-title")) } }
            },
            Doing::Looking(_) | Doing::Importing(_) => { p { a.button href=(doing.begun_at()) { (words.say("work-file")) } } },
        }
    };
    page::with_status(trouble.status, visitor, &words.say("trouble-title"), &main)
}

pub(in crate::web) async fn cancel(seat: Seat) -> Result<Response, Trouble> {
    seat.tray(|tray| tray.work.give_up())?;
    Ok(page::onward(PATH))
}
