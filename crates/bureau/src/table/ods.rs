//! ODS: sheets streamed from `content.xml`, so that a repeated row or cell is a number until it is counted.
//!
//! Hidden rows and columns are read like others; comments, drawings and tracked changes are not part of a cell.

use std::collections::HashSet;
use std::io::{BufReader, Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use zip::ZipArchive;

use super::build::{self, Builder};
use super::error::{Measure, TableError};
use super::header::Lexicon;
use super::reading::Reading;
use super::rows::{Format, Reason, Table};
use super::source::{Merged, Raw, Record, Region, Source};
use super::{Limits, SHEETS, shown_sheet};

const PART: &str = "content.xml";
const STYLES: &str = "styles.xml";
const TEXT_STYLE: &str = "number:text-style";

pub(super) fn read(bytes: &[u8], lexicon: &Lexicon<'_>, limits: &Limits, reading: &Reading) -> Result<Table, TableError> {
    // No panic of the parser is known; if there is one, it is damage and nothing else.
    catch_unwind(AssertUnwindSafe(|| read_book(bytes, lexicon, limits, reading)))
        .unwrap_or_else(|_| Err(damaged(PART, None, "it cannot be read")))
}

fn read_book(bytes: &[u8], lexicon: &Lexicon<'_>, limits: &Limits, reading: &Reading) -> Result<Table, TableError> {
    let missing = || damaged(PART, None, "it is missing");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| missing())?;
    let mut builder = Builder::new(lexicon, limits, reading);
    // Which cells a style is for may hang on conditions and on the styles that it stands in: one that disguises texts counts for all.
    let mut disguised = match archive.by_name(STYLES) {
        Ok(part) => disguises(&mut Content::new(BufReader::new(part)))?,
        Err(_) => false,
    };
    let part = archive.by_name(PART).map_err(|_| missing())?;
    let mut content = Content::new(BufReader::new(part));
    let mut hidden: HashSet<String> = HashSet::new();
    let (mut style, mut sheets) = (None, 0);
    loop {
        match content.next(PART, None)? {
            Tag::Opens(tag) if tag.name == TEXT_STYLE => disguised |= !shows_text(&mut content, PART)?,
            Tag::Opens(tag) if tag.name == "style:style" => style = tag.get("style:name"),
            Tag::Opens(tag) if tag.name == "style:table-properties" && tag.get("table:display").as_deref() == Some("false") => {
                hidden.extend(style.clone());
            }
            Tag::Opens(tag) if tag.name == "table:table" => {
                sheets += 1;
                if sheets > SHEETS {
                    return Err(TableError::TooMuch { what: Measure::Sheets, limit: SHEETS as u64 });
                }
                let name = shown_sheet(&tag.get("table:name").unwrap_or_default());
                let is_hidden = tag.get("table:style-name").is_some_and(|style| hidden.contains(&style));
                let mut rows = Rows::new(&mut content, name.clone(), limits);
                if builder.wants(&name) {
                    builder.part(Some(&name), is_hidden, &mut rows)?;
                } else {
                    builder.beside(Ok(&mut rows));
                }
                rows.skip_rest()?;
            }
            Tag::End => break,
            _ => {}
        }
    }
    if disguised {
        builder.shows_otherwise();
    }
    if sheets == 0 { Err(TableError::NoSheet) } else { builder.finish(Format::Ods, None) }
}

/// Whether a style for texts in this part shows another one.
fn disguises<R: Read>(styles: &mut Content<R>) -> Result<bool, TableError> {
    let mut disguised = false;
    loop {
        match styles.next(STYLES, None)? {
            Tag::Opens(tag) if tag.name == TEXT_STYLE => disguised |= !shows_text(styles, STYLES)?,
            Tag::End => return Ok(disguised),
            _ => {}
        }
    }
}

/// Whether a style for texts shows the text once, and nothing but blanks beside it.
fn shows_text<R: Read>(content: &mut Content<R>, part: &str) -> Result<bool, TableError> {
    let (mut times, mut is_plain) = (0, true);
    loop {
        match content.next(part, None)? {
            Tag::Opens(tag) if tag.name == "number:text-content" => times += 1,
            Tag::Text(text) => is_plain &= text.trim().is_empty(),
            Tag::Closes(name) if name == TEXT_STYLE => return Ok(is_plain && times == 1),
            Tag::End => return Ok(false),
            _ => {}
        }
    }
}

