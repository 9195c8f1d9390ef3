//! What a form sent: fields under their names, wiped when dropped.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use volya_bureau::BureauError;
use volya_bureau::fields::Fields;
use zeroize::Zeroizing;

use super::trouble::Trouble;

/// Fields that one form may have.
const MOST_FIELDS: usize = 500;

/// A submitted form, as the guard has read it.
#[derive(Clone, Default)]
pub(super) struct Submitted(Arc<Vec<(String, Zeroizing<String>)>>);

impl Submitted {
    /// Reads `application/x-www-form-urlencoded`.
    pub(super) fn read(body: &[u8]) -> Result<Self, Trouble> {
        let mut fields = Vec::new();
        for (name, value) in form_urlencoded::parse(body) {
            if fields.len() == MOST_FIELDS {
                return Err(Trouble::no_form());
            }
            fields.push((name.into_owned(), Zeroizing::new(value.into_owned())));
        }
        Ok(Self(Arc::new(fields)))
    }

    /// The text under a name; empty where there is none.
    pub(super) fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, text)| text.as_str())
    }

    /// Every text under a name, as boxes send it.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, text)| text.as_str())
    }

    /// Every text under a name that begins so, with the rest of its name.
    pub(super) fn beginning<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |(field, text)| Some((field.strip_prefix(prefix)?, text.as_str())))
    }

    /// The choice under a name.
    pub(super) fn choice<T>(&self, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<T, Trouble> {
        parse(self.text(name)).ok_or(Trouble::no_choice())
    }

    /// The fields of these names that were filled in, as every door reads them.
    pub(super) fn fields<'a>(&'a self, names: impl IntoIterator<Item = &'a str>) -> Result<Fields, BureauError> {
        let filled = names.into_iter().map(|name| (name, self.text(name))).filter(|(_, text)| !text.trim().is_empty());
        Fields::from_map(filled)
    }
}

impl<S: Sync> FromRequestParts<S> for Submitted {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Trouble> {
        parts.extensions.get().cloned().ok_or(Trouble::no_form())
    }
}
