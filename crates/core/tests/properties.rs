//! What must hold of every history, however it came about: several members on several devices, forks, wrong clocks, lost order.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use volya_core::case::*;
use volya_core::cbor;
use volya_core::event::*;
use volya_core::fold::*;
use volya_core::gate::{Candidate, Compared, Line, ListVerdict, MatchedBy, Question, Route, Terms, Verdict, screen};
use volya_core::id::*;
use volya_core::place::{Destination, State};
use volya_core::policy::Policy;
use volya_core::roster::{Coverage, Role};
use volya_core::time::Now;
use volya_core::will::*;

const HE: PersonId = PersonId([1; 16]);
const OTHER: PersonId = PersonId([2; 16]);
const SHEET: Digest = Digest([7; 32]);
const BULK: BulkId = BulkId([3; 16]);
const CASES: u32 = 400;

/// Who writes: a member in his role, at one of his devices.
#[derive(Clone, Copy)]
struct Author {
    member: u8,
    role: Role,
    device: u8,
}

const AUTHORS: [Author; 8] = [
    Author { member: 1, role: Role::Interviewer, device: 1 },
    Author { member: 1, role: Role::Interviewer, device: 2 },
    Author { member: 2, role: Role::Interviewer, device: 3 },
    Author { member: 3, role: Role::Reviewer, device: 4 },
    Author { member: 3, role: Role::Reviewer, device: 5 },
    Author { member: 4, role: Role::Admin, device: 6 },
    Author { member: 5, role: Role::Monitor, device: 7 },
    Author { member: 6, role: Role::Custodian, device: 8 },
];
const INTERVIEWER: Author = AUTHORS[0];
const REVIEWER: Author = AUTHORS[3];

fn now() -> Timestamp {
    "2026-03-10T12:00:00Z".parse().unwrap()
}

fn hours_ago(hours: i64) -> Timestamp {
    now() - SignedDuration::from_hours(hours)
}

fn state(code: &str) -> State {
    State::parse(code).unwrap()
}

fn to(code: &str) -> Destination {
    Destination::parse(code).unwrap()
}

/// A history under construction.
#[derive(Clone, Default)]
struct History {
    records: Vec<Record>,
    sequences: BTreeMap<u8, u64>,
    lamport: u64,
}

impl History {
    fn put(&mut self, author: Author, at: Timestamp, subject: Option<PersonId>, event: Event) -> EntryHash {
        let sequence = self.sequences.entry(author.device).or_default();
        self.lamport += 1;
        let mut hash = [0x40; 32];
        hash[24..].copy_from_slice(&(self.records.len() as u64).to_be_bytes());
        self.records.push(Record {
            hash: EntryHash(hash),
            position: Position { lamport: self.lamport, device: DeviceId([author.device; 32]), sequence: *sequence },
            member: MemberId([author.member; 16]),
            role: author.role,
            subject,
            supersedes: Vec::new(),
            trust: if author.role.may_open() { Trust::Full } else { Trust::HoldsOnly },
            content: Content::Read(Box::new(Written { at, bulk: None, what: event })),
        });
        *sequence += 1;
        EntryHash(hash)
    }

    fn last(&mut self) -> &mut Record {
        self.records.last_mut().unwrap()
    }

    fn sign(&mut self, author: Author, at: Timestamp, subject: Option<PersonId>, entry: EntryHash) {
        self.put(author, at, subject, Event::Countersign(Countersign { entries: vec![entry], bulks: Vec::new() }));
    }

    fn both(&mut self, at: Timestamp, subject: Option<PersonId>, event: Event) -> EntryHash {
        let entry = self.put(INTERVIEWER, at, subject, event);
        self.sign(REVIEWER, at, subject, entry);
        entry
    }

    /// Everything recorded by one member and countersigned by another, nothing against it.
    fn in_order() -> Self {
        let mut history = Self::default();
        let policy = Policy { information_sheets: vec![SHEET], ..Policy::default() };
        history.both(hours_ago(1000), None, Event::PolicySet(policy));
        for code in ["PL", "KR"] {
            history.both(hours_ago(900), None, Event::Standing(standing(code, true, Vec::new())));
        }
        history.person_in_order(HE);
        history
    }

