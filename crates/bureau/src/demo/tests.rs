//! Every person of the example gets the answer that the rules' golden tests ask for.

use std::sync::Arc;

use volya_core::gate::{Group, LineVerdict, Route, Verdict};
use volya_core::id::Label;

use super::papers::state;
use super::{EXCHANGE_LIST, EXCHANGE_LIST_XLSX, Namesake, Outcome, PASSPHRASE, Place, Step, Who, run};
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
        let outcome = run(folder.path(), 10, &mut |step| steps.push(step)).unwrap();
        Self { folder, steps, outcome }
    }

    fn screenings(&self) -> Vec<&Screening> {
        let screened =
            self.steps.iter().filter_map(|step| if let Step::Screened { screening, .. } = step { Some(screening) } else { None });
        screened.map(Box::as_ref).collect()
    }

    fn open(&self, place: &Place) -> Bureau {
        let home = Home::on_disk(&place.archive, &place.data).unwrap();
        let passphrase = std::fs::read_to_string(&self.outcome.passphrase_file).unwrap();
        assert_eq!(passphrase.trim_end(), PASSPHRASE);
        Bureau::open(home, passphrase.trim_end(), Arc::new(SystemClock), Box::new(OsChance)).unwrap()
    }
}

/// What a line says: its verdict, the rule of its headline, its heading.
fn says(line: &LineVerdict) -> (Verdict, &'static str, Group) {
    (line.verdict, line.headline().map_or("", |f| f.rule.id()), line.group())
}

fn rules(line: &LineVerdict) -> Vec<&'static str> {
    line.findings.iter().map(|f| f.rule.id()).collect()
}

fn way(via: &str) -> Route {
    Route { from: state("UA").unwrap(), via: vec![state(via).unwrap()], to: state("KR").unwrap(), counterpart: None }
}

/// Playing takes seconds, so that it is played once and looked at from every side.
#[test]
fn the_example_shows_every_situation_and_leaves_an_archive_to_go_on_with() {
    let played = Played::through();
    let all = played.screenings();
    let [list, through_russia, to_the_north, home, before, after] = all.as_slice() else { panic!("{}", all.len()) };
    assert!(all.iter().all(|screening| screening.receipt.is_some() && screening.read.unknown_columns.is_empty()));
    every_line_says_what_it_should(&played, list);
    other_ways_and_other_lists(through_russia, to_the_north, home);
    a_whisper_stops_what_was_clear(list, before, after);
    both_logs_verify(&played);
    both_machines_go_on(&played);
    // A second run does not write into what is there.
    assert!(matches!(run(played.folder.path(), 10, &mut |_| {}), Err(crate::BureauError::NotEmpty)));
}

type Expected = (Option<Who>, (Verdict, &'static str, Group));

/// The main list, line by line: who, and what is said of him.
const EXPECTED: [Expected; 14] = [
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

fn every_line_says_what_it_should(played: &Played, list: &Screening) {
    assert_eq!(list.verdict.lines.len(), EXPECTED.len());
    for ((line, beside), (who, expect)) in list.verdict.lines.iter().zip(&list.lines).zip(EXPECTED) {
        assert_eq!(says(line), expect, "line {}", line.number);
        let labels: Vec<&Label> = beside.labels.iter().filter_map(|(_, label)| label.as_ref()).collect();
        match who {
            Some(who) => assert!(labels.contains(&played.outcome.label(who).unwrap()), "line {}", line.number),
            None => assert!(labels.is_empty()),
        }
    }
    // T1: all else about him is recorded, so that nothing but his silence holds him.
    assert_eq!(rules(&list.verdict.lines[3]), ["R-WILL-1", "R-GATE-22"]);
    // T2, T7 and whoever one thing holds: nothing else holds them.
    for alone in [5, 7, 8, 9, 13, 14] {
        assert_eq!(list.verdict.lines[alone - 1].findings.len(), 1, "line {alone}");
    }
    assert_eq!(list.lines[11].labels.len(), 2);
    // T8: the list may not go; the lines that could are offered.
    assert_eq!(list.verdict.verdict, Block);
    assert_eq!(list.verdict.clear_lines().collect::<Vec<_>>(), [1, 2, 3]);
}

fn other_ways_and_other_lists(through_russia: &Screening, to_the_north: &Screening, home: &Screening) {
    let [t4] = through_russia.verdict.lines.as_slice() else { panic!() };
    assert_eq!(says(t4), (Block, "R-GATE-5", Group::Risk));
    assert_eq!(rules(t4), ["R-GATE-5", "R-GATE-6"]);
    let [t5] = to_the_north.verdict.lines.as_slice() else { panic!() };
    assert_eq!(says(t5), (Hold, "R-GATE-20", Group::Risk));
    let [ordinary, t2] = home.verdict.lines.as_slice() else { panic!() };
    assert_eq!(says(ordinary), (Clear, "", Group::Clear));
    assert_eq!(says(t2), (Block, "R-WILL-7", Group::Refuses));
    assert!(["R-GATE-5", "R-GATE-6", "LIST-ERR-6"].iter().all(|rule| rules(t2).contains(rule)));
}

/// T9.
fn a_whisper_stops_what_was_clear(list: &Screening, before: &Screening, after: &Screening) {
    assert_eq!(before.verdict.verdict, Clear);
    assert_eq!(says(&after.verdict.lines[1]), (Block, "R-WILL-7", Group::Refuses));
    assert_eq!(after.verdict.clear_lines().collect::<Vec<_>>(), [1, 3]);
    let changed = list.verdict.lines.iter().zip(&after.verdict.lines).filter(|(one, other)| one != other);
    assert_eq!(changed.map(|(line, _)| line.number).collect::<Vec<_>>(), [2]);
}

fn both_logs_verify(played: &Played) {
    let verified =
        played.steps.iter().filter_map(|step| if let Step::Verified { report, .. } = step { Some(report) } else { None });
    let [report] = verified.collect::<Vec<_>>()[..] else { panic!() };
    assert_eq!((report.logs.len(), report.members), (2, 2));
    assert!(report.logs.iter().all(|log| !log.fork && log.size > 10));
    let merges = played.steps.iter().filter_map(|step| if let Step::Merged { merged, .. } = step { Some(merged) } else { None });
    assert!(merges.clone().count() > 4 && merges.clone().all(|m| m.entries > 0 && m.forks.is_empty() && m.strangers == 0));
    assert!(matches!(played.steps.last(), Some(Step::TryNext { tries }) if tries.len() > 4));
}

/// Both open under the real clock, say the same, and read the workbook like the text. By way of Russia nobody goes.
fn both_machines_go_on(played: &Played) {
    for place in [&played.outcome.office, &played.outcome.laptop] {
        let mut bureau = played.open(place);
        let mut screen = |list: &[u8], via| acts::screen(&mut bureau, list, &acts::Asked::on(way(via))).unwrap().verdict;
        assert_eq!(screen(EXCHANGE_LIST_XLSX, "PL").clear_lines().collect::<Vec<_>>(), [1, 3]);
        let through_russia = screen(EXCHANGE_LIST, "RU");
        assert_eq!(through_russia.clear_lines().count(), 0);
        // T1 again: risk is real there, whatever a newspaper says he wishes.
        assert_eq!(says(&through_russia.lines[3]), (Block, "R-GATE-5", Group::Risk));
    }
}
