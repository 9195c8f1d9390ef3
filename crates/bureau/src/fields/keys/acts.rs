//! Keys of acts that ask for little.

use volya_core::event::{DangerKind, Duty, FormKind, FormLanguage};
use volya_core::will::{How, Side};

use super::{AUTHORITY, DAY, DESTINATION, DIGEST, Key, STATE, TIME_OR_DAY, WORDS, said, yes_no};
use crate::table::Kind::{Date, Text};

/// What a form offers to choose from among the entries of the record.
pub(super) const ENTRY: &str = "an entry: its whole hash, 64 hex digits";
pub(super) const ENTRIES: &str = "entries divided by `;`, each its whole hash";
pub(super) const PERSON: &str = "a label, with or without its check digit";
pub(super) const STATES: &str = "States divided by `;`, each two letters";

const OF_HIS: Key = said("entry", ENTRY, "the declaration").needed();
const REASON: Key = said("reason", WORDS, "why").needed().cell(Text);
const TO: Key = said("to", STATE, "where he wants to return").needed();
const OTHER: Key = said("other", PERSON, "the other record").needed();

macro_rules! word {
    ($name:literal, $vocabulary:ty, $about:literal) => {
        super::formed($name, "", &[("", || <$vocabulary>::ALL.iter().map(|value| value.word()).collect())], $about)
    };
}

/// Acts by the names under which both doors know them, each with its keys.
pub(crate) const ACTS: &[(&str, &[Key])] = &[
    (
        "refuse",
        &[
            said("to", DESTINATION, "what he refuses").needed(),
            word!("how", How, "how it reached who heard it").needed(),
            word!("heard_by", Side, "who heard it").needed(),
        ],
    ),
    ("confirm", &[OF_HIS]),
    ("key-in", &[said("label", PERSON, "the label that stands at the top of the paper").needed()]),
    ("withdraw", &[OF_HIS, said("note", WORDS, "what was said").cell(Text)]),
    (
        "danger",
        &[
            word!("kind", DangerKind, "in what danger").needed(),
            said("seen_at", TIME_OR_DAY, "when it was seen; now where it is left out"),
            said("note", "one line of text", "what was seen"),
        ],
    ),
    (
        "moved",
        &[
            said("at", TIME_OR_DAY, "when, as far as known").needed(),
            said("to", STATE, "to which State, where that is known"),
            said("clearance", ENTRY, "the clearance with which he was moved"),
            said("source", AUTHORITY, "from whom it is known").needed(),
        ],
    ),
    ("objection", &[said("to", AUTHORITY, "to whom: the ministry that holds him, a prosecutor, a commission").needed()]),
    ("draft", &[super::formed("kind", "", &[("", || vec!["statement", "note-verbale"])], "what is drafted").needed()]),
    (
        "transfer",
        &[
            said("with", AUTHORITY, "which organisation, by name").needed(),
            said("recipient", "age1pq1…", "the recipient of its device, as `volya device recipient` prints it there")
                .needed()
                .cell(Text),
            said("entry", ENTRY, "his declaration or note in which he agreed").needed(),
        ],
    ),
    ("review-open", &[TO]),
    (
        "vote",
        &[
            yes_no("assent", "whether he may be escorted there").needed(),
            said("reasons", WORDS, "why; dissent is kept with its reasons").needed().cell(Text),
        ],
    ),
    ("review-conclude", &[said("from", STATE, "the State that holds him").needed(), TO]),
    ("same-as", &[OTHER]),
    ("not-same-as", &[OTHER]),
    ("mistaken", &[said("entries", ENTRIES, "the entries").needed().cell(Text), REASON]),
    (
        "taint",
        &[
            super::formed("what", "", &[("", || vec!["interpreter", "taker", "device"])], "who or what is doubtful").needed(),
            said("id", "one line of text", "the pseudonym in the declarations; of a device its letter").needed(),
            said("from", TIME_OR_DAY, "from when").needed(),
            said("to", TIME_OR_DAY, "until when, a day to its end; still, where it is left out"),
            REASON,
        ],
    ),
    ("taint-lift", &[said("entry", ENTRY, "the taint").needed(), REASON]),
    (
        "guarantee",
        &[
            said("authority", AUTHORITY, "whose").needed(),
            said("text", WORDS, "its words, as they were said or written").needed().cell(Text),
            said("on", DAY, "the day on which it was given").needed().cell(Date),
            said("document", DIGEST, "the document"),
            said("origins", STATES, "for people of these origins; for everybody where none is named"),
            said("not_to", STATES, "where nobody in its scope is sent; nowhere against his will where none is named"),
            yes_no("unless_he_wishes", "whether it yields to his own valid wish to go there; no where it is left out"),
        ],
    ),
    (
        "on-call",
        &[
            word!("duty", Duty, "on which matter").needed(),
            said("call", "one line of text", "who, by function or pseudonym, and the number").needed(),
        ],
    ),
    (
        "form-review",
        &[word!("form", FormKind, "which form").needed(), word!("language", FormLanguage, "in which language").needed()],
    ),
    (
        "form-withdraw",
        &[
            word!("form", FormKind, "which form").needed(),
            word!("language", FormLanguage, "in which language").needed(),
            said("reason", "one line of text", "what is wrong with it").needed(),
        ],
    ),
];
