//! The written law in `law/` says what the code says: every rule has its file, every file its rule, and what a file names exists.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use volya_core::law::{Mark, Rule};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// One file of `law/`: the lines for programs, and the rest.
struct LawFile {
    name: String,
    fields: BTreeMap<String, String>,
    text: String,
}

impl LawFile {
    fn parse(name: &str, text: &str) -> Self {
        let (head, rest) = text.split_once("\n\n").unwrap_or((text, ""));
        let fields = head.lines().map(|line| {
            let (key, value) =
                line.split_once(": ").unwrap_or_else(|| panic!("law/{name}: the line `{line}` is no `key: value`"));
            (key.to_owned(), value.trim().to_owned())
        });
        Self { name: name.to_owned(), fields: fields.collect(), text: rest.to_owned() }
    }

    fn field(&self, key: &str) -> &str {
        self.fields.get(key).unwrap_or_else(|| panic!("law/{} has no line `{key}:`", self.name))
    }

    /// A field that names several things, or `none`.
    fn list(&self, key: &str) -> Vec<&str> {
        let value = self.field(key);
        if value == "none" { Vec::new() } else { value.split(',').map(str::trim).collect() }
    }
}

/// Every file of `law/` but its table of contents, by name.
fn law_files() -> BTreeMap<String, LawFile> {
    let entries = std::fs::read_dir(root().join("law")).expect("the folder law/ exists");
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).filter(|name| name != "README.md");
    names
        .map(|name| {
            let text = std::fs::read_to_string(root().join("law").join(&name)).unwrap();
            let file = LawFile::parse(&name, &text);
            (name, file)
        })
        .collect()
}

fn law_of(rule: Rule) -> LawFile {
    law_files().remove(&format!("{rule}.md")).unwrap_or_else(|| panic!("law/{rule}.md is missing: {}", rule.says()))
}

fn word(mark: Mark) -> &'static str {
    match mark {
        Mark::Read => "read",
        Mark::Seen => "seen",
        Mark::Policy => "policy",
    }
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_rule_has_its_file_and_every_file_its_rule() {
    let files: BTreeSet<String> = law_files().into_keys().collect();
    let rules: BTreeSet<String> = Rule::ALL.iter().map(|rule| format!("{rule}.md")).collect();
    let without_file = rules.difference(&files).map(|name| format!("law/{name} is missing"));
    let without_rule = files.difference(&rules).map(|name| format!("law/{name} belongs to no rule of law.rs"));
    assert_none(&without_file.chain(without_rule).collect::<Vec<_>>());
}

#[test]
fn rule_mark_source_and_title_are_the_codes() {
    let mut wrong = Vec::new();
    for rule in Rule::ALL {
        let file = law_of(*rule);
        for (key, ours) in [("rule", rule.id()), ("mark", word(rule.mark())), ("source", rule.source())] {
            let said = file.field(key);
            if said != ours {
                wrong.push(format!("law/{rule}.md: `{key}: {said}`, but law.rs has `{ours}`"));
            }
        }
        if file.text.lines().next() != Some(&format!("# {}", rule.says())) {
            wrong.push(format!("law/{rule}.md: the title is not `# {}`", rule.says()));
        }
    }
    assert_none(&wrong);
}

#[test]
fn what_a_file_names_exists() {
    let mut wrong = Vec::new();
    for file in law_files().values() {
        let name = &file.name;
        let modules = file.list("module");
        if modules.is_empty() {
            wrong.push(format!("law/{name} names no module"));
        }
        wrong.extend(modules.iter().filter(|m| !root().join(m).is_file()).map(|m| format!("law/{name}: no module {m}")));
        for vector in file.list("vectors") {
            if !root().join("vectors/gate").join(vector).is_file() {
                wrong.push(format!("law/{name}: no vector vectors/gate/{vector}"));
            }
        }
        for test in file.list("tests") {
            let (path, function) = test.split_once("::").unwrap_or((test, ""));
            let text = std::fs::read_to_string(root().join(path)).unwrap_or_default();
            if function.is_empty() || !text.contains(&format!("fn {function}(")) {
                wrong.push(format!("law/{name}: no test {test}"));
            }
        }
        if file.list("vectors").is_empty() && file.list("tests").is_empty() {
            wrong.push(format!("law/{name}: neither a vector nor a test shows the rule"));
        }
    }
    assert_none(&wrong);
}

