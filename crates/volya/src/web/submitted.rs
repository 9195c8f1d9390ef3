//! What a form sent: fields under their names and files, wiped when dropped.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::multipart::{Field, Multipart};
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Request};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use volya_bureau::BureauError;
use volya_bureau::fields::Fields;
use zeroize::Zeroizing;

use super::guard::CSRF;
use super::trouble::Trouble;

/// Fields that one form may have.
const MOST_FIELDS: usize = 500;

/// A submitted form, as the guard has read it.
#[derive(Clone, Default)]
pub(super) struct Submitted {
    fields: Arc<Vec<(String, Zeroizing<String>)>>,
    files: Arc<Vec<(String, Sent)>>,
}

/// A file that came with a form.
#[derive(Clone)]
pub(super) struct Sent {
    /// What the sender calls it.
    pub(super) name: String,
    pub(super) bytes: Arc<Zeroizing<Vec<u8>>>,
}

impl Submitted {
    /// Reads a form, of either kind that browsers send.
    pub(super) async fn read(headers: &HeaderMap, body: axum::body::Bytes) -> Result<Self, Trouble> {
        let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if kind.starts_with("multipart/form-data") { Self::read_parts(kind, body).await } else { Self::read_urlencoded(&body) }
    }

    pub(super) fn read_urlencoded(body: &[u8]) -> Result<Self, Trouble> {
        let mut fields = Vec::new();
        for (name, value) in form_urlencoded::parse(body) {
            if fields.len() == MOST_FIELDS {
                return Err(Trouble::no_form());
            }
            fields.push((name.into_owned(), Zeroizing::new(value.into_owned())));
        }
        Ok(Self::of(fields))
    }

    async fn read_parts(kind: &str, body: axum::body::Bytes) -> Result<Self, Trouble> {
        let mut request = Request::builder().header(CONTENT_TYPE, kind).body(Body::from(body)).map_err(|_| Trouble::no_form())?;
        // The guard has measured it.
        DefaultBodyLimit::disable().apply(&mut request);
        let mut parts = Multipart::from_request(request, &()).await.map_err(|_| Trouble::no_form())?;
        let (mut fields, mut files) = (Vec::new(), Vec::new());
        while let Some(part) = parts.next_field().await.map_err(|_| Trouble::no_form())? {
            if fields.len() + files.len() == MOST_FIELDS {
                return Err(Trouble::no_form());
            }
            let name = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(str::to_owned) {
                Some(file) => files.push((name, Sent { name: file, bytes: Arc::new(whole(part).await?) })),
                None => fields.push((name, text(whole(part).await?)?)),
            }
        }
        Ok(Self { fields: Arc::new(fields), files: Arc::new(files) })
    }

    /// A form with these fields.
    pub(super) fn of(fields: Vec<(String, Zeroizing<String>)>) -> Self {
        Self { fields: Arc::new(fields), files: Arc::default() }
    }

    /// The same fields, with this one instead of what it said. The files are left behind.
    pub(super) fn replacing(&self, name: &str, text: String) -> Self {
        let others = self.fields.iter().filter(|(field, _)| field != name).cloned();
        Self::of(others.chain([(name.to_owned(), Zeroizing::new(text))]).collect())
    }

    /// The text under a name; empty where there is none.
    pub(super) fn text(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, text)| text.as_str())
    }

    /// The file under a name, where one was chosen.
    pub(super) fn file<'a>(&'a self, name: &'a str) -> Option<&'a Sent> {
        self.files(name).next()
    }

    /// Every file under a name that was chosen.
    pub(super) fn files<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Sent> {
        let chosen =
            self.files.iter().filter(move |(field, file)| field == name && !(file.name.is_empty() && file.bytes.is_empty()));
        chosen.map(|(_, file)| file)
    }

    /// The names of everything that was sent.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let (fields, files) = (self.fields.iter().map(|(name, _)| name), self.files.iter().map(|(name, _)| name));
        fields.chain(files).map(String::as_str)
    }

    /// A form as it was kept.
    pub(super) fn of_kept(fields: Vec<(String, String)>) -> Self {
        Self::of(fields.into_iter().map(|(name, text)| (name, Zeroizing::new(text))).collect())
    }

    /// Whether nothing stands in it.
    pub(super) fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// What a person has typed and chosen: everything but what stands in every form.
    pub(super) fn typed(&self) -> Vec<(String, String)> {
        let own = self.fields.iter().filter(|(name, _)| !matches!(name.as_str(), CSRF | "forget"));
        own.map(|(name, text)| (name.clone(), text.to_string())).collect()
    }

    /// Every text under a name, as boxes send it.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(field, _)| field == name).map(|(_, text)| text.as_str())
    }

    /// Every text under a name that begins so, with the rest of its name.
    pub(super) fn beginning<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.fields.iter().filter_map(move |(field, text)| Some((field.strip_prefix(prefix)?, text.as_str())))
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

async fn whole(part: Field<'_>) -> Result<Zeroizing<Vec<u8>>, Trouble> {
    let bytes = part.bytes().await.map_err(|_| Trouble::no_form())?;
    Ok(Zeroizing::new(bytes.to_vec()))
}

fn text(bytes: Zeroizing<Vec<u8>>) -> Result<Zeroizing<String>, Trouble> {
    std::str::from_utf8(&bytes).map(|text| Zeroizing::new(text.to_owned())).map_err(|_| Trouble::no_form())
}

impl<S: Sync> FromRequestParts<S> for Submitted {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Trouble> {
        parts.extensions.get().cloned().ok_or(Trouble::no_form())
    }
}
