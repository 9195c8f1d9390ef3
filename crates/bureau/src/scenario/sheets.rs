//! The files that are imported and the lists that are screened, as somebody would have typed them.

use jiff::Timestamp;
use jiff::civil::Date;

use super::cast::{Fate, Person};
use super::data::Session;

/// A table under one header. Cells are words, numbers and dates of our own: nothing needs quoting.
struct Sheet {
    columns: &'static [&'static str],
    text: String,
}

impl Sheet {
    fn new(columns: &'static [&'static str]) -> Self {
        Self { columns, text: columns.join(",") + "\n" }
    }

    /// A row by its columns' names; the others stay empty.
    fn row(&mut self, cells: &[(&str, &str)]) {
        for (at, column) in self.columns.iter().enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            let cell = cells.iter().find(|(name, _)| name == column);
            self.text.push_str(cell.map_or("", |(_, text)| text));
        }
        self.text.push('\n');
    }
}

/// Everybody, as he came.
pub(super) fn register(people: &[Person]) -> String {
    let mut sheet = Sheet::new(&["custody_id", "surname", "given", "dob"]);
    for person in people {
        let born = person.birth_year.to_string();
        sheet.row(&[
            ("custody_id", &person.custody_id),
            ("surname", &person.name.surname),
            ("given", &person.name.given),
            ("dob", &born),
        ]);
    }
    sheet.text
}

/// What is known of everybody on the first day: where he is, what he is in law, where he comes from. Nothing else was written down of each.
pub(super) fn arrivals(people: &[Person], on: Date) -> String {
    let mut sheet = Sheet::new(&["custody_id", "fact", "status", "since", "state"]);
    let on = on.to_string();
    for person in people {
        let id = ("custody_id", person.custody_id.as_str());
        sheet.row(&[id, ("fact", "custody"), ("status", "in-custody"), ("since", &on)]);
        sheet.row(&[id, ("fact", "status"), ("status", "prisoner-of-war")]);
        sheet.row(&[id, ("fact", "origin"), ("state", person.group.origin())]);
    }
    sheet.text
}

/// The first no of everybody, to the State that he comes from.
pub(super) fn refusals(people: &[Person]) -> String {
    let mut sheet = Sheet::new(&["custody_id", "to", "stance"]);
    for person in people {
        sheet.row(&[("custody_id", &person.custody_id), ("to", person.group.origin()), ("stance", "refuse")]);
    }
    sheet.text
}

/// What everybody said who was taken to this explanation, with the explainer of his State and the detaining side in the room.
pub(super) fn session(people: &[Person], number: usize, session: &Session, at: Timestamp) -> String {
    let mut sheet = Sheet::new(&["custody_id", "to", "stance", "taken_at", "channel", "taker", "present"]);
    let (at, taker) = (at.to_string(), format!("commission-{number}:neutral"));
    for person in people.iter().filter(|person| person.fate.session() == Some(number)) {
        sheet.row(&[
            ("custody_id", &person.custody_id),
            ("to", session.group.origin()),
            ("stance", if person.fate.changes() { "accept" } else { "refuse" }),
            ("taken_at", &at),
            ("channel", "to-neutral-visitor"),
            ("taker", &taker),
            ("present", "origin:1;custodian:1"),
        ]);
    }
    sheet.text
}

fn neither(people: &[Person]) -> impl Iterator<Item = &Person> {
    people.iter().filter(|person| person.fate == Fate::ToIndia)
}

/// A form with two ways, on which each of those who want neither is made to choose one.
pub(super) fn two_ways_and_a_yes(people: &[Person]) -> String {
    let mut sheet = Sheet::new(&["custody_id", "to", "stance", "third_option_shown"]);
    for (number, person) in neither(people).enumerate() {
        let to = if number % 2 == 0 { person.group.origin() } else { person.group.other_side() };
        sheet.row(&[("custody_id", &person.custody_id), ("to", to), ("stance", "accept"), ("third_option_shown", "no")]);
    }
    sheet.text
}

