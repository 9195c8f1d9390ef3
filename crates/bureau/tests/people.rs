//! The register as a table: the rows that are kept are those that a fresh look would fold, whatever was done or brought in between.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{TwoDesks, flawless, identity, risk, to};
use volya_bureau::Bureau;
use volya_bureau::acts::{self, PeopleAsked, PersonRow, QuickRefusal, Said};
use volya_bureau::core::case::{CustodyStatus, Urgency};
use volya_bureau::core::event::{Danger, DangerKind, RiskLevel};
use volya_bureau::core::id::PersonId;
use volya_bureau::core::will::{How, Side};

fn everybody() -> PeopleAsked {
    PeopleAsked { count: usize::MAX, ..PeopleAsked::default() }
}

fn rows(bureau: &mut Bureau) -> Vec<PersonRow> {
    acts::list_people(bureau, &everybody()).unwrap().rows
}

fn found(bureau: &mut Bureau, asked: &PeopleAsked) -> Vec<PersonId> {
    let page = acts::list_people(bureau, &PeopleAsked { count: usize::MAX, ..asked.clone() }).unwrap();
    assert_eq!(page.found, page.rows.len());
    page.rows.iter().map(|row| row.person).collect()
}

/// What is kept at the office, and what it would fold if it opened its archive now.
fn assert_fresh(desks: &mut TwoDesks, after: &str) {
    let kept = rows(&mut desks.office);
    let fresh = rows(&mut desks.first.open().unwrap());
    assert_eq!(kept, fresh, "{after}");
}

fn refuse(bureau: &mut Bureau, person: PersonId, code: &str) {
    let refusal = QuickRefusal { to: to(code), how: How::Spoken, heard_by: Side::Medic };
    acts::refuse(bureau, person, refusal).unwrap();
}

#[test]
fn rows_that_are_kept_are_those_of_a_fresh_look() {
    let mut desks = TwoDesks::new();
    assert_eq!(rows(&mut desks.office), []);
    let one = desks.register("Alpha", "Test", "1990");
    assert_fresh(&mut desks, "somebody is registered");
    let other = desks.register("Beta", "Test", "1991");
    refuse(&mut desks.office, other, "KP");
    assert_fresh(&mut desks, "he refuses");
    desks.set_up_office();
    assert_fresh(&mut desks, "policy and standings, signed elsewhere");
    let now = desks.now();
    acts::declare(&mut desks.office, one, flawless(now, "t-1")).unwrap();
    assert_fresh(&mut desks, "a declaration");
    desks.put_in_order(one);
    assert_fresh(&mut desks, "countersigned and merged");
    acts::refuse(&mut desks.laptop, one, QuickRefusal { to: to("any"), how: How::Spoken, heard_by: Side::Medic }).unwrap();
    desks.office.merge(&desks.second.archive).unwrap();
    assert_fresh(&mut desks, "a refusal from elsewhere");
    acts::register(&mut desks.laptop, &identity("Gamma", "Test", "1992"), None).unwrap();
    desks.sync();
    assert_fresh(&mut desks, "somebody from elsewhere");
    let file = "surname,given,dob\nDelta,Test,1993\nEpsilon,Test,1994\n".as_bytes();
    acts::import(&mut desks.office, acts::ImportKind::Persons, file, false, &mut |_| true).unwrap();
    assert_fresh(&mut desks, "a file");
    acts::same_as(&mut desks.office, one, other).unwrap();
    acts::not_same_as(&mut desks.office, one, other).unwrap();
    assert_fresh(&mut desks, "links");
    let laptop = desks.laptop.device();
    acts::park(&mut desks.office, laptop).unwrap();
    assert_fresh(&mut desks, "a device is parked");
    for hours in [1, 24, 24 * 40] {
        desks.pass(hours);
        assert_fresh(&mut desks, "time passes");
    }
    assert_eq!(rows(&mut desks.office).len(), 5);
}

#[test]
fn filters_find_who_is_meant() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let [ready, refuses, silent] = ["Alpha", "Beta", "Gamma"].map(|name| desks.register(name, "Test", "1990"));
    desks.put_in_order(ready);
    refuse(&mut desks.office, refuses, "KR");
    let now = desks.now();
    acts::assess(&mut desks.office, refuses, risk("KR", RiskLevel::Real, now)).unwrap();
    acts::assess(&mut desks.office, refuses, risk("PL", RiskLevel::Absent, now)).unwrap();
    let danger = Danger { kind: DangerKind::SelfHarm, seen_at: now, note: None };
    acts::record_danger(&mut desks.office, refuses, danger).unwrap();
    let asked = |set: fn(&mut PeopleAsked)| {
        let mut asked = PeopleAsked::default();
        set(&mut asked);
        asked
    };
    let office = &mut desks.office;
    assert_eq!(found(office, &everybody()), [ready, refuses, silent]);
    assert_eq!(found(office, &asked(|a| a.custody = Some(CustodyStatus::InCustody))), [ready]);
    assert_eq!(found(office, &asked(|a| a.custody = Some(CustodyStatus::Dead))), []);
    for (said, who) in [(Said::Against, refuses), (Said::Valid, ready), (Said::Nothing, silent)] {
        assert_eq!(found(office, &PeopleAsked { said: Some(said), ..PeopleAsked::default() }), [who]);
    }
    assert_eq!(found(office, &asked(|a| a.about = Some(to("KR")))), [ready, refuses]);
    assert_eq!(found(office, &asked(|a| a.risk = Some(RiskLevel::Real))), [refuses]);
    assert_eq!(found(office, &asked(|a| a.risk = Some(RiskLevel::Absent))), [ready]);
    assert_eq!(found(office, &asked(|a| a.urgency = Some(Urgency::Danger))), [refuses]);
    let soon = now + jiff::SignedDuration::from_secs(1);
    let due_soon = found(office, &PeopleAsked { due_before: Some(soon), ..PeopleAsked::default() });
    assert!(due_soon.contains(&refuses) && !due_soon.contains(&silent));
    let page = acts::list_people(office, &PeopleAsked { from: 1, count: 1, ..PeopleAsked::default() }).unwrap();
    assert_eq!((page.registered, page.found, page.rows[0].person, page.rows.len()), (3, 3, refuses, 1));
    assert_eq!(acts::list_people(office, &PeopleAsked { from: 3, count: 9, ..PeopleAsked::default() }).unwrap().rows, []);
    let by_next: Vec<_> = acts::list_people(office, &PeopleAsked { by_next: true, ..everybody() }).unwrap().rows;
    assert!(by_next.is_sorted_by_key(|row| (row.next.is_none(), row.next.map(|(by, ..)| by))));
}
