use super::super::*;
use super::{read, read_by, row};

const MESSAGE: &str = "\
From: somebody@example.org
> Доброго дня!
> прошу перевірити цих людей, бо їх хочуть передати завтра
> Список на обмін:
> 1. Ли Ён Хо, 1999 г.р.
> 2) 리영호 1999.05.17
> 3. Галка Остап Маркович (04.11.1996), рядовой
> • Пак Чоль Су
> 20.12.1995 Шпак Лев
>
> Всього: 5
З повагою,
Олена Гнатюк
--
+380 00 000 00 00
";

#[test]
fn a_message_is_read_as_persons() {
    let table = read(MESSAGE).unwrap();
    assert_eq!(table.format, Format::Lines);
    assert_eq!(row(&table, 0), [("line_no", "1"), ("name", "Ли Ён Хо"), ("dob", "1999")]);
    assert_eq!(row(&table, 1), [("line_no", "2"), ("name", "리영호"), ("dob", "1999.05.17")]);
    assert_eq!(row(&table, 2), [("line_no", "3"), ("name", "Галка Остап Маркович"), ("dob", "04.11.1996"), ("note", "рядовой")]);
    assert_eq!(row(&table, 3), [("name", "Пак Чоль Су")]);
    assert_eq!(row(&table, 4), [("name", "Шпак Лев"), ("dob", "20.12.1995")]);
    // The signature may be a name, so it stays; whoever reads the table sees where it stood.
    assert_eq!(row(&table, 5), [("name", "Олена Гнатюк")]);
    assert_eq!(table.rows.len(), 6);
    let left: Vec<_> = table.left_out.iter().map(|left| (left.file_row, left.why)).collect();
    let expected = [
        (1, Why::MessageHeader),
        (2, Why::Greeting),
        (3, Why::Note),
        (4, Why::Note),
        (11, Why::Total),
        (12, Why::Greeting),
        (15, Why::NoLetters),
    ];
    assert_eq!(left, expected);
    assert!(table.problems.is_empty() && table.notices.contains(&ListNotice::PlainLines));
    assert_eq!(table.parts[0].columns[1].known, Known::Guessed);
}

#[test]
fn plain_lines_are_names_even_with_a_comma() {
    let table = read("Галка, Остап\nЗозуля, Лада\nШпак Лев\n").unwrap();
    assert_eq!(table.rows.len(), 3);
    assert_eq!(row(&table, 0), [("name", "Галка, Остап")]);
    assert_eq!(row(&read("ли ён хо\n").unwrap(), 0), [("name", "ли ён хо")]);
    assert_eq!(row(&read("5 Ли Ён Хо\n6 Пак Чоль\n").unwrap(), 0), [("line_no", "5"), ("name", "Ли Ён Хо")]);
}

#[test]
fn nobody_hides_in_a_sentence() {
    for text in [
        "Також просимо передати Остап Галка і всіх інших.",
        "Hi Yong Ho",
        "Hisham Ali",
        "Total",
        "리영호도 보내 주세요",
        "1. прошу не забути цього хлопця з того табору",
    ] {
        assert_eq!(read(text).unwrap().rows.len(), 1, "{text}");
    }
    let lying = "1. Галка Остап\n2. Зозуля Лада\nВсього: 3 особи\n";
    let problem = ListProblem::Total { sheet: None, file_row: 3, stated: 3, read: 2 };
    assert_eq!(read_by(lying, &Reading::default()).unwrap().problems, [problem]);
    let jumps = read("1. Галка Остап\n3. Зозуля Лада\n").unwrap();
    assert_eq!(jumps.rows[1].notices[0].what, Remark::OutOfSequence);
}

#[test]
fn text_that_names_nobody_is_no_list() {
    for text in [",;\t\n", "Hello!\n", "12345\n", "please look at this as soon as possible.\n"] {
        assert!(matches!(read(text), Err(TableError::NoIdentifyingColumn { .. })), "{text}");
    }
}

#[test]
fn a_header_makes_it_a_table() {
    let table = read("Добрый день!\nфио;дата рождения\nГалка Остап;1996\n").unwrap();
    assert_eq!(table.format, Format::Csv { delimiter: ';' });
    assert_eq!(table.left_out[0].why, Why::Title);
    // An import is never read from lines.
    let import = super::super::read(b"Halka Ostap\n", &columns::PERSONS, &Limits::default());
    assert!(matches!(import, Err(TableError::NoIdentifyingColumn { .. })));
}
