//! The story, in its order.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use volya_core::gate::Route;
use volya_core::id::{EntryHash, PersonId};
use volya_core::place::Destination;
use volya_core::will::{How, Side};
use volya_store::disk::DiskBlobs;

use super::cast::{CAST, Heard, Person, Travel, Who};
use super::office::Offices;
use super::papers;
use super::steps::{Met, Outcome, Step, Suggested, Try};
use super::{EXCHANGE_LIST, EXCHANGE_LIST_XLSX, RETURN_LIST, SHEET_KO, SHEET_RU};
use crate::acts::{self, QuickRefusal};
use crate::archive::verify_logs;
use crate::error::BureauError;
use crate::stage::{Machine, prepare, put};

/// How long before the end the archive is founded.
const DAYS: i64 = 45;
/// On which days people are heard. The second is the last word of who was not heard again.
const TALKS: [i64; 4] = [40, 31, 16, 8];

/// Plays it from the founding to the end.
pub(super) fn play(folder: &Path, now: Timestamp, log_n: u8, told: &mut dyn FnMut(Step)) -> Result<Outcome, BureauError> {
    let files = Files::write(folder)?;
    let begin = now - SignedDuration::from_hours(24 * DAYS);
    let mut offices = Offices::found(folder, now, begin, log_n, told)?;
    let mut story = Story { people: Vec::new(), first_words: BTreeMap::new(), offices: &mut offices };
    story.begin()?;
    story.hear_everybody()?;
    story.prepare_the_journey()?;
    story.screen_what_came()?;
    story.whisper_and_merge()?;
    story.verify()?;
    let people: Vec<Met> = story.people.into_iter().map(|known| known.met).collect();
    let tries = tries(&files, &offices, &people)?;
    offices.tell(Step::TryNext { tries });
    Ok(Outcome {
        archive: offices.office.archive_id(),
        office: offices.place(Machine::Office).clone(),
        laptop: offices.place(Machine::Laptop).clone(),
        passphrase_file: files.passphrase,
        lists: files.lists,
        people,
    })
}

/// Somebody with his record.
struct Known {
    met: Met,
    id: PersonId,
    person: &'static Person,
}

struct Story<'a, 'b> {
    offices: &'a mut Offices<'b>,
    people: Vec<Known>,
    /// What each said when he was first heard.
    first_words: BTreeMap<PersonId, EntryHash>,
}

impl Story<'_, '_> {
    fn ids(&self) -> Vec<PersonId> {
        self.people.iter().map(|known| known.id).collect()
    }

    /// The first day: the policy, the States, the people as they come.
    fn begin(&mut self) -> Result<(), BureauError> {
        let at = self.offices.at();
        acts::set_policy(&mut self.offices.office, &papers::policy())?;
        let standings = papers::standings(at)?;
        let count = standings.len();
        for standing in standings {
            acts::find_standing(&mut self.offices.office, standing)?;
        }
        self.offices
            .recorded("the policy with two approved information sheets, and what was found about three States", 1 + count);
        for person in CAST {
            let known = register(self.offices, person)?;
            self.people.push(known);
        }
        let people = self.people.iter().map(|known| known.met.clone()).collect();
        self.offices.tell(Step::Registered { at, people });
        self.record_arrivals()?;
        self.offices.hours_before_end(24 * (DAYS - 1));
        let ids = self.ids();
        self.offices.sign(&ids)
    }

    fn record_arrivals(&mut self) -> Result<(), BureauError> {
        let at = self.offices.at();
        let office = &mut self.offices.office;
        let mut count = 0;
        for known in &self.people {
            count += acts::record_facts(office, known.id, papers::arrival(known.person)?)?.entries.len();
            for risk in papers::risks(known.person, at)? {
                acts::assess(office, known.id, risk)?;
                count += 1;
            }
        }
        self.offices.recorded("custody, status, origin, age and health of each, and the risk that awaits him where", count);
        Ok(())
    }

    /// Who wants to be heard is heard, twice, by two people who do not know each other's notes.
    fn hear_everybody(&mut self) -> Result<(), BureauError> {
        for day in TALKS {
            self.offices.hours_before_end(24 * day);
            let count = self.hear_on(day)?;
            self.offices.recorded("declarations, heard in private", count);
        }
        self.offices.hours_before_end(24 * 7);
        let count = self.note_what_else_is_said()?;
        self.offices.recorded("a newspaper's word about one man; another's shake of the head", count);
        Ok(())
    }

    fn hear_on(&mut self, day: i64) -> Result<usize, BureauError> {
        let at = self.offices.at();
        let office = &mut self.offices.office;
        let mut count = 0;
        for Known { id, person, .. } in &self.people {
            let Heard::Twice { to, days_ago, against } = &person.heard else { continue };
            if days_ago[0] == day {
                let mut words = papers::talk(person, at, false);
                words.stances = papers::stances(to, against)?;
                let receipt = acts::declare(office, *id, words)?;
                self.first_words.extend(receipt.entries.first().map(|entry| (*id, *entry)));
                count += 1;
            } else if let (true, Some(earlier)) = (days_ago[1] == day, self.first_words.get(id)) {
                acts::confirm(office, *id, *earlier, papers::talk(person, at, true))?;
                count += 1;
            }
        }
        Ok(count)
    }

