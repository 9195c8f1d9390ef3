//! Attempts that bend the list, or the question about it, instead of the records. `docs/attacks.md` tells each.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{TwoDesks, identity, route, to};
use volya_bureau::acts::{self, Asked, DueAsked, QuickRefusal, Screening};
use volya_bureau::core::event::{Identity, Name, NameKind};
use volya_bureau::core::gate::{Fault, ListKind, Terms, Verdict};
use volya_bureau::core::id::{Letter, PersonId};
use volya_bureau::core::will::{How, Side};
use volya_bureau::table::{ColumnRef, HeaderRow, Reading};

/// Two men: Beta, who may go, with the number C-77; and Alpha, who said no to a doctor.
struct Two {
    desks: TwoDesks,
    beta: PersonId,
}

impl Two {
    fn new() -> Self {
        let mut desks = TwoDesks::new();
        desks.set_up_office();
        let mut known = identity("Beta", "Test", "1990-01-02");
        known.custody_id = Some("C-77".into());
        let (label, _) = acts::register(&mut desks.office, &known, None).unwrap();
        let beta = desks.office.person(&label).unwrap();
        desks.put_in_order(beta);
        let alpha = desks.register("Alpha", "Test", "");
        desks.sync();
        let refusal = QuickRefusal { to: to("KR"), how: How::Spoken, heard_by: Side::Medic };
        acts::refuse(&mut desks.laptop, alpha, refusal).unwrap();
        desks.sync();
        let mut two = Self { desks, beta };
        assert_eq!(two.says("surname,given,custody_id\nBeta,Test,C-77\n"), Verdict::Clear, "Beta may go");
        two
    }

    fn screen(&mut self, list: &str, asked: &Asked) -> Screening {
        acts::screen(&mut self.desks.office, list.as_bytes(), asked).unwrap()
    }

    fn says(&mut self, list: &str) -> Verdict {
        self.screen(list, &Asked::on(route())).verdict.verdict
    }

    fn read_so(&mut self, list: &str, reading: Reading) -> Verdict {
        self.screen(list, &Asked { reading, ..Asked::on(route()) }).verdict.verdict
    }
}

#[test]
fn a_list_called_incoming_for_somebody_who_was_never_heard() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    desks.register("Alpha", "Test", "");
    let list = b"surname,given\nAlpha,Test\n";
    for kind in [ListKind::Incoming, ListKind::Remains] {
        let asked = Asked { terms: Terms { kind, ..Terms::default() }, ..Asked::on(route()) };
        let screening = acts::screen(&mut desks.office, list, &asked).unwrap();
        assert_eq!(screening.verdict.verdict, Verdict::Hold, "nobody recorded where he is: {kind}");
        let wish = acts::Wish { line: 1, person: None, crossing: "Bridge".into(), device: Letter::nth(0).unwrap(), hours: 6 };
        let faults = acts::issue(&mut desks.office, list, &asked, &wish).unwrap().unwrap_err();
        assert!(faults.contains(&Fault::NotOutgoing), "{kind}: {faults:?}");
    }
}

#[test]
fn a_stranger_with_the_number_of_a_man_who_may_go() {
    let mut two = Two::new();
    for name in ["Zeta Unknown", "Alfa Tost", "Alpha"] {
        assert_eq!(two.says(&format!("name,custody_id\n{name},C-77\n")), Verdict::Hold, "{name}");
    }
}

#[test]
fn a_name_read_in_the_wrong_encoding_beside_the_number_of_another() {
    let reading = Reading { encoding: Some("CP1251".parse().unwrap()), ..Reading::default() };
    assert_eq!(Two::new().read_so("name,custody_id\nАльфа Тест,C-77\n", reading), Verdict::Hold);
}

#[test]
fn two_names_on_one_line() {
    let mut two = Two::new();
    for list in [
        "surname,given,name\nAlpha,Test,Beta Test\n",
        "surname,given,name\nBeta,Test,Alpha Test\n",
        "surname,given,transliterations\nBeta,Test,Alpha Test\n",
        "name\nBeta Test / Alpha Test\n",
        "given,surname\nTest,Alpha\n",
    ] {
        assert_eq!(two.says(list), Verdict::Block, "{list}");
    }
    assert_ne!(two.says("name\nBeta Test ex Alpha Test\n"), Verdict::Clear);
}

