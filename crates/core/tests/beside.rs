//! People whom a list should name and does not (LIST-ERR-8, LIST-ERR-10): no line speaks of them, so no vector of lines can.
#![allow(clippy::unwrap_used)]

use volya_core::case::{Art109, Custody, CustodyStatus, Fact, Health, Medical};
use volya_core::event::{AlarmCause, Event, Written};
use volya_core::fold::{Content, Office, Person, Position, Record, Trust, units};
use volya_core::gate::beside::{Missing, dropped, left_out};
use volya_core::gate::{Candidate, Compared, Line, ListGround, ListKind, MatchedBy, Terms, Verdict};
use volya_core::id::{DeviceId, EntryHash, MemberId, PersonId};
use volya_core::law::Rule;
use volya_core::roster::{Coverage, Role};

const HE: PersonId = PersonId([1; 16]);
const OTHER: PersonId = PersonId([2; 16]);

/// A person of whom one member has recorded this.
fn person(id: PersonId, facts: Vec<Fact>) -> Vec<Person> {
    let at = "2026-03-01T09:00:00Z".parse().unwrap();
    let records: Vec<Record> = facts
        .into_iter()
        .zip(0u8..)
        .map(|(fact, n)| Record {
            hash: EntryHash([n; 32]),
            position: Position { lamport: u64::from(n), device: DeviceId([1; 32]), sequence: u64::from(n) },
            member: MemberId([1; 16]),
            role: Role::Interviewer,
            subject: Some(id),
            supersedes: Vec::new(),
            trust: Trust::Full,
            content: Content::Read(Box::new(Written { at, bulk: None, what: Event::Fact(fact) })),
        })
        .collect();
    units(id, &records, &Office::fold(Vec::new(), Vec::new(), Coverage::All))
}

fn custody(status: CustodyStatus) -> Fact {
    Fact::Custody(Custody { status, since: None, place: None })
}

fn medical(health: Health, art109: Art109) -> Fact {
    Fact::Medical(Medical { health, art109 })
}

/// A line that names any of these.
fn line(number: u32, persons: &[PersonId]) -> Line {
    let candidate = |id: &PersonId| Candidate {
        units: person(*id, vec![custody(CustodyStatus::InCustody)]),
        matched_by: vec![MatchedBy::OwnName],
        birth_date: Compared::Agrees,
        capture: Compared::Unknown,
    };
    let named = persons.iter().copied().collect();
    Line { number, candidates: persons.iter().map(candidate).collect(), named, ..Line::default() }
}

fn list(complete: bool, ground: Option<ListGround>) -> Terms {
    Terms { complete, ground, ..Terms::default() }
}

#[test]
fn who_stood_on_an_earlier_version_and_is_gone_is_dropped() {
    let gone = dropped(&[line(1, &[OTHER])], [HE, OTHER]);
    assert_eq!(gone, [Missing { cause: AlarmCause::Dropped, person: HE }]);
    let finding = gone[0].finding();
    assert_eq!((finding.rule, finding.verdict, finding.person), (Rule::List8, Verdict::Hold, Some(HE)));
}

#[test]
fn who_comes_back_under_another_name_is_not_dropped() {
    assert_eq!(dropped(&[line(1, &[HE])], [HE]), []);
    assert_eq!(dropped(&[line(1, &[OTHER, HE])], [HE]), [], "a line may mean him");
    let in_a_remark = Line { named: [OTHER].into(), ..line(1, &[OTHER, HE]) };
    assert_eq!(dropped(&[in_a_remark], [HE]).len(), 1, "whom a line may mean by a remark is not named");
    assert_eq!(dropped(&[line(1, &[HE])], []), [], "nobody stood on an earlier version");
    assert_eq!(dropped(&[], [HE]).len(), 1, "an empty list drops everybody");
}

#[test]
fn who_is_held_and_not_on_a_complete_list_is_missed() {
    let held = [CustodyStatus::InCustody, CustodyStatus::Hospital];
    let records = held.map(|status| vec![custody(status)]);
    // Where it stands beside another word, he is held all the same.
    let contradicted = held.map(|status| vec![custody(status), custody(CustodyStatus::Repatriated)]);
    for facts in records.into_iter().chain(contradicted) {
        let held = person(HE, facts);
        let cause = left_out(&held[0], &list(true, None));
        assert_eq!(cause, Some(AlarmCause::NotOnCompleteList));
        assert_eq!(Missing { cause: cause.unwrap(), person: HE }.finding().rule, Rule::List8);
    }
}

#[test]
fn nobody_is_missed_on_a_list_that_claims_nothing_or_who_is_not_held() {
    let held = person(HE, vec![custody(CustodyStatus::InCustody)]);
    assert_eq!(left_out(&held[0], &list(false, None)), None);
    assert_eq!(left_out(&held[0], &list(false, Some(ListGround::Exchange))), None);
    for kind in [ListKind::Incoming, ListKind::Remains] {
        assert_eq!(left_out(&held[0], &Terms { kind, ..list(true, None) }), None);
    }
    let returned = person(HE, vec![custody(CustodyStatus::Repatriated)]);
    assert_eq!(left_out(&returned[0], &list(true, None)), None);
}

#[test]
fn a_seriously_ill_man_who_is_left_out_is_missed() {
    let ill = [
        (Health::SeriouslySick, Art109::NotExamined),
        (Health::SeriouslyWounded, Art109::NotEligible),
        (Health::Good, Art109::Eligible),
    ];
    for (health, art109) in ill {
        let held = person(HE, vec![custody(CustodyStatus::InCustody), medical(health, art109)]);
        for terms in [list(true, None), list(false, Some(ListGround::Art109))] {
            let cause = left_out(&held[0], &terms);
            assert_eq!(cause, Some(AlarmCause::LeftOut), "{health:?} {art109:?}");
            assert_eq!(Missing { cause: cause.unwrap(), person: HE }.finding().rule, Rule::List10);
        }
    }
}

#[test]
fn a_man_in_good_health_is_not_missed_on_a_list_of_sick_and_wounded() {
    let facts = vec![custody(CustodyStatus::InCustody), medical(Health::Good, Art109::NotEligible)];
    let held = person(HE, facts);
    assert_eq!(left_out(&held[0], &list(false, Some(ListGround::Art109))), None);
    let ill = person(HE, vec![custody(CustodyStatus::InCustody), medical(Health::SeriouslySick, Art109::Eligible)]);
    assert_eq!(left_out(&ill[0], &list(false, Some(ListGround::Exchange))), None, "an exchange need not name everybody");
}
