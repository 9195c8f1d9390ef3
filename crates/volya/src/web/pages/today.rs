//! *Today*: what a duty officer reads first.

use axum::response::{Html, IntoResponse, Response};
use maud::{Markup, html};
use volya_bureau::acts::{self, AlarmLine, DeviceLine, DueAsked, DuePage, Member, PeopleAsked, UnsignedCount};
use volya_bureau::core::case::Urgency;
use volya_bureau::core::event::Duty;
use volya_bureau::{Bureau, BureauError};

use super::proof::state;
use crate::web::page::{self, csrf};
use crate::web::parts::{Mark, badge, foreign, person_link};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::tray::{Seen, Today};
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::when;
use crate::web::words::Words;

/// Lines of what comes later that are shown; the rest stands on each person's page.
const LATER_SHOWN: usize = 50;
/// Persons named under one alarm.
const MEMBERS_SHOWN: usize = 50;

fn read(bureau: &mut Bureau) -> Result<Today, BureauError> {
    let due = acts::what_is_due(bureau, &DueAsked { person: None, later: true, members: true })?;
    let registered = acts::list_people(bureau, &PeopleAsked::default())?.registered;
    Ok(Today { due, devices: acts::list_devices(bureau)?, unsigned: acts::count_unsigned(bureau)?, registered })
}

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor) -> Result<Response, Trouble> {
    // Asked for once it is this one's turn: whoever came before may have looked already.
    let asking = seat.clone();
    let today = seat.act(move |bureau| {
        let today = Seen::or_look(asking.tray(|tray| tray.today.clone()).ok().flatten(), bureau, read)?;
        let kept = today.clone();
        let _ = asking.tray(|tray| tray.today = Some(kept));
        Ok(today.what)
    });
    let today = today.await?;
    let words = visitor.words;
    // Nothing stands above somebody who is in danger.
    let endangered = !today.due.dangers.is_empty();
    let main = html! {
        h1 { (words.say("today-title")) }
        @if !endangered { (to_begin(words, &today)) }
        (due(&visitor, &today.due))
        @if endangered { (to_begin(words, &today)) }
        (unsigned(words, today.unsigned))
        (devices(words, &today.devices))
    };
    Ok(page::whole(&visitor, &words.say("today-title"), &main))
}

/// What an archive that nobody has worked in yet wants first.
fn to_begin(words: Words, today: &Today) -> Markup {
    let (nobody, no_call) = (today.registered == 0, today.due.on_call.is_empty());
    html! {
        @if nobody || no_call {
            section.empty {
                h2 { (words.say("today-begin")) }
                ul.plain {
                    @if nobody { li { (words.say("today-no-person")) " " a.button href="/people/register" { (words.say("people-register")) } } }
                    @if no_call { li { (words.say("today-no-call")) " " a.button href="/acts/on-call" { (words.say("act-on-call")) } } }
                }
            }
        }
    }
}

/// Answers for an alarm; to a script with the part of the page that has changed.
pub(in crate::web) async fn answer(seat: Seat, visitor: Visitor, form: Submitted) -> Result<Response, Trouble> {
    let answered = seat.act(move |bureau| {
        acts::answer_alarm(bureau, form.text("code"), form.text("by"), form.text("done"))?;
        read(bureau)
    });
    let today = answered.await?;
    if visitor.partly {
        return Ok(Html(due(&visitor, &today.due).into_string()).into_response());
    }
    seat.say(visitor.words.say("today-answered-now"));
    Ok(page::onward("/"))
}

fn due(visitor: &Visitor, page: &DuePage) -> Markup {
    let words = visitor.words;
    let (overdue, alarms): (Vec<&AlarmLine>, Vec<&AlarmLine>) =
        page.alarms.iter().partition(|line| line.urgency == Urgency::Overdue);
    let section = |id: &'static str, title: String, lines: &[&AlarmLine]| {
        html! {
            @if !lines.is_empty() {
                section.alarms id=(id) aria-labelledby={ (id) "-title" } {
                    h2 id={ (id) "-title" } { (title) " " span.count { (words.number(lines.len())) } }
                    @for line in lines { (alarm(visitor, page, line)) }
                }
            }
        }
    };
    html! {
        div #due {
            @if !page.presses() {
                section.empty { p { (badge(Mark::Clear, &words.say("today-nothing"))) } p.quiet { (words.say("today-nothing-about")) } }
            }
            (section("danger", words.say("today-danger"), &page.dangers.iter().collect::<Vec<_>>()))
            (section("alarms", words.say("today-alarms"), &alarms))
            (section("overdue", words.say("today-overdue"), &overdue))
            (section("answered", words.say("today-answered"), &page.answered.iter().collect::<Vec<_>>()))
            (later(words, page))
        }
    }
}

fn alarm(visitor: &Visitor, page: &DuePage, line: &AlarmLine) -> Markup {
    let words = visitor.words;
    html! {
        article.alarm {
            div.line {
                (urgency(words, line))
                span.what { (foreign(&words.matter(&line.what))) }
                span.who { (who(words, line)) }
                @if let Some(place) = &line.place { span { (foreign(place)) } }
                @if let Some(since) = line.since { span.quiet { (words.say("since")) " " (when::moment(words, since)) } }
                span.rule title=(words.rule(line.rule)) { (line.rule.id()) }
            }
            @if let Some(note) = &line.note { p.said { (foreign(note)) } }
            @match &line.answer {
                Some(answer) => p.said {
                    (words.say("today-answered-by")) " " (foreign(&answer.answered.by)) ", " (when::moment(words, answer.written_at)) ": "
                    (foreign(&answer.answered.done))
                },
                None => (whom_to_call(words, page, line)),
            }
            div.more {
                @if line.answer.is_none() && line.concern.is_some() { (answering(visitor, line)) }
                @if line.members.len() > 1 { (members(words, &line.members)) }
            }
        }
    }
}

