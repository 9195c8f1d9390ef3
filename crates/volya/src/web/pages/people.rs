//! *People*: the register, without names, filtered and a page at a time.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use volya_bureau::acts::{self, PeopleAsked, PeoplePage, PersonRow, Said};
use volya_bureau::core::case::{CustodyStatus, Urgency};
use volya_bureau::core::event::RiskLevel;
use volya_bureau::core::id::Label;
use volya_bureau::core::place::Destination;

use super::acts::word_label;
use super::law::rule_link;
use crate::web::page;
use crate::web::parts::{Mark, badge, person_link, person_path, states, turning};
use crate::web::seat::Seat;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::when;
use crate::web::words::Words;

/// Persons on one page.
const SHOWN: usize = 100;

/// Which part of the register. A filter that is empty, or none of the words, lets everybody pass.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::web) struct Asked {
    /// A label, with or without its check digit, that leads to its person.
    label: String,
    custody: String,
    said: String,
    about: String,
    risk: String,
    urgency: String,
    order: String,
    /// Which page, from 1.
    page: Option<usize>,
}

impl Asked {
    fn at(&self) -> usize {
        self.page.unwrap_or(1).max(1)
    }

    fn asked(&self) -> PeopleAsked {
        PeopleAsked {
            custody: CustodyStatus::parse(&self.custody),
            said: said_of(&self.said),
            about: Destination::parse(self.about.trim()).ok(),
            risk: RiskLevel::parse(&self.risk),
            urgency: URGENCIES.into_iter().find(|urgency| urgency.word() == self.urgency),
            due_before: None,
            by_next: self.order == "next",
            from: (self.at() - 1).saturating_mul(SHOWN),
            count: SHOWN,
        }
    }

    /// The same part of the register, on another page.
    fn on_page(&self, page: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::from("/people?"));
        let said = [
            ("custody", &self.custody),
            ("said", &self.said),
            ("about", &self.about),
            ("risk", &self.risk),
            ("urgency", &self.urgency),
            ("order", &self.order),
        ];
        query.extend_pairs(said.into_iter().filter(|(_, text)| !text.is_empty())).append_pair("page", &page.to_string());
        query.finish()
    }
}

const URGENCIES: [Urgency; 4] = [Urgency::Danger, Urgency::Breach, Urgency::Overdue, Urgency::Due];
const SAID: [(Said, &str); 5] = [
    (Said::Against, "against"),
    (Said::Valid, "valid"),
    (Said::NotValid, "not-valid"),
    (Said::Open, "open"),
    (Said::Nothing, "nothing"),
];

