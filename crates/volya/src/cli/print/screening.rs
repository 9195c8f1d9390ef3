//! A screened list, as a tired person would want to read it: who may not move first, then what holds the others, by heading.

use std::collections::BTreeMap;
use std::fmt::Write;

use volya_bureau::acts::{Changes, MissingPerson, ReadAs};
use volya_bureau::core::gate::{Finding, Heading, LineVerdict, ListKind, ListVerdict, Resolver, Route, Terms, Verdict};
use volya_bureau::core::id::{Label, PersonId};
use volya_bureau::core::law::{Mark, Rule};
use volya_bureau::{BureauError, Receipt};

use super::reading;
use crate::cli::escape;
use crate::cli::words;

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
pub(crate) fn text(sheet: &Sheet<'_>, all: bool) -> String {
    let mut page = Page { sheet, common: sheet.verdict.everybodys(), widths: Vec::new(), text: String::new() };
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

const HELD: [(Heading, &str); 5] = [
    (Heading::Refuses, "He refuses, or a word against it stands"),
    (Heading::Risk, "Risk: danger, or danger that nobody has assessed"),
    (Heading::NotHeard, "Not heard: nobody has validly asked him"),
    (Heading::WhoIsIt, "Who is it: the line, or whether he belongs on it"),
    (Heading::Papers, "Papers: procedure and journey"),
];

struct Page<'a> {
    sheet: &'a Sheet<'a>,
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
        let verdict = self.sheet.verdict;
        let [clear, held, blocked, unknown] = verdict.counts();
        let counts = [(blocked, "blocked"), (held, "held"), (unknown, "no record"), (clear, "clear at these heads")];
        let counts: Vec<String> = counts.iter().filter(|(n, _)| *n > 0).map(|(n, word)| format!("{n} {word}")).collect();
        let lines = words::count(verdict.lines.len(), "line", "lines");
        let way = self.sheet.route.map_or_else(|| ", no route".to_owned(), |route| format!(", {}", words::route(route)));
        let title = escape::line(self.sheet.title);
        let kind = self.sheet.terms.map(|terms| terms.kind).filter(|kind| *kind != ListKind::Outgoing);
        let way = kind.map_or(way.clone(), |kind| format!(", {kind}{way}"));
        self.line(&format!("{}  {title}{way}, {lines}: {}", verdict.verdict.word().to_uppercase(), counts.join(", ")));
        self.line("An opinion, not a clearance. It moves nobody.");
        if let Recorded::No(why) = &self.sheet.recorded {
            let why = why.map_or_else(String::new, |why| format!(" ({})", escape::line(&why.to_string())));
            self.line("");
            self.line(&format!("NOT RECORDED, CLEARS NOBODY{why}"));
        }
    }

    fn what_holds_everybody(&mut self) {
        if self.common.is_empty() {
            return;
        }
        self.line("");
        self.line("EVERY LINE IS HELD");
        let rows = self.common.iter().map(|f| vec![f.reason.to_string(), rule(f), f.reason.remedy().to_owned()]);
        let rows: Vec<Cells> = rows.collect();
        let widths = widths(&rows);
        rows.iter().for_each(|row| self.cells(row, &widths));
    }

    fn headlines(&mut self) {
        let lines = &self.sheet.verdict.lines;
        self.section("MAY NOT MOVE", lines.iter().filter(|l| l.verdict == Verdict::Block).collect());
        let held: Vec<&LineVerdict> = lines.iter().filter(|l| l.verdict == Verdict::Hold).collect();
        if !held.is_empty() {
            self.line("");
            self.line(&format!("HELD ({})", held.len()));
        }
        for (heading, says) in HELD {
            let some: Vec<&LineVerdict> = held.iter().filter(|line| line.heading() == heading).copied().collect();
            if !some.is_empty() {
                self.line(&format!(" {says} ({})", some.len()));
                self.rows(&some);
            }
        }
        let rest: Vec<u32> = held.iter().filter(|l| l.heading() == Heading::Everybody).map(|l| l.number).collect();
        if !rest.is_empty() {
            self.line(&format!(" Held by nothing but what holds every line: {}", words::numbers(&rest)));
        }
        self.section("NO RECORD", lines.iter().filter(|l| l.verdict == Verdict::NoRecord).collect());
    }

    fn section(&mut self, heading: &str, lines: Vec<&'a LineVerdict>) {
        if !lines.is_empty() {
            self.line("");
            self.line(&format!("{heading} ({})", lines.len()));
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
        let more = if about_it > 0 { format!("; and {about_it} more") } else { String::new() };
        let who = format!("{}{more}", resolver(finding.resolver));
        Some(vec![self.place(line.number), self.labels(line), finding.reason.to_string(), rule(finding), who])
    }

    fn place(&self, number: u32) -> String {
        let row =
            self.sheet.rows.get(&number).filter(|row| **row != number).map_or_else(String::new, |row| format!(" (row {row})"));
        format!("line {number}{row}")
    }

    /// Columns under each other; a cell wider than its column pushes its own row only.
    fn cells(&mut self, row: &Cells, widths: &[usize]) {
        let mut line = String::from(" ");
        for (cell, width) in row.iter().zip(widths) {
            // What stands in a cell may come from a list's header. Writing to a string does not fail.
            let _ = write!(line, " {:<width$} ", escape::line(cell));
        }
        self.line(line.trim_end());
    }

    fn labels(&self, line: &LineVerdict) -> String {
        if line.persons.is_empty() {
            return "-".to_owned();
        }
        let names = line.persons.iter().map(|id| self.sheet.labels.get(id).map_or_else(|| id.to_string(), Label::spoken));
        names.collect::<Vec<_>>().join(", ")
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
            self.line(&format!("{place}  {}  {}", self.labels(line), line.verdict.word().to_uppercase()));
            for finding in line.findings.iter().filter(|f| !f.is_everybodys()) {
                self.finding(finding, line.persons.len() > 1);
            }
            if line.findings.iter().any(Finding::is_everybodys) {
                self.line("  hold      what holds every line, as above");
            }
        }
    }

    fn finding(&mut self, finding: &Finding, several: bool) {
        let whom = finding.person.filter(|_| several).and_then(|p| self.sheet.labels.get(&p));
        let whom = whom.map_or_else(String::new, |label| format!("{}: ", label.spoken()));
        let reason = escape::line(&finding.reason.to_string());
        self.line(&format!("  {:<9} {whom}{reason}", finding.verdict.word()));
        self.line(&format!("            {} {}: {}", finding.basis.code(), rule(finding), source(finding.rule)));
        self.line(&format!("            to do: {} ({})", finding.reason.remedy(), resolver(finding.resolver)));
        if !finding.entries.is_empty() {
            let entries: Vec<String> = finding.entries.iter().map(words::short).collect();
            self.line(&format!("            rests on: {}", entries.join(", ")));
        }
    }

    fn clear(&mut self) {
        let clear: Vec<u32> = self.sheet.verdict.clear_lines().collect();
        if clear.is_empty() {
            return;
        }
        self.line("");
        self.line(&format!("CLEAR AT THESE HEADS ({})", clear.len()));
        let alone = if clear.len() == self.sheet.verdict.lines.len() { "" } else { "would clear alone: " };
        self.line(&format!("  {alone}{}", words::numbers(&clear)));
    }

    fn changes(&mut self) {
        let Some(changes) = self.sheet.changes else { return };
        let versions = words::count(changes.earlier, "earlier version", "earlier versions");
        self.line("");
        self.line(&format!("AGAINST {versions} OF THIS LIST"));
        if !changes.added.is_empty() {
            self.line(&format!("  added: {}", words::numbers(&changes.added)));
        }
        for (line, before) in &changes.answered_differently {
            self.line(&format!("  line {line} was answered {before} then"));
        }
        let dropped = words::count(changes.dropped, "person", "persons");
        self.line(&if changes.dropped == 0 { "  nobody was dropped".to_owned() } else { format!("  dropped: {dropped}, below") });
    }

    fn missing(&mut self) {
        if self.sheet.missing.is_empty() {
            return;
        }
        self.line("");
        self.line(&format!("ALARM: NOT ON THE LIST ({})", self.sheet.missing.len()));
        for missing in self.sheet.missing {
            let finding = missing.missing.finding();
            let name = missing.label.as_ref().map_or_else(|| missing.missing.person.to_string(), Label::spoken);
            let remedy = finding.reason.remedy();
            self.line(&format!("  {name}  {}  {}; {remedy}", finding.reason, finding.rule.id()));
        }
    }

    fn foot(&mut self, all: bool) {
        let sheet = self.sheet;
        self.line("");
        if let Some(read) = sheet.read {
            reading::lines(read).iter().for_each(|line| self.line(line));
        }
        if sheet.open_reports > 0 {
            let reports = words::count(sheet.open_reports, "report", "reports");
            self.line(&format!("{reports} about nobody known by name yet: it may be somebody on this list."));
        }
        if !all && sheet.verdict.verdict != Verdict::Clear {
            self.line("Each line shows its first reason; --all shows every reason, its source, and what would resolve it.");
        }
        match sheet.recorded {
            Recorded::Yes(receipt, letter) => self.line(&words::receipt(receipt, letter)),
            Recorded::No(_) => self.line("NOT RECORDED, CLEARS NOBODY"),
            Recorded::NoArchive => self.line("A case by itself: nothing is recorded, and nobody is cleared by it."),
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
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.filter(|width| *width <= WIDEST).max().unwrap_or(0)
    };
    (0..columns).map(width).collect()
}

