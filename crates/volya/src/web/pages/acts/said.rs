//! What acts, fields and words are called in each language. What also stands on paper is called as it is there.

use volya_bureau::acts::NamedAct;
use volya_bureau::core::event::{FormKind, FormLanguage};
use volya_bureau::forms;

use crate::web::words::Words;

/// The language as the forms know it.
pub(in crate::web) fn on_paper(words: Words) -> FormLanguage {
    FormLanguage::parse(words.0.tag()).unwrap_or(FormLanguage::English)
}

/// A text that stands on paper.
pub(super) fn paper(words: Words, id: &str) -> String {
    forms::said(on_paper(words), id).unwrap_or_else(|| id.to_owned())
}

/// What an act is called.
pub(in crate::web) fn act_title(words: Words, act: &NamedAct) -> String {
    words.find(&format!("act-{}", act.name))
}

/// What a kind of fact is called.
pub(in crate::web) fn fact_title(words: Words, kind: &str) -> String {
    words.find(&format!("act-{kind}"))
}

/// The ids under which a key's label may stand, the narrower first, and whether it is that of a paper.
pub(in crate::web) fn key_ids(kind: &str, key: &str) -> [(String, bool); 3] {
    let general = if kind == "identity" { format!("field-{key}") } else { format!("key-{key}") };
    [(format!("key-{kind}-{key}"), false), (format!("{kind}-{key}"), true), (general, false)]
}

/// What is asked under a key.
pub(in crate::web) fn key_label(words: Words, kind: &str, key: &str) -> String {
    let find = |(id, is_paper): &(String, bool)| if *is_paper { forms::said(on_paper(words), id) } else { words.maybe(id) };
    key_ids(kind, key).iter().find_map(find).unwrap_or_else(|| key.to_owned())
}

/// Under which name the words of a key stand.
pub(in crate::web) fn vocabulary(kind: &str, key: &str) -> &'static str {
    match (kind, key) {
        ("declaration", "stance") => "stance",
        (_, "channel") => "channel",
        ("ended", "how") => "ending",
        (_, "how") => "how",
        (_, "heard_by" | "party") | ("proof-of-life", "by") => "side",
        (_, "counsel") => "counsel",
        (_, "authorship") => "authorship",
        (_, "capacity") => "capacity",
        (_, "ended_by") => "ended-by",
        ("report", "source") => "source",
        (_, "wish") => "wish",
        (_, "level") => "risk",
        (_, "grounds") => "ground",
        (_, "family_pressure") => "family-pressure",
        (_, "escort" | "body" | "witness" | "route") => "body",
        ("custody", _) => "custody",
        ("status", _) => "legal",
        ("age", _) => "age",
        (_, "health") => "health",
        (_, "art109") => "art109",
        ("appeal", _) => "appeal",
        ("proceedings", _) => "proceedings",
        (_, "cause") => "cause",
        (_, "occasion") => "occasion",
        ("card", "outcome") => "card-outcome",
        ("access", "outcome") => "access",
        (_, "central_agency" | "family" | "origin") => "forwarding",
        (_, "care") => "care",
        (_, "direction") => "direction",
        (_, "told") => "told",
        ("danger", "kind") => "danger",
        ("identity", "kind") => "name-kind",
        ("draft", "kind") => "draft",
        (_, "what") => "doubtful",
        (_, "duty") => "duty",
        (_, "form") => "form",
        _ => "language-name",
    }
}

/// A word of a vocabulary as people read it.
pub(in crate::web) fn word_label(words: Words, vocabulary: &str, word: &str) -> String {
    if let ("form", Some(form)) = (vocabulary, FormKind::parse(word)) {
        return forms::title(form, on_paper(words));
    }
    let id = format!("{vocabulary}-{word}");
    words.maybe(&id).or_else(|| forms::said(on_paper(words), &id)).unwrap_or(id)
}
