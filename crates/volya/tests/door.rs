//! The program as it is run: archives in temporary folders, the real binary, and what it says.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

use serde_json::Value;
use volya_bureau::core::roster::{Coverage, Role};
use volya_bureau::{Home, OsChance, Recovery, StartFounding, SystemClock, acts, found, request};

const PASSPHRASE: &str = "five horses in a field";
/// Fast, for tests; what the program itself makes costs a second.
const LOG_N: u8 = 10;

/// An archive of two members on two devices with two copies, and the program.
struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    /// One member, an interviewer's office: device A.
    fn founded() -> Self {
        let office = Self { folder: tempfile::tempdir().unwrap() };
        office.write("passphrase", PASSPHRASE);
        let start = StartFounding { coverage: Coverage::All, recovery: Recovery::Refused, passphrase: PASSPHRASE, log_n: LOG_N };
        found(&office.path("archive"), &office.path("data-a"), &start, Arc::new(SystemClock), Box::new(OsChance)).unwrap();
        office
    }

    /// A second member, a reviewer, on a device of his own that works on the same folder.
    fn with_reviewer(self) -> Self {
        let home = Home::on_disk(&self.path("archive"), &self.path("data-b")).unwrap();
        let request = request(&home, PASSPHRASE, LOG_N, &mut OsChance).unwrap();
        drop(home);
        let mut bureau = self.bureau();
        acts::add_member(&mut bureau, &request, Role::Reviewer).unwrap();
        drop(bureau);
        self
    }

    fn bureau(&self) -> volya_bureau::Bureau {
        let home = Home::on_disk(&self.path("archive"), &self.path("data-a")).unwrap();
        volya_bureau::Bureau::open(home, PASSPHRASE, Arc::new(SystemClock), Box::new(OsChance)).unwrap()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        std::fs::write(self.path(name), text).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            std::fs::set_permissions(self.path(name), std::fs::Permissions::from_mode(0o600)).unwrap();
        }
        self.path(name).to_str().unwrap().to_owned()
    }

    /// The first device's program.
    fn volya(&self, args: &[&str]) -> Said {
        self.on("data-a", args, "")
    }

    fn on(&self, data: &str, args: &[&str], input: &str) -> Said {
        let mut command = self.command(args);
        command.env("VOLYA_ARCHIVE", self.path("archive")).env("VOLYA_DATA", self.path(data));
        said(command, input)
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_volya"));
        command.args(args).current_dir(self.folder.path());
        for name in ["VOLYA_ARCHIVE", "VOLYA_DATA", "VOLYA_LANGUAGE", "VOLYA_PASSPHRASE_FILE"] {
            command.env_remove(name);
        }
        command.env("VOLYA_PASSPHRASE_FILE", self.path("passphrase"));
        command
    }

    fn json(&self, args: &[&str]) -> Value {
        let mut all = args.to_vec();
        all.push("--json");
        let said = self.volya(&all);
        assert!(matches!(said.code, 0 | 3), "{args:?}: {}", said.err);
        serde_json::from_str(&said.out).unwrap_or_else(|e| panic!("{args:?}: {e}\n{}", said.out))
    }
}

struct Said {
    out: String,
    err: String,
    code: i32,
}

impl Said {
    #[track_caller]
    fn ends(&self, code: i32) -> &Self {
        assert_eq!(self.code, code, "out: {}\nerr: {}", self.out, self.err);
        self
    }

    #[track_caller]
    fn says(&self, text: &str) -> &Self {
        assert!(self.out.contains(text) || self.err.contains(text), "`{text}` is missing\nout: {}\nerr: {}", self.out, self.err);
        self
    }

    #[track_caller]
    fn never(&self, text: &str) -> &Self {
        assert!(!self.out.contains(text) && !self.err.contains(text), "`{text}` is there\nout: {}\nerr: {}", self.out, self.err);
        self
    }
}

fn said(mut command: Command, input: &str) -> Said {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A program that reads no input has closed it.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said { out: text(stdout), err: text(stderr), code: status.code().unwrap() }
}

const LIST: &str = "Surname;Given;DOB;\u{202e}Farbe\nHalka;Ostap;04.11.1996;x\nKim;Chol;1999;\nNobody;Known;;\n";

#[test]
fn a_refusal_holds_the_list_that_names_him() {
    let office = Office::founded();
    let list = office.write("march.csv", LIST);
    office.volya(&["person", "list"]).ends(0).says("0 persons");
    office.volya(&["person", "register", "surname=Halka", "given=Ostap", "dob=1996-11-04"]).ends(0).says("registered P-0001-3");
    office.volya(&["person", "register", "surname=Kim", "given=Chol", "dob=1999"]).ends(0).says("registered P-0002-1");
    let refused = office.volya(&["will", "refuse", "P-0001-3", "--to", "any", "--how", "spoken", "--heard-by", "medic"]);
    refused.ends(0).says("P-0001-3: the refusal stands and blocks from now on").says("recorded ");
    let screened = office.volya(&["list", "screen", &list, "--from", "UA", "--via", "PL", "--to", "KR", "--counterpart", "KP"]);
    screened.ends(3).says("BLOCK  list march.csv, UA to KR via PL, counterpart KP, 3 lines: 1 blocked, 2 held");
    screened.says("An opinion, not a clearance. It moves nobody.").says("line 1 (row 2)  P-0001-3  he refuses: any");
    screened.says("`\\u{202e}Farbe`").never("Halka").never("Kim").never("\u{202e}");
    let names = office.on("data-a", &["list", "screen", "-"], "Kim Chol\nOstap Halka\n");
    names.ends(3).says("EVERY LINE IS HELD").says("no route is given").says("1 blocked, 1 held").never("Halka");
    let all = office.volya(&["list", "screen", &list, "--from", "UA", "--to", "KR", "--all"]);
    all.ends(3).says("R-WILL-7 (4)").says("(policy)").says("to do: ").says("rests on: ");
    office.volya(&["log", "verify"]).ends(0).says("every log");
    office.volya(&["index", "rebuild"]).ends(0).says("made anew");
}

