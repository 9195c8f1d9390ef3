//! English is what the rooms say, and no closed text of theirs is without its message.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use volya_bureau::core::fold::Voice;
use volya_bureau::core::gate::{Case, Fault, Reason};
use volya_bureau::core::id::{EntryHash, Label, Letter};
use volya_bureau::core::law::Rule;
use volya_bureau::core::place::{Destination, State};
use volya_bureau::core::time::ClockDoubt;
use volya_bureau::{BureauError, DeviceError};

use crate::words::{Language, Words, slug};

const ENGLISH: Words = Words(Language::English);

pub(super) fn crates() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A source without comments, its tests, and line breaks within its texts.
pub(super) fn source(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let mut joined = String::new();
    for line in lines {
        match joined.strip_suffix("\\\n").map(str::to_owned) {
            Some(before) => joined = before + line.trim_start(),
            None => joined.push_str(line),
        }
        joined.push('\n');
    }
    joined
}

/// The texts in it that are more than a word.
fn sentences(source: &str) -> Vec<String> {
    source.split('"').skip(1).step_by(2).filter(|text| text.contains(' ')).map(str::to_owned).collect()
}

/// The body of a function, to the brace at its own depth.
pub(super) fn body<'a>(source: &'a str, name: &str) -> &'a str {
    let start = source.find(&format!("fn {name}(")).unwrap();
    let indent =
        source[..start].rsplit('\n').next().unwrap().len() - source[..start].rsplit('\n').next().unwrap().trim_start().len();
    let end = source[start..].find(&format!("\n{}}}", " ".repeat(indent))).unwrap();
    &source[start..start + end]
}

/// Every text that stands right behind `call`.
fn behind(source: &str, call: &str) -> Vec<String> {
    let rest = source.split(call).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
    rest.map(|text| text.split('"').next().unwrap().to_owned()).collect()
}

