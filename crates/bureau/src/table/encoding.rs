//! Text from bytes: by their mark, by their form, as set by hand, or by a guess that is shown.
//!
//! Bytes that an encoding does not have never become U+FFFD: the encoding is not theirs then.

use std::borrow::Cow;

use encoding_rs::{
    DecoderResult, EUC_KR, Encoding, IBM866, ISO_8859_5, KOI8_R, KOI8_U, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, X_MAC_CYRILLIC,
};

use super::error::TableError;
use super::rows::TextEncoding;
use super::shown::EncodingUse;

/// Decodes, without the byte order mark. A guess is made only where `guess` allows it.
pub(super) fn decode(
    bytes: &[u8],
    by_hand: Option<TextEncoding>,
    guess: bool,
) -> Result<(Cow<'_, str>, EncodingUse), TableError> {
    if let Some(encoding) = by_hand {
        return Ok((by_name(bytes, encoding)?, EncodingUse { encoding, guessed: false }));
    }
    let known = |encoding| EncodingUse { encoding, guessed: false };
    match wide(bytes) {
        Some((encoding, rest)) => Ok((utf16(rest, encoding)?.into(), known(encoding))),
        None => match std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)) {
            Ok(text) => Ok((text.into(), known(TextEncoding::Utf8))),
            Err(broken) => guessed(bytes, broken.valid_up_to(), guess),
        },
    }
}

fn guessed(bytes: &[u8], good: usize, allowed: bool) -> Result<(Cow<'_, str>, EncodingUse), TableError> {
    let line = line_after(bytes.iter().take(good).filter(|b| **b == b'\n').count());
    let refused = |guess: Option<&'static str>| TableError::Encoding { line, guess };
    let (encoding, name) = match best(bytes) {
        Guess::Nothing => return Err(refused(None)),
        Guess::Doubt(first, second) => return Err(TableError::EncodingDoubtful { first, second }),
        Guess::One(encoding, name) => (encoding, name),
    };
    match encoding.filter(|_| allowed) {
        Some(encoding) => {
            // The guess rests on the beginning; if the rest does not fit, the guess was wrong.
            let text = by_name(bytes, encoding).map_err(|_| refused(Some(name)))?;
            Ok((text, EncodingUse { encoding, guessed: true }))
        }
        None => Err(refused(Some(name))),
    }
}

/// UTF-16, by its mark or by the zeros beside the header's first two letters.
fn wide(bytes: &[u8]) -> Option<(TextEncoding, &[u8])> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => Some((TextEncoding::Utf16Le, rest)),
        [0xfe, 0xff, rest @ ..] => Some((TextEncoding::Utf16Be, rest)),
        [1..=0x7f, 0, 1..=0x7f, 0, ..] => Some((TextEncoding::Utf16Le, bytes)),
        [0, 1..=0x7f, 0, 1..=0x7f, ..] => Some((TextEncoding::Utf16Be, bytes)),
        _ => None,
    }
}

fn by_name(bytes: &[u8], encoding: TextEncoding) -> Result<Cow<'_, str>, TableError> {
    let mark: &[u8] = match encoding {
        TextEncoding::Utf8 => b"\xef\xbb\xbf",
        TextEncoding::Utf16Le => b"\xff\xfe",
        TextEncoding::Utf16Be => b"\xfe\xff",
        _ => b"",
    };
    let bytes = bytes.strip_prefix(mark).unwrap_or(bytes);
    let text = strictly(bytes, decoder(encoding)).map_err(|line| TableError::NotInEncoding { encoding, line })?;
    Ok(text.into())
}

fn decoder(encoding: TextEncoding) -> &'static Encoding {
    match encoding {
        TextEncoding::Utf8 => UTF_8,
        TextEncoding::Utf16Le => UTF_16LE,
        TextEncoding::Utf16Be => UTF_16BE,
        TextEncoding::Cp1251 => WINDOWS_1251,
        TextEncoding::Koi8R => KOI8_R,
        TextEncoding::Koi8U => KOI8_U,
        TextEncoding::Ibm866 => IBM866,
        TextEncoding::EucKr => EUC_KR,
    }
}

fn utf16(bytes: &[u8], encoding: TextEncoding) -> Result<String, TableError> {
    strictly(bytes, decoder(encoding)).map_err(|line| TableError::BrokenUtf16 { line })
}

/// Decodes all of it, or says the first line that cannot be. Control characters of C1 are bytes without a meaning.
fn strictly(bytes: &[u8], encoding: &'static Encoding) -> Result<String, u32> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(0));
    let (result, _) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    let single = encoding.is_single_byte();
    if let Some((at, _)) = text.char_indices().find(|(_, c)| single && matches!(c, '\u{80}'..='\u{9f}')) {
        return Err(line_after(text[..at].matches('\n').count()));
    }
    match result {
        DecoderResult::InputEmpty => Ok(text),
        _ => Err(line_after(text.matches('\n').count())),
    }
}

fn line_after(breaks: usize) -> u32 {
    u32::try_from(breaks + 1).unwrap_or(u32::MAX)
}

