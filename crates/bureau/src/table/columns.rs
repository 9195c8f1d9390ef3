//! The columns that lists may have, by name.
//!
//! The names are those of `spec/list.md`. A header is recognised if it equals a name or an alias after letter case, spaces,
//! `_`, `-`, `.` and apostrophes are put aside; nothing else is recognised.

use crate::fields::keys::{self, Key};

/// One documented column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The name under which rows carry it.
    pub name: &'static str,
    /// Other headers that mean the same.
    pub aliases: &'static [&'static str],
    /// What a cell of it must be.
    pub kind: Kind,
    /// What it means.
    pub about: &'static str,
}

/// What a cell must be, and how two of them compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name, on one line; compared by [`normalise::name`](super::normalise::name).
    Name,
    /// Several names, divided by `;`, `|`, `/` or line breaks.
    Names,
    /// A number of papers, letters allowed; compared by [`normalise::number`](super::normalise::number).
    Number,
    /// A whole date.
    Date,
    /// A date of which the day, or the month and the day, may be unknown.
    PartialDate,
    /// A whole number from 0.
    Count,
    /// Text on one line.
    Line,
    /// Text, line breaks allowed.
    Text,
}

/// What one kind of list may hold.
#[derive(Debug, PartialEq, Eq)]
pub struct Schema {
    /// What it is called in messages.
    pub name: &'static str,
    /// Its columns, in groups, so that imports can share them.
    pub columns: &'static [&'static [Column]],
    /// The columns of which a list needs at least one.
    pub identifying: &'static [&'static str],
}

impl Schema {
    /// Every column.
    pub fn all(&self) -> impl Iterator<Item = &'static Column> + use<> {
        self.columns.iter().copied().flatten()
    }
}

