//! Another man's name or number beside that of somebody who may go: a hostile list, or a clerk, writes the refusing man where nobody looks. Each
//! attempt is a row of `docs/attacks.md`. Both men have numbers and a day of birth, so that nothing but what the line says holds it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{TwoDesks, route, to};
use volya_bureau::acts::{self, Asked, QuickRefusal};
use volya_bureau::core::event::{Identity, Name};
use volya_bureau::core::gate::{Reason, Verdict};
use volya_bureau::core::id::PersonId;
use volya_bureau::core::will::{How, Side};

/// Somebody may go; Rim and Chibisov refuse.
struct Camp(TwoDesks);

const MUN: (&[&str], &str, &str) = (&["Mun Sae-byok", "문새벽"], "1994-11-08", "V-0431");
const LESHCHUK: (&[&str], &str, &str) = (&["Лещук Семён"], "1979-05-17", "АВ-330145");

impl Camp {
    fn new((names, dob, number): (&[&str], &str, &str)) -> Self {
        let mut desks = TwoDesks::new();
        desks.set_up_office();
        let may_go = register(&mut desks, names, dob, number);
        desks.put_in_order(may_go);
        for (names, dob, number) in [
            (&["Rim Pom-hae", "Рим Пом Хэ", "림봄해"][..], "1992-02-11", "V-0417"),
            (&["Чибисов Платон"][..], "1981-03-09", "АВ-771203"),
        ] {
            let person = register(&mut desks, names, dob, number);
            let refusal = QuickRefusal { to: to("KR"), how: How::Spoken, heard_by: Side::Medic };
            acts::refuse(&mut desks.office, person, refusal).unwrap();
        }
        desks.sync();
        Self(desks)
    }

    fn says(&mut self, list: &str) -> Verdict {
        acts::screen(&mut self.0.office, list.as_bytes(), &Asked::on(route())).unwrap().verdict.verdict
    }

    fn holds(&mut self, list: &str) {
        assert_ne!(self.says(list), Verdict::Clear, "{list}");
    }

    fn clears(&mut self, list: &str) {
        let line = acts::screen(&mut self.0.office, list.as_bytes(), &Asked::on(route())).unwrap().verdict.lines.remove(0);
        let why: Vec<&Reason> = line.findings.iter().map(|found| &found.reason).collect();
        assert_eq!(line.verdict, Verdict::Clear, "{list}: {why:?}");
    }
}

fn register(desks: &mut TwoDesks, names: &[&str], dob: &str, number: &str) -> PersonId {
    let whole = |name: &&str| Name { whole: Some((*name).to_owned()), ..Name::default() };
    let identity = Identity {
        names: names.iter().map(whole).collect(),
        dob: Some(dob.to_owned()),
        custody_id: Some(number.to_owned()),
        ..Identity::default()
    };
    let (label, _) = acts::register(&mut desks.office, &identity, None).unwrap();
    desks.office.person(&label).unwrap()
}

#[test]
fn his_name_under_a_header_that_says_something_else() {
    let (mut mun, mut leshchuk) = (Camp::new(MUN), Camp::new(LESHCHUK));
    for list in [
        "rank,custody_id\nRim Pom-hae,V-0431\n",
        "rank,unit,custody_id\n림봄해,Rim Pom-hae,V-0431\n",
        "direction,custody_id\nRim Pom-hae,V-0431\n",
        "person,custody_id\nRim Pom-hae,V-0431\n",
        "no,name,custody_id\nRim Pom-hae,Mun Sae-byok,V-0431\n",
        "rank,unit,custody_id\nRim,Pom-hae,V-0431\n",
        "x1,rank,custody_id\nRim,Pom-hae,V-0431\n",
        "rank,name,custody_id\nЧибисов Платон,Лещук Семён,АВ-330145\n",
    ] {
        (if list.contains("Лещук") { &mut leshchuk } else { &mut mun }).holds(list);
    }
    leshchuk.clears("rank,unit,name,custody_id\nкапитан,3-я рота,Лещук Семён,АВ-330145\n");
    mun.clears("rank,unit,name,custody_id\nprivate,K-7,Mun Sae-byok,V-0431\n");
}

