//! The roster: the same for every order of arrival, and never opened by one hand.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use jiff::Timestamp;
use proptest::prelude::*;
use volya_core::event::Head;
use volya_core::id::{DeviceId, Digest, MemberId};
use volya_core::roster::{
    Compartment, Coverage, Cuts, DeviceEnrolled, DeviceRemoved, Founding, GenerationMade, MemberAdded, MemberRemoved, Reason,
    Recovered, Role, Roster, RosterEntry, Statement, Vouched,
};

type Said = (DeviceId, u64, RosterEntry);

const ROLES: [Role; 4] = [Role::Admin, Role::Reviewer, Role::Interviewer, Role::Monitor];

fn member(n: u8) -> MemberId {
    MemberId([n; 16])
}

fn device(n: u8) -> DeviceId {
    DeviceId([n; 32])
}

fn added(n: u8, role: Role) -> MemberAdded {
    MemberAdded { member: member(n), role }
}

fn enrolled(n: u8, of: u8) -> DeviceEnrolled {
    let letter = char::from(b'A' + n % 26).to_string();
    DeviceEnrolled { device: device(n), member: member(of), letter, recipient: "age1pq1".into() }
}

fn founding() -> Founding {
    let generations = vec![made(100, vec![])];
    Founding {
        coverage: Coverage::All,
        member: added(0, Role::Admin),
        device: enrolled(0, 0),
        generations,
        recovery: None,
        signature: None,
    }
}

fn made(n: u8, withheld: Vec<DeviceId>) -> GenerationMade {
    GenerationMade { compartment: Compartment::All, id: Digest([n; 32]), withheld }
}

fn head(n: u8, size: u64) -> Head {
    Head { device: device(n), size, root: Digest([0; 32]) }
}

fn vouched(n: u8, of: u8, role: Role) -> Statement {
    Statement::Vouched(Vouched { device: device(n), member: member(of), role })
}

fn recovered(n: u8, role: Role) -> Statement {
    Statement::Recovered(Recovered { member: added(n, role), device: enrolled(n, n), signature: None })
}

/// Statements, one log for each author, in the order in which they stand here.
#[derive(Default)]
struct Logs(Vec<Said>);

impl Logs {
    /// The founder, number 0, and number 1, whom he enrolled first, in the role of a reviewer.
    fn of_pair() -> Self {
        let mut logs = Self::default();
        logs.say(0, Statement::MemberAdded(added(1, Role::Reviewer)));
        logs.say(0, Statement::DeviceEnrolled(enrolled(1, 1)));
        logs
    }

    fn say(&mut self, author: u8, statement: Statement) -> u64 {
        let lamport = self.0.len() as u64 + 2;
        self.say_at(author, lamport, statement)
    }

    fn say_at(&mut self, author: u8, lamport: u64, statement: Statement) -> u64 {
        // The founding is entry 0 of its log.
        let before = u64::from(author == 0) + self.0.iter().filter(|(d, ..)| *d == device(author)).count() as u64;
        self.0.push((device(author), before, RosterEntry { lamport, at: Timestamp::UNIX_EPOCH, statement }));
        before
    }

    fn enrol(&mut self, by: u8, n: u8, role: Role) {
        self.say(by, Statement::MemberAdded(added(n, role)));
        self.say(by, Statement::DeviceEnrolled(enrolled(n, n)));
    }

    fn fold(&self) -> Roster {
        Roster::fold(&founding(), self.0.clone(), Cuts::default())
    }

    fn counts(&self, n: u8) -> bool {
        self.fold().is_counted(device(n))
    }
}

#[test]
fn whom_one_admin_enrols_holds_until_another_vouches() {
    let mut logs = Logs::of_pair();
    assert!(logs.counts(0) && logs.counts(1));
    logs.enrol(0, 2, Role::Interviewer);
    assert!(logs.fold().author(device(2)).is_some() && !logs.counts(2));
    // Not by who enrolled him, nor by himself, nor for another role or member.
    logs.say(0, vouched(2, 2, Role::Interviewer));
    logs.say(2, vouched(2, 2, Role::Interviewer));
    logs.say(1, vouched(2, 2, Role::Admin));
    logs.say(1, vouched(2, 1, Role::Interviewer));
    assert!(!logs.counts(2));
    logs.say(1, vouched(2, 2, Role::Interviewer));
    assert!(logs.counts(2));
}

