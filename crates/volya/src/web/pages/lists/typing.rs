//! A list that exists only as a picture: it is typed beside it. The picture stays in memory, and nothing but the browser looks into it.

use std::sync::Arc;

use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use volya_bureau::table::{TYPED, typed};
use zeroize::Zeroizing;

use crate::web::page::{self, csrf};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::tray::{DraftList, Picture};
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::words::Words;

/// Rows that are offered at first, and more each time; a form has no more fields than these need.
const ROWS: usize = 10;
const MOST_ROWS: usize = 60;

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor) -> Result<Response, Trouble> {
    let (typed, has_picture) = seat.tray(|tray| (tray.typed.clone(), tray.picture.is_some()))?;
    let words = visitor.words;
    let main = html! {
        h1 { (words.say("typing-title")) }
        p { (words.say("typing-about")) }
        form method="post" action="/lists/type" enctype="multipart/form-data" autocomplete="off" {
            (csrf(&visitor))
            // The button that the Enter key presses keeps what was typed.
            button.unseen type="submit" name="do" value="keep" tabindex="-1" { (words.say("typing-keep")) }
            div.beside-picture {
                div.picture {
                    @if has_picture {
                        div.pan tabindex="0" { img src="/lists/picture" alt=(words.say("typing-picture-alt")); }
                        p { a href="/lists/picture" target="_blank" rel="noopener" { (words.say("typing-picture-alone")) } }
                    }
                    div.field { label for="picture" { (words.say("typing-picture")) } input #picture type="file" name="picture" accept="image/png,image/jpeg"; }
                    button type="submit" name="do" value="keep" { (words.say("typing-picture-do")) }
                }
                (rows(words, &typed))
            }
            div.actions {
                button.main type="submit" name="do" value="on" { (words.say("typing-on")) }
                button type="submit" name="do" value="more" { (words.say("typing-more")) }
                button type="submit" name="do" value="keep" { (words.say("typing-keep")) }
                a href="/lists" { (words.say("cancel")) }
            }
        }
    };
    Ok(page::whole(&visitor, &words.say("typing-title"), &main))
}

fn rows(words: Words, said: &Submitted) -> Markup {
    html! {
        div.scroll.typed tabindex="0" {
            table {
                thead { tr { th.number scope="col" { (words.say("line")) } @for column in TYPED { th scope="col" { (words.word("column", column)) } } } }
                tbody {
                    @for row in 1..=row_count(said) {
                        tr {
                            th.number scope="row" { (row) }
                            @for column in TYPED {
                                td { input name=(cell(column, row)) value=(said.text(&cell(column, row))) aria-label={ (row) ": " (words.word("column", column)) }; }
                            }
                        }
                    }
                }
            }
            input type="hidden" name="rows" value=(row_count(said));
        }
    }
}

fn cell(column: &str, row: usize) -> String {
    format!("{column}-{row}")
}

fn row_count(said: &Submitted) -> usize {
    said.text("rows").parse().unwrap_or(ROWS).clamp(ROWS, MOST_ROWS)
}

pub(in crate::web) async fn keep(seat: Seat, form: Submitted) -> Result<Response, Trouble> {
    let handed_in = form.file("picture").filter(|file| !file.bytes.is_empty());
    let picture = handed_in.map(|file| Picture::of(&file.bytes).ok_or(Trouble::no_picture())).transpose()?;
    let done = form.text("do");
    let rows = row_count(&form) + if done == "more" { ROWS } else { 0 };
    let said = form.replacing("rows", rows.min(MOST_ROWS).to_string());
    seat.tray(|tray| {
        tray.typed = said;
        if picture.is_some() {
            tray.picture = picture;
        }
    })?;
    if done != "on" {
        return Ok(page::onward("/lists/type"));
    }
    let rows: Vec<[&str; TYPED.len()]> =
        (1..=row_count(&form)).map(|row| TYPED.map(|column| form.text(&cell(column, row)))).collect();
    let file = typed(&rows).ok_or(Trouble::no_list())?;
    let draft = DraftList { file: Arc::new(Zeroizing::new(file)), name: String::new(), said: Submitted::default() };
    seat.tray(|tray| tray.draft = Some(draft))?;
    Ok(page::onward("/lists/draft"))
}

pub(in crate::web) async fn picture(seat: Seat) -> Result<Response, Trouble> {
    let picture = seat.tray(|tray| tray.picture.clone())?.ok_or(Trouble::no_page())?;
    Ok(([(CONTENT_TYPE, picture.kind)], picture.bytes.to_vec()).into_response())
}
