//! The page of what is due, as text and as JSON.

use std::fmt::{self, Write};

use jiff::Timestamp;
use serde::Serialize;
use volya_bureau::acts::{AlarmLine, DuePage, Member};
use volya_bureau::core::case::Due;
use volya_bureau::core::event::Duty;
use volya_bureau::core::fold::Answer;
use volya_bureau::core::id::{Digest, EntryHash, Label, PersonId};
use volya_bureau::core::law::Rule;

use crate::cli::escape;
use crate::cli::words::{padded, short};
use crate::words::Words;

/// The page as text: dangers, alarms, what was answered, what comes later.
pub(crate) fn text(page: &DuePage, persons: bool, words: Words) -> String {
    let mut sheet = Sheet { page, persons, words, text: String::new() };
    sheet.section("alarms-danger", &page.dangers);
    sheet.section("alarms-alarms", &page.alarms);
    sheet.section("alarms-answered", &page.answered);
    sheet.later();
    if page.presses() {
        sheet.line(format_args!("{}", words.say("alarms-how")));
        sheet.text
    } else {
        format!("{}\n{}", words.say("alarms-nothing"), sheet.text)
    }
}

struct Sheet<'a> {
    page: &'a DuePage,
    persons: bool,
    words: Words,
    text: String,
}

impl Sheet<'_> {
    fn line(&mut self, line: fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        let _ = writeln!(self.text, "{line}");
    }

    fn section(&mut self, title: &'static str, lines: &[AlarmLine]) {
        if lines.is_empty() {
            return;
        }
        self.line(format_args!("{} ({})", self.words.say(title), lines.len()));
        for line in lines {
            self.alarm(line);
        }
        self.text.push('\n');
    }

    fn alarm(&mut self, line: &AlarmLine) {
        let words = self.words;
        let code = &line.code.to_string()[..8];
        let place = line.place.as_deref().map_or_else(String::new, |place| format!(", {}", escape::line(place)));
        let since = |at: Timestamp| words.with("alarms-since", &[("time", at.strftime("%Y-%m-%d %H:%M").to_string().into())]);
        let since = line.since.map_or_else(String::new, |at| format!(", {}", since(at)));
        let what = escape::line(&words.matter(&line.what));
        self.line(format_args!("  {code}  {} {what}{place}{since}  {}", padded(&self.who(line), 13), line.rule));
        if let Some(note) = &line.note {
            self.line(format_args!("            {}", escape::line(note)));
        }
        match &line.answer {
            Some(answer) => self.answered(answer),
            None => {
                let remedy = line.remedy.map_or_else(String::new, |remedy| format!("; {}", words.text("do", remedy)));
                let call = words.with("alarms-who", &[("call", self.call(line.duty).into())]);
                self.line(format_args!("            {call}{remedy}"));
            }
        }
        let members: &[Member] = if self.persons && line.members.len() > 1 { &line.members } else { &[] };
        for member in members {
            let entry = member.entry.as_ref().map_or_else(String::new, |entry| format!("  {}", short(entry)));
            let since = words.with("alarms-since", &[("time", member.since.strftime("%Y-%m-%d").to_string().into())]);
            self.line(format_args!("            {:<10} {since}{entry}", name(member)));
        }
    }

    fn answered(&mut self, answer: &Answer) {
        let (by, done) = (escape::line(&answer.answered.by), escape::line(&answer.answered.done));
        let at = answer.written_at.strftime("%Y-%m-%d %H:%M").to_string();
        let said = [("by", by.into()), ("at", at.into()), ("done", done.into())];
        self.line(format_args!("            {}", self.words.with("alarms-answered-by", &said)));
    }

    /// One person by his label, several by their number; everybody where it is the register's.
    fn who(&self, line: &AlarmLine) -> String {
        match (line.persons, line.members.as_slice()) {
            (0, _) => self.words.say("everybody"),
            (1, [member, ..]) => name(member),
            (persons, _) => self.words.with("persons", &[("count", persons.into())]),
        }
    }

    fn call(&self, duty: Duty) -> String {
        let nobody = || self.words.with("alarms-nobody", &[("duty", duty.word().into())]);
        self.page.call(duty).map_or_else(nobody, escape::line)
    }

    fn later(&mut self) {
        let later = &self.page.later;
        if later.is_empty() {
            return;
        }
        self.line(format_args!("{} ({})", self.words.say("alarms-later"), later.len()));
        for (label, due) in later {
            let name = label.as_ref().map_or_else(|| "-".to_owned(), Label::spoken);
            let (by, who) = (due.by.strftime("%Y-%m-%d"), self.call(due.duty()));
            self.line(format_args!("  {by}  {name:<10} {}  {}  ({who})", self.words.due(due.what), due.rule));
        }
        self.text.push('\n');
    }
}

