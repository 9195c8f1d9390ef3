//! A screened list, as a tired person would want to read it: who may not move first, then what holds the others, by heading.

use axum::extract::{Path, Query};
use axum::response::Response;
use maud::{Markup, html};
use volya_bureau::acts::{Changes, Look, MissingPerson};
use volya_bureau::core::gate::{Finding, Heading, LineVerdict, Terms};
use volya_bureau::core::id::{EntryHash, PersonId};

use super::draft::what_is_odd;
use super::filter::{Asked, ON_A_PAGE, Shown};
use super::{line_path, list_name, list_path, looked, meant, parse, summary, verdict_badge, way};
use crate::ranges::ranges;
use crate::web::page::{self, csrf};
use crate::web::parts::{Mark, badge, entry, foreign, person_link, turning};
use crate::web::seat::Seat;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::when;
use crate::web::words::Words;

/// Lines of one heading that are shown before one asks for all of them.
const AT_FIRST: usize = 20;
/// Persons missing from a list, and answers that changed, that are named one by one.
const NAMED: usize = 50;

pub(in crate::web) async fn show(
    seat: Seat,
    visitor: Visitor,
    Path(entry): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Trouble> {
    let look = looked(&seat, parse(&entry)?).await?;
    let words = visitor.words;
    let name = list_name(words, &look.of);
    let main = html! {
        div.titled { h1 { (words.say("list")) " " (foreign(&name)) } (verdict_badge(words, look.now.verdict.verdict)) }
        p.quiet { (words.say("list-opinion")) " " (words.say("list-looked-at")) " " (when::moment(words, look.looked_at)) "." }
        (what_it_is(words, &look))
        (summary::picture(words, look.of.entry, &look.now.verdict))
        (what_to_do(&visitor, &look))
        (everybody(words, &look))
        (missing(words, &look.now.missing))
        (filters(words, look.of.entry, &asked))
        @if asked.is_set() { (found(words, &look, &asked)) } @else { (by_heading(words, &look)) }
        (changes(words, look.of.entry, look.now.changes.as_ref()))
        (since_then(words, &look))
        (clearances(words, &look))
        (as_read(words, &look))
    };
    Ok(page::whole(&visitor, &format!("{} {name}", words.say("list")), &main))
}

fn what_it_is(words: Words, look: &Look) -> Markup {
    let terms = &look.asked.terms;
    html! {
        ul.known {
            li { (way(words, look.asked.route.as_ref())) }
            li { (words.with("list-lines", &[("count", look.now.verdict.lines.len().into())])) }
            li { (words.say("lists-when")) " " (when::moment(words, look.of.at)) " · " (look.of.device.as_char()) " · " (entry(&look.of.entry)) }
            @for said in said(words, terms) { li { (said) } }
        }
    }
}

/// What the list says it is, where that is not what lists usually are.
fn said(words: Words, terms: &Terms) -> Vec<String> {
    let mut said = vec![words.word("way-of", terms.kind.word()), words.word("list-author", terms.author.word())];
    said.extend(terms.ground.map(|ground| words.word("list-ground", ground.word())));
    said.extend(terms.complete.then(|| words.say("list-complete")));
    said.extend(terms.all_or_nothing.then(|| words.say("list-all-or-nothing")));
    said.extend(terms.departs_on.map(|day| format!("{} {day}", words.say("list-departs"))));
    said
}

fn what_to_do(visitor: &Visitor, look: &Look) -> Markup {
    let words = visitor.words;
    let path = list_path(look.of.entry);
    html! {
        div.buttons.doing {
            a.button href={ "/lists/stop?list=" (look.of.entry) } { (words.say("lists-stop")) }
            a.button href={ (path) "/possible" } { (words.say("possible-title")) }
            a.button href={ (path) "/answer" } { (words.say("answer-title")) }
            form method="post" action={ (path) "/again" } { (csrf(visitor)) button type="submit" { (words.say("list-again")) } }
        }
    }
}

fn everybody(words: Words, look: &Look) -> Markup {
    let findings = look.now.verdict.everybodys();
    html! {
        @if !findings.is_empty() {
            section.held-all aria-labelledby="everybody-title" {
                h2 #everybody-title { (words.say("list-everybody")) }
                ul.plain {
                    @for found in findings {
                        li { (foreign(&words.reason(&found.reason))) ": " (foreign(&words.remedy(&found.reason))) " " (rule(words, found)) }
                    }
                }
            }
        }
        @if look.now.open_reports > 0 { p.quiet { (words.with("list-open-reports", &[("count", look.now.open_reports.into())])) } }
    }
}

fn missing(words: Words, missing: &[MissingPerson]) -> Markup {
    html! {
        @if !missing.is_empty() {
            section.alarms #danger aria-labelledby="missing-title" {
                h2 #missing-title { (words.say("list-missing")) " " span.count { (words.number(missing.len())) } }
                div.alarm {
                    ul.plain {
                        @for one in missing.iter().take(NAMED) {
                            @let found = one.missing.finding();
                            li { (person_link(one.missing.person, one.label.as_ref())) " " (foreign(&words.reason(&found.reason))) " " (rule(words, &found)) }
                        }
                    }
                    @if missing.len() > NAMED { p.quiet { (words.with("and-more", &[("count", (missing.len() - NAMED).into())])) } }
                    p.said { (words.say("list-missing-about")) }
                }
            }
        }
    }
}

