//! *Settings*: where what is set is found, the forms, and how one reads: language and theme, kept by the browser.

use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use volya_bureau::acts::{self, FormLine};

use crate::web::page;
use crate::web::parts::{Mark, badge};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::visitor::{LANGUAGE, THEME, Theme, Visitor, set_cookie};
use crate::web::words::{Language, Words};

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor) -> Result<Response, Trouble> {
    let forms = seat.act(acts::list_forms).await?;
    let words = visitor.words;
    let place = |[title, about, open]: [&'static str; 3], path: &str| {
        html! { section.panel { h2 { (words.say(title)) } p { (words.say(about)) } a.button href=(path) { (words.say(open)) } } }
    };
    let main = html! {
        h1 { (words.say("settings-title")) }
        div.halves {
            (place(["settings-policy", "settings-policy-about", "settings-policy-open"], "/settings/policy"))
            (place(["settings-members", "settings-members-about", "settings-members-open"], "/settings/members"))
        }
        section { h2 { (words.say("settings-reading")) } p { (words.say("settings-reading-about")) } }
        (paper(words, &forms))
    };
    Ok(page::whole(&visitor, &words.say("settings-title"), &main))
}

fn paper(words: Words, forms: &[FormLine]) -> Markup {
    html! {
        section aria-labelledby="forms-title" {
            h2 id="forms-title" { (words.say("settings-forms")) }
            p { (words.say("settings-forms-about")) }
            div.scroll tabindex="0" {
                table.stacked {
                    thead { tr {
                        th scope="col" { (words.say("settings-form")) } th scope="col" { (words.say("settings-form-language")) }
                        th scope="col" { (words.say("settings-form-state")) }
                    } }
                    tbody { @for form in forms { tr {
                        td lang=(form.language.word()) { (form.title) }
                        td data-label=(words.say("settings-form-language")) { (Language::parse(form.language.word()).unwrap_or_default().name()) }
                        td data-label=(words.say("settings-form-state")) { (form_state(words, form)) }
                    } } }
                }
            }
        }
    }
}

fn form_state(words: Words, form: &FormLine) -> Markup {
    let (mark, id) = if form.reviewed { (Mark::Clear, "settings-form-reviewed") } else { (Mark::Hold, "settings-form-draft") };
    html! {
        (badge(mark, &words.find(id)))
        @match form.listed {
            Some(true) => { " " (badge(Mark::Clear, &words.say("settings-form-listed"))) }
            Some(false) => { " " (badge(Mark::Hold, &words.say("settings-form-unlisted"))) }
            None => {}
        }
    }
}

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
