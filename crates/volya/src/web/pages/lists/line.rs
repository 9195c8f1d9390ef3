//! One line's story: whom it may mean, everything that was found about it, what would resolve it and who can; and a clearance, where it is clear.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use volya_bureau::acts::{self, Look, ScreeningLine, Wish};
use volya_bureau::core::gate::{Fault, Finding, LineVerdict, Reason, Verdict};
use volya_bureau::core::id::{EntryHash, Letter, PersonId};

use super::screened::rule;
use super::{line_path, list_name, list_path, looked, meant, parse, verdict_badge, way};
use crate::web::page::{self, csrf};
use crate::web::pages::clearances;
use crate::web::parts::{entry, foreign, person_link};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::words::Words;

/// For how many hours a clearance holds where nothing else is said.
const HOURS: &str = "24";

pub(in crate::web) async fn show(
    seat: Seat,
    visitor: Visitor,
    Path((list, number)): Path<(String, u32)>,
) -> Result<Response, Trouble> {
    let look = looked(&seat, parse(&list)?).await?;
    let letters = letters(&seat).await?;
    story(&visitor, &look, number, &letters, &Submitted::default(), &Refused::No)
}

async fn letters(seat: &Seat) -> Result<Vec<Letter>, Trouble> {
    seat.act(|bureau| Ok(bureau.office()?.devices().iter().map(|device| device.letter).collect())).await
}

/// Why a clearance was not issued.
enum Refused {
    No,
    Faults(Vec<Fault>),
    Trouble(Trouble),
}

/// Issues a clearance for a line, on top of a screening of its own.
pub(in crate::web) async fn issue(
    seat: Seat,
    visitor: Visitor,
    Path((list, number)): Path<(String, u32)>,
    form: Submitted,
) -> Result<Response, Trouble> {
    let entry = parse(&list)?;
    let refused = match issued(&seat, entry, number, &form).await {
        Ok(Ok(clearance)) => {
            seat.say(visitor.words.say("clearance-issued"));
            return Ok(page::onward(&format!("/clearances/{clearance}")));
        }
        Ok(Err(faults)) => Refused::Faults(faults),
        Err(trouble) => Refused::Trouble(trouble),
    };
    let look = looked(&seat, entry).await?;
    story(&visitor, &look, number, &letters(&seat).await?, &form, &refused)
}

async fn issued(seat: &Seat, list: EntryHash, line: u32, form: &Submitted) -> Result<Result<EntryHash, Vec<Fault>>, Trouble> {
    let wish = Wish {
        line,
        person: Some(form.choice("person", |text| PersonId::parse_hex(text).ok())?),
        crossing: form.text("crossing").to_owned(),
        device: form.choice("device", Letter::parse)?,
        hours: form.choice("hours", |text| text.trim().parse().ok())?,
    };
    seat.act(move |bureau| {
        let kept = acts::kept_list(bureau, list)?;
        let issued = acts::issue(bureau, &kept.file, &kept.asked, &wish)?;
        Ok(issued.map(|(_, receipt)| receipt.entries.first().copied().unwrap_or(list)))
    })
    .await
}