/// What a case in `vectors/gate` expects, as far as it names rules.
struct Expected(serde_json::Value);

impl Expected {
    fn of(vector: &str) -> Self {
        let text = std::fs::read_to_string(root().join("vectors/gate").join(vector)).unwrap_or_default();
        let case: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
        Self(case["expect"].clone())
    }

    fn names(list: &serde_json::Value, rule: Rule) -> bool {
        list.as_array().into_iter().flatten().any(|said| said == rule.id())
    }

    fn finds(&self, rule: Rule) -> bool {
        Self::names(&self.0["rules"], rule) || self.0["headline"] == rule.id()
    }

    fn is_due(&self, rule: Rule) -> bool {
        Self::names(&self.0["due"], rule)
    }

    fn is_wanting(&self, rule: Rule) -> bool {
        Self::names(&self.0["review"]["wanting"], rule)
    }

    fn says(&self, rule: Rule) -> bool {
        self.finds(rule) || self.is_due(rule) || self.is_wanting(rule)
    }
}

/// Who can say a rule: the gate, the calendar, a review. Where one never does, its silence shows nothing.
struct Speakers {
    gate: bool,
    calendar: bool,
    review: bool,
}

impl Speakers {
    fn of(rule: Rule, all: &[Expected]) -> Self {
        Self {
            gate: all.iter().any(|e| e.finds(rule)),
            calendar: all.iter().any(|e| e.is_due(rule)),
            review: all.iter().any(|e| e.is_wanting(rule)),
        }
    }

    /// Whether the case shows somebody about whom nobody says the rule who could have.
    fn are_silent(&self, rule: Rule, expected: &Expected) -> bool {
        let clear = self.gate && expected.0["verdict"] == "clear";
        let nothing_due = self.calendar && expected.0["due"].is_array();
        let assisted = self.review && expected.0["review"] == "assisted";
        !expected.says(rule) && (Expected::names(&expected.0["not"], rule) || clear || nothing_due || assisted)
    }
}

/// Rules that no answer of the gate, the calendar or a review names, with the reason. Tests show them, or vectors of other rules.
const NEVER_SAID: &[(Rule, &str)] = &[
    (Rule::Stat3, "an agreement has no finding: it is one that is not there, and every vector is judged with and without one"),
    (Rule::Stat5, "an answer is addressed by the bureau, when it is written"),
    (Rule::Will15, "what shows is bytes and sizes, which the vault's and the bureau's tests compare"),
    (Rule::Will17, "that reports stand side by side is shown by what each of them does, under R-WILL-6"),
    (Rule::Doc5, "an interrogation is a channel, and is refused under R-WILL-6"),
    (Rule::Not6, "the sheets of an answer are certified by the bureau; those of a list fall under LIST-ERR-12"),
    (Rule::List8, "who is on no line stands beside the lines"),
    (Rule::List10, "who is on no line stands beside the lines"),
];

fn is_never_said(rule: Rule) -> bool {
    NEVER_SAID.iter().any(|(never, _)| *never == rule)
}

