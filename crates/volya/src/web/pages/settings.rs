//! How one reads: the language and the theme, kept by the browser.

use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{IntoResponse, Response};

use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::visitor::{LANGUAGE, THEME, Theme, Visitor, set_cookie};
use crate::web::words::Language;

pub(in crate::web) async fn language(form: Submitted) -> Result<Response, Trouble> {
    let chosen = form.choice("language", Language::parse)?;
    Ok(back(&form, LANGUAGE, chosen.tag()))
}

/// Chooses a theme; to choose the one that is chosen leaves it to the system again.
pub(in crate::web) async fn theme(visitor: Visitor, form: Submitted) -> Result<Response, Trouble> {
    let chosen = form.choice("theme", Theme::parse)?;
    Ok(back(&form, THEME, if visitor.theme == Some(chosen) { "" } else { chosen.word() }))
}

fn back(form: &Submitted, cookie: &str, value: &str) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, own_path(form.text("back")).to_owned()), set_cookie(cookie, value, true)]).into_response()
}

/// A path of ours: another host, another scheme or a second header can stand in none.
fn own_path(text: &str) -> &str {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'_' | b'.');
    let is_own = text.starts_with('/') && !text.starts_with("//") && text.bytes().all(plain);
    if is_own { text } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn the_way_back_leads_nowhere_else() {
        assert_eq!(own_path("/people/P-0001-3"), "/people/P-0001-3");
        for foreign in ["", "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nx: y", "people", "/a?b"] {
            assert_eq!(own_path(foreign), "/", "{foreign:?}");
        }
    }
}