#[test]
fn no_error_repeats_a_name_or_a_stance() {
    let office = Office::founded();
    office.volya(&["person", "register", "surname=Halka", "given=Ostap"]).ends(0).never("Halka");
    for args in [
        &["person", "show", "Halka"][..],
        &["person", "shwo", "Halka"],
        &["person", "show", "P-0001", "Halka"],
        &["person", "register", "Halka"],
        &["person", "register", "Ostap Halka=x"],
        &["person", "register", "dob=Halka"],
        &["will", "declare", "P-0001", "KP=Halka"],
        &["will", "refuse", "P-0001", "--to", "Halka", "--how", "spoken", "--heard-by", "medic"],
        &["will", "confirm", "P-0001", "Halka"],
        &["list", "screen", "Halka.csv"],
        &["countersign", "P-0001", "--entry", "Halka"],
        &["gate", "eval", "Halka.json"],
    ] {
        let said = office.volya(args);
        assert!(matches!(said.code, 1 | 2), "{args:?}: {} {}", said.out, said.err);
        said.never("Halka").says("error: ").says("hint: ");
    }
    office.volya(&["person", "show", "P-0001"]).ends(0).says("Halka Ostap");
    office.volya(&["person", "list"]).ends(0).never("Halka");
}

#[test]
fn every_error_says_the_fact_and_the_next_step() {
    let office = Office::founded();
    let list = office.write("march.csv", LIST);
    let wrong = office.write("wrong", "four horses\n");
    let with = |name: &str, value: &Path, args: &[&str]| {
        let mut command = office.command(args);
        command.env("VOLYA_ARCHIVE", office.path("archive")).env("VOLYA_DATA", office.path("data-a")).env(name, value);
        said(command, "")
    };
    let errors = [
        with("VOLYA_PASSPHRASE_FILE", Path::new(&wrong), &["person", "list"]),
        with("VOLYA_ARCHIVE", &office.path("empty"), &["person", "list"]),
        with("VOLYA_DATA", &office.path("data-z"), &["person", "list"]),
        with("VOLYA_PASSPHRASE_FILE", &office.path("none"), &["person", "list"]),
        office.volya(&["list", "screen", &office.write("empty.csv", "")]),
        office.volya(&["list", "screen", &office.write("header.csv", "Surname;Given\n")]),
        office.volya(&["list", "screen", &office.write("photo.csv", b"\x89PNG\r\n\x1a\n0000")]),
        office.volya(&["list", "screen", &office.write("letter.csv", "Dear Sir\nplease see to them as soon as you can\n")]),
        office.volya(&["list", "screen", "nowhere.csv"]),
        office.volya(&["person", "show", "P-0417"]),
        office.volya(&["person", "show", "P-0001-9"]),
        office.volya(&["will", "withdraw", "P-0001", "01234567"]),
        office.volya(&["device", "park", "a"]),
        office.volya(&["member", "add", &list, "--role", "reviewer"]),
        office.volya(&["policy", "set", &office.write("policy.toml", loosened())]),
    ];
    let mut text = String::new();
    for error in &errors {
        assert_eq!((error.code, error.out.as_str()), (1, ""), "{}", error.err);
        text.push_str(&error.err);
    }
    assert_eq!(text, ERRORS);
    let beginning = std::fs::read_to_string(office.path("archive/archive.json")).unwrap();
    office.write("archive/archive.json", beginning.replace("\"format\": 1", "\"format\": 2"));
    office.volya(&["person", "list"]).ends(1).says("error: the archive has format 2; this version reads format 1");
}

fn loosened() -> String {
    volya_bureau::core::policy::DEFAULT_TOML.replace("cooling_off_days = 7", "cooling_off_days = 1")
}

const ERRORS: &str = "\
error: the passphrase is wrong
hint: try again; nothing was changed
error: no archive in this folder
hint: name an archive with --archive DIR or VOLYA_ARCHIVE, or make one with `volya init DIR`
error: this machine holds no device for this archive
hint: run `volya device request FILE` and have an admin enrol it, or `volya restore` with the recovery sheet
error: the passphrase file cannot be read: there is no such file
hint: check the file's name and folder
error: the file is empty
hint: ask the sender for the list again
error: the list is empty: a header row and no row below it
hint: ask the sender for the list again
error: the file is a PNG picture, not XLSX, ODS or text
hint: ask the sender for the list as XLSX or CSV, or type it with two people reading
error: row 1 is not a header that says who the rows are about: 0 headers, recognised: none; at least one is needed of: person, surname, given, name, name_native_script, transliterations, custody_id, service_no
hint: name the columns in the first row as in spec/list.md
error: the file cannot be read: there is no such file
hint: check the file's name and folder
error: no person is registered as P-0417
hint: see `volya person list`; the check digit after the label helps on the telephone
error: the check digit does not fit the label: a digit was misheard or swapped
hint: check the spelling
error: no person is registered as P-0001
hint: see `volya person list`; the check digit after the label helps on the telephone
error: a device does not park itself
hint: see the guide
error: the file is not an enrolment request
hint: have the new device run `volya device request FILE`
error: `cooling_off_days` is 1; the law's bound is 7
hint: choose a value within the bound; policy may tighten, and loosen nothing beyond it
";

