//! A scenario as text: what was taken for given, what became of whom, what the gate said, what must hold.

use std::fmt::Write;
use std::time::Duration;

use volya_bureau::scenario::{ASSUMPTIONS, Answer, Column, Group, PROFILE, Report, Row, Step, Sure, thousands};

/// Before anything is played.
pub(in crate::cli) fn opening(every: u32) -> String {
    let mut text = format!("{PROFILE}: the Neutral Nations Repatriation Commission, 1953 to 1954, played through.\n");
    text.push_str("Everybody in it is invented; the figures are history's.");
    if every > 1 {
        let _ = write!(text, "\nA small play: one person of {every}, so that its figures are not history's.");
    }
    text.push('\n');
    text
}

/// One step, as it is done.
pub(in crate::cli) fn step(step: &Step) -> String {
    format!("{}  {:>6}  {}", step.on, seconds(step.took), step.what)
}

/// Everything after it was played.
pub(in crate::cli) fn report(report: &Report) -> String {
    let mut text = String::new();
    assumptions(&mut text);
    table(&mut text, report);
    days(&mut text, report);
    answers(&mut text, report);
    reasons(&mut text, &report.answers[1]);
    text.push_str("\nDAY 120\n");
    for line in report.day_120.lines() {
        let _ = writeln!(text, "{}", format!("  {line}").trim_end());
    }
    must_hold(&mut text, report);
    times(&mut text, report);
    text
}

fn assumptions(text: &mut String) {
    let headings = [
        (Column::Both, "TAKEN FOR GIVEN, as history has it or because nothing else is known".to_owned()),
        (
            Column::Profile,
            format!("ASSUMED BY THE PROFILE {PROFILE}, beyond history: recorded as facts and declarations; no rule is loosened"),
        ),
    ];
    for (column, heading) in headings {
        let _ = writeln!(text, "\n{heading}");
        for assumption in ASSUMPTIONS.iter().filter(|assumption| assumption.column == column) {
            let _ = writeln!(text, "  - {}", wrapped(assumption.says, 4));
        }
    }
}

fn table(text: &mut String, report: &Report) {
    text.push_str("\nWHAT BECAME OF WHOM, in the archive and in history\n");
    text.push_str("  ? = not confirmed: no source for the figure was seen; it makes its row and column close\n");
    let _ = writeln!(
        text,
        "  {:<49}{:>10}{:>10}{:>10}{:>8}{:>10}{:>18}",
        "", "handed over", "returned", "missing", "died", "to India", "not repatriated"
    );
    for row in &report.rows {
        let became = row.became;
        let played = [row.handed_over, became.returned, became.missing, became.died, became.to_india, became.not_repatriated];
        let _ = writeln!(text, "  {:<48}{}", row.says, cells(&played.map(thousands)));
        let _ = writeln!(text, "  {:<48}{}", "    history", cells(&historical(row)));
    }
}

fn cells(cells: &[String; 6]) -> String {
    let [handed_over, returned, missing, died, to_india, not_repatriated] = cells;
    format!("{handed_over:>12}{returned:>10}{missing:>10}{died:>8}{to_india:>10}{not_repatriated:>18}").trim_end().to_owned()
}

fn historical(row: &Row) -> [String; 6] {
    let (became, marks) = (row.historical, row.marks);
    [
        (row.historical_handed_over, marks.handed_over),
        (became.returned, marks.returned),
        (became.missing, marks.missing),
        (became.died, marks.died),
        (became.to_india, marks.to_india),
        (became.not_repatriated, marks.not_repatriated),
    ]
    .map(|(count, sure)| marked(count, sure))
}

fn marked(count: u32, sure: Sure) -> String {
    format!("{}{}", thousands(count), if sure == Sure::NotConfirmed { "?" } else { "" })
}

fn days(text: &mut String, report: &Report) {
    text.push_str("\nTHE EXPLANATIONS, heard and chose to return\n");
    for day in &report.days {
        let of = if day.group == Group::UncChinese { "Chinese" } else { "Koreans" };
        let history = format!("{}, {}", marked(day.historical_explained, day.mark), marked(day.historical_chose, day.mark));
        let _ = writeln!(text, "  {}  {of}  {:>5}, {:>2}    history {history}", day.on, thousands(day.explained), day.chose);
    }
}

