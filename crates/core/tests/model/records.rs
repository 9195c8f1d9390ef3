//! From the modelled house to what the crate takes: real records, folded by [`Office::fold`] and [`units`], answered by [`screen`].

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;

use jiff::{SignedDuration, Timestamp};
use volya_core::case::*;
use volya_core::event::*;
use volya_core::fold::*;
use volya_core::gate::{
    Candidate, Compared, Fault, Line, MatchedBy, Purpose, Question, Route, Shown, Terms, Verdict, Wanted, clear, faults, screen,
};
use volya_core::id::*;
use volya_core::place::{Destination, State};
use volya_core::policy::Policy;
use volya_core::roster::{Coverage, Role};
use volya_core::time::Now;
use volya_core::will::*;

use super::house::{Entry, Hour, House, Id, Node, What, Whereto, Yes};

const HE: PersonId = PersonId([1; 16]);
const SHEET: Digest = Digest([7; 32]);
const ROLES: [Role; 3] = [Role::Interviewer, Role::Reviewer, Role::Admin];
/// Records of what is in order take the first places of each log.
const BEFORE: u64 = 100;
/// For how long a clearance is given.
pub(crate) const CLEARED_HOURS: Hour = 48;
/// Since when the device is doubtful, in [`super::house::Doubt::Device`].
const DOUBTFUL_FROM: Hour = -150;

/// What stands between the archive and the verdict, so that a broken gate can be tried.
pub(crate) type Tamper = fn(&mut Vec<Record>, &mut Vec<DeviceView>);

/// The records of everything else: in order, and signed by two.
fn background() -> Vec<Record> {
    let policy = Policy { information_sheets: vec![SHEET], ..Policy::default() };
    let mut office = vec![Event::PolicySet(policy)];
    office.extend([Node::Pl, Node::Kr].map(|node| Event::Standing(standing(node))));
    let mut records = Vec::new();
    for (subject, events) in [(None, office), (Some(HE), good_facts().into_iter().map(Event::Fact).collect())] {
        let from = records.len();
        for event in events {
            let sequence = records.len();
            records.push(record(0, sequence, 0, hours(-240), subject, event));
        }
        let entries = records[from..].iter().map(|r: &Record| r.hash).collect();
        let sequence = records.len();
        records.push(record(
            1,
            sequence,
            0,
            hours(-240),
            subject,
            Event::Countersign(Countersign { entries, bulks: Vec::new() }),
        ));
    }
    records
}

static BACKGROUND: LazyLock<Vec<Record>> = LazyLock::new(background);

/// Everything that this device knows, folded.
pub(crate) struct Asked {
    office: Office,
    line: [Line; 1],
    route: Route,
    now: Now,
}

/// What the archive gives the gate at this device.
pub(crate) fn asked(house: &House, device: usize, tamper: Tamper) -> Asked {
    let mut records = BACKGROUND.clone();
    records.extend(house.view(device).entries().map(|(id, entry)| of_entry(house, device, id, entry)));
    let mut views = (0..3).map(|other| view_of(house, device, other)).collect();
    tamper(&mut records, &mut views);
    let (his, offices): (Vec<Record>, Vec<Record>) = records.into_iter().partition(|r| r.subject.is_some());
    let office = Office::fold(offices, views, Coverage::All);
    let candidate = Candidate {
        units: units(HE, &his, &office),
        matched_by: vec![MatchedBy::OwnName],
        birth_date: Compared::Agrees,
        capture: Compared::Unknown,
    };
    let line = Line { number: 1, candidates: vec![candidate], ..Line::default() };
    Asked { office, line: [line], route: route(), now: now(house, device) }
}