#[test]
fn a_chain_of_straws_stands_for_nobody() {
    let mut logs = Logs::of_pair();
    logs.enrol(0, 2, Role::Admin);
    logs.enrol(2, 3, Role::Interviewer);
    for voucher in [0, 2, 3] {
        for straw in [2, 3] {
            logs.say(voucher, vouched(straw, straw, if straw == 2 { Role::Admin } else { Role::Interviewer }));
        }
    }
    assert!(!logs.counts(2) && !logs.counts(3));
    // Nor do two admins make a member of another role between them: what opens takes two roles.
    logs.say(1, vouched(2, 2, Role::Admin));
    assert!(logs.counts(2) && !logs.counts(3));
    logs.say(1, vouched(3, 3, Role::Interviewer));
    assert!(logs.counts(3));
}

#[test]
fn a_monitor_vouches_for_nobody() {
    let mut logs = Logs::of_pair();
    logs.enrol(0, 2, Role::Monitor);
    logs.say(1, vouched(2, 2, Role::Monitor));
    logs.enrol(0, 3, Role::Interviewer);
    logs.say(2, vouched(3, 3, Role::Interviewer));
    assert!(logs.counts(2) && !logs.counts(3));
}

#[test]
fn a_further_device_is_confirmed_by_its_member_or_another() {
    let mut logs = Logs::of_pair();
    // His own needs nobody; one that he enrols for another could sign as that other.
    logs.say(0, Statement::DeviceEnrolled(enrolled(10, 0)));
    logs.say(0, Statement::DeviceEnrolled(enrolled(11, 1)));
    assert!(logs.counts(10) && !logs.counts(11));
    logs.say(10, vouched(11, 1, Role::Reviewer));
    assert!(!logs.counts(11), "his second device is no second member");
    logs.say(1, vouched(11, 1, Role::Reviewer));
    assert!(logs.counts(11));
}

#[test]
fn the_pair_is_told_by_place_in_the_founding_log() {
    let mut logs = Logs::of_pair();
    // A statement that claims to be the oldest makes no other pair.
    logs.say_at(0, 1, Statement::MemberAdded(added(2, Role::Interviewer)));
    logs.say_at(0, 1, Statement::DeviceEnrolled(enrolled(2, 2)));
    assert!(logs.counts(1) && !logs.counts(2));
    assert_eq!(logs.fold().founding_pair(), Some((member(0), member(1))));
}

#[test]
fn the_pair_is_two_who_may_sign_for_each_other() {
    let mut logs = Logs::default();
    logs.enrol(0, 2, Role::Admin);
    logs.enrol(0, 3, Role::Monitor);
    logs.enrol(0, 1, Role::Reviewer);
    assert!(logs.counts(1) && !logs.counts(2) && !logs.counts(3));
    // An admin confirms a further device of his own, which adds no member.
    logs.say(1, vouched(2, 2, Role::Admin));
    logs.say(0, Statement::DeviceEnrolled(enrolled(12, 2)));
    assert!(logs.counts(2) && !logs.counts(12));
    logs.say(2, vouched(12, 2, Role::Admin));
    assert!(logs.counts(12));
}

#[test]
fn the_sheet_is_one_member_and_an_admin() {
    let mut logs = Logs::of_pair();
    logs.say(20, recovered(20, Role::Admin));
    logs.say(21, recovered(21, Role::Admin));
    logs.say(22, recovered(22, Role::Reviewer));
    assert!(logs.counts(20) && logs.counts(21) && logs.fold().author(device(22)).is_none());
    logs.enrol(20, 2, Role::Interviewer);
    logs.say(21, vouched(2, 2, Role::Interviewer));
    logs.say(20, vouched(2, 2, Role::Interviewer));
    assert!(!logs.counts(2), "used twice, it is still one hand");
    // The founder is an admin too, and another hand: beside the sheet that is two.
    logs.say(0, vouched(2, 2, Role::Interviewer));
    assert!(logs.counts(2));
}

#[test]
fn a_removal_beats_what_its_member_says_and_is_given_at_the_same_time() {
    let mut logs = Logs::of_pair();
    logs.enrol(0, 2, Role::Admin);
    logs.say(1, vouched(2, 2, Role::Admin));
    logs.say(2, Statement::DeviceEnrolled(enrolled(12, 2)));
    // He enrols further, and is removed by somebody who had not seen it.
    logs.enrol(2, 3, Role::Interviewer);
    logs.say(1, vouched(3, 3, Role::Interviewer));
    assert!(logs.counts(3) && logs.counts(12));
    let removed = MemberRemoved { member: member(2), heads: vec![head(2, 1)], reason: Reason::Stolen };
    logs.say(0, Statement::MemberRemoved(removed));
    let roster = logs.fold();
    assert_eq!((roster.accepted(device(2)), roster.accepted(device(12))), (Some(1), Some(0)));
    assert!(roster.may_open(device(2), 0) && !roster.may_open(device(2), 1) && !roster.may_open(device(12), 0));
    assert!(!roster.is_counted(device(3)) && roster.author(device(3)).is_some(), "he can hold");
    // Under his old id nobody comes back.
    logs.enrol(0, 2, Role::Admin);
    logs.say(0, Statement::DeviceEnrolled(enrolled(13, 2)));
    logs.say(1, vouched(13, 2, Role::Admin));
    assert!(!logs.fold().may_open(device(13), 0));
}