#[test]
fn a_label_that_nobody_bears() {
    let mut mun = Camp::new(MUN);
    let own = mun.0.office.label(mun.0.office.person_named("P-0001").unwrap()).unwrap().unwrap().to_string();
    for label in ["Р-0003", "P-0003/P-0001", "P-0003-9", "P-9999", "Rim Pom-hae", "?"] {
        mun.holds(&format!("person,name,custody_id\n{label},Mun Sae-byok,V-0431\n"));
    }
    mun.clears(&format!("person,name,custody_id\n{own},Mun Sae-byok,V-0431\n"));
}

#[test]
fn a_part_of_his_name_beside_another() {
    let (mut mun, mut leshchuk) = (Camp::new(MUN), Camp::new(LESHCHUK));
    for beside in ["Чибисов П. И.", "Chibisov P.I.", "Лещук С.", "Чибисов", "Игнатович"] {
        leshchuk.holds(&format!("name,name_native_script,custody_id\nЛещук Семён,{beside},АВ-330145\n"));
    }
    for beside in ["Rim P.", "림", "Private Rim", "Rim", "Ri", "M. S. B."] {
        mun.holds(&format!("name,name_native_script,custody_id\nMun Sae-byok,{beside},V-0431\n"));
    }
    for list in [
        "surname,given,name,custody_id\nЧибисов,П. И.,Лещук Семён,АВ-330145\n",
        "surname,name,custody_id\nRim,Mun Sae-byok,V-0431\n",
        "surname,name,custody_id\n림,문새벽,V-0431\n",
        "name,custody_id\nMun Sae-byok (Rim),V-0431\n",
    ] {
        (if list.contains("Лещук") { &mut leshchuk } else { &mut mun }).holds(list);
    }
    mun.clears("surname,name,custody_id\nMun,문새벽,V-0431\n");
    leshchuk.clears("surname,name,custody_id\nЛещук,Лещук Семён,АВ-330145\n");
    mun.clears("name,name_native_script,custody_id\nMoon Saebyok,文새벽 / 문새벽,V-0431\n");
}

/// A namesake is told by his father's name, where both are known.
#[test]
fn another_fathers_name() {
    let mut camp = Camp::new((&["Лещук Семён Николаевич", "Лещук Семён"], "1979-05-17", "АВ-330145"));
    for other in [
        "Лещук Семён Петрович",
        "Лещук Семен Михайлович",
        "Leshchuk Semen Petrovych",
        "Лещук Семён Фомич",
        "Лещук Семён Никонович",
        "Лещук Семён Енохович",
    ] {
        camp.holds(&format!("name,custody_id\n{other},АВ-330145\n"));
        camp.holds(&format!("name,dob\n{other},1979-05-17\n"));
    }
    camp.holds("surname,given,patronymic,custody_id\nЛещук,Семён,Петрович,АВ-330145\n");
    for his in ["Лещук Семён Николаевич", "Лещук Семён"] {
        camp.clears(&format!("name,custody_id\n{his},АВ-330145\n"));
    }
    for his in ["Лещук Семен Миколайович", "Leshchuk Semen Mykolaiovych"] {
        camp.clears(&format!("name,name_native_script,custody_id\nЛещук Семён,{his},АВ-330145\n"));
    }
    for his in ["Николаевич", "Миколайович", "нет", "б/о", "n/a", "none", "немає", "—"] {
        camp.clears(&format!("surname,given,patronymic,custody_id\nЛещук,Семён,{his},АВ-330145\n"));
    }
}

/// A surname in -ович is no father's name by its ending.
#[test]
fn a_surname_that_ends_like_a_fathers_name() {
    let mut camp = Camp::new(LESHCHUK);
    for list in [
        "surname,given,custody_id,dob\nСтанкевич,Лещук Семён,АВ-330145,1979-05-17\n",
        "surname,given,custody_id,dob\nАбрамович,Лещук Семён,АВ-330145,1979-05-17\n",
        "surname,given,name,custody_id\nСтанкевич Лещук,Семён,Лещук Семён,АВ-330145\n",
        "name,name_native_script,custody_id\nЛещук Семён,Станкевич Лещук Семён,АВ-330145\n",
        "name,name_native_script,custody_id\nЛещук Семён,Лещук-Станкевич Семён,АВ-330145\n",
    ] {
        camp.holds(list);
    }
    camp.clears("surname,given,patronymic,custody_id\nЛещук,Семён,Петрович,АВ-330145\n");
}

