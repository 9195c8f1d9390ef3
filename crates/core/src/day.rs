//! A calendar day as time. Nobody wrote down where it was that day, so each rule takes the place on Earth that holds.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// Where a day begins first it does so this much before UTC, and where last this much after.
const FIRST: SignedDuration = SignedDuration::from_hours(-14);
const LAST: SignedDuration = SignedDuration::from_hours(12);
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Its beginning where it begins first.
pub(crate) fn begins_first(day: Date) -> Option<Timestamp> {
    after(begins(day)?, FIRST)
}

/// Its beginning in UTC.
pub(crate) fn begins(day: Date) -> Option<Timestamp> {
    day.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}

/// Its end where it ends first.
pub(crate) fn ends_first(day: Date) -> Option<Timestamp> {
    after(ends(day)?, FIRST)
}

/// Its end in UTC.
pub(crate) fn ends(day: Date) -> Option<Timestamp> {
    after(begins(day)?, DAY)
}

/// Its end where it ends last.
pub(crate) fn ends_last(day: Date) -> Option<Timestamp> {
    after(ends(day)?, LAST)
}

fn after(at: Timestamp, time: SignedDuration) -> Option<Timestamp> {
    at.checked_add(time).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_lasts_fifty_hours_from_where_it_begins_first_to_where_it_ends_last() {
        let day = jiff::civil::date(2026, 3, 10);
        let times = [begins_first, begins, ends_first, ends, ends_last].map(|time| time(day).unwrap().to_string());
        let expected = [
            "2026-03-09T10:00:00Z",
            "2026-03-10T00:00:00Z",
            "2026-03-10T10:00:00Z",
            "2026-03-11T00:00:00Z",
            "2026-03-11T12:00:00Z",
        ];
        assert_eq!(times, expected);
        assert_eq!(ends_last(Date::MAX), None);
    }
}
