//! What a person is known by.

use volya_core::event::{Capture, Identity, Name, NameKind};

use super::keys::{CAPTURE, IDENTITY, Key};
use super::read::Reader;
use super::{Fields, LIST_ITEMS};
use crate::error::{BureauError, field};
use crate::table::{Kind, normalise};

/// Keys that have a place of their own in an identity; all others are particulars.
const PLACED: [&str; 10] = [
    "kind",
    "surname",
    "given",
    "patronymic",
    "name",
    "name_native_script",
    "transliterations",
    "custody_id",
    "service_no",
    "dob",
];

/// Reads what a person is known by: names, numbers, birth date, and every other documented column as a particular.
///
/// # Errors
/// [`BureauError::Field`], naming the key and what it accepts.
pub fn identity(fields: &Fields) -> Result<Identity, BureauError> {
    let r = Reader::of(fields, &IDENTITY)?;
    let mut particulars = Vec::new();
    for key in IDENTITY.iter().filter(|key| !PLACED.contains(&key.name)) {
        particulars.extend(particular(&r, key)?.map(|text| (key.name.to_owned(), text)));
    }
    Ok(Identity {
        names: names(&r)?,
        custody_id: r.number("custody_id")?,
        service_no: r.number("service_no")?,
        dob: r.partial_date("dob")?,
        particulars,
    })
}

/// Reads a capture: `captured_on`, `captured_at`, or both. `None` where neither is given.
///
/// # Errors
/// [`BureauError::Field`], naming the key and what it accepts.
pub fn capture(fields: &Fields) -> Result<Option<Capture>, BureauError> {
    let r = Reader::of(fields, CAPTURE)?;
    let capture = Capture { on: r.date("captured_on")?, place: r.owned("captured_at") };
    Ok((!fields.is_empty()).then_some(capture))
}

/// One name in its parts, and each further writing as a name of its own.
fn names(r: &Reader<'_>) -> Result<Vec<Name>, BureauError> {
    let kind = r.word("kind", NameKind::parse)?;
    let unnamed = Name { kind, ..Name::default() };
    let parts = Name {
        kind,
        surname: r.name("surname")?,
        given: r.name("given")?,
        patronymic: r.name("patronymic")?,
        whole: r.name("name")?,
    };
    let mut names = Vec::new();
    if parts != unnamed {
        names.push(parts);
    }
    let native = r.name("name_native_script")?;
    let further = native.into_iter().chain(transliterations(r)?);
    names.extend(further.map(|whole| Name { whole: Some(whole), ..unnamed.clone() }));
    if names.is_empty() && kind.is_some() {
        return Err(field("kind", "says whose a name is, and no name is given"));
    }
    Ok(names)
}

fn transliterations(r: &Reader<'_>) -> Result<Vec<String>, BureauError> {
    let key = "transliterations";
    let text = r.name(key)?.unwrap_or_default();
    let writings = text.split([';', '|', '/', '\n', '\r']).map(str::trim).filter(|writing| normalise::name(writing).is_some());
    let writings: Vec<String> = writings.map(str::to_owned).collect();
    if writings.len() > LIST_ITEMS {
        return Err(field(key, format!("holds more than {LIST_ITEMS} items")));
    }
    Ok(writings)
}

fn particular(r: &Reader<'_>, key: &Key) -> Result<Option<String>, BureauError> {
    match key.column {
        Kind::PartialDate => r.partial_date(key.name),
        Kind::Date => Ok(r.date(key.name)?.map(|date| date.to_string())),
        Kind::Count => {
            r.parsed(key.name, |text| (text.len() <= 9 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.to_owned()))
        }
        Kind::Name | Kind::Names | Kind::Number | Kind::Line | Kind::Text => Ok(r.owned(key.name)),
    }
}
