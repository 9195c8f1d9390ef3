//! Measures the names against a set of pairs: `cargo run --release -p volya-findings --example pairs -- [tuning|report] [--wrong]`.
//!
//! Prints precision, recall and F1 for each script pair, with `possible` counting as found; `--wrong` prints every pair that was judged wrongly.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a measurement prints, and stops at a damaged file")]

use std::collections::BTreeMap;

use volya_findings::names::{Keys, Name, Verdict, compare, keys};

#[derive(Default)]
struct Count {
    found: u32,
    missed: u32,
    false_alarms: u32,
    left_alone: u32,
    keyed: u32,
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let set = if args.iter().any(|arg| arg == "tuning") { "tuning" } else { "report" };
    let path = format!("{}/pairs/{set}.tsv", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let (a, b) = (Name::parse(cells[2]), Name::parse(cells[3]));
        let answer = compare(&a, &b);
        let (found, truth) = (answer.verdict != Verdict::None, cells[1] == "1");
        let count = counts.entry(cells[0]).or_default();
        let (ka, kb) = (keys(&a), keys(&b));
        let finds = |one: &Keys, other: &Keys| !one.asked.is_disjoint(&other.held) || !one.wide.is_disjoint(&other.held);
        let meets = finds(&ka, &kb) && finds(&kb, &ka);
        match (truth, found) {
            (true, true) => count.found += 1,
            (true, false) => count.missed += 1,
            (false, true) => count.false_alarms += 1,
            (false, false) => count.left_alone += 1,
        }
        count.keyed += u32::from(truth && found && meets);
        if args.iter().any(|arg| arg == "--wrong") && (truth != found || (found && !meets)) {
            let what = if truth != found { if truth { "missed" } else { "false " } } else { "no key" };
            println!("{what} {:.2} {} | {} | {}", answer.score, cells[0], cells[2], cells[3]);
        }
    }
    println!("{:<20} {:>6} {:>6} {:>6} {:>9} {:>6} {:>6}", "script pair", "true", "false", "prec.", "recall", "F1", "keys");
    for (pair, count) in counts {
        let (found, missed, wrong) = (f64::from(count.found), f64::from(count.missed), f64::from(count.false_alarms));
        let (precision, recall) = (found / (found + wrong), found / (found + missed));
        let f1 = 2.0 * precision * recall / (precision + recall);
        println!(
            "{pair:<20} {:>6} {:>6} {precision:>6.3} {recall:>9.3} {f1:>6.3} {:>6.3}",
            count.found + count.missed,
            count.false_alarms + count.left_alone,
            f64::from(count.keyed) / found,
        );
    }
}