/// What is left out where a name is searched for is not his for that: single words in signs, letters without a sound, a second word like the first.
#[test]
fn what_is_not_read_is_not_his() {
    let mut camp = Camp::new(LESHCHUK);
    for beside in [
        "Лещук Семён “РимПомХэ”",
        "Лещук Семён ｛Рим｝",
        "Лещук Семён ⁽Рим⁾",
        "Лещук Семён ︵Рим︶",
        "Лещук Семён ／ Чибисов",
        "Лещук Семён Ҷӣҍӣҫѳҝ",
        "Ҏӏӎ Ҏѳҋ Ҳӭ",
        "Лещук Лещук",
        "Симон Семён",
    ] {
        camp.holds(&format!("name,name_native_script,custody_id\nЛещук Семён,{beside},АВ-330145\n"));
    }
    let mut mun = Camp::new((&["Kim Chol-su", "김철수"], "1991-04-05", "V-3304"));
    for other in ["Kim Cheol-seo", "Ким Чхоль Со"] {
        mun.holds(&format!("name,name_native_script,custody_id\n김철수,{other},V-3304\n"));
    }
}

/// A spelling that is not on record holds, whatever stands beside it: sounds find him and clear nobody.
#[test]
fn his_name_in_another_spelling_alone() {
    let mut camp = Camp::new(LESHCHUK);
    for list in ["Leshchuk Semen", "Лєщук Семен", "Leshchuk Platon", "Yefanenko Semen"] {
        camp.holds(&format!("name,custody_id,dob\n{list},АВ-330145,1979-05-17\n"));
    }
}

/// What lists put beside a name out of habit names nobody else.
#[test]
fn forms_of_address_and_states_beside_a_name() {
    let mut mun = Camp::new(MUN);
    for his in ["Mr Mun Sae-byok", "Mun Sae-byok (DPRK)", "Sgt. Mun Sae-byok", "문새벽 씨", "문새벽 (북한)", "문새벽 하사"]
    {
        mun.clears(&format!("name,custody_id\n{his},V-0431\n"));
    }
    for another in ["Mun Sae-byok (Pan)", "Mun Sae-byok (Maj)", "문새벽 (조선)", "문새벽 (하사)", "문새벽 (없음)"]
    {
        mun.holds(&format!("name,custody_id\n{another},V-0431\n"));
    }
}

#[test]
fn his_number_as_somebody_misreads_it() {
    let mut mun = Camp::new(MUN);
    for number in ["V-O417", "V-04I7", "V-O4l7", "V-417", "V-00417", "v 417", "В-0417"] {
        mun.holds(&format!("name,custody_id,unit\nMun Sae-byok,V-0431,{number}\n"));
        mun.holds(&format!("name,custody_id,service_no\nMun Sae-byok,V-0431,{number}\n"));
    }
    mun.clears("name,custody_id,service_no\nMun Sae-byok,V-0431,V-1417\n");
}

#[test]
fn a_short_number_and_one_like_a_date() {
    for number in ["417", "К-7", "11021992", "1992"] {
        let mut mun = Camp::new(MUN);
        let chibisov = register(&mut mun.0, &["Чибисов Лев"], "1981-03-09", number);
        let refusal = QuickRefusal { to: to("KR"), how: How::Spoken, heard_by: Side::Medic };
        acts::refuse(&mut mun.0.office, chibisov, refusal).unwrap();
        let written = if number == "11021992" { "11.02.1992" } else { number };
        for column in ["unit", "patronymic", "transliterations", "rank", "note", "ref"] {
            mun.holds(&format!("name,custody_id,{column}\nMun Sae-byok,V-0431,{written}\n"));
            mun.holds(&format!("name,custody_id,{column}\nMun Sae-byok,V-0431,read: {written}.\n"));
        }
        mun.holds(&format!("name,custody_id\nMun Sae-byok No. {written},V-0431\n"));
        mun.clears("name,custody_id,unit,capture_date\nMun Sae-byok,V-0431,42-9,1992\n");
    }
}

