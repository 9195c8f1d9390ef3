//! Who asks for a page, and how he reads: language, theme, whether scripts ask for a part of a page.

use std::time::Duration;

use axum::extract::{FromRequestParts, Request};
use axum::http::HeaderMap;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE, HeaderName, SET_COOKIE};
use axum::http::request::Parts;

use super::session::Member;
use super::trouble::Trouble;
use super::words::{Language, Words};

pub(super) const LANGUAGE: &str = "volya-language";
pub(super) const THEME: &str = "volya-theme";

/// Light or dark; without a choice as the system has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Theme {
    Light,
    Dark,
}

impl Theme {
    pub(super) const ALL: [Self; 2] = [Self::Light, Self::Dark];

    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.word() == word)
    }
}

/// Whoever asks.
#[derive(Clone)]
pub(super) struct Visitor {
    pub(super) words: Words,
    pub(super) theme: Option<Theme>,
    /// What his forms carry; `None` for a stranger.
    pub(super) csrf: Option<String>,
    /// Who he is, where he is seated.
    pub(super) member: Option<Member>,
    /// Whether he asks for a page, and sends nothing.
    pub(super) asks: bool,
    /// The page he asked for.
    pub(super) path: String,
    /// Whether a script asks for a part of the page that is shown.
    pub(super) partly: bool,
    /// After how many seconds alone a page has to go.
    pub(super) idle: u64,
    /// What the last act said.
    pub(super) said: Option<String>,
}

impl Visitor {
    pub(super) fn of(request: &Request, idle: Duration) -> Self {
        let headers = request.headers();
        let accepted = || headers.get(ACCEPT_LANGUAGE)?.to_str().ok().and_then(Language::accepted);
        let language = cookie(headers, LANGUAGE).and_then(Language::parse).or_else(accepted).unwrap_or_default();
        Self {
            words: Words(language),
            theme: cookie(headers, THEME).and_then(Theme::parse),
            csrf: None,
            member: None,
            asks: request.method().is_safe(),
            path: request.uri().path().to_owned(),
            partly: headers.contains_key("hx-request"),
            idle: idle.as_secs(),
            said: None,
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Visitor {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Trouble> {
        parts.extensions.get().cloned().ok_or(Trouble::stranger())
    }
}

/// A cookie's value.
pub(super) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let pairs = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(';'));
    pairs.filter_map(|pair| pair.trim().split_once('=')).find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// A header that sets a cookie, for this session or, with `keeps`, for a year. No script reads it and no other site sends it.
pub(super) fn set_cookie(name: &str, value: &str, keeps: bool) -> (HeaderName, String) {
    let age = if keeps { "; Max-Age=31536000" } else { "" };
    (SET_COOKIE, format!("{name}={value}; Path=/; HttpOnly; SameSite=Strict{age}"))
}
