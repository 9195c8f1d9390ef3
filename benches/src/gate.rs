//! The gate alone: every row for people as a register of refusers holds them, on one core, with nothing read, opened or folded.

use std::time::Instant;

use volya_bureau::core::case::{Custody, CustodyStatus, Fact, Origin};
use volya_bureau::core::event::{Event, Registered, Written};
use volya_bureau::core::fold::{Content, Office, Position, Record, Trust, units};
use volya_bureau::core::gate::{Candidate, Compared, Line, MatchedBy, Question, Route, Terms, Verdict, screen};
use volya_bureau::core::id::{DeviceId, EntryHash, Label, MemberId, PersonId};
use volya_bureau::core::place::{Destination, State};
use volya_bureau::core::roster::{Coverage, Role};
use volya_bureau::core::time::Now;
use volya_bureau::core::will::{Declaration, DestinationStance, Stance};

use super::Outcome;

/// As long as a long list of our time: what is measured is judging, not the kernel's handing out of memory for one list of 22,963.
const LIST_LINES: usize = 1_000;

/// Lines judged a second on one core, and how many findings a line has.
pub(crate) fn lines_per_second(persons: usize) -> Outcome<(f64, f64)> {
    let at = "2026-03-01T10:00:00Z".parse()?;
    let office = Office::fold(Vec::new(), Vec::new(), Coverage::All);
    let lines = (0..persons).map(|n| line(n, at, &office)).collect::<Outcome<Vec<Line>>>()?;
    let route = Route { from: State::parse("IN")?, via: Vec::new(), to: State::parse("KP")?, counterpart: None };
    let terms = Terms::default();
    let question = Question { route: Some(&route), terms: &terms, office: &office, now: Now::exactly(at) };
    let mut best = f64::MAX;
    let mut findings = 0;
    for _ in 0..5 {
        let start = Instant::now();
        let mut found = 0;
        for list in lines.chunks(LIST_LINES) {
            let verdict = screen(list, &question);
            assert_eq!(verdict.verdict, Verdict::Block, "everybody refuses");
            found += verdict.lines.iter().map(|line| line.findings.len()).sum::<usize>();
        }
        best = best.min(start.elapsed().as_secs_f64());
        findings = found;
    }
    Ok((persons as f64 / best, findings as f64 / persons as f64))
}

fn line(n: usize, at: jiff::Timestamp, office: &Office) -> Outcome<Line> {
    let mut id = [0; 16];
    id[..8].copy_from_slice(&(n as u64 + 1).to_be_bytes());
    let person = PersonId(id);
    let refusal = DestinationStance { to: Destination::State(State::parse("KP")?), stance: Stance::Refuse };
    let events = [
        Event::Registered(Registered { label: Label::parse(&format!("P-{:05}", n + 1))?, capture: None }),
        Event::Fact(Fact::Custody(Custody { status: CustodyStatus::InCustody, since: None, place: None })),
        Event::Fact(Fact::Origin(Origin { state: State::parse("KP")? })),
        Event::Declaration(Box::new(Declaration { stances: vec![refusal], ..Declaration::default() })),
    ];
    let record = |(place, what): (usize, Event)| {
        let sequence = (n * 4 + place) as u64;
        let mut hash = [1; 32];
        hash[..8].copy_from_slice(&sequence.to_be_bytes());
        Record {
            hash: EntryHash(hash),
            position: Position { lamport: sequence, device: DeviceId([1; 32]), sequence },
            member: MemberId([1; 16]),
            role: Role::Interviewer,
            subject: Some(person),
            supersedes: Vec::new(),
            trust: Trust::Full,
            content: Content::Read(Box::new(Written { at, bulk: None, what })),
        }
    };
    let records: Vec<Record> = events.into_iter().enumerate().map(record).collect();
    let candidate = Candidate {
        units: units(person, &records, office),
        matched_by: vec![MatchedBy::CustodyId],
        birth_date: Compared::Agrees,
        capture: Compared::Unknown,
    };
    let number = u32::try_from(n + 1)?;
    Ok(Line { number, candidates: vec![candidate], ..Line::default() })
}
