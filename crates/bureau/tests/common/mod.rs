//! A bureau for tests: in memory, with fixed time, seeds and ids, and people who go by invented words.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used, clippy::expect_used, reason = "shared by several test programs")]

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use volya_bureau::acts;
use volya_bureau::core::case::*;
use volya_bureau::core::event::{Identity, Name, Risk, RiskGround, RiskLevel, Standing};
use volya_bureau::core::gate::{Route, Verdict};
use volya_bureau::core::id::{Digest, EntryHash, Label, PersonId};
use volya_bureau::core::place::{Destination, State};
use volya_bureau::core::policy::DEFAULT_TOML;
use volya_bureau::core::roster::{Coverage, Role};
use volya_bureau::core::will::{
    Authorship, Capacity, Channel, Counsel, Declaration, DestinationStance, EndedBy, How, Interpretation, LastStrain, Side,
    Stance, Taker,
};
use volya_bureau::{Bureau, BureauError, Home, Recovery, RecoverySheet, ScenarioClock, StartFounding};
use volya_store::memory::MemoryBlobs;
use volya_vault::SeededChance;

pub const PASSPHRASE: &str = "a passphrase of several words";
pub const START: &str = "2026-03-01T08:00:00Z";

pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub fn state(code: &str) -> State {
    State::parse(code).unwrap()
}

pub fn to(code: &str) -> Destination {
    Destination::parse(code).unwrap()
}

pub fn route() -> Route {
    Route { from: state("UA"), via: vec![state("PL")], to: state("KR"), counterpart: None }
}

/// One device: where its archive and state lie, and its clock.
#[derive(Clone)]
pub struct Device {
    pub archive: MemoryBlobs,
    pub state: MemoryBlobs,
    pub clock: ScenarioClock,
    pub seed: u64,
}

impl Device {
    pub fn new(seed: u64, clock: &ScenarioClock) -> Self {
        Self { archive: MemoryBlobs::new(), state: MemoryBlobs::new(), clock: clock.clone(), seed }
    }

    pub fn home(&self) -> Home {
        Home::in_memory(&self.archive, &self.state)
    }

    pub fn chance(&self) -> Box<SeededChance> {
        // Another seed at each opening: nonces must never repeat, in tests neither.
        let openings = self.archive.snapshot().values().map(Vec::len).sum::<usize>() as u64;
        Box::new(SeededChance::new(self.seed.wrapping_mul(1_000_003).wrapping_add(openings)))
    }

    pub fn open(&self) -> Result<Bureau, BureauError> {
        Bureau::open(self.home(), PASSPHRASE, Arc::new(self.clock.clone()), self.chance())
    }
}

pub fn found_on(device: &Device, recovery: Recovery) -> (Bureau, Option<RecoverySheet>) {
    let start = StartFounding { coverage: Coverage::All, recovery, passphrase: PASSPHRASE, log_n: 10 };
    volya_bureau::found_at(|_| Ok(device.home()), &start, Arc::new(device.clock.clone()), device.chance()).unwrap()
}

/// Two members of different roles, each on a device of his own, who merge as often as they like.
pub struct TwoDesks {
    pub clock: ScenarioClock,
    pub first: Device,
    pub second: Device,
    pub office: Bureau,
    pub laptop: Bureau,
}

impl TwoDesks {
    pub fn new() -> Self {
        let clock = ScenarioClock::at(at(START));
        let first = Device::new(1, &clock);
        let second = Device::new(2, &clock);
        let (mut office, _) = found_on(&first, Recovery::Refused);
        // The second desk begins with a copy of the archive.
        let second = Device { archive: MemoryBlobs::from_snapshot(first.archive.snapshot()), ..second };
        let request = volya_bureau::request(&second.home(), PASSPHRASE, 10, second.chance().as_mut()).unwrap();
        acts::add_member(&mut office, &request, Role::Reviewer).unwrap();
        let second = Device { archive: MemoryBlobs::from_snapshot(first.archive.snapshot()), ..second };
        let mut laptop = second.open().unwrap();
        acts::heartbeat(&mut laptop).unwrap();
        let mut desks = Self { clock, first, second, office, laptop };
        desks.sync();
        desks
    }

    /// Both ways, until both know everything.
    pub fn sync(&mut self) {
        self.office.merge(&self.second.archive).unwrap();
        self.laptop.merge(&self.first.archive).unwrap();
        self.office.merge(&self.second.archive).unwrap();
    }

    pub fn pass(&self, hours: i64) {
        use volya_bureau::Clock as _;
        self.clock.set(self.clock.now() + SignedDuration::from_hours(hours));
    }

    pub fn now(&self) -> Timestamp {
        use volya_bureau::Clock as _;
        self.clock.now()
    }

    /// The second member signs everything that awaits it, about this person or about the office.
    pub fn sign_all(&mut self, person: Option<PersonId>) {
        self.sync();
        let waiting = acts::signable(&mut self.laptop, person).unwrap();
        let entries: Vec<EntryHash> = waiting.iter().filter(|s| s.may_sign).map(|s| s.entry).collect();
        if !entries.is_empty() {
            acts::countersign(&mut self.laptop, &entries, &[]).unwrap();
        }
        self.sync();
    }

