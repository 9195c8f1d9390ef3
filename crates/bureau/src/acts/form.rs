//! Forms: which are reviewed, printing one, and standing for its wording.

use std::collections::BTreeMap;

use volya_core::event::{Event, FormKind, FormLanguage, FormReviewed, FormWithdrawn};
use volya_core::fold::{Issued, Office};
use volya_core::gate::Route;
use volya_core::id::{Digest, PersonId};
use volya_core::place::State;

use super::one_line::one_line;
use super::state::state_of;
use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;
use crate::forms::{self, Paper, Whom};

/// One form in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormLine {
    /// Which form.
    pub form: FormKind,
    /// In which language.
    pub language: FormLanguage,
    /// What it is called there.
    pub title: String,
    /// SHA-256 of the blank form.
    pub wording: Digest,
    /// Whether two members of different roles have signed this wording.
    pub reviewed: bool,
    /// Of an information sheet: whether the policy lists it, so that an acceptance given on it can count.
    pub listed: Option<bool>,
}

/// Every form in every language.
///
/// # Errors
/// Where the index fails.
pub fn list_forms(bureau: &mut Bureau) -> Result<Vec<FormLine>, BureauError> {
    let office = bureau.office()?;
    let every = FormKind::ALL.iter().flat_map(|form| FormLanguage::ALL.iter().map(|language| (*form, *language)));
    Ok(every.map(|(form, language)| line(&office, form, language)).collect())
}

pub(super) fn line(office: &Office, form: FormKind, language: FormLanguage) -> FormLine {
    let wording = forms::wording(form, language);
    let is_sheet = form == FormKind::InformationSheet;
    FormLine {
        form,
        language,
        title: forms::title(form, language),
        wording,
        reviewed: office.reviewed_forms.contains(&(form, language, wording)),
        listed: is_sheet.then(|| office.policy().information_sheets.contains(&wording)),
    }
}

/// Stands for the wording of a form as this program prints it. It counts when a member of another role has signed it too.
///
/// # Errors
/// Where the log or the disk does not take it.
pub fn review_form(bureau: &mut Bureau, form: FormKind, language: FormLanguage) -> Result<Receipt, BureauError> {
    let review = FormReviewed { form, language, digest: forms::wording(form, language) };
    let office = bureau.office()?;
    let of_this =
        office.withdrawn_forms.iter().filter(|(_, of)| (of.form, of.language, of.digest) == (form, language, review.digest));
    let taken_back = of_this.map(|(entry, _)| *entry).collect();
    bureau.commit(vec![Draft::office(Event::FormReviewed(review)).superseding(taken_back)])
}

/// Takes back the wording of a form as this program prints it: it is a draft again at once, until two sign it anew.
///
/// # Errors
/// [`BureauError::Field`] without a reason in one line; where the log or the disk does not take it.
pub fn withdraw_form(bureau: &mut Bureau, form: FormKind, language: FormLanguage, reason: &str) -> Result<Receipt, BureauError> {
    let reason = one_line("reason", reason)?;
    let digest = forms::wording(form, language);
    bureau.commit(vec![Draft::office(Event::FormWithdrawn(FormWithdrawn { form, language, digest, reason }))])
}

/// A form as it is printed: for one person, by his pseudonym, or blank. A clearance is filled in from his last one.
///
/// # Errors
/// [`BureauError::Refused`] where a pseudonym would stand beside a name, and where no clearance of his is on record.
pub fn print_form(
    bureau: &mut Bureau,
    form: FormKind,
    language: FormLanguage,
    person: Option<PersonId>,
) -> Result<(String, FormLine), BureauError> {
    let line = line(&*bureau.office()?, form, language);
    let mut paper = Paper { draft: !line.reviewed, ..Paper::default() };
    if let Some(person) = person {
        match forms::form(form).whom {
            Whom::Pseudonym => paper.label = bureau.label(person)?,
            Whom::Nobody => return Err(BureauError::Refused("this form is the same for everybody; print it without a person")),
            Whom::Name => {
                return Err(BureauError::Refused(
                    "this form bears his name; a pseudonym beside it would tell who he is. Print it without a person",
                ));
            }
        }
        if form == FormKind::Clearance {
            let state = state_of(bureau, person)?;
            let last = state.passage.issued.last().ok_or(BureauError::Refused("no clearance of his is on record"))?;
            paper.known = known_of(last);
        }
    }
    Ok((forms::print(form, language, &paper), line))
}

/// What the paper says of a clearance. Whether it is valid is not among it: that is asked of the log.
fn known_of(issued: &Issued) -> BTreeMap<&'static str, String> {
    let clearance = &issued.clearance;
    BTreeMap::from([
        ("entry", issued.entry.to_string()),
        ("route", way(&clearance.route)),
        ("crossing", clearance.crossing.clone()),
        ("from", clearance.from.to_string()),
        ("until", clearance.until.to_string()),
        ("device", clearance.device.to_string()),
        ("screening", clearance.screening.to_string()),
        ("list", clearance.list.to_string()),
        ("line", clearance.line.to_string()),
    ])
}

fn way(route: &Route) -> String {
    let nodes = std::iter::once(&route.from).chain(&route.via).chain([&route.to]);
    nodes.map(State::code).collect::<Vec<_>>().join(" - ")
}
