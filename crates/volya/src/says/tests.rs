//! English is what the rooms say, and no closed text of theirs is without its message.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use volya_bureau::core::fold::Voice;
use volya_bureau::core::gate::{Case, Fault, Reason};
use volya_bureau::core::id::{EntryHash, Label, Letter, PersonId};
use volya_bureau::core::law::Rule;
use volya_bureau::core::place::{Destination, State};
use volya_bureau::core::policy::Policy;
use volya_bureau::core::time::ClockDoubt;
use volya_bureau::table::{Foreign, Measure, TextEncoding};
use volya_bureau::{BureauError, DeviceError};

use super::reading::without_numbers;
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
    let keys = at("bureau/src/fields/keys.rs");
    let shared = keys.split("\nconst ").filter_map(|part| part.split_once(": &str =")).map(|(_, text)| text.split('"').nth(1));
    add("takes", shared.flatten().map(str::to_owned).collect());
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

/// The texts that hold numbers or one value behind a colon, by family; each number is 7, each value X.
fn valued_texts() -> Vec<(&'static str, String)> {
    let at = |path: &str| source(&crates().join("bureau/src").join(path));
    let error = |path: &str| behind(&at(path), "#[error(");
    let mut read = behind(at("table/rows.rs").split("pub enum Reason").nth(1).unwrap(), "#[error(");
    let of_dates = error("table/date.rs").into_iter().map(|text| format!("holds a date that {text}"));
    let shown = error("table/shown.rs");
    let (since, plain): (Vec<String>, Vec<String>) = shown.into_iter().partition(|text| text.contains("since {0}"));
    let is_cause = |text: &&String| MISCOUNTS.contains(&text.as_str());
    let of_numbering = plain.iter().filter(is_cause).map(|cause| since[0].replace("{0}", cause));
    read.retain(|text| text != "holds a date that {0}");
    read.extend(of_dates.chain(of_numbering));
    read.extend(plain.iter().filter(|text| !is_cause(text)).cloned());
    let why = at("table/shown.rs");
    let why =
        body(why.split("impl Why").nth(1).unwrap(), "word").split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    read.extend(why);
    read.push("a person a line".to_owned());
    let matching = [at("acts/list/matches.rs"), at("acts/list/matches/row.rs"), at("matching/sound.rs")].join("\n");
    // What begins with a value is made to be keyed, not to be read.
    read.extend(sentences(&matching).into_iter().filter(|text| !text.starts_with('{')));
    for file in ["mod", "about", "persons", "register"] {
        let text = at(&format!("acts/import/{file}.rs"));
        let text: String = text
            .lines()
            .filter(|line| !line.contains("field(") && !line.contains("unreachable!"))
            .map(|line| format!("{line}\n"))
            .collect();
        read.extend(sentences(&text));
    }
    read.extend(file_errors());
    let findings = |path: &str| source(&crates().join("findings/src").join(path));
    let link = findings("link/mod.rs");
    let mut alike = behind(&findings("link/weights.rs"), "Level::new(");
    alike.extend(behind(&link, "add("));
    alike.push("name".to_owned());
    alike.extend(sentences(body(&findings("names/words/compare.rs"), "rule")));
    alike.extend(sentences(body(&findings("names/korean/said.rs"), "rule")).iter().flat_map(|text| of_syllables(text)));
    alike.extend(["surname", "given name", "word", "letter by letter", "match", "possible", "none"].map(str::to_owned));
    let read = read.into_iter().map(|text| ("read", filled(&text)));
    let alike = alike.into_iter().map(|text| ("alike", filled(&text)));
    read.chain(alike).collect()
}

/// Why a file is no list: every form in which it is said.
fn file_errors() -> Vec<String> {
    use volya_bureau::table::TableError as T;
    let (line, part, what) = (7, "X".to_owned(), "X");
    let mut all = vec![
        T::Empty,
        T::NoRows,
        T::Encrypted,
        T::Encoding { line, guess: None },
        T::Encoding { line, guess: Some("X") },
        T::BrokenUtf16 { line },
        T::Bomb { ratio: 7 },
        T::Truncated { part: part.clone(), bytes: 7 },
        T::SameName { part: part.clone() },
        T::UnclosedQuote { line },
        T::DuplicateHeader { first: 7, second: 7 },
        T::UnreadableHeader { position: 7 },
        T::HiddenSheet { sheet: part.clone() },
        T::NoSuchSheet { sheets: vec![part.clone()] },
        T::NoHeaderThere { row: 7, within: 7 },
        T::NoSuchColumn { setting: 7 },
        T::BadDelimiter,
        T::NoSheet,
    ];
    all.extend(FOREIGN.map(T::Foreign));
    all.extend(MEASURES.map(|what| T::TooMuch { what, limit: 7 }));
    let mut texts: Vec<String> = all.iter().map(ToString::to_string).collect();
    // These hold more than one value.
    let damaged = |row| T::Damaged { part: part.clone(), row, what }.to_string().replace("X, X", "X");
    texts.extend([damaged(None), damaged(Some(7))]);
    texts.push(T::EncodingDoubtful { first: what, second: what }.to_string().replace("X, X", "X"));
    texts.push(T::NotInEncoding { encoding: TextEncoding::Utf8, line }.to_string().replace("UTF-8", what));
    texts.push(T::DuplicateColumn { column: what, first: 7, second: 7 }.to_string());
    texts.push(T::SeveralSheets { sheets: vec![part; 7] }.to_string().replace("X, X, X, X, X, X, X", "X"));
    texts.push(T::NoSuchName { setting: 7, documented: vec![what] }.to_string().replace("-, X", "X"));
    texts.push(T::DoesNotAddUp(Vec::new()).to_string() + what);
    texts
}

