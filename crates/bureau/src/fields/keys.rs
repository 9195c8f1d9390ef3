//! Every key with what it accepts. Help, guide and the columns of imports follow from these lists.

use std::sync::LazyLock;

use volya_core::case::{AgeFinding, Appeal, Art109, CustodyStatus, Health, LegalStatus, Proceedings};
use volya_core::event::{NameKind, RiskGround, RiskLevel};
use volya_core::will::{
    Authorship, Capacity, Channel, Counsel, EndedBy, How, InfluenceKind, ReportSource, ReportedWish, Side, Stance,
};

use crate::table::Kind::{self, Count, Date, Line, Text};
use crate::table::columns::PERSONS;

/// Gives the words of a vocabulary.
pub type Words = fn() -> Vec<&'static str>;

/// What a key accepts: a form in words, with the vocabularies that stand in it; or one word of one vocabulary.
#[derive(Clone, Copy, Debug)]
pub struct Accepts {
    /// The form; empty where it is one word of the vocabulary.
    pub form: &'static str,
    /// Each vocabulary, under the name by which the form calls it.
    pub words: &'static [(&'static str, Words)],
}

/// One documented key.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Its name, which is also the column's.
    pub name: &'static str,
    /// What it accepts.
    pub accepts: Accepts,
    /// Whether it must be given.
    pub needed: bool,
    /// What it means.
    pub about: &'static str,
    /// What a cell of its column must be.
    pub column: Kind,
}

impl Key {
    /// What it accepts, in one line.
    #[must_use]
    pub fn accepted(&self) -> String {
        let mut parts = Vec::new();
        if !self.accepts.form.is_empty() {
            parts.push(self.accepts.form.to_owned());
        }
        for (name, words) in self.accepts.words {
            let list = words().join(", ");
            parts.push(if name.is_empty() { format!("one of: {list}") } else { format!("{name} is one of: {list}") });
        }
        parts.join("; ")
    }

    const fn needed(mut self) -> Self {
        self.needed = true;
        self
    }

    const fn cell(mut self, kind: Kind) -> Self {
        self.column = kind;
        self
    }
}

const fn said(name: &'static str, form: &'static str, about: &'static str) -> Key {
    Key { name, accepts: Accepts { form, words: &[] }, needed: false, about, column: Line }
}

const fn formed(name: &'static str, form: &'static str, words: &'static [(&'static str, Words)], about: &'static str) -> Key {
    Key { name, accepts: Accepts { form, words }, needed: false, about, column: Line }
}

macro_rules! words_of {
    ($vocabulary:ty) => {
        || <$vocabulary>::ALL.iter().map(|value| value.word()).collect()
    };
}

macro_rules! word {
    ($name:literal, $vocabulary:ty, $about:literal) => {
        formed($name, "", &[("", words_of!($vocabulary))], $about)
    };
}

const DESTINATION: &str = "a State's two letters such as KR, `remain`, `neutral`, `unhcr` or `any`";
const YES_NO: &str = "`yes` or `no`";
const TIME: &str = "a time as 2026-03-01T10:00:00Z, or as 2026-03-01 10:00, which is taken as UTC";
const TIME_OR_DAY: &str =
    "a time as 2026-03-01T10:00:00Z or 2026-03-01 10:00 (UTC), or a day, which counts from its beginning in UTC";
const DAY: &str = "a date as 2026-03-01";
const DIGEST: &str = "a SHA-256 in 64 hex digits";
const LANGUAGE: &str = "a language tag such as `ko` or `uk`";
const WORDS: &str = "text, at most 4096 characters";
const STATE: &str = "a State's two letters such as KR";

const fn yes_no(name: &'static str, about: &'static str) -> Key {
    said(name, YES_NO, about)
}

