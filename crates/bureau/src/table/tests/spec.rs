//! The specification and the code name the same columns.

use crate::table::columns::{Column, EXCHANGE_LIST, Kind, PERSONS};

fn line(column: &Column) -> String {
    let kind = match column.kind {
        Kind::Name => "name",
        Kind::Names => "names",
        Kind::Number => "number",
        Kind::Date => "date",
        Kind::PartialDate => "partial date",
        Kind::Count => "count",
        Kind::Line => "line",
        Kind::Text => "text",
    };
    let mark = if EXCHANGE_LIST.identifies(column.name) { " ●" } else { "" };
    let aliases: Vec<&str> = column.aliases.to_vec();
    format!("| `{}`{mark} | {kind} | {} | {} |", column.name, column.about, aliases.join("; "))
}

#[test]
fn the_specification_has_every_column_with_its_aliases() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../spec/list.md")).unwrap();
    let lines = EXCHANGE_LIST.all().chain(PERSONS.all()).map(line);
    let missing: Vec<String> = lines.filter(|line| !text.lines().any(|known| known == line)).collect();
    assert!(missing.is_empty(), "missing in spec/list.md:\n{}", missing.join("\n"));
}

#[test]
fn headers_of_every_language_are_known() {
    let headers =
        |text: &str| super::read(format!("{text}\n{}", "1996;".repeat(text.matches(';').count()) + "1996")).unwrap().unknown;
    for text in [
        "№ п/п;ФИО;Дата рождения;Воинское звание;Личный номер;В/ч;Место содержания;Обмен на;Согласие;Дата передачи;Примечание",
        "№ з/п;П.І.Б.;Дата народження;Військове звання;Особистий номер;В/ч;Місце утримання;В обмін на;Згода;Дата передачі;Примітка",
        "순번;성 명;생년월일;계급;군번;소속;수용소;교환 대상;동의서;송환일;비고",
        "No.;Full name;Date of birth;Rank;Service number;Unit;Camp;In exchange for;Consent;Departure date;Remarks",
        "Прізвище, ім'я, по батькові;Дата загибелі;Місце загибелі;Місце поховання;Свідоцтво про смерть",
    ] {
        assert!(headers(text).is_empty(), "{text}: {:?}", headers(text));
    }
}
