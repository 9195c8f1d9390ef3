//! The page for three in the morning.

use std::collections::BTreeMap;

use volya_bureau::acts::{Held, StopPage};
use volya_bureau::core::event::Duty;
use volya_bureau::core::gate::{Route, Row, Verdict};
use volya_bureau::core::id::Label;

use crate::cli::escape;
use crate::cli::words::padded;
use crate::ranges::ranges;
use crate::words::Words;

/// Lines of one reason that are named one by one; beyond, their numbers stand together.
const SINGLY: usize = 25;

/// The page as text. `names` are the files', as they stand on the disk.
pub(crate) fn text(page: &StopPage, names: &[String], route: Option<&Route>, words: Words) -> String {
    let mut sheet = Sheet { page, names, words, text: String::new() };
    sheet.head(route);
    let (blocked, held): (Vec<&Held>, Vec<&Held>) = page.held.iter().partition(|held| held.verdict == Verdict::Block);
    sheet.section("sheet-may-not-move", &blocked);
    sheet.section("stop-held", &held);
    sheet.others();
    sheet.calls();
    sheet.text
}

/// Why in a word, what would resolve it, whom to call.
type Why = (Row, &'static str, Duty);

struct Sheet<'a> {
    page: &'a StopPage,
    names: &'a [String],
    words: Words,
    text: String,
}

impl Sheet<'_> {
    fn add(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn head(&mut self, route: Option<&Route>) {
        let words = self.words;
        let way = route.map_or_else(|| words.say("stop-no-route"), |route| words.route(Some(route)));
        let files: Vec<String> = self.names.iter().map(|name| escape::line(name)).collect();
        self.add(&format!("{}  {}  ({way})", words.say("stop-title"), files.join(", ")));
        self.add(&words.say("stop-clears-nobody"));
    }

    fn section(&mut self, heading: &'static str, held: &[&Held]) {
        if held.is_empty() {
            return;
        }
        self.add(&format!("\n{} ({})", self.words.say(heading), held.len()));
        let mut by_reason: Vec<(Why, Vec<&Held>)> = Vec::new();
        for one in held {
            let key = (one.finding.row, one.finding.reason.remedy(), one.duty());
            match by_reason.iter_mut().find(|(known, _)| *known == key) {
                Some((_, some)) => some.push(one),
                None => by_reason.push((key, vec![one])),
            }
        }
        for (why, some) in by_reason {
            self.reason(why, &some);
        }
    }

    fn reason(&mut self, (row, remedy, duty): Why, some: &[&Held]) {
        let words = self.words;
        let (remedy, duty) = (words.text("do", remedy), words.duty(duty));
        let resolve = words.with("stop-resolve", &[("remedy", remedy.into()), ("duty", duty.into())]);
        self.add(&format!(" {}  {resolve}", words.row(row).to_uppercase()));
        if some.len() <= SINGLY {
            some.iter().for_each(|one| self.line(one));
            return;
        }
        let mut by_file: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
        some.iter().for_each(|one| by_file.entry(one.file).or_default().push(one.number));
        for (file, numbers) in by_file {
            let lines = words.with("stop-lines", &[("numbers", ranges(&numbers).into())]);
            self.add(&format!("   {}{lines}", self.of_file(file)));
        }
    }

    fn line(&mut self, held: &Held) {
        let labels: Vec<String> = held.labels.iter().map(Label::spoken).collect();
        let who = if labels.is_empty() { "-".to_owned() } else { self.words.either(labels) };
        let reason = self.words.reason(&held.finding.reason);
        let line = self.words.line(held.number, held.file_row);
        self.add(&format!("   {}{line}  {who}  {}", self.of_file(held.file), escape::line(&reason)));
    }

    fn of_file(&self, file: usize) -> String {
        match self.names.get(file) {
            Some(name) if self.names.len() > 1 => format!("{}: ", escape::line(name)),
            _ => String::new(),
        }
    }

    /// Who has no record, against how many nothing stands, what holds everybody.
    fn others(&mut self) {
        let (page, words) = (self.page, self.words);
        if page.no_record > 0 {
            self.add(&format!("\n{}", words.with("stop-no-record", &[("count", page.no_record.into())])));
        }
        if page.nothing_against > 0 {
            let counts = [("count", page.nothing_against.into()), ("all", page.lines.into())];
            self.add(&format!("\n{}", words.with("stop-nothing-against", &counts)));
        }
        if !page.everybody.is_empty() {
            self.add(&format!("\n{}", words.say("stop-everybody")));
            for found in &page.everybody {
                let reason = words.reason(&found.reason);
                self.add(&format!("  {}; {}", escape::line(&reason), words.remedy(&found.reason)));
            }
        }
    }

    /// To stop a bus comes first; then whoever can resolve something on this page.
    fn calls(&mut self) {
        let (page, words) = (self.page, self.words);
        self.add(&format!("\n{}", words.say("stop-call")));
        let mut duties = vec![Duty::Custody];
        let asked = page.held.iter().map(Held::duty).chain(page.everybody.iter().map(|found| found.resolver.duty()));
        for duty in asked.chain([Duty::Any]) {
            if !duties.contains(&duty) {
                duties.push(duty);
            }
        }
        for duty in duties {
            let call = page.on_call.iter().find(|(of, _)| *of == duty).map(|(_, call)| call.as_str());
            let call = match (duty, call) {
                (_, Some(call)) => escape::line(call),
                (Duty::Any, None) => continue,
                (_, None) => words.with("stop-nobody", &[("duty", duty.word().into())]),
            };
            self.add(&format!("  {} {call}", padded(&words.duty(duty), 12)));
        }
    }
}
