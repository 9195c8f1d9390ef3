//! Text from bytes: UTF-8 and UTF-16 are read, anything else is refused with a guess at its name.
//!
//! A guess would read a name wrongly one day, so it serves the message and nothing else.

use std::borrow::Cow;

use encoding_rs::{
    DecoderResult, EUC_KR, Encoding, IBM866, ISO_8859_5, KOI8_U, UTF_16BE, UTF_16LE, WINDOWS_1251, X_MAC_CYRILLIC,
};

use super::error::TableError;
use super::rows::TextEncoding;

/// Decodes, without the byte order mark.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, TextEncoding), TableError> {
    match wide(bytes) {
        Some((TextEncoding::Utf16Be, rest)) => Ok((utf16(rest, UTF_16BE)?.into(), TextEncoding::Utf16Be)),
        Some((_, rest)) => Ok((utf16(rest, UTF_16LE)?.into(), TextEncoding::Utf16Le)),
        None => Ok((utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes))?.into(), TextEncoding::Utf8)),
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

fn utf8(bytes: &[u8]) -> Result<&str, TableError> {
    std::str::from_utf8(bytes).map_err(|broken| {
        let good = &bytes[..broken.valid_up_to()];
        TableError::Encoding { line: line_after(good.iter().filter(|b| **b == b'\n').count()), guess: guess(bytes) }
    })
}

fn utf16(bytes: &[u8], encoding: &'static Encoding) -> Result<String, TableError> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(0));
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (DecoderResult::InputEmpty, _) => Ok(text),
        _ => Err(TableError::BrokenUtf16 { line: line_after(text.matches('\n').count()) }),
    }
}

fn line_after(breaks: usize) -> u32 {
    u32::try_from(breaks + 1).unwrap_or(u32::MAX)
}

/// What bytes that are not UTF-8 look like.
pub(super) fn guess(bytes: &[u8]) -> Option<&'static str> {
    let cyrillic = [WINDOWS_1251, KOI8_U, IBM866, ISO_8859_5, X_MAC_CYRILLIC].map(|encoding| (encoding, cyrillic_score as Score));
    let sample = sample(bytes);
    std::iter::once((EUC_KR, hangul_score as Score))
        .chain(cyrillic)
        .filter_map(|(encoding, score)| {
            let (text, malformed) = encoding.decode_without_bom_handling(sample);
            (!malformed).then(|| (encoding, score(&text)))
        })
        .filter(|(_, score)| *score >= 500)
        // The earliest of equals is the commonest in practice, so the search is for a strictly better one.
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
        .map(|(encoding, _)| if encoding == KOI8_U { "KOI8-R or KOI8-U" } else { encoding.name() })
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

/// Thousandths of the characters beyond ASCII that are Hangul syllables.
fn hangul_score(text: &str) -> u32 {
    score(text, |c, _| u32::from(matches!(c, '\u{ac00}'..='\u{d7a3}')) * 1000)
}

/// How well Cyrillic letters stand: common ones in either case, no capital after a small letter.
fn cyrillic_score(text: &str) -> u32 {
    score(text, |c, before| match c {
        c if c.is_uppercase() && before.is_lowercase() => 0,
        'о' | 'а' | 'е' | 'и' | 'н' | 'т' | 'р' | 'с' | 'в' | 'л' | 'к' | 'і' => 1000,
        'О' | 'А' | 'Е' | 'И' | 'Н' | 'Т' | 'Р' | 'С' | 'В' | 'Л' | 'К' | 'І' => 1000,
        'а'..='я' | 'А'..='Я' | 'ё' | 'Ё' | 'є' | 'ї' | 'ґ' | 'Є' | 'Ї' | 'Ґ' => 500,
        _ => 0,
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
