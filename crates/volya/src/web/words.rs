//! The words of the pages: Fluent files in `locales/`, embedded, in four languages. Terms follow `docs/glossary.md`.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// Every file that each language has.
#[cfg(test)]
pub(super) const FILES: [&str; 7] = ["shell", "trouble", "today", "people", "proof", "settings", "vocabulary"];

macro_rules! sources {
    ($language:literal) => {
        [
            include_str!(concat!("../../locales/", $language, "/shell.ftl")),
            include_str!(concat!("../../locales/", $language, "/trouble.ftl")),
            include_str!(concat!("../../locales/", $language, "/today.ftl")),
            include_str!(concat!("../../locales/", $language, "/people.ftl")),
            include_str!(concat!("../../locales/", $language, "/proof.ftl")),
            include_str!(concat!("../../locales/", $language, "/settings.ftl")),
            include_str!(concat!("../../locales/", $language, "/vocabulary.ftl")),
        ]
    };
}

/// A language of the pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Language {
    #[default]
    English,
    Korean,
    Ukrainian,
    Russian,
}

impl Language {
    pub(super) const ALL: [Self; 4] = [Self::English, Self::Korean, Self::Ukrainian, Self::Russian];

    /// Its tag (BCP 47).
    pub(super) const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Korean => "ko",
            Self::Ukrainian => "uk",
            Self::Russian => "ru",
        }
    }

    /// Its name in itself.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Korean => "한국어",
            Self::Ukrainian => "Українська",
            Self::Russian => "Русский",
        }
    }

    /// As it stands on a switch.
    pub(super) const fn short(self) -> &'static str {
        match self {
            Self::English => "EN",
            Self::Korean => "한",
            Self::Ukrainian => "УК",
            Self::Russian => "РУ",
        }
    }

    pub(super) fn parse(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The first language of an `Accept-Language` that there is here. Its order is taken as the preference, as browsers send it.
    pub(super) fn accepted(header: &str) -> Option<Self> {
        let tags = header.split(',').filter_map(|part| part.trim().get(..2));
        tags.filter_map(|tag| Self::parse(&tag.to_ascii_lowercase())).next()
    }

    pub(super) const fn sources(self) -> [&'static str; 7] {
        match self {
            Self::English => sources!("en"),
            Self::Korean => sources!("ko"),
            Self::Ukrainian => sources!("uk"),
            Self::Russian => sources!("ru"),
        }
    }

    /// What stands between thousands.
    const fn grouping(self) -> char {
        match self {
            Self::English | Self::Korean => ',',
            Self::Ukrainian | Self::Russian => '\u{a0}',
        }
    }
}

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[Bundle; 4]> = LazyLock::new(|| Language::ALL.map(bundle));

fn bundle(language: Language) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![language.tag().parse().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    for source in language.sources() {
        // What does not parse, or stands twice, is no message; a test refuses both.
        let read = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(read, _)| read);
        let _ = bundle.add_resource(read);
    }
    bundle
}

/// The messages in one language.
#[derive(Clone, Copy)]
pub(super) struct Words(pub(super) Language);

impl Words {
    /// A message.
    pub(super) fn say(self, id: &'static str) -> String {
        self.with(id, &[])
    }

    /// A message with its arguments.
    pub(super) fn with(self, id: &'static str, args: &[(&'static str, FluentValue<'_>)]) -> String {
        self.format(id, args)
    }

    /// A message whose id stands in a table or is put together.
    pub(super) fn find(self, id: &str) -> String {
        self.format(id, &[])
    }

    /// A word of a vocabulary.
    pub(super) fn word(self, vocabulary: &'static str, word: &str) -> String {
        self.find(&format!("{vocabulary}-{word}"))
    }

    /// That a message or argument is missing, a test refuses; an id on a page would be seen.
    fn format(self, id: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
        let bundle = &BUNDLES[self.0 as usize];
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { return id.to_owned() };
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        text
    }

    /// `22,963`, `22 963`.
    pub(super) fn number(self, number: usize) -> String {
        self.large(number as u64)
    }

    /// As [`number`](Self::number), of what may be more than a machine's memory holds.
    pub(super) fn large(self, number: u64) -> String {
        let digits = number.to_string();
        let mut text = String::with_capacity(digits.len() + digits.len() / 3);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(self.0.grouping());
            }
            text.push(digit);
        }
        text
    }
}