fn filters(words: Words, entry: EntryHash, asked: &Asked) -> Markup {
    html! {
        form.row role="search" method="get" action=(list_path(entry)) {
            div.field {
                label for="under" { (words.say("list-under")) }
                select #under name="under" {
                    option value="" { (words.say("list-all")) }
                    @for heading in Heading::ALL { option value=(heading.word()) selected[asked.under() == Some(heading)] { (summary::says(words, heading)) } }
                }
            }
            div.field { label for="who" { (words.say("list-who")) } input #who name="who" value=(asked.who()) autocomplete="off" placeholder="P-0001"; }
            button type="submit" { (words.say("list-filter")) }
            @if asked.is_set() { a.button href=(list_path(entry)) { (words.say("list-all")) } }
        }
    }
}

fn found(words: Words, look: &Look, asked: &Asked) -> Markup {
    let lines = asked.lines(look);
    let (at, pages) = asked.page(lines.len());
    let shown: Vec<Shown<'_>> = lines.iter().skip((at - 1) * ON_A_PAGE).take(ON_A_PAGE).copied().collect();
    html! {
        section aria-labelledby="found-title" {
            h2 #found-title { (words.with("list-lines", &[("count", lines.len().into())])) }
            @if lines.is_empty() { p.quiet { (words.say("list-found-none")) } } @else { (rows(words, look.of.entry, &shown, true)) }
            (turning(words, at, pages, |page| format!("{}?{}", list_path(look.of.entry), asked.query(page))))
        }
    }
}

fn by_heading(words: Words, look: &Look) -> Markup {
    let all = Asked::default().lines(look);
    html! {
        @for part in all.chunk_by(|(a, _), (b, _)| a.heading() == b.heading()) {
            @if let Some((first, _)) = part.first() { (heading(words, look, first.heading(), part)) }
        }
    }
}

