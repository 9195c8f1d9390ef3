//! The case, in its order: custody, sessions and visits, the lists, the profile, day 120, and a ship.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::civil::Date;
use volya_core::case::{Custody, CustodyStatus, Death, DeathCause, Fact};
use volya_core::gate::Route;
use volya_core::id::{BulkId, EntryHash, Label, PersonId};
use volya_core::place::Destination;
use volya_core::policy::Policy;
use volya_core::will::{Channel, Declaration, DestinationStance, How, Side, Stance, Taker};
use volya_store::disk::DiskBlobs;

use super::answers::{Answer, Counting};
use super::cast::{Change, Fate, Person, day, everybody, hour};
use super::data::{Figures, Group, LAPSE_DAY, START, state};
use super::tally::{self, Seen};
use super::{Step, Took, profile, sheets, thousands};
use crate::acts::import::{self, ImportKind};
use crate::acts::{self, Asked};
use crate::archive::{Receipt, verify_logs};
use crate::error::BureauError;
use crate::stage::{Machine, Place, Stage, prepare};

/// The lists are put to the gate after the changes and the third form, and before custody is handed back.
const FORMS: Date = Date::constant(1954, 1, 7);
const STRICT: Date = Date::constant(1954, 1, 8);
const HEARD_ALONE: Date = Date::constant(1954, 1, 9);
const HEARD_AGAIN: Date = Date::constant(1954, 1, 18);
const ASSUMED: Date = Date::constant(1954, 1, 19);
const HANDED_BACK: Date = Date::constant(1954, 1, 20);
const SAILED: Date = Date::constant(1954, 2, 9);

/// Everything that the play leaves behind.
pub(super) struct Played {
    pub(super) figures: Figures,
    pub(super) before: Answer,
    pub(super) strict: Answer,
    pub(super) assumed: Answer,
    pub(super) changed: BTreeSet<PersonId>,
    pub(super) forms: Forms,
    /// The policy under which the last list was screened.
    pub(super) policy: Policy,
    pub(super) seen: Vec<Seen>,
    pub(super) verified: bool,
    pub(super) entries: u64,
    pub(super) took: Took,
    pub(super) office: Place,
    pub(super) passphrase: PathBuf,
}

/// What became of the three forms for those who want neither side.
pub(super) struct Forms {
    /// Rows of the form with two ways and a yes, and how many of them were rejected for showing no third.
    pub(super) yes: (usize, usize),
    /// Rows of the same form with two noes that were taken.
    pub(super) noes: usize,
    /// Rows of the form with every way that were taken.
    pub(super) every_way: usize,
}

/// What of the time an act belongs to.
#[derive(Clone, Copy)]
enum Work {
    Found,
    Register,
    Declare,
    Record,
    Sign,
    Screen,
    Check,
}

struct Play<'a> {
    stage: Stage,
    /// Who records now; the other signs.
    desk: Machine,
    figures: Figures,
    people: Vec<Person>,
    ids: Vec<PersonId>,
    entries: Vec<EntryHash>,
    bulks: Vec<BulkId>,
    took: Took,
    told: &'a mut dyn FnMut(Step),
}

