//! Forms that are printed: for a visit where there is no electricity, for papers that travel, for what the Convention asks to be certified.
//!
//! One definition for each form: which documented keys it asks for, in which order and shape (`define/`). The words of each language stand in
//! `text/`, and the words of the gate's vocabularies beside them; a test fails where one is missing. A form is HTML with its own style, for
//! paper: it loads nothing, runs nothing, and holds no name and no stance.
//!
//! **House rules.** Every key is documented ([`fields::documented`](crate::fields::documented)). A pseudonym and a name never stand on one paper. What
//! is printed is a draft, and says so on every page, until two members of different roles have signed the bytes of the blank form.

mod answer;
mod define;
mod html;
mod page;
mod part;
mod render;
#[cfg(test)]
mod tests;
mod text;
mod words;

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};
use volya_core::event::{FormKind, FormLanguage};
use volya_core::id::{Digest, Label};

pub use define::form;
pub use part::{Field, Form, Part, Room, Shape, Size, Whom};
pub use words::Vocabulary;

use render::{Marks, Sheet, own_id};

/// The blank form as it is printed when its wording has been signed: what reviewers read, byte by byte.
#[must_use]
pub fn blank(kind: FormKind, language: FormLanguage) -> String {
    document(kind, language, &Marks::default(), false)
}

/// SHA-256 of the blank form.
#[must_use]
pub fn wording(kind: FormKind, language: FormLanguage) -> Digest {
    Digest(Sha256::digest(blank(kind, language)).into())
}

/// What a form is called.
#[must_use]
pub fn title(kind: FormKind, language: FormLanguage) -> String {
    text::text(language, &own_id(kind, "title"))
}

/// The text that stands on paper under this id, such as `declaration-channel` or `side-neutral`; `None` where no form has it.
#[must_use]
pub fn said(language: FormLanguage, id: &str) -> Option<String> {
    text::find(language, id)
}

/// What makes one printed paper different from another of the same form.
#[derive(Clone, Debug, Default)]
pub struct Paper {
    /// Whether its wording has not been signed by two: then every page says so.
    pub draft: bool,
    /// Whose it is. On a form that is the same for all, or that bears a name, there is none.
    pub label: Option<Label>,
    /// By what it is told from every other paper.
    pub serial: Option<String>,
    /// What is known of the answers, by key.
    pub known: BTreeMap<&'static str, String>,
}

impl Paper {
    fn marks(&self, kind: FormKind, language: FormLanguage) -> Marks {
        let bears = form(kind).whom == Whom::Pseudonym;
        // A signed form without a person is its reviewed bytes, so that anybody can compare them.
        let own = bears && (self.label.is_some() || self.serial.is_some());
        Marks {
            label: self.label.clone().filter(|_| bears),
            serial: self.serial.clone().filter(|_| bears),
            wording: own.then(|| wording(kind, language)),
            known: if bears { self.known.clone() } else { BTreeMap::new() },
        }
    }
}

/// One paper as a document of its own.
#[must_use]
pub fn print(kind: FormKind, language: FormLanguage, paper: &Paper) -> String {
    document(kind, language, &paper.marks(kind, language), paper.draft)
}

/// Several papers of one size as one document, each on pages of its own.
#[must_use]
pub fn bind(language: FormLanguage, size: Size, papers: &[(FormKind, Paper)]) -> String {
    let body =
        |(kind, paper): &(FormKind, Paper)| Sheet { form: form(*kind), language, marks: &paper.marks(*kind, language) }.body();
    let bodies: Vec<String> = papers.iter().map(body).collect();
    let draft = papers.iter().any(|(_, paper)| paper.draft);
    page::document(language, size, &text::text(language, "papers"), draft, &bodies)
}

fn document(kind: FormKind, language: FormLanguage, marks: &Marks, draft: bool) -> String {
    let form = form(kind);
    page::document(language, form.size, &title(kind, language), draft, &[Sheet { form, language, marks }.body()])
}