/// Builds a column; for the schemas of other imports too.
pub const fn column(name: &'static str, kind: Kind, aliases: &'static [&'static str], about: &'static str) -> Column {
    Column { name, aliases, kind, about }
}

/// The columns that say who a row is about.
pub const IDENTIFYING: &[&str] =
    &["person", "surname", "given", "name", "name_native_script", "transliterations", "custody_id", "service_no"];

/// The columns that name somebody who is registered.
pub const IDENTIFYING_REGISTERED: &[&str] = &["person", "custody_id", "service_no"];

/// An exchange list (domain: GC III arts. 17, 46, 109, 118, 122).
pub const EXCHANGE_LIST: Schema =
    Schema { name: "exchange list", columns: &[IDENTITY, CUSTODY, EXCHANGE], identifying: IDENTIFYING };

/// An import of persons from a register or a bureau's card file (GC III art. 122).
pub const PERSONS: Schema =
    Schema { name: "persons", columns: &[IDENTITY, CUSTODY, FAMILY, NAME_KIND], identifying: IDENTIFYING };

/// An import of declarations of will, a row each.
pub const DECLARATIONS: Schema =
    Schema { name: "declarations", columns: &[WHO, &DECLARATION_COLUMNS], identifying: IDENTIFYING_REGISTERED };

/// An import of facts, a row each.
pub const FACTS: Schema = Schema { name: "facts", columns: &[WHO, FACT, &FACT_COLUMNS], identifying: IDENTIFYING_REGISTERED };

/// An import of assessments of risk, a row each.
pub const RISKS: Schema = Schema { name: "risks", columns: &[WHO, &RISK_COLUMNS], identifying: IDENTIFYING_REGISTERED };

/// Names alone.
pub const NAMES: Schema = Schema { name: "names", columns: &[IDENTITY], identifying: IDENTIFYING };

use Kind::{Count, Line, Name, Names, Number, PartialDate, Text};

const LINE_NO: Column = column(
    "line_no",
    Line,
    &["line", "line_number", "no", "nr", "№", "№ п/п", "№ з/п", "번호"],
    "the sender's number of the line, kept as given",
);
const PERSON: Column = column("person", Line, &["person_id", "pseudonym"], "the person's pseudonym in Volya, as P-0417");
const SERVICE_NO: Column = column(
    "service_no",
    Number,
    &["service_number", "army_no", "personal_number", "особистий номер", "личный номер", "군번"],
    "army, regimental, personal or serial number",
);
const CUSTODY_ID: Column = column(
    "custody_id",
    Number,
    &["custody_number", "prisoner_no", "prisoner_number", "internment_serial_number"],
    "the number under which the person is held",
);

/// Who, where he is registered already.
pub const WHO: &[Column] = &[LINE_NO, PERSON, SERVICE_NO, CUSTODY_ID];

/// Who.
pub const IDENTITY: &[Column] = &[
    LINE_NO,
    PERSON,
    column("surname", Name, &["last_name", "family_name", "прізвище", "фамилия", "성"], "family name"),
    column("given", Name, &["given_name", "given_names", "first_name", "first_names", "ім'я", "имя"], "given name or names"),
    column("patronymic", Name, &["по батькові", "отчество"], "father's name as part of the own name"),
    column("name", Name, &["full_name", "whole_name", "піб", "фио", "ф.и.о.", "성명"], "the whole name, in any order"),
    column("name_native_script", Name, &["native_name", "name_native"], "the whole name in its own script"),
    column(
        "transliterations",
        Names,
        &["transliteration", "aliases", "other_names"],
        "other spellings, divided by ; | / or line breaks",
    ),
    column(
        "dob",
        PartialDate,
        &["date_of_birth", "birth_date", "born", "дата народження", "дата рождения", "생년월일"],
        "date of birth, as far as known",
    ),
    column("rank", Line, &["military_rank", "звання", "звание", "계급"], "rank"),
    SERVICE_NO,
    CUSTODY_ID,
];

/// Where and how the person is held.
pub const CUSTODY: &[Column] = &[
    column("unit", Line, &["armed_force", "military_unit", "armed_force_unit"], "armed force and unit; restricted"),
    column("power_of_dependence", Line, &["power", "power_on_which_dependent"], "the Power on which the person depends"),
    column("capture_date", PartialDate, &["date_of_capture", "captured_on"], "date of capture, as far as known; restricted"),
    column("capture_place", Line, &["place_of_capture"], "place of capture; restricted"),
    column("place_of_custody", Line, &["place_of_detention", "camp"], "where the person is held; restricted"),
    column("health_category", Line, &["health"], "health category"),
    column("art109_category", Line, &["art_109", "article_109_category"], "category under GC III arts. 109 and 110"),
    column("captivity_days", Count, &["days_in_captivity"], "whole days in captivity"),
];

/// What the list asks for.
pub const EXCHANGE: &[Column] = &[
    column("direction", Line, &["to_whom", "destination"], "to whom the person would go"),
    column("requested_by", Line, &["requester"], "who asks for the person"),
    column("basis", Text, &["legal_basis", "agreement"], "article 109 or 118, or the agreement's reference"),
    column("priority_class", Line, &["priority"], "class of priority"),
];

/// What a bureau's record holds beyond that.
pub const FAMILY: &[Column] = &[
    column("father_first_name", Name, &["first_name_of_father", "father"], "first name of the father; shielded"),
    column("mother_maiden_name", Name, &["maiden_name_of_mother"], "maiden name of the mother; shielded"),
    column("informed_person", Text, &["person_to_be_informed", "next_of_kin"], "who is to be informed; shielded"),
    column("address", Text, &["correspondence_address"], "address for letters; shielded"),
    column("place_of_birth", Line, &["birth_place", "birthplace"], "place of birth; shielded"),
    column("status", Line, &["legal_status"], "status: prisoner of war, retained, civilian"),
];

/// Whose the names of a row are.
pub const NAME_KIND: &[Column] = &[column("kind", Line, &["name_kind"], "whose the names are: own, alias, false-papers")];

/// Which fact a row holds.
pub const FACT: &[Column] = &[column("fact", Line, &[], "which fact: custody, status, origin and so on")];

const DECLARATION_COLUMNS: [Column; keys::DECLARATION.len()] = columns_of(keys::DECLARATION);
const FACT_COLUMNS: [Column; keys::FACT_COLUMNS.len()] = columns_of(keys::FACT_COLUMNS);
const RISK_COLUMNS: [Column; keys::RISK.len()] = columns_of(keys::RISK);

/// The columns that follow from documented keys, which must be `N`.
const fn columns_of<const N: usize>(keys: &[Key]) -> [Column; N] {
    let mut columns = [column("", Line, &[], ""); N];
    let mut at = 0;
    while at < N {
        columns[at] = column(keys[at].name, keys[at].column, &[], keys[at].about);
        at += 1;
    }
    columns
}