#[test]
fn two_who_remove_each_other_are_both_removed_until_two_others_park_one() {
    let mut logs = Logs::of_pair();
    logs.enrol(0, 2, Role::Admin);
    logs.say(1, vouched(2, 2, Role::Admin));
    let removes = |n: u8| Statement::DeviceRemoved(DeviceRemoved { head: head(n, 0), reason: Reason::Suspected });
    let at = logs.say(2, removes(0));
    logs.say(0, removes(2));
    let roster = logs.fold();
    assert!(!roster.may_open(device(0), 1) && !roster.may_open(device(2), 1));
    let parked = [(device(2), at)];
    let decided = Roster::fold(&founding(), logs.0.clone(), Cuts { parked: &parked, ..Cuts::default() });
    assert!(decided.may_open(device(0), 1) && !decided.may_open(device(2), 1));
    // A fork does not decide it: whoever was removed could claim one.
    let forked = Roster::fold(&founding(), logs.0, Cuts { forks: &parked, ..Cuts::default() });
    assert!(!forked.may_open(device(0), 1) && !forked.may_open(device(2), 1));
}

#[test]
fn nobody_is_made_mute_by_an_older_statement() {
    let mut logs = Logs::of_pair();
    logs.enrol(0, 2, Role::Interviewer);
    logs.enrol(0, 3, Role::Monitor);
    assert!(logs.fold().is_waited_for(device(2)) && !logs.fold().is_waited_for(device(3)));
    // The admin who enrolled him says later that he was always a monitor, and his device a monitor's.
    logs.say_at(0, 1, Statement::MemberAdded(added(2, Role::Monitor)));
    logs.say_at(0, 1, Statement::MemberAdded(added(4, Role::Monitor)));
    logs.say_at(0, 1, Statement::DeviceEnrolled(enrolled(2, 4)));
    assert!(logs.fold().is_waited_for(device(2)));
}

#[test]
fn who_awaits_a_voucher_takes_nothing_over() {
    let mut logs = Logs::of_pair();
    logs.enrol(0, 2, Role::Admin);
    logs.enrol(0, 3, Role::Interviewer);
    logs.say(1, vouched(3, 3, Role::Interviewer));
    // A straw admin says, with an older time, that the device is his, and lists a key of his own.
    logs.say_at(2, 3, Statement::MemberAdded(added(3, Role::Admin)));
    logs.say_at(2, 3, Statement::DeviceEnrolled(enrolled(3, 2)));
    logs.say(2, Statement::GenerationMade(made(66, vec![])));
    let roster = logs.fold();
    assert_eq!(roster.author(device(3)), Some((member(3), Role::Interviewer)));
    assert_eq!(roster.current(Compartment::All), [Digest([100; 32])]);
    assert!(roster.generations(Compartment::All).any(|id| id == Digest([66; 32])), "what was sealed to it may be read");
}

#[test]
fn new_keys_are_those_withheld_from_everybody_who_is_removed() {
    let mut logs = Logs::of_pair();
    logs.enrol(0, 2, Role::Admin);
    logs.say(1, vouched(2, 2, Role::Admin));
    logs.enrol(0, 3, Role::Interviewer);
    logs.enrol(0, 4, Role::Interviewer);
    let removes = |n: u8| Statement::DeviceRemoved(DeviceRemoved { head: head(n, 0), reason: Reason::Left });
    // Two admins who had not met.
    logs.say(0, removes(3));
    logs.say(0, Statement::GenerationMade(made(101, vec![device(3)])));
    assert!(!logs.fold().needs_new_keys());
    logs.say(2, removes(4));
    logs.say(2, Statement::GenerationMade(made(102, vec![device(4)])));
    assert!(logs.fold().needs_new_keys());
    logs.say(2, Statement::GenerationMade(made(103, vec![device(4), device(3)])));
    logs.say(0, Statement::GenerationMade(made(104, vec![])));
    let roster = logs.fold();
    assert_eq!(roster.current(Compartment::All), [Digest([103; 32])]);
    assert!(!roster.needs_new_keys());
}

