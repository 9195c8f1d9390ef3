//! Lists as they come in an office: versions compared, people dropped, one line explained, the page for three in the morning.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{TwoDesks, facts, flawless, identity, risk, route, state, to};
use volya_bureau::acts::{self, Asked, QuickRefusal};
use volya_bureau::core::case::{Art109, Custody, CustodyStatus, Death, DeathCause, Fact, Health, Medical};
use volya_bureau::core::event::{AlarmCause, Duty, RiskLevel};
use volya_bureau::core::gate::{ListGround, ListKind, Reason, Route, Terms, Verdict};
use volya_bureau::core::id::{EntryHash, PersonId};
use volya_bureau::core::will::{Declaration, DestinationStance, How, Side, Stance};

const BOTH: &str = "surname,given\nAlpha,Test\nBeta,Test\n";
const ONE: &str = "surname,given\nAlpha,Test\n";

fn office() -> (TwoDesks, PersonId, PersonId) {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let alpha = desks.register("Alpha", "Test", "");
    let beta = desks.register("Beta", "Test", "");
    for person in [alpha, beta] {
        for fact in facts(desks.now()) {
            acts::record_fact(&mut desks.office, person, fact).unwrap();
        }
        desks.sign_all(Some(person));
    }
    (desks, alpha, beta)
}

fn in_series(terms: Terms) -> Asked {
    Asked { route: Some(route()), terms, series: Some("2026-03-B".to_owned()), ..Asked::default() }
}

fn refuse(desks: &mut TwoDesks, person: PersonId) {
    let refusal = QuickRefusal { to: to("KP"), how: How::Spoken, heard_by: Side::Medic };
    acts::refuse(&mut desks.office, person, refusal).unwrap();
}

#[test]
fn a_name_dropped_since_an_earlier_version_is_an_alarm_once() {
    let (mut desks, _, beta) = office();
    let asked = in_series(Terms::default());
    let first = acts::screen(&mut desks.office, BOTH.as_bytes(), &asked).unwrap();
    assert!(first.missing.is_empty() && first.changes.is_none());
    for _ in 0..2 {
        let second = acts::screen(&mut desks.office, ONE.as_bytes(), &asked).unwrap();
        let missing: Vec<_> = second.missing.iter().map(|m| (m.missing.cause, m.missing.person)).collect();
        assert_eq!(missing, [(AlarmCause::Dropped, beta)]);
        assert_eq!(second.changes.unwrap().dropped, 1);
    }
    let of_lists = |bureau: &mut volya_bureau::Bureau| {
        let asked = acts::DueAsked { members: true, ..acts::DueAsked::default() };
        let page = acts::what_is_due(bureau, &asked).unwrap();
        page.alarms.into_iter().filter(|line| line.rule.id() == "LIST-ERR-8").collect::<Vec<_>>()
    };
    let alarms = of_lists(&mut desks.office);
    assert_eq!(alarms.len(), 1, "screening a list again raises nothing anew");
    assert!(alarms[0].what.to_string().starts_with("dropped from a list"));
    assert_eq!((alarms[0].persons, alarms[0].members[0].person), (1, beta));
    // The other desk learns of it with the log.
    desks.sync();
    assert_eq!(of_lists(&mut desks.laptop).len(), 1);
}

/// A junk line that speaks of him does not name him, and neither hides that he was dropped nor what version it is compared with.
#[test]
fn a_remark_silences_no_alarm() {
    let (mut desks, _, beta) = office();
    let mut number = identity("Beta", "Test", "1990-01-02");
    number.custody_id = Some("V-0417".into());
    acts::amend(&mut desks.office, beta, &number).unwrap();
    desks.sign_all(Some(beta));
    let asked = |series: &str, terms| Asked { series: Some(series.to_owned()), ..in_series(terms) };
    acts::screen(&mut desks.office, BOTH.as_bytes(), &asked("t9", Terms::default())).unwrap();
    let junk = |row: &str| format!("surname,given,custody_id,note\nAlpha,Test,,\n{row}\n");
    for (row, of) in [("annex,,,see V-0417", 1), ("annex,,,Beta Test", 1), (",,V-0417,", 1), ("Beta,Test,V-0417,", 0)] {
        for (series, terms) in
            [("t9", Terms::default()), ("Ｔ 9", Terms::default()), ("new", Terms { complete: true, ..Terms::default() })]
        {
            let screening = acts::screen(&mut desks.office, junk(row).as_bytes(), &asked(series, terms)).unwrap();
            assert_eq!(screening.missing.iter().filter(|m| m.missing.person == beta).count(), of, "{row}, {series}");
        }
    }
}

