//! Normal forms under which names and numbers of papers are compared. `spec/matching.md` is the same in words.
//!
//! The forms are equal only where the writings differ by habit or keyboard: case, apostrophes, hyphens, marks that cannot be
//! seen, the order of surname and given name. They say nothing of sound; that is left to the classes built at sealing.
//! Changing anything here changes every stored match form: it needs a new version of those.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// The normal form of a whole name, or `None` if it holds neither letter nor digit.
///
/// Words are lower-case and sorted, with one space between them; a name wholly in Hangul and Han is one word, in its order.
pub fn name(text: &str) -> Option<String> {
    arrange(words(text))
}

/// The words of a name in their order, hyphens left out.
pub(super) fn words(text: &str) -> Vec<String> {
    settle(text, fold).split(' ').filter(|word| !word.is_empty()).map(twin_word).collect()
}

/// The words of a name in their order, if hyphens divide some of them.
pub(super) fn words_hyphens_divide(text: &str) -> Option<Vec<String>> {
    // A soft hyphen is where a line may break, not where a name does.
    let divides = |c: char| is_hyphen(c) && c != '\u{ad}';
    text.contains(divides).then(|| words(&text.replace(divides, " ")))
}

/// Sorts words, or joins them if they are all Hangul or Han.
pub(super) fn arrange(mut words: Vec<String>) -> Option<String> {
    if words.is_empty() {
        return None;
    }
    if words.iter().all(|word| is_korean(word)) {
        return Some(words.concat());
    }
    words.sort_unstable();
    Some(words.join(" "))
}

/// Whether every character is Hangul or Han.
pub(super) fn is_korean(text: &str) -> bool {
    text.chars().all(|c| is_hangul(c) || is_han(c))
}

/// The normal form of a service, custody or document number, or `None` if it holds neither letter nor digit.
///
/// Upper-case letters and digits only; Cyrillic letters that look like Latin ones are Latin.
pub fn number(text: &str) -> Option<String> {
    let upper = |text: &mut dyn Iterator<Item = char>| -> String {
        text.flat_map(char::to_uppercase).map(latin_twin).filter(|c| c.is_alphanumeric()).collect()
    };
    let number = settle(text, |text| {
        if is_settled(text) {
            return upper(&mut text.chars());
        }
        let shown = text.chars().filter(|c| *c != '№' && !is_unseen(*c));
        upper(&mut shown.nfkc()).nfkc().collect()
    });
    (!number.is_empty()).then_some(number)
}

/// Text without case, compatibility forms, unseen characters and doubled spaces: for headers and for plain comparison.
pub(crate) fn plain(text: &str) -> String {
    settle(text, |text| {
        let lower = lower(text.chars().filter(|c| !is_unseen(*c)));
        lower.split_whitespace().collect::<Vec<_>>().join(" ")
    })
}

/// Whether a character is used as an apostrophe.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '´' | '\u{2b9}'..='\u{2bf}' | '\u{2c8}' | '\u{2ca}' | '\u{2cb}' | '\u{55a}' | '\u{2018}'..='\u{201b}'
            | '\u{2032}' | '\u{2035}' | '\u{a78c}' | '\u{ff07}' | '\u{ff40}'
    )
}

pub(super) fn is_hyphen(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{ad}' | '\u{58a}' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
    )
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

/// Signs that a person may read as letters and nothing here does: Braille, letters of flags, letters above letters, signs of private use.
pub(super) fn is_picture(c: char) -> bool {
    matches!(c, '\u{363}'..='\u{36f}' | '\u{2800}'..='\u{28ff}' | '\u{e000}'..='\u{f8ff}' | '\u{1f000}'..='\u{1faff}' | '\u{f0000}'..)
}

/// Unseen characters that no name or number needs: marks of direction, joiners, blanks without width.
pub(super) fn is_stray(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Whether a word has Latin and Cyrillic letters.
pub(super) fn mixes_alphabets(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic() && !is_apostrophe(c)).any(is_mixed)
}

