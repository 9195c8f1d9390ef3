//! The files that pages refer to, embedded. Nothing is ever fetched from elsewhere.

use axum::extract::Path;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use super::trouble::Trouble;

const ASSETS: [(&str, &str, &str); 4] = [
    ("volya.css", "text/css; charset=utf-8", include_str!("assets/volya.css")),
    ("volya.js", "text/javascript; charset=utf-8", include_str!("assets/volya.js")),
    ("htmx.js", "text/javascript; charset=utf-8", include_str!("assets/htmx.min.js")),
    ("mark.svg", "image/svg+xml", include_str!("assets/mark.svg")),
];

pub(super) async fn show(Path(name): Path<String>) -> Result<Response, Trouble> {
    let found = ASSETS.iter().find(|(known, ..)| *known == name);
    let (_, kind, text) = found.ok_or(Trouble::no_page())?;
    Ok(([(CONTENT_TYPE, *kind)], *text).into_response())
}
