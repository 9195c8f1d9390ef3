//! What comes as a file from another organisation: a case, or the receipt for one.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use maud::html;
use volya_bureau::acts;
use volya_bureau::core::id::Label;

use super::acts::form::handed_out;
use crate::web::page::{self, csrf};
use crate::web::parts::person_path;
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;

pub(in crate::web) async fn ask_case(_: Seat, visitor: Visitor) -> Response {
    let words = visitor.words;
    one_file(&visitor, words.say("receive-title"), words.say("receive-about"), "/receive", None)
}

/// Takes a case in, and hands out the signed receipt for whoever sent it.
pub(in crate::web) async fn take_case(seat: Seat, visitor: Visitor, sent: Submitted) -> Result<Response, Trouble> {
    let words = visitor.words;
    let taken = match sent.file("file").cloned() {
        Some(file) => seat.act(move |bureau| acts::receive_case(bureau, &file.bytes)).await,
        None => Err(Trouble::no_file()),
    };
    Ok(match taken {
        Ok(taken) => {
            seat.say(words.with("receive-done", &[("label", taken.label.spoken().into()), ("count", taken.reports.into())]));
            handed_out("receipt.txt", taken.answer)
        }
        Err(trouble) => one_file(&visitor, words.say("receive-title"), words.say("receive-about"), "/receive", Some(&trouble)),
    })
}

pub(in crate::web) async fn ask_receipt(seat: Seat, visitor: Visitor, Path(person): Path<String>) -> Result<Response, Trouble> {
    let (path, title) = receipt_of(&seat, &visitor, person).await?;
    Ok(one_file(&visitor, title, visitor.words.say("receipt-about"), &format!("{path}/receipt"), None))
}

/// Records the signed receipt of the organisation that took his case.
pub(in crate::web) async fn take_receipt(
    seat: Seat,
    visitor: Visitor,
    Path(person): Path<String>,
    sent: Submitted,
) -> Result<Response, Trouble> {
    let (path, title) = receipt_of(&seat, &visitor, person.clone()).await?;
    let taken = match sent.file("file").cloned() {
        Some(file) => {
            seat.act(move |bureau| {
                let person = bureau.person_named(&person)?;
                acts::acknowledge_transfer(bureau, person, &file.bytes)
            })
            .await
        }
        None => Err(Trouble::no_file()),
    };
    Ok(match taken {
        Ok(_) => {
            seat.say(visitor.words.say("receipt-done"));
            page::onward(&path)
        }
        Err(trouble) => one_file(&visitor, title, visitor.words.say("receipt-about"), &format!("{path}/receipt"), Some(&trouble)),
    })
}

async fn receipt_of(seat: &Seat, visitor: &Visitor, person: String) -> Result<(String, String), Trouble> {
    let read = seat.act(move |bureau| {
        let person = bureau.person_named(&person)?;
        Ok((person, bureau.label(person)?))
    });
    let (person, label) = read.await?;
    let name = label.as_ref().map_or_else(|| person.to_string(), Label::spoken);
    Ok((person_path(person), visitor.words.with("receipt-title", &[("label", name.into())])))
}

fn one_file(visitor: &Visitor, title: String, about: String, action: &str, trouble: Option<&Trouble>) -> Response {
    let words = visitor.words;
    let main = html! {
        h1 { (title) }
        p { (about) }
        @if let Some(trouble) = trouble { (page::told(visitor, trouble)) }
        form.asks method="post" action=(action) enctype="multipart/form-data" {
            (csrf(visitor))
            div.field.ask.wide { label for="file" { (words.say("import-file")) } input #file type="file" name="file"; }
            div.actions { button.main type="submit" { (words.say("receive-do")) } a href="/acts" { (words.say("cancel")) } }
        }
    };
    page::with_status(trouble.map_or(StatusCode::OK, |trouble| trouble.status), visitor, &title, &main)
}
