//! One person at a glance, and the refusal that takes two clicks.

mod axis;
mod declared;
mod map;
mod path;
pub(in crate::web) mod review;
mod stances;
mod timeline;

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use volya_bureau::acts::{self, CasePage, EntryLine, NamedAct, QuickRefusal, StandingFact};
use volya_bureau::core::fold::{Acceptance, Against, Voice};
use volya_bureau::core::place::Destination;
use volya_bureau::core::will::{How, Side};

use super::acts::{act_title, fact_title};
use super::law::rule_link;
use super::people::spoken;
use crate::web::page::{self, csrf};
use crate::web::parts::{Chosen, Mark, badge, choice, entry, foreign, person_link, person_path, recorded as shortened, states};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::when;
use crate::web::words::Words;

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor, Path(person): Path<String>) -> Result<Response, Trouble> {
    let read = seat.act(move |bureau| {
        let person = bureau.person_named(&person)?;
        acts::show_case(bureau, person)
    });
    let case = read.await?;
    let title = spoken(&case.record.labels, &case.record.id);
    let main = html! {
        div.titled { h1 { (title) } (beside(visitor.words, &case)) }
        (known_by(visitor.words, &case))
        (acts_leading(visitor.words, &case))
        (refusal(&visitor, &case))
        (will(visitor.words, &case))
        (stances::picture(visitor.words, &case))
        (declared::section(visitor.words, &case))
        (path::contradictions(visitor.words, &case))
        (risk(visitor.words, &case))
        (map::map(visitor.words, &case))
        (path::section(visitor.words, &case))
        (facts(visitor.words, &case))
        (entries(visitor.words, &case))
    };
    Ok(page::whole(&visitor, &title, &main))
}

/// Records a refusal as it was heard. It blocks at once.
pub(in crate::web) async fn refuse(
    seat: Seat,
    visitor: Visitor,
    Path(person): Path<String>,
    form: Submitted,
) -> Result<Response, Trouble> {
    let to = if form.text("to") == OTHER { OTHER } else { "to" };
    let refusal = QuickRefusal {
        to: form.choice(to, |text| Destination::parse(text).ok())?,
        how: form.choice("how", How::parse)?,
        heard_by: form.choice("heard_by", Side::parse)?,
    };
    let act = seat.act(move |bureau| {
        let person = bureau.person_named(&person)?;
        acts::refuse(bureau, person, refusal).map(|receipt| (person, receipt))
    });
    let (person, receipt) = act.await?;
    let recorded = receipt.entries.first().map(|entry| entry.to_string()[..8].to_owned()).unwrap_or_default();
    seat.say(visitor.words.with("refuse-done", &[("entry", recorded.into())]));
    Ok(page::onward(&person_path(person)))
}

fn beside(words: Words, case: &CasePage) -> Markup {
    html! {
        @if case.due.presses() { a href="/" { (badge(Mark::Danger, &words.say("person-presses"))) } }
        @for linked in &case.record.linked { span.quiet { (words.say("person-linked")) " " (person_link(*linked, None)) } }
        @if case.sealed > 0 { (badge(Mark::Hold, &words.with("person-sealed", &[("count", case.sealed.into())]))) }
    }
}

fn known_by(words: Words, case: &CasePage) -> Markup {
    html! {
        ul.known { @for identity in &case.record.identities { @for line in words.known_by(identity) { li { (foreign(&line)) } } } }
    }
}

/// The acts one needs most, and the way to all of them.
fn acts_leading(words: Words, case: &CasePage) -> Markup {
    let path = person_path(case.record.id);
    let acts = ["danger", "declare", "custody", "assess"].into_iter().filter_map(NamedAct::named);
    let unsigned = case.record.entries.iter().filter(|line| line.awaits_signature).count();
    html! {
        div.buttons.leading {
            @for act in acts { a.button href={ (path) "/acts/" (act.name) } { (act_title(words, &act)) } }
            a.button href={ (path) "/acts" } { (words.say("person-all-acts")) }
            a.button href={ "/people/duplicates?person=" (case.record.id) } { (words.say("duplicates-title")) }
            @if review::concerns(case) { a.button href={ (path) "/review" } { (words.say("person-review")) } }
            @if awaits_receipt(case) { a.button href={ (path) "/receipt" } { (words.say("person-receipt")) } }
            @if unsigned > 0 { a.button href={ (path) "/countersign" } { (words.with("person-unsigned", &[("count", unsigned.into())])) } }
        }
    }
}

