//! Days and times as each language writes them. All of them are UTC, and say so.

use jiff::Timestamp;
use maud::{Markup, html};

use super::words::Words;

/// A day.
pub(super) fn day(words: Words, at: Timestamp) -> Markup {
    html! { time datetime=(at.strftime("%Y-%m-%d")) { (written_day(words, at)) } }
}

/// A day with its hour and minute.
pub(super) fn moment(words: Words, at: Timestamp) -> Markup {
    html! { time datetime=(at.strftime("%Y-%m-%dT%H:%M:%SZ")) { (said(words, at)) } }
}

/// The same within a sentence.
pub(super) fn said(words: Words, at: Timestamp) -> String {
    let clock = at.strftime("%H:%M").to_string();
    words.with("when-moment", &[("day", written_day(words, at).into()), ("clock", clock.into())])
}

fn written_day(words: Words, at: Timestamp) -> String {
    let part = |form: &str| at.strftime(form).to_string();
    let month = words.find(&format!("month-{}", part("%-m")));
    words.with("when-day", &[("day", part("%-d").into()), ("month", month.into()), ("year", part("%Y").into())])
}
