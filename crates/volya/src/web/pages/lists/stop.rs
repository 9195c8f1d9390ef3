//! Three in the morning: who on these lists may not move, why in a word, whom to call. It clears nobody and writes nothing, and is made to be
//! printed.

use axum::extract::Query;
use axum::response::Response;
use maud::{Markup, html};
use volya_bureau::acts::{self, Asked, Held, KeptList, StopPage};
use volya_bureau::core::event::Duty;
use volya_bureau::core::gate::{Finding, Route, Row, Verdict};

use super::draft::asked_about;
use super::{list_name, parse, way};
use crate::ranges::ranges;
use crate::web::page;
use crate::web::parts::{Mark, badge, foreign};
use crate::web::seat::Seat;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::when;
use crate::web::words::Words;

/// Lines of one reason that are named one by one; beyond, their numbers stand together.
const SINGLY: usize = 25;
/// Lists on one page.
const MOST_LISTS: usize = 20;

/// The page of lists out of the archive, each read as it was read then, and on its own route.
pub(in crate::web) async fn show(
    seat: Seat,
    visitor: Visitor,
    Query(chosen): Query<Vec<(String, String)>>,
) -> Result<Response, Trouble> {
    let chosen = chosen.iter().filter(|(name, _)| name == "list").take(MOST_LISTS);
    let entries = chosen.map(|(_, entry)| parse(entry)).collect::<Result<Vec<_>, Trouble>>()?;
    if entries.is_empty() {
        return Err(Trouble::no_list());
    }
    let read = seat.act(move |bureau| {
        let kept = entries.into_iter().map(|entry| acts::kept_list(bureau, entry)).collect::<Result<Vec<KeptList>, _>>()?;
        let of: Vec<_> = kept.iter().map(|kept| (kept.of.clone(), kept.asked.route.clone())).collect();
        let lists: Vec<(Vec<u8>, Asked)> = kept.into_iter().map(|kept| (kept.file, kept.asked)).collect();
        Ok((acts::stop(bureau, &lists)?, of, bureau.now().latest()))
    });
    let (page, of, now) = read.await?;
    let words = visitor.words;
    // Versions of one list have one name.
    let listed = of.into_iter().map(|(list, route)| {
        let name = format!("{}, {}", list_name(words, &list), when::written(words, list.at));
        Listed { name, route }
    });
    Ok(whole(&visitor, &page, &listed.collect::<Vec<_>>(), now))
}

/// The page of the list on the tray.
pub(in crate::web) async fn of_draft(seat: Seat, visitor: Visitor) -> Result<Response, Trouble> {
    let draft = seat.tray(|tray| tray.draft.clone())?.ok_or(Trouble::no_list())?;
    let asked = asked_about(&draft)?;
    let name = if draft.name.is_empty() { visitor.words.say("draft-title") } else { draft.name.clone() };
    let read = seat.act(move |bureau| {
        let route = asked.route.clone();
        Ok((acts::stop(bureau, &[(draft.file.to_vec(), asked)])?, route, bureau.now().latest()))
    });
    let (page, route, now) = read.await?;
    Ok(whole(&visitor, &page, &[Listed { name, route }], now))
}

/// One of the lists on the page.
struct Listed {
    name: String,
    route: Option<Route>,
}

fn whole(visitor: &Visitor, page: &StopPage, lists: &[Listed], now: jiff::Timestamp) -> Response {
    let words = visitor.words;
    let (blocked, held): (Vec<&Held>, Vec<&Held>) = page.held.iter().partition(|held| held.verdict == Verdict::Block);
    let main = html! {
        article.stop {
            h1 { (words.say("halt-title")) }
            p { strong { (words.say("halt-clears-nobody")) } }
            ul.known {
                @for list in lists {
                    li { (foreign(&list.name)) ": " @if list.route.is_none() { (words.say("halt-no-route")) } @else { (way(words, list.route.as_ref())) } }
                }
                li { (words.with("list-lines", &[("count", page.lines.into())])) }
                li { (when::moment(words, now)) }
            }
            (section(words, Mark::Block, "halt-may-not", &blocked, lists))
            (section(words, Mark::Hold, "halt-held", &held, lists))
            @if page.no_record > 0 { p { (words.with("halt-no-record", &[("count", page.no_record.into())])) } }
            @if page.nothing_against > 0 { p { (words.with("halt-nothing-against", &[("count", page.nothing_against.into())])) } }
            @if !page.everybody.is_empty() {
                section.held-all {
                    h2 { (words.say("list-everybody")) }
                    ul.plain { @for found in &page.everybody { li { (foreign(&words.reason(&found.reason))) ": " (foreign(&words.remedy(&found.reason))) } } }
                }
            }
            (calls(words, page))
        }
        p.print-not { (words.say("halt-print")) }
    };
    page::whole(visitor, &words.say("halt-title"), &main)
}