    fn note_what_else_is_said(&mut self) -> Result<usize, BureauError> {
        let office = &mut self.offices.office;
        let mut count = 0;
        for Known { id, person, .. } in &self.people {
            match &person.heard {
                Heard::Press { to } => acts::report(office, Some(*id), papers::press(to)?)?,
                Heard::Refuses { to } => {
                    let to = Destination::State(papers::state(to)?);
                    acts::refuse(office, *id, QuickRefusal { to, how: How::Sign, heard_by: Side::Medic })?
                }
                Heard::Never | Heard::Twice { .. } => continue,
            };
            count += 1;
        }
        Ok(count)
    }

    /// The day before: notices, fitness, effects, and one more question.
    fn prepare_the_journey(&mut self) -> Result<(), BureauError> {
        self.offices.hours_before_end(20);
        let at = self.offices.at();
        let office = &mut self.offices.office;
        let mut count = 0;
        for Known { id, person, .. } in &self.people {
            let mut facts = match person.travel {
                Travel::Prepared { appeal } => papers::journey(person, at, appeal),
                Travel::Died => vec![papers::death(at)],
                Travel::Nothing => continue,
            };
            if let Heard::Twice { to, .. } = &person.heard {
                facts.push(papers::confirmation(to, at)?);
            }
            count += acts::record_facts(office, *id, facts)?.entries.len();
        }
        self.offices.recorded("what a journey needs, each man's last word before it, and one death", count);
        self.offices.hours_before_end(12);
        let ids = self.ids();
        self.offices.sign(&ids)
    }

    fn screen_what_came(&mut self) -> Result<(), BureauError> {
        self.offices.minutes_before_end(40);
        self.screen_list(
            ("exchange-list.csv", EXCHANGE_LIST),
            ("UA", &["PL"], "KR", None),
            "a list has come: fourteen people, from Ukraine by way of Poland to Korea",
            "One line that may not move stops the list. The lines that could go alone are offered as a list of their own.",
        )?;
        self.offices.minutes_before_end(35);
        self.screen_name(
            Who::InOrder,
            ("UA", &["RU"], "KR", None),
            "the first man of the list, by a shorter way: through Russia",
            "The same man and the same wish. Every State on the way counts, and every State to which it may send him on.",
        )?;
        self.offices.minutes_before_end(30);
        self.screen_name(
            Who::WantsHomeToRisk,
            ("UA", &[], "KP", None),
            "a man who wants to go home to the North",
            "His wish is heard and his danger is real: it goes to a review. No list carries him, and no clearance is made from it.",
        )?;
        self.offices.minutes_before_end(25);
        self.screen_list(
            ("return-list.csv", RETURN_LIST),
            ("UA", &[], "RU", Some("RU")),
            "another list: two Russian prisoners, asked for by Russia",
            "One is what the list says, wants to go home, and may. The other name stands on papers found on somebody else.",
        )
    }

    /// He says no to the doctor. The office cannot know before the laptop's log has come; that is why a silent device holds everybody.
    fn whisper_and_merge(&mut self) -> Result<(), BureauError> {
        self.offices.minutes_before_end(20);
        let whisper = |offices: &mut Offices<'_>, id| {
            let refusal = QuickRefusal { to: Destination::State(papers::state("KR")?), how: How::Spoken, heard_by: Side::Medic };
            acts::refuse(&mut offices.laptop, id, refusal)
        };
        if let Some(known) = self.people.iter().find(|known| known.met.who == Who::Whispers) {
            whisper(self.offices, known.id)?;
            self.offices.tell(Step::Whispered {
                at: self.offices.at(),
                device: self.offices.place(Machine::Laptop).device,
                person: known.met.clone(),
                what: "in the infirmary he whispers to the doctor that he does not want to go to Korea; no form, no reason, no second witness",
            });
        }
        self.offices.minutes_before_end(10);
        self.screen_name(
            Who::Whispers,
            ("UA", &["PL"], "KR", None),
            "the office asks about him before the laptop has reported",
            "Still clear, as far as the office knows. That is why a device silent for 24 hours holds everybody, and why clear moves nobody.",
        )?;
        self.offices.minutes_before_end(0);
        self.offices.merge_into(Machine::Office)?;
        self.screen_list(
            ("exchange-list.csv", EXCHANGE_LIST),
            ("UA", &["PL"], "KR", None),
            "the same list, after the laptop has reported",
            "A whispered word outweighs two signed declarations. Only he can lift it, heard again in private.",
        )?;
        self.offices.merge_into(Machine::Laptop)
    }

    fn verify(&mut self) -> Result<(), BureauError> {
        let report = verify_logs(&DiskBlobs::open_to_read(&self.offices.place(Machine::Office).archive)?)?;
        self.offices.tell(Step::Verified { at: self.offices.at(), report });
        Ok(())
    }

    fn screen_list(
        &mut self,
        (list, bytes): (&'static str, &[u8]),
        way: Way<'_>,
        title: &'static str,
        note: &'static str,
    ) -> Result<(), BureauError> {
        let route = route(way)?;
        let screening = Box::new(acts::screen(&mut self.offices.office, bytes, &acts::Asked::on(route.clone()))?);
        self.offices.tell(Step::Screened { at: self.offices.at(), list, title, note, route, screening });
        Ok(())
    }

    fn screen_name(&mut self, who: Who, way: Way<'_>, title: &'static str, note: &'static str) -> Result<(), BureauError> {
        let route = route(way)?;
        let name = CAST.iter().find(|person| person.who == who).map_or("", |person| person.name);
        let screening = Box::new(acts::screen(&mut self.offices.office, name.as_bytes(), &acts::Asked::names_on(route.clone()))?);
        self.offices.tell(Step::Screened { at: self.offices.at(), list: "one name", title, note, route, screening });
        Ok(())
    }
}