/// A declaration of will.
pub(crate) const DECLARATION: &[Key] = &[
    said(
        "to",
        "destinations divided by `;`, each a State's two letters such as KR, `remain`, `neutral`, `unhcr` or `any`",
        "about which destinations he speaks; a pair may say KR=accept instead",
    ),
    formed(
        "stance",
        "stances divided by `;`, one for each destination in `to`",
        &[("each", words_of!(Stance))],
        "what he says about each",
    ),
    said("taken_at", TIME, "when he said it"),
    word!("channel", Channel, "through what his words came"),
    word!("how", How, "how they reached who heard them"),
    word!("heard_by", Side, "who heard it, where nobody took it formally"),
    formed("taker", "ID:SIDE, several divided by `;`", &[("SIDE", words_of!(Side))], "who took it, by pseudonym"),
    formed(
        "present",
        "`none`, or SIDE:COUNT divided by `;`",
        &[("SIDE", words_of!(Side))],
        "everybody else in the room or within hearing",
    ),
    formed(
        "influences",
        "`none`, or SIDE:KIND or SIDE:KIND:DATE divided by `;`",
        &[("SIDE", words_of!(Side)), ("KIND", words_of!(InfluenceKind))],
        "what bore on him, from whom, when",
    ),
    yes_no("duress_sign", "whether he gave his agreed sign that he is being forced"),
    said(
        "last_strain",
        "`never`, or a time as 2026-03-01T10:00:00Z or 2026-03-01 10:00 (UTC)",
        "when he was last interrogated, operated on or harmed himself",
    ),
    said("minutes", "a whole number up to 65535", "how long the talk took").cell(Count),
    word!("ended_by", EndedBy, "who ended the talk"),
    yes_no("recorded", "whether a device recorded it, and he knew"),
    said("sheet", DIGEST, "the information sheet he was given"),
    said("language", LANGUAGE, "the language of the talk"),
    yes_no("understood", "whether he understands that language"),
    yes_no("third_option_shown", "whether a third way was put to him"),
    word!("counsel", Counsel, "what became of the offer of counsel"),
    formed(
        "interpretation",
        "`not-needed`, `machine`, or ID:SIDE:sworn:accepted, with `unsworn` and `not-accepted` where that is so, and `:conflict` behind it where one is known",
        &[("SIDE, who hired him,", words_of!(Side))],
        "how language was bridged",
    ),
    yes_no("read_back", "whether the record was read back to him"),
    word!("authorship", Authorship, "how he made the record his own"),
    word!("capacity", Capacity, "whether he was in a condition to decide"),
    said("note", WORDS, "his words, or a remark").cell(Text),
];

/// What others say of a person's wishes.
pub(crate) const REPORT: &[Key] = &[
    word!("source", ReportSource, "who says so").needed(),
    word!("wish", ReportedWish, "what is said of him").needed(),
    said("to", DESTINATION, "about which destination; `any` where it is left out"),
    said("said_on", DAY, "when it was said").cell(Date),
    said("language", LANGUAGE, "in which language"),
    said("note", WORDS, "where it can be found, or what it says").cell(Text),
];

/// Risk in one State, for one person.
pub(crate) const RISK: &[Key] = &[
    said("state", STATE, "where").needed(),
    word!("level", RiskLevel, "what was found").needed(),
    formed("grounds", "words divided by `;`", &[("each", words_of!(RiskGround))], "what he would be in danger of"),
    said("sources", "texts divided by `;`", "on what it rests; a risk assessed as absent needs one").cell(Text),
    said("assessed_on", TIME_OR_DAY, "when it was assessed; now where it is left out"),
];

/// What was found about a State as receiver.
pub(crate) const STANDING: &[Key] = &[
    said("state", STATE, "which State").needed(),
    yes_no("party", "whether it is a party to the Third Geneva Convention").needed(),
    yes_no("willing", "whether it was found willing to apply the Convention").needed(),
    yes_no("able", "whether it was found able to").needed(),
    said("onward", "States divided by `;`", "to which it is likely to send people on"),
    said("sources", "texts divided by `;`", "on what this rests").cell(Text),
    said("assessed_on", TIME_OR_DAY, "when it was assessed; now where it is left out"),
];

const STATUS: Key = word!("status", LegalStatus, "what he is in law").needed();
const GIVEN_AT: Key = said("given_at", TIME, "when he was told").needed();
const FACT_LANGUAGE: Key = said("language", LANGUAGE, "the language of the notice").needed();

const CUSTODY: &[Key] = &[
    word!("status", CustodyStatus, "where he is, in custody terms").needed(),
    said("since", DAY, "since when").cell(Date),
    said("place", WORDS, "where, in the words of who records it"),
];
const LEGAL: &[Key] = &[STATUS, said("decision", DIGEST, "the tribunal's decision")];
const ORIGIN: &[Key] = &[said("state", STATE, "the Power he comes from or depends on").needed()];
const AGE: &[Key] = &[
    word!("finding", AgeFinding, "what was found").needed(),
    yes_no("guardian", "whether a guardian is appointed; no where it is left out"),
    yes_no("best_interests", "whether this transfer is in his best interests, as determined; no where it is left out"),
];
const MEDICAL: &[Key] = &[
    word!("health", Health, "his health, in the words of the capture card").needed(),
    word!("art109", Art109, "whether GC III arts. 109 and 110 apply").needed(),
];
const NOTICE: &[Key] = &[GIVEN_AT, FACT_LANGUAGE, yes_no("understood", "whether he understands it").needed()];
const COUNSEL: &[Key] = &[word!("counsel", Counsel, "what became of the offer of counsel").needed()];
const APPEAL: &[Key] = &[word!("appeal", Appeal, "where his appeal stands").needed()];
const PROCEEDINGS: &[Key] = &[word!("proceedings", Proceedings, "what proceedings there are").needed()];
const FITNESS: &[Key] =
    &[yes_no("fit", "whether he is fit to travel").needed(), said("until", TIME, "until when that was certified").needed()];
