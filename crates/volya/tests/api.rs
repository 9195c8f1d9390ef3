//! The API as it is served: every path that its description names answers with what its command prints with `--json`, on the same archive.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use volya_bureau::demo;

/// Fast, for tests.
const LOG_N: u8 = 10;
const BOUNDARY: &str = "----volya";
const PASSPHRASE_FIELD: &str = "passphrase";

/// The worked example on disk, and the program.
struct Example {
    folder: tempfile::TempDir,
    outcome: demo::Outcome,
}

impl Example {
    fn played() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let outcome = demo::run(&folder.path().join("example"), LOG_N, &mut |_| {}).unwrap();
        Self { folder, outcome }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    fn write(&self, name: &str, bytes: &[u8]) -> String {
        std::fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_volya"));
        command.args(args).env_remove("VOLYA_LANGUAGE").current_dir(self.folder.path());
        command.env("VOLYA_ARCHIVE", &self.outcome.office.archive).env("VOLYA_DATA", &self.outcome.office.data);
        command.env("VOLYA_PASSPHRASE_FILE", &self.outcome.passphrase_file);
        command
    }

    fn printed(&self, args: &[&str]) -> Value {
        let output = self.command(args).arg("--json").stdin(Stdio::null()).output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        serde_json::from_slice(&output.stdout).unwrap_or_else(|why| panic!("{args:?}: {why}\n{told}"))
    }
}

/// What is sent under a name.
#[derive(Clone)]
enum Sent {
    Text(String),
    File(PathBuf),
}

/// One path with the command that prints the same.
struct Pair {
    method: &'static str,
    /// As the description names it.
    path: &'static str,
    asked: String,
    sent: Vec<(&'static str, Sent)>,
    typed: Vec<String>,
    records: bool,
}

fn get(path: &'static str, asked: &str, typed: &[&str]) -> Pair {
    let typed = typed.iter().map(ToString::to_string).collect();
    Pair { method: "get", path, asked: asked.to_owned(), sent: Vec::new(), typed, records: false }
}

fn post(path: &'static str, sent: &[(&'static str, Sent)], typed: &[&str]) -> Pair {
    Pair { method: "post", sent: sent.to_vec(), ..get(path, path, typed) }
}

fn text(text: &str) -> Sent {
    Sent::Text(text.to_owned())
}

fn file(path: &str) -> Sent {
    Sent::File(Path::new(path).to_owned())
}

/// A path that takes nothing and is asked as it is described.
fn plain(path: &'static str, typed: &[&str]) -> Pair {
    get(path, path, typed)
}

const WAY: [&str; 8] = ["--from", "UA", "--via", "PL", "--to", "KR", "--counterpart", "DE"];

fn way() -> Vec<(&'static str, Sent)> {
    vec![("from", text("UA")), ("via", text("PL")), ("to", text("KR")), ("counterpart", text("DE"))]
}

fn of_the_register() -> Vec<Pair> {
    vec![
        plain("/api/v1/archive", &["archive", "show"]),
        plain("/api/v1/persons", &["person", "list"]),
        get("/api/v1/persons/{person}", "/api/v1/persons/P-0003", &["person", "show", "P-0003"]),
        get("/api/v1/persons/{person}/case", "/api/v1/persons/P-0003/case", &["case", "show", "P-0003"]),
        get("/api/v1/persons/{person}/signable", "/api/v1/persons/P-0002/signable", &["countersign", "P-0002"]),
        get(
            "/api/v1/persons/{person}/review",
            "/api/v1/persons/P-0003/review?from=UA&to=KP",
            &["review", "show", "P-0003", "--from", "UA", "--to", "KP"],
        ),
        get(
            "/api/v1/persons/{person}/drafts/{kind}",
            "/api/v1/persons/P-0003/drafts/note-verbale",
            &["case", "draft", "note-verbale", "P-0003"],
        ),
        plain("/api/v1/duplicates", &["person", "duplicates"]),
        get(
            "/api/v1/duplicates",
            "/api/v1/duplicates?person=P-0003&explain=true",
            &["person", "duplicates", "P-0003", "--explain"],
        ),
        plain("/api/v1/due", &["due"]),
        get("/api/v1/due", "/api/v1/due?later=true&person=P-0003", &["due", "P-0003", "--later"]),
    ]
}

