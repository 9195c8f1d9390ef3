//! His declarations, the latest first: what he said, why it counts or not with the rule, how it was taken, and what can be said about it next.

use maud::{Markup, html};
use serde_json::Value;
use volya_bureau::acts::{CasePage, Declared};
use volya_bureau::core::will::Stance;
use volya_bureau::fields::{Key, Shape, documented};

use super::stances::stance;
use crate::web::pages::acts::{key_label, vocabulary, word_label};
use crate::web::pages::law::rule_link;
use crate::web::parts::{Mark, badge, entry, foreign, person_path};
use crate::web::when;
use crate::web::words::Words;

pub(super) fn section(words: Words, case: &CasePage) -> Markup {
    html! {
        @if !case.declared.is_empty() {
            section aria-labelledby="declared-title" {
                h2 #declared-title { (words.say("declared-title")) " " span.count { (words.number(case.declared.len())) } }
                @for one in case.declared.iter().rev() { (declared(words, case, one)) }
            }
        }
    }
}

fn declared(words: Words, case: &CasePage, one: &Declared) -> Markup {
    let path = person_path(case.record.id);
    html! {
        article.declared {
            p.line { (when::moment(words, one.at)) " " (entry(&one.entry)) }
            ul.plain {
                @for said in &one.declaration.stances {
                    li { strong { (words.destination(said.to)) } " " (said_badge(words, one, said.stance, one.stands.contains(&said.to))) }
                }
            }
            (counting(words, one))
            details {
                summary { (words.say("declared-how")) }
                dl.facts { @for key in documented("declaration").unwrap_or_default().iter().filter(|key| !matches!(key.name, "to" | "stance")) { (circumstance(words, one, key)) } }
            }
            p.buttons {
                a.button href={ (path) "/acts/confirm?entry=" (one.entry) } { (words.say("act-confirm")) }
                a.button href={ (path) "/acts/withdraw?entry=" (one.entry) } { (words.say("act-withdraw")) }
                a.button href={ (path) "/acts/mistaken?entries=" (one.entry) } { (words.say("act-mistaken")) }
            }
        }
    }
}

fn said_badge(words: Words, one: &Declared, said: Stance, stands: bool) -> Markup {
    let mark = match said {
        _ if !stands => Mark::Plain,
        Stance::Accept if one.counts_until.is_some() => Mark::Clear,
        Stance::Refuse => Mark::Block,
        _ => Mark::Hold,
    };
    html! { (badge(mark, &stance(words, said))) @if !stands { " " span.quiet { (words.say("declared-answered")) } } }
}

/// Why a yes in it counts, or why not.
fn counting(words: Words, one: &Declared) -> Markup {
    html! {
        @if let Some(until) = one.counts_until { p.quiet { (words.say("declared-counts")) " " (when::day(words, until)) } }
        @if !one.defects.is_empty() {
            p { (words.say("declared-defects")) }
            ul.plain { @for defect in &one.defects { li { (words.defect(*defect)) " " (rule_link(words, defect.rule())) } } }
        }
        @if one.awaits_signature { p.quiet { (words.say("person-one-signature")) } }
    }
}

/// One circumstance; what was not asked says so.
fn circumstance(words: Words, one: &Declared, key: &Key) -> Markup {
    let record = serde_json::to_value(&one.declaration).unwrap_or_default();
    let name = if key.name == "taker" { "takers" } else { key.name };
    html! {
        dt { (key_label(words, "declaration", key.name)) }
        dd {
            @match &record[name] {
                Value::Null => span.quiet { (words.say("acts-not-asked")) },
                Value::Bool(yes) => (words.say(if *yes { "office-yes" } else { "office-no" })),
                Value::String(word) if key.shape() == Shape::Word => (word_label(words, vocabulary("declaration", key.name), word)),
                _ => (foreign(&words.member(&one.declaration, name).unwrap_or_default())),
            }
        }
    }
}
