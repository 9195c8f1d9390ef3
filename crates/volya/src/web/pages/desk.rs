//! The way to the desk and away from it: the link, the passphrase, the lock.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{HeaderName, LOCATION};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use zeroize::Zeroizing;

use crate::web::door::Door;
use crate::web::page;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::visitor::{Visitor, set_cookie};

/// Spends the link that was printed.
pub(in crate::web) async fn enter(State(door): State<Arc<Door>>, Path(link): Path<String>) -> Result<Response, Trouble> {
    let cookie = door.entrance().enter(&link).ok_or(Trouble::stranger())?;
    Ok(seated_as(&door, &cookie, "/unlock"))
}

fn seated_as(door: &Door, cookie: &str, to: &'static str) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, to.to_owned()), set_cookie(&door.cookie, cookie, false)]).into_response()
}

/// The page that asks for the passphrase; to a stranger it says where the way in is.
pub(in crate::web) async fn show(visitor: Visitor) -> Response {
    if visitor.csrf.is_none() {
        return page::trouble(&visitor, &Trouble::stranger());
    }
    asking(StatusCode::OK, &visitor, None)
}

pub(in crate::web) async fn unlock(
    State(door): State<Arc<Door>>,
    visitor: Visitor,
    form: Submitted,
) -> Result<Response, Trouble> {
    let typed = Zeroizing::new(form.text("passphrase").to_owned());
    let tried = if typed.is_empty() { Err(Trouble::no_passphrase()) } else { door.unlock(typed).await };
    Ok(match tried {
        Ok(cookie) => {
            let mut entrance = door.entrance();
            if entrance.left_importing() {
                entrance.say(visitor.words.say("import-left"));
            }
            drop(entrance);
            seated_as(&door, &cookie, "/")
        }
        Err(trouble) => asking(trouble.status, &visitor, Some(&trouble)),
    })
}

fn asking(status: StatusCode, visitor: &Visitor, trouble: Option<&Trouble>) -> Response {
    let words = visitor.words;
    let main: Markup = html! {
        section.narrow {
            h1 { (words.say("unlock-title")) }
            p { (words.say("unlock-about")) }
            @if let Some(trouble) = trouble { (page::told(visitor, trouble)) }
            form.stack method="post" action="/unlock" {
                (page::csrf(visitor))
                label for="passphrase" { (words.say("unlock-passphrase")) }
                input #passphrase type="password" name="passphrase" autocomplete="off" required autofocus;
                button.main type="submit" { (words.say("unlock")) }
            }
            p.quiet { (words.say("unlock-keys")) }
        }
    };
    page::with_status(status, visitor, &words.say("unlock-title"), &main)
}

/// Locks, and has the browser forget what it was shown.
pub(in crate::web) async fn lock(State(door): State<Arc<Door>>) -> Result<Response, Trouble> {
    door.lock().await?;
    let forget = (HeaderName::from_static("clear-site-data"), "\"cache\"");
    Ok((StatusCode::SEE_OTHER, [(LOCATION, "/unlock"), forget]).into_response())
}

/// Who writes for long says so. The guard has seen him.
pub(in crate::web) async fn seen() -> StatusCode {
    StatusCode::NO_CONTENT
}