fn said_of(word: &str) -> Option<Said> {
    SAID.iter().find(|(_, known)| *known == word).map(|(said, _)| *said)
}

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor, Query(asked): Query<Asked>) -> Result<Response, Trouble> {
    let mut wrong = None;
    if !asked.label.trim().is_empty() {
        let label = asked.label.trim().to_owned();
        match seat.act(move |bureau| bureau.person_named(&label)).await {
            Ok(person) => return Ok(page::onward(&person_path(person))),
            Err(trouble) => wrong = Some(trouble),
        }
    }
    let wanted = asked.asked();
    let register = seat.act(move |bureau| acts::list_people(bureau, &wanted)).await?;
    let words = visitor.words;
    let pages = register.found.div_ceil(SHOWN).max(1);
    let main = html! {
        div.titled {
            h1 { (words.say("people-title")) " " span.count { (words.number(register.registered)) } }
            a.button href="/unsigned" { (words.say("unsigned-title")) }
            a.button href="/people/duplicates" { (words.say("duplicates-title")) }
            a.button.main href="/people/register" { (words.say("people-register")) }
        }
        @if let Some(wrong) = &wrong { (page::told(&visitor, wrong)) }
        form.row role="search" method="get" action="/people" {
            div.field { label for="label" { (words.say("people-find")) } input #label name="label" placeholder="P-0001" autocomplete="off" value=(asked.label); }
            button type="submit" { (words.say("people-find-do")) }
        }
        @if register.registered == 0 { section.empty { p { (words.say("people-nobody")) } } }
        @else {
            (filters(words, &asked))
            p role="status" { (words.with("people-found", &[("found", words.number(register.found).into())])) }
            @if register.found == 0 { section.empty { p { (words.say("people-none-fits")) } } }
            @else { (table(words, &register)) (turning(words, asked.at(), pages, |page| asked.on_page(page))) }
        }
    };
    let status = wrong.map_or(StatusCode::OK, |wrong| wrong.status);
    Ok(page::with_status(status, &visitor, &words.say("people-title"), &main))
}

fn filters(words: Words, asked: &Asked) -> Markup {
    let custody: Vec<_> = CustodyStatus::ALL.iter().map(|v| (v.word(), word_label(words, "custody", v.word()))).collect();
    let said: Vec<_> = SAID.iter().map(|(_, word)| (*word, words.word("said", word))).collect();
    let risk: Vec<_> = RiskLevel::ALL.iter().map(|v| (v.word(), words.word("risk", v.word()))).collect();
    let urgency: Vec<_> = URGENCIES.iter().map(|v| (v.word(), words.word("urgency", v.word()))).collect();
    html! {
        form.row.filters method="get" action="/people" {
            (states(words))
            (filter(words, "custody", &custody, &asked.custody))
            (filter(words, "said", &said, &asked.said))
            (filter(words, "risk", &risk, &asked.risk))
            (filter(words, "urgency", &urgency, &asked.urgency))
            div.field { label for="about" { (words.say("people-about")) } input.short #about name="about" maxlength="8" list="states" placeholder="KR" autocomplete="off" value=(asked.about); }
            div.field {
                label for="order" { (words.say("people-order")) }
                select #order name="order" {
                    option value="" { (words.say("people-by-label")) }
                    option value="next" selected[asked.order == "next"] { (words.say("people-by-next")) }
                }
            }
            button type="submit" { (words.say("people-filter")) }
            a.button href="/people" { (words.say("people-all")) }
        }
    }
}

fn filter(words: Words, name: &'static str, offered: &[(&str, String)], chosen: &str) -> Markup {
    html! {
        div.field {
            label for=(name) { (words.word("people-by", name)) }
            select id=(name) name=(name) {
                option value="" { (words.say("people-any")) }
                @for (word, text) in offered { option value=(word) selected[*word == chosen] { (text) } }
            }
        }
    }
}

fn table(words: Words, register: &PeoplePage) -> Markup {
    html! {
        div.scroll tabindex="0" {
            table.stacked {
                thead { tr {
                    th scope="col" { (words.say("person")) } th scope="col" { (words.say("people-by-custody")) }
                    th scope="col" { (words.say("people-by-said")) } th scope="col" { (words.say("people-by-risk")) }
                    th scope="col" { (words.say("people-by-urgency")) } th scope="col" { (words.say("people-next")) }
                } }
                tbody { @for one in &register.rows { (row(words, one)) } }
            }
        }
    }
}

fn row(words: Words, one: &PersonRow) -> Markup {
    html! {
        tr {
            td { (person_link(one.person, one.label.as_ref())) @if one.label.is_none() { " " span.quiet { (words.say("no-label")) } } }
            td data-label=(words.say("people-by-custody")) { (one.custody.iter().map(|status| word_label(words, "custody", status.word())).collect::<Vec<_>>().join(" / ")) }
            td data-label=(words.say("people-by-said")) { (said(words, one)) (wants(words, one)) }
            td data-label=(words.say("people-by-risk")) { @if let Some(risk) = one.risk { (words.word("risk", risk.word())) ": " (one.risk_of.iter().map(|state| words.state(*state)).collect::<Vec<_>>().join(", ")) } @else { span.quiet { (words.say("people-no-risk")) } } }
            td { @if let Some(urgency) = one.urgency { (badge(pressing(urgency), &words.word("urgency", urgency.word()))) } }
            (next(words, one))
        }
    }
}

fn next(words: Words, one: &PersonRow) -> Markup {
    html! {
        @match &one.next {
            Some((by, rule, _)) => td data-label=(words.say("people-next")) { (when::day(words, *by)) " " (rule_link(words, *rule)) },
            None => td {},
        }
    }
}

/// What he said, with the destinations; it is an extract to find people by, and decides nothing.
fn said(words: Words, one: &PersonRow) -> Markup {
    let (mark, word, of) = match one.said {
        Said::Against => (Mark::Block, "against", &one.against),
        Said::Valid => (Mark::Clear, "valid", &one.accepts),
        Said::NotValid => (Mark::Hold, "not-valid", &one.accepts),
        Said::Open => (Mark::Hold, "open", &one.against),
        Said::Nothing => (Mark::Plain, "nothing", &one.accepts),
    };
    html! { p { (badge(mark, &words.word("said", word))) " " (places(words, of)) } }
}

/// What he wants beside what he refuses: apart, so that neither is taken for the other.
fn wants(words: Words, one: &PersonRow) -> Markup {
    let is_said = matches!(one.said, Said::Valid | Said::NotValid);
    let accepts = if is_said { &[][..] } else { &one.accepts };
    let stays = one.stays && !one.accepts.contains(&Destination::Remain);
    let to = [accepts, if stays { &[Destination::Remain] } else { &[] }].concat();
    html! { @if !to.is_empty() { p { (badge(Mark::Hold, &words.say("people-wants"))) " " (places(words, &to)) } } }
}

fn places(words: Words, of: &[Destination]) -> String {
    of.iter().map(|to| words.destination(*to)).collect::<Vec<_>>().join(", ")
}

const fn pressing(urgency: Urgency) -> Mark {
    match urgency {
        Urgency::Danger => Mark::Danger,
        Urgency::Breach => Mark::Block,
        Urgency::Overdue => Mark::Hold,
        Urgency::Due => Mark::Plain,
    }
}

/// A label as it is said.
pub(in crate::web) fn spoken(labels: &[Label], id: &impl ToString) -> String {
    if labels.is_empty() { id.to_string() } else { labels.iter().map(Label::spoken).collect::<Vec<_>>().join(", ") }
}
