//! What stands against a clearance, each by one change from one that is good; and what it rests on.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::path::PathBuf;

use jiff::Timestamp;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use volya_core::event::{ClearanceIssued, Event};
use volya_core::fold::Issued;
use volya_core::gate::{Case, Fault, Ground, Purpose, Shown, Verdict, Wanted, clear, faults};
use volya_core::id::{DeviceId, Digest, EntryHash};

const LIST: Digest = Digest([5; 32]);
const DEVICE: DeviceId = DeviceId([b'A'; 32]);
const CROSSING: &str = "bridge at the river";
const ISSUED_AT: &str = "2026-03-10T12:00:00Z";

fn sha256(bytes: &[u8]) -> Digest {
    Digest(Sha256::digest(bytes).into())
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn vector(name: &str) -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("../../vectors/gate/{name}.json"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Everything in order and nothing issued.
fn in_order() -> Value {
    vector("t3-everything-in-order")
}

fn parsed(case: &Value) -> Case {
    Case::parse(&case.to_string()).unwrap()
}

fn add(case: &mut Value, entry: Value) {
    case["entries"].as_array_mut().unwrap().push(entry);
}

fn entry<'a>(case: &'a mut Value, name: &str) -> &'a mut Value {
    case["entries"].as_array_mut().unwrap().iter_mut().find(|entry| entry["name"] == name).unwrap()
}

/// An entry about him.
fn his(name: &str, by: &str, event: Value) -> Value {
    json!({"name": name, "by": by, "at": "2026-03-10T12:30:00Z", "person": "#P-0001", "event": event})
}

fn signed(mut entry: Value) -> Value {
    entry["signed_by"] = "rev".into();
    entry
}

fn wanted() -> Wanted {
    Wanted {
        screening: EntryHash([9; 32]),
        list: LIST,
        line: 1,
        crossing: CROSSING.to_owned(),
        device: DEVICE,
        from: at(ISSUED_AT),
        until: at("2026-03-11T12:00:00Z"),
    }
}

fn issue(case: &Value, wanted: Wanted) -> Result<ClearanceIssued, Vec<&'static str>> {
    let case = parsed(case);
    let words = |faults: Vec<Fault>| faults.into_iter().map(Fault::word).collect::<Vec<_>>();
    match clear(case.lines(), &case.question(), wanted, sha256).map_err(words)?.into_event() {
        Event::ClearanceIssued(issued) => Ok(*issued),
        other => panic!("{other:?}"),
    }
}

/// Issued, countersigned, and looked at an hour later.
fn good() -> Value {
    let mut case = in_order();
    let issued = Event::ClearanceIssued(Box::new(issue(&case, wanted()).unwrap()));
    let mut clearance = signed(his("clearance", "int", serde_json::to_value(issued).unwrap()));
    clearance["at"] = ISSUED_AT.into();
    add(&mut case, clearance);
    case["now"] = "2026-03-10T13:00:00Z".into();
    case
}

fn used_here() -> Purpose {
    Purpose::Use { on: DEVICE, crossing: CROSSING.to_owned(), confirmed_at: at("2026-03-10T12:50:00Z") }
}

/// What stands against the clearance of the case, by its words; `edit` is what was done to the paper.
fn found_in(case: &Value, purpose: &Purpose, newer_version: bool, edit: impl Fn(&mut Issued)) -> Vec<&'static str> {
    let recorded = parsed(case);
    // Whom the clearance was for, whatever the line says by now.
    let mut of_him = case.clone();
    of_him["lines"] = json!([{"candidates": [{"person": "#P-0001"}]}]);
    let of_him = parsed(&of_him);
    let person = &of_him.lines()[0].candidates[0].units[0];
    let mut issued = person.passage.issued[0].clone();
    edit(&mut issued);
    let question = recorded.question();
    let shown = Shown { issued: &issued, person, lines: recorded.lines(), question: &question, newer_version };
    faults(shown, purpose, sha256).into_iter().map(Fault::word).collect()
}

fn found(case: &Value, purpose: &Purpose) -> Vec<&'static str> {
    found_in(case, purpose, false, |_| ())
}