/// Searching by sound is coarse, so that nobody is missed; what is his is told by all its sounds.
#[test]
fn another_name_of_the_same_coarse_sound() {
    let mut camp = Camp::new((&["Гайворон Семён"], "1979-05-17", "АВ-330145"));
    for other in ["Гавриленко", "Карпенко", "Харченко", "Грищенко", "Горелов", "Керн", "Гор", "Гайвороненко", "Kharchenko"]
    {
        for list in [
            format!("name,custody_id,dob\n{other} Семён,АВ-330145,1979-05-17\n"),
            format!("name,name_native_script,custody_id\nГайворон Семён,{other} Семён,АВ-330145\n"),
            format!("surname,given,name,custody_id\n{other},Семён,Гайворон Семён,АВ-330145\n"),
            format!("name,custody_id\nГайворон Семён ({other}),АВ-330145\n"),
            format!("name,custody_id,transliterations\nГайворон Семён,АВ-330145,{other} Semen\n"),
        ] {
            camp.holds(&list);
        }
    }
    camp.clears("name,name_native_script,custody_id\nГайворон Семён,Haivoron Semen,АВ-330145\n");
    camp.clears("name,name_native_script,custody_id\nГайворон Семён,Gajworon Siemion,АВ-330145\n");
    let mut mun = Camp::new((&["Kim Chol-su", "김철수"], "1991-04-05", "V-3304"));
    for other in ["김철서", "김절서", "김졸수", "김영수"] {
        mun.holds(&format!("name,name_native_script,custody_id\n김철수,{other},V-3304\n"));
    }
    mun.clears("name,name_native_script,custody_id\n김철수,Kim Chol Su,V-3304\n");
    mun.clears("name,name_native_script,custody_id\n김철수,Ким Чхоль Су,V-3304\n");
}

/// Within one script a glide, and г and х, tell two names apart.
#[test]
fn a_name_that_differs_by_a_glide_or_a_breath() {
    for (his, others) in [
        ("Гайворон", &["Khavoron", "Havoron", "Гаворон", "Хайворон", "Khaivoron"][..]),
        ("Бойков", &["Боков", "Bokov"]),
        ("Маков", &["Майков", "Maikov", "Maykow"]),
        ("Гарин", &["Харин", "Kharin", "Charin"]),
        ("Харин", &["Гарин", "Garin"]),
    ] {
        let mut camp = Camp::new((&[&format!("{his} Семён")], "1979-05-18", "V-3301"));
        for other in others {
            for given in ["Семён", "Semen"] {
                camp.holds(&format!("name,transliterations,custody_id\n{his} Семён,{other} {given},V-3301\n"));
                camp.holds(&format!("surname,given,name,custody_id\n{other},{given},{his} Семён,V-3301\n"));
            }
        }
    }
    for (his, others) in [
        ("Гайворон", &["Haivoron", "Hayvoron", "Gaivoron", "Gajworon", "ГАЙВОРОН"][..]),
        ("Яковлев", &["Yakovlev", "Iakovlev", "Jakowlew"]),
        ("Толстой", &["Tolstoy", "Tolstoï", "Tolstoi"]),
        ("Хрущёв", &["Khrushchev", "Хрущев"]),
        ("Сергиенко", &["Сергієнко", "Serhiienko", "Sergienko"]),
        ("Малый", &["Maly", "Malyi", "Malyy"]),
    ] {
        let mut camp = Camp::new((&[&format!("{his} Семён")], "1979-05-18", "V-3301"));
        for other in others {
            let given = if other.is_ascii() { "Semen" } else { "Семён" };
            camp.clears(&format!("name,transliterations,custody_id\n{his} Семён,{other} {given},V-3301\n"));
        }
    }
}

/// Harin is a spelling of Гарин and of Харин.
#[test]
fn a_spelling_that_two_men_share() {
    let mut camp = Camp::new((&["Гарин Семён"], "1979-05-18", "V-3301"));
    camp.clears("name,transliterations,custody_id\nГарин Семён,Harin Semen,V-3301\n");
    let kharin = register(&mut camp.0, &["Харин Семён"], "1981-03-09", "V-3309");
    let refusal = QuickRefusal { to: to("KR"), how: How::Spoken, heard_by: Side::Medic };
    acts::refuse(&mut camp.0.office, kharin, refusal).unwrap();
    camp.holds("name,transliterations,custody_id\nГарин Семён,Harin Semen,V-3301\n");
    camp.clears("name,transliterations,custody_id\nГарин Семён,Garin Semen,V-3301\n");
}