fn story(
    visitor: &Visitor,
    look: &Look,
    number: u32,
    letters: &[Letter],
    form: &Submitted,
    refused: &Refused,
) -> Result<Response, Trouble> {
    let words = visitor.words;
    let mut lines = look.now.verdict.lines.iter().zip(&look.now.lines);
    let (line, beside) = lines.find(|(line, _)| line.number == number).ok_or(Trouble::no_page())?;
    let title = words.with("line-title", &[("line", number.into()), ("list", list_name(words, &look.of).into())]);
    let main = html! {
        p { a href=(list_path(look.of.entry)) { "← " (words.say("list")) " " (foreign(&list_name(words, &look.of))) } }
        div.titled { h1 { (foreign(&title)) } (verdict_badge(words, line.verdict)) }
        (opening(words, look, line, beside))
        (refusal(visitor, refused))
        (reasons(words, line, beside))
        @if line.findings.iter().any(|found| found.reason == Reason::PossiblyMeant) {
            p { a.button href={ (list_path(look.of.entry)) "/possible?line=" (number) } { (words.say("possible-title")) } }
        }
        @if line.verdict == Verdict::Clear { @for person in &line.persons { (wish(visitor, look.of.entry, (number, *person), letters, form)) } }
        p.quiet { (words.say("line-opinion")) }
    };
    let status = match refused {
        Refused::No => StatusCode::OK,
        Refused::Faults(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Refused::Trouble(trouble) => trouble.status,
    };
    Ok(page::with_status(status, visitor, &title, &main))
}

fn opening(words: Words, look: &Look, line: &LineVerdict, beside: &ScreeningLine) -> Markup {
    let then = look.then.get(&line.number).filter(|then| *then != line.verdict.word());
    html! {
        ul.known {
            li { (way(words, look.asked.route.as_ref())) }
            @if beside.file_row != line.number { li { (words.with("row-of-file", &[("row", beside.file_row.into())])) } }
            @if let Some(then) = then { li { (words.say("line-then")) " " strong { (words.word("badge", then)) } } }
        }
        p.lead {
            @if line.persons.is_empty() { (words.say("line-means-nobody")) }
            @else { (words.say("line-means")) " " (meant(words, &line.persons, &beside.labels)) ". " @if line.persons.len() > 1 { (words.say("line-several")) } }
            " " (words.word("line-is", line.verdict.word()))
        }
    }
}

fn reasons(words: Words, line: &LineVerdict, beside: &ScreeningLine) -> Markup {
    let headline = line.own_headline();
    let rest = line.findings.iter().filter(|found| headline.is_none_or(|head| !std::ptr::eq(*found, head)));
    html! {
        @if !line.findings.is_empty() {
            section aria-labelledby="reasons-title" {
                h2 #reasons-title { (words.say("line-reasons")) " " span.count { (words.number(line.findings.len())) } }
                ol.reasons { @for found in headline.into_iter().chain(rest) { (reason(words, found, beside, line.persons.len() > 1)) } }
            }
        }
    }
}

fn reason(words: Words, found: &Finding, beside: &ScreeningLine, several: bool) -> Markup {
    let whom = found.person.filter(|_| several);
    let label = |person| beside.labels.iter().find(|(of, _)| *of == person).and_then(|(_, label)| label.as_ref());
    html! {
        li {
            p.says {
                (verdict_badge(words, found.verdict)) " "
                @if let Some(person) = whom { (words.say("line-if-he-is")) " " (person_link(person, label(person))) ": " }
                strong { (foreign(&words.reason(&found.reason))) }
            }
            dl.facts {
                dt { (words.say("line-resolves")) } dd { (foreign(&words.remedy(&found.reason))) }
                dt { (words.say("list-who-can")) } dd { (words.word("resolver", found.resolver.word())) }
                dt { (words.say("line-counts")) } dd { (rule(words, found)) " " (foreign(&words.source(found.rule))) }
                @if !found.entries.is_empty() { dt { (words.say("line-rests-on")) } dd { @for of in &found.entries { (entry(of)) " " } } }
            }
        }
    }
}

fn refusal(visitor: &Visitor, refused: &Refused) -> Markup {
    match refused {
        Refused::No => html! {},
        Refused::Trouble(trouble) => page::told(visitor, trouble),
        Refused::Faults(faults) => html! {
            div.notice.wrong role="alert" { p { strong { (visitor.words.say("clearance-refused")) } } (clearances::faults(visitor.words, faults)) }
        },
    }
}

fn wish(visitor: &Visitor, list: EntryHash, (number, person): (u32, PersonId), letters: &[Letter], form: &Submitted) -> Markup {
    let words = visitor.words;
    let hours = if form.text("hours").is_empty() { HOURS } else { form.text("hours") };
    html! {
        section aria-labelledby="issue-title" {
            h2 #issue-title { (words.say("clearance-issue")) }
            p { (words.say("clearance-issue-about")) }
            form.row method="post" action={ (line_path(list, number)) "/clearance" } autocomplete="off" {
                (csrf(visitor))
                input type="hidden" name="person" value=(person);
                div.field.wide { label for="crossing" { (words.say("clearance-crossing")) } input #crossing name="crossing" required maxlength="120" value=(form.text("crossing")); }
                div.field {
                    label for="device" { (words.say("clearance-device")) }
                    select #device name="device" { @for letter in letters { option value=(letter.as_char()) selected[form.text("device") == letter.as_char().to_string()] { (letter.as_char()) } } }
                }
                div.field { label for="hours" { (words.say("clearance-hours")) } input #hours name="hours" inputmode="numeric" required value=(hours); }
                button.main type="submit" { (words.say("clearance-issue-do")) }
            }
        }
    }
}
