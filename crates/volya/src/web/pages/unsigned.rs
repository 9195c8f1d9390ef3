//! What in the whole register awaits a second signature, by person; and an imported file, signed whole after a look at what that signs.

use axum::extract::{Path, Query};
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use volya_bureau::acts::{
    self, Signable, UnsignedAsked, UnsignedCount, UnsignedFile, UnsignedFilePage, UnsignedPage, UnsignedRow,
};
use volya_bureau::core::id::{BulkId, Digest};

use super::countersign::touched;
use crate::web::page::{self, csrf};
use crate::web::parts::{entry, person_link, person_path, recorded, turning};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::when;
use crate::web::words::Words;

/// Persons on one page.
const SHOWN: usize = 100;
/// Persons on one page of a file, with their entries.
const SHOWN_OF_FILE: usize = 25;

/// Which part.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::web) struct Asked {
    /// `1`: only of whom something may be signed by who asks.
    mine: String,
    /// Which page, from 1.
    page: Option<usize>,
}

impl Asked {
    fn at(&self) -> usize {
        self.page.unwrap_or(1).max(1)
    }

    fn from(&self, shown: usize) -> usize {
        (self.at() - 1).saturating_mul(shown)
    }
}

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor, Query(asked): Query<Asked>) -> Result<Response, Trouble> {
    let wanted = UnsignedAsked { mine: asked.mine == "1", from: asked.from(SHOWN), count: SHOWN };
    let unsigned = seat.act(move |bureau| acts::list_unsigned(bureau, wanted)).await?;
    let words = visitor.words;
    let main = html! {
        h1 { (words.say("unsigned-title")) }
        p { (words.say("unsigned-about")) }
        (counts(words, unsigned.count))
        @if unsigned.count.office > 0 { p { a href="/countersign" { (words.say("countersign-office")) } " " span.count { (words.number(unsigned.count.office)) } } }
        (files(words, &unsigned.files))
        (persons(words, &unsigned, &asked))
    };
    Ok(page::whole(&visitor, &words.say("unsigned-title"), &main))
}

/// In all, in one line.
pub(super) fn counts(words: Words, count: UnsignedCount) -> Markup {
    let said = [
        ("persons", words.number(count.persons).into()),
        ("entries", words.number(count.entries).into()),
        ("mine", words.number(count.mine).into()),
    ];
    html! { p role="status" { (words.with("unsigned-counts", &said)) } }
}

fn files(words: Words, files: &[UnsignedFile]) -> Markup {
    html! {
        @if !files.is_empty() {
            section aria-labelledby="files-title" {
                h2 #files-title { (words.say("unsigned-files")) " " span.count { (words.number(files.len())) } }
                div.scroll tabindex="0" {
                    table.stacked {
                        thead { tr {
                            th scope="col" { (words.say("unsigned-file")) } th scope="col" { (words.say("unsigned-when")) }
                            th.number scope="col" { (words.say("unsigned-persons")) } th.number scope="col" { (words.say("unsigned-entries")) }
                        } }
                        tbody { @for file in files { (file_row(words, file)) } }
                    }
                }
            }
        }
    }
}

fn file_row(words: Words, file: &UnsignedFile) -> Markup {
    html! {
        tr {
            td { a href=(file_path(file.closed.bulk)) { (words.word("import", file.closed.kind.word())) } " " code title=(file.closed.file) { (&file.closed.file.to_string()[..8]) } }
            td data-label=(words.say("unsigned-when")) { (when::moment(words, file.at)) " " span.quiet { (words.word("role", file.role.word())) } }
            td.number data-label=(words.say("unsigned-persons")) { (words.number(file.persons)) }
            td.number data-label=(words.say("unsigned-entries")) { (words.number(file.entries)) @if !file.may_sign { " " span.quiet { (words.say("unsigned-not-mine")) } } }
        }
    }
}

fn file_path(bulk: BulkId) -> String {
    format!("/unsigned/files/{bulk}")
}

