//! What every path of the API is for, which command prints the same, what it takes and which shape it answers with. Tests compare it with the table of
//! routes, and with `docs/doors.md`.

use volya_bureau::acts::DraftKind;
use volya_bureau::fields::{self, Key, Shape, Words};

/// One path, described.
pub(in crate::web) struct Described {
    pub(in crate::web) path: &'static str,
    pub(in crate::web) method: &'static str,
    /// The command that prints the same with `--json`.
    pub(in crate::web) command: &'static str,
    pub(in crate::web) about: &'static str,
    /// The shape of `spec/json.md`.
    pub(in crate::web) shape: &'static str,
    /// Whether the answer is an array of it.
    pub(in crate::web) many: bool,
    own: &'static [Ask],
    /// Whether it takes all that can be said about a list, too.
    about_a_list: bool,
}

/// A parameter in the path or the query, or a field of the form.
#[derive(Clone, Copy)]
pub(in crate::web) struct Ask {
    pub(in crate::web) name: &'static str,
    about: &'static str,
    /// The key that it is on every door.
    key: Option<&'static Key>,
    pub(in crate::web) needed: bool,
    pub(in crate::web) kind: Kind,
    /// Whether it may be given several times.
    pub(in crate::web) several: bool,
}

/// What is given.
#[derive(Clone, Copy)]
pub(in crate::web) enum Kind {
    Text,
    /// One of these.
    Word(Words),
    /// A State's two letters.
    State,
    /// The hash of an entry.
    Entry,
    /// `true` or `false`.
    Flag,
    /// A text, or a file.
    File,
}

impl Ask {
    const fn maybe(name: &'static str, about: &'static str) -> Self {
        Self { name, about, key: None, needed: false, kind: Kind::Text, several: false }
    }

    const fn needed(name: &'static str, about: &'static str) -> Self {
        Self { needed: true, ..Self::maybe(name, about) }
    }

    const fn state(name: &'static str, about: &'static str) -> Self {
        Self { kind: Kind::State, ..Self::needed(name, about) }
    }

    const fn entry(name: &'static str, about: &'static str) -> Self {
        Self { kind: Kind::Entry, ..Self::needed(name, about) }
    }

    const fn flag(name: &'static str, about: &'static str) -> Self {
        Self { kind: Kind::Flag, ..Self::maybe(name, about) }
    }

    const fn file(name: &'static str, about: &'static str) -> Self {
        Self { kind: Kind::File, ..Self::needed(name, about) }
    }

    /// A key of what is said about a list.
    fn of(key: &'static Key) -> Self {
        let kind = match key.shape() {
            Shape::Digest => Kind::File,
            Shape::YesNo => Kind::Word(|| vec!["yes", "no"]),
            Shape::State => Kind::State,
            Shape::Word => key.accepts.words.first().map_or(Kind::Text, |(_, words)| Kind::Word(*words)),
            _ => Kind::Text,
        };
        Self { key: Some(key), kind, ..Self::maybe(key.name, key.about) }
    }

    /// What it is.
    pub(in crate::web) fn about(&self) -> String {
        self.key.map_or_else(|| self.about.to_owned(), |key| format!("{}; it accepts {}", self.about, key.accepted()))
    }
}

impl Described {
    /// A path that is read.
    const fn get(
        path: &'static str,
        command: &'static str,
        about: &'static str,
        shape: &'static str,
        own: &'static [Ask],
    ) -> Self {
        Self { path, method: "get", command, about, shape, many: false, own, about_a_list: false }
    }

    /// A path to which something is handed in.
    const fn post(
        path: &'static str,
        command: &'static str,
        about: &'static str,
        shape: &'static str,
        own: &'static [Ask],
    ) -> Self {
        Self { method: "post", ..Self::get(path, command, about, shape, own) }
    }

