//! Why a page could not be shown or an act not be done: the fact, then the next step. No name and no stance stands in either.

use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use volya_bureau::BureauError;

use super::words::Words;

/// Why not. As a response it is nothing but itself; the guard, which knows the reader's language, makes the page.
#[derive(Clone)]
pub(super) struct Trouble {
    pub(super) status: StatusCode,
    says: Says,
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
        Self { status, says: Says::Message(id) }
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
        Self { status: StatusCode::CONFLICT, says: Says::FewStay(count) }
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
        Self { status: StatusCode::TOO_MANY_REQUESTS, says: Says::Wait(wait.as_secs().max(1)) }
    }

    /// The fact.
    pub(super) fn fact(&self, words: Words) -> String {
        match &self.says {
            Says::Message(id) => words.find(id),
            Says::Wait(seconds) => words.with("trouble-wait", &[("seconds", (*seconds).into())]),
            Says::FewStay(count) => words.with("answer-few", &[("count", (*count).into())]),
            Says::Bureau(error) => words.error(error).unwrap_or_else(|| error.to_string()),
        }
    }

    /// The next step.
    pub(super) fn hint(&self, words: Words) -> String {
        match &self.says {
            Says::Message(id) => words.find(&format!("{id}-hint")),
            Says::Wait(_) => words.say("trouble-wait-hint"),
            Says::FewStay(_) => words.say("answer-few-hint"),
            Says::Bureau(error) => words.hint(error),
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

impl From<BureauError> for Trouble {
    fn from(error: BureauError) -> Self {
        let status = match error {
            BureauError::NoSuchPerson(_) | BureauError::NoSuchEntry | BureauError::NoSuchAlarm | BureauError::NoSuchLine => {
                StatusCode::NOT_FOUND
            }
            BureauError::ChangedMeanwhile => StatusCode::CONFLICT,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        Self { status, says: Says::Bureau(Arc::new(error)) }
    }
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