fn persons(words: Words, unsigned: &UnsignedPage, asked: &Asked) -> Markup {
    let pages = unsigned.found.div_ceil(SHOWN).max(1);
    let mine = asked.mine == "1";
    let leads_to = |page: usize| format!("/unsigned?{}page={page}", if mine { "mine=1&" } else { "" });
    html! {
        section aria-labelledby="persons-title" {
            h2 #persons-title { (words.say("unsigned-persons")) " " span.count { (words.number(unsigned.found)) } }
            p.buttons {
                a.button href="/unsigned" aria-current=[(!mine).then_some("page")] { (words.say("unsigned-all")) }
                a.button href="/unsigned?mine=1" aria-current=[mine.then_some("page")] { (words.say("unsigned-mine-only")) }
            }
            @if unsigned.rows.is_empty() { section.empty { p { (words.say("unsigned-nothing")) } } }
            @else {
                div.scroll tabindex="0" {
                    table {
                        thead { tr {
                            th scope="col" { (words.say("person")) } th.number scope="col" { (words.say("unsigned-entries")) }
                            th.number scope="col" { (words.say("unsigned-mine")) } th scope="col" { span.unseen { (words.say("countersign-do")) } }
                        } }
                        tbody { @for row in &unsigned.rows { (person_row(words, row)) } }
                    }
                }
                (turning(words, asked.at(), pages, leads_to))
            }
        }
    }
}

fn person_row(words: Words, row: &UnsignedRow) -> Markup {
    html! {
        tr {
            td { (person_link(row.person, row.label.as_ref())) }
            td.number { (words.number(row.entries)) }
            td.number { @if row.mine > 0 { (words.number(row.mine)) } @else { span.quiet { "–" } } }
            td { a href={ (person_path(row.person)) "/countersign" } { (words.say("unsigned-look")) } }
        }
    }
}

fn bulk(text: &str) -> Result<BulkId, Trouble> {
    BulkId::parse_hex(text).map_err(|_| Trouble::no_page())
}

pub(in crate::web) async fn file(
    seat: Seat,
    visitor: Visitor,
    Path(named): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Trouble> {
    let (bulk, from) = (bulk(&named)?, asked.from(SHOWN_OF_FILE));
    let shown = seat.act(move |bureau| acts::show_unsigned_file(bureau, bulk, from, SHOWN_OF_FILE)).await?;
    Ok(whole_file(&visitor, &shown, asked.at()))
}

fn whole_file(visitor: &Visitor, shown: &UnsignedFilePage, at: usize) -> Response {
    let words = visitor.words;
    let file = &shown.file;
    let path = file_path(file.closed.bulk);
    let pages = file.persons.div_ceil(SHOWN_OF_FILE).max(1);
    let main = html! {
        h1 { (words.say("unsigned-file-title")) }
        p { a href="/unsigned" { (words.say("unsigned-title")) } }
        dl.facts {
            dt { (words.say("unsigned-file")) } dd { (words.word("import", file.closed.kind.word())) " " code title=(file.closed.file) { (&file.closed.file.to_string()[..8]) } }
            dt { (words.say("unsigned-when")) } dd { (when::moment(words, file.at)) " " (words.word("role", file.role.word())) }
            dt { (words.say("unsigned-persons")) } dd { (words.number(file.persons)) }
            dt { (words.say("unsigned-entries")) } dd { (words.number(file.entries)) }
        }
        @if file.may_sign { (signing(visitor, file)) } @else { p.notice { (words.say("countersign-not-yours")) } }
        ul.plain.signable { @for (row, entries) in &shown.rows { li { (of_person(words, row, entries)) } } }
        (turning(words, at, pages, |page| format!("{path}?page={page}")))
    };
    page::whole(visitor, &words.say("unsigned-file-title"), &main)
}

/// The form says what was shown: where another entry awaits a signature by then, nothing is signed.
fn signing(visitor: &Visitor, file: &UnsignedFile) -> Markup {
    let words = visitor.words;
    html! {
        form.stack method="post" action=(file_path(file.closed.bulk)) {
            (csrf(visitor))
            input type="hidden" name="of" value=(file.shown);
            p { (words.say("unsigned-file-about")) }
            button.main type="submit" { (words.say("unsigned-file-do")) }
        }
    }
}

fn of_person(words: Words, row: &UnsignedRow, entries: &[Signable]) -> Markup {
    html! {
        p { (person_link(row.person, row.label.as_ref())) }
        @for one in entries {
            p.said {
                (entry(&one.entry)) " "
                @match one.record.written() { Some(written) => (recorded(&words.event_in_a_line(&written.what))), None => (words.say("person-unreadable")) }
            }
            (touched(words, one))
        }
    }
}

/// Signs an imported file whole, as it was shown.
pub(in crate::web) async fn sign_file(
    seat: Seat,
    visitor: Visitor,
    Path(named): Path<String>,
    sent: Submitted,
) -> Result<Response, Trouble> {
    let bulk = bulk(&named)?;
    let shown = sent.choice("of", |text| Digest::parse_hex(text).ok())?;
    seat.act(move |bureau| acts::countersign_file(bureau, bulk, shown)).await?;
    seat.say(visitor.words.say("unsigned-file-done"));
    Ok(page::onward("/unsigned"))
}
