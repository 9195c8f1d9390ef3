//! A document: one or several forms, the style they are printed in, and nothing from anywhere else.

use volya_core::event::FormLanguage;

use super::html::{Html, escaped};
use super::part::Size;
use super::text::text;

/// A content policy beside having none to load: a browser fetches nothing for this page and runs nothing in it.
const NOTHING_ELSE: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The document around forms that were rendered for one paper size.
pub(super) fn document(language: FormLanguage, size: Size, title: &str, draft: bool, bodies: &[String]) -> String {
    let language = language.word();
    let paper = match size {
        Size::A4 => include_str!("a4.css"),
        Size::Card => include_str!("card.css"),
    };
    let mut html = Html::default();
    html.append("<!DOCTYPE html>\n");
    html.append(&format!("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{language}\" xml:lang=\"{language}\">\n<head>\n"));
    html.append("<meta charset=\"utf-8\"/>\n");
    html.append(&format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\"/>\n", escaped(NOTHING_ELSE)));
    html.append("<meta name=\"robots\" content=\"noindex\"/>\n");
    html.block("title", "", |html| html.text(title));
    html.append(&format!("<style>\n{}{paper}</style>\n</head>\n<body>\n", include_str!("print.css")));
    if draft {
        mark_as_draft(&mut html);
    }
    bodies.iter().for_each(|body| html.append(body));
    html.append("</body>\n</html>\n");
    html.into_string()
}

/// The mark in every language, for whoever holds the paper can read one of them. It stands once and is printed on every page: a document with one
/// draft in it is a draft.
fn mark_as_draft(html: &mut Html) {
    html.block("div", "draft", |html| {
        for language in FormLanguage::ALL {
            html.says("span", "", &text(*language, "draft"));
        }
    });
}
