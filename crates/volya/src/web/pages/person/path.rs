//! What contradicts itself, whose move it is, what is promised, and his clearances.

use maud::{Markup, html};
use volya_bureau::acts::{CasePage, StandingFact};
use volya_bureau::core::fold::Issued;

use crate::web::pages::acts::fact_title;
use crate::web::pages::lists::way;
use crate::web::parts::{Mark, badge, entry, foreign, person_path, recorded};
use crate::web::when;
use crate::web::words::Words;

/// Facts that stand and say different things, beside each other.
pub(super) fn contradictions(words: Words, case: &CasePage) -> Markup {
    html! {
        @if !case.contradictions.is_empty() {
            section aria-labelledby="contradictions-title" {
                h2 #contradictions-title { (words.say("contradictions-title")) " " span.count { (words.number(case.contradictions.len())) } }
                p { (words.say("contradictions-about")) }
                @for group in &case.contradictions { (beside(words, case, group)) }
            }
        }
    }
}

fn beside(words: Words, case: &CasePage, group: &[StandingFact]) -> Markup {
    let kind = group.first().map_or("", |one| one.fact.kind());
    html! {
        h3 { (fact_title(words, kind)) }
        div.sides {
            @for one in group {
                div.ask {
                    p { (recorded(&words.fact(&one.fact))) }
                    p.quiet { (when::day(words, one.at)) " " (entry(&one.entry)) @if !one.counted { " " (badge(Mark::Hold, &words.say("person-one-signature"))) } }
                }
            }
        }
        p.buttons { a.button href={ (person_path(case.record.id)) "/acts/" (kind) } { (words.say("contradictions-settle")) } }
    }
}

/// Next move, guarantees, third ways, clearances.
pub(super) fn section(words: Words, case: &CasePage) -> Markup {
    let issued = &case.record.state.passage.issued;
    let is_empty = case.awaited.is_empty() && case.guarantees.is_empty() && case.third_ways.is_empty() && issued.is_empty();
    html! {
        @if !is_empty {
            section aria-labelledby="path-title" {
                h2 #path-title { (words.say("path-title")) }
                dl.facts {
                    @for (next, days) in &case.awaited {
                        dt { (words.say("path-next")) }
                        dd { (foreign(&next.who)) ": " (foreign(&next.what)) " " span.quiet { (words.with("path-days", &[("days", (*days).into())])) } }
                    }
                    @for (of, said) in &case.guarantees { dt { (words.say("path-guarantee")) } dd { (foreign(&said.authority)) ": " (foreign(&said.text)) " " (entry(of)) } }
                    @if !case.third_ways.is_empty() {
                        dt { (words.say("path-third")) }
                        dd { (case.third_ways.iter().map(|state| words.state(*state)).collect::<Vec<_>>().join(", ")) }
                    }
                }
                @if !issued.is_empty() { (clearances(words, case, issued)) }
            }
        }
    }
}

fn clearances(words: Words, case: &CasePage, issued: &[Issued]) -> Markup {
    html! {
        h3 { (words.say("path-clearances")) }
        div.scroll tabindex="0" {
            table.stacked {
                thead { tr { @for id in ["entry", "map-route", "path-crossing", "path-window", "path-stands"] { th scope="col" { (words.find(id)) } } } }
                tbody {
                    @for one in issued {
                        tr {
                            td data-label=(words.say("entry")) { (entry(&one.entry)) }
                            td data-label=(words.say("map-route")) { (way(words, Some(&one.clearance.route))) }
                            td data-label=(words.say("path-crossing")) { (foreign(&one.clearance.crossing)) }
                            td data-label=(words.say("path-window")) { (when::moment(words, one.clearance.from)) " – " (when::moment(words, one.clearance.until)) }
                            td data-label=(words.say("path-stands")) { (stands(words, case, one)) }
                        }
                    }
                }
            }
        }
    }
}

/// What became of a clearance, as it is recorded. Whether it could be used now, the gate is asked.
fn stands(words: Words, case: &CasePage, one: &Issued) -> Markup {
    let passage = &case.record.state.passage;
    let (mark, says) = if passage.used.iter().any(|used| used.used.of == one.entry) {
        (Mark::Plain, "path-used")
    } else if passage.voided.iter().any(|(of, _)| *of == one.entry) {
        (Mark::Block, "path-voided")
    } else if one.counted {
        (Mark::Plain, "path-signed")
    } else {
        (Mark::Hold, "person-one-signature")
    };
    badge(mark, &words.say(says))
}