#[test]
fn who_has_left_our_custody_was_not_dropped() {
    let (mut desks, _, beta) = office();
    let asked = in_series(Terms::default());
    acts::screen(&mut desks.office, BOTH.as_bytes(), &asked).unwrap();
    let released = Fact::Custody(Custody { status: CustodyStatus::Released, since: None, place: None });
    acts::record_fact(&mut desks.office, beta, released).unwrap();
    let by_one = acts::screen(&mut desks.office, ONE.as_bytes(), &asked).unwrap();
    assert_eq!(by_one.missing.len(), 1, "one member's word ends nobody's captivity");
    desks.sign_all(Some(beta));
    let by_two = acts::screen(&mut desks.office, format!("{ONE}\n").as_bytes(), &asked).unwrap();
    assert!(by_two.missing.is_empty());
}

#[test]
fn who_was_added_since_the_last_version_holds() {
    let (mut desks, _, beta) = office();
    let asked = in_series(Terms::default());
    acts::screen(&mut desks.office, ONE.as_bytes(), &asked).unwrap();
    let second = acts::screen(&mut desks.office, BOTH.as_bytes(), &asked).unwrap();
    let rules = |line: usize| second.verdict.lines[line].findings.iter().map(|f| f.rule.id()).collect::<Vec<_>>();
    assert!(rules(1).contains(&"LIST-ERR-7") && !rules(0).contains(&"LIST-ERR-7"));
    assert_eq!(second.verdict.lines[1].persons, [beta]);
    assert_eq!(second.changes.unwrap().added, [2]);
}

#[test]
fn who_is_held_here_and_missing_from_a_complete_list_is_an_alarm() {
    let (mut desks, alpha, beta) = office();
    let complete = Terms { complete: true, ..Terms::default() };
    let screening = acts::screen(&mut desks.office, ONE.as_bytes(), &in_series(complete.clone())).unwrap();
    assert_eq!(
        screening.missing.iter().map(|m| (m.missing.cause, m.missing.person)).collect::<Vec<_>>(),
        [(AlarmCause::NotOnCompleteList, beta)]
    );
    // Seriously ill is the worse cause, and stands for the other.
    let ill = Fact::Medical(Medical { health: Health::SeriouslySick, art109: Art109::Eligible });
    acts::record_fact(&mut desks.office, beta, ill).unwrap();
    let art109 = Terms { ground: Some(ListGround::Art109), ..Terms::default() };
    for terms in [complete, art109] {
        let screening = acts::screen(&mut desks.office, ONE.as_bytes(), &in_series(terms)).unwrap();
        assert_eq!(screening.missing.len(), 1);
        assert_eq!(screening.missing[0].missing.cause, AlarmCause::LeftOut);
    }
    let of_both = acts::screen(&mut desks.office, BOTH.as_bytes(), &Asked::on(route())).unwrap();
    assert!(of_both.missing.is_empty());
    assert_ne!(alpha, beta);
}

#[test]
fn an_incoming_list_has_its_own_checks() {
    let (mut desks, alpha, _) = office();
    let home = Route { from: state("RU"), via: vec![], to: state("UA"), counterpart: None };
    let incoming = |kind| Asked { route: Some(home.clone()), terms: Terms { kind, ..Terms::default() }, ..Asked::default() };
    let screening = acts::screen(&mut desks.office, ONE.as_bytes(), &incoming(ListKind::Incoming)).unwrap();
    let held = &screening.verdict.lines[0];
    assert_eq!((held.verdict, &held.headline().unwrap().reason), (Verdict::Hold, &Reason::HeldHere));
    let released = Fact::Custody(Custody { status: CustodyStatus::Missing, since: None, place: None });
    acts::record_fact(&mut desks.office, alpha, released).unwrap();
    desks.sign_all(Some(alpha));
    let screening = acts::screen(&mut desks.office, ONE.as_bytes(), &incoming(ListKind::Incoming)).unwrap();
    assert_eq!(screening.verdict.verdict, Verdict::Clear, "{:?}", screening.verdict.lines[0].findings);
    acts::refuse(&mut desks.office, alpha, QuickRefusal { to: to("UA"), how: How::Letter, heard_by: Side::Relative }).unwrap();
    let screening = acts::screen(&mut desks.office, ONE.as_bytes(), &incoming(ListKind::Incoming)).unwrap();
    assert_eq!(screening.verdict.verdict, Verdict::Block, "nobody is brought anywhere against his will");
    // Of the dead a certificate is asked for, and whoever lives is not among them.
    let remains = acts::screen(&mut desks.office, BOTH.as_bytes(), &incoming(ListKind::Remains)).unwrap();
    let verdicts: Vec<Verdict> = remains.verdict.lines.iter().map(|l| l.verdict).collect();
    assert_eq!(verdicts, [Verdict::Hold, Verdict::Block]);
    let death = Death {
        on: jiff::civil::date(2026, 2, 1),
        cause: Some(DeathCause::Illness),
        certificate: Some(volya_bureau::core::id::Digest([1; 32])),
        particulars: None,
    };
    acts::record_fact(&mut desks.office, alpha, Fact::Death(death)).unwrap();
    desks.sign_all(Some(alpha));
    let remains = acts::screen(&mut desks.office, ONE.as_bytes(), &incoming(ListKind::Remains)).unwrap();
    assert_eq!(remains.verdict.verdict, Verdict::Clear);
}

