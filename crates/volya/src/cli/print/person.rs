//! One person's page.

use std::fmt::Write;

use volya_bureau::acts::{EntryLine, PersonPage};
use volya_bureau::core::fold::{Acceptance, Against, Doubt, Unreadable};
use volya_bureau::core::gate::Reason;
use volya_bureau::core::id::Label;
use volya_bureau::core::place::Destination;

use crate::cli::escape;
use crate::cli::words;
use crate::words::Words;

/// The page as text. It shows what this member may see, names among it: that is what was asked for.
pub(crate) fn text(page: &PersonPage, words: Words) -> String {
    let mut text = String::new();
    let labels: Vec<String> = page.labels.iter().map(Label::spoken).collect();
    // Writing to a string does not fail.
    let labels = if labels.is_empty() { words.say("shows-no-label") } else { labels.join(", ") };
    let _ = writeln!(text, "{labels}  {}", page.id);
    for linked in &page.linked {
        let _ = writeln!(text, "{}", words.with("shows-linked", &[("record", linked.to_string().into())]));
    }
    for identity in &page.identities {
        for line in words.known_by(identity) {
            let _ = writeln!(text, "  {}", escape::line(&line));
        }
    }
    stands(page, words, &mut text);
    let _ = writeln!(text, "\n{}", words.say("shows-entries"));
    for entry in &page.entries {
        entry_lines(entry, words, &mut text);
    }
    text
}

/// What follows from the entries.
pub(super) fn stands(page: &PersonPage, words: Words, text: &mut String) {
    let state = &page.state;
    let nothing = state.doubts.is_empty() && state.against.is_empty() && state.acceptances.is_empty() && state.risks.is_empty();
    let _ = writeln!(text, "\n{}", words.say(if nothing { "shows-nothing-stands" } else { "shows-stands" }));
    for doubt in &state.doubts {
        let _ = writeln!(text, "  {}", words.with("shows-in-doubt", &[("doubt", says(doubt, words).into())]));
    }
    for word in &state.against {
        let _ = writeln!(text, "  {}", against(word, words));
    }
    for yes in &state.acceptances {
        let _ = writeln!(text, "  {}", wants(yes, words));
    }
    for (state, slot) in &state.risks {
        for stand in slot.standing() {
            let level = words.recorded("RiskLevel", stand.value.level.word()) + &signed(words, stand.counted);
            let said = [("state", state.code().into()), ("level", level.into()), ("entry", words::short(&stand.entry).into())];
            let _ = writeln!(text, "  {}", words.with("shows-risk", &said));
        }
    }
}

/// Behind what one member has signed.
pub(super) fn signed(words: Words, counted: bool) -> String {
    if counted { String::new() } else { format!(", {}", words.say("shows-one-member")) }
}

fn against(word: &Against, words: Words) -> String {
    let voice = words.word("spoken-against", word.voice.word());
    let said = [("to", destination(word.to, words).into()), ("voice", voice.into()), ("entry", words::short(&word.entry).into())];
    words.with("shows-against", &said)
}

fn wants(yes: &Acceptance, words: Words) -> String {
    let one = (!yes.counted).then(|| words.say("shows-one-member"));
    let why: Vec<String> = yes.defects.iter().map(|defect| words.defect(*defect)).chain(one).collect();
    let counts = if why.is_empty() {
        words.say("shows-counts")
    } else {
        words.with("shows-counts-not", &[("why", why.join("; ").into())])
    };
    let said = [("to", destination(yes.to, words).into()), ("counts", counts.into()), ("entry", words::short(&yes.entry).into())];
    words.with("shows-wants", &said)
}

fn destination(to: Destination, words: Words) -> String {
    match to {
        Destination::State(state) => state.code().to_owned(),
        other => words.recorded("Destination", other.word()),
    }
}

fn says(doubt: &Doubt, words: Words) -> String {
    match doubt {
        Doubt::Unreadable(entry, why) => words
            .with("shows-doubt-unreadable", &[("entry", words::short(entry).into()), ("why", unreadable(*why, words).into())]),
        Doubt::MistakePending(entry) => words.with("shows-doubt-mistake", &[("entry", words::short(entry).into())]),
        Doubt::LinkPending(person) => words.with("shows-doubt-link", &[("person", person.to_string().into())]),
        Doubt::LabelTwice => words.say("shows-doubt-label"),
        Doubt::RecordsContradict(what) => words.reason(&Reason::RecordsContradict { what }),
    }
}

fn unreadable(why: Unreadable, words: Words) -> String {
    words.word("unread", crate::json::words::unreadable(why))
}

fn entry_lines(entry: &EntryLine, words: Words, text: &mut String) {
    let at = entry.at.map_or_else(|| words.say("shows-unknown-time"), |at| words.recorded_time(at));
    let role = words.word("role", entry.role.word());
    let _ = write!(text, "  {}  {at}  {}/{role}", words::short(&entry.entry), entry.device.as_char());
    for (is_so, id) in [(entry.awaits_signature, "shows-awaits"), (entry.holds_only, "shows-holds-only")] {
        if is_so {
            let _ = write!(text, "  {}", words.find(id));
        }
    }
    text.push('\n');
    let content = match &entry.content {
        Ok(event) => words.event(event),
        Err(why) => words.with("shows-cannot-read", &[("why", unreadable(*why, words).into())]),
    };
    let _ = writeln!(text, "    {}", escape::line(&content));
    if let Some(bulk) = entry.bulk {
        let _ = writeln!(text, "    {}", words.with("shows-imported", &[("file", bulk.to_string().into())]));
    }
}
