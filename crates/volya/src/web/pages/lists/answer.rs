//! The answer to the counterpart: who goes, and nothing else. Few who stay behind are named by it, and the page says so first.

use std::sync::Arc;

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use volya_bureau::acts::{self, Answer, Look};
use volya_bureau::core::gate::{Route, Verdict};
use volya_bureau::core::place::State;

use super::{list_name, list_path, looked, parse};
use crate::ranges::ranges;
use crate::web::page::{self, csrf};
use crate::web::pages::work;
use crate::web::parts::{by_hand, foreign};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::tray::Seen;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::words::Words;
use crate::web::work::Doing;

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor, Path(entry): Path<String>) -> Result<Response, Trouble> {
    let look = looked(&seat, parse(&entry)?).await?;
    let words = visitor.words;
    let lines = look.now.verdict.lines.len();
    let goes: Vec<u32> =
        look.now.verdict.lines.iter().filter(|line| line.verdict == Verdict::Clear).map(|line| line.number).collect();
    let stay = lines - goes.len();
    let main = html! {
        p { a href=(list_path(look.of.entry)) { "← " (words.say("list")) " " (foreign(&list_name(words, &look.of))) } }
        h1 { (words.say("answer-title")) }
        p { (words.say("answer-about")) }
        p.lead { (words.with("answer-goes", &[("count", goes.len().into()), ("lines", lines.into())])) @if !goes.is_empty() { ": " (ranges(&goes)) } }
        @if is_few(&look, stay) { div.notice.wrong role="alert" { p { strong { (words.with("answer-few", &[("count", stay.into())])) } } p { (words.say("answer-few-hint")) } } }
        (by_hand(words, &look.asked.reading.by_hand()))
        @match &look.asked.route {
            None => p.notice.wrong { (words.say("answer-no-route")) },
            Some(route) => (form(&visitor, &look, route, is_few(&look, stay).then_some(stay))),
        }
    };
    Ok(page::whole(&visitor, &words.say("answer-title"), &main))
}

fn is_few(look: &Look, stay: usize) -> bool {
    stay > 0 && stay < usize::try_from(look.small_remainder).unwrap_or(usize::MAX)
}

/// Where few stay behind, it says how many: that is what somebody knows.
fn form(visitor: &Visitor, look: &Look, route: &Route, few: Option<usize>) -> Markup {
    let words = visitor.words;
    let mut powers: Vec<State> = route.counterpart.into_iter().chain([route.to]).chain(route.via.iter().copied()).collect();
    let mut seen = Vec::new();
    powers.retain(|power| {
        !seen.contains(power) && {
            seen.push(*power);
            true
        }
    });
    html! {
        form.stack method="post" action={ (list_path(look.of.entry)) "/answer" } {
            (csrf(visitor))
            div.field { label for="to" { (words.say("answer-to")) } select #to name="to" { @for power in powers { option value=(power.code()) { (words.state(power)) } } } }
            @if let Some(stay) = few { label.tick { input type="checkbox" name="knowing" value=(stay); span { (words.say("answer-knowing")) } } }
            button.main type="submit" { (words.say("answer-do")) }
            p.quiet { (words.say("answer-do-about")) }
        }
    }
}

/// Screens the list once more, so that the answer rests on what is known now, and makes it.
pub(in crate::web) async fn make(seat: Seat, Path(entry): Path<String>, sent: Submitted) -> Result<Response, Trouble> {
    let entry = parse(&entry)?;
    let to = sent.choice("to", |text| State::parse(text).ok())?;
    let knows = sent.text("knowing").parse().ok();
    let make = move |bureau: &mut volya_bureau::Bureau, watch: acts::Watch<'_>| {
        let kept = acts::kept_list(bureau, entry)?;
        let look = acts::screen_and_look(bureau, &kept.file, &kept.asked, watch)?;
        let answer = acts::answer(bureau, &look.now, &kept.asked, to, knows)?;
        Ok((Seen::of(bureau, look)?, answer))
    };
    seat.begin((Doing::Screening, format!("answer {entry} {to}")), make, |tray, (seen, answer)| {
        let path = list_path(seen.what.of.entry);
        let made = answer.is_ok();
        tray.answer = answer.ok().map(|answer| (seen.what.of.entry, Arc::new(answer)));
        tray.look = Some(seen);
        // Too few stay: the page of the form says what that tells.
        if made { format!("{path}/answer/made") } else { format!("{path}/answer") }
    })
    .await?;
    Ok(page::onward(work::PATH))
}

pub(in crate::web) async fn made(seat: Seat, visitor: Visitor, Path(entry): Path<String>) -> Result<Response, Trouble> {
    let answer = kept(&seat, &entry)?;
    let words = visitor.words;
    let main = html! {
        p { a href={ "/lists/" (parse(&entry)?) } { "← " (words.say("list")) } }
        h1 { (words.with("answer-made", &[("power", words.state(answer.to).into())])) }
        p.lead { (goes(words, &answer)) }
        (by_hand(words, &answer.by_hand))
        p { (words.say("answer-made-about")) }
        p { a.button.main href={ "/lists/" (parse(&entry)?) "/answer/file" } { (words.say("answer-file")) } }
        @for sheet in &answer.sheets { pre.paper tabindex="0" { (String::from_utf8_lossy(sheet)) } }
    };
    Ok(page::whole(&visitor, &words.say("answer-title"), &main))
}

fn goes(words: Words, answer: &Answer) -> Markup {
    html! {
        (words.with("answer-goes", &[("count", answer.goes.len().into()), ("lines", answer.lines.into())]))
        @if !answer.goes.is_empty() { ": " (ranges(&answer.goes)) }
    }
}

pub(in crate::web) async fn file(seat: Seat, Path(entry): Path<String>) -> Result<Response, Trouble> {
    let answer = kept(&seat, &entry)?;
    let headers = [(CONTENT_TYPE, "text/plain; charset=utf-8"), (CONTENT_DISPOSITION, "attachment; filename=\"answer.txt\"")];
    Ok((headers, answer.sheets.concat()).into_response())
}

/// The answer on the tray, where it is the one to this list.
fn kept(seat: &Seat, entry: &str) -> Result<Arc<Answer>, Trouble> {
    let entry = parse(entry)?;
    let found = seat.tray(|tray| tray.answer.clone())?.filter(|(of, _)| *of == entry);
    found.map(|(_, answer)| answer).ok_or(Trouble::no_page())
}