/// The same form, on which each crosses out both.
pub(super) fn two_ways_and_two_noes(people: &[Person]) -> String {
    let mut sheet = Sheet::new(&["custody_id", "to", "stance", "third_option_shown"]);
    for person in neither(people) {
        let both = format!("{};{}", person.group.origin(), person.group.other_side());
        sheet.row(&[
            ("custody_id", &person.custody_id),
            ("to", &both),
            ("stance", "refuse;refuse"),
            ("third_option_shown", "no"),
        ]);
    }
    sheet.text
}

/// A form with every way on it: neither side, and India.
pub(super) fn every_way(people: &[Person], at: Timestamp) -> String {
    let mut sheet = Sheet::new(&["custody_id", "to", "stance", "third_option_shown", "taken_at", "channel"]);
    let at = at.to_string();
    for person in neither(people) {
        let all = format!("{};{};IN", person.group.origin(), person.group.other_side());
        sheet.row(&[
            ("custody_id", &person.custody_id),
            ("to", &all),
            ("stance", "refuse;refuse;accept"),
            ("third_option_shown", "yes"),
            ("taken_at", &at),
            ("channel", "to-neutral-visitor"),
        ]);
    }
    sheet.text
}

/// The list of those who are to be returned: everybody of a group.
pub(super) fn list<'p>(people: impl Iterator<Item = &'p Person>) -> String {
    let mut sheet = Sheet::new(&["line_no", "custody_id", "surname", "given"]);
    for (number, person) in (1..).zip(people) {
        let number: u32 = number;
        let number = number.to_string();
        sheet.row(&[
            ("line_no", &number),
            ("custody_id", &person.custody_id),
            ("surname", &person.name.surname),
            ("given", &person.name.given),
        ]);
    }
    sheet.text
}

/// Those who changed their minds are home.
pub(super) fn returns(people: &[Person]) -> String {
    let mut sheet = Sheet::new(&["custody_id", "fact", "status"]);
    for person in people.iter().filter(|person| person.fate.changes()) {
        sheet.row(&[("custody_id", &person.custody_id), ("fact", "custody"), ("status", "repatriated")]);
    }
    sheet.text
}

/// Day 120: whoever is left is a civilian, and free; `evidence` is the paper that says who declares it.
pub(super) fn lapse(people: &[Person], on: Date, evidence: &str) -> String {
    let mut sheet = Sheet::new(&["custody_id", "fact", "status", "since", "how", "on", "evidence"]);
    let on = on.to_string();
    for person in people {
        let id = ("custody_id", person.custody_id.as_str());
        match person.fate {
            Fate::Stays { .. } => sheet.row(&[id, ("fact", "custody"), ("status", "released"), ("since", &on)]),
            Fate::ToIndia => {}
            Fate::Returned(_) | Fate::Missing(_) | Fate::Died(_) => continue,
        }
        sheet.row(&[id, ("fact", "status"), ("status", "civilian")]);
        sheet.row(&[id, ("fact", "ended"), ("how", "civilian"), ("on", &on), ("evidence", evidence)]);
    }
    sheet.text
}

/// Those who wanted neither side sail.
pub(super) fn sailing(people: &[Person], on: Date) -> String {
    let mut sheet = Sheet::new(&["custody_id", "fact", "status", "since", "place"]);
    let on = on.to_string();
    for person in neither(people) {
        let id = ("custody_id", person.custody_id.as_str());
        sheet.row(&[id, ("fact", "custody"), ("status", "released"), ("since", &on), ("place", super::tally::INDIA)]);
    }
    sheet.text
}

