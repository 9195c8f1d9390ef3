//! One person's page.

use std::fmt::Write;

use volya_bureau::acts::{EntryLine, PersonPage};
use volya_bureau::core::fold::Doubt;
use volya_bureau::core::id::Label;

use crate::cli::escape;
use crate::cli::words;
use crate::words::Words;

/// The page as text. It shows what this member may see, names among it: that is what was asked for.
pub(crate) fn text(page: &PersonPage, words: Words) -> String {
    let mut text = String::new();
    let labels: Vec<String> = page.labels.iter().map(Label::spoken).collect();
    // Writing to a string does not fail.
    let _ = writeln!(text, "{}  {}", if labels.is_empty() { "no label".to_owned() } else { labels.join(", ") }, page.id);
    for linked in &page.linked {
        let _ = writeln!(text, "linked to the record {linked}");
    }
    for identity in &page.identities {
        for line in words.known_by(identity) {
            let _ = writeln!(text, "  {}", escape::line(&line));
        }
    }
    stands(page, &mut text);
    let _ = writeln!(text, "\nEntries");
    for entry in &page.entries {
        entry_lines(entry, words, &mut text);
    }
    text
}

/// What follows from the entries.
pub(super) fn stands(page: &PersonPage, text: &mut String) {
    let state = &page.state;
    let nothing = state.doubts.is_empty() && state.against.is_empty() && state.acceptances.is_empty() && state.risks.is_empty();
    let _ = writeln!(text, "\nWhat stands{}", if nothing { ": nothing yet; what is not recorded holds" } else { "" });
    for doubt in &state.doubts {
        let _ = writeln!(text, "  in doubt: {}", says(doubt));
    }
    for word in &state.against {
        let _ = writeln!(
            text,
            "  against {}: {} ({})",
            word.to,
            crate::json::words::voice(word.voice).replace('-', " "),
            words::short(&word.entry)
        );
    }
    for yes in &state.acceptances {
        let why: Vec<&str> =
            yes.defects.iter().map(|d| d.says()).chain((!yes.counted).then_some("signed by one member only")).collect();
        let counts =
            if why.is_empty() { "this declaration counts".to_owned() } else { format!("does not count: {}", why.join("; ")) };
        let _ = writeln!(text, "  wants {}: {counts} ({})", yes.to, words::short(&yes.entry));
    }
    for (state, slot) in &state.risks {
        for stand in slot.standing() {
            let counted = if stand.counted { "" } else { ", signed by one member only" };
            let _ = writeln!(text, "  risk in {state}: {}{counted} ({})", stand.value.level, words::short(&stand.entry));
        }
    }
}

fn says(doubt: &Doubt) -> String {
    match doubt {
        Doubt::Unreadable(entry, why) => {
            format!("entry {} cannot be read ({})", words::short(entry), crate::json::words::unreadable(*why))
        }
        Doubt::MistakePending(entry) => format!("the mark {} awaits a second member", words::short(entry)),
        Doubt::LinkPending(person) => format!("whether the record {person} is of the same person is not settled"),
        Doubt::LabelTwice => "the label was given to two persons".to_owned(),
        Doubt::RecordsContradict(what) => format!("records linked as one person contradict each other: {what}"),
    }
}

fn entry_lines(entry: &EntryLine, words: Words, text: &mut String) {
    let at = entry.at.map_or_else(|| "unknown time".to_owned(), |at| at.to_string());
    let _ = write!(text, "  {}  {at}  {}/{}", words::short(&entry.entry), entry.device.as_char(), entry.role);
    if entry.awaits_signature {
        text.push_str("  awaits a signature");
    }
    if entry.holds_only {
        text.push_str("  can hold, never open");
    }
    text.push('\n');
    let content = match &entry.content {
        Ok(event) => words.event(event),
        Err(why) => format!("cannot be read: {}", crate::json::words::unreadable(*why)),
    };
    let _ = writeln!(text, "    {}", escape::line(&content));
    if let Some(bulk) = entry.bulk {
        let _ = writeln!(text, "    imported with file {bulk}");
    }
}
