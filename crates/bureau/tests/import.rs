//! Whole files: taken whole or not at all, never twice, never quietly over what is recorded.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use common::*;
use volya_bureau::acts::import::{self, ImportKind, ImportReport};
use volya_bureau::acts::{self, PersonPage, Reached, Step};
use volya_bureau::core::case::{CustodyStatus, Fact};
use volya_bureau::core::event::{Event, NameKind, RiskLevel};
use volya_bureau::core::gate::Verdict;
use volya_bureau::core::id::{EntryHash, Label, PersonId};
use volya_bureau::core::roster::Coverage;
use volya_bureau::{Bureau, BureauError, Home, OsChance, Recovery, ScenarioClock, StartFounding, found};

use ImportKind::{Declarations, Facts, Persons, Risks};

fn desk() -> (Device, Bureau) {
    let device = Device::new(1, &ScenarioClock::at(at(START)));
    let (bureau, _) = found_on(&device, Recovery::Refused);
    (device, bureau)
}

fn size(bureau: &Bureau) -> u64 {
    bureau.heads().iter().map(|(_, size, _)| size).sum()
}

fn import(bureau: &mut Bureau, kind: ImportKind, file: &str) -> ImportReport {
    import::import(bureau, kind, file.as_bytes(), false, &mut |_| true).unwrap()
}

fn amend(bureau: &mut Bureau, kind: ImportKind, file: &str) -> ImportReport {
    import::import(bureau, kind, file.as_bytes(), true, &mut |_| true).unwrap()
}

/// The rows, columns and reasons of a file that must be rejected, after it was tried and nothing was written.
fn rejected(bureau: &mut Bureau, kind: ImportKind, file: &str) -> Vec<(u32, String, String)> {
    let before = size(bureau);
    let plan = import::plan(bureau, kind, file.as_bytes(), &mut |_| true).unwrap();
    for with_amendments in [false, true] {
        let why = import::import(bureau, kind, file.as_bytes(), with_amendments, &mut |_| true).unwrap_err();
        assert!(matches!(why, BureauError::ImportRejected { rows } if rows == plan.rejected_rows()), "{why}");
    }
    assert_eq!(size(bureau), before);
    plan.rejected.into_iter().map(|problem| (problem.row, problem.column, problem.reason)).collect()
}

fn page(bureau: &mut Bureau, label: &str) -> PersonPage {
    let person = person(bureau, label);
    acts::show_person(bureau, person).unwrap()
}

fn person(bureau: &Bureau, label: &str) -> PersonId {
    bureau.person(&Label::parse(label).unwrap()).unwrap()
}

fn labels(bureau: &mut Bureau) -> Vec<String> {
    acts::list_persons(bureau).unwrap().iter().map(|line| line.label.as_ref().unwrap().to_string()).collect()
}

/// Notes how far an import is, and lets it go on.
fn told_all(told: &mut Vec<Reached>, reached: Reached) -> bool {
    told.push(reached);
    true
}

const THREE: &str = "surname,given,dob,custody_id\nHalka,Ostap,1996-11-04,C-1\nZvirko,Pomhae,1999-05-17,C-2\nLada,Ihor,,C-3\n";

#[test]
fn persons_get_consecutive_labels_and_a_receipt() {
    let (_, mut bureau) = desk();
    acts::register(&mut bureau, &identity("Mira", "Sol", ""), None).unwrap();
    let before = size(&bureau);
    let mut told = Vec::new();
    let report =
        import::import(&mut bureau, Persons, THREE.as_bytes(), false, &mut |reached| told_all(&mut told, reached)).unwrap();
    assert_eq!((report.plan.rows, report.plan.new, report.plan.unchanged, report.entries), (3, 3, 0, 6));
    let (first, last) = report.labels.unwrap();
    assert_eq!((first.to_string(), last.to_string()), ("P-0002".into(), "P-0004".into()));
    assert_eq!(labels(&mut bureau), ["P-0001", "P-0002", "P-0003", "P-0004"]);
    let written = |rows| Reached::written(rows, 3);
    assert_eq!(told, [Step::Reading.into(), Step::Matching.into(), Step::Matching.into(), written(0), written(3)]);
    let receipt = report.receipt.unwrap();
    assert_eq!((receipt.size, receipt.entries.len()), (before + 7, 7));
    assert!(page(&mut bureau, "P-0003").entries.iter().all(|entry| entry.bulk == report.bulk));
}

