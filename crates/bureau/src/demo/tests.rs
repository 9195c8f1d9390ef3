//! Every person of the example gets the answer that the rules' golden tests ask for.

use std::collections::BTreeMap;
use std::time::Instant;

use volya_core::gate::{Group, LineVerdict, Verdict};

use super::{EXCHANGE_LIST_XLSX, Namesake, Outcome, PASSPHRASE, Place, Step, Who, run};
use crate::acts::{self, Screening};
use crate::{Bureau, Home, OsChance, SystemClock};

use Verdict::{Block, Clear, Hold};

struct Played {
    folder: tempfile::TempDir,
    steps: Vec<Step>,
    outcome: Outcome,
}

impl Played {
    fn through() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut steps = Vec::new();
        let begun = Instant::now();
        let outcome = run(folder.path(), 10, &mut |step| steps.push(step)).unwrap();
        eprintln!("played in {:?}", begun.elapsed());
        Self { folder, steps, outcome }
    }

    fn screenings(&self) -> Vec<&Screening> {
        let screened = |step| if let &Step::Screened { ref screening, .. } = step { Some(screening.as_ref()) } else { None };
        self.steps.iter().filter_map(screened).collect()
    }

    fn open(&self, place: &Place) -> Bureau {
        let home = Home::on_disk(&place.archive, &place.data).unwrap();
        let passphrase = std::fs::read_to_string(&self.outcome.passphrase_file).unwrap();
        assert_eq!(passphrase.trim_end(), PASSPHRASE);
        Bureau::open(home, passphrase.trim_end(), std::sync::Arc::new(SystemClock), Box::new(OsChance)).unwrap()
    }
}

/// What a line says: its verdict, the rule of its headline, its heading.
fn says(line: &LineVerdict) -> (Verdict, &'static str, Group) {
    (line.verdict, line.headline().map_or("", |f| f.rule.id()), line.group())
}

fn rules(line: &LineVerdict) -> Vec<&'static str> {
    line.findings.iter().map(|f| f.rule.id()).collect()
}

