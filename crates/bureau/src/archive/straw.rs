//! An admin with a program of his own and as many machines as he likes wants a refusing man cleared. What no door would write he writes all the same: signatures
//! by whom he enrolled, vouchers by himself. `docs/attacks.md` tells each attempt.

use super::tests::common::{self, Device, PASSPHRASE, TwoDesks, flawless, to};
use volya_core::event::{Countersign, Event};
use volya_core::gate::Verdict;
use volya_core::id::{DeviceId, PersonId};
use volya_core::roster::{Reason, Role, Statement, Vouched};
use volya_core::will::{How, Side};
use volya_store::memory::MemoryBlobs;

use super::commit::Draft;
use super::open::Bureau;
use crate::acts::{self, QuickRefusal};
use crate::error::BureauError;
use crate::{EnrolmentRequest, verify_logs};

const LIST: &str = "surname,given\nAlpha,Test\n";

/// A machine of his with what is open on it.
struct Straw {
    device: Device,
    bureau: Bureau,
}

/// A man who was clear, said no to a doctor, and of whom the admin then wrote two flawless yeses that name the no.
struct Attempt {
    desks: TwoDesks,
    man: PersonId,
}

impl Attempt {
    fn new() -> Self {
        let mut desks = TwoDesks::new();
        desks.set_up_office();
        let man = desks.register("Alpha", "Test", "");
        desks.put_in_order(man);
        let refusal = QuickRefusal { to: to("KR"), how: How::Spoken, heard_by: Side::Medic };
        acts::refuse(&mut desks.laptop, man, refusal).unwrap();
        desks.sync();
        for taker in ["t-3", "t-4"] {
            desks.pass(8 * 24);
            let now = desks.now();
            acts::declare(&mut desks.office, man, flawless(now, taker)).unwrap();
            acts::heartbeat(&mut desks.laptop).unwrap();
        }
        let now = desks.now();
        for fact in common::facts(now) {
            acts::record_fact(&mut desks.office, man, fact).unwrap();
        }
        desks.sync();
        Self { desks, man }
    }

    fn request(&self, seed: u64) -> (Device, EnrolmentRequest) {
        let device = Device {
            archive: MemoryBlobs::from_snapshot(self.desks.first.archive.snapshot()),
            ..Device::new(seed, &self.desks.clock)
        };
        let request = crate::request(&device.home(), PASSPHRASE, 10, device.chance().as_mut()).unwrap();
        (device, request)
    }

    fn opened(&self, device: Device) -> Straw {
        let archive = MemoryBlobs::from_snapshot(self.desks.first.archive.snapshot());
        let device = Device { archive, ..device };
        let bureau = device.open().unwrap();
        Straw { device, bureau }
    }

    /// A new member, enrolled on the admin's desk.
    fn straw(&mut self, seed: u64, role: Role) -> Straw {
        let (device, request) = self.request(seed);
        acts::add_member(&mut self.desks.office, &request, role).unwrap();
        self.opened(device)
    }

    /// A further device of the member who holds `of`.
    fn further(&mut self, seed: u64, of: DeviceId) -> Straw {
        let (device, request) = self.request(seed);
        acts::enrol_device(&mut self.desks.office, &request, of).unwrap();
        self.opened(device)
    }

    /// Everybody learns everything; then what each desk says of the man.
    fn says(&mut self, straws: &[&Straw]) -> [Verdict; 2] {
        for straw in straws {
            self.desks.office.merge(&straw.device.archive).unwrap();
        }
        self.desks.sync();
        [&mut self.desks.office, &mut self.desks.laptop].map(|bureau| common::screen(bureau, LIST)[0].0)
    }
}

