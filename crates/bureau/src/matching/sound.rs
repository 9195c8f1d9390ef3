//! How names sound, keyed: by this somebody is found under another spelling without anybody's identity being opened (`spec/matching.md`).

use std::collections::BTreeSet;

use volya_core::event::Identity;
use volya_core::id::Digest;
use volya_findings::names::{Name, Unread, keys};
use volya_store::Sound;
use volya_vault::MatchKey;

use super::{BIRTH_DATE, CUSTODY_ID, OWN_NAME, SERVICE_NUMBER, names_of};
use crate::table::{
    Names, Row, date::Dob, forms_of, has_too_many_writings, listed_forms, listed_writings, writings_beside, writings_of,
};

/// Kinds of forms, as in `spec/keys.md`: a class of sounds, and the same with the year of birth that its entry gives.
const SOUND: u8 = 11;
const SOUND_AND_YEAR: u8 = 12;
/// What a line says of who is meant.
const WRITTEN: u8 = 13;

/// The class of a name that nobody can read: it may be anybody's.
const UNREAD: &str = "?";

/// Years by which two calendars, or two ways to count an age, set a birth apart.
const YEARS_APART: i16 = 1;

/// Whether a form of this kind is a class of sounds, of which the index keeps sixteen bytes.
pub(crate) fn is_sound(kind: u8) -> bool {
    matches!(kind, SOUND | SOUND_AND_YEAR)
}

/// A class of sounds as the index keeps it.
pub(crate) fn short(form: &[u8; 32]) -> Sound {
    let mut sound = [0; 16];
    sound.copy_from_slice(&form[..16]);
    sound
}

/// A class of sounds, keyed.
pub(super) fn class(key: &MatchKey, class: &str) -> [u8; 32] {
    key.form(SOUND, class)
}

/// The classes under which an identity is held.
pub(super) fn held(identity: &Identity, dob: Option<Dob>) -> impl Iterator<Item = (u8, String)> {
    let writings: BTreeSet<String> = identity.names.iter().flat_map(|name| writings_of(names_of(name))).collect();
    let names: Vec<Name> = writings.iter().map(|writing| Name::parse(writing)).collect();
    let (mut classes, mut own) = (BTreeSet::new(), BTreeSet::new());
    for keys in names.iter().map(keys) {
        classes.extend(keys.held);
        own.extend(keys.own);
    }
    // Whoever has a name that no line's sounds would find may be meant by any.
    if names.iter().any(|name| name.unread().is_some()) || !names.is_empty() && classes.is_empty() {
        classes.insert(UNREAD.to_owned());
    }
    let year = dob.map(Dob::year);
    let found_by = classes.into_iter().flat_map(move |class| [(SOUND_AND_YEAR, in_year(&class, year)), (SOUND, class)]);
    found_by.chain(own.into_iter().map(|class| (SOUND, class)))
}

fn in_year(class: &str, year: Option<i16>) -> String {
    year.map_or_else(|| format!("{class} -"), |year| format!("{class} {year:04}"))
}

/// Why more people may be meant than a line's sounds find.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum ShortOf {
    /// More stands there than is read.
    Reading,
    /// No name on it can be read.
    Letters,
    /// It gives one word of a name.
    Words,
}

impl ShortOf {
    /// For a person.
    pub(crate) fn says(self) -> &'static str {
        match self {
            Self::Reading => "is longer than is read",
            Self::Letters => "cannot be read as a name, and excludes nobody",
            Self::Words => "is one word, and may be many people's",
        }
    }

    /// Whether saying more of somebody settles who is meant.
    pub(crate) fn is_settled_by_more(self) -> bool {
        self != Self::Reading
    }
}

/// How the names on a line can be looked for.
#[derive(Default)]
pub(crate) struct Spelled {
    /// The classes of sounds that it asks for.
    pub(crate) asked: Vec<Sound>,
    /// The class of those whose name nobody can read.
    pub(crate) unread: Vec<Sound>,
    /// Why more people may be meant than its sounds find.
    pub(crate) short_of: Option<ShortOf>,
    /// What it says of who is meant, where that is more than a name.
    pub(crate) written: Option<Digest>,
}

impl Spelled {
    /// Reads the names on a line; where no cell holds one, whatever stands beside.
    pub(crate) fn of(key: &MatchKey, row: &Row) -> Self {
        let named = listed_writings(row);
        let dob = if named.is_empty() { None } else { row.dob() };
        let writings = if named.is_empty() { writings_beside(row) } else { named };
        let names: Vec<Name> = writings.iter().map(|writing| Name::parse(writing)).collect();
        let (mut asked, mut whole, mut wide) = (BTreeSet::new(), false, false);
        for keys in names.iter().map(keys) {
            whole |= keys.wide.is_empty() && !keys.asked.is_empty();
            wide |= !keys.wide.is_empty();
            asked.extend(keys.asked);
        }
        let keyed = |classes: &BTreeSet<String>| sounds(key, classes, dob);
        let anybody = if names.is_empty() { BTreeSet::new() } else { BTreeSet::from([UNREAD.to_owned()]) };
        let short_of = short_of(row, &names, whole, wide);
        Self { asked: keyed(&asked), unread: keyed(&anybody), short_of, written: written(key, row) }
    }
}

fn short_of(row: &Row, names: &[Name], whole: bool, wide: bool) -> Option<ShortOf> {
    let cut = names.iter().any(|name| name.unread() == Some(Unread::TooLong));
    if cut || has_too_many_writings(row) {
        Some(ShortOf::Reading)
    } else if !names.is_empty() && names.iter().all(|name| name.unread().is_some()) {
        Some(ShortOf::Letters)
    } else if wide && !whole {
        Some(ShortOf::Words)
    } else {
        None
    }
}

/// The classes as they are looked for: near the year of birth and where none is recorded, or in all years.
fn sounds(key: &MatchKey, classes: &BTreeSet<String>, dob: Option<Dob>) -> Vec<Sound> {
    let Some(dob) = dob else {
        return classes.iter().map(|class| short(&self::class(key, class))).collect();
    };
    let years = dob.year().saturating_sub(YEARS_APART)..=dob.year().saturating_add(YEARS_APART);
    let years: Vec<Option<i16>> = years.map(Some).chain([None]).collect();
    let texts = classes.iter().flat_map(|class| years.iter().map(move |year| in_year(class, *year)));
    texts.map(|text| short(&key.form(SOUND_AND_YEAR, &text))).collect()
}

/// Everything on a line that says who is meant, in normal forms. A name alone is too little to know a line again by: it may mean another in another list.
fn written(key: &MatchKey, row: &Row) -> Option<Digest> {
    let day = row.dob().filter(|dob| dob.day().is_some());
    let number = |column| row.number(column);
    let (custody_id, service_no) = (number("custody_id"), number("service_no"));
    if day.is_none() && custody_id.is_none() && service_no.is_none() {
        return None;
    }
    let writings =
        listed_writings(row).into_iter().flat_map(|writing| forms_of(Names { whole: Some(&writing), ..Names::default() }));
    let names: BTreeSet<String> = listed_forms(row).into_iter().chain(writings).collect();
    let mut said: Vec<String> = names.into_iter().map(|name| format!("{OWN_NAME} {name}")).collect();
    said.extend(row.dob().map(|dob| format!("{BIRTH_DATE} {dob}")));
    said.extend(custody_id.map(|number| format!("{CUSTODY_ID} {number}")));
    said.extend(service_no.map(|number| format!("{SERVICE_NUMBER} {number}")));
    Some(Digest(key.form(WRITTEN, &said.join("\n"))))
}
