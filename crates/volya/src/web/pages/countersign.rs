//! What awaits a second signature, and signing it. Who keys a paper in again is not shown what the first has keyed in.

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use volya_bureau::acts::{self, NamedAct, Signable};
use volya_bureau::core::event::{Event, NotSameAs, SameAs};
use volya_bureau::core::fold::Record;
use volya_bureau::core::id::{EntryHash, Label, PersonId};
use volya_bureau::{Bureau, BureauError};

use super::acts::fields_of;
use super::acts::form::keyed_form;
use crate::web::page::{self, csrf};
use crate::web::parts::{entry, foreign, person_link, person_path, recorded};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::when;
use crate::web::words::Words;

/// What one asks about: a person, or the office.
struct Awaiting {
    person: Option<(PersonId, String)>,
    signable: Vec<Signable>,
    barred: Option<BureauError>,
}

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor) -> Result<Response, Trouble> {
    let awaiting = seat.act(|bureau| read(bureau, None)).await?;
    Ok(shown(&visitor, &awaiting))
}

pub(in crate::web) async fn of_person(seat: Seat, visitor: Visitor, Path(person): Path<String>) -> Result<Response, Trouble> {
    let awaiting = seat.act(move |bureau| read(bureau, Some(&person))).await?;
    Ok(shown(&visitor, &awaiting))
}

pub(in crate::web) async fn sign_office(seat: Seat, visitor: Visitor, sent: Submitted) -> Result<Response, Trouble> {
    signed(&seat, &visitor, &sent).await?;
    Ok(page::onward("/countersign"))
}

pub(in crate::web) async fn sign(
    seat: Seat,
    visitor: Visitor,
    Path(person): Path<String>,
    sent: Submitted,
) -> Result<Response, Trouble> {
    signed(&seat, &visitor, &sent).await?;
    let person = seat.act(move |bureau| bureau.person_named(&person)).await?;
    Ok(page::onward(&format!("{}/countersign", person_path(person))))
}

async fn signed(seat: &Seat, visitor: &Visitor, sent: &Submitted) -> Result<(), Trouble> {
    let entries: Option<Vec<EntryHash>> = sent.all("entry").map(|text| EntryHash::parse_hex(text).ok()).collect();
    let entries = entries.filter(|entries| !entries.is_empty()).ok_or(Trouble::no_choice())?;
    let count = entries.len();
    seat.act(move |bureau| acts::countersign(bureau, &entries, &[])).await?;
    seat.say(visitor.words.with("countersign-done", &[("count", count.into())]));
    Ok(())
}

/// The empty form in which the second member keys the paper in again.
pub(in crate::web) async fn keyed(
    seat: Seat,
    visitor: Visitor,
    Path((person, entry)): Path<(String, String)>,
) -> Result<Response, Trouble> {
    let entry = EntryHash::parse_hex(&entry).map_err(|_| Trouble::no_page())?;
    keyed_form(&seat, &visitor, person, entry, None).await
}

pub(in crate::web) async fn sign_keyed(
    seat: Seat,
    visitor: Visitor,
    Path((person, entry)): Path<(String, String)>,
    sent: Submitted,
) -> Result<Response, Trouble> {
    let entry = EntryHash::parse_hex(&entry).map_err(|_| Trouble::no_page())?;
    let (whom, keyed) = (person.clone(), sent.clone());
    let act = seat.act(move |bureau| {
        let person = bureau.person_named(&whom)?;
        let act = NamedAct::named("key-in").ok_or(BureauError::NoSuchEntry)?;
        acts::countersign_keyed(bureau, entry, &fields_of(&act, &keyed)?.to_lines())?;
        Ok(person)
    });
    match act.await {
        Ok(person) => {
            seat.say(visitor.words.with("countersign-done", &[("count", 1.into())]));
            Ok(page::onward(&format!("{}/countersign", person_path(person))))
        }
        Err(trouble) => keyed_form(&seat, &visitor, person, entry, Some((&sent, &trouble))).await,
    }
}

fn read(bureau: &mut Bureau, person: Option<&str>) -> Result<Awaiting, BureauError> {
    let id = person.map(|person| bureau.person_named(person)).transpose()?;
    let signable = acts::signable(bureau, id)?;
    let name = |id: PersonId, bureau: &Bureau| {
        Ok::<_, BureauError>(bureau.label(id)?.as_ref().map_or_else(|| id.to_string(), Label::spoken))
    };
    let person = id.map(|id| Ok::<_, BureauError>((id, name(id, bureau)?))).transpose()?;
    let barred = bureau.require_counted().err();
    Ok(Awaiting { person, signable, barred })
}