/// What the profile assumes was said: in private, with nothing that could be held against it.
pub(super) fn private_talks(people: &[Person], at: Timestamp, taker: &str, sheet_hash: &str, note: &str) -> String {
    let mut sheet = Sheet::new(&[
        "custody_id",
        "to",
        "stance",
        "taken_at",
        "channel",
        "taker",
        "present",
        "influences",
        "duress_sign",
        "last_strain",
        "minutes",
        "ended_by",
        "recorded",
        "sheet",
        "language",
        "understood",
        "third_option_shown",
        "counsel",
        "interpretation",
        "read_back",
        "authorship",
        "capacity",
        "note",
    ]);
    let at = at.to_string();
    for person in people.iter().filter(|person| person.fate.changes()) {
        sheet.row(&[
            ("custody_id", &person.custody_id),
            ("to", person.group.origin()),
            ("stance", "accept"),
            ("taken_at", &at),
            ("channel", "private-interview"),
            ("taker", taker),
            ("present", "none"),
            ("influences", "none"),
            ("duress_sign", "no"),
            ("last_strain", "never"),
            ("minutes", "30"),
            ("ended_by", "person"),
            ("recorded", "no"),
            ("sheet", sheet_hash),
            ("language", person.group.language()),
            ("understood", "yes"),
            ("third_option_shown", "yes"),
            ("counsel", "declined"),
            ("interpretation", "not-needed"),
            ("read_back", "yes"),
            ("authorship", "signature"),
            ("capacity", "able"),
            ("note", note),
        ]);
    }
    sheet.text
}

/// What the profile assumes was found about the risk of those who changed their minds.
pub(super) fn risks(people: &[Person], note: &str) -> String {
    let mut sheet = Sheet::new(&["custody_id", "state", "level", "grounds", "sources"]);
    for person in people.iter().filter(|person| person.fate.changes()) {
        sheet.row(&[
            ("custody_id", &person.custody_id),
            ("state", person.group.origin()),
            ("level", "absent"),
            ("grounds", "none-found"),
            ("sources", note),
        ]);
    }
    sheet.text
}

/// What the profile assumes of the journey and of everything that is owed before it.
pub(super) fn papers(people: &[Person], at: Timestamp, until: Timestamp, paper: &str) -> String {
    let mut sheet = Sheet::new(&[
        "custody_id",
        "fact",
        "finding",
        "health",
        "art109",
        "given_at",
        "language",
        "understood",
        "measures",
        "body",
        "mandate",
        "counsel",
        "appeal",
        "proceedings",
        "fit",
        "until",
        "list",
        "new_address",
        "receipt",
        "allowed_kg",
        "safe",
        "provisions",
        "at",
        "to",
        "wants",
    ]);
    let (at, until) = (at.to_string(), until.to_string());
    for person in people.iter().filter(|person| person.fate.changes()) {
        let (language, origin) = (person.group.language(), person.group.origin());
        let facts: [(&str, &[(&str, &str)]); 13] = [
            ("age", &[("finding", "adult")]),
            ("medical", &[("health", "good"), ("art109", "not-eligible")]),
            ("notice", &[("given_at", &at), ("language", language), ("understood", "yes"), ("measures", paper)]),
            ("protection", &[("body", "icrc"), ("mandate", paper)]),
            ("counsel", &[("counsel", "declined")]),
            ("appeal", &[("appeal", "none-in-time")]),
            ("proceedings", &[("proceedings", "none")]),
            ("fitness", &[("fit", "yes"), ("until", &until)]),
            ("manifest", &[("list", paper)]),
            ("departure", &[("given_at", &at), ("new_address", "yes")]),
            ("effects", &[("receipt", "yes"), ("allowed_kg", "25")]),
            ("transport", &[("safe", "yes"), ("provisions", "yes")]),
            ("confirmation", &[("at", &at), ("to", origin), ("wants", "yes")]),
        ];
        for (fact, cells) in facts {
            let named = [("custody_id", person.custody_id.as_str()), ("fact", fact)];
            sheet.row(&[&named[..], cells].concat());
        }
    }
    sheet.text
}
