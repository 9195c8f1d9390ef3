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
    let clock = at.strftime("%H:%M").to_string();
    let text = words.with("when-moment", &[("day", written_day(words, at).into()), ("clock", clock.into())]);
    html! { time datetime=(at.strftime("%Y-%m-%dT%H:%M:%SZ")) { (text) } }
}

/// A day as bare text, for pictures.
pub(super) fn plain_day(words: Words, at: Timestamp) -> String {
    written_day(words, at)
}

fn written_day(words: Words, at: Timestamp) -> String {
    let part = |form: &str| at.strftime(form).to_string();
    let month = words.find(&format!("month-{}", part("%-m")));
    words.with("when-day", &[("day", part("%-d").into()), ("month", month.into()), ("year", part("%Y").into())])
}
