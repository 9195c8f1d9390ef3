//! A list at a glance: how many lines stand under each heading, as a picture with the same in words.

use maud::{Markup, html};
use volya_bureau::core::gate::{Heading, ListVerdict, Verdict};
use volya_bureau::core::id::EntryHash;

use super::list_path;
use crate::web::words::Words;

const WIDE: usize = 1000;
const HIGH: usize = 36;
/// A line among thousands is seen too.
const NARROWEST: usize = 6;

/// Headings with their lines, none of them empty.
pub(super) fn counted(verdict: &ListVerdict) -> Vec<(Heading, usize)> {
    let mut counts = [0_usize; Heading::ALL.len()];
    for line in &verdict.lines {
        counts[line.heading() as usize] += 1;
    }
    Heading::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0).collect()
}

pub(super) fn picture(words: Words, entry: EntryHash, verdict: &ListVerdict) -> Markup {
    let counted = counted(verdict);
    let said: Vec<String> =
        counted.iter().map(|(heading, count)| format!("{}: {}", says(words, *heading), words.number(*count))).collect();
    let mut from = 0;
    html! {
        figure.summary {
            svg viewBox={ "0 0 " (WIDE) " " (HIGH) } role="img" aria-labelledby="summary-title summary-says" preserveAspectRatio="none" {
                title #summary-title { (words.with("summary-title", &[("count", verdict.lines.len().into())])) }
                desc #summary-says { (said.join("; ")) }
                @for (heading, wide) in widths(&counted) {
                    rect class={ "bar " (class(heading)) } x=(from) y="0" width=(wide.saturating_sub(2)) height=(HIGH) {}
                    ({ from += wide; html! {} })
                }
            }
            figcaption {
                ul.legend {
                    @for (heading, count) in &counted {
                        li { a class=(class(*heading)) href={ (list_path(entry)) "?under=" (heading.word()) } { span.sign aria-hidden="true" { (sign(*heading)) } (says(words, *heading)) " " strong { (words.number(*count)) } } }
                    }
                }
            }
        }
    }
}

pub(super) fn says(words: Words, heading: Heading) -> String {
    words.word("heading", heading.word())
}

pub(super) fn sign(heading: Heading) -> &'static str {
    match heading.verdict() {
        Verdict::Block => "✕",
        Verdict::Hold => "‖",
        Verdict::NoRecord => "?",
        Verdict::Clear => "✓",
    }
}

fn class(heading: Heading) -> String {
    format!("on-{} {}", heading.verdict().word(), heading.word())
}

/// In proportion, none too narrow to be seen.
fn widths(counted: &[(Heading, usize)]) -> Vec<(Heading, usize)> {
    let lines: usize = counted.iter().map(|(_, count)| count).sum();
    let free = WIDE - NARROWEST * counted.len();
    counted.iter().map(|(heading, count)| (*heading, NARROWEST + free * count / lines.max(1))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_among_thousands_is_seen_and_nothing_is_drawn_beyond() {
        let widths = widths(&[(Heading::Blocked, 1), (Heading::Clear, 22_962)]);
        assert!(widths[0].1 >= NARROWEST);
        assert!(widths.iter().map(|(_, wide)| wide).sum::<usize>() <= WIDE);
    }
}
