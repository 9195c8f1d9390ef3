use super::super::*;
use super::{problems, read, read_by, row};

fn left(table: &Table) -> Vec<(u32, Why)> {
    table.left_out.iter().map(|left| (left.file_row, left.why)).collect()
}

#[test]
fn titles_totals_and_notes_are_listed_and_never_lost() {
    let list = "Список військовополонених для обміну № 5 від 01.02.2026;;;\n\n№;Прізвище;Ім'я;Дата народження\n1;Галка;Остап;1996\n2;Зозуля;Лада;1991\n\
        №;Прізвище;Ім'я;Дата народження\n3;Шпак;Лев;1990\n4;;;\nПримітка: без двох;;;\nВсього:;;;\nУсього 3 особи;;;\n";
    let table = read(list).unwrap();
    assert_eq!(table.rows.len(), 3);
    let expected =
        [(1, Why::Title), (6, Why::HeaderAgain), (8, Why::NumberAlone), (9, Why::Note), (10, Why::Total), (11, Why::Total)];
    assert_eq!(left(&table), expected);
    assert_eq!(table.left_out[3].text.reveal(), "Примітка: без двох");
    assert!(!format!("{table:?}").contains("без двох"));
    assert_eq!(table.notices, [ListNotice::TotalWithoutNumber { sheet: None, file_row: 10 }]);
}

#[test]
fn a_total_that_lies_is_a_problem_of_the_list() {
    let list = "№;Прізвище;Ім'я;Кількість\n1;Галка;Остап;\n2;Зозуля;Лада;\n;Всього;;25\n";
    let problem = ListProblem::Total { sheet: None, file_row: 4, stated: 25, read: 2 };
    assert_eq!(problem.to_string(), "row 4 gives a total of 25, but 2 rows stand above it");
    let problems = vec![problem];
    assert_eq!(read_by(list, &Reading::default()).unwrap().problems, problems);
    assert_eq!(read(list).unwrap_err(), TableError::DoesNotAddUp(problems));
    // Totals of sections and of everything above are both true.
    let sections = "№;ПІБ;Ранг\n1;Галка Остап;x\nРазом: 1;;\n2;Зозуля Лада;x\n3;Шпак Лев;x\nРазом: 2;;\nВсього: 3;;\n";
    assert!(read_by(sections, &Reading::default()).unwrap().problems.is_empty());
}

#[test]
fn who_is_called_total_stays_a_person() {
    for list in [
        "surname,given,dob\nTotal,Ostap,1996\n",
        "surname,given,dob\nВсього,,1996\n",
        "surname,given,custody_id\nTotal,,25\n",
        "surname,given,rank\nTotal,,private\n",
        "surname\nTotal\n",
        "name,dob\nВсього,\n",
        "name,dob,rank\nTotal Ostap,,\n",
        "line_no,surname,given\n1,Halka,Ostap\n2,Total,\n",
    ] {
        let table = read(list).unwrap();
        assert!(table.left_out.is_empty(), "{list}");
    }
}

#[test]
fn a_doubtful_row_stays() {
    // One filled cell in a wide table, but it may name somebody.
    let table = read("№,surname,given,dob\n1,Halka,Ostap,1996\nЛи Ён Хо,,,\n,Zozulia,,\n리영호,,,\nGroup 2,,,\n").unwrap();
    assert_eq!(table.rows.len(), 4);
    assert_eq!(left(&table), [(6, Why::Note)]);
    // Above the header too: he is kept, looked for by name, and held.
    let table = read("Ли Ён Хо;;\nsurname;given;dob\nHalka;Ostap;1996\n").unwrap();
    assert_eq!(row(&table, 0), [("name", "Ли Ён Хо")]);
    assert_eq!(problems(&table, 0), ["the row stands above the header; put it below, or give the header's row by hand"]);
}

#[test]
fn numbers_that_jump_or_repeat_are_noted() {
    let table = read("no,surname\n1,A\n2,B\n4,C\n4,D\n5.,E\n").unwrap();
    let notices: Vec<_> = table.rows.iter().flat_map(|row| row.notices.iter().map(|notice| (row.number, notice.what))).collect();
    assert_eq!(notices, [(3, Remark::OutOfSequence), (4, Remark::NumberAgain)]);
}

#[test]
fn a_header_too_far_down_is_not_found() {
    let titles = "note text;x\n".repeat(20);
    assert_eq!(read(format!("{titles}surname;given\nHalka;Ostap\n")).unwrap().left_out.len(), 20);
    let far = read(format!("{titles}{}surname;given\nHalka;Ostap\n", "note text;x\n"));
    assert!(matches!(far, Err(TableError::NoIdentifyingColumn { .. })));
}
