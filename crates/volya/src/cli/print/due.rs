//! The page of what is due, as text and as JSON.

use std::fmt::Write;

use volya_bureau::acts::{AlarmLine, DuePage, Member};
use volya_bureau::core::event::Duty;
use volya_bureau::core::id::Label;

use crate::cli::{escape, words};

/// The page as text: dangers, alarms, what was answered, what comes later.
pub(crate) fn text(page: &DuePage, persons: bool) -> String {
    let mut text = String::new();
    section("DANGER", &page.dangers, page, persons, &mut text);
    section("ALARMS", &page.alarms, page, persons, &mut text);
    section("ANSWERED", &page.answered, page, persons, &mut text);
    later(page, &mut text);
    if page.presses() {
        text.push_str("Answer for a line: volya alarm answer CODE --by WHO --done TEXT. It stays on record, with its answer.\n");
    } else {
        text.insert_str(0, "nothing is overdue, and no alarm stands unanswered\n");
    }
    text
}

fn section(title: &str, lines: &[AlarmLine], page: &DuePage, persons: bool, text: &mut String) {
    if lines.is_empty() {
        return;
    }
    // Writing to a string does not fail.
    let _ = writeln!(text, "{title} ({})", lines.len());
    for line in lines {
        alarm(line, page, persons, text);
    }
    text.push('\n');
}

fn alarm(line: &AlarmLine, page: &DuePage, persons: bool, text: &mut String) {
    let code = &line.code.to_string()[..8];
    let place = line.place.as_deref().map_or_else(String::new, |place| format!(", {}", escape::line(place)));
    let since = line.since.map_or_else(String::new, |since| format!(", since {}", since.strftime("%Y-%m-%d %H:%M")));
    let what = escape::line(&line.what);
    let _ = writeln!(text, "  {code}  {:<13} {what}{place}{since}  {}", who(line), line.rule);
    if let Some(note) = &line.note {
        let _ = writeln!(text, "            {}", escape::line(note));
    }
    match &line.answer {
        Some(answer) => {
            let (by, done) = (escape::line(&answer.answered.by), escape::line(&answer.answered.done));
            let at = answer.written_at.strftime("%Y-%m-%d %H:%M");
            let _ = writeln!(text, "            answered by {by}, {at}: {done}");
        }
        None => {
            let remedy = line.remedy.map_or_else(String::new, |remedy| format!("; {remedy}"));
            let _ = writeln!(text, "            who answers: {}{remedy}", call(page, line.duty));
        }
    }
    for member in line.members.iter().filter(|_| persons && line.members.len() > 1) {
        let entry = member.entry.as_ref().map_or_else(String::new, |entry| format!("  {}", words::short(entry)));
        let _ = writeln!(text, "            {:<10} since {}{entry}", name(member), member.since.strftime("%Y-%m-%d"));
    }
}

/// One person by his label, several by their number; everybody where it is the register's.
fn who(line: &AlarmLine) -> String {
    match (line.persons, line.members.as_slice()) {
        (0, _) => "everybody".to_owned(),
        (1, [member, ..]) => name(member),
        (persons, _) => words::count(persons as usize, "person", "persons"),
    }
}

fn name(member: &Member) -> String {
    member.label.as_ref().map_or_else(|| member.person.to_string(), Label::spoken)
}

fn call(page: &DuePage, duty: Duty) -> String {
    page.call(duty).map_or_else(|| format!("nobody is recorded for `{duty}`; volya office call"), escape::line)
}

fn later(page: &DuePage, text: &mut String) {
    if page.later.is_empty() {
        return;
    }
    let _ = writeln!(text, "LATER ({})", page.later.len());
    for (label, due) in &page.later {
        let name = label.as_ref().map_or_else(|| "-".to_owned(), Label::spoken);
        let (by, who) = (due.by.strftime("%Y-%m-%d"), call(page, due.duty()));
        let _ = writeln!(text, "  {by}  {name:<10} {}  {}  ({who})", due.what, due.rule);
    }
    text.push('\n');
}
