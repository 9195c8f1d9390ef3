//! Two records side by side, for whoever has to say whether they are of one man.

use std::fmt::Write;

use volya_bureau::acts::{Alike, Likeness, MayBeMeant, MayBeOne};
use volya_bureau::core::id::{Label, PersonId};

use crate::cli::escape;
use crate::cli::words::count;

/// Everybody whom lines may mean.
pub(crate) fn meant(found: &[MayBeMeant]) -> String {
    if found.is_empty() {
        return "No line sounds like the name of somebody whom it does not name.\n".to_owned();
    }
    let mut text = format!("{}, with names: for your eyes.\n", count(found.len(), "pair to compare", "pairs to compare"));
    for pair in found {
        let _ = writeln!(
            text,
            "\nLine {} (row {}) may mean {}.",
            pair.number,
            pair.file_row,
            named(pair.person, pair.label.as_ref())
        );
        text.push_str(&alike(pair.alike.as_ref()));
    }
    text.push_str("\nNot he: `volya list not-meant FILE LINE P-…`, and a member of another role countersigns. He: `volya person amend P-… name=…`.\n");
    text
}

/// Records that may be of one person.
pub(crate) fn one(found: &[MayBeOne], more: bool) -> String {
    if found.is_empty() {
        return "No two records are alike enough to be proposed as one.\n".to_owned();
    }
    let mut text = format!("{} that may be of one person. Nothing is merged.\n", count(found.len(), "pair", "pairs"));
    for pair in found {
        let (one, other) = (named(pair.one.0, pair.one.1.as_ref()), named(pair.other.0, pair.other.1.as_ref()));
        let likeness: Vec<&str> = pair.likeness.iter().map(|likeness| says(*likeness)).collect();
        let _ = writeln!(text, "\n{one} and {other}: {}.", likeness.join("; "));
        if pair.alike.is_some() {
            text.push_str(&alike(pair.alike.as_ref()));
        }
    }
    if more {
        text.push_str("\nThere are more.\n");
    }
    text.push_str("\nOne: `volya person same-as P Q`. Two: `volya person not-same-as P Q`, and they are not proposed again.\n");
    text
}

fn says(likeness: Likeness) -> &'static str {
    match likeness {
        Likeness::ServiceNumber => "the same service number",
        Likeness::CustodyId => "the same custody id",
        Likeness::Name => "the same name",
        Likeness::SoundAndBirth => "names that sound alike, born on the same day",
        Likeness::Sound => "names that sound alike",
    }
}

fn alike(compared: Option<&Alike>) -> String {
    let Some(compared) = compared else {
        return "  His names cannot be opened on this device: ask a member who may.\n".to_owned();
    };
    let mut text = String::new();
    let (first, second) = (escape::line(&compared.first), escape::line(&compared.second));
    let _ = writeln!(text, "  {first}  |  {second}");
    for part in &compared.names.parts {
        let sign = if part.agrees { "=" } else { "≠" };
        let _ = writeln!(
            text,
            "    {:<10}  {} {sign} {}  {}",
            part.role,
            escape::line(&part.left),
            escape::line(&part.right),
            part.rule
        );
    }
    for evidence in &compared.evidence {
        let _ = writeln!(text, "    {:<14}  {:+.1}  {}", evidence.field, evidence.weight, evidence.level);
    }
    let _ = writeln!(
        text,
        "  All of it: {}, {:.0} in a hundred by the model of docs/names.md.",
        compared.verdict.word(),
        compared.probability * 100.0
    );
    text
}

fn named(person: PersonId, label: Option<&Label>) -> String {
    label.map_or_else(|| person.to_string(), Label::spoken)
}