fn heading(words: Words, look: &Look, heading: Heading, lines: &[Shown<'_>]) -> Markup {
    let title = format!("under-{}", heading.word());
    let numbers: Vec<u32> = lines.iter().map(|(line, _)| line.number).collect();
    html! {
        section aria-labelledby=(title) {
            h2 id=(title) { span.sign aria-hidden="true" { (summary::sign(heading)) } " " (summary::says(words, heading)) " " span.count { (words.number(lines.len())) } }
            @match heading {
                Heading::Clear => {
                    @if lines.len() < look.now.verdict.lines.len() { p { (words.say("list-would-clear")) } }
                    p { (words.say("list-clear-about")) }
                    p.numbers { (ranges(&numbers)) }
                },
                Heading::Everybody => p.numbers { (ranges(&numbers)) },
                _ => {},
            }
            @if heading == Heading::Clear || heading == Heading::Everybody {
                details { summary { (words.say("list-one-by-one")) } (some_rows(words, look, heading, lines)) }
            } @else { (some_rows(words, look, heading, lines)) }
        }
    }
}

fn some_rows(words: Words, look: &Look, heading: Heading, lines: &[Shown<'_>]) -> Markup {
    html! {
        (rows(words, look.of.entry, &lines[..lines.len().min(AT_FIRST)], false))
        @if lines.len() > AT_FIRST {
            p { a href={ (list_path(look.of.entry)) "?under=" (heading.word()) } { (words.with("list-show-all", &[("count", words.number(lines.len()).into())])) } }
        }
    }
}

/// Line by line: whom it may mean, the first reason, and who can change it. The line's own page has the rest; the heading above has the verdict,
/// where there is one.
fn rows(words: Words, entry: EntryHash, lines: &[Shown<'_>], with_verdict: bool) -> Markup {
    html! {
        div.scroll tabindex="0" {
            table.lines {
                thead { tr {
                    th.number scope="col" { (words.say("line")) } @if with_verdict { th.verdict scope="col" { (words.say("list-verdict")) } } th.means scope="col" { (words.say("list-means")) }
                    th scope="col" { (words.say("list-why")) } th.able scope="col" { (words.say("list-who-can")) }
                } }
                tbody {
                    @for (line, beside) in lines {
                        tr {
                            td.number { a href=(line_path(entry, line.number)) { (line.number) } }
                            @if with_verdict { td { (verdict_badge(words, line.verdict)) } }
                            td { (meant(words, &line.persons, &beside.labels)) }
                            (why(words, line))
                        }
                    }
                }
            }
        }
    }
}

fn why(words: Words, line: &LineVerdict) -> Markup {
    let more = line.findings.iter().filter(|found| !found.is_everybodys()).count().saturating_sub(1);
    html! {
        @match line.own_headline() {
            None => { td {} td {} },
            Some(found) => {
                td.why { (foreign(&words.reason(&found.reason))) " " (rule(words, found)) @if more > 0 { " " span.quiet { (words.with("list-more-reasons", &[("count", more.into())])) } } }
                td.quiet { (words.word("resolver", found.resolver.word())) }
            },
        }
    }
}

pub(super) fn rule(words: Words, found: &Finding) -> Markup {
    html! { span.rule title=(words.rule(found.rule)) { (found.rule.id()) } }
}

fn changes(words: Words, entry: EntryHash, changes: Option<&Changes>) -> Markup {
    html! {
        @if let Some(changes) = changes {
            section aria-labelledby="changes-title" {
                h2 #changes-title { (words.with("list-earlier", &[("count", changes.earlier.into())])) }
                ul.plain {
                    @if !changes.added.is_empty() { li { (words.say("list-added")) " " (ranges(&changes.added)) } }
                    @if changes.dropped > 0 { li { strong { (words.with("list-dropped", &[("count", changes.dropped.into())])) } } } @else { li { (words.say("list-dropped-nobody")) } }
                    @for (line, before) in changes.answered_differently.iter().take(NAMED) {
                        li { a href=(line_path(entry, *line)) { (words.with("line-numbered", &[("number", (*line).into())])) } " " (words.say("list-then")) " " (words.word("badge", before)) }
                    }
                }
            }
        }
    }
}

/// Lines that the gate answers otherwise now than when the list was screened.
fn since_then(words: Words, look: &Look) -> Markup {
    let differs = |line: &&LineVerdict| look.then.get(&line.number).is_some_and(|then| then != line.verdict.word());
    let changed: Vec<&LineVerdict> = look.now.verdict.lines.iter().filter(differs).collect();
    html! {
        @if !changed.is_empty() {
            section aria-labelledby="since-title" {
                h2 #since-title { (words.with("list-since", &[("count", changed.len().into())])) }
                ul.plain {
                    @for line in changed.iter().take(NAMED) {
                        li { a href=(line_path(look.of.entry, line.number)) { (words.with("line-numbered", &[("number", line.number.into())])) } ": " (words.word("badge", &look.then[&line.number])) " → " (verdict_badge(words, line.verdict)) }
                    }
                }
                @if changed.len() > NAMED { p.quiet { (words.with("and-more", &[("count", (changed.len() - NAMED).into())])) } }
            }
        }
    }
}

fn clearances(words: Words, look: &Look) -> Markup {
    let label = |person: PersonId| {
        look.now.lines.iter().flat_map(|line| &line.labels).find(|(of, _)| *of == person).and_then(|(_, label)| label.as_ref())
    };
    html! {
        @if !look.clearances.is_empty() {
            section aria-labelledby="clearances-title" {
                h2 #clearances-title { (words.say("clearances")) " " span.count { (words.number(look.clearances.len())) } }
                div.scroll tabindex="0" { table.stacked {
                    thead { tr { th.number scope="col" { (words.say("line")) } th scope="col" { (words.say("person")) } th scope="col" { (words.say("clearance-crossing")) } th scope="col" { (words.say("clearance-until")) } th scope="col" { (words.say("clearance")) } } }
                    tbody { @for (person, issued) in &look.clearances { tr {
                        td.number data-label=(words.say("line")) { (issued.clearance.line) }
                        td data-label=(words.say("person")) { (person_link(*person, label(*person))) }
                        td data-label=(words.say("clearance-crossing")) { (foreign(&issued.clearance.crossing)) }
                        td data-label=(words.say("clearance-until")) { (when::moment(words, issued.clearance.until)) }
                        td data-label=(words.say("clearance")) { a href={ "/clearances/" (issued.entry) } { (issued.entry.to_string()[..8]) } " " @if issued.counted { (badge(Mark::Plain, &words.say("path-signed"))) } @else { (badge(Mark::Hold, &words.say("clearance-awaits"))) } }
                    } } }
                } }
            }
        }
    }
}

fn as_read(words: Words, look: &Look) -> Markup {
    html! {
        details { summary { (words.say("list-as-read")) } (what_is_odd(words, &look.now.read)) }
    }
}
