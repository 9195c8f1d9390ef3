//! The form of one act, and the act.

use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use volya_bureau::acts::{self, About, Done, EntryLine, NamedAct};
use volya_bureau::core::event::{Doubtful, Event};
use volya_bureau::core::gate::Finding;
use volya_bureau::core::id::{EntryHash, Label, PersonId};
use volya_bureau::core::place::Destination;
use volya_bureau::fields::Shape;
use volya_bureau::{Bureau, BureauError};

use super::asked::{Asking, Offered};
use super::composed;
use super::said::act_title;
use crate::escape;
use crate::web::page::{self, csrf};
use crate::web::pages::law::rule_link;
use crate::web::parts::{person_path, states};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::when;
use crate::web::words::Words;

/// Whom the form is about, and what his record offers.
pub(in crate::web) struct Around {
    person: Option<(PersonId, String)>,
    offered: Offered,
}

pub(in crate::web) async fn about_person(
    seat: Seat,
    visitor: Visitor,
    Path((person, act)): Path<(String, String)>,
    RawQuery(known): RawQuery,
) -> Result<Response, Trouble> {
    let act = named(&act, About::Person)?;
    // What another page knows already stands in the form to begin with. It records nothing.
    let known = Submitted::read_urlencoded(known.unwrap_or_default().as_bytes())?;
    show(&seat, &visitor, act, Some(person), &known).await
}

pub(in crate::web) async fn about_office(seat: Seat, visitor: Visitor, Path(act): Path<String>) -> Result<Response, Trouble> {
    let act = named(&act, About::Office)?;
    show(&seat, &visitor, act, None, &Submitted::default()).await
}

pub(in crate::web) async fn done_about_person(
    seat: Seat,
    visitor: Visitor,
    Path((person, act)): Path<(String, String)>,
    sent: Submitted,
) -> Result<Response, Trouble> {
    let act = named(&act, About::Person)?;
    perform(&seat, &visitor, act, Some(person), sent).await
}

pub(in crate::web) async fn done_about_office(
    seat: Seat,
    visitor: Visitor,
    Path(act): Path<String>,
    sent: Submitted,
) -> Result<Response, Trouble> {
    let act = named(&act, About::Office)?;
    perform(&seat, &visitor, act, None, sent).await
}

fn named(name: &str, about: About) -> Result<NamedAct, Trouble> {
    NamedAct::named(name).filter(|act| act.about == about).ok_or(Trouble::no_page())
}

async fn show(
    seat: &Seat,
    visitor: &Visitor,
    act: NamedAct,
    person: Option<String>,
    known: &Submitted,
) -> Result<Response, Trouble> {
    let words = visitor.words;
    let read = seat.act(move |bureau| {
        let around = around(bureau, words, &act, person.as_deref())?;
        let kept = acts::kept_form(bureau, &around.action(&act))?;
        Ok((around, kept))
    });
    let (around, kept) = read.await?;
    let kept = Submitted::of_kept(kept);
    let begun = if known.is_empty() { &kept } else { known };
    Ok(form(StatusCode::OK, visitor, &act, &around, begun, None))
}

async fn perform(
    seat: &Seat,
    visitor: &Visitor,
    act: NamedAct,
    person: Option<String>,
    sent: Submitted,
) -> Result<Response, Trouble> {
    let (words, form_sent) = (visitor.words, sent.clone());
    let done = seat.act(move |bureau| {
        let around = around(bureau, words, &act, person.as_deref())?;
        let id = around.person.as_ref().map(|(id, _)| *id);
        let done = composed::fields(&act, &form_sent).and_then(|fields| act.perform(bureau, id, &fields));
        if matches!(done, Ok(Done::Recorded(_) | Done::Made { .. })) {
            // What is recorded stands, also where its half-filled form could not be forgotten.
            let _ = acts::forget_form(bureau, &around.action(&act));
        }
        Ok((around, done))
    });
    let (around, done) = done.await?;
    Ok(match done {
        Ok(Done::Recorded(receipt)) => {
            seat.say(recorded(words, &act, receipt.entries.first()));
            page::onward(&around.back())
        }
        Ok(Done::Made { file, bytes, .. }) => handed_out(file, bytes),
        Ok(Done::Wanting(findings)) => wanting(visitor, &act, &around, &findings),
        Err(error) => {
            let asked = act.keys().into_iter().map(|(kind, key)| (kind, key.name));
            let trouble = Trouble::from(error).of_form(asked.collect());
            form(trouble.status, visitor, &act, &around, &sent, Some(&trouble))
        }
    })
}

