//! One clerk, with everything he may type, tries to get a refusing man cleared. `docs/attacks.md` tells each attempt and what stopped it.
//!
//! Each begins with a man who was clear, and then said no to a doctor. The second member signs nothing that the clerk writes, unless the attempt
//! says so.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{Device, PASSPHRASE, TwoDesks, flawless, identity, risk, route, state, to};
use volya_bureau::BureauError;
use volya_bureau::acts::{self, Asked, ImportKind, QuickRefusal};
use volya_bureau::core::case::{AgeFinding, Fact, FinalConfirmation};
use volya_bureau::core::event::{Doubtful, RiskLevel, Taint};
use volya_bureau::core::gate::{Terms, Verdict};
use volya_bureau::core::id::{EntryHash, PersonId};
use volya_bureau::core::policy::DEFAULT_TOML;
use volya_bureau::core::roster::Role;
use volya_bureau::core::will::{How, Side};
use volya_store::memory::MemoryBlobs;

const LIST: &str = "surname,given\nAlpha,Test\n";

struct Attempt {
    desks: TwoDesks,
    man: PersonId,
    no: EntryHash,
}

impl Attempt {
    fn new() -> Self {
        let mut desks = TwoDesks::new();
        desks.set_up_office();
        let man = desks.register("Alpha", "Test", "");
        desks.put_in_order(man);
        assert_eq!(desks.screen(LIST)[0].0, Verdict::Clear, "without his no he would go");
        let refusal = QuickRefusal { to: to("KR"), how: How::Spoken, heard_by: Side::Medic };
        let no = *acts::refuse(&mut desks.laptop, man, refusal).unwrap().entries.last().unwrap();
        desks.sync();
        assert_eq!(desks.screen(LIST)[0].0, Verdict::Block);
        Self { desks, man, no }
    }

    /// What every desk says afterwards, of this list.
    fn says_of(mut self, list: &str) -> [Verdict; 2] {
        self.desks.sync();
        let of = |bureau| common::screen(bureau, list)[0].0;
        [of(&mut self.desks.office), of(&mut self.desks.laptop)]
    }

    fn says(self) -> [Verdict; 2] {
        self.says_of(LIST)
    }
}

const BLOCKED: [Verdict; 2] = [Verdict::Block; 2];

#[test]
fn two_yeses_by_the_clerk_that_name_the_no() {
    let mut attempt = Attempt::new();
    for taker in ["t-3", "t-4"] {
        attempt.desks.pass(8 * 24);
        let now = attempt.desks.now();
        acts::declare(&mut attempt.desks.office, attempt.man, flawless(now, taker)).unwrap();
        acts::heartbeat(&mut attempt.desks.laptop).unwrap();
    }
    assert_eq!(attempt.says(), BLOCKED);
}

#[test]
fn a_yes_dated_after_the_no_and_a_yes_dated_before_it() {
    let mut attempt = Attempt::new();
    let now = attempt.desks.now();
    for hours in [-1, 1] {
        let taken = now + jiff::SignedDuration::from_mins(hours * 5);
        acts::declare(&mut attempt.desks.office, attempt.man, flawless(taken, "t-3")).unwrap();
    }
    assert_eq!(attempt.says(), BLOCKED);
}

#[test]
fn the_no_is_called_a_mistake_and_even_a_second_member_signs_that() {
    let mut attempt = Attempt::new();
    acts::mark_mistaken(&mut attempt.desks.office, &[attempt.no], "a slip of the pen").unwrap();
    let mut signed = Attempt::new();
    assert_eq!(attempt.says(), BLOCKED);
    acts::mark_mistaken(&mut signed.desks.office, &[signed.no], "a slip of the pen").unwrap();
    signed.desks.sign_all(Some(signed.man));
    assert_eq!(signed.says(), [Verdict::Hold; 2], "he is heard again before anything rests on its absence");
}

