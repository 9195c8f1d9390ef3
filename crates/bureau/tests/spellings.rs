//! Lists that spell people otherwise than the register does: found blind, held, compared by whoever may see names, remembered.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{TwoDesks, identity, route, to};
use volya_bureau::acts::{self, Asked, Duplicates, Likeness, QuickRefusal, Screening};
use volya_bureau::core::event::{Identity, Name};
use volya_bureau::core::gate::{Reason, Verdict};
use volya_bureau::core::id::PersonId;
use volya_bureau::core::will::{How, Side};
use volya_bureau::findings::names::Verdict as Alike;

/// 리영호 refuses; 박철수 may go.
struct Camp {
    desks: TwoDesks,
    refuses: PersonId,
    may_go: PersonId,
}

impl Camp {
    fn new() -> Self {
        let mut desks = TwoDesks::new();
        desks.set_up_office();
        let refuses = register(&mut desks, "리영호", "1999-03-04", None);
        let may_go = register(&mut desks, "박철수", "1998-05-06", Some("C-77"));
        desks.put_in_order(may_go);
        desks.sync();
        let refusal = QuickRefusal { to: to("KR"), how: How::Spoken, heard_by: Side::Medic };
        acts::refuse(&mut desks.laptop, refuses, refusal).unwrap();
        desks.sync();
        let mut camp = Self { desks, refuses, may_go };
        assert_eq!(camp.says("name,dob\n박철수,1998-05-06\n"), Verdict::Clear);
        camp
    }

    fn screen(&mut self, list: &str) -> Screening {
        acts::screen(&mut self.desks.office, list.as_bytes(), &Asked::on(route())).unwrap()
    }

    fn says(&mut self, list: &str) -> Verdict {
        self.screen(list).verdict.verdict
    }

    /// Whom the first line may mean under another spelling.
    fn possible(&mut self, list: &str) -> Vec<PersonId> {
        let line = self.screen(list).verdict.lines.remove(0);
        assert!(line.verdict != Verdict::Clear || line.findings.is_empty());
        line.findings.iter().filter(|f| f.reason == Reason::PossiblyMeant).filter_map(|f| f.person).collect()
    }

    fn problems(&mut self, list: &str) -> Vec<String> {
        let line = self.screen(list).verdict.lines.remove(0);
        assert_ne!(line.verdict, Verdict::Clear, "{list}");
        let problem = |reason: &Reason| if let Reason::BadCell(cell) = reason { Some(cell.problem.clone()) } else { None };
        line.findings.iter().filter_map(|found| problem(&found.reason)).collect()
    }

    fn not_meant(&mut self, list: &str, person: PersonId) -> Result<(), String> {
        let said = acts::not_meant(&mut self.desks.office, list.as_bytes(), &Asked::on(route()), 1, person);
        said.map(drop).map_err(|why| why.to_string())
    }
}

fn known(name: &str, dob: &str, custody_id: Option<&str>) -> Identity {
    Identity {
        names: vec![Name { whole: Some(name.into()), ..Name::default() }],
        dob: (!dob.is_empty()).then(|| dob.to_owned()),
        custody_id: custody_id.map(str::to_owned),
        ..Identity::default()
    }
}

fn register(desks: &mut TwoDesks, name: &str, dob: &str, custody_id: Option<&str>) -> PersonId {
    let (label, _) = acts::register(&mut desks.office, &known(name, dob, custody_id), None).unwrap();
    desks.office.person(&label).unwrap()
}

#[test]
fn a_man_is_found_under_whatever_name_a_list_gives_him() {
    let mut camp = Camp::new();
    for name in ["Ли Ён Хо", "Ri Yong Ho", "Lee Young-ho", "이영호", "李英浩", "Лі Йон Хо", "RI YONGHO", "Yong Ho Ri"]
    {
        for list in [format!("name\n{name}\n"), format!("name,dob\n{name},1999-03-04\n"), format!("name,dob\n{name},2000\n")] {
            assert_eq!(camp.possible(&list), [camp.refuses], "{list}");
        }
        let screening = camp.screen(&format!("name\n{name}\n"));
        let line = &screening.verdict.lines[0];
        assert_eq!(line.verdict, Verdict::Hold, "it is not known that it is he: {name}");
        assert!(line.persons.is_empty() && screening.lines[0].labels.len() == 1, "he is shown, and not named: {name}");
        let of_his = line.findings.iter().any(|f| f.person == Some(camp.refuses) && matches!(f.reason, Reason::Says { .. }));
        assert!(of_his, "what speaks against it stands beneath");
    }
    assert_eq!(camp.possible("name,dob\nRi Yong Ho,1981-01-01\n"), []);
    assert_eq!(camp.possible("name\nKim Song Nam\n"), []);
}

