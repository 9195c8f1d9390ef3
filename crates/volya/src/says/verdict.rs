//! Verdicts, rows, headings, who can resolve a finding, where people go.

use volya_bureau::core::event::Duty;
use volya_bureau::core::gate::{Group, Resolver, Route, Row, Verdict};
use volya_bureau::core::place::{Destination, State};

use crate::words::Words;

impl Words {
    /// `hold`.
    pub(crate) fn verdict(self, verdict: Verdict) -> String {
        self.word("verdict", verdict.word())
    }

    /// Why, in a word.
    pub(crate) fn row(self, row: Row) -> String {
        self.word("row", row.number())
    }

    /// The heading under which it is shown.
    pub(crate) fn group(self, group: Group) -> String {
        self.word("group", group.word())
    }

    /// Who can resolve it.
    pub(crate) fn resolver(self, resolver: Resolver) -> String {
        self.word("who", resolver.word())
    }

    /// On which matter somebody is called.
    pub(crate) fn duty(self, duty: Duty) -> String {
        self.word("duty", duty.word())
    }

    /// A State by its letters, and what is no State in words.
    pub(crate) fn to(self, to: Destination) -> String {
        match to {
            Destination::State(state) => state.code().to_owned(),
            Destination::Remain | Destination::AnyNeutral | Destination::Unhcr | Destination::Unspecified => {
                self.word("to", to.word())
            }
        }
    }

    /// `UA to KR via PL, counterpart RU`.
    pub(crate) fn route(self, route: Option<&Route>) -> String {
        let Some(route) = route else { return self.say("route-none") };
        let (from, to) = (route.from.code().to_owned(), route.to.code().to_owned());
        let via: Vec<&str> = route.via.iter().map(State::code).collect();
        let way = if via.is_empty() {
            self.with("route-way", &[("from", from.into()), ("to", to.into())])
        } else {
            self.with("route-via", &[("from", from.into()), ("to", to.into()), ("via", via.join(", ").into())])
        };
        route.counterpart.map_or(way.clone(), |state| {
            self.with("route-counterpart", &[("route", way.into()), ("state", state.code().to_owned().into())])
        })
    }

    /// `line 4`, `lines 4, 7, 12`.
    pub(crate) fn lines(self, lines: &[u32]) -> String {
        let numbers: Vec<String> = lines.iter().map(u32::to_string).collect();
        self.with("sheet-numbers", &[("count", lines.len().into()), ("numbers", numbers.join(", ").into())])
    }

    /// `line 4`, and where it stands in its file, if elsewhere.
    pub(crate) fn line(self, number: u32, row: u32) -> String {
        if row == number {
            self.with("sheet-line", &[("number", number.into())])
        } else {
            self.with("sheet-line-in-row", &[("number", number.into()), ("row", row.into())])
        }
    }

    /// `P-0001-3 or P-0002-6`.
    pub(crate) fn either(self, names: Vec<String>) -> String {
        let or = |one: String, other: String| self.with("stop-either", &[("one", one.into()), ("other", other.into())]);
        names.into_iter().reduce(or).unwrap_or_default()
    }
}