    fn person_in_order(&mut self, person: PersonId) {
        for fact in good_facts() {
            self.both(hours_ago(240), Some(person), Event::Fact(fact));
        }
        for code in ["PL", "KR"] {
            self.both(hours_ago(900), Some(person), Event::Risk(risk(code, RiskLevel::Absent)));
        }
        for (hours, taker) in [(400, "t-1"), (120, "t-2")] {
            let yes = flawless(&[(to("KR"), Stance::Accept)], hours_ago(hours), taker);
            self.both(hours_ago(hours), Some(person), Event::Declaration(Box::new(yes)));
        }
        self.both(hours_ago(24), Some(person), Event::Fact(confirmation(true, hours_ago(24))));
    }
}

fn good_facts() -> Vec<Fact> {
    vec![
        Fact::Custody(Custody { status: CustodyStatus::InCustody, since: None, place: None }),
        Fact::Status(Status { status: LegalStatus::PrisonerOfWar, decision: None }),
        Fact::Origin(Origin { state: state("KP") }),
        Fact::Age(Age { finding: AgeFinding::Adult, guardian: false, best_interests: false }),
        Fact::Medical(Medical { health: Health::Good, art109: Art109::NotEligible }),
        Fact::Notice(Notice { given_at: hours_ago(300), language: "ko".to_owned(), understood: true, measures: None }),
        Fact::Counsel(CounselOffer { counsel: Counsel::Accepted }),
        Fact::Appeal(AppealState { appeal: Appeal::NoneInTime, until: None }),
        Fact::Proceedings(ProceedingsState { proceedings: Proceedings::None, communicated_on: None }),
        Fact::Fitness(Fitness { fit: true, until: hours_ago(-200) }),
        Fact::Manifest(Manifest { list: Digest([5; 32]) }),
        Fact::DepartureNotice(DepartureNotice { given_at: hours_ago(250), new_address: true }),
        Fact::Effects(Effects { receipt: true, allowed_kg: None }),
        Fact::Protection(ProtectingBody { body: Body::Icrc, mandate: Digest([9; 32]) }),
        Fact::Transport(Transport { safe: true, provisions: true }),
    ]
}

fn confirmation(wants: bool, at: Timestamp) -> Fact {
    Fact::FinalConfirmation(FinalConfirmation { at, to: to("KR"), wants })
}

fn risk(code: &str, level: RiskLevel) -> Risk {
    Risk {
        state: state(code),
        level,
        grounds: Vec::new(),
        sources: vec!["country report".to_owned()],
        assurances: Vec::new(),
        assessed_on: hours_ago(900),
    }
}

fn standing(code: &str, willing: bool, onward: Vec<State>) -> Standing {
    Standing {
        state: state(code),
        party: true,
        party_since: None,
        reserves_article_12: false,
        other_guarantee: None,
        willing,
        able: true,
        onward,
        sources: vec!["country report".to_owned()],
        assessed_on: hours_ago(900),
    }
}

fn words(stances: &[(Destination, Stance)]) -> Declaration {
    let stances = stances.iter().map(|(to, stance)| DestinationStance { to: *to, stance: *stance }).collect();
    Declaration { stances, ..Declaration::default() }
}

fn flawless(stances: &[(Destination, Stance)], at: Timestamp, taker: &str) -> Declaration {
    Declaration {
        taken_at: Some(at),
        channel: Some(Channel::PrivateInterview),
        takers: vec![Taker { id: taker.to_owned(), side: Side::Neutral }],
        present: Some(Vec::new()),
        influences: Some(Vec::new()),
        duress_sign: Some(false),
        last_strain: Some(LastStrain::Never),
        minutes: Some(40),
        ended_by: Some(EndedBy::Taker),
        recorded: Some(false),
        sheet: Some(SHEET),
        language: Some("ko".to_owned()),
        understood: Some(true),
        third_option_shown: Some(true),
        counsel: Some(Counsel::Declined),
        interpretation: Some(Interpretation::NotNeeded),
        read_back: Some(true),
        authorship: Some(Authorship::Signature),
        capacity: Some(Capacity::Able),
        ..words(stances)
    }
}

fn route() -> Route {
    Route { from: state("UA"), via: vec![state("PL")], to: state("KR"), counterpart: None }
}

fn office_of(records: &[Record]) -> Office {
    let view = |author: &Author| DeviceView {
        device: DeviceId([author.device; 32]),
        letter: Letter::nth(usize::from(author.device)).unwrap(),
        last_heard: Some(hours_ago(1)),
        own: false,
        forked: false,
        incomplete: false,
        unmatched: false,
    };
    Office::fold(records.to_vec(), AUTHORS.iter().map(view).collect(), Coverage::All)
}