#[test]
fn two_members_of_two_roles_sign_for_each_other() {
    let office = Office::founded().with_reviewer();
    office.volya(&["person", "register", "surname=Halka", "given=Ostap"]).ends(0);
    office.volya(&["case", "record", "P-0001", "custody", "status=in-custody"]).ends(0).says("countersigned it");
    office.volya(&["countersign", "P-0001", "--all"]).ends(1).says("of another role");
    let shown = office.on("data-b", &["countersign", "P-0001"], "");
    shown.ends(0).says("fact (custody (status in-custody))").says("by admin");
    let shown = office.on("data-b", &["--language", "uk", "countersign", "P-0001"], "");
    shown.ends(0).says("факт (перебування під вартою (стан: під вартою))");
    office.on("data-b", &["countersign", "P-0001", "--all"], "").ends(0).says("1 entry signed");
    office.volya(&["countersign", "P-0001"]).ends(0).says("nothing awaits a signature here");
    office.volya(&["member", "list"]).ends(0).says("reviewer").says("(you)");
    office.volya(&["device", "heartbeat"]).ends(0).says("has reported");
    office.volya(&["device", "park", "B"]).ends(0).says("device B is set aside once");
    office.volya(&["device", "list"]).ends(0).says("B  reviewer");
    let second = tempfile::tempdir().unwrap();
    office.volya(&["archive", "merge", second.path().to_str().unwrap()]).ends(1).says("the other folder holds no archive");
    office.volya(&["archive", "merge", office.path("archive").to_str().unwrap()]).ends(0).says("merged: 0 entries");
}

#[test]
fn his_page_and_his_case_are_said_in_the_readers_language_and_what_was_typed_as_it_was() {
    let office = Office::founded();
    office.volya(&["person", "register", "name=Ostap Halka", "custody_id=V-1"]).ends(0);
    office.volya(&["case", "record", "P-0001", "custody", "status=in-custody", "place=hospital, block 3"]).ends(0);
    office.volya(&["will", "refuse", "P-0001", "--to", "any", "--how", "sign", "--heard-by", "medic"]).ends(0);
    let against = [
        ("en", "against any: refusal", "custody: status in-custody, place hospital, block 3, signed by one member only"),
        ("ko", "반대 어디든지: 거부", "구금: 상태: 구금 중, 장소: hospital, block 3, 구성원 한 명만 서명함"),
        (
            "uk",
            "проти (будь-куди): відмова",
            "перебування під вартою: стан: під вартою, місце: hospital, block 3, підписав лише один учасник",
        ),
        (
            "ru",
            "против (куда угодно): отказ",
            "содержание под стражей: состояние: под стражей, место: hospital, block 3, подписал лишь один участник",
        ),
    ];
    for (language, voice, custody) in against {
        office.volya(&["--language", language, "case", "show", "P-0001"]).ends(0).says(voice).says(custody);
        let shown = office.volya(&["--language", language, "person", "show", "P-0001"]);
        shown.ends(0).says(voice).says("Ostap Halka").says("hospital, block 3");
    }
    let json = ["--json", "--language", "uk", "case", "show", "P-0001"];
    office.volya(&json).ends(0).says("\"status\": \"in-custody\"");
}

#[test]
fn his_words_are_declared_confirmed_taken_back_and_called_a_mistake() {
    let office = Office::founded();
    office.volya(&["person", "register", "--unknown", "--captured-on", "2025-01-09", "--captured-at", "a field"]).ends(0);
    let declared =
        office.json(&["will", "declare", "P-0001", "KR=accept", "KP=refuse", "channel=private-interview", "present=none"]);
    let entry = declared["entries"][0].as_str().unwrap().to_owned();
    let short = &entry[..12];
    office.volya(&["will", "confirm", "P-0001", short, "channel=to-lawyer"]).ends(0).says("his confirmation is recorded");
    office.volya(&["will", "confirm", "P-0001", short, "KR=accept"]).ends(2);
    office.volya(&["will", "withdraw", "P-0001", short, "--note", "\u{1b}[2Jhe wept"]).ends(0).says("taken back");
    office.volya(&["will", "report", "P-0001", "source=relative", "wish=fears", "to=KP"]).ends(0).says("P-0001-3: the report");
    office.volya(&["will", "report", "source=press", "wish=refuses"]).ends(0).says("every screening shows it");
    office.volya(&["risk", "assess", "P-0001", "state=KP", "level=real", "grounds=killing", "sources=file"]).ends(0);
    office.volya(&["state", "find", "state=KR", "party=yes", "willing=yes", "able=yes", "sources=a file"]).ends(0);
    office
        .volya(&["entry", "mistaken", short, "--of", "P-0001", "--reason", "typed for another"])
        .ends(0)
        .says("marked as a mistake");
    office.volya(&["entry", "mistaken", short, "--reason", "typed for another"]).ends(1).says("no entry here begins");
    let page = office.volya(&["person", "show", "P-0001"]);
    page.ends(0).says("against KP: refusal").says("risk in KP: real").says("\\u{1b}[2Jhe wept").never("\u{1b}");
    office.on("data-a", &["list", "screen", "-"], "somebody\n").ends(3).says("1 report about nobody known by name yet");
}

#[test]
fn what_cannot_be_recorded_is_printed_and_clears_nobody() {
    let office = Office::founded();
    let list = office.write("march.csv", LIST);
    office.volya(&["person", "register", "surname=Halka", "given=Ostap"]).ends(0);
    // A file where a folder belongs: no disk would take the list, not even from an administrator.
    office.write("archive/media", "");
    let screened = office.volya(&["list", "screen", &list, "--from", "UA", "--to", "KR"]);
    screened.ends(3).says("NOT RECORDED, CLEARS NOBODY (").says("line 1 (row 2)  P-0001-3");
    let json = office.json(&["list", "screen", &list]);
    assert_eq!((&json["recorded"], &json["receipt"]), (&Value::Bool(false), &Value::Null));
    assert!(json["not_recorded"].is_string());
}

