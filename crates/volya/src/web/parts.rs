//! Parts that several pages are made of.

use maud::{Markup, html};
use volya_bureau::core::id::{EntryHash, Label, PersonId};
use volya_bureau::core::place::State;
use volya_bureau::table::ByHand;

use super::words::Words;
use crate::escape;

/// What a mark says; each has a sign of its own, so that no colour has to be told from another.
#[derive(Clone, Copy)]
pub(super) enum Mark {
    Danger,
    Block,
    Hold,
    Clear,
    Plain,
}

impl Mark {
    const fn look(self) -> (&'static str, &'static str) {
        match self {
            Self::Danger => ("danger", "‼"),
            Self::Block => ("block", "✕"),
            Self::Hold => ("hold", "‖"),
            Self::Clear => ("clear", "✓"),
            Self::Plain => ("plain", "·"),
        }
    }
}

impl Mark {
    /// The class of what stands under it.
    pub(super) const fn class(self) -> &'static str {
        self.look().0
    }
}

/// A mark with its word.
pub(super) fn badge(mark: Mark, word: &str) -> Markup {
    let (class, sign) = mark.look();
    html! { span class={ "badge " (class) } { span.sign aria-hidden="true" { (sign) } (word) } }
}

/// Text out of a record, in whatever script, that can turn nothing around it.
pub(super) fn foreign(text: &str) -> Markup {
    html! { bdi { (escape::line(text)) } }
}

/// What somebody set by hand about how a list is read, for who signs what rests on it.
pub(super) fn by_hand(words: Words, set: &[ByHand]) -> Markup {
    html! { @if let Some(says) = words.by_hand(set) { p.notice { (says) } } }
}

/// Text out of a record in which a hash stands by its ends: it names something here, and nobody compares it.
pub(super) fn recorded(text: &str) -> Markup {
    const DIGITS: usize = 64;
    let line = escape::line(text);
    let is_digit = |c: char| c.is_ascii_digit() || matches!(c, 'a'..='f');
    let mut parts: Vec<(&str, bool)> = Vec::new();
    let (mut plain, mut at) = (0, 0);
    while let Some(start) = line[at..].find(is_digit).map(|found| at + found) {
        let end = line[start..].find(|c| !is_digit(c)).map_or(line.len(), |found| start + found);
        if end - start == DIGITS {
            parts.extend([(&line[plain..start], false), (&line[start..end], true)]);
            plain = end;
        }
        at = end;
    }
    parts.push((&line[plain..], false));
    html! {
        bdi {
            @for (part, is_hash) in parts {
                @if is_hash { code title=(part) { (part[..8]) "…" (part[DIGITS - 8..]) } } @else { (part) }
            }
        }
    }
}

/// Where a person's page is. A label that was given twice leads nowhere; the id does.
pub(super) fn person_path(person: PersonId) -> String {
    format!("/people/{person}")
}

/// A person's name among us, leading to his page.
pub(super) fn person_link(person: PersonId, label: Option<&Label>) -> Markup {
    html! { a.label href=(person_path(person)) { (label.map_or_else(|| person.to_string(), Label::spoken)) } }
}

/// Every State with its name, for fields in which its letters are typed.
pub(super) fn states(words: Words) -> Markup {
    let letters = || (b'A'..=b'Z').map(char::from);
    let all = letters().flat_map(|a| letters().filter_map(move |b| State::parse(&format!("{a}{b}")).ok()));
    html! { datalist #states { @for state in all { option value=(state.code()) { (words.state(state)) } } } }
}

/// An entry by its first digits, whole for who asks, leading to its proof.
pub(super) fn entry(entry: &EntryHash) -> Markup {
    let whole = entry.to_string();
    html! { a.entry href={ "/proof/entries/" (whole) } title=(whole) { code { (whole[..8]) } } }
}

/// One choice among words of a vocabulary. One that may stay unsaid begins with nothing said.
pub(super) fn choice<'a>(
    words: Words,
    name: &'static str,
    vocabulary: &'static str,
    offered: impl Iterator<Item = &'a str>,
    chosen: Chosen<'_>,
) -> Markup {
    let (may_be_unsaid, chosen) = match chosen {
        Chosen::MaybeNot(word) => (true, word),
        Chosen::One(word) => (false, word),
    };
    html! {
        select id=(name) name=(name) {
            @if may_be_unsaid { option value="" { (words.say("unsaid")) } }
            @for word in offered { option value=(word) selected[word == chosen] { (words.word(vocabulary, word)) } }
        }
    }
}

/// From page to page of something long; nothing where one page holds it. `leads_to` says where a page is.
pub(super) fn turning(words: Words, at: usize, pages: usize, leads_to: impl Fn(usize) -> String) -> Markup {
    html! {
        @if pages > 1 {
            nav.turning aria-label=(words.say("pages-label")) {
                @if at > 1 { a rel="prev" href=(leads_to(at - 1)) { "← " (words.say("page-before")) } }
                span { (words.with("page-of", &[("page", words.number(at).into()), ("pages", words.number(pages).into())])) }
                @if at < pages { a rel="next" href=(leads_to(at + 1)) { (words.say("page-after")) " →" } }
            }
        }
    }
}

/// What is chosen where a page begins.
pub(super) enum Chosen<'a> {
    One(&'a str),
    MaybeNot(&'a str),
}