fn rule(finding: &Finding) -> String {
    format!("{} ({})", finding.rule.id(), finding.row.number())
}

/// Where a rule stands; what was not read at its source never passes for established text.
pub(super) fn source(rule: Rule) -> String {
    let from = match rule.mark() {
        Mark::Read => rule.source().to_owned(),
        Mark::Seen => format!("{} (seen in secondary source)", rule.source()),
        Mark::Policy => format!("{} (policy)", rule.source()),
    };
    format!("{} {from}", rule.says())
}

pub(super) fn resolver(resolver: Resolver) -> &'static str {
    match resolver {
        Resolver::Person => "he himself, heard in private, can change this",
        Resolver::SecondMember => "a member of another role countersigns",
        Resolver::Sender => "whoever sent the list corrects it",
        Resolver::Bureau => "this bureau records it",
        Resolver::Assessor => "whoever assesses risk and States",
        Resolver::DetainingPower => "the Detaining Power",
        Resolver::Review => "a voluntary-return review, outside any list",
        Resolver::DeviceHolder => "whoever holds that device",
        Resolver::Nobody => "nobody can change this",
    }
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
        let text = text(&sheet(&case, &verdict), false);
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
        let text = text(&sheet(&case, &verdict), true);
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
        let text = text(&page, false);
        assert_eq!(text.matches("NOT RECORDED, CLEARS NOBODY").count(), 2, "{text}");
        assert!(text.contains("no space left"));
        assert!(!text.contains("CLEAR AT THESE HEADS"));
    }
}
