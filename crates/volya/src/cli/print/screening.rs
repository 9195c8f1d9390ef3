//! A screened list, as a tired person would want to read it: who may not move first, then what holds the others, by heading.

use std::collections::BTreeMap;

use volya_bureau::acts::{Changes, MissingPerson, ReadAs};
use volya_bureau::core::gate::{Finding, Group, Heading, LineVerdict, ListKind, ListVerdict, Route, Terms, Verdict};
use volya_bureau::core::id::{Label, PersonId};
use volya_bureau::{BureauError, Receipt};

use super::reading;
use crate::cli::escape;
use crate::cli::words::{cells_of, padded, receipt as receipt_line, short};
use crate::words::Words;

/// Everything that stands on the sheet.
pub(crate) struct Sheet<'a> {
    /// What was screened: a file's name, as it stands on the disk.
    pub(crate) title: &'a str,
    /// The way it would take people.
    pub(crate) route: Option<&'a Route>,
    /// What the list says it is.
    pub(crate) terms: Option<&'a Terms>,
    /// The gate's answer.
    pub(crate) verdict: &'a ListVerdict,
    /// Labels of whom each line may mean.
    pub(crate) labels: BTreeMap<PersonId, Label>,
    /// Where each line stands in its file, by the line's number.
    pub(crate) rows: BTreeMap<u32, u32>,
    /// Whom the list should have named.
    pub(crate) missing: &'a [MissingPerson],
    /// How it differs from its latest earlier version.
    pub(crate) changes: Option<&'a Changes>,
    /// How the file was read.
    pub(crate) read: Option<&'a ReadAs>,
    /// Reports about nobody in particular.
    pub(crate) open_reports: usize,
    /// What became of the record.
    pub(crate) recorded: Recorded<'a>,
}

/// What became of the record of a screening.
pub(crate) enum Recorded<'a> {
    /// It stands in the log.
    Yes(&'a Receipt, char),
    /// It could not be written.
    No(Option<&'a BureauError>),
    /// There is no archive to write it to.
    NoArchive,
}

/// The sheet as text; with `all`, every finding of every line.
pub(crate) fn text(sheet: &Sheet<'_>, all: bool, words: Words) -> String {
    let mut page = Page { sheet, words, common: sheet.verdict.everybodys(), widths: Vec::new(), text: String::new() };
    let lines = sheet.verdict.lines.iter().filter(|l| l.verdict != Verdict::Clear);
    page.widths = widths(&lines.filter_map(|line| page.row(line)).collect::<Vec<_>>());
    page.head();
    page.what_holds_everybody();
    if all {
        page.every_finding();
    } else {
        page.headlines();
    }
    page.clear();
    page.changes();
    page.missing();
    page.foot(all);
    page.text
}

const HELD: [(Heading, Group); 5] = [
    (Heading::Refuses, Group::Refuses),
    (Heading::Risk, Group::Risk),
    (Heading::NotHeard, Group::NotHeard),
    (Heading::WhoIsIt, Group::WhoIsIt),
    (Heading::Papers, Group::Papers),
];

struct Page<'a> {
    sheet: &'a Sheet<'a>,
    words: Words,
    common: Vec<&'a Finding>,
    /// Of the columns under which lines stand, the same in every section.
    widths: Vec<usize>,
    text: String,
}

impl<'a> Page<'a> {
    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn head(&mut self) {
        let (verdict, words) = (self.sheet.verdict, self.words);
        let [clear, held, blocked, unknown] = verdict.counts();
        let counts = [(blocked, "sheet-blocked"), (held, "sheet-held"), (unknown, "sheet-unknown"), (clear, "sheet-clear")];
        let counts = counts.into_iter().filter(|(n, _)| *n > 0).map(|(n, id)| words.with(id, &[("count", n.into())]));
        let counts = counts.collect::<Vec<_>>().join(", ");
        let kind = self.sheet.terms.map(|terms| terms.kind).filter(|kind| *kind != ListKind::Outgoing);
        let mut head = vec![escape::line(self.sheet.title)];
        head.extend(kind.map(|kind| words.word("list-kind", kind.word())));
        head.push(words.route(self.sheet.route));
        head.push(words.with("sheet-lines", &[("count", verdict.lines.len().into())]));
        self.line(&format!("{}  {}: {counts}", words.verdict(verdict.verdict).to_uppercase(), head.join(", ")));
        self.line(&words.say("sheet-opinion"));
        if let Recorded::No(why) = &self.sheet.recorded {
            let says = |error: &BureauError| words.error(error).unwrap_or_else(|| error.to_string());
            let why = why.map_or_else(String::new, |error| format!(" ({})", escape::line(&says(error))));
            self.line("");
            self.line(&format!("{}{why}", words.say("sheet-not-recorded")));
        }
    }

