use std::io::{Cursor, Write as _};

use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::super::*;
use super::{Workbook, read, text, texts};
use crate::table::columns::{EXCHANGE_LIST, PERSONS};

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn other_files_are_refused_by_name() {
    let ole = |stream: &str| {
        let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let cases: Vec<(Vec<u8>, Foreign)> = vec![
        (archive(&[("mimetype", b"application/vnd.oasis.opendocument.text")]), Foreign::Odt),
        (archive(&[("a.csv", b"surname\nx")]), Foreign::Zip),
        (archive(&[]), Foreign::Zip),
        (archive(&[("word/document.xml", b"")]), Foreign::Word),
        (archive(&[("xl/workbook.bin", b"")]), Foreign::Xlsb),
        (ole("Workbook"), Foreign::Xls),
        (ole("WordDocument"), Foreign::Ole),
        (b"\n%PDF-1.7".to_vec(), Foreign::Pdf),
        (b"\x89PNG\r\n\x1a\n".to_vec(), Foreign::Png),
        (b"\xff\xd8\xff\xe0".to_vec(), Foreign::Jpeg),
        (b"\xef\xbb\xbf <!DOCTYPE HTML><table>".to_vec(), Foreign::Html),
        (b"\xff\xfe<\0t\0a\0b\0l\0e\0>\0".to_vec(), Foreign::Html),
        (b"<?xml version=\"1.0\"?><Workbook>".to_vec(), Foreign::Xml),
        (b"\x1f\x8b\x08".to_vec(), Foreign::Gzip),
    ];
    for (bytes, kind) in cases {
        let error = read(&bytes).unwrap_err();
        assert_eq!(error, TableError::Foreign(kind));
        assert!(error.to_string().contains(&kind.to_string()) && !error.hint().is_empty());
    }
    assert_eq!(read(ole("EncryptedPackage")).unwrap_err(), TableError::Encrypted);
}

#[test]
fn a_bomb_is_not_built() {
    let bomb = Workbook::of(&[]).part("xl/media/a.bin", vec![0; 40 << 20]).bytes();
    assert!(bomb.len() < 100_000);
    assert_eq!(read(&bomb).unwrap_err(), TableError::Bomb { ratio: 200 });
    let limits = Limits { unzipped_bytes: 1 << 20, ..Limits::default() };
    let error = super::super::read(&bomb, &EXCHANGE_LIST, &limits).unwrap_err();
    assert_eq!(error, TableError::TooMuch { what: Measure::UnzippedBytes, limit: 1 << 20 });
}

#[test]
fn declared_sizes_are_not_believed() {
    let honest = Workbook::of(&[]).part("xl/media/a.bin", vec![0; 40 << 20]).bytes();
    let size = (40u32 << 20).to_le_bytes();
    let mut lying = honest.clone();
    for at in 0..lying.len() - 4 {
        if lying[at..at + 4] == size {
            lying[at..at + 4].copy_from_slice(&100u32.to_le_bytes());
        }
    }
    assert_ne!(lying, honest);
    // Whether the reader stops at the declared size or beyond it, nothing large is built.
    assert!(matches!(read(&lying).unwrap_err(), TableError::Bomb { .. } | TableError::Damaged { .. }));
}

#[test]
fn one_text_behind_a_million_cells_is_counted_each_time() {
    let long = "x".repeat(4000);
    let row = "<c t=\"s\"><v>1</v></c>".to_owned();
    let rows: Vec<_> = std::iter::once("<c t=\"s\"><v>0</v></c>".to_owned()).chain(std::iter::repeat_n(row, 3_000)).collect();
    let texts = format!("<sst><si><t>surname</t></si><si><t>{long}</t></si></sst>");
    let book = Workbook::of(&rows).part("xl/sharedStrings.xml", texts).bytes();
    let limits = Limits { text_bytes: 8 << 20, ..Limits::default() };
    let error = super::super::read(&book, &EXCHANGE_LIST, &limits).unwrap_err();
    assert_eq!(error, TableError::TooMuch { what: Measure::TextBytes, limit: 8 << 20 });
}

#[test]
fn a_row_does_not_grow_past_the_columns() {
    let long = "x".repeat(5000);
    let wide = format!("{}{}", text("Галка"), "<c t=\"s\"><v>0</v></c>".repeat(30_000));
    let shared = format!("<sst><si><t>{long}</t></si></sst>");
    let list = |rows: &[String]| read(Workbook::of(rows).part("xl/sharedStrings.xml", shared.as_str()).bytes());
    let table = list(&[texts(&["surname", "rank"]), wide.clone()]).unwrap();
    let found: Vec<_> = table.rows[0].problems.iter().map(ToString::to_string).collect();
    assert_eq!(found, ["the row holds something beyond the last of 2 headers", "column `rank` holds more than 4096 characters"]);
    assert!(matches!(list(&[wide]), Err(TableError::TooMuch { what: Measure::Columns, .. })));
}

#[test]
fn a_declared_count_makes_no_room() {
    let list = [texts(&["surname"]), text("Галка")];
    let declares = |attribute: &str| {
        let sst = format!("<!--{}--><sst {attribute}></sst>", "x".repeat(65_500));
        read(Workbook::of(&list).part("xl/SharedStrings.xml", sst).bytes())
    };
    for hostile in
        ["uniqueCount=\"99999999999\"", "uniqueCount = '000018446744073709551615'", "uniqueCount=\"5000000\"", "uniqueCount=\"1"]
    {
        assert!(matches!(declares(hostile), Err(TableError::TooMuch { what: Measure::SharedTexts, .. })), "{hostile}");
    }
    assert_eq!(declares("uniqueCount=\"0012\"").unwrap().rows.len(), 1);
}

#[test]
fn an_archive_in_an_archive_is_no_list() {
    let inner = Workbook::of(&[texts(&["surname"]), text("Галка")]).bytes();
    assert_eq!(read(archive(&[("list.xlsx", &inner)])).unwrap_err(), TableError::Foreign(Foreign::Zip));
    let beside = Workbook::of(&[texts(&["surname"]), text("Галка")]).part("xl/embeddings/list.xlsx", inner).bytes();
    assert_eq!(read(beside).unwrap().rows.len(), 1);
}

#[test]
fn a_header_of_ten_thousand_columns_is_refused() {
    let wide: Vec<String> = (0..10_000).map(|n| format!("h{n}")).collect();
    let limit = TableError::TooMuch { what: Measure::Columns, limit: 200 };
    assert_eq!(read(format!("surname,{}\nx\n", wide.join(","))).unwrap_err(), limit);
    let wide: Vec<&str> = wide.iter().map(String::as_str).collect();
    assert_eq!(read(Workbook::of(&[text("surname") + &texts(&wide)]).bytes()).unwrap_err(), limit);
}

#[test]
fn merged_cells_are_counted_before_they_are_kept() {
    let mut book = Workbook::of(&[texts(&["surname"]), text("Галка")]);
    let xml = &mut book.sheets[0].1;
    *xml = xml.replace(
        "</sheetData>",
        &format!("</sheetData><mergeCells>{}</mergeCells>", "<mergeCell ref=\"A1:A2\"/>".repeat(100_001)),
    );
    let limits = Limits { ratio: 100_000, ..Limits::default() };
    let error = super::super::read(&book.bytes(), &EXCHANGE_LIST, &limits).unwrap_err();
    assert_eq!(error, TableError::TooMuch { what: Measure::Merged, limit: 100_000 });
}

#[test]
fn two_parts_of_one_name_are_refused() {
    let book = Workbook::of(&[]).part("xl/Workbook.xml", "<workbook/>").bytes();
    assert!(matches!(read(book).unwrap_err(), TableError::SameName { .. }));
}

#[test]
fn references_out_of_bounds_are_damage_or_limits() {
    for reference in ["ZZZZZZZZZZZZ1", "A99999999999999", "A0", "1", "Ж1", "XFD1"] {
        let book = Workbook::of(&[texts(&["surname"]), format!("<c r=\"{reference}\"><v>1</v></c>")]);
        let mut header = Workbook::of(&[format!("<c r=\"{reference}\" t=\"inlineStr\"><is><t>surname</t></is></c>")]);
        header.sheets[0].1.push(' ');
        let _ = (read(book.bytes()), read(header.bytes()));
    }
}

fn samples() -> Vec<Vec<u8>> {
    let rows = [texts(&["surname", "dob"]), format!("{}<c s=\"1\"><v>35312</v></c>", text("Галка"))];
    let list = "surname;given;dob\nГалка;\"О\"\"стап\";1996\n";
    vec![
        list.as_bytes().to_vec(),
        list.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Workbook::of(&rows).part("xl/sharedStrings.xml", "<sst uniqueCount=\"1\"><si><t>Шпак</t></si></sst>").bytes(),
    ]
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..512), start in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"\xff\xfe", b"name\n", b"name;dob\n\"", b"1. ", b"\xf4\xe8\xee;\xe4\n"]), encoding in prop::sample::select(TextEncoding::ALL.to_vec())) {
        let bytes = [start, &bytes].concat();
        let _ = super::super::read(&bytes, &PERSONS, &Limits::default());
        let _ = read(&bytes);
        let _ = super::read_by(&bytes, &Reading { encoding: Some(encoding), ..Reading::default() });
    }

    #[test]
    fn no_setting_panics(text in "([a-z0-9;,| .А-Я리]{0,12}\n){0,6}", position in 0u32..5, row in 0u32..8, missing in any::<bool>(), delimiter in any::<char>()) {
        let header = if missing { HeaderRow::Missing } else { HeaderRow::At(row) };
        let columns = vec![(ColumnRef::Position(position), "surname".to_owned())];
        let _ = super::read_by(&text, &Reading { columns, header: Some(header), delimiter: Some(delimiter), ..Reading::default() });
    }

    #[test]
    fn no_damage_panics(which in 0usize..3, changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12), cut in any::<prop::sample::Index>(), keep in any::<bool>()) {
        let mut bytes = samples().swap_remove(which);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if !keep {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = read(&bytes);
    }

    #[test]
    fn no_sheet_panics(xml in "(<(row|c|v|f|is|t|sheetData|/row|/c|/v|/is|/t)( (r|t|s|si|ref)=\"[A-Z0-9sbed:]{0,12}\")?/?>|[0-9.=a-z]{0,5}){0,40}") {
        let mut book = Workbook::of(&[]);
        book.sheets[0].1 = format!("<worksheet><sheetData><row>{}</row><row>{xml}</row></sheetData></worksheet>", text("surname"));
        let _ = read(book.bytes());
    }

    #[test]
    fn no_text_panics(text in "(?s).{0,40}|[0-9./T: -]{0,12}") {
        let _ = (Dob::parse(&text), parse_date(&text), normalise::name(&text), normalise::number(&text));
        let lines = Reading { lines: true, ..Reading::default() };
        let _ = super::super::read_as(text.as_bytes(), &EXCHANGE_LIST, &Limits::default(), &lines);
        let _ = forms_of(Names { surname: Some(&text), given: Some(&text), whole: Some(&text), transliterations: Some(&text), ..Names::default() });
    }

    #[test]
    fn what_a_date_prints_reads_as_itself(text in "[0-9./-]{4,10}") {
        if let Ok(dob) = Dob::parse(&text) {
            prop_assert!(Dob::parse(&dob.to_string()) == Ok(dob));
        }
    }
}