#[test]
fn a_name_where_numbers_stand() {
    let mut mun = Camp::new(MUN);
    for text in ["Rim Pom-hae", "림봄해", "READ: Rim Pom hea", "вместо него Римов", "V-٠٤١٧"] {
        mun.holds(&format!("name,custody_id,dob,service_no\nMun Sae-byok,V-0431,1994-11-08,{text}\n"));
    }
    for text in ["нет", "없음", "—", "n/a", "КМ-440191"] {
        mun.clears(&format!("name,custody_id,dob,service_no\nMun Sae-byok,V-0431,1994-11-08,{text}\n"));
    }
    let list = b"name,custody_id,dob,service_no\nMun Sae-byok,V-0431,1994-11-08,W-0417\n";
    let screening = acts::screen(&mut mun.0.office, list, &Asked::on(route())).unwrap();
    let answer = acts::answer(&mut mun.0.office, &screening, &Asked::on(route()), route().to, None).unwrap().unwrap();
    let sheet = String::from_utf8(answer.sheets.concat()).unwrap();
    assert!(sheet.contains("\ngo 1 name \"Mun Sae-byok\" custody_id \"V-0431\" dob \"1994-11-08\"\n"), "{sheet}");
}

/// Initials behind a whole name may be another man's, or say *instead of*.
#[test]
fn initials_behind_his_name() {
    let mut camp = Camp::new((&["Лещук Семён Николаевич", "Лещук Семён"], "1979-05-17", "АВ-330145"));
    for behind in [
        "Ни.",
        "Не.",
        "No.",
        "N. No.",
        "Н. сержант",
        "вм. Чи. П.",
        "Р.и.м.",
        "Р и м",
        "и Ли. Ч. С.",
        "О. Су. Ри.",
        "П.",
        "Н. П.",
        "И.",
    ] {
        camp.holds(&format!("name,custody_id,dob\nЛещук Семён {behind},АВ-330145,1979-05-17\n"));
        camp.holds(&format!("surname,given,patronymic,custody_id\nЛещук,Семён,{behind},АВ-330145\n"));
    }
    for name in ["Н. Лещук Семён", "Лещук Н. Семён", "No. 417 Лещук Семён", "Лещук Семён No. 417"]
    {
        camp.holds(&format!("name,custody_id\n{name},АВ-330145\n"));
    }
    camp.clears("surname,given,patronymic,custody_id\nЛещук,Семён,Н.,АВ-330145\n");
    camp.clears("name,name_native_script,custody_id\nЛещук Семён,Лещук Семён Н.,АВ-330145\n");
    let mut without = Camp::new(LESHCHUK);
    without.holds("surname,given,patronymic,custody_id\nЛещук,Семён,Н.,АВ-330145\n");
}

#[test]
fn his_name_in_letters_that_are_not_read() {
    let mut mun = Camp::new(MUN);
    for beside in [
        "Ριμ Πομ-χε",
        "Ռիմ Պոմհե",
        "リム ポムヘ",
        "ʀɪᴍ ᴘᴏᴍ-ʜᴀᴇ",
        "ᎡiᎷ ᏢᎾᎷ-hᎪᎬ",
        "R I M P O M H A E",
        "R.I.M. P.O.M.H.A.E.",
        "R1M P0M-HAE",
    ] {
        mun.holds(&format!("name,name_native_script,custody_id\nMun Sae-byok,{beside},V-0431\n"));
    }
    mun.holds("name,name_native_script,custody_id\nMun Sae-byok,unknown,V-0431\n");
    mun.clears("name,transliterations,custody_id\nMun Sae-byok,unknown,V-0431\n");
}