/// The XML, tag by tag. An empty element opens and closes.
struct Content<R: Read> {
    xml: Reader<BufReader<R>>,
    buffer: Vec<u8>,
    depth: usize,
}

enum Tag {
    Opens(Opened),
    Closes(String),
    Text(String),
    Other,
    End,
}

/// An element that opens, with the attributes that are read.
struct Opened {
    name: String,
    attributes: Vec<(String, String)>,
}

impl Opened {
    fn get(&self, name: &str) -> Option<String> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    }

    /// A count from 1; one that is not a number is none.
    fn count(&self, name: &str) -> Option<u32> {
        self.get(name).map_or(Some(1), |text| text.trim().parse().ok().filter(|count| *count > 0))
    }
}

/// Elements within elements; no honest document comes near.
const DEPTH: usize = 256;

impl<R: Read> Content<R> {
    fn new(part: BufReader<R>) -> Self {
        let mut xml = Reader::from_reader(part);
        xml.config_mut().expand_empty_elements = true;
        Self { xml, buffer: Vec::new(), depth: 0 }
    }

    fn next(&mut self, part: &str, row: Option<u32>) -> Result<Tag, TableError> {
        let broken = || damaged(part, row, "it is not well-formed XML");
        self.buffer.clear();
        let tag = match self.xml.read_event_into(&mut self.buffer).map_err(|_| broken())? {
            Event::Start(start) => {
                self.depth += 1;
                Tag::Opens(opened(&start).ok_or_else(broken)?)
            }
            Event::End(end) => {
                self.depth = self.depth.saturating_sub(1);
                Tag::Closes(end.name().as_ref().to_owned())
            }
            Event::Text(text) => Tag::Text(text.xml10_content().into_owned()),
            Event::CData(text) => Tag::Text(text.xml10_content().into_owned()),
            Event::GeneralRef(entity) => match (resolve_predefined_entity(&entity), entity.resolve_char_ref()) {
                (Some(text), _) => Tag::Text(text.to_owned()),
                (None, Ok(Some(c))) => Tag::Text(c.to_string()),
                // Entities of its own making are not followed.
                _ => return Err(broken()),
            },
            Event::Eof if self.depth > 0 => return Err(damaged(part, row, "it breaks off")),
            Event::Eof => Tag::End,
            _ => Tag::Other,
        };
        if self.depth > DEPTH { Err(damaged(part, row, "its elements are nested too deep")) } else { Ok(tag) }
    }
}

fn opened(start: &BytesStart<'_>) -> Option<Opened> {
    let name = start.name().as_ref().to_owned();
    let mut attributes = Vec::new();
    // Only of these elements is any attribute read.
    if name.starts_with("table:") || name.starts_with("style:") || name == "text:s" {
        for attribute in start.attributes() {
            let attribute = attribute.ok()?;
            let value = attribute.normalized_value(XmlVersion::Explicit1_0).ok()?;
            attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
        }
    }
    Some(Opened { name, attributes })
}

/// A sheet, row by row.
struct Rows<'c, R: Read> {
    content: &'c mut Content<R>,
    sheet: String,
    columns: usize,
    cell_chars: usize,
    /// How deep the document is inside this sheet.
    inside: usize,
    /// The row that comes next, from 1.
    row: u32,
    last: Option<u32>,
    /// A filled row that repeats, and how often it is still to come.
    repeats: Option<(Record, u32)>,
    merged: Merged,
    ended: bool,
}

impl<'c, R: Read> Rows<'c, R> {
    fn new(content: &'c mut Content<R>, sheet: String, limits: &Limits) -> Self {
        let (columns, cell_chars, inside) = (limits.columns as usize, limits.cell_chars, content.depth);
        let merged = Merged::default();
        Self { content, sheet, columns, cell_chars, inside, row: 1, last: None, repeats: None, merged, ended: false }
    }

