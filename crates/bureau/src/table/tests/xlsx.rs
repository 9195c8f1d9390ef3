use super::super::*;
use super::{Workbook, problems, read, read_by, row, text, texts};
use crate::table::columns::PERSONS;

#[test]
fn cells_read_as_people_see_them() {
    let rows = [
        String::new(),
        texts(&["Surname", "Service No", "DOB", "Custody ID"]),
        format!("{}<c><v>12345</v></c><c s=\"1\"><v>35312</v></c><c t=\"str\"><v>C-7</v></c>", text("Галка")),
        format!("{}<c t=\"n\"><v>1.0E2</v></c><c><v>1996</v></c>", text(" Зозуля ")),
        "<c t=\"s\"><v>0</v></c>".to_owned(),
    ];
    let table =
        read(Workbook::of(&rows).part("xl/sharedStrings.xml", "<sst uniqueCount=\"1\"><si><t>Шпак</t></si></sst>").bytes())
            .unwrap();
    assert_eq!((table.format, table.parts[0].sheet.as_deref()), (Format::Xlsx, Some("List")));
    assert_eq!(row(&table, 0), [("surname", "Галка"), ("service_no", "12345"), ("dob", "1996-09-04"), ("custody_id", "C-7")]);
    assert_eq!(row(&table, 1), [("surname", "Зозуля"), ("service_no", "100"), ("dob", "1996")]);
    assert_eq!(row(&table, 2), [("surname", "Шпак")]);
    assert_eq!(table.rows.iter().map(|r| (r.number, r.file_row)).collect::<Vec<_>>(), [(1, 3), (2, 4), (3, 5)]);
    assert!(table.bad().next().is_none());
}

#[test]
fn what_is_not_plain_makes_its_row_bad() {
    let at = |reference: &str, cell: &str| format!("<c r=\"{reference}\" {cell}</c>");
    let rows = [
        texts(&["surname", "service_no", "dob", "age"]),
        format!("{}<c/>{}", text("Галка"), at("C2", "s=\"1\"><f>TODAY()</f><v>35312</v>")),
        format!("{}{}", text("Зозуля"), at("B3", "t=\"e\"><v>#REF!</v>")),
        format!("{}{}", text("Шпак"), at("B4", "><v>12345678901234567</v>")),
        format!("{}{}", text("Берест"), at("B5", "s=\"1\"><v>35312</v>")),
        format!("{}{}", text("Лелека"), at("C6", "s=\"2\"><v>35312.9</v>")),
        format!("{}{}", text("Горобець"), at("C7", "s=\"1\"><v>60</v>")),
        format!("{}{}", at("A8", "t=\"inlineStr\"><is><t>Сич</t></is>"), at("A8", "t=\"inlineStr\"><is><t>Сова</t></is>")),
        format!("{}{}", text("Дрозд"), at("D9", "><f>1+1</f><v>2</v>")),
        format!("{}{}", text("Чиж"), at("Z10", "><v>1</v>")),
        format!("{}{}", text("Удод"), at("B11", "><f t=\"shared\" si=\"99999999999\"/><v>1</v>")),
    ];
    let table = read(Workbook::of(&rows).bytes()).unwrap();
    let found: Vec<_> = (0..table.rows.len()).map(|index| problems(&table, index).join("; ")).collect();
    assert_eq!(
        found,
        [
            "column `dob` holds a formula",
            "column `service_no` holds an error value",
            "column `service_no` holds a number of more than 15 digits, which spreadsheets round; write it as text",
            "column `service_no` holds a date where none belongs; the spreadsheet may have made it of a number",
            "column `dob` holds a date that holds a time of day; write YYYY-MM-DD",
            "column `dob` holds a date that does not exist",
            "column `surname` holds two cells in one place",
            "",
            "the row holds something beyond the last of 4 headers",
            "column `service_no` holds a formula",
        ]
    );
    assert!(table.rows[0].get("dob").is_none() && table.rows[7].extra.is_empty());
}

