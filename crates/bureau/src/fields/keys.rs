//! Every key with what it accepts. Help, guide and the columns of imports follow from these lists.

use std::sync::LazyLock;

use volya_core::case::{
    AccessOutcome, AgeFinding, Appeal, Art109, Body, CardOccasion, CardOutcome, CustodyStatus, DeathCause, Ending, Forwarding,
    Health, LegalStatus, Proceedings,
};
use volya_core::event::{FamilyPressure, NameKind, RiskGround, RiskLevel};
use volya_core::will::{
    Authorship, Capacity, Channel, Counsel, EndedBy, How, InfluenceKind, ReportSource, ReportedWish, Side, Stance,
};

use crate::table::Kind::{self, Count, Date, Line, Text};
use crate::table::columns::PERSONS;

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

pub(crate) mod acts;
mod list;
mod path;

pub(super) use list::LIST;
use path::{AFTERCARE, DEADLINE, FAMILY_MESSAGE, HANDOVER, NEXT_MOVE, NOTE, OFFER, REFERRAL, RELATIVE_ENQUIRY, SHARING};

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

/// In what shape a form asks for a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One word of a vocabulary.
    Word,
    /// Yes, no, or not asked.
    YesNo,
    /// A day.
    Day,
    /// A time.
    Time,
    /// A State's two letters.
    State,
    /// An entry of the record.
    Entry,
    /// Several entries.
    Entries,
    /// A whole number.
    Number,
    /// A SHA-256.
    Digest,
    /// One line.
    Line,
    /// Several lines.
    Text,
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

    /// In what shape a form asks for it.
    #[must_use]
    pub fn shape(&self) -> Shape {
        match self.accepts.form {
            "" => Shape::Word,
            YES_NO => Shape::YesNo,
            DAY => Shape::Day,
            TIME | TIME_OR_DAY => Shape::Time,
            STATE => Shape::State,
            acts::ENTRY => Shape::Entry,
            acts::ENTRIES => Shape::Entries,
            NUMBER => Shape::Number,
            DIGEST => Shape::Digest,
            _ if self.column == Text => Shape::Text,
            _ => Shape::Line,
        }
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

const DESTINATION: &str = "a State's two letters such as KR, `remain`, `neutral`, `unhcr` or `any`";
const YES_NO: &str = "`yes` or `no`";
const TIME: &str = "a time as 2026-03-01T10:00:00Z, or as 2026-03-01 10:00, which is taken as UTC";
const TIME_OR_DAY: &str =
    "a time as 2026-03-01T10:00:00Z or 2026-03-01 10:00 (UTC), or a day, which counts from its beginning in UTC";
const DAY: &str = "a date as 2026-03-01";
const DIGEST: &str = "a SHA-256 in 64 hex digits";
const LANGUAGE: &str = "a language tag such as `ko` or `uk`";
const WORDS: &str = "text, at most 4096 characters";
const NUMBER: &str = "a whole number up to 65535";
const STATE: &str = "a State's two letters such as KR";
const AUTHORITY: &str = "text, a function and no name";

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
    said("minutes", NUMBER, "how long the talk took").cell(Count),
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
    said("paper", "one line of text", "the serial of the paper on which it was written down"),
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
    formed(
        "assurances",
        "STATE, or STATE:monitored, STATE:remedy or STATE:monitored:remedy, divided by `;`",
        &[],
        "what was promised about him, and whether somebody neutral may see him and a breach can be remedied; promises alone clear nothing",
    ),
    said("assessed_on", TIME_OR_DAY, "when it was assessed; now where it is left out"),
];

/// What was found about a State as receiver.
pub(crate) const STANDING: &[Key] = &[
    said("state", STATE, "which State").needed(),
    yes_no("party", "whether it is a party to the Third Geneva Convention").needed(),
    said("party_since", DAY, "since when").cell(Date),
    yes_no("reserves_article_12", "whether it has made a reservation to art. 12; no where it is left out"),
    said("other_guarantee", WORDS, "what else guarantees that somebody can be called back from it").cell(Text),
    yes_no("willing", "whether it was found willing to apply the Convention").needed(),
    yes_no("able", "whether it was found able to").needed(),
    said("onward", "States divided by `;`", "to which it is likely to send people on"),
    said("sources", "texts divided by `;`", "on what this rests").cell(Text),
    said("assessed_on", TIME_OR_DAY, "when it was assessed; now where it is left out"),
];

