//! Columns by what stands in them, where no header says it. Only a name, a birth date and the sender's number are guessed, and only
//! where nothing else could be meant; every such guess is shown.

use super::columns::Schema;
use super::date::Dob;
use super::header::{Layout, Slot};
use super::shown::Known;
use super::source::{Raw, Record};
use super::words;

/// Nobody on a list was born after this year; dates beyond it are of capture or release.
const BORN_BY: i16 = 2012;

/// Guesses the columns of a table without a header from its first rows.
pub(super) fn columns(head: &[Record], width: usize, schema: &Schema) -> Option<Layout> {
    if !schema.as_sent || head.len() < 2 {
        return None;
    }
    let all = |holds: fn(&Raw) -> bool| -> Vec<usize> {
        let column = |at: &usize| {
            let mut cells = head.iter().filter_map(|record| record.at(*at)).peekable();
            cells.peek().is_some() && cells.all(holds)
        };
        (0..width).filter(column).collect()
    };
    let names = all(is_name);
    let [name] = names.as_slice() else { return None };
    if head.iter().any(|record| record.at(*name).is_none()) {
        return None;
    }
    let mut layout = Layout { slots: vec![Slot { header: String::new(), column: None, known: Known::NotUsed }; width] };
    let mut set = |at: usize, name: &str| {
        layout.slots[at].column = schema.column(name);
        layout.slots[at].known = Known::Guessed;
    };
    set(*name, "name");
    if let [dob] = all(is_birth_date).as_slice() {
        set(*dob, "dob");
    }
    if counts(head) {
        set(0, "line_no");
    }
    layout.identifies(schema).then_some(layout)
}

fn is_name(raw: &Raw) -> bool {
    let Raw::Text(text) = raw else { return false };
    words::may_name(text) && !text.chars().any(char::is_numeric)
}

fn is_birth_date(raw: &Raw) -> bool {
    raw.text().and_then(|text| Dob::parse(text).ok()).is_some_and(|dob| dob.year() <= BORN_BY)
}

/// Whether the first column counts the rows.
fn counts(head: &[Record]) -> bool {
    let number = |record: &Record| record.text(0).trim_end_matches('.').parse::<u64>().ok();
    number(&head[0]).is_some() && head.windows(2).all(|two| number(&two[0]).and_then(|n| n.checked_add(1)) == number(&two[1]))
}