/// Applies `step` until it changes nothing: removing a character can let its neighbours compose.
fn settle(text: &str, step: impl Fn(&str) -> String) -> String {
    let mut text = step(text);
    // Two rounds settle everything known; the bound is for text made to be endless.
    for _ in 0..8 {
        if is_settled(&text) {
            break;
        }
        let next = step(&text);
        if next == text {
            break;
        }
        text = next;
    }
    text
}

/// Whether text is only plain letters and composed syllables, which NFKC leaves alone in either case.
fn is_settled(text: &str) -> bool {
    let plain = |c| matches!(c, '\0'..='\x7f' | '\u{400}'..='\u{45f}' | '\u{490}' | '\u{491}' | '\u{ac00}'..='\u{d7a3}');
    text.chars().all(plain)
}

/// NFKC and lower case.
fn lower(text: impl Iterator<Item = char>) -> String {
    let text: String = text.collect();
    if is_settled(&text) {
        return text.chars().flat_map(char::to_lowercase).collect();
    }
    text.nfkc().flat_map(char::to_lowercase).nfkc().collect()
}

fn fold(text: &str) -> String {
    let shown = |c: &char| !is_unseen(*c) && !is_apostrophe(*c) && !is_hyphen(*c);
    let mut folded = String::with_capacity(text.len());
    if is_settled(text) {
        let lower = text.chars().filter(shown).flat_map(char::to_lowercase);
        lower.for_each(|c| push_folded(c, &mut folded));
    } else {
        let lower = lower(text.chars().filter(shown));
        lower.chars().filter(shown).for_each(|c| push_folded(c, &mut folded));
    }
    folded
}

fn push_folded(c: char, to: &mut String) {
    match c {
        'a'..='z' | '0'..='9' | 'а'..='я' | '\u{ac00}'..='\u{d7a3}' => to.push(c),
        'ё' => to.push('е'),
        // What did not compose is a stress mark, or a mark on a Latin letter.
        '\u{300}'..='\u{36f}' => {}
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => push_unmarked(c, to),
        c if c.is_alphanumeric() || is_combining_mark(c) => to.push(c),
        _ => to.push(' '),
    }
}

/// A Latin letter without its marks.
fn push_unmarked(c: char, to: &mut String) {
    match c {
        'ł' => to.push('l'),
        'ø' => to.push('o'),
        'đ' | 'ð' => to.push('d'),
        'ħ' => to.push('h'),
        'ŧ' => to.push('t'),
        'ı' => to.push('i'),
        'ß' | 'ẞ' => to.push_str("ss"),
        'æ' => to.push_str("ae"),
        'œ' => to.push_str("oe"),
        'þ' => to.push_str("th"),
        c if c.is_alphabetic() => decompose_canonical(c, |part| {
            if !is_combining_mark(part) {
                to.push(part);
            }
        }),
        _ => to.push(' '),
    }
}

/// A word that mixes Cyrillic with Latin letters of the same shape, as Cyrillic.
fn twin_word(word: &str) -> String {
    if !is_mixed(word) || word.chars().any(|c| c.is_ascii_alphabetic() && cyrillic_twin(c) == c) {
        return word.to_owned();
    }
    word.chars().map(cyrillic_twin).collect()
}

/// The form of a name in which Cyrillic letters that look Latin are Latin, if some word mixes the two.
pub(super) fn latin_instead(text: &str) -> Option<String> {
    let folded = settle(text, fold);
    let latin = |word: &str| {
        let twins: String = word.chars().map(small_latin_twin).collect();
        if is_mixed(word) && !twins.chars().any(is_cyrillic) { twins } else { word.to_owned() }
    };
    mixes_alphabets(&folded).then(|| folded.split(' ').filter(|word| !word.is_empty()).map(latin).collect()).and_then(arrange)
}