#[test]
fn every_column_of_a_person_is_kept() {
    let (_, mut bureau) = desk();
    let header = "№ п/п;прізвище;імя;по батькові;name;native name;aliases;дата народження;звання;особистий номер;custody number;unit;power;\
                  captured on;capture place;camp;health;art 109;days in captivity;father;maiden name of mother;next of kin;address;birthplace;status;\
                  kind;colour of eyes";
    let row = "7;Zvirko;Pom Hae;Ostapovych;Pomhae Zvirko;림봄해;Rim Pomhae | Lim Bomhae;17.05.1999;private;АВ-12;C-9;unit one;KP;\
               09.01.2025;a field;camp two;good;not-eligible;400;Bom;Lada;a sister;a street;a town;prisoner of war;own;grey";
    let report = import(&mut bureau, Persons, &format!("{header}\n{row}\n"));
    assert_eq!(report.plan.unknown_columns, ["colour of eyes"]);
    let known = page(&mut bureau, "P-0001").identities.remove(0);
    assert_eq!(known.names.len(), 4);
    assert!(known.names.iter().all(|name| name.kind == Some(NameKind::Own)));
    assert_eq!(
        (known.dob.as_deref(), known.service_no.as_deref(), known.custody_id.as_deref()),
        (Some("1999-05-17"), Some("АВ-12"), Some("C-9"))
    );
    assert_eq!(known.particulars.len(), 15);
    assert!(known.particulars.contains(&("capture_date".into(), "2025-01-09".into())));
    assert!(known.particulars.contains(&("informed_person".into(), "a sister".into())));
    // He is found by each name and by each number, whatever the keyboard.
    for line in ["name\nLIM BOMHAE\n", "name\n림 봄해\n", "service_no\nab12\n", "custody_id\nc 9\n"] {
        assert_eq!(screen(&mut bureau, line).len(), 1);
        let plan = import::plan(&mut bureau, Declarations, b"service_no,to,stance\nAB12,KP,refuse\n", &mut |_| true).unwrap();
        assert_eq!(plan.new, 1, "{line}");
    }
}

/// R-HND-3, R-WILL-4.
#[test]
fn a_form_with_two_ways_is_taken_for_refusals_and_for_nothing_else() {
    let (_, mut bureau) = desk();
    import(&mut bureau, Persons, THREE);
    let form = |rows: &str| format!("custody_id,to,stance,third_option_shown\n{rows}");
    let yes = form("C-1,KP;KR,refuse;refuse,no\nC-2,KP,accept,no\nC-3,KP;KR,refuse;accept,no\n");
    let problems = rejected(&mut bureau, Declarations, &yes);
    assert_eq!(
        problems.iter().map(|(row, column, _)| (*row, column.as_str())).collect::<Vec<_>>(),
        [(2, "third_option_shown"), (3, "third_option_shown")]
    );
    assert!(problems.iter().all(|(.., reason)| reason.contains("no third way") && reason.contains("R-HND-3")), "{problems:?}");
    let no = form("C-1,KP;KR,refuse;refuse,no\nC-2,KP,undecided,no\nC-3,KP;remain,refuse;accept,no\n");
    assert_eq!(import(&mut bureau, Declarations, &no).plan.new, 3);
    // With a third way shown, or where nobody says whether one was, the row is taken; the second yes counts for nothing.
    let asked = "custody_id,to,stance,third_option_shown\nC-2,KP;IN,refuse;accept,yes\nC-3,IN,accept,\n";
    assert_eq!(import(&mut bureau, Declarations, asked).plan.new, 2);
}

#[test]
fn the_same_file_twice_adds_nothing() {
    let (_, mut bureau) = desk();
    let first = import(&mut bureau, Persons, THREE);
    let before = size(&bureau);
    for with_amendments in [false, true] {
        let again = import::import(&mut bureau, Persons, THREE.as_bytes(), with_amendments, &mut |_| true).unwrap();
        assert!(again.plan.already_imported && again.bulk.is_none());
        assert_eq!((again.plan.earlier, again.plan.unchanged), (first.bulk, 3));
    }
    // The same rows in another file say nothing new either.
    let reordered = "custody_id,given,surname,dob\nC3,IHOR,Lada,\nc-1,Ostap,HALKA,04.11.1996\n";
    let report = import(&mut bureau, Persons, reordered);
    assert_eq!((report.plan.unchanged, report.plan.new, report.bulk), (2, 0, None));
    assert_eq!(size(&bureau), before);
}