/// Whether his case was handed on, and whoever took it has not said so yet.
fn awaits_receipt(case: &CasePage) -> bool {
    let mut handed_on = case.record.state.facts.sharing.standing().map(|stand| &stand.value);
    handed_on.any(|sharing| sharing.acknowledged.is_none())
}

/// Open the part, press the destination: two clicks. Everything that was not asked stays unknown.
fn refusal(visitor: &Visitor, case: &CasePage) -> Markup {
    let words = visitor.words;
    html! {
        details.act #refuse {
            summary { (words.say("refuse")) }
            form.stack method="post" action={ (person_path(case.record.id)) "/refuse" } {
                (csrf(visitor))
                p { (words.say("refuse-about")) }
                div.row {
                    div.field { label for="how" { (words.say("refuse-how")) } (choice(words, "how", "how", How::ALL.iter().map(|how| how.word()), Chosen::MaybeNot(""))) }
                    div.field { label for="heard_by" { (words.say("refuse-heard-by")) } (choice(words, "heard_by", "side", Side::ALL.iter().map(|side| side.word()), Chosen::MaybeNot(""))) }
                    // Its button is the first of the form: the one that the Enter key presses.
                    div.field { label for="other" { (words.say("refuse-other")) } div.joined { input #other name=(OTHER) maxlength="8" list="states" autocomplete="off"; button type="submit" name="to" value=(OTHER) { (words.say("refuse-do")) } } }
                }
                (states(words))
                fieldset {
                    legend { (words.say("refuse-to")) }
                    div.buttons.apart {
                        @for to in spoken_of(case) { button.block type="submit" name="to" value=(to.word()) { (words.destination(to)) } }
                    }
                }
            }
        }
    }
}

/// The field of a destination that was typed, and what the button beside it says.
const OTHER: &str = "other";

/// Every destination first, then those that the record speaks about.
fn spoken_of(case: &CasePage) -> Vec<Destination> {
    let state = &case.record.state;
    let origins = state.facts.origin.standing().map(|stand| Destination::State(stand.value.state));
    let wanted = state.acceptances.iter().map(|yes| yes.to);
    let risky = state.risks.keys().map(|state| Destination::State(*state));
    let mut all: Vec<Destination> = origins.chain(wanted).chain(risky).filter(|to| *to != Destination::Unspecified).collect();
    all.sort_unstable();
    all.dedup();
    all.insert(0, Destination::Unspecified);
    all
}

fn will(words: Words, case: &CasePage) -> Markup {
    let state = &case.record.state;
    let nothing = state.against.is_empty() && state.acceptances.is_empty();
    html! {
        section aria-labelledby="will-title" {
            h2 #will-title { (words.say("person-will")) }
            @if nothing { p { (badge(Mark::Hold, &words.say("person-not-heard"))) } p.quiet { (words.say("person-not-heard-about")) } }
            @else {
                div.scroll tabindex="0" {
                    table.stacked {
                        thead { tr {
                            th scope="col" { (words.say("destination")) } th scope="col" { (words.say("person-says")) }
                            th scope="col" { (words.say("person-counts")) } th scope="col" { (words.say("entry")) }
                        } }
                        tbody {
                            @for word in &state.against { (against(words, word)) }
                            @for yes in &state.acceptances { (acceptance(words, yes)) }
                        }
                    }
                }
            }
        }
    }
}

fn against(words: Words, word: &Against) -> Markup {
    let mark = if word.voice == Voice::Refusal { Mark::Block } else { Mark::Hold };
    html! {
        tr {
            td { strong { (words.destination(word.to)) } }
            td { (badge(mark, &words.word("voice", word.voice.word()))) }
            td.quiet { (words.say("person-stands")) " " (when::day(words, word.written_at)) }
            td data-label=(words.say("entry")) { (entry(&word.entry)) }
        }
    }
}

fn acceptance(words: Words, yes: &Acceptance) -> Markup {
    let counts = yes.defects.is_empty() && yes.counted;
    html! {
        tr {
            td { strong { (words.destination(yes.to)) } }
            td { (badge(if counts { Mark::Clear } else { Mark::Hold }, &words.say("person-accepts"))) }
            td data-label=(words.say("person-counts")) {
                @if counts { (words.say("person-it-counts")) }
                @else {
                    ul.plain {
                        @for defect in &yes.defects { li { (words.defect(*defect)) " " (rule_link(words, defect.rule())) } }
                        @if !yes.counted { li { (words.say("person-one-signature")) } }
                    }
                }
            }
            td data-label=(words.say("entry")) { (entry(&yes.entry)) }
        }
    }
}

fn risk(words: Words, case: &CasePage) -> Markup {
    html! {
        section aria-labelledby="risk-title" {
            h2 #risk-title { (words.say("person-risk")) }
            @if case.record.state.risks.is_empty() { p.quiet { (words.say("person-no-risk")) } }
            ul.plain {
                @for (state, slot) in &case.record.state.risks {
                    @for stand in slot.standing() {
                        li {
                            strong { (words.state(*state)) } " " (words.word("risk", stand.value.level.word())) " "
                            @if !stand.counted { span.quiet { (words.say("person-one-signature")) " " } }
                            (entry(&stand.entry))
                        }
                    }
                }
            }
        }
    }
}

fn facts(words: Words, case: &CasePage) -> Markup {
    html! {
        @if !case.facts.is_empty() {
            section aria-labelledby="facts-title" {
                h2 #facts-title { (words.say("person-facts")) }
                dl.facts { @for stand in &case.facts { (fact(words, stand)) } }
            }
        }
    }
}

fn fact(words: Words, stand: &StandingFact) -> Markup {
    html! {
        dt { (fact_title(words, stand.fact.kind())) }
        dd {
            (shortened(&words.fact(&stand.fact))) " "
            @if !stand.counted { span.quiet { (words.say("person-one-signature")) " " } }
            (entry(&stand.entry))
        }
    }
}

fn entries(words: Words, case: &CasePage) -> Markup {
    html! {
        section aria-labelledby="timeline-title" {
            h2 #timeline-title { (words.say("person-timeline")) " " span.count { (words.number(case.record.entries.len())) } }
            (timeline::picture(words, case))
            ol.timeline { @for line in case.record.entries.iter().rev() { (recorded(words, line)) } }
        }
    }
}

fn recorded(words: Words, line: &EntryLine) -> Markup {
    html! {
        li {
            p.quiet {
                @match line.at { Some(at) => (when::moment(words, at)), None => (words.say("person-no-time")) }
                " · " (words.with("seat", &[("letter", line.device.as_char().to_string().into()), ("role", words.word("role", line.role.word()).into())]))
                " · " (entry(&line.entry))
                @if line.awaits_signature { " " (badge(Mark::Hold, &words.say("person-awaits"))) }
                @if line.holds_only { " " (badge(Mark::Hold, &words.say("person-holds-only"))) }
            }
            @match &line.content {
                Ok(event) => (told(words, &words.event_in_a_line(event))),
                Err(_) => p { (words.say("person-unreadable")) },
            }
        }
    }
}

/// What an entry says; a long one folds.
fn told(words: Words, says: &str) -> Markup {
    const SHOWN: usize = 200;
    match says.char_indices().nth(SHOWN) {
        None => html! { p { (shortened(says)) } },
        Some((cut, _)) => {
            // Never within a hash, which is shortened as a whole.
            let is_digit = |c: char| c.is_ascii_hexdigit();
            let end = if says[cut..].starts_with(is_digit) { says[..cut].trim_end_matches(is_digit).len() } else { cut };
            html! { details.told { summary { (shortened(&says[..end])) "… " (words.say("person-whole")) } p { (shortened(says)) } } }
        }
    }
}
