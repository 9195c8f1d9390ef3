//! What a program asks, held against the table before a handler sees it: nothing that is not described, nothing twice, nothing missing.

use std::sync::Arc;

use volya_bureau::BureauError;
use volya_bureau::acts::{Asked, agreement_digest};
use zeroize::Zeroizing;

use super::table::{API, Ask, Described, Kind};
use crate::web::guard::CSRF;
use crate::web::pages::lists;
use crate::web::routes::Route;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;

/// The agreement behind a list: its SHA-256, or the file.
const AGREEMENT: &str = "agreement";

/// What was asked of a path: its query, or the form that was sent.
pub(in crate::web) fn asked(route: &Route, query: Option<&str>, form: Submitted) -> Result<Submitted, Trouble> {
    let is_it = |described: &&Described| described.path == route.path && described.method == route.method.as_str().to_lowercase();
    let Some(described) = API.iter().find(is_it) else { return Ok(form) };
    let sent = if described.method == "get" { Submitted::read_urlencoded(query.unwrap_or_default().as_bytes())? } else { form };
    fits(described, &sent)?;
    Ok(sent)
}

fn fits(described: &Described, sent: &Submitted) -> Result<(), BureauError> {
    let asks: Vec<Ask> = described.asks().into_iter().filter(|ask| !described.has_in_path(ask)).collect();
    if let Some(name) = sent.names().find(|name| *name != CSRF && !asks.iter().any(|ask| ask.name == *name)) {
        let names: Vec<&str> = asks.iter().map(|ask| ask.name).collect();
        return Err(wrong(&shown(name), format!("is not a key here; documented are {}", names.join(", "))));
    }
    asks.iter().try_for_each(|ask| given(ask, sent))
}

fn given(ask: &Ask, sent: &Submitted) -> Result<(), BureauError> {
    let (texts, files) = (sent.all(ask.name).filter(|text| !text.is_empty()).count(), sent.files(ask.name).count());
    let (is_file, must_be_flag) = (matches!(ask.kind, Kind::File), matches!(ask.kind, Kind::Flag));
    let is_flag = |text: &str| matches!(text, "" | "true" | "false");
    if !is_file && files > 0 {
        Err(wrong(ask.name, "is a text, and no file".to_owned()))
    } else if texts + files > 1 && !ask.several {
        Err(wrong(ask.name, "is given twice".to_owned()))
    } else if ask.needed && texts + files == 0 {
        Err(wrong(ask.name, format!("is needed; it accepts {}", ask.about())))
    } else if must_be_flag && !sent.all(ask.name).all(is_flag) {
        Err(wrong(ask.name, "is not understood; it accepts true, false".to_owned()))
    } else {
        Ok(())
    }
}

/// As much of a name that is none of ours as tells which it was.
fn shown(name: &str) -> String {
    crate::escape::line(name).chars().take(40).collect()
}

pub(super) fn wrong(field: &str, why: String) -> BureauError {
    BureauError::Field { field: field.to_owned(), why }
}

pub(super) fn is_set(sent: &Submitted, flag: &str) -> bool {
    sent.text(flag) == "true"
}

/// What came under a name, as files and as texts: what each is called, and its bytes.
pub(super) fn all_bytes(sent: &Submitted, name: &str) -> Vec<(String, Arc<Zeroizing<Vec<u8>>>)> {
    let files = sent.files(name).map(|file| (file.name.clone(), file.bytes.clone()));
    let texts = sent.all(name).filter(|text| !text.is_empty());
    files.chain(texts.map(|text| (String::new(), Arc::new(Zeroizing::new(text.as_bytes().to_vec()))))).collect()
}

/// The one file or text under a name; nothing where it may be left out.
pub(super) fn bytes(sent: &Submitted, name: &str) -> Option<Arc<Zeroizing<Vec<u8>>>> {
    all_bytes(sent, name).into_iter().next().map(|(_, bytes)| bytes)
}

/// The same as text.
pub(super) fn text(sent: &Submitted, name: &str) -> Result<Zeroizing<String>, BureauError> {
    let bytes = bytes(sent, name).unwrap_or_default();
    let text = std::str::from_utf8(&bytes).map_err(|_| wrong(name, "is not UTF-8".to_owned()))?;
    Ok(Zeroizing::new(text.to_owned()))
}

/// What is said about a list, as the page reads it; of an agreement that is handed in the digest alone is kept.
pub(super) fn about_a_list(sent: &Submitted) -> Result<Asked, BureauError> {
    match sent.files(AGREEMENT).next() {
        Some(file) => lists::asked(&sent.replacing(AGREEMENT, agreement_digest(&file.bytes).to_string())),
        None => lists::asked(sent),
    }
}
