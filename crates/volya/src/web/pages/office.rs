//! The office: what stands recorded of States, guarantees and whether they are kept, who is doubtful, whom to call, the forms.

use axum::extract::{Path, Query};
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use volya_bureau::acts::{self, FormLine, GuaranteeReport};
use volya_bureau::core::event::{Doubtful, Duty, FormKind, FormLanguage, Standing, Taint};
use volya_bureau::core::id::EntryHash;
use volya_bureau::core::place::State;
use volya_bureau::{Bureau, BureauError};

use super::acts::word_label;
use crate::web::page;
use crate::web::parts::{Mark, badge, entry, foreign, person_link};
use crate::web::seat::Seat;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::when;
use crate::web::words::Words;

struct Read {
    standings: Vec<(State, EntryHash, bool, Standing)>,
    guarantees: Vec<GuaranteeReport>,
    taints: Vec<(EntryHash, Taint)>,
    on_call: Vec<(Duty, String)>,
    forms: Vec<FormLine>,
    recipient: String,
}

fn read(bureau: &mut Bureau) -> Result<Read, BureauError> {
    let office = bureau.office()?;
    let of = |(state, slot): (State, &volya_bureau::core::fold::Slot<Standing>)| {
        slot.standing().map(|stand| (state, stand.entry, stand.counted, stand.value.clone())).collect::<Vec<_>>()
    };
    Ok(Read {
        standings: office.standings().flat_map(of).collect(),
        guarantees: acts::report_guarantees(bureau, None)?,
        taints: office.taints().iter().map(|(entry, taint)| (*entry, taint.clone())).collect(),
        on_call: office.on_call.iter().map(|(duty, call)| (*duty, call.clone())).collect(),
        forms: acts::list_forms(bureau)?,
        recipient: acts::recipient(bureau),
    })
}

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor) -> Result<Response, Trouble> {
    let office = seat.act(read).await?;
    let words = visitor.words;
    let main = html! {
        h1 { (words.say("office-title")) }
        (part(words, "on-call", html! {
            @if office.on_call.is_empty() { p.quiet { (words.say("office-no-call")) } }
            @else { dl.facts { @for (duty, call) in &office.on_call { dt { (word_label(words, "duty", duty.word())) } dd { (foreign(call)) } } } }
        }))
        (part(words, "guarantee", html! {
            @if office.guarantees.is_empty() { p.quiet { (words.say("office-no-guarantee")) } }
            ul.plain { @for report in &office.guarantees { (guarantee(words, report)) } }
        }))
        (part(words, "state-find", states(words, &office.standings)))
        (part(words, "taint", html! {
            @if office.taints.is_empty() { p.quiet { (words.say("office-no-taint")) } }
            ul.plain { @for (of, taint) in &office.taints { (doubtful(words, of, taint)) } }
            @if !office.taints.is_empty() { p { a href="/acts/taint-lift" { (words.say("act-taint-lift")) } } }
        }))
        (part(words, "form-review", forms(words, &office.forms)))
        section aria-labelledby="office-recipient" {
            h2 #office-recipient { (words.say("office-recipient")) }
            p.quiet { (words.say("office-recipient-about")) }
            details { summary { (words.say("office-recipient-show")) } code.breaks { (office.recipient) } }
        }
    };
    Ok(page::whole(&visitor, &words.say("office-title"), &main))
}

/// A part of the page, with the act that adds to it.
fn part(words: Words, act: &str, inside: Markup) -> Markup {
    let id = format!("office-{act}");
    html! {
        section aria-labelledby=(id) {
            div.titled { h2 id=(id) { (words.find(&format!("office-{act}"))) } a.button href={ "/acts/" (act) } { (words.say("acts-record")) } }
            (inside)
        }
    }
}