fn line(number: u32, units: Units) -> Line {
    let candidate =
        Candidate { units, matched_by: vec![MatchedBy::OwnName], birth_date: Compared::Agrees, capture: Compared::Unknown };
    Line { number, candidates: vec![candidate], ..Line::default() }
}

fn answer(records: &[Record]) -> ListVerdict {
    let office = office_of(records);
    let lines = [line(1, units(HE, records, &office))];
    screen(&lines, &Question { route: Some(&route()), terms: &Terms::default(), office: &office, now: Now::exactly(now()) })
}

fn verdict(records: &[Record]) -> Verdict {
    answer(records).verdict
}

/// One random step, as bytes, so that a failing history shrinks by itself.
type Step = [u8; 8];

const DESTINATIONS: [&str; 8] = ["KR", "KR", "PL", "KP", "any", "neutral", "remain", "unhcr"];

/// Writes what a step says. The bytes are: kind, author, what, which entry, another entry, hours, lamport, trust.
fn apply(history: &mut History, step: Step) {
    let [kind, author, what, which, another, hours, lamport, trust] = step;
    let author = AUTHORS[usize::from(author) % AUTHORS.len()];
    let nth = |n: u8| usize::from(n);
    let pick = |n: u8| {
        let recent = history.records.len().saturating_sub(usize::from(n) % 24 + 1);
        history.records[recent].clone()
    };
    let (entry, second) = (pick(which), pick(another));
    let at = hours_ago(i64::from(hours) / 2 - 2);
    let destination = to(DESTINATIONS[nth(what) % DESTINATIONS.len()]);
    let code = ["PL", "KR", "KP", "RU"][nth(what) % 4];
    let person = if what >= 224 { OTHER } else { HE };
    let subject = Some(person);
    match kind % 20 {
        0 => history.put(author, at, subject, Event::Declaration(Box::new(words(&[(destination, Stance::Refuse)])))),
        1 => history.put(author, at, subject, Event::Declaration(Box::new(words(&[(destination, Stance::Undecided)])))),
        2 | 3 => {
            let yes = flawless(&[(destination, Stance::Accept)], at, ["t-1", "t-2", "t-3"][nth(another) % 3]);
            history.put(author, at, subject, Event::Declaration(Box::new(yes)))
        }
        4..=6 => history.put(
            author,
            at,
            entry.subject,
            Event::Countersign(Countersign { entries: vec![entry.hash], bulks: Vec::new() }),
        ),
        7 => history.put(author, at, subject, Event::Withdrawal(Withdrawal { of: entry.hash, note: None })),
        8 => {
            let wish = ReportedWish::ALL[nth(another) % ReportedWish::ALL.len()];
            let report = Report { source: ReportSource::Press, wish, to: destination, said_on: None, language: None, note: None };
            history.put(author, at, subject, Event::Report(report))
        }
        9 => history.put(author, at, subject, Event::Risk(risk(code, RiskLevel::ALL[nth(another) % 3]))),
        10 => {
            let facts = good_facts();
            history.put(author, at, subject, Event::Fact(facts[nth(another) % facts.len()].clone()))
        }
        11 => {
            let fact = match another % 5 {
                0 => Fact::Custody(Custody { status: CustodyStatus::Released, since: None, place: None }),
                1 => Fact::Medical(Medical { health: Health::SeriouslyWounded, art109: Art109::Eligible }),
                2 => Fact::Appeal(AppealState { appeal: Appeal::Open, until: None }),
                3 => Fact::Origin(Origin { state: state("RU") }),
                _ => Fact::Age(Age { finding: AgeFinding::Disputed, guardian: false, best_interests: false }),
            };
            history.put(author, at, subject, Event::Fact(fact))
        }
        12 => history.put(author, at, subject, Event::Fact(confirmation(another % 4 > 0, at))),
        13 => {
            let entries = vec![entry.hash, second.hash];
            history.put(author, at, subject, Event::Mistaken(Mistaken { entries, reason: "meant another".to_owned() }))
        }
        14 => history.put(author, at, Some(HE), Event::SameAs(SameAs { other: OTHER })),
        15 => history.put(author, at, Some(HE), Event::NotSameAs(NotSameAs { other: OTHER })),
        16 => {
            let loose =
                Policy { cooling_off_days: u32::from(another % 16), hostilities: another.is_multiple_of(2), ..Policy::default() };
            history.put(author, at, None, Event::PolicySet(Policy { information_sheets: vec![SHEET], ..loose }))
        }
        17 => {
            let onward = if another.is_multiple_of(2) { vec![state("KP")] } else { Vec::new() };
            history.put(author, at, None, Event::Standing(standing(code, another % 3 > 0, onward)))
        }
        18 => {
            let head = Head { device: DeviceId([another % 8 + 1; 32]), size: u64::from(which), root: Digest([9; 32]) };
            history.put(author, at, None, Event::Parked(Parked { head }))
        }
        _ => {
            let closed = BulkClosed { bulk: BULK, kind: BulkKind::Declarations, file: Digest([6; 32]), entries: 1 };
            history.put(author, at, None, Event::BulkClosed(closed))
        }
    };
    if another.is_multiple_of(3) {
        history.last().supersedes = vec![entry.hash, second.hash];
    }
    if trust.is_multiple_of(8) {
        history.last().trust = Trust::HoldsOnly;
    }
    if trust % 16 == 1
        && let Content::Read(written) = &mut history.last().content
    {
        written.bulk = Some(BULK);
    }
    if trust % 16 == 3 && kind % 20 < 13 {
        history.last().content = Content::Unreadable(Unreadable::Damaged);
    }
    if lamport.is_multiple_of(4) {
        history.last().position.lamport = u64::from(lamport) / 2;
    }
    if lamport % 32 == 5 {
        // The other branch of a fork: another entry at the same place.
        history.last().position.sequence = history.last().position.sequence.saturating_sub(1);
    }
}