#[test]
fn the_no_is_taken_back_in_his_name() {
    let mut attempt = Attempt::new();
    acts::withdraw(&mut attempt.desks.office, attempt.man, attempt.no, Some("he says so".into())).unwrap();
    attempt.desks.sign_all(Some(attempt.man));
    assert_eq!(attempt.says(), BLOCKED, "a no that is taken back accepts nothing");
}

#[test]
fn a_clean_twin_under_the_same_name() {
    let mut attempt = Attempt::new();
    let twin = attempt.desks.register("Alpha", "Test", "");
    attempt.desks.put_in_order(twin);
    assert_eq!(attempt.says(), BLOCKED, "everybody whom a line may mean is judged, and the worst decides");
}

#[test]
fn a_clean_twin_said_to_be_the_same_man() {
    let mut attempt = Attempt::new();
    let twin = attempt.desks.register("Clean", "Twin", "");
    attempt.desks.put_in_order(twin);
    acts::same_as(&mut attempt.desks.office, twin, attempt.man).unwrap();
    attempt.desks.sign_all(Some(twin));
    assert_eq!(attempt.says_of("surname,given\nClean,Twin\n"), BLOCKED);
}

#[test]
fn his_name_beside_another_mans_number() {
    let mut attempt = Attempt::new();
    let mut other = identity("Beta", "Test", "");
    other.custody_id = Some("C-77".into());
    let (label, _) = acts::register(&mut attempt.desks.office, &other, None).unwrap();
    let beta = attempt.desks.office.person(&label).unwrap();
    attempt.desks.put_in_order(beta);
    assert_eq!(attempt.says_of("surname,given,custody_id\nAlpha,Test,C-77\n"), BLOCKED);
}

#[test]
fn a_file_of_yeses_imported_whole() {
    let mut attempt = Attempt::new();
    let label = attempt.desks.label(attempt.man);
    let file = format!("person,to,stance,taken_at\n{label},KR,accept,{}\n", attempt.desks.now());
    acts::import(&mut attempt.desks.office, ImportKind::Declarations, file.as_bytes(), false, &mut |_| true).unwrap();
    assert_eq!(attempt.says(), BLOCKED);
}

#[test]
fn a_policy_that_asks_for_nothing() {
    let mut attempt = Attempt::new();
    let loose = DEFAULT_TOML.replace("concordant_declarations = 2", "concordant_declarations = 0");
    assert!(acts::set_policy(&mut attempt.desks.office, &loose).is_err(), "the law's bounds are compiled in");
    let loose = DEFAULT_TOML.replace("not_asked_is_not_refused = false", "not_asked_is_not_refused = true");
    acts::set_policy(&mut attempt.desks.office, &loose).unwrap();
    attempt.desks.sign_all(None);
    assert_eq!(attempt.says(), BLOCKED, "not asked is not refused; refused is refused");
}

#[test]
fn the_device_that_heard_the_no_is_parked_or_called_doubtful() {
    let mut parked = Attempt::new();
    let laptop = parked.desks.laptop.device();
    acts::park(&mut parked.desks.office, laptop).unwrap();
    assert_eq!(parked.says(), BLOCKED);
    let mut doubtful = Attempt::new();
    let what = Doubtful::Device(doubtful.desks.laptop.device());
    let taint = Taint { what, from: common::at(common::START), to: None, reason: "it is slow".into() };
    acts::taint(&mut doubtful.desks.office, taint).unwrap();
    assert_eq!(doubtful.says(), BLOCKED, "refusals stay, whatever becomes of the device");
}

