//! *Policy*: the numbers that are the archive's own, each with what it is, its bound, and a field for another.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use volya_bureau::acts;
use volya_bureau::core::id::EntryHash;
use volya_bureau::core::policy::{Bound, Policy};
use volya_bureau::fields;

use crate::web::page::{self, csrf};
use crate::web::parts::entry;
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::words::Words;

const SHEETS: &str = "information_sheets";
/// The entries that set what a form shows.
const SEEN: &str = "seen";

struct InForce {
    policy: Policy,
    set_by: Vec<EntryHash>,
}

async fn in_force(seat: &Seat) -> Result<InForce, Trouble> {
    let read = seat.act(|bureau| {
        let office = bureau.office()?;
        Ok(InForce { policy: office.policy().clone(), set_by: office.policy_entries.clone() })
    });
    read.await
}

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor) -> Result<Response, Trouble> {
    let standing = in_force(&seat).await?;
    Ok(form(StatusCode::OK, &visitor, &standing, &Submitted::default(), None))
}

/// Records a changed policy; one that says what stands already is no entry. Whether it counts at once, the rules say.
pub(in crate::web) async fn set(seat: Seat, visitor: Visitor, sent: Submitted) -> Result<Response, Trouble> {
    let standing = in_force(&seat).await?;
    match recorded(&seat, &standing, &sent).await {
        Ok(is_new) => {
            seat.say(visitor.words.say(if is_new { "policy-done" } else { "policy-unchanged" }));
            Ok(page::onward("/settings/policy"))
        }
        Err(trouble) => Ok(form(trouble.status, &visitor, &standing, &sent, Some(&trouble))),
    }
}

async fn recorded(seat: &Seat, standing: &InForce, sent: &Submitted) -> Result<bool, Trouble> {
    let before = &standing.policy;
    let names = before.numbers().map(|(name, ..)| name).chain(switches(before).map(|(name, _)| name)).chain([SHEETS]);
    let policy = fields::policy(&sent.fields(names)?, before)?;
    let seen: Option<Vec<EntryHash>> = sent.text(SEEN).split_whitespace().map(|hash| EntryHash::parse_hex(hash).ok()).collect();
    let seen = seen.ok_or(Trouble::no_choice())?;
    // Where several stand beside each other, the same again settles which.
    if policy == *before && standing.set_by.len() < 2 {
        return Ok(false);
    }
    seat.act(move |bureau| acts::record_policy(bureau, policy, Some(&seen))).await.map(|_| true)
}

fn switches(policy: &Policy) -> impl Iterator<Item = (&'static str, bool)> {
    [("hostilities", policy.hostilities), ("not_asked_is_not_refused", policy.not_asked_is_not_refused)].into_iter()
}

fn form(status: StatusCode, visitor: &Visitor, standing: &InForce, sent: &Submitted, trouble: Option<&Trouble>) -> Response {
    let words = visitor.words;
    let policy = &standing.policy;
    let typed = |name: &str, stands: String| if sent.text(name).is_empty() { stands } else { sent.text(name).to_owned() };
    let main = html! {
        h1 { (words.say("policy-title")) }
        p { (words.say("policy-about")) }
        (whence(words, &standing.set_by))
        @if let Some(trouble) = trouble { (page::told(visitor, trouble)) }
        form.settings method="post" action="/settings/policy" autocomplete="off" {
            (csrf(visitor))
            input type="hidden" name=(SEEN) value=(standing.set_by.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
            @for (name, value, bound) in policy.numbers() {
                div.setting {
                    label for=(name) { (words.word("policy", name)) }
                    input.short id=(name) name=(name) inputmode="numeric" maxlength="5" value=(typed(name, value.to_string())) aria-describedby={ (name) "-bound" };
                    span.quiet id={ (name) "-bound" } { (bounded(words, bound)) }
                }
            }
            @for (name, value) in switches(policy) { (switch(words, name, &typed(name, yes_no(value).to_owned()))) }
            div.setting.tall {
                label for=(SHEETS) { (words.word("policy", SHEETS)) }
                textarea id=(SHEETS) name=(SHEETS) rows="3" spellcheck="false" { (typed(SHEETS, sheets(policy))) }
            }
            div.actions { button.main type="submit" { (words.say("policy-do")) } a href="/settings" { (words.say("cancel")) } }
        }
    };
    page::with_status(status, visitor, &words.say("policy-title"), &main)
}

fn whence(words: Words, set_by: &[EntryHash]) -> Markup {
    html! {
        @if set_by.is_empty() { p.quiet { (words.say("policy-defaults")) } }
        @else { p.quiet { (words.say("policy-set")) @for hash in set_by { " " (entry(hash)) } } }
    }
}

fn bounded(words: Words, bound: Bound) -> String {
    match bound {
        Bound::AtMost(most) => words.with("policy-at-most", &[("bound", most.into())]),
        Bound::AtLeast(least) => words.with("policy-at-least", &[("bound", least.into())]),
    }
}

const fn yes_no(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}

fn switch(words: Words, name: &str, chosen: &str) -> Markup {
    html! {
        div.setting {
            label for=(name) { (words.word("policy", name)) }
            select.short id=(name) name=(name) {
                @for word in ["yes", "no"] { option value=(word) selected[word == chosen] { (words.word("answer", word)) } }
            }
        }
    }
}

fn sheets(policy: &Policy) -> String {
    let sheets: Vec<String> = policy.information_sheets.iter().map(ToString::to_string).collect();
    if sheets.is_empty() { "none".to_owned() } else { sheets.join("\n") }
}
