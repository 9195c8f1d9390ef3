//! The words of both doors: Fluent files in `locales/`, embedded, in four languages. Terms follow `docs/glossary.md`.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// Every file that each language has.
#[cfg(test)]
pub(crate) const FILES: [&str; 22] = [
    "lists",
    "shell",
    "trouble",
    "today",
    "people",
    "proof",
    "settings",
    "vocabulary",
    "verdicts",
    "clearances",
    "due",
    "facts",
    "law",
    "errors",
    "sheets",
    "acts",
    "asked",
    "records",
    "record-words",
    "shows",
    "reading",
    "states",
];

macro_rules! sources {
    ($language:literal) => {
        [
            include_str!(concat!("../locales/", $language, "/shell.ftl")),
            include_str!(concat!("../locales/", $language, "/trouble.ftl")),
            include_str!(concat!("../locales/", $language, "/today.ftl")),
            include_str!(concat!("../locales/", $language, "/people.ftl")),
            include_str!(concat!("../locales/", $language, "/lists.ftl")),
            include_str!(concat!("../locales/", $language, "/proof.ftl")),
            include_str!(concat!("../locales/", $language, "/settings.ftl")),
            include_str!(concat!("../locales/", $language, "/vocabulary.ftl")),
            include_str!(concat!("../locales/", $language, "/verdicts.ftl")),
            include_str!(concat!("../locales/", $language, "/clearances.ftl")),
            include_str!(concat!("../locales/", $language, "/due.ftl")),
            include_str!(concat!("../locales/", $language, "/facts.ftl")),
            include_str!(concat!("../locales/", $language, "/law.ftl")),
            include_str!(concat!("../locales/", $language, "/errors.ftl")),
            include_str!(concat!("../locales/", $language, "/sheets.ftl")),
            include_str!(concat!("../locales/", $language, "/acts.ftl")),
            include_str!(concat!("../locales/", $language, "/asked.ftl")),
            include_str!(concat!("../locales/", $language, "/records.ftl")),
            include_str!(concat!("../locales/", $language, "/record-words.ftl")),
            include_str!(concat!("../locales/", $language, "/shows.ftl")),
            include_str!(concat!("../locales/", $language, "/reading.ftl")),
            include_str!(concat!("../locales/", $language, "/states.ftl")),
        ]
    };
}

/// A language of the doors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Language {
    #[default]
    English,
    Korean,
    Ukrainian,
    Russian,
}

impl Language {
    pub(crate) const ALL: [Self; 4] = [Self::English, Self::Korean, Self::Ukrainian, Self::Russian];

    /// Its tag (BCP 47).
    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Korean => "ko",
            Self::Ukrainian => "uk",
            Self::Russian => "ru",
        }
    }

    /// Its name in itself.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Korean => "한국어",
            Self::Ukrainian => "Українська",
            Self::Russian => "Русский",
        }
    }

    /// As it stands on a switch.
    pub(crate) const fn short(self) -> &'static str {
        match self {
            Self::English => "EN",
            Self::Korean => "한",
            Self::Ukrainian => "УК",
            Self::Russian => "РУ",
        }
    }

    pub(crate) fn parse(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The first language of an `Accept-Language` that there is here. Its order is taken as the preference, as browsers send it.
    pub(crate) fn accepted(header: &str) -> Option<Self> {
        let tags = header.split(',').filter_map(|part| part.trim().get(..2));
        tags.filter_map(|tag| Self::parse(&tag.to_ascii_lowercase())).next()
    }

    pub(crate) const fn sources(self) -> [&'static str; 22] {
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
#[derive(Clone, Copy, Default)]
pub(crate) struct Words(pub(crate) Language);

impl Words {
    /// A message.
    pub(crate) fn say(self, id: &'static str) -> String {
        self.with(id, &[])
    }

    /// A message with its arguments.
    pub(crate) fn with(self, id: &'static str, args: &[(&'static str, FluentValue<'_>)]) -> String {
        self.format(id, args)
    }

    /// A message whose id stands in a table or is put together.
    pub(crate) fn find(self, id: &str) -> String {
        self.format(id, &[])
    }

    /// A message that may be missing, because it stands elsewhere.
    pub(crate) fn maybe(self, id: &str) -> Option<String> {
        BUNDLES[self.0 as usize].has_message(id).then(|| self.find(id))
    }

    /// A word of a vocabulary.
    pub(crate) fn word(self, vocabulary: &'static str, word: &str) -> String {
        self.find(&format!("{vocabulary}-{word}"))
    }

    /// A closed text of the rooms behind the doors, whose message's id is made of its English words. That one is missing, a test refuses; English is
    /// said then.
    pub(crate) fn text(self, family: &'static str, english: &str) -> String {
        self.found(&format!("{family}-{}", slug(english)), &[]).unwrap_or_else(|| english.to_owned())
    }

    /// As [`text`](Self::text), where a page has a way of its own and the command line a command.
    pub(crate) fn on_page(self, family: &'static str, english: &str) -> String {
        self.found(&format!("page-{family}-{}", slug(english)), &[]).unwrap_or_else(|| self.text(family, english))
    }

    /// That a message or argument is missing, a test refuses; an id on a page would be seen.
    fn format(self, id: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
        self.found(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// A message that may be missing, with its arguments.
    pub(crate) fn found(self, id: &str, args: &[(&'static str, FluentValue<'_>)]) -> Option<String> {
        let bundle = &BUNDLES[self.0 as usize];
        let pattern = bundle.get_message(id).and_then(|message| message.value())?;
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        Some(text)
    }

    /// `22,963`, `22 963`.
    pub(crate) fn number(self, number: usize) -> String {
        self.large(number as u64)
    }

    /// As [`number`](Self::number), of what may be more than a machine's memory holds.
    pub(crate) fn large(self, number: u64) -> String {
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

/// `have a doctor certify that he can travel` as it stands in an id: `have-a-doctor-certify-that-he-can-travel`.
pub(crate) fn slug(english: &str) -> String {
    let words = english.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-")
}
