//! Number formats of XLSX that show another text than a cell holds: `General;General;General;"Rim"` shows Rim whatever stands there.

use std::collections::HashSet;
use std::io::{BufReader, Cursor, Read};

use calamine::{Style, XlsxCellReader, XlsxError};
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use zip::ZipArchive;

/// Whether a conditional format somewhere in the workbook would show a text as another one, under whatever condition. A part that cannot be read may hold one.
pub(super) fn has_conditional(bytes: &[u8]) -> bool {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return true };
    (0..archive.len()).any(|index| {
        archive.by_index(index).map_or(true, |part| {
            let is_xml = part.name().map_or(true, |name| name.to_ascii_lowercase().ends_with(".xml"));
            disguises_on_condition(part).unwrap_or(is_xml)
        })
    })
}

/// Whether a format that stands for a condition disguises texts; none where this is no XML.
fn disguises_on_condition(part: impl Read) -> Option<bool> {
    let mut xml = Reader::from_reader(BufReader::new(part));
    let (mut buffer, mut within) = (Vec::new(), 0_usize);
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).ok()? {
            Event::Start(tag) if tag.local_name().as_ref() == "dxf" => within += 1,
            Event::End(tag) if tag.local_name().as_ref() == "dxf" => within = within.saturating_sub(1),
            Event::Start(tag) | Event::Empty(tag)
                if within > 0
                    && tag.local_name().as_ref() == "numFmt"
                    && !format_code(&tag)?.is_none_or(|code| shows_text(&code)) =>
            {
                return Some(true);
            }
            Event::Eof => return Some(false),
            _ => {}
        }
    }
}

fn format_code(tag: &BytesStart<'_>) -> Option<Option<String>> {
    let Some(code) = tag.try_get_attribute("formatCode").ok()? else { return Some(None) };
    Some(Some(code.normalized_value(XmlVersion::Explicit1_0).ok()?.into_owned()))
}

/// The cells of a sheet whose format would show a text as another one.
#[derive(Default)]
pub(super) struct Disguised {
    /// Cells without a style of their own are, too.
    by_default: bool,
    /// Row and column from 0.
    cells: HashSet<(u32, u32)>,
    /// Cells with a style that shows texts as they are, where the default does not.
    plain: HashSet<(u32, u32)>,
}

impl Disguised {
    /// Looks at the styles of a sheet's cells, where the workbook has such a format at all.
    pub(super) fn of(mut sheet: XlsxCellReader<'_, Cursor<&[u8]>>) -> Result<Self, XlsxError> {
        let disguises: Vec<bool> = sheet.styles().iter().map(disguises).collect();
        let mut found = Self { by_default: disguises.first().copied().unwrap_or(false), ..Self::default() };
        if !disguises.contains(&true) {
            return Ok(found);
        }
        while let Some((row, column, style)) = sheet.next_style_id()? {
            if disguises.get(style).copied().unwrap_or(true) {
                found.cells.insert((row, column));
            } else if found.by_default {
                found.plain.insert((row, column));
            }
        }
        Ok(found)
    }

    /// Whether a text in this cell is shown as another.
    pub(super) fn has(&self, cell: (u32, u32)) -> bool {
        self.cells.contains(&cell) || self.by_default && !self.plain.contains(&cell)
    }
}

fn disguises(style: &Style) -> bool {
    style.number_format.as_ref().is_some_and(|format| !shows_text(&format.format_code))
}

/// Whether a number format shows a text as it is: it says nothing of texts, or puts nothing but blanks beside them.
fn shows_text(format: &str) -> bool {
    let sections = sections(format);
    let of_text = if sections.len() > 3 { sections.get(3) } else { sections.iter().rfind(|section| section.contains(&'@')) };
    of_text.is_none_or(|section| {
        let mut shown = shown(section);
        shown.retain(|c| !c.is_whitespace());
        shown == ['@'] || shown.iter().collect::<String>().eq_ignore_ascii_case("general")
    })
}

/// The sections of a format: for numbers above, below and at zero, and for texts. Quoted and escaped characters are marked by a backslash.
fn sections(format: &str) -> Vec<Vec<char>> {
    let (mut sections, mut quoted) = (vec![Vec::new()], false);
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        let Some(section) = sections.last_mut() else { break };
        match c {
            '"' => quoted = !quoted,
            _ if quoted => section.extend(['\\', c]),
            '\\' => section.extend(['\\'].into_iter().chain(chars.next())),
            ';' => sections.push(Vec::new()),
            c => section.push(c),
        }
    }
    sections
}

/// What a section shows: its literals, and `@` for the text. Colours and conditions, padding and filling show nothing.
fn shown(section: &[char]) -> Vec<char> {
    let (mut shown, mut chars) = (Vec::new(), section.iter().copied());
    while let Some(c) = chars.next() {
        match c {
            '\\' => shown.extend(chars.next().map(|c| if c == '@' { '?' } else { c })),
            '[' => drop(chars.by_ref().find(|c| *c == ']')),
            '_' => drop(next_plain(&mut chars)),
            // What fills the cell is seen, unless it is a blank.
            '*' => shown.extend(next_plain(&mut chars)),
            c => shown.push(c),
        }
    }
    shown
}

/// The next character, whether or not it is marked.
fn next_plain(chars: &mut impl Iterator<Item = char>) -> Option<char> {
    chars.next().and_then(|c| if c == '\\' { chars.next() } else { Some(c) })
}

#[cfg(test)]
mod tests {
    use super::shows_text;

    #[test]
    fn a_format_shows_a_text_or_disguises_it() {
        for format in [
            "General",
            "@",
            "0.00",
            "#,##0 \"UAH\"",
            "_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-",
            "General;;;@",
            "[Red]@",
            " @ ",
            "0;0;0;General",
        ] {
            assert!(shows_text(format), "{format}");
        }
        for format in
            ["General;General;General;\"Rim Pom-hae\"", ";;;", "\"Rim \"@", "@@", "0;0;0;\\R\\i\\m", "@\\@", "0;0;0;*x", "\";\"@"]
        {
            assert!(!shows_text(format), "{format}");
        }
    }
}
