//! Reads texts under documented keys.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use volya_core::id::{Digest, EntryHash};
use volya_core::place::{Destination, State};

use super::keys::Key;
use super::{Fields, LIST_ITEMS, shown};
use crate::error::{BureauError, field};
use crate::table::{Kind, date::Dob, normalise, parse_date};

type Read<T> = Result<T, BureauError>;

/// Texts with the keys that they may have.
pub(crate) struct Reader<'a> {
    fields: &'a Fields,
    keys: &'static [Key],
}

impl<'a> Reader<'a> {
    /// Refuses keys that are not documented, and line breaks where one line belongs.
    pub(crate) fn of(fields: &'a Fields, keys: &'static [Key]) -> Read<Self> {
        Self::of_some(fields, keys, |_| false, "")
    }

    /// As [`of`](Self::of), where further keys are read elsewhere.
    pub(crate) fn of_some(fields: &'a Fields, keys: &'static [Key], further: impl Fn(&str) -> bool, called: &str) -> Read<Self> {
        for (name, text) in fields.iter() {
            match keys.iter().find(|key| key.name == name) {
                Some(key) => check_line(key, text)?,
                None if further(name) => {}
                None => {
                    let names: Vec<&str> = keys.iter().map(|key| key.name).collect();
                    return Err(field(shown(name), format!("is not a key here; documented are {}{called}", names.join(", "))));
                }
            }
        }
        Ok(Self { fields, keys })
    }

    pub(crate) fn text(&self, key: &str) -> Option<&'a str> {
        self.fields.get(key)
    }

    pub(crate) fn owned(&self, key: &str) -> Option<String> {
        self.text(key).map(str::to_owned)
    }

    /// The error that names the key and what it accepts.
    pub(crate) fn wrong(&self, key: &str) -> BureauError {
        field(key, format!("is not understood; it accepts {}", self.accepted(key)))
    }

    fn accepted(&self, key: &str) -> String {
        self.keys.iter().find(|known| known.name == key).map(Key::accepted).unwrap_or_default()
    }

    pub(crate) fn needed<T>(&self, key: &str, read: Option<T>) -> Read<T> {
        read.ok_or_else(|| field(key, format!("is needed; it accepts {}", self.accepted(key))))
    }

    /// Reads by a function that knows what is accepted.
    pub(crate) fn parsed<T>(&self, key: &str, parse: impl Fn(&str) -> Option<T>) -> Read<Option<T>> {
        self.text(key).map(|text| parse(text).ok_or_else(|| self.wrong(key))).transpose()
    }

    pub(crate) fn word<T>(&self, key: &str, parse: impl Fn(&str) -> Option<T>) -> Read<Option<T>> {
        self.parsed(key, |text| parse(&text.to_ascii_lowercase()))
    }

    pub(crate) fn yes_no(&self, key: &str) -> Read<Option<bool>> {
        self.word(key, |text| match text {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        })
    }

    /// A whole number up to 65535.
    pub(crate) fn count(&self, key: &str) -> Read<Option<u16>> {
        self.parsed(key, |text| text.parse().ok())
    }

    pub(crate) fn time(&self, key: &str) -> Read<Option<Timestamp>> {
        self.parsed(key, time)
    }

    /// A time, or a day, which counts from its beginning.
    pub(crate) fn time_or_day(&self, key: &str) -> Read<Option<Timestamp>> {
        self.parsed(key, beginning)
    }

    pub(crate) fn date(&self, key: &str) -> Read<Option<Date>> {
        self.text(key).map(|text| parse_date(text).map_err(|why| field(key, format!("holds a date that {why}")))).transpose()
    }

    /// A date as far as it is known, as it is written in records.
    pub(crate) fn partial_date(&self, key: &str) -> Read<Option<String>> {
        let read = |text| Dob::parse(text).map_err(|why| field(key, format!("holds a date that {why}")));
        Ok(self.text(key).map(read).transpose()?.map(|date| date.to_string()))
    }

    pub(crate) fn digest(&self, key: &str) -> Read<Option<Digest>> {
        self.parsed(key, |text| Digest::parse_hex(&text.to_ascii_lowercase()).ok())
    }

    pub(crate) fn state(&self, key: &str) -> Read<Option<State>> {
        self.parsed(key, |text| State::parse(text).ok())
    }

    pub(crate) fn entry(&self, key: &str) -> Read<Option<EntryHash>> {
        self.parsed(key, |text| EntryHash::parse_hex(text).ok())
    }

    pub(crate) fn destination(&self, key: &str) -> Read<Option<Destination>> {
        self.parsed(key, destination)
    }

    /// A BCP 47 tag in its shape; whether anybody speaks it is not asked.
    pub(crate) fn language(&self, key: &str) -> Read<Option<String>> {
        let subtag = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
        let primary =
            |tag: &str| tag.split('-').next().is_some_and(|p| p.len() > 1 && p.bytes().all(|b| b.is_ascii_alphabetic()));
        self.parsed(key, |tag| (tag.len() <= 35 && primary(tag) && tag.split('-').all(subtag)).then(|| tag.to_owned()))
    }

    /// Items divided by `;`; none may be empty.
    fn list(&self, key: &str) -> Read<Option<Vec<&'a str>>> {
        let Some(text) = self.text(key) else { return Ok(None) };
        let items: Vec<&str> = text.split(';').map(str::trim).collect();
        // A divider at the end is a habit, not an item.
        let items = items.strip_suffix(&[""]).unwrap_or(&items);
        if items.is_empty() || items.iter().any(|item| item.is_empty()) {
            return Err(self.wrong(key));
        }
        if items.len() > LIST_ITEMS {
            return Err(field(key, format!("holds more than {LIST_ITEMS} items")));
        }
        Ok(Some(items.to_vec()))
    }

    /// A list of which every item is understood.
    pub(crate) fn items<T>(&self, key: &str, parse: impl Fn(&str) -> Option<T>) -> Read<Option<Vec<T>>> {
        let Some(items) = self.list(key)? else { return Ok(None) };
        items.into_iter().map(|item| parse(item).ok_or_else(|| self.wrong(key))).collect::<Read<Vec<T>>>().map(Some)
    }

    /// As [`items`](Self::items), where `none` says that there are none.
    pub(crate) fn items_or_none<T>(&self, key: &str, parse: impl Fn(&str) -> Option<T>) -> Read<Option<Vec<T>>> {
        match self.text(key) {
            Some("none") => Ok(Some(Vec::new())),
            _ => self.items(key, parse),
        }
    }

    pub(crate) fn texts(&self, key: &str) -> Read<Vec<String>> {
        Ok(self.items(key, |item| Some(item.to_owned()))?.unwrap_or_default())
    }

    /// A name, which holds a letter or digit at least.
    pub(crate) fn name(&self, key: &str) -> Read<Option<String>> {
        self.nonblank(key, |text| normalise::name(text).is_some())
    }

    /// A number of papers.
    pub(crate) fn number(&self, key: &str) -> Read<Option<String>> {
        self.nonblank(key, |text| normalise::number(text).is_some())
    }

    fn nonblank(&self, key: &str, is_something: impl Fn(&str) -> bool) -> Read<Option<String>> {
        match self.text(key) {
            Some(text) if !is_something(text) => {
                Err(field(key, "holds neither letter nor digit; leave it out where it is unknown"))
            }
            text => Ok(text.map(str::to_owned)),
        }
    }
}

