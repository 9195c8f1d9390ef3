//! What every path of the API is for, what it takes and which shape it answers with. A test compares it with the table of routes.

/// One path, described.
pub(in crate::web) struct Described {
    pub(in crate::web) path: &'static str,
    pub(in crate::web) method: &'static str,
    pub(in crate::web) about: &'static str,
    /// The shape of `spec/json.md`.
    pub(in crate::web) shape: &'static str,
    /// Parameters in the path and the query, or fields of the form: name, what it is, whether it is needed.
    pub(in crate::web) asks: &'static [(&'static str, &'static str, bool)],
}

const PERSON: (&str, &str, bool) = ("person", "a label, with or without its check digit, or an id", true);

const fn get(
    path: &'static str,
    about: &'static str,
    shape: &'static str,
    asks: &'static [(&'static str, &'static str, bool)],
) -> Described {
    Described { path, method: "get", about, shape, asks }
}

/// The table.
pub(in crate::web) static API: &[Described] = &[
    get("/api/v1/persons", "The register, without names.", "volya-persons-1", &[]),
    get("/api/v1/persons/{person}", "One person.", "volya-person-1", &[PERSON]),
    get("/api/v1/persons/{person}/case", "One person's case.", "volya-case-1", &[PERSON]),
    get(
        "/api/v1/due",
        "Who is in danger, alarms, what is overdue.",
        "volya-due-2",
        &[("later", "`true`: what comes later, too", false)],
    ),
    get("/api/v1/signable", "What awaits a signature and concerns no person.", "volya-signable-1", &[]),
    get("/api/v1/states", "What stands about States.", "volya-states-1", &[]),
    get("/api/v1/policy", "The policy in force.", "volya-policy-1", &[]),
    get("/api/v1/on-call", "Whom to call.", "volya-office-1", &[]),
    get("/api/v1/forms", "Forms for paper.", "volya-forms-1", &[]),
    get("/api/v1/guarantees", "Guarantees, and whether they are kept.", "volya-guarantees-1", &[]),
    get("/api/v1/members", "The members.", "volya-members-1", &[]),
    get("/api/v1/devices", "The devices.", "volya-devices-1", &[]),
    get(
        "/api/v1/entries/{entry}/proof",
        "What the log proves of an entry.",
        "volya-proof-1",
        &[("entry", "its hash, 64 digits", true)],
    ),
    Described {
        path: "/api/v1/lists/screen",
        method: "post",
        about: "Screens a list. The screening is recorded.",
        shape: "volya-lines-1",
        asks: &[
            ("list", "the list, as text", true),
            ("from", "a State, two letters", false),
            ("via", "States on the way, with spaces between them", false),
            ("to", "a State", false),
            ("counterpart", "a State", false),
        ],
    },
];