fn answers(text: &mut String, report: &Report) {
    let everybody = report.rows.last().map_or(0, |row| row.handed_over);
    let _ = writeln!(text, "\n\"RETURN ALL {}\": how many lines are clear", thousands(everybody));
    let _ = writeln!(text, "  {:<48}{:>16}{:>16}{:>16}", "", "before changes", "today's gate", PROFILE);
    for row in report.rows.iter().filter(|row| row.group.is_some()) {
        let of_group =
            |answer: &Answer| answer.groups.iter().find(|count| Some(count.group) == row.group).map_or(0, |count| count.clear);
        let [before, strict, assumed] = report.answers.each_ref().map(|answer| thousands(of_group(answer)));
        let _ = writeln!(text, "  {:<48}{before:>16}{strict:>16}{assumed:>16}", row.says);
    }
    let mut line = |says: &str, of: fn(&Answer) -> u32| {
        let [before, strict, assumed] = report.answers.each_ref().map(|answer| thousands(of(answer)));
        let _ = writeln!(text, "  {says:<48}{before:>16}{strict:>16}{assumed:>16}");
    };
    line("clear, everybody", |answer| answer.clear);
    line("held", |answer| answer.hold);
    line("blocked", |answer| answer.block);
}

fn reasons(text: &mut String, strict: &Answer) {
    text.push_str("\nWHY NOBODY IS CLEAR AT TODAY'S GATE: people for whom each rule speaks, after the changes\n");
    text.push_str("  A rule speaks too where what it asks about is not recorded.\n");
    let _ = writeln!(text, "  {:<12}{:>12}{:>12}", "", "changed", "others");
    for count in &strict.rules {
        let (changed, others) = (thousands(count.of_changed), thousands(count.of_others));
        let _ = writeln!(text, "  {:<12}{changed:>12}{others:>12}  {}", count.rule, count.says);
    }
    text.push_str("\n  What kept a yes of theirs from counting:\n");
    for defect in &strict.defects {
        let _ = writeln!(text, "  {:>12}  {}", thousands(defect.people), defect.says);
    }
}

fn must_hold(text: &mut String, report: &Report) {
    text.push_str("\nWHAT MUST HOLD\n");
    for invariant in &report.invariants {
        let word = if invariant.ok { "ok" } else { "FAILED" };
        let _ = writeln!(text, "  {word:<7}{} ({})", invariant.says, invariant.counted);
    }
}

fn times(text: &mut String, report: &Report) {
    let took = &report.took;
    let _ = writeln!(
        text,
        "\nTIMES, for {} entries: found {}, register {}, declare {}, record {}, sign and merge {}, screen three times {}, check {}; together {}",
        thousands(report.entries),
        seconds(took.found),
        seconds(took.register),
        seconds(took.declare),
        seconds(took.record),
        seconds(took.sign),
        seconds(took.screen),
        seconds(took.check),
        seconds(took.total)
    );
}

fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}

/// Lines of at most a hundred characters, the later ones set in.
fn wrapped(says: &str, indent: usize) -> String {
    let mut text = String::new();
    let mut width = indent;
    for word in says.split(' ') {
        if width + word.chars().count() >= 100 {
            let _ = write!(text, "\n{}", " ".repeat(indent));
            width = indent;
        } else if !text.is_empty() {
            text.push(' ');
            width += 1;
        }
        text.push_str(word);
        width += word.chars().count();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_divided_between_words() {
        let text = wrapped(&"word ".repeat(60), 4);
        assert!(text.lines().count() > 2 && text.lines().all(|line| line.len() <= 100));
    }

    #[test]
    fn what_is_not_confirmed_never_stands_without_its_mark() {
        assert_eq!((marked(188, Sure::NotConfirmed), marked(86, Sure::Seen)), ("188?".to_owned(), "86".to_owned()));
    }
}
