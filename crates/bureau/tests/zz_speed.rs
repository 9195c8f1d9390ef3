#![allow(clippy::unwrap_used, clippy::print_stdout)]
use std::sync::Arc;
use std::time::Instant;
use volya_bureau::acts::import::{self, ImportKind};
use volya_bureau::core::roster::{Coverage, Role};
use volya_bureau::{OsChance, Recovery, ScenarioClock, StartFounding, found};
#[test]
fn speed() {
    let n: usize = std::env::var("N").ok().and_then(|n| n.parse().ok()).unwrap_or(20000);
    let dir = tempfile::tempdir().unwrap();
    let clock = Arc::new(ScenarioClock::at("2026-03-01T08:00:00Z".parse().unwrap()));
    let start = StartFounding { coverage: Coverage::All, role: Role::Interviewer, recovery: Recovery::Refused, passphrase: "x y z w v u", log_n: 10 };
    let (mut bureau, _) = found(&dir.path().join("a"), &dir.path().join("d"), &start, clock, Box::new(OsChance)).unwrap();
    let mut persons = String::from("surname,given,name_native_script,transliterations,dob,custody_id,rank,capture_place\n");
    let mut words = String::from("custody_id,to,stance,taken_at,channel,taker,present,minutes,language,understood\n");
    let mut facts = String::from("custody_id,fact,status,since\n");
    for i in 0..n {
        persons += &format!("Sur{},Given {},림봄{},Rim Pom{} Ha; Lim Bom{},{}-{:02}-{:02},C-{i},private,place {}\n", i % 3000, i % 700, i, i, i, 1970 + i % 35, 1 + i % 12, 1 + i % 28, i % 50);
        words += &format!("C-{i},KR;KP,accept;refuse,2026-02-01T10:00:00Z,private-interview,i-{}:neutral,none,40,ko,yes\n", i % 9);
        facts += &format!("C-{i},custody,in-custody,2025-01-{:02}\n", 1 + i % 28);
    }
    for (kind, file) in [(ImportKind::Persons, &persons), (ImportKind::Declarations, &words), (ImportKind::Facts, &facts)] {
        let t = Instant::now();
        let plan = import::plan(&mut bureau, kind, file.as_bytes()).unwrap();
        let planned = t.elapsed();
        assert_eq!(plan.new, n, "{:?}", plan.rejected.first());
        let t = Instant::now();
        import::import(&mut bureau, kind, file.as_bytes(), false, &mut |_, _| {}).unwrap();
        println!("{kind}: plan {planned:?}, import {:?}", t.elapsed());
    }
    let changed = persons.replace("private", "corporal");
    let t = Instant::now();
    let plan = import::plan(&mut bureau, ImportKind::Persons, changed.as_bytes()).unwrap();
    println!("changed persons: plan {:?}, amended {}", t.elapsed(), plan.amended.len());
    let changed = words.clone() + "C-1,KR,undecided,,,,,,,\n";
    let t = Instant::now();
    let plan = import::plan(&mut bureau, ImportKind::Declarations, changed.as_bytes()).unwrap();
    println!("changed declarations: plan {:?}, unchanged {} new {}", t.elapsed(), plan.unchanged, plan.new);
}
