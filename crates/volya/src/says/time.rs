//! Days and times as each language writes them. All of them are UTC, and say so.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::words::{Language, Words};

impl Words {
    /// `2 Mar 2026`
    pub(crate) fn day(self, day: Date) -> String {
        let month = self.find(&format!("month-{}", day.month()));
        self.with(
            "when-day",
            &[("day", day.day().to_string().into()), ("month", month.into()), ("year", day.strftime("%Y").to_string().into())],
        )
    }

    /// `2 Mar 2026, 14:05 UTC`; with seconds where there are any.
    pub(crate) fn moment(self, at: Timestamp) -> String {
        let form = if at.strftime("%S").to_string() == "00" { "%H:%M" } else { "%H:%M:%S" };
        self.at(at, form)
    }

    /// As [`moment`](Self::moment), to the minute.
    pub(crate) fn minute(self, at: Timestamp) -> String {
        self.at(at, "%H:%M")
    }

    /// A day as the record writes it in English, and as each other language does.
    pub(crate) fn recorded_day(self, day: Date) -> String {
        if self.0 == Language::English { day.to_string() } else { self.day(day) }
    }

    /// A time, likewise.
    pub(crate) fn recorded_time(self, at: Timestamp) -> String {
        if self.0 == Language::English { at.to_string() } else { self.moment(at) }
    }

    /// A time to the minute, likewise.
    pub(crate) fn recorded_minute(self, at: Timestamp) -> String {
        if self.0 == Language::English { at.strftime("%Y-%m-%d %H:%M").to_string() } else { self.minute(at) }
    }

    fn at(self, at: Timestamp, form: &str) -> String {
        let day = self.day(at.to_zoned(TimeZone::UTC).date());
        self.with("when-moment", &[("day", day.into()), ("clock", at.strftime(form).to_string().into())])
    }
}