impl Straw {
    /// Signs all that awaits it, whatever the door says.
    fn signs(&mut self, man: PersonId) {
        let waiting = acts::signable(&mut self.bureau, Some(man)).unwrap();
        let entries: Vec<_> = waiting.iter().map(|s| s.entry).collect();
        assert!(!entries.is_empty());
        assert!(matches!(
            acts::countersign(&mut self.bureau, &entries, &[]),
            Err(BureauError::NotCounted | BureauError::Removed)
        ));
        let event = Event::Countersign(Countersign { entries, bulks: Vec::new() });
        self.bureau.commit(vec![Draft::about(man, event)]).unwrap();
    }

    fn learns(&mut self, from: &Device) {
        self.bureau.merge(&from.archive).unwrap();
    }
}

/// Vouches, whatever the door says.
fn vouches(bureau: &mut Bureau, device: DeviceId) {
    assert!(acts::vouch(bureau, device).is_err());
    let (member, role) = bureau.roster().author(device).unwrap();
    bureau.commit_statement(Statement::Vouched(Vouched { device, member, role })).unwrap();
}

const BLOCKED: [Verdict; 2] = [Verdict::Block; 2];

#[test]
fn an_honest_second_member_who_signed_it_would_have_cleared_him() {
    let mut attempt = Attempt::new();
    attempt.desks.sign_all(Some(attempt.man));
    assert_eq!(attempt.says(&[]), [Verdict::Clear; 2], "what the attempts below lack is one signature that counts");
}

#[test]
fn a_straw_member_signs_and_vouches_for_himself_and_is_vouched_for_by_who_enrolled_him() {
    let mut attempt = Attempt::new();
    let mut straw = attempt.straw(30, Role::Interviewer);
    let device = straw.bureau.device();
    vouches(&mut straw.bureau, device);
    vouches(&mut attempt.desks.office, device);
    straw.signs(attempt.man);
    assert_eq!(attempt.says(&[&straw]), BLOCKED);
    assert_eq!(verify_logs(&attempt.desks.second.archive).unwrap().unvouched, 1, "and anybody sees it");
}

#[test]
fn a_straw_admin_enrols_the_straw_and_the_two_admins_vouch_for_both() {
    let mut attempt = Attempt::new();
    let mut admin = attempt.straw(31, Role::Admin);
    let (device, request) = attempt.request(32);
    acts::add_member(&mut admin.bureau, &request, Role::Interviewer).unwrap();
    attempt.desks.office.merge(&admin.device.archive).unwrap();
    let mut straw = attempt.opened(device);
    for device in [admin.bureau.device(), straw.bureau.device()] {
        vouches(&mut attempt.desks.office, device);
        vouches(&mut straw.bureau, device);
    }
    straw.learns(&attempt.desks.first);
    straw.signs(attempt.man);
    assert_eq!(attempt.says(&[&admin, &straw]), BLOCKED);
}

#[test]
fn two_admins_who_agree_make_no_member_of_another_role() {
    let mut attempt = Attempt::new();
    let mut admin = attempt.straw(33, Role::Admin);
    attempt.desks.sync();
    acts::vouch(&mut attempt.desks.laptop, admin.bureau.device()).unwrap();
    attempt.desks.sync();
    let mut straw = attempt.straw(34, Role::Interviewer);
    admin.learns(&attempt.desks.first);
    vouches(&mut admin.bureau, straw.bureau.device());
    straw.learns(&admin.device);
    straw.signs(attempt.man);
    assert_eq!(attempt.says(&[&admin, &straw]), BLOCKED);
}

#[test]
fn a_second_device_in_the_reviewers_name() {
    let mut attempt = Attempt::new();
    let of = attempt.desks.laptop.device();
    let mut straw = attempt.further(35, of);
    assert_eq!(straw.bureau.member(), attempt.desks.laptop.member());
    let device = straw.bureau.device();
    vouches(&mut straw.bureau, device);
    vouches(&mut attempt.desks.office, device);
    straw.signs(attempt.man);
    assert_eq!(attempt.says(&[&straw]), BLOCKED);
}

