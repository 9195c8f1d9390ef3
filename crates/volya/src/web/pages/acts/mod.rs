//! The acts: what each records, the rule behind it, who signs, and its form. One table, `NamedAct` in bureau, makes all of this.

mod asked;
mod composed;
pub(in crate::web) mod form;
pub(in crate::web) mod kept;
mod said;

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use volya_bureau::acts::{self, About, Group, NamedAct};
use volya_bureau::core::id::{Label, PersonId};

pub(in crate::web) use composed::fields as fields_of;
#[cfg(test)]
pub(in crate::web) use said::key_ids;
pub(in crate::web) use said::{act_title, fact_title, key_label, on_paper, vocabulary, word_label};

use super::law::rule_link;
use crate::web::page;
use crate::web::parts::person_path;
use crate::web::seat::Seat;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::words::Words;

/// Every act, with where its form stands.
pub(in crate::web) async fn show(seat: Seat, visitor: Visitor) -> Result<Response, Trouble> {
    let kept = seat.act(|bureau| acts::kept_forms(bureau)).await?;
    let words = visitor.words;
    let main = html! {
        h1 { (words.say("acts-title")) }
        p { (words.say("acts-about")) }
        div.buttons.leading {
            a.button href="/countersign" { (words.say("countersign")) }
            a.button href="/office" { (words.say("office-title")) }
            a.button href="/visit" { (words.say("visit-title")) }
            a.button href="/import/persons" { (words.say("import-title")) }
            a.button href="/receive" { (words.say("receive-title")) }
            a.button href="/law" { (words.say("law-title")) }
        }
        @if !kept.is_empty() {
            section.empty {
                p { strong { (words.say("kept-title")) } }
                ul.plain { @for form in kept.iter().rev() { li { a href=(form) { (kept::title(words, form)) } } } }
            }
        }
        @for group in Group::ALL { (table(words, group, None)) }
    };
    Ok(page::whole(&visitor, &words.say("acts-title"), &main))
}

/// What can be recorded about one person.
pub(in crate::web) async fn of_person(seat: Seat, visitor: Visitor, Path(person): Path<String>) -> Result<Response, Trouble> {
    let read = seat.act(move |bureau| {
        let person = bureau.person_named(&person)?;
        Ok((person, bureau.label(person)?))
    });
    let (person, label) = read.await?;
    let words = visitor.words;
    let name = label.as_ref().map_or_else(|| person.to_string(), Label::spoken);
    let title = words.with("acts-of", &[("label", name.into())]);
    let main = html! {
        h1 { (title) }
        p { a href=(person_path(person)) { (words.say("acts-back")) } }
        @for group in Group::ALL.into_iter().filter(|group| *group != Group::Office) { (table(words, group, Some(person))) }
    };
    Ok(page::whole(&visitor, &title, &main))
}

fn table(words: Words, group: Group, person: Option<PersonId>) -> Markup {
    let acts: Vec<NamedAct> = NamedAct::all().filter(|act| act.group == group).collect();
    let id = format!("acts-{}", group.word());
    html! {
        section aria-labelledby=(id) {
            h2 id=(id) { (words.word("acts-group", group.word())) }
            div.scroll tabindex="0" {
                table {
                    thead { tr {
                        th scope="col" { (words.say("acts-act")) } th scope="col" { (words.say("acts-second")) }
                        th scope="col" { (words.say("rule")) }
                    } }
                    tbody {
                        @for act in &acts {
                            tr {
                                td { (leading(words, act, person)) }
                                td.quiet { (words.say(if act.wants_second { "acts-two" } else { "acts-one" })) }
                                td { @if let Some(rule) = act.rule() { (rule_link(words, rule)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// An act by its title, leading to its form where it is known whom it is about.
fn leading(words: Words, act: &NamedAct, person: Option<PersonId>) -> Markup {
    let title = act_title(words, act);
    html! {
        @match (act.about, person) {
            (About::Person, Some(person)) => a href={ (person_path(person)) "/acts/" (act.name) } { (title) },
            (About::Office, _) => a href={ "/acts/" (act.name) } { (title) },
            (About::Person, None) => (title),
        }
    }
}
