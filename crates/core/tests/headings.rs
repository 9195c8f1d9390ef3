//! Under which heading a line is read, and what is said once for all lines. Each starts from a case that is in order.
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use serde_json::{Value, json};
use volya_core::gate::{Case, Heading, LineVerdict, ListVerdict, Reason, Row, Verdict};

fn told() -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../vectors/gate/t3-everything-in-order.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn screened(case: &Value) -> ListVerdict {
    Case::parse(&case.to_string()).unwrap().screen()
}

fn line(case: &Value) -> LineVerdict {
    screened(case).lines.remove(0)
}

/// A device that has not reported, which holds every line.
fn stands_still(mut case: Value) -> Value {
    case["devices"] = json!([{"letter": "B", "last_heard": "2026-03-01T12:00:00Z"}]);
    case
}

fn without_a_route(mut case: Value) -> Value {
    case.as_object_mut().unwrap().remove("route");
    case
}

fn says(mut case: Value, stance: &str) -> Value {
    let event = json!({"declaration": {"stances": [{"to": "KR", "stance": stance}]}});
    let word = json!({"name": "word", "by": "int", "at": "2026-03-09T12:00:00Z", "person": "#P-0001", "event": event});
    case["entries"].as_array_mut().unwrap().push(word);
    case
}

/// Matched by papers that two say are another's: row 1 holds.
fn by_other_papers(mut case: Value) -> Value {
    case["lines"][0]["candidates"][0]["matched_by"] = json!(["other-identity"]);
    case
}

#[test]
fn a_heading_is_read_by_its_word() {
    for heading in Heading::ALL {
        assert_eq!(Heading::parse(heading.word()), Some(heading));
    }
    assert_eq!(Heading::parse("cleared"), None);
}

#[test]
fn a_line_stands_under_what_was_answered_to_it() {
    let stands = |case: Value, heading: Heading| {
        let line = line(&case);
        assert_eq!((line.heading(), line.verdict), (heading, heading.verdict()));
    };
    stands(told(), Heading::Clear);
    stands(says(told(), "refuse"), Heading::Blocked);
    stands(says(told(), "undecided"), Heading::NotHeard);
    stands(by_other_papers(told()), Heading::WhoIsIt);
    let mut unknown = told();
    unknown["lines"] = json!([{"candidates": []}]);
    stands(unknown.clone(), Heading::WhoIsIt);
    unknown["coverage"] = json!("protected");
    stands(unknown, Heading::NoRecord);
    stands(stands_still(told()), Heading::Everybody);
    stands(without_a_route(told()), Heading::Everybody);
}

#[test]
fn what_holds_every_line_hides_nothing_that_holds_this_one() {
    let mut unsigned = without_a_route(told());
    let notice = unsigned["entries"].as_array_mut().unwrap().iter_mut().find(|entry| entry["name"] == "notice").unwrap();
    notice.as_object_mut().unwrap().remove("signed_by");
    let held = line(&unsigned);
    assert_eq!(held.headline().unwrap().reason, Reason::NoRoute);
    assert_eq!((held.own_headline().unwrap().row, held.heading()), (Row::Procedure, Heading::Papers));
    // Row 1 holds and his own word blocks: what blocks stands for the line.
    let refuses = line(&by_other_papers(says(told(), "refuse")));
    assert_eq!(refuses.findings[0].verdict, Verdict::Hold);
    assert_eq!(refuses.own_headline().map(|found| found.row), Some(Row::OwnRefusal));
}

#[test]
fn what_holds_every_line_is_said_once() {
    let common = |list: &ListVerdict| list.everybodys().into_iter().map(|found| found.reason.clone()).collect::<Vec<Reason>>();
    let mut case = without_a_route(stands_still(says(told(), "undecided")));
    case["persons"] = json!(["P-0001", "P-0002"]);
    case["lines"] = json!([{"candidates": [{"person": "#P-0001"}]}, {"candidates": [{"person": "#P-0002"}]}]);
    let list = screened(&case);
    assert!(matches!(common(&list)[..], [Reason::NoRoute, Reason::DeviceSilent { .. }]), "{:?}", common(&list));
    assert!(common(&screened(&told())).is_empty());
    // That the answer could not be recorded is said at the top, and not here.
    assert_eq!(common(&list.clone().unrecorded()), common(&list));
}