/// From, via, to, counterpart.
type Way<'a> = (&'a str, &'a [&'a str], &'a str, Option<&'a str>);

fn route((from, via, to, counterpart): Way<'_>) -> Result<Route, BureauError> {
    Ok(Route {
        from: papers::state(from)?,
        via: via.iter().map(|code| papers::state(code)).collect::<Result<_, _>>()?,
        to: papers::state(to)?,
        counterpart: counterpart.map(papers::state).transpose()?,
    })
}

fn register(offices: &mut Offices<'_>, person: &'static Person) -> Result<Known, BureauError> {
    let office = &mut offices.office;
    let (label, _) = acts::register(office, &papers::identity(person), None)?;
    let id = office.person(&label)?;
    if let Some(other) = papers::false_identity(person) {
        acts::amend(office, id, &other)?;
    }
    Ok(Known { met: Met { who: person.who, label, name: person.name, about: person.about }, id, person })
}

/// What lies beside the archives, so that the reader can go on with it.
struct Files {
    passphrase: PathBuf,
    lists: [PathBuf; 3],
}

impl Files {
    fn write(folder: &Path) -> Result<Self, BureauError> {
        let passphrase = prepare(folder)?;
        let put = |name: &str, bytes: &[u8]| put(folder, name, bytes);
        put("information-sheet.ko.md", SHEET_KO)?;
        put("information-sheet.ru.md", SHEET_RU)?;
        let lists = [
            put("exchange-list.csv", EXCHANGE_LIST)?,
            put("exchange-list.xlsx", EXCHANGE_LIST_XLSX)?,
            put("return-list.csv", RETURN_LIST)?,
        ];
        Ok(Self { passphrase, lists })
    }
}

/// What shows most, in the order of curiosity.
fn tries(files: &Files, offices: &Offices<'_>, people: &[Met]) -> Result<Vec<Try>, BureauError> {
    let [csv, workbook, _] = &files.lists;
    let (office, laptop) = (offices.place(Machine::Office), offices.place(Machine::Laptop));
    let screen = |list: &Path, via: &str| {
        Ok::<_, BureauError>(Suggested::Screen { list: list.to_owned(), route: route(("UA", &[via], "KR", None))? })
    };
    let mut tries = vec![
        Try { device: office.device, act: screen(workbook, "PL")?, shows: "the same answer, from the workbook" },
        Try { device: office.device, act: screen(csv, "RU")?, shows: "by way of Russia nobody from the North is clear" },
    ];
    let label = |who: Who| people.iter().find(|met| met.who == who).map(|met| met.label.clone());
    if let (Some(whispers), Some(stays)) = (label(Who::Whispers), label(Who::StaysInOrder)) {
        let refuse = Suggested::Refuse { person: stays, to: Destination::Unspecified, how: How::Spoken, heard_by: Side::Medic };
        tries.extend([
            Try {
                device: office.device,
                act: Suggested::Show { person: whispers },
                shows: "two signed declarations and the whispered word that outweighs them",
            },
            Try { device: laptop.device, act: refuse, shows: "one more no, and the laptop is the only one that knows" },
        ]);
    }
    tries.extend([
        Try {
            device: office.device,
            act: Suggested::Merge { other: laptop.archive.clone() },
            shows: "the office hears of it; screen the list again",
        },
        Try { device: office.device, act: Suggested::Verify, shows: "all logs, checked without any passphrase" },
        Try {
            device: office.device,
            act: screen(csv, "PL")?,
            shows: "tomorrow: the laptop has been silent for a day, and everybody is held",
        },
    ]);
    Ok(tries)
}
