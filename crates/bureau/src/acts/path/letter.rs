//! What letters and drafts have in common: paragraphs, rules with their sources, what may be said of a person outside.
//!
//! House rule: a letter calls him by his label, names no place where he is held, and never says what he wants.

use volya_core::event::RiskLevel;
use volya_core::fold::Person;
use volya_core::id::Label;
use volya_core::law::{Mark, Rule};

use crate::archive::Bureau;
use crate::error::BureauError;

/// Characters to a line of a letter.
const WIDTH: usize = 96;

/// What is asked for everybody who may be handed over, in the order of a letter. What is our own choice alone is no basis, and is left out.
const BASES: [Rule; 11] = [
    Rule::Gate1,
    Rule::Gate5,
    Rule::Gate6,
    Rule::Gate8,
    Rule::Gate17,
    Rule::Gate16,
    Rule::Stat4,
    Rule::Stat7,
    Rule::Will2,
    Rule::Not7,
    Rule::Hnd3,
];

/// The day of a letter, in UTC.
pub(super) fn today(bureau: &Bureau) -> jiff::civil::Date {
    bureau.now().latest().to_zoned(jiff::tz::TimeZone::UTC).date()
}

/// The label by which a letter calls him.
pub(super) fn called(label: Option<Label>) -> Result<String, BureauError> {
    label.map(|label| label.spoken()).ok_or(BureauError::Refused("he has no label by which a letter could call him"))
}

/// The rules with where they stand; one that was not read first-hand says so.
pub(super) fn bases() -> String {
    let rules = BASES.iter().filter(|rule| rule.mark() != Mark::Policy);
    let line = |rule: &Rule| {
        let seen = if rule.mark() == Mark::Seen { ", seen in a secondary source" } else { "" };
        paragraph(&format!("- {} ({}: {}{seen})", rule.says(), rule.id(), rule.source()), "  ")
    };
    rules.map(line).collect()
}

/// The States in which a real risk stands recorded; what one member alone recorded is not yet established.
pub(super) fn risks(state: &Person) -> String {
    let mut text = String::new();
    for (at, slot) in &state.risks {
        let real: Vec<_> = slot.standing().filter(|stand| stand.value.level == RiskLevel::Real).collect();
        let Some(first) = real.first() else { continue };
        let day = first.value.assessed_on.strftime("%Y-%m-%d");
        let said = if real.iter().any(|stand| stand.counted) {
            format!("- In {at} a real risk to him was found on {day} and signed by two members.")
        } else {
            format!("- In {at} a real risk to him is reported. One member alone has signed it; it is not yet confirmed.")
        };
        text.push_str(&paragraph(&said, "  "));
    }
    text
}

/// A paragraph, its lines broken between words; those after the first begin with `indent`.
pub(super) fn paragraph(text: &str, indent: &str) -> String {
    let (mut lines, mut line) = (String::new(), String::new());
    for word in text.split_whitespace() {
        let begins = line.trim().is_empty();
        if !begins && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push_str(&line);
            lines.push('\n');
            line = format!("{indent}{word}");
        } else {
            line.push_str(if begins { "" } else { " " });
            line.push_str(word);
        }
    }
    lines + &line + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_broken_between_words() {
        let text = paragraph(&"word ".repeat(60), "  ");
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH) && text.lines().skip(1).all(|l| l.starts_with("  word")));
        assert_eq!(text.split_whitespace().count(), 60);
        assert_eq!(paragraph("one line", "  "), "one line\n");
    }

    #[test]
    fn our_own_choices_are_no_legal_basis() {
        let text = bases().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(!text.contains("our choice") && !text.contains("list practice"));
        assert!(text.contains("R-GATE-5") && text.contains("seen in a secondary source"));
    }
}