#[test]
fn what_the_example_suggests_can_be_typed() {
    let office = Office { folder: tempfile::tempdir().unwrap() };
    office.write("passphrase", volya_bureau::demo::PASSPHRASE);
    let played = said(office.command(&["demo", "--keep", "example"]), "");
    played.ends(0).says("MAY NOT MOVE").says("refuses").says("To try next:");
    // What the README shows of it is what it prints, hashes and counts of entries aside.
    let shown = include_str!("../../../README.md").split("```text\n").nth(1).unwrap().split("```").next().unwrap();
    let lines: Vec<&str> = played.out.lines().map(str::trim).collect();
    for line in shown.lines().map(str::trim).filter(|line| !line.starts_with("recorded ")) {
        let start: String = line.chars().take(16).collect();
        let alike: Vec<&&str> = lines.iter().filter(|said| said.starts_with(&start)).collect();
        assert!(lines.contains(&line), "README: {line}; {alike:?}");
    }
    let program = format!("{} ", env!("CARGO_BIN_EXE_volya"));
    let suggested: Vec<&str> = played.out.lines().filter_map(|line| line.trim().strip_prefix(&program)).collect();
    assert!(suggested.len() >= 6, "{suggested:?}");
    let (served, typed): (Vec<&str>, Vec<&str>) = suggested.into_iter().partition(|typed| typed.starts_with("serve "));
    assert_eq!(served.len(), 1);
    for typed in served {
        let args: Vec<&str> = typed.split(' ').collect();
        assert!(Served::by(office.command(&args)).asked("/unlock", None).starts_with("HTTP/1.1 403"));
    }
    for typed in typed {
        let args: Vec<&str> = typed.split(' ').collect();
        let tried = said(office.command(&args), "");
        assert!(matches!(tried.code, 0 | 3), "{typed}: {}", tried.err);
    }
    assert!(office.path("example").exists());
}

/// The page as it is served, until it is dropped.
struct Served {
    program: std::process::Child,
    said: Value,
}

impl Served {
    fn of(office: &Office) -> Self {
        let mut command = office.command(&["serve"]);
        command.env("VOLYA_ARCHIVE", office.path("archive")).env("VOLYA_DATA", office.path("data-a"));
        Self::by(command)
    }

    fn by(mut command: Command) -> Self {
        let mut program = command.arg("--json").stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
        let out = program.stdout.take().unwrap();
        let mut read = serde_json::Deserializer::from_reader(out).into_iter();
        let said = read.next().unwrap_or_else(|| panic!("nothing was printed")).unwrap();
        Self { program, said }
    }

    fn link(&self) -> (&str, &str) {
        let rest = self.said["link"].as_str().unwrap().strip_prefix("http://").unwrap();
        rest.split_at(rest.find('/').unwrap())
    }

