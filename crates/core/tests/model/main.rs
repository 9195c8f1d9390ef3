//! Model checking of the fold and the gate as they are, one person, three devices, the way UA → PL → KR.
//!
//! The bound: every sequence of two acts out of 38 kinds at every device, from four starting points (27,179 states); six acts on the way to a
//! clear verdict, with a no at any time and with an imported file (49,637 states); three to five acts within each of nine themes. Of clearances:
//! two acts out of 23 kinds at every device, from a clearance that is good, and three or four within each of six themes (24,516 states). Beyond
//! these depths nothing is claimed. Each state is asked at each device. A crash is the act not done, or a file without its closing entry.
//!
//! What is claimed in each: nobody is clear with a no, a real risk, or without acceptance, known to the device that is asked or, for longer than a
//! device may be silent, to any that is not set aside. Nothing is claimed about the second where two clocks are wrong together.
//! The same of whom a clearance lets go; and none lets him go that one member gave, that anybody took back, that was used, or since whose issue
//! he has spoken or was assessed anew. A program that looks lets nobody cross twice with one. Whoever was moved without one, or across his own
//! word, and whoever is in danger, is shown, at every device that knows of it, until somebody who may answers for the danger.
//!
//! Left out: the roster's own statements (a removal only limits trust, as the archive does), forks, and keys of any kind.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]
#![allow(clippy::ptr_arg, reason = "every tampering has the one form, and some take records away")]

mod acts;
mod broken;
mod explore;
mod house;
mod oracle;
mod records;

use acts::Kind::{self, *};
use explore::{Found, Search};
use house::{A, B, C, Doubt, House, Node, Whereto, Yes};

const ALL: &[usize] = &[A, B, C];

fn at_all(kinds: &[Kind]) -> Vec<(Kind, &'static [usize])> {
    kinds.iter().map(|kind| (*kind, ALL)).collect()
}

/// A search that passes through clear verdicts.
fn search(name: &'static str, from: fn() -> House, depth: usize, acts: Vec<(Kind, &'static [usize])>) -> Search {
    Search { name, from, acts, depth, reaches_clear: true, overlooks: |_| false }
}

/// A search too short, or from too far, to end in a clear verdict.
fn all_held(name: &'static str, from: fn() -> House, depth: usize, acts: Vec<(Kind, &'static [usize])>) -> Search {
    Search { reaches_clear: false, ..search(name, from, depth, acts) }
}

const SOUND: Kind = Yes(Yes::Sound);
const NO: Kind = Refuse(Whereto::Kr);
const DAY: Kind = Wait(20);
const EIGHT_DAYS: Kind = Wait(192);

/// Every act there is.
const EVERYTHING: [Kind; 38] = [
    SOUND,
    Yes(Yes::WithTransit),
    Yes(Yes::Flawed),
    Yes(Yes::SaidBefore),
    BlindYes,
    NO,
    Refuse(Whereto::Pl),
    Refuse(Whereto::Any),
    Withdraw,
    Confirm { wants: true },
    Confirm { wants: false },
    Real(Node::Pl),
    Real(Node::Kr),
    Absent(Node::Pl),
    Absent(Node::Kr),
    Promised(Node::Kr),
    BlindAbsent(Node::Kr),
    Sign,
    SignAll,
    SignOffice,
    Mistaken,
    Taint(Doubt::Taker(1)),
    Taint(Doubt::Interpreter),
    Taint(Doubt::Device(1)),
    Lift,
    Park,
    Remove,
    ImportYes,
    ImportNo,
    Close,
    SignFile,
    Merge,
    Copy,
    Heartbeat,
    DAY,
    Wait(10),
    EIGHT_DAYS,
    ClockBack,
];

fn everything() -> Vec<Search> {
    vec![
        all_held("everything, from nothing said", acts::nothing_said, 2, at_all(&EVERYTHING)),
        all_held("everything, from one yes", acts::one_yes, 2, at_all(&EVERYTHING)),
        search("everything, from clear", acts::clear, 2, at_all(&EVERYTHING)),
        all_held("everything, from a no", acts::refused, 2, at_all(&EVERYTHING)),
    ]
}

fn ways_to_clear() -> Vec<Search> {
    vec![
        search("to clear, from nothing said", acts::nothing_said, 6, way_to_clear()),
        search("to clear, from a no", acts::refused, 6, way_to_clear()),
        search("files", acts::one_yes, 6, file_acts()),
    ]
}

fn themes() -> Vec<Search> {
    let taken_back = [SOUND, Sign, Meet, Withdraw, Confirm { wants: false }, Mistaken];
    let transit = [SOUND, Yes(Yes::WithTransit), Refuse(Whereto::Pl), Sign, Merge];
    let risk = [Real(Node::Kr), Absent(Node::Kr), Promised(Node::Kr), Sign, Meet];
    let doubt = [Taint(Doubt::Interpreter), Taint(Doubt::Device(1)), Lift, SignOffice, Meet];
    vec![
        search("words", acts::clear, 5, at_all(&[SOUND, NO, Sign, Merge])),
        search("transit", acts::clear, 3, at_all(&transit)),
        search("taken back", acts::clear, 3, at_all(&taken_back)),
        search("risk", acts::clear, 3, at_all(&risk)),
        search("doubt", acts::clear, 4, at_all(&doubt)),
        search("parked", acts::clear, 4, at_all(&[NO, Park, SignOffice, DAY, Merge])),
        search("silence", acts::clear, 5, silence()),
        search("clocks", acts::clear, 4, at_all(&[NO, SOUND, Sign, Meet, Heartbeat, DAY, ClockBack])),
        search("removed", acts::clear, 3, at_all(&[Remove, NO, SOUND, Sign, Meet])),
    ]
}

