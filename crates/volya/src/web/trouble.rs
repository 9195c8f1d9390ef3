//! Why a page could not be shown or an act not be done: the fact, then the next step. No name and no stance stands in either.

use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use volya_bureau::BureauError;
use volya_bureau::core::place::Destination;
use volya_bureau::core::policy::OutOfBounds;

use super::pages::acts::key_label;
use super::words::{Words, slug};

/// Why not. As a response it is nothing but itself; the guard, which knows the reader's language, makes the page.
#[derive(Clone)]
pub(super) struct Trouble {
    pub(super) status: StatusCode,
    says: Says,
    /// What the form asked, so that a field is called as it was there.
    asked: Vec<(&'static str, &'static str)>,
}

#[derive(Clone)]
enum Says {
    /// Messages of ours: `ID` and `ID-hint`.
    Message(&'static str),
    /// How many seconds to wait.
    Wait(u64),
    /// How few lines do not go.
    FewStay(usize),
    /// What the bureau says.
    Bureau(Arc<BureauError>),
}

impl Trouble {
    const fn of(status: StatusCode, id: &'static str) -> Self {
        Self { status, says: Says::Message(id), asked: Vec::new() }
    }

    pub(super) const fn no_page() -> Self {
        Self::of(StatusCode::NOT_FOUND, "trouble-no-page")
    }

    /// The request did not come from a page of ours.
    pub(super) const fn not_ours() -> Self {
        Self::of(StatusCode::FORBIDDEN, "trouble-not-ours")
    }

    pub(super) const fn stranger() -> Self {
        Self::of(StatusCode::FORBIDDEN, "trouble-stranger")
    }

    pub(super) const fn locked() -> Self {
        Self::of(StatusCode::UNAUTHORIZED, "trouble-locked")
    }

    /// An act panicked.
    pub(super) const fn stopped() -> Self {
        Self::of(StatusCode::INTERNAL_SERVER_ERROR, "trouble-stopped")
    }

    pub(super) const fn too_large() -> Self {
        Self::of(StatusCode::PAYLOAD_TOO_LARGE, "trouble-too-large")
    }

    pub(super) const fn too_slow() -> Self {
        Self::of(StatusCode::REQUEST_TIMEOUT, "trouble-too-slow")
    }

    /// What was sent is no form.
    pub(super) const fn no_form() -> Self {
        Self::of(StatusCode::BAD_REQUEST, "trouble-no-form")
    }

    /// A choice is missing or none of those that were offered.
    pub(super) const fn no_choice() -> Self {
        Self::of(StatusCode::UNPROCESSABLE_ENTITY, "trouble-no-choice")
    }

    /// There is no list to go on with.
    pub(super) const fn no_list() -> Self {
        Self::of(StatusCode::UNPROCESSABLE_ENTITY, "trouble-no-list")
    }

    /// Something else is under way that takes its time.
    pub(super) const fn busy() -> Self {
        Self::of(StatusCode::CONFLICT, "trouble-busy")
    }

    /// So few lines do not go that the answer would tell who refuses.
    pub(super) fn few_stay(count: usize) -> Self {
        Self { status: StatusCode::CONFLICT, says: Says::FewStay(count), asked: Vec::new() }
    }

    /// What was handed in is no picture that is shown.
    pub(super) const fn no_picture() -> Self {
        Self::of(StatusCode::UNPROCESSABLE_ENTITY, "trouble-no-picture")
    }

    /// No file was chosen.
    pub(super) const fn no_file() -> Self {
        Self::of(StatusCode::UNPROCESSABLE_ENTITY, "trouble-no-file")
    }

    /// What was typed is not the hash of an entry.
    pub(super) const fn no_entry() -> Self {
        Self::of(StatusCode::UNPROCESSABLE_ENTITY, "trouble-no-entry")
    }

    pub(super) const fn no_passphrase() -> Self {
        Self::of(StatusCode::UNPROCESSABLE_ENTITY, "trouble-no-passphrase")
    }

    pub(super) fn wait(wait: Duration) -> Self {
        Self { status: StatusCode::TOO_MANY_REQUESTS, says: Says::Wait(wait.as_secs().max(1)), asked: Vec::new() }
    }

    /// The fact, as a page says it.
    pub(super) fn fact(&self, words: Words) -> String {
        self.fact_by(words, |error| self.of_bureau(words, error))
    }

    /// The same to a program, which knows fields by their names.
    pub(super) fn fact_to_program(&self, words: Words) -> String {
        self.fact_by(words, |error| words.error(error).unwrap_or_else(|| error.to_string()))
    }

