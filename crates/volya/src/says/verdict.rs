//! Verdicts, rows, headings, who can resolve a finding, where people go.

use volya_bureau::core::event::Duty;
use volya_bureau::core::gate::{Group, Resolver, Route, Row, Verdict};
use volya_bureau::core::place::{Destination, State};

use crate::words::{Language, Words};

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

    /// A State by its letters with its name beside them: in Cyrillic the letters KP read as KR.
    pub(crate) fn state(self, state: State) -> String {
        let name = self.maybe(&format!("state-{state}"));
        name.map_or_else(
            || state.code().to_owned(),
            |name| self.with("state-named", &[("code", state.code().into()), ("name", name.into())]),
        )
    }

    /// As it stands in a sentence of the rooms, which in English have the letters alone.
    pub(crate) fn state_in_text(self, state: State) -> String {
        if self.0 == Language::English { state.code().to_owned() } else { self.state(state) }
    }

    /// Where he wants, or does not want, to go.
    pub(crate) fn destination(self, to: Destination) -> String {
        match to {
            Destination::State(state) => self.state(state),
            other => self.word("destination", other.word()),
        }
    }

    /// The same in a sentence of the rooms.
    pub(crate) fn to(self, to: Destination) -> String {
        match to {
            Destination::State(state) => self.state_in_text(state),
            Destination::Remain | Destination::AnyNeutral | Destination::Unhcr | Destination::Unspecified => {
                self.word("to", to.word())
            }
        }
    }

    /// `UA to KR via PL, counterpart RU`.
    pub(crate) fn route(self, route: Option<&Route>) -> String {
        let Some(route) = route else { return self.say("route-none") };
        let (from, to) = (self.state_in_text(route.from), self.state_in_text(route.to));
        let via: Vec<String> = route.via.iter().map(|state| self.state_in_text(*state)).collect();
        let way = if via.is_empty() {
            self.with("route-way", &[("from", from.into()), ("to", to.into())])
        } else {
            self.with("route-via", &[("from", from.into()), ("to", to.into()), ("via", via.join(", ").into())])
        };
        route.counterpart.map_or(way.clone(), |state| {
            self.with("route-counterpart", &[("route", way.into()), ("state", self.state_in_text(state).into())])
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
