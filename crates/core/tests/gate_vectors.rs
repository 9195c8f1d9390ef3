//! Every case in `vectors/gate` says what must come out of it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::PathBuf;

use volya_core::gate::{Case, Verdict};

fn cases() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../vectors/gate");
    let mut cases: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(&path).unwrap()))
        .collect();
    cases.sort();
    cases
}

#[test]
fn every_case_gets_the_answer_it_states() {
    let mut failed = Vec::new();
    for (name, text) in cases() {
        let case = Case::parse(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
        let answer = case.screen();
        let expect = case.expect.clone().unwrap_or_else(|| panic!("{name}: expects nothing"));
        let first = &answer.lines[0];
        let rules: Vec<&str> = first.findings.iter().map(|f| f.rule.id()).collect();
        let mut wrong = Vec::new();
        if answer.verdict != expect.verdict {
            wrong.push(format!("verdict {:?}, expected {:?}", answer.verdict, expect.verdict));
        }
        let headline = first.headline().map(|f| f.rule.id().to_owned());
        if expect.headline.is_some() && headline != expect.headline {
            wrong.push(format!("headline {headline:?}, expected {:?}", expect.headline));
        }
        for rule in &expect.rules {
            if !rules.contains(&rule.as_str()) {
                wrong.push(format!("{rule} is not among {rules:?}"));
            }
        }
        for rule in &expect.not {
            if rules.contains(&rule.as_str()) {
                wrong.push(format!("{rule} must not be among {rules:?}"));
            }
        }
        if let Some(lines) = &expect.lines {
            let found: Vec<Verdict> = answer.lines.iter().map(|l| l.verdict).collect();
            if &found != lines {
                wrong.push(format!("lines {found:?}, expected {lines:?}"));
            }
        }
        if !wrong.is_empty() {
            failed.push(format!("{name}: {}", wrong.join("; ")));
        }
    }
    assert!(failed.is_empty(), "{} cases:\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn most_cases_refuse() {
    let verdicts: Vec<Verdict> = cases().iter().map(|(_, text)| Case::parse(text).unwrap().screen().verdict).collect();
    let clear = verdicts.iter().filter(|v| **v == Verdict::Clear).count();
    assert!(verdicts.len() >= 49, "T1 to T9 and forty more");
    assert!(clear > 0 && clear * 4 < verdicts.len(), "{clear} of {} clear", verdicts.len());
}
