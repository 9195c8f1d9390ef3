//! Model checking of the fold and the gate as they are.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod acts;
mod explore;
mod house;
mod oracle;
mod records;

use acts::Kind::{self, *};
use explore::Search;
use house::{A, B, C, Doubt, House, Node, Whereto, Yes};

const ALL: &[usize] = &[A, B, C];

fn at_all(kinds: &[Kind]) -> Vec<(Kind, &'static [usize])> {
    kinds.iter().map(|kind| (*kind, ALL)).collect()
}

fn search(name: &'static str, from: fn() -> House, depth: usize, acts: Vec<(Kind, &'static [usize])>) -> Search {
    Search { name, from, acts, depth }
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

fn searches() -> Vec<Search> {
    let others = [Withdraw, Confirm { wants: false }, Mistaken];
    vec![
        search("everything, from nothing said", acts::nothing_said, 2, at_all(&EVERYTHING)),
        search("everything, from one yes", acts::one_yes, 2, at_all(&EVERYTHING)),
        search("everything, from clear", acts::clear, 2, at_all(&EVERYTHING)),
        search("everything, from a no", acts::refused, 2, at_all(&EVERYTHING)),
        search("to clear, from nothing said", acts::nothing_said, 7, way_to_clear()),
        search("to clear, from a no", acts::refused, 7, way_to_clear()),
        search("words", acts::clear, 5, at_all(&[SOUND, NO, Sign, Merge])),
        search("transit", acts::clear, 3, at_all(&[SOUND, Yes(Yes::WithTransit), Refuse(Whereto::Pl), Sign, Merge])),
        search("taken back", acts::clear, 3, at_all(&[&[SOUND, Sign, Meet], &others[..]].concat())),
        search("risk", acts::clear, 4, at_all(&[Real(Node::Kr), Absent(Node::Kr), Promised(Node::Kr), Sign, Meet])),
        search("doubt", acts::clear, 5, at_all(&[Taint(Doubt::Interpreter), Taint(Doubt::Device(1)), Lift, SignOffice, Meet])),
        search("parked", acts::clear, 4, at_all(&[NO, Park, SignOffice, DAY, Merge])),
        search("silence", acts::clear, 5, at_all(&[NO, Merge, Copy, Heartbeat, DAY, Wait(10)])),
        search("clocks", acts::clear, 4, at_all(&[NO, SOUND, Sign, Meet, Heartbeat, DAY, ClockBack])),
        search("files", acts::one_yes, 7, file_acts()),
        search("removed", acts::clear, 4, at_all(&[Remove, NO, SOUND, Sign, Meet])),
    ]
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

#[test]
fn nobody_is_cleared_against_the_promise() {
    let only = std::env::var("ONLY").unwrap_or_default();
    for search in searches().into_iter().filter(|s| s.name.contains(&only)) {
        let start = std::time::Instant::now();
        let found = search.run(|_, _| ());
        println!("{:30} depth {}: {} states, {} questions, {} clear {:?}", search.name, search.depth, found.states, found.questions, found.clear, start.elapsed());
        if let Some(v) = found.violation { println!("{v:?}"); }
    }
}
