//! *Lists*: what was handed in, what the gate answered, and what follows from it.

pub(in crate::web) mod answer;
pub(in crate::web) mod draft;
mod fields;
mod filter;
pub(in crate::web) mod line;
pub(in crate::web) mod new;
pub(in crate::web) mod possible;
pub(in crate::web) mod screened;
pub(in crate::web) mod stop;
mod summary;
pub(in crate::web) mod typing;

pub(in crate::web) use fields::asked;

use std::sync::Arc;

use axum::response::Response;
use maud::{Markup, html};
use volya_bureau::acts::{self, Look, ScreenedList};
use volya_bureau::core::gate::{Route, Verdict};
use volya_bureau::core::id::{EntryHash, Label, PersonId};

use crate::web::page;
use crate::web::parts::{Mark, badge, foreign, person_link};
use crate::web::seat::Seat;
use crate::web::tray::Seen;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::when;
use crate::web::words::Words;

/// Screenings that are shown; the archive has them all.
const SHOWN: usize = 100;

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor) -> Result<Response, Trouble> {
    let lists = seat.act(acts::screened_lists).await?;
    let has_draft = seat.tray(|tray| tray.draft.is_some())?;
    let words = visitor.words;
    let main = html! {
        div.titled {
            h1 { (words.say("lists-title")) " " span.count { (words.number(lists.len())) } }
            a.button.main href="/lists/new" { (words.say("lists-new")) }
        }
        @if has_draft { p.notice { (words.say("lists-draft-waits")) " " a href="/lists/draft" { (words.say("lists-draft-on")) } } }
        @if lists.is_empty() { section.empty { p { (words.say("lists-none")) } p.quiet { (words.say("lists-none-about")) } } }
        @else { (table(words, &lists)) }
        p.beside { a href="/clearances" { (words.say("clearances-check")) } }
    };
    Ok(page::whole(&visitor, &words.say("lists-title"), &main))
}

fn table(words: Words, lists: &[ScreenedList]) -> Markup {
    html! {
        form method="get" action="/lists/stop" {
            div.scroll tabindex="0" {
                table.stacked {
                    thead { tr {
                        th scope="col" { span.unseen { (words.say("lists-choose")) } }
                        th scope="col" { (words.say("list")) } th scope="col" { (words.say("lists-when")) }
                        th scope="col" { (words.say("lists-then")) }
                        @for verdict in COUNTED { th.number scope="col" { (words.word("badge", verdict.word())) } }
                    } }
                    tbody { @for list in lists.iter().take(SHOWN) { (row(words, list)) } }
                }
            }
            div.below {
                button type="submit" { (words.say("lists-stop")) }
                span.quiet { (words.say("lists-stop-about")) }
            }
        }
        @if lists.len() > SHOWN { p.quiet { (words.with("and-more", &[("count", (lists.len() - SHOWN).into())])) } }
    }
}

/// In the order in which they are read.
const COUNTED: [Verdict; 4] = [Verdict::Block, Verdict::Hold, Verdict::NoRecord, Verdict::Clear];

fn row(words: Words, list: &ScreenedList) -> Markup {
    let counts = counts(list.screened.counts);
    let name = list_name(words, list);
    html! {
        tr {
            td { input type="checkbox" name="list" value=(list.entry) aria-label={ (words.say("lists-choose")) ": " (name) }; }
            td { a href=(list_path(list.entry)) { (foreign(&name)) } }
            td data-label=(words.say("lists-when")) { (when::moment(words, list.at)) " " span.quiet { (list.device.as_char()) } }
            td data-label=(words.say("lists-then")) { (verdict_badge(words, worst(counts))) }
            @for (count, verdict) in counts.into_iter().zip(COUNTED) { td.number.none[count == 0] data-label=(words.word("badge", verdict.word())) { @if count > 0 { (words.number(count)) } @else { span.quiet { "–" } } } }
        }
    }
}

/// Blocked, held, without a record, clear: as the record counts them, in the order in which they are read.
fn counts([clear, hold, block, no_record]: [u32; 4]) -> [usize; 4] {
    [block, hold, no_record, clear].map(|count| usize::try_from(count).unwrap_or(usize::MAX))
}

/// The worst line's; of no line it holds.
fn worst(counts: [usize; 4]) -> Verdict {
    COUNTED.into_iter().zip(counts).find(|(_, count)| *count > 0).map_or(Verdict::Hold, |(verdict, _)| verdict)
}

pub(in crate::web) fn list_path(entry: EntryHash) -> String {
    format!("/lists/{entry}")
}

fn line_path(entry: EntryHash, number: u32) -> String {
    format!("/lists/{entry}/lines/{number}")
}

/// By its series, or by the day.
fn list_name(words: Words, list: &ScreenedList) -> String {
    list.screened.series.clone().unwrap_or_else(|| {
        let digest = list.screened.list.to_string();
        words.with("list-of", &[("day", when::written_day(words, list.at).into()), ("digest", digest[..8].to_owned().into())])
    })
}

fn verdict_badge(words: Words, verdict: Verdict) -> Markup {
    let mark = match verdict {
        Verdict::Block => Mark::Block,
        Verdict::Hold => Mark::Hold,
        Verdict::NoRecord => Mark::Plain,
        Verdict::Clear => Mark::Clear,
    };
    badge(mark, &words.word("badge", verdict.word()))
}

/// From State to State, and the other party.
pub(in crate::web) fn way(words: Words, route: Option<&Route>) -> Markup {
    let Some(route) = route else { return html! { (words.say("list-no-route")) } };
    let states = std::iter::once(route.from).chain(route.via.iter().copied()).chain([route.to]);
    let states: Vec<String> = states.map(|state| words.state(state)).collect();
    html! {
        (states.join(" → "))
        @if let Some(counterpart) = route.counterpart { " · " (words.say("list-counterpart")) " " (words.state(counterpart)) }
    }
}

/// Whom a line may mean.
fn meant(words: Words, persons: &[PersonId], labels: &[(PersonId, Option<Label>)]) -> Markup {
    let label = |person: PersonId| labels.iter().find(|(of, _)| *of == person).and_then(|(_, label)| label.as_ref());
    html! {
        @if persons.is_empty() { span.quiet { "–" } }
        @for (place, person) in persons.iter().enumerate() {
            @if place > 0 { " " (words.say("or")) " " }
            (person_link(*person, label(*person)))
        }
    }
}

fn parse(entry: &str) -> Result<EntryHash, Trouble> {
    EntryHash::parse_hex(entry).map_err(|_| Trouble::no_page())
}

/// A screened list as it stands now. The gate is asked again where something has been recorded since, or some time has passed.
async fn looked(seat: &Seat, entry: EntryHash) -> Result<Arc<Look>, Trouble> {
    let seen = seat.tray(|tray| tray.look.clone())?.filter(|seen| seen.what.of.entry == entry);
    let seen = seat.act(move |bureau| Seen::or_look(seen, bureau, |bureau| acts::look(bureau, entry))).await?;
    let look = seen.what.clone();
    seat.tray(|tray| tray.look = Some(seen))?;
    Ok(look)
}