#[test]
fn two_whole_names_in_one_writing() {
    let (mut mun, mut leshchuk) = (Camp::new(MUN), Camp::new(LESHCHUK));
    for name in [
        "\"Лещук Семён, Чибисов Платон\"",
        "Лещук Семён и Чибисов Платон",
        "Чибисов Платон Игнатович Лещук Семён",
        "Лещук Семён Лещук Семён Лещук Семён Лещук Чибисов Платон",
        "Лещук Семён Чибисов",
    ] {
        leshchuk.holds(&format!("name,custody_id\n{name},АВ-330145\n"));
        leshchuk.holds(&format!("name,dob\n{name},1979-05\n"));
        leshchuk.holds(&format!("name,transliterations,custody_id\nЛещук Семён,{name},АВ-330145\n"));
    }
    for list in [
        "surname,given,custody_id\n\"Лещук, Чибисов\",\"Семён, Платон\",АВ-330145\n",
        "surname,given,patronymic,custody_id\nЛещук,Семён,Чибисов Платон,АВ-330145\n",
        "surname,given,patronymic,custody_id\nЛещук,Семён,Аркадьевич / Чибисов Платон,АВ-330145\n",
    ] {
        (if list.contains("Лещук") { &mut leshchuk } else { &mut mun }).holds(list);
    }
    leshchuk.clears("surname,given,patronymic,custody_id\nЛещук,Семён,Аркадьевич,АВ-330145\n");
    leshchuk.clears("surname,given,custody_id\nЛещук / Leshchuk,Семён / Semen,АВ-330145\n");
    leshchuk.clears("name,custody_id\n\"Лещук Семён, капитан\",АВ-330145\n");
}

#[test]
fn his_name_behind_repetitions() {
    let mut mun = Camp::new(MUN);
    let repeated = |word: &str, last: &str| format!("{}{last}", format!("{word}/").repeat(8));
    let other = |word: &str, last: &str| {
        let many: Vec<String> = (0..8).map(|n| format!("{word}{}", ["a", "b", "c", "d", "e", "f", "g", "h"][n])).collect();
        format!("{}/{last}", many.join("/"))
    };
    for (surname, given) in
        [(repeated("Mun", "Rim"), repeated("Sae-byok", "Pom-hae")), (other("Mun", "Rim"), other("Saebyok", "Pom-hae"))]
    {
        mun.holds(&format!("surname,given,custody_id\n{surname},{given},V-0431\n"));
    }
    mun.clears("surname,given,custody_id\nMun / Moon / 문,Sae-byok / 새벽,V-0431\n");
}

#[test]
fn his_number_where_it_is_not_looked_for() {
    let (mut mun, mut leshchuk) = (Camp::new(MUN), Camp::new(LESHCHUK));
    for list in [
        "name,service_no\nMun Sae-byok,V-0417\n",
        "name,dob,unit\nMun Sae-byok,1994-11-08,V-0417\n",
        "name,dob,Nummer\nMun Sae-byok,1994-11-08,V-0417\n",
        "name,dob,service_no\nMun Sae-byok,1994-11-08,V-0431 / V-0417\n",
        "name,dob,note\nMun Sae-byok,1994-11-08,see V-0417\n",
        "name,dob\nMun Sae-byok V-0417,1994-11-08\n",
        "name,dob,Nummer\nЛещук Семён,1979-05-17,AB771203\n",
    ] {
        (if list.contains("Лещук") { &mut leshchuk } else { &mut mun }).holds(list);
    }
    mun.clears("name,dob,Nummer\nMun Sae-byok,1994-11-08,V-0431\n");
    mun.clears("name,dob,unit,capture_date\nMun Sae-byok,1994-11-08,3-1 (2025),2025-04-17\n");
}

#[test]
fn his_name_number_or_label_within_a_cell() {
    let mut mun = Camp::new(MUN);
    let rim = mun.0.office.label(mun.0.office.person_named("P-0002").unwrap()).unwrap().unwrap().to_string();
    for column in ["rank", "unit", "note", "ref"] {
        for text in [
            "corporal Rim Pom-hae",
            "рядовой Рим Пом Хэ",
            "to be read as Rim Pom-hae",
            "실제 대상 림봄해",
            "림봄해 대신",
            "ID:V-0417",
            "Ｖ-０４１７",
            "V-0417→V-0431",
            "see V 0417",
            &rim,
            &format!("{}Rim Pom-hae", "a b; ".repeat(70)),
        ] {
            mun.holds(&format!("name,custody_id,{column}\nMun Sae-byok,V-0431,{text}\n"));
        }
        mun.clears(&format!("name,custody_id,{column}\nMun Sae-byok,V-0431,needs his glasses\n"));
    }
    for line_no in ["V-0417", "1 V-0417", "1 림봄해"] {
        mun.holds(&format!("line_no,name,custody_id\n{line_no},Mun Sae-byok,V-0431\n"));
    }
}

