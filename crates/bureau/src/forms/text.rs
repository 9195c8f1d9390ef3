//! The words of the forms: one Fluent file for each language, embedded.

use std::sync::LazyLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use volya_core::event::FormLanguage;

/// The source of a language's texts.
const fn source(language: FormLanguage) -> &'static str {
    match language {
        FormLanguage::English => include_str!("text/en.ftl"),
        FormLanguage::Korean => include_str!("text/ko.ftl"),
        FormLanguage::Ukrainian => include_str!("text/uk.ftl"),
        FormLanguage::Russian => include_str!("text/ru.ftl"),
    }
}

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<Vec<(FormLanguage, Bundle)>> =
    LazyLock::new(|| FormLanguage::ALL.iter().map(|language| (*language, bundle(*language))).collect());

fn bundle(language: FormLanguage) -> Bundle {
    // What does not parse, or stands twice, is no text; a test refuses both.
    let resource = FluentResource::try_new(source(language).to_owned()).unwrap_or_else(|(read, _)| read);
    let mut bundle = Bundle::new_concurrent(vec![language.word().parse().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    let _ = bundle.add_resource(resource);
    bundle
}

/// The text under an id; `None` where the language has none.
pub(super) fn find(language: FormLanguage, id: &str) -> Option<String> {
    let bundle = BUNDLES.iter().find(|(of, _)| *of == language).map(|(_, bundle)| bundle)?;
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

/// The text under an id. Every id that a form has stands in every language, which a test shows; an id on paper would be seen by a reviewer.
pub(super) fn text(language: FormLanguage, id: &str) -> String {
    find(language, id).unwrap_or_else(|| id.to_owned())
}

/// Every id of a language's file, in its order.
#[cfg(test)]
pub(super) fn ids(language: FormLanguage) -> Result<Vec<String>, String> {
    let lines = source(language).lines();
    let ids: Vec<String> = lines
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" =").map(|(id, _)| id.to_owned()))
        .collect();
    FluentResource::try_new(source(language).to_owned()).map(|_| ids).map_err(|(_, errors)| format!("{errors:?}"))
}
