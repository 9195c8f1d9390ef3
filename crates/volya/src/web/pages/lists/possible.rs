//! Whom lines may mean under another spelling: names side by side, for whoever may open them, and that a line means somebody else.

use axum::extract::{Path, Query};
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use volya_bureau::acts::{self, Alike, MayBeMeant};
use volya_bureau::core::id::EntryHash;

use super::{line_path, list_path, parse};
use crate::web::page::{self, csrf};
use crate::web::parts::{Mark, badge, foreign, person_link, turning};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::words::Words;

/// Pairs on one page.
const ON_A_PAGE: usize = 20;

/// Which pairs.
#[derive(Default, Deserialize)]
pub(in crate::web) struct Asked {
    /// Of this line alone.
    line: Option<u32>,
    /// Which page, from 1.
    page: Option<usize>,
}

pub(in crate::web) async fn show(
    seat: Seat,
    visitor: Visitor,
    Path(entry): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Trouble> {
    let entry = parse(&entry)?;
    let read = seat.act(move |bureau| {
        let kept = acts::kept_list(bureau, entry)?;
        acts::possible(bureau, &kept.file, &kept.asked)
    });
    let mut found = read.await?;
    found.retain(|pair| asked.line.is_none_or(|line| pair.number == line));
    let words = visitor.words;
    let pages = found.len().div_ceil(ON_A_PAGE).max(1);
    let at = asked.page.unwrap_or(1).clamp(1, pages);
    let main = html! {
        p { a href=(list_path(entry)) { "← " (words.say("list")) } }
        h1 { (words.say("possible-title")) " " span.count { (words.number(found.len())) } }
        p { (words.say("possible-about")) }
        @if found.is_empty() { section.empty { p { (words.say("possible-none")) } } }
        @for pair in found.iter().skip((at - 1) * ON_A_PAGE).take(ON_A_PAGE) { (one(&visitor, entry, pair)) }
        (turning(words, at, pages, |page| format!("{}/possible?page={page}", list_path(entry))))
    };
    Ok(page::whole(&visitor, &words.say("possible-title"), &main))
}

fn one(visitor: &Visitor, entry: EntryHash, pair: &MayBeMeant) -> Markup {
    let words = visitor.words;
    html! {
        article.likeness {
            h2 { a href=(line_path(entry, pair.number)) { (words.with("line-numbered", &[("number", pair.number.into())])) } " · " (words.say("possible-may-be")) " " (person_link(pair.person, pair.label.as_ref())) }
            @match &pair.alike {
                None => p { (badge(Mark::Hold, &words.say("possible-sealed"))) " " (words.say("possible-sealed-hint")) },
                Some(alike) => (compared(words, alike)),
            }
            form method="post" action={ (line_path(entry, pair.number)) "/not-meant" } {
                (csrf(visitor))
                input type="hidden" name="person" value=(pair.person);
                button type="submit" { (words.say("possible-not-he")) }
                " " span.quiet { (words.say("possible-not-he-about")) }
            }
        }
    }
}

fn compared(words: Words, alike: &Alike) -> Markup {
    html! {
        p.names { strong { (foreign(&alike.first)) } span.quiet { " ↔ " } strong { (foreign(&alike.second)) } }
        p { (words.alike(alike.verdict.word())) ", " (words.with("possible-probability", &[("hundred", format!("{:.0}", alike.probability * 100.0).into())])) }
        div.scroll tabindex="0" {
            table {
                thead { tr { th scope="col" { (words.say("possible-part")) } th scope="col" { (words.say("possible-on-the-line")) } th scope="col" { span.unseen { (words.say("possible-agrees")) } } th scope="col" { (words.say("possible-on-record")) } th scope="col" { (words.say("rule")) } } }
                tbody {
                    @for part in &alike.names.parts {
                        tr {
                            td { (words.alike(part.role)) } td { (foreign(&part.left)) }
                            td { @if part.agrees { "=" } @else { "≠" } }
                            td { (foreign(&part.right)) } td { (words.alike(&part.rule)) }
                        }
                    }
                }
            }
        }
        details {
            summary { (words.say("possible-evidence")) }
            ul.plain { @for found in &alike.evidence { li { (words.alike(found.field)) ": " (words.alike(found.level)) " (" (format!("{:+.1}", found.weight)) ")" } } }
        }
    }
}

/// Records that a line means somebody else. It counts when a member of another role has signed it.
pub(in crate::web) async fn not_he(
    seat: Seat,
    visitor: Visitor,
    Path((entry, line)): Path<(String, u32)>,
    form: Submitted,
) -> Result<Response, Trouble> {
    let entry = parse(&entry)?;
    let record = seat.act(move |bureau| {
        let person = bureau.person_named(form.text("person"))?;
        let kept = acts::kept_list(bureau, entry)?;
        acts::not_meant(bureau, &kept.file, &kept.asked, line, person)
    });
    record.await?;
    seat.say(visitor.words.say("possible-not-he-done"));
    Ok(page::onward(&format!("{}/possible", list_path(entry))))
}
