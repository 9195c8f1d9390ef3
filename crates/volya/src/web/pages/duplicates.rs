//! Records that may be of one person: proposed, and never merged. Names stand here because they are compared.

use axum::extract::Query;
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use volya_bureau::acts::{self, Alike, Duplicates, MayBeOne};

use crate::web::page;
use crate::web::parts::{foreign, person_link, person_path};
use crate::web::seat::Seat;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::words::Words;

/// Whose, where not everybody's; then by sound too.
#[derive(Default, Deserialize)]
pub(in crate::web) struct Asked {
    person: Option<String>,
}

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor, Query(asked): Query<Asked>) -> Result<Response, Trouble> {
    let read = seat.act(move |bureau| {
        let of = asked.person.as_deref().map(|person| bureau.person_named(person)).transpose()?;
        // Names are opened only where one person's are to be compared.
        acts::duplicates(bureau, Duplicates { of, open: of.is_some() })
    });
    let (pairs, more) = read.await?;
    let words = visitor.words;
    let main = html! {
        h1 { (words.say("duplicates-title")) " " span.count { (words.number(pairs.len())) } }
        p { (words.say("duplicates-about")) }
        @if pairs.is_empty() { section.empty { p { (words.say("duplicates-none")) } } }
        ul.plain.signable { @for pair in &pairs { li { (proposed(words, pair)) } } }
        @if more { p.quiet { (words.say("duplicates-more")) } }
    };
    Ok(page::whole(&visitor, &words.say("duplicates-title"), &main))
}

fn proposed(words: Words, pair: &MayBeOne) -> Markup {
    let other = pair.other.1.as_ref().map_or_else(|| pair.other.0.to_string(), |label| label.spoken());
    let at = person_path(pair.one.0);
    html! {
        p {
            (person_link(pair.one.0, pair.one.1.as_ref())) " ~ " (person_link(pair.other.0, pair.other.1.as_ref())) ": "
            (pair.likeness.iter().map(|likeness| words.word("likeness", likeness.word())).collect::<Vec<_>>().join("; "))
        }
        @if let Some(alike) = &pair.alike { (compared(words, alike)) }
        p.buttons {
            a.button href={ (at) "/acts/same-as?other=" (other) } { (words.say("act-same-as")) }
            a.button href={ (at) "/acts/not-same-as?other=" (other) } { (words.say("act-not-same-as")) }
            @if pair.alike.is_none() { a.button href={ "/people/duplicates?person=" (pair.one.0) } { (words.say("duplicates-compare")) } }
        }
    }
}

/// Both names with what each part of them weighs.
fn compared(words: Words, alike: &Alike) -> Markup {
    html! {
        div.scroll tabindex="0" {
            table {
                thead { tr { th scope="col" { (foreign(&alike.first)) } td {} th scope="col" { (foreign(&alike.second)) } th scope="col" { (words.say("rule")) } } }
                tbody {
                    @for part in &alike.names.parts {
                        tr { td { (foreign(&part.left)) } td { @if part.agrees { "=" } @else { "≠" } } td { (foreign(&part.right)) } td { (words.alike(&part.rule)) } }
                    }
                    @for evidence in &alike.evidence {
                        tr { td { (words.alike(evidence.field)) } td { (format!("{:+.1}", evidence.weight)) } td colspan="2" { (words.alike(evidence.level)) } }
                    }
                }
            }
        }
    }
}
