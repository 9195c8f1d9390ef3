//! A program of one's own dates a yes a week back, so that the days of thought seem to have passed; or registers a man a second time, so that another's name
//! seems to have come with him. `docs/attacks.md` tells it.

use jiff::SignedDuration;
use volya_core::event::{Event, Registered};
use volya_core::gate::Verdict;
use volya_core::id::{Label, PersonId};
use volya_core::roster::Role;
use volya_store::memory::MemoryBlobs;

use super::commit::Draft;
use super::open::Bureau;
use super::tests::common::{self, Device, PASSPHRASE, TwoDesks, flawless};
use crate::ScenarioClock;
use crate::acts;
use crate::matching::keyed_forms;

const LIST: &str = "surname,given\nAlpha,Test\n";

/// Everything but his yeses, nine days after the archive was founded.
fn man() -> (TwoDesks, PersonId) {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let man = desks.register("Alpha", "Test", "");
    desks.pass(9 * 24);
    let now = desks.now();
    for fact in common::facts(now) {
        acts::record_fact(&mut desks.office, man, fact).unwrap();
    }
    for code in ["KR", "PL"] {
        acts::assess(&mut desks.office, man, common::risk(code, volya_core::event::RiskLevel::Absent, now)).unwrap();
    }
    acts::heartbeat(&mut desks.laptop).unwrap();
    desks.sign_all(Some(man));
    (desks, man)
}

/// A yes dated by the device's clock, whatever the logs say.
fn dates_back(bureau: &mut Bureau, man: PersonId) {
    bureau.summary.heard.clear();
    bureau.summary.roster.clear();
    let then = bureau.clock.now();
    acts::declare(bureau, man, flawless(then, "t-1")).unwrap();
}

/// The second yes today; both signed by whoever may.
fn says(desks: &mut TwoDesks, man: PersonId) -> Verdict {
    let now = desks.now();
    acts::declare(&mut desks.office, man, flawless(now, "t-2")).unwrap();
    desks.sign_all(Some(man));
    let waiting = acts::signable(&mut desks.office, Some(man)).unwrap();
    let signed: Vec<_> = waiting.iter().filter(|s| s.may_sign).map(|s| s.entry).collect();
    if !signed.is_empty() {
        acts::countersign(&mut desks.office, &signed, &[]).unwrap();
    }
    common::screen(&mut desks.office, LIST)[0].0
}

#[test]
fn before_the_device_was_enrolled() {
    let (mut desks, man) = man();
    let late = ScenarioClock::at(desks.now() - SignedDuration::from_hours(8 * 24));
    let device = Device { archive: MemoryBlobs::from_snapshot(desks.first.archive.snapshot()), ..Device::new(30, &late) };
    let request = crate::request(&device.home(), PASSPHRASE, 10, device.chance().as_mut()).unwrap();
    acts::add_member(&mut desks.office, &request, Role::Interviewer).unwrap();
    desks.sync();
    let device = Device { archive: MemoryBlobs::from_snapshot(desks.first.archive.snapshot()), ..device };
    let mut fresh = device.open().unwrap();
    acts::vouch(&mut desks.laptop, fresh.device()).unwrap();
    desks.sync();
    dates_back(&mut fresh, man);
    late.set(desks.now());
    fresh.rebuild_index().unwrap();
    acts::heartbeat(&mut fresh).unwrap();
    desks.office.merge(&device.archive).unwrap();
    assert_eq!(says(&mut desks, man), Verdict::Hold);
}

#[test]
fn before_what_its_own_log_holds() {
    let (mut desks, man) = man();
    let now = desks.now();
    desks.clock.set(now - SignedDuration::from_hours(8 * 24));
    dates_back(&mut desks.laptop, man);
    desks.clock.set(now);
    desks.laptop = desks.second.open().unwrap();
    desks.laptop.rebuild_index().unwrap();
    desks.sync();
    assert_eq!(says(&mut desks, man), Verdict::Hold);
}

#[test]
fn another_mans_name_comes_with_a_second_registration() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let man = desks.register("Alpha", "Test", "");
    desks.put_in_order(man);
    assert_eq!(common::screen(&mut desks.office, LIST)[0].0, Verdict::Clear);
    let other = common::identity("Zeta", "Unknown", "");
    let forms = keyed_forms(&desks.office.match_key().unwrap(), &other).unwrap();
    let again = Registered { label: Label::parse("P-0900").unwrap(), capture: None };
    let drafts = vec![Draft::about(man, Event::Registered(again)), Draft::about(man, Event::Identity(other)).with_forms(forms)];
    desks.office.commit(drafts).unwrap();
    assert_eq!(common::screen(&mut desks.office, "surname,given\nZeta,Unknown\n")[0].0, Verdict::Hold);
    assert_eq!(common::screen(&mut desks.office, LIST)[0].0, Verdict::Hold, "nobody can tell any more what came with him");
}