    fn what_holds_everybody(&mut self) {
        if self.common.is_empty() {
            return;
        }
        let words = self.words;
        self.line("");
        self.line(&words.say("sheet-every-line"));
        let rows: Vec<Cells> =
            self.common.iter().map(|f| vec![words.reason(&f.reason), rule(f), words.remedy(&f.reason)]).collect();
        let widths = widths(&rows);
        rows.iter().for_each(|row| self.cells(row, &widths));
    }

    fn headlines(&mut self) {
        let lines = &self.sheet.verdict.lines;
        self.section("sheet-may-not-move", lines.iter().filter(|l| l.verdict == Verdict::Block).collect());
        let held: Vec<&LineVerdict> = lines.iter().filter(|l| l.verdict == Verdict::Hold).collect();
        if !held.is_empty() {
            self.line("");
            self.line(&format!("{} ({})", self.words.say("sheet-held-title"), held.len()));
        }
        for (heading, group) in HELD {
            let some: Vec<&LineVerdict> = held.iter().filter(|line| line.heading() == heading).copied().collect();
            if !some.is_empty() {
                self.line(&format!(" {} ({})", self.words.group(group), some.len()));
                self.rows(&some);
            }
        }
        let rest: Vec<u32> = held.iter().filter(|l| l.heading() == Heading::Everybody).map(|l| l.number).collect();
        if !rest.is_empty() {
            let only = self.words.with("sheet-only-common", &[("lines", self.words.lines(&rest).into())]);
            self.line(&format!(" {only}"));
        }
        self.section("sheet-no-record", lines.iter().filter(|l| l.verdict == Verdict::NoRecord).collect());
    }

    fn section(&mut self, heading: &'static str, lines: Vec<&'a LineVerdict>) {
        if !lines.is_empty() {
            self.line("");
            self.line(&format!("{} ({})", self.words.say(heading), lines.len()));
            self.rows(&lines);
        }
    }

    fn rows(&mut self, lines: &[&LineVerdict]) {
        let rows: Vec<Cells> = lines.iter().filter_map(|line| self.row(line)).collect();
        let widths = self.widths.clone();
        rows.iter().for_each(|row| self.cells(row, &widths));
    }

    /// One line of the list: where it stands, whom it may mean, why, by which rule, and who can change that.
    fn row(&self, line: &LineVerdict) -> Option<Cells> {
        let finding = line.own_headline()?;
        let about_it = line.findings.iter().filter(|f| !f.is_everybodys()).count().saturating_sub(1);
        let mut who = self.words.resolver(finding.resolver);
        if about_it > 0 {
            who = self.words.with("sheet-more", &[("who", who.into()), ("count", about_it.into())]);
        }
        let reason = self.words.reason(&finding.reason);
        Some(vec![self.place(line.number), self.labels(line), reason, rule(finding), who])
    }

    fn place(&self, number: u32) -> String {
        self.words.line(number, self.sheet.rows.get(&number).copied().unwrap_or(number))
    }

    /// Columns under each other; a cell wider than its column pushes its own row only.
    fn cells(&mut self, row: &Cells, widths: &[usize]) {
        let mut line = String::from(" ");
        for (cell, width) in row.iter().zip(widths) {
            // What stands in a cell may come from a list's header.
            line.push_str(&format!(" {} ", padded(&escape::line(cell), *width)));
        }
        self.line(line.trim_end());
    }