#[test]
fn a_good_clearance_is_signed_checked_and_used() {
    let mut unsigned = good();
    entry(&mut unsigned, "clearance").as_object_mut().unwrap().remove("signed_by");
    assert!(found(&unsigned, &Purpose::Countersign).is_empty());
    for purpose in [Purpose::Countersign, Purpose::Check, used_here()] {
        assert_eq!(found(&good(), &purpose), Vec::<&str>::new(), "{purpose:?}");
    }
}

#[test]
fn nothing_is_issued_for_a_line_that_is_not_clear_or_without_its_limits() {
    let is = |case: &Value, wanted: Wanted, word: &str| {
        let words = issue(case, wanted).unwrap_err();
        assert!(words.contains(&word), "{word} is not among {words:?}");
    };
    let case = in_order();
    is(&case, Wanted { line: 2, ..wanted() }, "no-such-line");
    is(&case, Wanted { crossing: " \t".to_owned(), ..wanted() }, "no-crossing");
    is(&case, Wanted { until: at("2026-03-10T12:00:00Z"), ..wanted() }, "window-over");
    is(&case, Wanted { from: at("2026-03-11T13:00:00Z"), ..wanted() }, "window-over");
    is(&case, Wanted { until: at("2026-03-13T12:00:01Z"), ..wanted() }, "window-too-long");
    assert!(issue(&case, Wanted { until: at("2026-03-13T12:00:00Z"), ..wanted() }).is_ok(), "seventy-two hours and no more");
    // The log proves eleven, the clock says noon: a window is not over at noon, and begins at eleven.
    let mut between = in_order();
    between["own_log"] = json!("2026-03-10T11:00:00Z");
    is(&between, Wanted { from: at("2026-03-10T11:00:00Z"), until: at("2026-03-10T11:30:00Z"), ..wanted() }, "window-over");
    is(&between, Wanted { until: at("2026-03-13T11:00:01Z"), ..wanted() }, "window-too-long");
    assert!(issue(&between, Wanted { until: at("2026-03-13T11:00:00Z"), ..wanted() }).is_ok());
    let mut refuses = in_order();
    add(&mut refuses, his("no", "mon", json!({"declaration": {"stances": [{"to": "any", "stance": "refuse"}]}})));
    is(&refuses, wanted(), "not-clear");
    let mut two = in_order();
    two["persons"] = json!(["P-0001", "P-0002"]);
    two["lines"] = json!([{"candidates": [{"person": "#P-0001"}, {"person": "#P-0002"}]}]);
    is(&two, wanted(), "not-one-person");
    let mut stopped = in_order();
    stopped["devices"] = json!([{"letter": "B", "last_heard": "2026-03-08T12:00:00Z"}]);
    is(&stopped, wanted(), "not-clear");
    let mut no_route = in_order();
    no_route.as_object_mut().unwrap().remove("route");
    is(&no_route, wanted(), "not-clear");
    let mut linked = in_order();
    linked["persons"] = json!(["P-0001", "P-0002"]);
    add(&mut linked, his("same", "int", json!({"same_as": {"other": "#P-0002"}})));
    is(&linked, wanted(), "not-one-person");
}

#[test]
fn nothing_is_issued_on_a_list_of_people_who_come_to_us_or_of_the_dead() {
    for kind in ["incoming-in-order", "remains-certified"] {
        let mut case = vector(kind);
        case["route"] = in_order()["route"].clone();
        assert_eq!(parsed(&case).screen().verdict, Verdict::Clear, "{kind}");
        assert_eq!(issue(&case, wanted()), Err(vec!["not-outgoing"]), "{kind}");
    }
}

#[test]
fn each_fault_has_its_own_words_and_says_what_to_do() {
    let all = [
        Fault::NoSuchLine,
        Fault::NotClear { rule: None },
        Fault::NotOnePerson,
        Fault::NotOutgoing,
        Fault::NumberedOtherwise,
        Fault::NoCrossing,
        Fault::WindowOver,
        Fault::WindowTooLong { hours: 72 },
        Fault::IssuerMayNot,
        Fault::NotCountersigned,
        Fault::Voided { by: EntryHash([1; 32]) },
        Fault::Used { by: EntryHash([1; 32]) },
        Fault::Expired,
        Fault::TooEarly,
        Fault::PersonChanged,
        Fault::StandingChanged,
        Fault::PolicyChanged,
        Fault::LineChanged,
        Fault::ListChanged,
        Fault::OtherPerson,
        Fault::OtherDevice,
        Fault::OtherCrossing,
        Fault::NotAskedHere { hours: 2 },
        Fault::FileDiffers,
        Fault::NotInThisLog,
    ];
    let distinct = |of: fn(&Fault) -> String| all.iter().map(of).filter(|text| !text.is_empty()).collect::<BTreeSet<_>>().len();
    assert_eq!(distinct(|fault| fault.word().to_owned()), all.len());
    assert_eq!(distinct(ToString::to_string), all.len());
    assert_eq!(Fault::NotCountersigned.remedy(), "have a member of another role sign it with `volya clearance countersign`");
    assert!(all.iter().all(|fault| !fault.remedy().is_empty()));
}