    fn damaged(&self, what: &'static str) -> TableError {
        damaged(&self.sheet, self.last, what)
    }

    fn tag(&mut self) -> Result<Tag, TableError> {
        let tag = self.content.next(&self.sheet, self.last)?;
        if self.content.depth < self.inside {
            self.ended = true;
        }
        Ok(tag)
    }

    /// Goes to the end of the sheet without a look at what stands there.
    fn skip_rest(&mut self) -> Result<(), TableError> {
        while !self.ended {
            self.tag()?;
        }
        Ok(())
    }

    /// Reads one row and gives it if anything stands in it.
    fn record(&mut self, repeated: u32) -> Result<Option<Record>, TableError> {
        let mut record = Record { row: self.row, ..Record::default() };
        let mut column = 0usize;
        let mut regions = Vec::new();
        loop {
            match self.tag()? {
                Tag::Opens(tag) if tag.name == "table:table-cell" || tag.name == "table:covered-table-cell" => {
                    let bad = || self.damaged("a cell repeats or spans in no number");
                    let times = tag.count("table:number-columns-repeated").ok_or_else(bad)? as usize;
                    regions.extend(span(&tag, self.row, column).ok_or_else(bad)?);
                    let raw = self.cell(&tag)?;
                    self.place(&mut record, column, times, raw);
                    column = column.saturating_add(times);
                }
                Tag::Closes(name) if name == "table:table-row" => break,
                _ if self.ended => return Err(self.damaged("a row does not end")),
                _ => {}
            }
        }
        for region in regions.into_iter().filter(|region| region.columns.0 < self.columns) {
            self.merged.add(region);
        }
        let overlap = damaged(&self.sheet, self.last, "its merged cells overlap");
        record.merged = self.merged.at(record.row, self.columns).ok_or(overlap)?;
        build::cover(&mut record);
        self.row = self.row.saturating_add(repeated);
        Ok((!record.cells.is_empty()).then_some(record))
    }

    /// Puts a cell as often as it repeats, and no further than columns are read.
    fn place(&self, record: &mut Record, column: usize, times: usize, raw: Option<Raw>) {
        let Some(raw) = raw else { return };
        for at in column..column.saturating_add(times).min(self.columns + 1) {
            record.cells.push((at, raw.clone()));
        }
        if column > self.columns && record.cells.last().is_none_or(|(at, _)| *at < self.columns) {
            record.cells.push((self.columns, raw));
        }
    }

    /// What a cell holds, or nothing.
    fn cell(&mut self, tag: &Opened) -> Result<Option<Raw>, TableError> {
        let text = self.text(&tag.name)?;
        let of = |name: &str| tag.get(name);
        if of("table:formula").is_some() {
            return Ok(Some(Raw::Shown(Reason::Formula, text)));
        }
        if of("calcext:value-type").as_deref() == Some("error") {
            return Ok(Some(Raw::Bad(Reason::ErrorValue)));
        }
        let raw = match of("office:value-type").as_deref() {
            Some("float" | "percentage" | "currency") => number(&of("office:value").unwrap_or_default()),
            Some("date") => Raw::Day(of("office:date-value").unwrap_or_default()),
            Some("time") => Raw::Text(of("office:time-value").unwrap_or_default()),
            Some("boolean") => Raw::Text(of("office:boolean-value").unwrap_or_default()),
            _ => match of("office:string-value").filter(|value| !value.is_empty()) {
                Some(value) if is_seen(&value, &text, self.cell_chars) => Raw::Text(value),
                Some(value) => Raw::Shown(Reason::ShownOtherwise, format!("{text} {value}")),
                None if text.chars().nth(self.cell_chars).is_some() => Raw::Bad(Reason::TooLong { limit: self.cell_chars }),
                None => Raw::Text(text),
            },
        };
        Ok((!raw.is_blank()).then_some(raw))
    }