#[test]
fn a_changed_file_shows_what_it_would_amend_before_it_does() {
    let (_, mut bureau) = desk();
    import(&mut bureau, Persons, THREE);
    let before = size(&bureau);
    let changed = THREE.replace("Lada,Ihor,,C-3", "Lada,Ihor Bom,1990,C-3") + "Mira,Sol,,C-4\n";
    let report = import(&mut bureau, Persons, &changed);
    assert_eq!((report.plan.new, report.plan.unchanged, report.bulk), (1, 2, None));
    let amended: Vec<_> =
        report.plan.amended.iter().map(|a| (a.row, a.label.as_ref().unwrap().to_string(), a.columns.clone())).collect();
    assert_eq!(amended, [(3, "P-0003".to_owned(), vec!["dob", "given"])]);
    assert_eq!(size(&bureau), before);

    let report = amend(&mut bureau, Persons, &changed);
    assert_eq!(report.entries, 3);
    assert_eq!(labels(&mut bureau).len(), 4);
    let known = page(&mut bureau, "P-0003").identities;
    assert_eq!((known.len(), known[1].dob.as_deref()), (2, Some("1990")));
    // Older forms stay, so the first file says nothing new about him.
    assert_eq!(import::plan(&mut bureau, Persons, (THREE.to_owned() + "\n").as_bytes(), &mut |_| true).unwrap().amended, []);
}

#[test]
fn one_bad_row_rejects_all_and_none_of_it_is_repeated() {
    let (_, mut bureau) = desk();
    let problems = rejected(
        &mut bureau,
        Persons,
        "surname,given,dob,custody_id,service_no,captivity_days,person\n\
         Halka,Ostap,1996-11-04,C-1,S-1,3,\n\
         Zvirko,Pomhae,1999-02-30,C-2,,,\n\
         Zvirko,Pomhae,,C-3,,many,\n\
         =A1,Pomhae,,C-4,,,\n\
         ,,1999,,,,\n\
         Lada,Ihor,,c1,,,\n\
         Lada,Sol,,,s 1,,\n\
         Lada,Bom,,,,,P-0009\n\
         Lada,Bom,,,,,P-0009-1\n\
         Lada,--,,,S-2,,\n\
         halka,OSTAP,04.11.1996,C1,S1,3,\n",
    );
    let columns: Vec<(u32, &str)> = problems.iter().map(|(row, column, _)| (*row, column.as_str())).collect();
    let expected = [
        (2, "dob"),
        (3, "captivity_days"),
        (4, "surname"),
        (5, "row"),
        (6, "custody_id"),
        (7, "service_no"),
        (8, "person"),
        (9, "person"),
        (10, "given"),
        (11, "row"),
    ];
    assert_eq!(columns, expected);
    assert_eq!(problems[4].2, "stands in row 1 too");
    assert_eq!(problems[9].2, "says the same as row 1");
    for (_, _, reason) in &problems {
        assert!(!["Halka", "Zvirko", "Lada", "many", "=A1", "1999"].iter().any(|cell| reason.contains(cell)), "{reason}");
    }
    assert_eq!(labels(&mut bureau).len(), 0);
}