fn name(member: &Member) -> String {
    member.label.as_ref().map_or_else(|| member.person.to_string(), Label::spoken)
}

/// The page as JSON.
#[derive(Serialize)]
pub(crate) struct Shape<'a> {
    schema: &'static str,
    dangers: Vec<AlarmRow<'a>>,
    alarms: Vec<AlarmRow<'a>>,
    answered: Vec<AlarmRow<'a>>,
    later: Vec<LaterRow<'a>>,
}

#[derive(Serialize)]
struct AlarmRow<'a> {
    code: Digest,
    urgency: &'static str,
    rule: Rule,
    says: &'static str,
    what: String,
    note: Option<&'a str>,
    place: Option<&'a str>,
    since: Option<String>,
    persons: u32,
    members: Vec<MemberRow<'a>>,
    duty: Duty,
    call: Option<&'a str>,
    remedy: Option<&'static str>,
    answer: Option<AnswerRow<'a>>,
}

#[derive(Serialize)]
struct MemberRow<'a> {
    id: Option<&'a Label>,
    person: PersonId,
    since: String,
    entry: Option<EntryHash>,
}

#[derive(Serialize)]
struct AnswerRow<'a> {
    entry: EntryHash,
    at: String,
    by: &'a str,
    done: &'a str,
}

#[derive(Serialize)]
struct LaterRow<'a> {
    id: Option<&'a Label>,
    rule: Rule,
    what: &'static str,
    by: String,
    duty: Duty,
    call: Option<&'a str>,
}

impl<'a> Shape<'a> {
    pub(crate) fn of(page: &'a DuePage) -> Self {
        let rows = |lines: &'a [AlarmLine]| lines.iter().map(|line| AlarmRow::of(line, page)).collect();
        Self {
            schema: "volya-due-2",
            dangers: rows(&page.dangers),
            alarms: rows(&page.alarms),
            answered: rows(&page.answered),
            later: page.later.iter().map(|(label, due)| LaterRow::of(label.as_ref(), due, page)).collect(),
        }
    }
}

impl<'a> AlarmRow<'a> {
    fn of(line: &'a AlarmLine, page: &'a DuePage) -> Self {
        Self {
            code: line.code,
            urgency: line.urgency.word(),
            rule: line.rule,
            says: line.rule.says(),
            what: line.what.to_string(),
            note: line.note.as_deref(),
            place: line.place.as_deref(),
            since: line.since.map(|since| since.to_string()),
            persons: line.persons,
            members: line.members.iter().map(MemberRow::of).collect(),
            duty: line.duty,
            call: page.call(line.duty),
            remedy: line.remedy,
            answer: line.answer.as_ref().map(AnswerRow::of),
        }
    }
}

impl<'a> MemberRow<'a> {
    fn of(member: &'a Member) -> Self {
        Self { id: member.label.as_ref(), person: member.person, since: member.since.to_string(), entry: member.entry }
    }
}

impl<'a> AnswerRow<'a> {
    fn of(answer: &'a Answer) -> Self {
        let answered = &answer.answered;
        Self { entry: answer.entry, at: answer.written_at.to_string(), by: &answered.by, done: &answered.done }
    }
}

impl<'a> LaterRow<'a> {
    fn of(label: Option<&'a Label>, due: &Due, page: &'a DuePage) -> Self {
        let duty = due.duty();
        Self { id: label, rule: due.rule, what: due.what, by: due.by.to_string(), duty, call: page.call(duty) }
    }
}
