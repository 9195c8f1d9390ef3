//! The columns that lists may have, by name.
//!
//! The names are those of `spec/list.md`. A header is recognised if it equals a name or an alias after letter case, spaces,
//! `_`, `-`, `.`, `,`, `:`, `*`, slashes and apostrophes are put aside; nothing else is recognised.

mod people;

use crate::fields::keys::{self, Key};

/// One documented column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The name under which rows carry it.
    pub name: &'static str,
    /// Other headers that mean the same.
    pub aliases: &'static [&'static str],
    /// What a cell of it must be.
    pub kind: Kind,
    /// What it means.
    pub about: &'static str,
}

/// What a cell must be, and how two of them compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name, on one line; compared by [`normalise::name`](super::normalise::name).
    Name,
    /// Several names, divided by `;`, `|`, `/` or line breaks.
    Names,
    /// A number of papers, letters allowed; compared by [`normalise::number`](super::normalise::number).
    Number,
    /// A whole date.
    Date,
    /// A date of which the day, or the month and the day, may be unknown.
    PartialDate,
    /// A whole number from 0.
    Count,
    /// Text on one line.
    Line,
    /// Text, line breaks allowed.
    Text,
}

/// What one kind of list may hold.
#[derive(Debug, PartialEq, Eq)]
pub struct Schema {
    /// What it is called in messages.
    pub name: &'static str,
    /// Its columns, in groups, so that imports can share them.
    pub columns: &'static [&'static [Column]],
    /// The columns of which a list needs at least one.
    pub identifying: &'static [&'static str],
    /// Whether a list is taken as it was sent: with titles and totals, on several sheets, in a guessed encoding, or as plain lines.
    ///
    /// Imports are not: what they write must be certain, so their header stands first and every row below it counts.
    pub as_sent: bool,
}

impl Schema {
    /// Every column.
    pub fn all(&self) -> impl Iterator<Item = &'static Column> + use<> {
        self.columns.iter().copied().flatten()
    }

    /// The column of a documented name.
    pub fn column(&self, name: &str) -> Option<&'static Column> {
        self.all().find(|column| column.name == name)
    }

    /// Whether a column says who a row is about.
    pub fn identifies(&self, name: &str) -> bool {
        self.identifying.contains(&name)
    }
}

/// Builds a column; for the schemas of other imports too.
pub const fn column(name: &'static str, kind: Kind, aliases: &'static [&'static str], about: &'static str) -> Column {
    Column { name, aliases, kind, about }
}

/// The columns that say who a row is about.
pub const IDENTIFYING: &[&str] =
    &["person", "surname", "given", "name", "name_native_script", "transliterations", "custody_id", "service_no"];

/// The columns that name somebody who is registered.
pub const IDENTIFYING_REGISTERED: &[&str] = &["person", "custody_id", "service_no"];

/// An exchange list (domain: GC III arts. 17, 46, 109, 118, 122).
pub const EXCHANGE_LIST: Schema =
    Schema { name: "exchange list", columns: &[IDENTITY, CUSTODY, EXCHANGE, REMAINS], identifying: IDENTIFYING, as_sent: true };

/// An import of persons from a register or a bureau's card file (GC III art. 122).
pub const PERSONS: Schema =
    Schema { name: "persons", columns: &[IDENTITY, CUSTODY, FAMILY, NAME_KIND], identifying: IDENTIFYING, as_sent: false };

/// An import of declarations of will, a row each.
pub const DECLARATIONS: Schema =
    Schema { name: "declarations", columns: &[WHO, &DECLARATION_COLUMNS], identifying: IDENTIFYING_REGISTERED, as_sent: false };

/// An import of facts, a row each.
pub const FACTS: Schema =
    Schema { name: "facts", columns: &[WHO, FACT, &FACT_COLUMNS], identifying: IDENTIFYING_REGISTERED, as_sent: false };

/// An import of assessments of risk, a row each.
pub const RISKS: Schema =
    Schema { name: "risks", columns: &[WHO, &RISK_COLUMNS], identifying: IDENTIFYING_REGISTERED, as_sent: false };

use Kind::Line;
pub use people::{CUSTODY, EXCHANGE, FAMILY, IDENTITY, NAME_KIND, REMAINS, WHO};

/// Which fact a row holds.
pub const FACT: &[Column] = &[column("fact", Line, &[], "which fact: custody, status, origin and so on")];

const DECLARATION_COLUMNS: [Column; keys::DECLARATION.len()] = columns_of(keys::DECLARATION);
const FACT_COLUMNS: [Column; keys::FACT_COLUMNS.len()] = columns_of(keys::FACT_COLUMNS);
const RISK_COLUMNS: [Column; keys::RISK.len()] = columns_of(keys::RISK);

/// The columns that follow from documented keys, which must be `N`.
const fn columns_of<const N: usize>(keys: &[Key]) -> [Column; N] {
    let mut columns = [column("", Line, &[], ""); N];
    let mut at = 0;
    while at < N {
        columns[at] = column(keys[at].name, keys[at].column, &[], keys[at].about);
        at += 1;
    }
    columns
}
