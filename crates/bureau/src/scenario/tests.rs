//! A small play of the same shape holds everything that the whole one must.

use super::*;
use crate::scenario::data::Figures;

const EVERY: u32 = 100;

#[test]
fn numbers_are_divided_by_thousands() {
    assert_eq!([0, 638, 22_963, 1_000_000].map(thousands), ["0", "638", "22,963", "1,000,000"]);
}

/// Playing takes seconds, so that it is played once and looked at from every side.
#[test]
fn one_of_a_hundred_goes_through_it_all() {
    let folder = tempfile::tempdir().unwrap();
    let mut steps = Vec::new();
    let report = run(folder.path(), EVERY, 10, &mut |step| steps.push(step)).unwrap();
    for invariant in &report.invariants {
        assert!(invariant.ok, "{}: {}", invariant.says, invariant.counted);
    }
    assert!(report.holds() && report.invariants.len() > 15 && steps.len() > 10);
    let figures = Figures::historical().unwrap().thinned(EVERY);
    assert_eq!(report.rows.last().unwrap().became, figures.total());
    assert_eq!(report.rows.last().unwrap().historical_handed_over, 22_963);
    what_the_gate_said(&report, &figures);
    // A second play does not write into what is there.
    assert!(matches!(run(folder.path(), EVERY, 10, &mut |_| {}), Err(BureauError::NotEmpty)));
}

fn what_the_gate_said(report: &Report, figures: &Figures) {
    let [before, strict, assumed] = &report.answers;
    let (everybody, returned) = (figures.handed_over(), figures.total().returned);
    let people = |answer: &Answer, rule: &str| {
        answer.rules.iter().find(|count| count.rule == rule).map_or((0, 0), |count| (count.of_changed, count.of_others))
    };
    // A refusal blocks everybody, and no State is a party.
    assert_eq!((before.clear, before.hold, before.block), (0, 0, everybody));
    assert_eq!(people(before, "R-WILL-7"), (returned, everybody - returned));
    assert_eq!(people(strict, "R-GATE-2"), (returned, everybody - returned));
    assert_eq!(people(strict, "R-WILL-2"), (returned, 0));
    assert_eq!(people(strict, "R-GATE-5"), (returned, everybody - returned));
    assert_eq!(people(strict, "R-STAT-7"), (returned, everybody - returned));
    let private = strict.defects.iter().find(|count| count.says.contains("in hearing")).map(|count| count.people);
    let at_sessions: u32 = figures.sessions.iter().map(|session| session.chose).sum();
    assert_eq!(private, Some(at_sessions));
    assert_eq!(assumed.clear, returned);
    assert!(assumed.rules.iter().all(|count| count.of_changed == 0));
    assert!(
        people(assumed, "R-WILL-7").1 + people(assumed, "LIST-ERR-2").1 + people(assumed, "LIST-ERR-3").1 >= everybody - returned
    );
}