#[test]
fn a_namesake_is_told_apart_or_rejected() {
    let (_, mut bureau) = desk();
    import(&mut bureau, Persons, "surname,given,dob,custody_id\nHalka,Ostap,1996-11-04,C-1\nLada,Ihor,,\nMira,Sol,1990,\n");
    let outcome = |bureau: &mut Bureau, row: &str| {
        let file = format!("surname,given,dob,custody_id,service_no,rank,person\n{row}\n");
        let plan = import::plan(bureau, Persons, file.as_bytes(), &mut |_| true).unwrap();
        (plan.new, plan.unchanged, plan.amended.iter().flat_map(|a| a.columns.clone()).collect::<Vec<_>>(), plan.rejected.len())
    };
    let new = (1, 0, vec![], 0);
    let unchanged = (0, 1, vec![], 0);
    let doubtful = (0, 0, vec![], 1);
    let amends = |columns: &[&'static str]| (0, 0, columns.to_vec(), 0);
    // Name and whole birth date are he, whatever the order and the case; a further number is new of him.
    assert_eq!(outcome(&mut bureau, "OSTAP,Halka,04.11.1996,,,,"), unchanged);
    assert_eq!(outcome(&mut bureau, "Halka,Ostap,1996-11-04,,S-7,,"), amends(&["service_no"]));
    // Another birth date or another number of the same kind is another person.
    assert_eq!(outcome(&mut bureau, "Halka,Ostap,1996-11-05,,,,"), new);
    assert_eq!(outcome(&mut bureau, "Halka,Ostap,1995,,,,"), new);
    assert_eq!(outcome(&mut bureau, "Halka,Ostap,,C-8,,,"), new);
    // Everything between is doubt.
    assert_eq!(outcome(&mut bureau, "Halka,Ostap,,,,,"), doubtful);
    assert_eq!(outcome(&mut bureau, "Halka,Ostap,1996,,,,"), doubtful);
    assert_eq!(outcome(&mut bureau, "Halka,Ostap,,,S-7,,"), doubtful);
    assert_eq!(outcome(&mut bureau, "Lada,Ihor,1990-01-01,,,,"), doubtful);
    assert_eq!(outcome(&mut bureau, "Lada,Ihor,,,,private,"), doubtful);
    assert_eq!(outcome(&mut bureau, "Mira,Sol,1990-01-01,,,,"), doubtful);
    // But for the very line that is recorded, and for whoever is named by his label.
    assert_eq!(outcome(&mut bureau, "Lada,Ihor,,,,,"), unchanged);
    assert_eq!(outcome(&mut bureau, "Lada,Ihor,,,,private,P-0002"), amends(&["rank"]));
    assert_eq!(outcome(&mut bureau, ",,,,,private,P-0002"), amends(&["rank"]));
    assert_eq!(outcome(&mut bureau, "Lada,Ihor,,C-1,,,P-0002"), doubtful);
    // What another entry adds tells him apart too, and makes him known.
    amend(&mut bureau, Persons, "surname,given,dob,person\nLada,Ihor,1990-01-01,P-0002\n");
    assert_eq!(outcome(&mut bureau, "Lada,Ihor,1991-01-01,,,,"), new);
    assert_eq!(outcome(&mut bureau, "Lada,Ihor,1990-01-01,,,,"), unchanged);
    // One number of one person, the other of another.
    import(&mut bureau, Persons, "surname,given,service_no\nBoiko,Taras,S-9\n");
    assert_eq!(outcome(&mut bureau, "Halka,Ostap,,C-1,S-9,,"), doubtful);
    // Two rows that turn out to be one person.
    let twice = "surname,given,dob,custody_id\nHalka,Ostap,1996-11-04,\nHalka,Ostap,,C-1\n";
    assert_eq!(rejected(&mut bureau, Persons, twice), [(2, "row".into(), "is about the same person as row 1".into())]);
}

#[test]
fn a_number_that_two_persons_have_is_doubt() {
    let (_, mut bureau) = desk();
    for given in ["Ostap", "Taras"] {
        let mut known = identity("Halka", given, "");
        known.custody_id = Some("C-1".into());
        acts::register(&mut bureau, &known, None).unwrap();
    }
    assert_eq!(rejected(&mut bureau, Persons, "surname,given,custody_id\nHalka,Ostap,C-1\n").len(), 1);
    assert_eq!(rejected(&mut bureau, Declarations, "custody_id,to,stance\nC-1,KP,refuse\n")[0].1, "custody_id");
    let report = import(&mut bureau, Declarations, "person,custody_id,to,stance\nP-0002,C-1,KP,refuse\n");
    assert_eq!(report.plan.new, 1);
    assert_eq!(page(&mut bureau, "P-0002").state.against.len(), 1);
}

/// Entries that become durable together; a person has two.
const GROUP: usize = 8192;
/// Persons whose entries fill one group and a part of the next.
const ROWS: usize = 5000;

fn two_groups() -> String {
    let mut file = String::from("surname,given,custody_id\n");
    (0..ROWS).for_each(|n| file.push_str(&format!("Halka,Ostap{n},C-{n}\n")));
    file
}

/// Imports until so many rows are written, and gives up then: why it ended.
fn given_up_at(bureau: &mut Bureau, kind: ImportKind, file: &str, rows: usize) -> BureauError {
    let mut watch = |reached: Reached| reached.rows.is_none_or(|(written, _)| written < rows);
    import::import(bureau, kind, file.as_bytes(), true, &mut watch).unwrap_err()
}

#[test]
fn an_import_given_up_before_its_first_group_writes_nothing() {
    let (_, mut bureau) = desk();
    let before = size(&bureau);
    for stop_at in Step::OF_IMPORT {
        let mut watch = |reached: Reached| reached.step != stop_at;
        let given_up = import::import(&mut bureau, Persons, THREE.as_bytes(), true, &mut watch).unwrap_err();
        assert!(matches!(given_up, BureauError::GivenUp));
    }
    assert_eq!(size(&bureau), before);
    // Once the closing entry stands, nothing is given up any more.
    let mut too_late = |reached: Reached| reached.rows != Some((3, 3));
    let report = import::import(&mut bureau, Persons, THREE.as_bytes(), false, &mut too_late).unwrap();
    assert_eq!((report.plan.new, labels(&mut bureau).len()), (3, 3));
}

#[test]
fn an_import_given_up_after_a_group_counts_for_nothing_and_the_same_file_does_it_whole() {
    let mut desks = TwoDesks::new();
    import(&mut desks.office, Persons, THREE);
    // One group of yeses, and his no in the next.
    let mut words = String::from("person,to,stance,taken_at,note\n");
    (0..GROUP).for_each(|n| words.push_str(&format!("P-0001,KR,accept,2026-02-01 10:00,n{n}\n")));
    words.push_str("P-0001,KP,refuse,2026-02-01 10:00,\n");
    let why = given_up_at(&mut desks.office, Declarations, &words, 1);
    assert!(matches!(why, BureauError::ImportGivenUp { rows: GROUP, of } if of == GROUP + 1), "{why}");
    desks.sync();
    for bureau in [&mut desks.office, &mut desks.laptop] {
        let of_him = page(bureau, "P-0001");
        assert_eq!((of_him.state.against.len(), of_him.state.acceptances.len()), (0, 0));
        assert_eq!(of_him.entries.len(), 2, "he is registered and known, and nothing else");
        let waiting = acts::signable(bureau, Some(of_him.id)).unwrap();
        assert!(waiting.iter().all(|one| !matches!(one.record.written().unwrap().what, Event::Declaration(_))));
        bureau.verification().unwrap().run().unwrap();
    }
    // On whichever device it is handed in again.
    let again = import(&mut desks.laptop, Declarations, &words);
    assert_eq!((again.plan.new, again.plan.already_imported, again.entries), (GROUP + 1, false, GROUP as u64 + 1));
    desks.sync();
    let of_him = page(&mut desks.office, "P-0001");
    assert_eq!((of_him.state.against.len(), of_him.entries.len()), (1, 2 + GROUP + 1), "each row once");
    assert!(import::plan(&mut desks.office, Declarations, words.as_bytes(), &mut |_| true).unwrap().already_imported);
}

/// The process dies after the first group: the rest and the closing entry are never written.
fn import_half(bureau: &mut Bureau, file: &str) {
    let died = catch_unwind(AssertUnwindSafe(|| {
        import::import(bureau, Persons, file.as_bytes(), false, &mut |reached| {
            assert_eq!(reached.rows.unwrap_or_default().0, 0, "the process dies here");
            true
        })
    }));
    assert!(died.is_err());
}

#[test]
fn rows_without_their_closing_entry_do_not_exist() {
    let dir = tempfile::tempdir().unwrap();
    let (archive, data) = (dir.path().join("archive"), dir.path().join("data"));
    let clock = ScenarioClock::at(at(START));
    let start = StartFounding { coverage: Coverage::All, recovery: Recovery::Refused, passphrase: PASSPHRASE, log_n: 10 };
    let (mut bureau, _) = found(&archive, &data, &start, Arc::new(clock.clone()), Box::new(OsChance)).unwrap();
    let file = two_groups();
    import_half(&mut bureau, &file);
    drop(bureau);
    let home = Home::on_disk(&archive, &data).unwrap();
    let mut bureau = Bureau::open(home, PASSPHRASE, Arc::new(clock), Box::new(OsChance)).unwrap();
    assert!(size(&bureau) > 8000);
    assert_eq!(acts::list_persons(&mut bureau).unwrap(), []);
    assert_eq!(screen(&mut bureau, "custody_id\nC-17\n")[0].0, Verdict::Hold);
    let candidates =
        acts::screen(&mut bureau, b"custody_id\nC-17\n", &acts::Asked::on(route())).unwrap().verdict.lines[0].persons.len();
    assert_eq!(candidates, 0);
    assert_eq!(rejected(&mut bureau, Declarations, "custody_id,to,stance\nC-17,KP,refuse\n").len(), 1);
    assert_eq!(rejected(&mut bureau, Declarations, "person,to,stance\nP-0018,KP,refuse\n").len(), 1);

    let why = given_up_at(&mut bureau, Persons, &file, 1);
    assert!(matches!(why, BureauError::ImportGivenUp { rows, of: ROWS } if rows == GROUP / 2), "{why}");
    assert_eq!(acts::list_persons(&mut bureau).unwrap(), []);

    // The file is imported again as if nothing had been, under labels that nobody has seen.
    let report = import(&mut bureau, Persons, &file);
    assert_eq!((report.plan.new, report.plan.already_imported), (ROWS, false));
    assert!(report.labels.unwrap().0.number() > 8000);
    assert_eq!(acts::list_persons(&mut bureau).unwrap().len(), ROWS);
    assert_eq!(acts::duplicates(&mut bureau, acts::Duplicates::default()).unwrap().0.len(), 0, "nobody is twice in the register");
    bureau.rebuild_index().unwrap();
    assert_eq!(acts::list_persons(&mut bureau).unwrap().len(), ROWS);
}

#[test]
fn a_file_of_rows_and_one_of_their_words_come_in_whole() {
    let (_, mut bureau) = desk();
    let mut persons = String::from("surname,given,dob,custody_id\n");
    let mut words = String::from("custody_id,to,stance,taken_at\n");
    for n in 0..1500 {
        // Many of one name, as in every large register.
        persons.push_str(&format!("Halka,Ostap{},19{:02}-01-02,C-{n}\n", n % 10, n % 90 + 10));
        words.push_str(&format!("C-{n},KP,refuse,2026-02-01 10:00\n"));
    }
    import(&mut bureau, Persons, &persons);
    assert_eq!(import(&mut bureau, Declarations, &words).entries, 1500);
    let plan = import::plan(&mut bureau, Persons, persons.replace("C-1499", "C-1500").as_bytes(), &mut |_| true).unwrap();
    assert_eq!((plan.unchanged, plan.new + plan.amended.len() + plan.rejected_rows()), (1499, 1));
}

const WORDS: &str = "person,custody_id,to,stance,taken_at,channel,how,heard_by,taker,present,influences,duress_sign,last_strain,minutes,ended_by,recorded,\
sheet,language,understood,third_option_shown,counsel,interpretation,read_back,authorship,capacity,note\n\
P-0001,C-1,KR,accept,2026-03-01T08:00:00Z,private-interview,spoken,,t-1:neutral,none,none,no,never,40,taker,no,\
0707070707070707070707070707070707070707070707070707070707070707,ko,yes,yes,declined,not-needed,yes,signature,able,\n";

#[test]
fn a_declaration_in_a_file_is_what_it_is_at_the_desk() {
    let (_, mut bureau) = desk();
    import(&mut bureau, Persons, THREE);
    import(&mut bureau, Declarations, WORDS);
    let page = page(&mut bureau, "P-0001");
    let said = page.entries.iter().find_map(|entry| match &entry.content {
        Ok(Event::Declaration(said)) => Some((**said).clone()),
        _ => None,
    });
    assert_eq!(said, Some(flawless(at(START), "t-1")));
    // The same words at the same time are recorded; without a time they may have been said again.
    assert_eq!(
        import::plan(&mut bureau, Declarations, (WORDS.to_owned() + "\n").as_bytes(), &mut |_| true).unwrap().unchanged,
        1
    );
    let whispered = "person,to,stance,note\nP-0001,KR,refuse,\n";
    import(&mut bureau, Declarations, whispered);
    assert_eq!(import::plan(&mut bureau, Declarations, (whispered.to_owned() + "\n").as_bytes(), &mut |_| true).unwrap().new, 1);
}

#[test]
fn rows_supersede_what_the_single_act_would() {
    let (_, mut bureau) = desk();
    import(&mut bureau, Persons, THREE);
    let first = person(&bureau, "P-0001");
    let refusal = acts::QuickRefusal {
        to: to("KR"),
        how: volya_bureau::core::will::How::Spoken,
        heard_by: volya_bureau::core::will::Side::Medic,
    };
    let refused = acts::refuse(&mut bureau, first, refusal).unwrap().entries[0];
    let custody = Fact::Custody(volya_bureau::core::case::Custody { status: CustodyStatus::Hospital, since: None, place: None });
    let in_hospital = acts::record_fact(&mut bureau, first, custody).unwrap().entries[0];
    let absent = acts::assess(&mut bureau, first, risk("KP", RiskLevel::Absent, at(START))).unwrap().entries[0];

    import(&mut bureau, Declarations, "person,to,stance\nP-0001,KR;KP,undecided;refuse\nP-0001,UA,refuse\n");
    let named = |bureau: &mut Bureau, entry: EntryHash| {
        let waiting = acts::signable(bureau, Some(first)).unwrap();
        waiting.iter().filter(|s| s.record.supersedes.contains(&entry)).count()
    };
    assert_eq!(named(&mut bureau, refused), 1);
    let facts = "person,fact,status,since\nP-0001,custody,in-custody,2026-02-01\n";
    let plan = import::plan(&mut bureau, Facts, facts.as_bytes(), &mut |_| true).unwrap();
    assert_eq!((plan.new, plan.amended[0].columns.clone()), (0, vec!["fact", "status", "since"]));
    assert!(import(&mut bureau, Facts, facts).bulk.is_none());
    amend(&mut bureau, Facts, facts);
    assert_eq!(named(&mut bureau, in_hospital), 1);
    let risks =
        "custody_id,state,level,grounds,sources,assessed_on\nC-1,KP,real,torture;relatives,report 1,2026-02-01\nC-2,KP,real,,,\n";
    let report = amend(&mut bureau, Risks, risks);
    assert_eq!((report.plan.new, report.plan.amended.len(), report.entries), (1, 1, 2));
    assert_eq!(named(&mut bureau, absent), 1);
}

#[test]
fn facts_and_risks_that_stand_already_add_nothing() {
    let (_, mut bureau) = desk();
    import(&mut bureau, Persons, THREE);
    let facts =
        "custody_id,fact,status,state,since\nC-1,custody,in-custody,,2025-01-09\nC-1,origin,,KP,\nC-2,custody,hospital,,\n";
    assert_eq!(import(&mut bureau, Facts, facts).entries, 3);
    let again = import(&mut bureau, Facts, &(facts.to_owned() + "C-3,origin,,KP,\n"));
    assert_eq!((again.plan.unchanged, again.plan.new, again.entries), (3, 1, 1));
    let risks = "custody_id,state,level,sources\nC-1,KP,real,report 1\nC-2,KR,absent,report 2\n";
    import(&mut bureau, Risks, risks);
    let again = import(&mut bureau, Risks, &(risks.to_owned() + "C-3,KP,real,report 1\n"));
    assert_eq!((again.plan.unchanged, again.plan.new, again.plan.amended.len()), (2, 1, 0));
    assert!(import(&mut bureau, Risks, &(risks.to_owned() + "\n")).bulk.is_none());
}

#[test]
fn rows_about_persons_are_rejected_by_column() {
    let (_, mut bureau) = desk();
    import(&mut bureau, Persons, THREE);
    let columns =
        |problems: Vec<(u32, String, String)>| problems.into_iter().map(|(row, column, _)| (row, column)).collect::<Vec<_>>();
    let expect = |list: &[(u32, &str)]| list.iter().map(|(row, column)| (*row, (*column).to_owned())).collect::<Vec<_>>();

    let words = "person,custody_id,service_no,to,stance,minutes,taken_at\n\
                 P-0009,,,KP,refuse,,\nP-0001-0,,,KP,refuse,,\n,C-9,,KP,refuse,,\n,,S-9,KP,refuse,,\nP-0001,C-2,,KP,refuse,,\n,,,KP,refuse,,\n\
                 P-0001,,,KP,never,,\nP-0001,,,UK,refuse,,\nP-0001,,,,,,\nP-0001,,,KP,refuse,4.5,\nP-0001,,,KP,refuse,,2026-02-30 10:00\n\
                 P-0002,,,KP,refuse,,\np-0002,,,KP,refuse,,\n";
    let expected = [
        (1, "person"),
        (2, "person"),
        (3, "custody_id"),
        (4, "service_no"),
        (5, "custody_id"),
        (6, "row"),
        (7, "stance"),
        (8, "to"),
        (9, "to"),
        (10, "minutes"),
        (11, "taken_at"),
        (13, "row"),
    ];
    assert_eq!(columns(rejected(&mut bureau, Declarations, words)), expect(&expected));

    let facts = "person,fact,status,since,decision\nP-0001,custody,hospital,2026-02-30,\nP-0001,custody,civilian,,\nP-0001,,hospital,,\n\
                 P-0001,status,civilian,,07\nP-0001,welfare,,,\nP-0001,custody,,,\nP-0001,custody,hospital,,07\n";
    let expected = [(1, "since"), (2, "status"), (3, "fact"), (4, "decision"), (5, "fact"), (6, "status"), (7, "decision")];
    assert_eq!(columns(rejected(&mut bureau, Facts, facts)), expect(&expected));

    let risks = "person,state,level,sources,assessed_on\nP-0001,SU,real,,\nP-0001,KP,high,,\nP-0001,KP,absent,,\nP-0001,KP,real,,2027-01-01\n";
    let expected = [(1, "state"), (2, "level"), (3, "row"), (4, "assessed_on")];
    assert_eq!(columns(rejected(&mut bureau, Risks, risks)), expect(&expected));
}

#[test]
fn a_row_too_large_for_an_entry_breaks_no_file_off() {
    let (_, mut bureau) = desk();
    import(&mut bureau, Persons, THREE);
    let long = "한".repeat(4000);
    let file = format!("surname,custody_id,informed_person,address,unit\nHalka,C-7,{long},{long},{long}\n");
    assert_eq!(rejected(&mut bureau, Persons, &file)[0].1, "row");
    let forms = (0..49).map(|n| format!("Lev Pov{n} Rad (Liv Pov{n} Rad) (Le Pov{n} Rad)")).collect::<Vec<_>>().join(";");
    assert_eq!(rejected(&mut bureau, Persons, &format!("name,transliterations\nRim Pom,\"{forms}\"\n"))[0].1, "row");
    // A note of the longest kind fits.
    import(&mut bureau, Declarations, &format!("person,to,stance,note\nP-0001,KP,refuse,{}\n", "한".repeat(4096)));
    assert_eq!(page(&mut bureau, "P-0001").state.against.len(), 1);
}

#[test]
fn a_file_is_countersigned_whole_and_kinds_are_kept_apart() {
    let mut desks = TwoDesks::new();
    let persons = import(&mut desks.office, Persons, THREE);
    let words = import(&mut desks.office, Declarations, WORDS);
    desks.sync();
    let first = person(&desks.laptop, "P-0001");
    acts::countersign(&mut desks.laptop, &[], &[words.bulk.unwrap()]).unwrap();
    desks.sync();
    let state = acts::show_person(&mut desks.office, first).unwrap().state;
    assert!(state.acceptances[0].counted);
    assert_eq!(acts::signable(&mut desks.office, Some(first)).unwrap(), []);
    assert_ne!(persons.bulk, words.bulk);
    // Another device has not seen this file under another kind; under the same kind it has.
    let seen = import::plan(&mut desks.laptop, Persons, THREE.as_bytes(), &mut |_| true).unwrap();
    assert_eq!((seen.already_imported, seen.earlier), (true, persons.bulk));
    let other = import::plan(&mut desks.laptop, Declarations, b"person,to,stance\nP-0001,KP,no-answer\n", &mut |_| true).unwrap();
    assert!(!other.already_imported);
    assert_eq!(state.against.len(), 0);
}

#[test]
fn what_is_no_table_is_refused_as_a_whole() {
    let (_, mut bureau) = desk();
    for (kind, file) in
        [(Persons, "surname\n"), (Persons, "colour\nred\n"), (Declarations, "surname,to,stance\nHalka,KP,refuse\n"), (Risks, "")]
    {
        assert!(matches!(import::plan(&mut bureau, kind, file.as_bytes(), &mut |_| true), Err(BureauError::Table(_))));
    }
}
