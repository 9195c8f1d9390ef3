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

/// A vector that a file names must be one that speaks of the rule, unless the gate has no occasion to report it.
#[test]
fn a_named_vector_speaks_of_its_rule() {
    let never_reported = [Rule::Gate1, Rule::Gate21, Rule::Will15, Rule::Will17, Rule::Doc5];
    let mut wrong = Vec::new();
    for rule in Rule::ALL.iter().filter(|rule| !never_reported.contains(rule)) {
        for vector in law_of(*rule).list("vectors") {
            let text = std::fs::read_to_string(root().join("vectors/gate").join(vector)).unwrap_or_default();
            let case: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
            let expect = &case["expect"];
            let rules = expect["rules"].as_array().into_iter().flatten();
            if !rules.chain([&expect["headline"]]).any(|said| said == rule.id()) {
                wrong.push(format!("law/{rule}.md: {vector} does not expect {rule}"));
            }
        }
    }
    assert_none(&wrong);
}

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
    // Sources that nobody here has confirmed against their text; no rule and no file may rest on one.
    let unconfirmed = ["ICCPR", "1951 Convention", "Refugee Convention", "Murad", "Istanbul Protocol", "Eurojust"];
    for rule in Rule::ALL {
        let file = law_of(*rule);
        for source in unconfirmed {
            for (place, text) in [("says", rule.says()), ("source", rule.source()), ("the file", file.text.as_str())] {
                if text.contains(source) {
                    wrong.push(format!("{rule}: {place} rests on {source}, which was not confirmed"));
                }
            }
        }
    }
    assert_none(&wrong);
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