#[test]
fn who_may_see_names_is_shown_why_and_what_two_find_is_remembered() {
    let mut camp = Camp::new();
    let (first, second) = ("name,dob\nLee Young-ho,1999-08-09\n", "dob,name,rank\n1999-08-09,LEE YOUNG HO,private\n");
    let asked = Asked::on(route());
    let shown = acts::possible(&mut camp.desks.office, first.as_bytes(), &asked).unwrap();
    let [pair] = shown.as_slice() else { panic!("{} pairs", shown.len()) };
    let alike = pair.alike.as_ref().unwrap();
    assert_eq!(
        (pair.number, pair.person, alike.first.as_str(), alike.second.as_str()),
        (1, camp.refuses, "Lee Young-ho", "리영호")
    );
    assert_eq!(alike.names.comparison.verdict, Alike::Match);
    assert_ne!(alike.verdict, Alike::None);
    assert!(alike.names.parts.iter().all(|part| part.agrees) && alike.evidence.iter().any(|e| e.field == "birth"));
    camp.not_meant(first, camp.refuses).unwrap();
    assert_eq!(camp.possible(first), [camp.refuses], "one member alone waves nobody off");
    camp.desks.sync();
    camp.desks.sign_all(Some(camp.refuses));
    assert_eq!(camp.possible(first), []);
    assert_eq!(camp.possible(second), [], "the same is said in another version of the list");
    assert!(acts::possible(&mut camp.desks.office, first.as_bytes(), &asked).unwrap().is_empty());
    for other in ["name,dob\nLee Young-ho,1999-03-04\n", "name\nLee Young-ho\n", "name,dob\nRi Yong Ho,1999-08-09\n"] {
        assert_eq!(camp.possible(other), [camp.refuses], "something else is said: {other}");
    }
}

#[test]
fn a_bare_name_is_never_waved_off() {
    let mut camp = Camp::new();
    for bare in ["name\nLee Young-ho\n", "name,dob\nLee Young-ho,1999\n"] {
        assert!(camp.not_meant(bare, camp.refuses).unwrap_err().contains("neither a day of birth nor a number"), "{bare}");
    }
}

#[test]
fn another_mans_name_on_a_line_that_is_settled_holds_it() {
    let mut camp = Camp::new();
    for list in [
        "name,dob\n박철수 / Ri Yong Ho,1998-05-06\n",
        "name,transliterations,dob\n박철수,Ri Yong Ho,1998-05-06\n",
        "name,transliterations,custody_id\nRi Yong Ho,박철수,C-77\n",
        "name,custody_id\n박철수 / Aa Bb / Cc Dd / Ee Ff / Gg Hh / Ii Jj / Ri Yong Ho,C-77\n",
        "custody_id,Пометки\nC-77,Ri Yong Ho\n",
    ] {
        assert_eq!(camp.says(list), Verdict::Hold, "{list}");
    }
    for list in [
        "name,dob\n박철수 / Пак Чхоль Су (Pak Chol Su),1998-05-06\n",
        "name,custody_id\n\"Пак Чхоль Су, рядовой / 박철수\",C-77\n",
    ] {
        assert_eq!(camp.says(list), Verdict::Clear, "{list}");
    }
    let long = format!("name,custody_id\n박철수 {},C-77\n", "Ri ".repeat(80));
    assert_eq!(camp.says(&long), Verdict::Hold, "what is cut off excludes nobody");
}

#[test]
fn a_name_that_one_member_gives_somebody_makes_no_line_his() {
    let mut camp = Camp::new();
    let alias = Identity { names: vec![Name { whole: Some("Ri Yong Ho".into()), ..Name::default() }], ..Identity::default() };
    acts::amend(&mut camp.desks.office, camp.may_go, &alias).unwrap();
    camp.desks.sync();
    let list = "name,dob\n박철수 / Ri Yong Ho,1998-05-06\n";
    assert_eq!(camp.says(list), Verdict::Hold, "it may be the other man's");
    assert!(camp.problems(list).contains(&"contradicts the record of the person the line matches".to_owned()));
    camp.desks.sign_all(Some(camp.may_go));
    assert_eq!(camp.says(list), Verdict::Clear, "two members say that it is his");
}

#[test]
fn a_name_or_number_of_his_is_no_likeness() {
    let mut camp = Camp::new();
    let why = "the line gives a name or number of his";
    assert!(camp.not_meant("name\n리영호\n", camp.refuses).unwrap_err().contains(why));
    let none = "does not sound like a name of his";
    assert!(camp.not_meant("name\nKim Song Nam\n", camp.refuses).unwrap_err().contains(none));
}