pub(super) fn play(folder: &Path, every: u32, log_n: u8, told: &mut dyn FnMut(Step)) -> Result<Played, BureauError> {
    let start = Instant::now();
    let figures = Figures::historical()?.thinned(every);
    let people = everybody(&figures);
    let passphrase = prepare(folder)?;
    let stage = Stage::found(folder, hour(START, 0)?, log_n)?;
    let (ids, entries, bulks) = (Vec::new(), Vec::new(), Vec::new());
    let mut play = Play { stage, desk: Machine::Office, figures, people, ids, entries, bulks, took: Took::default(), told };
    play.took(Work::Found, start, START, "the archive is founded, and a second member joins".to_owned());
    play.take_custody()?;
    let before = play.put_the_lists(START, "before anybody changed his mind")?;
    play.go_through_the_days()?;
    let forms = play.ask_who_wants_neither()?;
    play.sign(STRICT)?;
    let strict = play.put_the_lists(STRICT, "after the changes, with the facts as history has them")?;
    play.assume()?;
    play.sign(ASSUMED)?;
    let policy = play.stage.at_desk(play.desk).office()?.policy().clone();
    let assumed = play.put_the_lists(ASSUMED, "with the profile's assumptions recorded")?;
    // The laptop holds all that the end builds on; the office signs it.
    play.desk = Machine::Laptop;
    play.end()?;
    play.sign(SAILED)?;
    let checking = Instant::now();
    let verified = verify_logs(&DiskBlobs::open_to_read(&play.stage.place(Machine::Office).archive)?)?;
    let of_group: Vec<(PersonId, Group)> = play.ids.iter().copied().zip(play.people.iter().map(|p| p.group)).collect();
    let seen = tally::everybody(play.stage.at_desk(play.desk), &of_group)?;
    play.took(Work::Check, checking, SAILED, "the logs are verified without any key, and every record is read back".to_owned());
    play.took.total = start.elapsed();
    let changed = play.changed();
    Ok(Played {
        before,
        strict,
        assumed,
        changed,
        forms,
        policy,
        seen,
        verified: verified.logs.iter().all(|log| !log.fork),
        entries: verified.logs.iter().map(|log| log.size).sum(),
        took: play.took,
        office: play.stage.place(Machine::Office).clone(),
        figures: play.figures,
        passphrase,
    })
}

