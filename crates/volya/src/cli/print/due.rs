//! The page of what is due, as text and as JSON.

use std::fmt::{self, Write};

use jiff::Timestamp;
use volya_bureau::acts::{AlarmLine, DuePage, Member};
use volya_bureau::core::event::Duty;
use volya_bureau::core::fold::Answer;
use volya_bureau::core::id::Label;

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
