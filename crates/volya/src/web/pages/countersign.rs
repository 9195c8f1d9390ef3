//! What awaits a second signature, and signing it. Who keys a paper in again is not shown what the first has keyed in.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::Response;
use jiff::Timestamp;
use maud::{Markup, html};
use volya_bureau::acts::{self, NamedAct, Signable};
use volya_bureau::core::event::{Event, NotSameAs, SameAs};
use volya_bureau::core::id::{DeviceId, EntryHash, Label, PersonId};
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
    named: Named,
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
    let named = self::name(bureau, id, &signable)?;
    let barred = bureau.require_counted().err();
    Ok(Awaiting { person, signable, named, barred })
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
                @for one in &awaiting.signable { (row(words, one, &awaiting.named, awaiting.barred.is_some())) }
                @if may_sign { button.main type="submit" { (words.say("countersign-do")) } }
            }
        }
    };
    page::whole(visitor, &title, &main)
}

fn row(words: Words, one: &Signable, named: &Named, barred: bool) -> Markup {
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
                (touched(words, one, named))
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

/// Entries and ids that others name, in words.
#[derive(Default)]
pub(super) struct Named {
    entries: BTreeMap<EntryHash, (Option<Timestamp>, Event)>,
    persons: BTreeMap<PersonId, Label>,
    devices: BTreeMap<DeviceId, char>,
}

/// What stands recorded of this person, or of the office, so that what an entry takes away can be said.
pub(super) fn name(bureau: &mut Bureau, person: Option<PersonId>, signable: &[Signable]) -> Result<Named, BureauError> {
    let mut named = Named::default();
    if let Some(person) = person {
        let lines = acts::show_person(bureau, person)?.entries;
        named.entries = lines.into_iter().filter_map(|line| Some((line.entry, (line.at, line.content.ok()?)))).collect();
    } else {
        let office = bureau.office()?;
        let taints = office.taints().iter().map(|(entry, taint)| (*entry, (Some(taint.from), Event::Taint(taint.clone()))));
        named.entries = taints.collect();
        for (_, slot) in office.standings() {
            let standing =
                slot.standing().map(|stand| (stand.entry, (Some(stand.written_at), Event::Standing(stand.value.clone()))));
            named.entries.extend(standing);
        }
    }
    for one in signable {
        match one.record.written().map(|written| &written.what) {
            Some(Event::SameAs(SameAs { other }) | Event::NotSameAs(NotSameAs { other })) => {
                named.persons.extend(bureau.label(*other)?.map(|label| (*other, label)));
            }
            Some(Event::Parked(parked)) => {
                let device = parked.head.device;
                named.devices.insert(device, bureau.letter_of(device).as_char());
            }
            _ => {}
        }
    }
    Ok(named)
}

/// What signing it takes away, and whom or what it names.
pub(super) fn touched(words: Words, one: &Signable, named: &Named) -> Markup {
    let event = one.record.written().map(|written| &written.what);
    let mistaken = if let Some(Event::Mistaken(mistaken)) = event { &mistaken.entries[..] } else { &[] };
    // A mark names the same entries twice.
    let taken: Vec<EntryHash> = one.record.supersedes.iter().filter(|hash| !mistaken.contains(hash)).copied().collect();
    let lists = [("countersign-mistaken", mistaken), ("countersign-takes-away", &taken[..])];
    html! {
        @match event {
            Some(Event::SameAs(SameAs { other }) | Event::NotSameAs(NotSameAs { other })) => {
                p { (words.say("countersign-other")) " " (person_link(*other, named.persons.get(other))) }
            }
            Some(Event::Parked(parked)) => {
                @let letter = named.devices.get(&parked.head.device).map(char::to_string).unwrap_or_default();
                p { (words.with("countersign-parks", &[("letter", letter.into()), ("size", words.large(parked.head.size).into())])) }
            }
            _ => {},
        }
        @for (title, entries) in lists {
            @if !entries.is_empty() {
                div.notice.wrong {
                    p { strong { (words.find(title)) } }
                    ul.plain { @for hash in entries { li { (in_words(words, hash, named)) } } }
                }
            }
        }
    }
}

/// An entry that another names: when, and what it says; of a declaration what he said first.
fn in_words(words: Words, hash: &EntryHash, named: &Named) -> Markup {
    let Some((at, event)) = named.entries.get(hash) else {
        return html! { (entry(hash)) " " (words.say("countersign-elsewhere")) };
    };
    let said = if let Event::Declaration(declaration) = event { &declaration.stances[..] } else { &[] };
    html! {
        @if let Some(at) = at { (when::day(words, *at)) " · " }
        @for said in said { strong { (words.destination(said.to)) ": " (words.word("says", said.stance.word())) } " · " }
        (recorded(&words.event_in_a_line(event))) " " (entry(hash))
    }
}