/// What a random step says: kind, about whom, whose, in which role, with which size.
fn statement([kind, n, of, role, size]: [u8; 5], author: u8) -> Statement {
    let (n, of, role) = (n % 8, of % 8, ROLES[usize::from(role) % ROLES.len()]);
    let size = u64::from(size % 6);
    match kind % 9 {
        0 | 1 => Statement::MemberAdded(added(n, role)),
        2 | 3 => Statement::DeviceEnrolled(enrolled(n, of)),
        4 | 5 => vouched(n, of, role),
        6 => Statement::MemberRemoved(MemberRemoved { member: member(n), heads: vec![head(n, size)], reason: Reason::Left }),
        7 => Statement::DeviceRemoved(DeviceRemoved { head: head(n, size), reason: Reason::Lost }),
        _ => recovered(author, role),
    }
}

fn steps() -> impl Strategy<Value = Vec<(u8, u8, [u8; 5])>> {
    prop::collection::vec((0u8..8, 0u8..16, any::<[u8; 5]>()), 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_arrival_does_not_matter(
        steps in steps(),
        cut in prop::collection::vec((0u8..8, 0u64..6), 0..3),
        which in 0u8..4,
        (shuffled, order) in (0usize..64).prop_flat_map(|n| (Just(n), any::<u64>())),
    ) {
        let mut logs = Logs::of_pair();
        for (author, lamport, step) in steps {
            logs.say_at(author, u64::from(lamport), statement(step, author));
        }
        let cut: Vec<_> = cut.into_iter().map(|(n, from)| (device(n), from)).collect();
        let cuts = match which {
            0 => Cuts::default(),
            1 => Cuts { forks: &cut, ..Cuts::default() },
            2 => Cuts { parked: &cut, ..Cuts::default() },
            _ => Cuts { doubted: &cut, ..Cuts::default() },
        };
        let mut other = logs.0.clone();
        let len = other.len();
        for n in 0..shuffled {
            let step = order.rotate_left(n as u32) as usize;
            other.swap(step % len, (step / 7 + n) % len);
        }
        prop_assert_eq!(Roster::fold(&founding(), logs.0, cuts), Roster::fold(&founding(), other, cuts));
    }

    /// Whatever one hand writes on as many devices as it likes, it never counts as two.
    #[test]
    fn one_hand_never_counts_as_two(steps in steps(), sheet in any::<bool>()) {
        // Either the founder's hand or the sheet's; the second of the pair, number 1, says nothing.
        let mut logs = Logs::of_pair();
        if sheet {
            logs.say(7, recovered(7, Role::Admin));
        }
        for (author, lamport, step) in steps {
            let statement = statement(step, author);
            let is_theirs = if sheet { author != 0 && author != 1 } else { author != 1 };
            let uses_sheet = matches!(statement, Statement::Recovered(_));
            if is_theirs && uses_sheet <= sheet {
                logs.say_at(author, u64::from(lamport), statement);
            }
        }
        let roster = logs.fold();
        for counted in roster.devices().filter(|d| roster.is_counted(d.device)) {
            let of_sheet = logs.0.iter().any(|(_, _, e)| matches!(&e.statement, Statement::Recovered(r) if r.member.member == counted.member));
            let own = counted.member == member(0) || counted.device == device(1) || (sheet && of_sheet);
            prop_assert!(own, "{:?}", counted);
        }
        let admins = roster.members().filter(|(m, _)| roster.devices().any(|d| d.member == *m && roster.is_counted(d.device)));
        prop_assert!(admins.filter(|(m, _)| *m != member(1)).all(|(_, role)| role == Role::Admin));
    }

    /// A removal takes trust and gives none.
    #[test]
    fn a_removal_opens_nothing(steps in steps(), extra in prop::collection::vec((0u8..8, 0u8..16, any::<[u8; 5]>()), 1..4)) {
        let mut logs = Logs::of_pair();
        for (author, lamport, step) in steps {
            logs.say_at(author, u64::from(lamport), statement(step, author));
        }
        let before = logs.fold();
        for (author, lamport, mut step) in extra {
            step[0] = 6 + step[0] % 2;
            logs.say_at(author, u64::from(lamport), statement(step, author));
        }
        let after = logs.fold();
        for n in 0..8 {
            for sequence in 0..6 {
                prop_assert!(before.may_open(device(n), sequence) || !after.may_open(device(n), sequence));
            }
            prop_assert!(before.author(device(n)).is_none() || after.author(device(n)).is_some(), "its silence goes on holding");
        }
    }
}
