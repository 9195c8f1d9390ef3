use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::super::*;
use super::{problems, read, read_by, row};

const MIMETYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// A document with this content, which may have sheets of style `h`, which is hidden.
fn document(content: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:automatic-styles><style:style style:name=\"h\" style:family=\"table\">\
         <style:table-properties table:display=\"false\"/></style:style></office:automatic-styles><office:body><office:spreadsheet>{content}\
         </office:spreadsheet></office:body></office:document-content>"
    );
    for (name, bytes) in [("mimetype", MIMETYPE), ("META-INF/manifest.xml", "<manifest:manifest/>"), ("content.xml", &content)] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn sheet(name: &str, style: &str, rows: &[String]) -> String {
    let rows: String = rows.iter().map(|cells| format!("<table:table-row>{cells}</table:table-row>")).collect();
    format!("<table:table table:name=\"{name}\" table:style-name=\"{style}\">{rows}</table:table>")
}

fn text(text: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
}

fn texts(cells: &[&str]) -> String {
    cells.iter().map(|cell| text(cell)).collect()
}

fn list(rows: &[String]) -> Vec<u8> {
    document(&sheet("List", "v", rows))
}

#[test]
fn cells_read_as_people_see_them() {
    let date = "<table:table-cell office:value-type=\"date\" office:date-value=\"1996-09-04\"><text:p>04.09.96</text:p></table:table-cell>";
    let number =
        "<table:table-cell office:value-type=\"float\" office:value=\"12345\"><text:p>12 345</text:p></table:table-cell>";
    let noted = "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>hidden &amp; said</text:p></office:annotation><text:p>О<text:span>ст</text:span>&#1072;п<text:s text:c=\"999999999\"/></text:p></table:table-cell>";
    let empty = "<table:table-cell table:number-columns-repeated=\"16000\"/>";
    let rows = [
        empty.to_owned(),
        texts(&["Прізвище", "Ім&apos;я", "Дата народження", "Особистий номер"]) + empty,
        format!("{}{}{date}{number}{empty}", text("Галка"), noted.replace("999999999", "3")),
        format!("{}<table:table-cell/>{}", text("Зозуля"), text("1991")),
    ];
    let table = read(list(&rows)).unwrap();
    assert_eq!((table.format, table.parts[0].sheet.as_deref()), (Format::Ods, Some("List")));
    assert_eq!(row(&table, 0), [("surname", "Галка"), ("given", "Остап"), ("dob", "1996-09-04"), ("service_no", "12345")]);
    assert_eq!(row(&table, 1), [("surname", "Зозуля"), ("dob", "1991")]);
    assert_eq!(table.rows.iter().map(|row| row.file_row).collect::<Vec<_>>(), [3, 4]);
    let rows = [texts(&["surname", "given"]), text("Галка") + noted];
    assert_eq!(problems(&read(list(&rows)).unwrap(), 0), ["column `given` holds more than 4096 characters"]);
}

#[test]
fn what_is_not_plain_makes_its_row_bad() {
    let cell = |attributes: &str| format!("<table:table-cell {attributes}><text:p>x</text:p></table:table-cell>");
    let rows = [
        texts(&["surname", "service_no", "dob"]),
        text("Галка") + &cell("table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\""),
        text("Зозуля") + &cell("calcext:value-type=\"error\" office:value-type=\"string\""),
        text("Шпак") + &cell("office:value-type=\"float\" office:value=\"12345678901234567\""),
        text("Берест") + &cell("office:value-type=\"date\" office:date-value=\"1996-09-04\""),
        text("Лелека") + "<table:table-cell/>" + &cell("office:value-type=\"date\" office:date-value=\"1996-09-04T10:00:00\""),
        text("Сич") + "<table:table-cell/><table:table-cell/>" + &text("beyond"),
    ];
    let table = read(list(&rows)).unwrap();
    let found: Vec<_> = (0..table.rows.len()).map(|index| problems(&table, index).join("; ")).collect();
    assert_eq!(
        found,
        [
            "column `service_no` holds a formula",
            "column `service_no` holds an error value",
            "column `service_no` holds a number of more than 15 digits, which spreadsheets round; write it as text",
            "column `service_no` holds a date where none belongs; the spreadsheet may have made it of a number",
            "column `dob` holds a date that holds a time of day; write YYYY-MM-DD",
            "the row holds something beyond the last of 3 headers",
        ]
    );
}

#[test]
fn merged_cells_belong_to_their_first_row() {
    let tall = "<table:table-cell table:number-rows-spanned=\"3\" office:value-type=\"string\"><text:p>Галка</text:p></table:table-cell>";
    let covered = "<table:covered-table-cell/>";
    let hiding = "<table:covered-table-cell office:value-type=\"string\"><text:p>Шпак</text:p></table:covered-table-cell>";
    let rows = [
        texts(&["surname", "given", "dob"]),
        tall.to_owned() + &texts(&["Остап", "1996"]),
        covered.to_owned() + "<table:table-cell/>" + &text("1997"),
        hiding.to_owned() + &texts(&["Лев", "1990"]),
    ];
    let table = read(list(&rows)).unwrap();
    assert!(problems(&table, 0).is_empty());
    assert_eq!(problems(&table, 1), ["column `surname` is merged with the cell of row 2; write it in each row"]);
    assert_eq!(problems(&table, 2), ["column `surname` holds something under a merged cell, where nobody sees it"]);
}