fn section(words: Words, mark: Mark, title: &'static str, held: &[&Held], lists: &[Listed]) -> Markup {
    html! {
        @if !held.is_empty() {
            section class=(mark.class()) {
                h2 { (badge(mark, &words.find(title))) " " span.count { (words.number(held.len())) } }
                @for ((word, duty), some) in by_reason(held) {
                    div.alarm {
                        p.what { strong { (words.row(word)) } " · " (words.say("halt-call")) " " (words.duty(duty)) }
                        @if let Some(first) = some.first() { p.said { (foreign(&words.remedy(&first.finding.reason))) } }
                        @if some.len() <= SINGLY { ul.plain { @for one in &some { li { (line(words, one, lists)) } } } }
                        @else { @for (file, numbers) in by_file(&some) { p.numbers { (of_file(file, lists)) (words.with("lines-numbered", &[("numbers", ranges(&numbers).into())])) } } }
                    }
                }
            }
        }
    }
}

/// Why in a word, and whom to call.
type Why = (Row, Duty);

fn by_reason<'a>(held: &[&'a Held]) -> Vec<(Why, Vec<&'a Held>)> {
    let mut reasons: Vec<(Why, Vec<&Held>)> = Vec::new();
    for one in held {
        let why = (one.finding.row, one.duty());
        match reasons.iter_mut().find(|(known, _)| *known == why) {
            Some((_, some)) => some.push(one),
            None => reasons.push((why, vec![one])),
        }
    }
    reasons
}

fn by_file(held: &[&Held]) -> std::collections::BTreeMap<usize, Vec<u32>> {
    let mut files: std::collections::BTreeMap<usize, Vec<u32>> = Default::default();
    held.iter().for_each(|one| files.entry(one.file).or_default().push(one.number));
    files
}

fn line(words: Words, held: &Held, lists: &[Listed]) -> Markup {
    let labels: Vec<String> = held.labels.iter().map(|label| label.spoken()).collect();
    html! {
        (of_file(held.file, lists)) strong { (words.with("line-numbered", &[("number", held.number.into())])) }
        @if held.file_row != held.number { " " span.quiet { "(" (words.with("row-of-file", &[("row", held.file_row.into())])) ")" } }
        " " span.label { (labels.join(&format!(" {} ", words.say("or")))) } " — " (foreign(&words.reason(&held.finding.reason)))
    }
}

fn of_file(file: usize, lists: &[Listed]) -> Markup {
    html! { @if lists.len() > 1 { @if let Some(list) = lists.get(file) { (foreign(&list.name)) ": " } } }
}

/// To stop a bus comes first; then whoever can resolve something on this page.
fn calls(words: Words, page: &StopPage) -> Markup {
    let mut duties = vec![Duty::Custody];
    let of = |found: &Finding| found.resolver.duty();
    for duty in page.held.iter().map(Held::duty).chain(page.everybody.iter().map(of)).chain([Duty::Any]) {
        if !duties.contains(&duty) {
            duties.push(duty);
        }
    }
    let number = |duty: Duty| page.on_call.iter().find(|(of, _)| *of == duty).map(|(_, call)| call.as_str());
    html! {
        section {
            h2 { (words.say("halt-calls")) }
            dl.facts {
                @for duty in duties {
                    @if duty != Duty::Any || number(duty).is_some() {
                        dt { (words.duty(duty)) }
                        dd { @match number(duty) { Some(call) => strong { (foreign(call)) }, None => em { (words.say("today-nobody")) } } }
                    }
                }
            }
        }
    }
}
