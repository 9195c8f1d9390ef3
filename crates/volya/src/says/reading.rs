//! How files were read and names compared: closed texts of the rooms that hold numbers, the name of a sheet, or one value behind a colon.

use fluent_bundle::FluentValue;
use volya_bureau::table::{Notice, Place};

use crate::words::{Language, Words, slug};

/// What a text may end in, before the name of a sheet.
const ON_SHEET: &str = ", on sheet ";
/// Arguments for the numbers of a text, in their order.
const NUMBERS: [&str; 4] = ["a", "b", "c", "d"];

impl Words {
    /// What is wrong with a file, a row or a cell, or worth a look.
    pub(crate) fn read(self, english: &str) -> String {
        let Some((text, sheet)) = english.rsplit_once(ON_SHEET) else { return self.valued("read", english) };
        self.with("read-on-sheet", &[("said", self.valued("read", text).into()), ("sheet", sheet.into())])
    }

    /// Why two names were taken for one, or for two.
    pub(crate) fn alike(self, english: &str) -> String {
        self.valued("alike", english)
    }

    /// A column by what it holds; in English as the rooms name it.
    pub(crate) fn column(self, name: &str) -> String {
        let said = if self.0 == Language::English { None } else { self.maybe(&format!("column-{name}")) };
        said.unwrap_or_else(|| name.to_owned())
    }

    /// What is worth a look in a line.
    pub(crate) fn of_line(self, line: u32, notice: &Notice) -> String {
        let place = match notice.place {
            Place::Column(name) => self.with("read-place-column", &[("column", self.column(name).into())]),
            Place::Position(at) => self.with("read-place-position", &[("column", at.into())]),
            Place::Row => self.say("read-place-row"),
        };
        let says = self.read(&notice.what.to_string());
        self.with("read-of-line", &[("line", line.into()), ("place", place.into()), ("says", says.into())])
    }

    /// The text whole, or what stands before its first colon with the rest as `$what`.
    fn valued(self, family: &'static str, english: &str) -> String {
        let whole = self.numbered(family, english, None);
        let split = || english.split_once(": ").and_then(|(text, what)| self.numbered(family, text, Some(what)));
        whole.or_else(split).unwrap_or_else(|| english.to_owned())
    }

    fn numbered(self, family: &'static str, english: &str, what: Option<&str>) -> Option<String> {
        let (text, numbers) = without_numbers(english);
        let numbers = NUMBERS.into_iter().zip(numbers).map(|(name, number)| (name, number.into()));
        let args: Vec<(&str, FluentValue<'_>)> = numbers.chain(what.map(|what| ("what", what.into()))).collect();
        self.found(&format!("{family}-{}", slug(&text)), &args)
    }
}

/// A text with `n` for each of its numbers, and the numbers.
pub(super) fn without_numbers(english: &str) -> (String, Vec<&str>) {
    let (mut text, mut numbers, mut rest) = (String::new(), Vec::new(), english);
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(from.len());
        let number = from[..end].trim_end_matches('.');
        text.push_str(before);
        text.push_str(" n ");
        numbers.push(number);
        rest = &from[number.len()..];
    }
    text.push_str(rest);
    (text, numbers)
}