fn small_latin_twin(c: char) -> char {
    match c {
        'а' => 'a',
        'в' => 'b',
        'с' => 'c',
        'е' => 'e',
        'н' => 'h',
        'і' => 'i',
        'к' => 'k',
        'м' => 'm',
        'о' => 'o',
        'р' => 'p',
        'т' => 't',
        'х' => 'x',
        'у' => 'y',
        c => c,
    }
}

/// Whether a word has Latin and Cyrillic letters.
fn is_mixed(word: &str) -> bool {
    word.chars().any(|c| c.is_ascii_alphabetic()) && word.chars().any(is_cyrillic)
}

pub(super) fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{4ff}')
}

fn cyrillic_twin(c: char) -> char {
    match c {
        'a' => 'а',
        'b' => 'в',
        'c' => 'с',
        'e' => 'е',
        'h' => 'н',
        'i' => 'і',
        'k' => 'к',
        'm' => 'м',
        'o' => 'о',
        'p' => 'р',
        't' => 'т',
        'x' => 'х',
        'y' => 'у',
        c => c,
    }
}

fn latin_twin(c: char) -> char {
    match c {
        'А' => 'A',
        'В' => 'B',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'О' => 'O',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'Х' => 'X',
        'І' => 'I',
        c => c,
    }
}

pub(super) fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}')
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3005}' | '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn same(group: &[&str]) {
        for text in group {
            assert_eq!(name(text), name(group[0]), "{text} and {}", group[0]);
        }
    }

    #[test]
    fn writings_of_one_name_are_equal() {
        same(&["Семён Лещук", "СЕМЕН ЛЕЩУК", "Лещук,Семён", "лещук  семе\u{308}н", "Ле\u{301}щук Семён"]);
        same(&["Мар'яна Гнатюк", "Мар’яна Гнатюк", "Марʼяна Гнатюк", "Гнатюк Мар´яна", "Маряна Гнатюк"]);
        same(&["림봄해", "림 봄해", "림\u{200b}봄해", "\u{1105}\u{1175}\u{11b7}봄해", " 림봄해\u{202c}"]);
        same(&["Rim Pom-hae", "RIM POMHAE", "Pomhae Rim", "Rim Pŏm-hae", "Ｒｉｍ Pomhae"]);
        same(&["Wałęga Łukasz", "lukasz walega"]);
        same(&["Ивaнчeнкo Пётр", "Иванченко Петр"]);
        assert_eq!(name("Пак"), Some("пак".into()));
        assert_ne!(name("Pak"), name("Рак"));
        assert_ne!(name("Андрій"), name("Андрии"));
        assert_ne!(name("Кирило"), name("Кіріло"));
    }

    #[test]
    fn what_holds_no_letter_is_no_name() {
        assert_eq!(name(" -'\u{200b}\u{feff} . "), None);
        assert_eq!(number("№ -"), None);
    }

    #[test]
    fn writings_of_one_number_are_equal() {
        for text in ["АВ-123 456", "ab123456", "№ АВ 123456", "аВ１２３４５６", "AB/123.456"] {
            assert_eq!(number(text).as_deref(), Some("AB123456"), "{text}");
        }
        assert_ne!(number("00123"), number("123"));
    }

    proptest! {
        #[test]
        fn settled_forms_stay(text in "\\PC{0,24}|[ᄀ-ᇿ\u{200b}\u{300}-\u{36f}a-zé´'-]{0,16}|(?s).{0,12}") {
            if let Some(once) = name(&text) {
                prop_assert_eq!(name(&once), Some(once));
            }
            if let Some(once) = number(&text) {
                prop_assert_eq!(number(&once), Some(once));
            }
            let once = plain(&text);
            prop_assert_eq!(plain(&once), once);
        }

        #[test]
        fn order_of_words_does_not_matter(mut words in prop::collection::vec("[a-zа-яёіїєґ]{1,8}", 1..5)) {
            let forth = name(&words.join(" "));
            words.reverse();
            prop_assert_eq!(forth, name(&words.join(", ")));
        }
    }
}