#[test]
fn a_column_that_counts_otherwise() {
    let mut mun = Camp::new(MUN);
    let answers = |mun: &mut Camp, first: &str, list: &str| {
        let list = format!("{first}name,custody_id\n{list}");
        let asked = Asked::on(route());
        let screening = acts::screen(&mut mun.0.office, list.as_bytes(), &asked).unwrap();
        let goes = screening.verdict.clear_lines().count() == 1;
        goes && acts::answer(&mut mun.0.office, &screening, &asked, route().to, Some(1)).is_ok()
    };
    let (may_go, refuses) = ("Mun Sae-byok,V-0431\n", "Rim Pom-hae,V-0417\n");
    for (one, two) in [
        ("0", "1"),
        ("2", "1"),
        ("2", "3"),
        ("26", "27"),
        ("(2)", "(1)"),
        ("#2", "#1"),
        ("２", "１"),
        ("2/25", "1/25"),
        ("2nd", "1st"),
    ] {
        for header in ["", "Item"] {
            assert!(!answers(&mut mun, &format!("{header},"), &format!("{one},{may_go}{two},{refuses}")), "{one}, {two}");
        }
    }
    assert!(!answers(&mut mun, "No,order,", &format!("1,2,{may_go}2,1,{refuses}")));
    assert!(!answers(&mut mun, "", &format!("2. {may_go}1. {refuses}")));
    assert!(answers(&mut mun, "Item,", &format!("1,{may_go}2,{refuses}")));
    assert!(answers(&mut mun, "Age,", &format!("31,{may_go}27,{refuses}")));
}

/// The syllables of a Korean given name, exchanged, are another man's.
#[test]
fn syllables_in_another_order() {
    let mut camp = Camp::new((&["Kim Chol-su", "김철수"], "1991-04-05", "V-3304"));
    for other in ["Kim Su-chol", "Kim Su Chol", "Su Kim-chol", "Chol Kim Su", "Su-Chol Kim", "Ким Су Чхоль"] {
        camp.holds(&format!("name,custody_id\n{other},V-3304\n"));
        camp.holds(&format!("name,dob\n{other},1991-04-05\n"));
        camp.holds(&format!("name\n{other}\n"));
        camp.holds(&format!("name,name_native_script,custody_id\n김철수,{other},V-3304\n"));
    }
    camp.holds("surname,given,custody_id\nKim,Su Chol,V-3304\n");
    for his in ["Kim Chol-su", "Kim Chol Su", "KIM CHOLSU", "Chol-su Kim", "Chol Su Kim", "김철수"] {
        camp.clears(&format!("name,custody_id\n{his},V-3304\n"));
    }
    let mut in_letters = Camp::new((&["Kim Chol-su"], "1991-04-05", "V-3304"));
    for other in ["Kim Su-chol", "Su Kim Chol", "Su Kim-chol"] {
        in_letters.holds(&format!("name,custody_id\n{other},V-3304\n"));
    }
    in_letters.clears("surname,given,custody_id\nKim,Chol Su,V-3304\n");
    let mut slavic = Camp::new((&["Коваленко Пётр Николаевич"], "1979-05-17", "V-3302"));
    for his in ["Пётр Николаевич Коваленко", "Коваленко Пётр Николаевич", "КОВАЛЕНКО НИКОЛАЕВИЧ ПЕТР"]
    {
        slavic.clears(&format!("name,custody_id\n{his},V-3302\n"));
    }
}

/// The last syllable of his given name is no surname of his.
#[test]
fn a_syllable_of_his_given_name_as_a_surname() {
    for names in [&["Kim Chol-su", "김철수"][..], &["Kim Chol-su"]] {
        let mut camp = Camp::new((names, "1991-04-05", "V-3304"));
        for surname in ["서", "So", "Su", "수", "Суо"] {
            camp.holds(&format!("surname,name,custody_id\n{surname},Kim Chol-su,V-3304\n"));
            camp.holds(&format!("name,name_native_script,custody_id\nKim Chol-su,{surname},V-3304\n"));
        }
        camp.clears("surname,name,custody_id\nKim,Kim Chol-su,V-3304\n");
    }
}

