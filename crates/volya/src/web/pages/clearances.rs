//! Clearances: signed by a second member, checked against everything known, used once, void on any change. Every page asks the gate again.

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde::Deserialize;
use volya_bureau::acts::{self, ClearancePage, Crossing};
use volya_bureau::core::case::Body;
use volya_bureau::core::gate::Fault;
use volya_bureau::core::id::{EntryHash, Label};
use volya_bureau::fields::beginning;

use crate::web::page::{self, csrf};
use crate::web::pages::lists::{list_path, way};
use crate::web::parts::{Chosen, Mark, badge, by_hand, choice, entry, foreign, person_link};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::when;
use crate::web::words::Words;

/// Where a paper that somebody carries is held against the log.
pub(in crate::web) async fn ask(_: Seat, visitor: Visitor) -> Response {
    let words = visitor.words;
    let main = html! {
        h1 { (words.say("clearances-check")) }
        p { (words.say("clearances-check-about")) }
        form.drop method="post" action="/clearances" enctype="multipart/form-data" autocomplete="off" {
            (csrf(&visitor))
            div.field { label for="file" { (words.say("clearance-file")) } input #file type="file" name="file"; }
            div.field { label for="text" { (words.say("clearance-text")) } textarea #text name="text" rows="8" spellcheck="false" {} }
            div.actions { button.main type="submit" { (words.say("clearances-check-do")) } a href="/lists" { (words.say("cancel")) } }
        }
        p.quiet { (words.say("clearances-where")) }
    };
    page::whole(&visitor, &words.say("clearances-check"), &main)
}

pub(in crate::web) async fn check(seat: Seat, visitor: Visitor, form: Submitted) -> Result<Response, Trouble> {
    let file = match form.file("file").filter(|file| !file.bytes.is_empty()) {
        Some(file) => file.bytes.to_vec(),
        // A form turns every end of line into two characters.
        None => form.text("text").replace("\r\n", "\n").into_bytes(),
    };
    let (found, faults) = seat.act(move |bureau| acts::check_paper(bureau, &file)).await?;
    let Some(found) = found else {
        let trouble = html! { div.notice.wrong role="alert" { p { strong { (visitor.words.say("clearance-not-usable")) } } (self::faults(visitor.words, &faults)) } };
        return Ok(page::with_status(
            StatusCode::UNPROCESSABLE_ENTITY,
            &visitor,
            &visitor.words.say("clearances-check"),
            &trouble,
        ));
    };
    let path = path(found.issued.entry);
    if faults.contains(&Fault::FileDiffers) {
        return Ok(page::onward(&format!("{path}?paper=differs")));
    }
    seat.say(visitor.words.say("clearance-agrees"));
    Ok(page::onward(&path))
}

/// Whether one comes from a paper that says something else.
#[derive(Default, Deserialize)]
pub(in crate::web) struct Asked {
    #[serde(default)]
    paper: String,
}

impl Asked {
    fn differs(&self) -> bool {
        self.paper == "differs"
    }
}

pub(in crate::web) async fn show(
    seat: Seat,
    visitor: Visitor,
    Path(entry): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Trouble> {
    let entry = parse(&entry)?;
    if asked.differs() {
        return refused(&seat, &visitor, entry, "clearance-differs", &[]).await;
    }
    shown(&seat, &visitor, entry, StatusCode::OK, None).await
}

/// The page; with a notice where something was refused, and then nothing on it can be used but to take it back.
async fn shown(
    seat: &Seat,
    visitor: &Visitor,
    entry: EntryHash,
    status: StatusCode,
    notice: Option<Markup>,
) -> Result<Response, Trouble> {
    let words = visitor.words;
    let read = seat.act(move |bureau| {
        let page = acts::show_clearance(bureau, entry)?;
        let letters = [page.issued.clearance.device, page.issued.on].map(|device| bureau.letter_of(device).as_char());
        Ok((page, letters))
    });
    let (found, [device, on]) = read.await?;
    let who = found.label.as_ref().map_or_else(|| found.person.to_string(), Label::spoken);
    let title = words.with("clearance-title", &[("who", who.into())]);
    let main = html! {
        div.titled { h1 { (title) } (state(words, &found)) }
        @if let Some(notice) = &notice { (notice) }
        (facts(words, &found, device, on))
        (by_hand(words, &found.by_hand))
        section aria-labelledby="against-title" {
            h2 #against-title { (words.say(if found.faults.is_empty() { "clearance-nothing-against" } else { "clearance-against" })) }
            @if found.faults.is_empty() { p { (words.say("clearance-usable-about")) } }
            @else { (faults(words, &found.faults)) }
        }
        (forms(visitor, &found, notice.is_none()))
    };
    Ok(page::with_status(status, visitor, &title, &main))
}

fn state(words: Words, found: &ClearancePage) -> Markup {
    let faults = &found.faults;
    if faults.iter().any(|fault| matches!(fault, Fault::Used { .. })) {
        return badge(Mark::Plain, &words.say("clearance-is-used"));
    }
    if faults.iter().any(|fault| matches!(fault, Fault::Voided { .. })) {
        return badge(Mark::Block, &words.say("clearance-is-voided"));
    }
    match (faults.is_empty(), found.issued.counted) {
        (true, _) => badge(Mark::Clear, &words.say("clearance-usable")),
        (false, false) => badge(Mark::Hold, &words.say("clearance-awaits")),
        (false, true) => badge(Mark::Block, &words.say("clearance-not-usable")),
    }
}

fn facts(words: Words, found: &ClearancePage, device: char, on: char) -> Markup {
    let named = &found.issued.clearance;
    html! {
        dl.facts {
            dt { (words.say("person")) } dd { (person_link(found.person, found.label.as_ref())) }
            dt { (words.say("list")) } dd { a href=(list_path(named.screening)) { (named.list.to_string()[..8]) } ", " (words.with("sheet-line", &[("number", named.line.into())])) }
            dt { (words.say("draft-route")) } dd { (way(words, Some(&named.route))) }
            dt { (words.say("clearance-crossing")) } dd { (foreign(&named.crossing)) }
            dt { (words.say("clearance-device")) } dd { (device) }
            dt { (words.say("clearance-window")) } dd { (when::moment(words, named.from)) " – " (when::moment(words, named.until)) }
            dt { (words.say("clearance-issued-by")) } dd { (on) ", " (when::moment(words, found.issued.written_at)) " · " (entry(&found.issued.entry)) }
        }
    }
}

/// What stands against it, each with what to do next.
pub(super) fn faults(words: Words, faults: &[Fault]) -> Markup {
    html! {
        @if !faults.is_empty() {
            ul.faults { @for fault in faults { li { strong { (foreign(&words.fault(*fault))) } ". " (foreign(&words.fault_remedy_on_page(*fault))) } } }
        }
    }
}

fn forms(visitor: &Visitor, found: &ClearancePage, may_go_on: bool) -> Markup {
    let words = visitor.words;
    let path = path(found.issued.entry);
    let is_over = found.faults.iter().any(|fault| matches!(fault, Fault::Voided { .. } | Fault::Used { .. }));
    html! {
        div.buttons.doing { a.button href={ (path) "/paper" } { (words.say("clearance-paper")) } }
        @if may_go_on && !is_over && !found.issued.counted {
            section aria-labelledby="sign-title" {
                h2 #sign-title { (words.say("clearance-sign")) }
                p { (words.say("clearance-sign-about")) }
                form method="post" action={ (path) "/countersign" } { (csrf(visitor)) button.main type="submit" { (words.say("clearance-sign-do")) } }
            }
        }
        @if may_go_on && !is_over && found.issued.counted {
            section aria-labelledby="use-title" {
                h2 #use-title { (words.say("clearance-use")) }
                p { (words.say("clearance-use-about")) }
                form.row method="post" action={ (path) "/use" } autocomplete="off" {
                    (csrf(visitor))
                    div.field.wide { label for="crossing" { (words.say("clearance-crossing")) } input #crossing name="crossing" required maxlength="120"; }
                    div.field { label for="confirmed_at" { (words.say("clearance-confirmed-at")) } input #confirmed_at name="confirmed_at" required placeholder="2026-03-01 10:00"; }
                    div.field { label for="confirmed_by" { (words.say("clearance-confirmed-by")) } (choice(words, "confirmed_by", "body", Body::ALL.iter().map(|body| body.word()), Chosen::MaybeNot(""))) }
                    button.main type="submit" { (words.say("clearance-use-do")) }
                }
            }
        }
        @if !is_over {
            details.act {
                summary { (words.say("clearance-void")) }
                form.row method="post" action={ (path) "/void" } autocomplete="off" {
                    (csrf(visitor))
                    div.field.wide { label for="reason" { (words.say("clearance-void-why")) } input #reason name="reason" required maxlength="400"; }
                    button.block type="submit" { (words.say("clearance-void-do")) }
                }
                p.quiet { (words.say("clearance-void-about")) }
            }
        }
    }
}

pub(in crate::web) async fn countersign(seat: Seat, visitor: Visitor, Path(entry): Path<String>) -> Result<Response, Trouble> {
    let entry = parse(&entry)?;
    match seat.act(move |bureau| acts::countersign_clearance(bureau, entry)).await? {
        Ok(_) => Ok(said(&seat, entry, visitor.words.say("clearance-signed"))),
        Err(faults) => refused(&seat, &visitor, entry, "clearance-not-signed", &faults).await,
    }
}

pub(in crate::web) async fn use_it(
    seat: Seat,
    visitor: Visitor,
    Path(entry): Path<String>,
    form: Submitted,
) -> Result<Response, Trouble> {
    let entry = parse(&entry)?;
    let at = Crossing {
        at: form.text("crossing").to_owned(),
        confirmed_at: form.choice("confirmed_at", |text| beginning(text.trim()))?,
        confirmed_by: form.choice("confirmed_by", Body::parse)?,
    };
    match seat.act(move |bureau| acts::use_clearance(bureau, entry, &at)).await? {
        Ok(_) => Ok(said(&seat, entry, visitor.words.say("clearance-used"))),
        Err((faults, _)) => refused(&seat, &visitor, entry, "clearance-not-used", &faults).await,
    }
}

pub(in crate::web) async fn void(
    seat: Seat,
    visitor: Visitor,
    Path(entry): Path<String>,
    form: Submitted,
) -> Result<Response, Trouble> {
    let entry = parse(&entry)?;
    seat.act(move |bureau| acts::void_clearance(bureau, entry, form.text("reason"))).await?;
    Ok(said(&seat, entry, visitor.words.say("clearance-voided")))
}

fn said(seat: &Seat, entry: EntryHash, text: String) -> Response {
    seat.say(text);
    page::onward(&path(entry))
}

async fn refused(
    seat: &Seat,
    visitor: &Visitor,
    entry: EntryHash,
    what: &'static str,
    faults: &[Fault],
) -> Result<Response, Trouble> {
    let words = visitor.words;
    let notice = html! { div.notice.wrong role="alert" { p { strong { (words.find(what)) } } (self::faults(words, faults)) } };
    shown(seat, visitor, entry, StatusCode::UNPROCESSABLE_ENTITY, Some(notice)).await
}

/// The file to carry.
pub(in crate::web) async fn paper(seat: Seat, Path(entry): Path<String>) -> Result<Response, Trouble> {
    let entry = parse(&entry)?;
    let file = seat.act(move |bureau| {
        let page = acts::show_clearance(bureau, entry)?;
        acts::paper(bureau, &page)
    });
    let headers = [(CONTENT_TYPE, "text/plain; charset=utf-8"), (CONTENT_DISPOSITION, "attachment; filename=\"clearance.txt\"")];
    Ok((headers, file.await?).into_response())
}

fn path(entry: EntryHash) -> String {
    format!("/clearances/{entry}")
}

fn parse(entry: &str) -> Result<EntryHash, Trouble> {
    EntryHash::parse_hex(entry).map_err(|_| Trouble::no_page())
}
