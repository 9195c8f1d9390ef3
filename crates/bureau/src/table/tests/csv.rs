use super::super::*;
use super::{problems, read, row};
use crate::table::columns::EXCHANGE_LIST;

const LIST: &str = "\u{feff}\r\n\r\nLine No;Surname;GIVEN;date-of-birth;colour\r\n1;Галка;Остап;04.11.1996;blue\r\n;;;;\r\n2; Зозуля ;Лада;1991;\r\n";

fn wide(text: &str, bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn a_list_comes_back_as_rows() {
    let table = read(LIST).unwrap();
    assert_eq!(table.columns, ["line_no", "surname", "given", "dob"]);
    assert_eq!(table.unknown, ["colour"]);
    assert_eq!(table.format, Format::Csv { delimiter: ';' });
    assert_eq!(row(&table, 0), [("line_no", "1"), ("surname", "Галка"), ("given", "Остап"), ("dob", "04.11.1996")]);
    assert_eq!(table.rows[0].extra, [("colour".to_owned(), "blue".to_owned())]);
    assert_eq!(row(&table, 1)[1], ("surname", "Зозуля"));
    assert_eq!(table.rows.iter().map(|r| (r.number, r.file_row)).collect::<Vec<_>>(), [(1, 4), (2, 6)]);
    assert!(table.bad().next().is_none());
}

#[test]
fn every_accepted_encoding_reads_alike() {
    let plain = read(LIST).unwrap().rows;
    let bare = &LIST[3..];
    let header_first = bare.trim_start();
    for bytes in [wide(LIST, u16::to_le_bytes), wide(LIST, u16::to_be_bytes), bare.as_bytes().to_vec()] {
        assert!(read(bytes).unwrap().rows == plain);
    }
    for bytes in [wide(header_first, u16::to_le_bytes), wide(header_first, u16::to_be_bytes)] {
        let rows = read(bytes).unwrap().rows;
        assert!(rows.iter().zip(&plain).all(|(a, b)| a.cells == b.cells));
    }
}

#[test]
fn the_header_tells_the_delimiter() {
    for (delimiter, list) in
        [(',', "surname,given\nГалка,Остап"), ('\t', "surname\tgiven\nГалка\tОстап"), (';', "surname;given;a, b\nГалка;Остап;")]
    {
        let table = read(list).unwrap();
        assert!(matches!(table.format, Format::Csv { delimiter: found } if found == delimiter));
        assert_eq!(row(&table, 0), [("surname", "Галка"), ("given", "Остап")]);
    }
}

#[test]
fn a_bad_row_costs_only_itself() {
    let long = "я".repeat(4097);
    let list = format!(
        "surname,dob,captivity_days\nГалка,1996,1\nЗозуля,03/04/1995,\nЗозуля,31.02.1995,x\nЛес\0,1990,\n=1+1,1990,\n{long},1990,\nШпак,1990\nШпак,1990,1,2\n\"Шпак\nЛ\",1990,1\nБерест,1996,700\n"
    );
    let table = read(list).unwrap();
    let found: Vec<_> = (0..table.rows.len()).map(|index| problems(&table, index).join("; ")).collect();
    assert_eq!(
        found,
        [
            "",
            "column `dob` holds a date that is ambiguous; write YYYY-MM-DD",
            "column `dob` holds a date that does not exist; column `captivity_days` does not hold a whole number",
            "column `surname` holds a NUL character",
            "column `surname` holds a formula",
            "column `surname` holds more than 4096 characters",
            "the row has 2 cells under 3 headers",
            "the row holds something beyond the last of 3 headers",
            "column `surname` holds a line break",
            "",
        ]
    );
    assert_eq!(table.rows[1].get("dob"), None);
    assert_eq!(table.rows[9].file_row, 12);
}

#[test]
fn wholly_equal_rows_are_found() {
    let table = read("line_no,surname,dob,service_no\n1,Семёнов,1995-04-03,АВ-1\n2,СЕМЕНОВ,03.04.1995,ab 1\n3,Семенов,1995,AB1\n4,Семенова,1995-04-03,AB1\n").unwrap();
    assert_eq!(table.rows.iter().map(|r| r.duplicate_of).collect::<Vec<_>>(), [None, Some(1), None, None]);
}

#[test]
fn headers_are_recognised_or_refused() {
    use TableError::*;
    assert_eq!(read("surname,Family Name\na,b").unwrap_err(), DuplicateColumn { column: "surname", first: 1, second: 2 });
    assert_eq!(read("surname,x,X \na,b,c").unwrap_err(), DuplicateHeader { first: 2, second: 3 });
    assert_eq!(read("surname,,\na,b,").unwrap().unknown, Vec::<String>::new());
    assert_eq!(read("surname,,rank\na,b,c").unwrap().unknown, ["column 2"]);
    assert_eq!(read("Прізвище;Ім’я;Дата народження\nГалка;Остап;1996").unwrap().columns, ["surname", "given", "dob"]);
    assert_eq!(read("성명,생년월일\n림봄해,1996").unwrap().columns, ["name", "dob"]);
    assert_eq!(read("surname,given\n\n").unwrap_err(), NoRows);
    assert_eq!(read("").unwrap_err(), Empty);
    assert_eq!(read("\u{feff} \r\n\n").unwrap_err(), Empty);
    assert_eq!(read(",;\t\n").unwrap_err().hint(), "name the columns in the first row as in spec/list.md");
}

#[test]
fn a_list_without_a_header_is_not_printed() {
    let error = read("Галка,Остап,1996\nЗозуля,Лада,1991").unwrap_err();
    let TableError::NoIdentifyingColumn { headers, recognised, .. } = &error else { panic!() };
    assert_eq!(headers.reveal(), ["Галка", "Остап", "1996"]);
    assert!(recognised.is_empty());
    assert!(!error.to_string().contains("Галка") && !format!("{error:?}").contains("Галка"));
    assert!(error.to_string().contains("3 headers, recognised: none"));
}

#[test]
fn debug_shows_no_cell() {
    assert!(!format!("{:?}", read("surname\nГалка").unwrap()).contains("Галка"));
}

#[test]
fn an_open_quotation_mark_does_not_swallow_the_rest() {
    assert_eq!(read("surname,given\nГалка,\"Остап\nЗозуля,Лада\n").unwrap_err(), TableError::UnclosedQuote { line: 2 });
    assert_eq!(read("surname,given\nГалка,\"").unwrap_err(), TableError::UnclosedQuote { line: 2 });
    assert_eq!(read("surname,given\nГалка,\"Остап\"").unwrap().rows.len(), 1);
}

#[test]
fn names_come_a_line_each() {
    let lines = Reading { lines: true, ..Reading::default() };
    let names = |text: &str| super::super::read_as(text.as_bytes(), &EXCHANGE_LIST, &Limits::default(), &lines);
    let table = names("림 봄해\n\n Галка, Остап \n").unwrap();
    assert_eq!(row(&table, 1), [("name", "Галка, Остап")]);
    assert_eq!(table.rows.iter().map(|r| r.file_row).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(names(" \n").unwrap_err(), TableError::Empty);
}

#[test]
fn limits_hold() {
    let limits = Limits { rows: 2, columns: 3, cells: 100, file_bytes: 200, text_bytes: 20, ..Limits::default() };
    let fails = |list: &str| match super::super::read(list.as_bytes(), &EXCHANGE_LIST, &limits) {
        Err(TableError::TooMuch { what, .. }) => what,
        other => panic!("{other:?}"),
    };
    assert_eq!(fails("surname\na\nb\nc"), Measure::Rows);
    assert_eq!(fails("surname,a,b,c\nd"), Measure::Columns);
    assert_eq!(fails("surname\naaaaaaaaaaaaaaaaaaaaa"), Measure::TextBytes);
    assert_eq!(fails(&"surname\n".repeat(26)), Measure::FileBytes);
    let commas = format!("surname,given\n{}", ",".repeat(200 * 4096 + 1));
    assert_eq!(read(commas).unwrap_err(), TableError::TooMuch { what: Measure::Columns, limit: 200 });
}

#[test]
fn the_sample_lists_agree() {
    let csv = read(include_bytes!("../../../../../examples/exchange-list.csv")).unwrap();
    let xlsx = read(include_bytes!("../../../../../examples/exchange-list.xlsx")).unwrap();
    assert_eq!(csv.rows.len(), 14);
    let bad = |table: &Table| table.bad().map(|row| row.number).collect::<Vec<_>>();
    // One line has a birthday that no calendar has.
    assert_eq!((bad(&csv), bad(&xlsx)), (vec![13], vec![13]));
    assert!(csv.unknown.is_empty() && xlsx.unknown.is_empty());
    for (a, b) in csv.rows.iter().zip(&xlsx.rows) {
        assert_eq!(a.number, b.number);
        assert!(a.dob() == b.dob() && a.cells.iter().all(|(name, text)| *name == "dob" || b.get(name) == Some(text)));
    }
    assert_eq!(csv.rows.len(), xlsx.rows.len());
}

#[test]
fn the_samples_of_other_formats_read_well() {
    let ods = read(include_bytes!("../../../../../examples/exchange-list.ods")).unwrap();
    assert_eq!((ods.format, ods.rows.len(), ods.parts[0].header_row), (Format::Ods, 4, Some(3)));
    assert_eq!(row(&ods, 2)[1], ("name", "Галка Остап Маркович"));
    let cp1251 = read(include_bytes!("../../../../../examples/exchange-list-cp1251.csv")).unwrap();
    assert_eq!((cp1251.encoding, cp1251.rows.len()), (Some(EncodingUse { encoding: TextEncoding::Cp1251, guessed: true }), 4));
    assert_eq!(row(&cp1251, 1)[1], ("name", "Чибисов Платон Игнатович"));
    let message = read(include_bytes!("../../../../../examples/exchange-list-message.txt")).unwrap();
    assert_eq!((message.format, message.rows.len()), (Format::Lines, 3));
    for table in [ods, cp1251, message] {
        assert!(table.bad().next().is_none() && table.unknown.is_empty() && table.left_out.len() >= 2);
    }
}