fn grown(steps: &[Step]) -> History {
    let mut history = History::in_order();
    history.both(
        hours_ago(1000),
        Some(HE),
        Event::Registered(Registered { label: Label::parse("P-0001").unwrap(), capture: None }),
    );
    for step in steps {
        apply(&mut history, *step);
    }
    history
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    proptest::collection::vec(any::<Step>(), 0..10)
}

/// The same cases in every run, and no file of failures beside the sources.
fn check<S: Strategy>(strategy: S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    runner.run(&strategy, test).unwrap();
}

/// Whether a valid declaration of his own, countersigned by another member of another role, names `refusal`.
fn is_answered(refusal: &Record, records: &[Record], policy: &Policy) -> bool {
    let signed = |declaration: &Record| {
        records.iter().any(|r| {
            matches!(r.written().map(|w| &w.what), Some(Event::Countersign(c)) if c.entries.contains(&declaration.hash))
                && r.trust == Trust::Full
                && r.member != declaration.member
                && r.role != declaration.role
        })
    };
    records.iter().any(|r| match r.written() {
        Some(Written { at, what: Event::Declaration(d), .. }) => {
            r.hash != refusal.hash
                && r.trust == Trust::Full
                && r.supersedes.contains(&refusal.hash)
                && defects(d, *at, policy).is_empty()
                && signed(r)
        }
        _ => false,
    })
}

fn refuses_the_route(record: &Record) -> bool {
    let covers = |to: Destination| to.covers(state("PL")) || to.covers(state("KR"));
    record.subject == Some(HE)
        && match record.written().map(|w| &w.what) {
            Some(Event::Declaration(d)) => d.stances.iter().any(|s| s.stance == Stance::Refuse && covers(s.to)),
            Some(Event::Fact(Fact::FinalConfirmation(asked))) => !asked.wants && covers(asked.to),
            _ => false,
        }
}

fn is_marked_mistaken(entry: EntryHash, records: &[Record]) -> bool {
    records.iter().any(|r| matches!(r.written().map(|w| &w.what), Some(Event::Mistaken(m)) if m.entries.contains(&entry)))
}

#[test]
fn a_refusal_that_nothing_answers_blocks() {
    check(steps(), |steps| {
        let records = grown(&steps).records;
        let office = office_of(&records);
        let verdict = verdict(&records);
        for refusal in records.iter().filter(|r| refuses_the_route(r)) {
            let in_an_open_file = refusal.written().unwrap().bulk.is_some_and(|b| !office.closed_bulks().contains(&b));
            let answered = is_answered(refusal, &records, office.policy());
            if !in_an_open_file && !answered && !is_marked_mistaken(refusal.hash, &records) {
                prop_assert_eq!(verdict, Verdict::Block);
            } else if !in_an_open_file && !answered {
                prop_assert!(verdict >= Verdict::Hold, "a refusal marked as a mistake cleared");
            }
        }
        Ok(())
    });
}