fn guarantee(words: Words, report: &GuaranteeReport) -> Markup {
    let said = &report.guarantee;
    html! {
        li {
            p {
                (badge(if report.is_kept() { Mark::Clear } else { Mark::Danger }, &words.say(if report.is_kept() { "office-kept" } else { "office-broken" })))
                " " strong { (foreign(&said.authority)) } " " (said.on) " " (entry(&report.entry))
            }
            blockquote { (foreign(&said.text)) }
            p.quiet { (words.with("persons", &[("count", report.in_scope.len().into())])) }
            @if !report.breaches.is_empty() {
                ul.plain { @for breach in &report.breaches { li { (person_link(breach.person, breach.label.as_ref())) " " (when::day(words, breach.at)) " " (entry(&breach.entry)) } } }
            }
        }
    }
}

fn states(words: Words, standings: &[(State, EntryHash, bool, Standing)]) -> Markup {
    let yes_no = |is: bool| words.say(if is { "office-yes" } else { "office-no" });
    html! {
        @if standings.is_empty() { p.quiet { (words.say("office-no-state")) } }
        @else {
            div.scroll tabindex="0" {
                table {
                    thead { tr {
                        @for id in ["office-state", "office-party", "office-willing", "office-able", "office-onward", "entry"] { th scope="col" { (words.find(id)) } }
                    } }
                    tbody {
                        @for (state, of, counted, found) in standings {
                            tr {
                                td { strong { (words.state(*state)) } }
                                td { (yes_no(found.party)) } td { (yes_no(found.willing)) } td { (yes_no(found.able)) }
                                td { (found.onward.iter().map(|state| words.state(*state)).collect::<Vec<_>>().join(", ")) }
                                td { (entry(of)) @if !counted { " " (badge(Mark::Hold, &words.say("person-one-signature"))) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn doubtful(words: Words, of: &EntryHash, taint: &Taint) -> Markup {
    let (kind, id) = match &taint.what {
        Doubtful::Interpreter(id) => ("interpreter", id.clone()),
        Doubtful::Taker(id) => ("taker", id.clone()),
        Doubtful::Device(device) => ("device", device.to_string()[..8].to_owned()),
    };
    html! {
        li {
            (word_label(words, "doubtful", kind)) " " strong { (foreign(&id)) } " · " (when::day(words, taint.from)) " – "
            @if let Some(to) = taint.to { (when::day(words, to)) } " · " (foreign(&taint.reason)) " " (entry(of))
        }
    }
}

fn forms(words: Words, lines: &[FormLine]) -> Markup {
    let own = lines.iter().filter(|line| line.language.word() == words.0.tag());
    html! {
        p.quiet { (words.say("office-forms-about")) }
        ul.plain {
            @for line in own {
                li {
                    (line.title) " "
                    (badge(if line.reviewed { Mark::Clear } else { Mark::Hold }, &words.say(if line.reviewed { "office-reviewed" } else { "office-draft" })))
                    @for language in FormLanguage::ALL {
                        " " a href={ "/forms/" (line.form.word()) "?language=" (language.word()) } { (word_label(words, "language-name", language.word())) }
                    }
                }
            }
        }
    }
}

/// In which language a form is printed.
#[derive(Deserialize)]
pub(in crate::web) struct InLanguage {
    language: String,
}

/// A blank form, for printing. Its style stands in it, so that it is the same bytes as two members have signed; it is saved, and never a page of ours.
pub(in crate::web) async fn form(
    seat: Seat,
    Path(form): Path<String>,
    Query(asked): Query<InLanguage>,
) -> Result<Response, Trouble> {
    let (Some(kind), Some(language)) = (FormKind::parse(&form), FormLanguage::parse(&asked.language)) else {
        return Err(Trouble::no_page());
    };
    let (html, _) = seat.act(move |bureau| acts::print_form(bureau, kind, language, None)).await?;
    let name = format!("{}.{}.html", kind.word(), language.word());
    Ok(super::acts::form::handed_out(&name, html.into_bytes()))
}
