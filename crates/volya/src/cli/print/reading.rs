//! How a file was read, for whoever holds it: every column with what it was taken for, and everything that was left out.

use volya_bureau::acts::ReadAs;
use volya_bureau::table::{ColumnUse, Known, Part};

use crate::cli::{escape, words};
use crate::words::Words;

/// Rows left out, and lines worth a look, that are shown one by one.
const SHOWN: usize = 20;

/// The lines to print.
pub(super) fn lines(says: Words, read: &ReadAs) -> Vec<String> {
    let encoding = read.encoding.map_or_else(String::new, |used| {
        let guess = if used.guessed { ", a guess: look at a name; --encoding sets it" } else { "" };
        format!(" in {}{guess}", used.encoding)
    });
    let mut lines = vec![format!("Read as {}{encoding}.", read.format)];
    lines.extend(read.parts.iter().map(part));
    let problem = |text: String| format!("DOES NOT ADD UP, HOLDS EVERY LINE: {}", escape::line(&text));
    lines.extend(read.problems.iter().map(|found| problem(says.read(&found.to_string()))));
    lines.extend(read.notices.iter().map(|notice| format!("Look: {}", escape::line(&says.read(&notice.to_string())))));
    lines.extend(read.of_lines.iter().take(SHOWN).map(|(line, notice)| format!("Look: {}", says.of_line(*line, notice))));
    if read.of_lines.len() > SHOWN {
        lines.push(format!("Look: and {} more in single lines; --json has them", read.of_lines.len() - SHOWN));
    }
    lines.extend(left_out(says, read));
    lines
}

fn left_out(says: Words, read: &ReadAs) -> Vec<String> {
    if read.left_out.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![format!("Not taken for persons: {}", words::count(read.left_out.len(), "row", "rows"))];
    for left in read.left_out.iter().take(SHOWN) {
        let text = escape::line(left.text.reveal());
        lines.push(format!("  row {}{}  {}  {text}", left.file_row, of_sheet(left.sheet.as_deref()), says.read(left.why.word())));
    }
    if read.left_out.len() > SHOWN {
        lines.push(format!("  and {} more; --json has them", read.left_out.len() - SHOWN));
    }
    lines
}

fn of_sheet(sheet: Option<&str>) -> String {
    sheet.map_or_else(String::new, |sheet| format!(" of {}", escape::line(sheet)))
}

fn part(part: &Part) -> String {
    let columns: Vec<String> = part.columns.iter().map(column).collect();
    format!("Columns{}: {}", of_sheet(part.sheet.as_deref()), columns.join(", "))
}

fn column(column: &ColumnUse) -> String {
    let header = escape::line(column.header.reveal());
    let header = if header.is_empty() { String::new() } else { format!(" `{header}`") };
    match (column.column, column.known) {
        (Some(name), Known::Name) => format!("{} {name}", column.position),
        (Some(name), known) => format!("{}{header} = {name} ({})", column.position, known.word()),
        (None, known) => format!("{}{header} {}", column.position, known.word()),
    }
}