/// What bytes that are not UTF-8 look like.
#[derive(Debug, PartialEq, Eq)]
enum Guess {
    Nothing,
    /// One encoding, and its name; it may be one that is not read.
    One(Option<TextEncoding>, &'static str),
    /// Two that fit about equally.
    Doubt(&'static str, &'static str),
}

/// Below this many thousandths the text is no text.
const PLAUSIBLE: u32 = 500;
/// The second best may have so many thousandths of the best; in a short text, where chance weighs more, fewer.
const MARGIN: u32 = 900;
const MARGIN_SHORT: u32 = 700;
/// A text with fewer letters beyond ASCII is short.
const SHORT: usize = 24;

/// How many hundredths an encoding that is not read counts.
const RARE: u32 = 85;

/// Candidates in the order of their use: the earliest of equals is the commonest in practice.
const CANDIDATES: [(&Encoding, Option<TextEncoding>, &str, Score); 6] = [
    (EUC_KR, Some(TextEncoding::EucKr), "EUC-KR", hangul_score),
    (WINDOWS_1251, Some(TextEncoding::Cp1251), "CP1251", cyrillic_score),
    (KOI8_U, Some(TextEncoding::Koi8U), "KOI8-U", cyrillic_score),
    (IBM866, Some(TextEncoding::Ibm866), "IBM866", cyrillic_score),
    (ISO_8859_5, None, "ISO-8859-5", cyrillic_score),
    (X_MAC_CYRILLIC, None, "x-mac-cyrillic", cyrillic_score),
];

fn best(bytes: &[u8]) -> Guess {
    let sample = sample(bytes);
    let fits = |(encoding, read, name, score): (&'static Encoding, Option<TextEncoding>, _, Score)| {
        let text = strictly(sample, encoding).ok()?;
        // Those that are not read are hardly ever sent; short texts look like them by chance.
        let score = score(&text) * if read.is_some() { 100 } else { RARE } / 100;
        (score >= PLAUSIBLE).then_some((score, text, read, name))
    };
    let mut found: Vec<_> = CANDIDATES.into_iter().filter_map(fits).collect();
    // Stable, so that the earlier of equals stays first.
    found.sort_by_key(|(score, ..)| std::cmp::Reverse(*score));
    let mut found = found.into_iter();
    let Some((score, text, read, name)) = found.next() else { return Guess::Nothing };
    let margin = if text.chars().filter(|c| !c.is_ascii()).count() < SHORT { MARGIN_SHORT } else { MARGIN };
    // Encodings under which the text reads the same are no doubt.
    match found.find(|(_, other, ..)| *other != text) {
        Some((second, _, _, other)) if second * 1000 >= score * margin => Guess::Doubt(name, other),
        _ => Guess::One(read, name),
    }
}

type Score = fn(&str) -> u32;

/// Whole lines from the start, at most 64 KiB, so that no letter is cut in half.
fn sample(bytes: &[u8]) -> &[u8] {
    let start = &bytes[..bytes.len().min(64 << 10)];
    if start.len() == bytes.len() {
        return start;
    }
    start.iter().rposition(|b| *b == b'\n').map_or(start, |end| &start[..end])
}

/// How well syllables stand: those of names and headers best. Cyrillic capitals read as Korean give rare ones and Han.
fn hangul_score(text: &str) -> u32 {
    const COMMON: &str = "김이박최정강조윤장임림리한오서신권황안송류전홍고문양손배백허유남심노로하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국은편용예경봉사부가복태형피감음빈동온호상시영수일광혁학희순춘화혜련별철번생년월계급군소속비고대자이름옹범미름새봄해단풍솔빛눈꽃달샘";
    score(text, |c, _| match c {
        c if COMMON.contains(c) => 1000,
        '\u{ac00}'..='\u{d7a3}' => 700,
        '\u{4e00}'..='\u{9fff}' => 300,
        _ => 0,
    })
}

/// How well Cyrillic letters stand: common ones in either case, no capital after a small letter.
fn cyrillic_score(text: &str) -> u32 {
    score(text, |c, before| {
        if c.is_uppercase() && before.is_lowercase() {
            return 0;
        }
        match c.to_lowercase().next().unwrap_or(c) {
            'о' | 'а' | 'е' | 'и' | 'н' | 'т' | 'р' | 'с' | 'в' | 'л' | 'к' | 'і' => 1000,
            'м' | 'д' | 'п' | 'у' | 'я' | 'ь' | 'г' | 'б' | 'з' | 'й' | 'ч' => 700,
            'а'..='я' | 'ё' | 'є' | 'ї' => 450,
            'ґ' | '№' | '«' | '»' | '–' | '—' | '’' => 300,
            _ => 0,
        }
    })
}

fn score(text: &str, worth: impl Fn(char, char) -> u32) -> u32 {
    let (mut sum, mut count, mut before) = (0u32, 0u32, ' ');
    for c in text.chars() {
        if !c.is_ascii() {
            sum += worth(c, before);
            count += 1;
        }
        before = c;
    }
    sum.checked_div(count).unwrap_or(0)
}