#[test]
fn the_order_of_arrival_changes_nothing() {
    let shuffled = steps().prop_flat_map(|steps| {
        let records = grown(&steps).records;
        let mut twice = records.clone();
        twice.extend(records.iter().step_by(3).cloned());
        (Just(records), Just(twice).prop_shuffle())
    });
    check(shuffled, |(records, shuffled)| {
        let (office, other_office) = (office_of(&records), office_of(&shuffled));
        prop_assert_eq!(&office, &other_office);
        prop_assert_eq!(units(HE, &records, &office), units(HE, &shuffled, &other_office));
        prop_assert_eq!(answer(&records), answer(&shuffled));
        Ok(())
    });
}

#[test]
fn the_clock_of_an_entry_does_not_order_it() {
    // The refusal's clock is ten years slow, and the yes that does not name it ten years fast.
    let mut history = History::in_order();
    let no = Event::Declaration(Box::new(words(&[(to("KR"), Stance::Refuse)])));
    history.put(AUTHORS[2], hours_ago(90_000), Some(HE), no);
    history.last().position.lamport = 0;
    let yes = flawless(&[(to("KR"), Stance::Accept)], hours_ago(-90_000), "t-3");
    history.both(hours_ago(-90_000), Some(HE), Event::Declaration(Box::new(yes)));
    assert_eq!(verdict(&history.records), Verdict::Block);
}

/// What anybody may add at any time, and what must never help.
fn holding_record(history: &mut History, kind: u8, author: u8) {
    let author = AUTHORS[usize::from(author) % AUTHORS.len()];
    let (at, he) = (hours_ago(1), Some(HE));
    match kind % 9 {
        0 => history.put(author, at, he, Event::Declaration(Box::new(words(&[(to("KR"), Stance::Refuse)])))),
        1 => history.put(author, at, he, Event::Declaration(Box::new(words(&[(to("any"), Stance::Refuse)])))),
        2 => {
            let wish = ReportedWish::Fears;
            let report = Report { source: ReportSource::Relative, wish, to: to("KR"), said_on: None, language: None, note: None };
            history.put(author, at, he, Event::Report(report))
        }
        3 => history.put(author, at, he, Event::Risk(risk("PL", RiskLevel::Real))),
        4 => history.put(author, at, he, Event::Risk(risk("KR", RiskLevel::Real))),
        5 => {
            let entry = history.put(author, at, he, Event::SameAs(SameAs { other: OTHER }));
            history.last().content = Content::Unreadable(Unreadable::Newer);
            entry
        }
        6 => history.put(author, at, he, Event::SameAs(SameAs { other: OTHER })),
        7 => history.put(author, at, Some(OTHER), Event::SameAs(SameAs { other: PersonId([9; 16]) })),
        _ => history.put(author, at, he, Event::Declaration(Box::new(words(&[(to("PL"), Stance::NoAnswer)])))),
    };
}

#[test]
fn what_holds_never_helps() {
    check((steps(), any::<u8>(), any::<u8>()), |(steps, kind, author)| {
        let mut history = grown(&steps);
        let before = verdict(&history.records);
        holding_record(&mut history, kind, author);
        prop_assert!(verdict(&history.records) >= before, "kind {} of {:?}", kind % 9, before);
        Ok(())
    });
}

#[test]
fn without_second_members_nothing_clears() {
    check(steps(), |steps| {
        let mut records = grown(&steps).records;
        records.retain(|r| !matches!(r.written().map(|w| &w.what), Some(Event::Countersign(_))));
        prop_assert!(verdict(&records) > Verdict::Clear);
        Ok(())
    });
}

#[test]
fn one_member_signs_nothing_for_himself() {
    check((steps(), 0usize..AUTHORS.len()), |(steps, author)| {
        let mut records = grown(&steps).records;
        let only = AUTHORS[author];
        for record in &mut records {
            (record.member, record.role) = (MemberId([only.member; 16]), only.role);
        }
        prop_assert!(verdict(&records) > Verdict::Clear);
        Ok(())
    });
}

#[test]
fn a_member_whose_role_has_changed_is_the_same_member() {
    let mut history = History::in_order();
    history.records.retain(|r| !matches!(r.written().map(|w| &w.what), Some(Event::Countersign(_))));
    let unsigned: Vec<(EntryHash, Option<PersonId>)> = history.records.iter().map(|r| (r.hash, r.subject)).collect();
    let signed_as = |member: u8| {
        let mut history = history.clone();
        for (entry, subject) in &unsigned {
            history.sign(Author { member, ..REVIEWER }, hours_ago(1), *subject, *entry);
        }
        // Entries were dropped above, so that the new ones need hashes of their own.
        for (n, record) in (0u8..).zip(&mut history.records[unsigned.len()..]) {
            record.hash = EntryHash([n; 32]);
        }
        verdict(&history.records)
    };
    assert_eq!(signed_as(REVIEWER.member), Verdict::Clear);
    assert_eq!(signed_as(INTERVIEWER.member), Verdict::Hold);
}