fn rust_under(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_under(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// The closed texts of core and bureau, by family, as they stand in their sources.
fn closed_texts() -> Vec<(&'static str, String)> {
    let at = |path: &str| source(&crates().join(path));
    let mut all = Vec::new();
    let mut add = |family, texts: Vec<String>| all.extend(texts.into_iter().map(|text| (family, text)));
    add("do", sentences(body(&at("core/src/gate/reason.rs"), "remedy")));
    add("do", sentences(body(&at("core/src/gate/clearance/fault.rs"), "remedy")));
    add("defect", sentences(body(&at("core/src/will/validity.rs"), "says")));
    add("hint", sentences(body(&at("bureau/src/error.rs"), "hint")));
    let table = at("bureau/src/table/error.rs");
    for part in table.split("\nimpl ") {
        if part.contains("fn hint(") {
            add("hint", sentences(body(part, "hint")));
        }
    }
    for file in ["mod", "held", "gone", "path"] {
        add("due", sentences(&at(&format!("core/src/case/due/{file}.rs"))));
    }
    for file in rust_under(&crates().join("core/src/gate/rows")) {
        let texts = source(&file).lines().filter(|line| !line.contains(", reason =")).collect::<Vec<_>>().join("\n");
        add("needed", sentences(&texts));
    }
    add("needed", sentences(&at("bureau/src/acts/linked.rs")));
    for file in rust_under(&crates().join("bureau/src")) {
        let text = source(&file);
        add("refused", behind(&text, "Refused("));
        add("why", text.split("field(").skip(1).filter_map(why).collect());
    }
    all
}

/// The text in `"to", "is empty")`, the arguments of a field that was not understood.
fn why(call: &str) -> Option<String> {
    let (args, _) = call.split_once("\")")?;
    let (name, text) = args.rsplit_once('"')?;
    (name.trim_end().ends_with(',') && !name.contains(['!', ';', '{'])).then(|| text.to_owned())
}

/// The ids of their messages.
pub(crate) fn texts_of_rooms() -> BTreeSet<String> {
    closed_texts().iter().map(|(family, text)| format!("{family}-{}", slug(text))).collect()
}

#[test]
fn the_texts_are_found_in_the_sources_and_english_says_them() {
    let texts = closed_texts();
    for (family, least) in [("do", 60), ("defect", 26), ("hint", 55), ("due", 45), ("needed", 15), ("refused", 55), ("why", 8)] {
        let found = texts.iter().filter(|(of, _)| *of == family).count();
        assert!(found >= least, "{family}: {found}");
    }
    for (family, text) in texts {
        assert_eq!(ENGLISH.find(&format!("{family}-{}", slug(&text))), text, "{family}");
    }
}

#[test]
fn every_finding_of_every_vector_reads_in_english_as_the_gate_says_it() {
    let mut seen = 0;
    for file in fs::read_dir(crates().join("../vectors/gate")).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        let Ok(case) = Case::parse(&text) else { continue };
        for finding in case.screen().lines.iter().flat_map(|line| &line.findings) {
            assert_eq!(ENGLISH.reason(&finding.reason), finding.reason.to_string());
            assert_eq!(ENGLISH.remedy(&finding.reason), finding.reason.remedy());
            assert_eq!(ENGLISH.row(finding.row), finding.row.word());
            seen += 1;
        }
    }
    assert!(seen > 1000, "{seen}");
}

#[test]
fn reasons_that_no_vector_has_read_as_the_gate_says_them() {
    let (state, letter) = (State::parse("KP").unwrap(), Letter::nth(0).unwrap());
    let to = Destination::State(state);
    let mut reasons = vec![
        Reason::SeveralCandidates { count: 3 },
        Reason::RepeatsLine { line: 7 },
        Reason::NotRecorded { what: "his custody" },
        Reason::DeclarationExpired { days: 90 },
        Reason::ConfirmationStale { hours: 24 },
        Reason::ClockDoubtful(ClockDoubt::BehindOwnLog),
        Reason::ClockDoubtful(ClockDoubt::OthersInTheFuture),
        Reason::DeviceSilent { letter, hours: 24 },
        Reason::DeviceNeverHeard { letter },
        Reason::DeviceForked { letter },
        Reason::DeviceIncomplete { letter },
        Reason::NamesMissing { letter },
        Reason::OfficeUnreadable,
        Reason::NoticeTooLate { hours: 24 },
        Reason::PanelAssents { have: 1, need: 2 },
        Reason::ReviewTooShort { days: 30 },
        Reason::VerdictNotRecorded,
        Reason::NeverHeard { to: state },
        Reason::RiskReal { state },
        Reason::Guaranteed { state },
    ];
    let voices = [Voice::Refusal, Voice::NotYet, Voice::Withdrawn, Voice::Reported, Voice::MarkedMistaken];
    for to in [to, Destination::Remain, Destination::AnyNeutral, Destination::Unhcr, Destination::Unspecified] {
        reasons.extend(voices.map(|voice| Reason::Says { voice, to }));
    }
    for reason in reasons {
        assert_eq!(ENGLISH.reason(&reason), reason.to_string());
    }
}

#[test]
fn what_stands_against_a_clearance_reads_as_the_gate_says_it() {
    let by = EntryHash([7; 32]);
    let faults = [
        Fault::NoSuchLine,
        Fault::NotClear { rule: None },
        Fault::NotClear { rule: Some(Rule::Gate5) },
        Fault::NotOnePerson,
        Fault::NotOutgoing,
        Fault::NumberedOtherwise,
        Fault::NoCrossing,
        Fault::WindowOver,
        Fault::WindowTooLong { hours: 24 },
        Fault::IssuerMayNot,
        Fault::NotCountersigned,
        Fault::Voided { by },
        Fault::Used { by },
        Fault::AnotherStands { entry: by },
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
        Fault::NotAskedHere { hours: 4 },
        Fault::FileDiffers,
        Fault::NotInThisLog,
    ];
    for fault in faults {
        assert_eq!(ENGLISH.fault(fault), fault.to_string());
        assert_eq!(ENGLISH.fault_remedy(fault), fault.remedy());
    }
}

#[test]
fn every_rule_reads_as_the_law_says_it() {
    for rule in Rule::ALL {
        assert_eq!(ENGLISH.rule(*rule), rule.says());
    }
}

#[test]
fn what_an_act_could_not_do_reads_as_the_bureau_says_it() {
    let errors = [
        BureauError::NoArchive,
        BureauError::NewerFormat { found: 9, ours: 1 },
        BureauError::Device(DeviceError::WrongPassphrase),
        BureauError::RestoreArchive { size: 12 },
        BureauError::NoKey("will"),
        BureauError::LabelTwice(Label::parse("P-0001").unwrap(), 2),
        BureauError::Field { field: "to".to_owned(), why: "is empty".to_owned() },
        BureauError::Field { field: "to".to_owned(), why: "said by nobody else".to_owned() },
        BureauError::Field { field: "how".to_owned(), why: "is needed; it accepts one of: spoken, phone".to_owned() },
        BureauError::Refused("a mark needs a reason"),
        BureauError::KeyedDifferently(vec!["to".to_owned(), "how".to_owned()]),
        BureauError::ImportRejected { rows: 3 },
        BureauError::NotCounted,
        BureauError::ClockDoubtful,
        BureauError::OnlySetRight,
    ];
    for error in errors {
        assert_eq!(ENGLISH.error(&error).unwrap(), error.to_string());
        assert_eq!(ENGLISH.hint(&error), error.hint());
    }
}

#[test]
fn states_and_counts_stand_in_a_sentence_as_each_language_puts_them() {
    let says = |reason: &Reason| Language::ALL.map(|language| Words(language).reason(reason));
    let remain = Reason::Says { voice: Voice::Refusal, to: Destination::Remain };
    let [_, korean, ukrainian, russian] = says(&remain);
    assert_eq!([korean, ukrainian, russian].map(|text| text.contains("remain")), [false; 3]);
    let hours = |hours| says(&Reason::DeviceSilent { letter: Letter::nth(0).unwrap(), hours });
    assert!(hours(24)[2].ends_with("понад 24 години") && hours(25)[2].ends_with("понад 25 годин"));
    assert!(hours(21)[3].ends_with("больше 21 часа") && hours(25)[3].ends_with("больше 25 часов"));
}