/// A vector that a file names speaks of its rule; one at least refuses by it, and one at least shows that it refuses nobody else.
#[test]
fn a_rule_has_vectors_that_refuse_and_vectors_that_accept() {
    let all: Vec<Expected> = vectors().iter().map(|name| Expected::of(name)).collect();
    let mut wrong = Vec::new();
    for rule in Rule::ALL.iter().copied().filter(|rule| !is_never_said(*rule)) {
        let speakers = Speakers::of(rule, &all);
        let (mut refusing, mut accepting) = (0, 0);
        for vector in law_of(rule).list("vectors") {
            let expected = Expected::of(vector);
            if expected.says(rule) {
                refusing += 1;
            } else if speakers.are_silent(rule, &expected) {
                accepting += 1;
            } else {
                wrong.push(format!("law/{rule}.md: {vector} expects neither {rule} nor its absence"));
            }
        }
        if refusing == 0 || accepting == 0 {
            wrong.push(format!(
                "law/{rule}.md names {refusing} vectors that refuse by {rule} and {accepting} that show it silent"
            ));
        }
    }
    assert_none(&wrong);
}

/// The list of exceptions is no place to hide a rule.
#[test]
fn a_rule_that_is_never_said_has_tests_or_vectors_of_both_kinds() {
    let all: Vec<Expected> = vectors().iter().map(|name| Expected::of(name)).collect();
    let mut wrong = Vec::new();
    for (rule, why) in NEVER_SAID {
        if all.iter().any(|expected| expected.says(*rule)) {
            wrong.push(format!("{rule} is in a vector, though {why}"));
        }
        let file = law_of(*rule);
        if file.list("tests").is_empty() && file.list("vectors").is_empty() {
            wrong.push(format!("law/{rule}.md names neither a test nor a vector, and {why}"));
        }
        let verdicts: Vec<_> = file.list("vectors").into_iter().map(|v| Expected::of(v).0["verdict"].clone()).collect();
        let clear = verdicts.iter().filter(|verdict| *verdict == "clear").count();
        if !verdicts.is_empty() && (clear == 0 || clear == verdicts.len()) {
            wrong.push(format!("law/{rule}.md names {clear} vectors that clear, of {}", verdicts.len()));
        }
    }
    assert_none(&wrong);
}

fn vectors() -> Vec<String> {
    let entries = std::fs::read_dir(root().join("vectors/gate")).expect("the folder vectors/gate exists");
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".json")).collect();
    names.sort();
    names
}

/// Sources that nobody here has confirmed against their text; no rule, no file and no text that people are shown may rest on one.
const UNCONFIRMED: &[&str] = &[
    "ICCPR",
    "1951 Convention",
    "Refugee Convention",
    "Murad",
    "Istanbul Protocol",
    "Eurojust",
    "General Comment 4 (2017) para 19",
    "General Comment 4 (2017) para 20",
];

#[test]
fn nothing_unconfirmed_is_called_established() {
    let mut wrong = Vec::new();
    for file in law_files().values() {
        if !["read", "seen", "policy"].contains(&file.field("mark")) {
            wrong.push(format!("law/{}: mark `{}`; there are read, seen and policy", file.name, file.field("mark")));
        }
        for mark in ["[M]", "[V]", "[S]", "[P]"] {
            if file.text.contains(mark) || file.field("source").contains(mark) {
                wrong.push(format!("law/{}: the mark {mark} stands in the text; say in words how sure we are", file.name));
            }
        }
    }
    for rule in Rule::ALL {
        let file = law_of(*rule);
        for source in UNCONFIRMED {
            for (place, text) in [("says", rule.says()), ("source", rule.source()), ("the file", file.text.as_str())] {
                if text.contains(source) {
                    wrong.push(format!("{rule}: {place} rests on {source}, which was not confirmed"));
                }
            }
        }
    }
    assert_none(&wrong);
}

/// The articles of the Third Convention that were read.
const READ: &[std::ops::RangeInclusive<u16>] = &[4..=18, 37..=60, 66..=79, 109..=143];