#[test]
fn the_sheet_is_the_one_with_a_list() {
    let list = [texts(&["surname"]), text("Галка")];
    let notes = [text("notes"), text("x")];
    let two = |state| Workbook::of(&notes).sheet("Second", state, &list);
    let table = read(two("visible").bytes()).unwrap();
    assert_eq!(table.parts[0].sheet.as_deref(), Some("Second"));
    assert_eq!(table.notices, [ListNotice::SheetNotRead { sheet: "List".into() }]);
    assert_eq!(read(two("hidden").bytes()).unwrap_err(), TableError::HiddenSheet { sheet: "Second".into() });
    let TableError::NoIdentifyingColumn { row: 1, sheet: Some(sheet), .. } = read(Workbook::of(&notes).bytes()).unwrap_err()
    else {
        panic!()
    };
    assert_eq!(sheet, "List");
    assert_eq!(read(Workbook::of(&[]).bytes()).unwrap_err(), TableError::Empty);
    assert_eq!(read(Workbook::default().bytes()).unwrap_err(), TableError::NoSheet);
    assert_eq!(read(Workbook::of(&list[..1]).bytes()).unwrap_err(), TableError::NoRows);
    let formula = [format!("{}<c><f>A1</f></c>", text("surname")), text("Галка")];
    assert_eq!(read(Workbook::of(&formula).bytes()).unwrap_err(), TableError::UnreadableHeader { position: 2 });
}

#[test]
fn rows_out_of_order_are_damage() {
    let xml = "<worksheet><sheetData><row r=\"3\"><c t=\"inlineStr\"><is><t>surname</t></is></c></row><row r=\"2\"><c><v>1</v></c></row></sheetData></worksheet>";
    let mut book = Workbook::of(&[]);
    book.sheets[0].1 = xml.to_owned();
    assert_eq!(
        read(book.bytes()).unwrap_err(),
        TableError::Damaged { part: "List".into(), row: Some(3), what: "its rows are not in order" }
    );
}

#[test]
fn truncation_is_named() {
    let rows: Vec<_> =
        [texts(&["surname", "dob"])].into_iter().chain((0..500).map(|i| texts(&[&format!("Галка{i}"), "1996"]))).collect();
    let whole = Workbook::of(&rows).bytes();
    let half = whole.len() * 3 / 5;
    let error = read(&whole[..half]).unwrap_err();
    assert_eq!(error, TableError::Truncated { part: "xl/worksheets/sheet0.xml".into(), bytes: half as u64 });
    // Shorter than a mark of its kind it is a text.
    for end in (4..whole.len()).step_by(7) {
        assert!(read(&whole[..end]).is_err());
    }
    let mut cut = Workbook::of(&rows);
    let end = cut.sheets[0].1.find("Галка300").unwrap();
    cut.sheets[0].1.truncate(end);
    assert_eq!(
        read(cut.bytes()).unwrap_err(),
        TableError::Damaged { part: "List".into(), row: Some(300), what: "it breaks off" }
    );
}

fn merged(mut book: Workbook, cells: &[&str]) -> Vec<u8> {
    let cells: String = cells.iter().map(|reference| format!("<mergeCell ref=\"{reference}\"/>")).collect();
    let xml = &mut book.sheets[0].1;
    *xml = xml.replace("</sheetData>", &format!("</sheetData><mergeCells>{cells}</mergeCells>"));
    book.bytes()
}

