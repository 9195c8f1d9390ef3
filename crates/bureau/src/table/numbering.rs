//! Whether whoever holds a list counts its lines as they are counted here: an answer and a clearance name a line by nothing but its number.
//!
//! House rule: a doubt counts against the list. It is screened like any other; nobody is told a number of it.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use super::beside::{is_of, says_something_else};
use super::columns::Kind;
use super::forms::is_full;
use super::normalise;
use super::rows::{Format, Problem, Reason, Row, Table};
use super::shown::{ListNotice, Miscount};
use super::words;

/// What was met while a list was read that may shift a number between here and its sender.
#[derive(Default)]
pub(super) struct Counting {
    /// Whatever numbers the lines carry, they may mean another line.
    always: Option<Miscount>,
    /// They may, where the sender's own numbers do not say which line is which.
    without_numbers: Option<Miscount>,
    /// A column was made the sender's numbers by hand: they say nothing for certain.
    pub(super) numbers_by_hand: bool,
    /// The last row is a single cell of a wide table: a person of whom little is known, or the heading of those below.
    alone: bool,
    /// Such a row stands above another.
    heading: bool,
    /// A row of a single cell, in a table of whatever width.
    single: bool,
    /// Such a row stands above a fuller one.
    single_above: bool,
    /// Cells of the fullest row.
    widest: usize,
}

/// A table with rows as full as this has headings in single cells.
const FULL: usize = 3;

impl Counting {
    /// No number of this list means one line for certain.
    pub(super) fn never(&mut self, why: Miscount) {
        self.always.get_or_insert(why);
    }

    /// Nothing but the sender's own numbers tells which line is meant.
    pub(super) fn by_numbers_only(&mut self, why: Miscount) {
        self.without_numbers.get_or_insert(why);
    }

    /// Looks at a row that is kept: how many cells of it are filled, and whether the table is wide.
    pub(super) fn kept(&mut self, filled: usize, wide: bool) {
        self.heading |= self.alone;
        self.alone = wide && filled == 1;
        self.single_above |= self.single && filled > 1;
        self.single |= filled == 1;
        self.widest = self.widest.max(filled);
    }

    /// Why a number may mean another line to whoever sent the list, if it may.
    pub(super) fn differs(&self, table: &Table) -> Option<Miscount> {
        if self.always.is_some() {
            return self.always;
        }
        let lines = if self.widest >= FULL { without_signatures(&table.rows) } else { &table.rows };
        if !own_numbers_fit(lines) || another_column_numbers(&table.rows) {
            return Some(Miscount::OwnNumbers);
        }
        if !self.numbers_by_hand && lines.iter().all(is_numbered) {
            return None;
        }
        if table.parts.len() > 1 {
            return Some(Miscount::Sheets);
        }
        let header_in_doubt = |problem: &Problem| matches!(problem.reason, Reason::AboveHeader | Reason::SetAsHeader);
        if table.rows.iter().flat_map(|row| &row.problems).any(header_in_doubt) {
            return Some(Miscount::Header);
        }
        if self.single_above || self.heading && self.widest >= FULL || lines.iter().any(is_one_word) {
            return Some(Miscount::Between);
        }
        self.without_numbers.or_else(|| begins_in_doubt(table).then_some(Miscount::First))
    }

    /// The notice about it.
    pub(super) fn notice(&self, table: &Table) -> Option<ListNotice> {
        self.differs(table).map(ListNotice::NumberedOtherwise)
    }
}

/// The rows without those below the last of several cells that hold one cell and no number: who signs a list, and what he is. They stay rows, and shift
/// no line's number.
fn without_signatures(rows: &[Row]) -> &[Row] {
    let signs = |row: &Row| row.texts().count() == 1 && row.get("line_no").is_none_or(|text| number(text).is_none());
    let lines = rows.iter().rposition(|row| !signs(row)).map_or(0, |last| last + 1);
    &rows[..lines]
}

/// Whether a row says one word and nothing more of who is meant: it may be the heading of those below.
fn is_one_word(row: &Row) -> bool {
    const MORE: [&str; 7] = ["surname", "given", "name_native_script", "transliterations", "dob", "custody_id", "service_no"];
    let word = row.get("name").and_then(normalise::name).is_some_and(|form| !is_full(&form));
    word && !MORE.iter().any(|column| row.get(column).is_some())
}

