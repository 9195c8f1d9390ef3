//! *Proof*: logs and checkpoints, what they prove and what not, verifying all of it, and the proof of one entry for somebody else.

use axum::extract::Query;
use axum::http::header::{HeaderName, HeaderValue};
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use volya_bureau::VerifyReport;
use volya_bureau::acts::{self, DeviceLine, LogLine, Proven};
use volya_bureau::core::id::EntryHash;

use crate::web::page::{self, csrf};
use crate::web::parts::{Mark, badge};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::verifying::{Ended, Run};
use crate::web::visitor::Visitor;
use crate::web::when;
use crate::web::words::Words;

/// An entry whose proof is asked for.
#[derive(Default, Deserialize)]
pub(in crate::web) struct Asked {
    #[serde(default)]
    entry: String,
}

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor, Query(asked): Query<Asked>) -> Result<Response, Trouble> {
    if !asked.entry.trim().is_empty() {
        let entry = named(&asked.entry)?;
        return Ok(page::onward(&format!("/proof/entries/{entry}")));
    }
    let (devices, has_pair) =
        seat.act(|bureau| Ok((acts::list_devices(bureau)?, bureau.roster().founding_pair().is_some()))).await?;
    let words = visitor.words;
    let run = seat.verifying().last();
    let main = html! {
        h1 { (words.say("proof-title")) }
        (verification(&visitor, run.as_deref()))
        (logs(words, &devices))
        (proves(words, has_pair))
        (one_entry(words))
        (given(&visitor, None))
    };
    let mut response = page::whole(&visitor, &words.say("proof-title"), &main);
    if run.is_some_and(|run| run.ended().is_none()) {
        // Asks again by itself, with scripts or without.
        response.headers_mut().insert(HeaderName::from_static("refresh"), HeaderValue::from_static("1; url=/proof"));
    }
    Ok(response)
}

/// Begins a verification; the page that follows tells how far it is.
pub(in crate::web) async fn verify(seat: Seat) -> Result<Response, Trouble> {
    let (verification, now) = seat.act(|bureau| Ok((bureau.verification()?, bureau.now().latest()))).await?;
    seat.verifying().begin(verification, now);
    Ok(page::onward("/proof"))
}

pub(in crate::web) async fn stop(seat: Seat) -> Response {
    seat.verifying().stop();
    page::onward("/proof")
}

/// Checks a proof that somebody gave.
pub(in crate::web) async fn check(_: Seat, visitor: Visitor, form: Submitted) -> Result<Response, Trouble> {
    let entry = named(form.text("entry"))?;
    // A browser sends the ends of lines as CR LF; a proof has none.
    let text = form.text("text").replace("\r\n", "\n");
    let proven = acts::check_proof(text.as_bytes(), entry)?;
    let words = visitor.words;
    let main = html! { h1 { (words.say("proof-check")) } (given(&visitor, Some(&proven))) };
    Ok(page::whole(&visitor, &words.say("proof-check"), &main))
}

/// An entry by its whole hash.
pub(super) fn named(text: &str) -> Result<EntryHash, Trouble> {
    EntryHash::parse_hex(text.trim()).map_err(|_| Trouble::no_entry())
}

fn verification(visitor: &Visitor, run: Option<&Run>) -> Markup {
    let words = visitor.words;
    let ended = run.and_then(Run::ended);
    html! {
        section.panel aria-labelledby="verify-title" {
            h2 id="verify-title" { (words.say("proof-verify")) }
            p { (words.say("proof-verify-about")) }
            @match (run, ended) {
                (Some(run), None) => (under_way(visitor, run)),
                (run, ended) => {
                    @if let (Some(run), Some(ended)) = (run, ended) { (outcome(visitor, run, ended)) }
                    form method="post" action="/proof/verify" {
                        (csrf(visitor))
                        button.main type="submit" { (words.say(if run.is_some() { "proof-verify-again" } else { "proof-verify-do" })) }
                    }
                }
            }
        }
    }
}

fn under_way(visitor: &Visitor, run: &Run) -> Markup {
    let words = visitor.words;
    let (seen, files) = run.progress();
    let said = words.with("proof-verify-files", &[("seen", words.number(seen).into()), ("files", words.number(files).into())]);
    html! {
        p role="status" { (words.say("proof-verify-goes")) }
        div.row {
            progress max=(files.max(1)) value=(seen) aria-label=(said) { (said) }
            span.number { (said) }
            form method="post" action="/proof/verify/stop" { (csrf(visitor)) button type="submit" { (words.say("proof-verify-stop")) } }
        }
    }
}

fn outcome(visitor: &Visitor, run: &Run, ended: &Ended) -> Markup {
    let words = visitor.words;
    html! {
        @match ended {
            Ended::Held(report) => {
                p { (badge(Mark::Clear, &words.say("proof-verify-held"))) }
                p.quiet { (found(words, run, report)) }
                @if report.logs.iter().any(|log| log.fork) { p { (badge(Mark::Block, &words.say("proof-verify-forks"))) } }
            }
            Ended::Broken(trouble) => { p { (badge(Mark::Block, &words.say("proof-verify-broken"))) } (page::told(visitor, trouble)) }
            Ended::Stopped => { p { (badge(Mark::Hold, &words.say("proof-verify-stopped"))) } p.quiet { (words.say("proof-verify-stopped-hint")) } }
        }
    }
}

fn found(words: Words, run: &Run, report: &VerifyReport) -> String {
    let entries = report.logs.iter().map(|log| log.size).sum();
    words.with(
        "proof-verify-found",
        &[
            ("at", when::written(words, run.begun()).into()),
            ("logs", report.logs.len().into()),
            ("entries", words.large(entries).into()),
            ("files", words.large(report.files).into()),
        ],
    )
}