/// What people read of a finding: its reason, its remedy, what is due, why a declaration does not count. Their texts stand in these files.
#[test]
fn no_text_shown_to_people_rests_on_an_unconfirmed_source() {
    let shown = [
        "crates/core/src/gate/reason.rs",
        "crates/core/src/gate/rows/custody.rs",
        "crates/core/src/gate/rows/kinds.rs",
        "crates/core/src/gate/rows/papers.rs",
        "crates/core/src/gate/rows/risk.rs",
        "crates/core/src/gate/rows/terms.rs",
        "crates/core/src/gate/rows/will.rs",
        "crates/core/src/gate/review.rs",
        "crates/core/src/case/due/alarms.rs",
        "crates/core/src/case/due/gone.rs",
        "crates/core/src/case/due/held.rs",
        "crates/core/src/case/due/mod.rs",
        "crates/core/src/case/due/path.rs",
        "crates/core/src/event/alarm.rs",
        "crates/core/src/gate/clearance/fault.rs",
        "crates/core/src/gate/rows/promises.rs",
        "crates/core/src/will/validity.rs",
        "crates/core/src/policy.toml",
    ];
    // A finding reports a basis and never that something is lawful or not.
    let conclusions = ["unlawful", "illegal", "violates", "is a breach of", "lawful to"];
    let mut wrong = Vec::new();
    for path in shown {
        let text = std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
        for word in UNCONFIRMED.iter().chain(&["[M]", "[S]", "[V]"]).chain(&conclusions) {
            if text.contains(word) {
                wrong.push(format!("{path} says `{word}`"));
            }
        }
        for article in cited(&text) {
            if !READ.iter().any(|read| read.contains(&article)) {
                wrong.push(format!("{path} cites art. {article} of the Third Convention, which nobody here has read"));
            }
        }
    }
    assert_none(&wrong);
}

/// The numbers after `art.` and `arts` in the texts between quotes, which people are shown.
fn cited(source: &str) -> Vec<u16> {
    let quoted =
        source.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| line.split('"').skip(1).step_by(2));
    let mut numbers = Vec::new();
    for text in quoted {
        for mark in ["art. ", "arts "] {
            for rest in text.split(mark).skip(1) {
                let list =
                    rest.split(|c: char| !(c.is_ascii_digit() || c == ',' || c == ' ' || c == 'a' || c == 'n' || c == 'd'));
                let words = list.take(1).flat_map(|list| list.split(|c: char| !c.is_ascii_digit()));
                numbers.extend(words.filter_map(|word| word.parse::<u16>().ok()));
            }
        }
    }
    numbers
}

#[test]
fn the_readme_shows_what_the_files_say() {
    let readme = std::fs::read_to_string(root().join("law/README.md")).expect("law/README.md exists");
    let expected = table();
    let shown = readme.split_once("<!-- table -->\n").and_then(|(_, rest)| rest.split_once("\n<!-- end -->"));
    let shown = shown.map(|(table, _)| table.trim_end()).unwrap_or_default();
    assert!(
        shown == expected,
        "law/README.md does not show what the files say. Between `<!-- table -->` and `<!-- end -->` should stand:\n{expected}\n"
    );
    assert!(readme.contains("not legal advice"), "law/README.md must say that it is not legal advice");
}

fn table() -> String {
    let mut lines = vec!["| rule | mark | module | vectors and tests |".to_owned(), "|---|---|---|---|".to_owned()];
    for rule in Rule::ALL {
        let file = law_of(*rule);
        let quoted = |names: Vec<&str>| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>();
        let vectors = file.list("vectors").into_iter().map(|name| name.trim_end_matches(".json")).collect();
        let tests = file.list("tests").into_iter().map(|test| test.rsplit("::").next().unwrap_or(test)).collect();
        let modules = quoted(file.list("module")).join(", ");
        let shown_by = [quoted(vectors), quoted(tests)].concat().join(", ");
        lines.push(format!("| [{rule}]({rule}.md) | {} | {modules} | {shown_by} |", file.field("mark")));
    }
    lines.join("\n")
}
