//! What a row says of somebody where nobody reads it: names under other headers, and numbers of papers and labels under any.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::columns::{EXCHANGE_LIST, Kind};
use super::date::Dob;
use super::forms::{COMMAS, DIVIDES, PAIRED, WRITINGS, add, is_full, writings};
use super::normalise::{self, name};
use super::numbering;
use super::rows::Row;

/// Whole names in remarks and under headers that nobody knows or that were set aside.
pub fn writings_beside(row: &Row) -> BTreeSet<String> {
    beside(row).into_iter().filter(|writing| name(writing).is_some_and(|form| may_be_his(&form))).collect()
}

/// Forms of whole names in all cells that are not read as names: the same, and those under documented headers that say something else, as his
/// rank and his unit. What stands in two cells may be the parts of one.
pub fn forms_beside(row: &Row) -> BTreeSet<String> {
    let mut forms = BTreeSet::new();
    beside(row).into_iter().chain(elsewhere(row)).for_each(|writing| add(&writing, &mut forms));
    forms.retain(|form| may_be_his(form));
    forms
}

/// Whether a form is a whole name, and no number.
fn may_be_his(form: &str) -> bool {
    is_full(form) && !form.contains(|c: char| c.is_ascii_digit())
}

fn beside(row: &Row) -> Vec<String> {
    let cells: Vec<&str> = row.extra.iter().map(|(_, text)| text.as_str()).collect();
    let sides = (2..=3).flat_map(|many| cells.windows(many).map(|parts| parts.join(" ")));
    let alone = cells.iter().copied().chain(row.get("note")).flat_map(within);
    alone.chain(sides).filter(|writing| writing.chars().count() <= NAME_LETTERS).collect()
}

fn elsewhere(row: &Row) -> Vec<String> {
    let documented: Vec<&str> =
        row.texts().filter(|(column, _)| column.is_some_and(holds_no_name)).map(|(_, text)| text).collect();
    let is_word = |text: &&str| !text.contains(|c: char| c.is_whitespace() || c.is_ascii_digit());
    let unknown = row.extra.iter().map(|(_, text)| text.as_str());
    let words: Vec<&str> = documented.iter().copied().chain(unknown).filter(is_word).take(PAIRED).collect();
    let pairs = words.iter().enumerate().flat_map(|(at, one)| words[at + 1..].iter().map(move |other| format!("{one} {other}")));
    let alone = documented.iter().flat_map(|text| within(text));
    alone.chain(pairs).filter(|writing| writing.chars().count() <= NAME_LETTERS).collect()
}

/// Whether a documented column holds text that is about him and no name of his, numbers of papers among them. `note` is read with the remarks.
fn holds_no_name(column: &str) -> bool {
    says_something_else(column) || is_of(column, &[Kind::Number])
}

/// The same without numbers of papers.
pub(super) fn says_something_else(column: &str) -> bool {
    /// Somebody else stands there.
    const ANOTHERS: [&str; 3] = ["informed_person", "requested_by", "in_return_for"];
    is_of(column, &[Kind::Line, Kind::Text]) && column != "note" && !ANOTHERS.contains(&column)
}

/// Whether a documented column is of one of these kinds.
pub(super) fn is_of(column: &str, kinds: &[Kind]) -> bool {
    EXCHANGE_LIST.column(column).is_some_and(|column| kinds.contains(&column.kind))
}

/// The writings of a cell, and runs of up to four of its words: a name may have a rank before it, or *is really*.
fn within(cell: &str) -> Vec<String> {
    let divides = |c: char| c.is_whitespace() || DIVIDES.contains(&c) || COMMAS.contains(&c) || c == ':';
    let words: Vec<&str> = cell.split(divides).filter(|word| !word.is_empty()).collect();
    let mut found = writings(cell);
    if words.len() > 1 && cell.chars().count() <= NAME_LETTERS {
        found.extend((1..=4).flat_map(|many| words.windows(many).map(|run| run.join(" "))));
    }
    found
}

/// Longer cells are sentences.
const NAME_LETTERS: usize = 80;

/// Words anywhere on a row that may be labels of ours.
pub fn labels_anywhere(row: &Row) -> BTreeSet<String> {
    let divides = |c: char| c.is_whitespace() || DIVIDES.contains(&c) || COMMAS.contains(&c);
    let words = row.texts().flat_map(|(_, text)| text.split(divides));
    words.filter(|word| word.starts_with(['P', 'p']) && word.contains('-')).map(str::to_owned).collect()
}

/// Numbers of papers anywhere on a row, each by itself, in whatever column it stands: whatever has a digit, and what is read for it where it is no
/// date and not so short that it may count anything.
pub fn numbers_anywhere(row: &Row) -> BTreeSet<String> {
    let may_hold = |column: &str, text: &str| {
        !is_of(column, &[Kind::Date, Kind::PartialDate, Kind::Count])
            && (column != "line_no" || numbering::number(text).is_none())
    };
    let cells = row.texts().filter(|(column, text)| column.is_none_or(|column| may_hold(column, text)));
    cells.flat_map(|(_, text)| papers(text)).collect()
}

fn papers(cell: &str) -> Vec<String> {
    let divides =
        |c: char| DIVIDES.contains(&c) || COMMAS.contains(&c) || matches!(c, ':' | '→' | '+' | '&' | '\\' | '_' | '<' | '>');
    let plain: String = cell.nfkc().collect();
    let parts: Vec<&str> = plain.split(divides).map(str::trim).take(WRITINGS).collect();
    let words: Vec<&str> = parts.iter().flat_map(|part| part.split_whitespace()).take(WRITINGS).collect();
    let pairs = words.windows(2).map(|pair| pair.concat());
    let all = parts.iter().chain(&words).map(|part| (*part).to_owned()).chain(pairs);
    let numbers = all.filter(|part| part.contains(|c: char| c.is_ascii_digit())).filter_map(|part| {
        let number = normalise::number(&part).filter(|number| number.chars().count() <= PAPER_LETTERS)?;
        let alike = if is_misread(&part) { numbers_alike(&number) } else { BTreeSet::new() };
        Some(alike.into_iter().chain([number]))
    });
    numbers.flatten().collect()
}

/// Numbers that somebody reads for this one: with O for 0, with I or L for 1, with more or fewer zeros before the last digits, with V
/// for B.
fn numbers_alike(number: &str) -> BTreeSet<String> {
    let is_digit = |c: char| c.is_ascii_digit() || matches!(c, 'O' | 'I' | 'L');
    let before = number.trim_end_matches(is_digit);
    let digits: String = number[before.len()..].chars().map(digit).collect();
    let bare = digits.trim_start_matches('0');
    if bare.is_empty() {
        return BTreeSet::new();
    }
    // A Cyrillic В is V to who reads, and B to who compares.
    let befores = [before.to_owned(), before.replace('B', "V"), before.replace('V', "B")];
    let padded =
        |before: &String| (0..=MORE_ZEROS).map(|zeros| format!("{before}{}{bare}", "0".repeat(zeros))).collect::<Vec<_>>();
    let as_read = befores.iter().map(|before| format!("{before}{digits}"));
    befores.iter().flat_map(padded).chain(as_read).filter(|alike| alike != number).collect()
}

fn digit(c: char) -> char {
    match c {
        'O' => '0',
        'I' | 'L' => '1',
        digit => digit,
    }
}

const MORE_ZEROS: usize = 3;

/// Whether text may be another number misread: it has at least four letters and digits, and is no date and no year.
fn is_misread(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphanumeric()).count() >= 4 && Dob::parse(text).is_err()
}

/// No number of papers is longer.
const PAPER_LETTERS: usize = 40;