const FOREIGN: [Foreign; 17] = [
    Foreign::Xls,
    Foreign::Xlsb,
    Foreign::Ole,
    Foreign::Word,
    Foreign::Odt,
    Foreign::Pdf,
    Foreign::Png,
    Foreign::Jpeg,
    Foreign::Gif,
    Foreign::Tiff,
    Foreign::Html,
    Foreign::Xml,
    Foreign::Rtf,
    Foreign::Zip,
    Foreign::Gzip,
    Foreign::SevenZip,
    Foreign::Rar,
];
const MEASURES: [Measure; 10] = [
    Measure::FileBytes,
    Measure::UnzippedBytes,
    Measure::Parts,
    Measure::Sheets,
    Measure::Merged,
    Measure::SharedTexts,
    Measure::Rows,
    Measure::Columns,
    Measure::Cells,
    Measure::TextBytes,
];

/// Why a number may mean another line.
const MISCOUNTS: [&str; 6] = [
    "his own numbers are not the numbers of the lines here",
    "the lines may begin elsewhere than below the header that was read",
    "another sheet may hold lines too",
    "rows that are no lines, or may be none, stand between the lines",
    "there is no header, and a line may be a heading",
    "the text was divided into lines and cells by hand, and divides itself otherwise",
];

/// A template with 7 for each number, X for the value behind a colon, and nothing for a sheet.
fn filled(template: &str) -> String {
    let mut text = template.to_owned();
    if let Some((before, _)) = template.split_once(": {").filter(|(_, name)| name.ends_with('}')) {
        text = format!("{before}: X");
    }
    text = text.replace("{}", "");
    while let Some((before, rest)) = text.split_once('{') {
        let after = rest.split_once('}').unwrap().1;
        text = format!("{before}7{after}");
    }
    text
}

/// How two syllables compare, put together as it is said.
fn of_syllables(text: &str) -> Vec<String> {
    let parts =
        ["initial", "vowel", "final", "initial and vowel", "initial and final", "vowel and final", "initial and vowel and final"];
    match text {
        "{what} (distance {far})" | " and " => Vec::new(),
        "northern and southern initial" | "a spelling that habit allows" => vec![format!("{text} (distance 7)")],
        "another syllable, by its {}" => parts.map(|parts| text.replace("{}", parts)).to_vec(),
        whole => vec![whole.to_owned()],
    }
}

/// The ids of their messages.
pub(crate) fn texts_of_rooms() -> BTreeSet<String> {
    let closed = closed_texts().into_iter().map(|(family, text)| format!("{family}-{}", slug(&text)));
    let id = |(family, text): (&str, String)| {
        let text = text.strip_suffix(": X").unwrap_or(&text).to_owned();
        format!("{family}-{}", slug(&without_numbers(&text).0))
    };
    closed.chain(valued_texts().into_iter().map(id)).collect()
}

#[test]
fn english_says_how_files_were_read_and_names_compared_as_the_rooms_do() {
    let texts = valued_texts();
    for (family, least) in [("read", 75), ("alike", 55)] {
        let found = texts.iter().filter(|(of, _)| *of == family).count();
        assert!(found >= least, "{family}: {found}");
    }
    let messages = Language::English.sources().concat();
    let has = |id: &str| messages.contains(&format!("\n{id} = "));
    let mut missing = Vec::new();
    for (family, text) in texts {
        let head = text.strip_suffix(": X").unwrap_or(&text);
        let said = if family == "read" { ENGLISH.read(&text) } else { ENGLISH.alike(&text) };
        if !has(&format!("{family}-{}", slug(&without_numbers(head).0))) || said != text {
            missing.push((family, text));
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    let on_sheet = "row 12 gives a total of 25, but 3 rows stand above it, on sheet May 2026";
    assert_eq!(ENGLISH.read(on_sheet), on_sheet);
}

#[test]
fn the_texts_are_found_in_the_sources_and_english_says_them() {
    let texts = closed_texts();
    for (family, least) in
        [("do", 60), ("defect", 26), ("hint", 55), ("due", 45), ("needed", 15), ("refused", 55), ("why", 8), ("takes", 11)]
    {
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
        BureauError::Id(Label::parse("P-0001-9").unwrap_err()),
        BureauError::Id(Label::parse("Kim").unwrap_err()),
        BureauError::Id(PersonId::parse_hex("0").unwrap_err()),
        BureauError::Policy(Policy { cooling_off_days: 0, ..Policy::default() }.within_bounds().unwrap_err()),
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