/// One change to the good case, and the words that it brings.
type Change = (&'static [&'static str], fn(&mut Value));

const CHANGES: &[Change] = &[
    (&["not-clear", "person-changed"], |case| {
        add(case, his("no", "mon", json!({"declaration": {"stances": [{"to": "KR", "stance": "refuse"}]}})));
    }),
    (&["not-clear", "person-changed"], |case| {
        add(
            case,
            his("no", "int", json!({"fact": {"final_confirmation": {"at": "2026-03-10T12:30:00Z", "to": "KR", "wants": false}}})),
        );
    }),
    (&["not-clear", "person-changed"], |case| add(case, his("back", "int", json!({"withdrawal": {"of": "#yes1"}})))),
    (&["not-clear"], |case| case["devices"] = json!([{"letter": "B", "last_heard": "2026-03-08T12:00:00Z"}])),
    (&["not-clear"], |case| case["devices"] = json!([{"letter": "B", "last_heard": "2026-03-10T12:00:00Z", "forked": true}])),
    (&["not-clear"], |case| case["own_log"] = "2026-03-10T13:00:01Z".into()),
    (&["issuer-may-not", "not-countersigned"], |case| entry(case, "clearance")["by"] = "mon".into()),
    (&["issuer-may-not", "not-countersigned"], |case| entry(case, "clearance")["holds_only"] = true.into()),
    (&["not-countersigned"], |case| {
        entry(case, "clearance").as_object_mut().unwrap().remove("signed_by");
    }),
    (&["not-countersigned"], |case| entry(case, "clearance")["signed_by"] = "int".into()),
    (&["not-countersigned"], |case| entry(case, "clearance")["signed_by"] = "int2".into()),
    (&["not-countersigned"], |case| entry(case, "clearance")["signed_by"] = "mon".into()),
    (&["voided"], |case| void(case, "int2")),
    (&["voided"], |case| void(case, "mon")),
    (&["voided"], |case| {
        void(case, "int2");
        add(case, signed(his("mark", "int", json!({"mistaken": {"entries": ["#void"], "reason": "meant another"}}))));
    }),
    (&["used", "not-clear", "person-changed"], |case| used(case, "A")),
    (&["used", "not-clear", "person-changed"], |case| used(case, "B")),
    (&["used", "not-clear", "person-changed"], |case| {
        used(case, "A");
        add(case, signed(his("mark", "int", json!({"mistaken": {"entries": ["#used"], "reason": "meant another"}}))));
    }),
    (&["not-clear", "person-changed"], |case| {
        let moved = json!({"moved": {"at": "2026-03-10T12:30:00Z", "to": "PL", "source": "the convoy"}});
        add(case, his("moved", "mon", moved));
    }),
    (&["expired"], |case| case["now"] = "2026-03-11T12:00:01Z".into()),
    (&["person-changed"], |case| {
        add(case, signed(his("fit", "int", json!({"fact": {"fitness": {"fit": true, "until": "2026-03-20T00:00:00Z"}}}))));
    }),
    (&["standing-changed"], |case| {
        let standing = json!({"state": "KR", "party": true, "willing": true, "able": true, "sources": ["file"], "assessed_on": "2026-03-10T12:00:00Z"});
        add(case, signed(office("standing2", json!({"standing": standing}))));
    }),
    (&["standing-changed"], |case| add(case, office("promise", guarantee("RU")))),
    (&["not-clear", "standing-changed"], |case| add(case, office("promise", guarantee("KR")))),
    (&["policy-changed"], |case| {
        let mut policy = entry(case, "policy")["event"].clone();
        policy["policy_set"]["cooling_off_days"] = 8.into();
        add(case, office("policy2", policy));
    }),
    (&["line-changed"], |case| case["lines"][0]["candidates"][0]["matched_by"] = json!(["own-name", "label"])),
    (&["line-changed"], |case| case["lines"][0]["asks"] = json!({"departs_on": "2026-03-12"})),
    (&["line-changed"], |case| case["terms"] = json!({"departs_on": "2026-03-12"})),
    (&["line-changed", "not-clear", "not-outgoing"], |case| case["terms"] = json!({"kind": "incoming"})),
    (&["line-changed", "person-changed", "standing-changed"], |case| case["route"]["via"] = json!([])),
    (&["line-changed", "not-clear", "other-person", "person-changed"], |case| {
        case["persons"] = json!(["P-0001", "P-0002"]);
        case["lines"] = json!([{"candidates": [{"person": "#P-0002"}]}]);
    }),
    (&["no-such-line", "line-changed", "other-person", "person-changed"], |case| case["lines"] = json!([])),
];