#[test]
fn a_line_is_explained_from_the_record_and_looking_writes_nothing() {
    let (mut desks, alpha, _) = office();
    assert!(acts::explain(&mut desks.office, 1, None).is_err(), "no list was screened yet");
    acts::screen(&mut desks.office, BOTH.as_bytes(), &Asked::on(route())).unwrap();
    acts::refuse(&mut desks.office, alpha, QuickRefusal { to: to("KR"), how: How::Spoken, heard_by: Side::Medic }).unwrap();
    let size = desks.office.heads();
    let explained = acts::explain(&mut desks.office, 1, None).unwrap();
    assert_eq!(explained.verdict.verdict, Verdict::Block);
    assert_eq!(explained.before.as_deref(), Some("hold"));
    assert_eq!(explained.asked.route, Some(route()));
    assert_eq!(explained.labels.len(), 1);
    assert!(acts::explain(&mut desks.office, 3, None).is_err(), "there is no third line");
    let asked = Asked::on(route());
    let other = acts::explain(&mut desks.office, 2, Some((BOTH.as_bytes(), asked))).unwrap();
    assert_eq!((other.verdict.verdict, other.before), (Verdict::Hold, None));
    assert_eq!(desks.office.heads(), size);
    // The other desk opens the same record.
    desks.sync();
    assert_eq!(acts::explain(&mut desks.laptop, 1, None).unwrap().verdict.verdict, Verdict::Block);
}

#[test]
fn the_stop_page_names_who_may_not_move_and_whom_to_call_and_clears_nobody() {
    let (mut desks, alpha, beta) = office();
    refuse(&mut desks, alpha);
    acts::set_on_call(&mut desks.office, Duty::Custody, "transport desk, 112").unwrap();
    acts::set_on_call(&mut desks.office, Duty::Custody, "transport desk, 113").unwrap();
    let files = [BOTH.as_bytes().to_vec()];
    let to_kp = Route { from: state("UA"), via: vec![], to: state("KP"), counterpart: None };
    for asked in [Asked::on(to_kp), Asked::default()] {
        let before = desks.office.heads();
        let page = acts::stop(&mut desks.office, &files.clone().map(|file| (file, asked.clone()))).unwrap();
        assert_eq!(desks.office.heads(), before, "nothing is written");
        let first = &page.held[0];
        assert_eq!((first.number, first.verdict, first.finding.row.word()), (1, Verdict::Block, "refuses"));
        assert_eq!(first.labels, [desks.label(alpha)]);
        assert_eq!(page.on_call, [(Duty::Custody, "transport desk, 113".to_owned())]);
        assert_eq!(page.lines, 2);
    }
    // Without a route, who refuses nothing and lacks nothing else is not shown as held by that alone.
    desks.put_in_order(beta);
    let page = acts::stop(&mut desks.office, &files.clone().map(|file| (file, Asked::default()))).unwrap();
    assert!(page.held.iter().all(|held| held.number == 1), "{:?}", page.held);
    assert_eq!(page.nothing_against, 1);
}

#[test]
fn the_stop_page_without_a_route_forgets_no_word_and_no_danger() {
    type Act = fn(&mut TwoDesks, PersonId, EntryHash);
    let acts: [(&str, Act); 4] = [
        ("took his yes back", |desks, beta, yes| {
            acts::withdraw(&mut desks.office, beta, yes, None).unwrap();
        }),
        ("has not decided", |desks, beta, _| {
            let said = DestinationStance { to: to("SE"), stance: Stance::Undecided };
            acts::declare(&mut desks.office, beta, Declaration { stances: vec![said], ..Declaration::default() }).unwrap();
        }),
        ("is in danger somewhere", |desks, beta, _| {
            let now = desks.now();
            acts::assess(&mut desks.office, beta, risk("KP", RiskLevel::Real, now)).unwrap();
        }),
        ("refuses, under another spelling", |desks, _, _| {
            let gamma = desks.register("Betta", "Test", "");
            refuse(desks, gamma);
        }),
    ];
    for (what, act) in acts {
        let (mut desks, _, beta) = office();
        desks.put_in_order(beta);
        let now = desks.now();
        let yes = acts::declare(&mut desks.office, beta, flawless(now, "t-3")).unwrap().entries[0];
        let asked = |desks: &mut TwoDesks| {
            acts::stop(&mut desks.office, &[(b"surname,given\nBeta,Test\n".to_vec(), Asked::default())]).unwrap()
        };
        assert_eq!(asked(&mut desks).nothing_against, 1, "{what}: not yet");
        act(&mut desks, beta, yes);
        let page = asked(&mut desks);
        assert_eq!((page.held.len(), page.nothing_against), (1, 0), "{what}");
    }
}

