//! Attempts that bend the list or the question instead of the records.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{TwoDesks, identity, route, state, to};
use volya_bureau::acts::{self, Asked, QuickRefusal};
use volya_bureau::core::event::RiskLevel;
use volya_bureau::core::gate::{ListKind, Route, Terms, Verdict};
use volya_bureau::core::id::{Letter, PersonId};
use volya_bureau::core::will::{How, Side};
use volya_bureau::table::{ColumnRef, Reading};

fn wish() -> acts::Wish {
    acts::Wish { line: 1, crossing: "Bridge".into(), device: Letter::nth(0).unwrap(), hours: 6 }
}

fn x_answer(desks: &mut TwoDesks, list: &str, asked: &Asked) -> (Verdict, Vec<String>) {
    let s = acts::screen(&mut desks.office, list.as_bytes(), asked).unwrap();
    let l = &s.verdict.lines[0];
    (l.verdict, l.findings.iter().map(|f| format!("{} {:?}", f.rule.id(), f.reason)).collect())
}

fn clean(desks: &mut TwoDesks, number: Option<&str>) -> PersonId {
    let mut other = identity("Beta", "Test", "1990-01-02");
    other.custody_id = number.map(Into::into);
    let (label, _) = acts::register(&mut desks.office, &other, None).unwrap();
    let beta = desks.office.person(&label).unwrap();
    desks.put_in_order(beta);
    beta
}

fn refuser(desks: &mut TwoDesks) -> PersonId {
    let man = desks.register("Alpha", "Test", "1980-01-02");
    acts::refuse(&mut desks.laptop_synced(), man, QuickRefusal { to: to("KR"), how: How::Spoken, heard_by: Side::Medic }).unwrap();
    desks.sync();
    man
}

trait Synced { fn laptop_synced(&mut self) -> &mut volya_bureau::Bureau; }
impl Synced for TwoDesks { fn laptop_synced(&mut self) -> &mut volya_bureau::Bureau { self.sync(); &mut self.laptop } }

#[test]
fn t1_incoming_never_heard() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    desks.register("Alpha", "Test", "");
    let terms = Terms { kind: ListKind::Incoming, ..Terms::default() };
    let asked = Asked { terms, ..Asked::on(route()) };
    eprintln!("T1 {:?}", x_answer(&mut desks, "surname,given\nAlpha,Test\n", &asked));
    let issued = acts::issue(&mut desks.office, b"surname,given\nAlpha,Test\n", &asked, &wish());
    eprintln!("T1 {issued:?}");
    if let Ok(Ok((p, r))) = issued {
        desks.sync();
        let e = *r.entries.last().unwrap();
        eprintln!("T1 {:?}", acts::countersign_clearance(&mut desks.laptop, e));
        desks.sync();
        let at = acts::Crossing { at: "Bridge".into(), confirmed_at: desks.now(), confirmed_by: volya_bureau::core::case::Body::Icrc };
        eprintln!("T1 {:?} {:?}", p, acts::use_clearance(&mut desks.office, e, &at));
    }
}

#[test]
fn t2_column_set_aside() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let beta = clean(&mut desks, Some("C-77"));
    refuser(&mut desks);
    let label = desks.label(beta);
    let reading = Reading { columns: vec![(ColumnRef::from("surname"), "-".into()), (ColumnRef::from("given"), "-".into())], ..Reading::default() };
    let asked = Asked { reading, ..Asked::on(route()) };
    eprintln!("T2 {:?}", x_answer(&mut desks, "surname,given,custody_id\nAlpha,Test,C-77\n", &asked));
    let list = format!("surname,given,person\nAlpha,Test,{label}\n");
    eprintln!("T2b {:?}", x_answer(&mut desks, &list, &asked));
    let reading = Reading { columns: vec![(ColumnRef::from("surname"), "transliterations".into()), (ColumnRef::from("given"), "note".into())], ..Reading::default() };
    let asked = Asked { reading, ..Asked::on(route()) };
    eprintln!("T2c {:?}", x_answer(&mut desks, &list, &asked));
}

#[test]
fn t3_wrong_name_with_another_number() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    clean(&mut desks, Some("C-77"));
    eprintln!("T3 {:?}", x_answer(&mut desks, "surname,given,custody_id\nZeta,Unknown,C-77\n", &Asked::on(route())));
}

