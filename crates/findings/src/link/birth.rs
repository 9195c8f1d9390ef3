//! Dates of birth and of capture: precise to the day, to the month or to the year, copied badly, or told as an age.

use std::fmt;

use super::weights::{self as w, Level};

/// A date as precise as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

/// When somebody was born, as he or others told it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Birth {
    /// On a date.
    On(Date),
    /// So old in that year, by western or by Korean counting; which of them is not known.
    Aged {
        /// Years of age.
        years: u8,
        /// The year in which this was said.
        in_year: u16,
    },
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateError;

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date like 1999, 1999-03 or 1999-03-04")
    }
}

impl std::error::Error for DateError {}

impl Date {
    /// `1999`, `1999-03` or `1999-03-04`.
    ///
    /// # Errors
    /// If it is none of these, or no day of the calendar.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let mut next = |digits: usize| match parts.next() {
            None => Ok(None),
            Some(part) if part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()) => {
                part.parse().map(Some).map_err(|_| DateError)
            }
            Some(_) => Err(DateError),
        };
        let year: Option<u16> = next(4)?;
        let (month, day) = (next(2)?, next(2)?);
        if parts.next().is_some() {
            return Err(DateError);
        }
        let small = |part: Option<u16>| part.map(|part| u8::try_from(part).map_err(|_| DateError)).transpose();
        Self::new(year.ok_or(DateError)?, small(month)?, small(day)?)
    }

    /// A date from its parts.
    ///
    /// # Errors
    /// If a day stands without a month, or it is no day of the calendar.
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Result<Self, DateError> {
        let longest = match month {
            None => 0,
            Some(4 | 6 | 9 | 11) => 30,
            Some(2) if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
            Some(2) => 28,
            Some(1..=12) => 31,
            Some(_) => return Err(DateError),
        };
        if day.is_some_and(|day| day == 0 || day > longest) || year == 0 {
            return Err(DateError);
        }
        Ok(Self { year, month, day })
    }

    /// Days since a fixed day, if the day is known.
    fn days(self) -> Option<i64> {
        let (year, month, day) = (i64::from(self.year), i64::from(self.month?), i64::from(self.day?));
        // Days of the proleptic Gregorian calendar, with the year beginning in March.
        let (shifted, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        Some(365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * month + 2) / 5 + day)
    }

    fn apart(self, other: Self) -> Option<u64> {
        Some(self.days()?.abs_diff(other.days()?))
    }
}

/// How two births compare.
pub(super) fn level(a: Birth, b: Birth) -> Level {
    match (a, b) {
        (Birth::On(a), Birth::On(b)) => dates(a, b),
        (Birth::On(date), Birth::Aged { years, in_year }) | (Birth::Aged { years, in_year }, Birth::On(date)) => {
            age(i32::from(date.year), i32::from(in_year) - i32::from(years))
        }
        (Birth::Aged { years: a, in_year: x }, Birth::Aged { years: b, in_year: y }) => {
            let apart = (i32::from(x) - i32::from(a)).abs_diff(i32::from(y) - i32::from(b));
            if apart <= 2 { w::BIRTH_AGE_FITS } else { far_years(apart) }
        }
    }
}

/// Western counting: born in that year or the one before. Korean counting: one year later, and until 2023 in law as well as in habit.
fn age(born: i32, counted: i32) -> Level {
    match born - counted {
        -1..=1 => w::BIRTH_AGE_FITS,
        other => far_years(other.unsigned_abs().saturating_sub(1)),
    }
}

fn far_years(apart: u32) -> Level {
    match apart {
        0 | 1 => w::BIRTH_YEAR_OFF,
        2 => w::BIRTH_YEARS_OFF,
        _ => w::BIRTH_DIFFERS,
    }
}

