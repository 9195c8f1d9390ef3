//! Dates as people write them, read only where they can mean one thing.
//!
//! A wrong date of birth makes two people of one, or one of two. So `03/04/1995` is refused, not guessed.

use std::fmt;

use jiff::civil::Date;

/// Why a date was not taken. Never holds the date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DateProblem {
    /// None of the forms that are read.
    #[error("is in no form that is read; write YYYY-MM-DD")]
    Unreadable,
    /// Day and month could be exchanged.
    #[error("is ambiguous; write YYYY-MM-DD")]
    Ambiguous,
    /// A year of two digits.
    #[error("has a year of two digits; write YYYY-MM-DD")]
    ShortYear,
    /// No such day.
    #[error("does not exist")]
    Impossible,
    /// Before 1900 or after 2100.
    #[error("is outside the years 1900 to 2100")]
    OutOfRange,
    /// A whole date was needed.
    #[error("lacks its month or day; write YYYY-MM-DD")]
    Incomplete,
    /// A duration or a date with a time of day, where a time zone may have moved the day.
    #[error("holds a time of day; write YYYY-MM-DD")]
    TimeOfDay,
}

/// A date of birth, as far as it is known. Has no `Debug`: it identifies.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dob {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl Dob {
    /// Reads `YYYY-MM-DD`, `DD.MM.YYYY`, `YYYY.MM.DD`, `YYYY/MM/DD`, `YYYY`, `YYYY-MM`, `MM.YYYY`, and `DD/MM/YYYY` and `DD-MM-YYYY` if the
    /// day is above 12; with 년월일 in the place of dots, blanks and a dot behind, and a word for *year* or *born*: `1991. 4. 5.`, `18.05.1979 г.р.`; and a whole date whose month is a word in English, Russian or Ukrainian. A time of day of `00:00`, as databases write it, is put aside.
    ///
    /// # Errors
    /// [`DateProblem`] if the text can mean no day, or more than one.
    pub fn parse(text: &str) -> Result<Self, DateProblem> {
        let plain = without_words(text.trim());
        if let Some((day, month, year)) = month_named(&plain) {
            return Self::new(year, Some(month), Some(day));
        }
        let text = without_midnight(&plain)?;
        let (dividers, fields) = fields(text).ok_or(DateProblem::Unreadable)?;
        let widths: Vec<usize> = fields.iter().map(|field| field.len()).collect();
        // Fields are one to four digits, so they parse.
        let values: Vec<i16> = fields.iter().filter_map(|field| field.parse().ok()).collect();
        match (dividers.as_str(), widths.as_slice(), values.as_slice()) {
            ("", [4], &[year]) => Self::new(year, None, None),
            ("-", [4, 2], &[year, month]) | (".", [4, 1 | 2], &[year, month]) | (".", [1 | 2, 4], &[month, year]) => {
                Self::new(year, Some(month), None)
            }
            ("--", [4, 2, 2], &[year, month, day])
            | ("..", [4, 1 | 2, 1 | 2], &[year, month, day])
            | ("//", [4, 1 | 2, 1 | 2], &[year, month, day])
            | ("..", [1 | 2, 1 | 2, 4], &[day, month, year]) => Self::new(year, Some(month), Some(day)),
            ("//" | "--", [1 | 2, 1 | 2, 4], &[day, month, year]) if day > 12 && month <= 12 => {
                Self::new(year, Some(month), Some(day))
            }
            ("//" | "--", [1 | 2, 1 | 2, 4], _) => Err(DateProblem::Ambiguous),
            (".." | "//" | "--", [1 | 2, 1 | 2, 2], _) => Err(DateProblem::ShortYear),
            _ => Err(DateProblem::Unreadable),
        }
    }

    fn new(year: i16, month: Option<i16>, day: Option<i16>) -> Result<Self, DateProblem> {
        if !(1900..=2100).contains(&year) {
            return Err(DateProblem::OutOfRange);
        }
        let narrow = |value: Option<i16>| value.map(i8::try_from).transpose().map_err(|_| DateProblem::Impossible);
        let (month, day) = (narrow(month)?, narrow(day)?);
        Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).map_err(|_| DateProblem::Impossible)?;
        Ok(Self { year, month, day })
    }

    /// The year, 1900 to 2100.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, if it is known.
    pub fn month(self) -> Option<i8> {
        self.month
    }

    /// The day, if it is known; then the month is.
    pub fn day(self) -> Option<i8> {
        self.day
    }

    /// The date, if all of it is known.
    pub fn date(self) -> Option<Date> {
        Date::new(self.year, self.month?, self.day?).ok()
    }

    /// Whether both can be the same date: what both know is equal.
    pub fn agrees(self, other: Self) -> bool {
        fn same(a: Option<i8>, b: Option<i8>) -> bool {
            a.is_none() || b.is_none() || a == b
        }
        self.year == other.year && same(self.month, other.month) && same(self.day, other.day)
    }
}

/// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
impl fmt::Display for Dob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

/// Reads a whole date, in the forms of [`Dob::parse`].
///
/// # Errors
/// [`DateProblem`], also if the month or the day is missing.
pub fn parse_date(text: &str) -> Result<Date, DateProblem> {
    Dob::parse(text)?.date().ok_or(DateProblem::Incomplete)
}

/// Words that stand behind a date or a year of birth, without dots.
const BEHIND: [&str; 9] = ["г", "гр", "года рождения", "р", "рн", "року народження", "생", "년생", "출생"];

/// Without what habit puts around the numbers.
fn without_words(text: &str) -> String {
    let unit = |signs: [char; 2]| text.find(signs).unwrap_or(usize::MAX);
    let in_order = unit(['년', '年']) <= unit(['월', '月']) && unit(['월', '月']) <= unit(['일', '日']);
    let mut text =
        if in_order { text.replace(['년', '월', '年', '月'], ".").replace(['일', '日'], "") } else { text.to_owned() };
    let end = text.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
    let behind: String = text[end..].trim().chars().filter(|c| *c != '.').collect();
    if behind.is_empty() || BEHIND.contains(&behind.to_lowercase().as_str()) {
        text.truncate(end);
    }
    text.replace(". ", ".")
}

/// Months as they stand in dates: what a word begins with, so many letters or more.
const MONTHS: [&[(&str, usize)]; 12] = [
    &[("january", 3), ("января", 3), ("січня", 3)],
    &[("february", 3), ("февраля", 3), ("лютого", 3)],
    &[("march", 3), ("марта", 3), ("березня", 3)],
    &[("april", 3), ("апреля", 3), ("квітня", 3)],
    &[("may", 3), ("мая", 3), ("травня", 3)],
    &[("june", 3), ("июня", 3), ("червня", 4)],
    &[("july", 3), ("июля", 3), ("липня", 3)],
    &[("august", 3), ("августа", 3), ("серпня", 3)],
    &[("september", 3), ("сентября", 3), ("вересня", 3)],
    &[("october", 3), ("октября", 3), ("жовтня", 3)],
    &[("november", 3), ("ноября", 3), ("листопада", 3)],
    &[("december", 3), ("декабря", 3), ("грудня", 3)],
];

/// Day, month and year where the month is a word: `3 February 1985`, `Feb. 3, 1985`, `3 лютого 1985`.
fn month_named(text: &str) -> Option<(i16, i16, i16)> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split([' ', ',', '.', '-']).filter(|word| !word.is_empty()).collect();
    let month = |word: &str| {
        let is = |(whole, least): &(&str, usize)| whole.starts_with(word) && word.chars().count() >= *least;
        let at = MONTHS.iter().position(|names| names.iter().any(is))?;
        i16::try_from(at + 1).ok()
    };
    let number = |word: &str, widths: &[usize]| {
        let digits = word.bytes().all(|b| b.is_ascii_digit()) && widths.contains(&word.len());
        digits.then(|| word.parse().ok()).flatten()
    };
    match words.as_slice() {
        [a, b, year] => {
            let (day, named) = month(b).map_or((b, a), |_| (a, b));
            Some((number(day, &[1, 2])?, month(named)?, number(year, &[4])?))
        }
        _ => None,
    }
}

/// Puts a midnight aside; another time of day may have moved the day.
fn without_midnight(text: &str) -> Result<&str, DateProblem> {
    match text.split_once([' ', 'T']) {
        None | Some((_, "")) => Ok(text),
        Some((date, "00:00" | "00:00:00" | "00:00:00.000")) => Ok(date),
        Some((_, time)) if time.starts_with(|c: char| c.is_ascii_digit()) && time.contains(':') => Err(DateProblem::TimeOfDay),
        Some(_) => Err(DateProblem::Unreadable),
    }
}

