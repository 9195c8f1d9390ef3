//! Every case in `vectors/gate` says what must come out of it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::path::PathBuf;

use volya_core::case::Urgency;
use volya_core::gate::{Case, ExpectedReview, ReviewOutcome, Verdict};

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
        if let Some(due) = &expect.due {
            let pressing = case.due().into_iter().filter(|d| d.urgency > Urgency::Due).map(|d| d.rule.id());
            let found: BTreeSet<&str> = pressing.collect();
            if found != due.iter().map(String::as_str).collect() {
                wrong.push(format!("due {found:?}, expected {due:?}"));
            }
        }
        if let Some(expected) = &expect.review {
            wrong.extend(differs(case.review(), expected));
        }
        if !wrong.is_empty() {
            failed.push(format!("{name}: {}", wrong.join("; ")));
        }
    }
    assert!(failed.is_empty(), "{} cases:\n{}", failed.len(), failed.join("\n"));
}

fn differs(found: Option<ReviewOutcome>, expected: &ExpectedReview) -> Option<String> {
    match (found, expected) {
        (Some(ReviewOutcome::Assisted(_)), ExpectedReview::Assisted) => None,
        (Some(ReviewOutcome::Wanting(found)), ExpectedReview::Wanting(rules)) => {
            let found: BTreeSet<&str> = found.iter().map(|f| f.rule.id()).collect();
            let all = rules.iter().all(|rule| found.contains(rule.as_str()));
            (!all).then(|| format!("the review wants {found:?}, expected {rules:?}"))
        }
        (found, _) => Some(format!("the review comes to {found:?}")),
    }
}

/// An agreement is kept and decides nothing (R-STAT-3): no case is answered otherwise for having one behind its list, or for having lost it.
#[test]
fn an_agreement_changes_no_answer() {
    for (name, text) in cases() {
        let with = |agreement: Option<String>| {
            let mut case: serde_json::Value = serde_json::from_str(&text).unwrap();
            let case = case.as_object_mut().unwrap();
            let terms = case.entry("terms").or_insert_with(|| serde_json::json!({})).as_object_mut().unwrap();
            match agreement {
                Some(hash) => terms.insert("agreement".to_owned(), hash.into()),
                None => terms.remove("agreement"),
            };
            Case::parse(&serde_json::to_string(&case).unwrap()).unwrap().screen()
        };
        assert_eq!(with(Some("0c".repeat(32))), with(None), "{name}");
    }
}

#[test]
fn most_cases_refuse() {
    let verdicts: Vec<Verdict> = cases().iter().map(|(_, text)| Case::parse(text).unwrap().screen().verdict).collect();
    let clear = verdicts.iter().filter(|v| **v == Verdict::Clear).count();
    assert!(verdicts.len() >= 49, "T1 to T9 and forty more");
    assert!(clear > 0 && clear * 4 < verdicts.len(), "{clear} of {} clear", verdicts.len());
}
