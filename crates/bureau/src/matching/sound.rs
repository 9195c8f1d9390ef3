//! How names sound, keyed: by this somebody is found under another spelling without anybody's identity being opened (`spec/matching.md`).

use std::collections::BTreeSet;

use volya_core::event::Identity;
use volya_core::id::Digest;
use volya_findings::names::{Name, keys};
use volya_store::Sound;
use volya_vault::MatchKey;

use super::{BIRTH_DATE, CUSTODY_ID, SERVICE_NUMBER, names_of};
use crate::table::{Row, date::Dob, listed_forms, listed_writings, normalise, writings_of};

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

/// The classes under which an identity is held.
pub(super) fn held(identity: &Identity, dob: Option<Dob>) -> impl Iterator<Item = (u8, String)> {
    let writings: BTreeSet<String> = identity.names.iter().flat_map(|name| writings_of(names_of(name))).collect();
    let names: Vec<Name> = writings.iter().map(|writing| Name::parse(writing)).collect();
    let mut classes: BTreeSet<String> = names.iter().flat_map(|name| keys(name).held).collect();
    if !names.is_empty() && names.iter().all(|name| name.unread().is_some()) {
        classes.insert(UNREAD.to_owned());
    }
    let year = dob.map(Dob::year);
    classes.into_iter().flat_map(move |class| [(SOUND_AND_YEAR, in_year(&class, year)), (SOUND, class)])
}

fn in_year(class: &str, year: Option<i16>) -> String {
    year.map_or_else(|| format!("{class} -"), |year| format!("{class} {year:04}"))
}

/// How the names on a line can be looked for.
pub(crate) struct Spelled {
    /// The classes of sounds that it asks for.
    pub(crate) asked: Vec<Sound>,
    /// The class of those whose name nobody can read.
    pub(crate) unread: Vec<Sound>,
    /// Why more people may be meant than its sounds find.
    pub(crate) short_of: Option<&'static str>,
    /// What it says of who is meant.
    pub(crate) written: Digest,
}

impl Spelled {
    /// Reads the names on a line.
    pub(crate) fn of(key: &MatchKey, row: &Row) -> Self {
        let names: Vec<Name> = listed_writings(row).iter().map(|writing| Name::parse(writing)).collect();
        let mut asked = BTreeSet::new();
        let mut wide = false;
        for keys in names.iter().map(keys) {
            asked.extend(keys.asked);
            wide |= !keys.wide.is_empty();
        }
        let unread = names.iter().all(|name| name.unread().is_some());
        let short_of = match (names.is_empty(), unread, wide) {
            (true, ..) | (_, false, false) => None,
            (_, true, _) => Some("cannot be read as a name, and excludes nobody"),
            (_, _, true) => Some("is one word, and may be many people's"),
        };
        let keyed = |classes: &BTreeSet<String>| sounds(key, classes, row.dob());
        let anybody = if names.is_empty() { BTreeSet::new() } else { BTreeSet::from([UNREAD.to_owned()]) };
        Self { asked: keyed(&asked), unread: keyed(&anybody), short_of, written: written(key, row) }
    }
}

/// The classes as they are looked for: near the year of birth and where none is recorded, or in all years.
fn sounds(key: &MatchKey, classes: &BTreeSet<String>, dob: Option<Dob>) -> Vec<Sound> {
    let Some(dob) = dob else {
        return classes.iter().map(|class| short(&key.form(SOUND, class))).collect();
    };
    let years = dob.year().saturating_sub(YEARS_APART)..=dob.year().saturating_add(YEARS_APART);
    let years: Vec<Option<i16>> = years.map(Some).chain([None]).collect();
    let texts = classes.iter().flat_map(|class| years.iter().map(move |year| in_year(class, *year)));
    texts.map(|text| short(&key.form(SOUND_AND_YEAR, &text))).collect()
}

/// Everything on a line that says who is meant, in normal forms.
fn written(key: &MatchKey, row: &Row) -> Digest {
    let mut said: Vec<String> = listed_forms(row).into_iter().collect();
    said.extend(row.dob().map(|dob| format!("{BIRTH_DATE} {dob}")));
    for (kind, column) in [(CUSTODY_ID, "custody_id"), (SERVICE_NUMBER, "service_no")] {
        said.extend(row.get(column).and_then(normalise::number).map(|number| format!("{kind} {number}")));
    }
    Digest(key.form(WRITTEN, &said.join("\n")))
}