#[test]
fn what_may_only_hold_never_opens() {
    check((steps(), steps()), |(steps, doubtful)| {
        let mut history = grown(&steps);
        let before = verdict(&history.records);
        let trusted = history.records.len();
        for step in doubtful {
            apply(&mut history, step);
        }
        for record in &mut history.records[trusted..] {
            record.trust = Trust::HoldsOnly;
        }
        prop_assert!(verdict(&history.records) >= before);
        Ok(())
    });
}

#[test]
fn one_member_more_cannot_turn_a_refusal_round() {
    // Whatever one member adds from all his devices to a history with a standing refusal, it blocks.
    check((steps(), 0usize..6), |(steps, member)| {
        let mut history = History::in_order();
        let no = Event::Declaration(Box::new(words(&[(to("KR"), Stance::Refuse)])));
        history.put(AUTHORS[7], hours_ago(100), Some(HE), no);
        let mine: Vec<u8> = (0u8..8).filter(|a| usize::from(AUTHORS[usize::from(*a)].member) == member + 1).collect();
        for mut step in steps {
            step[1] = mine[usize::from(step[1]) % mine.len()];
            apply(&mut history, step);
        }
        prop_assert_eq!(verdict(&history.records), Verdict::Block);
        Ok(())
    });
}

#[test]
fn the_histories_are_not_all_alike() {
    // The properties above would say nothing if every random history were held.
    let (clear, held, blocked) = (std::cell::Cell::new(0), std::cell::Cell::new(0), std::cell::Cell::new(0));
    check(steps(), |steps| {
        let count = match verdict(&grown(&steps).records) {
            Verdict::Clear => &clear,
            Verdict::Hold | Verdict::NoRecord => &held,
            Verdict::Block => &blocked,
        };
        count.set(count.get() + 1);
        Ok(())
    });
    assert!(clear.get() > 15 && held.get() > 30 && blocked.get() > 30, "{clear:?} {held:?} {blocked:?}");
}

#[test]
fn an_exchange_of_a_thousand_is_a_thousand_decisions() {
    let mut office = History::default();
    let policy = Policy { information_sheets: vec![SHEET], ..Policy::default() };
    office.both(hours_ago(1000), None, Event::PolicySet(policy));
    for code in ["PL", "KR"] {
        office.both(hours_ago(900), None, Event::Standing(standing(code, true, Vec::new())));
    }
    let folded = office_of(&office.records);
    let lines: Vec<Line> = (1u32..=1000)
        .map(|number| {
            let person = PersonId(u128::from(number).to_be_bytes());
            let mut history = History::default();
            history.person_in_order(person);
            match number {
                417 => {
                    let no = words(&[(to("KR"), Stance::Refuse)]);
                    history.put(AUTHORS[6], hours_ago(1), Some(person), Event::Declaration(Box::new(no)));
                }
                901 => {
                    history.put(AUTHORS[2], hours_ago(1), Some(person), Event::Risk(risk("PL", RiskLevel::Real)));
                }
                _ => {}
            }
            line(number, units(person, &history.records, &folded))
        })
        .collect();
    let answer =
        screen(&lines, &Question { route: Some(&route()), terms: &Terms::default(), office: &folded, now: Now::exactly(now()) });
    assert_eq!((answer.verdict, answer.counts()), (Verdict::Block, [998, 0, 2, 0]));
    assert!(answer.clear_lines().all(|number| number != 417 && number != 901));
}

#[test]
fn a_line_whose_candidate_has_no_state_clears_nobody() {
    let records = History::in_order().records;
    let office = office_of(&records);
    let question = Question { route: Some(&route()), terms: &Terms::default(), office: &office, now: Now::exactly(now()) };
    assert_eq!(screen(&[line(1, Vec::new())], &question).verdict, Verdict::Hold);
    assert_eq!(screen(&[], &question).verdict, Verdict::Hold);
}