    /// The same, with a list and all that can be said about it.
    const fn list(
        path: &'static str,
        command: &'static str,
        about: &'static str,
        shape: &'static str,
        own: &'static [Ask],
    ) -> Self {
        Self { about_a_list: true, ..Self::post(path, command, about, shape, own) }
    }

    /// Everything that it takes.
    pub(in crate::web) fn asks(&self) -> Vec<Ask> {
        let keys = if self.about_a_list { fields::documented("list").unwrap_or_default() } else { &[] };
        let columns = self.about_a_list.then_some(COLUMN);
        self.own.iter().copied().chain(keys.iter().map(Ask::of)).chain(columns).collect()
    }

    /// Whether it stands in the path.
    pub(in crate::web) fn has_in_path(&self, ask: &Ask) -> bool {
        self.path.contains(&format!("{{{}}}", ask.name))
    }
}

const COLUMN: Ask =
    Ask { several: true, ..Ask::maybe("column", "what a column is, by its position or header: `3=dob`, `4=-` for one not used") };
const LIST: Ask = Ask::file("list", "the list, as a file or as text");
const LISTS: Ask = Ask { several: true, ..Ask::file("list", "a list, as a file or as text; several on one page") };
const LIST_OR_LAST: Ask =
    Ask { needed: false, ..Ask::file("list", "the list; without it the one that was screened last, asked as it was asked then") };
const PERSON: Ask = Ask::needed("person", "a label, with or without its check digit, or an id");
const ONE_PERSON: Ask = Ask { needed: false, ..PERSON };
const EXPLAIN: Ask = Ask::flag("explain", "`true`: names side by side too, for who may see them");
const ENTRY: Ask = Ask::entry("entry", "its hash, 64 digits");
const DRAFT: Ask =
    Ask { kind: Kind::Word(|| DraftKind::ALL.map(DraftKind::word).to_vec()), ..Ask::needed("kind", "what is drafted") };
const NAMES: &[Ask] = &[Ask::needed("first", "one name, in any script"), Ask::needed("second", "the other")];

