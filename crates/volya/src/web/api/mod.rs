//! The JSON of the command line, under the page's guard: `spec/json.md` has the shapes, `spec/web.md` the paths, and [`openapi()`] describes both to programs.

mod answers;
mod asked;
mod lists;
mod log;
mod names;
mod openapi;
mod table;

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use volya_bureau::BureauError;

use super::trouble::Trouble;
use super::words::{Language, Words};

pub(super) use answers::{
    archive, case, check_clearance, clearance, devices, draft, due, duplicates, forms, guarantees, members, on_call, person,
    persons, policy, review, signable, signable_of, states,
};
pub(super) use asked::asked;
pub(super) use lists::{answer_to, explain, possible, screen, stop};
pub(super) use log::{check, proof, verify};
pub(super) use names::{compare, explain_two, gate, pairs};
pub(super) use openapi::show as openapi;
#[cfg(test)]
pub(super) use table::API;

/// Where every path of it begins.
pub(super) const ROOT: &str = "/api/v1/";

/// What went otherwise: the fact, then the next step, in English as on the command line.
#[derive(Serialize)]
struct TroubleShape {
    schema: &'static str,
    error: String,
    hint: String,
}

pub(super) fn trouble(trouble: &Trouble) -> Response {
    let words = Words(Language::English);
    let shape =
        TroubleShape { schema: "volya-trouble-1", error: trouble.fact_to_program(words), hint: trouble.hint_to_program(words) };
    (trouble.status, told(serde_json::to_string(&shape).unwrap_or_default())).into_response()
}

fn told(text: String) -> Response {
    (StatusCode::OK, [(CONTENT_TYPE, "application/json")], text).into_response()
}

fn written(value: &impl Serialize) -> Result<String, BureauError> {
    serde_json::to_string(value).map_err(|_| BureauError::Refused("the answer is not JSON"))
}