/// Whether each number that the sender gives is the one that is counted here.
fn own_numbers_fit(rows: &[Row]) -> bool {
    rows.iter().all(|row| row.get("line_no").is_none_or(|text| number(text) == Some(row.number.into())))
}

/// Whether the sender gives a row the number that is counted here.
fn is_numbered(row: &Row) -> bool {
    row.get("line_no").is_some_and(|text| number(text) == Some(row.number.into()))
}

/// Where no header stands, the first row may be one that nobody knows; in plain lines any line may be a heading.
fn begins_in_doubt(table: &Table) -> bool {
    let is_somebody = |row: &Row| row.dob().is_some() || row.get("name").is_some_and(words::may_name);
    let (Some(part), [above @ .., _]) = (table.parts.first(), table.rows.as_slice()) else { return false };
    match (table.format, part.header_row) {
        (Format::Lines, _) => !above.iter().all(is_somebody),
        (_, Some(_)) => false,
        // A date of birth stands in no header.
        (_, None) => table.rows.first().is_some_and(|row| row.dob().is_none()),
    }
}

/// The sender's number in a cell: `7`, `7.`, `7)`.
pub(super) fn number(text: &str) -> Option<u64> {
    text.trim_end_matches(['.', ')']).parse().ok()
}

/// Whether a column that is not read as the sender's numbers counts all the same, and otherwise than here: distinct numbers that run on, or lie within
/// the list. So may what stands before the names.
fn another_column_numbers(rows: &[Row]) -> bool {
    let mut counted: BTreeMap<&str, Vec<(u64, u64)>> = BTreeMap::new();
    let mut others: BTreeSet<&str> = BTreeSet::new();
    for row in rows {
        let extra = row.extra.iter().map(|(header, text)| (header.as_str(), text.as_str(), begins(text)));
        let known = row.cells.iter().filter_map(|(column, text)| Some((*column, text.as_str(), of_column(column, text)?)));
        for (column, _, number) in extra.chain(known).filter(|(_, text, _)| !text.is_empty()) {
            match number {
                Some(number) => counted.entry(column).or_default().push((number, row.number.into())),
                None => drop(others.insert(column)),
            }
        }
    }
    let mut columns = counted.iter().filter(|(column, _)| !others.contains(*column));
    columns.any(|(_, numbers)| counts_otherwise(numbers, rows.len() as u64))
}

fn counts_otherwise(numbers: &[(u64, u64)], rows: u64) -> bool {
    let distinct: BTreeSet<u64> = numbers.iter().map(|(number, _)| *number).collect();
    let (Some(first), Some(last)) = (distinct.first(), distinct.last()) else { return false };
    let runs_on = last - first == distinct.len() as u64 - 1;
    numbers.len() > 1
        && distinct.len() == numbers.len()
        && (runs_on || *last <= rows + 1)
        && numbers.iter().any(|(number, here)| number != here)
}

/// What a documented column that holds no number of its own may count; `None` for one that is read otherwise.
fn of_column(column: &str, text: &str) -> Option<Option<u64>> {
    if is_of(column, &[Kind::Name, Kind::Names]) {
        Some(begins(text).filter(|_| !text.trim_start().starts_with(char::is_alphabetic)))
    } else if column == "note" || column != "line_no" && says_something_else(column) {
        Some(alone(text))
    } else {
        None
    }
}

/// A number at the beginning: `7`, `(7)`, `#7`, `7th`, `7/25`, `№ 7`, which NFKC makes `No 7`.
fn begins(text: &str) -> Option<u64> {
    let plain: String = text.nfkc().skip_while(|c| !c.is_ascii_digit() && !c.is_alphabetic() || *c == 'N' || *c == 'o').collect();
    let digits: String = plain.chars().take_while(char::is_ascii_digit).take(7).collect();
    digits.parse().ok()
}

/// A number and nothing else but signs.
fn alone(text: &str) -> Option<u64> {
    let plain: String = text.nfkc().filter(|c| c.is_alphanumeric()).take(7).collect();
    plain.parse().ok()
}