#[test]
fn the_columns_of_the_name_are_set_aside() {
    let mut two = Two::new();
    let label = two.desks.label(two.beta);
    let aside = |what: &[&str]| Reading {
        columns: what.iter().map(|column| (ColumnRef::from(*column), Reading::NOT_USED.to_owned())).collect(),
        ..Reading::default()
    };
    let by_number = two.read_so("surname,given,custody_id\nAlpha,Test,C-77\n", aside(&["surname", "given"]));
    let by_label = two.read_so(&format!("surname,given,person\nAlpha,Test,{label}\n"), aside(&["surname", "given"]));
    assert_eq!([by_number, by_label], [Verdict::Block; 2], "what is set aside is looked up all the same");
    let as_number = |column: &str| vec![(ColumnRef::from(column), "service_no".to_owned())];
    let reading = Reading { columns: as_number("name"), ..Reading::default() };
    assert_eq!(two.read_so("name,custody_id\nAlpha Test,C-77\n", reading), Verdict::Block);
}

#[test]
fn the_header_is_said_to_be_missing() {
    let mut two = Two::new();
    let reading = || Reading {
        header: Some(HeaderRow::Missing),
        columns: vec![(ColumnRef::Position(3), "custody_id".to_owned())],
        ..Reading::default()
    };
    assert_eq!(two.read_so("Alpha,Test,C-77\n", reading()), Verdict::Block, "cells side by side are one name");
    assert_eq!(two.read_so("Test,Alpha,C-77\n", reading()), Verdict::Block);
    assert_eq!(two.read_so("Alpha Test,private,C-77\n", reading()), Verdict::Block);
}

#[test]
fn an_alarm_is_answered_under_another_series_before_it_is_raised() {
    let mut two = Two::new();
    let dropped = two.desks.register("Gamma", "Dropped", "");
    two.desks.register("Delta", "Home", "");
    let with = |series: &str| Asked { series: Some(series.into()), ..Asked::on(route()) };
    let list = "surname,given\nBeta,Test\n";
    two.screen("surname,given\nBeta,Test\nGamma,Dropped\n", &with("true"));
    two.screen("surname,given\nBeta,Test\nDelta,Home\n", &with("made up"));
    two.screen(list, &with("made up"));
    let asked = DueAsked { members: true, ..DueAsked::default() };
    let page = acts::what_is_due(&mut two.desks.office, &asked).unwrap();
    for line in page.alarms {
        acts::answer_alarm(&mut two.desks.office, &line.code.to_string(), "clerk", "he went home").unwrap();
    }
    two.screen(list, &with("true"));
    two.screen(list, &with("true"));
    let page = acts::what_is_due(&mut two.desks.office, &asked).unwrap();
    let open: Vec<PersonId> = page.alarms.iter().flat_map(|line| &line.members).map(|member| member.person).collect();
    assert_eq!(open, [dropped], "one count of people is not the other, and the same is raised once");
}

#[test]
fn the_answer_goes_to_a_power_that_was_left_off_the_route() {
    let mut two = Two::new();
    let refusal = QuickRefusal { to: to("RU"), how: How::Spoken, heard_by: Side::Medic };
    acts::refuse(&mut two.desks.office, two.beta, refusal).unwrap();
    let asked = Asked::on(route());
    let screening = two.screen("surname,given\nBeta,Test\n", &asked);
    let ru = volya_bureau::core::place::State::parse("RU").unwrap();
    assert!(
        acts::answer(&mut two.desks.office, &screening, &asked, ru, Some(1)).is_err(),
        "he refuses RU and would be offered to it"
    );
    let mut named = asked;
    named.route.as_mut().unwrap().counterpart = Some(ru);
    let screening = two.screen("surname,given\nBeta,Test\n", &named);
    assert_eq!(screening.verdict.verdict, Verdict::Block);
}

/// Each of these lists could be read by its sender so that `go 1` names Alpha.
#[test]
fn the_senders_numbers_run_against_the_lines() {
    let mut two = Two::new();
    let by_header = |row| Reading { header: Some(row), ..Reading::default() };
    let aside =
        |column: &str| Reading { columns: vec![(ColumnRef::from(column), Reading::NOT_USED.to_owned())], ..Reading::default() };
    let unnamed = |first: &str| Reading {
        columns: [("2", "surname"), ("3", "given")].map(|(at, name)| (ColumnRef::from(at), name.to_owned())).to_vec(),
        header: (first == "none").then_some(HeaderRow::Missing),
        ..Reading::default()
    };
    for (list, reading) in [
        ("no,surname,given\n2,Beta,Test\n1,Alpha,Test\n", Reading::default()),
        ("no,surname,given\n5,Beta,Test\n6,Alpha,Test\n", Reading::default()),
        ("no,surname,given\nsecond,Beta,Test\nfirst,Alpha,Test\n", Reading::default()),
        ("no,surname,given\n2,Beta,Test\n1,Alpha,Test\n", aside("no")),
        ("no,surname,given\n2,Beta,Test\n1,Alpha,Test\n", aside("1")),
        ("Nummer,surname,given\n2,Beta,Test\n1,Alpha,Test\n", by_header(HeaderRow::At(1))),
        ("2,Beta,Test\n1,Alpha,Test\n", unnamed("none")),
    ] {
        assert!(!answers(&mut two, list, reading.clone()), "{list} {reading:?}");
    }
    for list in ["no,surname,given\n1,Beta,Test\n2.,Alpha,Test\n", "surname,given\nBeta,Test\nAlpha,Test\n"] {
        assert!(answers(&mut two, list, Reading::default()), "{list}");
    }
}