fn of_the_office() -> Vec<Pair> {
    vec![
        plain("/api/v1/signable", &["countersign"]),
        plain("/api/v1/states", &["state", "list"]),
        plain("/api/v1/policy", &["policy", "show"]),
        plain("/api/v1/on-call", &["office", "show"]),
        plain("/api/v1/forms", &["form", "list"]),
        plain("/api/v1/guarantees", &["guarantee", "report"]),
        plain("/api/v1/members", &["member", "list"]),
        plain("/api/v1/devices", &["device", "list"]),
        plain("/api/v1/log/verify", &["log", "verify"]).posted(),
    ]
}

fn without_an_archive(example: &Example) -> Vec<Pair> {
    let case = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cmd/march.json");
    let pairs = example.write("names.tsv", "рядовой Ли Ён Хо\t이영호\nno pair\nKim Chol\tКим Чхоль\n".as_bytes());
    let two = [("first", text("рядовой Ли Ён Хо")), ("second", text("이영호"))];
    vec![
        post("/api/v1/names/compare", &two, &["names", "compare", "рядовой Ли Ён Хо", "이영호"]),
        post("/api/v1/names/explain", &two, &["names", "explain", "рядовой Ли Ён Хо", "이영호"]),
        post("/api/v1/names/pairs", &[("pairs", file(&pairs))], &["names", "compare", "--pairs", &pairs]),
        post("/api/v1/gate/eval", &[("case", file(case))], &["gate", "eval", case]),
    ]
}