    fn labels(&self, line: &LineVerdict) -> String {
        if line.persons.is_empty() {
            return "-".to_owned();
        }
        let name = |id| self.sheet.labels.get(id).map_or_else(|| ToString::to_string(id), Label::spoken);
        // Ids are random: in the order of labels the same list reads the same in every archive.
        let mut names: Vec<String> = line.persons.iter().map(name).collect();
        names.sort_unstable();
        names.join(", ")
    }

    fn every_finding(&mut self) {
        let mut lines: Vec<&LineVerdict> = self.sheet.verdict.lines.iter().filter(|l| l.verdict != Verdict::Clear).collect();
        lines.sort_by_key(|l| {
            let rank = [Verdict::Block, Verdict::Hold, Verdict::NoRecord].iter().position(|v| *v == l.verdict);
            (rank, l.number)
        });
        for line in lines {
            self.line("");
            let place = self.place(line.number);
            self.line(&format!("{place}  {}  {}", self.labels(line), self.words.verdict(line.verdict).to_uppercase()));
            for finding in line.findings.iter().filter(|f| !f.is_everybodys()) {
                self.finding(finding, line.persons.len() > 1);
            }
            if line.findings.iter().any(Finding::is_everybodys) {
                let hold = self.words.verdict(Verdict::Hold);
                self.line(&format!("  {} {}", padded(&hold, 9), self.words.say("sheet-as-above")));
            }
        }
    }

    fn finding(&mut self, finding: &Finding, several: bool) {
        let whom = finding.person.filter(|_| several).and_then(|p| self.sheet.labels.get(&p));
        let whom = whom.map_or_else(String::new, |label| format!("{}: ", label.spoken()));
        let words = self.words;
        let reason = words.reason(&finding.reason);
        self.line(&format!("  {} {whom}{}", padded(&words.verdict(finding.verdict), 9), escape::line(&reason)));
        self.line(&format!("            {} {}: {}", finding.basis.code(), rule(finding), words.source(finding.rule)));
        let to_do = [("remedy", words.remedy(&finding.reason).into()), ("who", words.resolver(finding.resolver).into())];
        self.line(&format!("            {}", words.with("sheet-to-do", &to_do)));
        if !finding.entries.is_empty() {
            let entries: Vec<String> = finding.entries.iter().map(short).collect();
            self.line(&format!("            {}", words.with("sheet-rests-on", &[("entries", entries.join(", ").into())])));
        }
    }

    fn clear(&mut self) {
        let clear: Vec<u32> = self.sheet.verdict.clear_lines().collect();
        if clear.is_empty() {
            return;
        }
        self.line("");
        let (words, lines) = (self.words, self.words.lines(&clear));
        self.line(&format!("{} ({})", words.say("sheet-clear-title"), clear.len()));
        let is_all = clear.len() == self.sheet.verdict.lines.len();
        let lines = if is_all { lines } else { words.with("sheet-clear-alone", &[("lines", lines.into())]) };
        self.line(&format!("  {lines}"));
    }

    fn changes(&mut self) {
        let (Some(changes), words) = (self.sheet.changes, self.words) else { return };
        self.line("");
        self.line(&words.with("sheet-against", &[("count", changes.earlier.into())]));
        if !changes.added.is_empty() {
            let added = words.with("sheet-added", &[("lines", words.lines(&changes.added).into())]);
            self.line(&format!("  {added}"));
        }
        for (line, before) in &changes.answered_differently {
            let then = [("number", (*line).into()), ("verdict", words.word("verdict", before).into())];
            self.line(&format!("  {}", words.with("sheet-answered-then", &then)));
        }
        let dropped = match changes.dropped {
            0 => words.say("sheet-nobody-dropped"),
            count => words.with("sheet-dropped", &[("count", count.into())]),
        };
        self.line(&format!("  {dropped}"));
    }

    fn missing(&mut self) {
        if self.sheet.missing.is_empty() {
            return;
        }
        let words = self.words;
        self.line("");
        self.line(&format!("{} ({})", words.say("sheet-missing"), self.sheet.missing.len()));
        for missing in self.sheet.missing {
            let finding = missing.missing.finding();
            let name = missing.label.as_ref().map_or_else(|| missing.missing.person.to_string(), Label::spoken);
            let (reason, remedy) = (words.reason(&finding.reason), words.remedy(&finding.reason));
            self.line(&format!("  {name}  {reason}  {}; {remedy}", finding.rule.id()));
        }
    }

