//! The review of a return in spite of risk: when it was opened, what was found, how the panel voted with its reasons, and what is wanting.

use axum::extract::{Path, Query};
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use volya_bureau::BureauError;
use volya_bureau::acts::{self, CasePage, FoundLine, NamedAct, ReviewLine, ReviewPage, VoteLine};
use volya_bureau::core::event::RiskLevel;
use volya_bureau::core::gate::{Finding, ReviewOutcome};
use volya_bureau::core::law::Rule;
use volya_bureau::core::place::State;
use volya_bureau::fields::documented;

use crate::web::page;
use crate::web::pages::acts::{act_title, key_label, vocabulary, word_label};
use crate::web::pages::law::rule_link;
use crate::web::pages::people::spoken;
use crate::web::parts::{Mark, badge, entry, foreign, person_path, states};
use crate::web::seat::Seat;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::when;
use crate::web::words::Words;

/// The State that holds him; nothing is judged until it is named.
#[derive(Default, Deserialize)]
pub(in crate::web) struct Asked {
    #[serde(default)]
    from: String,
}

pub(in crate::web) async fn show(
    seat: Seat,
    visitor: Visitor,
    Path(person): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Trouble> {
    let from = asked.from.trim().to_owned();
    let read = seat.act(move |bureau| {
        let person = bureau.person_named(&person)?;
        let from = (!from.is_empty()).then(|| State::parse(&from)).transpose().map_err(BureauError::from)?;
        acts::show_review(bureau, person, from)
    });
    let review = read.await?;
    let words = visitor.words;
    let title = words.with("review-of", &[("label", spoken(&review.labels, &review.person).into())]);
    let main = html! {
        h1 { (title) }
        p.quiet { (rule_link(words, Rule::Gate20)) " " (words.rule(Rule::Gate20)) }
        p { (words.say("review-about")) }
        p { a href=(person_path(review.person)) { (words.say("acts-back")) } }
        @if review.reviews.is_empty() { section.empty { p { (words.say("review-none")) } p.quiet { (words.say("review-none-about")) } } }
        @else { (from_where(words, &review, asked.from.trim())) }
        @for one in &review.reviews { (one_review(words, &review, one)) }
        (acts_of(words, &review))
    };
    Ok(page::whole(&visitor, &title, &main))
}

/// Whether his page leads here: something was opened or found, or he is at real risk somewhere.
pub(super) fn concerns(case: &CasePage) -> bool {
    let state = &case.record.state;
    let is_real = state.risks.values().any(|slot| slot.standing().any(|stand| stand.value.level == RiskLevel::Real));
    is_real || !state.review.opened.is_empty() || state.review.found.standing().next().is_some()
}

fn from_where(words: Words, review: &ReviewPage, from: &str) -> Markup {
    html! {
        form.row method="get" action={ (person_path(review.person)) "/review" } {
            div.field { label for="from" { (words.say("review-from")) } (states(words)) input.short #from name="from" maxlength="2" list="states" placeholder="UA" autocomplete="off" value=(from); }
            button type="submit" { (words.say("review-judge")) }
        }
    }
}

fn one_review(words: Words, page: &ReviewPage, review: &ReviewLine) -> Markup {
    html! {
        section aria-labelledby={ "to-" (review.to.code()) } {
            h2 id={ "to-" (review.to.code()) } { (words.with("review-to", &[("state", words.state(review.to).into())])) }
            dl.facts {
                dt { (words.say("review-opened")) } dd { @match review.opened { Some(at) => (when::moment(words, at)), None => em { (words.say("review-not-opened")) } } }
                @if let Some(until) = review.thinks_until {
                    dt { (words.say("review-thinks")) }
                    dd { (badge(if review.thought { Mark::Clear } else { Mark::Hold }, &words.say(if review.thought { "review-thought" } else { "review-thinking" }))) " " (when::moment(words, until)) }
                }
            }
            @if review.found.is_empty() { p { (words.say("review-nothing-found")) } }
            @for found in &review.found { (one_finding(words, page, found)) }
            @if let Some(outcome) = &review.outcome { (comes_to(words, outcome)) }
        }
    }
}

fn one_finding(words: Words, page: &ReviewPage, found: &FoundLine) -> Markup {
    let value = &found.stand.value;
    let said = [
        ("family_pressure", Some(value.family_pressure.word())),
        ("counsel", Some(value.counsel.word())),
        ("risk_explained", Some(if value.risk_explained { "yes" } else { "no" })),
        ("escort", value.escort.map(|escort| escort.word())),
    ];
    let tally =
        [("have", found.tally.assents.into()), ("need", page.assents_needed.into()), ("against", found.tally.dissents.into())];
    html! {
        article.declared {
            h3 { (words.say("act-review-find")) }
            p.line {
                (when::moment(words, found.stand.written_at)) " " (entry(&found.stand.entry))
                @if !found.stand.counted { " " (badge(Mark::Hold, &words.say("person-one-signature"))) }
            }
            dl.facts { @for (key, word) in said { dt { (key_label(words, "review", key)) } dd { (answer(words, key, word)) } } }
            h3 { (words.say("review-panel")) }
            p { (words.with("review-tally", &tally)) }
            @if found.votes.is_empty() { p.quiet { (words.say("review-no-votes")) } }
            ul.plain { @for vote in &found.votes { li { (one_vote(words, vote)) } } }
        }
    }
}

fn answer(words: Words, key: &str, word: Option<&str>) -> Markup {
    let is_yes_no =
        documented("review").unwrap_or_default().iter().any(|known| known.name == key && known.accepts.words.is_empty());
    html! {
        @match word {
            None => em { (words.say("review-nobody")) },
            Some(word) if is_yes_no => (words.word("yes-no", word)),
            Some(word) => (word_label(words, vocabulary("review", key), word)),
        }
    }
}

/// A vote with its reasons. Dissent stands beside assent, and what was taken back stays to be read.
fn one_vote(words: Words, line: &VoteLine) -> Markup {
    let (mark, said) = if line.vote.vote.assents { (Mark::Clear, "review-for") } else { (Mark::Block, "review-against") };
    html! {
        p.line {
            (badge(if line.stands { mark } else { Mark::Plain }, &words.say(said))) " "
            @if let Some(role) = line.role { (words.word("role", role.word())) " " }
            @if let Some(at) = line.at { span.quiet { (when::moment(words, at)) } " " }
            (entry(&line.vote.entry))
            @if !line.stands { " " span.quiet { (words.say("review-replaced")) } }
            @else if line.vote.vote.assents && !line.vote.trusted { " " span.quiet { (words.say("review-opens-nothing")) } }
        }
        p.said { (foreign(&line.vote.vote.reasons)) }
    }
}

fn comes_to(words: Words, outcome: &ReviewOutcome) -> Markup {
    html! {
        h3 { (words.say("review-comes-to")) }
        @match outcome {
            ReviewOutcome::Assisted(assisted) => {
                p { (badge(Mark::Clear, &words.say("review-nothing-wanting"))) " " (words.with("review-escorted", &[("body", words.word("body", assisted.escort.word()).into())])) }
            },
            ReviewOutcome::Wanting(wanting) => {
                p { (badge(Mark::Hold, &words.say("review-wanting"))) }
                ul.plain { @for found in wanting { li { (missing(words, found)) } } }
            },
        }
    }
}

fn missing(words: Words, found: &Finding) -> Markup {
    html! {
        (rule_link(words, found.rule)) " " (foreign(&words.reason(&found.reason))) "; " (foreign(&words.remedy(&found.reason)))
        " " span.quiet { (words.say("list-who-can")) ": " (words.word("resolver", found.resolver.word())) }
    }
}

fn acts_of(words: Words, review: &ReviewPage) -> Markup {
    let acts = ["review-open", "review-find", "vote", "review-conclude"].into_iter().filter_map(NamedAct::named);
    html! {
        div.buttons { @for act in acts { a.button href={ (person_path(review.person)) "/acts/" (act.name) } { (act_title(words, &act)) } } }
    }
}
