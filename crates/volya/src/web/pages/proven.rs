//! The proof of one entry, to look at and to save.

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::html;
use volya_bureau::acts::{self, Proven};

use super::proof::{facts, named};
use crate::web::page;
use crate::web::seat::Seat;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;

async fn proof(seat: &Seat, entry: &str) -> Result<(Proven, Vec<u8>), Trouble> {
    let entry = named(entry)?;
    seat.act(move |bureau| acts::prove(bureau, entry)).await
}

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor, Path(entry): Path<String>) -> Result<Response, Trouble> {
    let (proven, text) = proof(&seat, &entry).await?;
    let words = visitor.words;
    let main = html! {
        div.titled {
            h1 { (words.say("proven-title")) }
            a.button.main href={ "/proof/entries/" (proven.entry) "/file" } { (words.say("proven-save")) }
        }
        p { (words.say("proven-about")) }
        section { (facts(words, &proven)) }
        p { (words.say("proven-give")) }
        section aria-labelledby="text-title" {
            h2 id="text-title" { (words.say("proven-text")) }
            pre tabindex="0" { (String::from_utf8_lossy(&text)) }
        }
    };
    Ok(page::whole(&visitor, &words.say("proven-title"), &main))
}

/// The same as a file. Its name tells nothing but that it is a proof.
pub(in crate::web) async fn file(seat: Seat, Path(entry): Path<String>) -> Result<Response, Trouble> {
    let (_, text) = proof(&seat, &entry).await?;
    let saved = [(CONTENT_TYPE, "text/plain; charset=utf-8"), (CONTENT_DISPOSITION, "attachment; filename=\"entry.tlog-proof\"")];
    Ok((saved, text).into_response())
}