    fn foot(&mut self, all: bool) {
        let sheet = self.sheet;
        self.line("");
        if let Some(read) = sheet.read {
            reading::lines(self.words, read).iter().for_each(|line| self.line(line));
        }
        if sheet.open_reports > 0 {
            self.line(&self.words.with("sheet-reports", &[("count", sheet.open_reports.into())]));
        }
        if !all && sheet.verdict.verdict != Verdict::Clear {
            self.line(&self.words.say("sheet-first-reason"));
        }
        match sheet.recorded {
            Recorded::Yes(receipt, letter) => self.line(&receipt_line(receipt, letter)),
            Recorded::No(_) => self.line(&self.words.say("sheet-not-recorded")),
            Recorded::NoArchive => self.line(&self.words.say("sheet-by-itself")),
        }
    }
}

/// The cells of one printed row.
type Cells = Vec<String>;

/// How wide each column is, as far as its cells are short.
fn widths(rows: &[Cells]) -> Vec<usize> {
    const WIDEST: usize = 56;
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cells_of(cell));
        cells.filter(|width| *width <= WIDEST).max().unwrap_or(0)
    };
    (0..columns).map(width).collect()
}

fn rule(finding: &Finding) -> String {
    format!("{} ({})", finding.rule.id(), finding.row.number())
}

#[cfg(test)]
mod tests {
    use volya_bureau::core::gate::Case;

    use super::*;

    const CASE: &str = include_str!("../../../tests/cmd/march.json");

    fn sheet<'a>(case: &'a Case, verdict: &'a ListVerdict) -> Sheet<'a> {
        let ids = verdict.lines.iter().flat_map(|l| l.persons.iter().copied());
        let labels = ids.filter_map(|id| Some((id, case.label(id)?.clone()))).collect();
        let recorded = Recorded::NoArchive;
        let rows = BTreeMap::new();
        Sheet {
            title: "march\u{1b}[2J.xlsx",
            route: None,
            verdict,
            labels,
            rows,
            terms: None,
            missing: &[],
            changes: None,
            read: None,
            open_reports: 2,
            recorded,
        }
    }

    #[test]
    fn who_may_not_move_stands_first_and_nothing_hostile_passes() {
        let case = Case::parse(CASE).unwrap();
        let verdict = case.screen();
        let text = text(&sheet(&case, &verdict), false, Words::default());
        let at = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what} is missing in\n{text}"));
        assert!(at("MAY NOT MOVE (1)") < at("HELD ("));
        assert!(at("he refuses: KP") < at("Not heard"));
        assert!(at("An opinion, not a clearance. It moves nobody.") < at("MAY NOT MOVE"));
        at("2 reports about nobody known by name yet");
        assert!(text.chars().all(|c| c == '\n' || escape::line(&c.to_string()).chars().eq([c])), "{text}");
    }

    #[test]
    fn with_all_every_finding_shows_its_rule_and_how_sure_its_source_is() {
        let case = Case::parse(CASE).unwrap();
        let verdict = case.screen();
        let text = text(&sheet(&case, &verdict), true, Words::default());
        for finding in verdict.lines.iter().flat_map(|l| &l.findings) {
            assert!(text.contains(finding.rule.id()), "{} is missing in\n{text}", finding.rule);
            assert!(text.contains(finding.reason.remedy()));
        }
        for line in text.lines().filter(|l| l.contains("R-GATE-18 (")) {
            assert!(line.ends_with("(policy)"), "{line}");
        }
    }

    #[test]
    fn what_could_not_be_recorded_says_so_at_both_ends() {
        let case = Case::parse(CASE).unwrap();
        let verdict = case.screen().unrecorded();
        let full = BureauError::from(volya_bureau::store::StoreError::Full { path: "logs".into() });
        let page = Sheet { recorded: Recorded::No(Some(&full)), ..sheet(&case, &verdict) };
        let text = text(&page, false, Words::default());
        assert_eq!(text.matches("NOT RECORDED, CLEARS NOBODY").count(), 2, "{text}");
        assert!(text.contains("no space left"));
        assert!(!text.contains("CLEAR AT THESE HEADS"));
    }
}
