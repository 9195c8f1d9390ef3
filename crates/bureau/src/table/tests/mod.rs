//! Files as strangers send them.

mod aside;
mod csv;
mod encoding;
mod hostile;
mod ods;
mod plain;
mod reading;
mod spec;
mod xlsx;

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::columns::EXCHANGE_LIST;
use super::{Limits, Reading, Table, TableError};

fn read(bytes: impl AsRef<[u8]>) -> Result<Table, TableError> {
    super::read(bytes.as_ref(), &EXCHANGE_LIST, &Limits::default())
}

fn read_by(bytes: impl AsRef<[u8]>, reading: &Reading) -> Result<Table, TableError> {
    super::read_as(bytes.as_ref(), &EXCHANGE_LIST, &Limits::default(), reading)
}

/// The cells of a table's row, by columns.
fn row(table: &Table, index: usize) -> Vec<(&'static str, &str)> {
    table.rows[index].cells.iter().map(|(name, text)| (*name, text.as_str())).collect()
}

/// The problems of a table's row, as printed.
fn problems(table: &Table, index: usize) -> Vec<String> {
    table.rows[index].problems.iter().map(ToString::to_string).collect()
}

/// A workbook by hand: sheets of XML, and parts beside them.
#[derive(Default)]
struct Workbook {
    sheets: Vec<(String, String, &'static str)>,
    parts: Vec<(&'static str, Vec<u8>)>,
}

/// A cell of inline text.
fn text(text: &str) -> String {
    format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn texts(cells: &[&str]) -> String {
    cells.iter().map(|cell| text(cell)).collect()
}

impl Workbook {
    fn of(rows: &[String]) -> Self {
        Self::default().sheet("List", "visible", rows)
    }

    fn sheet(mut self, name: &str, state: &'static str, rows: &[String]) -> Self {
        let rows: String = rows.iter().map(|cells| format!("<row>{cells}</row>")).collect();
        self.sheets.push((name.to_owned(), format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"), state));
        self
    }

    fn part(mut self, name: &'static str, bytes: impl Into<Vec<u8>>) -> Self {
        self.parts.push((name, bytes.into()));
        self
    }

    fn bytes(&self) -> Vec<u8> {
        const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let mut add = |name: &str, bytes: &[u8]| {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        };
        let (mut sheets, mut relations) = (String::new(), String::new());
        for (i, (name, _, state)) in self.sheets.iter().enumerate() {
            sheets += &format!("<sheet name=\"{name}\" sheetId=\"{i}\" state=\"{state}\" r:id=\"r{i}\"/>");
            relations += &format!("<Relationship Id=\"r{i}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
        }
        add("[Content_Types].xml", b"<Types/>");
        add("_rels/.rels", format!("<Relationships><Relationship Id=\"w\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>").as_bytes());
        add("xl/workbook.xml", format!("<workbook><sheets>{sheets}</sheets></workbook>").as_bytes());
        add("xl/_rels/workbook.xml.rels", format!("<Relationships>{relations}</Relationships>").as_bytes());
        // Style 1 is a date.
        add(
            "xl/styles.xml",
            b"<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>",
        );
        for (name, bytes) in &self.parts {
            add(name, bytes);
        }
        for (i, (_, xml, _)) in self.sheets.iter().enumerate() {
            add(&format!("xl/worksheets/sheet{i}.xml"), xml.as_bytes());
        }
        zip.finish().unwrap().into_inner()
    }
}