    /// The paragraphs of a cell, a line each, up to one character more than a cell may have.
    fn text(&mut self, cell: &str) -> Result<String, TableError> {
        let (mut text, mut skipped, mut paragraphs) = (Text::new(self.cell_chars), 0usize, 0);
        loop {
            match self.tag()? {
                Tag::Opens(tag) if skipped > 0 || is_beside(&tag.name) => {
                    if tag.name == "table:table" {
                        return Err(self.damaged("a table stands inside a cell"));
                    }
                    skipped += 1;
                }
                Tag::Closes(_) if skipped > 0 => skipped -= 1,
                Tag::Closes(name) if name == cell => return Ok(text.said),
                Tag::Opens(tag) => match tag.name.as_str() {
                    "table:table" => return Err(self.damaged("a table stands inside a cell")),
                    "text:p" | "text:h" => {
                        paragraphs += 1;
                        if paragraphs > 1 {
                            text.push("\n", 1);
                        }
                    }
                    "text:s" => text.push(" ", tag.get("text:c").and_then(|count| count.parse().ok()).unwrap_or(1)),
                    "text:tab" => text.push("\t", 1),
                    "text:line-break" => text.push("\n", 1),
                    _ => {}
                },
                Tag::Text(said) if skipped == 0 && paragraphs > 0 => text.push(&said, 1),
                _ if self.ended => return Err(self.damaged("a cell does not end")),
                _ => {}
            }
        }
    }
}

impl<R: Read> Source for Rows<'_, R> {
    fn next(&mut self) -> Result<Option<Record>, TableError> {
        if let Some((record, left)) = &mut self.repeats {
            record.row = record.row.saturating_add(1);
            *left -= 1;
            let again = record.clone();
            if *left == 0 {
                self.repeats = None;
            }
            return Ok(Some(again));
        }
        while !self.ended {
            let Tag::Opens(tag) = self.tag()? else { continue };
            if tag.name != "table:table-row" {
                continue;
            }
            let repeated = tag.count("table:number-rows-repeated");
            let repeated = repeated.ok_or_else(|| self.damaged("a row repeats in no number"))?;
            if let Some(record) = self.record(repeated)? {
                self.last = Some(record.row);
                self.repeats = (repeated > 1).then(|| (record.clone(), repeated - 1));
                return Ok(Some(record));
            }
        }
        Ok(None)
    }
}

/// What stands beside a cell's text: comments, drawings, the sound of a word.
fn is_beside(name: &str) -> bool {
    name == "office:annotation" || name == "text:ruby-text" || name == "text:note" || name.starts_with("draw:")
}

/// The region that begins in a cell; none where it spans itself only, and an error where it spans no number.
fn span(tag: &Opened, row: u32, column: usize) -> Option<Option<Region>> {
    let rows = tag.count("table:number-rows-spanned")?;
    let columns = tag.count("table:number-columns-spanned")? as usize;
    let region = Region { rows: (row, row.saturating_add(rows - 1)), columns: (column, column.saturating_add(columns - 1)) };
    Some((rows > 1 || columns > 1).then_some(region))
}

/// Text that grows no further than a cell may, and one character beyond.
struct Text {
    said: String,
    room: usize,
}

impl Text {
    fn new(cell_chars: usize) -> Self {
        Self { said: String::new(), room: cell_chars.saturating_add(1) }
    }

    fn push(&mut self, said: &str, times: usize) {
        for c in std::iter::repeat_n(said, times.min(self.room)).flat_map(str::chars) {
            if self.room == 0 {
                break;
            }
            self.said.push(c);
            self.room -= 1;
        }
    }
}

/// Whether the text that whoever opens the file sees is the one that is stored, blanks apart.
fn is_seen(stored: &str, seen: &str, cell_chars: usize) -> bool {
    let words = |text: &str| text.chars().take(cell_chars).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    words(stored) == words(seen)
}

fn number(value: &str) -> Raw {
    match value.trim().parse::<f64>() {
        // Prints a whole number without a point.
        Ok(number) if number.is_finite() && number.abs() < super::EXACT => Raw::Text(number.to_string()),
        Ok(_) => Raw::Bad(Reason::Rounded),
        Err(_) => Raw::Bad(Reason::ErrorValue),
    }
}

fn damaged(part: &str, row: Option<u32>, what: &'static str) -> TableError {
    TableError::Damaged { part: part.to_owned(), row, what }
}
