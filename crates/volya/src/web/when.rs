//! Days and times on a page, as each language writes them.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use maud::{Markup, html};

use super::words::Words;

/// A day.
pub(super) fn day(words: Words, at: Timestamp) -> Markup {
    html! { time datetime=(at.strftime("%Y-%m-%d")) { (written_day(words, at)) } }
}

/// A day with its hour and minute.
pub(super) fn moment(words: Words, at: Timestamp) -> Markup {
    html! { time datetime=(at.strftime("%Y-%m-%dT%H:%M:%SZ")) { (written(words, at)) } }
}

/// The same as text.
pub(super) fn written(words: Words, at: Timestamp) -> String {
    words.minute(at)
}

pub(super) fn written_day(words: Words, at: Timestamp) -> String {
    words.day(at.to_zoned(TimeZone::UTC).date())
}