fn shown(visitor: &Visitor, awaiting: &Awaiting) -> Response {
    let words = visitor.words;
    let title = match &awaiting.person {
        Some((_, name)) => words.with("countersign-of", &[("label", name.clone().into())]),
        None => words.say("countersign-office"),
    };
    let action =
        awaiting.person.as_ref().map_or_else(|| "/countersign".to_owned(), |(id, _)| format!("{}/countersign", person_path(*id)));
    let may_sign = awaiting.signable.iter().any(|one| one.may_sign);
    let main = html! {
        h1 { (title) }
        p { (words.say("countersign-about")) }
        @if let Some((id, _)) = &awaiting.person { p { a href=(person_path(*id)) { (words.say("acts-back")) } } }
        @if let Some(why) = &awaiting.barred { p.notice.wrong { (words.error(why).unwrap_or_else(|| why.to_string())) } }
        @if awaiting.signable.is_empty() { section.empty { p { (words.say("countersign-nothing")) } p.quiet { (words.say("countersign-nothing-about")) } } }
        @else {
            form.signable method="post" action=(action) {
                (csrf(visitor))
                @for one in &awaiting.signable { (row(words, one, awaiting.barred.is_some())) }
                @if may_sign { button.main type="submit" { (words.say("countersign-do")) } }
            }
        }
    };
    page::whole(visitor, &title, &main)
}

fn row(words: Words, one: &Signable, barred: bool) -> Markup {
    let by = words.with("countersign-by", &[("role", words.word("role", one.record.role.word()).into())]);
    html! {
        article.declared {
            @if one.may_key {
                p { (by) " " (entry(&one.entry)) }
                @if let Some(person) = one.person {
                    p { a href={ (person_path(person)) "/countersign/" (one.entry) } { (words.say("countersign-key")) } }
                }
            } @else {
                (what(words, one, &by))
                (touched(words, one))
                @if one.may_sign { label.tick { input type="checkbox" name="entry" value=(one.entry); (words.say("countersign-this")) } }
                @else if !barred { p.quiet { (words.say("countersign-not-yours")) } }
            }
        }
    }
}

/// What it says, a line for each part. Hashes of the office's stand whole: whoever signs a wording or a device compares them.
fn what(words: Words, one: &Signable, by: &str) -> Markup {
    html! {
        @match one.record.written() {
            None => { p { (by) " " (entry(&one.entry)) } p { (words.say("person-unreadable")) } },
            Some(written) => {
                @let (title, parts) = words.event_in_parts(&written.what);
                p { strong { (title) } " · " (by) " " (entry(&one.entry)) }
                dl.facts { @for (name, value) in &parts { dt { (name) } dd { @if one.person.is_some() { (recorded(value)) } @else { (foreign(value)) } } } }
            },
        }
    }
}

/// What signing it takes away, and whom or what it names.
pub(super) fn touched(words: Words, one: &Signable) -> Markup {
    let event = one.record.written().map(|written| &written.what);
    let mistaken = if let Some(Event::Mistaken(mistaken)) = event { &mistaken.entries[..] } else { &[] };
    // A mark names the same entries twice.
    let taken: Vec<EntryHash> = one.record.supersedes.iter().filter(|hash| !mistaken.contains(hash)).copied().collect();
    let lists = [("countersign-mistaken", mistaken), ("countersign-takes-away", &taken[..])];
    html! {
        @match event {
            Some(Event::SameAs(SameAs { other }) | Event::NotSameAs(NotSameAs { other })) => {
                p { (words.say("countersign-other")) " " (person_link(*other, one.other.as_ref())) }
            }
            Some(Event::Parked(parked)) => {
                @let letter = one.parks.map(|letter| letter.as_char().to_string()).unwrap_or_default();
                p { (words.with("countersign-parks", &[("letter", letter.into()), ("size", words.large(parked.head.size).into())])) }
            }
            _ => {},
        }
        @for (title, entries) in lists {
            @if !entries.is_empty() {
                div.notice.wrong {
                    p { strong { (words.find(title)) } }
                    ul.plain { @for hash in entries { li { (in_words(words, hash, &one.named)) } } }
                }
            }
        }
    }
}

/// An entry that another names: when, and what it says; of a declaration what he said first.
fn in_words(words: Words, hash: &EntryHash, named: &[Record]) -> Markup {
    let Some(written) = named.iter().find(|record| record.hash == *hash).and_then(Record::written) else {
        return html! { (entry(hash)) " " (words.say("countersign-elsewhere")) };
    };
    let said = if let Event::Declaration(declaration) = &written.what { &declaration.stances[..] } else { &[] };
    html! {
        (when::day(words, written.at)) " · "
        @for said in said { strong { (words.destination(said.to)) ": " (words.word("says", said.stance.word())) } " · " }
        (recorded(&words.event_in_a_line(&written.what))) " " (entry(hash))
    }
}