fn dates(a: Date, b: Date) -> Level {
    let years = a.year.abs_diff(b.year);
    let Some(days) = a.apart(b) else { return coarse(a, b, years) };
    let swapped = years == 0 && a.month == b.day && a.day == b.month;
    match (days, years) {
        (0, _) => w::BIRTH_SAME_DAY,
        _ if swapped => w::BIRTH_SWAPPED,
        (1..=3, _) => w::BIRTH_DAYS_APART,
        (_, 1) if (a.month, a.day) == (b.month, b.day) => w::BIRTH_YEAR_SLIPPED,
        (17..=53, _) => w::BIRTH_LUNAR,
        (_, 0) => w::BIRTH_ONLY_YEAR,
        (_, years) => far_years(u32::from(years)),
    }
}

/// One of the dates has no day.
fn coarse(a: Date, b: Date, years: u16) -> Level {
    match (years, a.month.zip(b.month)) {
        (0, Some((x, y))) if x == y => w::BIRTH_SAME_MONTH,
        (0, Some(_)) => w::BIRTH_ONLY_YEAR,
        (0, None) => w::BIRTH_SAME_YEAR,
        (years, _) => far_years(u32::from(years)),
    }
}

/// How two dates of capture compare.
pub(super) fn capture(a: Date, b: Date) -> Level {
    match a.apart(b) {
        Some(0) => w::CAPTURE_SAME_DAY,
        Some(1..=3) => w::CAPTURE_DAYS_APART,
        Some(4..=31) => w::CAPTURE_MONTH,
        Some(_) => w::CAPTURE_DIFFERS,
        None if a.year == b.year && (a.month == b.month || a.month.is_none() || b.month.is_none()) => w::CAPTURE_MONTH,
        None => w::CAPTURE_DIFFERS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> Birth {
        Birth::On(Date::parse(text).unwrap())
    }

    #[test]
    fn dates_are_dates() {
        for text in ["1999", "1999-03", "1999-03-04", "2000-02-29"] {
            assert!(Date::parse(text).is_ok(), "{text}");
        }
        for text in [
            "",
            "99",
            "1999-13",
            "1999-02-29",
            "1900-02-29",
            "1999-3-4",
            "1999-00-01",
            "1999-01-00",
            "1999-01-01-01",
            "-999",
            "１９９９",
        ] {
            assert_eq!(Date::parse(text), Err(DateError), "{text}");
        }
    }

    #[test]
    fn births_compare_at_the_precision_both_have() {
        for (a, b, expected) in [
            ("1999-03-04", "1999-03-04", w::BIRTH_SAME_DAY),
            ("1999-03-04", "1999-04-03", w::BIRTH_SWAPPED),
            ("1999-03-04", "1999-03-06", w::BIRTH_DAYS_APART),
            ("1999-12-31", "2000-01-01", w::BIRTH_DAYS_APART),
            ("1999-03-04", "1998-03-04", w::BIRTH_YEAR_SLIPPED),
            ("1999-03-04", "1999-04-10", w::BIRTH_LUNAR),
            ("1999-03-04", "1999-03", w::BIRTH_SAME_MONTH),
            ("1999-03-04", "1999", w::BIRTH_SAME_YEAR),
            ("1999-03-04", "1999-10-20", w::BIRTH_ONLY_YEAR),
            ("1999", "2000-10-20", w::BIRTH_YEAR_OFF),
            ("1999", "1983", w::BIRTH_DIFFERS),
        ] {
            assert_eq!(level(on(a), on(b)), expected, "{a} {b}");
            assert_eq!(level(on(b), on(a)), expected, "{b} {a}");
        }
        let aged = Birth::Aged { years: 26, in_year: 2025 };
        for (year, expected) in
            [("1998", w::BIRTH_AGE_FITS), ("2000", w::BIRTH_AGE_FITS), ("1997", w::BIRTH_YEAR_OFF), ("1990", w::BIRTH_DIFFERS)]
        {
            assert_eq!(level(on(year), aged), expected, "{year}");
        }
    }
}