/// An event of any kind, from random bytes.
fn event(bytes: &[u8; 12], note: &str) -> Event {
    let n = |i: usize| usize::from(bytes[i]);
    let hash = EntryHash([bytes[1]; 32]);
    let said = || (bytes[2].is_multiple_of(2)).then(|| note.to_owned());
    let at = hours_ago(i64::from(bytes[3]) * 100);
    let states = ["KP", "KR", "RU", "PL"];
    let destination = to(DESTINATIONS[n(4) % DESTINATIONS.len()]);
    match bytes[0] % 17 {
        0 => {
            let head = Head { device: DeviceId([bytes[1]; 32]), size: u64::from(bytes[2]) << 33, root: Digest([bytes[3]; 32]) };
            Event::Heads(Heads { heads: vec![head; n(5) % 4] })
        }
        1 => Event::Registered(Registered {
            label: Label::new(Letter::nth(n(1) % 26).unwrap(), u32::from(bytes[2]) + 1),
            capture: said().map(|place| Capture { on: Some(jiff::civil::date(2026, 1, 20)), place: Some(place) }),
        }),
        2 => {
            let kind = Some(NameKind::ALL[n(1) % 3]);
            let name = Name { kind, surname: said(), given: Some(note.to_owned()), patronymic: None, whole: None };
            let particulars = vec![("rank".to_owned(), note.to_owned()); n(6) % 3];
            let names = vec![name; n(5) % 3];
            Event::Identity(Identity {
                names,
                custody_id: said(),
                service_no: None,
                dob: Some("1999-05".to_owned()),
                particulars,
            })
        }
        3 => Event::SameAs(SameAs { other: PersonId([bytes[1]; 16]) }),
        4 => Event::NotSameAs(NotSameAs { other: PersonId([bytes[1]; 16]) }),
        5 => Event::Mistaken(Mistaken { entries: vec![hash; n(5) % 3], reason: note.to_owned() }),
        6 => {
            let stances = [(destination, Stance::ALL[n(5) % 5]), (to("any"), Stance::ALL[n(6) % 5])];
            let mut declaration = if bytes[7].is_multiple_of(2) { flawless(&stances, at, note) } else { words(&stances) };
            declaration.how = Some(How::ALL[n(8) % 4]);
            declaration.note = said();
            if bytes[9].is_multiple_of(2) {
                declaration.last_strain = Some(LastStrain::At(at));
                declaration.influences =
                    Some(vec![Influence { actor: Side::ALL[n(10) % 11], kind: InfluenceKind::ALL[n(11) % 6], on: None }]);
                let interpreter = Interpreter {
                    id: note.to_owned(),
                    hired_by: Side::ALL[n(10) % 11],
                    sworn: true,
                    conflict: false,
                    accepted: true,
                };
                declaration.interpretation = Some(Interpretation::Interpreter(interpreter));
            }
            Event::Declaration(Box::new(declaration))
        }
        7 => Event::Withdrawal(Withdrawal { of: hash, note: said() }),
        8 => Event::Report(Report {
            source: ReportSource::ALL[n(5) % 8],
            wish: ReportedWish::ALL[n(6) % 4],
            to: destination,
            said_on: Some(jiff::civil::date(2026, 2, 3)),
            language: said(),
            note: said(),
        }),
        9 => {
            let mut facts = good_facts();
            facts.push(confirmation(bytes[6].is_multiple_of(2), at));
            facts.push(Fact::Death(Death {
                on: jiff::civil::date(2026, 2, 3),
                cause: None,
                certificate: None,
                particulars: said(),
            }));
            Event::Fact(facts[n(5) % facts.len()].clone())
        }
        10 => Event::Risk(Risk {
            grounds: vec![RiskGround::ALL[n(6) % 9]; n(7) % 3],
            sources: said().into_iter().collect(),
            ..risk(states[n(4) % 4], RiskLevel::ALL[n(5) % 3])
        }),
        11 => Event::Standing(standing(states[n(4) % 4], bytes[5].is_multiple_of(2), vec![state("KP"); n(6) % 3])),
        12 => Event::PolicySet(Policy { information_sheets: vec![SHEET; n(5) % 3], ..Policy::default() }),
        13 => Event::Countersign(Countersign { entries: vec![hash; n(5) % 3], bulks: vec![BULK; n(6) % 2] }),
        14 => {
            Event::Parked(Parked { head: Head { device: DeviceId([1; 32]), size: u64::from(bytes[5]), root: Digest([2; 32]) } })
        }
        15 => {
            let attachment = Attachment { payload: Digest([1; 32]), plain: Digest([2; 32]), size_bytes: u64::from(bytes[5]) };
            Event::Screened(Screened {
                list: SHEET,
                attachment,
                terms: Terms::default(),
                series: said(),
                policy: SHEET,
                counts: [u32::from(bytes[6]); 4],
            })
        }
        _ => {
            Event::BulkClosed(BulkClosed { bulk: BULK, kind: BulkKind::ALL[n(5) % 4], file: SHEET, entries: u64::from(bytes[6]) })
        }
    }
}

