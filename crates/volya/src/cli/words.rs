//! Words that several commands print.

use volya_bureau::Receipt;
use volya_bureau::core::gate::Route;
use volya_bureau::core::id::EntryHash;

/// `1 line`, `2 lines`.
pub(super) fn count(n: usize, one: &str, several: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { several })
}

/// `line 4`, `lines 4, 7, 12`.
pub(super) fn numbers(lines: &[u32]) -> String {
    let numbers: Vec<String> = lines.iter().map(u32::to_string).collect();
    format!("{} {}", if lines.len() == 1 { "line" } else { "lines" }, numbers.join(", "))
}

/// In columns of this many cells of a terminal, in which a letter of Hangul takes two.
pub(super) fn padded(text: &str, cells: usize) -> String {
    format!("{text}{}", " ".repeat(cells.saturating_sub(cells_of(text))))
}

/// How many cells of a terminal it takes.
pub(super) fn cells_of(text: &str) -> usize {
    text.chars()
        .map(|c| if matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}') { 2 } else { 1 })
        .sum()
}

/// The first 16 digits, enough to name an entry to a colleague.
pub(super) fn short(entry: &EntryHash) -> String {
    entry.to_string()[..16].to_owned()
}

/// `UA to KR via PL, counterpart RU`.
pub(super) fn route(route: &Route) -> String {
    let mut text = format!("{} to {}", route.from, route.to);
    for (n, state) in route.via.iter().enumerate() {
        text.push_str(if n == 0 { " via " } else { ", " });
        text.push_str(state.code());
    }
    if let Some(counterpart) = route.counterpart {
        text.push_str(", counterpart ");
        text.push_str(counterpart.code());
    }
    text
}

/// `recorded 0123456789abcdef in log A, 12 entries, root 0123456789abcdef`.
pub(super) fn receipt(receipt: &Receipt, letter: char) -> String {
    let root = &receipt.root.to_string()[..16];
    let mut entries: Vec<String> = receipt.entries.iter().take(8).map(short).collect();
    if receipt.entries.len() > entries.len() {
        entries.push(format!("and {} more", receipt.entries.len() - entries.len()));
    }
    let size = count(receipt.size as usize, "entry", "entries");
    format!("recorded {} in log {letter}, {size}, root {root}", entries.join(", "))
}