const MANIFEST: &[Key] = &[said("list", DIGEST, "the complete list that was made before departure").needed()];
const DEPARTURE: &[Key] =
    &[GIVEN_AT, yes_no("new_address", "whether he knows his new address in time to tell his next of kin").needed()];
const EFFECTS: &[Key] = &[yes_no("receipt", "whether his effects are listed and a receipt is made out").needed()];
const CONFIRMATION: &[Key] = &[
    said("at", TIME, "when he was asked once more").needed(),
    said("to", DESTINATION, "about which destination").needed(),
    yes_no("wants", "whether he still wants it; a no is his own word against it").needed(),
];
const DEATH: &[Key] = &[
    said("on", DAY, "when he died").needed().cell(Date),
    said("certificate", DIGEST, "the certificate; without it the death is unverified"),
    said("particulars", WORDS, "where, of what, where buried").cell(Text),
];

/// Every kind of fact with its keys.
pub(crate) const FACTS: &[(&str, &[Key])] = &[
    ("custody", CUSTODY),
    ("status", LEGAL),
    ("origin", ORIGIN),
    ("age", AGE),
    ("medical", MEDICAL),
    ("notice", NOTICE),
    ("counsel", COUNSEL),
    ("appeal", APPEAL),
    ("proceedings", PROCEEDINGS),
    ("fitness", FITNESS),
    ("manifest", MANIFEST),
    ("departure", DEPARTURE),
    ("effects", EFFECTS),
    ("confirmation", CONFIRMATION),
    ("death", DEATH),
];

/// The kinds of facts, as they are typed.
pub const FACT_KINDS: [&str; 15] = {
    let mut kinds = [""; 15];
    let mut at = 0;
    while at < FACTS.len() {
        kinds[at] = FACTS[at].0;
        at += 1;
    }
    kinds
};

/// The columns of all facts together; one that several facts have stands once.
pub(crate) const FACT_COLUMNS: &[Key] = &[
    said("status", "a word that fits the fact", "custody: where he is, in custody terms; status: what he is in law"),
    CUSTODY[1],
    CUSTODY[2],
    LEGAL[1],
    ORIGIN[0],
    AGE[0],
    AGE[1],
    AGE[2],
    MEDICAL[0],
    MEDICAL[1],
    GIVEN_AT,
    FACT_LANGUAGE,
    NOTICE[2],
    COUNSEL[0],
    APPEAL[0],
    PROCEEDINGS[0],
    FITNESS[0],
    FITNESS[1],
    MANIFEST[0],
    DEPARTURE[1],
    EFFECTS[0],
    CONFIRMATION[0],
    CONFIRMATION[1],
    CONFIRMATION[2],
    DEATH[0],
    DEATH[1],
    DEATH[2],
];

/// Columns of an import of persons that are no part of what a person is known by.
const NOT_OF_IDENTITY: [&str; 2] = ["line_no", "person"];

/// What a person is known by: the columns of an import of persons.
pub(crate) static IDENTITY: LazyLock<Vec<Key>> = LazyLock::new(|| {
    let columns = PERSONS.all().filter(|column| !NOT_OF_IDENTITY.contains(&column.name));
    columns.map(|column| identity_key(column.name, column.kind, column.about)).collect()
});

fn identity_key(name: &'static str, kind: Kind, about: &'static str) -> Key {
    if name == "kind" {
        return word!("kind", NameKind, "whose the names are; his own where it is left out");
    }
    let form = match kind {
        Kind::Name | Kind::Line => "one line of text",
        Kind::Names => "names divided by `;`, `|`, `/` or line breaks",
        Kind::Number => "a number, letters allowed",
        Kind::Date => DAY,
        Kind::PartialDate => "a date as 1999-05-17, 1999-05 or 1999",
        Kind::Count => "a whole number of at most nine digits",
        Kind::Text => WORDS,
    };
    said(name, form, about).cell(kind)
}

/// The keys of `declaration`, `identity`, `report`, `risk`, `standing`, or one of [`FACT_KINDS`]; `None` for any other word.
///
/// A declaration has one more kind of key: a destination, whose value is a stance.
#[must_use]
pub fn documented(kind: &str) -> Option<&'static [Key]> {
    Some(match kind {
        "declaration" => DECLARATION,
        "identity" => &IDENTITY,
        "report" => REPORT,
        "risk" => RISK,
        "standing" => STANDING,
        fact => FACTS.iter().find(|(name, _)| *name == fact)?.1,
    })
}