#[test]
fn what_settles_a_line_leaves_out_who_only_sounds_like_it() {
    let mut camp = Camp::new();
    let twin = register(&mut camp.desks, "Pak Chol Su", "1998-11-12", Some("C-78"));
    let undated = register(&mut camp.desks, "Пак Чхоль Су", "", None);
    assert_eq!(camp.possible("name\n박철수\n"), ordered([twin, undated]), "a name alone settles nothing");
    assert_eq!(camp.possible("name,dob\n박철수,1998\n"), ordered([twin, undated]), "nor does a year");
    assert_eq!(camp.possible("name,dob\n박철수,1998-05-06\n"), [undated], "a day does, but for whom no day is recorded");
    assert_eq!(camp.possible("name,custody_id\n박철수,C-77\n"), [undated], "so does a number");
    // What one member adds to a record takes nobody off.
    acts::amend(&mut camp.desks.office, undated, &known("", "1970-01-01", Some("C-90"))).unwrap();
    assert_eq!(camp.possible("name,dob,custody_id\n박철수,1998-05-06,C-77\n"), [undated]);
}

fn ordered<const N: usize>(mut persons: [PersonId; N]) -> [PersonId; N] {
    persons.sort_unstable();
    persons
}

#[test]
fn what_cannot_be_read_holds() {
    let mut camp = Camp::new();
    for name in ["неизвестный", "???", "무명", "დავით"] {
        let problems = camp.problems(&format!("name\n{name}\n"));
        assert!(problems.iter().any(|p| p == "cannot be read as a name, and excludes nobody"), "{name}: {problems:?}");
    }
    assert!(camp.problems("name\n박\n").iter().any(|p| p == "is one word, and may be many people's"));
    // Nobody can tell how a man is called: whom no record names may be he.
    let unknown = register(&mut camp.desks, "Невідомий", "1999", Some("H-1"));
    assert_eq!(camp.possible("name,dob\nKim Song Nam,1999-01-01\n"), [unknown]);
    assert_eq!(camp.possible("name,dob\nKim Song Nam,1970-01-01\n"), []);
    assert_eq!(camp.possible("name,dob\n박철수,1998-05-06\n"), [], "who is named is not unknown");
}

#[test]
fn a_name_in_a_cell_that_nobody_reads_is_his() {
    let mut camp = Camp::new();
    for list in [
        "custody_id,Пометки\nC-77,리영호\n",
        "name,custody_id,note\n박철수,C-77,ex 리영호 (exchange)\n",
        "name,custody_id,Farbe\n박철수,C-77,리영호\n",
    ] {
        assert_eq!(camp.says(list), Verdict::Block, "{list}");
    }
}

#[test]
fn records_of_one_person_are_proposed_and_never_merged() {
    let mut camp = Camp::new();
    let again = register(&mut camp.desks, "Ли Ён Хо", "1999-03-04", None);
    let numbered = register(&mut camp.desks, "Ivanov Pavel", "1985", Some("C-77"));
    let found = |camp: &mut Camp, asked| -> Vec<(PersonId, PersonId, Vec<Likeness>)> {
        let (pairs, more) = acts::duplicates(&mut camp.desks.office, asked).unwrap();
        assert!(!more);
        pairs.into_iter().map(|pair| (pair.one.0, pair.other.0, pair.likeness.into_iter().collect())).collect()
    };
    let in_order = |a: PersonId, b: PersonId| if a < b { (a, b) } else { (b, a) };
    let mut expected =
        [(in_order(camp.refuses, again), Likeness::SoundAndBirth), (in_order(camp.may_go, numbered), Likeness::CustodyId)];
    expected.sort_unstable();
    let all = found(&mut camp, Duplicates::default());
    assert_eq!(all, expected.map(|((one, other), likeness)| (one, other, vec![likeness])));
    let refuses = camp.refuses;
    assert_eq!(found(&mut camp, Duplicates { of: Some(again), open: false }), [(again, refuses, vec![Likeness::SoundAndBirth])]);
    let (open, _) = acts::duplicates(&mut camp.desks.office, Duplicates { of: Some(again), open: true }).unwrap();
    assert_eq!(open[0].alike.as_ref().unwrap().verdict, Alike::Match);
    acts::not_same_as(&mut camp.desks.office, again, camp.refuses).unwrap();
    assert_eq!(found(&mut camp, Duplicates { of: Some(again), open: false }), [], "who was compared is not proposed again");
}

#[test]
fn names_of_the_east_slavs_are_found_too() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let (label, _) = acts::register(&mut desks.office, &identity("Щербак", "Олексій", "1990-01-02"), None).unwrap();
    let person = desks.office.person(&label).unwrap();
    for name in ["Shcherbak Aleksei", "Щербак Алексей", "Alexej Schtscherbak", "SZCZERBAK OLEKSIJ"] {
        let list = format!("name,dob\n{name},1990\n");
        let screening = acts::screen(&mut desks.office, list.as_bytes(), &Asked::on(route())).unwrap();
        let line = &screening.verdict.lines[0];
        assert!(line.findings.iter().any(|f| f.person == Some(person) && f.reason == Reason::PossiblyMeant), "{name}");
    }
}
