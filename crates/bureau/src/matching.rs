//! Keyed forms of what a person is known by, and of what a list says: compared without opening anybody's identity (`spec/matching.md`).

mod sound;
mod whole;

use std::collections::BTreeSet;

use volya_core::event::{Identity, Name, NameKind};
use volya_core::gate::MatchedBy;
use volya_store::{Batch, FormRow, KeyRef, SoundRow, Subject};
use volya_vault::MatchKey;

use crate::error::{BureauError, field};
use crate::table::{Names, Row, date::Dob, fathers_name, forms_beside, forms_of, listed_forms, normalise, numbers_anywhere};
pub(crate) use sound::{Spelled, is_sound, short};
pub(crate) use whole::{is_all_of, is_made_of, second_writings};

/// Kinds of forms, as in `spec/keys.md`.
pub(crate) const OWN_NAME: u8 = 1;
pub(crate) const CUSTODY_ID: u8 = 2;
pub(crate) const SERVICE_NUMBER: u8 = 3;
pub(crate) const BIRTH_DATE: u8 = 4;
pub(crate) const BIRTH_MONTH: u8 = 5;
pub(crate) const BIRTH_YEAR: u8 = 6;
pub(crate) const OTHER_NAME: u8 = 7;
const CAPTURE_DATE: u8 = 8;
const CAPTURE_MONTH: u8 = 9;
const CAPTURE_YEAR: u8 = 10;

/// Kinds of forms of one date, the most precise first.
pub(crate) type DateKinds = [u8; 3];
pub(crate) const BIRTH: DateKinds = [BIRTH_DATE, BIRTH_MONTH, BIRTH_YEAR];
pub(crate) const CAPTURE: DateKinds = [CAPTURE_DATE, CAPTURE_MONTH, CAPTURE_YEAR];

/// Kinds of forms of numbers of papers, with their columns.
pub(crate) const NUMBERS: [(u8, &str); 2] = [(CUSTODY_ID, "custody_id"), (SERVICE_NUMBER, "service_no")];

/// The column of a number's form.
pub(crate) fn number_column(number: &Form) -> &'static str {
    if number.0 == CUSTODY_ID { NUMBERS[0].1 } else { NUMBERS[1].1 }
}

pub(crate) type Form = (u8, [u8; 32]);

/// What a form of this kind says about how a line was matched; birth dates match nobody alone.
pub(crate) fn matched_by(kind: u8) -> Option<MatchedBy> {
    match kind {
        OWN_NAME => Some(MatchedBy::OwnName),
        OTHER_NAME => Some(MatchedBy::OtherIdentity),
        CUSTODY_ID => Some(MatchedBy::CustodyId),
        SERVICE_NUMBER => Some(MatchedBy::ServiceNumber),
        _ => None,
    }
}

/// Whether anything in it can be matched.
pub(crate) fn identifies(identity: &Identity) -> bool {
    let names = identity.names.iter().any(|name| !name_forms(name).is_empty());
    let number = |text: &Option<String>| text.as_deref().and_then(normalise::number).is_some();
    names || number(&identity.custody_id) || number(&identity.service_no)
}

fn name_forms(name: &Name) -> BTreeSet<String> {
    forms_of(names_of(name))
}

/// A recorded name in its parts.
pub(crate) fn names_of(name: &Name) -> Names<'_> {
    Names {
        surname: name.surname.as_deref(),
        given: name.given.as_deref(),
        patronymic: fathers_name(name.patronymic.as_deref()),
        whole: name.whole.as_deref(),
        native: None,
        transliterations: None,
    }
}

