//! Characters: of which script, seen or unseen, alike or not.

use unicode_normalization::UnicodeNormalization;

/// Scripts that names are read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Script {
    /// Korean letters.
    Hangul,
    /// Chinese characters, read the Korean way.
    Hanja,
    /// Latin letters.
    Latin,
    /// Cyrillic letters.
    Cyrillic,
    /// Any other; compared only with itself, letter by letter.
    Other,
}

impl Script {
    /// The script of a letter; none for what is no letter.
    pub fn of(c: char) -> Option<Self> {
        match c {
            c if is_hangul(c) => Some(Self::Hangul),
            c if is_han(c) => Some(Self::Hanja),
            c if !c.is_alphabetic() => None,
            '\u{400}'..='\u{52f}' => Some(Self::Cyrillic),
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Some(Self::Latin),
            _ => Some(Self::Other),
        }
    }

    /// The word for it in explanations.
    pub fn word(self) -> &'static str {
        match self {
            Self::Hangul => "Hangul",
            Self::Hanja => "Hanja",
            Self::Latin => "Latin",
            Self::Cyrillic => "Cyrillic",
            Self::Other => "another script",
        }
    }
}

pub(super) fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}')
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3005}' | '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// A letter of Russian, Ukrainian or Belarusian, or an apostrophe.
pub(super) fn is_east_slavic(c: char) -> bool {
    matches!(c, 'а'..='я' | 'ё' | 'і' | 'ї' | 'є' | 'ґ' | 'ў' | '\'')
}

/// A letter of the Latin alphabet, with marks or without, or one that papers of Europe add to it; or an apostrophe.
pub(super) fn is_latin(c: char) -> bool {
    matches!(c, '\'' | 'ł' | 'ø' | 'đ' | 'ß' | 'æ' | 'œ' | 'ı' | '\u{300}'..='\u{362}')
        || c.nfd().next().is_some_and(|base| base.is_ascii_alphabetic())
}

/// Characters without a shape of their own: marks of direction, joiners, selectors, fillers, tags.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    ) || (c.is_control() && !c.is_whitespace())
}

/// Whether a character is used as an apostrophe.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '´' | '\u{2b9}'..='\u{2bf}' | '\u{2c8}' | '\u{2ca}' | '\u{2cb}' | '\u{55a}' | '\u{2018}'..='\u{201b}'
            | '\u{2032}' | '\u{2035}' | '\u{a78c}' | '\u{ff07}' | '\u{ff40}'
    )
}

/// Whether a character is used as a hyphen within a name.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{58a}' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

const TWINS: [(char, char); 18] = [
    ('a', 'а'),
    ('b', 'в'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'н'),
    ('i', 'і'),
    ('k', 'к'),
    ('m', 'м'),
    ('o', 'о'),
    ('p', 'р'),
    ('t', 'т'),
    ('x', 'х'),
    ('y', 'у'),
    ('j', 'ј'),
    ('s', 'ѕ'),
    ('g', 'ԍ'),
    ('d', 'ԁ'),
    ('l', 'ӏ'),
];

/// The Cyrillic letter that looks like this small Latin one.
pub(super) fn cyrillic_twin(c: char) -> Option<char> {
    TWINS.iter().find(|(latin, _)| *latin == c).map(|(_, cyrillic)| *cyrillic)
}

/// The Latin letter that looks like this small Cyrillic one.
pub(super) fn latin_twin(c: char) -> Option<char> {
    TWINS.iter().find(|(_, cyrillic)| *cyrillic == c).map(|(latin, _)| *latin)
}