#[test]
fn everybody_gets_the_answer_of_the_golden_tests() {
    let played = Played::through();
    let all = played.screenings();
    let [list, through_russia, to_the_north, home, before, after] = all.as_slice() else { panic!("{}", all.len()) };
    for screening in &all {
        assert!(screening.receipt.is_some() && screening.unknown_columns.is_empty());
        eprintln!("---");
        for line in &screening.verdict.lines {
            let labels: Vec<_> = screening.lines[line.number as usize - 1].labels.iter().map(|(_, l)| l.clone()).collect();
            eprintln!("{} {:?} {:?}", line.number, labels, says(line));
            for f in &line.findings { eprintln!("      {:?} {} {}", f.verdict, f.rule, f.reason); }
        }
    }
    let expected: [(Option<Who>, (Verdict, &str, Group)); 14] = [
        (Some(Who::InOrder), (Clear, "", Group::Clear)),
        (Some(Who::Whispers), (Clear, "", Group::Clear)),
        (Some(Who::StaysInOrder), (Clear, "", Group::Clear)),
        (Some(Who::PressOnly), (Hold, "R-WILL-1", Group::NotHeard)),
        (Some(Who::FalsePapers), (Hold, "LIST-ERR-6", Group::WhoIsIt)),
        (Some(Who::WoundedRefuses), (Block, "R-GATE-10", Group::Refuses)),
        (Some(Who::HeardLongAgo), (Hold, "R-WILL-11", Group::NotHeard)),
        (Some(Who::RiskNotAssessed), (Hold, "R-GATE-5", Group::Risk)),
        (Some(Who::AppealOpen), (Hold, "R-GATE-8", Group::Papers)),
        (Some(Who::Civilian), (Block, "LIST-ERR-4", Group::WhoIsIt)),
        (Some(Who::Dead), (Block, "R-DEATH-1", Group::WhoIsIt)),
        (Some(Who::Namesake(Namesake::One)), (Hold, "R-GATE-19", Group::WhoIsIt)),
        (Some(Who::BadDate), (Hold, "R-GATE-18", Group::WhoIsIt)),
        (None, (Hold, "R-GATE-18", Group::WhoIsIt)),
    ];
    assert_eq!(list.verdict.lines.len(), expected.len());
    for (index, (who, expect)) in expected.iter().enumerate() {
        assert_eq!(says(&list.verdict.lines[index]), *expect, "line {}", index + 1);
        let labels: Vec<_> = list.lines[index].labels.iter().filter_map(|(_, label)| label.as_ref()).collect();
        assert_eq!(labels.contains(&played.outcome.label(who.unwrap_or(Who::InOrder)).unwrap()), who.is_some());
    }
    // T1: everything else about him is recorded, so that nothing but his silence holds him.
    assert_eq!(rules(&list.verdict.lines[3]), ["R-WILL-1", "R-GATE-22"]);
    // What one thing holds is held by nothing else.
    for alone in [4, 6, 7, 8, 12] {
        assert_eq!(list.verdict.lines[alone].findings.len(), 1, "line {}", alone + 1);
    }
    assert_eq!(list.lines[11].labels.len(), 2);
    // T8: the list may not go; the lines that could are offered.
    assert_eq!(list.verdict.verdict, Block);
    assert_eq!(list.verdict.clear_lines().collect::<Vec<_>>(), [1, 2, 3]);
    // T4, T5, T2.
    assert_eq!(says(&through_russia.verdict.lines[0]), (Block, "R-GATE-5", Group::Risk));
    assert!(rules(&through_russia.verdict.lines[0]).contains(&"R-GATE-6"));
    let [north] = to_the_north.verdict.lines.as_slice() else { panic!() };
    assert_eq!(says(north), (Hold, "R-GATE-20", Group::Risk));
    assert_eq!(says(&home.verdict.lines[0]), (Clear, "", Group::Clear));
    let false_papers = &home.verdict.lines[1];
    assert_eq!(says(false_papers), (Block, "R-WILL-7", Group::Refuses));
    assert!(["R-GATE-5", "R-GATE-6", "LIST-ERR-6"].iter().all(|rule| rules(false_papers).contains(rule)));
    // T9: clear as far as the office knows, and stopped by the merge.
    assert_eq!(before.verdict.verdict, Clear);
    assert_eq!(says(&after.verdict.lines[1]), (Block, "R-WILL-7", Group::Refuses));
    assert_eq!(after.verdict.clear_lines().collect::<Vec<_>>(), [1, 3]);
    let unchanged = |index: &usize| list.verdict.lines[*index] == after.verdict.lines[*index];
    assert_eq!((0..14).filter(|index| !unchanged(index)).collect::<Vec<_>>(), [1]);
}

#[test]
fn the_reader_can_go_on_from_there() {
    let played = Played::through();
    let verified: Vec<_> =
        played.steps.iter().filter_map(|s| if let Step::Verified { report, .. } = s { Some(report) } else { None }).collect();
    let [report] = verified.as_slice() else { panic!() };
    assert_eq!((report.logs.len(), report.members), (2, 2));
    assert!(report.logs.iter().all(|log| !log.fork && log.size > 10));
    assert!(matches!(played.steps.last(), Some(Step::TryNext { tries }) if tries.len() > 4));
    let of_merges = played.steps.iter().filter_map(|s| if let Step::Merged { merged, .. } = s { Some(merged) } else { None });
    assert!(of_merges.clone().count() > 5 && of_merges.into_iter().all(|m| m.forks.is_empty() && m.strangers == 0));
    // Both machines open under the real clock, say the same, and read the workbook like the text.
    let route = volya_core::gate::Route {
        from: super::papers::state("UA").unwrap(),
        via: vec![super::papers::state("PL").unwrap()],
        to: super::papers::state("KR").unwrap(),
        counterpart: None,
    };
    let mut answers = BTreeMap::new();
    for place in [&played.outcome.office, &played.outcome.laptop] {
        let mut bureau = played.open(place);
        let screening = acts::screen(&mut bureau, EXCHANGE_LIST_XLSX, Some(&route)).unwrap();
        answers.insert(place.device, screening.verdict.clear_lines().collect::<Vec<_>>());
    }
    assert!(answers.len() == 2 && answers.values().all(|clear| *clear == [1, 3]), "{answers:?}");
    // A second run does not write into what is there.
    assert!(matches!(run(played.folder.path(), 10, &mut |_| {}), Err(crate::BureauError::NotEmpty)));
}
