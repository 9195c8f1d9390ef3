//! A form's definition and the words of a language become one page after another.

use std::collections::BTreeMap;

use volya_core::event::{FormKind, FormLanguage};
use volya_core::id::{Digest, Label};

use super::answer::answer;
use super::html::Html;
use super::part::{Field, Form, Part, Room, Whom};
use super::text::{find, text};

/// What stands on a form beside its words. Nothing of it belongs to the wording that reviewers sign.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks {
    /// The person's pseudonym.
    pub(super) label: Option<Label>,
    /// The serial of the paper.
    pub(super) serial: Option<String>,
    /// The wording of the form, by which the paper names it.
    pub(super) wording: Option<Digest>,
    /// What is known of the answers, by key.
    pub(super) known: BTreeMap<&'static str, String>,
}

/// One form being rendered in one language.
pub(super) struct Sheet<'a> {
    pub(super) form: &'a Form,
    pub(super) language: FormLanguage,
    pub(super) marks: &'a Marks,
}

impl Sheet<'_> {
    /// The form as a section of a document.
    pub(super) fn body(&self) -> String {
        let mut html = Html::default();
        html.block("section", "form", |html| {
            html.block("table", "sheet", |html| {
                html.block("thead", "", |html| cell(html, |html| self.head(html)));
                html.block("tbody", "", |html| cell(html, |html| self.parts(html)));
            });
        });
        html.into_string()
    }

    fn head(&self, html: &mut Html) {
        html.block("div", "head", |html| {
            html.element("div", "", |html| {
                html.element("h1", "", |html| html.text(&self.own("title")));
                self.second(html, &self.own_id("title"));
            });
            html.element("div", "", |html| self.mark_of_person(html));
        });
    }

    fn mark_of_person(&self, html: &mut Html) {
        match &self.marks.label {
            Some(label) => html.says("div", "label", &label.spoken()),
            None if self.form.whom == Whom::Pseudonym => {
                html.says("div", "hint", &text(self.language, "pseudonym"));
                html.element("div", "label", |html| html.text("P-\u{2007}\u{2007}\u{2007}\u{2007}\u{2007}-\u{2007}"));
            }
            None => {}
        }
        let serial = self.marks.serial.iter().cloned();
        let wording =
            self.marks.wording.iter().map(|digest| format!("{}/{} {}", self.form.kind, self.language, &digest.to_string()[..8]));
        for line in serial.chain(wording) {
            html.says("div", "serial", &line);
        }
    }

    fn parts(&self, html: &mut Html) {
        let pages: Vec<&[Part]> = self.form.parts.split(|part| matches!(part, Part::NewPage)).collect();
        for (number, parts) in pages.into_iter().enumerate() {
            if number > 0 {
                html.block("div", "page", |_| ());
            }
            html.block("div", "parts", |html| parts.iter().for_each(|part| self.part(html, part)));
        }
    }

    fn part(&self, html: &mut Html, part: &Part) {
        match part {
            Part::Heading(id) => html.block("h2", "", |html| self.both(html, &self.own_id(&format!("h-{id}")))),
            Part::Words(id) => html.block("p", "", |html| self.both(html, &self.own_id(&format!("p-{id}")))),
            Part::Points(id) => self.points(html, &self.own_id(&format!("p-{id}"))),
            Part::Asked(field) => self.asked(html, field),
            Part::Kept(id, room) => self.kept(html, id, *room),
            Part::NewPage => {}
        }
    }

    fn points(&self, html: &mut Html, id: &str) {
        let (list, english) = (text(self.language, id), text(FormLanguage::English, id));
        html.block("ul", "", |html| {
            for (item, english) in list.lines().zip(english.lines()) {
                html.element("li", "", |html| {
                    html.text(item);
                    if self.is_bilingual() {
                        html.says("span", "second", english);
                    }
                });
            }
        });
    }

    fn asked(&self, html: &mut Html, field: &Field) {
        let id = format!("{}-{}", field.kind, field.key);
        let class = if answer_is_wide(field) { "row wide" } else { "row" };
        html.block("div", class, |html| {
            html.element("div", "asks", |html| {
                self.both(html, &id);
                if field.optional {
                    html.element("span", "need", |html| html.text(&format!(" ({})", text(self.language, "optional"))));
                }
                if self.form.shows_keys {
                    html.says("div", "key", field.key);
                }
                if let Some(hint) = find(self.language, &format!("{id}-hint")) {
                    html.says("span", "hint need", &hint);
                }
            });
            html.element("div", "", |html| answer(self, html, field));
        });
    }

    fn kept(&self, html: &mut Html, id: &str, room: Room) {
        html.block("div", "row", |html| {
            html.element("div", "asks", |html| self.both(html, &self.own_id(&format!("k-{id}"))));
            html.element("div", "", |html| super::answer::room(self, html, room));
        });
    }

    /// A text, with the English one behind it where the form has that.
    pub(super) fn both(&self, html: &mut Html, id: &str) {
        html.text(&text(self.language, id));
        self.second(html, id);
    }

    fn second(&self, html: &mut Html, id: &str) {
        if self.is_bilingual() {
            html.says("span", "second", &text(FormLanguage::English, id));
        }
    }

    fn is_bilingual(&self) -> bool {
        self.form.with_english && self.language != FormLanguage::English
    }

    fn own_id(&self, id: &str) -> String {
        own_id(self.form.kind, id)
    }

    pub(super) fn own(&self, id: &str) -> String {
        text(self.language, &self.own_id(id))
    }
}

/// The id of a text that belongs to one form alone.
pub(super) fn own_id(form: FormKind, id: &str) -> String {
    format!("form-{form}-{id}")
}

fn answer_is_wide(field: &Field) -> bool {
    use super::part::Shape;
    matches!(field.shape, Shape::Stances | Shape::Influences | Shape::Present | Shape::Pieces(_))
}

fn cell(html: &mut Html, inside: impl FnOnce(&mut Html)) {
    html.element("tr", "", |html| html.element("td", "", inside));
}