/// All forms of an identity, keyed.
pub(crate) fn keyed_forms(key: &MatchKey, identity: &Identity) -> Result<Vec<Form>, BureauError> {
    let mut plain: BTreeSet<(u8, String)> = BTreeSet::new();
    for name in &identity.names {
        let kind = if name.kind.unwrap_or(NameKind::Own) == NameKind::Own { OWN_NAME } else { OTHER_NAME };
        plain.extend(name_forms(name).into_iter().map(|form| (kind, form)));
    }
    let numbers = [(CUSTODY_ID, &identity.custody_id), (SERVICE_NUMBER, &identity.service_no)];
    for (kind, number) in numbers {
        plain.extend(number.as_deref().and_then(normalise::number).map(|n| (kind, n)));
    }
    let dob = identity.dob.as_deref().map(Dob::parse).transpose().map_err(|why| field("dob", why.to_string()))?;
    plain.extend(dob.into_iter().flat_map(|dob| date_forms(dob, BIRTH)));
    plain.extend(sound::held(identity, dob));
    let captured = identity.particulars.iter().find(|(name, _)| name == "capture_date");
    if let Some(date) = captured.and_then(|(_, text)| Dob::parse(text).ok()) {
        plain.extend(date_forms(date, CAPTURE));
    }
    Ok(plain.into_iter().map(|(kind, text)| (kind, key.form(kind, &text))).collect())
}

/// A date at every precision that it has.
fn date_forms(date: Dob, [whole, with_month, year_only]: DateKinds) -> Vec<(u8, String)> {
    let year = format!("{:04}", date.year());
    let mut forms = vec![(year_only, year.clone())];
    if let Some(month) = date.month() {
        forms.push((with_month, format!("{year}-{month:02}")));
        if let Some(day) = date.day() {
            forms.push((whole, format!("{year}-{month:02}-{day:02}")));
        }
    }
    forms
}

/// The forms by which a row of a list may be matched: as any name of anybody, by its numbers.
pub(crate) fn row_forms(key: &MatchKey, row: &Row) -> Vec<Form> {
    let mut forms = Vec::new();
    for name in listed_forms(row) {
        forms.push((OWN_NAME, key.form(OWN_NAME, &name)));
        forms.push((OTHER_NAME, key.form(OTHER_NAME, &name)));
    }
    for (kind, column) in NUMBERS {
        forms.extend(row.number(column).map(|n| (kind, key.form(kind, &n))));
    }
    forms
}

/// Forms of names that stand in cells which nobody reads as such: under headers that are not known, set aside or say something else, in remarks;
/// and of numbers, each of either kind, wherever they stand, with those that are read for it.
pub(crate) fn forms_in_other_cells(key: &MatchKey, row: &Row) -> Vec<Form> {
    let names = forms_beside(row).into_iter();
    let names = names.flat_map(|name| [OWN_NAME, OTHER_NAME].map(|kind| (kind, key.form(kind, &name))));
    let numbers = numbers_anywhere(row)
        .into_iter()
        .flat_map(|number| [CUSTODY_ID, SERVICE_NUMBER].map(|kind| (kind, key.form(kind, &number))));
    names.chain(numbers).collect()
}

/// Adds the forms of one identity entry to what the index takes.
pub(crate) fn add_forms(batch: &mut Batch, source: &KeyRef, subject: &Subject, forms: &[Form]) {
    for (kind, form) in forms {
        if is_sound(*kind) {
            batch.sounds.push(SoundRow { sound: short(form), subject: *subject, source: *source });
        } else {
            batch.forms.push(FormRow { form: *form, kind: *kind, subject: *subject, source: *source });
        }
    }
}

/// The forms of a row's dates of birth and of capture.
pub(crate) fn row_date_forms(key: &MatchKey, row: &Row) -> Vec<Form> {
    let captured = row.get("capture_date").and_then(|text| Dob::parse(text).ok());
    let birth = row.dob().into_iter().flat_map(|dob| date_forms(dob, BIRTH));
    let forms = birth.chain(captured.into_iter().flat_map(|date| date_forms(date, CAPTURE)));
    forms.map(|(kind, text)| (kind, key.form(kind, &text))).collect()
}