fn of_lists(example: &Example) -> Vec<Pair> {
    let list = example.write("exchange.csv", demo::EXCHANGE_LIST);
    let other = example.write("second.csv", demo::RETURN_LIST);
    let with = |more: &[(&'static str, Sent)]| [&[("list", file(&list))], way().as_slice(), more].concat();
    let typed = |verb: &[&'static str], more: &[&'static str]| -> Vec<String> {
        [verb, &[list.as_str()], &WAY, more].concat().iter().map(ToString::to_string).collect()
    };
    let answer = ["--answer-to", "KR", "--write", "answer", "--knowing-what-it-tells", "1"];
    let knowing = [("answer_to", text("KR")), ("knowing_what_it_tells", text("1"))];
    let said = [
        ("kind", text("incoming")),
        ("drawn_up_by", text("mediator")),
        ("ground", text("art-109")),
        ("agreement", file(&other)),
        ("all_or_nothing", text("yes")),
        ("departs", text("2031-03-01")),
        ("certified", text("no")),
        ("complete", text("yes")),
        ("encoding", text("UTF-8")),
        ("header_row", text("1")),
        ("delimiter", text(",")),
        ("column", text("rank=note")),
        ("column", text("8=-")),
        ("explain", text("true")),
    ];
    let typed_said: Vec<&str> = "--kind incoming --drawn-up-by mediator --ground art-109 --all-or-nothing --departs 2031-03-01 \
        --certified no --complete --encoding UTF-8 --header-row 1 --delimiter , --column rank=note --column 8=- --explain --agreement"
        .split_whitespace()
        .collect();
    let stop = [with(&[]), vec![("list", file(&other))]].concat();
    vec![
        Pair { typed: typed(&["list", "possible"], &[]), ..post("/api/v1/lists/possible", &with(&[]), &[]) },
        Pair { typed: typed(&["list", "stop"], &[]), ..post("/api/v1/lists/stop", &stop, &[]) }.and(&other),
        post("/api/v1/lists/explain", &[("line", text("2"))], &["list", "explain", "2"]),
        post(
            "/api/v1/lists/explain",
            &with(&[("line", text("3"))]),
            &[&["list", "explain", "3", "--list", list.as_str()], &WAY[..]].concat(),
        ),
        Pair { typed: typed(&["list", "screen"], &[]), records: true, ..post("/api/v1/lists/screen", &with(&[]), &[]) },
        Pair { typed: typed(&["list", "screen"], &[]), records: true, ..post("/api/v1/lists/screen", &with(&said), &[]) }
            .and_all(&typed_said)
            .and(&other),
        Pair { typed: typed(&["list", "answer"], &answer), records: true, ..post("/api/v1/lists/answer", &with(&knowing), &[]) },
    ]
}

/// A clearance that is issued, carried and checked; a proof that is written and checked.
fn of_papers(example: &Example) -> Vec<Pair> {
    let list = example.write("cleared.csv", demo::EXCHANGE_LIST);
    let issue = ["clearance", "issue", &list, "--line", "1", "--crossing", "Medyka", "--device", "A"];
    let issued = example.printed(&[&issue[..], &WAY[..6]].concat());
    let entry = issued["entries"][0].as_str().unwrap_or_else(|| panic!("{issued}")).to_owned();
    let him = issued["id"].as_str().unwrap();
    let (paper, proof) = (example.path("paper"), example.path("entry.tlog-proof"));
    example.printed(&["clearance", "show", him, &entry, "--write", &paper]);
    example.printed(&["log", "prove", &entry, &proof]);
    vec![
        get("/api/v1/clearances/{clearance}", &format!("/api/v1/clearances/{entry}"), &["clearance", "show", him, &entry]),
        post("/api/v1/clearances/check", &[("file", file(&paper))], &["clearance", "check", &paper]),
        get("/api/v1/entries/{entry}/proof", &format!("/api/v1/entries/{entry}/proof"), &["log", "prove", &entry, "again"]),
        post(
            "/api/v1/proofs/check",
            &[("proof", file(&proof)), ("entry", text(&entry))],
            &["log", "check", &proof, "--entry", &entry],
        ),
    ]
}

impl Pair {
    fn posted(self) -> Self {
        Self { method: "post", ..self }
    }

    fn and(mut self, more: &str) -> Self {
        self.typed.push(more.to_owned());
        self
    }

    fn and_all(mut self, more: &[&str]) -> Self {
        self.typed.extend(more.iter().map(ToString::to_string));
        self
    }

    fn printed(&self, example: &Example) -> Value {
        let typed: Vec<&str> = self.typed.iter().map(String::as_str).collect();
        without_receipts(example.printed(&typed))
    }
}

/// Two screenings are two entries.
fn without_receipts(mut value: Value) -> Value {
    if let Some(receipt) = value.get_mut("receipt") {
        *receipt = Value::Null;
    }
    value
}

/// The page as it is served, with somebody at the desk.
struct Served {
    program: Child,
    at: String,
    cookie: String,
    csrf: String,
}

impl Served {
    fn of(example: &Example) -> Self {
        let mut program = example.command(&["serve", "--json"]).stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
        let said: Value =
            serde_json::Deserializer::from_reader(program.stdout.take().unwrap()).into_iter().next().unwrap().unwrap();
        let link = said["link"].as_str().unwrap().strip_prefix("http://").unwrap().to_owned();
        let (at, enter) = link.split_at(link.find('/').unwrap());
        let mut served = Self { program, at: at.to_owned(), cookie: String::new(), csrf: String::new() };
        served.ask("GET", enter, None);
        served.csrf = between(&served.ask("GET", "/unlock", None).1, "name=\"csrf\" value=\"");
        let form = multipart(&[(PASSPHRASE_FIELD, text(demo::PASSPHRASE))]);
        served.ask("POST", "/unlock", Some(form));
        served.csrf = between(&served.ask("GET", "/settings", None).1, "name=\"volya-csrf\" content=\"");
        served
    }

    /// The status and the body. What the answer says of cookies is kept.
    fn ask(&mut self, method: &str, path: &str, body: Option<Vec<u8>>) -> (u16, String) {
        let body = body.unwrap_or_default();
        let mut stream = TcpStream::connect(&self.at).unwrap();
        let Self { at, cookie, csrf, .. } = &*self;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {at}\r\nOrigin: http://{at}\r\nCookie: {cookie}\r\nX-Volya-Csrf: {csrf}\r\n\
             Content-Type: multipart/form-data; boundary={BOUNDARY}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        )
        .unwrap();
        stream.write_all(&body).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8(answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        if let Some(set) = head.lines().find_map(|line| line.strip_prefix("set-cookie: ").filter(|set| set.starts_with("volya-")))
        {
            self.cookie = set.split(';').next().unwrap().to_owned();
        }
        (head.split(' ').nth(1).unwrap().parse().unwrap(), body.to_owned())
    }

    fn answered(&mut self, pair: &Pair) -> Value {
        let body = (pair.method == "post").then(|| multipart(&pair.sent));
        let (status, body) = self.ask(&pair.method.to_uppercase(), &pair.asked, body);
        assert_eq!(status, 200, "{}: {body}", pair.asked);
        without_receipts(serde_json::from_str(&body).unwrap())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn between(page: &str, before: &str) -> String {
    page.split(before).nth(1).unwrap_or_else(|| panic!("{page}")).split('"').next().unwrap().to_owned()
}

fn multipart(sent: &[(&str, Sent)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, sent) in sent {
        let (more, bytes) = match sent {
            Sent::Text(text) => (String::new(), text.clone().into_bytes()),
            Sent::File(path) => {
                (format!("; filename=\"{}\"", path.file_name().unwrap().to_str().unwrap()), std::fs::read(path).unwrap())
            }
        };
        body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n").bytes());
        body.extend(bytes);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    body
}

/// Every path and method that is described, with the command that prints the same.
fn described(served: &mut Served) -> BTreeSet<(String, String, String)> {
    let (_, document) = served.ask("GET", "/api/v1/openapi.json", None);
    let document: Value = serde_json::from_str(&document).unwrap();
    let paths = document["paths"].as_object().unwrap().iter();
    let operations = paths.flat_map(|(path, methods)| {
        methods.as_object().unwrap().iter().map(move |(method, operation)| {
            let command =
                operation["description"].as_str().unwrap().trim_start_matches("As `volya ").trim_end_matches(" --json`.");
            (method.clone(), path.clone(), command.to_owned())
        })
    });
    operations.collect()
}

#[test]
fn every_path_answers_with_what_its_command_prints() {
    let example = Example::played();
    let mut pairs = of_papers(&example);
    pairs.extend([of_the_register(), of_the_office(), without_an_archive(&example), of_lists(&example)].into_iter().flatten());
    let (recording, reading): (Vec<Pair>, Vec<Pair>) = pairs.into_iter().partition(|pair| pair.records);
    // One program at a time holds the device: what is read is printed before the page is served, what records after it.
    let mut printed: Vec<Value> = reading.iter().map(|pair| pair.printed(&example)).collect();
    let mut served = Served::of(&example);
    let answered: Vec<Value> = reading.iter().chain(&recording).map(|pair| served.answered(pair)).collect();
    let described = described(&mut served);
    drop(served);
    printed.extend(recording.iter().map(|pair| pair.printed(&example)));
    let mut compared = BTreeSet::new();
    for ((pair, printed), answered) in reading.iter().chain(&recording).zip(&printed).zip(&answered) {
        assert_eq!(printed, answered, "{}", pair.asked);
        let typed = pair.typed.join(" ");
        let known = described.iter().find(|(method, path, _)| method == pair.method && path == pair.path);
        let (method, path, command) = known.unwrap_or_else(|| panic!("{} is not described", pair.path));
        assert!(typed.starts_with(command), "{path} is described as `{command}`, and compared with `{typed}`");
        compared.insert((method.clone(), path.clone(), command.clone()));
    }
    assert_eq!(compared, described, "not every path is compared");
}