fn office(name: &str, event: Value) -> Value {
    json!({"name": name, "by": "adm", "at": "2026-03-10T12:30:00Z", "event": event})
}

fn guarantee(state: &str) -> Value {
    json!({"guarantee": {"authority": "the president", "text": "Nobody is sent there.", "on": "2026-03-01", "not_to": [state], "unless_he_wishes": false}})
}

fn void(case: &mut Value, by: &str) {
    add(case, his("void", by, json!({"clearance_voided": {"of": "#clearance", "reason": "he wavers"}})));
}

fn used(case: &mut Value, device: &str) {
    let event = json!({"clearance_used": {"of": "#clearance", "confirmed_at": "2026-03-10T12:30:00Z", "confirmed_by": "icrc"}});
    let mut entry = his("used", "int2", event);
    entry["device"] = device.into();
    add(case, entry);
}

#[test]
fn each_fault_is_one_change_away_from_a_good_clearance() {
    for (number, (words, change)) in CHANGES.iter().enumerate() {
        let mut case = good();
        change(&mut case);
        let mut expected = words.to_vec();
        // Where the route differs nothing else of the footing is compared.
        if case["route"] != good()["route"] {
            expected = vec!["line-changed"];
        }
        let mut found = found(&case, &used_here());
        found.sort_unstable();
        found.dedup();
        expected.sort_unstable();
        // He was asked before the clearance had run out, and not again.
        found.retain(|word| *word != "not-asked-here" || expected.contains(word));
        assert_eq!(found, expected, "change {number}");
    }
}

#[test]
fn he_goes_by_one_clearance_at_a_time() {
    let second = |change: fn(&mut Value)| {
        let mut case = good();
        change(&mut case);
        issue(&case, wanted()).err().unwrap_or_default()
    };
    let none = Vec::<&str>::new();
    assert_eq!(second(|_| ()), ["another-stands"]);
    assert_eq!(second(|case| void(case, "int2")), none, "it was taken back");
    assert_eq!(
        second(|case| drop(entry(case, "clearance").as_object_mut().unwrap().remove("signed_by"))),
        none,
        "nobody signed it"
    );
    assert_eq!(second(|case| entry(case, "clearance")["by"] = "mon".into()), none, "whoever gave it may give none");
    let ends = |until: &'static str| {
        let mut case = good();
        entry(&mut case, "clearance")["event"]["clearance_issued"]["until"] = until.into();
        issue(&case, wanted()).err().unwrap_or_default()
    };
    assert_eq!(ends("2026-03-10T13:00:00Z"), ["another-stands"], "to the last moment");
    assert_eq!(ends("2026-03-10T12:59:59Z"), none, "its window is over");
    // Another one that was taken back takes nothing from the first.
    let of_two = second(|case| {
        let mut other = entry(case, "clearance").clone();
        other["name"] = "other".into();
        add(case, other);
        add(case, his("void", "int2", json!({"clearance_voided": {"of": "#other", "reason": "twice"}})));
    });
    assert_eq!(of_two, ["another-stands"]);
}

