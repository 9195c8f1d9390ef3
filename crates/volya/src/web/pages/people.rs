//! *People*: the register, without names.

use axum::extract::Query;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use volya_bureau::acts::{self, PersonLine};
use volya_bureau::core::id::Label;

use crate::web::page;
use crate::web::parts::{person_link, person_path, turning};
use crate::web::seat::Seat;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::words::Words;

/// Persons on one page.
const SHOWN: usize = 100;

/// Which part of the register.
#[derive(Default, Deserialize)]
pub(in crate::web) struct Asked {
    /// A label, with or without its check digit, that leads to its person.
    #[serde(default)]
    label: String,
    /// Which page, from 1.
    page: Option<usize>,
}

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor, Query(asked): Query<Asked>) -> Result<Response, Trouble> {
    if !asked.label.trim().is_empty() {
        let person = seat.act(move |bureau| bureau.person_named(&asked.label)).await?;
        return Ok(page::onward(&person_path(person)));
    }
    let everybody = seat.act(acts::list_persons).await?;
    let words = visitor.words;
    let pages = everybody.len().div_ceil(SHOWN).max(1);
    let at = asked.page.unwrap_or(1).clamp(1, pages);
    let shown: Vec<&PersonLine> = everybody.iter().skip((at - 1) * SHOWN).take(SHOWN).collect();
    let main = html! {
        div.titled {
            h1 { (words.say("people-title")) " " span.count { (words.number(everybody.len())) } }
            a.button.main href="/people/register" { (words.say("people-register")) }
        }
        form.row role="search" method="get" action="/people" {
            div.field { label for="label" { (words.say("people-find")) } input #label name="label" placeholder="P-0001" autocomplete="off"; }
            button type="submit" { (words.say("people-find-do")) }
        }
        @if everybody.is_empty() { section.empty { p { (words.say("people-nobody")) } } }
        @else { (table(words, &shown)) (turning(words, at, pages, |page| format!("/people?page={page}"))) }
    };
    Ok(page::whole(&visitor, &words.say("people-title"), &main))
}

fn table(words: Words, shown: &[&PersonLine]) -> Markup {
    html! {
        div.scroll tabindex="0" {
            table {
                thead { tr { th scope="col" { (words.say("person")) } th.number scope="col" { (words.say("today-entries")) } } }
                tbody {
                    @for line in shown {
                        tr {
                            td { (person_link(line.id, line.label.as_ref())) @if line.label.is_none() { " " span.quiet { (words.say("no-label")) } } }
                            td.number { (words.number(line.entries)) }
                        }
                    }
                }
            }
        }
    }
}

/// A label as it is said.
pub(in crate::web) fn spoken(labels: &[Label], id: &impl ToString) -> String {
    if labels.is_empty() { id.to_string() } else { labels.iter().map(Label::spoken).collect::<Vec<_>>().join(", ") }
}
