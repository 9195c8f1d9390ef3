//! Handing in a list: a file is dropped, or a text pasted. It lies on the tray; nothing is recorded yet.

use std::sync::Arc;

use axum::response::Response;
use maud::html;
use zeroize::Zeroizing;

use crate::web::page::{self, csrf};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::tray::{DraftList, Picture};
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;

pub(in crate::web) async fn show(_: Seat, visitor: Visitor) -> Response {
    let words = visitor.words;
    let main = html! {
        h1 { (words.say("lists-new")) }
        p { (words.say("new-about")) }
        form.drop method="post" action="/lists/new" enctype="multipart/form-data" autocomplete="off" {
            (csrf(&visitor))
            div.field { label for="file" { (words.say("new-file")) } input #file type="file" name="file"; p.quiet { (words.say("new-file-about")) } }
            div.field {
                label for="text" { (words.say("new-text")) }
                textarea #text name="text" rows="8" spellcheck="false" placeholder=(words.say("new-text-example")) {}
            }
            div.actions { button.main type="submit" { (words.say("new-do")) } a href="/lists" { (words.say("cancel")) } }
        }
        p.beside { a href="/lists/type" { (words.say("new-type")) } " " span.quiet { (words.say("new-type-about")) } }
    };
    page::whole(&visitor, &words.say("lists-new"), &main)
}

pub(in crate::web) async fn take(seat: Seat, form: Submitted) -> Result<Response, Trouble> {
    if let Some(picture) = form.file("file").and_then(|file| Picture::of(&file.bytes)) {
        seat.tray(|tray| tray.picture = Some(picture))?;
        return Ok(page::onward("/lists/type"));
    }
    let draft = handed_in(&form).ok_or(Trouble::no_list())?;
    seat.tray(|tray| tray.draft = Some(draft))?;
    Ok(page::onward("/lists/draft"))
}

fn handed_in(form: &Submitted) -> Option<DraftList> {
    let said = Submitted::default();
    if let Some(file) = form.file("file").filter(|file| !file.bytes.is_empty()) {
        return Some(DraftList { file: file.bytes.clone(), name: file.name.clone(), said });
    }
    let text = form.text("text");
    let file = Arc::new(Zeroizing::new(text.as_bytes().to_vec()));
    (!text.trim().is_empty()).then(|| DraftList { file, name: String::new(), said })
}
