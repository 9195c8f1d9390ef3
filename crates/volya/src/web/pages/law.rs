//! The rules: each with the file that says on what it rests and what is left to people.

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use volya_bureau::core::law::{Mark, Rule};

use crate::web::page;
use crate::web::seat::Seat;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::words::Words;

pub(in crate::web) async fn show(_: Seat, visitor: Visitor) -> Response {
    let words = visitor.words;
    let main = html! {
        h1 { (words.say("law-title")) }
        p { (words.say("law-about")) }
        div.scroll tabindex="0" {
            table {
                thead { tr { th scope="col" { (words.say("rule")) } th scope="col" { (words.say("law-says")) } th scope="col" { (words.say("law-source")) } } }
                tbody {
                    @for rule in Rule::ALL { tr { td { (rule_link(words, *rule)) } td { (words.rule(*rule)) } td.quiet { (words.source(*rule)) } } }
                }
            }
        }
    };
    page::whole(&visitor, &words.say("law-title"), &main)
}

pub(in crate::web) async fn rule(_: Seat, visitor: Visitor, Path(rule): Path<String>) -> Result<Response, Trouble> {
    let rule = Rule::parse(&rule).ok_or(Trouble::no_page())?;
    let words = visitor.words;
    let (_, text) = rule.file().split_once("\n\n").unwrap_or_default();
    let main = html! {
        h1 { (rule.id()) }
        p.quiet { (mark(words, rule.mark())) " · " span lang="en" { (rule.source()) } }
        @if words.0.tag() != "en" { p.quiet { (words.say("law-english")) } }
        article.law lang="en" { @for paragraph in text.split("\n\n") { (written(paragraph)) } }
        p { a href="/law" { (words.say("law-all")) } }
    };
    Ok(page::whole(&visitor, rule.id(), &main))
}

/// A rule by its id, leading to its file.
pub(in crate::web) fn rule_link(words: Words, rule: Rule) -> Markup {
    html! { a.rule href={ "/law/" (rule.id()) } title=(words.rule(rule)) { (rule.id()) } }
}

fn mark(words: Words, mark: Mark) -> String {
    words.say(match mark {
        Mark::Read => "law-read",
        Mark::Seen => "law-seen",
        Mark::Policy => "law-policy",
    })
}

/// A paragraph of a law file: a heading, or text that may begin in bold.
fn written(paragraph: &str) -> Markup {
    if let Some(heading) = paragraph.strip_prefix("# ") {
        return html! { h2 { (heading) } };
    }
    let begun = paragraph.strip_prefix("**").and_then(|rest| rest.split_once("**"));
    html! {
        p {
            @match begun { Some((bold, rest)) => { strong { (bold) } (rest) }, None => (paragraph) }
        }
    }
}