#[test]
fn t4_amend_clean_man_with_the_unknown_name() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let beta = clean(&mut desks, Some("C-77"));
    let list = "surname,given,dob\nIvanov,Petr,1970-05-05\n";
    eprintln!("T4 {:?}", x_answer(&mut desks, list, &Asked::on(route())));
    acts::amend(&mut desks.office, beta, &identity("Ivanov", "Petr", "")).unwrap();
    eprintln!("T4 {:?}", x_answer(&mut desks, list, &Asked::on(route())));
    acts::amend(&mut desks.office, beta, &identity("Ivanov", "Petr", "1970-05-05")).unwrap();
    eprintln!("T4 {:?}", x_answer(&mut desks, list, &Asked::on(route())));
}

#[test]
fn t5_answer_to_a_power_that_is_no_node() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let man = desks.register("Alpha", "Test", "");
    desks.put_in_order(man);
    let now = desks.now();
    acts::assess(&mut desks.office, man, common::risk("KP", RiskLevel::Real, now)).unwrap();
    acts::refuse(&mut desks.office, man, QuickRefusal { to: to("RU"), how: How::Spoken, heard_by: Side::Medic }).unwrap();
    desks.sign_all(Some(man));
    let s = acts::screen(&mut desks.office, b"surname,given\nAlpha,Test\n", &Asked::on(route())).unwrap();
    let a = acts::answer(&mut desks.office, &s, state("RU"), true);
    eprintln!("T5 {:?} {:?}", s.verdict.verdict, a.map(|a| a.map(|a| (a.to, a.goes))));
    let r = Route { counterpart: Some(state("RU")), ..route() };
    eprintln!("T5 {:?}", x_answer(&mut desks, "surname,given\nAlpha,Test\n", &Asked::on(r)));
    let terms = Terms { ground: Some(volya_bureau::core::gate::ListGround::Exchange), author: volya_bureau::core::gate::ListAuthor::Counterpart, ..Terms::default() };
    eprintln!("T5 {:?}", x_answer(&mut desks, "surname,given\nAlpha,Test\n", &Asked { terms, ..Asked::on(route()) }));
    let r = Route { from: state("KR"), via: vec![], to: state("KR"), counterpart: None };
    eprintln!("T5 {:?}", x_answer(&mut desks, "surname,given\nAlpha,Test\n", &Asked::on(r)));
}

#[test]
fn t19_two_names_in_a_line() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    clean(&mut desks, Some("C-77"));
    refuser(&mut desks);
    for list in ["surname,given,name\nAlpha,Test,Beta Test\n", "surname,given,aka\nBeta,Test,Alpha Test\n", "surname,given,transliterations\nBeta,Test,Alpha Test\n",
        "surname,given,name of the prisoner\nBeta,Test,Alpha Test\n", "surname,given,in_return_for\nBeta,Test,Alpha Test\n",
        "given,surname\nTest,Alpha\nTest,Beta\n", "name\nAlpha T. / Beta Test\n", "name,custody_id\nAlpha,C-77\n", "name,custody_id\nAlfa Tost,C-77\n", "name\nBeta Test ex Alpha Test\n"] {
        eprintln!("T19 {list:?} {:?}", x_answer(&mut desks, list, &Asked::on(route())));
    }
    let s = acts::screen(&mut desks.office, "№,surname,given\n2,Beta,Test\n1,Alpha,Test\n".as_bytes(), &Asked::on(route())).unwrap();
    eprintln!("T22 {:?} {:?} {:?}", s.verdict.lines.iter().map(|l| (l.number, l.verdict)).collect::<Vec<_>>(), s.read.notices, s.read.of_lines);
    let a = acts::answer(&mut desks.office, &s, state("KR"), true).unwrap().unwrap();
    eprintln!("T22 {:?}", a.goes);
    let s = acts::screen(&mut desks.office, "№,surname,given\n1,Delta,Test\n1,Beta,Test\n".as_bytes(), &Asked::on(route())).unwrap();
    eprintln!("T22 {:?} {:?} {:?}", s.verdict.lines.iter().map(|l| (l.number, l.verdict)).collect::<Vec<_>>(), s.read.notices, s.read.of_lines);
    let reading = Reading { encoding: Some("CP1251".parse().unwrap()), ..Reading::default() };
    let asked = Asked { reading, ..Asked::on(route()) };
    eprintln!("T2d {:?}", x_answer(&mut desks, "name,custody_id\nАльфа Тест,C-77\n", &asked));
}