fn logs(words: Words, devices: &[DeviceLine]) -> Markup {
    html! {
        section aria-labelledby="logs-title" {
            h2 id="logs-title" { (words.say("proof-logs")) }
            p.quiet { (words.say("proof-logs-about")) }
            div.scroll tabindex="0" {
                table.stacked {
                    thead { tr {
                        th scope="col" { (words.say("today-device")) } th scope="col" { (words.say("proof-role")) }
                        th.number scope="col" { (words.say("today-entries")) } th scope="col" { (words.say("proof-root")) }
                        th scope="col" { (words.say("today-heard")) } th scope="col" { (words.say("today-log")) }
                    } }
                    tbody { @for device in devices { @for log in &device.logs { (row(words, device, log)) } } }
                }
            }
        }
    }
}

fn row(words: Words, device: &DeviceLine, log: &LogLine) -> Markup {
    let root = log.root.to_string();
    html! {
        tr {
            td data-label=(words.say("today-device")) {
                strong { (device.letter) }
                @if device.own { " " span.quiet { (words.say("today-own")) } }
                @if log.fork { " " span.quiet { (words.say("proof-version")) } }
            }
            td data-label=(words.say("proof-role")) { (words.word("role", device.role.word())) }
            td.number data-label=(words.say("today-entries")) { (words.large(log.size)) }
            td data-label=(words.say("proof-root")) { code title=(root) { (root[..16]) } }
            td data-label=(words.say("today-heard")) { @match device.last_heard { Some(at) => (when::moment(words, at)), None => em { (words.say("today-never")) } } }
            td data-label=(words.say("today-log")) { (state(words, device)) }
        }
    }
}

/// What is to be known of a device beside its log.
pub(super) fn state(words: Words, device: &DeviceLine) -> Markup {
    let (mark, id) = match device {
        DeviceLine { forked: true, .. } => (Mark::Block, "log-forked"),
        DeviceLine { incomplete: true, .. } => (Mark::Hold, "log-incomplete"),
        DeviceLine { unmatched: true, .. } => (Mark::Hold, "log-unmatched"),
        _ => (Mark::Clear, "log-sound"),
    };
    let at = |size: u64| [("size", words.large(size).into())];
    html! {
        (badge(mark, &words.find(id)))
        @if let Some(size) = device.removed_at { " " (badge(Mark::Plain, &words.with("proof-removed", &at(size)))) }
        @else if !device.counted { " " (badge(Mark::Hold, &words.say("proof-uncounted"))) }
        @if device.set_aside { " " (badge(Mark::Plain, &words.say("proof-aside"))) }
        @else if let Some(size) = device.parked_at { " " (badge(Mark::Plain, &words.with("proof-parked", &at(size)))) }
    }
}

fn proves(words: Words, has_pair: bool) -> Markup {
    html! {
        div.halves {
            section aria-labelledby="shown-title" {
                h2 id="shown-title" { (words.say("proof-shown")) }
                ul {
                    li { (words.say("proof-shown-entry")) } li { (words.say("proof-shown-grows")) }
                    li { (words.say("proof-shown-fork")) } li { (words.say("proof-shown-anybody")) }
                }
            }
            section aria-labelledby="not-title" {
                h2 id="not-title" { (words.say("proof-not")) }
                ul {
                    li { (words.say("proof-not-true")) } li { (words.say("proof-not-when")) }
                    li { (words.say("proof-not-elsewhere")) } li { (words.say("proof-not-hand")) }
                    @if has_pair { li { (words.say("proof-not-pair")) } }
                }
            }
        }
    }
}

fn one_entry(words: Words) -> Markup {
    html! {
        section aria-labelledby="one-title" {
            h2 id="one-title" { (words.say("proof-one")) }
            p { (words.say("proof-one-about")) }
            form.row method="get" action="/proof" {
                div.field.wide { label for="entry" { (words.say("proof-one-entry")) } input #entry name="entry" maxlength="64" autocomplete="off" spellcheck="false"; }
                button type="submit" { (words.say("proof-one-do")) }
            }
        }
    }
}

/// The form for a proof that came from elsewhere, or what it has shown.
fn given(visitor: &Visitor, proven: Option<&Proven>) -> Markup {
    let words = visitor.words;
    html! {
        @if let Some(proven) = proven {
            p { (badge(Mark::Clear, &words.say("proof-check-held"))) }
            p { (words.say("proof-check-about")) }
            (facts(words, proven))
        } @else {
            details.panel.quiet-act {
                summary { (words.say("proof-check")) }
                form.stack method="post" action="/proof/check" {
                    (csrf(visitor))
                    div.field { label for="check-entry" { (words.say("proof-one-entry")) } input #check-entry name="entry" maxlength="64" autocomplete="off" spellcheck="false"; }
                    div.field { label for="check-text" { (words.say("proof-check-text")) } textarea #check-text name="text" rows="10" spellcheck="false" {} }
                    button.main type="submit" { (words.say("proof-check-do")) }
                }
            }
        }
    }
}

/// What a proof proves.
pub(super) fn facts(words: Words, proven: &Proven) -> Markup {
    let whole = |text: String| html! { code { (text) } };
    let lines = [
        ("proven-entry", whole(proven.entry.to_string())),
        ("proven-archive", whole(proven.archive.to_string())),
        ("proven-device", whole(proven.device.to_string())),
        ("proven-number", html! { (words.large(proven.sequence)) }),
        ("proven-size", html! { (words.large(proven.size)) }),
        ("proven-root", whole(proven.root.to_string())),
    ];
    html! { dl.facts { @for (id, value) in lines { dt { (words.find(id)) } dd { (value) } } } }
}
