use super::super::*;
use super::{problems, read, read_by, row};

fn columns(set: &[(&str, &str)]) -> Reading {
    let columns = set.iter().map(|(place, name)| (ColumnRef::from(*place), (*name).to_owned())).collect();
    Reading { columns, ..Reading::default() }
}

fn uses(table: &Table) -> Vec<(Option<&'static str>, Known)> {
    table.parts[0].columns.iter().map(|column| (column.column, column.known)).collect()
}

#[test]
fn every_column_says_what_it_was_taken_for() {
    let table = read("surname;Ім'я;colour\nГалка;Остап;blue\n").unwrap();
    let expected = [(Some("surname"), Known::Name), (Some("given"), Known::Alias), (None, Known::NotUsed)];
    assert_eq!(uses(&table), expected);
    assert_eq!(table.parts[0].columns[1].header.reveal(), "Ім'я");
    assert!(!format!("{table:?}").contains("Ім"));
    let table = read_by("surname;Ім'я;colour\nГалка;Остап;blue\n", &columns(&[("colour", "rank"), ("2", "-")])).unwrap();
    assert_eq!(uses(&table), [(Some("surname"), Known::Name), (None, Known::ByHand), (Some("rank"), Known::ByHand)]);
    assert_eq!(row(&table, 0), [("surname", "Галка"), ("rank", "blue")]);
}

#[test]
fn columns_are_set_by_position_where_no_header_is() {
    let list = "Галка,Остап,1996\nЗозуля,Лада,1991";
    assert!(matches!(read(list), Err(TableError::NoIdentifyingColumn { .. })));
    let set = [("1", "surname"), ("2", "given"), ("3", "date of birth")];
    for header in [None, Some(HeaderRow::Missing)] {
        let table = read_by(list, &Reading { header, ..columns(&set) }).unwrap();
        assert_eq!(table.rows.len(), 2);
        assert_eq!(row(&table, 0), [("surname", "Галка"), ("given", "Остап"), ("dob", "1996")]);
        assert_eq!(table.parts[0].header_row, None);
    }
    let table = read_by(
        "Nom,Prénom\nHalka,Ostap",
        &Reading { header: Some(HeaderRow::At(1)), ..columns(&[("1", "surname"), ("2", "given")]) },
    );
    assert_eq!(row(&table.unwrap(), 0), [("surname", "Halka"), ("given", "Ostap")]);
    let table = read_by("Nom,Prénom\nHalka,Ostap", &columns(&[("nom", "surname"), ("prénom", "given")])).unwrap();
    assert_eq!(row(&table, 0), [("surname", "Halka"), ("given", "Ostap")]);
}

#[test]
fn settings_that_mean_nothing_are_refused() {
    let list = "surname,given\nHalka,Ostap";
    let TableError::NoSuchName { setting: 2, documented } =
        read_by(list, &columns(&[("1", "-"), ("2", "nonsense")])).unwrap_err()
    else {
        panic!()
    };
    assert!(documented.contains(&"in_return_for") && documented.contains(&"certificate"));
    for place in ["0", "3", "colour"] {
        let error = read_by(list, &columns(&[(place, "rank")])).unwrap_err();
        assert_eq!(error, TableError::NoSuchColumn { setting: 1 }, "{place}");
    }
    let at = |row| Reading { header: Some(HeaderRow::At(row)), ..Reading::default() };
    assert_eq!(read_by(list, &at(9)).unwrap_err(), TableError::NoHeaderThere { row: 9, within: 22 });
    assert!(matches!(read_by(list, &at(2)), Err(TableError::NoIdentifyingColumn { row: 2, .. })));
    let delimiter = |c| Reading { delimiter: Some(c), ..Reading::default() };
    assert_eq!(read_by(list, &delimiter('"')).unwrap_err(), TableError::BadDelimiter);
    assert_eq!(read_by(list, &delimiter('ж')).unwrap_err(), TableError::BadDelimiter);
    assert_eq!(row(&read_by("surname|given\nHalka|Ostap", &delimiter('|')).unwrap(), 0).len(), 2);
    let error = read_by(list, &columns(&[("2", "surname")])).unwrap_err();
    assert_eq!(error, TableError::DuplicateColumn { column: "surname", first: 1, second: 2 });
    assert!(matches!(
        read_by(list, &Reading { sheet: Some("A".into()), ..Reading::default() }),
        Err(TableError::NoSuchSheet { .. })
    ));
}

#[test]
fn columns_are_guessed_only_where_one_thing_can_be_meant() {
    let table = read("1;Галка Остап;04.11.1996;V-1\n2;Зозуля Лада;1991;V-2\n").unwrap();
    let expected = [
        (Some("line_no"), Known::Guessed),
        (Some("name"), Known::Guessed),
        (Some("dob"), Known::Guessed),
        (None, Known::NotUsed),
    ];
    assert_eq!(uses(&table), expected);
    assert!(table.notices.contains(&ListNotice::ColumnsGuessed));
    assert_eq!(table.rows.len(), 2);
    // Two columns of names, two of dates, a date of today: none is guessed.
    assert!(read("Галка Остап;Зозуля Лада\nШпак Лев;Чиж Рим\n").is_err());
    let table = read("Галка Остап;1996;1997\nЗозуля Лада;1991;1992\n").unwrap();
    assert_eq!(table.columns, ["name"]);
    let table = read("Галка Остап;2025-01-09\nЗозуля Лада;2025-02-09\n").unwrap();
    assert_eq!(table.columns, ["name"]);
}

#[test]
fn two_alphabets_and_unseen_characters_are_noted() {
    let table =
        read("name,custody_id\nИвaнчeнкo Пётр,V-1\n\u{202e}Галка\u{200b} Остап,\u{feff}\nГалка Остап,V\u{200b}2\n").unwrap();
    let notices = |index: usize| table.rows[index].notices.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(notices(0), ["column `name` holds a word in letters of two alphabets; it is compared in either"]);
    let unseen = "held characters that cannot be seen; they were put aside";
    assert_eq!(notices(1)[0], format!("column `name` {unseen}"));
    assert_eq!(row(&table, 1), [("name", "Галка Остап")]);
    assert_eq!(row(&table, 2)[1], ("custody_id", "V2"));
    assert!(problems(&table, 1).is_empty());
}