/// Divides into runs of one to four digits and the single dividers between them.
fn fields(text: &str) -> Option<(String, Vec<&str>)> {
    if text.len() > 10 || !text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'.' | b'/')) {
        return None;
    }
    let dividers = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let fields: Vec<&str> = text.split(['-', '.', '/']).collect();
    fields.iter().all(|field| (1..=4).contains(&field.len())).then_some((dividers, fields))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn reads(text: &str) -> String {
        Dob::parse(text).map(|dob| dob.to_string()).unwrap_or_else(|problem| format!("{problem:?}"))
    }

    #[test]
    fn reads_what_means_one_day() {
        for text in ["1995-04-03", "03.04.1995", "3.4.1995", "1995.04.03", "1995/4/3", " 1995-04-03 ", "1995-04-03 00:00:00"] {
            assert_eq!(reads(text), "1995-04-03", "{text}");
        }
        assert_eq!(reads("23/04/1995"), "1995-04-23");
        assert_eq!(reads("23-04-1995"), "1995-04-23");
        for text in [
            "1995. 4. 3.",
            "1995.4.3.",
            "1995년 4월 3일",
            "1995년4월3일생",
            "03.04.1995 г.",
            "03.04.1995 г.р.",
            "03.04.1995 р.н.",
        ] {
            assert_eq!(reads(text), "1995-04-03", "{text}");
        }
        for text in [
            "3 April 1995",
            "03-Apr-1995",
            "April 3, 1995",
            "3 апреля 1995 г.",
            "3 квітня 1995 р.н.",
            "3 апр. 1995",
            "3 КВІТНЯ 1995",
        ] {
            assert_eq!(reads(text), "1995-04-03", "{text}");
        }
        assert_eq!(reads("1 марта 1995") + &reads("1 мая 1995") + &reads("1 июл. 1995"), "1995-03-011995-05-011995-07-01");
        for text in
            ["3 Ap 1995", "3 ию 1995", "3 чер 1995", "3 April 95", "April 1995", "3 Aprile 1995", "31 Avril 1995", "3 3 1995"]
        {
            assert_eq!(reads(text), "Unreadable", "{text}");
        }
        assert_eq!(reads("31 April 1995"), "Impossible");
        assert_eq!(reads("5월4일.1991"), "Unreadable");
        assert_eq!(reads("1995 г.р.") + &reads("1995년생") + &reads("1995년 4월"), "199519951995-04");
        assert_eq!(reads("1995"), "1995");
        assert_eq!(reads("1995-04"), "1995-04");
        assert_eq!(reads("04.1995"), "1995-04");
    }

    #[test]
    fn refuses_what_does_not() {
        use DateProblem::*;
        let refused = [
            ("03/04/1995", Ambiguous),
            ("04/23/1995", Ambiguous),
            ("31.02.1995", Impossible),
            ("1995-13-01", Impossible),
            ("1995-00", Impossible),
            ("00.00.1995", Impossible),
            ("29.02.1900", Impossible),
            ("1899-12-31", OutOfRange),
            ("2101", OutOfRange),
            ("03.04.95", ShortYear),
            ("1995-4-3", Unreadable),
            ("03-04-1995", Ambiguous),
            ("03.04/1995", Unreadable),
            ("١٩٩٥", Unreadable),
            ("", Unreadable),
            ("April 1995", Unreadable),
            ("1995-04-03 21:00:00", TimeOfDay),
            ("1995-04-03T00:00:00Z", TimeOfDay),
        ];
        for (text, problem) in refused {
            assert!(Dob::parse(text) == Err(problem), "{text}: {}", reads(text));
        }
        assert_eq!(parse_date("04.1995"), Err(Incomplete));
    }

    #[test]
    fn partial_dates_agree_with_what_they_leave_open() {
        let dob = |text| Dob::parse(text).unwrap();
        assert!(dob("1995").agrees(dob("1995-04-03")));
        assert!(dob("1995-04").agrees(dob("03.04.1995")));
        assert!(!dob("1995-05").agrees(dob("03.04.1995")));
    }
}