/// The table.
pub(in crate::web) static API: &[Described] = &[
    Described::get("/api/v1/archive", "archive show", "What this copy of the archive holds.", "volya-archive-1", &[]),
    Described::get("/api/v1/persons", "person list", "The register, without names.", "volya-persons-1", &[]),
    Described::get("/api/v1/persons/{person}", "person show", "One person.", "volya-person-1", &[PERSON]),
    Described::get("/api/v1/persons/{person}/case", "case show", "One person's case.", "volya-case-1", &[PERSON]),
    Described::get(
        "/api/v1/persons/{person}/signable",
        "countersign",
        "What of one person's awaits a signature.",
        "volya-signable-1",
        &[PERSON],
    ),
    Described::get(
        "/api/v1/persons/{person}/review",
        "review show",
        "What a review comes to, and what is wanting.",
        "volya-review-1",
        &[PERSON, Ask::state("from", "the State that holds him"), Ask::state("to", "the State where he wants to return")],
    ),
    Described::get(
        "/api/v1/persons/{person}/drafts/{kind}",
        "case draft",
        "A draft, of which nothing is recorded.",
        "volya-draft-1",
        &[PERSON, DRAFT],
    ),
    Described::get(
        "/api/v1/duplicates",
        "person duplicates",
        "Records that may be of one person.",
        "volya-duplicates-1",
        &[ONE_PERSON, EXPLAIN],
    ),
    Described::get(
        "/api/v1/due",
        "due",
        "Who is in danger, alarms, what is overdue.",
        "volya-due-2",
        &[ONE_PERSON, Ask::flag("later", "`true`: what comes later, too")],
    ),
    Described::get("/api/v1/signable", "countersign", "What awaits a signature and concerns no person.", "volya-signable-1", &[]),
    Described::get("/api/v1/states", "state list", "What stands about States.", "volya-states-1", &[]),
    Described::get("/api/v1/policy", "policy show", "The policy in force.", "volya-policy-1", &[]),
    Described::get("/api/v1/on-call", "office show", "Whom to call.", "volya-office-1", &[]),
    Described::get("/api/v1/forms", "form list", "Forms for paper.", "volya-forms-1", &[]),
    Described::get(
        "/api/v1/guarantees",
        "guarantee report",
        "Guarantees, and whether they are kept.",
        "volya-guarantees-1",
        &[Ask { needed: false, ..Ask::entry("entry", "the one guarantee, by its hash of 64 digits") }],
    ),
    Described::get("/api/v1/members", "member list", "The members.", "volya-members-1", &[]),
    Described::get("/api/v1/devices", "device list", "The devices.", "volya-devices-1", &[]),
    Described::get(
        "/api/v1/clearances/{clearance}",
        "clearance show",
        "A clearance as it stands now.",
        "volya-clearance-1",
        &[Ask::entry("clearance", "its entry, 64 digits")],
    ),
    Described::post(
        "/api/v1/clearances/check",
        "clearance check",
        "Holds the file of a clearance that somebody carries against the log. One that says anything else is recorded.",
        "volya-clearance-1",
        &[Ask::file("file", "the file, or what stands in it")],
    ),
    Described::get("/api/v1/entries/{entry}/proof", "log prove", "What the log proves of an entry.", "volya-proof-1", &[ENTRY]),
    Described::post(
        "/api/v1/proofs/check",
        "log check",
        "Checks the proof of an entry.",
        "volya-proof-1",
        &[Ask::file("proof", "the proof, as a file or as text"), ENTRY],
    ),
    Described::post(
        "/api/v1/log/verify",
        "log verify",
        "Verifies every log and every file, and answers at the end.",
        "volya-verify-1",
        &[],
    ),
    Described::list(
        "/api/v1/lists/screen",
        "list screen",
        "Screens a list. The screening is recorded.",
        "volya-lines-1",
        &[LIST, EXPLAIN],
    ),
    Described::list(
        "/api/v1/lists/explain",
        "list explain",
        "One line's story. Nothing is recorded.",
        "volya-line-1",
        &[LIST_OR_LAST, Ask::needed("line", "its number, from 1 under the header")],
    ),
    Described::list(
        "/api/v1/lists/possible",
        "list possible",
        "Whom lines may mean under another spelling. Nothing is recorded.",
        "volya-possible-1",
        &[LIST],
    ),
    Described::list(
        "/api/v1/lists/stop",
        "list stop",
        "Who may not move, why, whom to call. Nothing is recorded.",
        "volya-stop-1",
        &[LISTS],
    ),
    Described::list(
        "/api/v1/lists/answer",
        "list answer",
        "Screens a list, which is recorded, and makes the signed answer to the counterpart.",
        "volya-answer-1",
        &[
            LIST,
            Ask::state("answer_to", "the Power to which it goes: a State on the route"),
            Ask::maybe(
                "knowing_what_it_tells",
                "of so few lines that do not go, the number: it is known that this tells who refuses",
            ),
        ],
    ),
    Described::post("/api/v1/names/compare", "names compare", "Whether two names are one.", "volya-names-1", NAMES),
    Described {
        many: true,
        ..Described::post(
            "/api/v1/names/pairs",
            "names compare",
            "Many pairs of names, an answer a line.",
            "volya-names-1",
            &[Ask::file("pairs", "two names a line, with a tab between them; as a file or as text")],
        )
    },
    Described::post(
        "/api/v1/names/explain",
        "names explain",
        "Which parts of two names agree, by which rule.",
        "volya-names-explained-1",
        NAMES,
    ),
    Described::post(
        "/api/v1/gate/eval",
        "gate eval",
        "Evaluates a case that stands by itself. Nothing is recorded.",
        "volya-lines-1",
        &[Ask::file("case", "the case as in spec/gate-case.md, as a file or as text")],
    ),
];