#[test]
fn titles_and_a_header_of_two_rows_are_understood() {
    let rows = [
        texts(&["СПИСОК ВІЙСЬКОВОПОЛОНЕНИХ ДЛЯ ОБМІНУ № 5 від 01.02.2026"]),
        String::new(),
        texts(&["№ з/п", "Особа", "", "Народження", "Військове звання"]),
        texts(&["", "Прізвище", "Ім'я", "Дата", ""]),
        texts(&["1", "2", "3", "4", "5"]),
        texts(&["1", "Галка", "Остап", "04.11.1996", "солдат"]),
        texts(&["2", "Зозуля", "Лада", "1991", "сержант"]),
        texts(&["Всього:", "", "", "", "2"]),
    ];
    let table = read(merged(Workbook::of(&rows), &["A1:E1", "A3:A4", "B3:C3", "E3:E4"])).unwrap();
    assert_eq!(table.columns, ["line_no", "surname", "given", "rank"]);
    assert_eq!(table.unknown, ["Народження Дата"]);
    assert_eq!(row(&table, 0), [("line_no", "1"), ("surname", "Галка"), ("given", "Остап"), ("rank", "солдат")]);
    assert_eq!(table.rows.len(), 2);
    let left: Vec<_> = table.left_out.iter().map(|left| (left.file_row, left.why)).collect();
    assert_eq!(left, [(1, Why::Title), (5, Why::ColumnNumbers), (8, Why::Total)]);
    assert_eq!(table.parts[0].header_row, Some(4));
}

#[test]
fn merged_cells_belong_to_their_first_row() {
    let rows = [
        texts(&["Прізвище", "Ім'я", "Дата народження"]),
        texts(&["Галка", "Остап", "1996"]),
        texts(&["", "", "1997"]),
        texts(&["Зозуля", "Лада", "1991"]),
        texts(&["Шпак", "Лев", "1990"]),
    ];
    let table = read(merged(Workbook::of(&rows), &["A2:A3", "A4:A5"])).unwrap();
    assert!(problems(&table, 0).is_empty() && problems(&table, 2).is_empty());
    assert_eq!(problems(&table, 1), ["column `surname` is merged with the cell of row 2; write it in each row"]);
    assert_eq!(problems(&table, 3), ["column `surname` holds something under a merged cell, where nobody sees it"]);
    let many: Vec<String> = (0..300).map(|_| "A2:C9".to_owned()).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert!(matches!(
        read(merged(Workbook::of(&rows), &many)),
        Err(TableError::Damaged { what: "its merged cells overlap", .. })
    ));
}

#[test]
fn sheets_are_read_together_or_one_by_hand() {
    let first = [texts(&["surname", "given"]), texts(&["Галка", "Остап"])];
    let second = [texts(&["ФИО", "Дата рождения"]), texts(&["Зозуля Лада", "1991"])];
    let book = || Workbook::of(&first).sheet("Second", "visible", &second);
    let table = read(book().bytes()).unwrap();
    let seen: Vec<_> = table.rows.iter().map(|row| (row.number, row.sheet.as_deref(), row.file_row)).collect();
    assert_eq!(seen, [(1, Some("List"), 2), (2, Some("Second"), 2)]);
    assert_eq!(table.columns, ["surname", "given", "name", "dob"]);
    let by_hand = |sheet: &str| {
        read_by(book().sheet("Back", "hidden", &first).bytes(), &Reading { sheet: Some(sheet.into()), ..Reading::default() })
    };
    assert_eq!(by_hand("Second").unwrap().rows.len(), 1);
    assert_eq!(by_hand("Back").unwrap().parts[0].sheet.as_deref(), Some("Back"));
    assert!(by_hand("Back").unwrap().problems.is_empty());
    let sheets = vec!["List".to_owned(), "Second".into(), "Back".into()];
    assert_eq!(by_hand("Third").unwrap_err(), TableError::NoSuchSheet { sheets });
    let hidden = book().sheet("Back", "hidden", &first).bytes();
    let problems = vec![ListProblem::HiddenSheet { sheet: "Back".into() }];
    assert_eq!(read_by(&hidden, &Reading::default()).unwrap().problems, problems);
    assert_eq!(read(&hidden).unwrap_err(), TableError::DoesNotAddUp(problems));
    // An import takes one sheet only.
    let import = super::super::read(&book().bytes(), &PERSONS, &Limits::default()).unwrap_err();
    assert_eq!(import, TableError::SeveralSheets { sheets: vec!["List".into(), "Second".into()] });
}
