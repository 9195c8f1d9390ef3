//! What a row says of somebody where nobody reads it: names under other headers, and numbers of papers under any.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::date::Dob;
use super::forms::{COMMAS, DIVIDES, PAIRED, WRITINGS, add, is_full, writings};
use super::normalise::{self, name};
use super::rows::Row;

/// Whole names in cells that are not read as names.
pub fn writings_beside(row: &Row) -> BTreeSet<String> {
    let full = |writing: &String| {
        let form = name(writing);
        form.is_some_and(|form| is_full(&form) && !form.contains(|c: char| c.is_ascii_digit()))
    };
    beside(row).into_iter().filter(full).collect()
}

/// Forms of whole names in cells that are not read as names: remarks, and columns whose header nobody knows or that were set aside. Cells that
/// stand side by side may be the parts of one.
pub fn forms_beside(row: &Row) -> BTreeSet<String> {
    let mut forms = BTreeSet::new();
    beside(row).iter().for_each(|writing| add(writing, &mut forms));
    forms.retain(|form| is_full(form) && !form.contains(|c: char| c.is_ascii_digit()));
    forms
}

fn beside(row: &Row) -> Vec<String> {
    let cells: Vec<&str> = row.extra.iter().map(|(_, text)| text.as_str()).collect();
    let sides = (2..=3).flat_map(|many| cells.windows(many).map(|parts| parts.join(" ")));
    let alone =
        cells.iter().copied().chain(row.get("note")).flat_map(|cell| writings(cell).into_iter().chain(runs_of_words(cell)));
    alone.chain(sides).filter(|writing| writing.chars().count() <= NAME_LETTERS).collect()
}

/// As [`forms_beside`], of cells under documented headers that say something else: his rank, his unit. A word there may go with one beside it.
pub fn forms_elsewhere(row: &Row) -> BTreeSet<String> {
    let documented: Vec<&str> =
        row.cells.iter().filter(|(column, _)| !IS_READ.contains(column)).map(|(_, text)| text.as_str()).collect();
    let is_word = |text: &&str| !text.contains(|c: char| c.is_whitespace() || c.is_ascii_digit());
    let unknown = row.extra.iter().map(|(_, text)| text.as_str());
    let words: Vec<&str> = documented.iter().copied().chain(unknown).filter(is_word).take(PAIRED).collect();
    let pairs = words.iter().enumerate().flat_map(|(at, one)| words[at + 1..].iter().map(move |other| format!("{one} {other}")));
    let alone = documented.iter().flat_map(|text| writings(text).into_iter().chain(runs_of_words(text)));
    let writings = alone.chain(pairs);
    let mut forms = BTreeSet::new();
    writings.filter(|writing| writing.chars().count() <= NAME_LETTERS).for_each(|writing| add(&writing, &mut forms));
    forms.retain(|form| is_full(form) && !form.contains(|c: char| c.is_ascii_digit()));
    forms
}

/// Runs of up to four words within a cell: a name may have a rank before it, or *is really*.
fn runs_of_words(cell: &str) -> Vec<String> {
    let words: Vec<&str> =
        cell.split(|c: char| c.is_whitespace() || DIVIDES.contains(&c) || COMMAS.contains(&c) || c == ':').collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    if words.len() < 2 || cell.chars().count() > NAME_LETTERS {
        return Vec::new();
    }
    (1..=4).flat_map(|many| words.windows(many).map(|run| run.join(" ")).collect::<Vec<_>>()).collect()
}

/// Whether a cell that is not read as a name holds more than is looked at.
pub(super) fn has_too_much_beside(row: &Row) -> bool {
    let cells = row.cells.iter().map(|(_, text)| text).chain(row.extra.iter().map(|(_, text)| text));
    cells.into_iter().any(|text| writings(text).len() >= WRITINGS)
}

/// Words anywhere on a row that may be labels of ours.
pub fn labels_anywhere(row: &Row) -> BTreeSet<String> {
    let cells = row.cells.iter().filter(|(column, _)| *column != "person").map(|(_, text)| text);
    let cells = cells.chain(row.extra.iter().map(|(_, text)| text));
    let words = cells.flat_map(|text| text.split(|c: char| c.is_whitespace() || DIVIDES.contains(&c) || COMMAS.contains(&c)));
    words.filter(|word| word.starts_with(['P', 'p']) && word.contains('-')).map(str::to_owned).collect()
}

/// Columns that are read as what they say, or that name somebody else: nobody stands there under a header that is not his.
const IS_READ: [&str; 19] = [
    "surname",
    "given",
    "patronymic",
    "name",
    "name_native_script",
    "transliterations",
    "custody_id",
    "service_no",
    "dob",
    "capture_date",
    "death_date",
    "departure_on",
    "captivity_days",
    "father_first_name",
    "mother_maiden_name",
    "informed_person",
    "requested_by",
    "in_return_for",
    "note",
];

/// Numbers of papers anywhere on a row, each by itself, in whatever column it stands: what is no date and has a digit.
pub fn numbers_anywhere(row: &Row) -> BTreeSet<String> {
    let is_read = |(column, text): &&(&str, String)| {
        !HOLDS_NO_NUMBER.contains(column) && (*column != "line_no" || super::numbering::number(text).is_none())
    };
    let cells = row.cells.iter().filter(is_read).map(|(_, text)| text.as_str());
    let cells = cells.chain(row.extra.iter().map(|(_, text)| text.as_str()));
    let divides =
        |c: char| DIVIDES.contains(&c) || COMMAS.contains(&c) || matches!(c, ':' | '→' | '+' | '&' | '\\' | '_' | '<' | '>');
    let of_cell = |cell: &str| -> Vec<String> {
        let plain: String = cell.nfkc().collect();
        let parts: Vec<&str> = plain.split(divides).map(str::trim).take(WRITINGS).collect();
        let words: Vec<&str> = parts.iter().flat_map(|part| part.split_whitespace()).take(WRITINGS).collect();
        let pairs = words.windows(2).map(|pair| pair.concat());
        let all = parts.iter().chain(&words).map(|part| (*part).to_owned()).chain(pairs);
        all.filter(|part| is_paper(part)).filter_map(|part| normalise::number(&part)).collect()
    };
    cells.flat_map(of_cell).collect()
}

/// Columns of dates and counts.
const HOLDS_NO_NUMBER: [&str; 5] = ["dob", "capture_date", "death_date", "departure_on", "captivity_days"];

/// Whether text may be the number of papers: of at least four letters and digits, no date and no year.
fn is_paper(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    text.contains(|c: char| c.is_ascii_digit()) && (4..=PAPER_LETTERS).contains(&letters) && Dob::parse(text).is_err()
}

/// No number of papers is longer.
const PAPER_LETTERS: usize = 40;

/// Longer cells are sentences.
const NAME_LETTERS: usize = 80;