/// What an act says when it is recorded.
fn recorded(words: Words, act: &NamedAct, entry: Option<&EntryHash>) -> String {
    let short = entry.map(|entry| entry.to_string()[..8].to_owned()).unwrap_or_default();
    let said = [("act", act_title(words, act).into()), ("entry", short.into())];
    if act.wants_second { words.with("acts-done-second", &said) } else { words.with("acts-done", &said) }
}

/// A file that is saved and never shown as a page of ours.
pub(in crate::web) fn handed_out(file: &str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{file}\"");
    ([(CONTENT_TYPE, "application/octet-stream".to_owned()), (CONTENT_DISPOSITION, disposition)], bytes).into_response()
}

impl Around {
    /// Where one comes from and goes back to.
    fn back(&self) -> String {
        self.person.as_ref().map_or_else(|| "/acts".to_owned(), |(id, _)| person_path(*id))
    }

    fn action(&self, act: &NamedAct) -> String {
        path_of(act, self.person.as_ref().map(|(id, _)| *id))
    }
}

/// Where an act's form stands.
pub(super) fn path_of(act: &NamedAct, person: Option<PersonId>) -> String {
    person.map_or_else(|| format!("/acts/{}", act.name), |id| format!("{}/acts/{}", person_path(id), act.name))
}

fn around(bureau: &mut Bureau, words: Words, act: &NamedAct, person: Option<&str>) -> Result<Around, BureauError> {
    let Some(person) = person else {
        let taints = if act.name == "taint-lift" { taints(words, bureau)? } else { Vec::new() };
        return Ok(Around { person: None, offered: Offered { entries: taints, destinations: Vec::new() } });
    };
    let id = bureau.person_named(person)?;
    let page = acts::show_person(bureau, id)?;
    let name = page.labels.first().map_or_else(|| id.to_string(), Label::spoken);
    let entries = page.entries.iter().rev().filter(|line| fits(act, line)).map(|line| (line.entry, in_a_line(words, line)));
    let offered = Offered { entries: entries.collect(), destinations: destinations(words, &page) };
    Ok(Around { person: Some((id, name)), offered })
}

/// Which entries an act may be about.
fn fits(act: &NamedAct, line: &EntryLine) -> bool {
    let Ok(event) = &line.content else { return false };
    match act.name {
        "confirm" | "withdraw" => matches!(event, Event::Declaration(_)),
        "transfer" => matches!(event, Event::Declaration(_)) || matches!(event, Event::Fact(fact) if fact.kind() == "note"),
        "moved" => matches!(event, Event::ClearanceIssued(_)),
        "mistaken" => !matches!(event, Event::Countersign(_) | Event::Mistaken(_) | Event::Registered(_) | Event::Identity(_)),
        _ => false,
    }
}

fn in_a_line(words: Words, line: &EntryLine) -> String {
    const SHOWN: usize = 90;
    let day = line.at.map(|at| when::written_day(words, at)).unwrap_or_default();
    let says = line.content.as_ref().map(|event| words.event(event)).unwrap_or_default();
    let says: String = escape::line(&says).chars().take(SHOWN).collect();
    format!("{day} · {} · {says}", &line.entry.to_string()[..8])
}

fn taints(words: Words, bureau: &mut Bureau) -> Result<Vec<(EntryHash, String)>, BureauError> {
    let says = |what: &Doubtful| match what {
        Doubtful::Interpreter(id) | Doubtful::Taker(id) => escape::line(id),
        Doubtful::Device(device) => bureau_letter(*device),
    };
    let office = bureau.office()?;
    Ok(office
        .taints()
        .iter()
        .map(|(entry, taint)| (*entry, format!("{} · {}", when::written_day(words, taint.from), says(&taint.what))))
        .collect())
}

fn bureau_letter(device: volya_bureau::core::id::DeviceId) -> String {
    device.to_string()[..8].to_owned()
}

/// Destinations that his record speaks of, then those that are no State: the choice is never between two.
fn destinations(words: Words, page: &acts::PersonPage) -> Vec<(String, String)> {
    let state = &page.state;
    let of_origin = state.facts.origin.standing().map(|stand| stand.value.state);
    let offers = state.facts.offer.standing().map(|stand| stand.value.by);
    let spoken = state.acceptances.iter().map(|yes| yes.to).chain(state.against.iter().map(|word| word.to));
    let spoken = spoken.filter_map(|to| if let Destination::State(state) = to { Some(state) } else { None });
    let mut states: Vec<_> = of_origin.chain(offers).chain(state.risks.keys().copied()).chain(spoken).collect();
    states.sort_unstable();
    states.dedup();
    let named = states.into_iter().map(|state| (state.code().to_owned(), words.state(state)));
    named.chain(destinations_that_are_no_state(words)).collect()
}