/// A title or a word for *unknown* in the place of a name may be somebody's name.
#[test]
fn a_title_or_no_name_in_the_place_of_a_name() {
    let mut camp = Camp::new((&["Лещук Семён Николаевич", "Лещук Семён"], "1979-05-17", "АВ-330145"));
    for surname in ["Солдат", "Soldat", "Неизвестный", "Нет", "None", "John Doe", "Н. Д.", "Б.О.", "무명"]
    {
        camp.holds(&format!("surname,given,name,custody_id\n{surname},Семён,Лещук Семён,АВ-330145\n"));
        camp.holds(&format!("surname,name,custody_id\n{surname},Лещук Семён,АВ-330145\n"));
        camp.holds(&format!("surname,given,custody_id\n{surname},Лещук Семён,АВ-330145\n"));
        camp.holds(&format!("name,custody_id\n{surname} Семён / Лещук Семён,АВ-330145\n"));
        camp.holds(&format!("name,custody_id\nЛещук Семён ({surname}),АВ-330145\n"));
        camp.holds(&format!("name,name_native_script,custody_id\nЛещук Семён,{surname},АВ-330145\n"));
    }
    for patronymic in ["Н. Д.", "Б.О.", "н.у."] {
        camp.holds(&format!("surname,given,patronymic,custody_id\nЛещук,Семён,{patronymic},АВ-330145\n"));
    }
    camp.holds("name,custody_id\nНеизвестный,АВ-330145\n");
    camp.clears("surname,given,name,custody_id\nсержант Лещук,Семён,Лещук Семён,АВ-330145\n");
    camp.clears("name,transliterations,custody_id\nрядовой Лещук Семён (РФ),нет,АВ-330145\n");
    for rank in ["л-т", "ст. л-т", "мл. с-т", "гв. ряд.", "ефр.", "Pte", "генерал-майор"] {
        camp.clears(&format!("name,custody_id\n{rank} Лещук Семён,АВ-330145\n"));
        camp.clears(&format!("surname,given,custody_id\n{rank} Лещук,Семён,АВ-330145\n"));
    }
    camp.holds("name,custody_id\nЛещук-Лейт Семён,АВ-330145\n");
}

/// What the answer repeats is his: digits in a cell of names are his day of birth or a number of his.
#[test]
fn digits_beside_his_name() {
    let mut camp = Camp::new((&["Гайворон Семён"], "1979-05-18", "V-3301"));
    for digits in ["(17.05.1999)", "[2]", "②", "Ⅱ", "2-й", "1999 г.р.", "18.05.1999", "V-3302", "18", "05.1979 V-9", "18.05.79"]
    {
        camp.holds(&format!("name,custody_id\nГайворон Семён {digits},V-3301\n"));
        camp.holds(&format!("surname,given,patronymic,custody_id\nГайворон,Семён,{digits},V-3301\n"));
        camp.holds(&format!("name,transliterations,custody_id\nГайворон Семён,{digits},V-3301\n"));
    }
    for his in [
        "Гайворон Семён (18.05.1979)",
        "\"Гайворон Семён, 1979 г.р.\"",
        "Гайворон Семён 18.05.1979",
        "Гайворон Семён 18 мая 1979 г.р.",
        "Гайворон Семён [V-3301]",
    ] {
        camp.clears(&format!("name,custody_id\n{his},V-3301\n"));
    }
}

/// A sign may take back the name beside it.
#[test]
fn signs_beside_his_name() {
    let mut camp = Camp::new((&["Гайворон Семён"], "1979-05-18", "V-3301"));
    for name in [
        "≠ Гайворон Семён",
        "¬Гайворон Семён",
        "✗ Гайворон Семён",
        "❌Гайворон Семён",
        "Гайворон Семён ↓",
        "Г\u{336}айворон Семён",
        "Г\u{20e0}айворон Семён",
        "Гайворон Семён *",
        "Гайворон Семён?",
        "Гайворон > Семён",
    ] {
        camp.holds(&format!("name,custody_id,dob\n{name},V-3301,1979-05-18\n"));
        camp.holds(&format!("name,transliterations,custody_id\nГайворон Семён,{name},V-3301\n"));
    }
    camp.clears("name,custody_id\n«Гайворон» Семён,V-3301\n");
    camp.clears("name,custody_id\nГа́йворон Семён,V-3301\n");
}