fn check_line(key: &Key, text: &str) -> Read<()> {
    let one_line = !matches!(key.column, Kind::Text | Kind::Names);
    if one_line && text.contains(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) {
        return Err(field(key.name, "holds a line break"));
    }
    Ok(())
}

pub(super) fn destination(text: &str) -> Option<Destination> {
    Destination::parse(text).or_else(|_| Destination::parse(&text.to_ascii_lowercase())).ok()
}

/// A time with its offset, or one of UTC as people write it. Records know whole seconds.
pub(super) fn time(text: &str) -> Option<Timestamp> {
    let format = match text.len() {
        16 => "%Y-%m-%d %H:%M",
        19 => "%Y-%m-%d %H:%M:%S",
        _ => "",
    };
    let plain = || DateTime::strptime(format, text).ok()?.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp());
    let at = text.parse::<Timestamp>().ok().or_else(plain)?;
    let whole = Timestamp::from_second(at.as_second()).ok()?;
    let year = whole.to_zoned(TimeZone::UTC).year();
    (1900..=2100).contains(&year).then_some(whole)
}

/// A time, or the beginning of a day in UTC.
#[must_use]
pub fn beginning(text: &str) -> Option<Timestamp> {
    time(text).or_else(|| midnight(parse_date(text).ok()?))
}

/// A time, or the end of a day in UTC.
#[must_use]
pub fn end(text: &str) -> Option<Timestamp> {
    time(text).or_else(|| midnight(parse_date(text).ok()?.tomorrow().ok()?))
}

fn midnight(date: Date) -> Option<Timestamp> {
    date.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}