fn form(
    status: StatusCode,
    visitor: &Visitor,
    act: &NamedAct,
    around: &Around,
    sent: &Submitted,
    trouble: Option<&Trouble>,
) -> Response {
    let words = visitor.words;
    let title = title(words, act, around);
    let asking = Asking { words, sent, offered: &around.offered };
    let action = around.action(act);
    let keep = format!("{action}/keep");
    let main = html! {
        h1 { (title) }
        (about(words, act))
        @if let Some(trouble) = trouble { (page::told(visitor, trouble)) }
        form.asks method="post" action=(action) autocomplete="off" {
            (csrf(visitor))
            (typed_states(words, act))
            @for (kind, key) in act.keys() { (asking.ask(kind, key)) }
            div.actions {
                button.main type="submit" { (words.say("acts-record")) }
                button type="submit" formaction=(keep) { (words.say("kept-keep")) }
                button type="submit" formaction=(keep) name="forget" value="1" { (words.say("kept-forget")) }
                a href=(around.back()) { (words.say("cancel")) }
            }
            div hx-post=(keep) hx-trigger="change from:closest form delay:500ms" hx-include="closest form" hx-swap="none" {}
            p.hint.wide { (words.say("kept-about")) }
        }
    };
    page::with_status(status, visitor, &title, &main)
}

/// The form of a paper that is keyed in a second time, which shows nothing of the first.
pub(in crate::web) async fn keyed_form(
    seat: &Seat,
    visitor: &Visitor,
    person: String,
    entry: EntryHash,
    wrong: Option<(&Submitted, &Trouble)>,
) -> Result<Response, Trouble> {
    let act = named("key-in", About::Person)?;
    let words = visitor.words;
    let around = seat.act(move |bureau| around(bureau, words, &act, Some(&person))).await?;
    let nothing = Submitted::default();
    let (sent, trouble) = wrong.map_or((&nothing, None), |(sent, trouble)| (sent, Some(trouble)));
    let action = format!("{}/countersign/{entry}", around.back());
    let offered = Offered { entries: Vec::new(), destinations: destinations_that_are_no_state(words) };
    let asking = Asking { words, sent, offered: &offered };
    let title = title(words, &act, &around);
    let main = html! {
        h1 { (title) }
        p { (words.say("countersign-key-about")) }
        @if let Some(trouble) = trouble { (page::told(visitor, trouble)) }
        form.asks method="post" action=(action) autocomplete="off" {
            (csrf(visitor))
            (typed_states(words, &act))
            @for (kind, key) in act.keys() { (asking.ask(kind, key)) }
            div.actions { button.main type="submit" { (words.say("countersign-do")) } a href=(around.back()) { (words.say("cancel")) } }
        }
    };
    Ok(page::with_status(trouble.map_or(StatusCode::OK, |trouble| trouble.status), visitor, &title, &main))
}

/// The States by name, where the form has a field for one.
fn typed_states(words: Words, act: &NamedAct) -> Markup {
    let asks = act.keys().iter().any(|(_, key)| key.shape() == Shape::State || key.name == "stance");
    html! { @if asks { (states(words)) } }
}

fn destinations_that_are_no_state(words: Words) -> Vec<(String, String)> {
    let others = [Destination::Remain, Destination::AnyNeutral, Destination::Unhcr, Destination::Unspecified];
    others.iter().map(|to| (to.word().to_owned(), words.word("destination", to.word()))).collect()
}

fn title(words: Words, act: &NamedAct, around: &Around) -> String {
    let title = act_title(words, act);
    match &around.person {
        Some((_, name)) => format!("{name}: {title}"),
        None => title,
    }
}

/// The rule behind the act, and who signs.
fn about(words: Words, act: &NamedAct) -> Markup {
    html! {
        p.quiet {
            @if let Some(rule) = act.rule() { (rule_link(words, rule)) " " (words.rule(rule)) " " }
            (words.say(if act.wants_second { "acts-about-two" } else { "acts-about-one" }))
        }
        p { (words.say("acts-unknown")) }
    }
}

fn wanting(visitor: &Visitor, act: &NamedAct, around: &Around, findings: &[Finding]) -> Response {
    let words = visitor.words;
    let main = html! {
        h1 { (title(words, act, around)) }
        p { strong { (words.say("acts-wanting")) } }
        ul.plain {
            @for found in findings {
                li { (rule_link(words, found.rule)) " " (words.reason(&found.reason)) "; " (words.remedy(&found.reason)) }
            }
        }
        p { a href=(around.back()) { (words.say("acts-back")) } }
    };
    page::with_status(StatusCode::CONFLICT, visitor, &title(words, act, around), &main)
}