/// Whether it is answered, and a clearance is given for its first line; both or neither.
fn answers(two: &mut Two, list: &str, reading: Reading) -> bool {
    let asked = Asked { reading, ..Asked::on(route()) };
    let screening = two.screen(list, &asked);
    assert_eq!(screening.verdict.clear_lines().collect::<Vec<_>>(), [1]);
    let answer = acts::answer(&mut two.desks.office, &screening, &asked, route().to, Some(1));
    let wish = acts::Wish { line: 1, person: None, crossing: "Bridge".into(), device: Letter::nth(0).unwrap(), hours: 6 };
    let issued = acts::issue(&mut two.desks.office, list.as_bytes(), &asked, &wish).unwrap();
    assert_eq!(answer.is_ok(), issued.is_ok());
    if let Err(faults) = issued {
        assert_eq!(faults, [Fault::NumberedOtherwise]);
    }
    answer.is_ok()
}

/// What Beta is known by from now on, by one member's word.
fn added(two: &mut Two, also: Identity) {
    acts::amend(&mut two.desks.office, two.beta, &also).unwrap();
}

fn also_called(surname: &str, kind: NameKind) -> Identity {
    let name = Name { kind: Some(kind), ..identity(surname, "Theta", "").names.remove(0) };
    Identity { names: vec![name], ..Identity::default() }
}

#[test]
fn another_mans_name_or_number_is_added_to_beta_by_one() {
    let mut two = Two::new();
    let lists = [
        "surname,given,dob\nZeta,Theta,1990-01-02\n",
        "surname,given,custody_id\nZeta,Theta,C-77\n",
        "service_no\nAB-9\n",
        "surname,given,service_no\nZeta,Theta,AB-9\n",
    ];
    for list in lists {
        assert_ne!(two.says(list), Verdict::Clear, "before: {list}");
    }
    added(&mut two, Identity { dob: Some("1990-01-02".into()), ..also_called("Zeta", NameKind::Own) });
    added(&mut two, Identity { service_no: Some("AB-9".into()), ..Identity::default() });
    for list in lists {
        assert_eq!(two.says(list), Verdict::Hold, "{list}");
    }
    assert_eq!(
        two.says("surname,given,custody_id\nBeta,Test,C-77\n"),
        Verdict::Clear,
        "by what he was registered under he may go"
    );
    two.desks.sign_all(Some(two.beta));
    for list in lists {
        assert_eq!(two.says(list), Verdict::Clear, "two say that this is he: {list}");
    }
}

#[test]
fn a_name_on_false_papers_is_called_his_own_by_one() {
    let mut two = Two::new();
    let list = "surname,given\nZeta,Theta\n";
    added(&mut two, also_called("Zeta", NameKind::FalsePapers));
    two.desks.sign_all(Some(two.beta));
    assert_eq!(two.says(list), Verdict::Hold, "asked for by a name that is not his");
    added(&mut two, also_called("Zeta", NameKind::Own));
    assert_eq!(two.says(list), Verdict::Hold);
}

#[test]
fn the_records_of_two_men_are_made_to_agree_by_one_before_they_are_linked() {
    let mut two = Two::new();
    let alpha = two.desks.register("Gamma", "Test", "1991-03-04");
    acts::same_as(&mut two.desks.office, alpha, two.beta).unwrap();
    two.desks.sign_all(Some(alpha));
    added(&mut two, Identity { dob: Some("1991-03-04".into()), ..Identity::default() });
    assert_eq!(two.says("surname,given\nGamma,Test\n"), Verdict::Hold);
}

/// A name that was recorded by mistake, as two say, finds nobody.
#[test]
fn a_name_that_two_call_a_mistake() {
    let mut two = Two::new();
    let list = "surname,given\nZeta,Theta\n";
    let entry =
        *acts::amend(&mut two.desks.office, two.beta, &also_called("Zeta", NameKind::Own)).unwrap().entries.last().unwrap();
    two.desks.sign_all(Some(two.beta));
    assert_eq!(two.says(list), Verdict::Clear);
    acts::mark_mistaken(&mut two.desks.office, &[entry], "another man's").unwrap();
    two.desks.sign_all(Some(two.beta));
    assert_eq!(two.says(list), Verdict::Hold);
}