#[test]
fn the_stop_page_works_on_a_device_that_clears_nobody() {
    let (mut desks, alpha, _) = office();
    refuse(&mut desks, alpha);
    desks.pass(30);
    let page = acts::stop(&mut desks.office, &[(BOTH.as_bytes().to_vec(), Asked::default())]).unwrap();
    assert!(page.everybody.iter().any(|found| matches!(found.reason, Reason::DeviceSilent { .. })));
    assert_eq!(page.held[0].verdict, Verdict::Block);
    assert!(acts::set_on_call(&mut desks.office, Duty::Any, " ").is_err());
    assert!(acts::set_on_call(&mut desks.office, Duty::Any, "a\nb").is_err());
}

#[test]
fn an_agreement_is_kept_and_decides_nothing() {
    let (mut desks, alpha, _) = office();
    desks.put_in_order(alpha);
    let agreed = Some(acts::agreement_digest(b"all prisoners are exchanged"));
    let with = Terms { agreement: agreed, ..Terms::default() };
    let verdict = |desks: &mut TwoDesks, terms: Terms, list: &str| {
        let asked = Asked { route: Some(route()), terms, ..Asked::default() };
        acts::screen(&mut desks.office, list.as_bytes(), &asked).unwrap().verdict
    };
    for list in [ONE, BOTH] {
        assert_eq!(verdict(&mut desks, with.clone(), list), verdict(&mut desks, Terms::default(), list));
    }
    let all_or_nothing = Terms { all_or_nothing: true, ..with };
    assert_eq!(verdict(&mut desks, all_or_nothing, ONE).verdict, Verdict::Block);
    let now = desks.now();
    acts::assess(&mut desks.office, alpha, risk("PL", RiskLevel::Real, now)).unwrap();
    assert_eq!(verdict(&mut desks, Terms { agreement: agreed, ..Terms::default() }, ONE).verdict, Verdict::Block);
}

#[test]
fn a_screened_list_is_looked_at_again_and_shows_what_changed() {
    let (mut desks, alpha, _) = office();
    let asked = in_series(Terms::default());
    let screened = acts::screen_and_look(&mut desks.office, BOTH.as_bytes(), &asked, &mut |_| true).unwrap();
    assert!(screened.now.receipt.is_some() && screened.clearances.is_empty());
    let entry = screened.of.entry;
    assert_eq!(acts::screened_lists(&mut desks.office).unwrap(), [screened.of]);
    let refusal = |to| QuickRefusal { to, how: How::Spoken, heard_by: Side::Medic };
    let declared = acts::refuse(&mut desks.office, alpha, refusal(to("any"))).unwrap();
    let size = desks.office.heads();
    let look = acts::look(&mut desks.office, entry).unwrap();
    assert_eq!(look.then[&1], "hold");
    assert_eq!(look.now.verdict.lines[0].verdict, Verdict::Block);
    assert_eq!(look.asked, asked);
    assert_eq!(desks.office.heads(), size, "looking writes nothing");
    let kept = acts::kept_list(&mut desks.office, entry).unwrap();
    assert_eq!(kept.file, BOTH.as_bytes());
    assert!(acts::look(&mut desks.office, declared.entries[0]).is_err(), "no screening");
}

#[test]
fn a_screening_is_given_up_at_any_step_before_it_is_recorded() {
    let (mut desks, ..) = office();
    let size = desks.office.heads();
    for stop_at in acts::Step::ALL {
        let mut seen = Vec::new();
        let mut watch = |reached: acts::Reached| {
            seen.push(reached.step);
            reached.step != stop_at
        };
        let given_up = acts::screen_and_look(&mut desks.office, BOTH.as_bytes(), &Asked::on(route()), &mut watch);
        assert!(matches!(given_up, Err(volya_bureau::BureauError::GivenUp)));
        assert!(seen.is_sorted() && seen.last() == Some(&stop_at));
    }
    assert_eq!(desks.office.heads(), size);
}

#[test]
fn a_list_is_read_as_it_would_be_screened() {
    let read = acts::read_list(BOTH.as_bytes(), &Default::default(), 1).unwrap();
    assert_eq!((read.lines, read.columns.as_slice()), (2, &["surname", "given"][..]));
    assert_eq!(read.first, [(2, vec!["Alpha".to_owned(), "Test".to_owned()])]);
    assert!(acts::read_list(b" ", &Default::default(), 1).is_err());
}
