//! The shell of every page: head, navigation, switches, what was said, and the page itself.

use axum::http::StatusCode;
use axum::http::header::{HeaderName, LOCATION};
use axum::response::{Html, IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};

use super::guard::CSRF;
use super::trouble::Trouble;
use super::visitor::{Theme, Visitor};
use super::words::Language;

/// Places that the navigation leads to: the message that names each, its path, its key.
const PLACES: [(&str, &str, &str); 6] = [
    ("nav-today", "/", "t"),
    ("nav-people", "/people", "p"),
    ("nav-lists", "/lists", "l"),
    ("nav-acts", "/acts", "a"),
    ("nav-proof", "/proof", "r"),
    ("nav-settings", "/settings", "s"),
];

/// Scripts may evaluate nothing, ask nobody else, and keep no page.
const HTMX: &str = r#"{"allowEval":false,"allowScriptTags":false,"selfRequestsOnly":true,"includeIndicatorStyles":false,"attributesToSettle":["class"],"historyCacheSize":0,"refreshOnHistoryMiss":true,"responseHandling":[{"code":"204","swap":false},{"code":"...","swap":true}]}"#;

/// A whole page.
pub(super) fn whole(visitor: &Visitor, title: &str, main: &Markup) -> Response {
    with_status(StatusCode::OK, visitor, title, main)
}

/// As [`whole`], about something that went otherwise.
pub(super) fn with_status(status: StatusCode, visitor: &Visitor, title: &str, main: &Markup) -> Response {
    let words = visitor.words;
    let page = html! {
        (DOCTYPE)
        html lang=(words.0.tag()) data-theme=[visitor.theme.map(Theme::word)] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="htmx-config" content=(HTMX);
                @if let (Some(csrf), Some(_)) = (&visitor.csrf, visitor.member) {
                    meta name="volya-csrf" content=(csrf);
                    meta name="volya-idle" content=(visitor.idle);
                    noscript { meta http-equiv="refresh" content=(format!("{}; url=/unlock", visitor.idle + 1)); }
                }
                title { (title) " · Volya" }
                link rel="icon" href="/assets/mark.svg";
                link rel="stylesheet" href="/assets/volya.css";
                script src="/assets/htmx.js" defer {}
                script src="/assets/volya.js" defer {}
            }
            body {
                a.skip href="#main" { (words.say("skip")) }
                (header(visitor))
                main #main tabindex="-1" {
                    div #notice aria-live="polite" {
                        @if let Some(said) = &visitor.said { p.notice role="status" { (said) } }
                    }
                    (main)
                }
            }
        }
    };
    (status, Html(page.into_string())).into_response()
}

fn header(visitor: &Visitor) -> Markup {
    let words = visitor.words;
    html! {
        header.top {
            div.who {
                a.mark href="/" { img src="/assets/mark.svg" alt="" width="22" height="22"; "Volya" }
                @if let Some(member) = visitor.member {
                    span.seat {
                        (words.with("seat", &[("letter", member.letter.as_char().to_string().into()), ("role", words.word("role", member.role.word()).into())]))
                    }
                }
            }
            @if visitor.member.is_some() {
                nav aria-label=(words.say("nav-label")) {
                    @for (name, path, key) in PLACES {
                        a href=(path) accesskey=(key) aria-current=[is_here(visitor, path).then_some("page")] { (words.find(name)) }
                    }
                }
            }
            @if visitor.csrf.is_some() { div.switches { (languages(visitor)) (themes(visitor)) } }
            @if visitor.member.is_some() {
                form #lock method="post" action="/lock" {
                    (csrf(visitor))
                    button.lock type="submit" title=(words.say("lock-hint")) { (words.say("lock")) }
                }
            }
        }
    }
}

fn is_here(visitor: &Visitor, path: &str) -> bool {
    let rest = visitor.path.strip_prefix(path);
    rest.is_some_and(|rest| rest.is_empty() || (path != "/" && rest.starts_with('/')))
}

fn languages(visitor: &Visitor) -> Markup {
    let words = visitor.words;
    html! {
        form.segmented method="post" action="/language" aria-label=(words.say("language-label")) {
            (csrf(visitor))
            input type="hidden" name="back" value=(back(visitor));
            @for language in Language::ALL {
                button type="submit" name="language" value=(language.tag()) lang=(language.tag()) title=(language.name())
                    aria-pressed=(language == words.0) { (language.short()) }
            }
        }
    }
}

fn themes(visitor: &Visitor) -> Markup {
    let words = visitor.words;
    html! {
        form.segmented method="post" action="/theme" aria-label=(words.say("theme-label")) {
            (csrf(visitor))
            input type="hidden" name="back" value=(back(visitor));
            @for theme in Theme::ALL {
                button type="submit" name="theme" value=(theme.word()) aria-pressed=(visitor.theme == Some(theme)) {
                    (words.word("theme", theme.word()))
                }
            }
        }
    }
}

/// Where a switch leads back to: the page itself, if it is one that can be asked for again.
fn back(visitor: &Visitor) -> &str {
    if visitor.asks { &visitor.path } else { "/" }
}

/// What every form carries.
pub(super) fn csrf(visitor: &Visitor) -> Markup {
    html! { input type="hidden" name=(CSRF) value=(visitor.csrf.as_deref().unwrap_or_default()); }
}

/// On to another page of ours.
pub(super) fn onward(path: &str) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, path)]).into_response()
}

/// What went otherwise: a page, or where a script asked for a part, the notice on the page that is shown.
pub(super) fn trouble(visitor: &Visitor, trouble: &Trouble) -> Response {
    let words = visitor.words;
    let notice = told(visitor, trouble);
    if visitor.partly {
        let place = [("hx-retarget", "#notice"), ("hx-reswap", "innerHTML")].map(|(n, v)| (HeaderName::from_static(n), v));
        return (trouble.status, place, Html(notice.into_string())).into_response();
    }
    let main = html! {
        h1 { (words.say("trouble-title")) }
        (notice)
        @if !trouble.is_stranger() || visitor.csrf.is_some() { p { a href="/" { (words.say("trouble-on")) } } }
    };
    with_status(trouble.status, visitor, &words.say("trouble-title"), &main)
}

/// A fact and the next step.
pub(super) fn told(visitor: &Visitor, trouble: &Trouble) -> Markup {
    html! {
        div.notice.wrong role="alert" {
            p lang=[trouble.language(visitor.words)] { strong { (trouble.fact(visitor.words)) } }
            p { (trouble.hint(visitor.words)) }
            @if let Some((path, says)) = trouble.way_on() { p { a href=(path) { (visitor.words.find(says)) } } }
        }
    }
}