impl Play<'_> {
    /// The first day: who came, what is known of each, and his first word.
    fn take_custody(&mut self) -> Result<(), BureauError> {
        let start = Instant::now();
        let report = self.import(ImportKind::Persons, &sheets::register(&self.people), false)?;
        let (first, _) = report.labels.ok_or(BureauError::Refused("nobody came into the register"))?;
        for number in (first.number()..).take(self.people.len()) {
            self.ids.push(self.stage.at_desk(self.desk).person(&Label::new(first.device(), number))?);
        }
        self.took(Work::Register, start, START, format!("{} people are registered", thousands(self.people.len())));
        let start = Instant::now();
        let at = self.stage.at();
        for standing in profile::standings(false, at)? {
            let receipt = acts::find_standing(self.stage.at_desk(self.desk), standing)?;
            self.awaits(&receipt);
        }
        self.import(ImportKind::Facts, &sheets::arrivals(&self.people, START), false)?;
        self.took(
            Work::Record,
            start,
            START,
            "custody, status and origin of each, and what the five States were in law".to_owned(),
        );
        let start = Instant::now();
        self.import(ImportKind::Declarations, &sheets::refusals(&self.people), false)?;
        self.took(Work::Declare, start, START, "each refuses the State that he comes from".to_owned());
        Ok(())
    }

    /// Day by day: who goes to an explanation, who tells a visitor that he has changed his mind, who is gone in the morning.
    fn go_through_the_days(&mut self) -> Result<(), BureauError> {
        let mut days: BTreeMap<Date, Vec<usize>> = self.figures.sessions.iter().map(|session| (session.on, Vec::new())).collect();
        for (number, person) in self.people.iter().enumerate() {
            if let Fate::Returned(Change::ToVisitor(on)) | Fate::Missing(on) | Fate::Died(on) = person.fate {
                days.entry(on).or_default().push(number);
            }
        }
        let (mut visits, start) = (0, Instant::now());
        for (on, people) in days {
            self.stage.set(hour(on, 9)?);
            for number in people {
                visits += usize::from(self.people[number].fate.changes());
                self.what_befalls(number, on)?;
            }
            self.explain(on)?;
        }
        let what = format!("ten days of explanations; between them {visits} people tell a visitor, and of some no more is heard");
        self.took(Work::Declare, start, FORMS, what);
        Ok(())
    }

    fn what_befalls(&mut self, number: usize, on: Date) -> Result<(), BureauError> {
        let (id, group) = (self.ids[number], self.people[number].group);
        let custody = |status| Fact::Custody(Custody { status, since: Some(on), place: None });
        let office = self.stage.at_desk(self.desk);
        let receipt = match self.people[number].fate {
            Fate::Returned(_) => {
                let to = Destination::State(state(group.origin())?);
                let words = Declaration {
                    stances: vec![DestinationStance { to, stance: Stance::Accept }],
                    taken_at: Some(hour(on, 9)?),
                    channel: Some(Channel::ToNeutralVisitor),
                    how: Some(How::Spoken),
                    takers: vec![Taker { id: "visitor".to_owned(), side: Side::Neutral }],
                    ..Declaration::default()
                };
                acts::declare(office, id, words)?
            }
            Fate::Missing(_) => acts::record_fact(office, id, custody(CustodyStatus::Missing))?,
            Fate::Died(_) => {
                let death = Fact::Death(Death { on, cause: Some(DeathCause::Unknown), certificate: None, particulars: None });
                acts::record_facts(office, id, vec![custody(CustodyStatus::Dead), death])?
            }
            Fate::ToIndia | Fate::Stays { .. } => return Ok(()),
        };
        self.awaits(&receipt);
        Ok(())
    }

    /// The explanation of this day, if there is one: everybody who was taken to it says what he says.
    fn explain(&mut self, on: Date) -> Result<(), BureauError> {
        let sessions: Vec<usize> = (0..self.figures.sessions.len()).filter(|at| self.figures.sessions[*at].on == on).collect();
        for number in sessions {
            let file = sheets::session(&self.people, number, &self.figures.sessions[number], hour(on, 10)?);
            self.stage.set(hour(on, 18)?);
            // A small play leaves some days with nobody.
            if file.lines().count() > 1 {
                self.import(ImportKind::Declarations, &file, false)?;
            }
        }
        Ok(())
    }

    /// Those who want neither side are given three forms, one after the other.
    fn ask_who_wants_neither(&mut self) -> Result<Forms, BureauError> {
        let start = Instant::now();
        self.stage.set(hour(FORMS, 9)?);
        let yes = sheets::two_ways_and_a_yes(&self.people);
        let plan = import::plan(self.stage.at_desk(self.desk), ImportKind::Declarations, yes.as_bytes(), &mut |_| true)?;
        let two_ways = plan.rejected.iter().filter(|row| row.column == "third_option_shown");
        let rejected = two_ways.map(|row| row.row).collect::<BTreeSet<u32>>().len();
        let taken = self.import(ImportKind::Declarations, &yes, false);
        let refused_whole = matches!(taken, Err(BureauError::ImportRejected { .. }));
        let noes = self.import(ImportKind::Declarations, &sheets::two_ways_and_two_noes(&self.people), false)?;
        let every_way = sheets::every_way(&self.people, hour(FORMS, 9)?);
        let every_way = self.import(ImportKind::Declarations, &every_way, false)?;
        self.took(
            Work::Declare,
            start,
            FORMS,
            "who wants neither side is given a form with two ways, and one with every way".to_owned(),
        );
        let rejected = if refused_whole { rejected } else { 0 };
        Ok(Forms { yes: (plan.rows, rejected), noes: noes.plan.new, every_way: every_way.plan.new })
    }

    /// What the profile assumes is recorded, as facts and declarations like any others.
    fn assume(&mut self) -> Result<(), BureauError> {
        let start = Instant::now();
        self.stage.set(hour(HEARD_ALONE, 9)?);
        let receipt = acts::set_policy(self.stage.at_desk(self.desk), &profile::policy())?;
        self.awaits(&receipt);
        for standing in profile::standings(true, self.stage.at())? {
            let receipt = acts::find_standing(self.stage.at_desk(self.desk), standing)?;
            self.awaits(&receipt);
        }
        let sheet = profile::hash(profile::SHEET).to_string();
        for (on, taker) in [(HEARD_ALONE, "first-taker:neutral"), (HEARD_AGAIN, "second-taker:neutral")] {
            self.stage.set(hour(on, 12)?);
            let talks = sheets::private_talks(&self.people, hour(on, 10)?, taker, &sheet, profile::ASSUMED);
            self.import(ImportKind::Declarations, &talks, false)?;
        }
        let at = self.stage.at();
        self.import(ImportKind::Facts, &sheets::papers(&self.people, at, profile::fit_until(at), &sheet), true)?;
        self.import(ImportKind::Risks, &sheets::risks(&self.people, profile::ASSUMED), true)?;
        self.took(Work::Record, start, HEARD_AGAIN, "what the profile assumes is recorded".to_owned());
        Ok(())
    }

    /// Custody is handed back, the time runs out, and a ship sails.
    fn end(&mut self) -> Result<(), BureauError> {
        let start = Instant::now();
        self.stage.set(hour(HANDED_BACK, 12)?);
        self.import(ImportKind::Facts, &sheets::returns(&self.people), true)?;
        let on = day(LAPSE_DAY);
        self.stage.set(hour(on, 12)?);
        let evidence = profile::hash(profile::DAY_120.as_bytes()).to_string();
        self.import(ImportKind::Facts, &sheets::lapse(&self.people, on, &evidence), true)?;
        self.stage.set(hour(SAILED, 12)?);
        self.import(ImportKind::Facts, &sheets::sailing(&self.people, SAILED), true)?;
        self.took(
            Work::Record,
            start,
            SAILED,
            "who changed his mind goes home; day 120 comes; who wanted neither side sails".to_owned(),
        );
        Ok(())
    }

    /// "Return them all", one list for each group, straight to the State of origin.
    fn put_the_lists(&mut self, on: Date, after: &'static str) -> Result<Answer, BureauError> {
        let start = Instant::now();
        self.stage.set(hour(on, 20)?);
        let changed = self.changed();
        let mut counting = Counting::default();
        for group in Group::ALL {
            let list = sheets::list(self.people.iter().filter(|person| person.group == group));
            let from = state(if group.is_unc() { "KR" } else { "KP" })?;
            let route = Route { from, via: Vec::new(), to: state(group.origin())?, counterpart: None };
            let screening = acts::screen(self.stage.at_desk(self.desk), list.as_bytes(), &Asked::on(route))?;
            counting.take(group, &screening, &changed);
        }
        let answer = counting.answer(self.stage.at(), after);
        self.took(Work::Screen, start, on, format!("\"return them all\" is screened, {after}: {} clear", answer.clear));
        Ok(answer)
    }

    /// The other member signs all that was recorded since the last time, and goes on at his desk.
    fn sign(&mut self, on: Date) -> Result<(), BureauError> {
        let start = Instant::now();
        self.stage.set(hour(on, 15)?);
        let (entries, bulks) = (std::mem::take(&mut self.entries), std::mem::take(&mut self.bulks));
        self.desk = self.desk.other();
        self.stage.have_signed(self.desk, &entries, &bulks)?;
        let what = format!("the other member signs {} files and {} single entries", bulks.len(), entries.len());
        self.took(Work::Sign, start, on, what);
        Ok(())
    }

    fn import(&mut self, kind: ImportKind, file: &str, amend: bool) -> Result<acts::ImportReport, BureauError> {
        let report = import::import(self.stage.at_desk(self.desk), kind, file.as_bytes(), amend, &mut |_| true)?;
        self.bulks.extend(report.bulk);
        Ok(report)
    }

    fn awaits(&mut self, receipt: &Receipt) {
        self.entries.extend(&receipt.entries);
    }

    fn changed(&self) -> BTreeSet<PersonId> {
        let both = self.ids.iter().zip(&self.people);
        both.filter(|(_, person)| person.fate.changes()).map(|(id, _)| *id).collect()
    }

    fn took(&mut self, work: Work, since: Instant, on: Date, what: String) {
        let took: Duration = since.elapsed();
        let sum = match work {
            Work::Found => &mut self.took.found,
            Work::Register => &mut self.took.register,
            Work::Declare => &mut self.took.declare,
            Work::Record => &mut self.took.record,
            Work::Sign => &mut self.took.sign,
            Work::Screen => &mut self.took.screen,
            Work::Check => &mut self.took.check,
        };
        *sum += took;
        (self.told)(Step { on, what, took });
    }
}
