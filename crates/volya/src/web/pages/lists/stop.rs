//! Three in the morning: who on these lists may not move, why in a word, whom to call. It clears nobody and writes nothing, and is made to be
//! printed.

use axum::extract::Query;
use axum::response::Response;
use maud::{Markup, html};
use volya_bureau::acts::{self, Asked, Held, KeptList, StopPage};
use volya_bureau::core::event::Duty;
use volya_bureau::core::gate::{Finding, Row, Verdict};

use super::draft::asked_about;
use super::{list_name, parse, way};
use crate::ranges::ranges;
use crate::web::page;
use crate::web::parts::foreign;
use crate::web::seat::Seat;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::when;
use crate::web::words::Words;

/// Lines of one reason that are named one by one; beyond, their numbers stand together.
const SINGLY: usize = 25;
/// Lists on one page.
const MOST_LISTS: usize = 20;

/// The page of lists out of the archive. Whether they were asked about with one route or several, nobody has to know: without one, whoever
/// refuses anything is shown.
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
        let asked = one_asked(&kept);
        let names: Vec<_> = kept.iter().map(|kept| kept.of.clone()).collect();
        // Each is read as it was read then; without one route for all, whoever refuses anything is shown.
        let lists = kept.into_iter().map(|kept| (kept.file, Asked { route: asked.route.clone(), ..kept.asked }));
        let page = acts::stop(bureau, &lists.collect::<Vec<_>>())?;
        Ok((page, names, asked, bureau.now().latest()))
    });
    let (page, lists, asked, now) = read.await?;
    let words = visitor.words;
    // Versions of one list have one name.
    let name = |list| format!("{}, {}", list_name(words, list), when::written(words, list.at));
    let names: Vec<String> = lists.iter().map(name).collect();
    Ok(whole(&visitor, &page, &names, &asked, now))
}

/// The page of the list on the tray.
pub(in crate::web) async fn of_draft(seat: Seat, visitor: Visitor) -> Result<Response, Trouble> {
    let draft = seat.tray(|tray| tray.draft.clone())?.ok_or(Trouble::no_list())?;
    let asked = asked_about(&draft)?;
    let name = if draft.name.is_empty() { visitor.words.say("draft-title") } else { draft.name.clone() };
    let read = seat.act(move |bureau| {
        let page = acts::stop(bureau, &[(draft.file.to_vec(), asked.clone())])?;
        Ok((page, asked, bureau.now().latest()))
    });
    let (page, asked, now) = read.await?;
    Ok(whole(&visitor, &page, &[name], &asked, now))
}

/// The route that all of the lists were asked with; none where they differ.
fn one_asked(kept: &[KeptList]) -> Asked {
    match kept {
        [one, rest @ ..] if rest.iter().all(|other| other.asked.route == one.asked.route) => {
            Asked { route: one.asked.route.clone(), ..Asked::default() }
        }
        _ => Asked::default(),
    }
}

fn whole(visitor: &Visitor, page: &StopPage, names: &[String], asked: &Asked, now: jiff::Timestamp) -> Response {
    let words = visitor.words;
    let (blocked, held): (Vec<&Held>, Vec<&Held>) = page.held.iter().partition(|held| held.verdict == Verdict::Block);
    let main = html! {
        article.stop {
            h1 { (words.say("halt-title")) }
            p { strong { (words.say("halt-clears-nobody")) } }
            ul.known {
                @for name in names { li { (foreign(name)) } }
                li { @if asked.route.is_none() { (words.say("halt-no-route")) } @else { (way(words, asked.route.as_ref())) } }
                li { (words.with("list-lines", &[("count", page.lines.into())])) }
                li { (when::moment(words, now)) }
            }
            (section(words, "halt-may-not", &blocked, names))
            (section(words, "halt-held", &held, names))
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

fn section(words: Words, title: &'static str, held: &[&Held], names: &[String]) -> Markup {
    html! {
        @if !held.is_empty() {
            section {
                h2 { (words.find(title)) " " span.count { (words.number(held.len())) } }
                @for ((word, duty), some) in by_reason(held) {
                    div.alarm {
                        p.what { strong { (words.row(word)) } " · " (words.say("halt-call")) " " (words.duty(duty)) }
                        @if let Some(first) = some.first() { p.said { (foreign(&words.remedy(&first.finding.reason))) } }
                        @if some.len() <= SINGLY { ul.plain { @for one in &some { li { (line(words, one, names)) } } } }
                        @else { @for (file, numbers) in by_file(&some) { p.numbers { (of_file(file, names)) (words.say("line")) " " (ranges(&numbers)) } } }
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

fn line(words: Words, held: &Held, names: &[String]) -> Markup {
    let labels: Vec<String> = held.labels.iter().map(|label| label.spoken()).collect();
    html! {
        (of_file(held.file, names)) strong { (words.say("line")) " " (held.number) }
        @if held.file_row != held.number { " " span.quiet { "(" (words.with("row-of-file", &[("row", held.file_row.into())])) ")" } }
        " " span.label { (labels.join(&format!(" {} ", words.say("or")))) } " " (foreign(&words.reason(&held.finding.reason)))
    }
}

fn of_file(file: usize, names: &[String]) -> Markup {
    html! { @if names.len() > 1 { @if let Some(name) = names.get(file) { (foreign(name)) ": " } } }
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