/// One party's talk with a person about where he should go.
pub(crate) const TALK: &[Key] = &[
    word!("party", Side, "whose").needed(),
    said("state", STATE, "of which State, where it is a State's"),
    said("at", TIME, "when").needed(),
    said("minutes", NUMBER, "how long").needed().cell(Count),
    yes_no("free", "whether he came, stayed and left as he wished").needed(),
];

/// What the review of a return in spite of risk found.
pub(crate) const REVIEW: &[Key] = &[
    said("to", STATE, "where he wants to return").needed(),
    word!("family_pressure", FamilyPressure, "whether he was pressed through his family").needed(),
    word!("counsel", Counsel, "whether counsel independent of every State concerned advised him").needed(),
    yes_no("risk_explained", "whether the risk was put to him as it was found").needed(),
    word!("escort", Body, "which neutral body would escort him"),
];

/// What a clearance says. It is issued by an act of its own and keyed in by nobody; these are its members as papers name them.
pub(crate) const CLEARANCE: &[Key] = &[
    said("entry", "an entry's hash, 64 hex digits", "its entry in the log").needed(),
    said("route", "States divided by ` - `", "the way he goes").needed(),
    said("crossing", WORDS, "where he crosses").needed(),
    said("from", TIME, "from when it may be used").needed(),
    said("until", TIME, "until when").needed(),
    said("device", "a device's key, 64 hex digits", "the device that may use it").needed(),
    said("screening", "an entry's hash, 64 hex digits", "the record of the screening").needed(),
    said("list", DIGEST, "the list").needed(),
    said("line", NUMBER, "the line").needed().cell(Count),
    yes_no("countersigned", "whether a second member of another role has signed it").needed(),
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
const NOTICE: &[Key] = &[
    GIVEN_AT,
    FACT_LANGUAGE,
    yes_no("understood", "whether he understands it").needed(),
    said("measures", DIGEST, "the posted measures for repatriation that he was shown; a return home needs them"),
];
const COUNSEL: &[Key] = &[word!("counsel", Counsel, "what became of the offer of counsel").needed()];
const APPEAL: &[Key] = &[
    word!("appeal", Appeal, "where his appeal stands").needed(),
    said("until", DAY, "the last day on which one may be lodged, while none is decided").cell(Date),
];
const PROCEEDINGS: &[Key] = &[
    word!("proceedings", Proceedings, "what proceedings there are").needed(),
    said("communicated_on", DAY, "when his name was communicated as one who is kept back").cell(Date),
];
const FITNESS: &[Key] =
    &[yes_no("fit", "whether he is fit to travel").needed(), said("until", TIME, "until when that was certified").needed()];
const MANIFEST: &[Key] = &[said("list", DIGEST, "the complete list that was made before departure").needed()];
const DEPARTURE: &[Key] =
    &[GIVEN_AT, yes_no("new_address", "whether he knows his new address in time to tell his next of kin").needed()];
const EFFECTS: &[Key] = &[
    yes_no("receipt", "whether his effects are listed and a receipt is made out").needed(),
    said("allowed_kg", NUMBER, "how many kilograms he may take; less than 25 holds").cell(Count),
];
const CONFIRMATION: &[Key] = &[
    said("at", TIME, "when he was asked once more").needed(),
    said("to", DESTINATION, "about which destination").needed(),
    yes_no("wants", "whether he still wants it; a no is his own word against it").needed(),
];
const DEATH: &[Key] = &[
    said("on", DAY, "when he died").needed().cell(Date),
    word!("cause", DeathCause, "of what; unknown where it is left out"),
    said("certificate", DIGEST, "the certificate; without it the death is unverified"),
    said("particulars", WORDS, "where, of what, where buried").cell(Text),
];

const ON: Key = said("on", DAY, "when").needed().cell(Date);
const OPENED_ON: Key = said("opened_on", DAY, "when it was opened").needed().cell(Date);
const CLOSED_ON: Key = said("closed_on", DAY, "when it ended").cell(Date);
const BODY: Key = word!("body", Body, "which body").needed();
const PROTECTION: &[Key] = &[BODY, said("mandate", DIGEST, "its mandate").needed()];
const TRANSPORT: &[Key] = &[
    yes_no("safe", "whether the way and the vehicle are safe").needed(),
    yes_no("provisions", "whether food, water, clothing, shelter and medical care are provided").needed(),
];
const COMMITMENT: &[Key] = &[
    said("by", STATE, "which State").needed(),
    yes_no("no_active_service", "that he is not employed on active military service").needed(),
    said("document", DIGEST, "the document").needed(),
];
const CARD: &[Key] = &[
    word!("occasion", CardOccasion, "why it was due").needed(),
    word!("outcome", CardOutcome, "what became of it").needed(),
    ON,
];
const NOTIFICATION: &[Key] = &[
    ON,
    word!("central_agency", Forwarding, "to the Central Agency, from which nothing is withheld").needed(),
    word!("family", Forwarding, "to his family").needed(),
    word!("origin", Forwarding, "to the Power he depends on").needed(),
    yes_no("family_consent", "whether he agrees that his family is told").needed(),
    yes_no("origin_consent", "whether he agrees that the Power he depends on is told").needed(),
    yes_no("harm_assessed", "whether harm to him and his relatives was assessed before").needed(),
];
const HEALTH_REPORT: &[Key] = &[ON];
const ACCESS: &[Key] = &[
    BODY,
    word!("outcome", AccessOutcome, "whether he could be visited without witnesses").needed(),
    ON,
    said("reason", WORDS, "why not: an imperative military necessity, named").cell(Text),
    said("until", DAY, "when the denial ends, which it must").cell(Date),
];
const COMPLAINT: &[Key] = &[
    ON,
    said("answered_on", DAY, "when it was answered").cell(Date),
    yes_no("reprisal", "whether anything was done to him for it"),
];
const MAIL: &[Key] = &[
    said("month", DAY, "the first day of the month").needed().cell(Date),
    said("letters", NUMBER, "letters he could send").needed().cell(Count),
    said("cards", NUMBER, "cards he could send, capture cards apart").needed().cell(Count),
];
const PROOF_OF_LIFE: &[Key] = &[ON, word!("by", Side, "who saw him").needed()];
const SEARCH: &[Key] = &[OPENED_ON, BODY, CLOSED_ON];
const SEPARATION: &[Key] = &[said("since", DAY, "since when he is kept apart").needed().cell(Date)];
const ENQUIRY: &[Key] = &[
    OPENED_ON,
    said("statements", NUMBER, "how many statements of witnesses it has").needed().cell(Count),
    yes_no("reported", "whether it was reported to the protecting body").needed(),
    CLOSED_ON,
];
const RECALL: &[Key] = &[
    said("asked_on", DAY, "when he was asked back").needed().cell(Date),
    said("reason", WORDS, "why").needed().cell(Text),
    yes_no("complied", "whether the receiver complied, once it has answered"),
];
const ENDED: &[Key] = &[
    word!("how", Ending, "how his case came to its end").needed(),
    ON,
    said("evidence", DIGEST, "his own word from there, a certificate, a neutral body's report").needed(),
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
    ("protection", PROTECTION),
    ("transport", TRANSPORT),
    ("commitment", COMMITMENT),
    ("card", CARD),
    ("notification", NOTIFICATION),
    ("health-report", HEALTH_REPORT),
    ("access", ACCESS),
    ("complaint", COMPLAINT),
    ("mail", MAIL),
    ("proof-of-life", PROOF_OF_LIFE),
    ("search", SEARCH),
    ("separation", SEPARATION),
    ("enquiry", ENQUIRY),
    ("recall", RECALL),
    ("ended", ENDED),
    ("offer", OFFER),
    ("note", NOTE),
    ("next-move", NEXT_MOVE),
    ("sharing", SHARING),
    ("handover", HANDOVER),
    ("aftercare", AFTERCARE),
    ("deadline", DEADLINE),
    ("referral", REFERRAL),
    ("family-message", FAMILY_MESSAGE),
    ("relative-enquiry", RELATIVE_ENQUIRY),
];

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
    said(
        "until",
        "a time or a date that fits the fact",
        "fitness: until when it was certified; access: when the denial ends; appeal, offer: the last day",
    ),
    MANIFEST[0],
    DEPARTURE[1],
    EFFECTS[0],
    CONFIRMATION[0],
    CONFIRMATION[1],
    CONFIRMATION[2],
    ON,
    DEATH[1],
    DEATH[2],
    DEATH[3],
    NOTICE[3],
    PROCEEDINGS[1],
    EFFECTS[1],
    BODY,
    PROTECTION[1],
    TRANSPORT[0],
    TRANSPORT[1],
    said("by", "a State or a word that fits the fact", "commitment, offer: which State; proof-of-life: who saw him"),
    COMMITMENT[1],
    COMMITMENT[2],
    CARD[0],
    said("outcome", "a word that fits the fact", "card: what became of it; access: whether he could be visited"),
    NOTIFICATION[1],
    NOTIFICATION[2],
    NOTIFICATION[3],
    NOTIFICATION[4],
    NOTIFICATION[5],
    NOTIFICATION[6],
    said("reason", WORDS, "access: why not; recall: why").cell(Text),
    COMPLAINT[1],
    COMPLAINT[2],
    MAIL[0],
    MAIL[1],
    MAIL[2],
    OPENED_ON,
    CLOSED_ON,
    ENQUIRY[1],
    ENQUIRY[2],
    RECALL[0],
    RECALL[2],
    said("how", "a word that fits the fact", "ended: how his case came to its end"),
    ENDED[2],
    OFFER[1],
    OFFER[5],
    OFFER[6],
    OFFER[7],
    OFFER[8],
    NOTE[1],
    NOTE[2],
    NOTE[3],
    NEXT_MOVE[0],
    NEXT_MOVE[1],
    SHARING[0],
    SHARING[2],
    SHARING[3],
    SHARING[4],
    HANDOVER[2],
    HANDOVER[3],
    HANDOVER[4],
    HANDOVER[5],
    HANDOVER[6],
    HANDOVER[7],
    HANDOVER[8],
    HANDOVER[9],
    HANDOVER[10],
    AFTERCARE[1],
    AFTERCARE[2],
    DEADLINE[1],
    DEADLINE[2],
    REFERRAL[0],
    REFERRAL[2],
    FAMILY_MESSAGE[1],
    FAMILY_MESSAGE[2],
    FAMILY_MESSAGE[4],
    RELATIVE_ENQUIRY[3],
];

/// Columns of an import of persons that are no part of what a person is known by.
const NOT_OF_IDENTITY: [&str; 2] = ["line_no", "person"];

/// What a person is known by: the columns of an import of persons.
pub(crate) static IDENTITY: LazyLock<Vec<Key>> = LazyLock::new(|| {
    let columns = PERSONS.all().filter(|column| !NOT_OF_IDENTITY.contains(&column.name));
    columns.map(|column| identity_key(column.name, column.kind, column.about)).collect()
});

/// How he fell into the enemy's hands; where nothing else is known, what he is known by.
pub(crate) const CAPTURE: &[Key] = &[
    said("captured_on", DAY, "the day of his capture").cell(Date),
    said("captured_at", "one line of text", "the place of his capture"),
];

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

/// The keys of `declaration`, `identity`, `report`, `risk`, `standing`, `talk`, `review`, one of `Fact::KINDS`, or an act of few keys; `None` for any other word.
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
        "talk" => TALK,
        "review" => REVIEW,
        "clearance" => CLEARANCE,
        "list" => LIST,
        named => FACTS.iter().chain(acts::ACTS).find(|(name, _)| *name == named)?.1,
    })
}