fn silence() -> Vec<(Kind, &'static [usize])> {
    at_all(&[NO, Merge, Copy, Heartbeat, DAY, Wait(10)])
}

/// The shortest way to a clear verdict: two declarations eight days apart, a confirmation, signatures, and a no that may come at any time.
fn way_to_clear() -> Vec<(Kind, &'static [usize])> {
    let confirm = Confirm { wants: true };
    vec![(SOUND, &[A, C]), (confirm, &[A]), (SignAll, &[B]), (NO, &[C]), (Meet, ALL), (EIGHT_DAYS, ALL)]
}

fn file_acts() -> Vec<(Kind, &'static [usize])> {
    let confirm = Confirm { wants: true };
    vec![(ImportYes, &[B]), (ImportNo, &[B]), (Close, &[B]), (SignFile, &[A, C]), (SignAll, &[C]), (Meet, ALL), (confirm, &[A])]
}

/// Runs them all; each must keep the promise, and reach a clear verdict where it can. Returns how many states they have together.
fn keeps_the_promise(searches: &[Search]) -> usize {
    let count = |search: &Search| {
        let start = std::time::Instant::now();
        let found = search.run(|_, _| ());
        let Found { states, questions, clear, usable, .. } = found;
        let name = search.name;
        println!(
            "{name:30} depth {}: {states:6} states, {questions:6} questions, {clear:4} clear, {usable:4} usable, {:.1?}",
            search.depth,
            start.elapsed()
        );
        assert!(found.violation.is_none(), "{name}: {:?}", found.violation);
        assert_eq!(clear > 0, search.reaches_clear, "{name}: {clear} clear verdicts");
        states
    };
    searches.iter().map(count).sum()
}

#[test]
fn nobody_is_cleared_against_the_promise_by_any_two_acts() {
    assert_eq!(keeps_the_promise(&everything()), 27_179, "states");
}

#[test]
fn clear_is_reached_and_only_by_the_way_that_leads_there() {
    assert_eq!(keeps_the_promise(&ways_to_clear()), 49_637, "states");
}

#[test]
fn nobody_is_cleared_against_the_promise_within_a_theme() {
    assert_eq!(keeps_the_promise(&themes()), 67_526, "states");
}

/// Acts of which each alone must end a clearance, or must not, from one that is good.
const AROUND_A_CLEARANCE: [Kind; 23] = [
    SOUND,
    NO,
    Refuse(Whereto::Any),
    Withdraw,
    Confirm { wants: false },
    Real(Node::Pl),
    Absent(Node::Kr),
    Sign,
    SignOffice,
    Mistaken,
    Taint(Doubt::Device(0)),
    Park,
    Remove,
    Issue { using: B },
    SignClearance,
    Void,
    Use,
    BlindUse,
    Move { cleared: false },
    Move { cleared: true },
    Danger,
    Merge,
    DAY,
];

fn clearances() -> Vec<Search> {
    let given = [Issue { using: A }, SignClearance, Sign, Use, NO, Meet];
    let spent = [Use, BlindUse, Void, Move { cleared: true }, Merge];
    let parked = [Use, NO, Park, SignOffice, Merge];
    let moved = [Use, BlindUse, Move { cleared: false }, Mistaken, Sign, Meet];
    let danger = [Danger, Answer, Remove, Mistaken, Meet];
    vec![
        search("around a clearance", acts::cleared, 2, at_all(&AROUND_A_CLEARANCE)),
        search("given", acts::clear, 4, at_all(&given)),
        search("spent", acts::cleared, 4, at_all(&spent)),
        search("moved", acts::cleared, 3, at_all(&moved)),
        search("given and parked", acts::cleared, 4, at_all(&parked)),
        search("given and silent", acts::cleared, 4, at_all(&[NO, Use, Merge, Heartbeat, DAY])),
        search("danger", acts::clear, 3, at_all(&danger)),
    ]
}

#[test]
fn no_clearance_is_usable_against_the_promise() {
    assert_eq!(keeps_the_promise(&clearances()), 24_516, "states");
    // It is no proof that nothing can be used.
    let spent = clearances().remove(2).run(|_, _| ());
    assert!(spent.usable > 0 && spent.violation.is_none());
}

#[test]
fn at_the_start_all_devices_agree() {
    let clear_at = |house: &House| ALL.iter().filter(|device| records::asked(house, **device, |_, _| ()).is_clear()).count();
    assert_eq!(
        [acts::nothing_said(), acts::one_yes(), acts::clear(), acts::refused()].map(|house| clear_at(&house)),
        [0, 0, 3, 0]
    );
}

/// The check itself is checked: each of these gates is broken in one way, and each must be caught, for the reason that it breaks.
#[test]
fn a_broken_gate_is_caught() {
    for broken in broken::gates().into_iter().chain(broken::clearances()) {
        let found = broken.search.run(broken.tamper);
        let why = found.violation.map(|violation| violation.why);
        assert_eq!(why, Some(broken.caught_as), "{}: {} states", broken.search.name, found.states);
        let as_it_is = Search { overlooks: |_| false, ..broken.search };
        assert!(as_it_is.run(|_, _| ()).violation.is_none(), "{}: the gate as it is", as_it_is.name);
    }
}