#[test]
fn a_paper_that_was_changed_is_not_the_one_on_record() {
    let edited = |edit: fn(&mut Issued)| found_in(&good(), &used_here(), false, edit);
    assert_eq!(edited(|issued| issued.clearance.crossing = CROSSING.to_owned() + " "), ["file-differs"]);
    assert!(edited(|issued| issued.clearance.until = at("2026-03-20T12:00:00Z")).contains(&"window-too-long"));
    assert!(edited(|issued| issued.clearance.until = at("2026-03-12T12:00:00Z")).contains(&"file-differs"));
    assert!(edited(|issued| issued.clearance.device = DeviceId([b'B'; 32])).contains(&"other-device"));
    assert_eq!(edited(|issued| issued.entry = EntryHash([1; 32])), ["not-in-this-log", "another-stands"]);
    assert_eq!(edited(|issued| issued.counted = false), ["file-differs", "not-countersigned"]);
    assert!(edited(|issued| issued.clearance.from = at("2026-03-10T13:00:01Z")).contains(&"too-early"));
    assert_eq!(found_in(&good(), &Purpose::Check, true, |_| ()), ["list-changed"]);
}

#[test]
fn a_window_that_has_not_begun_is_waited_for() {
    let mut case = good();
    entry(&mut case, "clearance")["event"]["clearance_issued"]["from"] = "2026-03-10T14:00:00Z".into();
    assert_eq!(found(&case, &used_here()), ["too-early"]);
    assert!(found(&case, &Purpose::Check).is_empty());
}

#[test]
fn between_what_the_log_proves_and_what_the_clock_says_the_end_counts_that_refuses() {
    let mut case = good();
    (case["own_log"], case["now"]) = ("2026-03-11T11:59:00Z".into(), "2026-03-11T12:01:00Z".into());
    assert_eq!(found(&case, &Purpose::Check), ["expired"]);
    let mut case = good();
    entry(&mut case, "clearance")["event"]["clearance_issued"]["from"] = "2026-03-10T14:00:00Z".into();
    (case["own_log"], case["now"]) = ("2026-03-10T13:59:00Z".into(), "2026-03-10T14:01:00Z".into());
    assert!(found(&case, &used_here()).contains(&"too-early"));
}

#[test]
fn a_window_is_measured_from_when_it_was_written() {
    let mut case = good();
    entry(&mut case, "clearance")["event"]["clearance_issued"]["until"] = "2026-03-13T12:00:01Z".into();
    assert_eq!(found(&case, &Purpose::Check), ["window-too-long"]);
}

#[test]
fn he_is_asked_again_at_the_crossing() {
    let asked = |on: DeviceId, crossing: &str, confirmed_at: &str| {
        found(&good(), &Purpose::Use { on, crossing: crossing.to_owned(), confirmed_at: at(confirmed_at) })
    };
    assert!(asked(DEVICE, " bridge at the river ", "2026-03-10T11:00:00Z").is_empty(), "two hours before, and no more");
    assert_eq!(asked(DEVICE, CROSSING, "2026-03-10T10:59:59Z"), ["not-asked-here"]);
    assert_eq!(asked(DEVICE, CROSSING, "2026-03-10T13:10:01Z"), ["not-asked-here"]);
    assert_eq!(asked(DEVICE, "the other bridge", "2026-03-10T12:50:00Z"), ["other-crossing"]);
    assert_eq!(asked(DeviceId([b'B'; 32]), CROSSING, "2026-03-10T12:50:00Z"), ["other-device"]);
}

/// The digests on which the line rests.
fn footing(case: &Value) -> [Digest; 4] {
    let case = parsed(case);
    let ground = Ground::of(case.lines(), 1, LIST, &case.question()).unwrap();
    let footing = ground.digested(sha256);
    [footing.person, footing.standings, footing.policy, footing.line]
}

#[test]
fn the_footing_changes_with_what_it_rests_on() {
    let parts = |words: &[&str]| {
        ["person-changed", "standing-changed", "policy-changed", "line-changed"].map(|word| words.contains(&word))
    };
    let mut seen = [false; 4];
    for (number, (words, change)) in CHANGES.iter().enumerate() {
        let (before, mut case) = (footing(&good()), good());
        change(&mut case);
        let after = footing(&case);
        let changed: [bool; 4] = std::array::from_fn(|part| before[part] != after[part]);
        assert_eq!(changed, parts(words), "change {number}");
        seen = std::array::from_fn(|part| seen[part] || changed[part]);
    }
    assert_eq!(seen, [true; 4]);
}