fn urgency(words: Words, line: &AlarmLine) -> Markup {
    let mark = match line.urgency {
        Urgency::Danger => Mark::Danger,
        Urgency::Breach => Mark::Block,
        Urgency::Overdue => Mark::Hold,
        Urgency::Due => Mark::Plain,
    };
    badge(mark, &words.word("urgency", line.urgency.word()))
}

/// One person by his label, several by their number; everybody where it is the register's.
fn who(words: Words, line: &AlarmLine) -> Markup {
    match (line.persons, line.members.as_slice()) {
        (0, _) => html! { (words.say("everybody")) },
        (1, [member, ..]) => person_link(member.person, member.label.as_ref()),
        (persons, _) => html! { (words.with("persons", &[("count", persons.into())])) },
    }
}

fn members(words: Words, members: &[Member]) -> Markup {
    html! {
        details {
            summary { (words.say("today-whom")) }
            ul.labels {
                @for member in members.iter().take(MEMBERS_SHOWN) {
                    li { (person_link(member.person, member.label.as_ref())) " " span.quiet { (when::day(words, member.since)) } }
                }
            }
            @if members.len() > MEMBERS_SHOWN { p.quiet { (words.with("and-more", &[("count", (members.len() - MEMBERS_SHOWN).into())])) } }
        }
    }
}

fn whom_to_call(words: Words, page: &DuePage, line: &AlarmLine) -> Markup {
    html! {
        p.said {
            (words.say("today-call")) " " (call(words, page, line.duty))
            @if let Some(remedy) = line.remedy { ". " (words.on_page("do", remedy)) }
        }
    }
}

fn answering(visitor: &Visitor, line: &AlarmLine) -> Markup {
    let words = visitor.words;
    let code = line.code.to_string();
    let field = |name: &str| format!("{name}-{}", &code[..8]);
    html! {
        details {
            summary { (words.say("today-answer")) }
            form.row method="post" action="/alarms/answer" hx-post="/alarms/answer" hx-target="#due" hx-swap="outerHTML" {
                (csrf(visitor))
                input type="hidden" name="code" value=(code);
                div.field { label for=(field("by")) { (words.say("today-by")) } input id=(field("by")) name="by" required autocomplete="off"; }
                div.field.wide { label for=(field("done")) { (words.say("today-done")) } input id=(field("done")) name="done" required autocomplete="off"; }
                button.main type="submit" { (words.say("today-answer-do")) }
            }
            p.quiet { (words.say("today-answer-about")) }
        }
    }
}

fn call(words: Words, page: &DuePage, duty: Duty) -> Markup {
    match page.call(duty) {
        Some(number) => foreign(number),
        None => html! { em { (words.say("today-nobody")) } },
    }
}

fn later(words: Words, page: &DuePage) -> Markup {
    html! {
        @if !page.later.is_empty() {
            section aria-labelledby="later-title" {
                h2 id="later-title" { (words.say("today-later")) " " span.count { (words.number(page.later.len())) } }
                div.scroll tabindex="0" {
                    table.stacked {
                        thead { tr {
                            th scope="col" { (words.say("today-by-when")) } th scope="col" { (words.say("person")) }
                            th scope="col" { (words.say("today-what")) } th scope="col" { (words.say("rule")) }
                        } }
                        tbody {
                            @for (label, due) in page.later.iter().take(LATER_SHOWN) {
                                tr {
                                    td data-label=(words.say("today-by-when")) { (when::day(words, due.by)) }
                                    td { @if let Some(person) = due.person { (person_link(person, label.as_ref())) } }
                                    td { (words.due(due.what)) }
                                    td.rule title=(words.rule(due.rule)) { (due.rule.id()) }
                                }
                            }
                        }
                    }
                }
                @if page.later.len() > LATER_SHOWN { p.quiet { (words.with("and-more", &[("count", (page.later.len() - LATER_SHOWN).into())])) } }
            }
        }
    }
}

/// How much awaits a second signature; nothing where nothing does.
fn unsigned(words: Words, count: UnsignedCount) -> Markup {
    html! {
        @if count.entries + count.office > 0 {
            section aria-labelledby="unsigned-title" {
                h2 #unsigned-title { a href="/unsigned" { (words.say("unsigned-title")) } " " span.count { (words.number(count.entries + count.office)) } }
                (super::unsigned::counts(words, count))
            }
        }
    }
}

fn devices(words: Words, devices: &[DeviceLine]) -> Markup {
    html! {
        section aria-labelledby="devices-title" {
            h2 id="devices-title" { a href="/proof" { (words.say("today-devices")) } }
            div.scroll tabindex="0" {
                table.stacked {
                    thead { tr {
                        th scope="col" { (words.say("today-device")) } th scope="col" { (words.say("today-heard")) }
                        th.number scope="col" { (words.say("today-entries")) } th scope="col" { (words.say("today-log")) }
                    } }
                    tbody { @for device in devices.iter().filter(|device| device.removed_at.is_none()) { (device_row(words, device)) } }
                }
            }
        }
    }
}

fn device_row(words: Words, device: &DeviceLine) -> Markup {
    html! {
        tr {
            td data-label=(words.say("today-device")) { strong { (device.letter) } @if device.own { " " span.quiet { (words.say("today-own")) } } }
            td data-label=(words.say("today-heard")) { @match device.last_heard { Some(at) => (when::moment(words, at)), None => em { (words.say("today-never")) } } }
            td.number data-label=(words.say("today-entries")) { (words.large(device.entries())) }
            td data-label=(words.say("today-log")) { (state(words, device)) }
        }
    }
}