    /// The head of what is answered on a path, called by its own name or another.
    fn asked(&self, path: &str, name: Option<&str>) -> String {
        use std::io::Read;
        let (at, _) = self.link();
        let mut stream = std::net::TcpStream::connect(at).unwrap();
        // Whoever is refused in the middle of a head may be cut off while he writes, or before he has read the answer.
        let _ = write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", name.unwrap_or(at));
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

#[test]
fn a_head_that_is_too_long_or_no_head_is_refused_and_the_next_is_served() {
    let office = Office::founded();
    let served = Served::of(&office);
    let long = format!("/{}", "a".repeat(40 * 1024));
    assert!(!served.asked(&long, None).starts_with("HTTP/1.1 200"));
    assert!(!served.asked("/ HTTP/1.1\r\nHost: evil.example\r\n\r\n", None).starts_with("HTTP/1.1 200"));
    assert!(!served.asked("/\0", None).starts_with("HTTP/1.1 200"));
    assert!(served.asked("/assets/volya.css", None).starts_with("HTTP/1.1 200"));
}

#[test]
fn the_page_is_served_on_the_loopback_interface_by_a_link_that_opens_once() {
    let office = Office::founded();
    let served = Served::of(&office);
    let (at, path) = served.link();
    assert!(at.starts_with("127.0.0.1:"));
    assert!(served.asked(path, Some("evil.example")).starts_with("HTTP/1.1 421"));
    let entered = served.asked(path, None);
    assert!(entered.starts_with("HTTP/1.1 303") && entered.contains("HttpOnly; SameSite=Strict"), "{entered}");
    assert!(served.asked(path, None).starts_with("HTTP/1.1 403"));
    let port = at.rsplit(':').next().unwrap();
    office.volya(&["serve", "--port", port]).ends(1).says("the port cannot be listened on");
    office.volya(&["person", "list"]).ends(0);
}

#[test]
fn a_reader_who_goes_away_changes_nothing() {
    let office = Office::founded();
    let list = office.write("march.csv", LIST);
    let mut command = office.command(&["list", "screen", &list]);
    command.env("VOLYA_ARCHIVE", office.path("archive")).env("VOLYA_DATA", office.path("data-a"));
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert_eq!((done.status.code(), done.stderr.as_slice()), (Some(3), &[][..]));
}

/// The one test that pays for real passphrases: a device's file, made three times.
#[test]
fn an_archive_is_founded_joined_and_restored_by_the_program() {
    let office = Office { folder: tempfile::tempdir().unwrap() };
    office.write("passphrase", PASSPHRASE);
    let archive = office.path("archive").to_str().unwrap().to_owned();
    let founded = office.on("data-a", &["init", &archive, "--coverage", "protected", "--recovery", "sheet"], "");
    founded.ends(0).says("is founded").never("AGE-SECRET");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(office.path("sheet")).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(std::fs::metadata(office.path("data-a")).unwrap().permissions().mode() & 0o777, 0o700);
    }
    office.on("data-x", &["init", "another", "--recovery", "sheet"], "").ends(1).says("nothing is overwritten");
    assert!(!office.path("another").exists());
    office.on("data-b", &["device", "request", "b.json"], "").ends(0).says("the request is written");
    office.on("data-a", &["member", "add", "b.json", "--role", "reviewer"], "").ends(0).says("device B is enrolled");
    office.on("data-c", &["restore", "--sheet", "b.json"], "").ends(1).says("not a recovery sheet");
    office.on("data-c", &["restore", "--sheet", "sheet"], "").ends(0).says("this machine is device C");
}

#[test]
fn who_comes_third_opens_nothing_until_another_vouches_and_who_is_removed_no_more() {
    let office = Office::founded().with_reviewer();
    office.volya(&["person", "register", "surname=Halka", "given=Ostap"]).ends(0);
    office.volya(&["will", "declare", "P-0001", "PL=accept"]).ends(0);
    office.on("data-c", &["device", "request", "c.json"], "").ends(0);
    let added = office.volya(&["member", "add", "c.json", "--role", "interviewer"]);
    added.ends(0).says("opens nothing until a member of another role has run `volya member vouch C`");
    office.volya(&["device", "list"]).ends(0).says("awaits a voucher, its key is");
    office
        .volya(&["log", "verify"])
        .ends(0)
        .says("1 device can hold and opens nothing")
        .says("no signature shows that they are two");
    office.on("data-c", &["countersign", "P-0001", "--all"], "").ends(1).says("nobody stands for this device yet");
    office.volya(&["member", "vouch", "C"]).ends(1).says("by another member, of another role");
    office.on("data-b", &["member", "vouch", "c"], "").ends(0).says("you stand for device C (interviewer)");
    office.on("data-b", &["member", "vouch", "C"], "").ends(1).says("awaits no voucher");
    office.on("data-c", &["countersign", "P-0001", "--all"], "").ends(0).says("1 entry signed");
    office.on("data-b", &["device", "remove", "C", "--reason", "lost"], "").ends(1).says("only an admin changes the roster");
    office.volya(&["device", "remove", "C", "--at", "99", "--reason", "lost"]).ends(1).says("fewer entries");
    office.volya(&["device", "remove", "C", "--at", "0", "--reason", "mistaken"]).ends(0).says("device C is removed");
    office.volya(&["device", "list"]).ends(0).says("removed at 0 entries");
    office.volya(&["member", "remove", "A", "--reason", "left"]).ends(1).says("does not remove himself");
    office.volya(&["member", "remove", "B", "--reason", "left"]).ends(0).says("a refusal in it still blocks");
    office.volya(&["member", "list"]).ends(0).says("  removed");
    office.on("data-b", &["countersign", "P-0001", "--all"], "").ends(1).says("this device was removed");
    let refusal = ["will", "refuse", "P-0001", "--to", "any", "--how", "spoken", "--heard-by", "medic"];
    office.on("data-b", &refusal, "").ends(0).says("blocks from now on");
}

#[test]
fn pairs_of_names_are_answered_in_order_without_an_archive() {
    let office = Office { folder: tempfile::tempdir().unwrap() };
    let pairs = "리영호\tRi Yong Ho\n리영호\tRi Yong Su\nno tab\n\u{202e}неизвестный\tKim Chol Su\n";
    let said = office.on("data-a", &["names", "compare", "--pairs", "-", "--json"], pairs);
    said.ends(1).says("error: line 3 was not compared").never("no tab\n");
    let answers: Value = serde_json::from_str(&said.out).unwrap();
    let verdicts: Vec<&Value> = answers.as_array().unwrap().iter().map(|answer| &answer["verdict"]).collect();
    assert_eq!(verdicts, [&Value::from("match"), &Value::from("none"), &Value::Null, &Value::from("possible")]);
    assert_eq!((&answers[3]["by"], &answers[3]["line"]), (&Value::from("unread"), &Value::from(4)));
    assert!(answers[0]["score"].as_f64().unwrap() > 0.9 && answers[2]["problem"].is_string());
    office.on("data-a", &["names", "compare", "--pairs", "missing.tsv"], "").ends(1).says("there is no such file");
    office.on("data-a", &["names", "compare", "--pairs", "-"], "").ends(1).says("there is no line");
    let endless = "김".repeat(10_000);
    office.on("data-a", &["names", "compare", &endless, "김철수"], "").ends(0).says("possible").says("longer than any name");
}

#[test]
fn what_is_due_is_read_and_answered_at_three_in_the_morning() {
    let office = Office::founded().with_reviewer();
    office.volya(&["due"]).ends(3).says("device B is enrolled and has never reported").says("nobody is recorded for `device`");
    office.volya(&["office", "call", "any", "duty officer, +380 00"]).ends(0);
    office.volya(&["person", "register", "surname=Halka", "given=Ostap"]).ends(0);
    office.volya(&["case", "record", "P-0001", "custody", "status=in-custody", "since=2026-01-02", "place=camp, west"]).ends(0);
    let danger = office.volya(&["case", "danger", "P-0001", "--kind", "self-harm", "--note", "gave \u{1b}his watch away"]);
    danger.ends(1).says("`note`: is one line of at most 400 characters").never("watch");
    office
        .volya(&["case", "danger", "P-0001", "--kind", "self-harm", "--seen-at", "tonight"])
        .ends(2)
        .says("`--seen-at` is no time");
    let danger = office.json(&["case", "danger", "P-0001", "--kind", "self-harm", "--note", "gave his watch away"]);
    let code = danger["entries"][0].as_str().unwrap()[..8].to_owned();
    let page = office.volya(&["due"]);
    page.ends(3).says("DANGER (1)").says("he may harm himself").says("gave his watch away").says("duty officer, +380 00");
    assert!(page.out.starts_with("DANGER (1)") && page.out.contains("camp, west") && !page.out.contains("Halka"));
    office.volya(&["alarm", "answer", &code, "--by", " ", "--done", "x"]).ends(1).says("error: `by`: is empty");
    office.volya(&["alarm", "answer", "00000000", "--by", "x", "--done", "x"]).ends(1).says("no alarm stands under this code");
    office.volya(&["alarm", "answer", &code, "--by", "night nurse", "--done", "in company now"]).ends(0).says("stays on record");
    office.volya(&["due", "P-0001", "--persons"]).ends(3).says("ANSWERED (1)").says("answered by night nurse").never("DANGER");
    let calendar = office.volya(&["due", "--ics"]);
    calendar.ends(0).says("BEGIN:VCALENDAR\r\n").says("P-0001-3").never("camp").never("Halka").never("watch");
    office.volya(&["due", "--ics", "--out", "due.ics"]).ends(0).says("Keep it off telephones");
    office.volya(&["due", "--ics", "--out", "due.ics"]).ends(1).says("nothing is overwritten");
    office.volya(&["due", "--out", "due2.ics"]).ends(2);
}

#[test]
fn care_guarantees_and_letters_have_commands_of_their_own() {
    let office = Office::founded();
    office.volya(&["person", "register", "surname=Halka", "given=Ostap"]).ends(0);
    office.volya(&["case", "refer", "P-0001", "--to", "medical"]).ends(0).says("he is referred");
    office.volya(&["case", "message", "P-0001", "--direction", "from-him", "--route", "icrc"]).ends(0).says("an alarm");
    office.volya(&["case", "relative-asks", "P-0001", "--route", "icrc"]).ends(0).says("Nothing is told without his consent");
    office.volya(&["case", "complain", "P-0001", "--on", "2026-01-05", "--reprisal", "yes"]).ends(0).says("the complaint");
    office.volya(&["case", "complain", "P-0001", "--on", "yesterday"]).ends(1).says("`on`: holds a date");
    office
        .volya(&["due"])
        .ends(3)
        .says("a message went before harm was weighed")
        .says("something was done to him for complaining");
    let record = ["guarantee", "record", "--authority", "Head of State", "--on", "2026-01-02"];
    office.volya(&[&record[..], &["--text", " "]].concat()).ends(1).says("`text`: is empty: a guarantee is its words");
    office.volya(&record).ends(2);
    office.volya(&[&record[..], &["--text", "Nobody goes there.", "--not-to", "KP"]].concat()).ends(0).says("It clears nobody");
    office.volya(&["guarantee", "report"]).ends(0).says("Head of State, 2026-01-02: kept").says("1 person in scope");
    office.volya(&["guarantee", "report", "0000000000000000"]).ends(1);
    office.volya(&["case", "show", "P-0001"]).ends(3).says("Halka Ostap").says("third ways").says("guaranteed by Head of State");
    office.volya(&["case", "objection", "P-0001", "--to", "Ministry", "--out", "letter"]).ends(0).never("Halka");
    assert!(std::fs::read_to_string(office.path("letter")).unwrap().contains("\n— volya.letter/"));
    office.volya(&["case", "draft", "note-verbale", "P-0001"]).ends(0).says("DRAFT. Not sent").never("Halka").never("KP");
    let transfer = ["case", "transfer", "P-0001", "--to", "letter", "--with", "Lawyers", "--out", "case.age", "--consent"];
    office.volya(&[&transfer[..], &["letter"]].concat()).ends(1).says("`recipient`: is not of the form age1pq1");
    office.volya(&[&transfer[..], &["nowhere"]].concat()).ends(1).says("the paper of his consent cannot be read");
    assert!(!office.path("case.age").exists());
    office.volya(&["case", "receive", "letter", "--receipt", "receipt"]).ends(1).says("the file is damaged, or no case");
}

#[test]
fn a_proof_convinces_whoever_knows_the_hash_and_tells_nothing_else() {
    let office = Office::founded();
    office.volya(&["person", "register", "surname=Halka", "given=Ostap", "dob=1996-11-04"]).ends(0);
    let refusal = office.json(&["will", "refuse", "P-0001", "--to", "KR", "--how", "spoken", "--heard-by", "medic"]);
    let entry = refusal["entries"][0].as_str().unwrap();
    office.volya(&["log", "prove", entry, "one.tlog-proof"]).ends(0).says("the proof is written: entry");
    let text = std::fs::read_to_string(office.path("one.tlog-proof")).unwrap();
    assert!(text.starts_with("c2sp.org/tlog-proof@v1\nindex ") && !text.contains(entry));
    office.volya(&["log", "check", "one.tlog-proof", "--entry", entry]).ends(0).says("the proof holds");
    office.volya(&["log", "check", "one.tlog-proof", "--entry", &"7".repeat(64)]).ends(1).says("does not prove that entry");
    office.volya(&["log", "prove", entry, "one.tlog-proof"]).ends(1);
    office.volya(&["log", "prove", &"7".repeat(64), "two.tlog-proof"]).ends(1).says("no such entry");
}

/// Every documented shape is printed by the program, member for member, and nothing else is.
#[test]
fn json_is_as_documented() {
    let office = Office::founded().with_reviewer();
    let list = office.write("march.csv", LIST);
    office.volya(&["person", "register", "surname=Halka", "given=Ostap", "dob=1996-11-04"]).ends(0);
    let mut printed = vec![
        office.json(&["will", "refuse", "P-0001", "--to", "KR", "--how", "spoken", "--heard-by", "medic"]),
        office.json(&["will", "declare", "P-0001", "PL=accept"]),
        office.json(&["risk", "assess", "P-0001", "state=KP", "level=real"]),
        office.json(&["state", "find", "state=KR", "party=yes", "willing=yes", "able=yes", "sources=a file"]),
        office.json(&["person", "list"]),
        office.json(&["person", "show", "P-0001"]),
        office.json(&["list", "screen", &list, "--from", "UA", "--via", "PL", "--to", "KR", "--counterpart", "RU"]),
        office.json(&[
            "clearance",
            "issue",
            &list,
            "--line",
            "1",
            "--crossing",
            "bridge",
            "--device",
            "A",
            "--from",
            "UA",
            "--to",
            "KR",
        ]),
        office.json(&["case", "moved", "P-0001", "--at", "2026-01-02T10:00:00Z", "--to", "KP", "--source", "a relative"]),
        office.json(&["gate", "eval", concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cmd/march.json")]),
        office.json(&["countersign", "P-0001"]),
        office.json(&["form", "list"]),
        office.json(&["visit", "pack", "P-0001", "--out", "visit.html"]),
        office.json(&["state", "list"]),
        office.json(&["policy", "show"]),
        office.json(&["member", "list"]),
        office.json(&["device", "list"]),
        office.json(&["archive", "show"]),
        office.json(&["archive", "merge", "archive"]),
        office.json(&["archive", "renew-keys"]),
        office.json(&["log", "verify"]),
        office.json(&["index", "rebuild"]),
        office.json(&["scenario", "nnrc-1953", "--every", "300"]),
        office.json(&["names", "compare", "рядовой Ли Ён Хо", "이영호"]),
        office.json(&["names", "explain", "рядовой Ли Ён Хо", "이영호"]),
        office.json(&["list", "possible", &office.write("latin.csv", "name\nHałka Ostap\n")]),
        office.json(&["person", "duplicates", "--explain"]),
    ];
    let entry = printed[0]["entries"][0].as_str().unwrap().to_owned();
    printed.push(office.json(&["log", "prove", &entry, "entry.tlog-proof"]));
    printed.extend(imported(&office));
    printed.push(Served::of(&office).said.clone());
    printed.extend(founded_and_joined(&office));
    printed.extend(on_his_path(&office));
    printed.extend(about_a_list(&office, &list));
    let documented = documented();
    let mut seen = BTreeSet::new();
    for value in &printed {
        let schema = value["schema"].as_str().unwrap();
        let example = documented.iter().find(|d| d["schema"] == schema).unwrap_or_else(|| panic!("{schema} is not documented"));
        same_members(schema, value, example);
        seen.insert(schema);
    }
    let all: BTreeSet<&str> = documented.iter().map(|d| d["schema"].as_str().unwrap()).collect();
    assert_eq!(all, seen, "documented and printed schemas differ");
}

#[test]
fn a_visit_on_paper_is_packed_keyed_in_by_two_and_signed() {
    let office = Office::founded().with_reviewer();
    office.volya(&["person", "register", "surname=Halka", "given=Ostap", "dob=1996-11-04"]).ends(0);
    let packed = office.volya(&["visit", "pack", "P-0001", "--out", "visit", "--copy"]);
    packed.ends(0).says("P-0001-3  paper ").says("every page says DRAFT").says("does not list this information sheet");
    let names = std::fs::read_dir(office.path("visit")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let expected =
        ["P-0001-3.declaration.ko.html", "P-0001-3.information-sheet.ko.html", "P-0001-3.keys.txt", "P-0001-3.own-copy.ko.html"];
    assert_eq!(names.collect::<BTreeSet<_>>(), expected.map(str::to_owned).into());
    office.volya(&["visit", "pack", "P-0001", "--out", "visit"]).ends(1).says("hint: nothing is overwritten");
    let keys = std::fs::read_to_string(office.path("visit/P-0001-3.keys.txt")).unwrap();
    let first = office.write("first.txt", format!("{keys}KP=refuse\nminutes=40\n"));
    let second = office.write("second.txt", format!("{keys}KP=accept\nminutes=40\n"));
    let keyed = office.json(&["visit", "key", "P-0001", &first]);
    let entry = keyed["entries"][0].as_str().unwrap();
    let on_laptop = |args: &[&str]| office.on("data-b", args, "");
    on_laptop(&["countersign", "P-0001"]).ends(0).says("from paper: key it in again");
    on_laptop(&["countersign", "P-0001", "--entry", entry]).ends(1).says("the second member keys it in again");
    let differs = on_laptop(&["countersign", "--keyed", &second, entry]);
    differs.ends(1).says("keyed in differently under: KP").never("refuse").never("accept");
    on_laptop(&["countersign", "--keyed", &second, entry, "--values"]).ends(2).says("only on a screen").never("refuse");
    office.volya(&["countersign", "--keyed", &first, entry]).ends(1).says("another member, of another role");
    on_laptop(&["countersign", "--keyed", &first, "P-0001", &entry[..8]]).ends(0).says("both have keyed in the same");
    on_laptop(&["countersign", "P-0001"]).ends(0).says("nothing awaits a signature");
}

#[test]
fn a_form_is_printed_as_a_draft_until_two_have_signed_it() {
    let office = Office::founded().with_reviewer();
    let print = ["form", "print", "capture-card", "--language", "uk"];
    office.volya(&print).ends(0).says("ЧЕРНЕТКА").says("every page says DRAFT");
    office.volya(&["form", "review", "capture-card", "--language", "uk"]).ends(0).says("It is a draft until");
    office.on("data-b", &["countersign", "--all"], "").ends(0);
    office.volya(&print).ends(0).never("ЧЕРНЕТКА").never("DRAFT");
    office.volya(&["form", "list"]).ends(0).says("capture-card       uk  reviewed").says("capture-card       ru  DRAFT");
    office.volya(&["person", "register", "surname=Halka"]).ends(0);
    office
        .volya(&["form", "print", "capture-card", "--language", "uk", "--person", "P-0001"])
        .ends(1)
        .says("would tell who he is");
    office
        .volya(&["form", "print", "handover", "--language", "en", "--person", "P-0001"])
        .ends(0)
        .says("P-0001-3")
        .never("Halka");
}

fn about_a_list(office: &Office, list: &str) -> Vec<Value> {
    office.volya(&["office", "call", "interview", "duty interviewer, +380 00"]).ends(0);
    let answer =
        ["--from", "UA", "--via", "PL", "--to", "KR", "--answer-to", "KR", "--write", "answer", "--knowing-what-it-tells", "3"];
    vec![
        office.json(&["list", "stop", list, "--from", "UA", "--to", "KR"]),
        office.json(&[&["list", "answer", list][..], &answer].concat()),
        office.json(&["list", "explain", "1"]),
        office.json(&["taint", "--taker", "t-1", "--from", "2026-01-01T00:00:00Z", "--reason", "seen with the custodian"]),
        office.json(&["review", "show", "P-0001", "--from", "UA", "--to", "KR"]),
        office.json(&["office", "show"]),
    ]
}

fn imported(office: &Office) -> Vec<Value> {
    let persons =
        office.write("persons.csv", "Surname;Given;DOB;Custody ID;Farbe\nSvit;Ivan;1990;V-1;rot\nSvit;Petro;1991;V-2;\n");
    let changed = office.write("changed.csv", "Surname;Given;DOB;Custody ID\nSvit;Ivan;1990-02-03;V-1\n");
    let broken = office.write("broken.csv", "Surname;Given;DOB\nSvit;Olek;31.02.1990\nSvit;=1+1;\n");
    let facts = office.write("facts.csv", "Custody ID;Fact;Status\nV-1;custody;in-custody\n");
    let once = office.json(&["person", "import", &persons]);
    assert_eq!((&once["new"], &once["written"], &once["first"]), (&2.into(), &true.into(), &"P-0002".into()));
    let again = office.json(&["person", "import", &persons]);
    assert_eq!((&again["already_imported"], &again["written"]), (&true.into(), &false.into()));
    let waits = office.volya(&["person", "import", &changed]);
    waits.ends(1).says("row 1  P-0002-1  amends dob").says("hint: look at the rows, then run the same command with --amend");
    let amended = office.json(&["person", "import", &changed, "--amend"]);
    assert_eq!(amended["amended"][0]["columns"][0], "dob");
    let rejected = office.volya(&["person", "import", &broken]);
    rejected.ends(1).says("row 1 (line 2 of the file): column `dob` ").says("2 rows are rejected, so nothing").never("Olek");
    let rejected: Value = serde_json::from_str(&office.volya(&["person", "import", &broken, "--json"]).ends(1).out).unwrap();
    let facts = office.json(&["case", "import", &facts]);
    let bulk = facts["bulk"].as_str().unwrap();
    let signed = office.on("data-b", &["countersign", "--bulk", bulk, "--json"], "");
    vec![once, again, amended, rejected, serde_json::from_str(&signed.ends(0).out).unwrap()]
}

fn founded_and_joined(office: &Office) -> Vec<Value> {
    let value = |said: Said| serde_json::from_str(&said.ends(0).out).unwrap();
    let founded = office.on("data-n", &["init", "new", "--recovery", "none", "--json"], "");
    let requested = office.on("data-r", &["device", "request", "r.json", "--json"], "");
    let enrolled = office.volya(&["device", "enrol", "r.json", "--with", "A", "--json"]);
    vec![value(founded), value(requested), value(enrolled)]
}

/// Of somebody held too long without a card: a danger, an answer, a guarantee that was broken, a case handed on.
fn on_his_path(office: &Office) -> Vec<Value> {
    let him = "P-0001";
    office.volya(&["case", "record", him, "custody", "status=in-custody", "since=2026-01-02", "place=camp west"]).ends(0);
    office.volya(&["case", "refer", him, "--to", "medical"]).ends(0);
    office.volya(&["case", "record", him, "next-move", "who=Ministry", "what=an answer", "since=2026-01-02"]).ends(0);
    let guarantee = ["guarantee", "record", "--authority", "Head of State", "--text", "Nobody.", "--on", "2026-01-02"];
    office.volya(&[&guarantee[..], &["--not-to", "KP", "--unless-he-wishes"]].concat()).ends(0);
    let handed = ["at=2026-01-05T10:00:00Z", "place=bridge", "receiver=KP", "medical_file=no", "money=no", "documents=no"];
    office.volya(&[&["case", "record", him, "handover"], &handed[..], &["kept_back=no"]].concat()).ends(0);
    let first = office.json(&["case", "danger", him, "--kind", "threat"]);
    let code = first["entries"][0].as_str().unwrap().to_owned();
    office.volya(&["alarm", "answer", &code, "--by", "night officer", "--done", "moved to another block"]).ends(0);
    let second = office.json(&["case", "danger", him, "--kind", "self-harm", "--note", "gave his watch away"]);
    office.write("consent", "he agrees");
    let recipient = office.on("data-b", &["device", "recipient"], "");
    office.write("recipient", recipient.ends(0).out.as_bytes());
    let transfer =
        ["case", "transfer", him, "--to", "recipient", "--with", "Lawyers", "--consent", "consent", "--out", "case.age"];
    let sent = office.json(&transfer);
    let taken = office.on("data-b", &["case", "receive", "case.age", "--receipt", "receipt", "--json"], "");
    vec![
        second,
        office.json(&["due", "--later"]),
        office.json(&["guarantee", "report"]),
        office.json(&["case", "show", him]),
        office.json(&["case", "objection", him, "--to", "Ministry of Justice", "--out", "objection"]),
        office.json(&["case", "draft", "statement", him]),
        sent,
        serde_json::from_str(&taken.ends(0).out).unwrap(),
        office.json(&["case", "receipt", him, "receipt"]),
    ]
}

fn documented() -> Vec<Value> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../spec/json.md")).unwrap();
    let blocks = text.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    blocks.map(|block| serde_json::from_str(block).unwrap_or_else(|e| panic!("{e} in\n{block}"))).collect()
}

/// Records have shapes of their own (`spec/event.md`), and a policy's fields stand in its file.
const ELSEWHERE: [&str; 3] = ["event", "identities", "policy"];

fn same_members(at: &str, value: &Value, example: &Value) {
    match (value, example) {
        (Value::Object(value), Value::Object(example)) => {
            let names = |object: &serde_json::Map<String, Value>| object.keys().cloned().collect::<BTreeSet<_>>();
            assert_eq!(names(value), names(example), "members of {at}");
            for (name, value) in value.iter().filter(|(name, _)| !ELSEWHERE.contains(&name.as_str())) {
                same_members(&format!("{at}.{name}"), value, &example[name]);
            }
        }
        (Value::Array(values), Value::Array(examples)) => {
            for value in values {
                examples.first().into_iter().for_each(|example| same_members(&format!("{at}[]"), value, example));
            }
        }
        (Value::Null, _) | (_, Value::Null) => {}
        (value, example) => {
            let kind = |v: &Value| (v.is_string(), v.is_number(), v.is_boolean(), v.is_array(), v.is_object());
            assert_eq!(kind(value), kind(example), "{at} is not of the documented kind");
        }
    }
}