fn written() -> impl Strategy<Value = Written> {
    (any::<[u8; 12]>(), "[ -~가-힣а-яіїєґ]{0,20}", any::<bool>()).prop_map(|(bytes, note, in_bulk)| Written {
        at: hours_ago(i64::from(bytes[11])),
        bulk: in_bulk.then_some(BULK),
        what: event(&bytes, &note),
    })
}

#[test]
fn every_event_reads_back_as_it_was_written() {
    check(written(), |written| {
        let bytes = cbor::to_vec(&written).unwrap();
        let read: Written = cbor::from_slice(&bytes).unwrap();
        prop_assert_eq!(&read, &written);
        prop_assert_eq!(cbor::to_vec(&read).unwrap(), bytes.clone());
        prop_assert_eq!(cbor::with_leaves(&written).unwrap(), cbor::with_leaves(&read).unwrap());
        let text = serde_json::to_string(&written).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Written>(&text).unwrap(), &written);
        prop_assert_eq!(&serde_json::from_str::<Event>(&serde_json::to_string(&written.what).unwrap()).unwrap(), &written.what);
        Ok(())
    });
}

#[test]
fn leaves_have_distinct_paths_in_order() {
    check(written(), |written| {
        let (_, leaves) = cbor::with_leaves(&written).unwrap();
        // A leaf is an array of two: 0x82, the path as a text, the value.
        let path = |leaf: &Vec<u8>| -> Vec<u8> {
            let (length, start) = if leaf[1] == 0x78 { (usize::from(leaf[2]), 3) } else { (usize::from(leaf[1] & 0x1f), 2) };
            leaf[start..start + length].to_vec()
        };
        let paths: Vec<Vec<u8>> = leaves.iter().map(path).collect();
        prop_assert!(paths.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", paths);
        Ok(())
    });
}

#[test]
fn altered_bytes_are_damage_or_have_one_form_again() {
    check((written(), any::<prop::sample::Index>(), 0u8..8), |(written, at, bit)| {
        let mut bytes = cbor::to_vec(&written).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        if let Ok(read) = cbor::from_slice::<Written>(&bytes) {
            prop_assert_eq!(cbor::from_slice::<Written>(&cbor::to_vec(&read).unwrap()).unwrap(), read);
        }
        Ok(())
    });
}

#[test]
fn the_size_of_a_declaration_does_not_tell_what_he_said() {
    check((any::<[u8; 12]>(), 0usize..5, 0usize..8, any::<bool>()), |(mut bytes, stance, place, wants)| {
        bytes[0] = 6;
        let Event::Declaration(one) = event(&bytes, "a note") else { unreachable!("kind 6 is a declaration") };
        let mut other = one.clone();
        for said in &mut other.stances {
            (said.stance, said.to) = (Stance::ALL[stance], to(DESTINATIONS[place]));
        }
        let size = |what: Event| cbor::to_vec(&Written { at: now(), bulk: None, what }).unwrap().len();
        prop_assert_eq!(size(Event::Declaration(one)), size(Event::Declaration(other)));
        prop_assert_eq!(size(Event::Fact(confirmation(wants, now()))), size(Event::Fact(confirmation(!wants, now()))));
        Ok(())
    });
}

#[test]
fn the_sizes_of_risks_and_reports_do_not_tell_what_they_say() {
    let size = |what: Event| cbor::to_vec(&Written { at: now(), bulk: None, what }).unwrap().len();
    let report = |wish, to| Report { source: ReportSource::Press, wish, to, said_on: None, language: None, note: None };
    for wish in ReportedWish::ALL {
        for code in DESTINATIONS {
            let other = size(Event::Report(report(ReportedWish::Refuses, to("KP"))));
            assert_eq!(size(Event::Report(report(*wish, to(code)))), other);
        }
    }
    for level in RiskLevel::ALL {
        assert_eq!(size(Event::Risk(risk("KP", *level))), size(Event::Risk(risk("KR", RiskLevel::Real))));
    }
}