    /// The office in order: policy with a sheet, States assessed.
    pub fn set_up_office(&mut self) {
        let policy = DEFAULT_TOML.replace("information_sheets = []", &format!("information_sheets = [\"{}\"]", Digest([7; 32])));
        acts::set_policy(&mut self.office, &policy).unwrap();
        for code in ["KR", "PL"] {
            let standing = Standing {
                state: state(code),
                party: true,
                party_since: None,
                reserves_article_12: false,
                other_guarantee: None,
                willing: true,
                able: true,
                onward: Vec::new(),
                sources: vec!["assessment 1".into()],
                assessed_on: self.now(),
            };
            acts::find_standing(&mut self.office, standing).unwrap();
        }
        self.sign_all(None);
    }

    pub fn register(&mut self, surname: &str, given: &str, dob: &str) -> PersonId {
        let (label, _) = acts::register(&mut self.office, &identity(surname, given, dob), None).unwrap();
        self.office.person(&label).unwrap()
    }

    pub fn label(&self, person: PersonId) -> Label {
        self.office.label(person).unwrap().unwrap()
    }

    /// Everything recorded that a transfer to KR by way of PL needs, with two valid declarations eight days apart.
    pub fn put_in_order(&mut self, person: PersonId) {
        let first = self.now();
        acts::declare(&mut self.office, person, flawless(first, "t-1")).unwrap();
        self.pass(8 * 24);
        let now = self.now();
        acts::declare(&mut self.office, person, flawless(now, "t-2")).unwrap();
        for fact in facts(now) {
            acts::record_fact(&mut self.office, person, fact).unwrap();
        }
        for code in ["KR", "PL"] {
            acts::assess(&mut self.office, person, risk(code, RiskLevel::Absent, now)).unwrap();
        }
        self.sign_all(Some(person));
    }

    pub fn screen(&mut self, csv: &str) -> Vec<(Verdict, Vec<&'static str>)> {
        screen(&mut self.office, csv)
    }
}

pub fn screen(bureau: &mut Bureau, csv: &str) -> Vec<(Verdict, Vec<&'static str>)> {
    let screening = acts::screen(bureau, csv.as_bytes(), &acts::Asked::on(route())).unwrap();
    let lines = screening.verdict.lines.iter();
    lines.map(|l| (l.verdict, l.findings.iter().map(|f| f.rule.id()).collect())).collect()
}

pub fn identity(surname: &str, given: &str, dob: &str) -> Identity {
    Identity {
        names: vec![Name { surname: Some(surname.into()), given: Some(given.into()), ..Name::default() }],
        dob: (!dob.is_empty()).then(|| dob.into()),
        ..Identity::default()
    }
}

pub fn flawless(taken_at: Timestamp, taker: &str) -> Declaration {
    Declaration {
        stances: vec![DestinationStance { to: to("KR"), stance: Stance::Accept }],
        taken_at: Some(taken_at),
        channel: Some(Channel::PrivateInterview),
        how: Some(How::Spoken),
        takers: vec![Taker { id: taker.into(), side: Side::Neutral }],
        present: Some(Vec::new()),
        influences: Some(Vec::new()),
        duress_sign: Some(false),
        last_strain: Some(LastStrain::Never),
        minutes: Some(40),
        ended_by: Some(EndedBy::Taker),
        recorded: Some(false),
        sheet: Some(Digest([7; 32])),
        language: Some("ko".into()),
        understood: Some(true),
        third_option_shown: Some(true),
        counsel: Some(Counsel::Declined),
        interpretation: Some(Interpretation::NotNeeded),
        read_back: Some(true),
        authorship: Some(Authorship::Signature),
        capacity: Some(Capacity::Able),
        ..Declaration::default()
    }
}

pub fn risk(code: &str, level: RiskLevel, assessed_on: Timestamp) -> Risk {
    Risk {
        state: state(code),
        level,
        grounds: vec![RiskGround::NoneFound],
        sources: vec!["country report 1".into()],
        assurances: Vec::new(),
        assessed_on,
    }
}

pub fn facts(now: Timestamp) -> Vec<Fact> {
    vec![
        Fact::Custody(Custody { status: CustodyStatus::InCustody, since: None, place: None }),
        Fact::Status(Status { status: LegalStatus::PrisonerOfWar, decision: None }),
        Fact::Origin(Origin { state: state("KP") }),
        Fact::Age(Age { finding: AgeFinding::Adult, guardian: false, best_interests: false }),
        Fact::Medical(Medical { health: Health::Good, art109: Art109::NotEligible }),
        Fact::Notice(Notice { given_at: now, language: "ko".into(), understood: true, measures: None }),
        Fact::Counsel(CounselOffer { counsel: Counsel::Declined }),
        Fact::Appeal(AppealState { appeal: Appeal::NoneInTime, until: None }),
        Fact::Proceedings(ProceedingsState { proceedings: Proceedings::None, communicated_on: None }),
        Fact::Fitness(Fitness { fit: true, until: now + SignedDuration::from_hours(30 * 24) }),
        Fact::Manifest(Manifest { list: Digest([3; 32]) }),
        Fact::DepartureNotice(DepartureNotice { given_at: now, new_address: true }),
        Fact::Effects(Effects { receipt: true, allowed_kg: None }),
        Fact::Protection(ProtectingBody { body: Body::Icrc, mandate: Digest([9; 32]) }),
        Fact::Transport(Transport { safe: true, provisions: true }),
        Fact::FinalConfirmation(FinalConfirmation { at: now, to: to("KR"), wants: true }),
    ]
}