impl Asked {
    fn question<T>(&self, ask: impl FnOnce(&Question<'_>) -> T) -> T {
        ask(&Question { route: Some(&self.route), terms: &Terms::default(), office: &self.office, now: self.now })
    }

    /// Whether this device would clear the line.
    pub(crate) fn is_clear(&self) -> bool {
        self.question(|question| screen(&self.line, question).verdict == Verdict::Clear)
    }

    fn person(&self) -> &Person {
        &self.line[0].candidates[0].units[0]
    }

    /// The grounds of the clearance that this device would issue now.
    pub(crate) fn issue(&self, using: usize) -> Option<[u64; 4]> {
        let from = self.now.latest();
        let wanted = Wanted {
            screening: EntryHash([9; 32]),
            list: SHEET,
            line: 1,
            crossing: "bridge".to_owned(),
            device: device_id(using),
            from,
            until: from + SignedDuration::from_hours(i64::from(CLEARED_HOURS)),
        };
        let clearance = self.question(|question| clear(&self.line, question, wanted, digest)).ok()?;
        let Event::ClearanceIssued(issued) = clearance.into_event() else { return None };
        let Footing { person, standings, policy, line } = issued.footing;
        Some([person, standings, policy, line].map(|d| u64::from_be_bytes(d.0[..8].try_into().unwrap())))
    }

    /// What stands against a clearance on the device that it names, where he was asked just now; `None` where this device does not know it.
    pub(crate) fn faults(&self, of: Id, purpose: &Purpose) -> Option<Vec<Fault>> {
        let person = self.person();
        let issued = person.passage.issued_as(hash(of))?;
        Some(self.question(|question| {
            faults(Shown { issued, person, lines: &self.line, question, newer_version: false }, purpose, digest)
        }))
    }

    pub(crate) fn used_at(&self, device: usize) -> Purpose {
        Purpose::Use { on: device_id(device), crossing: "bridge".to_owned(), confirmed_at: self.now.latest() }
    }

    pub(crate) fn due(&self) -> Vec<Due> {
        due(self.person(), &self.office, self.now)
    }

    pub(crate) fn is_open_danger(&self, id: Id) -> bool {
        self.person().passage.open_dangers().any(|(entry, ..)| *entry == hash(id))
    }
}

/// A digest that is quick to make and holds all that the model's footing holds.
fn digest(bytes: &[u8]) -> Digest {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    whole(hasher.finish())
}

fn whole(short: u64) -> Digest {
    let mut digest = [0; 32];
    digest[..8].copy_from_slice(&short.to_be_bytes());
    Digest(digest)
}

fn clearance(entry: &Entry, using: u8, footing: [u64; 4]) -> ClearanceIssued {
    let [person, standings, policy, line] = footing.map(whole);
    let from = hours(entry.at);
    ClearanceIssued {
        screening: EntryHash([9; 32]),
        list: SHEET,
        line: 1,
        route: route(),
        crossing: "bridge".to_owned(),
        device: device_id(usize::from(using)),
        from,
        until: from + SignedDuration::from_hours(i64::from(CLEARED_HOURS)),
        footing: Footing { person, standings, policy, line },
    }
}

fn route() -> Route {
    Route { from: State::parse("UA").unwrap(), via: vec![state(Node::Pl)], to: state(Node::Kr), counterpart: None }
}

fn now(house: &House, device: usize) -> Now {
    let view = house.view(device);
    let others = (0..3).filter(|d| *d != device).filter_map(|d| view.last_heard(d)).max();
    Now::new(hours(house.clock(device)), view.last_heard(device).map(hours), others.map(hours))
}

fn view_of(house: &House, device: usize, other: usize) -> DeviceView {
    let view = house.view(device);
    DeviceView {
        device: device_id(other),
        letter: Letter::nth(other).unwrap(),
        last_heard: view.last_heard(other).map(hours),
        own: other == device,
        forked: false,
        incomplete: view.lacks(other),
        unmatched: false,
    }
}

fn record(device: usize, sequence: usize, lamport: u64, at: Timestamp, subject: Option<PersonId>, what: Event) -> Record {
    let mut hash = [0x40; 32];
    hash[30] = device as u8;
    hash[31] = sequence as u8;
    Record {
        hash: EntryHash(hash),
        position: Position { lamport, device: device_id(device), sequence: sequence as u64 },
        member: MemberId([device as u8 + 1; 16]),
        role: ROLES[device],
        subject,
        supersedes: Vec::new(),
        trust: Trust::Full,
        content: Content::Read(Box::new(Written { at, bulk: None, what })),
    }
}

fn of_entry(house: &House, viewer: usize, id: Id, entry: &Entry) -> Record {
    let subject = (!entry.what.is_of_office()).then_some(HE);
    let sequence = BEFORE as usize + id.sequence();
    let bulk = (entry.in_file).then(|| bulk(id.device()));
    let removed = house.view(viewer).entries().any(|(_, e)| match e.what {
        What::Remove { device, size } => usize::from(device) == id.device() && id.sequence() >= usize::from(size),
        _ => false,
    });
    let made = record(id.device(), sequence, u64::from(entry.lamport), hours(entry.at), subject, event(id, entry));
    let content = match made.content {
        Content::Read(written) => Content::Read(Box::new(Written { bulk, ..*written })),
        unreadable => unreadable,
    };
    let trust = if removed { Trust::HoldsOnly } else { Trust::Full };
    Record { supersedes: entry.names.iter().map(hash).collect(), trust, content, ..made }
}

fn event(id: Id, entry: &Entry) -> Event {
    let words = |stances: &[(Destination, Stance)]| {
        let stances = stances.iter().map(|(to, stance)| DestinationStance { to: *to, stance: *stance }).collect();
        Event::Declaration(Box::new(Declaration { stances, ..Declaration::default() }))
    };
    let signs = |entries: Vec<EntryHash>, bulks| Event::Countersign(Countersign { entries, bulks });
    let kr = Destination::State(state(Node::Kr));
    match entry.what {
        // Roster statements are no records; here one is no more than a sign of life.
        What::Heartbeat | What::Remove { .. } => Event::Heads(Heads { heads: Vec::new() }),
        What::Yes(yes) => Event::Declaration(Box::new(declaration(id, entry, yes))),
        What::Refuse(Whereto::Kr) => words(&[(kr, Stance::Refuse)]),
        What::Refuse(Whereto::Pl) => words(&[(Destination::State(state(Node::Pl)), Stance::Refuse)]),
        What::Refuse(Whereto::Any) => words(&[(Destination::Unspecified, Stance::Refuse)]),
        What::Withdraw(of) => Event::Withdrawal(Withdrawal { of: hash(of), note: None }),
        What::Confirm { wants } => Event::Fact(Fact::FinalConfirmation(FinalConfirmation { at: hours(entry.at), to: kr, wants })),
        What::Real(node) => Event::Risk(risk(node, RiskLevel::Real, entry.at)),
        What::Absent(node) => Event::Risk(risk(node, RiskLevel::Absent, entry.at)),
        What::Promised(node) => {
            let assurances = vec![Assurance { by: state(node), monitoring: true, remedy: true }];
            Event::Risk(Risk { sources: Vec::new(), assurances, ..risk(node, RiskLevel::Absent, entry.at) })
        }
        What::Sign(entries) | What::SignOffice(entries) => signs(entries.iter().map(hash).collect(), Vec::new()),
        What::SignFile(device) => signs(Vec::new(), vec![bulk(usize::from(device))]),
        What::Mistaken(of) => Event::Mistaken(Mistaken { entries: vec![hash(of)], reason: "meant another".to_owned() }),
        What::Taint(doubt) => Event::Taint(taint(doubt)),
        What::Lift => Event::TaintLifted(TaintLifted { reason: "unfounded".to_owned() }),
        What::Park { device, size } => {
            let size = BEFORE + u64::from(size);
            Event::Parked(Parked { head: Head { device: device_id(usize::from(device)), size, root: SHEET } })
        }
        What::Issue { using, footing } => Event::ClearanceIssued(Box::new(clearance(entry, using, footing))),
        What::Void(of) => Event::ClearanceVoided(ClearanceVoided { of: hash(of), reason: "he wavers".to_owned() }),
        What::Use { of, .. } => {
            Event::ClearanceUsed(ClearanceUsed { of: hash(of), confirmed_at: hours(entry.at), confirmed_by: Body::Icrc })
        }
        What::Moved(with) => Event::Moved(Moved {
            at: hours(entry.at),
            to: Some(state(Node::Kr)),
            clearance: with.map(hash),
            source: "the convoy".to_owned(),
        }),
        What::Danger => Event::Danger(Danger { kind: DangerKind::SelfHarm, seen_at: hours(entry.at), note: None }),
        What::Answer(of) => Event::Answered(Answered {
            to: Concern::Entry(hash(of)),
            by: "the night desk".to_owned(),
            done: "a doctor is with him".to_owned(),
        }),
        What::Close => {
            Event::BulkClosed(BulkClosed { bulk: bulk(id.device()), kind: BulkKind::Declarations, file: SHEET, entries: 1 })
        }
    }
}

fn taint(doubt: super::house::Doubt) -> Taint {
    use super::house::Doubt;
    let (what, from) = match doubt {
        Doubt::Taker(device) => (Doubtful::Taker(taker(usize::from(device))), -5000),
        Doubt::Interpreter => (Doubtful::Interpreter("I-1".to_owned()), -5000),
        Doubt::Device(device) => (Doubtful::Device(device_id(usize::from(device))), DOUBTFUL_FROM),
    };
    Taint { what, from: hours(from), to: None, reason: "seen with the custodian".to_owned() }
}

fn declaration(id: Id, entry: &Entry, yes: Yes) -> Declaration {
    let accept = |node| DestinationStance { to: Destination::State(state(node)), stance: Stance::Accept };
    let mut stances = vec![accept(Node::Kr)];
    if yes == Yes::WithTransit {
        stances.push(accept(Node::Pl));
    }
    let beside = if yes == Yes::Flawed { vec![Present { side: Side::Custodian, count: 1 }] } else { Vec::new() };
    let interpreter = Interpreter { id: "i-1".to_owned(), hired_by: Side::Neutral, sworn: true, conflict: false, accepted: true };
    Declaration {
        stances,
        taken_at: Some(hours(if yes == Yes::SaidBefore { entry.at - 30 } else { entry.at })),
        channel: Some(Channel::PrivateInterview),
        takers: vec![Taker { id: taker(id.device()), side: Side::Neutral }],
        present: Some(beside),
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
        counsel: Some(Counsel::Accepted),
        interpretation: Some(match id.device() {
            0 => Interpretation::NotNeeded,
            _ => Interpretation::Interpreter(interpreter),
        }),
        read_back: Some(true),
        authorship: Some(Authorship::Signature),
        capacity: Some(Capacity::Able),
        ..Declaration::default()
    }
}

fn good_facts() -> Vec<Fact> {
    vec![
        Fact::Custody(Custody { status: CustodyStatus::InCustody, since: None, place: None }),
        Fact::Status(Status { status: LegalStatus::PrisonerOfWar, decision: None }),
        Fact::Origin(Origin { state: State::parse("KP").unwrap() }),
        Fact::Age(Age { finding: AgeFinding::Adult, guardian: false, best_interests: false }),
        Fact::Medical(Medical { health: Health::Good, art109: Art109::NotEligible }),
        Fact::Notice(Notice { given_at: hours(-300), language: "ko".to_owned(), understood: true, measures: None }),
        Fact::Counsel(CounselOffer { counsel: Counsel::Accepted }),
        Fact::Appeal(AppealState { appeal: Appeal::NoneInTime, until: None }),
        Fact::Proceedings(ProceedingsState { proceedings: Proceedings::None, communicated_on: None }),
        Fact::Fitness(Fitness { fit: true, until: hours(5000) }),
        Fact::Manifest(Manifest { list: Digest([5; 32]) }),
        Fact::DepartureNotice(DepartureNotice { given_at: hours(-250), new_address: true }),
        Fact::Effects(Effects { receipt: true, allowed_kg: None }),
        Fact::Protection(ProtectingBody { body: Body::Icrc, mandate: Digest([9; 32]) }),
        Fact::Transport(Transport { safe: true, provisions: true }),
    ]
}

fn risk(node: Node, level: RiskLevel, at: Hour) -> Risk {
    let sources = vec!["country report".to_owned()];
    Risk { state: state(node), level, grounds: Vec::new(), sources, assurances: Vec::new(), assessed_on: hours(at) }
}

fn standing(node: Node) -> Standing {
    Standing {
        state: state(node),
        party: true,
        party_since: None,
        reserves_article_12: false,
        other_guarantee: None,
        willing: true,
        able: true,
        onward: Vec::new(),
        sources: vec!["country report".to_owned()],
        assessed_on: hours(-240),
    }
}

fn state(node: Node) -> State {
    State::parse(if node == Node::Pl { "PL" } else { "KR" }).unwrap()
}

fn hours(hours: Hour) -> Timestamp {
    let start: Timestamp = "2026-03-10T12:00:00Z".parse().unwrap();
    start + SignedDuration::from_hours(i64::from(hours))
}

fn taker(device: usize) -> String {
    format!("t-{device}")
}

fn device_id(device: usize) -> DeviceId {
    DeviceId([device as u8 + 1; 32])
}

fn bulk(device: usize) -> BulkId {
    BulkId([device as u8; 16])
}

pub(crate) fn hash(id: Id) -> EntryHash {
    let mut hash = [0x40; 32];
    hash[30] = id.device() as u8;
    hash[31] = BEFORE as u8 + id.sequence() as u8;
    EntryHash(hash)
}