/// The same with a program that keeps to no door is in `src/archive/straw.rs`.
#[test]
fn a_second_signature_from_a_member_whom_the_clerk_enrolled_himself() {
    let mut attempt = Attempt::new();
    for taker in ["t-3", "t-4"] {
        attempt.desks.pass(8 * 24);
        let now = attempt.desks.now();
        acts::declare(&mut attempt.desks.office, attempt.man, flawless(now, taker)).unwrap();
        acts::heartbeat(&mut attempt.desks.laptop).unwrap();
    }
    let copy = || MemoryBlobs::from_snapshot(attempt.desks.first.archive.snapshot());
    let device = Device { archive: copy(), ..Device::new(30, &attempt.desks.clock) };
    let request = volya_bureau::request(&device.home(), PASSPHRASE, 10, device.chance().as_mut()).unwrap();
    acts::add_member(&mut attempt.desks.office, &request, Role::Interviewer).unwrap();
    let device = Device { archive: MemoryBlobs::from_snapshot(attempt.desks.first.archive.snapshot()), ..device };
    let mut straw = device.open().unwrap();
    let waiting = acts::signable(&mut straw, Some(attempt.man)).unwrap();
    assert!(!waiting.is_empty() && waiting.iter().all(|s| !s.may_sign));
    let entries: Vec<EntryHash> = waiting.iter().map(|s| s.entry).collect();
    assert!(matches!(acts::countersign(&mut straw, &entries, &[]), Err(BureauError::NotCounted)));
    assert!(matches!(acts::vouch(&mut attempt.desks.office, straw.device()), Err(BureauError::OwnEnrolment)));
    attempt.desks.office.merge(&device.archive).unwrap();
    assert_eq!(attempt.says(), BLOCKED);
}

#[test]
fn a_final_confirmation_after_the_no() {
    let mut attempt = Attempt::new();
    let asked = FinalConfirmation { at: attempt.desks.now(), to: to("KR"), wants: true };
    acts::record_fact(&mut attempt.desks.office, attempt.man, Fact::FinalConfirmation(asked)).unwrap();
    attempt.desks.sign_all(Some(attempt.man));
    assert_eq!(attempt.says(), BLOCKED);
}

#[test]
fn a_list_that_says_it_is_something_else() {
    use volya_bureau::core::gate::ListKind;
    let mut attempt = Attempt::new();
    for kind in [ListKind::Incoming, ListKind::Remains] {
        let terms = Terms { kind, ..Terms::default() };
        let asked = Asked { terms, ..Asked::on(route()) };
        let screening = acts::screen(&mut attempt.desks.office, LIST.as_bytes(), &asked).unwrap();
        assert_eq!(screening.verdict.verdict, Verdict::Block, "{kind}");
    }
    let without_route = acts::screen(&mut attempt.desks.office, LIST.as_bytes(), &Asked::default()).unwrap();
    assert_ne!(without_route.verdict.verdict, Verdict::Clear);
}

#[test]
fn a_review_opened_found_and_voted_by_one() {
    let mut attempt = Attempt::new();
    acts::assess(&mut attempt.desks.office, attempt.man, risk("KR", RiskLevel::Absent, common::at(common::START))).unwrap();
    acts::open_review(&mut attempt.desks.office, attempt.man, state("KR")).unwrap();
    let found = volya_bureau::core::event::ReviewFound {
        to: state("KR"),
        family_pressure: volya_bureau::core::event::FamilyPressure::NoneFound,
        counsel: volya_bureau::core::will::Counsel::Accepted,
        risk_explained: true,
        escort: Some(volya_bureau::core::case::Body::Icrc),
    };
    acts::review_found(&mut attempt.desks.office, attempt.man, found).unwrap();
    acts::vote(&mut attempt.desks.office, attempt.man, true, "let him go".into()).unwrap();
    attempt.desks.sign_all(Some(attempt.man));
    let concluded = acts::conclude_review(&mut attempt.desks.office, attempt.man, state("UA"), state("KR")).unwrap();
    assert!(concluded.is_err());
    assert_eq!(attempt.says(), BLOCKED);
}

#[test]
fn other_facts_that_have_nothing_to_do_with_his_will() {
    let mut attempt = Attempt::new();
    let now = attempt.desks.now();
    for fact in common::facts(now) {
        acts::record_fact(&mut attempt.desks.office, attempt.man, fact).unwrap();
    }
    let adult = volya_bureau::core::case::Age { finding: AgeFinding::Adult, guardian: true, best_interests: true };
    acts::record_fact(&mut attempt.desks.office, attempt.man, Fact::Age(adult)).unwrap();
    attempt.desks.sign_all(Some(attempt.man));
    assert_eq!(attempt.says(), BLOCKED);
}