#[test]
fn the_footing_changes_with_a_second_signature() {
    let fit = json!({"fact": {"fitness": {"fit": true, "until": "2026-03-20T00:00:00Z"}}});
    let mut yes = entry(&mut good(), "yes2").clone();
    yes["name"] = "yes3".into();
    yes.as_object_mut().unwrap().remove("signed_by");
    for (part, waits) in [(0, his("fit", "int", fit)), (0, yes), (1, office("promise", guarantee("RU")))] {
        let with = |waits: Value| {
            let mut case = good();
            add(&mut case, waits);
            footing(&case)[part]
        };
        assert_ne!(with(waits.clone()), with(signed(waits)));
    }
}

#[test]
fn the_footing_stays_when_something_else_happens() {
    let happens = [
        his("seen", "int", json!({"fact": {"proof_of_life": {"on": "2026-03-10", "by": "neutral"}}})),
        his("mail", "int", json!({"fact": {"mail": {"month": "2026-03-01", "letters": 2, "cards": 4}}})),
        his(
            "note",
            "int",
            json!({"fact": {"note": {"on": "2026-03-10", "sender": "a", "addressee": "b", "about": "him", "document": "0e".repeat(32)}}}),
        ),
        his("next", "int", json!({"fact": {"next_move": {"who": "a", "what": "an answer", "since": "2026-03-10"}}})),
        his("asked", "int", json!({"fact": {"final_confirmation": {"at": "2026-03-10T12:30:00Z", "to": "KR", "wants": true}}})),
        his("referred", "int", json!({"fact": {"referral": {"care": "medical", "on": "2026-03-10", "seen": false}}})),
        his("danger", "int", json!({"danger": {"kind": "threat", "seen_at": "2026-03-10T12:30:00Z"}})),
        his("answer", "int", json!({"answered": {"to": {"entry": "#danger"}, "by": "the doctor", "done": "seen"}})),
        his("void", "int", json!({"clearance_voided": {"of": "0e".repeat(32), "reason": "another"}})),
        his("refused", "int", json!({"clearance_refused": {"reasons": ["expired"]}})),
        his(
            "risk",
            "int",
            json!({"risk": {"state": "BR", "level": "real", "sources": ["file"], "assessed_on": "2026-03-10T12:00:00Z"}}),
        ),
        office(
            "standing",
            json!({"standing": {"state": "BR", "party": false, "willing": false, "able": false, "assessed_on": "2026-03-10T12:00:00Z"}}),
        ),
        office("heads", json!({"heads": {"heads": []}})),
        office("call", json!({"on_call": {"duty": "any", "call": "the night desk"}})),
        office("alarm", json!({"alarm": {"cause": "dropped", "list": "0e".repeat(32), "persons": 1}})),
        json!({"name": "other", "by": "int", "at": "2026-03-10T12:30:00Z", "person": "#P-0002", "event": {"declaration": {"stances": [{"to": "any", "stance": "refuse"}]}}}),
    ];
    let mut case = good();
    case["persons"] = json!(["P-0001", "P-0002"]);
    let before = footing(&case);
    for entry in happens {
        let name = entry["name"].clone();
        add(&mut case, signed(entry));
        assert_eq!(footing(&case), before, "{name}");
    }
    assert!(found(&case, &used_here()).is_empty());
}

/// `vectors/clearance/`: a gate case, the bytes of the four grounds of its first line, and their digests.
#[test]
fn the_grounds_in_the_vectors_are_ours_byte_for_byte() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../vectors/clearance");
    let mut count = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let vector: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let case = parsed(&vector["case"]);
        let list = Digest::parse_hex(vector["list"].as_str().unwrap()).unwrap();
        let ground = Ground::of(case.lines(), 1, list, &case.question()).unwrap();
        for (name, bytes) in ["person", "standings", "policy", "line"].into_iter().zip(ground.parts()) {
            let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(vector["grounds"][name], hex, "{path:?}: the bytes of {name}");
            assert_eq!(vector["footing"][name], sha256(bytes).to_string(), "{path:?}: the digest of {name}");
        }
        count += 1;
    }
    assert!(count >= 2, "{count} vectors");
}