    fn fact_by(&self, words: Words, of_bureau: impl Fn(&BureauError) -> String) -> String {
        match &self.says {
            Says::Message(id) => words.find(id),
            Says::Wait(seconds) => words.with("trouble-wait", &[("seconds", (*seconds).into())]),
            Says::FewStay(count) => words.with("answer-few", &[("count", (*count).into())]),
            Says::Bureau(error) => of_bureau(error),
        }
    }

    /// What the bureau says, with fields and acts as pages call them.
    fn of_bureau(&self, words: Words, error: &BureauError) -> String {
        match error {
            BureauError::Field { field, why } => {
                words.with("field-trouble", &[("field", self.label(words, field).into()), ("why", why_not(words, why).into())])
            }
            BureauError::Refused(needs) => words.with("error-refused", &[("why", words.on_page("refused", needs).into())]),
            BureauError::Policy(OutOfBounds { field, value, bound }) => {
                let what = words.word("policy", field);
                let said = [("what", what.into()), ("value", (*value).into()), ("bound", (*bound).into())];
                words.with("policy-out-of-bounds", &said)
            }
            BureauError::KeyedDifferently(keys) => {
                let keys: Vec<String> = keys.iter().map(|key| key_label(words, "declaration", key)).collect();
                words.with("error-keyed-differently", &[("keys", keys.join("; ").into())])
            }
            error => words.error(error).unwrap_or_else(|| error.to_string()),
        }
    }

    /// What a field is called on the form it was sent from. A destination is a field of its own.
    fn label(&self, words: Words, field: &str) -> String {
        if let Some(to) = Destination::parse(field).ok().filter(|to| to.word() == field) {
            return words.destination(to);
        }
        let kind = self.asked.iter().find(|(_, key)| *key == field).map(|(kind, _)| *kind);
        let on_form = kind.map(|kind| key_label(words, kind, field));
        let known = || FIELDS.iter().find_map(|family| words.maybe(&format!("{family}-{field}")));
        let label = on_form.or_else(known).unwrap_or_else(|| format!("`{field}`"));
        // What stands behind it says how it is filled in.
        label.split(':').next().unwrap_or_default().to_owned()
    }

    /// The same, of a form that asks these keys, each with its kind.
    pub(super) fn of_form(self, asked: Vec<(&'static str, &'static str)>) -> Self {
        Self { asked, ..self }
    }

    /// Whether the pages above lead nowhere for who asked.
    pub(super) fn is_stranger(&self) -> bool {
        matches!(self.says, Says::Message("trouble-stranger"))
    }

    /// The next step, as a page says it.
    pub(super) fn hint(&self, words: Words) -> String {
        self.hint_by(words, |error| words.on_page("hint", error.hint()))
    }

    /// The same to a program.
    pub(super) fn hint_to_program(&self, words: Words) -> String {
        self.hint_by(words, |error| words.hint(error))
    }

    fn hint_by(&self, words: Words, of_bureau: impl Fn(&BureauError) -> String) -> String {
        match &self.says {
            Says::Message(id) => words.find(&format!("{id}-hint")),
            Says::Wait(_) => words.say("trouble-wait-hint"),
            Says::FewStay(_) => words.say("answer-few-hint"),
            Says::Bureau(error) => of_bureau(error),
        }
    }

    /// The page of the next step, where one follows for sure, and the message that names it.
    pub(super) fn way_on(&self) -> Option<(&'static str, &'static str)> {
        matches!(self.says, Says::Message("trouble-busy")).then_some(("/work", "work-see"))
    }

    /// The language of the fact, where that is not the reader's.
    pub(super) fn language(&self, words: Words) -> Option<&'static str> {
        matches!(&self.says, Says::Bureau(error) if words.error(error).is_none()).then_some("en")
    }
}

/// Under what the fields of other forms are called.
const FIELDS: [&str; 5] = ["field", "draft-field", "policy", "column", "key"];

/// What is wrong with a field. What it accepts is left out where it is not said in words, for then it is chosen from a list.
fn why_not(words: Words, why: &str) -> String {
    let values = why.split_once("; it accepts ").map(|(_, values)| values);
    let is_said = values.is_none_or(|values| words.maybe(&format!("takes-{}", slug(values))).is_some());
    match why {
        _ if is_said => words.why(why),
        _ if why.starts_with("is needed") => words.say("field-needed"),
        _ => words.say("field-not-understood"),
    }
}

impl From<BureauError> for Trouble {
    fn from(error: BureauError) -> Self {
        let status = match error {
            BureauError::NoSuchPerson(_) | BureauError::NoSuchEntry | BureauError::NoSuchAlarm | BureauError::NoSuchLine => {
                StatusCode::NOT_FOUND
            }
            BureauError::ChangedMeanwhile => StatusCode::CONFLICT,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        Self { status, says: Says::Bureau(Arc::new(error)), asked: Vec::new() }
    }
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
