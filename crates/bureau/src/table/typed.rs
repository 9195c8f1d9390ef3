//! A list that somebody types, as from a picture: rows become a text that is read like any other.

use super::columns::EXCHANGE_LIST;

/// Columns that are offered to whoever types a list, in the order in which papers have them.
pub const TYPED: [&str; 6] = ["surname", "given", "patronymic", "dob", "custody_id", "service_no"];

/// A text with a header, as [`read_as`](super::read_as) reads it; rows in which nothing stands are left out. `None` where nothing stands at all.
///
/// Line breaks become spaces: a cell that was typed is one line.
#[must_use]
pub fn typed<S: AsRef<str>>(rows: &[[S; TYPED.len()]]) -> Option<Vec<u8>> {
    debug_assert!(TYPED.iter().all(|name| EXCHANGE_LIST.column(name).is_some()));
    let mut text = TYPED.join(",");
    text.push('\n');
    let empty = text.len();
    for row in rows.iter().filter(|row| row.iter().any(|cell| !cell.as_ref().trim().is_empty())) {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell.as_ref())).collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    (text.len() > empty).then(|| text.into_bytes())
}

fn quoted(cell: &str) -> String {
    let line: String = cell.trim().chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("\"{}\"", line.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{Limits, Reading, read_as};

    #[test]
    #[allow(clippy::unwrap_used)]
    fn what_is_typed_is_read_as_it_was_typed() {
        let rows = [
            ["Галка", "Остап \"Ост\"", "", "1996-11-04", "A-1;2", ""],
            ["", " ", "", "", "", ""],
            ["김,봄별", "line\nbreak", "", "1999-05", "", "=1+1"],
        ];
        let text = typed(&rows).unwrap();
        let table = read_as(&text, &EXCHANGE_LIST, &Limits::default(), &Reading::default()).unwrap();
        assert_eq!(table.rows.len(), 2);
        assert_eq!((table.rows[0].get("given"), table.rows[0].get("custody_id")), (Some("Остап \"Ост\""), Some("A-1;2")));
        assert_eq!((table.rows[1].get("surname"), table.rows[1].get("given")), (Some("김,봄별"), Some("line break")));
    }

    #[test]
    fn nothing_typed_is_no_list() {
        assert_eq!(typed(&[["", " ", "\n", "", "", ""]]), None);
    }
}