#[test]
fn the_straw_gets_a_second_device_of_his_own() {
    let mut attempt = Attempt::new();
    let mut straw = attempt.straw(36, Role::Interviewer);
    let of = straw.bureau.device();
    let mut tablet = attempt.further(37, of);
    straw.learns(&attempt.desks.first);
    vouches(&mut straw.bureau, tablet.bureau.device());
    vouches(&mut attempt.desks.office, tablet.bureau.device());
    vouches(&mut tablet.bureau, of);
    tablet.signs(attempt.man);
    straw.signs(attempt.man);
    assert_eq!(attempt.says(&[&straw, &tablet]), BLOCKED);
}

#[test]
fn the_honest_second_is_removed_and_enrolled_again_on_another_key() {
    let mut attempt = Attempt::new();
    let (member, of) = (attempt.desks.laptop.member(), attempt.desks.laptop.device());
    acts::remove_member(&mut attempt.desks.office, member, Reason::Left).unwrap();
    // Under his old id the door enrols nobody; a program of one's own does, and a new member in his role, too.
    let (_, request) = attempt.request(38);
    assert!(acts::enrol_device(&mut attempt.desks.office, &request, of).is_err());
    let mut again = attempt.straw(39, Role::Reviewer);
    let device = again.bureau.device();
    vouches(&mut attempt.desks.office, device);
    vouches(&mut again.bureau, device);
    again.signs(attempt.man);
    assert_eq!(attempt.says(&[&again]), BLOCKED, "the place of the second stays taken, whatever becomes of him");
}

#[test]
fn the_straw_is_enrolled_on_one_laptop_and_vouched_for_on_another_before_they_merge() {
    for vouched_first in [true, false] {
        let mut attempt = Attempt::new();
        let own = attempt.desks.office.device();
        let mut second = attempt.further(40, own);
        let (device, request) = attempt.request(41);
        acts::add_member(&mut second.bureau, &request, Role::Interviewer).unwrap();
        // The same key as the same member, said on both, so that each could stand for what the other said.
        let key = DeviceId(request.device.0);
        let (member, role) = second.bureau.roster().author(key).unwrap();
        let vouched = Statement::Vouched(Vouched { device: key, member, role });
        let enrolled = second.bureau.roster().device(key).unwrap().clone();
        let said = [
            Statement::MemberAdded(volya_core::roster::MemberAdded { member, role }),
            Statement::DeviceEnrolled(enrolled),
            vouched.clone(),
        ];
        let said: Vec<_> = if vouched_first { said.into_iter().rev().collect() } else { said.into_iter().collect() };
        for statement in said {
            attempt.desks.office.commit_statement(statement).unwrap();
        }
        second.bureau.commit_statement(vouched).unwrap();
        attempt.desks.office.merge(&second.device.archive).unwrap();
        let mut straw = attempt.opened(device);
        straw.signs(attempt.man);
        assert_eq!(attempt.says(&[&second, &straw]), BLOCKED);
    }
}

#[test]
fn a_straw_whom_somebody_vouched_for_by_mistake_is_removed_with_what_he_signed() {
    let mut attempt = Attempt::new();
    let mut straw = attempt.straw(42, Role::Interviewer);
    attempt.desks.sync();
    acts::vouch(&mut attempt.desks.laptop, straw.bureau.device()).unwrap();
    attempt.desks.sync();
    straw.learns(&attempt.desks.first);
    let waiting = acts::signable(&mut straw.bureau, Some(attempt.man)).unwrap();
    let entries: Vec<_> = waiting.iter().map(|s| s.entry).collect();
    acts::countersign(&mut straw.bureau, &entries, &[]).unwrap();
    assert_eq!(attempt.says(&[&straw]), [Verdict::Clear; 2], "two who vouch for a lie are two");
    acts::remove_device(&mut attempt.desks.office, straw.bureau.device(), Some(0), Reason::Mistaken).unwrap();
    assert_eq!(attempt.says(&[]), BLOCKED);
}