#[test]
fn hidden_sheets_are_a_problem_of_the_list() {
    let rows = [texts(&["surname", "given"]), texts(&["Галка", "Остап"])];
    let book = document(&(sheet("List", "v", &rows) + &sheet("Back", "h", &rows)));
    let table = read_by(&book, &Reading::default()).unwrap();
    assert_eq!(table.problems, [ListProblem::HiddenSheet { sheet: "Back".into() }]);
    assert_eq!(table.rows.len(), 1);
    let chosen = Reading { sheet: Some("Back".into()), ..Reading::default() };
    assert_eq!(read_by(&book, &chosen).unwrap().rows[0].sheet.as_deref(), Some("Back"));
    assert_eq!(read(document(&sheet("Back", "h", &rows))).unwrap_err(), TableError::HiddenSheet { sheet: "Back".into() });
    assert_eq!(read(document("")).unwrap_err(), TableError::NoSheet);
}

#[test]
fn repetitions_cost_nothing_before_they_are_counted() {
    let header = format!("<table:table-row>{}</table:table-row>", texts(&["surname", "given"]));
    let sheet = |rows: &str| document(&format!("<table:table table:name=\"L\">{header}{rows}</table:table>"));
    let rows =
        |count: &str, cells: &str| format!("<table:table-row table:number-rows-repeated=\"{count}\">{cells}</table:table-row>");
    let person = texts(&["Галка", "Остап"]);
    // Blank rows are skipped however many they are; the numbers of rows stay true.
    let table =
        read(sheet(&(rows("1048000", "<table:table-cell table:number-columns-repeated=\"16384\"/>") + &rows("2", &person))))
            .unwrap();
    assert_eq!(table.rows.iter().map(|row| row.file_row).collect::<Vec<_>>(), [1_048_002, 1_048_003]);
    assert_eq!(table.rows[1].duplicate_of, Some(1));
    assert_eq!(
        read(sheet(&rows("4000000000", &person))).unwrap_err(),
        TableError::TooMuch { what: Measure::Rows, limit: 200_000 }
    );
    let wide = "<table:table-cell table:number-columns-repeated=\"4000000000\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
    let table = read(sheet(&rows("1", wide))).unwrap();
    assert_eq!(problems(&table, 0), ["the row holds something beyond the last of 2 headers"]);
    for hostile in ["99999999999999999999", "-1", "0", "x"] {
        assert!(matches!(read(sheet(&rows(hostile, &person))), Err(TableError::Damaged { .. })), "{hostile}");
        let cell =
            person.replacen("<table:table-cell", &format!("<table:table-cell table:number-columns-repeated=\"{hostile}\""), 1);
        assert!(matches!(read(sheet(&rows("1", &cell))), Err(TableError::Damaged { .. })), "{hostile}");
    }
}

#[test]
fn damage_is_named() {
    let damaged = |content: &str| match read(document(content)) {
        Err(TableError::Damaged { what, .. }) => what,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        damaged("<table:table table:name=\"L\"><table:table-row>&own;</table:table-row></table:table>"),
        "it is not well-formed XML"
    );
    let nested = "<table:table-cell><table:table><table:table-row/></table:table></table:table-cell>";
    assert_eq!(damaged(&sheet("L", "v", &[nested.to_owned()])), "a table stands inside a cell");
    assert_eq!(damaged(&"<x>".repeat(1000)), "its elements are nested too deep");
    let whole = list(&[texts(&["surname"]), texts(&["Галка"])]);
    for end in (4..whole.len()).step_by(7) {
        assert!(read(&whole[..end]).is_err());
    }
    let broken = [
        &b"<x><table:table table:name=\"L\"><table:table-row><table:table-cell><text:p>surname\xff"[..],
        b"</text:p></table:table-cell></table:table-row></table:table></x>",
    ]
    .concat();
    let parts = |manifest: &[u8], content: &[u8]| {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in [("mimetype", MIMETYPE.as_bytes()), ("META-INF/manifest.xml", manifest), ("content.xml", content)] {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    assert_eq!(read(parts(b"<manifest:encryption-data/>", b"?")).unwrap_err(), TableError::Encrypted);
    let error = read(parts(b"", &broken)).unwrap_err();
    assert!(matches!(error, TableError::Damaged { what: "it is not well-formed XML", .. }), "{error:?}");
}

proptest::proptest! {
    #[test]
    fn no_sheet_panics(xml in "(<(table:table-row|table:table-cell|table:covered-table-cell|text:p|text:s|table:table|/table:table-row|/table:table-cell|/text:p)( (table:number-(rows|columns)-(repeated|spanned)|office:value|text:c)=\"[0-9a-z.:-]{0,12}\")?/?>|[0-9.=a-z&;]{0,5}){0,40}") {
        let _ = read(document(&format!("<table:table table:name=\"L\"><table:table-row>{}</table:table-row>{xml}</table:table>", text("surname"))));
    }

    #[test]
    fn no_damage_panics(changes in proptest::collection::vec((proptest::prelude::any::<proptest::sample::Index>(), proptest::prelude::any::<u8>()), 1..12)) {
        let mut bytes = list(&[texts(&["surname", "dob"]), texts(&["Галка", "1996"])]);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read(&bytes);
    }
}
